"""The signs of one line: its form and its words, in six languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.reading.raw.line_signs import read_line_signs

PROSE = {
    "en": "The bridge over the river was closed on Monday, the mayor of the town said.",
    "de": "Der Hafen wurde am Montag geschlossen, sagte der Bürgermeister der Stadt am Abend.",
    "fr": "Le pont sur la rivière a été fermé lundi, selon le maire de la ville.",
    "es": "El puente sobre el río fue cerrado el lunes, dijo el alcalde de la ciudad.",
    "pt": "A ponte sobre o rio foi fechada na segunda-feira, disse o prefeito da cidade.",
    "it": "Il ponte sul fiume è stato chiuso lunedì, ha detto il sindaco della città.",
}
one_line = st.text(min_size=1, max_size=300).map(lambda text: " ".join(text.split())).filter(bool)


def signs(text: str) -> frozenset[str]:
    """The names of a line's signs."""
    return frozenset(read_line_signs(text).signs)


@pytest.mark.parametrize("text", PROSE.values(), ids=PROSE.keys())
def test_a_sentence_of_a_story_is_prose(text: str) -> None:
    """In each language it ends in a stop, holds many function words and nothing of a masthead or of the site."""
    found = read_line_signs(text)
    assert found.is_prose
    assert {"prose", "ends-stop"} <= found.signs.keys()
    assert found.signs["function-words"] > 0.2
    assert found.signs.keys().isdisjoint(
        {"furniture", "site-talk", "byline", "date", "date-alone", "caption", "credit", "person", "glued"}
    )


@pytest.mark.parametrize(
    "text",
    [
        "By Jane Doe",
        "Von Max Muster",
        "Par Jeanne Dupont",
        "Por Ana Silva",
        "Di Mario Rossi",
    ],
)
def test_a_byline_is_known(text: str) -> None:
    """Whatever its language's word for "by"; it is not taken for a bare name as well."""
    assert "byline" in signs(text)
    assert "person" not in signs(text)


def test_a_name_alone_and_a_word_alone_that_leads_to_one() -> None:
    """A bare name is a person, "By" alone leads to the line below."""
    assert "person" in signs("Jane Doe")
    assert "byline-lead" in signs("By")
    assert "person" not in signs("Storm closes the harbour bridge")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Published May 2, 2018", "date-published"),
        ("Updated May 2, 2018", "date-modified"),
        ("Veröffentlicht am 2. Mai 2018", "date-published"),
        ("Publié le 2 mai 2018", "date-published"),
        ("Publicado el 2 de mayo de 2018", "date-published"),
        ("Publicado em 2 de maio de 2018", "date-published"),
        ("Pubblicato il 2 maggio 2018", "date-published"),
    ],
)
def test_a_date_line_and_its_label(text: str, label: str) -> None:
    """A line that is hardly more than a date says so, and whether it is that of publication or of a change."""
    assert {"date", label} <= signs(text)
    assert signs(text) & {"date-alone", "date-nearly-alone"}


def test_how_much_stands_beside_a_date() -> None:
    """Alone, nearly alone and within a sentence differ."""
    assert "date-nearly-alone" in signs("By Jane Doe of the Sample Post, May 2, 2018")
    within = signs("The bridge over the river was closed on May 2, 2018, when a storm tore a crane from its moorings.")
    assert within & {"date", "date-alone", "date-nearly-alone"} == {"date"}


@pytest.mark.parametrize(
    "text",
    [
        "Sign up for our newsletter",
        "Jetzt unseren Newsletter abonnieren",
        "Inscrivez-vous à notre newsletter",
        "Suscríbete a nuestro boletín",
        "Assine nossa newsletter",
        "Iscriviti alla nostra newsletter",
    ],
)
def test_the_site_speaks_for_itself(text: str) -> None:
    """What a site asks of its readers shows by several words, in each language."""
    found = read_line_signs(text)
    assert {"site-talk", "site-talk-2", "site-talk-density"} <= found.signs.keys()
    assert not found.is_prose


def test_furniture_is_never_prose() -> None:
    """A line that a rule knows is named with its reason, and however long it is it is no running text."""
    text = "© 2018 Sample Post. All rights reserved."
    assert {"furniture", "furniture:legal", "copyright"} <= signs(text)
    assert not read_line_signs(text).is_prose


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Photo: Jane Doe/AP", "credit"),
        ("A man walks past the bridge (Jane Doe/Reuters)", "caption"),
        ("Men pictured at the bridge, seen from the pier", "caption-words"),
        ("Jane Doe is a reporter at the Sample Post.", "biography"),
        ("RELATED: Ferry stuck again", "pointing-lead"),
        ("Lesen Sie auch: Die Fähre steht still", "pointing-lead"),
        ("By Jane HartleyMay 2, 2018", "glued"),
        ("* A note on the bridge", "footnote"),
        ("• The first of three", "bullet"),
        ("World | Europe", "bars"),
        ("“It is closed”, he said", "starts-quote"),
        ("It is closed. He said so at noon on Monday.", "sentences"),
        ("STORM CLOSES BRIDGE", "shouted"),
        ("and the bridge was closed", "starts-lower"),
        ("Will it reopen?", "ends-question"),
        ("He gave three reasons:", "ends-colon"),
        ("Towers, piers,", "ends-comma"),
        ("editor@post.example", "address"),
        ("…", "no-words"),
        ("The bridge is closed and the ferry …", "ends-ellipsis"),
        ("— Jane Doe (@janedoe) May 2, 2018", "post-signature"),
        ("A post shared by Jane Doe (@janedoe)", "post-signature"),
        ("We are on board pic.twitter.com/bridge", "post-link"),
    ],
)
def test_a_form_has_its_sign(text: str, sign: str) -> None:
    """Each of these forms is seen, and none of them in a plain headline."""
    assert sign in signs(text)
    assert sign not in signs("Storm closes the harbour bridge")


def test_the_length_is_shared_by_two_steps() -> None:
    """The shares of the steps add up to 1, and the step grows with the words, up to a last one."""
    lengths = []
    for count in (1, 2, 3, 7, 30, 64, 1000):
        found = {name: value for name, value in read_line_signs("bridge " * count).signs.items() if "length-" in name}
        assert sum(found.values()) == pytest.approx(1)
        lengths.append(sum(int(name.removeprefix("length-")) * share for name, share in found.items()))
    assert lengths == sorted(lengths)
    assert lengths[-1] == pytest.approx(6.5)


def test_the_vocabulary_is_what_carries_meaning() -> None:
    """Lower-cased words of three letters and more, no function words; in unspaced scripts two characters are a word."""
    assert read_line_signs("The Bridge of the Town is up").vocabulary == {"bridge", "town"}
    assert read_line_signs("巴格达迪已经死亡").words == 4


@given(one_line)
def test_any_line_has_signs_in_their_range(text: str) -> None:
    """No line is too odd to be read; no value is 0, and all lie in (0, 3]."""
    found = read_line_signs(text)
    assert found.signs
    assert all(0 < value <= 3 for value in found.signs.values())
    assert ("prose" in found.signs) == found.is_prose
