"""The dates of a page: which of those that it prints is the day of publication, and which that of the last change."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from builder.reading.fields.printed_dates import PrintedDate, with_month_first
from builder.reading.lines import Line, word_count
from builder.reading.raw.date_signs import DateOnPage, PageLayout, dates_on_page, find_signs
from builder.reading.raw.day_order import DayOrder, decide_day_order

WEIGHTS: Mapping[str, float] = {
    "published": 2.5,
    "original": 4.0,
    "modified": -1.0,
    "cited": 4.0,
    "only-date": 1.0,
    "with-byline": 2.0,
    "beside-byline": 1.0,
    "in-masthead": 1.0,
    "clock": 1.0,
    "heads-lead": 2.0,
    "many-words": -1.0,
    "long": -1.0,
    "sentence": -2.5,
    "after-preposition": -2.0,
    "handle": -4.0,
    "copyright": -4.0,
    "list-few": -0.5,
    "list-many": -2.0,
    "right-below-headline": 2.0,
    "below-headline": 1.5,
    "right-above-headline": 0.5,
    "above-headline": -2.5,
    "just-above-story": 1.0,
    "above-story": 0.5,
    "top-of-story": 1.0,
    "deep-in-story": -1.0,
    "right-below-story": -0.5,
    "below-story": -3.5,
    "told-relatively": -2.5,
    "after-update": -2.0,
}
"""How much each sign speaks for a date's being that of publication, against the page's printing none: log odds.

Set by hand, in steps of a half, near the maximum of the likelihood on a hundred real pages of news sites."""

_LEAST_CONFIDENCE = 0.3
_MOST_CONFIDENCE = 0.99
_CONFIDENCE_OF_UPDATE = 0.6
_DATE_LINE_WORDS = 4


@dataclass(frozen=True, slots=True)
class ChosenDate:
    """A date of the page, the index of its line, the name of the rule that chose it, and a confidence in [0, 1]."""

    index: int
    printed: PrintedDate
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class DateChoice:
    """The dates of a page.

    Attributes:
        published: None where no date of the page is likely to be it.
        modified: Never earlier than `published`; the same date where a page prints only when it was updated.
        others: Indices of the other lines that are hardly more than a date, in order.
        order: How the page orders day and month in numbers.
    """

    published: ChosenDate | None
    modified: ChosenDate | None
    others: tuple[int, ...]
    order: DayOrder


@dataclass(frozen=True, slots=True)
class _Judged:
    date: DateOnPage
    signs: frozenset[str]
    score: float


def choose_dates(
    lines: Sequence[Line],
    layout: PageLayout,
    *,
    language: str | None = None,
    country: str | None = None,
    day_first: bool = False,
    not_after: date | None = None,
) -> DateChoice:
    """Choose the day of publication and that of the last change among all dates that the page prints.

    The days compete: the confidence of one is its share of the odds of all days and of none.

    Args:
        lines: The page.
        layout: Where its parts stand.
        language: ISO 639-1 code of the text, for the order of numeric dates.
        country: ISO 3166-1 alpha-2 code of the publisher, for the same.
        day_first: That order where nothing tells it.
        not_after: Later dates are passed over: the day on which the page is known to have been published or fetched.

    >>> lines = [Line(1, "Mosul falls"), Line(2, "By Ada Example"), Line(3, "March 8, 2017"), Line(4, "Mosul fell.")]
    >>> choice = choose_dates(lines, PageLayout(headline=0, story=range(3, 4)))
    >>> choice.published.index, choice.published.rule, choice.published.confidence
    (2, 'masthead-date', 0.99)
    """
    dates = dates_on_page(lines, layout)
    order = decide_day_order([each.printed for each in dates], language=language, country=country, default=day_first)
    if not order.day_first:
        dates = tuple(replace(each, printed=with_month_first(each.printed)) for each in dates)
    if not_after is not None:
        dates = tuple(each for each in dates if each.printed.day <= not_after)
    judged = [
        _Judged(each, signs, sum(WEIGHTS[sign] for sign in signs))
        for each, signs in zip(dates, find_signs(lines, layout, dates), strict=True)
    ]
    published = _published(judged, order)
    modified = _modified(judged, published, order)
    if published is None and modified is not None:
        doubted = round(_CONFIDENCE_OF_UPDATE * modified.confidence, 2)
        published = replace(modified, rule="date-of-update", confidence=doubted)
    return DateChoice(published, modified, _others(judged, published, modified), order)


def _published(judged: Sequence[_Judged], order: DayOrder) -> ChosenDate | None:
    best: dict[date, _Judged] = {}
    for each in judged:
        day = each.date.printed.day
        if day not in best or each.score > best[day].score:
            best[day] = each
    if not best:
        return None
    chosen = max(best.values(), key=lambda each: each.score)
    odds = sum(math.exp(each.score - chosen.score) for each in best.values())
    confidence = _confidence(1 / (odds + math.exp(-chosen.score)), chosen, order)
    if confidence < _LEAST_CONFIDENCE or "modified" in chosen.signs:
        return None
    return ChosenDate(chosen.date.index, chosen.date.printed, _rule(chosen), confidence)


def _rule(chosen: _Judged) -> str:
    rules = (
        ("original", "originally-published-note"),
        ("published", "labelled-published-date"),
        ("cited", "cited-date"),
        ("long", "date-glued-to-lead"),
    )
    return next((rule for sign, rule in rules if sign in chosen.signs), "masthead-date")


def _modified(judged: Sequence[_Judged], published: ChosenDate | None, order: DayOrder) -> ChosenDate | None:
    """The likeliest date that is labelled as an update, or else a later one that stands right beside the published."""
    first = published.printed.day if published else date.min
    labelled = [each for each in judged if "modified" in each.signs and each.date.printed.day >= first]
    if labelled:
        chosen = max(labelled, key=lambda each: (each.score, each.date.printed.day))
        odds = math.exp(WEIGHTS["modified"] - chosen.score)
        confidence = _confidence(1 / (1 + odds), chosen, order)
        rule = "labelled-modified-date"
    elif published is not None:
        beside = [
            each
            for each in judged
            if abs(each.date.index - published.index) <= 1
            and each.date.printed.day > first
            and not each.signs & {"sentence", "handle", "copyright", "published", "after-preposition"}
        ]
        if not beside:
            return None
        chosen, rule = max(beside, key=lambda each: each.score), "later-date-beside-published"
        confidence = _confidence(_CONFIDENCE_OF_UPDATE, chosen, order)
    else:
        return None
    if confidence < _LEAST_CONFIDENCE:
        return None
    return ChosenDate(chosen.date.index, chosen.date.printed, rule, confidence)


def _confidence(share: float, chosen: _Judged, order: DayOrder) -> float:
    certainty = order.confidence if chosen.date.printed.ambiguous else 1.0
    return round(min(share, _MOST_CONFIDENCE) * certainty, 2)


def _others(judged: Sequence[_Judged], published: ChosenDate | None, modified: ChosenDate | None) -> tuple[int, ...]:
    used = {chosen.index for chosen in (published, modified) if chosen}
    bare = {
        each.date.index
        for each in judged
        if "sentence" not in each.signs and word_count(each.date.rest) <= _DATE_LINE_WORDS
    }
    return tuple(sorted(bare - used))
