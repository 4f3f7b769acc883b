"""Italian dates, times, durations and sets are found with their own words and resolved from the day of publication."""

from __future__ import annotations

import pytest

from tests.date_tables import found


@pytest.mark.parametrize(
    ("sentence", "text", "kind", "value"),
    [
        ("La Repubblica nacque il 2 giugno 1946.", "il 2 giugno 1946", "DATE", "1946-06-02"),
        ("La legge vale dal 1° marzo 2017.", "1° marzo 2017", "DATE", "2017-03-01"),
        ("Il trattato fu firmato l'8 aprile 1960.", "l'8 aprile 1960", "DATE", "1960-04-08"),
        ("Venerdì 3 marzo 2017 è piovuto.", "Venerdì 3 marzo 2017", "DATE", "2017-03-03"),
        ("Il decreto del 03/04/2016 resta in vigore.", "03/04/2016", "DATE", "2016-04-03"),
        ("La data indicata è 2017-03-08.", "2017-03-08", "DATE", "2017-03-08"),
        ("Il vertice è cominciato il 3 marzo a Bruxelles.", "il 3 marzo", "DATE", "2017-03-03"),
        ("I francesi voteranno il 23 aprile.", "il 23 aprile", "DATE", "2017-04-23"),
        ("La battaglia è iniziata nell'ottobre 2016.", "ottobre 2016", "DATE", "2016-10"),
        ("La battaglia è iniziata nell'ottobre del 2016.", "ottobre del 2016", "DATE", "2016-10"),
        ("A novembre hanno votato gli americani.", "novembre", "DATE", "2016-11"),
        ("Gli americani hanno votato lo scorso novembre.", "lo scorso novembre", "DATE", "2016-11"),
        ("Hanno votato a novembre scorso.", "novembre scorso", "DATE", "2016-11"),
        ("Il voto sarà a metà aprile.", "metà aprile", "DATE", "2017-04"),
        ("A fine febbraio il ministro si è dimesso.", "fine febbraio", "DATE", "2017-02"),
        ("Il secondo turno sarà all'inizio di maggio.", "inizio di maggio", "DATE", "2017-05"),
        ("Il muro cadde nel 1989.", "1989", "DATE", "1989"),
        ("La crisi del 2008 fu mondiale.", "2008", "DATE", "2008"),
        ("La città crebbe negli anni Ottanta.", "anni Ottanta", "DATE", "198"),
        ("Gli anni Ottanta cambiarono Milano.", "Gli anni Ottanta", "DATE", "198"),
        ("La città crebbe negli anni '80.", "anni '80", "DATE", "198"),
        ("Il romanzo è del XIX secolo.", "XIX secolo", "DATE", "18"),
        ("Il ministro ha detto venerdì che resta.", "venerdì", "DATE", "2017-03-03"),
        ("Il parlamento voterà venerdì.", "venerdì", "DATE", "2017-03-10"),
        ("La riunione è venerdì prossimo.", "venerdì prossimo", "DATE", "2017-03-10"),
        ("La riunione è il prossimo venerdì.", "il prossimo venerdì", "DATE", "2017-03-10"),
        ("La squadra ha giocato sabato scorso.", "sabato scorso", "DATE", "2017-03-04"),
        ("Oggi è la festa della donna.", "Oggi", "DATE", "2017-03-08"),
        ("Il tribunale ha deciso ieri.", "ieri", "DATE", "2017-03-07"),
        ("Il consiglio si riunisce domani.", "domani", "DATE", "2017-03-09"),
        ("È arrivato l'altro ieri a Roma.", "l'altro ieri", "DATE", "2017-03-06"),
        ("Arriverà dopodomani a Roma.", "dopodomani", "DATE", "2017-03-10"),
        ("Ieri sera è bruciata una fabbrica.", "Ieri sera", "TIME", "2017-03-07TEV"),
        ("Stamattina ha nevicato a Torino.", "Stamattina", "TIME", "2017-03-08TMO"),
        ("Il presidente ha parlato lunedì sera.", "lunedì sera", "TIME", "2017-03-06TEV"),
        ("Si è dimesso tre settimane fa.", "tre settimane fa", "DATE", "2017-W07"),
        ("Il canale è nato più di dieci anni fa.", "dieci anni fa", "DATE", "2007"),
        ("Il voto sarà fra due giorni.", "fra due giorni", "DATE", "2017-03-10"),
        ("Il consiglio si è riunito la settimana scorsa.", "la settimana scorsa", "DATE", "2017-W09"),
        ("Il consiglio si è riunito la scorsa settimana.", "la scorsa settimana", "DATE", "2017-W09"),
        ("Il consiglio si riunisce la prossima settimana.", "la prossima settimana", "DATE", "2017-W11"),
        ("Il consiglio si riunisce questa settimana.", "questa settimana", "DATE", "2017-W10"),
        ("I britannici hanno votato l'anno scorso.", "l'anno scorso", "DATE", "2016"),
        ("I Mondiali saranno il prossimo anno.", "il prossimo anno", "DATE", "2018"),
        ("Quest'anno si vota in Francia.", "Quest'anno", "DATE", "2017"),
        ("La fiera apre il mese prossimo.", "il mese prossimo", "DATE", "2017-04"),
        ("Le vendite sono calate nel primo trimestre 2016.", "primo trimestre 2016", "DATE", "2016-Q1"),
        ("Le vendite sono salite nel quarto trimestre.", "quarto trimestre", "DATE", "2016-Q4"),
        ("Molti arrivarono nell'estate del 2015.", "estate del 2015", "DATE", "2015-SU"),
        ("Ha fatto caldo l'estate scorsa.", "l'estate scorsa", "DATE", "2016-SU"),
        ("Hanno protestato nel fine settimana.", "fine settimana", "DATE", "2017-W09-WE"),
        ("È rimasto in carcere per quattro mesi.", "quattro mesi", "DURATION", "P4M"),
        ("È finito un assedio di quattro mesi.", "quattro mesi", "DURATION", "P4M"),
        ("I lavori sono durati due anni e mezzo.", "due anni e mezzo", "DURATION", "P2Y6M"),
        ("Hanno parlato mezz'ora.", "mezz'ora", "DURATION", "PT30M"),
        ("Hanno trattato diverse settimane.", "diverse settimane", "DURATION", "PXW"),
        ("I prezzi sono saliti negli ultimi tre anni.", "ultimi tre anni", "DURATION", "P3Y"),
        ("Il treno parte ogni giorno.", "ogni giorno", "SET", "P1D"),
        ("Il consiglio si riunisce ogni venerdì.", "ogni venerdì", "SET", "XXXX-WXX-5"),
        ("I Giochi si tengono ogni quattro anni.", "ogni quattro anni", "SET", "P4Y"),
        ("Il giornale esce tutti i giorni.", "tutti i giorni", "SET", "P1D"),
        ("La trasmissione è iniziata alle 18.30.", "18.30", "TIME", "2017-03-08T18:30"),
        ("La trasmissione è iniziata alle ore 18.", "ore 18", "TIME", "2017-03-08T18:00"),
        ("Adesso decide il tribunale.", "Adesso", "DATE", "PRESENT_REF"),
        ("Attualmente si tratta.", "Attualmente", "DATE", "PRESENT_REF"),
        ("Il rapporto è uscito recentemente.", "recentemente", "DATE", "PAST_REF"),
    ],
)
def test_one_expression(sentence: str, text: str, kind: str, value: str) -> None:
    """The sentence has this expression and no other."""
    assert found(sentence, "it") == [(text, kind, value)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("La guerra durò dal 1939 al 1945.", [("1939", "1939"), ("1945", "1945")]),
        ("La Grande Guerra (1914-1918) finì.", [("1914", "1914"), ("1918", "1918")]),
        ("Il vertice è stato dal 3 al 5 febbraio 2017.", [("3", "2017-02-03"), ("5 febbraio 2017", "2017-02-05")]),
        ("La mostra è durata da marzo a giugno 2015.", [("marzo", "2015-03"), ("giugno 2015", "2015-06")]),
        ("Venerdì alle 18 la partita è iniziata.", [("Venerdì", "2017-03-03"), ("18", "2017-03-03T18:00")]),
        ("La guerra iniziò nel 1939. Sei anni dopo finì.", [("1939", "1939"), ("Sei anni dopo", "1945")]),
        (
            "Partì il 9 novembre 1989 e tornò il giorno dopo.",
            [("il 9 novembre 1989", "1989-11-09"), ("il giorno dopo", "1989-11-10")],
        ),
        (
            "A marzo di quest'anno e nel novembre dell'anno scorso.",
            [("marzo di quest'anno", "2017-03"), ("novembre dell'anno scorso", "2016-11")],
        ),
        (
            "Il prossimo 15 marzo, non lo scorso 15 febbraio.",
            [("Il prossimo 15 marzo", "2017-03-15"), ("lo scorso 15 febbraio", "2017-02-15")],
        ),
        ("I Mondiali 2006 in un'ora e mezza.", [("2006", "2006"), ("un'ora e mezza", "PT1H30M")]),
        ("La regola vale fino al 31 dicembre.", [("31 dicembre", "2017-12-31")]),
        ("Il museo apre dal lunedì al venerdì.", [("lunedì", "XXXX-WXX-1"), ("venerdì", "XXXX-WXX-5")]),
        ("Hanno scioperato da venerdì a domenica.", [("venerdì", "2017-03-03"), ("domenica", "2017-03-05")]),
        ("Dopo trent'anni, entro la fine dell'anno.", [("trent'anni", "P30Y"), ("la fine dell'anno", "2017")]),
        ("Alla fine degli anni Ottanta, a fine mese.", [("fine degli anni Ottanta", "198"), ("fine mese", "2017-03")]),
    ],
)
def test_several_expressions(sentence: str, expected: list[tuple[str, str]]) -> None:
    """A range is two expressions, and a time belongs to the day named before it."""
    assert [(text, value) for text, _, value in found(sentence, "it")] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Domenica Rossi e Ernesto Sabato sono arrivati.",
        "Ne scrive Il Sole 24 Ore in prima pagina.",
        "Il sole era alto e la marcia fu lunga.",
        "Ora, non è così.",
        "Più di 2000 soldati sono arrivati.",
        "Un esercito di 1500 soldati arrivò.",
        "Un uomo di 30 anni è stato arrestato.",
        "Il cantante, 71 anni, canta ancora.",
        "La seconda squadra è in testa.",
        "Il verso è a pagina 1914.",
        "La versione 3.3.2 è uscita.",
        "Il fine giustifica i mezzi, e fa bene.",
        "Marte e Venere sono pianeti.",
        "Abita in via 4 Novembre e in piazza 25 Aprile.",
    ],
)
def test_no_date(sentence: str) -> None:
    """Names, a newspaper, numbers and ages are not dates."""
    assert found(sentence, "it") == []


def test_without_a_day_of_publication_only_full_dates_are_told() -> None:
    """What counts from now is left out."""
    text = "Ha parlato venerdì, a novembre e il 9 novembre 1989 per quattro giorni."
    assert [value for _, _, value in found(text, "it", None)] == ["1989-11-09", "P4D"]
