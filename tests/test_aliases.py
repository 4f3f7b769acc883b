"""Stated aliases: two names are one only where the text says so, or an acronym takes the initials of the other."""

from __future__ import annotations

import pytest

from builder.annotating.aliases import find_stated_aliases, stated_in
from builder.annotating.annotate import annotate
from builder.config import Settings
from builder.model import Desk
from tests.articles import make_article


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Daesh (also known as ISIS/ISIL/IS) is banned", [("Daesh", "ISIS"), ("Daesh", "ISIL"), ("Daesh", "IS")]),
        ("Abu Bakr al-Baghdadi, aka Caliph Ibrahim, spoke", [("Abu Bakr al-Baghdadi", "Caliph Ibrahim")]),
        ("Ana Vask, a.k.a. “Lioness,” spoke", [("Ana Vask", "Lioness")]),
        ("Ana Vask, known by her nom de guerre Lioness, spoke", [("Ana Vask", "Lioness")]),
        ("Ana Vask, nicknamed “Lioness”, spoke", [("Ana Vask", "Lioness")]),
        ("the Front of Ada, also known as Lions or Owls, met", [("Front of Ada", "Lions"), ("Front of Ada", "Owls")]),
        ("the People’s Units, known by the Kurdish initials YPG, met", [("People’s Units", "YPG")]),
        ("President Vask, also known as Sam, met", [("Vask", "Sam")]),
        ("Kobani, which is called Ain al-Arab in Arabic, fell", [("Kobani", "Ain al-Arab")]),
        ("Norvik, Halden, and Tarsin, known as the League, met", []),
        ("the Security Conference in Orven, also known as the Hall, met", []),
        ("sclerosis, or Orven Palsy, also known as Ada Brook’s disease, spreads", []),
        ("a photo ID (commonly known as REAL ID) is needed", []),
        ("Senator Ada Brook (D) and the player (ITA)", []),
        ("Mara Venn (USA) won", []),
        ("The president, also known as Sam, met", []),
        ("Something called Beta was seen", []),
        ("It called Serbia a state", []),
        ("a plant in Texas called Pantex", []),
        ("a region of the Gulf of Mexico known as Orca Basin", []),
        ("Multi Credit Bank and Alex Casey and Aphrodite: Les Folies", []),
    ],
)
def test_what_is_known_as_something_else(text: str, expected: list[tuple[str, str]]) -> None:
    """An alias is taken only from a remark about a name, whole and without its title."""
    assert [(stated.name, stated.alias) for stated in stated_in(text)] == expected
    assert all(stated.reason == "stated" for stated in stated_in(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Syrian Democratic Forces (SDF) said", [("Syrian Democratic Forces", "SDF")]),
        ("the US-backed Syrian Democratic Forces (SDF) said", [("Syrian Democratic Forces", "SDF")]),
        ("the Islamic State of Iraq and the Levant (ISIL)", [("Islamic State of Iraq and the Levant", "ISIL")]),
        ("the SDF (Syrian Democratic Forces) said", [("Syrian Democratic Forces", "SDF")]),
        ("the Tarsin Relief Council, or TRC, met", [("Tarsin Relief Council", "TRC")]),
        ("the U.S. Agency for Relief (USAR)", [("U.S. Agency for Relief", "USAR")]),
        ("the Tarsin Relief Council (TRX)", []),
        ("her Internal Vice President (IVP)", []),
        ("the Director of National Relief (DNR)", []),
    ],
)
def test_acronyms_take_initials(text: str, expected: list[tuple[str, str]]) -> None:
    """Every letter is an initial, and a role is no name."""
    assert [(stated.name, stated.alias) for stated in stated_in(text)] == expected
    assert all(stated.reason == "acronym" for stated in stated_in(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Istanbul, formerly known as Constantinople, grew", [("Istanbul", "Constantinople")]),
        ("Istanbul (formerly Constantinople) grew", [("Istanbul", "Constantinople")]),
        ("Elton John, born Reginald Dwight, sang", [("Elton John", "Reginald Dwight")]),
        ("Ana Vask, formerly Globex chief, left", []),
        ("Ana Vask, born in Tarsin, left", []),
        ("South Korea once America s third market", []),
    ],
)
def test_former_names(text: str, expected: list[tuple[str, str]]) -> None:
    """What something was called is one of its names; a former job is none."""
    assert [(stated.name, stated.alias) for stated in stated_in(text)] == expected
    assert all(stated.reason == "former name" for stated in stated_in(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Daesh, the so-called Islamic State, has lost", [("Daesh", "Islamic State")]),
        ("Daesh, the self-styled Islamic State, has lost", [("Daesh", "Islamic State")]),
        ("The so-called Islamic State has lost", []),
        ("they left Iraq, the so-called Islamic State, and Syria", []),
        ("Daesh, the so-called Islamic State group’s name", []),
    ],
)
def test_so_called(text: str, expected: list[tuple[str, str]]) -> None:
    """A remark "the so-called X" states an alias only about another name."""
    assert [(stated.name, stated.alias) for stated in stated_in(text)] == expected
    assert all(stated.reason == "so-called" for stated in stated_in(text))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Daesh, auch bekannt als Islamischer Staat, verlor.", ("Daesh", "Islamischer Staat", "stated")),
        ("de", "Chemnitz, früher Karl-Marx-Stadt, wuchs.", ("Chemnitz", "Karl-Marx-Stadt", "former name")),
        ("de", "Daesh, der sogenannte Islamische Staat, verlor.", ("Daesh", "Islamische Staat", "so-called")),
        ("fr", "Daech, aussi connu sous le nom d’État islamique, a fui.", ("Daech", "État islamique", "stated")),
        ("fr", "Ana Vask, dite Lionne, a fui.", ("Ana Vask", "Lionne", "stated")),
        ("fr", "L’Organisation des Nations unies (ONU).", ("Organisation des Nations unies", "ONU", "acronym")),
        ("fr", "Meta, anciennement Facebook, a fui.", ("Meta", "Facebook", "former name")),
        ("es", "Daesh, también conocido como Estado Islámico, huyó.", ("Daesh", "Estado Islámico", "stated")),
        ("es", "Ana Vask, apodada Leona, huyó.", ("Ana Vask", "Leona", "stated")),
        ("pt", "Ana Vask, mais conhecida como Leoa, fugiu.", ("Ana Vask", "Leoa", "stated")),
        ("pt", "A Organização das Nações Unidas (ONU).", ("Organização das Nações Unidas", "ONU", "acronym")),
        ("it", "Daesh, noto anche come Stato Islamico, fuggì.", ("Daesh", "Stato Islamico", "stated")),
        ("it", "Ana Vask, soprannominata Leonessa, fuggì.", ("Ana Vask", "Leonessa", "stated")),
    ],
)
def test_other_languages(language: str, text: str, expected: tuple[str, str, str]) -> None:
    """The usual wordings of six languages."""
    assert [(stated.name, stated.alias, stated.reason) for stated in stated_in(text, language)] == [expected]


def test_an_alias_comes_with_its_sentence() -> None:
    """A reader can see why two names are one; an abbreviation ends no sentence."""
    (stated,) = stated_in("It rained. The U.S. Tarsin Relief Council (UTRC) met Mr. Venn. It stopped.")
    assert stated.passage == "The U.S. Tarsin Relief Council (UTRC) met Mr. Venn."


def test_aliases_are_found_in_captions_and_footnotes() -> None:
    """Articles often explain a name under a picture or in a note."""
    article = make_article(
        "A story.", captions=("Mara Venn, also known as Lion, in May",), footnotes=("Tarsin Council (TC) is banned",)
    )
    pairs = [(s.name, s.alias) for s in annotate(article, settings=Settings(keyphrases=5), desk=Desk()).aliases]
    assert pairs == [("Mara Venn", "Lion"), ("Tarsin Council", "TC")]


def test_a_pair_is_stated_once() -> None:
    """The first sentence that says so is enough."""
    article = make_article("The Tarsin Council (TC) met.", "Again the Tarsin Council (TC) met.")
    assert len(find_stated_aliases(article)) == 1
