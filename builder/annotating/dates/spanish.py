"""Spanish."""

from __future__ import annotations

from collections.abc import Iterator

from builder.annotating.dates.continental import Lexicon, Maker, shared_rules
from builder.annotating.dates.continental.lexicon import counting, numbered, phrases, seasons, units
from builder.annotating.dates.continental.making import one_of
from builder.annotating.dates.continental.surroundings import word_after
from builder.annotating.dates.language import At, Reading
from builder.annotating.dates.values import FUTURE, PAST, PRESENT, Unit
from builder.annotating.stopwords import function_words

_NUMBERS = {
    **counting(
        "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
        "dieciocho diecinueve",
        "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        " y ",
    ),
    **{
        word: 20.0 + number
        for number, word in enumerate(
            """veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho
            veintinueve""".split(),
            1,
        )
    },
    "un": 1.0,
    "una": 1.0,
    "media": 0.5,
    "medio": 0.5,
    "cien": 100.0,
    "mil": 1000.0,
    "una decena de": 10.0,
    "una docena de": 12.0,
    "una quincena de": 15.0,
    "una veintena de": 20.0,
    "un par de": 2.0,
    "ambos": 2.0,
}

LEXICON = Lexicon(
    months=numbered(
        "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre setiembre|octubre|noviembre|diciembre"
    ),
    short_months=numbered("ene|feb||abr|||||sept|oct|nov|dic"),
    weekdays=numbered("lunes|martes|miércoles|jueves|viernes|sábado|domingo"),
    short_weekdays={"sábados": 6, "domingos": 7},
    units=units(
        second="segundo segundos",
        minute="minuto minutos",
        hour="hora horas",
        day="día días noche noches jornada jornadas",
        week="semana semanas",
        weekend="fin_de_semana fines_de_semana",
        month="mes meses",
        quarter="trimestre trimestres",
        half="semestre semestres",
        year="año años",
        decade="década décadas decenio decenios",
        century="siglo siglos",
    ),
    seasons=seasons("primavera", "verano", "otoño", "invierno"),
    numbers=_NUMBERS,
    open_amounts=phrases("varios, varias, algunos, algunas, unos, unas, muchos, muchas, pocos, pocas"),
    ordinals=numbered("primer primero primera|segundo segunda|tercer tercero tercera|cuarto cuarta"),
    parts_of_day={"mañana": "MO", "madrugada": "MO", "mediodía": "AF", "tarde": "AF", "noche": "NI"},
    part_joints=("por la", "en la", "de la", "al"),
    days={
        "anteayer": -2,
        "antier": -2,
        "antes de ayer": -2,
        "ayer": -1,
        "hoy": 0,
        "mañana": 1,
        "pasado mañana": 2,
    },
    days_not_after=phrases("la, una, cada, esta, aquella, media, el, del"),
    these_parts={
        "esta mañana": (0, "MO"),
        "esta madrugada": (0, "MO"),
        "esta tarde": (0, "AF"),
        "esta noche": (0, "NI"),
        "anoche": (-1, "NI"),
        "la noche pasada": (-1, "NI"),
    },
    tens=numbered("veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa", 2),
    articles=("el", "la", "los", "las"),
    of=("de", "del", "del año", "de este"),
    to=("a", "al", "y", "y el", "o", "hasta", "hasta el"),
    until=("hasta", "hasta el", "antes del", "hasta el día"),
    all_weeks="de",
    the=("el", "día"),
    first=("primero", "uno"),
    th=r"(?:\.?º|°|ro)?",
    nth=r"(?:\.?[ºª]|°|er|ro|do)?",
    parts=phrases(
        """principios de, principios del, comienzos de, comienzos del, inicios de, inicios del, mediados de,
        mediados del, finales de, finales del, fines de, fines del, fin de, fin del, final de, final del"""
    ),
    month_of=("mes de",),
    year_nouns=("año",),
    decade_nouns=phrases("años, década de, década de los, década del, década de los años"),
    before_year=phrases(
        """en, de, del, desde, hasta, a, el, año, antes, hacia, para, y, o, e, entre, tras, principios, finales,
        mediados, verano, invierno, otoño, primavera, que"""
    ),
    counted=r"(?!(?:los|las|sus|tras|más|pero|entonces|después|antes|desde|ellos|ellas|unos|unas|nos|es|dos|"
    r"tres|seis)\b)"
    r"[a-záéíóúñ]{2,20}s|euros?|km",
    last=phrases("pasado, pasada, último, última"),
    last_after=phrases("pasado, pasada, anterior, último, última"),
    next=phrases("próximo, próxima"),
    next_after=phrases("próximo, próxima, que viene, entrante"),
    this=("este", "esta"),
    ago=("hace",),
    ago_after=("atrás",),
    hence=("dentro de",),
    later=("después", "más tarde"),
    earlier=("antes",),
    day_after=("día siguiente",),
    thousands=("mil",),
    around=phrases("más de, menos de, unos, unas, casi, cerca de, alrededor de, apenas, aproximadamente, ya"),
    half_after=("y medio", "y media"),
    recent=phrases("últimos, últimas, próximos, próximas, pasados, pasadas"),
    during=phrases("durante, por, tras, desde, en, de, casi, más"),
    every=phrases("cada, todos los, todas las"),
    per=phrases("por, al, a la"),
    rates={"diariamente": Unit.DAY, "semanalmente": Unit.WEEK, "mensualmente": Unit.MONTH, "anualmente": Unit.YEAR},
    references={
        **dict.fromkeys(("ahora", "actualmente", "en la actualidad", "en este momento", "hoy en día"), PRESENT),
        **dict.fromkeys(("recientemente", "últimamente", "antaño"), PAST),
        **dict.fromkeys(("próximamente", "en el futuro"), FUTURE),
    },
    quarters=("trimestre",),
    halves=("semestre",),
    centuries=("siglo", "siglos"),
    clock_after=("h", "hs", "hrs"),
    clock_weak=("hora", "horas"),
    clock_before=("las", "la"),
    clock_bare=True,
    clock_words={"mediodía": "12:00", "medianoche": "24:00"},
    halves_of_day={"de la mañana": 0, "de la madrugada": 0, "de la tarde": 12, "de la noche": 12},
    age_before=r"(?:hombre|mujer|joven|niño|niña|menor|chico|chica|hermano|hermana|adolescente|bebé|"
    r"hijo|hija|anciano|anciana) de|edad de|tiene|tenía",
    age_after=r"de edad",
    functions=tuple(sorted(function_words("es"))),
    names=("julio", "abril", "mayo", "domingo"),
    ahead=r"empieza|comienza|termina|vence|arranca|juega|va a|van a|debe|deben|deberá|puede|pueden|podría|"
    r"podrían|será|serán|habrá|previst[oa]s?|program\w{0,6}d[oa]s?|"
    r"espera|esperan|prevé|planea|[^\W\d_]{2,20}(?:ará|erá|irá|arán|erán|irán|drá|drán|brá|brán)|"
    r"(?:hasta|antes del?|a partir del?)(?:\s(?:el|la|las)?\s{0,2}\Z)?",
    behind=r"fue|fueron|era|eran|ha|han|había|habían|estaba|estaban|dijo|dijeron|hizo|hicieron|tuvo|puso|vino|quiso|"
    r"pudo|supo|dio|vio|desde|[^\W\d_]{2,20}(?:ó|aron|ieron|aba|aban)",
)

_MAKER = Maker(LEXICON)

_PLURALS = numbered("lunes|martes|miércoles|jueves|viernes|sábados|domingos")


def _read_plural(at: At) -> Iterator[Reading]:
    """Read "los lunes", on every Monday, but not "los tres lunes pasados"."""
    if word_after(at.text, at.match.end()) not in ("pasados", "próximos"):
        yield Reading("SET", f"XXXX-WXX-{_PLURALS[at.group('weekday')]}", at.span)


_EVERY_WEEKDAY = _MAKER.plain(
    "often", "los", rf"los (?P<weekday>{one_of(_PLURALS)})", _read_plural, 0.75, article=False
)

SPANISH = _MAKER.language((*shared_rules(_MAKER), _EVERY_WEEKDAY))
