"""Who is on the record, under one name each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from builder.linking.annotations.speakers import find_speakers
from builder.linking.chronology import oldest_first
from builder.model import AnnotatedArticle, Family, Kind, Topic, Version
from tests.briefings import mentions_of
from tests.dated import quoting
from tests.memories import EncodingMemory

FULL = quoting(
    "“The city will fall,” Chris Ghika said. “It will take time,” Ghika added.",
    quotes=[("The city will fall,", "Chris Ghika"), ("It will take time,", "Chris Ghika")],
    names=["Chris Ghika"],
    path="articles/full.txt",
)
SHORT = quoting(
    "“He is not in the city,” Ghika said.",
    quotes=[("He is not in the city,", "Ghika")],
    names=["Ghika"],
    path="articles/short.txt",
    published=date(2017, 4, 1),
)
OTHER = quoting(
    "“We saw nothing,” Ann Sample said. “Go home,” a man shouted.",
    quotes=[("We saw nothing,", "Ann Sample"), ("Go home,", None)],
    names=["Ann Sample"],
    path="articles/other.txt",
)
GENERAL = Topic(
    slug="christopher-ghika",
    label="Christopher Ghika",
    kind=Kind.PERSON,
    mentions=(*mentions_of("Ghika", FULL)[:1], *mentions_of("Ghika", SHORT)),
)


def test_a_topic_gathers_all_names_of_a_speaker() -> None:
    """The place of the name in its article tells who speaks, whatever the name looks like."""
    speakers = find_speakers([FULL, SHORT], [GENERAL])
    assert [(s.name, s.slug, s.topic) for s in speakers] == [
        ("Christopher Ghika", "christopher-ghika", "christopher-ghika")
    ]
    assert speakers[0].quotes == ((FULL.id, 0), (FULL.id, 1), (SHORT.id, 0))


def test_a_word_in_quotation_marks_is_no_statement() -> None:
    """It is how somebody calls a thing; a sentence of one word has its mark."""
    words = "Ann Sample called it a “caliphate”. “Never,” Ann Sample said."
    quotes = [("caliphate", "Ann Sample"), ("Never,", "Ann Sample")]
    found = quoting(words, quotes=quotes, names=["Ann Sample"])
    assert [speaker.quotes for speaker in find_speakers([found], [])] == [((found.id, 1),)]


def test_without_a_topic_names_are_compared() -> None:
    """Titles, case and accents do not make another speaker, nor does a last name that only one full name ends in."""
    titled = quoting(
        "“Stay,” Gen. Chris Ghika said.", quotes=[("Stay,", "Gen. Chris Ghika")], path="articles/titled.txt"
    )
    namesake = quoting(
        "“I was not there,” Ana Ghika said.",
        quotes=[("I was not there,", "Ana Ghika")],
        names=["Ana Ghika"],
        path="articles/namesake.txt",
    )
    (one,) = find_speakers([FULL, titled, SHORT], [])
    assert (one.name, len(one.quotes), one.topic) == ("Chris Ghika", 4, None)
    several = find_speakers([FULL, titled, namesake, SHORT], [])
    assert [(s.name, len(s.quotes)) for s in several] == [("Ana Ghika", 1), ("Chris Ghika", 3), ("Ghika", 1)]


def test_own_words_in_reported_speech_are_given_with_it() -> None:
    """A quotation inside another one of the same speaker is not said twice."""
    article = quoting(
        "Ann Sample said the group is “finished” for now.",
        quotes=[("the group is “finished” for now", "Ann Sample"), ("finished", "Ann Sample")],
        names=["Ann Sample"],
    )
    assert [s.quotes for s in find_speakers([article], [])] == [((article.id, 0),)]


def test_a_last_name_is_the_person_whom_its_article_names_in_full() -> None:
    """Nobody is two speakers in one article."""
    both = quoting(
        "Chris Ghika spoke. “Stay,” Ghika said.",
        quotes=[("Stay,", "Ghika")],
        names=["Chris Ghika"],
        path="articles/b.txt",
    )
    assert [s.name for s in find_speakers([both], [])] == ["Chris Ghika"]


def test_a_topic_is_known_by_its_label_where_it_is_not_mentioned() -> None:
    """A name that no mention covers is compared with the labels of people and organisations."""
    topic = Topic(slug="ann-sample", label="Ann Sample", kind=Kind.PERSON)
    assert [s.topic for s in find_speakers([OTHER], [topic])] == ["ann-sample"]


def test_what_nobody_is_known_to_have_said_is_left_out() -> None:
    """A quotation without a speaker's name is on nobody's record."""
    (speaker,) = find_speakers([OTHER], [])
    assert speaker.quotes == ((OTHER.id, 0),)


def test_versions_of_a_story_quote_once() -> None:
    """From the canonical article; what only a version has is its own."""
    copy = quoting(
        "“The city will fall”, Chris Ghika said, and: “Not today.”",
        quotes=[("The city will fall", "Chris Ghika"), ("Not today.", "Chris Ghika")],
        names=["Chris Ghika"],
        path="articles/copy.txt",
    )
    (speaker,) = find_speakers([copy, FULL], [], [Family(FULL.id, (Version(copy.id, 0.9, ()),))])
    assert speaker.quotes == ((copy.id, 1), (FULL.id, 0), (FULL.id, 1))


def test_a_quotation_that_its_own_article_repeats_stays() -> None:
    """Only what another version has already is left out."""
    twice = quoting(
        "“Stay!” Ann Sample said.", quotes=[("Stay!", "Ann Sample")], names=["Ann Sample"], path="articles/twice.txt"
    )
    (quote,) = twice.quotes
    article = replace(twice, quotes=(quote, replace(quote, start=quote.start + 30, end=quote.end + 30)))
    (speaker,) = find_speakers([article], [], [Family(article.id, ())])
    assert len(speaker.quotes) == 2


@given(st.permutations([FULL, SHORT, OTHER]))
def test_the_order_in_which_articles_come_does_not_matter(articles: list[AnnotatedArticle]) -> None:
    """They are put in the order of publication before."""
    assert find_speakers(oldest_first(articles), [GENERAL]) == find_speakers(
        oldest_first([FULL, SHORT, OTHER]), [GENERAL]
    )


def test_speakers_are_in_the_order_of_their_names_with_addresses_of_their_own() -> None:
    """Two names that make one address get different ones."""
    articles = [
        quoting(f"“Stay,” {name} said.", quotes=[("Stay,", name)], names=[name], path=f"articles/{number}.txt")
        for number, name in enumerate(["Zoe Berg", "Al Hol", "Al-Hol"])
    ]
    speakers = find_speakers(articles, [])
    assert [s.name for s in speakers] == sorted([s.name for s in speakers], key=str.casefold)
    assert len({s.slug for s in speakers}) == len(speakers)


@given(st.lists(st.sets(st.integers(0, 2)), min_size=2, max_size=4))
def test_what_is_remembered_of_other_articles_makes_no_difference(rounds: list[set[int]]) -> None:
    """Whatever articles were there before, the speakers are those of these articles."""
    memory = EncodingMemory()
    for number, chosen in enumerate(rounds):
        articles = oldest_first([(FULL, SHORT, OTHER)[place] for place in chosen])
        topics = [GENERAL] if number % 2 else []
        assert find_speakers(articles, topics, memory=memory) == find_speakers(articles, topics)
