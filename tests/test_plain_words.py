"""Plain words: a word that the articles mostly write small has a capital that makes no name."""

from __future__ import annotations

from builder.linking.identity.plain_words import PlainWords
from builder.model import AnnotatedArticle, Kind
from tests.named import facts_of_names, named, subjects_of


def plain(*articles: AnnotatedArticle) -> PlainWords:
    """The plain words of some articles."""
    return facts_of_names(*articles).plain


def shouting(number: int) -> AnnotatedArticle:
    """An article whose headline in its body gives a capital to a word."""
    return named(f"Runway Repaired {number}.", {"Runway Repaired": "other"}, path=f"articles/s{number}.txt")


def writing(number: int) -> AnnotatedArticle:
    """An article with the same words in small letters."""
    return named(f"The runway was (repaired), {number}.", {}, path=f"articles/w{number}.txt")


def test_the_usual_spelling_decides() -> None:
    """More articles with the small spelling make a word plain, as many do not; punctuation is no part of it."""
    assert plain(shouting(1), writing(1)).anywhere == frozenset()
    assert plain(shouting(1), writing(1), writing(2)).anywhere == {"runway", "repaired"}


def test_a_word_may_be_plain_alone_and_not_in_longer_names() -> None:
    """The word "North" by itself is a direction where articles often have "north", and still a part of "North Vesk"."""
    korea = [named("North Vesk voted.", {"North Vesk": "place"}, path=f"articles/k{n}.txt") for n in range(3)]
    alone = named("To the North it rains.", {"North": "other"}, path="articles/a.txt")
    small = [named("It rains in the north.", {}, path=f"articles/n{n}.txt") for n in range(2)]
    found = plain(*korea, alone, *small)
    assert (found.alone, found.anywhere) == ({"north"}, frozenset())
    assert found.are_all(("north",))
    assert not found.are_all(("north", "vesk"))


def test_acronyms_are_never_plain() -> None:
    """An acronym, "IS", is not the word "is", however often that stands there."""
    one = named("IS came. This is late.", {"IS": "other"})
    assert plain(one, *(named("It is.", {}, path=f"articles/{n}.txt") for n in range(3))) == PlainWords()


def test_plain_words_are_no_persons_and_no_topics() -> None:
    """Two words of a headline are no full name, whose last word is a last name; and a plain word is no topic."""
    both = named(
        "Repair Runway! Runway money came.", {"Repair Runway": "other", "Runway": "other"}, path="articles/b.txt"
    )
    small = [named("They repair the runway.", {}, path=f"articles/{n}.txt") for n in range(3)]
    found = subjects_of(both, *small).found
    assert not [subject for subject in found if subject.aliases or subject.kind is Kind.PERSON]
    assert not [subject for subject in found if subject.is_telling and subject.label == "Runway"]


def test_a_given_name_keeps_a_person_of_plain_words() -> None:
    """So "Bill Young" is a person although most articles know bills and the young."""
    person = named("Bill Young spoke. Young left.", {"Bill Young": "person", "Young": "person"})
    small = [named("The bill helps the young.", {}, path=f"articles/{n}.txt") for n in range(3)]
    assert [(s.label, s.kind.value) for s in subjects_of(person, *small).found if s.is_telling] == [
        ("Bill Young", "person")
    ]
