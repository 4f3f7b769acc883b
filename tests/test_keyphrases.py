"""Keyphrases: what an article is about, in phrases that can be published, with what put them there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.annotating.annotate import annotate
from builder.annotating.keyphrases import extract_keyphrases
from builder.annotating.keyphrases.signals import WEIGHTS
from builder.annotating.stopwords import function_words
from builder.annotating.wordforms import is_verb_form
from builder.config import Settings
from builder.model import Desk, Keyphrase, StatedAlias, Usage
from builder.words import phrase_key
from tests.articles import make_article

SIEGE = (
    "Government forces have retaken the old citadel of Tarsin after a siege of four months, officials said on Sunday.",
    "Colonel Mara Venn said that her brigade had driven the last rebels from the citadel.",
    "The Tarsin Relief Council (TRC) has asked for medicine. Venn told the TRC that the road was open.",
)


def found_in(
    *body: str, language: str = "en", count: int = 10, headline: str = "Forces retake Tarsin citadel"
) -> tuple[Keyphrase, ...]:
    """The keyphrases of an article, whose scores and shares are checked on the way."""
    article = make_article(*body, headline=headline, language=language)
    found = annotate(article, settings=Settings(keyphrases=count), desk=Desk()).keyphrases
    assert all(0 < keyphrase.score <= 1 for keyphrase in found)
    assert list(found) == sorted(found, key=lambda keyphrase: (-keyphrase.score, keyphrase.text))
    for keyphrase in found:
        shares = [signal.share for signal in keyphrase.signals]
        assert round(sum(shares), 2) == 1
        assert shares == sorted(shares, reverse=True)
        assert min(shares) > 0
    return found


def keyphrases_of(
    *body: str, language: str = "en", count: int = 10, headline: str = "Forces retake Tarsin citadel"
) -> list[str]:
    """The texts of an article's keyphrases."""
    return [keyphrase.text for keyphrase in found_in(*body, language=language, count=count, headline=headline)]


def test_keyphrases_are_what_the_article_is_about() -> None:
    """The subject is among them, whole and without its rank."""
    found = keyphrases_of(*SIEGE)
    assert {"Tarsin", "Mara Venn", "Tarsin Relief Council"} <= set(found)
    assert not any(phrase.startswith("Colonel") for phrase in found)


def test_one_subject_is_one_keyphrase() -> None:
    """A last name counts with the full name, and an acronym with what it is short for."""
    found = keyphrases_of(*SIEGE, count=50)
    assert not {"Venn", "TRC"} & set(found)


def test_no_keyphrase_has_a_function_word_at_its_edge_or_a_verb_form_in_it() -> None:
    """Such a phrase is a piece of a sentence and no subject."""
    for phrase in keyphrases_of(*SIEGE, count=50):
        first, last = phrase.split()[0], phrase.split()[-1]
        assert not {first.lower(), last.lower()} & function_words("en")
        assert not any(is_verb_form(word, "en") for word in phrase.split())


def test_a_possessive_does_not_run_on_into_the_next_word() -> None:
    """Of "State’s leader", "State leader" is no phrase."""
    found = keyphrases_of("The Tarsin State’s leader left. The Tarsin State’s leader came back to Tarsin State.")
    assert not any("State leader" in phrase for phrase in found)


def test_a_name_is_written_as_the_text_has_it() -> None:
    """A possessive inside stays, and a word that only begins sentences may be a name and keeps its capital."""
    found = keyphrases_of("The People’s Protection Units left. Vask must pay. The People’s Protection Units came back.")
    assert {"People’s Protection Units", "Vask"} <= set(found)


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


def test_the_trade_is_no_subject() -> None:
    """What every article says of reporting, and when, is in none of its keyphrases."""
    found = keyphrases_of(
        "A spokesman for the mayor told reporters at a news conference on Monday that two million people had left "
        "Tarsin since January, according to a press release. The mayor spoke to the Associated Press on Monday.",
        "The spokesman said in a statement that the mayor would hold a news conference on Tuesday. Reporters asked the "
        "mayor about the bridge; the mayor said people need the bridge.",
        headline="Mayor speaks",
        count=50,
    )
    words = {word.lower() for phrase in found for word in phrase.split()}
    unwanted = "monday tuesday january reporters spokesman conference statement release press people million".split()
    assert not words & set(unwanted)
    assert {"mayor", "bridge", "Tarsin"} <= set(found)


def test_the_agency_and_the_publisher_are_no_subjects() -> None:
    """An article is not about who brings it."""
    text = "The harbour of Tarsin is open, Coast Courier learned. Coast Courier and Hill Wire saw ships in the harbour."
    article = replace(make_article(text, headline="Ships are back", source="Coast Courier"), agency="Hill Wire")
    found = {k.text for k in annotate(article, settings=Settings(keyphrases=50), desk=Desk()).keyphrases}
    assert "harbour" in found
    assert not {"Coast Courier", "Hill Wire"} & found


def test_the_headline_speaks_for_its_words() -> None:
    """A phrase of the headline says so, and scores more than it would without."""
    body = ("The council met. A bridge was discussed.", "The harbour needs repair, and the bridge is old.")
    with_it = {k.text: k for k in found_in(*body, headline="Tarsin wants a bridge")}
    without = {k.text: k for k in found_in(*body, headline="Tarsin wants more")}
    assert "headline" in {signal.name for signal in with_it["bridge"].signals}
    assert "headline" not in {signal.name for signal in without["harbour"].signals}
    assert with_it["bridge"].score > without["bridge"].score


def test_a_signal_of_no_weight_has_no_share() -> None:
    """What the signals are said to give is what they gave."""
    weights = {name: weight for name, weight in WEIGHTS.items() if name != "lead"}
    article = make_article(*SIEGE, headline="Forces retake Tarsin citadel")
    found = extract_keyphrases(article, names=(), headline_is_derived=False, count=10, weights=weights)
    assert {signal.name for keyphrase in found for signal in keyphrase.signals} <= set(weights)


def test_what_stands_in_every_story_says_nothing() -> None:
    """A phrase that all stories of the dossier have is no keyphrase; one that few have is."""
    article = make_article(*SIEGE, headline="Forces retake Tarsin citadel")
    usage = Usage(stories=100, phrases={phrase_key(["Tarsin", "Relief", "Council"]): 100, phrase_key(["rebels"]): 2})

    def texts(usage: Usage) -> list[str]:
        found = extract_keyphrases(article, names=(), usage=usage, headline_is_derived=False, count=50)
        return [keyphrase.text for keyphrase in found]

    assert "Tarsin Relief Council" in texts(Usage())[:5]
    assert "Tarsin Relief Council" not in texts(usage)
    assert "rebels" in texts(usage)


def test_where_something_is_from_is_no_subject() -> None:
    """An adjective of origin alone is none, though it has a capital; the people are."""
    found = keyphrases_of(
        "Three ships, all Liberian, lay in the harbour. The Liberian crews met two Syrians.", headline="Ships"
    )
    assert "Liberian" not in found
    assert {"Liberian crews", "Syrians"} <= set(found)


def test_a_stated_alias_counts_with_its_name() -> None:
    """Two names that the article says are one are one subject, under the name that it explains."""
    article = make_article("Islami was seized. The harbour, Darab and Islami lie in the south.", headline="War")
    stated = StatedAlias("Darab", "Islami", "Darab, also known as Islami")
    found = extract_keyphrases(article, names=(), aliases=(stated,), headline_is_derived=False, count=50)
    assert "Darab" in [keyphrase.text for keyphrase in found]
    assert "Islami" not in [keyphrase.text for keyphrase in found]


def test_a_derived_headline_does_not_count_twice() -> None:
    """When the headline is the lead's own words, only the lead counts."""
    article = make_article(*SIEGE, headline="Government forces have retaken the old citadel…")
    found = extract_keyphrases(article, names=(), headline_is_derived=True, count=10)
    assert not any(signal.name == "headline" for keyphrase in found for signal in keyphrase.signals)


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
