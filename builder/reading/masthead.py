"""The masthead: headline, byline, date and section, read from the lines above the story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from builder.model import Evidence
from builder.reading.bylines import Byline, is_byline_lead, parse_byline
from builder.reading.findings import Finding
from builder.reading.furniture import furniture_reason
from builder.reading.lines import Line, ends_like_sentence, fold, word_count
from builder.reading.printed_dates import PrintedDate, parse_dates

_WINDOW_LINES = 40
_HEADLINE_WORDS = range(2, 36)
_NEAR_LINES = 8
_LINES_BELOW = 12
_BARE_BYLINE_LINES = 2
_MAX_DATE_LINE_CHARACTERS = 220
_MAX_DATE_LINE_WORDS = 14
_MAX_REST_CHARACTERS = 110
_MAX_LEAD_DATE_CHARACTERS = 60
_SECTIONS = frozenset(
    """news|world|politics|business|opinion|analysis|sport|sports|culture|arts|science|technology|tech|health|lifestyle
    |entertainment|travel|features|national|international|local|education|environment|economy|finance|money|markets
    |society|life|style|food|u.s.|us|uk|europe|asia|africa|americas|middle east|conflict|security|defense|defence
    |campaign|elections|comment|editorial|exclusive|blog|press release|statement|report|nachrichten|politik|wirtschaft
    |kultur|panorama|ausland|inland|monde|économie|politique|société|mundo|política|economía|cultura|deportes|economia
    |esportes|cronaca|esteri|politica""".replace("\n    ", "").split("|")
)
_SECTION_SEPARATOR = re.compile(r"\s*[|/>»›·•]\s*")


@dataclass(slots=True)
class Masthead:
    """What the lines above the story say: `used` are the lines that say it, `reasons` those that only repeat it."""

    headline: Finding[str] | None = None
    authors: Finding[tuple[str, ...]] | None = None
    outlet: Finding[str] | None = None
    published: Finding[date] | None = None
    modified: Finding[date] | None = None
    section: Finding[str] | None = None
    used: set[int] = field(default_factory=set)
    reasons: dict[int, str] = field(default_factory=dict)


def read_masthead(lines: Sequence[Line], start: int, *, day_first: bool) -> Masthead:
    """Read the masthead.

    Args:
        lines: The page.
        start: Index of the story's first line; the masthead is above it, and a date or byline may follow it closely.
        day_first: How to read an ambiguous numeric date.

    Returns:
        What was found; a field that was not is None.
    """
    masthead = Masthead()
    window = range(max(0, start - _WINDOW_LINES), min(len(lines), start + _LINES_BELOW))
    dates = dict(_date_lines(lines, window, day_first=day_first))
    bylines = {
        index: found
        for index, found in _bylines(lines, window)
        if index < start or found[0].led or any(abs(index - other) <= _BARE_BYLINE_LINES for other in dates)
    }
    above = range(window.start, start)
    _take_headline(masthead, lines, above, bylines, dates)
    _take_authors(masthead, lines, bylines)
    _take_dates(masthead, lines, dates)
    _take_section(masthead, lines, above, dates)
    return masthead


def _bylines(lines: Sequence[Line], window: range) -> Iterator[tuple[int, tuple[Byline, set[int]]]]:
    for index in window:
        text = lines[index].text
        if is_byline_lead(text) and index + 1 in window:
            byline = parse_byline("By " + lines[index + 1].text)
            if byline:
                yield index, (byline, {index, index + 1})
        elif byline := parse_byline(text, bare=True):
            yield index, (byline, {index})


def _date_lines(
    lines: Sequence[Line], window: range, *, day_first: bool
) -> Iterator[tuple[int, tuple[PrintedDate, ...]]]:
    for index in window:
        text = lines[index].text
        if len(text) <= _MAX_DATE_LINE_CHARACTERS:
            dates = parse_dates(text, day_first=day_first)
            if dates and _is_date_line(text, dates):
                yield index, dates


def _is_date_line(text: str, dates: Sequence[PrintedDate]) -> bool:
    """Tell a date line from a sentence or a headline that happens to name a date."""
    rest = len(text) - sum(found.end - found.start for found in dates)
    return rest <= _MAX_REST_CHARACTERS and not (ends_like_sentence(text) and word_count(text) > _MAX_DATE_LINE_WORDS)


def _take_headline(
    masthead: Masthead,
    lines: Sequence[Line],
    window: range,
    bylines: dict[int, tuple[Byline, set[int]]],
    dates: dict[int, tuple[PrintedDate, ...]],
) -> None:
    anchors = sorted({i for i, (byline, _) in bylines.items() if byline.led} | set(dates))
    counts: dict[str, int] = {}
    for index in window:
        key = fold(lines[index].text)
        counts[key] = counts.get(key, 0) + 1
    best: tuple[float, int] | None = None
    for index in window:
        text = lines[index].text
        if index in dates or furniture_reason(text) or (index in bylines and bylines[index][0].led):
            continue
        score = _headline_score(text, index, anchors, counts[fold(text)])
        if score > 0 and (best is None or score > best[0]):
            best = (score, index)
    if best is None:
        return
    index = best[1]
    text = lines[index].text
    repeated = counts[fold(text)] > 1
    confidence = 0.97 if repeated and anchors else min(0.95, 0.35 + best[0] / 10)
    rule = "masthead-headline-repeated" if repeated else "masthead-headline"
    masthead.headline = Finding(text, Evidence(lines[index].number, text, rule, round(confidence, 2)))
    masthead.used.add(index)
    for other in window:
        if other != index and fold(lines[other].text) == fold(text):
            masthead.reasons[other] = "repeated-headline"


def _headline_score(text: str, index: int, anchors: Sequence[int], count: int) -> float:
    words = word_count(text)
    if words not in _HEADLINE_WORDS:
        return 0.0
    score = min(words, 8) / 2
    score += 3.0 if count > 1 and words > 3 else 0.0
    following = next((anchor - index for anchor in anchors if anchor > index), None)
    if following is not None and following <= _NEAR_LINES:
        score += 3.0 - 0.25 * following
    elif anchors and index > anchors[-1]:
        score -= 1.0
    if ends_like_sentence(text) and not text.endswith(("?", "!", "…", '"', "”", "’")):
        score -= 2.5
    if text[0].islower():
        score -= 2.0
    return score


def _take_authors(masthead: Masthead, lines: Sequence[Line], bylines: dict[int, tuple[Byline, set[int]]]) -> None:
    headline = masthead.headline.evidence.line if masthead.headline else None
    ordered = sorted(bylines.items(), key=lambda item: (not item[1][0].led, item[0]))
    for index, (byline, taken) in ordered:
        number = lines[index].number
        if number == headline or index in masthead.used:
            continue
        key = fold(" ".join(byline.authors))
        if masthead.authors:
            if key == fold(" ".join(masthead.authors.value)):
                masthead.reasons.update(dict.fromkeys(taken - masthead.used, "repeated-byline"))
            continue
        if not byline.led and not (headline and headline < number):
            continue
        confidence = 0.95 if byline.led else 0.6
        text = " ".join(lines[i].text for i in sorted(taken))
        evidence = Evidence(number, text, "byline" if byline.led else "bare-byline", confidence)
        masthead.authors = Finding(byline.authors, evidence)
        masthead.used |= taken
        if byline.outlet:
            masthead.outlet = Finding(byline.outlet, Evidence(number, text, "byline-outlet", 0.8))


def _take_dates(masthead: Masthead, lines: Sequence[Line], dates: dict[int, tuple[PrintedDate, ...]]) -> None:
    headline = masthead.headline.evidence.line if masthead.headline else None
    ranked = sorted(
        ((index, found) for index, line_dates in dates.items() for found in line_dates),
        key=lambda item: (
            item[1].label != "published",
            lines[item[0]].number < (headline or 0),
            item[0],
            item[1].start,
        ),
    )
    for index, found in ranked:
        rule = "masthead-date" if not found.label else f"labelled-{found.label}-date"
        confidence = (0.9 if not found.label else 0.97) * (0.6 if found.ambiguous else 1.0)
        finding = Finding(found.day, Evidence(lines[index].number, lines[index].text, rule, round(confidence, 2)))
        if found.label == "modified":
            masthead.modified = masthead.modified or finding
        else:
            masthead.published = masthead.published or finding
        masthead.used.add(index)


def _take_section(
    masthead: Masthead, lines: Sequence[Line], window: range, dates: dict[int, tuple[PrintedDate, ...]]
) -> None:
    for index, found in dates.items():
        glued = lines[index].text[found[-1].end :].strip(" |·•-")
        if _is_section(glued):
            masthead.section = Finding(glued, Evidence(lines[index].number, lines[index].text, "after-date", 0.9))
            return
    for index in reversed(window):
        text = lines[index].text.strip(" |/:>")
        if _is_section(text) and index not in masthead.used:
            masthead.section = Finding(text, Evidence(lines[index].number, lines[index].text, "section-line", 0.7))
            masthead.used.add(index)
            return


def _is_section(text: str) -> bool:
    """Tell whether a text is a section's usual name, or a path of them such as "World | Middle East"."""
    return all(part.casefold() in _SECTIONS for part in _SECTION_SEPARATOR.split(text))


def lead_date(text: str, *, day_first: bool) -> tuple[PrintedDate, str] | None:
    """Read a date that is glued to the beginning of the lead, and the lead without it.

    >>> found, rest = lead_date("date 2019-09-16 Daesh has been driven out.", day_first=False)
    >>> found.day.isoformat(), rest
    ('2019-09-16', 'Daesh has been driven out.')
    """
    match = re.match(r"(?:date|published|posted|updated)?\W{0,3}", text, re.IGNORECASE)
    begin = match.end() if match else 0
    found = next(iter(parse_dates(text[:_MAX_LEAD_DATE_CHARACTERS], day_first=day_first)), None)
    if found is None or found.start != begin:
        return None
    rest = text[found.end :].lstrip(" :|·•-–—,")
    return (found, rest) if rest[:1].isupper() or rest[:1] in '"“‘«„' else None
