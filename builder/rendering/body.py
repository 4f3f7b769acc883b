"""The annotated body of an article: standoff spans woven into escaped text; what wins is decided here and only here."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from builder.model import PARAGRAPH_SEPARATOR, Article, Block, Container, ContainerKind, Mark, MarkKind
from builder.rendering.escaping import Markdown, escape_run, link_end

AUTHORED_LINK, LINK_ON_PAGE, LINK_TO_PAGE, STRONG, EMPHASIS = range(5)
"""Ranks, best first: of two links that overlap the better is kept; the better of two spans stands outside, uncut."""

_ADDRESS = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_TAGS = {MarkKind.STRONG: (STRONG, "strong"), MarkKind.EMPHASIS: (EMPHASIS, "em")}
_LISTS_APART = "<!-- -->"
_INDENT = " " * 4


@dataclass(frozen=True, slots=True)
class BodyLink:
    """A link that the briefing adds: to a topic, or to a footnote, which is a target on the page itself ("#…").

    Attributes:
        start: Offset into `Article.text`.
        end: Offset past the last character.
        target: As `builder.rendering.escaping.link` takes it; so are the others.
        anchor: An id by which the page can link back to this place; empty for none.
    """

    start: int
    end: int
    target: str
    css_class: str = ""
    title: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """What stands before and after a stretch of text.

    Attributes:
        start: Offset of its first character.
        end: Offset past its last character.
        rank: The lower stands outside and is never cut by another; one of the constants of this module.
        before: Markdown that opens it.
        after: Markdown that closes it.
    """

    start: int
    end: int
    rank: int
    before: str
    after: str

    @property
    def order(self) -> tuple[int, int, int, str, str]:
        """The better rank first, then the earlier, then the longer."""
        return self.rank, self.start, -self.end, self.before, self.after


def render_body(article: Article, links: Iterable[BodyLink], *, resolve: Callable[[str], str | None]) -> Markdown:
    """Render the body of an article with what its author marked up and what the briefing links.

    Links never overlap or nest: an author's wins over one to a footnote, that over one to a topic; among equals the
    earlier, then the longer. Emphasis goes on inside and around a link. A span that crosses paragraphs is cut at their
    edges, and what covers only white space is dropped. Headings are one level deeper than written, but at most six: the
    page's headline is the first.

    Args:
        article: With `blocks` for an authored body; without, every paragraph is plain.
        links: In any order.
        resolve: Turns the path of another article into the path of its page relative to this one's, or into None when
            there is no such page; the words then stand without a link.

    Returns:
        Blocks with a blank line between them, and a line break at the end; nothing for an empty body.

    >>> from builder.model import Article, Format
    >>> article = Article(id="0", path="a.txt", format=Format.TEXT, headline="-", body=("IS left Mosul.", "Daily*"))
    >>> print(render_body(article, [BodyLink(8, 13, "mosul.md")], resolve=lambda path: None), end="")
    IS left [Mosul](mosul.md).
    <BLANKLINE>
    Daily&#42;
    """
    spans = [span for mark in article.marks if (span := _authored(mark, resolve))]
    spans += [_added(added) for added in links]
    shapes = article.blocks or [Block()] * len(article.body)
    texts = (weave(text, _chosen(within)).strip() for text, within in _by_paragraph(article.body, spans))
    return Markdown("".join(_blocks((shape, text) for shape, text in zip(shapes, texts, strict=True) if text)))


def _authored(mark: Mark, resolve: Callable[[str], str | None]) -> Span | None:
    if mark.kind is not MarkKind.LINK:
        rank, tag = _TAGS[mark.kind]
        return Span(mark.start, mark.end, rank, f"<{tag}>", f"</{tag}>")
    target = mark.target if _ADDRESS.match(mark.target) else resolve(mark.target)
    return Span(mark.start, mark.end, AUTHORED_LINK, "[", link_end(target)) if target else None


def _added(added: BodyLink) -> Span:
    rank = LINK_ON_PAGE if added.target.startswith("#") else LINK_TO_PAGE
    end = link_end(added.target, css_class=added.css_class, title=added.title, anchor=added.anchor)
    return Span(added.start, added.end, rank, "[", end)


def _chosen(spans: Iterable[Span]) -> list[Span]:
    """Leave out the links that overlap a better one; no span is empty."""
    chosen: list[Span] = []
    links: list[Span] = []  # by start; none overlaps another
    for span in sorted(spans, key=lambda span: span.order):
        if span.rank <= LINK_TO_PAGE:
            place = bisect_right(links, span.start, key=lambda link: link.start)
            if any(link.start < span.end and span.start < link.end for link in links[max(place - 1, 0) : place + 1]):
                continue
            links.insert(place, span)
        chosen.append(span)
    return chosen


def _by_paragraph(body: Sequence[str], spans: Iterable[Span]) -> Iterator[tuple[str, list[Span]]]:
    """Give each paragraph the parts of the spans that lie in it, with offsets that count from its beginning."""
    starts = [0]
    for text in body:
        starts.append(starts[-1] + len(text) + len(PARAGRAPH_SEPARATOR))
    within: defaultdict[int, list[Span]] = defaultdict(list)
    for span in spans:
        index = max(bisect_right(starts, span.start) - 1, 0)
        while index < len(body) and starts[index] < span.end:
            start, end = max(span.start - starts[index], 0), min(span.end - starts[index], len(body[index]))
            if body[index][start:end].strip():
                within[index].append(replace(span, start=start, end=end))
            index += 1
    for index, text in enumerate(body):
        yield text, within[index]


def weave(text: str, spans: Iterable[Span]) -> Markdown:
    """Write a text with its spans as one line of Markdown.

    Spans may overlap in any way: the one of the better rank goes on while the other is closed and opened again, so that
    they nest; where two write the same, one of them does. Links must not overlap.

    >>> weave("one two three", [Span(0, 7, STRONG, "<b>", "</b>"), Span(4, 13, LINK_ON_PAGE, "[", "](#x)")])
    '<b>one </b>[<b>two</b> three](#x)'
    """
    starting: defaultdict[int, list[Span]] = defaultdict(list)
    for span in spans:
        starting[span.start].append(span)
    edges = sorted({0, len(text), *starting, *(span.end for begun in starting.values() for span in begun)})
    parts: list[str] = []
    active: list[Span] = []
    opened: list[Span] = []
    for left, right in pairwise(edges):
        active = [*(span for span in active if span.end > left), *starting[left]]
        first = {(span.before, span.after): span for span in sorted(active, key=lambda span: span.order, reverse=True)}
        wanted = sorted(first.values(), key=lambda span: span.order)
        kept = len(list(takewhile(lambda pair: pair[0] is pair[1], zip(opened, wanted, strict=False))))
        parts += [span.after for span in reversed(opened[kept:])]
        parts += [span.before for span in wanted[kept:]]
        parts.append(escape_run(text[left:right], begins_line=not any(parts)))
        opened = wanted
    return Markdown("".join([*parts, *(span.after for span in reversed(opened))]))


def _blocks(paragraphs: Iterable[tuple[Block, str]]) -> Iterator[str]:
    """Put each line where it stands: in quotes and lists, below its headings."""
    before: tuple[Container, ...] = ()
    for number, (block, line) in enumerate(paragraphs):
        shared = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(before, block.containers, strict=False))))
        around = block.containers[:shared]
        if number:
            yield f"{_blank(around)}\n"
        if _would_merge(before[shared:], block.containers[shared:]):
            yield f"{_indent(around)}{_LISTS_APART}\n{_blank(around)}\n"
        markers = "".join(_marker(container) for container in block.containers[shared:])
        heading = f"{'#' * min(block.heading + 1, 6)} " if block.heading else ""
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
