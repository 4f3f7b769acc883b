"""What the last build knew of the site: from what each page was made, and what of others it depends on."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

import msgspec

from builder.caching.store import Store
from builder.publishing.search_bundle import BundleState

_KEY = b"site"
_LEVEL = 1
_MARK_BYTES = 4

Links = tuple[tuple[str, str, str], ...]
"""Links to places on pages: (path of the page, anchor, link as it is written)."""


class Content(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """Where in the HTML of a page there stands what came of its Markdown.

    Attributes:
        start: Of the content, in bytes.
        end: In bytes.
        has_headline: Whether it begins with a headline, from which the page can take its title.
    """

    start: int
    end: int
    has_headline: bool


class PageState(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """A page of the site: from what it was made, and what of others it depends on (as `single_pages.BuiltPage`).

    Attributes:
        source: Hash of its Markdown.
        place: Of its HTML, relative to the site; empty when it has none.
        address: Whole; empty when the site has none.
        targets: The marks of the paths under docs/ at which its links were looked for.
        anchored: The marks of the other pages to whose places it has links.
        searchable: Hash of what the search knows of it; empty when the search passes it over.
        content: Where its content stands; None where that depends on other things than it can be told.
    """

    source: str
    place: str = ""
    address: str = ""
    targets: bytes = b""
    anchored: bytes = b""
    changed_on: str = ""
    searchable: str = ""
    content: Content | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteState:
    """A site as it was published.

    Attributes:
        config: The fingerprint of what all pages depend on.
        content: The fingerprint of what the content of all pages depends on; empty when that is not known.
        whole: The fingerprint of all else where the pages could not be built singly; empty otherwise.
        pages: Every page by the path of its Markdown.
        statics: The other files that were copied: path under docs/ to hash.
        theme: Where the theme's own files stand on the site.
        search: The bundles of the search by name, in their order.
    """

    config: str
    content: str = ""
    whole: str = ""
    pages: dict[str, PageState] = field(default_factory=dict)
    statics: dict[str, str] = field(default_factory=dict)
    theme: tuple[str, ...] = ()
    search: dict[str, BundleState] = field(default_factory=dict)


def marks(paths: Iterable[str]) -> bytes:
    """Mark paths by four bytes each: a page has dozens of links, and what they lead to is only compared.

    Two paths may have one mark. So what is found by marks may be more than there is, and never less.
    """
    numbers = [zlib.crc32(path.encode("utf-8", "surrogatepass")) for path in paths]
    return b"".join(number.to_bytes(_MARK_BYTES, "little") for number in numbers)


def marked(paths: Collection[str], marked_by: Iterable[tuple[str, bytes]]) -> set[str]:
    """Find what is marked with some paths.

    Args:
        paths: What to look for.
        marked_by: Names, each with marks.

    Returns:
        The names that have a mark of one of the paths.
    """
    wanted = frozenset(_numbers(marks(paths)))
    every = [*marked_by] if wanted else []
    if wanted.isdisjoint(_numbers(b"".join(found for _, found in every))):
        return set()
    return {name for name, found in every if not wanted.isdisjoint(_numbers(found))}


def _numbers(found: bytes) -> memoryview[int]:
    return memoryview(found).cast("I")


def load_state(store: Store) -> SiteState | None:
    """Return what the last build knew; None when that is lost."""
    packed = store.get(_KEY)
    try:
        return _decoder.decode(packed) if packed else None
    except msgspec.MsgspecError:  # another version of this program wrote it
        return None


def pack_state(state: SiteState) -> dict[bytes, bytes]:
    """Write what this build knows as what `load_state` looks for in the store."""
    return {_KEY: _encoder.encode(state)}


def links_key(path: str) -> bytes:
    """Where the links of a page are kept, by the path of its Markdown."""
    return f"links {path}".encode()


def pack_links(links: Links) -> bytes:
    """Write links as bytes."""
    return zlib.compress(_encoder.encode(links), _LEVEL)


def unpack_links(packed: bytes) -> Links:
    """Read them back."""
    return _links_decoder.decode(zlib.decompress(packed))


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(SiteState)
_links_decoder = msgspec.msgpack.Decoder(Links)
