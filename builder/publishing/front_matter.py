"""Reads front matter as MkDocs does, but far faster where the templates wrote it; other is left to MkDocs.

The templates write one field a line, its value in JSON. That is the same value in YAML as long as its strings have
nothing in them that the two read differently, which is looked for; whatever else there is, is refused.

Source: YAML 1.1, sections 5.1 and 7.5 (the signs that may stand in a document, and the double-quoted style).
"""

from __future__ import annotations

import json
import re

_SIGNS = r"[\x20!#-\[\]-~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]*"
"""Without those that YAML does not allow or takes for the end of a line."""

_STRING = rf'"{_SIGNS}(?:\\["\\]{_SIGNS})*"'

_FIELD = rf"[a-z_]+: (?:{_STRING}|\[(?:{_STRING}(?:, {_STRING})*)?\])\n"
_BLOCK = re.compile(rf"---\n((?:{_FIELD})+)---\n")
_RESERVED = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
"""Keys that are no text in YAML."""


def read_front_matter(source: str) -> tuple[str, dict[str, object]] | None:
    r"""Part a page from its front matter as `mkdocs.utils.meta.get_data` does.

    Args:
        source: The page's file.

    Returns:
        What follows, and the fields; None where there is anything that is not known here.

    >>> read_front_matter('---\ntitle: "Mosul: a city"\nhide: ["toc"]\n---\n\n# Mosul\n')
    ('# Mosul\n', {'title': 'Mosul: a city', 'hide': ['toc']})
    >>> read_front_matter("---\ntitle: Mosul\n---\n")
    """
    block = _BLOCK.match(source)
    if block is None:
        return None
    parts = [line.partition(": ") for line in block[1].splitlines()]
    fields: dict[str, object] = json.loads("{" + ",".join(f'"{key}":{value}' for key, _, value in parts) + "}")
    if len(fields) < len(parts) or not _RESERVED.isdisjoint(fields):
        return None
    return source[block.end() :].lstrip("\n"), fields
