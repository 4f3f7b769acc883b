"""Boilerplate of the trade: words that stand in every newspaper and say nothing of what an article is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from builder.annotating.names import TITLES
from builder.remembering import Remembered
from builder.words import singular, word_key

_DATES = {
    "en": """january february march april may june july august september october november december jan feb mar apr jun
        jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur
        thurs fri sat sun gmt est edt pst pdt cst cdt utc a.m p.m am pm mondays tuesdays wednesdays thursdays fridays
        saturdays sundays""",
    "de": """januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch
        donnerstag freitag samstag sonnabend sonntag montagabend dienstagabend mittwochabend donnerstagabend
        freitagabend samstagabend sonntagabend""",
    "fr": """janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi
        jeudi vendredi samedi dimanche""",
    "es": """enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes
        martes miércoles jueves viernes sábado domingo""",
    "pt": """janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro segunda-feira
        terça-feira quarta-feira quinta-feira sexta-feira sábado domingo feira""",
    "it": """gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì
        martedì mercoledì giovedì venerdì sabato domenica""",
}
_COUNTS = {
    "en": """today yesterday tomorrow tonight morning mornings afternoon evening night noon midnight week weeks month
        months year years day days hour hours minute minutes decade decades weekend weekends time times one two three
        four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
        twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
        billion billions trillion trillions dozen dozens half percent cent cents""",
    "de": """heute gestern morgen abend nacht mittag woche wochen monat monate monaten jahr jahre jahren jahres tag tage
        tagen stunde stunden minute minuten uhr mal hundert hunderte hunderten tausend tausende tausenden million
        millionen milliarde milliarden dutzend dutzende prozent hälfte zahl ende anfang mitte rahmen""",
    "fr": """aujourd'hui hier demain matin soir nuit midi semaine semaines mois an ans année années jour jours journée
        heure heures minute minutes fois centaine centaines millier milliers mille million millions milliard milliards
        dizaine dizaines douzaine moitié tiers pourcent nombre fin début""",
    "es": """hoy ayer mañana tarde noche mediodía semana semanas mes meses año años día días hora horas minuto minutos
        vez veces cientos centenar centenares miles mil millón millones decena decenas docena docenas mitad ciento fin
        final finales principios""",
    "pt": """hoje ontem amanhã manhã tarde noite semana semanas mês meses ano anos dia dias hora horas minuto minutos
        vez vezes centena centenas cem milhar milhares mil milhão milhões bilhão bilhões dezena dezenas dúzia metade
        cento fim final início""",
    "it": """oggi ieri domani mattina sera notte settimana settimane mese mesi anno anni giorno giorni ora ore minuto
        minuti volta volte centinaio centinaia migliaio migliaia mille mila milione milioni miliardo miliardi decina
        decine dozzina metà cento fine inizio""",
}
_TRADE = {
    "en": """reporter reporters journalist journalists spokesman spokesmen spokeswoman spokesperson statement statements
        interview interviews source sources press news conference release releases agency agencies briefing briefings
        told said report reports article story photo photos video file correspondent editor official officials reuters
        afp ap upi xinhua tass associated international united agence france-presse staff writer service wire media
        newsletter copyright update updates exclusive advertisement comment comments email click""",
    "de": """sprecher sprecherin sprechers angaben mitteilung pressemitteilung erklärung interview nachrichtenagentur
        agentur agenturen medienberichte medienberichten bericht berichte berichten pressekonferenz journalisten
        journalist quelle quellen dpa afp reuters kna epd apa sid foto""",
    "fr": """porte-parole communiqué presse conférence déclaration interview entretien agence agences source sources
        journaliste journalistes reportage afp reuters ap photo article""",
    "es": """portavoz portavoces comunicado prensa rueda conferencia declaración declaraciones entrevista agencia
        agencias fuente fuentes periodista periodistas efe afp reuters ap foto noticia noticias""",
    "pt": """porta-voz comunicado imprensa coletiva conferência declaração declarações entrevista agência agências fonte
        fontes jornalista jornalistas repórteres lusa afp reuters ap foto notícia notícias""",
    "it": """portavoce comunicato stampa conferenza dichiarazione dichiarazioni intervista agenzia agenzie fonte fonti
        giornalista giornalisti cronisti ansa afp reuters ap foto notizia notizie""",
}
_EMPTY = {
    "en": """people person man men woman women thing things way ways lot part number kind sort bit place case fact
        mr mrs ms rest area end side others anyone something nothing everything total amount addition group groups city
        cities town village region country countries leader leaders member members state nation world problem issue
        company level effort efforts move dollar euro pound""",
    "de": "menschen mensch leute mann frau männer frauen teil fall seite art weise grund ding dinge",
    "fr": "gens personne personnes homme hommes femme femmes chose choses part partie cas côté manière façon suite",
    "es": "gente persona personas hombre hombres mujer mujeres cosa cosas parte caso lado manera forma modo",
    "pt": "pessoa pessoas homem homens mulher mulheres gente coisa coisas parte caso lado maneira forma modo",
    "it": "gente persona persone uomo uomini donna donne cosa cose parte caso lato modo maniera",
}


@cache
def date_words(language: str | None) -> frozenset[str]:
    """The names of months and weekdays, in lower case, with their short forms; those of English for a language unknown.

    >>> "montag" in date_words("de"), "monday" in date_words("de")
    (True, False)
    """
    return _words(_DATES, language)


@cache
def count_words(language: str | None) -> frozenset[str]:
    """Words that count or tell the time of day: no part of a subject ("million people", "last week")."""
    return _words(_COUNTS, language)


@cache
def _trade_keys(language: str | None) -> frozenset[str]:
    words = _words(_TRADE, language) | _words(_DATES, language) | _words(_COUNTS, language)
    return frozenset(singular(word_key(word)) for word in words)


@cache
def _empty_keys(language: str | None) -> frozenset[str]:
    return frozenset(singular(word_key(word)) for word in _words(_EMPTY, language))


def is_boilerplate(words: Sequence[str], language: str | None) -> bool:
    """Tell a phrase that only says that something was reported, or when, an office, or no thing in particular.

    >>> phrases = ("press release", "people", "press freedom", "Sunday", "prime minister")
    >>> [is_boilerplate(phrase.split(), "en") for phrase in phrases]
    [True, True, False, True, True]
    """
    trade = _trade_keys(language)
    keys = [_KEYS[word] for word in words]
    if all(key in trade for key in keys):
        return True
    return keys[0] in _empty_keys(language) if len(keys) == 1 else all(key in TITLES for key in keys)


_KEYS: Remembered[str, str] = Remembered(lambda word: singular(word_key(word)), most=1 << 15)


def _words(lists: Mapping[str, str], language: str | None) -> frozenset[str]:
    return frozenset(lists.get((language or "en")[:2], lists["en"]).split())
