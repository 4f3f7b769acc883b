"""Surfaces: how the articles write a name tells which spelling to show and whether it is an acronym."""

from __future__ import annotations

from builder.linking.identity.surfaces import Surface, Use, key_of
from builder.model import Kind
from tests.named import named, surfaces_of


def surface(kind: Kind = Kind.OTHER, **forms: int) -> Surface:
    """A name with its spellings ("_" for a space) and how often each occurs."""
    return Surface(forms={form.replace("_", " "): n for form, n in forms.items()}, kinds={kind: 1}, is_name=True)


def test_a_short_word_that_is_mostly_in_capitals_is_an_acronym() -> None:
    """So "RAM" beside the make of cars is one; a place that datelines shout is not."""
    assert surface(RAM=3, Ram=2).is_acronym
    assert not surface(RAM=2, Ram=3).is_acronym
    assert not surface(Kind.PLACE, IRAQ=3, Iraq=2).is_acronym
    assert not surface(SENATE=3, Senate=2).is_acronym


def test_a_shouted_spelling_is_shown_only_where_it_is_far_more_usual() -> None:
    """Half a headline in capitals is no label; what is nearly always written so is."""
    assert surface(HEALTH_care=2, health_care=1, Health_Care=1).form == "Health Care"
    assert surface(UNESCO_site=9, Unesco_site=1).form == "UNESCO site"


def test_a_keyphrase_of_a_title_and_a_name_is_the_name() -> None:
    """So "President Quorn" is Quorn, whom the article names with the title."""
    article = named("President Quorn spoke.", {"Quorn": "person"}, phrases=["President Quorn", "Quorn plan"])
    found = surfaces_of(article)
    assert key_of("President Quorn") not in found
    assert found[("quorn",)].uses == {article.id: Use.NAME | Use.PHRASE | Use.CAPITAL_PHRASE}
    assert ("quorn", "plan") in found


def test_a_person_with_a_title_is_no_phrase_anywhere() -> None:
    """Also in an article that does not name the person otherwise; what goes on behind the name is a phrase."""
    article = named("President Quorn spoke.", {"Quorn": "person"})
    other = named("Of president Quorn.", {}, path="articles/2.txt", phrases=["president Quorn", "Quorn plan"])
    assert list(surfaces_of(article, other)) == [("quorn",), ("quorn", "plan")]
