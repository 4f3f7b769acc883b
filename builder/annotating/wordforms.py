"""Verb forms: words that no keyphrase holds, told by their form alone."""

from __future__ import annotations

_ENGLISH_IRREGULAR = frozenset(
    """according are arisen arose ate be became become been began begun being bet bid blew blown bought broke broken
    brought built burnt came caught chose chosen comes cost cut dealt did does doing done drawn drew driven
    drove eaten fallen fed fell felt fled flew flown forbade forbidden forgot forgotten fought found froze
    frozen gave given goes gone got gotten grew grown had has have having heard held hid hidden hit hung hurt
    is kept knew known laid lain led left lent let lost made meant met overran overrun overthrew overthrown
    paid put quit ran rang read risen rode rose said sang sank sat saw seen sent set shaken shook shot showed
    shown shut slept slid sold spent split spoke spoken sprang spread stole stolen stood struck stuck swept
    swore sworn swung taken taught thought threw thrown thrust told took tore torn understood undertook was
    went wept were withdrawn withdrew woke won wore worn wound written wrote""".split()
)
_ENGLISH_BASES = frozenset(
    """abandon accept accuse achieve acknowledge acquire adapt add admit adopt advise affect agree allege allow
    announce apologise apologize appear appoint approve argue arise arrive ask assassinate assert assume
    attend avoid await become begin behave behead believe belong borrow bring bury call carry cease celebrate
    claim cling collect come communicate complain comprise conceal concede conclude condemn confess confirm
    confront connect conquer consider consist contain continue convince crumble crush decide declare defend deliver
    deny depend deploy deprive describe deserve destroy detain deteriorate detonate disagree disappear
    discover dismiss displace drive drown eliminate emerge emphasise emphasize enable encourage endorse enforce
    enjoy ensure enter eradicate establish evacuate execute exist expand expect expel explain explode face
    fail fear feel find flee follow forbid forget gather get give go grab happen help hide hinder hold ignore
    imagine impose improve include inform insist intend introduce invade investigate invite join justify keep
    kidnap kill know lead learn leave let liberate look lose maintain make mean meet need negotiate note obey
    obtain occupy occur offer oppose oust overrun overthrow participate pay perform permit persuade possess
    postpone pray predict prefer prepare prevent proclaim prohibit prove provide publish pursue put raise reach
    realise realize rebuild receive recognise recognize recommend recover refuse regain reject relocate rely
    remain remember remind remove replace resign resist restore resume retain retake retaliate retire retrieve
    reveal run say see seek seem seize send serve settle show solve speak spend stand start stay strengthen
    submit succeed suffer suggest survive swear take tell tend think threaten try turn undermine understand
    urge use vanish want warn watch weaken withdraw withstand write""".split()
)
_ENGLISH_NOT_VERBS = frozenset(
    """bed breed bleed creed deed feed greed need reed seed shed sled speed steed weed hundred sacred kindred red wed
    naked building buildings ceiling clothing earring evening fling funding gathering hearing housing king
    landing lightning listing meeting morning nothing offering opening painting parking planning rating reading
    ring saving sibling spring sting string setting shipping shooting something spending sterling swing thing
    training trading uprising viking warning wedding wing writing bombing bombings killing killings shelling
    fighting beheading kidnapping trafficking smuggling banking being cling ding bring everything anything
    briefing proceeding engineering manufacturing marketing mining farming fishing hunting rigging policing
    recording ruling finding findings beginning ending filing holding booking dealing crossing drawing dwelling
    feeling""".split()
)


def third_person(base: str) -> str:
    """Inflect a regular English verb.

    >>> third_person("try"), third_person("reach"), third_person("stay")
    ('tries', 'reaches', 'stays')
    """
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{base}es"
    return f"{base[:-1]}ies" if base.endswith("y") and base[-2] not in "aeiou" else f"{base}s"


_ENGLISH_PRESENT = _ENGLISH_BASES | frozenset(map(third_person, _ENGLISH_BASES))
_REPORTING = {
    "de": "sagte sagt sagten erklärte teilte berichtete berichteten meldete hieß wurde wurden worden hatte hatten",
    "fr": "dit déclaré affirmé annoncé expliqué indiqué ajouté précisé assuré selon rapporté",
    "es": "dijo dijeron afirmó anunció explicó indicó añadió según aseguró informó señaló declaró",
    "pt": "disse disseram afirmou anunciou explicou indicou acrescentou segundo informou declarou",
    "it": "detto dichiarato affermato annunciato spiegato aggiunto secondo riferito disse ha hanno",
}
_REPORTING_SETS = {language: frozenset(words.split()) for language, words in _REPORTING.items()}
_MIN_STEM = 3


def is_verb_form(word: str, language: str | None) -> bool:
    """Tell whether a word is most likely a form of a verb, so that a phrase with it is a piece of a sentence.

    A capitalised word is taken for a name or a noun. English is told by irregular forms, the present of common verbs
    that are hardly ever nouns, and the endings -ed and -ing with the nouns that share them; of the other languages only
    the reporting verbs are known.

    Args:
        word: As it stands in the text.
        language: ISO 639-1 code, or None.

    >>> [word for word in ("driven", "adressing", "King", "building", "siege", "flees") if is_verb_form(word, "en")]
    ['driven', 'adressing', 'flees']
    """
    if not word[:1].islower():
        return False
    if language == "en":
        return _is_english_verb_form(word.replace("’", "'"))
    return word in _REPORTING_SETS.get(language or "", frozenset())


def _is_english_verb_form(word: str) -> bool:
    if word in _ENGLISH_NOT_VERBS or "-" in word:
        return False
    if word in _ENGLISH_IRREGULAR or word in _ENGLISH_PRESENT or word.endswith("n't"):
        return True
    if word.endswith("ed"):
        return len(word) >= _MIN_STEM + 2
    return word.endswith("ing") and len(word) >= _MIN_STEM + 3
