"""Which candidates are chosen, how one subject's names are counted together, and which words are central."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.annotating.keyphrases.boilerplate import is_boilerplate
from builder.annotating.keyphrases.candidates import Candidate, name_key
from builder.annotating.keyphrases.choice import choose, shares
from builder.annotating.keyphrases.merging import merge_names
from builder.annotating.keyphrases.signals import WEIGHTS, Scored, score_candidates
from builder.annotating.keyphrases.word_graph import word_centrality
from builder.model import Kind, Name, StatedAlias, Usage
from tests.test_noun_phrases import candidates_in, text_of


def candidate(text: str, alone: int = 1, sentence: int = 0) -> Candidate:
    """A candidate; it is a name when it begins with a capital."""
    return Candidate(name_key(text), text, alone, sentence, text[0].isupper())


def scored(text: str, score: float) -> Scored:
    """A candidate with a score that one signal gives."""
    return Scored(candidate(text), score, {"lead": score})


def merged(
    *candidates: Candidate, names: tuple[Name, ...] = (), aliases: tuple[StatedAlias, ...] = ()
) -> dict[str, int]:
    """What is left of candidates, and how often each stands alone."""
    return {one.text: one.alone for one in merge_names(candidates, names=names, aliases=aliases)}


def test_the_best_come_first_and_equals_by_the_alphabet() -> None:
    """The order is total."""
    found = choose([scored("siege", 0.5), scored("harbour", 0.5), scored("bridge", 0.9)], 3)
    assert [keyphrase.text for keyphrase in found] == ["bridge", "harbour", "siege"]


def test_what_a_better_phrase_says_already_counts_less() -> None:
    """Ten phrases are ten subjects: another phrase goes before one with the same words."""
    found = choose([scored("grain ship", 0.9), scored("grain harbour", 0.8), scored("bridge", 0.7)], 3)
    assert [keyphrase.text for keyphrase in found] == ["grain ship", "bridge", "grain harbour"]
    assert found[2].score == pytest.approx(0.8 * (1 - 0.3 * 1 / 2), abs=1e-4)


def test_a_piece_of_a_better_phrase_is_no_subject_of_its_own_unless_it_is_a_name() -> None:
    """Nor is a longer phrase around a better one; but a single word does not keep the phrases away that it is in."""
    ships = choose([scored("grain ship", 0.9), scored("old grain ship", 0.8), scored("ship", 0.7)], 3)
    assert [keyphrase.text for keyphrase in ships] == ["grain ship"]
    town = choose([scored("Tarsin Council", 0.9), scored("Tarsin", 0.8), scored("Tarsin Council bridge", 0.7)], 3)
    assert [keyphrase.text for keyphrase in town] == ["Tarsin Council", "Tarsin", "Tarsin Council bridge"]
    siege = choose([scored("siege", 0.9), scored("long siege", 0.8)], 2)
    assert [keyphrase.text for keyphrase in siege] == ["siege", "long siege"]


def test_a_score_of_nothing_is_not_chosen() -> None:
    """A score is above 0."""
    assert choose([scored("siege", 0.0)], 3) == ()


@given(st.dictionaries(st.sampled_from(list(WEIGHTS)), st.floats(0, 1), max_size=6))
def test_shares_add_up_to_one(parts: dict[str, float]) -> None:
    """Hundredths that add up to 1, the largest first, in the order of what the signals gave; of nothing, nothing."""
    found = shares(parts)
    if sum(parts.values()) > 0:
        assert round(sum(signal.share for signal in found), 9) == 1
    else:
        assert found == ()
    assert all(signal.share > 0 for signal in found)
    assert [s.share for s in found] == sorted((s.share for s in found), reverse=True)


def test_a_last_name_counts_with_the_full_name() -> None:
    """With a title or without, when the article has one full name for it."""
    left = merged(candidate("Mara Venn"), candidate("Venn", 4, 2), candidate("President Venn", 2, 5))
    assert left == {"Mara Venn": 7}


def test_two_persons_of_one_last_name_stay_apart() -> None:
    """When it could be either, it is neither."""
    found = (candidate("Mara Venn"), candidate("Ada Venn"), candidate("Venn", 4, 2))
    assert merged(*found) == {"Mara Venn": 1, "Ada Venn": 1, "Venn": 4}


def test_a_place_is_no_last_name() -> None:
    """West Virginia is not Virginia, and nothing that is known to be a place is a person."""
    apart = merged(candidate("West Virginia"), candidate("Virginia", 3, 4))
    assert apart == {"West Virginia": 1, "Virginia": 3}
    town = Name("Tarsin", Kind.PLACE, 0, 6)
    assert len(merged(candidate("Upper Tarsin"), candidate("Tarsin", 3, 4), names=(town,))) == 2


def test_the_last_word_of_an_organisation_counts_with_its_name() -> None:
    """After the Harbour Institute, the Institute is that one."""
    assert merged(candidate("Harbour Institute"), candidate("Institute", 3, 1)) == {"Harbour Institute": 4}


def test_a_late_name_does_not_take_what_stood_alone_long_before() -> None:
    """News introduces a person with the full name, unless it is known that the name is a person's."""
    found = (candidate("Tarsin", 3), candidate("Port Tarsin", 1, 9))
    assert len(merged(*found)) == 2
    assert merged(*found, names=(Name("Port Tarsin", Kind.PERSON, 0, 11),)) == {"Port Tarsin": 4}


def test_an_acronym_counts_with_the_name_of_these_initials() -> None:
    """Also when the article does not say so in brackets."""
    assert merged(candidate("Tarsin Relief Council"), candidate("TRC", 4, 2)) == {"Tarsin Relief Council": 5}
    assert len(merged(candidate("Tarsin Relief Council"), candidate("TCR", 4, 2))) == 2


def test_aliases_that_go_round_in_a_circle_are_one() -> None:
    """Whatever an article states, merging ends."""
    aliases = (StatedAlias("Darab", "Islami", ""), StatedAlias("Islami", "Darab", ""))
    assert list(merged(candidate("Darab", 2), candidate("Islami", 3), aliases=aliases).values()) == [5]


def test_central_words_are_early_and_in_company() -> None:
    """A word of the beginning with many neighbours ranks before one of the end; the best has rank 1."""
    ranks = word_centrality(
        text_of("Grain ships left the harbour.", "The harbour crews saw grain ships.", "Birds sang.")
    )
    assert max(ranks.values()) == 1
    assert ranks["harbour"] > ranks["bird"] > 0
    assert word_centrality(text_of("He is.")) == {}


def test_parts_add_up_to_the_score() -> None:
    """The shares that are shown are what the score is made of; only the factors stand between."""
    text = text_of("Grain ships left the harbour.", "The harbour crews saw grain ships.")
    candidates = tuple(candidates_in("Grain ships left the harbour.", "The harbour crews saw grain ships.").values())
    (ships, *_) = score_candidates(candidates, text, yake={"grain ships": 0.01}, usage=Usage())
    assert ships.score == pytest.approx(sum(ships.parts.values()))
    assert 0 < ships.score <= 1
    assert set(ships.parts) == set(WEIGHTS)


@pytest.mark.parametrize(
    "phrase", ["press release", "news conference", "spokesman", "Associated Press", "told reporters"]
)
def test_the_words_of_the_trade_are_boilerplate(phrase: str) -> None:
    """They say that something was reported, not what."""
    assert is_boilerplate(phrase.split(), "en")


@pytest.mark.parametrize("phrase", ["press freedom", "intelligence sources", "harbour", "people smugglers"])
def test_a_subject_that_has_such_a_word_is_none(phrase: str) -> None:
    """One word of the trade does not make a phrase boilerplate."""
    assert not is_boilerplate(phrase.split(), "en")
