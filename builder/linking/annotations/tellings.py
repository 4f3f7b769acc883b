"""Tellings: the sentences of an article that date an event, where the date is sure and the sentence tells something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from builder.linking.annotations.plans import is_expected
from builder.model import PARAGRAPH_SEPARATOR, AnnotatedArticle, Telling
from builder.sentences import sentence_spans
from builder.timespans import Timespan, timespan_of

LEAST_CONFIDENCE = 0.6
"""An expression that is read with less is not put on the timeline."""

LEAST_WORDS = 4
"""A sentence with fewer words beside its dates is a heading or a dateline."""

MOST_DATES = 6
"""A sentence with more dates is a list or a table."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_BARE_YEAR = re.compile(r"\d{3,4}s?")
_PERIOD = re.compile(r"\b(?:year|quarter|month|week|period)s?\b", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:than|from|over|versus|as|to|with)\s+(?:in\s+|that\s+of\s+)?\Z", re.IGNORECASE)
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s(]*\Z")
_BEFORE_YEARS = frozenset(
    """in since during from until till by early late mid around circa before after to and of spring summer autumn fall
    winter year im seit bis ab jahr jahre jahren anno en depuis dès jusqu vers desde durante hasta hacia em até nel dal
    del dall fino""".split()
)
"""A year without one of these before it only names something: "the 2016 campaign", "Vision 2030"."""


@dataclass(frozen=True, slots=True)
class DatedSentence:
    """A telling and the time that it dates its event to."""

    telling: Telling
    span: Timespan


@dataclass(frozen=True, slots=True)
class _Dated:
    """An expression of an article, by its place among the dates, with what it stands for."""

    index: int
    start: int
    end: int
    span: Timespan


def dated_sentences(annotated: AnnotatedArticle) -> Iterator[DatedSentence]:
    """Find the sentences of an article that date an event.

    Expressions of low confidence and those that are no time of the calendar are left out, and so are sentences that are
    headings, tables or a name with a year in it. In a sentence with several dates each dates it, but one that holds
    another ("this year … on Friday") only frames it.

    Yields:
        In the order of the text.
    """
    text, published = annotated.article.text, annotated.article.published
    for (start, end), dates in _by_sentence(text, _dates(annotated)):
        if len(dates) > MOST_DATES or not _tells_something(text, start, end, dates):
            continue
        for dated in _closest(dates):
            place = dated.start - start, dated.end - start
            expected = is_expected(text[start:end], *place, dated.span, published)
            yield DatedSentence(Telling(annotated.id, start, end, dated.index, expected), dated.span)


def _dates(annotated: AnnotatedArticle) -> Iterator[_Dated]:
    text = annotated.article.text
    for index, found in enumerate(annotated.dates):
        if found.confidence < LEAST_CONFIDENCE or found.type not in {"DATE", "TIME"}:
            continue
        span = timespan_of(found.value)
        if span is not None and not _is_aside(text, found.start, found.end):
            yield _Dated(index, found.start, found.end, span)


def _is_aside(text: str, start: int, end: int) -> bool:
    return _only_names(text, start, end) or _only_compares(text, start, end)


def _only_compares(text: str, start: int, end: int) -> bool:
    """Tell what a figure is compared with: "up 5 % from a year ago"."""
    return bool(_PERIOD.search(text, start, end)) and bool(_COMPARED.search(text, max(start - 24, 0), start))


def _only_names(text: str, start: int, end: int) -> bool:
    """Tell a year that is part of a name, or stands in brackets behind one."""
    if not _BARE_YEAR.fullmatch(text, start, end):
        return False
    before = _LAST_WORD.search(text, max(start - 24, 0), start)
    opens = not text[max(start - 3, 0) : start].strip(" \"“‘'")  # the sentence begins with it: "1979: The Shah flees"
    return not opens and (before is None or before[1].lower() not in _BEFORE_YEARS)


def _by_sentence(text: str, dates: Iterator[_Dated]) -> Iterator[tuple[tuple[int, int], Sequence[_Dated]]]:
    """Group expressions by their sentence; only paragraphs that have one are cut into sentences."""

    def paragraph(dated: _Dated) -> int:
        found = text.rfind(PARAGRAPH_SEPARATOR, 0, dated.start)
        return 0 if found < 0 else found + len(PARAGRAPH_SEPARATOR)

    for begin, group in groupby(dates, key=paragraph):
        within = list(group)
        finish = text.find(PARAGRAPH_SEPARATOR, within[-1].end)
        spans = sentence_spans(text[begin : finish if finish >= 0 else len(text)])
        place = 0
        held: list[_Dated] = []
        for dated in within:
            while place + 1 < len(spans) and spans[place + 1][0] + begin <= dated.start:
                if held:
                    yield (spans[place][0] + begin, spans[place][1] + begin), held
                    held = []
                place += 1
            if dated.end <= spans[place][1] + begin:
                held.append(dated)
        if held:
            yield (spans[place][0] + begin, spans[place][1] + begin), held


def _tells_something(text: str, start: int, end: int, dates: Sequence[_Dated]) -> bool:
    """Tell whether a sentence has enough words beside its dates."""
    words = 0
    for low, high in zip((start, *(d.end for d in dates)), (*(d.start for d in dates), end), strict=True):
        words += sum(1 for _ in _WORD.finditer(text, low, high))
        if words >= LEAST_WORDS:
            return True
    return False


def _closest(dates: Sequence[_Dated]) -> Iterator[_Dated]:
    """Leave out the dates that hold another one of the sentence, and those that are there twice."""
    seen: set[str] = set()
    for dated in dates:
        frames = any(dated.span.holds(other.span) and dated.span != other.span for other in dates)
        if not frames and dated.span.value not in seen:
            seen.add(dated.span.value)
            yield dated
