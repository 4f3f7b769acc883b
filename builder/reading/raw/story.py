"""Where the story stands on a page: its lines, and for each other line around it the reason why it is not the story."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from builder.reading.fields.furniture import furniture_reason
from builder.reading.fields.printed_dates import parse_dates
from builder.reading.fields.relative_dates import parse_relative_day
from builder.reading.lines import Line, ends_like_sentence, fold, is_prose, word_count
from builder.reading.raw.others import find_others
from builder.reading.raw.roles import LineRole

_LIKELY = 0.5
_SENTENCE_WORDS = 4
_UNSURE = 0.3
_VERY_LONG_CHARACTERS = 900
_LEAST_VERY_LONG = 0.15
"""How likely a very long raw line must be the story's; of such a one little else can be said than that it is text."""
_LEAST_SENTENCE_BETWEEN = 0.2
_LEAST_SUBHEAD = 0.3
_LEAST_AFTER = 0.08
_LEAST_DAY = 0.1
_PULL_QUOTE_WORDS = 5
_TEASER_WORDS = 10
_LIST_ITEM = re.compile(r"^[-–—•*·>]|[,;]$")
_FEW_TITLES = 3
_MOST_LAST_TITLES = 6
_MOST_TITLES_SHARE = 0.3
_OPENING_QUOTES = '"“„«‹‘»'
_CLOSING_QUOTES = '"”“»›’«'


@dataclass(frozen=True, slots=True)
class Story:
    """The story's place among the lines of a page.

    Attributes:
        start: Index of the first line of the story; the masthead and the navigation are before it.
        end: Index past its last line.
        kept: Indices of the story's lines, in order.
        reasons: Index to the reason for which a line is not the story; lines that are neither kept nor here are left to
            others to judge (the masthead).
        confidence: That these lines are the story, in [0, 1]: the mean over the words kept.
    """

    start: int
    end: int
    kept: tuple[int, ...]
    reasons: dict[int, str]
    confidence: float

    @property
    def span(self) -> range:
        """From the story's first line to past its last, gaps included."""
        return range(self.start, self.end)


def find_story(
    lines: Sequence[Line],
    roles: Sequence[LineRole],
    *,
    taken: frozenset[int],
    recurring: frozenset[str] = frozenset(),
    by_markup: bool = False,
) -> Story:
    """Find the story: the lines that are more likely the story's than not.

    Args:
        lines: The lines of the page.
        roles: How likely each of their roles is.
        taken: Indices of lines that are known to be something else (captions, credits, footnotes).
        recurring: Folded lines that recur in other articles of the same source.
        by_markup: Whether the roles rest on markup, too: then very long lines, and sentences right below the story, are
            the story's only where that is likely.

    Returns:
        The story. On a page without any running text it is every line that no rule knows, from the first sentence on
        or, where there is none, from the first line on.
    """
    reasons = {index: reason for index, line in enumerate(lines) if (reason := furniture_reason(line.text))}
    reasons |= {index: "relative-date" for index, line in enumerate(lines) if parse_relative_day(line.text)}
    if recurring:
        reasons |= {index: "recurring-line" for index, line in enumerate(lines) if fold(line.text) in recurring}
    free = [index for index in range(len(lines)) if index not in taken and index not in reasons]
    if not any(is_prose(lines[index].text) for index in free):
        return _story_without_prose(lines, free, reasons)
    least_long = _LIKELY if by_markup else _LEAST_VERY_LONG
    long = {index for index in free if len(lines[index].text) >= _VERY_LONG_CHARACTERS}
    kept = {index for index in free if roles[index].story >= (least_long if index in long else _LIKELY)}
    if not any(is_prose(lines[index].text) for index in kept):
        kept |= {index for index in free if is_prose(lines[index].text)}
    first = min(kept)
    possible = kept | {index for index in free if index >= first and roles[index].story >= _LEAST_AFTER}
    others = find_others(lines, kept, possible, reasons)
    reasons |= others
    kept -= others.keys()
    _take_in_neighbours(lines, roles, kept, frozenset(free) - others.keys(), _LIKELY if by_markup else _LEAST_AFTER)
    folds = {index: fold(lines[index].text) for index in kept}
    _drop_repetitions(lines, folds, kept, reasons)
    _drop_pull_quotes(lines, folds, kept, reasons)
    _drop_teasers(lines, kept, reasons)
    start, end = min(kept), max(kept) + 1
    for index in range(len(lines)):
        if index >= start and index not in kept and index not in taken:
            reasons.setdefault(index, "not-story" if index < end else "after-story")
    words = {index: word_count(lines[index].text) for index in kept}
    sure = sum(roles[index].story * count for index, count in words.items()) / max(1, sum(words.values()))
    return Story(start, end, tuple(sorted(kept)), reasons, round(sure, 2))


def _story_without_prose(lines: Sequence[Line], free: Sequence[int], reasons: dict[int, str]) -> Story:
    first = next((index for index in free if _is_sentence(lines[index].text)), free[0] if free else 0)
    kept = tuple(index for index in free if index >= first)
    return Story(first, kept[-1] + 1 if kept else first, kept, reasons, _UNSURE)


def _take_in_neighbours(
    lines: Sequence[Line], roles: Sequence[LineRole], kept: set[int], free: frozenset[int], least_after: float
) -> None:
    """Take in what is not unlikely: between two lines of the story, and the sentences right after its last."""
    last = max(kept)
    for index in sorted(free - kept):
        if index - 1 not in kept:
            continue
        sentence = _is_sentence(lines[index].text)
        if index + 1 in kept:
            least = _LEAST_SENTENCE_BETWEEN if sentence else _LEAST_SUBHEAD
            least = _LEAST_DAY if _is_day(lines[index].text) else least
        else:
            least = least_after if sentence and index > last else _LIKELY
        if roles[index].story >= least:
            kept.add(index)


def _is_day(text: str) -> bool:
    """Tell whether a line is nothing but a day: between two paragraphs it heads what happened on it."""
    days = parse_dates(text, day_first=True)
    return len(days) == 1 and not days[0].label and days[0].end - days[0].start == len(text)


def _drop_pull_quotes(lines: Sequence[Line], folds: Mapping[int, str], kept: set[int], reasons: dict[int, str]) -> None:
    """Drop a line that is nothing but a quotation which a paragraph of the story holds, too."""
    quotes = {index: _quoted_words(lines[index].text) for index in kept if lines[index].text[0] in _OPENING_QUOTES}
    quotes = {index: words for index, words in quotes.items() if len(words) >= _PULL_QUOTE_WORDS}
    if not quotes:
        return
    paragraphs = {index: folds[index].split() for index in kept}
    begins = {(*words[:_PULL_QUOTE_WORDS],) for words in quotes.values()}
    first_words = {words[0] for words in begins}
    runs = {
        run: index
        for index, words in paragraphs.items()
        if index not in quotes
        for at, word in enumerate(words)
        if word in first_words and (run := (*words[at : at + _PULL_QUOTE_WORDS],)) in begins
    }
    for index, words in quotes.items():
        there = runs.get((*words[:_PULL_QUOTE_WORDS],))
        if there is not None and f" {' '.join(words)} " in f" {' '.join(paragraphs[there])} ":
            kept.remove(index)
            reasons[index] = "pull-quote"


def _drop_teasers(lines: Sequence[Line], kept: set[int], reasons: dict[int, str]) -> None:
    """Drop titles that announce other articles: long ones in a story with hardly any subheads, and those at its end."""
    titles = {index for index in kept if not (is_prose(lines[index].text) or ends_like_sentence(lines[index].text))}
    teasers = _titles_at_the_end(lines, kept, titles)
    if len(titles) <= min(_FEW_TITLES, _MOST_TITLES_SHARE * len(kept)):
        teasers |= {index for index in titles - {min(kept)} if _is_long_title(lines[index].text)}
    kept -= teasers
    reasons |= dict.fromkeys(teasers, "related")


def _titles_at_the_end(lines: Sequence[Line], kept: set[int], titles: set[int]) -> set[int]:
    """The titles below the last sentence of a story, unless they are a list: announced by a colon, or too many."""
    last = list(takewhile(titles.__contains__, sorted(kept, reverse=True)))
    few = len(last) <= min(_MOST_LAST_TITLES, _MOST_TITLES_SHARE * len(kept))
    return set(last) if few and last and not lines[last[-1] - 1].text.endswith(":") else set()


def _is_long_title(text: str) -> bool:
    return not text[0].islower() and _LIST_ITEM.search(text) is None and word_count(text) >= _TEASER_WORDS


def _quoted_words(text: str) -> list[str]:
    """The words of a line that is one quotation from its first character to its last; none of another."""
    bare = text.rstrip(".,")
    inner = bare[1:-1]
    whole = bare[-1] in _CLOSING_QUOTES and not any(mark in inner for mark in _CLOSING_QUOTES if mark not in "'’‘")
    return fold(inner).split() if whole else []


def _is_sentence(text: str) -> bool:
    return ends_like_sentence(text) and word_count(text) >= _SENTENCE_WORDS


def _drop_repetitions(lines: Sequence[Line], folds: Mapping[int, str], kept: set[int], reasons: dict[int, str]) -> None:
    """Drop a line that says again what a line before it said: pull quotes and doubled teasers."""
    seen: set[str] = set()
    for index in sorted(kept):
        key = folds[index]
        if key in seen and word_count(lines[index].text) >= _SENTENCE_WORDS:
            kept.remove(index)
            reasons[index] = "repeated-line"
        seen.add(key)
