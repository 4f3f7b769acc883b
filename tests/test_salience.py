"""Salience: who is meant is who was spoken of most prominently and last."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.annotating.quotations.page import Page
from builder.annotating.quotations.who.salience import OBJECT, OBLIQUE, SUBJECT, Salience
from builder.annotating.quotations.who.voices import Voice
from builder.annotating.quotations.words.languages import lexicon_of

SENTENCES = "One one. Two two. Three three. Four four. Five five. Six six."
WORDS_OF_SENTENCE = 2


def person(number: int) -> Voice:
    """Somebody who stands for themselves."""
    return Voice(None, (number, number + 1))


def chosen(mentions: list[tuple[int, int, int]], *, sentence: int, is_ahead: bool = False) -> Voice | None:
    """Whom a pronoun in a sentence means: mentions are a person's number, a sentence, and a weight."""
    salience = Salience(Page(SENTENCES, (), (), lexicon_of("en")))
    for number, place, weight in mentions:
        salience.mention(person(number), place * WORDS_OF_SENTENCE, weight)
    place = sentence * WORDS_OF_SENTENCE + 1
    return salience.most_salient(place, lambda voice: voice.place is not None, is_ahead=is_ahead)


def test_a_subject_weighs_more_than_who_stands_beside_it() -> None:
    """Of two in a sentence the subject is meant, whichever stands last."""
    assert chosen([(1, 0, SUBJECT), (2, 0, OBLIQUE)], sentence=1) == person(1)


def test_weights_fade() -> None:
    """Who is spoken of in passing now is likelier meant than the subject of the sentence before."""
    assert chosen([(1, 0, SUBJECT), (2, 1, OBLIQUE)], sentence=1) == person(2)


def test_who_is_spoken_of_again_weighs_more() -> None:
    """Two mentions in two sentences are more than one in the last."""
    assert chosen([(1, 0, SUBJECT), (1, 1, OBJECT), (2, 1, OBJECT)], sentence=2) == person(1)


def test_nobody_of_the_sentence_itself_when_what_stands_ahead_is_meant() -> None:
    """In "Vask had won, she said" it is not Vask who said so."""
    assert chosen([(1, 0, OBLIQUE), (2, 1, SUBJECT)], sentence=1, is_ahead=True) == person(1)


def test_who_was_spoken_of_long_ago_is_forgotten() -> None:
    """A few sentences on nobody is left."""
    assert chosen([(1, 0, SUBJECT)], sentence=3) == person(1)
    assert chosen([(1, 0, SUBJECT)], sentence=5) is None


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 4), st.sampled_from([OBLIQUE, OBJECT, SUBJECT]))))
def test_who_is_chosen_was_mentioned(mentions: list[tuple[int, int, int]]) -> None:
    """Nobody is made up, and whoever the last sentence speaks of as its subject alone is meant."""
    ordered = sorted(mentions, key=lambda mention: mention[1])
    found = chosen(ordered, sentence=5)
    assert found is None or found in [person(number) for number, _, _ in mentions]
    assert chosen([*ordered, (9, 5, SUBJECT)], sentence=5) in [person(9), found]
