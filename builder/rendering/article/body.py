"""The annotated body of an article: what its author marked up and what the briefing adds, paragraph by paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from builder.model import PARAGRAPH_SEPARATOR, Article, Block, Mark, MarkKind
from builder.rendering.article.block_layout import Paragraph, lay_out
from builder.rendering.article.weave import (
    AUTHORED_LINK,
    EMPHASIS,
    LINK_ON_PAGE,
    LINK_TO_PAGE,
    STRONG,
    Span,
    keep_best_links,
    weave,
)
from builder.rendering.escaping import Markdown, link_end

_ADDRESS = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_TAGS = {MarkKind.STRONG: (STRONG, "strong"), MarkKind.EMPHASIS: (EMPHASIS, "em")}


@dataclass(frozen=True, slots=True)
class Aside:
    """A block of Markdown beside the paragraph that has the last words of what it is about.

    Attributes:
        start: Offset into `Article.text` of the first character that it is about.
        end: Offset past the last.
    """

    start: int
    end: int
    block: Markdown


def link_span(start: int, end: int, target: str, css_class: str = "", title: str = "", anchor: str = "") -> Span:
    """Make a link that the briefing adds: to a page, or to a place on the page itself ("#…").

    Args:
        start: Offset into `Article.text`.
        end: Offset past the last character.
        target: As `builder.rendering.escaping.link_end` takes it; so are the others.
        css_class: Class names.
        title: The tooltip.
        anchor: An id by which the page can link back to this place; empty for none.
    """
    rank = LINK_ON_PAGE if target.startswith("#") else LINK_TO_PAGE
    after = link_end(target, css_class=css_class, title=title, anchor=anchor)
    again = ("[", link_end(target, css_class=css_class, title=title)) if anchor else None
    return Span(start, end, rank, "[", after, again)


def render_body(
    article: Article, spans: Iterable[Span], asides: Iterable[Aside] = (), *, resolve: Callable[[str], str | None]
) -> Markdown:
    """Render the body of an article with what its author marked up and what the briefing adds.

    Links never overlap or nest: an author's wins over one to a place on the page, that over one to another page; among
    equals the earlier, then the longer. Everything else nests with them and with one another by being cut; see `weave`.
    A span that crosses paragraphs is cut at their edges, and what covers only white space is dropped. Headings are one
    level deeper than written, but at most six: the page's headline is the first.

    Args:
        article: With `blocks` for an authored body; without, every paragraph is plain.
        spans: In any order.
        asides: In the order in which they are to stand where one paragraph has several.
        resolve: Turns the path of another article into the path of its page relative to this one's, or into None when
            there is no such page; the words then stand without a link.

    Returns:
        Blocks with a blank line between them, and a line break at the end; nothing for an empty body.

    >>> from builder.model import Article, Format
    >>> article = Article(id="0", path="a.txt", format=Format.TEXT, headline="-", body=("IS left Mosul.", "Daily*"))
    >>> print(render_body(article, [link_span(8, 13, "mosul.md")], resolve=lambda path: None), end="")
    IS left [Mosul](mosul.md).
    <BLANKLINE>
    Daily&#42;
    """
    paragraphs = _Paragraphs(article.body)
    authored = (span for mark in article.marks if (span := _authored(mark, resolve)))
    within = paragraphs.cut([*authored, *spans])
    beside: defaultdict[int, list[Markdown]] = defaultdict(list)
    for aside in asides:
        for index, _, _ in paragraphs.pieces(aside.start, aside.end)[-1:]:
            beside[index].append(aside.block)
    shapes = article.blocks or [Block()] * len(article.body)
    lines = (weave(text, keep_best_links(within[index])).strip() for index, text in enumerate(article.body))
    return lay_out(
        Paragraph(shape, line, beside[index])
        for index, (shape, line) in enumerate(zip(shapes, lines, strict=True))
        if line
    )


def _authored(mark: Mark, resolve: Callable[[str], str | None]) -> Span | None:
    if mark.kind is not MarkKind.LINK:
        rank, tag = _TAGS[mark.kind]
        return Span(mark.start, mark.end, rank, f"<{tag}>", f"</{tag}>")
    target = mark.target if _ADDRESS.match(mark.target) else resolve(mark.target)
    return Span(mark.start, mark.end, AUTHORED_LINK, "[", link_end(target)) if target else None


class _Paragraphs:
    """Where each paragraph of a body begins in its text."""

    def __init__(self, body: Sequence[str]) -> None:
        self._body = body
        self._starts = [0]
        for text in body:
            self._starts.append(self._starts[-1] + len(text) + len(PARAGRAPH_SEPARATOR))

    def pieces(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """Return the parts of a stretch of the text that show: a paragraph's index, and offsets from its beginning."""
        return list(self._pieces(start, end))

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        index = max(bisect_right(self._starts, start) - 1, 0)
        while index < len(self._body) and self._starts[index] < end:
            text, offset = self._body[index], self._starts[index]
            low, high = max(start - offset, 0), min(end - offset, len(text))
            if text[low:high].strip():
                yield index, low, high
            index += 1

    def cut(self, spans: Iterable[Span]) -> defaultdict[int, list[Span]]:
        """Give each paragraph, by index, its pieces of the spans, with offsets from its beginning."""
        within: defaultdict[int, list[Span]] = defaultdict(list)
        for span in spans:
            pieces = self.pieces(span.start, span.end)
            for number, (index, low, high) in enumerate(pieces, start=1):
                piece = span.piece(low, high, is_first=number == 1, is_last=number == len(pieces))
                within[index].append(piece)
        return within
