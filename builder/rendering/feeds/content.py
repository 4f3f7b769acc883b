"""The text of an article as HTML for feed readers: paragraphs, and what the author of an authored one marked up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import takewhile

from builder.model import PARAGRAPH_SEPARATOR, Article, Block, Container, ContainerKind, Mark, MarkKind
from builder.rendering.feeds.plain import html_text, web_address
from builder.rendering.language import text_direction

_INLINE = {MarkKind.EMPHASIS: "em", MarkKind.STRONG: "strong"}

_Element = tuple[str, str, int]
"""A start tag, the name that ends it, and what tells it from its like."""


def article_html(article: Article, *, resolve: Callable[[str], str | None]) -> str:
    """Write the body of an article, and the footnotes below it, as HTML.

    It has a few elements, without attributes but those of links, of numbers in lists, and of a text that goes from
    right to left.

    Args:
        article: With `blocks` for an authored body; without, every paragraph is plain.
        resolve: Turns the path of another article into the address of its page, or into None when there is no such
            page; the words then stand without a link.

    >>> from builder.model import Format
    >>> article = Article(id="0", path="a.txt", format=Format.TEXT, headline="-", body=("IS <left> Mosul.", "It fled."))
    >>> article_html(article, resolve=lambda path: None)
    '<p>IS &lt;left&gt; Mosul.</p><p>It fled.</p>'
    """
    blocks = article.blocks or (Block(),) * len(article.body)
    written: list[str] = []
    opened: list[_Element] = []
    start = 0
    for text, block in zip(article.body, blocks, strict=True):
        wanted = [element for container in block.containers for element in _elements(container)]
        shared = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(opened, wanted, strict=False))))
        written += [f"</{name}>" for _, name, _ in reversed(opened[shared:])]
        written += [tag for tag, _, _ in wanted[shared:]]
        opened = wanted
        name = f"h{min(block.heading + 1, 6)}" if block.heading else "p"
        marks = [mark for mark in article.marks if start <= mark.start < mark.end <= start + len(text)]
        written.append(f"<{name}>{''.join(_inline(text, start, marks, resolve))}</{name}>")
        start += len(text) + len(PARAGRAPH_SEPARATOR)
    written += [f"</{name}>" for _, name, _ in reversed(opened)]
    written += [f"<p>{html_text(f'{note.mark} {note.text}')}</p>" for note in article.footnotes]
    html = "".join(written)
    is_rtl = text_direction(article.language) == "rtl"
    return f'<div dir="rtl" lang="{article.language}">{html}</div>' if html and is_rtl else html


def _elements(container: Container) -> Iterator[_Element]:
    if container.kind is ContainerKind.QUOTE:
        yield "<blockquote>", "blockquote", container.key
        return
    ordered = container.kind is ContainerKind.ORDERED
    yield "<ol>" if ordered else "<ul>", "ol" if ordered else "ul", container.group
    yield f'<li value="{container.number:d}">' if ordered else "<li>", "li", container.key


def _inline(
    text: str, offset: int, marks: Sequence[Mark], resolve: Callable[[str], str | None], *, in_link: bool = False
) -> Iterator[str]:
    """Write a text with the marks in it, given outer before inner; one that crosses another is left out."""
    place, rest = 0, sorted(marks, key=lambda mark: (mark.start, -mark.end))
    while rest:
        mark, *rest = rest
        start, end = mark.start - offset, mark.end - offset
        if start < place or end > len(text):
            continue
        yield html_text(text[place:start])
        before, after = _tags(mark, resolve) if not (in_link and mark.kind is MarkKind.LINK) else ("", "")
        inner = [other for other in rest if other.end <= mark.end]
        rest = [other for other in rest if other.start >= mark.end]
        yield before
        yield from _inline(
            text[start:end],
            mark.start,
            inner,
            resolve,
            in_link=in_link or (mark.kind is MarkKind.LINK and bool(before)),
        )
        yield after
        place = end
    yield html_text(text[place:])


def _tags(mark: Mark, resolve: Callable[[str], str | None]) -> tuple[str, str]:
    if mark.kind is not MarkKind.LINK:
        return f"<{_INLINE[mark.kind]}>", f"</{_INLINE[mark.kind]}>"
    target = web_address(mark.target) or resolve(mark.target)
    return (f'<a href="{escape(target)}">', "</a>") if target else ("", "")
