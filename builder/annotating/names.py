"""Names: runs of capitalised words in running text, with the kind that their own words give away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.annotating.stopwords import stopwords
from builder.model import PARAGRAPH_SEPARATOR, Kind, Name
from builder.words import Token, tokenize, without_article, word_key

_PARTICLES = frozenset(
    "of de del della di da dos du van von der den la le bin ibn abu al el ul the and for und".split()
)
_INNER_ONLY = frozenset("of de del della di da dos du van von der den la le the and for und".split())
_CONJUNCTIONS = frozenset({"and", "for", "und", "et", "y", "e"})
"""Words that part names, but for the inside of an organisation's: "Ministry of Trade and Industry"."""
_NAME_WORDS = frozenset({"new", "second", "first", "third", "self", "will"})
"""Function words of the lists that are part of names: "New York", "Will Smith"."""
TITLES = frozenset(
    """mr mrs ms dr prof professor president vice prime minister chancellor king queen prince princess sheikh sheik
    imam ayatollah pope rev reverend sen senator rep representative gov governor mayor judge justice secretary
    general gen major maj lieutenant lt colonel col captain capt commander cmdr sergeant sgt brigadier brig
    admiral adm marshal ambassador deputy spokesman spokeswoman spokesperson director chairman sir dame lord
    lady emir""".split()
)
"""Lower-case words that come before a person's name and are not part of it."""
_ORGANISATION_HEADS = frozenset(
    """agency army association authority bank board bureau centre center coalition college command commission committee
    company congress corporation corp council court department directorate force forces foundation front group
    inc institute ltd llc ministry mission movement network observatory office organisation organization
    parliament party police senate service services society state states union university units militia brigade
    corps house pentagon guard""".split()
)
_PLACE_HEADS = frozenset(
    """airport bay bridge city county dam desert district governorate gulf hill island islands lake
    mosque mountain mountains province region river sea square street valley village""".split()
)
_DATE_WORDS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur
    thurs fri sat sun gmt est edt bst utc cet pm am""".split()
)
_SENTENCE_START = re.compile(r"(?:^|[.!?…:;\"“„«‘(\[—–-]\s*|\n)[\"“„«'‘(\[]*\Z")
_NAMES_BY_CAPITALS = frozenset("en fr es pt it nl sv da no fi pl cs ro hu id tr ca".split())


def find_names(body: Sequence[str], language: str | None) -> tuple[Name, ...]:
    """Find the names in an article's body.

    A capitalised word that begins a sentence counts only when it is capitalised inside a sentence too, or begins a
    longer name. A title before a name is not part of it, and makes it a person.

    Args:
        body: Paragraphs; offsets count in them joined by a blank line.
        language: ISO 639-1 code. Empty for a language in which capitals do not mark names (German, Arabic, Chinese, …).

    Returns:
        Names in text order, none overlapping.

    >>> [(name.text, name.kind.value) for name in find_names(("In Mosul, Major General Chris Ghika spoke.",), "en")]
    [('Mosul', 'other'), ('Chris Ghika', 'person')]
    """
    if language is not None and language not in _NAMES_BY_CAPITALS:
        return ()
    text = PARAGRAPH_SEPARATOR.join(body)
    stops = stopwords(language) - _NAME_WORDS
    runs = [run for raw in _capital_runs(text) for run in _runs_of(raw, _starts_sentence(text, raw[0].start), stops)]
    inside = {without_article(word_key(token.text)) for run in runs for token in run.tokens[1 if run.initial else 0 :]}
    names = []
    for run in runs:
        tokens = run.tokens
        if run.initial and not run.titled:
            tokens = _without_plain_opening(tokens, inside)
        if tokens and not _is_function_word(tokens, stops):
            span = text[tokens[0].start : tokens[-1].end]
            names.append(Name(span, Kind.PERSON if run.titled else _kind(tokens), tokens[0].start, tokens[-1].end))
    return tuple(names)


def _is_function_word(tokens: Sequence[Token], stops: frozenset[str]) -> bool:
    return len(tokens) == 1 and tokens[0].text.lower() in stops and not tokens[0].is_acronym


@dataclass(frozen=True, slots=True)
class _Run:
    """Capitalised words that may be a name: whether a title came before them, and whether they begin a sentence."""

    tokens: list[Token]
    titled: bool
    initial: bool


def _capital_runs(text: str) -> Iterator[list[Token]]:
    """Yield maximal runs of capitalised words, with the particles between them, separated by nothing but spaces."""
    run: list[Token] = []
    for token in tokenize(text):
        gap = text[run[-1].end : token.start] if run else ""
        if run and gap.strip(" \u00a0") and not (gap == ". " and run[-1].text.casefold() in TITLES):
            yield run
            run = []
        if _is_name_word(token) or (token.text in _PARTICLES and (run or token.text not in _INNER_ONLY)):
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_name_word(token: Token) -> bool:
    """Tell "Mosul" and "al-Baghdadi" from "American-led", which says how something is."""
    last = token.text.rsplit("-", 1)[-1]
    return token.is_capitalised and not (last.islower() and "-" in token.text)


def _runs_of(raw: list[Token], initial: bool, stops: frozenset[str]) -> Iterator[_Run]:
    for part in _split_list(raw):
        starts = initial and part[:1] == raw[:1]
        tokens, titled = _trim(part, stops if starts else frozenset())
        if tokens:
            yield _Run(tokens, titled, starts and tokens[0] == raw[0])


def _split_list(run: list[Token]) -> Iterator[list[Token]]:
    """Split "Iraq and Syria" into two names, but not "Ministry of Trade and Industry"."""
    start = 0
    for index, token in enumerate(run):
        before = {other.text.casefold() for other in run[start:index]}
        if token.text in _CONJUNCTIONS and not before & (_ORGANISATION_HEADS | {"of"}):
            yield run[start:index]
            start = index + 1
    yield run[start:]


def _trim(run: list[Token], stops: frozenset[str]) -> tuple[list[Token], bool]:
    """Take titles, dates, particles and a function word that begins a sentence off the edges; tell of a title."""
    start, end, titled = 0, len(run), False
    while start < end:
        key = run[start].text.casefold().strip(".")
        function_word = start == 0 and key in stops and not run[start].is_acronym
        if not (key in TITLES or key in _INNER_ONLY or key in _DATE_WORDS or function_word):
            break
        titled = titled or key in TITLES
        start += 1
    while end > start and run[end - 1].text.casefold() in _PARTICLES | _DATE_WORDS:
        end -= 1
    kept = run[start:end]
    heads = [token.text.casefold() in _ORGANISATION_HEADS | _PLACE_HEADS for token in kept]
    if all(heads) or not any(token.is_capitalised for token in kept):
        return [], False
    return kept, titled and not any(heads)


def _without_plain_opening(tokens: list[Token], inside: set[str]) -> list[Token]:
    """Take away a sentence's first word when its capital is only the sentence's: "Fighters of the Islamic State"."""
    first = without_article(word_key(tokens[0].text))
    if first in inside or tokens[0].is_acronym or first in _ORGANISATION_HEADS | _PLACE_HEADS:
        return tokens
    if len(tokens) == 1:
        return []
    rest = next((i for i, token in enumerate(tokens[1:], start=1) if token.text not in _INNER_ONLY), len(tokens))
    return tokens[rest:] if rest > 1 else tokens


def _starts_sentence(text: str, offset: int) -> bool:
    return bool(_SENTENCE_START.search(text[max(0, offset - 6) : offset])) if offset else True


def _kind(run: Sequence[Token]) -> Kind:
    words = {token.text.casefold() for token in run}
    if words & _ORGANISATION_HEADS:
        return Kind.ORGANISATION
    if words & _PLACE_HEADS:
        return Kind.PLACE
    return Kind.OTHER
