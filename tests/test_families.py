"""Wire families: articles with one story are one family, each version compared with its canonical article."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.linking.relations.families import find_families
from builder.model import AnnotatedArticle, Family
from tests.articles import make_article
from tests.memories import EncodingMemory

REPORT = (
    (
        "The Suez Canal was blocked on Tuesday by the container ship Ever Given, which had run aground in high wind. "
        "The ship is four hundred metres long and carries about twenty thousand containers from China to Rotterdam."
    ),
    (
        "Tugs and dredgers worked through the night to free the bow from the eastern bank, the canal authority said. "
        "Dozens of ships are waiting at both ends of the canal, through which a tenth of the world’s trade passes."
    ),
    (
        "The owner of the ship, a Japanese company, apologised for the trouble and said that nobody had been hurt. "
        "Oil prices rose by several per cent after the news, because tankers, too, have to wait or go round Africa."
    ),
    "The canal was last closed for a longer time after the war of 1967, when it stayed shut for eight years.",
)
OTHER = (
    (
        "The Nobel Prize in Physics goes to three scientists who measured gravitational waves with laser beams. "
        "Rainer Weiss receives one half of it, Barry Barish and Kip Thorne share the other, the academy announced."
    ),
    "Albert Einstein predicted the waves a hundred years ago, and in September 2015 they were seen for the first time.",
)
DAY = date(2021, 3, 24)


def article(
    *body: str, path: str, day: date | None = DAY, source: str | None = None, headline: str = "A ship"
) -> AnnotatedArticle:
    """An article without annotations: families go by the body alone."""
    return AnnotatedArticle(article=make_article(*body, path=path, published=day, source=source, headline=headline))


def paths(families: tuple[Family, ...], *articles: AnnotatedArticle) -> list[list[str]]:
    """The paths of each family, the canonical article first."""
    path_of = {found.id: found.article.path for found in articles}
    return [[path_of[i] for i in family.article_ids] for family in families]


def test_one_story_in_two_outlets_is_a_family() -> None:
    """The earliest is the canonical one; the other has its likeness and what it changed."""
    wire = article(*REPORT, path="wire", source="Sample Wire")
    printed = article("By our staff", *REPORT, path="printed", day=DAY + timedelta(1), source="Specimen Post")
    other = article(*OTHER, path="other")
    (family,) = find_families([printed, other, wire])
    assert paths((family,), wire, printed) == [["wire", "printed"]]
    (version,) = family.versions
    assert 0.9 < version.similarity < 1
    assert [(change.kind.value, change.text) for change in version.changes][:1] == [("added", "By our staff")]


def test_an_outlet_that_cut_half_is_in_the_family() -> None:
    """What it prints is all in the wire's copy, within a week."""
    wire = article(*REPORT, path="wire", source="Sample Wire")
    cut = article(*REPORT[:2], path="cut", day=DAY + timedelta(2), source="Specimen Post")
    assert paths(find_families([wire, cut]), wire, cut) == [["wire", "cut"]]


@pytest.mark.parametrize(("days", "source"), [(8, "Specimen Post"), (2, "Sample Wire")])
def test_half_of_a_text_later_or_by_the_same_outlet_is_another_story(days: int, source: str) -> None:
    """Background that is used again is no version."""
    wire = article(*REPORT, path="wire", source="Sample Wire")
    reused = article(*REPORT[:2], path="reused", day=DAY + timedelta(days), source=source)
    assert find_families([wire, reused]) == ()


def test_a_quoted_paragraph_makes_no_family() -> None:
    """An article that takes one passage over is one of its own."""
    wire = article(*REPORT, path="wire", source="Sample Wire")
    quoting = article(*OTHER, REPORT[3], path="quoting", source="Specimen Post")
    assert find_families([wire, quoting]) == ()


def test_short_texts_make_no_family() -> None:
    """The same two lines are the same announcement, not the same story."""
    text = "There will be no news tomorrow. We are back on Monday with the morning edition."
    assert find_families([article(text, path=name) for name in "ab"]) == ()


def test_the_canonical_article_is_the_earliest_then_the_longest_then_the_first_by_path() -> None:
    """An undated article is a version of a dated one."""
    undated = article(*REPORT, "And more.", path="a", day=None)
    late = article(*REPORT, "And more.", path="b", day=DAY + timedelta(1))
    short, long, twin = (article(*REPORT, *end, path=path) for path, end in (("c", ()), ("e", ["A."]), ("d", ["A."])))
    everything = (undated, late, short, long, twin)
    assert paths(find_families(everything), *everything) == [["d", "c", "e", "b", "a"]]
    assert paths(find_families((undated, late, short)), *everything) == [["c", "b", "a"]]


def test_likeness_to_a_version_is_not_enough() -> None:
    """Three texts, each a rewrite of the one before: the third is none of the first and begins its own family."""
    texts = [f"paragraph{n} " + " ".join(f"{w}{n}" for w in REPORT[1].split()) for n in range(30)]
    first, second, third = (
        article(*texts[start : start + 20], path=f"{start:02}", day=DAY + timedelta(start), source="Specimen Post")
        for start in (0, 2, 4)
    )
    fourth = article(*texts[4:24], path="05", day=DAY + timedelta(5), source="Specimen Post")
    found = find_families([first, second, third, fourth])
    assert paths(found, first, second, third, fourth) == [["00", "02"], ["04", "05"]]


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_families_do_not_depend_on_the_order_of_the_input_and_are_disjoint(shuffle: random.Random) -> None:
    """Any order of files gives the same families, and no article is in two."""
    articles = [article(*REPORT[:n], path=f"{n}{day}", day=DAY + timedelta(day)) for n in (2, 3, 4) for day in (0, 1)]
    expected = find_families(articles)
    shuffled = articles.copy()
    shuffle.shuffle(shuffled)
    assert find_families(shuffled) == expected
    members = [article_id for family in expected for article_id in family.article_ids]
    assert len(members) == len(set(members))


def test_a_newer_article_changes_no_other_family() -> None:
    """It joins one, or none."""
    wire = article(*REPORT, path="wire", source="Sample Wire")
    printed = article(*REPORT[1:], path="printed", source="Specimen Post")
    before = find_families([wire, printed])
    newer = article(*OTHER, path="newer", day=DAY + timedelta(9))
    newest = article(*OTHER, path="newest", day=DAY + timedelta(10))
    after = find_families([wire, printed, newer, newest])
    assert after[0] == before[0]
    assert paths(after[1:], newer, newest) == [["newer", "newest"]]


def test_no_articles_have_no_family() -> None:
    """And the library for it is not even loaded."""
    assert find_families([]) == ()


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_what_is_remembered_of_other_articles_makes_no_difference(data: st.DataObject) -> None:
    """Whatever was compared before, the families are those of these articles."""
    memory = EncodingMemory()
    for _ in range(3):
        articles = [
            article(*body, path=str(path), day=DAY + timedelta(path), source=source)
            for path in range(4)
            for body in [data.draw(st.sampled_from([REPORT, REPORT[:2], REPORT[1:], OTHER, ("Short.",)]))]
            for source in [data.draw(st.sampled_from(["Sample Wire", "Specimen Post"]))]
            if data.draw(st.booleans())
        ]
        assert find_families(articles, memory) == find_families(articles)
