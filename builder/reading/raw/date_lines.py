"""Date lines: the lines of a page that say when the article was published, told from those that only name a date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.reading.fields.bylines import parse_byline
from builder.reading.fields.printed_dates import PrintedDate, parse_dates
from builder.reading.lines import Line, ends_like_sentence, word_count

_MAX_CHARACTERS = 220
_MAX_SENTENCE_WORDS = 14
_MAX_REST_CHARACTERS = 110
_MAX_REST_CHARACTERS_IN_STORY = 60
_AT_MOST_A_WEEKDAY = re.compile(r"\W*(?:\w{2,12}\W+)?")
_ORIGINALLY = re.compile(r"(?:this \w+ (?:was )?)?(?:originally|first) published\b", re.IGNORECASE)


def find_date_lines(
    lines: Sequence[Line], indices: Sequence[int], *, story_start: int, day_first: bool
) -> dict[int, tuple[PrintedDate, ...]]:
    """Find the date lines among some lines of a page.

    Args:
        lines: The page.
        indices: Of the lines to look at, in order.
        story_start: Index of the story's first line; from there on a line has to be hardly more than a date.
        day_first: How to read an ambiguous numeric date.

    Returns:
        Index of each date line to its dates, in order.

    >>> lines = [Line(1, "Mosul falls"), Line(2, "March 8, 2017News"), Line(3, "He died on March 9, 2017.")]
    >>> list(find_date_lines(lines, range(3), story_start=2, day_first=False))
    [1]
    """
    found: dict[int, tuple[PrintedDate, ...]] = {}
    for index in indices:
        text = lines[index].text
        if len(text) <= _MAX_CHARACTERS:
            dates = parse_dates(text, day_first=day_first)
            if dates and _is_date_line(text, dates, in_story=index >= story_start):
                found[index] = dates
    return found


def find_original_date(
    lines: Sequence[Line], indices: Sequence[int], *, day_first: bool
) -> tuple[int, PrintedDate] | None:
    """Find a note such as "This story was originally published December 22, 2023": its index and its first date."""
    for index in indices:
        text = lines[index].text
        if len(text) <= _MAX_REST_CHARACTERS and _ORIGINALLY.match(text):
            dates = parse_dates(text, day_first=day_first)
            if dates:
                return index, dates[0]
    return None


def _is_date_line(text: str, dates: Sequence[PrintedDate], *, in_story: bool) -> bool:
    """Tell a date line from a sentence or a headline that happens to name a date; inside the story doubt is greater."""
    rest = len(text) - sum(found.end - found.start for found in dates)
    sentence = ends_like_sentence(text) and not text.casefold().endswith(("a.m.", "p.m."))
    if in_story:
        leads = dates[0].label or _AT_MOST_A_WEEKDAY.fullmatch(text[: dates[0].start]) or parse_byline(text)
        return bool(leads) and rest <= _MAX_REST_CHARACTERS_IN_STORY and not sentence
    many_words = sentence and word_count(text) > _MAX_SENTENCE_WORDS
    return rest <= _MAX_REST_CHARACTERS and (dates[0].label != "" or not many_words)
