"""The manifest `docs/.manifest.json`: which files under docs/ are the builder's own, and with which bytes.

It maps each path to the SHA-256 of the file. While a build writes, it maps a path to a list: the hash that the file had
and the hash that it will have, so that whatever a killed build leaves behind is known as ours by the next one. For an
asset it maps to an object of the one hash, or of the two, each with the recipe by which those bytes were made.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from json.encoder import encode_basestring, encode_basestring_ascii
from pathlib import Path

from builder.errors import ClashError, Problem
from builder.publishing.files import shown_path

MANIFEST = ".manifest.json"
"""MkDocs passes over files whose names begin with a dot."""

Hashes = Mapping[str, str]
"""The hashes that a file may have, each with its recipe: empty for a page."""

_HASH = re.compile(r"[0-9a-f]{64}")
_PLAIN = re.compile(r"(?:[a-z0-9_-][\w.-]{0,200}/)*[a-z0-9_-][\w.-]{0,200}", re.ASCII | re.IGNORECASE)
"""Nearly all paths: nothing is wrong with these."""

_NAME_BYTES = 255
"""What the usual file systems allow for one name."""


def read_manifest(docs_dir: Path, *, root: Path) -> dict[str, Hashes]:
    """Read which files the builder wrote.

    Returns:
        Path relative to docs/ → the hashes that the file may have; empty when there is no manifest.

    Raises:
        ClashError: The manifest is damaged, so that own files cannot be told from others.
    """
    file = docs_dir / MANIFEST
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        return {}
    try:
        return _parse(content)
    except (ValueError, RecursionError) as error:
        message = (
            f"damaged ({error}), so that generated pages cannot be told from hand-written ones "
            "(delete it and the generated pages; the next build writes them again)"
        )
        raise ClashError(Problem(shown_path(file, root), 0, message)) from error


def manifest_lines(entries: Mapping[str, Hashes]) -> dict[str, str]:
    """Write the line of each entry, by path."""
    return {path: f"{encode_basestring(path)}: {_value(hashes)}" for path, hashes in entries.items()}


def manifest_bytes(lines: Mapping[str, str]) -> bytes:
    r"""Write a manifest of its lines, sorted by path.

    >>> lines = manifest_lines({"index.md": {"ab": ""}, "a.md": {"ef": "", "cd": ""}, "a.png": {"01": "made so"}})
    >>> manifest_bytes(lines).decode()
    '{\n"a.md": ["cd", "ef"],\n"a.png": {"01": "made so"},\n"index.md": "ab"\n}\n'
    """
    return ("{\n" + ",\n".join([lines[path] for path in sorted(lines)]) + "\n}\n").encode()


def _value(hashes: Hashes) -> str:
    if len(hashes) == 1:
        ((content, recipe),) = hashes.items()
        return f'{{"{content}": {encode_basestring_ascii(recipe)}}}' if recipe else f'"{content}"'
    return json.dumps(dict(sorted(hashes.items())) if any(hashes.values()) else sorted(hashes))


def path_fault(path: str) -> str | None:
    r"""Say why a path cannot be a page's path, or None when it can.

    >>> path_fault("topics/mosul.md")
    >>> path_fault("../mosul.md")
    "'..' leads out of docs/"
    >>> path_fault("topics\\mosul.md")
    "a backslash or a control character in 'topics\\\\mosul.md'"
    """
    if _PLAIN.fullmatch(path):
        return None
    for name in path.split("/"):
        if not name:
            return "it is empty, absolute, or has an empty part"
        if name == "..":
            return "'..' leads out of docs/"
        if name.startswith("."):
            return f"'{name}' begins with a dot, and MkDocs passes over such names"
        if "\\" in name or not name.isprintable():
            return f"a backslash or a control character in {name!r}"
        if len(name.encode()) > _NAME_BYTES:
            return f"'{name[:40]}…' is longer than {_NAME_BYTES} bytes"
    return None


def _parse(content: bytes) -> dict[str, Hashes]:
    entries = json.loads(content)
    if not isinstance(entries, dict):
        raise ValueError("not an object")  # noqa: TRY004 - what is wrong is the file, not a type in the program
    known: dict[str, Hashes] = {}
    for path, value in entries.items():
        if isinstance(value, str) and _HASH.fullmatch(value) and _PLAIN.fullmatch(path):
            known[path] = {value: ""}
        else:
            known[path] = _checked(path, {value: ""} if isinstance(value, str) else _several(value))
    return known


def _checked(path: str, hashes: Hashes) -> Hashes:
    if path_fault(path) or not hashes:
        raise ValueError(f"the entry {path!r} is not one of the builder's")
    if not all(map(_HASH.fullmatch, hashes)):
        raise ValueError(f"the entry {path!r} has no SHA-256")
    if not all(isinstance(recipe, str) for recipe in hashes.values()):
        raise ValueError(f"the entry {path!r} has a recipe that is no text")
    return hashes


def _several(value: object) -> Hashes:
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return dict.fromkeys(value, "")
    return value if isinstance(value, dict) else {}
