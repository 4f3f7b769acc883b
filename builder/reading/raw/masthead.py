"""The masthead: headline, byline, date and section, read from the lines above the story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from builder.model import Evidence
from builder.reading.fields.bylines import Byline, is_byline_lead, parse_byline
from builder.reading.fields.furniture import furniture_reason
from builder.reading.fields.printed_dates import PrintedDate
from builder.reading.fields.sections import parse_section
from builder.reading.findings import Finding
from builder.reading.lines import Line, fold, word_count
from builder.reading.raw.date_lines import find_date_lines, find_original_date
from builder.reading.raw.headline_choice import choose_headline

_WINDOW_LINES = 40
_LINES_BELOW = 12
_BARE_BYLINE_LINES = 2
_STANDFIRST_WORDS = 5


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


@dataclass(frozen=True, slots=True)
class _Signature:
    """A byline, the lines it stands on, and how near it is to a date (0: the same line)."""

    byline: Byline
    indices: tuple[int, ...]
    date_distance: int


def read_masthead(
    lines: Sequence[Line], start: int, *, day_first: bool, taken: frozenset[int] = frozenset()
) -> Masthead:
    """Read the masthead.

    Args:
        lines: The page.
        start: Index of the story's first line; the masthead is above it, and a date or byline may follow it closely.
        day_first: How to read an ambiguous numeric date.
        taken: Indices of lines that are known to be something else (captions, credits, footnotes).

    Returns:
        What was found; a field that was not is None. Every line in `used` is in the evidence of a field.
    """
    masthead = Masthead()
    window = range(max(0, start - _WINDOW_LINES), min(len(lines), start + _LINES_BELOW))
    dates, signatures = _read_window(lines, window, start, taken, day_first=day_first)
    top = range(min(_WINDOW_LINES, window.start))
    if top and not dates and not any(signature.byline.led for signature in signatures.values()):
        dates_at_top, signatures_at_top = _read_window(lines, top, start, taken, day_first=day_first)
        if dates_at_top:
            window, dates, signatures = top, dates_at_top, signatures_at_top
    above = range(window.start, min(window.stop, start))
    _take_headline(masthead, lines, above, signatures, dates, taken)
    _take_authors(masthead, lines, signatures)
    _take_dates(masthead, lines, dates, start)
    if masthead.published is None:
        _take_original_date(masthead, lines, taken, day_first=day_first)
    _take_section(masthead, lines, above, dates, taken)
    return masthead


def _read_window(
    lines: Sequence[Line], window: range, start: int, taken: frozenset[int], *, day_first: bool
) -> tuple[dict[int, tuple[PrintedDate, ...]], dict[int, _Signature]]:
    free = [index for index in window if index not in taken]
    dates = find_date_lines(lines, free, story_start=start, day_first=day_first)
    signatures = _signatures(lines, free, sorted(dates))
    return dates, {index: found for index, found in signatures if _fits(index, found, start)}


def _signatures(
    lines: Sequence[Line], indices: Sequence[int], dates: Sequence[int]
) -> Iterator[tuple[int, _Signature]]:
    free = frozenset(indices)
    for index in indices:
        text = lines[index].text
        distance = min((abs(index - other) for other in dates), default=len(lines))
        if is_byline_lead(text) and index + 1 in free:
            if byline := parse_byline("By " + lines[index + 1].text):
                yield index, _Signature(byline, (index, index + 1), distance)
        elif furniture_reason(text) is None and (byline := parse_byline(text, bare=True)):
            yield index, _Signature(byline, (index,), distance)


def _fits(index: int, signature: _Signature, start: int) -> bool:
    """A bare name stands above the story, or next to a date."""
    return signature.byline.led or index < start or signature.date_distance <= _BARE_BYLINE_LINES


def _take_headline(
    masthead: Masthead,
    lines: Sequence[Line],
    above: range,
    signatures: dict[int, _Signature],
    dates: dict[int, tuple[PrintedDate, ...]],
    taken: frozenset[int],
) -> None:
    led = {i for signature in signatures.values() if signature.byline.led for i in signature.indices}
    furniture = {i for i in above if furniture_reason(lines[i].text) or parse_section(lines[i].text)}
    beside_date = {i for i, signature in signatures.items() if signature.date_distance == 0}
    excluded = frozenset((*taken, *dates, *led, *furniture, *beside_date))
    choice = choose_headline(lines, above, excluded=excluded, anchors=sorted(led | set(dates)))
    if choice is None:
        return
    text = lines[choice.index].text
    rule = "masthead-headline-repeated" if choice.repeats else "masthead-headline"
    masthead.headline = Finding(text, Evidence(lines[choice.index].number, text, rule, choice.confidence))
    masthead.used.add(choice.index)
    below = choice.index + 1
    if below in above and below not in excluded and word_count(lines[below].text) >= _STANDFIRST_WORDS:
        masthead.reasons[below] = "standfirst"
    masthead.reasons.update(dict.fromkeys(choice.repeats, "repeated-headline"))


def _take_authors(masthead: Masthead, lines: Sequence[Line], signatures: dict[int, _Signature]) -> None:
    headline = masthead.headline.evidence.line if masthead.headline else None
    ordered = sorted(
        signatures.items(),
        key=lambda item: (not item[1].byline.led, min(item[1].date_distance, _BARE_BYLINE_LINES + 1), item[0]),
    )
    for index, signature in ordered:
        byline, number = signature.byline, lines[index].number
        if not masthead.used.isdisjoint(signature.indices):
            continue
        if masthead.authors:
            if fold(" ".join(byline.authors)) == fold(" ".join(masthead.authors.value)):
                masthead.reasons.update(dict.fromkeys(signature.indices, "repeated-byline"))
            continue
        if not byline.led and not (headline and headline < number):
            continue
        confidence = 0.95 if byline.led else 0.75 if signature.date_distance == 0 else 0.6
        text = " ".join(lines[i].text for i in signature.indices)
        evidence = Evidence(number, text, "byline" if byline.led else "bare-byline", confidence)
        masthead.authors = Finding(byline.authors, evidence)
        masthead.used.update(signature.indices)
        if byline.outlet:
            masthead.outlet = Finding(byline.outlet, Evidence(number, text, "byline-outlet", 0.8))


def _take_dates(
    masthead: Masthead, lines: Sequence[Line], dates: dict[int, tuple[PrintedDate, ...]], start: int
) -> None:
    headline = masthead.headline.evidence.line if masthead.headline else 0
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
        modified = found.label == "modified"
        if (masthead.modified if modified else masthead.published) is not None:
            if index < start:
                masthead.reasons.setdefault(index, "other-date")
            continue
        rule = f"labelled-{found.label}-date" if found.label else "masthead-date"
        confidence = (0.97 if found.label else 0.9) * (0.6 if found.ambiguous else 1.0)
        finding = Finding(found.day, Evidence(lines[index].number, lines[index].text, rule, round(confidence, 2)))
        if modified:
            masthead.modified = finding
        else:
            masthead.published = finding
        masthead.used.add(index)


def _take_original_date(masthead: Masthead, lines: Sequence[Line], taken: frozenset[int], *, day_first: bool) -> None:
    free = [index for index in range(len(lines)) if index not in taken and index not in masthead.used]
    found = find_original_date(lines, free, day_first=day_first)
    if found:
        index, printed = found
        confidence = 0.5 if printed.ambiguous else 0.9
        evidence = Evidence(lines[index].number, lines[index].text, "originally-published-note", confidence)
        masthead.published = Finding(printed.day, evidence)
        masthead.used.add(index)


def _take_section(
    masthead: Masthead,
    lines: Sequence[Line],
    above: range,
    dates: dict[int, tuple[PrintedDate, ...]],
    taken: frozenset[int],
) -> None:
    for index, found in dates.items():
        glued = parse_section(lines[index].text[found[-1].end :])
        if glued and index < above.stop:
            masthead.section = Finding(glued, Evidence(lines[index].number, lines[index].text, "after-date", 0.9))
            masthead.used.add(index)
            return
    for index in reversed(above):
        text = lines[index].text
        section = parse_section(text) if index not in taken and index not in masthead.used else None
        if section:
            masthead.section = Finding(section, Evidence(lines[index].number, text, "section-line", 0.7))
            masthead.used.add(index)
            return
