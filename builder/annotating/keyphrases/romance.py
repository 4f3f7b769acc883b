"""Word classes of French, Spanish, Portuguese and Italian: what is no function word and no verb is part of a subject."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.annotating.keyphrases.boilerplate import count_words, date_words
from builder.annotating.keyphrases.running_text import Word
from builder.annotating.keyphrases.word_classes import WordClass
from builder.annotating.stopwords import function_words
from builder.annotating.wordforms import is_verb_form

_LINKS = {"fr": frozenset({"de", "d'"}), "es": frozenset({"de"}), "pt": frozenset({"de"}), "it": frozenset({"di"})}
"""Without an article after them these make one term of two nouns: "taux de chômage", "tasso di disoccupazione"."""

_VERB_ENDINGS = {
    "fr": re.compile(r"(?:èrent|irent|urent|aient|aît|oient|issent|eront|iront|erait|irait|rait|erons|ions|ez|isant)$"),
    "es": re.compile(
        r"(?:aron|ieron|ando|iendo|yendo|aban|ían|arán|erán|irán|ará|erá|irá|aría|ería|iría|arse|erse"
        r"|irse|[^aeiou]ó|ió)$"
    ),
    "pt": re.compile(
        r"(?:aram|eram|iram|ando|endo|indo|avam|iam|arão|erão|irão|ará|erá|irá|aria|eria|iria|ou|eu|iu"
        r"|ar-se|er-se)$"
    ),
    "it": re.compile(
        r"(?:arono|erono|irono|ando|endo|avano|evano|ivano|ava|eva|iva|eranno|iranno|erà|irà|erebbe"
        r"|irebbe|[^aeit]ò|arsi|ersi|irsi)$"
    ),
}
_NO_VERBS = {
    "fr": frozenset("nez rez soldats régions opinions avions camions millions missions actions élections".split()),
    "es": frozenset(
        "bando mando contrabando comando tía policía energía economía categoría minería ingeniería".split()
    ),
    "pt": frozenset("comando bando contrabando europeu museu mundo indo quando tribunal maria".split()),
    "it": frozenset("comando bando contrabbando però perciò rivo riva iniziativa".split()),
}
_VERBS = {
    "fr": """a ont est sont était étaient fut furent sera seront avait avaient pris prise mis fui tombé tombée mort dit
        annoncé déclaré affirmé demande demandent veut veulent doit doivent peut peuvent vient viennent reste restent
        devient prend prennent permet permettent estime estiment prévoit compte tient suit perd gagne attend attendent
        appelle appellent dénonce dénoncent accuse accusent craint craignent espère montre montrent touche""",
    "es": """huye huyen pide piden quiere quieren sigue siguen vive viven pierde gana espera esperan exige exigen
        advierte advierten aprobó cayó tomó abrió busca buscan permite permiten prevé propone proponen llega llegan
        vuelve vuelven recuerda sostiene mantiene reclama reclaman denuncia denuncian acusa acusan""",
    "pt": """foge fogem pede pedem quer querem segue seguem vive vivem perde ganha espera esperam exige exigem alerta
        alertam busca buscam permite permitem prevê propõe propõem chega chegam volta voltam recorda mantém acusa acusam
        disse dizem afirma afirmam caiu""",
    "it": """fugge fuggono chiede chiedono vuole vogliono segue seguono vive vivono perde vince aspetta spera esige
        avverte cerca cercano permette permettono prevede propone propongono arriva arrivano torna tornano ricorda
        mantiene accusa accusano denuncia denunciano caduta caduto chiesto deciso""",
}
_AUXILIARIES = frozenset(
    """a ai as ont avait avaient est sont été était étaient fut ha han había habían fue fueron era eran es son sido está
    están tem têm tinha tinham foi foram sido é são hanno aveva avevano è sono stato stata stati state era erano
    viene vengono""".split()
)
_PARTICIPLES = re.compile(r"(?:[ai]d[oa]s?|[aiu]t[oaie]|[ée]e?s?|i[es]?|u[es]?)$")
_ADVERBS = re.compile(r"(?:[ai]mente|[aei]mment|[lv]ement|eusement|quement)$")
_MIN_LETTERS = 5
_YEAR = re.compile(r"(?:18|19|20)\d\d")


def classify_romance(words: Sequence[Word], language: str) -> list[WordClass]:
    """Tell the class of each word of a text in one of the four languages.

    An adjective counts as a noun: it stands after its noun, and is part of the phrase.
    """
    names = {word.key for word in words if word.is_capitalised and not word.is_opening}
    functions, silent = function_words(language), date_words(language) | count_words(language)
    verbs, links = frozenset(_VERBS[language].split()), _LINKS[language]
    classes = []
    before = ""
    for word in words:
        classes.append(_class_of(word, names, functions, silent, links))
        if classes[-1] is WordClass.NOUN and not word.is_capitalised:
            is_verb = word.lower in verbs or _looks_like_verb(word.lower, language)
            is_participle = word.is_joined and before in _AUXILIARIES and _PARTICIPLES.search(word.lower)
            if is_verb or is_participle or _ADVERBS.search(word.lower):
                classes[-1] = WordClass.OTHER
        before = word.lower
    return classes


def _class_of(
    word: Word, names: set[str], functions: frozenset[str], silent: frozenset[str], links: frozenset[str]
) -> WordClass:
    if word.lower[0].isdigit():
        return WordClass.YEAR if _YEAR.fullmatch(word.lower) else WordClass.NUMBER
    if word.name >= 0 and not word.is_opening:
        return WordClass.NAME
    if word.lower in links:
        return WordClass.LINK
    is_acronym = len(word.text) > 1 and word.text.isupper() and not word.is_opening
    if word.lower in silent or len(word.lower) < 2 or (word.lower in functions and not is_acronym):
        return WordClass.OTHER
    if word.is_capitalised and (not word.is_opening or word.key in names):
        return WordClass.NAME
    return WordClass.NOUN


def _looks_like_verb(word: str, language: str) -> bool:
    if is_verb_form(word, language):
        return True
    return len(word) >= _MIN_LETTERS and word not in _NO_VERBS[language] and bool(_VERB_ENDINGS[language].search(word))
