"""French dates, times, durations and sets are found with their own words and resolved from the day of publication."""

from __future__ import annotations

import pytest

from tests.date_tables import found


@pytest.mark.parametrize(
    ("sentence", "text", "kind", "value"),
    [
        ("Le traité de Rome a été signé le 25 mars 1957.", "le 25 mars 1957", "DATE", "1957-03-25"),
        ("La loi s'applique depuis le 1er mars 2017.", "le 1er mars 2017", "DATE", "2017-03-01"),
        ("Le vendredi 13 novembre 2015, Paris a été frappé.", "Le vendredi 13 novembre 2015", "DATE", "2015-11-13"),
        ("Le décret du 03/04/2016 est publié.", "03/04/2016", "DATE", "2016-04-03"),
        ("Le décret du 3.4.2016 est publié.", "3.4.2016", "DATE", "2016-04-03"),
        ("La date indiquée est 2017-03-08.", "2017-03-08", "DATE", "2017-03-08"),
        ("Le sommet a commencé le 3 mars à Bruxelles.", "le 3 mars", "DATE", "2017-03-03"),
        ("Les Français voteront le 23 avril.", "le 23 avril", "DATE", "2017-04-23"),
        ("La bataille a commencé en octobre 2016.", "octobre 2016", "DATE", "2016-10"),
        ("En novembre, les Américains ont voté.", "novembre", "DATE", "2016-11"),
        ("Les Américains ont voté en novembre dernier.", "novembre dernier", "DATE", "2016-11"),
        ("Les Français voteront en mai.", "mai", "DATE", "2017-05"),
        ("Le second tour aura lieu début mai.", "début mai", "DATE", "2017-05"),
        ("Fin février, le ministre a démissionné.", "Fin février", "DATE", "2017-02"),
        ("Le vote aura lieu à la mi-avril.", "la mi-avril", "DATE", "2017-04"),
        ("Le vote aura lieu au mois de mai.", "mois de mai", "DATE", "2017-05"),
        ("En mai 68, les étudiants manifestaient.", "mai 68", "DATE", "1968-05"),
        ("L'accord de Paris a été adopté en 2015.", "2015", "DATE", "2015"),
        ("Le groupe a été fondé fin 2015.", "fin 2015", "DATE", "2015"),
        ("La ville a grandi dans les années 1980.", "les années 1980", "DATE", "198"),
        ("Le disco date des années 70.", "années 70", "DATE", "197"),
        ("Les années soixante ont changé la société.", "Les années soixante", "DATE", "196"),
        ("Victor Hugo est mort au XIXe siècle.", "XIXe siècle", "DATE", "18"),
        ("Le ministre a déclaré vendredi qu'il restait.", "vendredi", "DATE", "2017-03-03"),
        ("Le parlement votera vendredi.", "vendredi", "DATE", "2017-03-10"),
        ("La réunion est vendredi prochain.", "vendredi prochain", "DATE", "2017-03-10"),
        ("L'équipe a joué samedi dernier.", "samedi dernier", "DATE", "2017-03-04"),
        ("Le président a parlé lundi soir.", "lundi soir", "TIME", "2017-03-06TEV"),
        ("Aujourd'hui, c'est la journée des femmes.", "Aujourd'hui", "DATE", "2017-03-08"),
        ("Le tribunal a tranché hier.", "hier", "DATE", "2017-03-07"),
        ("Hier soir, une usine a brûlé.", "Hier soir", "TIME", "2017-03-07TEV"),
        ("Le conseil se réunit demain.", "demain", "DATE", "2017-03-09"),
        ("Il est parti avant-hier.", "avant-hier", "DATE", "2017-03-06"),
        ("Il partira après-demain.", "après-demain", "DATE", "2017-03-10"),
        ("Il a démissionné il y a trois semaines.", "il y a trois semaines", "DATE", "2017-W07"),
        ("La chaîne est née il y a plus de dix ans.", "il y a plus de dix ans", "DATE", "2007"),
        ("Le vote aura lieu dans deux jours.", "dans deux jours", "DATE", "2017-03-10"),
        ("Le conseil s'est réuni la semaine dernière.", "la semaine dernière", "DATE", "2017-W09"),
        ("Le conseil se réunit la semaine prochaine.", "la semaine prochaine", "DATE", "2017-W11"),
        ("Le conseil se réunit cette semaine.", "cette semaine", "DATE", "2017-W10"),
        ("Les Britanniques ont voté l'an dernier.", "l'an dernier", "DATE", "2016"),
        ("La Coupe du monde aura lieu l'année prochaine.", "l'année prochaine", "DATE", "2018"),
        ("On vote cette année en France.", "cette année", "DATE", "2017"),
        ("Le salon ouvre le mois prochain.", "le mois prochain", "DATE", "2017-04"),
        ("Les ventes ont baissé au premier trimestre 2016.", "premier trimestre 2016", "DATE", "2016-Q1"),
        ("Les ventes ont progressé au quatrième trimestre.", "quatrième trimestre", "DATE", "2016-Q4"),
        ("Le chômage a baissé au premier semestre 2016.", "premier semestre 2016", "DATE", "2016-H1"),
        ("Beaucoup sont arrivés à l'été 2015.", "l'été 2015", "DATE", "2015-SU"),
        ("Il a fait chaud l'été dernier.", "l'été dernier", "DATE", "2016-SU"),
        ("Le musée a rouvert au printemps 2016.", "printemps 2016", "DATE", "2016-SP"),
        ("Ils ont manifesté le week-end dernier.", "le week-end dernier", "DATE", "2017-W09-WE"),
        ("Il est resté en prison pendant quatre mois.", "quatre mois", "DURATION", "P4M"),
        ("Un siège de quatre mois a pris fin.", "quatre mois", "DURATION", "P4M"),
        ("Le chantier a duré deux ans et demi.", "deux ans et demi", "DURATION", "P2Y6M"),
        ("Ils ont parlé une demi-heure.", "une demi-heure", "DURATION", "PT30M"),
        ("Ils ont négocié plusieurs semaines.", "plusieurs semaines", "DURATION", "PXW"),
        ("Le chantier a duré une dizaine d'années.", "une dizaine d'années", "DURATION", "P10Y"),
        ("Les prix ont monté ces trois dernières années.", "ces trois dernières années", "DURATION", "P3Y"),
        ("Le train part chaque jour.", "chaque jour", "SET", "P1D"),
        ("Le conseil se réunit chaque vendredi.", "chaque vendredi", "SET", "XXXX-WXX-5"),
        ("Les Jeux ont lieu tous les quatre ans.", "tous les quatre ans", "SET", "P4Y"),
        ("Le journal paraît tous les jours.", "tous les jours", "SET", "P1D"),
        ("L'émission a commencé à 18h30.", "18h30", "TIME", "2017-03-08T18:30"),
        ("L'émission a commencé à 20 heures.", "20 heures", "TIME", "2017-03-08T20:00"),
        ("Maintenant, le tribunal doit trancher.", "Maintenant", "DATE", "PRESENT_REF"),
        ("Actuellement, on négocie.", "Actuellement", "DATE", "PRESENT_REF"),
        ("Le rapport a été publié récemment.", "récemment", "DATE", "PAST_REF"),
    ],
)
def test_one_expression(sentence: str, text: str, kind: str, value: str) -> None:
    """The sentence has this expression and no other."""
    assert found(sentence, "fr") == [(text, kind, value)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("La guerre a duré de 1939 à 1945.", [("1939", "1939"), ("1945", "1945")]),
        ("La Grande Guerre (1914-1918) a pris fin.", [("1914", "1914"), ("1918", "1918")]),
        ("Le sommet se tenait du 3 au 5 février 2017.", [("3", "2017-02-03"), ("5 février 2017", "2017-02-05")]),
        ("L'exposition a duré de mars à juin 2015.", [("mars", "2015-03"), ("juin 2015", "2015-06")]),
        ("Vendredi à 18 heures, le match a commencé.", [("Vendredi", "2017-03-03"), ("18 heures", "2017-03-03T18:00")]),
        (
            "La guerre a commencé en 1939. Six ans plus tard, elle a pris fin.",
            [("1939", "1939"), ("Six ans plus tard", "1945")],
        ),
        (
            "Le 9 novembre 1989, il est parti ; le lendemain, il est revenu.",
            [("Le 9 novembre 1989", "1989-11-09"), ("le lendemain", "1989-11-10")],
        ),
        (
            "En mars de cette année et en novembre de l'année dernière.",
            [("mars de cette année", "2017-03"), ("novembre de l'année dernière", "2016-11")],
        ),
        ("Le Mondial 1998, puis deux ans après l'Euro.", [("1998", "1998"), ("deux ans", "P2Y")]),
        (
            "Ce vendredi 3 mars, puis le 15 mars prochain.",
            [("Ce vendredi 3 mars", "2017-03-03"), ("le 15 mars prochain", "2017-03-15")],
        ),
        ("La règle reste en vigueur jusqu'au 31 décembre.", [("31 décembre", "2017-12-31")]),
        ("Le musée ouvre du lundi au vendredi.", [("lundi", "XXXX-WXX-1"), ("vendredi", "XXXX-WXX-5")]),
        ("Ils ont fait grève de vendredi à dimanche.", [("vendredi", "2017-03-03"), ("dimanche", "2017-03-05")]),
        (
            "Réunion à partir de 20 heures, pendant 20 heures.",
            [("20 heures", "2017-03-08T20:00"), ("20 heures", "PT20H")],
        ),
        (
            "Tous les vendredis, le 30 et le 31 octobre.",
            [("Tous les vendredis", "XXXX-WXX-5"), ("30", "2016-10-30"), ("31 octobre", "2016-10-31")],
        ),
        (
            "Il est parti au début de l'année, avant la fin du mois.",
            [("début de l'année", "2017"), ("la fin du mois", "2017-03")],
        ),
        (
            "À la fin de l'année 2016, à la fin des années 80.",
            [("la fin de l'année 2016", "2016"), ("la fin des années 80", "198")],
        ),
    ],
)
def test_several_expressions(sentence: str, expected: list[tuple[str, str]]) -> None:
    """A range is two expressions, and a time belongs to the day named before it."""
    assert [(text, value) for text, _, value in found(sentence, "fr")] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Mars est la quatrième planète du Soleil.",
        "La sonde tourne autour de Mars et de Vénus.",
        "Le Champ-de-Mars est à Paris.",
        "Il a été élu et elle a été nommée.",
        "La marche a été longue.",
        "Or, il n'en est rien, mais on verra.",
        "Plus de 2000 soldats sont arrivés.",
        "Une armée de 1500 soldats est arrivée.",
        "Un homme de 30 ans a été arrêté.",
        "Marie Curie, âgée de 66 ans, est morte.",
        "Le musicien, 71 ans, chante encore.",
        "Le second candidat est à la page 1914.",
        "La version 3.3.2 est sortie.",
        "Il y a deux candidats dans la salle.",
        "Le Second Empire a duré.",
        "Il habite rue du 8 mai 1945.",
        "À 39 ans, il chante encore, et elle a 16 ans.",
    ],
)
def test_no_date(sentence: str) -> None:
    """The planet, the participle, numbers and ages are not dates."""
    assert found(sentence, "fr") == []


def test_without_a_day_of_publication_only_full_dates_are_told() -> None:
    """What counts from now is left out."""
    text = "Il a parlé vendredi, en novembre et le 9 novembre 1989 pendant quatre jours."
    assert [value for _, _, value in found(text, "fr", None)] == ["1989-11-09", "P4D"]
