"""Keyphrases in other languages than English: the same method finds what an editor there would have chosen."""

from __future__ import annotations

import pytest

from builder.annotating.annotate import annotate
from builder.config import Settings
from builder.model import Desk
from tests.articles import make_article

FLOOD = """\
Hochwasser an der Elbe: Dresden schließt die Schutzmauern

Das Hochwasser an der Elbe hat am Mittwoch Dresden erreicht. Die Stadt schloss die Schutzmauern am Ufer, und
die Feuerwehr legte 40.000 Sandsäcke bereit.

Der Pegelstand der Elbe stieg auf sieben Meter, teilte der Krisenstab mit. Nach Angaben eines Sprechers ist
die historische Altstadt sicher, doch in den östlichen Stadtteilen mussten 600 Menschen ihre Häuser verlassen.

Oberbürgermeister Dirk Hilbert sagte, die Schutzmauern hielten. Im Jahr 2002 hatte das Hochwasser die Altstadt
überflutet; der Pegelstand lag damals bei mehr als neun Metern.
"""
PENSIONS = """\
Le Sénat adopte la réforme des retraites

Le Sénat a adopté jeudi la réforme des retraites, qui repousse l’âge légal de 62 à 64 ans. Les syndicats
appellent à une nouvelle journée de grève mardi.

La réforme des retraites doit maintenant passer devant une commission mixte, a indiqué un porte-parole. Selon
le ministre du Travail, l’âge légal ne sera plus modifié.

À Paris, des milliers de manifestants ont défilé contre la réforme. Les syndicats dénoncent une mesure
injuste.

Le taux de chômage des seniors inquiète la commission mixte. Le taux de chômage reste élevé chez les plus
âgés.
"""
DROUGHT = """\
La sequía vacía los embalses de Cataluña

La sequía ha dejado los embalses de Cataluña al 16 % de su capacidad, informó el jueves la Agencia Catalana
del Agua. El Gobierno catalán declaró la emergencia en Barcelona y otros 200 municipios.

Las restricciones de agua limitan el consumo a 200 litros por persona y día. Los agricultores tendrán que
reducir el riego un 80 %, y los ganaderos un 50 %.

La sequía dura ya tres años. Según los expertos, los embalses no se recuperarán sin un otoño lluvioso, y las
restricciones de agua seguirán hasta entonces, dijo un portavoz en Barcelona.
"""
FIRE = """\
Incêndio destrói o Museu Nacional do Rio de Janeiro

Um incêndio destruiu no domingo à noite o Museu Nacional, no Rio de Janeiro. O acervo tinha 20 milhões de
peças, entre elas o fóssil humano mais antigo do Brasil, Luzia.

Os bombeiros disseram que faltou água perto do palácio. O incêndio começou depois do fecho ao público e
ninguém ficou ferido, informou um porta-voz.

O diretor do Museu Nacional afirmou que o acervo nunca teve verbas suficientes. Pesquisadores da universidade
federal tentaram salvar parte das coleções, e os bombeiros procuram o fóssil.
"""
HIGH_WATER = """\
Venezia alza il Mose contro l’acqua alta

Venezia ha alzato per la prima volta le barriere del Mose contro l’acqua alta. Sabato la marea ha raggiunto
130 centimetri in mare, ma piazza San Marco è rimasta asciutta.

Le 78 barriere mobili chiudono le tre bocche di porto della laguna, ha spiegato un portavoce del consorzio. I
lavori sono cominciati nel 2003 e sono costati oltre cinque miliardi di euro.

Il sindaco Luigi Brugnaro ha detto che l’acqua alta non deve più fermare la città. Nel 2019 la marea aveva
sommerso piazza San Marco e la basilica.
"""


def best(language: str, text: str, count: int = 5) -> list[str]:
    """The best keyphrases of a text: a headline and paragraphs between blank lines."""
    headline, *body = (" ".join(part.split()) for part in text.split("\n\n"))
    article = make_article(*body, headline=headline, language=language)
    found = annotate(article, settings=Settings(keyphrases=count), desk=Desk()).keyphrases
    return [keyphrase.text for keyphrase in found]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", FLOOD, ["Dresden", "Elbe", "Hochwasser", "Pegelstand", "Schutzmauern"]),
        ("fr", PENSIONS, ["Sénat", "commission mixte", "retraites", "réforme", "âge légal"]),
        ("es", DROUGHT, ["Barcelona", "Gobierno catalán", "embalses de Cataluña", "restricciones de agua", "sequía"]),
        ("pt", FIRE, ["Museu Nacional", "Rio de Janeiro", "acervo", "fóssil humano", "incêndio"]),
        ("it", HIGH_WATER, ["Mose", "Venezia", "acqua alta", "marea", "piazza San Marco"]),
    ],
)
def test_the_best_five_are_what_an_editor_would_choose(language: str, text: str, expected: list[str]) -> None:
    """Each text's five best are its subjects, in whichever order."""
    assert sorted(best(language, text)) == expected


@pytest.mark.parametrize(
    ("language", "text", "unwanted"),
    [
        ("de", FLOOD, {"Mittwoch", "Menschen", "Sprechers", "Angaben", "Jahr"}),
        ("fr", PENSIONS, {"jeudi", "mardi", "milliers", "porte-parole", "ans"}),
        ("es", DROUGHT, {"jueves", "años", "persona", "portavoz"}),
        ("pt", FIRE, {"domingo", "noite", "milhões", "porta-voz"}),
        ("it", HIGH_WATER, {"sabato", "Sabato", "volta", "miliardi", "portavoce"}),
    ],
)
def test_the_trade_and_the_calendar_are_no_subjects(language: str, text: str, unwanted: set[str]) -> None:
    """Weekdays, counts, spokesmen: in no language."""
    assert not {word for phrase in best(language, text, count=50) for word in phrase.split()} & unwanted


def test_two_nouns_that_de_joins_are_one_term() -> None:
    """The "taux de chômage" is one thing; "réforme des retraites" are two, because an article stands between."""
    found = best("fr", PENSIONS, count=50)
    assert {"taux de chômage", "réforme", "retraites"} <= set(found)


def test_an_elided_article_is_no_part_of_a_phrase() -> None:
    """Of "l’âge légal" and "dell’acqua alta" the nouns are the phrase."""
    assert "âge légal" in best("fr", PENSIONS)
    assert best("it", "Il livello dell’acqua alta\n\nIl livello dell’acqua alta sale.")[0] == "acqua alta"


def test_a_german_adjective_belongs_to_its_noun_only_after_a_function_word() -> None:
    """Small words that end like adjectives are verbs more often."""
    found = best("de", FLOOD, count=50)
    assert "historische Altstadt" in found
    assert not any(phrase.split()[0] in {"legte", "sagte", "hielten", "erreichte"} for phrase in found)
