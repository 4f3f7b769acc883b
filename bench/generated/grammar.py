r"""The grammar that articles are made from: rules of alternatives with slots, read from the files in `wording/`.

A rule begins with its name in brackets and has one alternative a line; `#` begins a comment. In an alternative,
`<a|b>` is a choice and `{name}` a slot: a rule in lower case is chosen anew each time, one in capitals once for the
whole article (`{RIVER}` is the same river throughout). `{a NAME}` puts the indefinite article before it, `{NAME~}` asks
for the short form that headlines use. Names that are no rule are made by the telling: persons, places, days, numbers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

WORDING = Path(__file__).parent / "wording"
GENERAL = "general"

_SLOT = r"\{(?P<article>[aA] )?(?P<name>[A-Za-z_]+\d?)(?P<short>~)?\}"
_PART = re.compile(rf"{_SLOT}|<(?P<choice>[^<>]*)>")


@dataclass(frozen=True, slots=True)
class Slot:
    """A place to fill: what with, whether "a" or "an" stands before it, and whether in its short form."""

    name: str
    article: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """Alternatives inside a line, any of which will do."""

    options: tuple[Template, ...]


Template: TypeAlias = "tuple[str | Slot | Choice, ...]"
Rules: TypeAlias = Mapping[str, tuple[Template, ...]]


def parse_template(text: str) -> Template:
    """Parse one alternative.

    >>> parse_template("The {RIVER} <rose|fell>")
    ('The ', Slot(name='RIVER', article=False, short=False), ' ', Choice(options=(('rose',), ('fell',))))
    """
    parts: list[str | Slot | Choice] = []
    end = 0
    for match in _PART.finditer(text):
        if match.start() > end:
            parts.append(text[end : match.start()])
        if match["name"]:
            parts.append(Slot(match["name"], bool(match["article"]), bool(match["short"])))
        else:
            parts.append(Choice(tuple(parse_template(option) for option in match["choice"].split("|"))))
        end = match.end()
    if end < len(text):
        parts.append(text[end:])
    return tuple(parts)


def parse_rules(text: str) -> Rules:
    r"""Parse a file of rules.

    >>> parse_rules("# on rivers\n[river]\nTosk\nLuth\n")
    {'river': (('Tosk',), ('Luth',))}
    """
    rules: dict[str, list[Template]] = {}
    name = ""
    for line in text.split("\n"):
        if line.startswith("["):
            name = line.strip("[]")
            rules[name] = []
        elif line and not line.startswith("#"):
            rules[name].append(parse_template(line))
    return {name: tuple(alternatives) for name, alternatives in rules.items()}


@cache
def load_rules(name: str) -> Rules:
    """Load the rules of a beat, or those for all of them (`GENERAL`)."""
    return parse_rules((WORDING / f"{name}.txt").read_text(encoding="utf-8"))


@cache
def beats() -> tuple[str, ...]:
    """The names of the beats, sorted."""
    return tuple(sorted(file.stem for file in WORDING.glob("*.txt") if file.stem != GENERAL))
