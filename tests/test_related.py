"""Related articles: rare subjects and like words relate, common topics alone do not, newer articles change none."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.linking.relations.profiles import Profile
from builder.linking.relations.related import share_with_versions
from builder.linking.relations.ties import Share, weigh
from builder.model import AnnotatedArticle, DateExpression, Direction, Family, ReasonKind, Version
from tests.dossiers import START, annotated, bonds_of, related_of
from tests.memories import EncodingMemory

NAMES = [f"Name{letter}" for letter in "abcdefghijkl"]

dossiers = st.lists(
    st.tuples(
        st.lists(st.sampled_from(NAMES), min_size=1, max_size=5),
        st.one_of(st.none(), st.integers(0, 20)),
        st.sampled_from(NAMES),
    ),
    min_size=2,
    max_size=14,
).map(
    lambda rows: [
        annotated(number, " ".join(names), day=day, headline=headline)
        for number, (names, day, headline) in enumerate(rows)
    ]
)


def test_two_rare_subjects_relate() -> None:
    """The relation has them as its reasons, the weightiest first, and its direction seen from each side."""
    one = annotated(1, "Weiss met Thorne at the observatory. Weiss spoke first. Weiss left.", day=0, headline="Weiss")
    two = annotated(2, "Thorne wrote to Weiss about the beams. Weiss replied at length.", day=9, headline="Weiss")
    related = related_of([one, two])
    (relation,) = related[one.id]
    assert (relation.article_id, relation.direction) == (two.id, Direction.LATER)
    assert [reason.text for reason in relation.reasons if reason.kind is ReasonKind.SUBJECT] == ["Weiss", "Thorne"]
    assert related[two.id][0].direction is Direction.EARLIER
    assert related[two.id][0].score == relation.score


def test_a_common_topic_alone_is_no_reason() -> None:
    """However much twenty articles are about one person, they are not all related to each other."""
    places = "harbour parliament football festival budget railway museum weather election concert".split()
    many = [annotated(n, f"Merkel visits {word} {n}.", day=n, headline="Merkel") for n, word in enumerate(places * 2)]
    related = related_of(many)
    assert related[many[-1].id] == ()


def test_far_apart_in_time_one_person_is_not_enough() -> None:
    """Within half a year two articles on somebody relate; later they need words in common as well, or more."""
    texts = (
        "Weiss met Thorne at a quiet observatory above valleys. Weiss spoke. Weiss left.",
        "Thorne travelled with Weiss through several harbours. Weiss replied.",
    )
    near, far = (
        [annotated(1, texts[0], day=0, headline="x"), annotated(2, texts[1], day=day, headline="y")]
        for day in (180, 181)
    )
    assert [len(found) for found in related_of(near).values()] == [1, 1]
    assert [len(found) for found in related_of(far).values()] == [0, 0]


def test_an_acronym_and_its_name_are_one_reason() -> None:
    """Of "UNO" and what it may be short for only the weightier counts."""
    shares = [Share("United Nations Office", 0.4), Share("UNO", 0.3), Share("Orven", 0.2)]
    saliences = {share.matter: 0.5 for share in shares}
    one, other = (Profile(str(n), None, saliences, {s.matter: s.weight for s in shares}) for n in range(2))
    assert [share.matter for share in weigh(one, other, 0.0).shares] == ["United Nations Office", "Orven"]


def test_what_half_of_the_dossier_is_about_is_no_reason() -> None:
    """In a dossier on two people, these two relate no articles, but those whom only some speak of do."""
    many = [annotated(n, "Thorne met Weiss. Thorne spoke. Weiss spoke.", day=n, headline="Thorne") for n in range(6)]
    late = annotated(9, "Thorne met Weiss. Ahn and Boll came. Ahn spoke. Boll spoke.", day=9, headline="Ahn and Boll")
    last = annotated(10, "Thorne met Weiss. Ahn and Boll left. Ahn cried. Boll cried.", day=10, headline="Ahn and Boll")
    related = related_of([*many, late, last])
    (relation,) = related[last.id]
    assert relation.article_id == late.id
    assert {reason.text for reason in relation.reasons if reason.kind is ReasonKind.SUBJECT} == {"Ahn", "Boll"}


def test_a_subject_that_is_only_named_in_passing_is_no_reason() -> None:
    """Both articles must be about it."""
    passing = "Thorne was there. " + "The harbour was closed because of the storm. " * 40
    about = annotated(2, "Thorne measured waves. Thorne won. Thorne spoke. Thorne left.", day=9, headline="Thorne")
    assert related_of([annotated(1, passing, day=0), about])[about.id] == ()


def test_a_day_that_both_speak_of_is_a_reason_unless_one_was_published_on_it() -> None:
    """A shared event date says more than a shared topic."""
    text = "Thorne and Weiss met. Thorne spoke. Weiss spoke."
    event = DateExpression("then", 0, 4, "DATE", "2015-09-14")
    own = DateExpression("now", 0, 3, "DATE", START.isoformat())
    one, two = (
        replace(annotated(n, text, day=day, headline="Thorne"), dates=(event, own)) for n, day in ((1, 0), (2, 9))
    )
    (relation,) = related_of([one, two])[one.id]
    assert [reason.text for reason in relation.reasons if reason.kind is ReasonKind.DATE] == ["2015-09-14"]


def test_values_that_are_no_day_are_no_reason() -> None:
    """A year, a month or an impossible day is shared by chance."""
    text = "Thorne and Weiss met. Thorne spoke. Weiss spoke."
    dates = tuple(DateExpression("x", 0, 1, "DATE", value) for value in ("2015", "2015-09", "2015-02-30", "P1D"))
    one, two = (replace(annotated(n, text, day=n, headline="Thorne"), dates=dates) for n in (1, 2))
    (relation,) = related_of([one, two])[one.id]
    assert ReasonKind.DATE not in {reason.kind for reason in relation.reasons}


def test_the_closest_come_first_and_the_limit_is_kept() -> None:
    """By score, then by nearness in time."""
    text = "Thorne and Weiss met. Thorne spoke. Weiss spoke."
    near, far, here = (annotated(n, text, day=day, headline="Thorne") for n, day in ((1, 5), (2, 1), (3, 6)))
    related = related_of([near, far, here])[here.id]
    assert [relation.article_id for relation in related] == [near.id, far.id]
    assert len(related_of([near, far, here], limit=1)[here.id]) == 1


@settings(max_examples=150, deadline=None)
@given(dossiers, st.lists(st.sampled_from(NAMES), min_size=1, max_size=5), st.sampled_from(NAMES))
def test_a_newest_article_changes_no_relation_among_the_others(
    articles: list[AnnotatedArticle], names: list[str], headline: str
) -> None:
    """Not one of them comes, goes, or changes its reasons, score or order."""
    newest = annotated(99, " ".join(names), day=30, headline=headline)
    before, after = related_of(articles), related_of([*articles, newest])
    for found in articles:
        assert tuple(r for r in after[found.id] if r.article_id != newest.id) == before[found.id]


@settings(max_examples=50, deadline=None)
@given(dossiers, st.one_of(st.none(), st.integers(0, 30)))
def test_an_older_article_without_a_shared_subject_hardly_changes_anything(
    articles: list[AnnotatedArticle], day: int | None
) -> None:
    """It is nobody's relation, and changes no score; only what is common in the dossier may become a little less so."""
    before = related_of(articles)
    stranger = annotated(50, "Nobody else is Unheard.", day=day)
    after = related_of([*articles, stranger])
    assert after[stranger.id] == ()
    reasons = {(own, r.article_id): {reason.text for reason in r.reasons} for own in before for r in before[own]}
    for found in articles:
        for relation in after[found.id]:
            assert reasons.get((found.id, relation.article_id), set()) <= {reason.text for reason in relation.reasons}


@settings(max_examples=50, deadline=None)
@given(dossiers, st.randoms(use_true_random=False))
def test_relations_do_not_depend_on_the_order_of_the_input(
    articles: list[AnnotatedArticle], shuffle: random.Random
) -> None:
    """Any order of files gives the same relations."""
    shuffled = articles.copy()
    shuffle.shuffle(shuffled)
    assert related_of(shuffled) == related_of(articles)


def test_a_version_has_the_relations_of_its_story() -> None:
    """With the directions as they are seen from its own day."""
    text = "Thorne and Weiss met. Thorne spoke. Weiss spoke."
    one, two, late = (annotated(n, text, day=day, headline="Thorne") for n, day in ((1, 0), (2, 5), (3, 9)))
    related = related_of([one, two])
    days = {found.id: found.article.published for found in (one, two, late)}
    shared = share_with_versions(related, [Family(one.id, (Version(late.id, 0.9, ()),))], days)
    assert shared[one.id] == related[one.id]
    assert [(r.article_id, r.direction) for r in shared[late.id]] == [(two.id, Direction.EARLIER)]


@settings(max_examples=60, deadline=None)
@given(dossiers, st.data())
def test_what_is_remembered_of_other_articles_makes_no_difference(
    articles: list[AnnotatedArticle], data: st.DataObject
) -> None:
    """Whatever articles were there before, come, go or change, the relations are those of these articles."""
    memory = EncodingMemory()
    edited = [replace(found, article=replace(found.article, headline="Namea")) for found in articles]
    moved = [replace(found, article=replace(found.article, published=START)) for found in articles]
    for _ in range(data.draw(st.integers(2, 4))):
        versions = zip(articles, edited, moved, strict=True)
        choices = [data.draw(st.sampled_from([None, *found, found[0], found[0]])) for found in versions]
        now = [found for found in choices if found]
        assert bonds_of(now, memory) == bonds_of(now)


def test_many_articles_on_one_person_are_related_as_if_nothing_was_remembered() -> None:
    """What more than sixty-four earlier articles are about leads to none, and adding an older one moves that limit."""
    articles = [annotated(n, f"Thorne met Weiss{n // 5}. Thorne left Weiss{n // 5}.", day=n) for n in range(80)]
    memory = EncodingMemory()
    for gone in (3, 70, 79, 0):
        now = [found for place, found in enumerate(articles) if place != gone]
        assert bonds_of(now, memory) == bonds_of(now)
        assert bonds_of(now)[1]
