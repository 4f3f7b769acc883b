"""HTML blocks without Markdown: as they stand outside of all elements, made anew inside of one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

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
    tags = _BLOCK_TAG.findall(html)
    if any(_holds_markdown(written) for _, _, written in tags):
        raise NotKnownError
    breaks = "\n\n" if text.startswith("\n\n", end) else "\n"
    return RawHtml(html + breaks, _after_breaks(text, end), len(tags))


def raw_element(text: str, start: int) -> RawHtml:
    """Read a block inside of an element with Markdown: its tags of blocks are written anew, the rest of it stays.

    Args:
        text: The page's.
        start: Where its start tag begins, at the beginning of a line.

    Raises:
        NotKnownError: Elements in it do not nest or do not begin a line, or it holds a mark of Markdown.

    Source: Python-Markdown, `extensions.md_in_html` and `treeprocessors.PrettifyTreeprocessor`.
    """
    elements, parts, place, tags = _Elements(), list[str](), start, 0
    for match in _BLOCK_TAG.finditer(text, start):
        is_end, name, written = match.groups()
        parts.append(elements.content(text[place : match.start()], is_before_end=bool(is_end)))
        if is_end:
            elements.end(name)
            parts.append(match[0])
        else:
            elements.begin(name, begins_line=text[match.start() - 1] == "\n")
            if _holds_markdown(written):
                raise NotKnownError
            parts.append(start_tag(name, written))
        place, tags = match.end(), tags + 1
        if not elements.names:
            break
    if elements.names or not text.startswith("\n", place):
        raise NotKnownError
    _inert(text[start:place])
    return RawHtml(f"{''.join(parts)}\n", _after_breaks(text, place), tags)


@dataclass(slots=True)
class _Elements:
    """The elements that are open.

    Attributes:
        names: Their names, the innermost last.
        is_untouched: For each, whether there is nothing in it yet but elements.
        was_begun: Whether the last tag was a start tag.
    """

    names: list[str] = field(default_factory=list)
    is_untouched: list[bool] = field(default_factory=list)
    was_begun: bool = False

    def content(self, between: str, *, is_before_end: bool) -> str:
        """Write what stands between two tags: a line break for white space, but in an element without others."""
        if between:
            self.is_untouched[-1] = False
        if between.strip() or not self.names or (self.was_begun and is_before_end):
            return between
        return "\n"

    def begin(self, name: str, *, begins_line: bool) -> None:
        """Begin an element."""
        if self.names and (self.names[-1] in _CHILDLESS or not (begins_line or self.is_untouched[-1])):
            raise NotKnownError
        self.names.append(name)
        self.is_untouched.append(True)
        self.was_begun = True

    def end(self, name: str) -> None:
        """End an element."""
        if self.names.pop() != name:
            raise NotKnownError
        self.is_untouched.pop()
        self.was_begun = False


def _holds_markdown(written: str) -> bool:
    return " markdown" in written


def _inert(html: str) -> str:
    """Refuse what stays as it is here and would be read as Markdown elsewhere."""
    if any(mark in html for mark in MARKS):
        raise NotKnownError
    return html


def _after_breaks(text: str, place: int) -> int:
    while text.startswith("\n", place):
        place += 1
    return place
