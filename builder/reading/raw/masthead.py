"""The masthead: headline, byline, dates and section of a page, with the lines that say so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypedDict, TypeVar

from builder.model import Evidence
from builder.reading.fields.byline_leads import is_byline_lead
from builder.reading.fields.furniture import furniture_reason
from builder.reading.fields.printed_dates import parse_lead_date
from builder.reading.fields.sections import parse_section
from builder.reading.findings import Finding
from builder.reading.lines import Line, fold, is_prose
from builder.reading.raw.authorship import Authorship, choose_authors
from builder.reading.raw.date_signs import PageLayout
from builder.reading.raw.headline_choice import HeadlineChoice, choose_headline
from builder.reading.raw.publication_date import ChosenDate, choose_dates
from builder.reading.raw.roles import LineRole
from builder.reading.raw.section_line import find_section
from builder.reading.raw.story import Story

T = TypeVar("T")

GLUED_RULE = "date-glued-to-lead"
"""The rule of a date that stands in the body's own words, whose line is no evidence that the body lacks."""

_LIKELY = 0.5
_LEAD_LINES = 2
# The words of a button that runs into the headline: "Share All sharing options for: Mosul falls".
_SHARE_BUTTON = re.compile(r"share\b[^:]{0,40}: +", re.IGNORECASE)


class _Authorship(TypedDict):
    authors: Finding[tuple[str, ...]] | None
    outlet: Finding[str] | None
    agency: Finding[str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """What a page says of its article.

    Attributes:
        outlet: The publisher that the byline names by the way.
        agency: The agency that it names.
        used: Indices of the lines that are evidence of a field.
        glued: Index of the paragraph of the story to which a date is glued, or None.
        reasons: Index to the reason for which a line of the masthead is dropped.
    """

    headline: Finding[str] | None = None
    authors: Finding[tuple[str, ...]] | None = None
    outlet: Finding[str] | None = None
    agency: Finding[str] | None = None
    published: Finding[date] | None = None
    modified: Finding[date] | None = None
    section: Finding[str] | None = None
    used: frozenset[int] = frozenset()
    glued: int | None = None
    reasons: Mapping[int, str] = field(default_factory=dict)


def read_masthead(
    lines: Sequence[Line],
    roles: Sequence[LineRole],
    story: Story,
    *,
    taken: frozenset[int],
    language: str | None,
    country: str | None = None,
    day_first: bool = False,
) -> Masthead:
    """Read the masthead.

    Args:
        lines: The page.
        roles: How likely each line's roles are.
        story: Where the story stands.
        taken: Indices of lines that are known to be something else (captions, credits, footnotes).
        language: ISO 639-1 code of the story, for the order of numeric dates.
        country: ISO 3166-1 alpha-2 code of the publisher, for the same.
        day_first: That order where nothing tells it.

    Returns:
        What was found; a field that was not is None.
    """
    likely = frozenset(index for index, role in enumerate(roles) if role.masthead >= _LIKELY)
    furniture = {index for index in range(story.end) if _is_no_headline(lines[index].text)}
    headline = choose_headline(lines, roles, story.start, excluded=taken | furniture)
    place = headline.index if headline else None
    layout = PageLayout(headline=place, story=story.span, masthead=likely, taken=taken)
    dates = choose_dates(lines, layout, language=language, country=country, day_first=day_first)
    published, modified = (_told_by_lead(found, lines, story) for found in (dates.published, dates.modified))
    days = [found for found in (published, modified) if found and found.rule != GLUED_RULE]
    dated = frozenset(found.index for found in days)
    authors = choose_authors(
        lines, headline=place, story=story.span, date_lines=dated, masthead=likely, taken=taken - dated
    )
    used = {*dated, *(authors.indices if authors else ()), *((headline.index,) if headline else ())}
    ends = [(found.index, found.printed.end) for found in days]
    section = find_section(lines, story.start, date_ends=ends, taken=taken | (used - dated))
    if section:
        used.add(section.index)
    reasons = {index: "standfirst" for index, role in enumerate(roles) if role.standfirst >= _LIKELY}
    reasons |= dict.fromkeys((index for index in dates.others if index < story.start or index in likely), "other-date")
    reasons |= dict.fromkeys(authors.repeats if authors else (), "repeated-byline")
    reasons |= dict.fromkeys(_repetitions(lines, story, headline), "repeated-headline")
    return Masthead(
        headline=_headline(lines, headline),
        **_authorship(lines, authors),
        published=_day(lines, published),
        modified=_day(lines, modified),
        section=_finding(lines, section.index, section.section, section.rule, section.confidence) if section else None,
        used=frozenset(used),
        glued=next((found.index for found in (published, modified) if found and found.rule == GLUED_RULE), None),
        reasons=reasons,
    )


def _told_by_lead(found: ChosenDate | None, lines: Sequence[Line], story: Story) -> ChosenDate | None:
    """Name the rule of a date that stands in a paragraph of the story, which is not to be taken for a date line."""
    if found is None:
        return None
    if story.kept == (found.index,):
        return replace(found, rule=GLUED_RULE)
    if not is_prose(lines[found.index].text):
        return found
    glued = parse_lead_date(lines[found.index].text, day_first=True) is not None
    beside = story.start - _LEAD_LINES <= found.index < story.end
    return replace(found, rule=GLUED_RULE) if found.index in story.kept or (glued and beside) else found


def _is_no_headline(text: str) -> bool:
    return furniture_reason(text) is not None or parse_section(text) is not None or is_byline_lead(text)


def _finding(lines: Sequence[Line], index: int, value: T, rule: str, confidence: float) -> Finding[T]:
    return Finding(value, Evidence(lines[index].number, lines[index].text, rule, confidence))


def _headline(lines: Sequence[Line], chosen: HeadlineChoice | None) -> Finding[str] | None:
    if chosen is None:
        return None
    rule = "masthead-headline-repeated" if chosen.repeats else "masthead-headline"
    headline = _SHARE_BUTTON.sub("", lines[chosen.index].text, count=1) or lines[chosen.index].text
    return _finding(lines, chosen.index, headline, rule, chosen.confidence)


def _repetitions(lines: Sequence[Line], story: Story, chosen: HeadlineChoice | None) -> frozenset[int]:
    """The lines above the story and in it that say the headline again."""
    if chosen is None:
        return frozenset()
    wanted = fold(lines[chosen.index].text)
    inside = {index for index in story.kept if index != chosen.index and fold(lines[index].text) == wanted}
    return frozenset({*chosen.repeats, *inside})


def _authorship(lines: Sequence[Line], chosen: Authorship | None) -> _Authorship:
    if chosen is None:
        return {"authors": None, "outlet": None, "agency": None}
    first = lines[chosen.indices[0]].number
    text = " ".join(lines[index].text for index in chosen.indices)
    said = Evidence(first, text, chosen.rule, chosen.confidence)
    return {
        "authors": Finding(chosen.authors, said),
        "outlet": Finding(chosen.outlet, replace(said, rule="byline-outlet", confidence=0.8))
        if chosen.outlet
        else None,
        "agency": Finding(chosen.agency, replace(said, rule="agency-byline", confidence=0.8))
        if chosen.agency
        else None,
    }


def _day(lines: Sequence[Line], chosen: ChosenDate | None) -> Finding[date] | None:
    return _finding(lines, chosen.index, chosen.printed.day, chosen.rule, chosen.confidence) if chosen else None
