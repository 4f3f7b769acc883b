"""Topics: the subjects that are worth a page, never more than there are articles, each with what it occurs with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.linking.subjects.companions import MOST_COMPANIONS
from builder.linking.subjects.places import Places
from builder.linking.subjects.subject import Subject, Subjects
from builder.linking.subjects.topics import choose_topics, threshold
from builder.model import Companion, Desk, GlossaryEntry, Kind, Mention, Topic
from tests.named import named, subjects_of


def subject(label: str, *articles: str, **fields: object) -> Subject:
    """A subject with a mention in each of some articles."""
    given: dict[str, object] = {"kind": Kind.OTHER, "places": Places.of(Mention(a, 0, 5) for a in articles), **fields}
    return Subject(label=label, **given)  # type: ignore[arg-type]  # passed on


def choose(*subjects: Subject, articles: int = 10, min_articles: int | None = None) -> tuple[Topic, ...]:
    """Choose among some subjects."""
    return choose_topics(Subjects(subjects), articles=articles, min_articles=min_articles)


def labels(topics: tuple[Topic, ...]) -> list[str]:
    """Their labels, in order."""
    return [topic.label for topic in topics]


def test_two_articles_make_a_topic() -> None:
    """What a single one mentions has no page, but for what the desk chose."""
    chosen = subject("Chosen", "1", is_chosen=True)
    assert labels(choose(subject("One", "1"), subject("Two", "1", "2"), chosen)) == ["Chosen", "Two"]


@pytest.mark.parametrize(("articles", "least"), [(1, 2), (99, 2), (100, 3), (999, 3), (1000, 4), (15_000, 5)])
def test_the_threshold_rises_with_the_dossier(articles: int, least: int) -> None:
    """One more for every factor of ten, and the setting goes before."""
    assert threshold(articles) == least
    enough, too_few = (subject(f"{n}", *map(str, range(n))) for n in (least, least - 1))
    assert labels(choose(enough, too_few, articles=articles)) == [f"{least}"]
    assert labels(choose(enough, too_few, articles=articles + 1, min_articles=1)) == [f"{least - 1}", f"{least}"]


def test_there_are_never_more_topics_than_articles() -> None:
    """The most mentioned stay; editors' tags go before them, and the glossary is never cut."""
    many = [subject(f"Name {n}", "1", "2", *map(str, range(3, n))) for n in range(9)]
    assert labels(choose(*many, articles=2)) == ["Name 7", "Name 8"]
    tagged = subject("Tag", "1", is_chosen=True)
    assert labels(choose(*many, tagged, articles=2)) == ["Name 8", "Tag"]
    entries = [subject(f"Entry {n}", "1", is_chosen=True, is_in_glossary=True) for n in range(3)]
    assert labels(choose(*many, tagged, *entries, articles=2)) == ["Entry 0", "Entry 1", "Entry 2"]


def test_of_equally_many_articles_the_prominent_subject_counts() -> None:
    """People and organisations are what articles are about; places are where it happens."""
    place = subject("Place", "1", "2", kind=Kind.PLACE)
    person = subject("Zoe", "1", "2", kind=Kind.PERSON)
    assert labels(choose(place, person, articles=1)) == ["Zoe"]


def test_what_tells_nothing_is_no_topic() -> None:
    """Adjectives and empty phrases have no page of their own."""
    assert choose(subject("Iraqi", "1", "2", is_telling=False)) == ()


def test_a_phrase_that_repeats_a_name_has_no_page() -> None:
    """In the very same articles one page is enough, a name's rather than a phrase's, the longer phrase's rather."""
    name = subject("Orven Treaty", "1", "2")
    phrase = subject("Orven talks", "1", "2", is_name=False)
    other = subject("treaty breach", "1", "3", is_name=False)
    short, long = subject("gas field", "2", "3", is_name=False), subject("new gas field", "2", "3", is_name=False)
    assert labels(choose(phrase, name, other, short, long)) == ["new gas field", "Orven Treaty", "treaty breach"]


def test_topics_know_what_they_occur_with() -> None:
    """The most frequent first, ties by slug, and each topic is named as often as articles have both."""
    a, b, c = subject("A", "1", "2", "3"), subject("B", "1", "2"), subject("C", "2", "3", "4")
    companions = {topic.label: topic.companions for topic in choose(a, b, c)}
    assert companions["A"] == (Companion("b", 2), Companion("c", 2))
    assert companions["B"] == (Companion("a", 2), Companion("c", 1))


def test_companions_are_as_many_as_can_be_read() -> None:
    """A topic that occurs with everything names the most frequent only."""
    topics = choose(*(subject(f"Name {n}", "1", "2") for n in range(30)), articles=50)
    assert {len(topic.companions) for topic in topics} == {MOST_COMPANIONS}


SUBJECTS = st.lists(
    st.builds(
        lambda name, articles, chosen, glossary: subject(
            name, *sorted(articles), is_chosen=chosen or glossary, is_in_glossary=glossary
        ),
        st.text(st.sampled_from("abC é"), min_size=1, max_size=6),
        st.sets(st.sampled_from("123456"), min_size=1),
        st.booleans(),
        st.booleans(),
    ),
    max_size=20,
    unique_by=lambda found: found.label,
)


@given(SUBJECTS, st.integers(1, 10), st.integers(1, 3) | st.none())
def test_what_holds_of_all_choices(subjects: list[Subject], articles: int, least: int | None) -> None:
    """No more topics than articles or entries, unique slugs, companions that are topics, and no order of input."""
    topics = choose(*subjects, articles=articles, min_articles=least)
    assert len(topics) <= max(articles, sum(found.is_in_glossary for found in subjects))
    slugs = {topic.slug for topic in topics}
    assert len(slugs) == len(topics)
    assert all(companion.slug in slugs - {topic.slug} for topic in topics for companion in topic.companions)
    assert choose(*reversed(subjects), articles=articles, min_articles=least) == topics


def test_a_phrase_needs_to_be_a_keyphrase_of_two_articles() -> None:
    """That its words stand in a second article does not make it a subject of that article."""
    text = "They built a gas field there. The Orven Treaty fell."
    names = {"Orven Treaty": "other"}
    one = named(text, names, phrases=["gas field", "million people", "Arab fighters"])
    two = named(text, names, phrases=["million people", "Arab fighters"], path="articles/2.txt")
    three = named(text, names, phrases=["gas field"], path="articles/3.txt")
    assert labels(choose_topics(subjects_of(one, two, min_articles=2), articles=5)) == ["Orven Treaty"]
    assert "gas field" in [s.label for s in subjects_of(one, three, min_articles=2).found if s.is_telling]


def test_a_label_does_not_change_with_articles_on_something_else() -> None:
    """Labels, slugs and aliases of old topics stay as they are."""
    old = [
        named("Anna Roth met. Roth left.", {"Anna Roth": "person", "Roth": "other"}, path=f"articles/{n}.txt")
        for n in (1, 2)
    ]
    new = [named("Orven fell.", {"Orven": "place"}, path=f"articles/{n}.txt", day=n) for n in (3, 4)]
    before = choose_topics(subjects_of(*old), articles=2)
    after = choose_topics(subjects_of(*old, *new), articles=4)
    assert [topic for topic in after if topic.label == "Anna Roth"] == list(before)


def test_the_glossarys_kind_and_label_win() -> None:
    """Whatever the articles say."""
    desk = Desk(
        glossary=(GlossaryEntry(label="Orven City", kind=Kind.PLACE, aliases=("Orven",), description="A city."),)
    )
    one = named("Orven met.", {"Orven": "person"})
    (topic,) = choose_topics(subjects_of(one, desk=desk), articles=1)
    assert (topic.label, topic.kind, topic.description) == ("Orven City", Kind.PLACE, "A city.")
    assert [(a.text, a.reason, a.passage) for a in topic.aliases] == [("Orven", "glossary", "Orven met.")]


@pytest.mark.parametrize(
    ("names", "telling"),
    [
        ({"Mara": "person"}, []),
        ({"Quorn": "person"}, ["Quorn"]),
        ({"Georgia": "place"}, ["Georgia"]),
        ({"Orven D C": "other"}, []),
        ({"U.S. Senator": "other"}, []),
        ({"Ranking Member": "other"}, []),
        ({"Tarsin Accord": "other"}, ["Tarsin Accord"]),
    ],
)
def test_first_names_offices_and_pieces_are_no_topics(names: dict[str, str], telling: list[str]) -> None:
    """A first name may be anybody's, an office is somebody else's each time."""
    articles = [named(f"Of {next(iter(names))} we heard.", names, path=f"articles/{n}.txt") for n in range(2)]
    assert [found.label for found in subjects_of(*articles).found if found.is_telling] == telling


def test_a_few_votes_make_no_kind() -> None:
    """One article's "Secretary Cleaner Energy" in a list does not make the fund a person."""
    often = [
        named("The Orven Fund grew. The Orven Fund paid.", {"Orven Fund": "other"}, path=f"articles/{n}.txt")
        for n in range(6)
    ]
    once = named("Secretary Orven Fund", {"Orven Fund": "person"}, path="articles/p.txt")
    assert [(s.label, s.kind) for s in subjects_of(*often, once).found] == [("Orven Fund", Kind.OTHER)]
    assert subjects_of(once).found[0].kind is Kind.PERSON
