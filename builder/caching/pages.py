"""Renders pages, each only when something has changed that it looked at the last time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from itertools import accumulate
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from builder.caching.store import Store
from builder.caching.traces import KeptTraces, TraceBook, Traces
from builder.model import Asset, KnownPage, Page
from builder.parallel import begun_in_copies
from builder.rendering.drafts import Draft, Group
from builder.rendering.tracing import DIGEST_BYTES, Digests, digest_of
from builder.rendering.watching import Tracer

KEY, BOOK_KEY = b"pages", b"traces of pages"


@dataclass(frozen=True, slots=True)
class _Files:
    """What an earlier build made: each list has an entry for each file, and each text of bytes a digest.

    Attributes:
        subjects: Digests of the drafts' subjects.
        hashes: SHA-256 of a page; empty for an asset.
        recipes: Of an asset; empty for a page.
    """

    paths: list[str] = field(default_factory=list)
    origins: list[str] = field(default_factory=list)
    hashes: list[str] = field(default_factory=list)
    recipes: list[str] = field(default_factory=list)
    subjects: bytes = b""


@dataclass(frozen=True, slots=True)
class _Known:
    """What an earlier build knew.

    Attributes:
        base: Hash of what all pages depend on.
        groups: The names of all groups.
        counts: How many files each group has.
        subjects: Digests of the groups' subjects.
        files: The files of all groups, one group after the other.
        traces: Of the groups, and after them of the files; they go on from a book that is kept for itself.
    """

    base: bytes = b""
    groups: list[str] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    subjects: bytes = b""
    files: _Files = field(default_factory=_Files)
    traces: KeptTraces = field(default_factory=KeptTraces)


class _File(NamedTuple):
    """A file of a build; `trace` is the number of its trace, the rest as of `_Files`."""

    path: str
    origin: str
    hash: str
    recipe: str
    subject: bytes
    trace: int


class _Group(NamedTuple):
    """A group of a build: `first` is the place of its first file among all files, `files` how many it has."""

    name: str
    subject: bytes
    trace: int
    first: int
    files: int


class PageRenderer:
    """Renders the files of one build, with what earlier ones left in a store."""

    def __init__(self, store: Store, base: bytes, digests: Digests, tracer: Tracer) -> None:
        """Recall what was made before.

        Args:
            store: Where it is kept.
            base: A hash of what all pages depend on: code, templates, settings; when it is another, all are rendered.
            digests: Of what pages can look at now.
            tracer: Tells what they look at.
        """
        self._store, self._base, self._tracer, self._digests = store, base, tracer, digests
        before, self._book = _load(store, base)
        self._groups_before, self._files_before = [*_groups_of(before)], [*_files_of(before)]
        self._groups_by_name = {group.name: group for group in self._groups_before}
        self._files_by_path = {file.path: file for file in self._files_before}
        self._traces = Traces(self._book, before.traces, digests)
        holding = self._traces.holding()
        self._holding: list[bool] = holding.tolist()
        self._groups_hold = _groups_holding(before, holding)
        self._groups: list[_Group] = []
        self._files: list[_File | None] = []

    def files(self, groups: Iterable[Group], *, jobs: int) -> Iterator[Page | KnownPage | Asset]:
        """Give all files, in any order; what was made is remembered when the last one has been given.

        Args:
            groups: All groups of a briefing.
            jobs: Processes to use at most, 1 or more.
        """
        new: list[tuple[int, Draft]] = []
        volatile = []
        for group in groups:
            if group.is_volatile:
                volatile.append(group)
            else:
                yield from self._known(group, new)
        make, drafts = partial(_made, self._tracer), [draft for _place, draft in new]
        with begun_in_copies(make, drafts, jobs=jobs) as made:
            for group in volatile:
                yield from self._volatile(group)
            for (place, draft), (file, seen) in zip(new, made, strict=True):
                self._files[place] = self._taken_down(file, draft, seen)
                yield file
        self._save()

    def _volatile(self, group: Group) -> Iterator[Page | Asset]:
        for draft in group.drafts():
            yield draft.make()

    def _known(self, group: Group, new: list[tuple[int, Draft]]) -> Iterator[KnownPage | Asset]:
        """Give the files of a group that are as they were; add the others to the new ones, each with its place."""
        subject, first = digest_of(group.subject), len(self._files)
        before = self._groups_by_name.get(group.name)
        if before and before.subject == subject and self._groups_hold[group.name]:
            files = self._files_before[before.first : before.first + before.files]
            self._groups.append(before if before.first == first else before._replace(first=first))
            self._files.extend(files)
            for file in files:
                yield _recalled(file, partial(_remade, group, file.path))
            return
        with self._tracer.watching() as seen:
            drafts = [*group.drafts()]
        self._groups.append(_Group(group.name, subject, self._traces.add(seen), first, len(drafts)))
        for draft in drafts:
            known = self._files_by_path.get(draft.path)
            if known and self._holding[known.trace] and known.subject == digest_of(draft.subject):
                self._files.append(known)
                yield _recalled(known, draft.make)
            else:
                new.append((len(self._files), draft))
                self._files.append(None)

    def _taken_down(self, file: Page | Asset, draft: Draft, seen: Collection[str]) -> _File:
        subject, trace = digest_of(draft.subject), self._traces.add(seen)
        if isinstance(file, Asset):
            return _File(file.path, file.origin, "", file.recipe, subject, trace)
        content = sha256(file.text.encode("utf-8", "surrogatepass")).hexdigest()
        return _File(file.path, file.origin, content, "", subject, trace)

    def _save(self) -> None:
        files = [file for file in self._files if file]
        if (self._groups, files) == (self._groups_before, self._files_before):
            return
        self._store.put(self._packed(files))

    def _packed(self, files: Sequence[_File]) -> dict[bytes, bytes]:
        """Write as bytes what the next build is to know; nothing else of it is left in memory."""
        traces = [*(group.trace for group in self._groups), *(file.trace for file in files)]
        book, kept = self._traces.kept(traces)
        known = _Known(
            self._base,
            [group.name for group in self._groups],
            [group.files for group in self._groups],
            b"".join(group.subject for group in self._groups),
            _Files(
                [file.path for file in files],
                [file.origin for file in files],
                [file.hash for file in files],
                [file.recipe for file in files],
                b"".join(file.subject for file in files),
            ),
            kept,
        )
        is_same = book is self._book
        return {KEY: _encoder.encode(known)} | ({} if is_same else {BOOK_KEY: _encoder.encode(book)})


def _groups_of(known: _Known) -> Iterator[_Group]:
    subjects = _cut(known.subjects)
    firsts = accumulate(known.counts, initial=0)
    return map(_Group, known.groups, subjects, _traces_of(known), firsts, known.counts)


def _groups_holding(known: _Known, holding: NDArray[np.bool_]) -> dict[str, bool]:
    """Tell of each group whether it is as it was, with all of its files."""
    held = holding[np.frombuffer(known.traces.numbers, np.int32)]
    of_groups, of_files = held[: len(known.groups)], held[len(known.groups) :]
    ends = np.cumsum(known.counts, dtype=np.int64)
    changed = np.concatenate([[0], np.cumsum(~of_files)])
    is_same = changed[ends] == changed[ends - np.array(known.counts, np.int64)]
    return dict(zip(known.groups, (of_groups & is_same).tolist(), strict=True))


def _files_of(known: _Known) -> Iterator[_File]:
    files, traces = known.files, _traces_of(known)[len(known.groups) :]
    return map(_File, files.paths, files.origins, files.hashes, files.recipes, _cut(files.subjects), traces)


def _traces_of(known: _Known) -> list[int]:
    return memoryview(known.traces.numbers).cast("i").tolist()


def _cut(digests: bytes) -> Iterator[bytes]:
    return (digests[start : start + DIGEST_BYTES] for start in range(0, len(digests), DIGEST_BYTES))


def _made(tracer: Tracer, draft: Draft) -> tuple[Page | Asset, Collection[str]]:
    with tracer.watching() as seen:
        file = draft.make()
    return file, tuple(seen)


def _load(store: Store, base: bytes) -> tuple[_Known, TraceBook]:
    """Load what was made with a base, and the book of its traces; nothing when one of the two is lost."""
    try:
        known = _decoder.decode(store.get(KEY) or b"")
        if known.base == base:
            book = _book_decoder.decode(store.get(BOOK_KEY) or b"")
            if book.id == known.traces.book:
                return known, book
    except msgspec.MsgspecError:  # there is none, or another version of this program wrote it
        pass
    return _Known(), TraceBook()


def _remade(group: Group, path: str) -> Page | Asset:
    return next(draft for draft in group.drafts() if draft.path == path).make()


def _recalled(known: _File, make: Callable[[], Page | Asset]) -> KnownPage | Asset:
    if known.recipe:
        return Asset(known.path, known.recipe, lambda: _asset(make()).make(), known.origin)
    return KnownPage(known.path, known.hash, lambda: _page(make()), known.origin)


def _asset(file: Page | Asset) -> Asset:
    if not isinstance(file, Asset):
        raise TypeError(f"{file.path} is no asset any more")
    return file


def _page(file: Page | Asset) -> Page:
    if not isinstance(file, Page):
        raise TypeError(f"{file.path} is no page any more")
    return file


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(_Known)
_book_decoder = msgspec.msgpack.Decoder(TraceBook)
