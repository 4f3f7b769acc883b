"""Which day, month or year is meant when a text leaves out the rest: the nearest that goes with the tense."""

from __future__ import annotations

import re
from datetime import MAXYEAR, date, timedelta
from enum import IntEnum

from builder.annotating.dates.language import Context
from builder.annotating.dates.values import date_of

_WINDOW = 240
"""Characters on each side in which the verb of a clause is looked for."""

_CLOSE = 40
"""Characters between a verb and the time of what it tells, at most."""

_SENTENCE_END = re.compile(r"[.!?][\"”’')]*\s+(?=[\"“‘'(`]*[A-Z])|[;:]\s|\n")
_SURE = timedelta(days=130)
"""A day nearer than this is meant whatever the tense, if the other one is farther than `_FAR`."""
_FAR = timedelta(days=235)
_LONG_AGO = timedelta(days=120)
"""A day so long ago would have its year, were it not clear from what was told before."""
_SOON_MONTHS = 1
"""A month that begins so soon is meant, and not the one of the year before, unless something happened in it."""


class Direction(IntEnum):
    """Where a clause looks from the day it was written."""

    BACK = -1
    UNKNOWN = 0
    AHEAD = 1


def direction(context: Context, start: int, end: int) -> Direction:
    """Tell whether a clause is about the past or the future, from the sign of tense that is nearest.

    What stands before the expression in its sentence counts before what follows.

    Args:
        context: The paragraph and the signs of its language.
        start: Where the expression begins.
        end: Where it ends.
    """
    before = _SENTENCE_END.split(context.text[max(start - _WINDOW, 0) : start])[-1].lower()
    after = _SENTENCE_END.split(context.text[end : end + _WINDOW], maxsplit=1)[0].lower()
    ahead = max((found.end() for found in context.words.ahead.finditer(before)), default=-1)
    behind = max((found.end() for found in context.words.behind.finditer(before)), default=-1)
    if ahead >= 0 or behind >= 0:
        return Direction.AHEAD if ahead >= behind else Direction.BACK
    next_ahead, next_behind = context.words.ahead.search(after), context.words.behind.search(after)
    if next_ahead and (not next_behind or next_ahead.start() <= next_behind.start()):
        return Direction.AHEAD
    return Direction.BACK if next_behind else Direction.UNKNOWN


def happened(context: Context, start: int, end: int) -> bool:
    """Tell whether something is said to have happened then: a verb of the past goes with "on" or "in" and the time.

    It stands close before, or after a time with which the sentence begins. A verb of saying is none, and nothing in the
    clause may look ahead.

    Args:
        context: The paragraph and the signs of its language.
        start: Where the expression begins.
        end: Where it ends.
    """
    words = context.words
    clause = _SENTENCE_END.split(context.text[max(start - _WINDOW, 0) : start])[-1].lower()
    head, _, preposition = clause.rstrip().rpartition(" ")
    if preposition not in words.within or words.ahead.search(clause):
        return False
    if head.strip():
        near = [found[0] for found in words.behind.finditer(head, max(len(head) - _CLOSE, 0))]
        return bool(near) and near[-1] not in words.saying
    rest = _SENTENCE_END.split(context.text[end : end + _WINDOW], maxsplit=1)[0].lower()
    first = words.behind.search(rest)
    return first is not None and first[0] not in words.saying and not words.ahead.search(rest)


def nearest_weekday(published: date, weekday: int, way: Direction) -> date:
    """Return the day of publication itself, or the weekday before it, or after it where the clause looks ahead.

    >>> [str(nearest_weekday(date(2017, 3, 8), 5, way)) for way in (Direction.BACK, Direction.AHEAD)]
    ['2017-03-03', '2017-03-10']
    """
    back = (published.isoweekday() - weekday) % 7
    if way is Direction.AHEAD and back:
        return published + timedelta(days=7 - back)
    return published - timedelta(days=back)


def nearest_month(published: date, month: int, way: Direction, *, is_over: bool = False) -> int:
    """Return the year of a month: that of publication or the last such month, the next where the clause looks ahead.

    >>> [nearest_month(date(2017, 3, 8), 11, way) for way in Direction]
    [2016, 2016, 2017]
    """
    if way is Direction.AHEAD:
        return published.year + (month < published.month)
    ahead = (month - published.month) % 12
    return (
        published.year + (ahead and month < published.month)
        if 0 < ahead <= _SOON_MONTHS and not is_over
        else published.year - (month > published.month)
    )


def nearest_day(published: date, month: int, day: int, way: Direction, *, is_over: bool = False) -> date | None:
    """Return the nearest such day; the tense decides where past and future are about as far, or something happened.

    >>> [str(nearest_day(date(2017, 1, 6), *day, Direction.BACK)) for day in ((11, 25), (1, 14), (7, 1))]
    ['2016-11-25', '2017-01-14', '2016-07-01']
    """
    years = (published.year - 1, published.year, published.year + 1)
    days = [found for year in years if 1 <= year <= 9999 and (found := date_of(year, month, day))]
    back = max((found for found in days if found <= published), default=None)
    ahead = min((found for found in days if found > published), default=None)
    if back is None or ahead is None:
        return back or ahead
    if published - back < _SURE and ahead - published > _FAR:
        return back
    if ahead - published < _SURE and published - back > _FAR and not is_over:
        return ahead
    return ahead if way is Direction.AHEAD else back


def narrated_day(told: date, published: date, usual: date, month: int, day: int) -> date | None:
    """Return the day that goes on with what was told before, where a text tells of earlier years in order.

    A writer leaves out the year of a day that is near, or of one that follows on the day mentioned last. So only a day
    that would otherwise be months ago, and in another year than the one that is told of, is taken for such a one.

    Args:
        told: The first day of what was mentioned last.
        published: The day of publication.
        usual: The day that is meant when nothing was told before.
        month: Of the day that is looked for.
        day: Of that month.

    >>> narrated_day(date(2015, 5, 1), date(2017, 3, 6), date(2016, 8, 18), 8, 18)
    datetime.date(2015, 8, 18)
    >>> narrated_day(date(2015, 5, 1), date(2017, 3, 6), date(2017, 2, 1), 2, 1)
    """
    if published - usual < _LONG_AGO:
        return None
    days = [found for year in (told.year, told.year + 1) if year <= MAXYEAR and (found := date_of(year, month, day))]
    return min((found for found in days if told.replace(day=1) <= found < usual), default=None)


def last_day(published: date, month: int, day: int) -> date | None:
    """Return the last such day that is not after the day of publication."""
    years = range(max(published.year - 4, 1), published.year + 1)
    return max((found for year in years if (found := date_of(year, month, day)) and found <= published), default=None)


def nearest_quarter(published: date, quarter: int, way: Direction) -> int:
    """Return the year of a quarter: the last that has begun, or the next where the clause looks ahead."""
    now = (published.month + 2) // 3
    if way is Direction.AHEAD:
        return published.year + (quarter < now)
    return published.year - (quarter > now)
