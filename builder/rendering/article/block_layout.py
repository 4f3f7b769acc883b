"""Lines of Markdown in their blocks: headings, block quotes and lists, and what stands beside a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile

from builder.model import Block, Container, ContainerKind
from builder.rendering.escaping import Markdown

_LISTS_APART = "<!-- -->"
_INDENT = " " * 4


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph to be laid out.

    Attributes:
        block: Its shape.
        line: Its text, one line of Markdown that is not empty.
        asides: Blocks of Markdown that stand beside it.
    """

    block: Block
    line: str
    asides: Sequence[Markdown] = ()


def lay_out(paragraphs: Iterable[Paragraph]) -> Markdown:
    """Put paragraphs where they stand: in quotes and lists, below their headings, with their asides.

    Asides follow their paragraph, or the whole quote or list that the paragraph is in; all together are one element of
    the class "noted", so that a style sheet can put them side by side.

    Returns:
        Blocks with a blank line between them, and a line break at the end; nothing without a paragraph.

    >>> print(lay_out([Paragraph(Block(), "one", [Markdown("*two*")]), Paragraph(Block(heading=1), "three")]), end="")
    <div class="noted" markdown>
    <BLANKLINE>
    one
    <BLANKLINE>
    <div class="beside" markdown>
    <BLANKLINE>
    *two*
    <BLANKLINE>
    </div>
    </div>
    <BLANKLINE>
    ## three
    """
    written: list[str] = []
    before: Sequence[Container] = ()
    for element in _elements(_outlined(paragraphs)):
        containers = element[0].block.containers
        asides = [aside for paragraph in element for aside in paragraph.asides]
        if _would_merge(before, containers):
            written.append(f"{_LISTS_APART}\n")
        lines = "".join(_lines((paragraph.block, paragraph.line) for paragraph in element))
        written.append(_with_asides(lines, asides) if asides else lines)
        before = containers
    return Markdown("\n".join(written))


def _outlined(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Give headings the levels of an outline below the page's own, without gaps: screen readers step through them."""
    above: list[int] = []
    for paragraph in paragraphs:
        level = paragraph.block.heading
        if not level:
            yield paragraph
            continue
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        yield replace(paragraph, block=replace(paragraph.block, heading=min(len(above) + 1, 6)))


def _with_asides(lines: str, asides: Sequence[Markdown]) -> str:
    beside = "\n\n".join(asides)
    return f'<div class="noted" markdown>\n\n{lines}\n<div class="beside" markdown>\n\n{beside}\n\n</div>\n</div>\n'


def _elements(paragraphs: Iterable[Paragraph]) -> Iterator[Sequence[Paragraph]]:
    """Yield what becomes one element: a paragraph by itself, or all that stand in one quote or list."""
    for _, group in groupby(enumerate(paragraphs), key=lambda numbered: _outermost(*numbered)):
        yield [paragraph for _, paragraph in group]


def _outermost(number: int, paragraph: Paragraph) -> tuple[str, int]:
    for container in paragraph.block.containers:
        return container.kind.value, container.group
    return "", number


def _lines(paragraphs: Iterable[tuple[Block, str]]) -> Iterator[str]:
    before: tuple[Container, ...] = ()
    for number, (block, line) in enumerate(paragraphs):
        shared = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(before, block.containers, strict=False))))
        around = block.containers[:shared]
        if number:
            yield f"{_blank(around)}\n"
        if _would_merge(before[shared:], block.containers[shared:]):
            yield f"{_indent(around)}{_LISTS_APART}\n{_blank(around)}\n"
        markers = "".join(_marker(container) for container in block.containers[shared:])
        heading = f"{'#' * block.heading} " if block.heading else ""
        yield f"{_indent(around)}{markers}{heading}{line}\n"
        before = block.containers


def _would_merge(left: Sequence[Container], right: Sequence[Container]) -> bool:
    """Tell whether two neighbours that are not the same quote or list would be read as one."""
    return bool(left and right) and left[0].kind is right[0].kind and left[0].group != right[0].group


def _marker(container: Container) -> str:
    if container.kind is ContainerKind.QUOTE:
        return "> "
    return ("-" if container.kind is ContainerKind.BULLET else f"{container.number}.").ljust(3) + " "


def _indent(containers: Iterable[Container]) -> str:
    return "".join("> " if container.kind is ContainerKind.QUOTE else _INDENT for container in containers)


def _blank(containers: Iterable[Container]) -> str:
    """A line between two blocks; in a list nothing but a blank line lets Python-Markdown go on with the item."""
    quotes = takewhile(lambda container: container.kind is ContainerKind.QUOTE, containers)
    return " ".join(">" for _ in quotes)
