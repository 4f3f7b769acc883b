"""Annotating: names, stated aliases and keyphrases of one article."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.annotating.aliases import stated_in
from builder.annotating.annotate import annotate
from builder.annotating.names import find_names
from builder.config import Settings
from builder.model import Desk, Kind
from tests.articles import make_article


def names_in(*body: str, language: str | None = "en") -> list[tuple[str, Kind]]:
    """The names of a body with their kinds."""
    return [(name.text, name.kind) for name in find_names(body, language)]


def test_a_title_makes_a_person_and_is_no_part_of_the_name() -> None:
    """Ranks and titles before a name say that it is a person's."""
    assert names_in("On Monday Colonel Mara Venn met Sen. Ada Brook.") == [
        ("Mara Venn", Kind.PERSON),
        ("Ada Brook", Kind.PERSON),
    ]


def test_a_word_that_only_begins_sentences_is_no_name() -> None:
    """A capital at the beginning of a sentence says nothing."""
    assert names_in("Officials met. Nothing was said. Tarsin fell.") == []
    assert names_in("Officials met in Tarsin. Tarsin fell.") == [("Tarsin", Kind.OTHER)] * 2


def test_lists_of_names_are_several_names_and_ministries_are_one() -> None:
    """A conjunction joins two names, but not the parts of an organisation's."""
    assert names_in("He went to Iraq and Syria for the Ministry of Trade and Industry.") == [
        ("Iraq", Kind.OTHER),
        ("Syria", Kind.OTHER),
        ("Ministry of Trade and Industry", Kind.ORGANISATION),
    ]


def test_arabic_articles_and_particles_are_inside_names() -> None:
    """Particles do not cut a name."""
    assert [text for text, _ in names_in("He joined al Qaeda and met Abu Bakr al-Baghdadi at the Gulf of Oman.")] == [
        "al Qaeda",
        "Abu Bakr al-Baghdadi",
        "Gulf of Oman",
    ]


def test_no_names_where_capitals_do_not_mark_them() -> None:
    """German capitalises every noun, so capitals tell nothing there."""
    assert names_in("Die Armee hat die Stadt Mossul eingenommen.", language="de") == []


@given(st.lists(st.text(max_size=80), max_size=4))
def test_names_are_exact_ordered_spans(body: list[str]) -> None:
    """Whatever the text, a name's offsets give its words, and names never overlap."""
    text = "\n\n".join(body)
    end = 0
    for name in find_names(body, "en"):
        assert text[name.start : name.end] == name.text
        assert name.start >= end
        end = name.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Daesh (also known as ISIS/ISIL/IS) is banned", [("Daesh", "ISIS"), ("Daesh", "ISIL"), ("Daesh", "IS")]),
        ("Abu Bakr al-Baghdadi, aka Caliph Ibrahim, spoke", [("Abu Bakr al-Baghdadi", "Caliph Ibrahim")]),
        ("the Syrian Democratic Forces (SDF) said", [("Syrian Democratic Forces", "SDF")]),
        ("the US-backed Syrian Democratic Forces (SDF) said", [("Syrian Democratic Forces", "SDF")]),
        (
            "the Islamic State of Iraq and the Levant (ISIL)",
            [("Islamic State of Iraq and the Levant", "ISIL")],
        ),
        ("the SDF (Syrian Democratic Forces) said", [("Syrian Democratic Forces", "SDF")]),
        ("Istanbul, formerly known as Constantinople, grew", [("Istanbul", "Constantinople")]),
        ("Senator Ada Brook (D) and the player (ITA)", []),
        ("Mara Venn (USA) won", []),
    ],
)
def test_stated_aliases(text: str, expected: list[tuple[str, str]]) -> None:
    """An alias is taken only when the text says so, or when an acronym takes the initials of the name before it."""
    assert [(stated.name, stated.alias) for stated in stated_in(text)] == expected


def test_an_alias_comes_with_its_sentence() -> None:
    """A reader can see why two names are one."""
    (stated,) = stated_in("It rained. The Tarsin Relief Council (TRC) met. It stopped.")
    assert stated.passage == "The Tarsin Relief Council (TRC) met."


def test_aliases_are_found_in_captions_and_footnotes() -> None:
    """Articles often explain a name under a picture or in a note."""
    article = make_article(
        "A story.", captions=("Mara Venn, also known as Lion, in May",), footnotes=("Tarsin Council (TC) is banned",)
    )
    pairs = [(s.name, s.alias) for s in annotate(article, settings=Settings(keyphrases=5), desk=Desk()).aliases]
    assert pairs == [("Mara Venn", "Lion"), ("Tarsin Council", "TC")]


@settings(max_examples=60)
@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=200))
def test_any_text_is_annotated(text: str) -> None:
    """Whatever the characters, there is an answer, and no keyphrase comes twice."""
    article = make_article(" ".join(text.split()) or "x")
    found = annotate(article, settings=Settings(keyphrases=10), desk=Desk()).keyphrases
    assert len({keyphrase.text for keyphrase in found}) == len(found)
