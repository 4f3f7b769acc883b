"""What the last build knew of the site: from what each page was made, and what stands where."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec

from builder.caching.store import Store
from builder.publishing.known_files import KnownFile
from builder.publishing.search_bundle import BundleState

_KEY, _DOCS_KEY = b"site", b"docs"
_LEVEL = 1


@dataclass(frozen=True, slots=True)
class PageState:
    """A page of the site: from what it was made, and what of others it depends on (as `single_pages.BuiltPage`).

    Attributes:
        source: Hash of its Markdown.
        place: Of its HTML, relative to the site; empty when it has none.
        address: Whole; empty when the site has none.
        searchable: Hash of what the search knows of it; empty when the search passes it over.
    """

    source: str
    place: str = ""
    address: str = ""
    targets: tuple[str, ...] = ()
    anchors: tuple[tuple[str, str, str], ...] = ()
    changed_on: str = ""
    searchable: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteState:
    """A site as it was published.

    Attributes:
        config: The fingerprint of what all pages depend on.
        whole: The fingerprint of all else where the pages could not be built singly; empty otherwise.
        pages: Every page by the path of its Markdown.
        statics: The other files that were copied: path under docs/ to hash.
        theme: Where the theme's own files stand on the site.
        files: Every file of the site by path, but for the marker.
        search: The bundles of the search by name, in their order.
    """

    config: str
    whole: str = ""
    pages: dict[str, PageState] = field(default_factory=dict)
    statics: dict[str, str] = field(default_factory=dict)
    theme: tuple[str, ...] = ()
    files: dict[str, KnownFile] = field(default_factory=dict)
    search: dict[str, BundleState] = field(default_factory=dict)


def load_state(store: Store) -> SiteState | None:
    """Return what the last build knew; None when that is lost."""
    packed = store.get(_KEY)
    if packed is None:
        return None
    try:
        return _decoder.decode(zlib.decompress(packed))
    except (zlib.error, msgspec.MsgspecError):  # another version of this program wrote it
        return None


def save_state(store: Store, state: SiteState) -> None:
    """Keep what this build knows."""
    store.put({_KEY: zlib.compress(_encoder.encode(state), _LEVEL)})


def load_docs(store: Store) -> dict[str, KnownFile]:
    """Return what the last build knew of docs/."""
    packed = store.get(_DOCS_KEY)
    try:
        return _docs_decoder.decode(zlib.decompress(packed)) if packed else {}
    except (zlib.error, msgspec.MsgspecError):  # another version of this program wrote it
        return {}


def save_docs(store: Store, docs: Mapping[str, KnownFile]) -> None:
    """Keep what this build knows of docs/."""
    store.put({_DOCS_KEY: zlib.compress(_encoder.encode(dict(docs)), _LEVEL)})


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(SiteState)
_docs_decoder = msgspec.msgpack.Decoder(dict[str, KnownFile])
