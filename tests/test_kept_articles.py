"""Kept articles, and what is remembered beside them: columns of small values, and the memory of linking."""

from __future__ import annotations

import dataclasses
import multiprocessing
import multiprocessing.queues
import os
import pickle
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.caching.cards import article_of, card_of
from builder.caching.columns import Column
from builder.caching.memory import KeptMemory
from builder.caching.outcomes import Outcome, pack
from builder.caching.shelf import Shelf
from builder.caching.store import Store
from builder.model import AnnotatedArticle
from builder.model.kept import AT_HAND, KeptArticle
from tests.articles import annotated

ARTICLE = annotated(
    "The Venn burst its banks at Orven on Monday, said Mayor Ilse Brandt.",
    "“We were lucky,” said Brandt.",
    headline="The Venn bursts its banks",
    tags=["floods"],
)


def keep(article: AnnotatedArticle, loaded: list[str]) -> KeptArticle:
    """Keep an article; the list gets its path each time that it is loaded."""

    def load() -> AnnotatedArticle:
        loaded.append(article.article.path)
        return article

    outcome = Outcome(article)
    kept = article_of(card_of(outcome, pack(outcome)), load)
    assert kept
    return kept


def test_lists_need_not_load_an_article() -> None:
    """Headline, source, day, evidence, tags and notes are at hand."""
    loaded: list[str] = []
    kept = keep(ARTICLE, loaded)
    for name in AT_HAND:
        assert getattr(kept.article, name) == getattr(ARTICLE.article, name)
    assert (kept.id, kept.notes, kept.loose_notes) == (ARTICLE.id, (), ())
    assert not loaded


@pytest.mark.parametrize("field", [field.name for field in dataclasses.fields(AnnotatedArticle)])
def test_every_field_is_that_of_the_whole(field: str) -> None:
    """Whatever the model comes to have, a kept article has it too."""
    assert getattr(keep(ARTICLE, []), field) == getattr(ARTICLE, field)


@pytest.mark.parametrize("field", [field.name for field in dataclasses.fields(ARTICLE.article)])
def test_every_field_of_the_text_is_that_of_the_whole(field: str) -> None:
    """Body, captions and the rest of the large ones are loaded."""
    assert getattr(keep(ARTICLE, []).article, field) == getattr(ARTICLE.article, field)


def test_a_kept_article_is_equal_to_the_whole() -> None:
    """Either way round; one with another text is not."""
    kept, other = keep(ARTICLE, []), annotated("Another text.")
    assert kept == ARTICLE
    assert kept == keep(ARTICLE, [])
    assert kept.article == ARTICLE.article
    assert kept != other
    assert keep(other, []) != kept


def test_what_is_made_of_a_kept_article_is_whole() -> None:
    """By replacing something in it, or by sending it to another process."""
    kept = keep(ARTICLE, [])
    copy = pickle.loads(pickle.dumps(kept))  # noqa: S301 - our own
    made = dataclasses.replace(kept, article=dataclasses.replace(kept.article, body=("Another text.",)))
    assert (type(copy), type(copy.article), copy) == (type(ARTICLE), type(ARTICLE.article), ARTICLE)
    assert type(made) is AnnotatedArticle
    assert (made.article.text, made.article.headline) == ("Another text.", ARTICLE.article.headline)


def test_the_hash_tells_of_every_annotation() -> None:
    """What is not at hand counts as well."""
    fewer = dataclasses.replace(ARTICLE, quotes=())
    assert ARTICLE.quotes
    assert keep(ARTICLE, []).digest != keep(fewer, []).digest
    assert keep(ARTICLE, []).digest == keep(dataclasses.replace(ARTICLE), []).digest


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """A shelf with one article, whose store is closed by now."""
    with Store(tmp_path / "articles.sqlite") as store:
        store.put({b"key": pack(Outcome(ARTICLE))})
    return Shelf(store, lambda _: pack(Outcome(None)))


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")
def test_an_article_is_loaded_in_a_copy_of_the_process(tmp_path: Path) -> None:
    """More are loaded in both than stay at hand, turn by turn."""
    articles = [annotated(f"Text {number}.", path=f"articles/{number}.txt") for number in range(140)]
    with Store(tmp_path / "articles.sqlite") as store:
        store.put({bytes([number]): pack(Outcome(article)) for number, article in enumerate(articles)})
    shelf = Shelf(store, lambda _: pack(Outcome(None)))
    context = multiprocessing.get_context("fork")
    texts: multiprocessing.queues.SimpleQueue[list[str]] = context.SimpleQueue()

    def load_all() -> list[str]:
        return [shelf.loader(bytes([number]))().article.text for number in range(140)]

    expected = [article.article.text for article in articles]
    assert load_all() == expected
    copy = context.Process(target=lambda: texts.put(load_all()))
    copy.start()
    assert load_all() == expected
    assert texts.get() == expected
    copy.join()
    assert load_all() == expected


class _Values(Store):
    """A store in this process, that counts what is written."""

    def __init__(self) -> None:
        super().__init__(None)
        self.values: dict[bytes, bytes] = {}
        self.written = 0

    def get(self, key: bytes) -> bytes | None:
        return self.values.get(key)

    def put(self, values: Mapping[bytes, bytes]) -> None:
        self.values |= values
        self.written += len(values)


KEYS = st.binary(min_size=2, max_size=2)


@given(st.lists(st.tuples(st.dictionaries(KEYS, st.integers(0, 9)), st.sets(KEYS)), max_size=4))
def test_a_column_has_what_was_saved(builds: list[tuple[dict[bytes, int], set[bytes]]]) -> None:
    """Build after build: what is used stays, what is not goes."""
    store = _Values()
    expected: dict[bytes, int] = {}
    for new, dropped in builds:
        column = Column(store, "numbers", int)
        for key in new.keys() - expected.keys():
            column.put(key, new[key])
        before = expected
        expected = {key: value for key, value in {**new, **expected}.items() if key not in dropped}
        column.save(expected)
        again = Column(store, "numbers", int)
        assert {key: again.get(key) for key in {*before, *new}} == {key: expected.get(key) for key in {*before, *new}}


def test_a_column_is_written_where_it_changed() -> None:
    """One more among many costs a part of them."""
    store = _Values()
    column = Column(store, "numbers", int)
    for key in range(256):
        column.put(bytes([key, 0]), key)
    column.save([bytes([key, 0]) for key in range(256)])
    assert store.written == len(store.values) == len([*column.pieces])
    store.written = 0
    column = Column(store, "numbers", int)
    column.put(b"\x07\x01", 7)
    column.save([*(bytes([key, 0]) for key in range(256)), b"\x07\x01"])
    assert store.written == 1
    column.save([*(bytes([key, 0]) for key in range(256)), b"\x07\x01"])
    assert store.written == 1


def _length_of(annotated: AnnotatedArticle) -> int:
    _asked.append(annotated.id)
    return len(annotated.article.text)


_asked: list[str] = []


def test_linking_remembers_by_content_and_forgets_with_the_program() -> None:
    """A part is made once for one content; what was kept under a name comes back.

    With another base, that is a desk or settings, the parts are known, and nothing else; to another program nothing is.
    """
    store, other = _Values(), annotated("Another text.", path="articles/other.txt")
    first = KeptMemory(store, b"program", b"base", jobs=1)
    _asked.clear()
    assert first.parts([keep(ARTICLE, [])], _length_of, int) == [len(ARTICLE.article.text)]
    assert first.recall("names", list[str]) is None
    first.keep("names", ["Orven"])
    kept = {*first.save(store)}
    assert {*store.values} <= kept, "nothing of it may be taken out"
    second = KeptMemory(store, b"program", b"base", jobs=1)
    lengths = second.parts([keep(other, []), keep(ARTICLE, [])], _length_of, int)
    assert lengths == [len(other.article.text), len(ARTICLE.article.text)]
    assert _asked == [ARTICLE.id, other.id]
    assert second.recall("names", list[str]) == ["Orven"]
    assert second.recall("names", list[int]) is None, "another version of the program wrote it"
    second.save(store)
    third = KeptMemory(store, b"program", b"other base", jobs=1)
    assert third.parts([keep(ARTICLE, [])], _length_of, int) == [len(ARTICLE.article.text)]
    assert third.recall("names", list[str]) is None
    assert len(_asked) == 2
    fourth = KeptMemory(store, b"other program", b"other base", jobs=1)
    assert fourth.parts([keep(ARTICLE, [])], _length_of, int) == [len(ARTICLE.article.text)]
    assert fourth.recall("names", list[str]) is None
    assert len(_asked) == 3
    assert not {*fourth.save(store)} & kept


@pytest.mark.parametrize("is_asked", [True, False])
def test_parts_stay_as_long_as_their_articles(is_asked: bool) -> None:
    """Also those that a pass does not ask for, as none does that passes over the copies of a story."""
    store, makers = _Values(), [(_length_of, int)]
    article = keep(ARTICLE, [])
    for _ in range(3):
        _asked.clear()
        memory = KeptMemory(store, b"program", b"base", jobs=1)
        memory.prepare([article], makers)
        assert not is_asked or memory.parts([article], _length_of, int) == [len(ARTICLE.article.text)]
        memory.save(store)
    assert not _asked
    memory = KeptMemory(store, b"program", b"base", jobs=1)
    memory.prepare([], makers)
    memory.save(store)
    KeptMemory(store, b"program", b"base", jobs=1).prepare([article], makers)
    assert _asked == [ARTICLE.id]


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")
@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_made_beside_linking_comes_as_it_is(monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    """In another process where there may be one; what that is lost with is made here, and what is raised is raised."""
    for module in ("builder.asking", "builder.caching.memory"):
        monkeypatch.setattr(f"{module}.can_be_copied", lambda: True)
    memory, here = KeptMemory(_Values(), b"program", b"base", jobs=jobs), os.getpid()
    with memory.beside(lambda: (os.getpid(), "made"), tuple[int, str]) as made:
        process, value = made()
    assert (value, process == here) == ("made", jobs == 1)

    def lost() -> int:
        return 7 if os.getpid() == here else os._exit(9)

    with memory.beside(lost, int) as seven:
        assert seven() == 7

    def fail() -> int:
        raise ZeroDivisionError

    with memory.beside(fail, int) as nothing, pytest.raises(ZeroDivisionError):
        nothing()
