"""German dates, times, durations and sets are found with their own words and resolved from the day of publication."""

from __future__ import annotations

import pytest

from tests.date_tables import found


@pytest.mark.parametrize(
    ("sentence", "text", "kind", "value"),
    [
        ("Die Mauer fiel am 9. November 1989.", "9. November 1989", "DATE", "1989-11-09"),
        ("Am Donnerstag, den 9. November 1989, fiel sie.", "Donnerstag, den 9. November 1989", "DATE", "1989-11-09"),
        ("Der Vertrag trat am 03.10.1990 in Kraft.", "03.10.1990", "DATE", "1990-10-03"),
        ("Die Verordnung vom 1.3.17 gilt noch.", "1.3.17", "DATE", "2017-03-01"),
        ("Der Gipfel begann am 3. März in Brüssel.", "3. März", "DATE", "2017-03-03"),
        ("Der Bundestag wird am 24. September gewählt.", "24. September", "DATE", "2017-09-24"),
        ("Das Datum ist mit 2017-03-08 angegeben.", "2017-03-08", "DATE", "2017-03-08"),
        ("Der Angriff begann im Oktober 2016.", "Oktober 2016", "DATE", "2016-10"),
        ("Die Amerikaner wählten im November.", "November", "DATE", "2016-11"),
        ("Im vergangenen November wählten die Amerikaner.", "vergangenen November", "DATE", "2016-11"),
        ("Die Franzosen werden Anfang Mai wählen.", "Anfang Mai", "DATE", "2017-05"),
        ("Mitte Februar trat der Berater zurück.", "Mitte Februar", "DATE", "2017-02"),
        ("Ende 2015 unterschrieben sie in Paris.", "Ende 2015", "DATE", "2015"),
        ("Seit 2005 regiert Angela Merkel.", "2005", "DATE", "2005"),
        ("Im Jahr 1969 landeten Menschen auf dem Mond.", "Jahr 1969", "DATE", "1969"),
        ("Das Album erschien in den 1980er Jahren.", "den 1980er Jahren", "DATE", "198"),
        ("Die achtziger Jahre brachten den Heimcomputer.", "Die achtziger Jahre", "DATE", "198"),
        ("Das Netz wuchs in den 90er-Jahren.", "den 90er-Jahren", "DATE", "199"),
        ("Goethe starb im 19. Jahrhundert.", "19. Jahrhundert", "DATE", "18"),
        ("Der Minister sagte am Freitag, er bleibe.", "Freitag", "DATE", "2017-03-03"),
        ("Das Parlament wird am Freitag abstimmen.", "Freitag", "DATE", "2017-03-10"),
        ("Die Frist läuft bis Freitag.", "Freitag", "DATE", "2017-03-10"),
        ("Die Sitzung ist nächsten Freitag.", "nächsten Freitag", "DATE", "2017-03-10"),
        ("Letzten Samstag spielte die Mannschaft.", "Letzten Samstag", "DATE", "2017-03-04"),
        ("Er kam am vergangenen Sonntag an.", "vergangenen Sonntag", "DATE", "2017-03-05"),
        ("Heute ist Weltfrauentag.", "Heute", "DATE", "2017-03-08"),
        ("Das Gericht hat gestern entschieden.", "gestern", "DATE", "2017-03-07"),
        ("Vorgestern tagte der Rat.", "Vorgestern", "DATE", "2017-03-06"),
        ("Der Rat tagt morgen in Brüssel.", "morgen", "DATE", "2017-03-09"),
        ("Die Abgeordneten kommen übermorgen.", "übermorgen", "DATE", "2017-03-10"),
        ("Gestern Abend brannte eine Halle.", "Gestern Abend", "TIME", "2017-03-07TEV"),
        ("Heute Morgen fiel Schnee.", "Heute Morgen", "TIME", "2017-03-08TMO"),
        ("Am Freitagabend sprach der Präsident.", "Freitagabend", "TIME", "2017-03-03TEV"),
        ("In der Nacht zum Freitag brannte eine Halle.", "der Nacht zum Freitag", "TIME", "2017-03-02TNI"),
        ("Vor drei Wochen trat der Berater zurück.", "Vor drei Wochen", "DATE", "2017-W07"),
        ("Vor mehr als zehn Jahren wurde der Sender gegründet.", "Vor mehr als zehn Jahren", "DATE", "2007"),
        ("Die Wahl ist in zwei Tagen.", "in zwei Tagen", "DATE", "2017-03-10"),
        ("Der Rat tagte letzte Woche.", "letzte Woche", "DATE", "2017-W09"),
        ("Der Rat tagt nächste Woche.", "nächste Woche", "DATE", "2017-W11"),
        ("Der Rat tagt in dieser Woche.", "dieser Woche", "DATE", "2017-W10"),
        ("Die Briten stimmten im vergangenen Jahr ab.", "vergangenen Jahr", "DATE", "2016"),
        ("Gegenüber dem Vorjahr stieg der Export.", "dem Vorjahr", "DATE", "2016"),
        ("Im kommenden Jahr ist die Weltmeisterschaft.", "kommenden Jahr", "DATE", "2018"),
        ("In diesem Jahr wird gewählt.", "diesem Jahr", "DATE", "2017"),
        ("Die Messe beginnt im nächsten Monat.", "nächsten Monat", "DATE", "2017-04"),
        ("Der Umsatz sank im ersten Quartal 2016.", "ersten Quartal 2016", "DATE", "2016-Q1"),
        ("Der Umsatz stieg im vierten Quartal.", "vierten Quartal", "DATE", "2016-Q4"),
        ("Im Sommer 2015 kamen viele Menschen.", "Sommer 2015", "DATE", "2015-SU"),
        ("Im vergangenen Sommer war es heiß.", "vergangenen Sommer", "DATE", "2016-SU"),
        ("Am Wochenende wurde gestreikt.", "Wochenende", "DATE", "2017-W09-WE"),
        ("Die Wahl ist am kommenden Wochenende.", "kommenden Wochenende", "DATE", "2017-W10-WE"),
        ("Die Blockade dauerte vier Monate.", "vier Monate", "DURATION", "P4M"),
        ("Er saß vier Monate lang in Haft.", "vier Monate lang", "DURATION", "P4M"),
        ("Die elfmonatige Blockade endete.", "elfmonatige", "DURATION", "P11M"),
        ("Der Bau dauerte zweieinhalb Jahre.", "zweieinhalb Jahre", "DURATION", "P2Y6M"),
        ("Sie berieten mehrere Stunden.", "mehrere Stunden", "DURATION", "PTXH"),
        ("In den letzten drei Jahren stieg der Preis.", "den letzten drei Jahren", "DURATION", "P3Y"),
        ("Der Zug fährt jeden Tag.", "jeden Tag", "SET", "P1D"),
        ("Der Rat tagt jeden Freitag.", "jeden Freitag", "SET", "XXXX-WXX-5"),
        ("Die Spiele sind alle vier Jahre.", "alle vier Jahre", "SET", "P4Y"),
        ("Die Zeitung erscheint täglich.", "täglich", "SET", "P1D"),
        ("Der Markt ist freitags offen.", "freitags", "SET", "XXXX-WXX-5"),
        ("Die Sendung begann um 18.30 Uhr.", "18.30 Uhr", "TIME", "2017-03-08T18:30"),
        ("Die Sendung begann um 9 Uhr.", "9 Uhr", "TIME", "2017-03-08T09:00"),
        ("Jetzt entscheidet das Gericht.", "Jetzt", "DATE", "PRESENT_REF"),
        ("Derzeit wird verhandelt.", "Derzeit", "DATE", "PRESENT_REF"),
        ("Kürzlich wurde der Bericht bekannt.", "Kürzlich", "DATE", "PAST_REF"),
    ],
)
def test_one_expression(sentence: str, text: str, kind: str, value: str) -> None:
    """The sentence has this expression and no other."""
    assert found(sentence, "de") == [(text, kind, value)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Der Krieg dauerte von 1939 bis 1945.", [("1939", "1939"), ("1945", "1945")]),
        ("Der Erste Weltkrieg (1914–1918) endete.", [("1914", "1914"), ("1918", "1918")]),
        ("Der Gipfel war vom 3. bis 5. Februar 2017.", [("3.", "2017-02-03"), ("5. Februar 2017", "2017-02-05")]),
        ("Der Gipfel war am 3. - 5.Februar 2017.", [("3.", "2017-02-03"), ("5.Februar 2017", "2017-02-05")]),
        ("Die Ausstellung lief von März bis Juni 2015.", [("März", "2015-03"), ("Juni 2015", "2015-06")]),
        ("Am Freitag um 18 Uhr begann das Spiel.", [("Freitag", "2017-03-03"), ("18 Uhr", "2017-03-03T18:00")]),
        (
            "Der Krieg begann 1939. Sechs Jahre später war er vorbei.",
            [("1939", "1939"), ("Sechs Jahre später", "1945")],
        ),
        (
            "Am 9. November 1989 fiel sie. Am nächsten Tag kamen viele.",
            [("9. November 1989", "1989-11-09"), ("nächsten Tag", "1989-11-10")],
        ),
        (
            "Im März dieses Jahres und im November vergangenen Jahres.",
            [("März dieses Jahres", "2017-03"), ("November vergangenen Jahres", "2016-11")],
        ),
        ("Der Verein wurde 1899 gegründet und war 2013 Meister.", [("1899", "1899")]),
        (
            "Das Lied stammt aus den Siebzigerjahren, nicht aus den Neunzigern.",
            [("den Siebzigerjahren", "197"), ("den Neunzigern", "199")],
        ),
        ("Die Regel gilt bis zum 31. Dezember.", [("31. Dezember", "2017-12-31")]),
        (
            "Sie blieb bis zum 31. Dezember, war seit 2005 Kanzlerin.",
            [("31. Dezember", "2016-12-31"), ("2005", "2005")],
        ),
        ("Von Freitag bis Sonntag wurde gestreikt.", [("Freitag", "2017-03-03"), ("Sonntag", "2017-03-05")]),
        (
            "Am Abend sprach sie, in der vergangenen Nacht nicht.",
            [("Abend", "2017-03-08TEV"), ("der vergangenen Nacht", "2017-03-07TNI")],
        ),
        (
            "Ein Mann, der 1989 geboren wurde, am 30./31. Oktober.",
            [("1989", "1989"), ("30.", "2016-10-30"), ("31. Oktober", "2016-10-31")],
        ),
        (
            "Ende der 1980er Jahre, Anfang der Neunziger.",
            [("Ende der 1980er Jahre", "198"), ("Anfang der Neunziger", "199")],
        ),
    ],
)
def test_several_expressions(sentence: str, expected: list[tuple[str, str]]) -> None:
    """A range is two expressions, and a time belongs to the day named before it."""
    assert [(text, value) for text, _, value in found(sentence, "de")] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Herr Sommer und Frau Winter kamen.",
        "Jens Freitag und Thea Sonntag kamen.",
        "Robert Mai gewann das Rennen.",
        "Das Gebirge besteht aus mai-grünem Stein.",
        "Mehr als 2000 Soldaten marschierten.",
        "Sie zählten 1950 Stimmen.",
        "Die Abgeordneten tagen und der Rat tagte.",
        "Der 30 Jahre alte Mann blieb.",
        "Der 30-Jährige blieb.",
        "Er kostet 3.50 Euro, das Bier 4,20.",
        "Der Vers steht auf Seite 1914.",
        "Die Version 3.3.2 ist da.",
        "Er sagte: Guten Morgen!",
        "Sie wohnt am Ende der Straße.",
        "Er ist der zweite Mann.",
        "Die Marke Mars gehört einer Familie.",
        "Die Straße des 17. Juni führt nach Westen.",
        "Die dreijährige Tochter spielte.",
    ],
)
def test_no_date(sentence: str) -> None:
    """Names, verbs, numbers and ages are not dates."""
    assert found(sentence, "de") == []


def test_without_a_day_of_publication_only_full_dates_are_told() -> None:
    """What counts from now is left out."""
    text = "Der Minister sagte am Freitag, im November und am 9. November 1989 vier Tage lang etwas."
    assert [value for _, _, value in found(text, "de", None)] == ["1989-11-09", "P4D"]
