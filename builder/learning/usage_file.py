"""Writes desk/learned/phrases.yml and desk/learned/names.yml: a line for each, easy to review and to correct."""

from __future__ import annotations

from collections.abc import Sequence

from builder.reading.learned_usage import Expression
from builder.yamlwriting import quoted

_PHRASES_HEADER = """\
# Phrases that so many articles use that they say little about any one of them: keyphrases and topics weigh them less.
# `briefing learn` writes this file and counts anew; `seen: 90, of: 600` means in 90 of the 600 different stories.
# A line that is only deleted here is learned again. What you decide stays:
#   - {phrase: "climate", seen: 90, of: 600, editor: subject}   # a subject of ours, however common: never weigh it less
#   - {phrase: "a phrase of yours", editor: common}             # weigh it less, however rare it is
"""
_NAMES_HEADER = """\
# Words that are names in this dossier: inside a sentence they stand capitalised, never or hardly ever in lower case.
# `briefing learn` writes this file and counts anew; `seen: 14, of: 14` means capitalised in 14 of the 14 stories that
# have the word inside a sentence. A line that is only deleted here is learned again. What you decide stays:
#   - {name: "Speaker", seen: 14, of: 14, editor: word}   # no name, however it is printed
#   - {name: "Bush", seen: 20, of: 31, editor: name}      # a name, although there is a word like it
"""


def render_phrases(phrases: Sequence[Expression]) -> str:
    r"""Write the content of phrases.yml, in the order of what is given, with "\n" line ends.

    >>> print(render_phrases([Expression("health care", 5, 9)]).splitlines()[-1])
      - {phrase: "health care", seen: 5, of: 9}
    """
    return _rendered(_PHRASES_HEADER, "phrase", phrases)


def render_names(names: Sequence[Expression]) -> str:
    """Write the content of names.yml, likewise."""
    return _rendered(_NAMES_HEADER, "name", names)


def _rendered(header: str, noun: str, expressions: Sequence[Expression]) -> str:
    lines = [f"{noun}s:"] if expressions else []
    for one in expressions:
        ruling = f", editor: {one.editor.value}" if one.editor else ""
        lines.append(f"  - {{{noun}: {quoted(one.text)}, seen: {one.seen}, of: {one.of}{ruling}}}")
    return header + "".join(f"{line}\n" for line in lines)
