"""Vocabulary: the longer a shared word and the more often both texts use it, the more alike they are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.linking.relations.vocabulary import likeness, vocabulary_of

texts = st.text(alphabet="abcdeghilmnorstu ", max_size=80)


@given(texts)
def test_a_text_is_like_itself(text: str) -> None:
    """Exactly so, unless it has no word that counts."""
    found = vocabulary_of(text)
    assert abs(likeness(found, found) - (1 if found.norm else 0)) < 1e-12


@given(texts, texts)
def test_likeness_has_no_direction(one: str, other: str) -> None:
    """And is a share."""
    first, second = vocabulary_of(one), vocabulary_of(other)
    assert likeness(first, second) == likeness(second, first)
    assert 0 <= likeness(first, second) <= 1 + 1e-12


def test_short_words_do_not_count() -> None:
    """Most of them say nothing."""
    assert likeness(vocabulary_of("It was so on the day"), vocabulary_of("It was so on the eve")) == 0


def test_long_words_count_more() -> None:
    """The same number of shared words weighs more when they are long."""
    one = vocabulary_of("parliament with bridge")
    assert likeness(one, vocabulary_of("parliament road field")) > likeness(one, vocabulary_of("with road field"))


def test_texts_without_a_common_word_are_not_alike() -> None:
    """Not by an accident of the hashes of a few words, either."""
    assert likeness(vocabulary_of("harbour bridge storm"), vocabulary_of("parliament budget vote")) == 0
