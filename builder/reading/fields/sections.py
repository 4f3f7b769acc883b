"""Sections: the departments of a newspaper as its pages print them, alone or as a path."""

from __future__ import annotations

import re

_SECTIONS = frozenset(
    name.strip()
    for name in """news|world|politics|business|opinion|analysis|sport|sports|culture|arts|science|technology|tech
    |health|lifestyle|entertainment|travel|features|national|international|local|education|environment|economy|finance
    |money|markets|society|life|style|food|u.s.|us|uk|europe|asia|africa|americas|middle east|conflict|security|defense
    |defence|campaign|elections|comment|editorial|exclusive|blog|press release|statement|report|nachrichten|politik
    |wirtschaft|kultur|panorama|ausland|inland|monde|économie|politique|société|mundo|política|economía|cultura
    |deportes|economia|esportes|cronaca|esteri|politica|world news|breaking news|us news|u.s. news|uk news""".split("|")
)
_ROOTS = frozenset({"home", "startseite", "accueil", "inicio", "início"})
_BEGINNINGS = frozenset(name[:2] for name in _SECTIONS | _ROOTS)
_SEPARATOR = re.compile(r"\s*[|/>»›·•]\s*")
_MAX_CHARACTERS = 80
_MAX_PART_WORDS = 3
_EDGES = " |·•/:>-"


def parse_section(text: str) -> str | None:
    """Read a line that is a section's usual name, or a path of them, as it is printed.

    A path that begins at the site's home page may end in names that are not usual ones.

    >>> parse_section("World | Middle East"), parse_section("Home / World / Syria"), parse_section("Mosul falls")
    ('World | Middle East', 'World / Syria', None)
    """
    if len(text) > _MAX_CHARACTERS:
        return None
    trimmed = text.strip(_EDGES)
    if trimmed[:2].casefold()[:2] not in _BEGINNINGS:
        return None
    first, *rest = _SEPARATOR.split(trimmed)
    if first.casefold() in _ROOTS and rest and _is_usual(rest[0]):
        short = all(0 < len(part.split()) <= _MAX_PART_WORDS for part in rest)
        return trimmed[len(first) :].strip(_EDGES) if short else None
    return trimmed if all(_is_usual(part) for part in (first, *rest)) else None


def _is_usual(name: str) -> bool:
    return name.casefold() in _SECTIONS
