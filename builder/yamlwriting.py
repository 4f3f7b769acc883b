"""How our own programs write a text into a YAML file, so that it is read again as the same text."""

from __future__ import annotations


def quoted(text: str) -> str:
    """A double-quoted scalar; what cannot be seen is escaped, so that a reviewer sees that it is there."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
