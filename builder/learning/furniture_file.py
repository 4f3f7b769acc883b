"""Writes desk/learned/furniture.yml: one line of the file for each line that recurs, easy to review and to correct."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.reading.learned import Learned, Recurring, RecurringLine
from builder.yamlwriting import quoted

_HEADER = """\
# Lines that recur in the articles of one source, or across sources: reading takes them for furniture.
# `briefing learn` writes this file and counts anew; `seen: 14, of: 20` means in 14 of the source's 20 different stories
# (under `everywhere`: at 14 of 20 sources). A line that is only deleted here is learned again. What you decide stays:
#   - {line: "Background", seen: 14, of: 20, editor: story}   # belongs to the articles: never leave it out
#   - {line: "A line of your own", editor: furniture}         # leave it out however rare it is
"""


def render_learned(learned: Learned) -> str:
    r"""Write the file's content.

    Returns:
        YAML with "\n" line ends, in the order of what is given; nothing in it but the content decides its bytes.

    >>> print(render_learned(Learned(everywhere=(RecurringLine('"Share"', 5, 9),))).splitlines()[-1])
      - {line: "\"Share\"", seen: 5, of: 9}
    """
    return _HEADER + "".join(f"{line}\n" for line in _rendered(learned))


def _rendered(learned: Learned) -> Iterator[str]:
    if learned.everywhere:
        yield "everywhere:"
        yield from _lines(learned.everywhere, indent="  ")
    for name, groups in (("sources", learned.sources), ("folders", learned.folders)):
        if groups:
            yield f"{name}:"
            yield from _groups(groups)


def _groups(groups: Iterable[Recurring]) -> Iterator[str]:
    for group in groups:
        yield f"  - name: {quoted(group.name)}"
        yield "    lines:"
        yield from _lines(group.lines, indent="      ")


def _lines(lines: Iterable[RecurringLine], *, indent: str) -> Iterator[str]:
    for line in lines:
        verdict = f", editor: {line.editor.value}" if line.editor else ""
        yield f"{indent}- {{line: {quoted(line.text)}, seen: {line.seen}, of: {line.of}{verdict}}}"
