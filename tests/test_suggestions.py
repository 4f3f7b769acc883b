"""Suggestions: what the desk is asked, the best supported first, and nothing that cannot be pasted together."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.linking.identity.lookalikes import look_alike, skeleton
from builder.linking.identity.surfaces import key_of
from builder.linking.subjects.suggestions import MOST_SUGGESTIONS
from builder.model import Kind
from tests.named import named, subjects_of

NAMES = ["Gaddafi", "Qaddafi", "Gadhafi", "Baghouz", "Baghuz", "Orven Relief Council", "ORC", "Raqqa", "Raqqah"]


def alike(one: str, other: str) -> bool:
    """Tell whether two names would be compared and found alike."""
    left, right = key_of(one), key_of(other)
    return tuple(map(skeleton, left)) == tuple(map(skeleton, right)) and look_alike(left, right)


def test_transcriptions_look_alike() -> None:
    """One name in two spellings, in a long word and with few letters changed."""
    for one, other in [
        ("Gaddafi", "Qaddafi"),
        ("Baghouz", "Baghuz"),
        ("Raqqa", "Raqqah"),
        ("Ali Mohamed", "Ali Mohammed"),
    ]:
        assert alike(one, other), (one, other)


def test_other_words_do_not_look_alike() -> None:
    """Inflected words, short ones and those that differ in more than one place are no spellings of one name."""
    for one, other in [
        ("Syria", "Syrian"),
        ("Iraqis", "Iraqi"),
        ("Mara", "Mira"),
        ("Ann Roth", "Anna Rath"),
        ("Orven", "Tarsin"),
    ]:
        assert not alike(one, other), (one, other)


def test_the_best_supported_suggestion_is_first() -> None:
    """What more articles have is more worth an editor's time."""
    rare = [named(f"They saw {n}.", {n: "other"}, path=f"articles/{n}.txt") for n in ("Gaddafi", "Qaddafi")]
    often = [
        named(f"They held {name}.", {name: "place"}, path=f"articles/{name}{n}.txt")
        for name in ("Baghouz", "Baghuz")
        for n in range(2)
    ]
    suggestions = subjects_of(*rare, *often).suggestions
    assert [(s.label, s.alias) for s in suggestions] == [("Baghouz", "Baghuz"), ("Gaddafi", "Qaddafi")]


def test_suggestions_are_bounded() -> None:
    """A dossier of nothing but doubts gives a list that can be held."""
    letters = "bdfgklmnprst"
    words = [f"Z{a}o{b}a{c}en" for a in letters for b in letters for c in letters][: MOST_SUGGESTIONS + 50]
    text = " ".join(f"They met {word}, then {word.replace('o', 'u')}." for word in words)
    names = {spelling: "other" for word in words for spelling in (word, word.replace("o", "u"))}
    assert len(subjects_of(named(text, names)).suggestions) == MOST_SUGGESTIONS


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4), min_size=1, max_size=5))
def test_all_suggestions_can_be_pasted_together(articles: list[list[str]]) -> None:
    """No name is the alias of two, and none that has aliases is one."""
    made = [
        named("They saw " + ", and ".join(names) + ".", dict.fromkeys(names, "other"), path=f"articles/{number}.txt")
        for number, names in enumerate(articles)
    ]
    subjects = subjects_of(*made)
    aliases = [suggestion.alias for suggestion in subjects.suggestions]
    assert len(set(aliases)) == len(aliases)
    assert not {suggestion.label for suggestion in subjects.suggestions} & set(aliases)
    texts = {article.id: article.article.text for article in made}
    for suggestion in subjects.suggestions:
        assert suggestion.passages
        assert all(passage in texts[article_id] for passage, article_id in suggestion.passages)


def test_a_spelling_is_suggested_to_the_thing_that_has_other_names() -> None:
    """An entry for a bare last name would lose the full one."""
    names = {"Muammar Gaddafi": "person", "Gaddafi": "other"}
    full = named("Muammar Gaddafi ran. Gaddafi hid.", names)
    often = [named("Qaddafi hid.", {"Qaddafi": "other"}, path=f"articles/{n}.txt") for n in (2, 3)]
    (suggestion,) = subjects_of(full, *often).suggestions
    assert (suggestion.label, suggestion.kind, suggestion.alias) == ("Muammar Gaddafi", Kind.PERSON, "Qaddafi")


def test_a_last_name_is_suggested_to_a_person() -> None:
    """Even where nothing but the last name says so."""
    articles = [
        named(f"{name} spoke. Roth left.", {name: "other", "Roth": "other"}, path=f"articles/{name}.txt")
        for name in ("Anna Roth", "Peter Roth")
    ]
    only = named("Roth went.", {"Roth": "other"}, path="articles/only.txt")
    assert [(s.kind, s.alias) for s in subjects_of(*articles, only).suggestions] == [(Kind.PERSON, "Roth")]
