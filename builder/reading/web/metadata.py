"""What a web page says of itself: its headline, days, authors, publisher, section, language and address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from urllib.parse import urlsplit

from htmldate import find_date
from lxml.html import HtmlElement

from builder.reading.fields.printed_dates import parse_dates
from builder.reading.findings import Finding, Findings
from builder.reading.web.blocks import PageBlock
from builder.reading.web.declarations import Declarations, Said
from builder.reading.web.page_authors import find_authors
from builder.reading.web.page_dates import find_modified, find_published
from builder.reading.web.page_masthead import find_masthead
from builder.reading.web.titles import find_headline

_FAR_FUTURE = "9999-12-31"
_MONTH_FIRST = frozenset({"", "en", "en-us"})
"""Languages of a page on which a numeric date that could be both begins with the month."""

_DATED_CHARACTERS = 200
"""How far into a block a printed date is looked for."""

_PASSED_OVER = dict.fromkeys(map(ord, "\t\r\n"))
"""What browsers, and urlsplit with them, pass over in an address."""


def parse_metadata(tree: HtmlElement, blocks: Sequence[PageBlock], *, first_line: int) -> Findings:
    """Read a page's metadata: what it declares for machines, weighed against what it prints by its headline.

    Args:
        tree: The page.
        blocks: Its visible text.
        first_line: The 1-based line of the file on which the page begins.

    Returns:
        Headline, days, authors, source, section, language and address, those that were found; nothing of the story.
        The evidence of a field on which two places disagree shows both.
    """
    page = Declarations(tree, first_line=first_line)
    source = page.first(("publisher.name",), ("og:site_name", "application-name"))
    address = _address(tree, page)
    sites = _site_names(page, address)
    headline = find_headline(tree, page, sites)
    masthead = find_masthead(tree, blocks, page, headline.value if headline else None)
    modified = find_modified(page)
    published = find_published(
        page,
        masthead,
        address=address,
        modified=modified.value if modified else None,
        day_first=(tree.get("lang") or "").casefold().replace("_", "-") not in _MONTH_FIRST,
    )
    return Findings(
        headline=headline,
        published=published or _guessed_day(tree, blocks),
        modified=modified,
        authors=find_authors(page, masthead, sites),
        source=_text(source),
        section=_text(page.first(("articleSection",), ("article:section",), ("articleSection",))),
        language=_language(tree, page),
        url=_text(address),
    )


def _text(said: Said | None) -> Finding[str] | None:
    return said.found(said.text) if said else None


def _site_names(page: Declarations, address: Said | None) -> tuple[str, ...]:
    """All names of the site: the publisher's, those that it has in metadata, its account's and its host's."""
    said = page.all(("publisher.name",), ("og:site_name", "application-name", "twitter:site", "dc.publisher"))
    host = (urlsplit(address.text).hostname or "") if address else ""
    names = [one.text.removeprefix("@") for one in said]
    return tuple(dict.fromkeys([*names, *([host.removeprefix("www.")] if host else [])]))


def _guessed_day(tree: HtmlElement, blocks: Iterable[PageBlock]) -> Finding[date] | None:
    """The day that htmldate takes for the page's, where it stands in print."""
    # The last day is given because the default is today's, and a page must read the same on any day.
    guess = find_date(tree, original_date=True, extensive_search=True, max_date=_FAR_FUTURE)
    if not guess:
        return None
    day = date.fromisoformat(guess)
    for block in blocks:
        text = block.text[:_DATED_CHARACTERS]
        if any(found.day == day for found in parse_dates(text, day_first=False)):
            return Said(text, block.line, "printed-date", 0.6).found(day)
    return None


def _language(tree: HtmlElement, page: Declarations) -> Finding[str] | None:
    for code, line, rule in (
        (tree.get("lang") or "", page.line_of(tree), "html-lang"),
        *((said.text, said.line, said.rule) for said in (*page.linked("inLanguage"), *page.meta("og:locale"))),
    ):
        if re.fullmatch(r"[a-z]{2}([-_].*)?", code, re.IGNORECASE):
            return Said(code, line, rule, 0.6).found(code[:2].lower())
    return None


def _address(tree: HtmlElement, page: Declarations) -> Said | None:
    links = [element for element in tree.iter("link") if "canonical" in (element.get("rel") or "").lower().split()]
    given = [(link, (link.get("href") or "").translate(_PASSED_OVER).strip()) for link in links]
    said = [Said(text, page.line_of(link), "canonical", 0.95) for link, text in given]
    for one in (*said, *page.meta("og:url"), *page.linked("url")):
        try:
            parts = urlsplit(one.text)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.hostname and " " not in one.text:
            return one
    return None
