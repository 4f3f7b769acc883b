"""Verb forms: words that no keyphrase holds, told by their form alone."""

from __future__ import annotations

_ENGLISH_IRREGULAR = frozenset(
    """according are arisen arose ate be became become been began begun being bet bid blew blown bought broke broken
    brought built burnt came caught chose chosen comes cost cut dealt did does doing done drawn drew driven
    drove eaten fallen fed fell felt fled flew flown forbade forbidden forgot forgotten fought found froze
    frozen gave given goes gone got gotten grew grown had has have having heard held hid hidden hit hung hurt
    is kept knew known laid lain lasts lay led left lent let lost made meant met overran overrun overthrew overthrown
    paid put quit ran rang read risen rode rose said sang sank sat saw seen sent set shaken shook shot showed
    shown shut slept slid sold spent split spoke spoken sprang spread stole stolen stood struck stuck swept
    swore sworn swung taken taught thought threw thrown thrust told took tore torn understood undertook was
    went wept were withdrawn withdrew woke won wore worn wound written wrote
    learnt dreamt leapt spelt spoilt spilt knelt lasts""".split()
)
_ENGLISH_BASES = frozenset(
    """abandon accept accuse achieve acknowledge acquire adapt add admit adopt advise affect agree allege allow
    announce apologise apologize appear appoint approve argue arise arrive ask assassinate assert assume attend
    avoid await become begin behave behead believe belong borrow breathe bring bury buy call carry cease
    celebrate choose claim clarify classify cling collect come communicate complain comply comprise conceal
    concede conclude condemn confess confirm confront connect conquer consider consist consume contain continue
    contribute convince cooperate correspond create crumble crush decide declare dedicate defend deliver deny
    depend depict deploy deprive derive describe deserve destroy detain deteriorate detonate develop devote
    differ disagree disappear disclose discover discuss dismiss displace distract distribute divide dominate
    drive drown earn eat elect eliminate emerge emphasise emphasize enable encourage endorse enforce enjoy
    ensure enter eradicate establish evacuate evolve examine exceed execute exist expand expect expel expire
    explain explode expose face facilitate fail fear feel find flee follow forbid forget fulfil fulfill gather
    generate get give go grab grow hang happen heal help hide hinder hold identify ignore imagine imply impose
    improve include incorporate inform inhabit initiate insist inspire install intend interpret introduce invade
    invent investigate invite join justify keep kidnap kill kneel know lead learn leave let liberate locate look
    lose maintain make manage mean meet migrate minimise minimize mislead motivate multiply need negotiate note
    notify obey obtain occupy occur offer operate oppose organise organize oust outnumber overcome overrun
    overthrow participate pay perform permit persist persuade populate possess postpone pray preach predict
    prefer prepare preserve prevent proclaim prohibit promote protect prove provide provoke publish pursue put
    qualify raise reach react realise realize rebuild receive recognise recognize recommend recover reduce refer
    reflect refrain refuse regain regulate reinforce reject relocate rely remain remember remind remove renew
    renovate replace represent require resemble resign resist resolve respond restore restrict resume retain
    retake retaliate retire retrieve reunite reveal revise revive rewrite run satisfy say see seek seem seize
    sell send serve settle show shrink simplify solve speak specify spend stand start stay steal stimulate
    strengthen strive submit succeed suffer suggest supervise suppress survive sustain swear take teach tell
    tend terminate think threaten thrive throw tolerate transform translate transmit try turn undergo undermine
    understand unite unveil urge use utilise utilize vanish vary want warn watch weaken widen withdraw withstand
    worsen write""".split()
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
