"""Quotations in other languages: their marks, their verbs before and behind, and their pronouns."""

from __future__ import annotations

import pytest

from tests.quoting import direct, indirect

GERMAN = "Bundeskanzler Olaf Scholz und Außenministerin Annalena Baerbock trafen sich in Berlin.\n\n"
FRENCH = "Le président Emmanuel Macron et Anne Hidalgo étaient à Paris.\n\n"
SPANISH = "El presidente Pedro Sánchez y Nadia Calviño hablaron en Madrid.\n\n"
PORTUGUESE = "O presidente Mário Soares e Marina Silva falaram em Lisboa.\n\n"
ITALIAN = "Il presidente Sergio Mattarella e Emma Bonino erano a Roma.\n\n"


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [
        (
            "de",
            GERMAN + "„Wir müssen jetzt handeln“, sagte Scholz.",
            "Wir müssen jetzt handeln",
            "Bundeskanzler Olaf Scholz",
        ),
        ("de", GERMAN + "»Wir müssen handeln«, so Scholz.", "Wir müssen handeln", "Bundeskanzler Olaf Scholz"),
        ("de", GERMAN + "Scholz erklärte: „Wir müssen handeln.“", "Wir müssen handeln.", "Bundeskanzler Olaf Scholz"),
        ("de", GERMAN + "„Es ist spät“, sagte sie.", "Es ist spät", "Außenministerin Annalena Baerbock"),
        ("de", GERMAN + "„Es ist spät“, sagte ein Sprecher.", "Es ist spät", "ein Sprecher"),
        ("fr", FRENCH + "« Nous devons agir », a déclaré Emmanuel Macron.", "Nous devons agir", "Emmanuel Macron"),
        ("fr", FRENCH + "« C’est très urgent », a-t-il ajouté.", "C’est très urgent", "Emmanuel Macron"),
        ("fr", FRENCH + "« Tout va bien », dit-elle.", "Tout va bien", "Anne Hidalgo"),
        ("fr", FRENCH + "Anne Hidalgo a expliqué : « La ville est prête. »", "La ville est prête.", "Anne Hidalgo"),
        ("es", SPANISH + "«Tenemos que actuar», dijo Pedro Sánchez.", "Tenemos que actuar", "Pedro Sánchez"),
        ("es", SPANISH + "“No hay dinero”, ha dicho Calviño.", "No hay dinero", "Nadia Calviño"),
        ("es", SPANISH + "Calviño afirmó: “No hay más dinero”.", "No hay más dinero", "Nadia Calviño"),
        ("pt", PORTUGUESE + "“Temos de agir agora”, disse Marina Silva.", "Temos de agir agora", "Marina Silva"),
        ("pt", PORTUGUESE + "“Temos de agir agora”, afirmou ela.", "Temos de agir agora", "Marina Silva"),
        ("it", ITALIAN + "«Dobbiamo agire subito», ha detto Mattarella.", "Dobbiamo agire subito", "Sergio Mattarella"),
        ("it", ITALIAN + "Emma Bonino ha dichiarato: “I soldi ci sono”.", "I soldi ci sono", "Emma Bonino"),
    ],
)
def test_direct(language: str, text: str, words: str, speaker: str) -> None:
    """Before and behind the quotation the language's own verbs tell the speaker."""
    assert direct(text, language) == [(words, speaker)]


def test_a_verb_without_a_subject_goes_on() -> None:
    """Where pronouns are dropped, a verb alone is who spoke last."""
    text = ITALIAN + "«Dobbiamo agire subito», ha detto Mattarella. «È molto urgente», ha aggiunto."
    assert [speaker for _, speaker in direct(text, "it")] == ["Sergio Mattarella"] * 2


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("de", "Anna Weber sagte am Montag, dass die Steuern sinken.", "die Steuern sinken"),
        ("de", "Anna Weber fügte hinzu, dass die Steuern sinken.", "die Steuern sinken"),
        ("fr", "Anna Weber a affirmé que la ville est prête.", "la ville est prête"),
        ("es", "Anna Weber dijo que el dinero está listo.", "el dinero está listo"),
        ("pt", "Anna Weber disse que a ajuda vem amanhã.", "a ajuda vem amanhã"),
        ("it", "Anna Weber ha detto che gli aiuti arriveranno.", "gli aiuti arriveranno"),
        ("it", "Secondo Anna Weber, gli aiuti arriveranno.", "gli aiuti arriveranno"),
    ],
)
def test_indirect(language: str, text: str, words: str) -> None:
    """The clause behind the language's "that", or behind its "according to"."""
    assert indirect(text, language) == [(words, "Anna Weber")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Film „Das Boot“ läuft heute Abend in Berlin."),
        ("fr", "Le film « Amélie Poulain » passe ce soir à Paris."),
        ("es", "El libro «Don Quijote» es muy largo."),
        ("it", "Il film «La Dolce Vita» è bello."),
    ],
)
def test_titles(language: str, text: str) -> None:
    """Titles of works are none in any language."""
    assert direct(text, language) == []
