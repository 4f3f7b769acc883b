"""The body of an authored article: the Markdown that survives is spans over plain text, and the rest stays text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from markdown_it.token import Token

from builder.model import PARAGRAPH_SEPARATOR, Block, Container, ContainerKind, Mark, MarkKind
from builder.reading.commonmark import parse_tokens

_KINDS = {"em": MarkKind.EMPHASIS, "strong": MarkKind.STRONG, "a": MarkKind.LINK}
_SPACE = re.compile(r"\s+")
_Span = tuple[int, int, MarkKind, str]


@dataclass(frozen=True, slots=True)
class AuthoredBody:
    """What an authored article says, below its front matter.

    Attributes:
        headline: The words of the level-1 heading with which it begins, which is not in the body; None without.
        headline_line: 1-based line of the file, None without a headline.
        body: Paragraphs, headings and list items as plain text, white space collapsed, none empty.
        blocks: The shape of each.
        marks: Emphasis and links by start, longer first; offsets count in the body joined by a blank line.
    """

    headline: str | None = None
    headline_line: int | None = None
    body: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    marks: tuple[Mark, ...] = ()


def parse_authored(text: str, *, path: str, first_line: int = 1) -> AuthoredBody:
    r"""Parse the Markdown that an author wrote.

    Headings, lists, block quotes, emphasis and links are read as CommonMark does; a hard break is a space. All else
    shows as the characters it is: HTML, character references, code, images, tables, rules, attribute lists, footnotes,
    quotes and lists that are nested deeper than twelve levels (a quote is one, a list two), items without words, links
    whose target is refused, and link definitions that no link uses. A link without words shows its target.

    Args:
        text: The file below its front matter.
        path: The article's path relative to the project's folder, from which paths of other articles count unless they
            begin with "articles/".
        first_line: 1-based line of the file on which `text` begins.

    Returns:
        The body. Targets are http, https and mailto addresses as they were written, and paths of articles (.md, .txt,
        .html, .htm; a "#fragment" is left out) relative to the project's folder and never above it. Titles of links
        are left out.

    Source: CommonMark 0.31.2, sections 4 to 6.

    >>> authored = parse_authored("# Mosul\n\nSee *[the raid](raid.md)* <b>now</b>.", path="articles/2019/mosul.md")
    >>> authored.headline, authored.body, [(mark.kind.value, mark.target) for mark in authored.marks]
    ('Mosul', ('See the raid <b>now</b>.',), [('emphasis', ''), ('link', 'articles/2019/raid.md')])
    """
    paragraphs = _paragraphs(parse_tokens(text, path=path), first_line)
    if paragraphs and paragraphs[0].block == Block(heading=1):
        headline, *paragraphs = paragraphs
        return replace(_joined(paragraphs), headline=headline.text, headline_line=headline.line)
    return _joined(paragraphs)


def body_of(tokens: Iterable[Token], first_line: int = 1) -> AuthoredBody:
    """Turn the tokens of any parser of this kind into a body, in which a heading stays where it is."""
    return _joined(_paragraphs(tokens, first_line))


def _joined(paragraphs: Iterable[_Paragraph]) -> AuthoredBody:
    paragraphs = tuple(paragraphs)
    marks: list[Mark] = []
    offset = 0
    for paragraph in paragraphs:
        marks += [
            Mark(offset + start, offset + end, kind, target, paragraph.line)
            for start, end, kind, target in paragraph.spans
        ]
        offset += len(paragraph.text) + len(PARAGRAPH_SEPARATOR)
    return AuthoredBody(
        body=tuple(paragraph.text for paragraph in paragraphs),
        blocks=tuple(paragraph.block for paragraph in paragraphs),
        marks=tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.kind, mark.target))),
    )


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """One block: its line in the file, its shape, its text, and the spans in it (start, end, kind, target)."""

    line: int
    block: Block
    text: str
    spans: tuple[_Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Open:
    """A quote or an item that is not closed yet: its marker, its line, and how many paragraphs stand before it."""

    container: Container
    marker: str
    line: int
    before: int


def _paragraphs(tokens: Iterable[Token], first_line: int) -> list[_Paragraph]:
    paragraphs: list[_Paragraph] = []
    around: list[_Open] = []
    lists: list[int] = []
    keys = count(1)
    heading: Token | None = None
    for token in tokens:
        line = token.map[0] + first_line if token.map else 0
        containers = tuple(opened.container for opened in around)
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                lists.append(next(keys))
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
            case "blockquote_open" | "list_item_open":
                container = _container(token, next(keys), lists)
                around.append(_Open(container, token.info + token.markup, line, len(paragraphs)))
            case "blockquote_close" | "list_item_close":
                left = around.pop()
                if len(paragraphs) == left.before:  # there are no words in it: the marker is the text
                    paragraphs.append(_Paragraph(left.line, Block(0, containers[:-1]), left.marker))
            case "heading_open" | "heading_close":
                heading = token if token.nesting > 0 else None
            case "inline":
                paragraphs += _paragraph(token.children or (), line, containers, heading)
    return paragraphs


def _paragraph(
    words: Iterable[Token], line: int, containers: tuple[Container, ...], heading: Token | None
) -> Iterator[_Paragraph]:
    text, spans = _words(words)
    if text:
        yield _Paragraph(line, Block(int(heading.tag[1:]) if heading else 0, containers), text, spans)
    elif heading:  # there are no words in it: the marker is the text
        yield _Paragraph(line, Block(0, containers), heading.markup)


def _container(token: Token, key: int, lists: list[int]) -> Container:
    if token.type == "blockquote_open":
        return Container(ContainerKind.QUOTE, 0, key, key)
    if token.info:
        return Container(ContainerKind.ORDERED, int(token.info), key, lists[-1])
    return Container(ContainerKind.BULLET, 0, key, lists[-1])


def _words(tokens: Iterable[Token]) -> tuple[str, tuple[_Span, ...]]:
    """Give the text of a block, white space collapsed, and its spans; emphasis within emphasis of its kind is none."""
    text = _Text()
    depth: Counter[MarkKind] = Counter()
    opened: list[tuple[int, int, str]] = []
    spans: list[_Span] = []
    for token in tokens:
        kind = _KINDS.get(token.tag)
        if kind is None or not token.nesting:
            text.add(token.content or " ")  # breaks have no content
        elif token.nesting > 0:
            opened.append((text.length, text.visible, str(token.attrGet("href") or "")))
            depth[kind] += 1
        else:
            depth[kind] -= 1
            start, visible, target = opened.pop()
            if text.visible == visible:  # a link without words
                text.add(target)
            if not depth[kind]:
                spans.append((start, text.length, kind, target))
    words = "".join(text.parts).rstrip()
    return words, tuple(span for span in (_trimmed(words, span) for span in spans) if span[0] < span[1])


def _trimmed(words: str, span: _Span) -> _Span:
    """Leave out the white space at the edges of a span."""
    start, end, kind, target = span
    covered = words[start:end]
    start += len(covered) - len(covered.lstrip())
    return start, start + len(covered.strip()), kind, target


@dataclass(slots=True)
class _Text:
    """Text as it grows, no two spaces together and none in front; `visible` counts what is not space."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    visible: int = 0

    def add(self, more: str) -> None:
        collapsed = _SPACE.sub(" ", more)
        if not self.parts or self.parts[-1].endswith(" "):
            collapsed = collapsed.lstrip(" ")
        if collapsed:
            self.parts.append(collapsed)
            self.length += len(collapsed)
            self.visible += len(collapsed) - collapsed.count(" ")
