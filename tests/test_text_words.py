"""Text words tell which texts a name can stand in: never too few, and hardly ever too many."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.linking.identity.matching import Matcher, Spelling
from builder.linking.identity.surfaces import key_of
from builder.linking.subjects.text_words import TextWords, may_hold, text_words_of
from builder.model import AnnotatedArticle
from tests.articles import make_article

WORDS = [
    "al",
    "al-Hadid",
    "Hadid’s",
    "Karim",
    "air",
    "strikes",
    "Air-strike",
    "U.S.",
    "of",
    "People’s",
    "Al-al-Qaeda",
    ",",
]
NAMES = ["al Hadid", "Karim al-Hadid", "air strikes", "air strike", "U.S.", "US", "People’s al Qaeda", "al al-Qaeda"]


def words_of(text: str) -> TextWords:
    """The words of a text."""
    return text_words_of(AnnotatedArticle(article=make_article(text)))


def test_a_text_needs_all_words_of_a_name() -> None:
    """In any order and form; an Arabic article may be a word of its own."""
    texts = [words_of(text) for text in ("Strikes from the air.", "Air raids.", "Karim fled to al Hadid’s hills.")]
    assert may_hold(texts, [key_of("air strikes")]) == {0}
    assert may_hold(texts, [key_of("air"), key_of("Karim al-Hadid")]) == {0, 1, 2}
    assert may_hold(texts, [key_of("Karim Roth")]) == set()
    assert may_hold(texts, []) == may_hold([], [key_of("air")]) == set()


def test_texts_are_told_apart() -> None:
    """The digest is that of the text, whatever its words."""
    assert words_of("An air raid.").digest != words_of("A raid: an air.").digest
    assert words_of("An air raid.") == words_of("An air raid.")


@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=12), min_size=1, max_size=4), st.sampled_from(NAMES))
def test_no_text_with_a_name_is_left_out(pieces: list[list[str]], name: str) -> None:
    """Wherever the matcher finds a name, the words have told that it can be there."""
    texts = [" ".join(words) for words in pieces]
    matcher = Matcher([(key_of(name), Spelling.PHRASE)])
    found = {place for place, text in enumerate(texts) if list(matcher.find(text))}
    assert found <= may_hold([words_of(text) for text in texts], [key_of(name)])
