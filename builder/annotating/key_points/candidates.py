"""Candidates: the sentences of an article that say something by themselves."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from builder.annotating.key_points.leaning import EARLY_CHARACTERS, Leaning, leaning_of
from builder.model import PARAGRAPH_SEPARATOR, Article, DateExpression, Name, Quote, QuoteKind
from builder.sentences import sentence_spans
from builder.words import bare

SHORTEST, LONGEST = 40, 290
"""Of a key point, in characters: a shorter one says too little, a longer one is a paragraph."""

_MOST_SENTENCES = 600
"""What tells most of an article stands among its first sentences; a book is judged by its beginning."""

_MOSTLY_QUOTED = 0.8
_FEWEST_WORDS = 6
_PUNCTUATION = 12
"""Two printings of a sentence differ in length by less than this."""

_DATELINE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.' /-]{2,30}(?:, [\w. ]{2,30})? ?(?:\([\w /]{2,40}\) ?)?(?:[—–―]|--?(?= )) ?")
_AGENCY_AND_DASH = re.compile(r" ?(?:\([\w /]{2,40}\))? ?(?:[—–―]|--?(?= )) ?")
_ENDS = re.compile(r"[.!。！।][\"'“”‘’»)\]\s]*\Z")
_NO_PROSE = re.compile(r"https?:|www\.|@\w|[©|•►▶#]|\.\.\.|…|[:;,]\s*\Z|\A\W*\w[\w ]{0,24}: |\?|\A[(\[*–—-]|\A\d+[.)] ")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))


class Sentence(NamedTuple):
    """A sentence that stands by itself.

    Attributes:
        start: Offset in the article's text, behind a dateline; `end` is the offset past it.
        paragraph: Number of its paragraph among those that are running text, from 0.
        place: Number of the sentence in its paragraph, from 0.
        quoted: Share of it that is somebody's own words, in [0, 1].
    """

    start: int
    end: int
    paragraph: int
    place: int
    quoted: float


def find_sentences(
    article: Article, *, names: Sequence[Name], dates: Sequence[DateExpression], quotes: Sequence[Quote]
) -> tuple[Sentence, ...]:
    """Find the sentences that can be read without the ones around them, in text order.

    No heading, item of a list or block quote, no question, no caption and no repetition of the headline; nothing that
    is cut, that opens a quotation without closing it, or that begins with what only another sentence explains.
    """
    leaning = leaning_of(article.language)
    judge = _Judge(article, leaning, names, dates, quotes)
    found: list[Sentence] = []
    start = paragraph = seen = 0
    for index, text in enumerate(article.body):
        if seen >= _MOST_SENTENCES:
            break
        block = article.blocks[index] if article.blocks else None
        if block is None or not (block.heading or block.containers):
            for place, (low, high) in enumerate(sentence_spans(text)):
                behind = low + (_dateline_length(text[low:high], article.dateline) if seen == 0 else 0)
                seen += 1
                quoted = judge.quoted(start + behind, start + high)
                if judge.stands(text[behind:high], start + behind, quoted):
                    found.append(Sentence(start + behind, start + high, paragraph, place, quoted))
            paragraph += 1
        start += len(text) + len(PARAGRAPH_SEPARATOR)
    return tuple(found)


def _dateline_length(sentence: str, dateline: str | None) -> int:
    """How long the place (and agency) from which a story was sent is before its first sentence."""
    if dateline and sentence.startswith(dateline) and (rest := _AGENCY_AND_DASH.match(sentence, len(dateline))):
        return rest.end()
    written = _DATELINE.match(sentence)
    return written.end() if written else 0


class _Judge:
    def __init__(
        self,
        article: Article,
        leaning: Leaning,
        names: Sequence[Name],
        dates: Sequence[DateExpression],
        quotes: Sequence[Quote],
    ) -> None:
        self._leaning = leaning
        self._text = article.text
        self._elsewhere = {bare(article.headline), *(bare(caption.text) for caption in article.captions)}
        self._lengths = (len(article.headline), *(len(caption.text) for caption in article.captions))
        self._captions = tuple(caption.text for caption in article.captions)
        self._named = [name.start for name in names]
        self._dated = {found.start for found in dates}
        self._direct = [(q.start, q.end) for q in quotes if q.kind is QuoteKind.DIRECT]
        self._direct_ends = [end for _, end in self._direct]
        self._cues = sorted(quote.cue for quote in quotes if quote.cue)

    def quoted(self, start: int, end: int) -> float:
        """The share of text[start:end] that stands in quotation marks."""
        first = bisect_right(self._direct_ends, start)
        inside = 0
        for low, high in _until(self._direct, first, end):
            inside += min(high, end) - max(low, start)
        return min(inside / max(end - start, 1), 1.0)

    def stands(self, sentence: str, start: int, quoted: float) -> bool:
        """Tell whether a sentence at an offset of the text can be read by itself."""
        if not SHORTEST <= len(sentence) <= LONGEST or quoted > _MOSTLY_QUOTED:
            return False
        if not _ENDS.search(sentence) or _NO_PROSE.search(sentence) or not _is_balanced(sentence):
            return False
        first = _WORD.search(sentence)
        if first is None or first[0][0].islower() or self._leans(sentence, start, first.start()):
            return False
        if len(sentence.split()) < _FEWEST_WORDS and sentence.isascii():
            return False
        return not self._is_elsewhere(sentence)

    def _leans(self, sentence: str, start: int, first: int) -> bool:
        lower = sentence.casefold() if len(sentence.casefold()) == len(sentence) else sentence.lower()
        opens = self._leaning.opens.match(lower, first)
        if opens and start + first not in self._dated:  # "This week" is no "this"
            return True
        early = self._leaning.early.finditer(lower, 0, EARLY_CHARACTERS)
        if any(start + word.start() not in self._dated for word in early) or self._leaning.linking.search(lower):
            return True
        return self._speaker_is_elsewhere(start, start + len(sentence)) or self._person_is_elsewhere(lower, start)

    def _speaker_is_elsewhere(self, start: int, end: int) -> bool:
        """Tell whether somebody speaks who is named by a pronoun only."""
        low = bisect_left(self._cues, (start, start))
        cues = _until(self._cues, low, end)
        return any(
            self._text[a:b].casefold() in self._leaning.pronouns and not self._named_in(start, a) for a, b in cues
        )

    def _person_is_elsewhere(self, lower: str, start: int) -> bool:
        """Tell whether a pronoun for a person comes before anything that it could stand for."""
        if self._leaning.pronouns.isdisjoint(_WORD.findall(lower)):
            return False
        for word in _WORD.finditer(lower):
            if word[0] in self._leaning.pronouns:
                return not self._named_in(start, start + word.start())
        return False

    def _named_in(self, start: int, end: int) -> bool:
        return bisect_left(self._named, end) > bisect_left(self._named, start)

    def _is_elsewhere(self, sentence: str) -> bool:
        if any(sentence in caption for caption in self._captions):
            return True
        is_as_long = any(abs(len(sentence) - length) < _PUNCTUATION for length in self._lengths)
        return is_as_long and bare(sentence) in self._elsewhere


def _until(spans: Sequence[tuple[int, int]], first: int, end: int) -> Iterator[tuple[int, int]]:
    for index in range(first, len(spans)):
        if spans[index][0] >= end:
            return
        yield spans[index]


def _is_balanced(sentence: str) -> bool:
    if sentence.count('"') % 2:
        return False
    return all(sentence.count(opening) == sentence.count(closing) for opening, closing in _PAIRS)
