"""Glossary lines: an entry of desk/glossary.yml as an editor would write it, to be pasted."""

from __future__ import annotations

from collections.abc import Iterable

from builder.linking.corrections import quoted
from builder.model import Kind


def entry_lines(label: str, kind: Kind, aliases: Iterable[str]) -> tuple[str, ...]:
    r"""Write an entry that is read back with the same names, whatever characters they hold.

    >>> print("\n".join(entry_lines("Moammar Gaddafi", Kind.PERSON, ["Qaddafi", '"Brother" Leader'])))
      - label: "Moammar Gaddafi"
        kind: person
        aliases: ["Qaddafi", "\"Brother\" Leader"]
    """
    return f"  - label: {quoted(label)}", f"    kind: {kind.value}", f"    aliases: [{listed_names(aliases)}]"


def listed_names(names: Iterable[str]) -> str:
    """Write names as they stand in a list.

    >>> listed_names(["Qaddafi", "Gadhafi"])
    '"Qaddafi", "Gadhafi"'
    """
    return ", ".join(map(quoted, names))
