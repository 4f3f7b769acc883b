"""Tellings: the sentences of an article that date an event, where the date is sure and the sentence tells something."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from operator import itemgetter

from builder.linking.annotations.asides import explicit_years, is_aside
from builder.linking.annotations.happenings import tells_of_happening
from builder.linking.annotations.plans import is_expected
from builder.model import PARAGRAPH_SEPARATOR, AnnotatedArticle, Telling
from builder.sentences import Span, spans_before
from builder.timespans import Timespan, timespan_of

LEAST_CONFIDENCE = 0.8
"""An expression that is read with less is not put on the timeline."""

LEAST_WORDS = 4
"""A sentence with fewer words beside its dates is a heading or a dateline."""

MOST_DATES = 6
"""A sentence with more dates is a list or a table."""

_NOT_WHEN = frozenset({"clock", "year-of"})
"""A time of day alone is any day's, and "the 2024 election" is spoken of in other years as well."""


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
    text, language, published = annotated.article.text, annotated.article.language, annotated.article.published
    for (start, end), dates in _by_sentence(annotated.article.body, _dates(annotated)):
        if len(dates) > MOST_DATES or not _tells_something(text, start, end, dates):
            continue
        sentence = text[start:end]
        for dated in _timely(sentence, start, dates):
            place = dated.start - start, dated.end - start
            expected = is_expected(sentence, *place, dated.span, published)
            if tells_of_happening(sentence, language, dated.span, expected=expected):
                yield DatedSentence(Telling(annotated.id, start, end, dated.index, expected), dated.span)


def _timely(sentence: str, begin: int, dates: Sequence[_Dated]) -> Iterator[_Dated]:
    """The dates of a sentence that say when; a sentence begins at an offset of its article."""
    years = [year for dated in dates for year in explicit_years(sentence[dated.start - begin : dated.end - begin])]
    when = [d for d in dates if not is_aside(sentence, d.start - begin, d.end - begin, d.span, years)]
    return _closest(when)


def _dates(annotated: AnnotatedArticle) -> Iterator[_Dated]:
    for index, found in enumerate(annotated.dates):
        if found.confidence < LEAST_CONFIDENCE or found.type not in {"DATE", "TIME"} or found.rule in _NOT_WHEN:
            continue
        span = timespan_of(found.value)
        if span is not None:
            yield _Dated(index, found.start, found.end, span)


def _by_sentence(body: Sequence[str], dates: Iterator[_Dated]) -> Iterator[tuple[Span, Sequence[_Dated]]]:
    """Group expressions by their sentence; only paragraphs that have one are cut into sentences."""
    steps = (len(paragraph) + len(PARAGRAPH_SEPARATOR) for paragraph in body)
    begins = list(accumulate(steps, initial=0))[:-1]
    for index, group in groupby(dates, key=lambda dated: bisect_right(begins, dated.start) - 1):
        inside = list(group)
        found = spans_before(body[index], inside[-1].start - begins[index] + 1)
        spans = [(begins[index] + start, begins[index] + end) for start, end in found]
        placed = [(bisect_right(spans, dated.start, key=itemgetter(0)) - 1, dated) for dated in inside]
        for place, within in groupby(placed, key=itemgetter(0)):
            if place >= 0 and (whole := [dated for _, dated in within if dated.end <= spans[place][1]]):
                yield spans[place], whole


def _tells_something(text: str, start: int, end: int, dates: Sequence[_Dated]) -> bool:
    """Tell whether a sentence has enough words beside its dates."""
    own = sum(len(text[dated.start : dated.end].split()) for dated in dates)
    return len(text[start:end].split(maxsplit=own + LEAST_WORDS)) - own >= LEAST_WORDS


def _closest(dates: Sequence[_Dated]) -> Iterator[_Dated]:
    """Leave out the dates that hold another one of the sentence, and those that are there twice."""
    seen: set[str] = set()
    for dated in dates:
        frames = any(dated.span.holds(other.span) and dated.span != other.span for other in dates)
        if not frames and dated.span.value not in seen:
            seen.add(dated.span.value)
            yield dated
