"""Counts in how many stories the lines of a source stand, and decides which of them are furniture."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from builder.learning.digest import Digest, hash_line
from builder.learning.metadata_lines import may_carry_metadata
from builder.learning.stories import tell_stories
from builder.reading.fields.furniture import furniture_reason
from builder.reading.lines import fold

MIN_STORIES = 3
"""A line of fewer stories of a source is chance."""

MIN_PERCENT = 20
"""A line of a smaller share of a source's stories is a phrase of its writers: a greeting, a heading, a signature."""

MIN_PERCENT_INSIDE = 50
"""The same for lines inside the story: prose that follow-ups repeat, headings such as "Background"."""

MIN_FOLDER_STORIES = 10
"""Fewer articles without a source in a folder have nothing in common but chance."""

MIN_SOURCES = 5
"""A line of fewer sources, or of less than `MIN_PERCENT` of them, is not furniture of the trade; one that mostly stands
inside stories never is."""


@dataclass(frozen=True, slots=True)
class Count:
    """In how many stories (or sources) a line stands, and in how many of them inside the story."""

    seen: int = 0
    inside: int = 0


@dataclass(frozen=True, slots=True)
class Tally:
    """The lines of one source, of one folder, or of all sources.

    Attributes:
        name: The source's name or the folder's path; "" for all.
        of: How many stories it has (of all: how many sources).
        counts: By the hash of the folded line, of lines seen often enough and of those asked for.
        masthead: Hashes of what mastheads of its articles use, which is never furniture.
    """

    name: str
    of: int
    counts: Mapping[int, Count]
    masthead: frozenset[int]

    def count(self, folded: str) -> Count:
        """How often a folded line was seen."""
        return self.counts.get(hash_line(folded), Count())


@dataclass(frozen=True, slots=True)
class Tallies:
    """All counts of a dossier, sources and folders by name, and the text of every line of two or more articles."""

    everywhere: Tally
    sources: tuple[Tally, ...]
    folders: tuple[Tally, ...]
    texts: Mapping[int, str]
    stories: int


@dataclass(slots=True)
class _Group:
    name: str
    places: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Dossier:
    """The digests of all articles, with hashes for lines: `lines` holds twice the hash, plus 1 for inside."""

    sketches: list[array[int]] = field(default_factory=list)
    lines: list[array[int]] = field(default_factory=list)
    mastheads: list[array[int]] = field(default_factory=list)
    sources: dict[str, _Group] = field(default_factory=dict)
    folders: dict[str, _Group] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)

    def add(self, digests: Iterable[Digest]) -> None:
        once: set[int] = set()
        for place, digest in enumerate(digests):
            lines = {hash_line(fold(line.text)): line for line in digest.lines}
            for value in lines.keys() & once:
                self.texts.setdefault(value, lines[value].text)
            once.update(lines)
            self.sketches.append(digest.story)
            self.lines.append(array("Q", [2 * value + line.inside for value, line in lines.items()]))
            self.mastheads.append(array("Q", sorted(map(hash_line, digest.masthead))))
            groups, name = (self.sources, digest.source) if digest.source else (self.folders, digest.folder)
            groups.setdefault(fold(name) if digest.source else name, _Group(name)).places.append(place)


def count_lines(digests: Iterable[Digest], *, asked: Iterable[str] = ()) -> Tallies:
    """Count the lines of a dossier by story.

    Args:
        digests: In the order of the articles' paths; each is forgotten but for hashes.
        asked: Folded lines whose counts are wanted however rare they are.
    """
    dossier = _Dossier()
    dossier.add(digests)
    stories = tell_stories(dossier.sketches)
    wanted = frozenset(map(hash_line, asked))
    sources = tuple(_tally(dossier, dossier.sources[key], stories, wanted) for key in sorted(dossier.sources))
    folders = (_tally(dossier, dossier.folders[key], stories, wanted) for key in sorted(dossier.folders))
    return Tallies(
        everywhere=_tally_of_sources(dossier, stories, wanted),
        sources=sources,
        folders=tuple(tally for tally in folders if tally.of >= MIN_FOLDER_STORIES),
        texts=dossier.texts,
        stories=len(set(stories)),
    )


def _tally(dossier: _Dossier, group: _Group, stories: Sequence[int], wanted: Set[int]) -> Tally:
    """Count in how many stories of a group each line stands; versions of one story count once."""
    versions: dict[int, list[int]] = {}
    for place in group.places:
        versions.setdefault(stories[place], []).append(place)
    sets = (_lines_of(dossier, places) for places in versions.values())
    masthead = frozenset(value for place in group.places for value in dossier.mastheads[place])
    return Tally(group.name, len(versions), _counts(sets, wanted), masthead)


def _tally_of_sources(dossier: _Dossier, stories: Sequence[int], wanted: Set[int]) -> Tally:
    """Count at how many sources each line stands; a story counts only where it came first, so wire copy does not."""
    own = [[place for place in group.places if stories[place] == place] for group in dossier.sources.values()]
    sets = (_lines_of(dossier, places) for places in own if places)
    masthead = frozenset(value for hashes in dossier.mastheads for value in hashes)
    return Tally("", sum(map(bool, own)), _counts(sets, wanted), masthead)


def _lines_of(dossier: _Dossier, places: Iterable[int]) -> dict[int, bool]:
    """The lines of some articles, and whether one of them has it inside its story."""
    found: dict[int, bool] = {}
    for place in places:
        for value in dossier.lines[place]:
            found[value >> 1] = bool(value & 1) or found.get(value >> 1, False)
    return found


def _counts(sets: Iterable[Mapping[int, bool]], wanted: Set[int]) -> dict[int, Count]:
    seen: Counter[int] = Counter()
    inside: Counter[int] = Counter()
    for lines in sets:
        seen.update(lines.keys())
        inside.update(value for value, is_inside in lines.items() if is_inside)
    return {
        value: Count(number, inside[value])
        for value, number in seen.items()
        if number >= MIN_STORIES or value in wanted
    }


def recurring_texts(tally: Tally, texts: Mapping[int, str]) -> Iterator[str]:
    """Give the lines of a tally that are furniture, in no particular order.

    Left out are lines that a rule knows and that reading never kept in a story, lines that may carry metadata, and
    those that a masthead of the tally's articles uses.

    Args:
        tally: Counts of one source or folder, or of all sources.
        texts: The text of each line.
    """
    enough = _is_enough_of_stories if tally.name else _is_enough_of_sources
    for value, count in tally.counts.items():
        if not enough(count, tally.of) or value in tally.masthead:
            continue
        text = texts[value]
        known = not count.inside and furniture_reason(text) is not None
        if any(map(str.isalpha, text)) and not known and not may_carry_metadata(text):
            yield text


def _is_enough_of_stories(count: Count, of: int) -> bool:
    percent = MIN_PERCENT_INSIDE if 2 * count.inside > count.seen else MIN_PERCENT
    return count.seen >= MIN_STORIES and 100 * count.seen >= percent * of


def _is_enough_of_sources(count: Count, of: int) -> bool:
    often = count.seen >= MIN_SOURCES and 100 * count.seen >= MIN_PERCENT * of
    return often and 2 * count.inside <= count.seen
