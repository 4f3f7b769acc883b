"""Traces: what holds and what does not is what a look at every single digest would tell."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from builder.caching.traces import KeptTraces, TraceBook, Traces
from builder.model import Briefing
from builder.rendering.tracing import Digests, owner_of, traced
from builder.rendering.views import catalogue_of
from tests.briefings import MOSUL, RAID, UNDATED, article
from tests.test_data import full_briefing

_ARTICLES = (MOSUL, RAID, UNDATED, "f" * 10)
_OF_ARTICLES = ("articles", "pages", "source_of", "related", "topics_of", "family_of", "story_of", "mentions")
NAMES = [
    *(f"{space}\x1f{key}" for space in (*_OF_ARTICLES, "speaker_of", "label_of") for key in _ARTICLES),
    *(f"{space}\x1f{slug}" for space in ("topics", "topic_articles", "quoted") for slug in ("isis", "mosul", "gone")),
    *(f"topic\x1fisis\x1f{field}" for field in ("label", "mentions", "aliases", "article_ids")),
    *(f"speaker\x1fexample\x1f{field}" for field in ("name", "has_page", "quotes")),
    *(
        "speakers\x1fexample",
        "source\x1fspecimen-post\x1fpublisher",
        "briefing\x1fdays",
        "topics\x1f*",
        "articles\x1f*",
    ),
]


def changes(made: Briefing) -> list[Briefing]:
    """A briefing, and others that differ from it in one thing."""
    raid, fell, undated = made.articles
    group, city = made.topics
    new = article("f" * 10, headline="New", body=("New.",))
    return [
        made,
        replace(made, articles=(new, *made.articles)),
        replace(made, articles=(raid, replace(fell, article=replace(fell.article, headline="Other")), undated)),
        replace(made, topics=(replace(group, label="Other"), city)),
        replace(made, topics=(group,)),
        replace(made, stories=()),
        replace(made, families=()),
        replace(made, speakers=()),
        replace(made, related={}),
        replace(made, days=()),
    ]


BRIEFINGS = changes(full_briefing())


def digests(number: int) -> Digests:
    """The digests of one of the briefings."""
    return Digests(catalogue_of(BRIEFINGS[number % len(BRIEFINGS)]))


@given(
    st.lists(st.sets(st.sampled_from(NAMES), max_size=6), max_size=12),
    st.integers(0, len(BRIEFINGS) - 1),
    st.integers(0, len(BRIEFINGS) - 1),
    st.randoms(),
)
def test_a_trace_holds_while_all_that_was_looked_at_is_as_it_was(
    seen: list[set[str]], before: int, after: int, order: st.DataObject
) -> None:
    """After builds that kept some traces in another order, and added others."""
    first = Traces(TraceBook(), KeptTraces(), digests(before))
    numbers = [first.add(names) for names in seen]
    order.shuffle(numbers)  # type: ignore[attr-defined]
    seen = [seen[number] for number in numbers]
    then, now = digests(before), digests(after)
    book, kept = first.kept(numbers)
    second = Traces(book, kept, now)
    holding = held(second, kept)
    assert holding == [all(then.of(name) == now.of(name) for name in names) for names in seen]
    stays = [number for number, holds in zip(numbers_of(kept), holding, strict=True) if holds]
    added = second.add({"topics\x1fmosul"})
    book, kept = second.kept([added, *stays])
    expected = [{"topics\x1fmosul"}, *(names for names, holds in zip(seen, holding, strict=True) if holds)]
    third = held(Traces(book, kept, digests(before)), kept)
    assert third == [all(then.of(name) == now.of(name) for name in names) for names in expected]


def numbers_of(kept: KeptTraces) -> list[int]:
    """The traces of the things that were made, by their numbers."""
    return memoryview(kept.numbers).cast("i").tolist()


def held(traces: Traces, kept: KeptTraces) -> list[bool]:
    """Whether each of the things is as it was."""
    holding = traces.holding().tolist()
    return [holding[number] for number in numbers_of(kept)]


def test_a_book_stays_while_little_comes_after_it() -> None:
    """What a build adds is kept beside it, and read with it; then a new book has all of it."""
    first = Traces(TraceBook(), KeptTraces(), digests(0))
    book, kept = first.kept([first.add(NAMES), first.add({"topics\x1fmosul"})])
    assert kept.added == TraceBook()
    for builds in (1, 2):
        traces = Traces(book, kept, digests(0))
        again, kept = traces.kept([*numbers_of(kept), traces.add({"topics\x1fmosul", f"topics\x1f{builds}"})])
        assert again is book
        assert kept.added.names == [f"topics\x1f{number}" for number in range(1, builds + 1)]
    assert held(Traces(book, kept, digests(0)), kept) == [True] * 4
    assert held(Traces(book, kept, digests(4)), kept) == [False, False, False, False]
    traces = Traces(book, kept, digests(0))
    again, kept = traces.kept([*numbers_of(kept), *(traces.add(NAMES[: 1 + place]) for place in range(9))])
    assert (again is book, kept.added) == (False, TraceBook())
    assert held(Traces(again, kept, digests(0)), kept) == [True] * 13


def test_names_that_nobody_looks_at_are_thrown_out() -> None:
    """The table does not grow from build to build."""
    first = Traces(TraceBook(), KeptTraces(), digests(0))
    book, kept = first.kept([first.add(NAMES), first.add({"topics\x1fisis"})])
    assert book.names == NAMES
    book, kept = Traces(book, kept, digests(0)).kept([1])
    assert (book.names, book.owners) == (["topics\x1fisis"], [owner_of("topics\x1fisis")])
    assert Traces(book, kept, digests(4)).holding().tolist() == [True]


def test_an_owner_changes_with_each_of_its_parts() -> None:
    """Else a change would be passed over."""
    for number in range(len(BRIEFINGS)):
        then, now = digests(0), digests(number)
        for name in NAMES:
            if then.of(name) != now.of(name):
                assert then.of_owner(owner_of(name)) != now.of_owner(owner_of(name)), (number, name)


def test_what_is_looked_at_in_a_catalogue_has_a_digest() -> None:
    """Each name that a page can leave behind is one of those that digests know; a slug is known by who has it."""
    catalogue = catalogue_of(full_briefing())
    watched = traced(catalogue, catalogue.tracer)
    with catalogue.tracer.watching() as seen:
        assert watched.topics["isis"].slug == "isis"
        assert watched.topics["isis"].label == "ISIS"
        assert watched.speaker_of[MOSUL, 0].name == "A. Example"
        assert (MOSUL, 7) not in watched.speaker_of
    assert seen == {"topics\x1fisis", "topic\x1fisis\x1flabel", f"speaker_of\x1f{MOSUL}", "speaker\x1fexample\x1fname"}
    assert all(len(Digests(catalogue).of(name)) == 8 for name in seen)
