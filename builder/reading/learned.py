"""The lines that recur across the articles of a source, as desk/learned/furniture.yml has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from builder.errors import shown
from builder.model import Desk, Publisher
from builder.reading.lines import fold
from builder.strictyaml import Faults, Node
from builder.yamlfields import Fields

_MOST_STORIES = 10**9


class Verdict(StrEnum):
    """What an editor says a recurring line is: part of the articles, or furniture however rare it is."""

    STORY = "story"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class RecurringLine:
    """A line that recurs.

    Attributes:
        text: As a page prints it; only its folded form counts.
        seen: In how many stories it stands (for lines of all sources: at how many sources).
        of: Among how many; both are 0 for a line that an editor added.
        editor: What an editor has decided; None when nobody has.
    """

    text: str
    seen: int = 0
    of: int = 0
    editor: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Recurring:
    """The lines that recur in one source's articles, or in those of one folder that have no source."""

    name: str
    lines: tuple[RecurringLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What desk/learned/furniture.yml says, in its order.

    Attributes:
        everywhere: Lines that recur across sources.
        sources: By the source's name.
        folders: By the path of a folder of articles, for its articles without a source.
    """

    everywhere: tuple[RecurringLine, ...] = ()
    sources: tuple[Recurring, ...] = ()
    folders: tuple[Recurring, ...] = ()


def recurring_lines(desk: Desk, source: str | None, *, folder: str = "") -> frozenset[str]:
    """Give the lines that are furniture in an article because they recur in others.

    Args:
        desk: What was learned.
        source: The article's source under any of its names; None when it has none.
        folder: The path of the article's folder, e.g. "articles/wire"; counts only without a source.

    Returns:
        Folded lines (`lines.fold`), those that recur across sources included.

    >>> desk = Desk(recurring={"": frozenset(["share"]), "ntd": frozenset(["share", "more from ntd"])})
    >>> sorted(recurring_lines(desk, "NTD")), sorted(recurring_lines(desk, None))
    (['more from ntd', 'share'], ['share'])
    """
    everywhere = desk.recurring.get("", frozenset())
    return desk.recurring.get(fold(source) if source else f"{folder}/", everywhere)


def parse_learned(node: Node, faults: Faults) -> Learned:
    """Read the file's content; what is wrong with it goes to `faults`, and is left out."""
    top = Fields(node, ("everywhere", "sources", "folders"), faults)
    return Learned(
        everywhere=_lines(top, "everywhere", faults),
        sources=_groups(top, "sources", faults, key=fold),
        folders=_groups(top, "folders", faults, key=str),
    )


def _groups(top: Fields, name: str, faults: Faults, *, key: Callable[[str], str]) -> tuple[Recurring, ...]:
    claimed = _Claims(faults)
    groups = []
    for item in top.items(name):
        fields = Fields(item, ("name", "lines"), faults)
        called = fields.text("name", required=True)
        if called:
            claimed.claim(key(called), called, fields.line_of("name"))
        groups.append(Recurring(called or "", _lines(fields, "lines", faults)))
    return tuple(groups)


def _lines(fields: Fields, name: str, faults: Faults) -> tuple[RecurringLine, ...]:
    claimed = _Claims(faults)
    lines = []
    for item in fields.items(name):
        entry = Fields(item, ("line", "seen", "of", "editor"), faults)
        text = entry.text("line", required=True)
        if text and not fold(text):
            entry.refuse("line", "a line with a letter or a digit in it")
        elif text:
            claimed.claim(fold(text), text, entry.line_of("line"))
        verdict = entry.one_of("editor", [verdict.value for verdict in Verdict])
        lines.append(
            RecurringLine(
                text=text or "",
                seen=entry.whole_number("seen", 0, _MOST_STORIES) or 0,
                of=entry.whole_number("of", 0, _MOST_STORIES) or 0,
                editor=Verdict(verdict) if verdict else None,
            )
        )
    return tuple(lines)


class _Claims:
    """Sees to it that a name or a line stands once in its list."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self._first: dict[str, int] = {}

    def claim(self, key: str, text: str, line: int) -> None:
        if key in self._first:
            message = f"'{shown(text)}' stands here and on line {self._first[key]}, expected it once (remove one)"
            self._faults.add(line, message)
        self._first.setdefault(key, line)


def recurring_by_source(learned: Learned, publishers: Sequence[Publisher]) -> Mapping[str, frozenset[str]]:
    """Work out which lines are furniture where, for `Desk.recurring`.

    What an editor says of a line in one source or folder wins there over what recurs everywhere.

    Args:
        learned: The file's content.
        publishers: A source is known by all the names that the desk has for it.
    """
    if learned == Learned():
        return {}
    shared = _Verdicts(learned.everywhere)
    recurring = {"": shared.furniture}
    aliases = {publisher.name: _folded_names(publisher) for publisher in publishers}
    names = {alias: name for name, folded in aliases.items() for alias in folded}
    lines: dict[str, list[RecurringLine]] = {}
    for group in learned.sources:
        lines.setdefault(names.get(fold(group.name), group.name), []).extend(group.lines)
    for name, of_source in lines.items():
        recurring |= dict.fromkeys((fold(name), *aliases.get(name, ())), _Verdicts(of_source).over(shared))
    for group in learned.folders:
        recurring[f"{group.name}/"] = _Verdicts(group.lines).over(shared)
    return recurring


def _folded_names(publisher: Publisher) -> tuple[str, ...]:
    return tuple(fold(name) for name in (publisher.name, *publisher.aliases, *publisher.domains))


class _Verdicts:
    """Folded lines by what editors say of them; `counted` are those of which they say nothing."""

    def __init__(self, lines: Iterable[RecurringLine]) -> None:
        by_verdict: dict[Verdict | None, set[str]] = {}
        for line in lines:
            by_verdict.setdefault(line.editor, set()).add(fold(line.text))
        self.story = by_verdict.get(Verdict.STORY, set())
        self.said = by_verdict.get(Verdict.FURNITURE, set())
        self.counted = by_verdict.get(None, set())

    @property
    def furniture(self) -> frozenset[str]:
        return frozenset(self.counted | self.said)

    def over(self, shared: _Verdicts) -> frozenset[str]:
        """What is furniture in one source: its own verdicts, then those on all sources, then what was counted."""
        decided = self.said | (shared.said - self.story)
        return frozenset(decided | ((self.counted | shared.counted) - self.story - shared.story))
