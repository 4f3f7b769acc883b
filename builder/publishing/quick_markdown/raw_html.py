"""HTML blocks without Markdown: as they stand outside of all elements, made anew inside of one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.publishing.quick_markdown.grammar import BLOCK_TAGS, MARKS, NotKnownError, start_tag

_BLOCK_TAG = re.compile(rf"<(/?)({'|'.join(sorted(BLOCK_TAGS))})((?: [^<>]*)?)>")
_CHILDLESS = frozenset({"p", "pre"})


@dataclass(frozen=True, slots=True)
class RawHtml:
    """A block of HTML.

    Attributes:
        html: What it becomes, with the line breaks after it.
        end: Where it ends in the text, the line breaks after it included.
        block_tags: How many tags of blocks it has.
    """

    html: str
    end: int
    block_tags: int


def raw_block(text: str, start: int, name: str) -> RawHtml:
    """Read a block outside of all elements: every character of it stays.

    Args:
        text: The page's.
        start: Where its start tag begins.
        name: Its element's.

    Raises:
        NotKnownError: It holds another element of its name or a mark of Markdown, or its line goes on behind it.

    Source: Python-Markdown, `htmlparser.HTMLExtractor`.
    """
    within, end_tag, _ = text[start:].partition(f"</{name}>")
    end = start + len(within) + len(end_tag)
    if not end_tag or f"<{name}" in within[1:] or not text.startswith("\n", end):
        raise NotKnownError
    html = _inert(text[start:end])
    breaks = "\n\n" if text.startswith("\n\n", end) else "\n"
    return RawHtml(html + breaks, _after_breaks(text, end), len(_BLOCK_TAG.findall(html)))


def raw_element(text: str, start: int) -> RawHtml:
    """Read a block inside of an element with Markdown: its tags of blocks are written anew, the rest of it stays.

    Args:
        text: The page's.
        start: Where its start tag begins, at the beginning of a line.

    Raises:
        NotKnownError: Elements in it do not nest or do not begin a line, or it holds a mark of Markdown.

    Source: Python-Markdown, `extensions.md_in_html` and `treeprocessors.PrettifyTreeprocessor`.
    """
    parts: list[str] = []
    opened: list[str] = []
    is_untouched: list[bool] = []
    """For each open element, whether there is nothing in it but elements."""
    place, tags, was_opened = start, 0, False
    for match in _BLOCK_TAG.finditer(text, start):
        between = text[place : match.start()]
        if between:
            is_untouched[-1] = False
        is_end, name, written = match.groups()
        if not (was_opened and is_end) and not between.strip():
            between = "\n" if opened else ""
        parts.append(between)
        if is_end:
            if opened.pop() != name or written:
                raise NotKnownError
            is_untouched.pop()
            parts.append(f"</{name}>")
        else:
            if opened and not _may_begin(text, match.start(), opened[-1], is_first=is_untouched[-1]):
                raise NotKnownError
            opened.append(name)
            is_untouched.append(True)
            parts.append(start_tag(name, written))
        place, tags, was_opened = match.end(), tags + 1, not is_end
        if not opened:
            break
    if opened or not text.startswith("\n", place):
        raise NotKnownError
    _inert(text[start:place])
    return RawHtml(f"{''.join(parts)}\n", _after_breaks(text, place), tags)


def _may_begin(text: str, place: int, parent: str, *, is_first: bool) -> bool:
    return parent not in _CHILDLESS and (is_first or text[place - 1] == "\n")


def _inert(html: str) -> str:
    """Refuse what stays as it is here and would be read as Markdown elsewhere, and Markdown after all."""
    if " markdown" in html or any(mark in html for mark in MARKS):
        raise NotKnownError
    return html


def _after_breaks(text: str, place: int) -> int:
    while text.startswith("\n", place):
        place += 1
    return place
