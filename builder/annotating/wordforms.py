"""Verb forms: words that a keyphrase does not begin or end with, told by their form alone."""

from __future__ import annotations

_ENGLISH_IRREGULAR = frozenset(
    """overran overrun overthrew overthrown arose arisen became become began begun bet bid blew blown bought broke
    broken brought built burnt came caught chose chosen came comes cost cut dealt did does doing done drew drawn
    drove driven ate eaten fell fallen fed felt fought found fled flew flown forbade forbidden forgot forgotten
    froze frozen gave given goes gone got gotten grew grown had has have having heard held hid hidden hit hung
    hurt is are was were be been being kept knew known laid lain led left lent let lost made meant met paid put
    quit ran read rode risen rose rang said saw seen sold sent set shook shaken shot showed shown shut sang sank
    sat slept slid spoke spoken spent split spread sprang stood stole stolen stuck struck swept swore sworn
    swung took taken taught tore torn told thought threw thrown thrust understood undertook went wept withdrew
    withdrawn woke won wore worn wound wrote written according""".split()
)
_ENGLISH_BASE = frozenset(
    """accuse accuses add adds admit admits agree agrees allow allows announce announces appear appears argue argues
    ask asks become becomes begin begins believe believes bring brings call calls carry carries claim claims
    come comes confirm confirms consider considers continue continues declare declares deny denies describe
    describes ensure ensures expect expects explain explains face faces fear fears feel feels find finds follow
    follows give gives get gets go goes happen happens help helps hold holds include includes insist insists
    keep keeps know knows lead leads learn learns leave leaves let lets look looks lose loses make makes mean
    means meet meets need needs note notes occur occurs offer offers pay pays provide provides put puts reach
    reaches receive receives remain remains reject rejects reveal reveals run runs said say says see sees seem
    seems send sends serve serves show shows speak speaks spend spends stand stands start starts stay stays
    suggest suggests take takes tell tells tend tends think thinks told try tries turn turns urge urges use uses
    want wants warn warns watch watches went write writes""".split()
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
    """Tell whether a word is most likely a form of a verb, so that no keyphrase begins or ends with it.

    A capitalised word is taken for a name or a noun. English is told by irregular forms, common base forms and the
    endings -ed and -ing with the nouns that share them; of the other languages only the reporting verbs are known.

    Args:
        word: As it stands in the text.
        language: ISO 639-1 code, or None.

    >>> [word for word in ("driven", "adressing", "King", "building", "siege", "says") if is_verb_form(word, "en")]
    ['driven', 'adressing', 'says']
    """
    if not word[:1].islower():
        return False
    if language == "en":
        return _is_english_verb_form(word.replace("’", "'"))
    return word in _REPORTING_SETS.get(language or "", frozenset())


def _is_english_verb_form(word: str) -> bool:
    if word in _ENGLISH_NOT_VERBS or "-" in word:
        return False
    if word in _ENGLISH_IRREGULAR or word in _ENGLISH_BASE or word.endswith("n't"):
        return True
    if word.endswith("ed"):
        return len(word) >= _MIN_STEM + 2
    return word.endswith("ing") and len(word) >= _MIN_STEM + 3
