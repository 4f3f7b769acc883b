"""Links articles, unless an earlier build has linked the very same ones."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from hashlib import blake2b

import msgspec

from builder.asking import Doing, do_here
from builder.caching.briefings import pack_briefing, unpack_briefing
from builder.caching.keys import linking_base, linking_program
from builder.caching.memory import KeptMemory
from builder.caching.store import Store
from builder.config import Settings
from builder.errors import Problem
from builder.linking.chronology import newest_first
from builder.linking.link import PARTS, link_with_places
from builder.linking.subjects.places import Places
from builder.model import AnnotatedArticle, Briefing, Desk
from builder.model.kept import KeptArticle

_KEY_BYTES = 16


def linked(
    articles: Sequence[AnnotatedArticle],
    settings: Settings,
    desk: Desk,
    store: Store,
    *,
    problems: Iterable[Problem],
    jobs: int,
    beside: Doing = do_here,
) -> Briefing:
    """Link articles as `link` does.

    Args:
        articles: In any order.
        settings: Those of the project.
        desk: What the editors know.
        store: What earlier builds found, not opened yet; it holds one briefing, the last.
        problems: What was found before.
        jobs: Processes to use at most, 1 or more.
        beside: Does what is left to do when the briefing is there: to keep what was found.

    Raises:
        ClashError: As `link`.
    """
    problems = tuple(problems)
    program = linking_program()
    base = linking_base(program, settings, desk)
    key = _key(base, articles, problems)
    with store, _without_collecting():
        if (packed := store.get(key)) and (briefing := unpack_briefing(packed)):
            published = (annotated for annotated in newest_first(tuple(articles)) if not annotated.article.draft)
            return replace(briefing, articles=tuple(published))
        memory = KeptMemory(store, program, base, jobs=jobs)
        memory.prepare(articles, PARTS)
        briefing, places = link_with_places(
            articles,
            desk=desk,
            min_topic_articles=settings.topic_articles,
            max_related=settings.related,
            problems=problems,
            memory=memory,
        )
        is_kept = store.is_writable
    if is_kept:  # the store is closed: SQLite's connections must not be open in a process that is copied
        beside(partial(_keep, store.again(), memory, key, briefing, places))
    return briefing


def _keep(store: Store, memory: KeptMemory, key: bytes, briefing: Briefing, places: Sequence[Places]) -> None:
    """Write what the next build need not find again."""
    with store, ThreadPoolExecutor(1) as thread:  # while one writes, the other compresses
        packing = thread.submit(pack_briefing, briefing, places)
        keys = memory.save(store)
        store.put({key: packing.result()})
        store.keep_only([key, *keys])


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Let Python not look for unreachable cycles among what linking makes, now or later in this build.

    Linking makes millions of values that stay to the end, and no cycle. Source: the documentation of `gc.freeze`.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


def _key(base: bytes, articles: Iterable[AnnotatedArticle], problems: tuple[Problem, ...]) -> bytes:
    digest = blake2b(base, digest_size=_KEY_BYTES)
    digest.update(_encoder.encode(problems))
    for annotated in articles:
        digest.update(annotated.digest if isinstance(annotated, KeptArticle) else _encoder.encode(annotated))
    return digest.digest()


_encoder = msgspec.msgpack.Encoder(order="deterministic")
