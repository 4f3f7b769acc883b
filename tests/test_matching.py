"""Matching: the longest name from the left, written as it must be, wherever it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.linking.identity.matching import Matcher, Spelling
from builder.linking.identity.surfaces import key_of

MATCHER = Matcher(
    (key_of(name), spelling)
    for name, spelling in {
        "Tarsin": Spelling.CAPITALISED,
        "al-Hadid": Spelling.CAPITALISED,
        "Karim al-Hadid": Spelling.CAPITALISED,
        "Karim B. Hadid": Spelling.CAPITALISED,
        "People’s Front": Spelling.CAPITALISED,
        "IS": Spelling.CAPITALS,
        "bin Jaber": Spelling.LOOSE,
        "air strike": Spelling.PHRASE,
        "Tarsin air strike": Spelling.PHRASE,
    }.items()
)


def found(text: str) -> list[str]:
    """The words of all matches."""
    return [text[match.start : match.end] for match in MATCHER.find(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In Tarsin’s hills, IS is there.", ["Tarsin", "IS"]),
        ("A tarsin is no town, and it is small.", []),
        ("Karim al Hadid, el-Hadid and Karim Al-Hadid", ["Karim al Hadid", "el-Hadid", "Karim Al-Hadid"]),
        ("Karim, al-Hadid", ["al-Hadid"]),
        ("Then bin Jaber left; Bin Jaber is out, bin jaber is not.", ["bin Jaber", "Bin Jaber"]),
        ("Air strikes, an air strike", ["Air strikes", "air strike"]),
        ("A Tarsin air strike", ["Tarsin", "Tarsin air strike"]),
        ("Tarsins", []),
        ("The People’s Front and the People's Front, not the people’s Front", ["People’s Front", "People's Front"]),
        ("Karim B. Hadid, then Karim. B Hadid", ["Karim B. Hadid"]),
    ],
)
def test_names_are_found_as_they_are_written(text: str, words: list[str]) -> None:
    """Possessives, Arabic articles and plurals of common words are the same name; small letters are not."""
    assert found(text) == words


@given(
    st.lists(
        st.sampled_from(["Tarsin", "al Hadid", "Karim al-Hadid", "IS", "and", "the", ",", "bin Jaber"]), max_size=25
    )
)
def test_names_never_overlap(words: list[str]) -> None:
    """The matches are ordered and disjoint, and each spells the name that it is a match of."""
    text = " ".join(words)
    end = -1
    for match in MATCHER.find(text):
        assert match.start > end
        end = match.end
        assert key_of(text[match.start : end]) == match.key


@given(st.text(st.sampled_from("aAlI S-’'s.é "), max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    """Whatever stands in a text, a match has the words of a name."""
    assert all(0 <= match.start < match.end <= len(text) for match in MATCHER.find(text))
