"""Puts together what the counts say and what editors have said before, and tells what that changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from builder.learning.recurrence import Tallies, Tally, recurring_texts
from builder.model import Desk
from builder.reading.fields.publisher import canonical_publisher
from builder.reading.learned import Learned, Recurring, RecurringLine
from builder.reading.learned_usage import Expression
from builder.reading.lines import fold

K = TypeVar("K")
L = TypeVar("L", RecurringLine, Expression)


class ChangeKind(StrEnum):
    """What happened to a line of the file."""

    ADDED = "added"
    GONE = "gone"
    RECOUNTED = "recounted"


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a file that is new, no longer there, or seen in another number of stories.

    Attributes:
        where: The source's name, the folder's path with a "/" at its end, or "everywhere"; "phrases" or "names".
        line: As it is now; of a line that is gone, as it was.
    """

    kind: ChangeKind
    where: str
    line: RecurringLine | Expression


def draw_lessons(tallies: Tallies, before: Learned, desk: Desk) -> Learned:
    """Put together the lines that recur and the verdicts of editors, each under its source.

    A line with a verdict stays, counted anew, whether it recurs or not. A line that stands under "everywhere", as
    furniture or as story, is not learned for a source again.

    Args:
        tallies: The counts, with those of all lines that have a verdict.
        before: The file as it is: only its verdicts count.
        desk: For the names of sources, which are never furniture.

    Returns:
        Groups in the order of their names, lines in the order of their words.
    """
    names = (name for p in desk.publishers for name in (p.name, *p.aliases, *p.domains))
    barred = {fold(name) for name in (*names, *(tally.name for tally in tallies.sources))}
    everywhere = _lines(tallies.everywhere, tallies.texts, before.everywhere, barred)
    barred |= {fold(line.text) for line in everywhere}
    canonical = [replace(group, name=canonical_publisher(group.name, desk)) for group in before.sources]
    return Learned(
        everywhere=everywhere,
        sources=_groups(tallies.sources, tallies.texts, canonical, barred, key=fold),
        folders=_groups(tallies.folders, tallies.texts, before.folders, barred, key=str),
    )


def _groups(
    tallies: Iterable[Tally],
    texts: Mapping[int, str],
    before: Iterable[Recurring],
    barred: Set[str],
    *,
    key: Callable[[str], str],
) -> tuple[Recurring, ...]:
    by_key = {key(tally.name): tally for tally in tallies}
    known: dict[str, list[RecurringLine]] = {}
    for group in before:
        known.setdefault(key(group.name), []).extend(group.lines)
        by_key.setdefault(key(group.name), Tally(group.name, 0, {}, frozenset()))
    groups = (Recurring(by_key[k].name, _lines(by_key[k], texts, known.get(k, ()), barred)) for k in sorted(by_key))
    return tuple(group for group in groups if group.lines)


def _lines(
    tally: Tally, texts: Mapping[int, str], before: Iterable[RecurringLine], barred: Set[str]
) -> tuple[RecurringLine, ...]:
    found = {fold(text): RecurringLine(text) for text in recurring_texts(tally, texts) if fold(text) not in barred}
    found |= {fold(line.text): line for line in before if line.editor}
    return tuple(replace(found[k], seen=tally.count(k).seen, of=tally.of) for k in sorted(found))


def changes_between(before: Learned, after: Learned) -> tuple[Change, ...]:
    """Tell two contents of the file apart: what was added, what was recounted, what is gone, each in the file's order.

    >>> old, new = (Learned(everywhere=(RecurringLine(text, 5, 9),)) for text in ("Share", "Follow us"))
    >>> [(change.kind.value, change.where, change.line.text) for change in changes_between(old, new)]
    [('added', 'everywhere', 'Follow us'), ('gone', 'everywhere', 'Share')]
    """
    return _changes(_by_place(before), _by_place(after))


def changes_of_words(
    where: str, before: Iterable[Expression], after: Iterable[Expression], *, key: Callable[[str], object]
) -> tuple[Change, ...]:
    """The same for two contents of a file of phrases or names, in which a text is known by its key."""
    return _changes(*({key(one.text): (where, one) for one in content} for content in (before, after)))


def _changes(old: Mapping[K, tuple[str, L]], new: Mapping[K, tuple[str, L]]) -> tuple[Change, ...]:
    added: list[Change] = [Change(ChangeKind.ADDED, *new[place]) for place in new if place not in old]
    recounted: list[Change] = [
        Change(ChangeKind.RECOUNTED, *new[place])
        for place in new
        if place in old and _counts(old[place][1]) != _counts(new[place][1])
    ]
    return (*added, *recounted, *(Change(ChangeKind.GONE, *old[place]) for place in old if place not in new))


def _counts(line: RecurringLine | Expression) -> tuple[int, int]:
    return line.seen, line.of


def _by_place(learned: Learned) -> dict[tuple[str, str], tuple[str, RecurringLine]]:
    """Every line with where it stands, by what it is known by: the printing of names and lines does not count."""
    groups = [
        ("", "everywhere", learned.everywhere),
        *((fold(group.name), group.name, group.lines) for group in learned.sources),
        *((f"{group.name}/", f"{group.name}/", group.lines) for group in learned.folders),
    ]
    return {(key, fold(line.text)): (where, line) for key, where, lines in groups for line in lines}
