"""Reads and annotates articles, each only when no earlier build has done so with the same input."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace

from builder.annotating.annotate import annotate
from builder.caching.keys import OutcomeKeys
from builder.caching.outcomes import Outcome, pack, unpack
from builder.caching.store import Store
from builder.config import Settings
from builder.errors import ArticleError, Problem
from builder.model import Desk, NoteEntry
from builder.parallel import Shipped, map_in_order
from builder.reading.article import parse_article
from builder.reading.source import Source, read_bytes

_WRITTEN_TOGETHER = 256
"""Values in one transaction: what a build that is killed loses at most."""


@dataclass(frozen=True, slots=True)
class _Task:
    """An article's file as it was found, and the notes on it."""

    source: Source
    data: bytes
    notes: tuple[NoteEntry, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """An article in the order of the sources: the key of its outcome or why there is none; whether it is read now."""

    source: Source
    key: bytes = b""
    problems: tuple[Problem, ...] = ()
    is_read_now: bool = False


@dataclass(frozen=True, slots=True)
class _Work:
    """What is done with a task, wherever it is done."""

    shared: Shipped[tuple[Settings, Desk]]

    def __call__(self, task: _Task) -> bytes:
        settings, desk = self.shared.value
        desk = replace(desk, notes={task.source.path: task.notes})
        try:
            article = parse_article(task.source, task.data, settings=settings, desk=desk)
            return pack(Outcome(annotate(article, settings=settings, desk=desk)))
        except ArticleError as error:
            return pack(Outcome(None, error.problems))


class ArticleReader:
    """Reads and annotates articles with one desk and the same settings."""

    def __init__(self, settings: Settings, desk: Desk, store: Store) -> None:
        """Prepare.

        Args:
            settings: The project's; one of them says where the work is done.
            desk: What the editors know.
            store: What earlier builds found, and where this one's findings go.
        """
        # The line of a term in its file changes no article.
        shared = replace(desk, glossary=tuple(replace(term, line=0) for term in desk.glossary), notes={}, problems=())
        self._settings, self._notes, self._store = settings, desk.notes, store
        self._work = _Work(Shipped((settings, shared)))
        self._keys = OutcomeKeys(settings, shared)
        self._places: deque[_Place] = deque()
        self._unwritten: dict[bytes, bytes] = {}

    def read(self, sources: Sequence[Source], *, jobs: int) -> Generator[Outcome]:
        """Read and annotate articles; what is found is kept, and of what was kept before, the oldest may go.

        Args:
            sources: The articles.
            jobs: Processes to use at most, 1 or more.

        Yields:
            What became of each, in their order.

        Raises:
            ConfigError, WorkerError: As `map_in_order`.
        """
        used: list[bytes] = []
        tasks = self._tasks_of(sources, used)
        try:
            for packed in map_in_order(self._work, tasks, jobs=jobs, executor=self._settings.executor):
                yield from self._known()
                self._remember(self._places.popleft().key, packed)
                yield unpack(packed)
            yield from self._known()
        finally:
            self._write()
        self._store.keep(used)

    def _tasks_of(self, sources: Sequence[Source], used: list[bytes]) -> Iterator[_Task]:
        """Take down the place of each article; give those that no earlier build has read."""
        for source in sources:
            try:
                task = _Task(source, read_bytes(source, self._settings.max_article_bytes), self._notes_on(source))
            except ArticleError as error:
                self._places.append(_Place(source, problems=error.problems))
                continue
            key = self._keys.key(source, task.data, task.notes)
            used.append(key)
            is_new = key not in self._store
            self._places.append(_Place(source, key, is_read_now=is_new))
            if is_new:
                yield task

    def _known(self) -> Iterator[Outcome]:
        while self._places and not self._places[0].is_read_now:
            place = self._places.popleft()
            yield Outcome(None, place.problems) if place.problems else self._recalled(place)

    def _recalled(self, place: _Place) -> Outcome:
        try:
            return unpack(self._store.get(place.key) or b"")
        except ValueError:  # it was there a moment ago: another build threw it out, or the disk has spoilt it
            try:
                data = read_bytes(place.source, self._settings.max_article_bytes)
            except ArticleError as error:
                return Outcome(None, error.problems)
            packed = self._work(_Task(place.source, data, self._notes_on(place.source)))
            self._remember(self._keys.key(place.source, data, self._notes_on(place.source)), packed)
            return unpack(packed)

    def _remember(self, key: bytes, packed: bytes) -> None:
        self._unwritten[key] = packed
        if len(self._unwritten) >= _WRITTEN_TOGETHER:
            self._write()

    def _write(self) -> None:
        self._store.put(self._unwritten)
        self._unwritten = {}

    def _notes_on(self, source: Source) -> tuple[NoteEntry, ...]:
        return self._notes.get(source.path, ())
