"""What `briefing check` says of the pages that a build would change: lines, and Markdown for the page of a job."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.outcome_words import count
from builder.publishing.comparison import Comparison

MOST_LINES = 50
"""So many files are named on a terminal."""

_BYTES_AROUND_A_LIST = 100
"""More than a list's heading and the line that counts what has no room take."""


def comparison_lines(comparison: Comparison, docs: str) -> Iterator[str]:
    """Say what would change: the numbers in one line, then each file, the pages before other files.

    Args:
        comparison: What was found.
        docs: The folder docs/ as it is to be shown.
    """
    yield _in_one_line(comparison, docs)
    files = [(state, path) for state, paths in _states(comparison) for path in paths]
    for state, path in files[:MOST_LINES]:
        yield f"{state}: {docs}/{path}"
    if (more := len(files) - MOST_LINES) > 0:
        yield f"and {more} more"


def comparison_markdown(comparison: Comparison, docs: str, *, most_bytes: int) -> str:
    """Say the same as Markdown with every file, as far as there is room.

    Args:
        comparison: What was found.
        docs: The folder docs/ as it is to be shown.
        most_bytes: The text is no longer than this in UTF-8; what has no room is counted.
    """
    text = [f"## What would change\n\n{_in_one_line(comparison, docs)}.\n"]
    room = most_bytes - len(text[0].encode()) - _BYTES_AROUND_A_LIST * len(_states(comparison))
    for state, paths in _states(comparison):
        lines = [f"- {_code(f'{docs}/{path}')}\n" for path in paths]
        shown = _fitting(lines, room)
        room -= sum(len(line.encode()) for line in lines[:shown])
        if lines:
            text += [f"\n### {state.capitalize()}\n\n", *lines[:shown]]
        if more := len(lines) - shown:
            text.append(f"- and {more} more\n")
    return "".join(text)


def _in_one_line(comparison: Comparison, docs: str) -> str:
    if comparison.clashes:
        return f"nothing would be written under {docs}/ before its clashes are settled"
    if comparison.from_scratch:
        return f"everything would be new: {docs}/ has no manifest of an earlier build to compare with"
    if not (comparison.new or comparison.changed or comparison.removed):
        return f"nothing would change under {docs}/"
    return (
        f"{count(len(comparison.new), 'page')} would be new, {len(comparison.changed)} changed,"
        f" {len(comparison.removed)} removed, {comparison.unchanged} left as they are"
    )


def _states(comparison: Comparison) -> tuple[tuple[str, Sequence[str]], ...]:
    if comparison.from_scratch:
        return ()
    named = (("new", comparison.new), ("changed", comparison.changed), ("removed", comparison.removed))
    return tuple((state, sorted(paths, key=lambda path: (not path.endswith(".md"), path))) for state, paths in named)


def _fitting(lines: Sequence[str], room: int) -> int:
    """Say how many lines from the first on have room."""
    for number, line in enumerate(lines):
        room -= len(line.encode())
        if room < 0:
            return number
    return len(lines)


def _code(text: str) -> str:
    r"""Write a code span around any text of one line.

    Source: CommonMark 0.31.2, section 6.1.

    >>> _code("a.md"), _code("`a``b")
    ('`a.md`', '``` `a``b ```')
    """
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {text} {fence}" if longest else f"{fence}{text}{fence}"
