"""What came of a page's Markdown, taken from the page as it stands on the site when no more than its theme has changed.

The content of a page stands in its HTML as it is, and takes nearly as long to make as all that is around it. It depends
on the page's own Markdown, on which files there are for its links, and on few of the settings. Where all these are as
they were, it is cut out of the old page.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mkdocs.structure.pages import Page

from builder.publishing.anchors import ids_in
from builder.publishing.files import read_bytes, sha256
from builder.publishing.known_files import Survey
from builder.publishing.plan import Sources
from builder.publishing.searchable import seen_by_search
from builder.publishing.state import Content, SiteState, marked

_IN_FRAME = b"\0"
"""In the place of the content."""

_BEGINNING = 100
"""So many bytes are found faster than all of a page's content."""


@dataclass(frozen=True, slots=True)
class OldPage:
    """A page that stands on the site, and was made of the same Markdown.

    Attributes:
        place: Of its HTML, relative to the site.
        hash: SHA-256 of its HTML.
        content: Where in it the content stands.
    """

    place: str
    hash: str
    content: Content

    def read(self, site: Path) -> PageHtml | None:
        """Read it; None where something else stands there by now."""
        try:
            html = read_bytes(f"{site}/{self.place}")
        except OSError:
            return None
        return PageHtml(html, self.content) if sha256(html) == self.hash else None


@dataclass(frozen=True, slots=True)
class PageHtml:
    """The HTML of a page, in which it is known where the content stands."""

    html: bytes
    at: Content

    @property
    def content(self) -> str:
        """What came of its Markdown."""
        return self.html[self.at.start : self.at.end].decode()

    @property
    def frame(self) -> str:
        """What the theme wrote around it."""
        return (self.html[: self.at.start] + _IN_FRAME + self.html[self.at.end :]).decode()


def content_in(html: bytes, page: Page) -> Content | None:
    """Find the content of a page in its HTML; None where the template does not show it as it is."""
    content = (page.content or "").encode("utf-8", errors="xmlcharrefreplace")
    start = html.find(content[:_BEGINNING])
    if not html.startswith(content, start):
        start = html.find(content)
    return Content(start, start + len(content), page._title_from_render is not None) if content and start >= 0 else None


def loses_ids(old: str, new: str) -> bool:
    r"""Tell whether ids that an old frame gives are not in a new one: there may be links to them.

    >>> loses_ids('<div id="a">\n<p id="b">', '<p id="b">'), loses_ids('<p id="b">', '<p id="b"><div id="c">')
    (True, False)
    """
    gone = {*old.split("\n")} - {*new.split("\n")}  # nearly all lines are the same
    ids = ids_in("\n".join(("", *gone)))
    return bool(ids) and not ids <= ids_in(new)


def says_the_same_to_search(old: str, new: str) -> bool:
    """Tell whether two frames around one content tell the search the same."""
    return seen_by_search(old) == seen_by_search(new)


def old_pages(before: SiteState, sources: Sources, *, was: Survey, now: Survey) -> dict[str, OldPage]:
    """Find the pages whose content can be taken from the site.

    Args:
        before: A site that was made with the same settings but for those of its theme.
        sources: What stands under docs/ now.
        was: What stood on the site when it was published.
        now: What stands there now.

    Returns:
        Them by the paths of their Markdown.
    """
    moved = (before.pages.keys() | before.statics.keys()) ^ sources.paths
    moved_for = marked(moved, ((path, page.targets) for path, page in before.pages.items()))
    found = {}
    for path, page in before.pages.items():
        if page.content is None or sources.pages.get(path) != page.source or path in moved_for:
            continue
        content_hash = was.hashes.get(page.place, "")
        if content_hash and now.hashes.get(page.place) == content_hash:
            found[path] = OldPage(page.place, content_hash, page.content)
    return found
