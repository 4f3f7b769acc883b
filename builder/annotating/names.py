"""Names: runs of capitalised words in running text, with the kind that their own words give away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.annotating.stopwords import stopwords
from builder.model import PARAGRAPH_SEPARATOR, Kind, Name
from builder.words import Token, tokenize, without_article, word_key

_PARTICLES = frozenset(
    "of de del della di da dos du van von der den la le bin ibn abu al el ul the and für für".split()
)
_INNER_ONLY = frozenset("of de del della di da dos du van von der den la le bin ibn the and für".split())
_CONJUNCTIONS = frozenset({"and", "und", "et", "y", "e"})
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
    """airport bridge city county dam desert district governorate hill island islands lake
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
    runs = [
        (run, titled, _starts_sentence(text, run[0].start))
        for raw in _capital_runs(text)
        for part in _split_list(raw)
        for run, titled in (_trim(part, stops),)
        if run
    ]
    inside = {without_article(word_key(token.text)) for run, _, initial in runs for token in run[1 if initial else 0 :]}
    names = []
    for run, titled, initial in runs:
        doubtful = initial and len(run) == 1 and not titled and not run[0].is_acronym
        if doubtful and without_article(word_key(run[0].text)) not in inside:
            continue
        span = text[run[0].start : run[-1].end]
        names.append(Name(span, Kind.PERSON if titled else _kind(run), run[0].start, run[-1].end))
    return tuple(names)


def _capital_runs(text: str) -> Iterator[list[Token]]:
    """Yield maximal runs of capitalised words, with the particles between them, separated by nothing but spaces."""
    run: list[Token] = []
    for token in tokenize(text):
        particle = token.text.casefold() in _PARTICLES and not token.is_capitalised
        gap = text[run[-1].end : token.start] if run else ""
        if run and gap.strip(" \u00a0"):
            yield run
            run = []
        if token.is_capitalised or particle:
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _split_list(run: list[Token]) -> Iterator[list[Token]]:
    """Split "Iraq and Syria" into two names, but not "Ministry of Trade and Industry"."""
    start = 0
    for index, token in enumerate(run):
        one_name = any(other.text.casefold() in _ORGANISATION_HEADS | {"of", "for"} for other in run[start:index])
        if token.text in _CONJUNCTIONS and not one_name:
            yield run[start:index]
            start = index + 1
    yield run[start:]


def _trim(run: list[Token], stops: frozenset[str]) -> tuple[list[Token], bool]:
    """Take particles, function words, dates and titles off the edges; tell whether a title was there."""
    start, end, titled = 0, len(run), False
    while start < end:
        key = run[start].text.casefold().strip(".")
        if key in TITLES:
            titled = True
        elif not (key in _INNER_ONLY or key in _DATE_WORDS or _is_function_word(run[start], stops)):
            break
        start += 1
    while end > start and run[end - 1].text.casefold() in _PARTICLES | _DATE_WORDS:
        end -= 1
    kept = run[start:end]
    if not any(token.is_capitalised for token in kept):
        return [], False
    heads = [token.text.casefold() in _ORGANISATION_HEADS | _PLACE_HEADS for token in kept]
    return ([], False) if all(heads) else (kept, titled and not any(heads))


def _is_function_word(token: Token, stops: frozenset[str]) -> bool:
    return token.text.lower() in stops and not token.is_acronym


def _starts_sentence(text: str, offset: int) -> bool:
    return bool(_SENTENCE_START.search(text[max(0, offset - 6) : offset])) if offset else True


def _kind(run: Sequence[Token]) -> Kind:
    words = {token.text.casefold() for token in run}
    if words & _ORGANISATION_HEADS:
        return Kind.ORGANISATION
    if words & _PLACE_HEADS:
        return Kind.PLACE
    return Kind.OTHER
