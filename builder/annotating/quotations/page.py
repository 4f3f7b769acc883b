"""Page: a body's words with each quotation as one word, and what every rule asks of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from builder.annotating.names.text import Text
from builder.annotating.names.titles import title_end
from builder.annotating.quotations.marks.pairs import Marked
from builder.annotating.quotations.words.lexicon import Lexicon
from builder.model import Kind, Name
from builder.sentences import sentence_spans

_SPACES = " \u00a0\u202f"
_JOINTS = frozenset({"", "’s", "'s", "’", "'", "-", "&", "/"})
_FINAL = frozenset(".!?…")
_MAX_TITLE_WORDS = 8
_LOOK_AHEAD = 8
_MAX_HALF_LINE = 150


class Words(NamedTuple):
    """Some words of a page by number: the first one, and the one after the last."""

    start: int
    end: int


class Page:
    """A body's words outside of quotations.

    Attributes:
        text: The body.
        lexicon: Of its language.
        folded: The words in small letters; what stands between quotation marks is one word that means nothing.
        starts: Where each word starts.
        ends: Past each word's last character, without a possessive ending.
        quote: Number of the word that a quotation is, by the quotation's number.
        names: The names in the body.
    """

    def __init__(self, text: str, marked: Sequence[Marked], names: Sequence[Name], lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        masked = _masked(text, marked)
        self.words = Text(masked)
        self.folded = self._fold()
        self.starts = [word.start for word in self.words.words]
        self.ends = [word.end for word in self.words.words]
        self._gaps = [text[end:start] for end, start in zip([0, *self.ends], [*self.starts, len(text)], strict=True)]
        self.names = names
        self._name_from: dict[int, int] = {}
        self._name_to: dict[int, int] = {}
        self._words_of: dict[int, Words] = {}
        self._titled: dict[Words, Words] = {}
        self._place_names()
        self.quote = [bisect_right(self.starts, one.start) - 1 for one in marked]
        self.is_quote = set(self.quote)
        spans = sentence_spans(masked)
        self._sentence_starts = [start for start, _ in spans]
        self._sentence_ends = [end for _, end in spans]

    def _fold(self) -> list[str]:
        """Fold the words, but leave "WHO", "IT" and "AS" as they stand between words that are not all capitals."""
        folded = [word.replace("’", "'") for word in self.words.folded]
        small = self.lexicon.shouted
        words = self.words.words
        for number, word in enumerate(words):
            if word.text.isupper() and len(word.text) > 1 and folded[number] in small:
                beside = words[max(number - 1, 0) : number] + words[number + 1 : number + 2]
                if not any(len(other.text) > 1 and other.text.isupper() for other in beside):
                    folded[number] = word.text
        return folded

    def _place_names(self) -> None:
        number_at = {start: number for number, start in enumerate(self.starts)}
        number_to = {end: number for number, end in enumerate(self.ends)}
        for index, name in enumerate(self.names):
            first, last = number_at.get(name.start), number_to.get(name.end)
            if first is not None and last is not None and first <= last:
                self._name_from[first] = index
                self._name_to[last] = index

    def __len__(self) -> int:
        return len(self.starts)

    def gap(self, number: int) -> str:
        """What stands before a word, from the end of the one before; behind the last word what ends the text."""
        return self._gaps[number]

    def is_joined(self, number: int) -> bool:
        """Tell whether only a space, an “’s” or an abbreviation's full stop parts a word from the one before."""
        gap = self._gaps[number]
        if gap == " ":
            return True
        gap = gap.strip(_SPACES)
        return gap in _JOINTS or (gap == "." and self._is_abbreviation(number))

    def follows_comma(self, number: int) -> bool:
        """Tell whether a comma stands before a word, if only inside of the quotation before it."""
        if "," in self._gaps[number]:
            return True
        return number - 1 in self.is_quote and self.text[self.ends[number - 1] - 1] == ","

    def _is_abbreviation(self, number: int) -> bool:
        return self._sentence_of(self.starts[number]) == self._sentence_of(self.starts[number - 1])

    def _sentence_of(self, offset: int) -> int:
        return bisect_right(self._sentence_starts, offset) - 1

    def is_finite(self, number: int) -> bool:
        """Tell a verb that makes a clause: "may", but not "May"."""
        return self.folded[number] in self.lexicon.finite and self.words.words[number].text.islower()

    def sentence_number(self, number: int) -> int:
        """The number of the sentence that a word is in, from 0."""
        return max(self._sentence_of(self.starts[number]), 0)

    def sentence(self, number: int) -> Words:
        """The words of the sentence that a word is in."""
        index = self.sentence_number(number)
        return Words(
            bisect_right(self.starts, self._sentence_starts[index] - 1),
            bisect_right(self.starts, self._sentence_ends[index] - 1),
        )

    def short_line(self, number: int) -> Words | None:
        """The words of the paragraph that a word is in; None when it is longer than a heading."""
        middle = self.starts[number]
        low = self.text.rfind("\n", max(middle - _MAX_HALF_LINE, 0), middle)
        high = self.text.find("\n", middle, middle + _MAX_HALF_LINE)
        is_cut = (low < 0 and middle > _MAX_HALF_LINE) or (high < 0 and len(self.text) > middle + _MAX_HALF_LINE)
        if is_cut:
            return None
        return Words(bisect_right(self.starts, low), bisect_right(self.starts, high if high >= 0 else len(self.text)))

    def name_from(self, number: int) -> Name | None:
        """The name that begins at a word."""
        index = self._name_from.get(number)
        return None if index is None else self.names[index]

    def name_to(self, number: int) -> Name | None:
        """The name that ends in a word."""
        index = self._name_to.get(number)
        return None if index is None else self.names[index]

    def words_of(self, name: Name) -> Words:
        """The words that a name is."""
        known = self._words_of.get(name.start)
        if known is None:
            known = Words(bisect_right(self.starts, name.start) - 1, bisect_right(self.starts, name.end - 1))
            self._words_of[name.start] = known
        return known

    def with_title(self, words: Words) -> Words:
        """Take the titles that stand right before a name to it: "Major General Chris Ghika"."""
        known = self._titled.get(words)
        if known is None:
            known = self._titled[words] = self._with_title(words)
        return known

    def _with_title(self, words: Words) -> Words:
        place = words.start
        while place and words.start - place < _MAX_TITLE_WORDS and self.is_joined(place):
            before = place - 1
            if not self.words.words[before].text[0].isupper() and self.folded[before] not in {"of", "and", "the"}:
                break
            place = before
        for start in range(place, words.start):
            if self.words.words[start].text[0].isupper() and title_end(self.words, start, words.end) >= words.start:
                return Words(start, words.end)
        return words

    def place(self, words: Words) -> tuple[int, int]:
        """The offsets of some words."""
        return self.starts[words.start], self.ends[words.end - 1]

    def before_bracket(self, words: Words) -> Words:
        """Leave away what stands in a bracket that some words end in: "the head of the Port Authority (OPA"."""
        opened = (place for place in range(words.start + 1, words.end) if "(" in self.gap(place))
        start = next(opened, words.end)
        closed = any(")" in self.gap(place) for place in range(start + 1, words.end))
        return words if closed else Words(words.start, start)

    def surface(self, words: Words) -> str:
        """The characters of some words."""
        start, end = self.place(words)
        return self.text[start:end]

    def is_person(self, name: Name) -> bool:
        """Tell a person's name."""
        return name.kind is Kind.PERSON

    def may_be_person(self, name: Name) -> bool:
        """Tell a person's name and one of two words or more of which nothing is known."""
        return name.kind is Kind.PERSON or (name.kind is Kind.OTHER and " " in name.text)


def _masked(text: str, marked: Sequence[Marked]) -> str:
    """Put a word that means nothing in the place of each quotation; its capital and the full stop at its end stay."""
    pieces, done = [], 0
    for one in marked:
        end = one.end - 1 if text[one.end - 1] in _FINAL and one.end - one.start > 1 else one.end
        first = next(filter(str.isalnum, text[one.start : one.start + _LOOK_AHEAD]), "")
        pieces += [text[done : one.start], "x" if first.islower() else "X", "x" * (end - one.start - 1)]
        done = end
    return "".join([*pieces, text[done:]])
