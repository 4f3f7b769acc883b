"""The words of German that stand for time."""

from __future__ import annotations

from builder.annotating.dates.continental.lexicon import Lexicon, numbered
from builder.annotating.dates.values import FUTURE, PAST, PRESENT, Unit

_ONES = "ein zwei drei vier fünf sechs sieben acht neun".split()
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
_SMALL = [*_ONES, *"zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split()]
NUMBERS = {
    **{word: float(value) for value, word in enumerate(_SMALL, 1)},
    **{word: 10.0 * value for value, word in enumerate(_TENS, 2)},
    **{f"{one}und{ten}": 10.0 * high + low for high, ten in enumerate(_TENS, 2) for low, one in enumerate(_ONES, 1)},
    **{f"{word}einhalb": value + 0.5 for value, word in enumerate(_SMALL[:12], 1)},
    **dict.fromkeys("eine einen einem einer eines".split(), 1.0),
    **dict.fromkeys(["eine halbe", "einer halben", "ein halbes", "einem halben", "halbe", "halben"], 0.5),
    **dict.fromkeys(["anderthalb", "eineinhalb"], 1.5),
    **dict.fromkeys(["hundert", "einhundert"], 100.0),
    "zwo": 2.0,
    "zweier": 2.0,
    "dreier": 3.0,
    "ein dutzend": 12.0,
    "tausend": 1000.0,
}
NUMBERS |= {word.replace("ß", "ss"): value for word, value in NUMBERS.items()}
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
ENDINGS = ("e", "en", "er", "es", "em")
WEEKDAYS = numbered("montag|dienstag|mittwoch|donnerstag|freitag|samstag sonnabend|sonntag")
PARTS_OF_DAY = {
    **dict.fromkeys(["morgen", "früh", "vormittag"], "MO"),
    **dict.fromkeys(["mittag", "nachmittag"], "AF"),
    "abend": "EV",
    "nacht": "NI",
}


def _declined(stems: str) -> tuple[str, ...]:
    return tuple(stem + ending for stem in stems.split() for ending in ENDINGS)


_PREPOSITIONS = tuple(
    """in im am an seit bis vom von ab zum zur nach vor um gegen für zwischen und oder auch wie als während anno
    jahre jahr jahres ende mitte anfang frühjahr sommer herbst winter dem den der des die das erst noch schon bereits
    spätestens frühestens ihr sein""".split()
)

LEXICON = Lexicon(
    months=numbered("januar jänner|februar feber|märz|april|mai|juni|juli|august|september|oktober|november|dezember"),
    short_months=numbered("jan||mär mrz|apr|||||sep sept|okt|nov|dez") | {"feb": 2, "aug": 8},
    weekdays=WEEKDAYS,
    short_weekdays=numbered("mo|di|mi|do|fr|sa|so"),
    units=_UNITS,
    seasons={
        **dict.fromkeys("frühling frühlings frühjahr frühjahrs".split(), "SP"),
        **dict.fromkeys("sommer sommers".split(), "SU"),
        **dict.fromkeys("herbst herbstes".split(), "FA"),
        **dict.fromkeys("winter winters".split(), "WI"),
    },
    numbers=NUMBERS,
    open_amounts=("ein paar", *"mehrere mehreren einige einigen wenige wenigen viele vielen zahlreiche".split()),
    ordinals={
        form + ending: number
        for number, form in enumerate(("erste", "zweite", "dritte", "vierte"), 1)
        for ending in ("", "n", "r", "s", "m")
    },
    parts_of_day=PARTS_OF_DAY,
    days={"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2},
    days_not_after=("guten", "jeden", "am", "der", "den", "diesen", "diesem", "einem", "eines", "jedem", "vom"),
    these_parts={
        **dict.fromkeys(("vergangene nacht", "vergangenen nacht", "letzte nacht", "letzter nacht"), (-1, "NI")),
        **dict.fromkeys(("diese nacht", "dieser nacht"), (0, "NI")),
    },
    articles=tuple("der die das den dem des".split()),
    to=("bis", "bis zum", "und", "auf den", "auf"),
    until=("bis", "bis zum", "bis einschließlich"),
    the=("den", "dem", "der"),
    first=("ersten", "erster"),
    th=r"\.",
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
    later=("später", "danach"),
    earlier=("zuvor", "davor", "früher", "vorher"),
    day_after=("nächsten tag", "folgenden tag", "folgetag", "tag darauf", "tag danach"),
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
        **dict.fromkeys(("täglich", *_declined("täglich")), Unit.DAY),
        **dict.fromkeys(("wöchentlich", *_declined("wöchentlich")), Unit.WEEK),
        **dict.fromkeys(("monatlich", *_declined("monatlich")), Unit.MONTH),
        **dict.fromkeys(("jährlich", *_declined("jährlich"), "alljährlich", *_declined("alljährlich")), Unit.YEAR),
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
    r"stiegen|sank|sanken|seit|zuvor|[^\W\d_]{1,16}"
    r"(?:ier|ig|er|el|ag|eg|il|ll|hn|hl|hr|ck|nn|mm|üh|auch|ach|tz|ss)te[nt]?|[^\W\d_]{2,16}[td]ete[nt]?",
)
