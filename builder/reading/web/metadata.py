"""What a web page says of itself: its headline, days, authors, publisher, section, language and address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from builder.reading.fields.bylines import parse_byline
from builder.reading.fields.printed_dates import parse_dates
from builder.reading.findings import Finding, Findings
from builder.reading.web.blocks import PageBlock, element_text, fold_words
from builder.reading.web.declarations import Declarations, Said

_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?!\d)", re.ASCII)
_TITLE_PARTS = re.compile(r"\s+(?:[|»•·]|::|[-–—])\s+")
_ADDRESS = re.compile(r"https?:|www\.|@|\.com\b", re.IGNORECASE)
_PUBLISHED_NAMES = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
)
_AUTHOR_NAMES = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")
_DATED_CHARACTERS = 200
"""How far into a block a printed date is looked for."""


def parse_metadata(
    tree: HtmlElement, blocks: Sequence[PageBlock], *, first_line: int, guessed_authors: str, guessed_day: str | None
) -> Findings:
    """Read a page's metadata: what it declares for machines comes first, then what is printed on it.

    Args:
        tree: The page.
        blocks: Its visible text.
        first_line: The 1-based line of the file on which the page begins.
        guessed_authors: Names that seem to be the authors', joined by "; ", believed where nothing is declared.
        guessed_day: A day in ISO 8601 that seems to be that of publication; not believed unless it stands on the page.

    Returns:
        Headline, days, authors, source, section, language and address, those that were found; nothing of the story.
    """
    declared = Declarations(tree, first_line=first_line)
    source = declared.first(("publisher.name",), ("og:site_name", "application-name"))
    return Findings(
        headline=_headline(tree, declared, source),
        published=_published(tree, declared, blocks, guessed_day),
        modified=_date(declared.first(("dateModified",), ("article:modified_time", "og:updated_time"))),
        authors=_authors(declared, _printed_authors(blocks, guessed_authors, first_line), source),
        source=_text(source),
        section=_text(declared.first(("articleSection",), ("article:section",))),
        language=_language(tree, declared),
        url=_address(tree, declared),
    )


def _text(said: Said | None) -> Finding[str] | None:
    return said.found(said.text) if said else None


def _headline(tree: HtmlElement, page: Declarations, source: Said | None) -> Finding[str] | None:
    """The printed headline that shares most of its longer words with the declared one; else the declared one."""
    printed = [
        Said(text, page.line_of(element), "first-heading", 0.9)
        for element in tree.iter("h1")
        if (text := element_text(element))
    ]
    declared = page.first(("headline",), ("og:title", "twitter:title")) or next(
        (Said(element_text(e), page.line_of(e), "title", 0.6) for e in tree.iter("title") if element_text(e)), None
    )
    if declared is None:
        return _text(printed[0]) if printed else None
    title = _without_site(declared.text, source.text if source else "")
    words = {word for word in fold_words(title).split() if len(word) > 3}
    shared = {said: len(words & set(fold_words(said.text).split())) for said in printed if len(said.text.split()) > 2}
    closest = max(shared, key=lambda said: shared[said], default=None)
    return _text(closest) if closest and shared[closest] else declared.found(title)


def _without_site(title: str, site: str) -> str:
    """Cut the site's name off a title: the last parts that are the name, or are short and stand after a bar."""
    end = len(title)
    for bar in reversed(list(_TITLE_PARTS.finditer(title))):
        after = title[bar.end() : end]
        if fold_words(after) != fold_words(site) and ("|" not in bar[0] or len(after.split()) > 4):
            break
        end = bar.start()
    return title[:end]


def _date(said: Said | None) -> Finding[date] | None:
    """The day as it is written, whatever its zone."""
    if said is None:
        return None
    iso = _ISO.match(said.text)
    if iso:
        try:
            return said.found(date.fromisoformat(iso[1]))
        except ValueError:
            return None
    printed = [found for found in parse_dates(said.text, day_first=False) if not found.ambiguous]
    return said.found(printed[0].day) if printed else None


def _published(
    tree: HtmlElement, page: Declarations, blocks: Iterable[PageBlock], guess: str | None
) -> Finding[date] | None:
    declared = _date(page.first(("datePublished", "dateCreated"), _PUBLISHED_NAMES))
    if declared or guess is None:
        return declared
    day = date.fromisoformat(guess)
    for element in tree.iter("time", "meta", "span"):
        written = next((value for value in (element.get("datetime"), element.get("content")) if value), "")
        if written.startswith(guess):
            return Said(written, page.line_of(element), "time-element", 0.8).found(day)
    for block in blocks:
        text = block.text[:_DATED_CHARACTERS]
        if any(found.day == day for found in parse_dates(text, day_first=False)):
            return Said(text, block.line, "printed-date", 0.7).found(day)
    return None


def _printed_authors(blocks: Iterable[PageBlock], guess: str, first_line: int) -> tuple[Said, ...]:
    names = tuple(name.strip() for name in guess.split(";"))
    line = next((block.line for block in blocks if names[0] in block.text), first_line)
    return tuple(Said(name, line, "printed-author", 0.6) for name in names if name)


def _authors(page: Declarations, printed: tuple[Said, ...], source: Said | None) -> Finding[tuple[str, ...]] | None:
    """The people of the first kind of place that names any; the publisher is nobody."""
    linked = page.linked("author") or page.linked("creator")
    declared = page.meta(_AUTHOR_NAMES)
    for candidates in (linked, (declared,) if declared else (), printed):
        named = [name for one in candidates if not _ADDRESS.search(one.text) for name in _names(one.text)]
        people = [name for name in named if source is None or fold_words(name) != fold_words(source.text)]
        if people:
            text = ", ".join(one.text for one in candidates)
            return replace(candidates[0], text=text).found(tuple(dict.fromkeys(people)))
    return None


def _names(text: str) -> tuple[str, ...]:
    byline = parse_byline(text, bare=True)
    names = byline.authors if byline else (text.strip(" ,;|"),)
    return tuple(name for name in names if name)


def _language(tree: HtmlElement, page: Declarations) -> Finding[str] | None:
    for code, line, rule in (
        (tree.get("lang") or "", page.line_of(tree), "html-lang"),
        *((said.text, said.line, said.rule) for said in page.linked("inLanguage")),
    ):
        if re.fullmatch(r"[a-z]{2}([-_].*)?", code, re.IGNORECASE):
            return Said(code, line, rule, 0.6).found(code[:2].lower())
    return None


def _address(tree: HtmlElement, page: Declarations) -> Finding[str] | None:
    links = [element for element in tree.iter("link") if "canonical" in (element.get("rel") or "").lower().split()]
    said = [Said((link.get("href") or "").strip(), page.line_of(link), "canonical", 0.95) for link in links]
    declared = page.meta(("og:url",))
    candidates: list[Said] = [*said, *([declared] if declared else []), *page.linked("url")]
    for one in candidates:
        try:
            parts = urlsplit(one.text)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.hostname and " " not in one.text:
            return one.found(one.text)
    return None
