"""Looks at the published site as soon as a build begins, so that it is known how it stands when it is to be built."""

from __future__ import annotations

from array import array
from dataclasses import replace
from hashlib import blake2b

from builder.caching.store import Store
from builder.config import Project
from builder.publishing.known_files import Survey, survey
from builder.publishing.survey_store import SITE, SITE_STORE, unpack_survey

_DIGEST_BYTES = 16


def look_at_site(project: Project) -> bytes:
    """Compare the site with what the last build left.

    Returns:
        What `seen` understands; nothing when a file or folder is another one, or nothing is known.

    Raises:
        OSError: Something cannot be read.
    """
    with Store(project.cache_dir / SITE_STORE, read_only=True) as store:
        packed = store.get(SITE)
    if packed is None:
        return b""
    known = unpack_survey(packed)
    found = survey(project.site_dir, known)
    if found.hashes is not known.hashes or [*found.folders] != [*known.folders]:
        return b""
    return _digest(packed) + array("q", found.folders.values()).tobytes()


def seen(look: bytes, packed: bytes, known: Survey) -> Survey | None:
    """Tell how the site stood at a look.

    Args:
        look: What `look_at_site` gave.
        packed: What is known of the site, as it is kept.
        known: The same, unpacked.

    Returns:
        None when nothing was seen, or another site than the one that is known.
    """
    if not look or look[:_DIGEST_BYTES] != _digest(packed):
        return None
    times = array("q")
    times.frombytes(look[_DIGEST_BYTES:])
    return replace(known, folders=dict(zip(known.folders, times, strict=True)))


def _digest(packed: bytes) -> bytes:
    return blake2b(packed, digest_size=_DIGEST_BYTES).digest()
