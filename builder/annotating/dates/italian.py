"""Italian."""

from __future__ import annotations

from builder.annotating.dates.continental import Lexicon, Maker, shared_rules
from builder.annotating.dates.continental.lexicon import counting, numbered, phrases, seasons, units
from builder.annotating.dates.values import FUTURE, PAST, PRESENT, Unit
from builder.annotating.stopwords import function_words

_ONES = "uno due tre quattro cinque sei sette otto nove".split()
_TENS = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split()
_NUMBERS = {
    **counting(
        " ".join(_ONES) + " dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
        " ".join(_TENS),
        "",
    ),
    **{
        ten[:-1] + one: 10.0 * high + low
        for high, ten in enumerate(_TENS, 2)
        for one, low in (("uno", 1), ("un", 1), ("otto", 8))
    },
    **{f"{ten[:-1]}'": 10.0 * high for high, ten in enumerate(_TENS, 2)},
    **{f"{ten}tré": 10.0 * high + 3 for high, ten in enumerate(_TENS, 2)},
    "un": 1.0,
    "una": 1.0,
    "un'": 1.0,
    "mezzo": 0.5,
    "mezza": 0.5,
    "mezz'": 0.5,
    "cento": 100.0,
    "mille": 1000.0,
    "una decina di": 10.0,
    "una dozzina di": 12.0,
    "una quindicina di": 15.0,
    "una ventina di": 20.0,
    "un paio di": 2.0,
    "un paio d'": 2.0,
}

LEXICON = Lexicon(
    months=numbered("gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre"),
    short_months=numbered("gen|feb||apr||||ago|sett|ott|nov|dic"),
    weekdays=numbered("lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica"),
    units=units(
        second="secondo secondi",
        minute="minuto minuti",
        hour="ora ore",
        day="giorno giorni giornata giornate notte notti",
        week="settimana settimane",
        weekend="fine_settimana weekend week-end",
        month="mese mesi",
        quarter="trimestre trimestri",
        half="semestre semestri",
        year="anno anni",
        decade="decennio decenni",
        century="secolo secoli",
    ),
    seasons=seasons("primavera", "estate", "autunno", "inverno"),
    numbers=_NUMBERS,
    open_amounts=phrases("diversi, diverse, alcuni, alcune, parecchi, parecchie, molti, molte, pochi, poche, qualche"),
    ordinals=numbered("primo prima|secondo seconda|terzo terza|quarto quarta"),
    parts_of_day={"mattina": "MO", "mattino": "MO", "pomeriggio": "AF", "sera": "EV", "notte": "NI"},
    part_joints=("",),
    days={
        "l'altro ieri": -2,
        "altroieri": -2,
        "avantieri": -2,
        "ieri l'altro": -2,
        "ieri": -1,
        "oggi": 0,
        "domani": 1,
        "dopodomani": 2,
    },
    these_parts={
        **dict.fromkeys(("stamattina", "stamani", "stamane", "questa mattina", "oggi mattina"), (0, "MO")),
        **dict.fromkeys(("questo pomeriggio", "oggi pomeriggio"), (0, "AF")),
        **dict.fromkeys(("stasera", "questa sera"), (0, "EV")),
        **dict.fromkeys(("stanotte", "questa notte"), (0, "NI")),
    },
    tens=numbered("venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta", 2),
    articles=("il", "lo", "la", "l'", "i", "gli", "le"),
    of=("di", "del", "dell'anno", "dell'"),
    to=("al", "a", "e", "e il", "o"),
    until=("fino a", "fino al", "entro", "entro il", "fino all'", "prima del"),
    all_weeks="dal",
    the=("il",),
    first=("primo",),
    th="(?:°|º|o)?",
    nth="(?:°|º|ª|o)?",
    parts=phrases(
        """inizio, inizi di, inizio di, inizi del, inizio del, inizi, fine, fine di, fine del, metà, metà di, metà del,
        primi di, primi del, inizio degli, fine degli, metà degli, inizio dell', fine dell', metà dell'"""
    ),
    month_of=("mese di",),
    year_nouns=("anno",),
    decade_nouns=("anni",),
    before_year=phrases(
        """nel, dal, del, al, il, anno, dell'anno, nell', entro, fine, inizio, metà, dopo, prima, e, o, tra, fra, di,
        estate, primavera, autunno, inverno, l'anno, col, sul, a, dall', verso, di"""
    ),
    counted=r"(?!(?:i|gli|le|dei|delle|degli|nei|nelle|negli|ai|alle|agli|dai|dalle|quando|se|che|e|poi|anche|"
    r"dove|come|"
    r"per|tre|sei|due)\b)(?:soldati|persone|uomini|donne|euro|lire|dollari|metri|chilometri|case|morti|feriti|voti|"
    r"posti|lavoratori|dipendenti|abitanti|studenti|pagine|copie|[a-z]{2,20}(?:tori|zioni|enti|anti|isti))",
    last=phrases("scorso, scorsa, passato, passata, ultimo, ultima"),
    last_after=phrases("scorso, scorsa, passato, passata, ultimo scorso"),
    next=phrases("prossimo, prossima"),
    next_after=phrases("prossimo, prossima"),
    this=("questo", "questa", "quest'"),
    ago_after=("fa", "or sono"),
    hence=("fra", "tra"),
    later=("dopo", "più tardi"),
    earlier=("prima",),
    day_after=("giorno dopo", "giorno successivo", "giorno seguente", "indomani"),
    around=phrases("circa, quasi, più di, meno di, oltre, appena, già"),
    half_after=("e mezzo", "e mezza"),
    recent=phrases("ultimi, ultime, prossimi, prossime, scorsi, scorse, passati, passate"),
    during=phrases("per, durante, dopo, da, in, di, quasi, oltre"),
    every=phrases("ogni, tutti i, tutte le, tutti gli"),
    per=phrases("al, all', alla"),
    rates={
        "quotidianamente": Unit.DAY,
        "settimanalmente": Unit.WEEK,
        "mensilmente": Unit.MONTH,
        "annualmente": Unit.YEAR,
    },
    references={
        **dict.fromkeys(("adesso", "attualmente", "al momento", "in questo momento", "oggigiorno"), PRESENT),
        **dict.fromkeys(("recentemente", "ultimamente", "di recente"), PAST),
        **dict.fromkeys(("prossimamente", "in futuro"), FUTURE),
    },
    quarters=("trimestre",),
    halves=("semestre",),
    centuries=("secolo", "secoli"),
    clock_weak=("ora", "ore"),
    clock_before=("alle", "dalle", "le", "ore", "delle"),
    clock_bare=True,
    clock_words={"mezzogiorno": "12:00", "mezzanotte": "24:00"},
    halves_of_day={"di mattina": 0, "del mattino": 0, "del pomeriggio": 12, "di sera": 12, "della sera": 12},
    age_before=r"(?:uomo|donna|ragazzo|ragazza|bambino|bambina|giovane|figlio|figlia|fratello|sorella|anziano|"
    r"anziana) di|età di|ha|aveva",
    age_after=r"di età|d['’]età",
    functions=tuple(sorted(function_words("it"))),
    names=("domenica", "maggio"),
    ahead=r"inizia|comincia|termina|scade|si terrà|deve|devono|dovrà|dovranno|può|possono|potrebbe|potrebbero|"
    r"dovrebbe|dovrebbero|previst[oaie]|attes[oaie]|"
    r"in programma|sarà|saranno|avrà|avranno|[^\W\d_]{2,20}(?:erà|eranno|irà|iranno|arà|aranno|rrà|rranno|drà|"
    r"dranno)|"
    r"(?:entro|fino a|fino al|prima di|prima del|a partire da|a partire dal)(?:\s{1,2}(?:il\s)?\Z)?",
    behind=r"ha|hanno|è stat[oaie]|sono stat[oaie]|aveva|avevano|era|erano|fu|furono|disse|dissero|fece|fecero|cadde|"
    r"nacque|venne|vennero|prese|vinse|morì|[^\W\d_]{2,20}(?:ò|arono|erono|irono|ava|avano|eva|evano|iva|ivano)",
)

_MAKER = Maker(LEXICON)

ITALIAN = _MAKER.language(shared_rules(_MAKER))
