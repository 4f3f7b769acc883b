"""The dates that a page prints, and for each the signs that speak for or against its being the day of publication."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from builder.reading.fields.byline_leads import is_byline_lead
from builder.reading.fields.bylines import parse_byline
from builder.reading.fields.printed_dates import PrintedDate, parse_dates
from builder.reading.lines import Line, ends_like_sentence, word_count

_MOST_LINE_CHARACTERS = 300
_MOST_LEAD_CHARACTERS = 400
_MOST_BYLINE_CHARACTERS = 150
_LEAD_LINES = 2
_NEAR_HEADLINE_LINES = 5
_ABOVE_HEADLINE_LINES = 3
_NEAR_STORY_LINES = 4
_TOP_OF_STORY_LINES = 7
_BYLINE_REACH_LINES = 45
_NEIGHBOURS = (-2, -1, 1, 2)
_LIST_LINES = 8
_FEW_DATES, _MANY_DATES = 2, 4
_MANY_WORDS = 8
_SENTENCE_WORDS = 3
_MOST_RELATIVE_CHARACTERS = 80
_MASTHEAD_PLACES = frozenset(("right-below-headline", "below-headline", "just-above-story"))
_EDGES = " |·•,;:()[]/–—-."
_ORIGINALLY = re.compile(r"\b(?:originally|first) (?:published|posted|appeared)\b", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"(?<!\d )\b(?:on|in|of|until|till|through|since|from|to|by|before|after|effective|accessed|retrieved|born|as of|"
    r"ends?|expires?|an?|the|this|his|her|its|their|our|my|am|seit|bis|vom|le|du|depuis|el|desde|hasta|del|em|até|il|dal|al)"
    r"[ ,]*$",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"^[—–-]{1,2} ?\S.*\(@|@\w")
_COPYRIGHT = re.compile(r"©|\(c\)|copyright|all rights reserved", re.IGNORECASE)
_CITED = re.compile(r"\((?:19|20)\d\d\W[^()]*\)")
_LOWER_WORD = re.compile(r"(?<![\w@])[a-zß-ÿ]{2,}")
_BEGINS_SENTENCE = re.compile(r"[\W_]*[A-ZÀ-Þ]")
_RELATIVE = re.compile(
    r"(?:published|posted|updated|veröffentlicht|publié|publicado|pubblicato)?\W*"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day \d\d?[:.]\d\d\W?(?:[ap]\.?m)?"
    r"|(?:\d+|an?|one|vor|il y a|hace|há) ?\d* (?:seconds?|mins?|minutes?|hours?|hrs?|days?|weeks?|months?) ago\b"
    r"|(?:vor|il y a|hace|há) \d+ \w+).{0,40}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLayout:
    """Where the parts of a page stand, as far as they are known; all are indices of its lines.

    Attributes:
        headline: None where it is not known.
        story: From the story's first line to past its last.
        masthead: Lines that are taken for bylines and date lines.
        taken: Lines that are known to be something else: captions, credits, footnotes.
    """

    headline: int | None
    story: range
    masthead: frozenset[int] = frozenset()
    taken: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class DateOnPage:
    """A date, the index of its line, and what the line says besides its dates and their labels."""

    index: int
    printed: PrintedDate
    rest: str


def dates_on_page(lines: Sequence[Line], layout: PageLayout) -> tuple[DateOnPage, ...]:
    """Find all dates, in the page's order, numeric ones read with the day first where both readings exist.

    Of a line too long for a masthead only the beginning is searched, and only about the beginning of the story: there a
    date may be glued to the lead.

    >>> lines = [Line(1, "Mosul falls"), Line(2, "By Ada Example, March 8, 2017")]
    >>> [(found.index, found.rest) for found in dates_on_page(lines, PageLayout(headline=0, story=range(2, 2)))]
    [(1, 'By Ada Example')]
    """
    found: list[DateOnPage] = []
    for index, line in enumerate(lines):
        text = line.text
        if not _is_short(text):
            text = text[:_MOST_LEAD_CHARACTERS] if abs(index - layout.story.start) <= _LEAD_LINES else ""
        dates = parse_dates(text, day_first=True) if index not in layout.taken else ()
        if dates:
            rest = _rest(text, dates)
            found.extend(DateOnPage(index, printed, rest) for printed in dates)
    return tuple(found)


def find_signs(lines: Sequence[Line], layout: PageLayout, dates: Sequence[DateOnPage]) -> list[frozenset[str]]:
    """Name the signs of each date, in the order of the dates; the names are those of `publication_date.WEIGHTS`."""
    page = _Page(lines, layout, sorted({each.index for each in dates}))
    found = [
        frozenset((*_label_signs(page, each), *_form_signs(page, each), *_place_signs(page, each))) for each in dates
    ]
    updates = (
        each.printed.day
        for each, signs in zip(dates, found, strict=True)
        if "modified" in signs and not _MASTHEAD_PLACES.isdisjoint(signs)
    )
    first_update = min(updates, default=date.max)
    relative = any(page.is_relative(index) for index in page.masthead_range())
    return [
        signs | frozenset(_company_signs(each, signs, first_update, relative=relative))
        for each, signs in zip(dates, found, strict=True)
    ]


@dataclass(slots=True)
class _Page:
    """The page, and what was already asked of its lines."""

    lines: Sequence[Line]
    layout: PageLayout
    dated: Sequence[int]
    _bylines: dict[int, bool] = field(default_factory=dict)

    def is_byline(self, index: int) -> bool:
        """Tell whether a line says "By …" or ends where the name on the next line begins."""
        if index not in self._bylines:
            text = self.lines[index].text if 0 <= index < len(self.lines) else ""
            fits = 0 < len(text) <= _MOST_BYLINE_CHARACTERS
            self._bylines[index] = fits and (is_byline_lead(text) or parse_byline(text) is not None)
        return self._bylines[index]

    def is_relative(self, index: int) -> bool:
        """Tell whether a line dates the article against a clock that we do not know: "2 hours ago"."""
        text = self.lines[index].text
        return len(text) <= _MOST_RELATIVE_CHARACTERS and _RELATIVE.fullmatch(text) is not None

    def dates_around(self, index: int) -> int:
        """How many dated lines are near a line in the same part of the page, without it and those beside it."""
        edges = sorted((self.layout.headline or 0, self.layout.story.start, self.layout.story.stop))
        part = bisect_right(edges, index)
        first, last = (0, *edges)[part], (*edges, len(self.lines))[part]
        reaches = (max(first, index - _LIST_LINES), index - 1, index + 2, min(last, index + _LIST_LINES + 1))
        within = [bisect_left(self.dated, reach) for reach in reaches]
        return max(0, within[1] - within[0]) + max(0, within[3] - within[2])

    def masthead_range(self) -> range:
        """The lines among which a masthead would say when the article was published."""
        start, headline = self.layout.story.start, self.layout.headline
        first = max(0, start - 2 * _NEAR_HEADLINE_LINES) if headline is None else headline
        return range(first, min(len(self.lines), start + _TOP_OF_STORY_LINES))


def _is_short(text: str) -> bool:
    return len(text) <= _MOST_LINE_CHARACTERS


def _rest(text: str, dates: Sequence[PrintedDate]) -> str:
    ends = (0, *(found.end for found in dates))
    starts = (*(found.label_start for found in dates), len(text))
    pieces = (text[end:start].strip(_EDGES) for end, start in zip(ends, starts, strict=True))
    return " ".join(piece for piece in pieces if piece)


def _label_signs(page: _Page, each: DateOnPage) -> Iterator[str]:
    text, found = page.lines[each.index].text, each.printed
    if found.label:
        yield found.label
    if _ORIGINALLY.search(text[: found.start]):
        yield "original"
    elif _is_short(text) and ends_like_sentence(text) and len(_LOWER_WORD.findall(each.rest)) >= _SENTENCE_WORDS:
        yield "sentence"
    if found.clock:
        yield "clock"
    if _CITED.fullmatch(text, max(0, found.start - 1), found.end + 1):
        yield "cited"
    if _HANDLE.search(text):
        yield "handle"
    if _COPYRIGHT.search(text):
        yield "copyright"


def _form_signs(page: _Page, each: DateOnPage) -> Iterator[str]:
    text, found, start = page.lines[each.index].text, each.printed, page.layout.story.start
    near = start - _BYLINE_REACH_LINES <= each.index <= start + 2 * _TOP_OF_STORY_LINES
    with_byline = near and page.is_byline(each.index)
    if with_byline:
        yield "with-byline"
    elif not each.rest:
        yield "only-date"
    elif word_count(each.rest) > _MANY_WORDS:
        yield "many-words"
    if near and not with_byline and any(page.is_byline(each.index + step) for step in _NEIGHBOURS):
        yield "beside-byline"
    follows_preposition = not found.label and not with_byline and _PREPOSITION.search(text[: found.start])
    if follows_preposition:
        yield "after-preposition"
    if not _is_short(text):
        yield "long"
        if not follows_preposition and _BEGINS_SENTENCE.match(text, found.end):
            yield "heads-lead"


def _place_signs(page: _Page, each: DateOnPage) -> Iterator[str]:
    index, layout = each.index, page.layout
    start, stop = layout.story.start, layout.story.stop
    if index in layout.masthead:
        yield "in-masthead"
    around = page.dates_around(index)
    if around >= _FEW_DATES:
        yield "list-many" if around >= _MANY_DATES else "list-few"
    if layout.headline is not None and index < stop:
        yield from _beside_headline(index - layout.headline, index - start)
    if index < start:
        yield "just-above-story" if start - index <= _NEAR_STORY_LINES else "above-story"
    elif index < stop:
        yield "top-of-story" if index - start < _TOP_OF_STORY_LINES else "deep-in-story"
    else:
        yield "right-below-story" if index - stop < _NEAR_STORY_LINES else "below-story"


def _beside_headline(below: int, in_story: int) -> Iterator[str]:
    """Where a line stands that is so many lines below the headline and so many into the story."""
    if below < 0:
        yield "right-above-headline" if below >= -_ABOVE_HEADLINE_LINES else "above-headline"
    elif 0 < below <= _NEAR_HEADLINE_LINES:
        yield "right-below-headline"
    elif below and in_story < _TOP_OF_STORY_LINES:
        yield "below-headline"


def _company_signs(each: DateOnPage, signs: frozenset[str], first_update: date, *, relative: bool) -> Iterator[str]:
    if relative and not each.printed.label and "with-byline" not in signs:
        yield "told-relatively"
    if "modified" not in signs and each.printed.day > first_update:
        yield "after-update"
