"""Annotating: the keyphrases of one article."""

from __future__ import annotations

import logging
from contextlib import suppress

import pytest
import yake
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.annotating.annotate import annotate
from builder.annotating.keyphrases import extract_keyphrases
from builder.annotating.stopwords import stopwords
from builder.annotating.wordforms import is_verb_form
from builder.config import Settings
from builder.errors import ArticleError
from builder.model import Desk
from tests.articles import make_article

SIEGE = (
    "Government forces have retaken the old citadel of Tarsin after a siege of four months, officials said on Sunday.",
    "Colonel Mara Venn said that her brigade had driven the last rebels from the citadel.",
    "The Tarsin Relief Council (TRC) has asked for medicine. Venn told the TRC that the road was open.",
)


def keyphrases_of(
    *body: str, language: str = "en", count: int = 10, headline: str = "Forces retake Tarsin citadel"
) -> list[str]:
    """The texts of an article's keyphrases, whose scores are checked on the way."""
    article = make_article(*body, headline=headline, language=language)
    found = annotate(article, settings=Settings(keyphrases=count), desk=Desk()).keyphrases
    assert all(0 < keyphrase.score <= 1 for keyphrase in found)
    assert [keyphrase.score for keyphrase in found] == sorted((k.score for k in found), reverse=True)
    return [keyphrase.text for keyphrase in found]


def test_keyphrases_are_what_the_article_is_about() -> None:
    """The subject is among them, whole and without its rank."""
    found = keyphrases_of(*SIEGE)
    assert {"Tarsin", "Mara Venn", "Tarsin Relief Council"} <= set(found)
    assert not any(phrase.startswith("Colonel") for phrase in found)


def test_no_keyphrase_has_a_stop_word_at_its_edge_or_a_verb_form_in_it() -> None:
    """Such a phrase is a piece of a sentence and no subject."""
    for phrase in keyphrases_of(*SIEGE, count=50):
        first, last = phrase.split()[0], phrase.split()[-1]
        assert not {first.lower(), last.lower()} & stopwords("en")
        assert not any(is_verb_form(word, "en") for word in phrase.split())


@pytest.mark.parametrize(
    "word", ["abandon", "abandons", "flees", "seize", "raises", "crumbles", "tries", "driven", "showed", "says"]
)
def test_verb_forms_are_told(word: str) -> None:
    """Present, past and participle of common verbs stand in no keyphrase."""
    assert is_verb_form(word, "en")


@pytest.mark.parametrize(
    "word", ["siege", "posts", "forces", "building", "bombing", "hundred", "Seizes", "collapse", "red"]
)
def test_nouns_are_no_verb_forms(word: str) -> None:
    """Nouns that look like verbs may stand in a keyphrase, and so may anything with a capital."""
    assert not is_verb_form(word, "en")


def test_a_possessive_does_not_run_on_into_the_next_word() -> None:
    """Of "State’s leader", "State leader" is no phrase."""
    found = keyphrases_of("The Tarsin State’s leader left. The Tarsin State’s leader came back to Tarsin State.")
    assert not any("State leader" in phrase for phrase in found)


def test_plural_and_case_make_no_second_keyphrase() -> None:
    """One thing is one keyphrase."""
    found = keyphrases_of(
        "An air strike hit Tarsin. Air strikes followed. An Air Strike was seen. The air strike ended.",
        headline="Tarsin",
    )
    assert sum(phrase.lower().startswith("air strike") for phrase in found) == 1


def test_the_count_is_kept() -> None:
    """At most as many as the setting says."""
    assert len(keyphrases_of(*SIEGE, count=3)) == 3


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "de",
            "Die Zitadelle von Tarsin ist gefallen. Nach der Belagerung der Zitadelle flohen die Rebellen.",
            "Zitadelle",
        ),
        ("fr", "La citadelle de Tarsin est tombée. Après le siège de la citadelle, les rebelles ont fui.", "citadelle"),
        ("sw", "Ngome ya Tarsin imeanguka. Waasi walikimbia ngome hiyo baada ya kuzingirwa.", "Tarsin"),
    ],
)
def test_languages_have_their_own_stop_words(language: str, text: str, expected: str) -> None:
    """A language's list is used where yake has one, and its list for no language otherwise."""
    assert any(expected in phrase for phrase in keyphrases_of(text, language=language, headline=expected))


def test_a_text_of_stop_words_has_no_keyphrases() -> None:
    """Nothing is nothing, and no error."""
    assert keyphrases_of("He said so.", headline="It was") == []


def test_a_failure_inside_yake_is_an_error(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """The package logs its own exceptions and returns an empty list, which must not pass for a result."""

    def fail(*_: object, **__: object) -> None:
        message = "no graph"
        raise ValueError(message)

    monkeypatch.setattr(yake.core.yake, "DataCore", fail)
    with (
        caplog.at_level(logging.WARNING),
        pytest.raises(ArticleError, match=r"articles/example\.txt: yake found no .*no graph"),
    ):
        extract_keyphrases(make_article(*SIEGE), names=(), headline_is_derived=False, count=10)
    assert not caplog.records


@settings(max_examples=60)
@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=200))
def test_any_text_is_annotated_or_refused_by_name(text: str) -> None:
    """Whatever the characters, the only failure is the named one of an article."""
    with suppress(ArticleError):
        found = annotate(
            make_article(" ".join(text.split()) or "x"), settings=Settings(keyphrases=10), desk=Desk()
        ).keyphrases
        assert len({keyphrase.text for keyphrase in found}) == len(found)


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from("siege citadel Tarsin осада Цитадель حصار القلعة πολιορκία and the said".split()), min_size=1
    )
)
def test_a_text_with_content_words_has_keyphrases(words: list[str]) -> None:
    """Any text of ordinary words, in any script, gets at least one keyphrase that stands in it."""
    article = make_article(" ".join(words), headline="It")
    found = annotate(article, settings=Settings(keyphrases=10), desk=Desk()).keyphrases
    if set(words) - {"and", "the", "said"}:
        assert found
    assert all(keyphrase.text.lower() in article.text.lower() for keyphrase in found)
