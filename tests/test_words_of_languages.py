"""Dates, periods, numbers and lists as each language of the site writes them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from babel.dates import format_date

from builder.rendering.escaping import Markdown
from builder.rendering.language import _, filled, grouped, speaking, spoken_locale
from builder.rendering.ordinals import numbered_century, roman
from builder.rendering.timex_words import timex_in_words
from builder.rendering.wording import (
    counted,
    day_in_words,
    day_of_year,
    listed,
    month_in_words,
    per_cent,
    quoted,
    span_in_words,
    titled,
    weekday_name,
)

DAYS = {
    "en": ("8 March 2017", "1 January 2017", "November 2016", "8 March", "Wednesday"),
    "de": ("8. März 2017", "1. Januar 2017", "November 2016", "8. März", "Mittwoch"),
    "es": ("8 de marzo de 2017", "1 de enero de 2017", "noviembre de 2016", "8 de marzo", "miércoles"),
    "fr": ("8 mars 2017", "1er janvier 2017", "novembre 2016", "8 mars", "mercredi"),
    "it": ("8 marzo 2017", "1º gennaio 2017", "novembre 2016", "8 marzo", "mercoledì"),
    "pt": ("8 de março de 2017", "1º de janeiro de 2017", "novembro de 2016", "8 de março", "quarta-feira"),
}


@pytest.mark.parametrize(("language", "words"), DAYS.items())
def test_days(language: str, words: tuple[str, ...]) -> None:
    """As the Unicode CLDR says, but the first of a month as careful papers write it."""
    with speaking(language):
        days = day_in_words(date(2017, 3, 8)), day_in_words(date(2017, 1, 1))
        assert (*days, month_in_words(2016, 11), day_of_year(3, 8), weekday_name(3)) == words


@pytest.mark.parametrize("language", DAYS)
def test_every_day_is_written_as_the_cldr_says(language: str) -> None:
    """In any month and year, whatever digits they share; the first of a month apart."""
    with speaking(language):
        for start in (date(2023, 1, 1), date(2001, 12, 1), date(987, 1, 1), date(9, 3, 1)):
            for day in (start + timedelta(days=count) for count in range(400)):
                assert day.day == 1 or day_in_words(day) == format_date(day, "long", locale=spoken_locale())


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("8 March 2017 to 1 May 2019", "1,234 articles", "29%", "“Yes”", "Reuters: Yes", "A, B and Iraq")),
        ("de", ("8. März 2017 bis 1. Mai 2019", "1.234 Artikel", "29\xa0%", "„Yes“", "Reuters: Yes", "A, B und Iraq")),
        ("es", ("del 8 de marzo de 2017 al 1 de mayo de 2019", "1234 artículos", "29\xa0%", "«Yes»", "Reuters: Yes",
                "A, B e Iraq")),
        ("fr", ("du 8 mars 2017 au 1er mai 2019", "1\u202f234 articles", "29\xa0%", "«\u202fYes\u202f»",
                "Reuters\u202f: Yes", "A, B et Iraq")),
        ("it", ("8 marzo 2017 – 1º maggio 2019", "1.234 articoli", "29%", "«Yes»", "Reuters: Yes", "A, B e Iraq")),
        ("pt", ("de 8 de março de 2017 a 1º de maio de 2019", "1.234 artigos", "29%", "“Yes”", "Reuters: Yes",
                "A, B e Iraq")),
    ],
)  # fmt: skip
def test_phrases(language: str, words: tuple[str, ...]) -> None:
    """Spans, counts, shares, quotation marks, what follows a label, and lists."""
    with speaking(language):
        assert (
            span_in_words([date(2017, 3, 8), date(2019, 5, 1)]),
            counted(1234, "{count} article", "{count} articles"),
            per_cent(0.29),
            quoted("Yes"),
            titled("Reuters", "Yes"),
            listed(["A", "B", "Iraq"]),
        ) == words


TIMES = {
    ("DATE", "198"): ("die 1980er Jahre", "la década de 1980", "les années 1980", "gli anni 1980", "a década de 1980"),
    ("DATE", "19"): ("das 20. Jahrhundert", "el siglo XX", "le XXe siècle", "il secolo XX", "o século XX"),
    ("DATE", "2016-FA"): ("Herbst 2016", "otoño de 2016", "automne 2016", "autunno 2016", "outono de 2016"),
    ("DATE", "2016-Q4"): (
        *("das vierte Quartal 2016", "el cuarto trimestre de 2016", "le quatrième trimestre 2016"),
        *("il quarto trimestre 2016", "o quarto trimestre de 2016"),
    ),
    ("DATE", "2016-W46"): (
        *("die Woche des 14. November 2016", "la semana del 14 de noviembre de 2016", "la semaine du 14 novembre 2016"),
        *("la settimana con inizio 14 novembre 2016", "a semana de 14 de novembro de 2016"),
    ),
    ("TIME", "2017-03-08TEV"): (
        *("8. März 2017, abends", "8 de marzo de 2017, al anochecer", "8 mars 2017, le soir"),
        *("8 marzo 2017, sera", "8 de março de 2017, ao anoitecer"),
    ),
    ("DURATION", "P4M"): (
        *("ein Zeitraum von vier Monaten", "un periodo de cuatro meses", "durée\u202f: quatre mois"),
        *("un periodo di quattro mesi", "um período de 4 meses"),
    ),
    ("DURATION", "P1W"): (
        *("ein Zeitraum von einer Woche", "un periodo de una semana", "durée\u202f: une semaine"),
        *("un periodo di una settimana", "um período de uma semana"),
    ),
    ("DURATION", "P2.5Y"): (
        *("ein Zeitraum von 2,5 Jahren", "un periodo de 2,5 años", "durée\u202f: 2,5 ans"),
        *("un periodo di 2,5 anni", "um período de 2,5 anos"),
    ),
    ("DURATION", "PXD"): (
        *("ein Zeitraum von einigen Tagen", "un periodo de algunos días", "durée\u202f: quelques jours"),
        *("un periodo di alcuni giorni", "um período de alguns dias"),
    ),
    ("SET", "P1W"): ("jede Woche", "cada semana", "chaque semaine", "ogni settimana", "toda semana"),
    ("SET", "P2Y"): ("alle zwei Jahre", "cada dos años", "tous les deux ans", "ogni due anni", "a cada 2 anos"),
    ("SET", "XXXX"): ("jedes Jahr", "cada año", "chaque année", "ogni anno", "todo ano"),
    ("SET", "XXXX-WXX-3"): (
        "jeden Mittwoch",
        "cada miércoles",
        "chaque mercredi",
        "ogni mercoledì",
        "cada quarta-feira",
    ),
    ("SET", "XXXX-03-08"): (
        "jeden 8. März",
        "cada 8 de marzo",
        "tous les 8 mars",
        "ogni 8 marzo",
        "todo dia 8 de março",
    ),
    ("SET", "XXXX-XX-01"): (
        *("der 1. jedes Monats", "el día 1 de cada mes", "le 1er de chaque mois"),
        *("il giorno 1º di ogni mese", "o dia 1º de cada mês"),
    ),
}


@pytest.mark.parametrize(("value", "words"), TIMES.items())
def test_times(value: tuple[str, str], words: tuple[str, ...]) -> None:
    """Values of TIMEX3 are told with the cases, genders and numerals of the language."""
    for language, expected in zip(("de", "es", "fr", "it", "pt"), words, strict=True):
        with speaking(language):
            assert timex_in_words(*value) == expected


def test_words_are_remembered_by_language() -> None:
    """What one language was asked for is not another's answer."""
    told = []
    for language in ("en", "de", "en"):
        with speaking(language):
            told.append((day_in_words(date(2017, 3, 8)), timex_in_words("DATE", "2016-11-03")))
    assert told[0] == told[2] != told[1]


def test_centuries_have_roman_numerals_where_the_language_does() -> None:
    """The first one has an ending of its own in French."""
    assert [roman(number) for number in (4, 19, 399)] == ["IV", "XIX", "CCCXCIX"]
    with speaking("fr"):
        assert (numbered_century(1), numbered_century(2)) == ("Ier", "IIe")


def test_spanish_sets_no_separator_into_four_digits() -> None:
    """As its academy asks for."""
    with speaking("es"):
        assert (grouped(1234), grouped(12345)) == ("1234", "12.345")
        assert (listed(["Siria", "hielo"]), listed(["a", "[Irán](x.md)"])) == ("Siria y hielo", "a e [Irán](x.md)")


def test_a_filled_message_escapes_its_own_words_and_plain_parts() -> None:
    """Only what is Markdown already stays as it is; numbers are written as the language does."""
    with speaking("de"):
        part = Markdown("[Mosul](a.md)")
        assert filled("{a} *{b}* {c}", a=part, b="<b>", c=12345) == "[Mosul](a.md) &#42;&lt;b&gt;&#42; 12.345"
        assert filled("one {a}\n- two", a="x") == "one x\n&#45; two"


def test_an_empty_message_stays_empty() -> None:
    """The catalogue's own head is never shown."""
    with speaking("de"):
        assert _("") == ""
