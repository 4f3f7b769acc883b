"""German: its words, and rules for what it writes in one word ("viermonatig", "Freitagabend")."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from builder.annotating.dates.continental import Lexicon, Maker, shared_rules
from builder.annotating.dates.continental.lexicon import numbered
from builder.annotating.dates.continental.making import normal, one_of
from builder.annotating.dates.continental.surroundings import is_capital, is_glued, word_after, word_before
from builder.annotating.dates.language import At, Reading
from builder.annotating.dates.nearest import nearest_weekday
from builder.annotating.dates.readers import read_day, way_of
from builder.annotating.dates.values import FUTURE, PAST, PRESENT, Unit, duration


_ONES = "ein zwei drei vier fünf sechs sieben acht neun".split()
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
_SMALL = [*_ONES, *"zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split()]
_NUMBERS = {
    **{word: float(value) for value, word in enumerate(_SMALL, 1)},
    **{word: 10.0 * value for value, word in enumerate(_TENS, 2)},
    **{f"{one}und{ten}": 10.0 * high + low for high, ten in enumerate(_TENS, 2) for low, one in enumerate(_ONES, 1)},
    **{f"{word}einhalb": value + 0.5 for value, word in enumerate(_SMALL[:12], 1)},
    **dict.fromkeys("eine einen einem einer eines".split(), 1.0),
    **dict.fromkeys(["eine halbe", "einer halben", "ein halbes", "einem halben", "halbe", "halben"], 0.5),
    **dict.fromkeys(["anderthalb", "eineinhalb"], 1.5),
    **dict.fromkeys(["hundert", "einhundert"], 100.0),
    **{"zwo": 2.0, "zweier": 2.0, "dreier": 3.0, "ein dutzend": 12.0, "tausend": 1000.0},
}
_UNITS = {
    **dict.fromkeys("sekunde sekunden".split(), Unit.SECOND),
    **dict.fromkeys("minute minuten".split(), Unit.MINUTE),
    **dict.fromkeys("stunde stunden".split(), Unit.HOUR),
    **dict.fromkeys("tag tage tagen tages tags nacht nächte nächten".split(), Unit.DAY),
    **dict.fromkeys("woche wochen".split(), Unit.WEEK),
    **dict.fromkeys("wochenende wochenenden wochenendes".split(), Unit.WEEKEND),
    **dict.fromkeys("monat monate monaten monats".split(), Unit.MONTH),
    **dict.fromkeys("quartal quartale quartalen quartals".split(), Unit.QUARTER),
    **dict.fromkeys("jahr jahre jahren jahres jahrs".split(), Unit.YEAR),
    **dict.fromkeys("jahrzehnt jahrzehnte jahrzehnten jahrzehnts".split(), Unit.DECADE),
    **dict.fromkeys("jahrhundert jahrhunderte jahrhunderten jahrhunderts".split(), Unit.CENTURY),
}
_ENDINGS = ("e", "en", "er", "es", "em")
_WEEKDAYS = numbered("montag|dienstag|mittwoch|donnerstag|freitag|samstag sonnabend|sonntag")
_PARTS_OF_DAY = {
    **dict.fromkeys(["morgen", "früh", "vormittag"], "MO"),
    **dict.fromkeys(["mittag", "nachmittag"], "AF"),
    **{"abend": "EV", "nacht": "NI"},
}


def _declined(stems: str) -> tuple[str, ...]:
    return tuple(stem + ending for stem in stems.split() for ending in _ENDINGS)


_PREPOSITIONS = tuple(
    """in im am an seit bis vom von ab zum zur nach vor um gegen für zwischen und oder auch wie als während anno
    jahre jahr jahres ende mitte anfang frühjahr sommer herbst winter dem den der des die das erst noch schon bereits
    spätestens frühestens ihr sein""".split()
)

LEXICON = Lexicon(
    months=numbered("januar jänner|februar feber|märz|april|mai|juni|juli|august|september|oktober|november|dezember"),
    short_months=numbered("jan||mär mrz|apr|||||sep sept|okt|nov|dez") | {"feb": 2, "aug": 8},
    weekdays=_WEEKDAYS,
    short_weekdays=numbered("mo|di|mi|do|fr|sa|so"),
    units=_UNITS,
    seasons={
        **dict.fromkeys("frühling frühlings frühjahr frühjahrs".split(), "SP"),
        **dict.fromkeys("sommer sommers".split(), "SU"),
        **dict.fromkeys("herbst herbstes".split(), "FA"),
        **dict.fromkeys("winter winters".split(), "WI"),
    },
    numbers=_NUMBERS,
    open_amounts=("ein paar", *"mehrere mehreren einige einigen wenige wenigen viele vielen zahlreiche".split()),
    ordinals={
        form + ending: number
        for number, form in enumerate(("erste", "zweite", "dritte", "vierte"), 1)
        for ending in ("", "n", "r", "s", "m")
    },
    parts_of_day=_PARTS_OF_DAY,
    days={"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2},
    days_not_after=("guten", "jeden", "am", "der", "den", "diesen", "diesem", "einem", "eines", "jedem", "vom"),
    articles=tuple("der die das den dem des".split()),
    to=("bis", "bis zum", "und", "auf den", "auf"),
    the=("den", "dem", "der"),
    first=("ersten", "erster"),
    th=r"\. ?",
    nth=r"\.",
    parts=(*"anfang mitte ende".split(), *(f"{part} des" for part in ("anfang", "mitte", "ende"))),
    month_of=("monat", "monats"),
    year_nouns=tuple("jahr jahre jahres jahren jahrs".split()),
    before_year=_PREPOSITIONS,
    bare_years=True,
    counted=r"(?!Jahr)(?:[A-ZÄÖÜ][a-zäöüß]+(?:en|er|ern|e|n)|Euro|Dollar|Prozent|Kilo\w+|Meter|Mann|Mark)",
    last=_declined("letzt vergangen vorig verflossen verstrichen"),
    next=_declined("nächst kommend folgend"),
    this=_declined("dies laufend aktuell"),
    ago=("vor",),
    hence=("in", "binnen"),
    around=(
        *"rund etwa knapp fast gut gerade ungefähr bereits genau über zirka circa erst schon".split(),
        *("mehr als", "weniger als", "nicht einmal"),
    ),
    recent=tuple(
        f"{stem}{ending}"
        for stem in ("letzt", "vergangen", "nächst", "kommend", "zurückliegend")
        for ending in ("e", "en")
    ),
    plurals=tuple(
        """sekunden minuten stunden tage tagen wochen monate monaten quartale quartalen jahre jahren jahrzehnte
        jahrzehnten jahrhunderte jahrhunderten wochenenden nächte nächten""".split()
    ),
    lasting=("lang",),
    during=tuple("für seit nach während über binnen innerhalb dauert dauerte als nur fast rund knapp etwa".split()),
    every=(*_declined("jed"), "alle", "aller"),
    per=("pro", "je"),
    rates={
        "stündlich": Unit.HOUR,
        **{form: Unit.DAY for form in ("täglich", *_declined("täglich"))},
        **{form: Unit.WEEK for form in ("wöchentlich", *_declined("wöchentlich"))},
        **{form: Unit.MONTH for form in ("monatlich", *_declined("monatlich"))},
        **{form: Unit.YEAR for form in ("jährlich", *_declined("jährlich"), "alljährlich", *_declined("alljährlich"))},
    },
    references={
        **dict.fromkeys(("jetzt", "derzeit", "zurzeit", "gegenwärtig", "momentan", "heutzutage", "zur zeit"), PRESENT),
        **dict.fromkeys(("kürzlich", "neulich", "jüngst", "unlängst", "vor kurzem", "früher"), PAST),
        **dict.fromkeys(("künftig", "demnächst", "in zukunft", "in kürze"), FUTURE),
    },
    quarters=("quartal", "quartals", "vierteljahr"),
    halves=("halbjahr", "halbjahrs", "halbjahres", "jahreshälfte"),
    centuries=("jahrhundert", "jahrhunderts", "jahrhunderte", "jahrhunderten"),
    clock_after=("uhr",),
    clock_before=tuple("um gegen ab bis von".split()),
    clock_words={"mitternacht": "24:00"},
    halves_of_day={"nachmittags": 12, "abends": 12, "morgens": 0, "früh": 0, "vormittags": 0, "nachts": 0},
    age_before=r"im alter von|alter von|mit|fast|erst",
    age_after=r"alt|alte|alter|alten|altes|junge|jung",
    functions=tuple(
        """am an ab auf aus bei bis da dass denn der die das den dem des doch durch ein eine einem einen einer er es
        für gegen gestern heute ich ihr im in ist jeden jeder kein kommenden man mit nach nächsten noch nur ob oder
        schon seit sie so über um und uns vergangenen vergangener von vom vor wann war was weil wenn wer wie wir
        wird wo zu zum zur zwischen letzten letzter diesen dieser diesem diese nächster hat haben sind als auch
        während erst anfang ende mitte bereits spätestens""".split()
    ),
    nouns_are_capital=True,
    ahead=r"wird|werden|soll|sollen|will|wollen|kann|können|könnte|könnten|muss|müssen|dürfte|dürften|würde|würden|"
    r"beginnt|beginnen|endet|enden|folgt|gilt|startet|starten|tritt|findet|öffnet|eröffnet|geplant|erwartet|voraussichtlich|vorgesehen|"
    r"angesetzt|anberaumt|bevorsteht|künftig|plant|planen|läuft|tagt|bis(?: zum)?(?:\s{1,2}\Z)?|ab\s{1,2}\Z",
    behind=r"war|waren|hat|haben|hatte|hatten|wurde|wurden|worden|kam|kamen|ging|gingen|gab|gaben|fiel|fielen|begann|"
    r"begannen|starb|starben|trat|traten|nahm|nahmen|fand|fanden|stand|standen|sprach|sprachen|traf|trafen|sah|sahen|"
    r"blieb|blieben|schrieb|schrieben|rief|riefen|zog|zogen|schlug|schlugen|lief|liefen|wuchs|gewann|gewannen|verlor|"
    r"erschien|schloss|brach|brachen|flog|flohen|floh|lag|lagen|ließ|ließen|hielt|hielten|beschloss|entschied|stieg|"
    r"stiegen|sank|sanken|seit|zuvor|(?-i:(?!ersten|letzten|zweiten|dritten|heute|weiten|guten|roten)"
    r"[a-zäöüß]{2,18}[^ae\W]te(?:n|t)?)",
)

_MAKER = Maker(LEXICON)

_MANY = {"mehr": None, "viel": None, "halb": 0.5}
_ADJECTIVES = {
    f"{number}{stem}ig{ending}": (amount, unit)
    for stem, unit in {
        "minüt": Unit.MINUTE,
        "stünd": Unit.HOUR,
        "täg": Unit.DAY,
        "wöch": Unit.WEEK,
        "monat": Unit.MONTH,
        "jähr": Unit.YEAR,
    }.items()
    for number, amount in (_NUMBERS | _MANY).items()
    if " " not in number and (amount is None or amount < 13 or unit is not Unit.YEAR)
    for ending in ("", *_ENDINGS)
}
"""Adjectives of length; from thirteen years on they tell an age more often than a length."""

_LONG = {
    f"{unit}lang{ending}": value
    for unit, value in {
        "minuten": Unit.MINUTE,
        "stunden": Unit.HOUR,
        "tage": Unit.DAY,
        "wochen": Unit.WEEK,
        "monate": Unit.MONTH,
        "jahre": Unit.YEAR,
        "jahrzehnte": Unit.DECADE,
    }.items()
    for ending in ("", *_ENDINGS)
}
_COMPOUNDS = {
    f"{name}{part}": (weekday, value)
    for name, weekday in _WEEKDAYS.items()
    for part, value in (_PARTS_OF_DAY | {"mittag": "AF"}).items()
}
_EACH = {f"{name}s": weekday for name, weekday in _WEEKDAYS.items()}
_DECADES = {
    word + end: ten
    for ten, word in enumerate(
        ["zwanziger", "dreißiger", "vierziger", "fünfziger", "sechziger", "siebziger", "achtziger", "neunziger"], 2
    )
    for end in ("", "n")
}
_PERSON = tuple(
    "kind junge jungen mädchen sohn sohnes tochter mann mannes frau schüler schülerin bruder schwester".split()
)


def _read_adjective(maker: Maker, at: At) -> Iterator[Reading]:
    amount, unit = _ADJECTIVES[normal(at.match[0])]
    noun = word_after(at.text, at.match.end()).lower()
    if not is_capital(at.text, at.match.start()) and not (unit is Unit.YEAR and noun.endswith(_PERSON)):
        yield Reading("DURATION", duration(amount, unit), at.span)


def _read_long(maker: Maker, at: At) -> Iterator[Reading]:
    yield Reading("DURATION", duration(None, _LONG[normal(at.match[0])]), at.span)


def _read_compound(maker: Maker, at: At) -> Iterator[Reading]:
    weekday, part = _COMPOUNDS[normal(at.match[0])]
    if at.published and is_capital(at.text, at.match.start()) and not is_glued(at.text, *at.match.span()):
        day = nearest_weekday(at.published, weekday, way_of(at))
        yield Reading("TIME", f"{day.isoformat()}T{part}", at.span)


def _read_night_to(maker: Maker, at: At) -> Iterator[Reading]:
    """Read "Nacht zum Freitag": it begins on Thursday."""
    weekday = at.words.weekdays.get(at.group("weekday"))
    if at.published and weekday:
        day = nearest_weekday(at.published, weekday, way_of(at))
        if day.toordinal() > 1:
            yield Reading("TIME", f"{(day - timedelta(days=1)).isoformat()}TNI", at.span)


def _read_each(maker: Maker, at: At) -> Iterator[Reading]:
    if not is_capital(at.text, at.match.start()) or not word_before(at.text, at.match.start()):
        yield Reading("SET", f"XXXX-WXX-{_EACH[normal(at.match[0])]}", at.span)


def _read_decade(maker: Maker, at: At) -> Iterator[Reading]:
    digits = at.group("decade")
    ten = int(digits[-2]) if digits else _DECADES[normal(at.group("ten"))]
    if len(digits) == 4:
        yield Reading("DATE", digits[:3], at.span)
    elif at.group("noun") or word_before(at.text, at.match.start()) in ("den", "die", "der", "Die"):
        yield Reading("DATE", f"{20 if ten < 2 else 19}{ten}", at.span)


def _read_day_in_numbers(maker: Maker, at: At) -> Iterator[Reading]:
    """Read "am 3.3."."""
    if word_before(at.text, at.match.start()).lower() in ("am", "vom", "zum", "ab", "dem", "den", "seit", "bis"):
        yield from read_day(at)


def _read_year_before(maker: Maker, at: At) -> Iterator[Reading]:
    if at.published and at.published.year > 1:
        yield Reading("DATE", f"{at.published.year - 1:04}", at.span)


def _read_this_year(maker: Maker, at: At) -> Iterator[Reading]:
    if at.published and not is_capital(at.text, at.match.start()):
        yield Reading("DATE", f"{at.published.year:04}", at.span)


def _read_end_of_year(maker: Maker, at: At) -> Iterator[Reading]:
    if at.published:
        yield Reading("DATE", f"{at.published.year:04}", at.span)


_YEARS = "(?P<noun>~(?:jahren?|jahre))"
_RULES = (
    _MAKER.rule("length", " ".join(_ADJECTIVES), one_of(_ADJECTIVES), _read_adjective, 0.8, article=False),
    _MAKER.rule("open-length", " ".join(_LONG), one_of(_LONG), _read_long, 0.75, article=False),
    _MAKER.rule("part-of-day", " ".join(_COMPOUNDS), one_of(_COMPOUNDS), _read_compound, 0.88),
    _MAKER.rule("part-of-day", "nacht", "nacht (?:zum|zu|auf|auf den) (?P<weekday>@weekdays)", _read_night_to, 0.85),
    _MAKER.rule("often", " ".join(_EACH), one_of(_EACH), _read_each, 0.75, article=False),
    _MAKER.rule(
        "decade",
        "0 @parts",
        rf"@lead_parts?(?:der )?(?P<decade>(?:1[5-9]|20)?\d0)er(?:n)?{_YEARS}?",
        _read_decade,
        0.93,
    ),
    _MAKER.rule(
        "decade",
        f"@parts {' '.join(_DECADES)}",
        rf"@lead_parts?(?:der )?(?P<ten>{one_of(_DECADES)}){_YEARS}?",
        _read_decade,
        0.9,
    ),
    _MAKER.rule(
        "numeric-date",
        "0",
        r"(?P<day>@day)\.(?: )?(?P<monthnumber>1[0-2]|0?[1-9])\.(?!\d)",
        _read_day_in_numbers,
        0.85,
    ),
    _MAKER.rule("last", "vorjahr vorjahres", "vorjahr(?:es)?", _read_year_before, 0.85),
    _MAKER.rule("this", "heuer", "heuer", _read_this_year, 0.85, article=False),
    _MAKER.rule(
        "year-end", "jahresende jahresbeginn jahresanfang", "jahres(?:ende|beginn|anfang)", _read_end_of_year, 0.75
    ),
    _MAKER.rule(
        "year-end",
        "ende beginn anfang",
        "(?:ende|beginn|anfang) (?:des|dieses) jahres",
        _read_end_of_year,
        0.75,
        article=False,
    ),
)

GERMAN = _MAKER.language((*shared_rules(_MAKER), *_RULES))
