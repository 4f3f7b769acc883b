"""Where the links of a page lead, as MkDocs resolves them."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from urllib.parse import unquote

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import get_relative_url

from builder.publishing.quick_markdown.grammar import ATTRIBUTE_LIST, NotKnownError, attributes

_EXCLUDED = (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)
_DESTINATION = re.compile(
    rf"""
    \( (?: (?P<address>(?:https?://|mailto:)[A-Za-z0-9%/:?\#@&;,.=~+-]+)
         | (?P<path>(?!/)[A-Za-z0-9%/.~-]+)? (?P<anchor>\#[A-Za-z0-9%:.~-]+)? )
       (?: [ ]" (?P<title>[^"'()\s<>]+(?:[ ][^"'()\s<>]+)*) " )?
    \)
    (?: \{{:?[ ](?P<listed>{ATTRIBUTE_LIST.replace(" ", "[ ]")})[ ]\}} )?
    """,
    re.VERBOSE,
)


class Links:
    """The links of one page.

    Source: `mkdocs.structure.pages._RelativePathTreeprocessor` (1.6), whose steps are followed.

    Attributes:
        to_anchors: Those to a place on a page, as `Page.links_to_anchors` has them.
    """

    def __init__(self, file: File, files: Files) -> None:
        """Name the page's file and all files."""
        self.to_anchors: dict[File, dict[str, str]] = {}
        self._file, self._files = file, files
        self._folder = posixpath.dirname(file.src_uri)
        self._tags: dict[str, str] = {}
        self._ways_up = _ways_up(file.url)

    def tag(self, destination: str) -> str:
        """Write the start tag of a link.

        Args:
            destination: What stands behind the label: '(a.md "title"){ .class }'.

        Raises:
            NotKnownError: It is not as the templates write it, or leads nowhere.
        """
        known = self._tags.get(destination)
        if known is None:
            known = self._tags[destination] = self._make(destination)
        return known

    def _make(self, destination: str) -> str:
        match = _DESTINATION.fullmatch(destination)
        if match is None:
            raise NotKnownError
        address, path, anchor, title, listed = match.groups()
        way = address or self._way(path or "", anchor or "")
        before = f' href="{way}"'
        titled = f' title="{title}"' if title else ""
        if not listed:
            return f"<a{before}{titled}>"
        found = attributes(listed)
        if "=" in listed:
            raise NotKnownError
        css_class, has_id, name = found.partition(" id=")
        return f"<a{css_class}{before}{has_id}{name}{titled}>"

    def _way(self, path: str, anchor: str) -> str:
        if not path:
            if not anchor:
                raise NotKnownError
            self._note(self._file, anchor, anchor)
            return anchor
        target = self._files.get_file_from_path(_target(self._folder, path))
        if target is None or target.inclusion in _EXCLUDED:
            raise NotKnownError
        if anchor:
            self._note(target, anchor, path + anchor)
        return self._way_to(target.url) + anchor

    def _note(self, file: File, anchor: str, link: str) -> None:
        self.to_anchors.setdefault(file, {}).setdefault(anchor[1:], link)

    def _way_to(self, address: str) -> str:
        if not address.endswith("/") or "." in address or "//" in address:
            return get_relative_url(address, self._file.url)
        for folder, up in self._ways_up:
            if address.startswith(folder):
                return up + address[len(folder) :] or "./"
        return get_relative_url(address, self._file.url)


@lru_cache(65536)
def _target(folder: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(path)).lstrip("/"))


@lru_cache(1024)
def _ways_up(address: str) -> tuple[tuple[str, str], ...]:
    """Each folder above a page of the address, the nearest first, and how it is reached from there.

    >>> _ways_up("topics/mosul/")
    (('topics/mosul/', ''), ('topics/', '../'), ('', '../../'))
    >>> _ways_up("topics/mosul.html")
    ()
    """
    if not address.endswith("/") or "." in address or "//" in address:
        return ()
    names = address.split("/")[:-1]
    folders = ["".join(f"{name}/" for name in names[:count]) for count in range(len(names), -1, -1)]
    return tuple((folder, "../" * up) for up, folder in enumerate(folders))
