"""Bylines: who wrote an article, as the line under the headline says it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from builder.given_names import is_given_name
from builder.reading.fields.agency import canonical_agency
from builder.reading.fields.byline_leads import authors_part, may_have_lead
from builder.reading.fields.byline_trimming import EDGES, beside_dates, clean_line, trim_names, undoubled
from builder.reading.fields.name_case import tidy_case
from builder.reading.fields.newsrooms import parse_institution, parse_newsroom, tidy_newsroom
from builder.reading.fields.person_names import is_button, is_outlet, is_person, leading_name, mentions_job
from builder.reading.fields.printed_dates import parse_dates
from builder.reading.fields.sections import parse_section
from builder.reading.lines import LINES_REMEMBERED

_BIO_VERBS = frozenset("is was has covers writes reports joined ist schreibt est es é è".split())
_AND = re.compile(r"\s+(?:AND|and|und|et|y|e|with)\s+(?=\S)|\s*&\s*(?=\S)")
_COMMA = re.compile(r"\s*[,;]\s*(?=\S)")
_CREDENTIAL = re.compile(r"(?:[A-Z][A-Za-z]?\.?){1,4}|Esq\.?|Ph\.?D\.?")
_PEN_NAME = re.compile(r"[^\W\d_][\w.-]{2,20}(?: [^\W\d_]{2,20})?")
_BRACKETED = re.compile(r"\(([^()]+)\)")
_MIN_AGENCY_CHARACTERS = 4
_MAX_CHARACTERS = 200
_MIN_BARE_WORDS, _MAX_BARE_WORDS, _MAX_BARE_LOWER_WORDS = 2, 16, 6


@dataclass(frozen=True, slots=True)
class Byline:
    """Who a line names as the writers.

    Attributes:
        authors: In the line's order, at least one.
        outlet: The publisher that the byline names by the way ("NTD" of "NTD Staff"), or None.
        led: True when the line says "By".
        agency: The usual short name of the news agency that the byline names, or None.
        titled: True when a job or an outlet stands beside a name.
    """

    authors: tuple[str, ...]
    outlet: str | None
    led: bool
    agency: str | None = field(default=None, kw_only=True)
    titled: bool = field(default=False, kw_only=True)


@dataclass(slots=True)
class _Named:
    """What the parts of a byline have named so far."""

    authors: list[str] = field(default_factory=list)
    outlet: str | None = None
    agency: str | None = None
    titled: bool = False

    def byline(self, *, led: bool) -> Byline | None:
        """The byline, when anybody was named; an author that is named twice counts once."""
        if not self.authors:
            return None
        authors = tuple(dict.fromkeys(self.authors))
        return Byline(authors, self.outlet, led, agency=self.agency, titled=self.titled)


@lru_cache(maxsize=LINES_REMEMBERED)
def parse_byline(text: str, *, bare: bool = False) -> Byline | None:
    """Read a byline.

    Args:
        text: One line, dates in it included.
        bare: Also take a line that is nothing but a name, without "By": only a place in the masthead allows that.

    Returns:
        The byline, or None when the line is none. Photographers, editors and reviewers are no authors.

    >>> parse_byline("By Chris E. Hayner and Tom Caswell").authors
    ('Chris E. Hayner', 'Tom Caswell')
    >>> parse_byline("NTD Staff", bare=True)
    Byline(authors=('NTD Staff',), outlet='NTD', led=False, agency=None, titled=False)
    >>> parse_byline("By JANE DOE, Associated Press")
    Byline(authors=('Jane Doe',), outlet=None, led=True, agency='AP', titled=True)
    """
    if not _may_be_byline(text, bare=bare):
        return None
    said = clean_line(text)
    dates = parse_dates(said, day_first=True)
    part = authors_part(undoubled(beside_dates(said, dates)))
    if part is None or not (part.led or bare):
        return None
    names = trim_names(part.text, led=part.led)
    if not names or parse_section(names) or (part.weak and not _is_surely_named(names)):
        return None
    if not part.led:
        named = _bare_names(names)
    else:
        named = _led_names(names)
        if not named.authors and bare and _PEN_NAME.fullmatch(names) and (dates or is_given_name(names.split()[0])):
            named.authors.append(names)
    bracketed = _BRACKETED.search(part.text)
    if bracketed and named.agency is None:
        named.agency = canonical_agency(bracketed[1])
    return named.byline(led=part.led)


def _may_be_byline(text: str, *, bare: bool) -> bool:
    """Reject quickly what cannot be a byline: it costs a few microseconds, and most lines of a page end here."""
    if not text or len(text) > _MAX_CHARACTERS:
        return False
    if may_have_lead(text):
        return True
    if not bare or text[-1] == "?" or text[0].islower():
        return bare and canonical_agency(text) is not None
    words = text.split()
    button = is_button(text) and parse_section(words[0]) is None
    if button or not _MIN_BARE_WORDS <= len(words) <= _MAX_BARE_WORDS:
        return bool(canonical_agency(text) or parse_newsroom(text))
    return sum(map(str.islower, [word[0] for word in words])) <= _MAX_BARE_LOWER_WORDS


def _is_surely_named(names: str) -> bool:
    return is_given_name(names.split()[0]) or parse_newsroom(names) is not None


def _parts(text: str) -> list[str]:
    """The parts between "and" and commas; the "&" in a publisher's name parts nothing."""
    joined: list[str] = []
    for part in _AND.split(text):
        if joined and "," not in part and not is_person(part) and is_outlet(part) and mentions_job(joined[-1]):
            joined[-1] = f"{joined[-1]} & {part}"
        else:
            joined.append(part)
    return [name.strip(EDGES) for part in joined for name in _COMMA.split(part) if name.strip(EDGES)]


def _led_names(text: str) -> _Named:
    """After "By" the first part names somebody; the others are further authors, their jobs and outlets, or places."""
    named = _Named()
    parts = _parts(text)
    for part in parts:
        agency = canonical_agency(part)
        people, rest = ([], part) if agency else _people(part)
        newsroom = None if agency or people else parse_newsroom(part)
        named.authors += people
        named.agency = named.agency or agency or canonical_agency(rest)
        if newsroom:
            named.authors += [] if named.authors else [tidy_newsroom(part)]
            named.outlet = named.outlet or newsroom.outlet
        elif rest and named.authors:
            wired = canonical_agency(rest) is not None
            named.titled = named.titled or wired or mentions_job(rest)
            named.outlet = named.outlet or (rest if is_outlet(rest) and not wired else None)
    if not named.authors and parts and (institution := parse_institution(text, parts)):
        named.authors.append(institution)
    return named


def _bare_names(text: str) -> _Named:
    """Without "By" every part of the line must be a name, or the job or the publisher of the one before it."""
    named = _Named(agency=canonical_agency(text))
    if named.agency:
        named.authors += [text] if len(text) >= _MIN_AGENCY_CHARACTERS else []
        return named
    for part in _parts(text):
        agency = canonical_agency(part)
        people, rest = ([], "") if agency else _people(part)
        newsroom = None if agency or people else parse_newsroom(part)
        if newsroom:
            people, rest = [] if named.authors else [tidy_newsroom(part)], ""
            named.outlet = named.outlet or newsroom.outlet
        named.authors += people
        if not named.authors or (rest and not _is_appendix(rest, named.authors[0])):
            return _Named()
        named.agency = named.agency or agency or canonical_agency(rest)
        named.titled = named.titled or named.agency is not None or mentions_job(rest)
    return named


def _people(part: str) -> tuple[list[str], str]:
    """The names that a part begins with (several when they are glued), and what follows them."""
    people: list[str] = []
    name, rest = leading_name(part)
    while name:
        people.append(tidy_case(name))
        name, rest = leading_name(rest) if rest and not mentions_job(rest) else ("", rest)
    return people, rest


def _is_appendix(text: str, author: str) -> bool:
    """What may follow a bare name: a job, an outlet, letters, a button, a count; and after a sure name, a place."""
    if text.split()[0] in _BIO_VERBS:
        return False
    if text.isalpha() and text[0].isupper() and is_given_name(author.split()[0]):
        return True
    return mentions_job(text) or is_button(text) or text[0].isdigit() or _CREDENTIAL.fullmatch(text) is not None
