"""Portuguese, as in Brazil and in Portugal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from builder.annotating.dates.continental import Lexicon, Maker, shared_rules
from builder.annotating.dates.continental.lexicon import counting, numbered, phrases, seasons, units
from builder.annotating.dates.continental.making import normal, one_of
from builder.annotating.dates.continental.surroundings import word_before
from builder.annotating.dates.language import At, Reading
from builder.annotating.dates.nearest import Direction, nearest_weekday
from builder.annotating.dates.readers import way_of
from builder.annotating.dates.values import FUTURE, PAST, PRESENT, Unit
from builder.annotating.stopwords import function_words

_NUMBERS = {
    **counting(
        "um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito "
        "dezenove",
        "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
        " e ",
    ),
    "uma": 1.0,
    "duas": 2.0,
    "catorze": 14.0,
    "dezasseis": 16.0,
    "dezassete": 17.0,
    "dezanove": 19.0,
    "meia": 0.5,
    "meio": 0.5,
    "cem": 100.0,
    "mil": 1000.0,
    "vinte e uma": 21.0,
    "vinte e duas": 22.0,
    "uma dezena de": 10.0,
    "uma dúzia de": 12.0,
    "uma quinzena de": 15.0,
    "um par de": 2.0,
}
_SHORT = numbered("segunda|terça|quarta|quinta|sexta")

LEXICON = Lexicon(
    months=numbered("janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro"),
    short_months=numbered("jan|fev||abr|||||set|out|nov|dez"),
    weekdays=numbered("segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo"),
    short_weekdays={
        **_SHORT,
        **{f"{name}s": number for name, number in _SHORT.items()},
        **{f"{name}s-feiras": number for name, number in _SHORT.items()},
        "sábados": 6,
        "domingos": 7,
    },
    units=units(
        second="segundo segundos",
        minute="minuto minutos",
        hour="hora horas",
        day="dia dias noite noites",
        week="semana semanas",
        weekend="fim_de_semana fins_de_semana final_de_semana finais_de_semana",
        month="mês meses",
        quarter="trimestre trimestres",
        half="semestre semestres",
        year="ano anos",
        decade="década décadas",
        century="século séculos",
    ),
    seasons=seasons("primavera", "verão", "outono", "inverno"),
    numbers=_NUMBERS,
    open_amounts=phrases("vários, várias, alguns, algumas, muitos, muitas, poucos, poucas, uns, umas"),
    ordinals=numbered("primeiro primeira|segundo segunda|terceiro terceira|quarto quarta"),
    parts_of_day={"manhã": "MO", "madrugada": "MO", "tarde": "AF", "noite": "NI"},
    part_joints=("à", "de", "pela", "na"),
    days={
        "anteontem": -2,
        "antes de ontem": -2,
        "ontem": -1,
        "hoje": 0,
        "amanhã": 1,
        "depois de amanhã": 2,
    },
    days_not_after=phrases("o, do, no"),
    these_parts={
        **dict.fromkeys(("esta manhã", "nesta manhã", "hoje de manhã"), (0, "MO")),
        **dict.fromkeys(("esta tarde", "nesta tarde"), (0, "AF")),
        **dict.fromkeys(("esta noite", "nesta noite"), (0, "NI")),
    },
    tens=numbered("vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa", 2),
    articles=("o", "os"),
    of=("de", "do", "do ano de", "deste"),
    to=("a", "ao", "e", "ou", "até"),
    until=("até", "até o", "até o dia", "até dia", "até ao dia", "até ao"),
    all_weeks="de",
    the=("dia",),
    first=("primeiro",),
    th="(?:º|°|o)?",
    nth="(?:º|ª|°|o)?",
    parts=tuple(
        f"{part} {of}"
        for part in ("início", "começo", "meados", "fim", "fins", "final", "finais", "princípio", "princípios")
        for of in ("de", "do", "da", "dos")
    ),
    month_of=("mês de",),
    year_nouns=("ano", "ano de"),
    decade_nouns=phrases("anos, década de, décadas de"),
    before_year=phrases(
        """em, de, do, desde, até, a, o, ano, no, antes, para, e, ou, entre, após, início, fim, final, meados, verão,
        inverno, outono, primavera, que, ao, pelo"""
    ),
    counted=r"(?!(?:os|as|dos|das|nos|nas|mas|pois|após|depois|antes|mais|seus|suas|eles|elas|três|seis|dois|"
    r"duas|aos|"
    r"às|pelos|pelas)\b)[a-záâãàéêíóôõúç]{2,20}s|euros?|reais|km",
    last=phrases("último, última, passado, passada"),
    last_after=phrases("passado, passada"),
    next=phrases("próximo, próxima"),
    next_after=phrases("próximo, próxima, que vem"),
    this=tuple(prefix + word for prefix in ("", "n", "d") for word in ("este", "esta")),
    ago=("há", "faz"),
    ago_after=("atrás",),
    hence=("daqui a", "dentro de", "daqui"),
    later=("depois", "mais tarde"),
    earlier=("antes",),
    day_after=("dia seguinte",),
    thousands=("mil",),
    around=phrases("mais de, menos de, cerca de, quase, aproximadamente, uns, umas, já"),
    half_after=("e meio", "e meia"),
    recent=phrases("últimos, últimas, próximos, próximas, passados, passadas"),
    during=phrases("durante, por, após, desde, em, de, quase, mais"),
    every=phrases("cada, a cada, todo, toda, todos os, todas as"),
    per=phrases("por, ao, à"),
    rates={
        "diariamente": Unit.DAY,
        "semanalmente": Unit.WEEK,
        "mensalmente": Unit.MONTH,
        "anualmente": Unit.YEAR,
    },
    references={
        **dict.fromkeys(("agora", "atualmente", "actualmente", "neste momento", "hoje em dia"), PRESENT),
        **dict.fromkeys(("recentemente", "ultimamente", "outrora"), PAST),
        **dict.fromkeys(("em breve", "no futuro", "futuramente"), FUTURE),
    },
    quarters=("trimestre",),
    halves=("semestre",),
    centuries=("século", "séculos"),
    clock_after=("h", "hs"),
    clock_weak=("hora", "horas"),
    clock_before=("às", "as", "das", "pelas"),
    clock_bare=True,
    clock_words={"meio-dia": "12:00", "meia-noite": "24:00"},
    halves_of_day={"da manhã": 0, "da madrugada": 0, "da tarde": 12, "da noite": 12},
    age_before=r"(?:homem|mulher|jovem|menino|menina|criança|adolescente|bebê|bebé|filho|filha|irmão|irmã|rapaz|idoso|"
    r"idosa|jovens|pessoas|crianças) de(?: até)?|"
    r"idade de|tem|tinha",
    age_after=r"de idade",
    functions=tuple(sorted(function_words("pt"))),
    names=("abril", "maio", "domingo"),
    ahead=r"começa|começam|termina|terminam|acontece|vence|joga|vai|vão|deve|devem|deverá|deverão|pode|podem|"
    r"poderá|será|serão|haverá|previst[oa]s?|marcad[oa]s?|"
    r"programad[oa]s?|espera|esperam|[^\W\d_]{2,20}(?:ará|erá|irá|arão|erão|irão)|"
    r"(?:até|antes d[eoa]|a partir d[eoa])(?:\s{1,2}(?:[oa]\s)?\Z)?",
    behind=r"foi|foram|era|eram|tinha|tinham|havia|haviam|estava|disse|disseram|fez|fizeram|teve|tiveram|desde|"
    r"[^\W\d_]{2,20}(?:ou|aram|eram|iram|avam|iu|eu)",
)

_MAKER = Maker(LEXICON)


def _read_short_weekday(maker: Maker, at: At) -> Iterator[Reading]:
    """Read "na segunda": the same word is the ordinal number, so nothing that could be counted may follow."""
    weekday, turn = _SHORT[at.group("weekday")], normal(at.group("turn"))
    if not at.published or word_before(at.text, at.match.start()).lower() not in _BEFORE_A_DAY:
        return
    way = Direction.AHEAD if turn == "próxima" else Direction.BACK if turn == "última" else way_of(at)
    found = nearest_weekday(at.published, weekday, way)
    if turn and found == at.published:
        found += timedelta(days=7 if way is Direction.AHEAD else -7)
    if part := maker.lexicon.parts_of_day.get(normal(at.group("part"))):
        yield Reading("TIME", f"{found.isoformat()}T{part}", at.span)
    else:
        yield Reading("DATE", found.isoformat(), at.span)


_BEFORE_A_DAY = frozenset(phrases("na, nesta, desta, até, da"))
_SHORT_WEEKDAY = _MAKER.rule(
    "weekday",
    f"{' '.join(_SHORT)} próxima última",
    rf"(?:(?P<turn>próxima|última) )?(?P<weekday>{one_of(_SHORT)})"
    r"(?: (?:à|de|pela) (?P<part>manhã|tarde|noite)|(?= \(\d|[,;.!?)]| (?:que|em|o|os|e)(?!\w)))",
    _read_short_weekday,
    0.7,
    article=False,
)


def _read_working_days(at: At) -> Iterator[Reading]:
    """Read "de segunda a sexta": those of every week."""
    if word_before(at.text, at.match.start()).lower() == "de":
        for group in ("weekday", "second"):
            weekday = _ANY_WEEKDAY.get(normal(at.group(group)))
            yield Reading("SET", f"XXXX-WXX-{weekday}", at.match.span(group))


_ANY_WEEKDAY = {**_SHORT, **LEXICON.weekdays}
_WORKING_DAYS = _MAKER.plain(
    "weekdays",
    " ".join(_SHORT),
    rf"(?P<weekday>{one_of(_ANY_WEEKDAY)}) a (?P<second>{one_of(_ANY_WEEKDAY)})",
    _read_working_days,
    0.7,
    article=False,
)

PORTUGUESE = _MAKER.language((*shared_rules(_MAKER), _SHORT_WEEKDAY, _WORKING_DAYS))
