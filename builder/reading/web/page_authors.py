"""The authors of a web page: the people whom it declares, as far as its printed byline agrees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from builder.reading.fields.agency import canonical_agency
from builder.reading.fields.bylines import parse_byline
from builder.reading.fields.name_case import tidy_case
from builder.reading.fields.person_names import is_outlet, is_person, mentions_job
from builder.reading.fields.printed_dates import parse_dates
from builder.reading.findings import Finding
from builder.reading.web.blocks import fold_words
from builder.reading.web.declarations import Declarations, Said
from builder.reading.web.page_masthead import PageMasthead

_META = tuple(
    """author article:author parsely-author sailthru.author dc.creator dc.creator.name dcterms.creator byl byline
    citation_author cxenseparse:author og:article:author article.author""".split()
)
_ADDRESS = re.compile(r"https?:|www\.|@|\.com\b|^/", re.IGNORECASE)
_HANDLE = re.compile(r"[\d_]|^(?:admin|administrator|editor|webmaster|root|guest|user)$", re.IGNORECASE)
_ROLE = re.compile(
    r"\b(?:photo|image|illustrat|contribut|review|fact[- ]check|edited|produced|video|graphic|additional|research)",
    re.IGNORECASE,
)
_MAX_LABEL_WORDS = 3
_MAX_NAME_CHARACTERS = 80
_BARE_LINES = 8
_MOST_AUTHORS = 50
_EDGES = " ,;|.–—-"

PERSON, DESK, UNMARKED, HANDLE, NOBODY = 4, 3, 2, 1, 0
"""How well a text names who wrote: a person, a desk or an agency, a line that is only a name, a user, nobody."""

AGREED, PRINTED_TOO, UNPRINTED, MORE, OTHER = 0.97, 0.95, 0.85, 0.8, 0.7
"""Confidence of declared authors whom the byline names, who stand by the headline in other ways, who do not, of more or
fewer authors in the byline than declared, and of authors where the byline names others."""

BYLINE, BARE, DESK_AT_MOST, HANDLE_AT_MOST = 0.85, 0.75, 0.85, 0.4
"""Confidence of a byline where nobody as good is declared: after "By", and bare; and the most that a desk or agency,
and a user of the site, is given. All set by the shares that were right on 207 pages of 105 sites."""


@dataclass(frozen=True, slots=True)
class _Authors:
    """Names in order, the words that name them, and whether they are people."""

    names: tuple[str, ...]
    said: Said
    quality: int

    @property
    def folded(self) -> frozenset[str]:
        return frozenset(map(fold_words, self.names))


def find_authors(page: Declarations, masthead: PageMasthead, sites: Sequence[str]) -> Finding[tuple[str, ...]] | None:
    """Settle who wrote the article.

    People come before desks and agencies, these before users of the site; the site itself is nobody. Of two places
    that name people, the byline is believed where it names more, and where it gives some of the declared a role.

    Args:
        page: What the page declares.
        masthead: What it prints around its headline.
        sites: Names of the site.
    """
    declared = _best(_declared(page, sites))
    printed = _printed(masthead, sites, declared.folded if declared else frozenset())
    if printed and (declared is None or printed.quality > declared.quality):
        return printed.said.found(printed.names, beside=declared.said if declared else None)
    if declared is None:
        return None
    if printed is None or printed.quality != declared.quality:
        return _confirmed(declared, masthead)
    if printed.folded == declared.folded:
        return declared.said.found(declared.names, confidence=AGREED if declared.quality == PERSON else DESK_AT_MOST)
    if declared.quality < PERSON:
        return printed.said.found(printed.names, confidence=OTHER, beside=declared.said)
    if printed.folded > declared.folded:
        return printed.said.found(printed.names, confidence=MORE, beside=declared.said)
    return _confirmed(declared, masthead, printed)


def _confirmed(declared: _Authors, masthead: PageMasthead, printed: _Authors | None = None) -> Finding[tuple[str, ...]]:
    """The declared authors without those who have another part, believed as far as they stand by the headline."""
    writers = tuple(name for name in declared.names if not _has_role(name, masthead)) or declared.names
    texts = (*(block.text for block in masthead.lines), *(said.text for said, _ in masthead.authors))
    by_headline = f" {fold_words(' '.join(texts))} "
    if all(f" {fold_words(name)} " in by_headline for name in writers):
        confidence = PRINTED_TOO if writers == declared.names else MORE
    else:
        confidence = OTHER if printed else UNPRINTED
    most = {DESK: DESK_AT_MOST, HANDLE: HANDLE_AT_MOST}.get(declared.quality, confidence)
    return declared.said.found(writers, confidence=min(confidence, most), beside=printed.said if printed else None)


def _has_role(name: str, masthead: PageMasthead) -> bool:
    """Whether the page prints a name by its headline only after the word for another part than writing."""
    folded = fold_words(name)
    texts = [text for text in _labelled_lines(masthead) if f" {folded} " in f" {fold_words(text)} "]
    return bool(texts) and all(_ROLE.search(text[: _place_of(name, text)]) for text in texts)


def _labelled_lines(masthead: PageMasthead) -> Iterator[str]:
    """The lines by the headline; a label that is a line of its own stands before the line that it labels."""
    label = ""
    for block in masthead.after:
        yield f"{label} {block.text}".strip()
        is_label = len(block.text.split()) <= _MAX_LABEL_WORDS and _ROLE.match(block.text)
        label = block.text if is_label else ""
    yield from (block.text for block in masthead.before)


def _place_of(name: str, text: str) -> int:
    return max(text.casefold().find(name.casefold()), 0)


def _declared(page: Declarations, sites: Sequence[str]) -> Iterator[_Authors | None]:
    for name in ("author", "creator"):
        yield _judged(page.linked(name), sites)
    for name in _META:
        yield _judged(page.meta(name), sites)
    for name in ("author", "creator"):
        yield _judged(page.marked(name), sites)


def _best(candidates: Iterable[_Authors | None]) -> _Authors | None:
    return max((one for one in candidates if one), key=lambda one: one.quality, default=None)


def _judged(said: Sequence[Said], sites: Sequence[str]) -> _Authors | None:
    """The best of the names in some values of one kind; nobody where there is none."""
    names = [(name, _quality(name, one, sites)) for one in said[:_MOST_AUTHORS] for name in _names(one.text)]
    best = max((quality for _, quality in names), default=NOBODY)
    if best == NOBODY:
        return None
    chosen = {fold_words(name): tidy_case(name) for name, quality in reversed(names) if quality == best}
    text = ", ".join(one.text for one in said[:_MOST_AUTHORS])
    return _Authors(tuple(reversed(chosen.values())), replace(said[0], text=text), best)


def _names(text: str) -> tuple[str, ...]:
    if _ADDRESS.search(text):
        return ()
    byline = parse_byline(text, bare=True)
    if byline:
        return byline.authors
    name = text.strip(_EDGES)
    return (name,) if name and len(name) <= _MAX_NAME_CHARACTERS else ()


def _quality(name: str, said: Said, sites: Iterable[str]) -> int:
    folded = fold_words(name)
    if not folded or folded in map(fold_words, sites):
        return NOBODY
    if _HANDLE.search(name) or name.islower():
        return HANDLE
    if said.is_organisation or canonical_agency(name) or mentions_job(name) or is_outlet(name):
        return DESK
    return PERSON if is_person(name) else DESK


def _printed(masthead: PageMasthead, sites: Sequence[str], declared: frozenset[str]) -> _Authors | None:
    """Who the byline names: the line that begins with "By", and the marked elements where they name more."""
    led = _led(masthead, sites)
    marked = _marked(masthead, sites, declared)
    if led and marked:
        return marked if marked.quality == led.quality and marked.folded > led.folded else led
    return led or marked or _bare(masthead, sites)


def _led(masthead: PageMasthead, sites: Sequence[str]) -> _Authors | None:
    for block in masthead.lines:
        byline = parse_byline(block.text)
        if byline and byline.led:
            said = Said(block.text, block.line, "printed-byline", BYLINE)
            names = [(name, _quality(name, said, sites)) for name in byline.authors]
            best = max(quality for _, quality in names)
            if best > HANDLE:
                return _Authors(tuple(name for name, quality in names if quality == best), said, best)
    return None


def _marked(masthead: PageMasthead, sites: Sequence[str], declared: frozenset[str]) -> _Authors | None:
    """The people in the elements of one mark: of that which names a declared author, else of the first."""
    groups: dict[str, _Authors] = {}
    for said, mark in masthead.authors:
        byline = parse_byline(said.text, bare=True)
        people = [
            tidy_case(name)
            for name in (byline.authors if byline else ())
            if _quality(name, said, sites) == PERSON and not _has_role(name, masthead)
        ]
        if people:
            group = groups.setdefault(mark, _Authors((), said, PERSON))
            new = (name for name in people if fold_words(name) not in group.folded)
            groups[mark] = replace(group, names=(*group.names, *new))
    return next((group for group in groups.values() if group.folded & declared), next(iter(groups.values()), None))


def _bare(masthead: PageMasthead, sites: Sequence[str]) -> _Authors | None:
    """People in a line that is nothing but their names, when the date stands in it or beside it."""
    lines = masthead.after[:_BARE_LINES]
    dated = [bool(parse_dates(block.text, day_first=False)) for block in lines]
    for index, block in enumerate(lines):
        byline = parse_byline(block.text, bare=True)
        said = Said(block.text, block.line, "printed-byline", BARE)
        people = byline and all(_quality(name, said, sites) == PERSON for name in byline.authors)
        if byline and people and any(dated[max(index - 1, 0) : index + 2]):
            return _Authors(byline.authors, said, UNMARKED)
    return None
