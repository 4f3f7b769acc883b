"""Renders pages, each only when something has changed that it looked at the last time."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import blake2b, sha256

import msgspec

from builder.caching.store import Store
from builder.model import AnnotatedArticle, Asset, KnownPage, Page
from builder.parallel import map_in_copies
from builder.rendering.drafts import Draft, Group, Patchwork
from builder.rendering.tracing import Digests, digest_of
from builder.rendering.watching import Tracer

_KEY = b"pages"
_DIGEST_BYTES = 16
_SPARSE = 4
_WRITTEN_TOGETHER = 512


@dataclass(frozen=True, slots=True)
class _Trace:
    """What something was made from: its own subject, and the places in the table of what it looked at.

    Attributes:
        recipe: Hash of the subject and of all that was looked at, as it was then.
    """

    subject: bytes
    looked_at: tuple[int, ...]
    recipe: bytes


@dataclass(frozen=True, slots=True)
class _KnownFile:
    """A file as it was made.

    Attributes:
        hash: SHA-256 of a page; empty for an asset.
        recipe: Of an asset; empty for a page.
    """

    trace: _Trace
    origin: str
    hash: str = ""
    recipe: str = ""


@dataclass(frozen=True, slots=True)
class _KnownGroup:
    trace: _Trace
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What an earlier build made.

    Attributes:
        base: Hash of what all pages depend on.
        table: Everything that was looked at, by its place.
    """

    base: bytes = b""
    table: list[str] = field(default_factory=list)
    groups: dict[str, _KnownGroup] = field(default_factory=dict)
    files: dict[str, _KnownFile] = field(default_factory=dict)


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
        self._store, self._tracer, self._digests = store, tracer, digests
        before = _load(store)
        self._before = before if before.base == base else _Known()
        self._after = _Known(base, [*self._before.table])
        self._places = {name: place for place, name in enumerate(self._after.table)}
        self._now: dict[int, bytes] = {}
        self._pieces: list[bytes] = []

    def files(
        self,
        groups: Iterable[Group],
        patchworks: Iterable[Patchwork],
        articles: Sequence[AnnotatedArticle],
        *,
        jobs: int,
    ) -> Iterator[Page | KnownPage | Asset]:
        """Give all files, in any order; what was made is remembered when the last one has been given.

        Args:
            groups: All groups of a briefing.
            patchworks: What has a piece for each article.
            articles: These, in their order.
            jobs: Processes to use at most, 1 or more.
        """
        for patchwork in patchworks:
            yield self._patched(patchwork, articles)
        new: list[Draft] = []
        for group in groups:
            yield from self._volatile(group) if group.is_volatile else self._known(group, new)
        made = map_in_copies(partial(_made, self._tracer), new, jobs=jobs)
        for draft, (file, seen) in zip(new, made, strict=True):
            yield self._remembered(draft, file, seen)
        self._save()

    def _volatile(self, group: Group) -> Iterator[Page | Asset]:
        for draft in group.drafts():
            yield draft.make()

    def _patched(self, patchwork: Patchwork, articles: Sequence[AnnotatedArticle]) -> Page:
        pieces: list[str] = []
        new: dict[bytes, bytes] = {}
        for annotated in articles:
            made_from = (self._after.base, patchwork.path.encode(), self._digests.of_article(annotated.id))
            key = blake2b(b"\0".join(made_from), digest_size=_DIGEST_BYTES).digest()
            self._pieces.append(key)
            packed = self._store.get(key)
            if packed is None:
                pieces.append(patchwork.piece(annotated))
                new[key] = zlib.compress(pieces[-1].encode("utf-8", "surrogatepass"), 1)
            else:
                pieces.append(zlib.decompress(packed).decode("utf-8", "surrogatepass"))
            if len(new) == _WRITTEN_TOGETHER:
                self._store.put(new)
                new = {}
        self._store.put(new)
        return Page(patchwork.path, "".join(pieces), patchwork.origin)

    def _known(self, group: Group, new: list[Draft]) -> Iterator[KnownPage | Asset]:
        """Give the files of a group that are as they were; add the others to the new ones."""
        subject = digest_of(group.subject)
        before = self._before.groups.get(group.name)
        if before and self._holds(before.trace, subject) and all(map(self._file_holds, before.paths)):
            self._after.groups[group.name] = before
            for path in before.paths:
                yield self._recalled(path, partial(_remade, group, path))
            return
        with self._tracer.watching() as seen:
            drafts = [*group.drafts()]
        paths = tuple(draft.path for draft in drafts)
        self._after.groups[group.name] = _KnownGroup(self._trace(subject, seen), paths)
        for draft in drafts:
            before_it = self._before.files.get(draft.path)
            if before_it and self._holds(before_it.trace, digest_of(draft.subject)):
                yield self._recalled(draft.path, draft.make)
            else:
                new.append(draft)

    def _remembered(self, draft: Draft, file: Page | Asset, seen: Iterable[str]) -> Page | Asset:
        trace = self._trace(digest_of(draft.subject), seen)
        if isinstance(file, Asset):
            known = _KnownFile(trace, file.origin, recipe=file.recipe)
        else:
            content = sha256(file.text.encode("utf-8", "surrogatepass")).hexdigest()
            known = _KnownFile(trace, file.origin, hash=content)
        self._after.files[file.path] = known
        return file

    def _recalled(self, path: str, make: Callable[[], Page | Asset]) -> KnownPage | Asset:
        known = self._after.files[path] = self._before.files[path]
        if known.recipe:
            return Asset(path, known.recipe, lambda: _asset(make()).make(), known.origin)
        return KnownPage(path, known.hash, lambda: _page(make()), known.origin)

    def _file_holds(self, path: str) -> bool:
        known = self._before.files.get(path)
        return known is not None and self._holds(known.trace, known.trace.subject)

    def _holds(self, trace: _Trace, subject: bytes) -> bool:
        return trace.subject == subject and self._recipe(subject, trace.looked_at) == trace.recipe

    def _trace(self, subject: bytes, seen: Iterable[str]) -> _Trace:
        places = tuple(sorted(self._place(name) for name in seen))
        return _Trace(subject, places, self._recipe(subject, places))

    def _place(self, name: str) -> int:
        place = self._places.get(name)
        if place is None:
            place = self._places[name] = len(self._after.table)
            self._after.table.append(name)
        return place

    def _recipe(self, subject: bytes, places: Iterable[int]) -> bytes:
        now = self._now
        try:
            found = [now[place] for place in places]
        except KeyError:
            for place in places:
                if place not in now:
                    now[place] = self._digests.of(self._after.table[place])
            found = [now[place] for place in places]
        return blake2b(b"".join((subject, *found)), digest_size=_DIGEST_BYTES).digest()

    def _save(self) -> None:
        self._store.keep([_KEY, *self._pieces])
        after = self._after
        if (after.groups, after.files) == (self._before.groups, self._before.files):
            return
        traces = [*(known.trace for known in after.groups.values()), *(known.trace for known in after.files.values())]
        used = sorted({place for trace in traces for place in trace.looked_at})
        if len(after.table) > _SPARSE * len(used):
            after = _packed(after, used)
        self._store.put({_KEY: _encoder.encode(after)})


def _made(tracer: Tracer, draft: Draft) -> tuple[Page | Asset, Sequence[str]]:
    with tracer.watching() as seen:
        file = draft.make()
    return file, tuple(seen)


def _packed(known: _Known, used: list[int]) -> _Known:
    """Leave out of the table what nobody looks at any more."""
    places = {old: new for new, old in enumerate(used)}

    def moved(trace: _Trace) -> _Trace:
        return _Trace(trace.subject, tuple(places[place] for place in trace.looked_at), trace.recipe)

    return _Known(
        known.base,
        [known.table[place] for place in used],
        {name: _KnownGroup(moved(group.trace), group.paths) for name, group in known.groups.items()},
        {path: replace(file, trace=moved(file.trace)) for path, file in known.files.items()},
    )


def _load(store: Store) -> _Known:
    packed = store.get(_KEY)
    try:
        return _decoder.decode(packed) if packed else _Known()
    except msgspec.MsgspecError:  # another version of this program wrote it
        return _Known()


def _remade(group: Group, path: str) -> Page | Asset:
    return next(draft for draft in group.drafts() if draft.path == path).make()


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
