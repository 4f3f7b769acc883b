"""Scores quotations and their speakers against those that readers marked.

Spans are compared by their words, so what stands at their edges, marks, points and white space, does not count.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from builder.model import QuoteKind

_WORD = re.compile(r"\w+")
_ARTICLES = frozenset({"a", "an", "the"})
_JOINING = frozenset({"and", "at", "by", "for", "from", "in", "of", "on", "or", "to", "with"})
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation as the scores see it.

    Attributes:
        start: Number of its first word in the body, from 0.
        end: Past the number of its last word, greater than `start`.
        kind: Direct or indirect speech.
        speaker: In the words of the article; None when it does not tell.
    """

    start: int
    end: int
    kind: QuoteKind
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Match:
    """A quotation of the gold and the found one that stands for it; one of them is None when it has no partner."""

    gold: Quotation | None
    found: Quotation | None

    @property
    def kind(self) -> QuoteKind:
        """What both are."""
        return next(one.kind for one in (self.gold, self.found) if one)

    @property
    def is_exact(self) -> bool:
        """True when both are there and have the same words."""
        if self.gold is None or self.found is None:
            return False
        return (self.gold.start, self.gold.end) == (self.found.start, self.found.end)

    @property
    def has_right_speaker(self) -> bool:
        """True when both are there and have the same speaker, or none."""
        return self.gold is not None and self.found is not None and same_speaker(self.gold.speaker, self.found.speaker)


class WordNumbers:
    """Numbers the words of a text, to turn offsets into numbers of words.

    >>> WordNumbers("“Go,” he said.").span(0, 4)
    (0, 1)
    """

    def __init__(self, text: str) -> None:
        found = list(_WORD.finditer(text))
        self._starts = [word.start() for word in found]
        self._ends = [word.end() for word in found]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Number the words of which some character lies between two offsets: the first, and past the last."""
        return bisect_right(self._ends, start), bisect_left(self._starts, end)

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """Tell where the words from the number `first` to before the number `last` stand; at least one."""
        return self._starts[first], self._ends[last - 1]


@dataclass(frozen=True, slots=True)
class Score:
    """How the quotations of one kind were found, over some articles.

    Attributes:
        gold: How many there are.
        found: How many were found.
        exact: How many of them have the words of one of the gold.
        matched: How many share at least half of the words with one of the gold.
        named: Matched ones whose speaker is known.
        named_right: Those of them whose speaker was found.
        all_named: Quotations of the gold whose speaker is known.
        nameless: Matched ones whose speaker is not known.
        nameless_right: Those of them for which none was found.
    """

    gold: int
    found: int
    exact: int
    matched: int
    named: int
    named_right: int
    all_named: int
    nameless: int
    nameless_right: int


def match(gold: Iterable[Quotation], found: Iterable[Quotation]) -> list[Match]:
    """Pair the quotations of one article; those of different kinds are never a pair.

    Two can be a pair when they share at least half of the words of the longer one. Those that share the most words are
    paired first, among equals the first in the text; each has one partner at most.

    Returns:
        All of the gold and all that were found, each once, in text order.

    >>> one, two = (Quotation(0, end, QuoteKind.DIRECT, None) for end in (4, 9))
    >>> [match([one], [two])[0].found, len(match([one], [two]))]
    [None, 2]
    """
    wanted, got = sorted(gold, key=_order), sorted(found, key=_order)
    pairs = sorted(
        (-shared, i, j)
        for i, one in enumerate(wanted)
        for j, other in enumerate(got)
        if one.kind is other.kind
        and (shared := _shared(one, other))
        and 2 * shared >= max(one.end - one.start, other.end - other.start)
    )
    partner: dict[int, int] = {}
    for _, i, j in pairs:
        if i not in partner and j not in partner.values():
            partner[i] = j
    matches = [(one, Match(one, got[partner[i]] if i in partner else None)) for i, one in enumerate(wanted)]
    matches += [(other, Match(None, other)) for j, other in enumerate(got) if j not in partner.values()]
    return [pair for _, pair in sorted(matches, key=lambda entry: _order(entry[0]))]


def _order(quotation: Quotation) -> tuple[int, int, str]:
    return quotation.start, quotation.end, quotation.kind


def _shared(one: Quotation, other: Quotation) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def score(matches: Sequence[Match]) -> Score:
    """Count what `match` paired, over any number of articles."""
    both = [pair for pair in matches if pair.gold and pair.found]
    named = [pair for pair in both if pair.gold and pair.gold.speaker is not None]
    nameless = [pair for pair in both if pair.gold and pair.gold.speaker is None]
    return Score(
        gold=sum(1 for pair in matches if pair.gold),
        found=sum(1 for pair in matches if pair.found),
        exact=sum(1 for pair in both if pair.is_exact),
        matched=len(both),
        named=len(named),
        named_right=sum(1 for pair in named if pair.has_right_speaker),
        all_named=sum(1 for pair in matches if pair.gold and pair.gold.speaker is not None),
        nameless=len(nameless),
        nameless_right=sum(1 for pair in nameless if pair.has_right_speaker),
    )


def rates(hits: int, *, gold: int, found: int) -> tuple[float, float, float]:
    """Compute precision, recall and F1, each in [0, 1], 1 is best; 0 where nothing was found or is there.

    >>> rates(1, gold=2, found=1)
    (1.0, 0.5, 0.6666666666666666)
    """
    precision, recall = hits / max(1, found), hits / max(1, gold)
    return precision, recall, 2 * hits / max(1, gold + found)


def same_speaker(gold: str | None, found: str | None) -> bool:
    """Tell whether two strings name one speaker.

    Case, punctuation, white space and articles do not count. The words are equal; or, for people, both end with one
    last name (a "Jr." after it does not count) and the words of one are words of the other in the same order, as with
    and without a title or a first name. That is not enough where what is equal stands behind a preposition in the
    longer one, or ends in lower case: then it is a part of a description or of an organisation's name.

    >>> same_speaker("Major General Chris Ghika", "Ghika"), same_speaker("The U.N.", "UN")
    (True, True)
    >>> same_speaker("a spokesman for the Ministry", "the Ministry"), same_speaker("Department of Labor", "Labor")
    (False, False)
    """
    if gold is None or found is None:
        return gold is found
    ours, theirs = _words(gold), _words(found)
    if [word.casefold() for word in ours] == [word.casefold() for word in theirs]:
        return True
    short, long = sorted((_without_generation(ours), _without_generation(theirs)), key=len)
    return bool(short) and _is_name_within(short, long)


def _words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKC", text).replace("’s ", " ").replace("'s ", " ").replace(".", "")
    return [word for word in _WORD.findall(folded) if word.casefold() not in _ARTICLES]


def _without_generation(words: list[str]) -> list[str]:
    return words[:-1] if words and words[-1].casefold() in _GENERATIONS else words


def _is_name_within(short: Sequence[str], long: Sequence[str]) -> bool:
    if short[-1].casefold() != long[-1].casefold() or long[-1].islower():
        return False
    tail = 0
    while tail < len(short) and short[-1 - tail].casefold() == long[-1 - tail].casefold():
        tail += 1
    if tail < len(long) and long[-1 - tail].casefold() in _JOINING:
        return False
    remaining = iter(word.casefold() for word in long)
    return all(word.casefold() in remaining for word in short)


def read_gold(entries: Sequence[Mapping[str, object]], body: str) -> list[Quotation]:
    """Read the quotations of one article of the gold.

    Args:
        entries: As the files hold them: start, end, kind, and the speaker's offsets or None.
        body: The text in which the offsets count.
    """
    numbers = WordNumbers(body)
    quotations = []
    for entry in entries:
        match entry:
            case {"start": int(start), "end": int(end), "kind": str(kind), "speaker": speaker}:
                name = body[slice(*speaker)] if isinstance(speaker, list) else None
                quotations.append(Quotation(*numbers.span(start, end), QuoteKind(kind), name))
            case _:
                raise ValueError(f"expected start, end, kind and speaker, got {entry}")
    return quotations
