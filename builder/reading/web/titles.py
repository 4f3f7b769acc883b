"""The headline of a web page: the printed one, as far as what the page declares agrees with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from builder.reading.findings import Finding
from builder.reading.web.blocks import element_text, fold_words
from builder.reading.web.declarations import Declarations, Said

_TITLE_PARTS = re.compile(r"\s+(?:[|»•·]|::|[-–—])\s+")
_MAX_SITE_WORDS = 4
_MAX_KICKER_WORDS = 3
_LONGER_CHARACTERS = 4
_MIN_HEADING_WORDS = 3
_MAX_HEADINGS = 50

AGREED, CLOSE, ALONE, DECLARED = 0.97, 0.87, 0.8, 0.75
"""Confidence of a printed headline that is declared too, that is declared in other words, that shares none with what
is declared, and of a declared headline that is not printed. Set by the shares that were right on 207 pages of 105
sites."""


def find_headline(tree: HtmlElement, page: Declarations, sites: Sequence[str]) -> Finding[str] | None:
    """Choose the headline.

    Readers and search engines are often given two different headlines, so the printed one is the article's: the first
    heading that shares most of its longer words with what is declared, or the only one. A word or two before it that
    no declaration has ("Opinion") is its kicker. Where none is printed, the declaration that most others repeat.

    Args:
        tree: The page.
        page: What it declares.
        sites: Names of the site, which are no part of a headline.
    """
    printed = _printed(tree, page)
    declared = _declared(tree, page, sites)
    words = [_longer_words(text) for _, text in declared]
    shared = [max((len(_longer_words(said.text) & one) for one in words), default=0) for said in printed]
    if any(shared):
        return _settled(printed[shared.index(max(shared))], declared)
    alone = [said for said in printed if fold_words(said.text) not in set(map(fold_words, sites))]
    if len(alone) == 1 or (alone and not declared):
        return alone[0].found(
            alone[0].text, confidence=ALONE if declared else 0.6, beside=declared[0][0] if declared else None
        )
    return _most_repeated(declared)


def without_site(title: str, sites: Iterable[str]) -> str:
    """Cut the site's name off a title: outer parts that are the name, and last parts that are short, after a bar.

    >>> without_site("The bridge is closed | News | Aller Bote", ["Aller Bote"])
    'The bridge is closed'
    >>> without_site("Aller Bote - The bridge – a history", ["allerbote.example"])
    'The bridge – a history'
    """
    names = {name for site in sites for name in _site_names(site)}
    bars = list(_TITLE_PARTS.finditer(title))
    start, end = 0, len(title)
    if bars and _squashed(title[: bars[0].start()]) in names:
        start = bars.pop(0).end()
    while bars:
        after = title[bars[-1].end() : end]
        if _squashed(after) not in names and ("|" not in bars[-1][0] or len(after.split()) > _MAX_SITE_WORDS):
            break
        end = bars.pop().start()
    return title[start:end]


def _printed(tree: HtmlElement, page: Declarations) -> list[Said]:
    marked = [Said(said.text, said.line, "microdata-headline", 0.9) for said in page.marked("headline")]
    headings = [
        Said(text, page.line_of(element), "first-heading", 0.9)
        for element in tree.xpath(f"(//h1)[position() <= {_MAX_HEADINGS}]")
        if (text := element_text(element))
    ]
    return [said for said in (*headings, *marked) if len(said.text.split()) >= _MIN_HEADING_WORDS] or headings[:1]


def _declared(tree: HtmlElement, page: Declarations, sites: Sequence[str]) -> list[tuple[Said, str]]:
    """What is declared, best first, each with its text without the site."""
    said = [*page.all(("headline",), ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title"))]
    titles = tree.xpath("(//head/title | //title[not(ancestor::svg)])[1]")
    said += [Said(text, page.line_of(one), "title", 0.6) for one in titles if (text := element_text(one))]
    return [(one, text) for one in said if (text := without_site(one.text, sites))]


def _settled(printed: Said, declared: Sequence[tuple[Said, str]]) -> Finding[str]:
    folded = fold_words(printed.text)
    if any(text.casefold() == printed.text.casefold() for _, text in declared):
        return printed.found(printed.text, confidence=AGREED)
    for said, text in declared:
        if said.rule != "title" and _is_kicker(folded.removesuffix(f" {fold_words(text)}"), printed.text):
            return printed.found(text, confidence=CLOSE, beside=said)
    if folded in {fold_words(text) for _, text in declared}:
        return printed.found(printed.text, confidence=AGREED)
    return printed.found(printed.text, confidence=CLOSE, beside=declared[0][0])


def _is_kicker(words: str, printed: str) -> bool:
    """Whether the words that only the printed headline begins with are few and no part of its sentence."""
    count = len(words.split())
    return (
        count <= _MAX_KICKER_WORDS and count < len(fold_words(printed).split()) and ":" not in printed[: len(words) + 1]
    )


def _most_repeated(declared: Sequence[tuple[Said, str]]) -> Finding[str] | None:
    if not declared:
        return None
    folded = [fold_words(text) for _, text in declared]
    said, text = max(declared, key=lambda one: folded.count(fold_words(one[1])))
    if said.rule == "title":
        return said.found(text)
    return said.found(text, confidence=0.9 if folded.count(fold_words(text)) > 1 else DECLARED)


def _longer_words(text: str) -> set[str]:
    return {word for word in fold_words(text).split() if len(word) >= _LONGER_CHARACTERS}


def _site_names(site: str) -> Iterable[str]:
    """The ways in which a title may write a site's name or host."""
    host = site.casefold().removeprefix("www.")
    return filter(None, (_squashed(site), _squashed(host), _squashed(host.rpartition(".")[0])))


def _squashed(text: str) -> str:
    return fold_words(text).replace(" ", "")
