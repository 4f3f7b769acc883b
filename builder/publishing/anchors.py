"""Checks links to places on pages: MkDocs' own check, for a site of which only some pages are built.

Source: `mkdocs.structure.pages.Page.validate_anchor_links` (1.6), whose words are used.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import lru_cache
from html import unescape

from builder.publishing.state import Links, PageState, marked

_ID = re.compile(r"""\s(?:id|name)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")

_KNOWN_AT_ONCE = 2048
"""Of so many pages the ids are at hand while links are checked."""


def missing_anchors(
    pages: Mapping[str, PageState],
    built: Collection[str],
    *,
    links_of: Callable[[str], Links],
    ids_of: Callable[[str], frozenset[str]],
) -> Iterator[str]:
    """Find links to places that are not there.

    Args:
        pages: All pages of the site.
        built: Those that are new or were built again: only links on them or to them can have broken.
        links_of: Gives the links of a page to places on pages; of one that was not built again on other pages alone.
        ids_of: Gives the ids of a page by its place on the site.

    Yields:
        What MkDocs says of each, by page.
    """
    known = lru_cache(_KNOWN_AT_ONCE)(ids_of)  # the ids of all pages would fill the memory
    others = ((path, page.anchored) for path, page in pages.items() if page.anchored and path not in built)
    for path in sorted({*marked(built, others), *built}):
        is_built = path in built
        for target, anchor, link in links_of(path):
            page = pages.get(target)
            if page is None or not page.place or not (is_built or target in built):
                continue
            if anchor not in known(page.place):
                yield _words(path, target, anchor, link)


def ids_in(html: str) -> frozenset[str]:
    """Find the ids and names on a page, to which links can lead.

    >>> sorted(ids_in("<p id='a&amp;b'><a name=c>"))
    ['a&b', 'c']
    """
    values = [*_quoted(html, "id="), *_quoted(html, "name=")]
    if len(values) < html.count("id=") + html.count("name=") or any(value.endswith("=") for value in values):
        values = [one or other or bare for one, other, bare in _ID.findall(html)]
    return frozenset(map(unescape, values))


def _quoted(html: str, attribute: str) -> Iterator[str]:
    """Yield the values of an attribute as nearly all are written: that is found far faster than by a pattern."""
    _, *found = html.split(f' {attribute}"')
    for text in found:
        yield text.partition('"')[0]


def _words(path: str, target: str, anchor: str, link: str) -> str:
    if target == path:
        problem = "there is no such anchor on this page"
        context = " This seems to be a footnote that is never referenced." if anchor.startswith("fnref:") else ""
    else:
        problem, context = f"the doc '{target}' does not contain an anchor '#{anchor}'", ""
    return f"Doc file '{path}' contains a link '{link}', but {problem}.{context}"
