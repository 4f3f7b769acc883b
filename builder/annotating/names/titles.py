"""Titles and ranks: words before a person's name that are no part of it."""

from __future__ import annotations

from builder.annotating.names.text import Text

TITLES = frozenset(
    """mr mrs ms messrs miss dr prof professor president vice prime minister chancellor king queen prince princess
    sheikh sheik imam ayatollah pope rev reverend sen sens senator senators rep reps representative congressman
    congresswoman gov govs governor mayor judge justice secretary undersecretary general gen major maj
    lieutenant lt colonel col captain capt commander cmdr sergeant sgt corporal cpl private pvt pfc brigadier
    brig admiral adm marshal ambassador deputy spokesman spokeswoman spokesperson director chairman chairwoman
    sir dame lord lady emir sultan caliph mullah cardinal archbishop bishop rabbi monsignor detective inspector
    sheriff constable premier attorney speaker commissioner coach ceo cfo chief leader superintendent envoy herr
    frau präsident präsidentin bundespräsident bundeskanzler bundeskanzlerin kanzler kanzlerin ministerpräsident
    ministerpräsidentin bürgermeister bürgermeisterin oberst hauptmann papst könig königin monsieur madame mme m
    président présidente ministre maire général roi reine pape maître sénateur señor señora sr sra don doña
    doctor doctora presidente presidenta ministro ministra alcalde alcaldesa rey reina papa senador senadora
    coronel senhor senhora dom dona doutor doutora primeiro-ministro governador governadora prefeito rei rainha
    signor signora dott dottor dottoressa onorevole sindaco sindaca re regina colonnello generale senatore""".split()
)
"""Folded words that come before a person's name and are not part of it."""

MODIFIERS = frozenset(
    """acting assistant associate deputy executive former foreign defense defence interior finance treasury press
    prime majority minority vice chief first second lance staff lord interim senior state police army attorney
    trade health labor labour energy transport transportation education opposition party""".split()
)
"""Folded words that a title may begin with; without a title behind them they tell nothing."""

_PORTFOLIOS = frozenset(
    """state defense defence homeland security health human services agriculture education energy transportation
    labor labour commerce veterans affairs interior treasury foreign housing urban development war the and staff
    police parliament government justice finance trade""".split()
)
_ENDINGS_OF_JOBS = ("ologist", "ologists", "ician", "ographer", "onomist", "onomer", "ewoman", "sperson")
_JOBS = frozenset(
    """spokesman spokeswoman spokesperson director chairman chairwoman chief minister president leader actor
    actress singer author writer coach striker analyst economist lawyer attorney detective officer sergeant
    professor founder senator congressman congresswoman governor mayor judge captain commander colonel general
    lieutenant major secretary ambassador king queen prince princess pope bishop archbishop cardinal rabbi imam
    cleric historian scientist star superstar legend celebrity rapper model influencer comic member owner
    vice-president nurse student neighbor neighbour victim chairperson host comedian veteran dean rancher
    trooper patrolman firefighter paramedic physician consultant specialist expert suspect journalist reporter
    photographer correspondent researcher activist lawmaker candidate chancellor premier businessman billionaire
    entrepreneur executive manager midfielder defender goalkeeper quarterback pitcher nominee envoy negotiator
    engineer physicist surgeon teacher farmer resident pilot wife husband son daughter brother sister mother
    father uncle aunt widow girlfriend boyfriend nephew niece cousin président présidente ministre maire
    chancelier chancelière général député députée sénateur sénatrice écrivain acteur actrice chanteur chanteuse
    directeur directrice porte-parole procureur juge roi reine pape presidente presidenta ministro ministra
    alcalde alcaldesa portavoz coronel rey reina papa canciller diputado diputada senador senadora escritor
    escritora actriz juez jueza fiscal gobernador gobernadora deputado deputada governador governadora prefeito
    prefeita porta-voz rei rainha sindaco sindaca deputato deputata senatore senatrice portavoce scrittore
    scrittrice attore attrice cancelliera cancelliere procuratore generale re regina""".split()
)
_WEAK_TITLES = frozenset(
    """justice king queen prince princess chief leader attorney director speaker coach commander general major
    private lord lady prime don re papa m sr rey reina roi reine pope bishop cardinal marshal premier judge
    constable dame dom rei secretary deputy vice minister captain admiral commissioner inspector miss
    monsignor""".split()
)
"""They begin other names, too, and some are letters or words that other languages have."""

_GERMAN_ENDINGS = (
    "minister",
    "ministerin",
    "präsident",
    "präsidentin",
    "kanzler",
    "kanzlerin",
    "sprecher",
    "sprecherin",
    "kommissar",
    "kommissarin",
    "bürgermeister",
    "bürgermeisterin",
    "direktor",
    "direktorin",
    "vorsitzende",
    "vorsitzender",
    "chef",
    "chefin",
    "general",
    "sekretär",
    "sekretärin",
    "richter",
    "richterin",
    "professor",
    "professorin",
)
_RANKS = frozenset("commander general secretary minister director deputy undersecretary lieutenant".split())
"""With a hyphen behind them they are titles still, whatever follows; none is the first half of a family name."""

_GENERAL_THINGS = frozenset(
    """motors electric assembly mills dynamics strike election hospital conference council secretariat staff league
    leagues counsel accounting services store foods court zod""".split()
)
"""After "General", "Major", "Private", … they are part of an organisation's name."""


def is_title(folded: str) -> bool:
    """Tell whether a folded word is a title, or a compound with one: "gen", "secretary-general", "commander-north".

    >>> is_title("sen"), is_title("lieutenant-colonel"), is_title("außenministerin"), is_title("mosul")
    (True, True, True, False)
    """
    if folded in TITLES or folded.endswith(_GERMAN_ENDINGS):
        return True
    first, hyphen, rest = folded.partition("-")
    return bool(hyphen) and (first in _RANKS or (first in TITLES and rest.rpartition("-")[2] in TITLES))


def title_end(text: Text, start: int, end: int) -> int:
    """Where the titles that begin at a word end, in a run of words: "Secretary of State", "Vice President".

    Args:
        text: The body.
        start: The first word.
        end: The end of the run.

    Returns:
        The word after the last title; `start` when no title begins there.
    """
    place, last = start, start
    while place < end:
        folded = text.folded[place]
        if is_title(folded) and not (place + 1 < end and text.folded[place + 1] in _GENERAL_THINGS):
            place = last = _after_portfolio(text, place + 1, end)
        elif folded in MODIFIERS:
            place += 1
        else:
            break
    return last


def is_job(word: str) -> bool:
    """Tell whether a word in small letters, right before a name, says that the name is a person's.

    >>> is_job("spokesman"), is_job("climatologist"), is_job("siege")
    (True, True, False)
    """
    return word in _JOBS or word.endswith(_ENDINGS_OF_JOBS)


def _after_portfolio(text: Text, place: int, end: int) -> int:
    """Skip "of State", "of Health and Human Services" behind a title."""
    if place + 1 >= end or text.folded[place] != "of" or text.folded[place + 1] not in _PORTFOLIOS:
        return place
    behind = place + 1
    while behind < end and text.folded[behind] in _PORTFOLIOS:
        behind += 1
    return place if text.folded[behind - 1] in {"the", "and"} else behind


def is_strong_title(folded: str) -> bool:
    """Tell the titles that always stand before a person from those that begin other names too: "Justice", "King"."""
    return folded in TITLES and folded not in _WEAK_TITLES
