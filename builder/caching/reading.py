"""Reads and annotates articles, each only when no earlier build has done so with the same input."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from builder.caching.cards import Card, article_of, card_of
from builder.caching.columns import Column
from builder.caching.keys import OutcomeKeys
from builder.caching.looks import Looks
from builder.caching.outcomes import Outcome, pack, unpack
from builder.caching.shelf import Shelf
from builder.caching.store import Store
from builder.caching.tasks import Task
from builder.config import Settings
from builder.errors import ArticleError
from builder.model import Desk, NoteEntry
from builder.parallel import map_in_order
from builder.reading.source import Source, read_bytes

if TYPE_CHECKING:
    from builder.caching.work import Work

_WRITTEN_TOGETHER = 256
"""Values in one transaction: what a build that is killed loses at most."""


@dataclass(frozen=True, slots=True)
class _Place:
    """An article in the order of the sources: the key of its outcome, and the card; None where it is read now."""

    key: bytes
    card: Card | None


class ArticleReader:
    """Reads and annotates articles with one desk and the same settings."""

    def __init__(self, settings: Settings, desk: Desk, store: Store) -> None:
        """Prepare.

        Args:
            settings: The project's; one of them says where the work is done.
            desk: What the editors know.
            store: What earlier builds found, and where this one's findings go. To load an article from it later it is
                opened once more, so it may have been closed by then.
        """
        self._store, self._executor = store, settings.executor
        self._worker = _Worker(settings, desk)
        self._keys = OutcomeKeys(settings, self._worker.desk)
        self._shelf = Shelf(store, self._worker.made_again)

    def read(self, sources: Sequence[Source], *, jobs: int) -> Generator[Outcome]:
        """Read and annotate articles; what is found is kept, and of what was kept before, the oldest may go.

        Args:
            sources: The articles.
            jobs: Processes to use at most, 1 or more.

        Yields:
            What became of each, in their order; the articles are kept ones.

        Raises:
            ConfigError, WorkerError: As `map_in_order`.
        """
        run = _Run(self._store, self._shelf, Looks(self._store, self._keys))
        try:
            for packed in self._made(self._tasks_of(sources, run), jobs):
                yield from self._known(run)
                place = run.places.popleft()
                yield self._outcome(place.key, run.remember(place.key, packed))
            yield from self._known(run)
        finally:
            run.write()
        run.cards.save(self._worker.sources)
        run.looks.save()
        self._store.keep([*self._worker.sources, *run.cards.pieces, *run.looks.pieces])

    def _tasks_of(self, sources: Sequence[Source], run: _Run) -> Iterator[Task]:
        """Take down the place of each article; give those that no earlier build has read."""
        for source in sources:
            look = run.looks.look(source, self._worker.notes(source))
            if (key := look.known) and (card := run.known(key)):
                self._worker.sources[key] = source
                run.places.append(_Place(key, card))
                continue
            try:
                task = self._worker.task(source)
            except ArticleError as error:
                run.places.append(_Place(b"", Card(b"", None, problems=error.problems)))
                continue
            key = self._keys.key(source, task.data, task.notes)
            run.looks.remember(look, key)
            self._worker.sources[key] = source
            place = _Place(key, run.known(key))
            run.places.append(place)
            if place.card is None:
                yield task

    def _made(self, tasks: Iterator[Task], jobs: int) -> Iterator[bytes]:
        if (first := next(tasks, None)) is not None:
            yield from map_in_order(self._worker.work, chain([first], tasks), jobs=jobs, executor=self._executor)

    def _known(self, run: _Run) -> Iterator[Outcome]:
        while run.places and (card := run.places[0].card) is not None:
            yield self._outcome(run.places.popleft().key, card)

    def _outcome(self, key: bytes, card: Card) -> Outcome:
        return Outcome(article_of(card, self._shelf.loader(key)), card.problems)


class _Worker:
    """Does the work on articles, and knows of each where it is. The libraries are loaded for the first."""

    def __init__(self, settings: Settings, desk: Desk) -> None:
        self._settings = settings
        self._notes = desk.notes
        # The line of a term in its file changes no article.
        glossary = tuple(replace(term, line=0) for term in desk.glossary)
        self.desk = replace(desk, glossary=glossary, notes={}, problems=())
        self.sources: dict[bytes, Source] = {}

    @cached_property
    def work(self) -> Work:
        from builder.caching.work import work_with

        return work_with(self._settings, self.desk)

    def notes(self, source: Source) -> tuple[NoteEntry, ...]:
        return self._notes.get(source.path, ())

    def task(self, source: Source) -> Task:
        """Read a file; ArticleError when it cannot be read."""
        data = read_bytes(source, self._settings.max_article_bytes)
        return Task(source, data, self.notes(source))

    def made_again(self, key: bytes) -> bytes:
        try:
            task = self.task(self.sources[key])
        except ArticleError as error:
            return pack(Outcome(None, error.problems))
        return self.work(task)


class _Run:
    """What one reading of all articles finds and writes."""

    def __init__(self, store: Store, shelf: Shelf, looks: Looks) -> None:
        self._store, self._shelf, self.looks = store, shelf, looks
        self._unwritten: dict[bytes, bytes] = {}
        self.cards = Column(store, "cards", Card)
        self.places: deque[_Place] = deque()

    def known(self, key: bytes) -> Card | None:
        """The card of an outcome that the store has; an interrupted build has left no card."""
        if (card := self.cards.get(key)) is None and (packed := self._store.get(key)):
            with suppress(ValueError):
                card = card_of(unpack(packed), packed)
                self.cards.put(key, card)
        return card

    def remember(self, key: bytes, packed: bytes) -> Card:
        card = card_of(unpack(packed), packed)
        self.cards.put(key, card)
        self._unwritten[key] = packed
        self._shelf.hold(key, packed)
        if len(self._unwritten) >= _WRITTEN_TOGETHER:
            self.write()
        return card

    def write(self) -> None:
        self._store.put(self._unwritten)
        if self._store.is_writable:
            self._shelf.release(self._unwritten)
        self._unwritten = {}
