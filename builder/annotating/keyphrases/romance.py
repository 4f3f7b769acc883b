"""Word classes of French, Spanish, Portuguese and Italian: what is no function word and no verb is a noun or a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

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
    "es": """huye huyen pide piden quiere quieren sigue siguen vive viven pierde gana dura duran espera esperan exige
        exigen advierte advierten aprobó cayó tomó abrió busca buscan permite permiten prevé propone proponen llega
        llegan vuelve vuelven recuerda sostiene mantiene reclama reclaman denuncia denuncian acusa acusan""",
    "pt": """foge fogem pede pedem quer querem segue seguem vive vivem perde ganha espera esperam exige exigem alerta
        alertam busca buscam permite permitem prevê propõe propõem chega chegam volta voltam recorda mantém acusa acusam
        disse dizem afirma afirmam caiu""",
    "it": """fugge fuggono chiede chiedono vuole vogliono segue seguono vive vivono perde vince aspetta spera esige
        avverte teme temono cerca cercano permette permettono prevede propone propongono arriva arrivano torna tornano
        ricorda mantiene accusa accusano denuncia denunciano caduta caduto chiesto deciso""",
}
_AUXILIARIES = frozenset(
    """a ai as ont avait avaient est sont été était étaient fut ha han había habían fue fueron era eran es son sido está
    están tem têm tinha tinham foi foram sido é são hanno aveva avevano è sono stato stata stati state era erano
    viene vengono""".split()
)
_ARTICLES = {
    "fr": "le la les l' un une des du",
    "es": "el los las un una unos unas",
    "pt": "o os as um uma uns umas",
    "it": "il lo la i gli le l' un uno una un'",
}
"""What stands before a noun, and hardly ever after one."""

_DETERMINERS = {
    "fr": "au aux ce cet cette ces son sa ses leur leurs notre nos votre vos chaque plusieurs quelques d'",
    "es": "al del la lo este esta estos estas ese esa su sus cada varios varias otro otra otros otras",
    "pt": "a ao aos à às do da dos das no na nos nas pelo pela este esta esse essa seu sua seus suas cada",
    "it": """al allo alla ai agli alle del dello della dei degli delle dal dalla nel nella nei nelle sul sulla questo
        questa suo sua loro all' dell' dall' nell' sull' ogni""",
}
_ADVERBS_BY_LANGUAGE = {
    "fr": "maintenant récemment notamment aussitôt bientôt parfois souvent presque ensuite enfin lors face suite",
    "es": "pronto apenas ahora tras luego quizá quizás frente medida",
    "pt": "logo então ainda apenas agora frente meio",
    "it": "ormai appena subito spesso soltanto inoltre adesso dopo durante fronte",
}
_PARTICIPLE = re.compile(r"(?:[ai]d[oa]s?|[st][oaie]|[ée]e?s?|i[es]?|u[es]?)$")
_ADVERB = re.compile(r"(?:[ai]mente|[aei]mment|[lv]ement|eusement|quement)$")
_MIN_LETTERS = 5
_YEAR = re.compile(r"(?:18|19|20)\d\d")


def classify_romance(words: Sequence[Word], language: str) -> list[WordClass]:
    """Tell the class of each word of a text in one of the four languages.

    An adjective counts as a noun: it stands after its noun, and is part of the phrase.
    """
    inside = {word.key for word in words if word.is_capitalised and not word.is_opening}
    commons = {word.key for word in words if not word.is_capitalised}
    lexicon = _lexicon(language)
    classes = [_class_of(word, inside, commons, lexicon) for word in words]
    for index, word in enumerate(words):
        if classes[index] is not WordClass.NOUN or (word.is_capitalised and not word.is_opening):
            continue
        before = words[index - 1] if index and word.is_joined else None
        after = words[index + 1] if index + 1 < len(words) and words[index + 1].is_joined else None
        after_noun = before is not None and classes[index - 1] in (WordClass.NOUN, WordClass.NAME)
        if _is_verb(word.lower, lexicon) or _is_verb_here(word.lower, before, after, after_noun, lexicon):
            classes[index] = WordClass.OTHER
    return classes


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The closed word lists of one language."""

    language: str
    functions: frozenset[str]
    silent: frozenset[str]
    verbs: frozenset[str]
    links: frozenset[str]
    articles: frozenset[str]
    determiners: frozenset[str]


@cache
def _lexicon(language: str) -> _Lexicon:
    articles = frozenset(_ARTICLES[language].split())
    return _Lexicon(
        language,
        functions=function_words(language) | frozenset(_ADVERBS_BY_LANGUAGE[language].split()),
        silent=date_words(language) | count_words(language),
        verbs=frozenset(_VERBS[language].split()),
        links=_LINKS[language],
        articles=articles,
        determiners=articles | frozenset(_DETERMINERS[language].split()),
    )


def _class_of(word: Word, inside: set[str], commons: set[str], lexicon: _Lexicon) -> WordClass:
    lower = word.lower
    if lower[0].isdigit():
        return WordClass.YEAR if _YEAR.fullmatch(lower) else WordClass.NUMBER
    if word.name >= 0 and not word.is_opening:
        return WordClass.NAME
    if lower in lexicon.links:
        return WordClass.LINK
    is_acronym = len(word.text) > 1 and word.text.isupper() and not word.is_opening
    is_function = lower in lexicon.functions or len(lower) < 2 or lower.endswith("'")
    # Months and weekdays are small in these languages: the capital is a name's, "Rio de Janeiro".
    if (is_function and not is_acronym) or (lower in lexicon.silent and not word.is_capitalised):
        return WordClass.OTHER
    if word.is_capitalised and (not word.is_opening or word.key in inside or word.key not in commons):
        return WordClass.NOUN if word.is_opening and _is_verb(lower, lexicon) else WordClass.NAME
    return WordClass.NOUN


def _is_verb(word: str, lexicon: _Lexicon) -> bool:
    if word in lexicon.verbs or is_verb_form(word, lexicon.language) or _ADVERB.search(word):
        return True
    if len(word) < _MIN_LETTERS or word in _NO_VERBS[lexicon.language]:
        return False
    return bool(_VERB_ENDINGS[lexicon.language].search(word))


def _is_verb_here(word: str, before: Word | None, after: Word | None, after_noun: bool, lexicon: _Lexicon) -> bool:
    """Tell a verb by its neighbours: after an auxiliary, or before an article, which follows no noun."""
    if before is not None and before.lower in _AUXILIARIES and _PARTICIPLE.search(word):
        return True
    if after is None or (before is not None and before.lower in lexicon.determiners):
        return False
    return after.lower in lexicon.articles or (after_noun and after.lower[0].isdigit())
