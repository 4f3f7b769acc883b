"""Reads the blocks of a page: headings, paragraphs, lists, quotations, tables, elements; their text is left alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from builder.publishing.quick_markdown.grammar import (
    ATTRIBUTE,
    ATTRIBUTE_LIST,
    BLOCK_TAGS,
    CONTAINERS,
    START,
    NotKnownError,
    attributes,
    start_tag,
)
from builder.publishing.quick_markdown.open_blocks import OpenBlocks
from builder.publishing.quick_markdown.raw_html import raw_block, raw_element
from builder.publishing.quick_markdown.source import Source

_END = r"\n(?:\n+|(?=</))"  # an empty line, or the end of the element around
_TEXT = rf"{START}[^\n]+"
_HEADING = re.compile(rf"(\#{{1,6}}) ([^\s\#](?:[^\n]*[^\s\#])?) \{{: ({ATTRIBUTE_LIST}) \}}{_END}")
_HEADING_ALONE = re.compile(rf"(\#{{1,6}}) ([^\s\#](?:[^\n]*[^\s\#])?){_END}")
_PARAGRAPH = re.compile(rf"({_TEXT})(?:\n\{{: ({ATTRIBUTE_LIST}) \}})?{_END}")
_LIST = re.compile(rf"-(?: |   )({_TEXT}(?:\n- {_TEXT})*){_END}")
_NUMBERED = re.compile(rf"([0-9]+)\.  ?({_TEXT}){_END}")
_QUOTING_ITEM = re.compile(rf"-   > ({_TEXT}){_END}")
_IN_AN_ITEM = re.compile(rf"    ({_TEXT})(?:\n    \{{: ({ATTRIBUTE_LIST}) \}})?{_END}")
_QUOTE_IN_AN_ITEM = re.compile(rf"    > ({_TEXT}){_END}")
_QUOTE = re.compile(rf"> ({_TEXT}(?:\n>\n> {_TEXT})*){_END}")
_TABLE = re.compile(rf"\|([^\n]*)\|\n\|---((?:\|---)*)\|\n((?:\|[^\n]*\|\n)*\|[^\n]*\|){_END}")
_CONTAINER = re.compile(rf"<({'|'.join(sorted(CONTAINERS))})((?:{ATTRIBUTE})* markdown(?:{ATTRIBUTE})*)>\n+")
_CONTAINER_END = re.compile(rf"</({'|'.join(sorted(CONTAINERS))})>\n+")
_BLOCK = re.compile(rf"<({'|'.join(sorted(BLOCK_TAGS))})[ >]")
_SUMMARY = re.compile(r"<summary>([^<>*\[\]{}|\n]*)</summary>\n+")


@dataclass(frozen=True, slots=True)
class BlockHtml:
    """A page whose blocks are HTML and whose text is Markdown still.

    Attributes:
        html: One line of text is on one line.
        begins_with_headline: Whether the first element is a heading of the first level.
    """

    html: str
    begins_with_headline: bool


def read_blocks(source: Source) -> BlockHtml:
    """Read the blocks of a page.

    Raises:
        NotKnownError: There is a block that the templates do not write.
    """
    reader = _Reader(source.text)
    reader.read()
    if (reader.block_tags, reader.arrows) != (source.block_tags, source.arrows):
        raise NotKnownError
    return BlockHtml("".join(reader.blocks.parts), source.text.startswith("# "))


class _Reader:
    """Reads a page from one end to the other."""

    def __init__(self, text: str) -> None:
        self.blocks = OpenBlocks()
        self.block_tags = self.arrows = 0
        self._text = text
        self._containers: list[tuple[str, int]] = []  # names, and how many parts there were when each began

    def read(self) -> None:
        text, place, end = self._text, 0, len(self._text)
        by_beginning: dict[str, Callable[[int], int]] = {
            "<": self._tag,
            "#": self._heading,
            "-": self._list,
            " ": self._indented,
            ">": self._quote,
            "|": self._table,
            **dict.fromkeys("0123456789", self._numbered),
        }
        while place < end:
            place = by_beginning.get(text[place], self._paragraph)(place)
        if self._containers:
            raise NotKnownError
        self.blocks.close()

    def _match(self, pattern: re.Pattern[str], place: int) -> re.Match[str]:
        match = pattern.match(self._text, place)
        if match is None:
            raise NotKnownError
        return match

    def _paragraph(self, place: int) -> int:
        match = self._match(_PARAGRAPH, place)
        self.blocks.close()
        self.blocks.parts.append(_paragraph_of(match))
        return match.end()

    def _heading(self, place: int) -> int:
        if match := _HEADING.match(self._text, place):
            marks, text, listed = match.groups()
            if "#" not in listed:
                raise NotKnownError
            written = attributes(listed)
        else:
            match = self._match(_HEADING_ALONE, place)
            (marks, text), written = match.groups(), ""
        self.blocks.close()
        self.blocks.parts.append(f"<h{len(marks)}{written}>{text}</h{len(marks)}>\n")
        return match.end()

    def _list(self, place: int) -> int:
        if match := _QUOTING_ITEM.match(self._text, place):
            self.arrows += 1
            self.blocks.add_quoting_item(match[1])
            return match.end()
        match = self._match(_LIST, place)
        self.blocks.add_items(match[1].split("\n- "), tag="ul")
        return match.end()

    def _numbered(self, place: int) -> int:
        match = _NUMBERED.match(self._text, place)
        if match is None:
            return self._paragraph(place)
        self.blocks.add_items([match[2]], tag="ol", start=match[1])
        return match.end()

    def _indented(self, place: int) -> int:
        if not self.blocks.list_tag:
            raise NotKnownError
        if match := _QUOTE_IN_AN_ITEM.match(self._text, place):
            self.arrows += 1
            self.blocks.quote(match[1])
            return match.end()
        match = self._match(_IN_AN_ITEM, place)
        self.blocks.add_to_item(_paragraph_of(match))
        return match.end()

    def _quote(self, place: int) -> int:
        match = self._match(_QUOTE, place)
        if self.blocks.list_tag:
            self.blocks.close()
        texts = match[1].split("\n>\n> ")
        self.arrows += 2 * len(texts) - 1
        for text in texts:
            self.blocks.quote(text)
        return match.end()

    def _table(self, place: int) -> int:
        match = self._match(_TABLE, place)
        head, others, rows = match.groups()
        self.blocks.close()
        columns = 1 + others.count("|")
        if columns == 1:
            raise NotKnownError
        self.blocks.parts += ["<table>\n<thead>\n", _row(head, "th", columns), "</thead>\n<tbody>\n"]
        self.blocks.parts += [_row(row[1:-1], "td", columns) for row in rows.split("\n")]
        self.blocks.parts.append("</tbody>\n</table>\n")
        return match.end()

    def _tag(self, place: int) -> int:
        if match := _CONTAINER.match(self._text, place):
            return self._begin(match)
        if match := _CONTAINER_END.match(self._text, place):
            return self._end(match)
        match = _BLOCK.match(self._text, place)
        if match is None:
            return self._paragraph(place)
        self.blocks.close()
        if self._containers and (summary := _SUMMARY.match(self._text, place)):
            self.blocks.parts.append(f"<summary>{summary[1]}</summary>\n")
            self.block_tags += 2
            return summary.end()
        raw = raw_element(self._text, place) if self._containers else raw_block(self._text, place, match[1])
        self.block_tags += raw.block_tags
        self.blocks.parts.append(raw.html)
        return raw.end

    def _begin(self, match: re.Match[str]) -> int:
        name, written = match.groups()
        self.blocks.close()
        self.blocks.parts.append(f"{start_tag(name, written)}\n")
        self.block_tags += 1
        self._containers.append((name, len(self.blocks.parts)))
        return match.end()

    def _end(self, match: re.Match[str]) -> int:
        name = match[1]
        self.blocks.close()
        if not self._containers:
            raise NotKnownError
        began, parts = self._containers.pop()
        if began != name:
            raise NotKnownError
        if len(self.blocks.parts) == parts:  # one without content has no line break in it
            self.blocks.parts[-1] = self.blocks.parts[-1].rstrip("\n")
        self.blocks.parts.append(f"</{name}>\n")
        self.block_tags += 1
        return match.end()


def _paragraph_of(match: re.Match[str]) -> str:
    text, listed = match.groups()
    return f"<p{attributes(listed)}>{text}</p>\n" if listed else f"<p>{text}</p>\n"


def _row(cells: str, tag: str, columns: int) -> str:
    texts = cells.split("|")
    if len(texts) != columns:
        raise NotKnownError
    return "<tr>\n" + "".join(f"<{tag}>{text.strip(' ')}</{tag}>\n" for text in texts) + "</tr>\n"
