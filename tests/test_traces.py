"""Traces: what holds and what does not is what a look at every single digest would tell."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from builder.caching.traces import KeptTraces, Traces
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
    first = Traces(KeptTraces(), digests(before))
    numbers = [first.add(names) for names in seen]
    order.shuffle(numbers)  # type: ignore[attr-defined]
    seen = [seen[number] for number in numbers]
    then, now = digests(before), digests(after)
    second = Traces(first.kept(numbers), now)
    holding = second.holding()
    assert holding == [all(then.of(name) == now.of(name) for name in names) for names in seen]
    kept = [number for number, holds in enumerate(holding) if holds]
    added = second.add({"topics\x1fmosul"})
    third = Traces(second.kept([added, *kept]), digests(before))
    expected = [{"topics\x1fmosul"}, *(seen[number] for number in kept)]
    assert third.holding() == [all(then.of(name) == now.of(name) for name in names) for names in expected]


def test_names_that_nobody_looks_at_are_thrown_out() -> None:
    """The table does not grow from build to build."""
    first = Traces(KeptTraces(), digests(0))
    numbers = [first.add(NAMES), first.add({"topics\x1fisis"})]
    assert first.kept(numbers).names == NAMES
    second = Traces(first.kept(numbers), digests(0))
    assert second.kept([1]).names == ["topics\x1fisis"]
    assert Traces(second.kept([1]), digests(4)).holding() == [True]


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
