"""Standoff spans woven into escaped text: which link stays, what is cut where spans cross, and that tags nest."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from builder.rendering.escaping import Markdown, escape_run

AUTHORED_LINK, LINK_ON_PAGE, LINK_TO_PAGE, DATE, NOTE, QUOTE, STRONG, EMPHASIS, POINT = range(9)
"""Ranks, best first: of two links that overlap the better is kept; of any other two that cross, the better is uncut."""


@dataclass(frozen=True, slots=True)
class Span:
    """What stands before and after a stretch of text.

    Attributes:
        start: Offset of its first character.
        end: Offset past its last character.
        rank: One of the constants of this module.
        before: Markdown that opens it.
        after: Markdown that closes it.
        again: What stands before and after its second and later pieces where it is cut, if it is not the same.
        in_link: Markdown that opens its first piece inside of a link, if it is not the same.
        tail: Markdown that stands after its end, outside of any link.
    """

    start: int
    end: int
    rank: int
    before: str
    after: str
    again: tuple[str, str] | None = None
    in_link: str = ""
    tail: str = ""

    @property
    def order(self) -> tuple[int, int, int, str, str]:
        """The better rank first, then the earlier, then the longer."""
        return self.rank, self.start, -self.end, self.before, self.after

    @property
    def is_link(self) -> bool:
        """Whether it must not overlap another one of its kind."""
        return self.rank <= LINK_TO_PAGE

    def piece(self, start: int, end: int, *, is_first: bool, is_last: bool) -> Span:
        """Return a part of it, which lies elsewhere."""
        before, after, in_link = self.before, self.after, self.in_link
        if not is_first:
            before, after = self.again or (before, after)
            in_link = ""
        return Span(start, end, self.rank, before, after, self.again, in_link, self.tail if is_last else "")


def keep_best_links(spans: Iterable[Span]) -> list[Span]:
    """Leave out the links that overlap a better one; no span is empty."""
    kept: list[Span] = []
    links: list[Span] = []  # by start; none overlaps another
    for span in sorted(spans, key=lambda span: span.order):
        if span.is_link:
            place = bisect_right(links, span.start, key=lambda link: link.start)
            if any(link.start < span.end and span.start < link.end for link in links[max(place - 1, 0) : place + 1]):
                continue
            links.insert(place, span)
        kept.append(span)
    return kept


def weave(text: str, spans: Iterable[Span]) -> Markdown:
    """Write a text with its spans as one line of Markdown.

    Spans may overlap in any way, links excepted. One that holds another stands around it; of two over the same words,
    that of the worse rank does. Of two that cross, that of the worse rank is closed and opened again at the other's
    edge; so no link is ever cut. Spans that write the same and overlap are written as one.

    >>> weave("one two three", [Span(0, 7, STRONG, "<b>", "</b>"), Span(4, 13, LINK_ON_PAGE, "[", "](#x)")])
    '<b>one </b>[<b>two</b> three](#x)'
    >>> weave("one two three", [Span(0, 7, QUOTE, "<q>", "</q>"), Span(4, 7, LINK_ON_PAGE, "[", "](#x)")])
    '<q>one [two](#x)</q> three'
    """
    starting: defaultdict[int, list[Span]] = defaultdict(list)
    for span in _without_repeats(spans):
        starting[span.start].append(span)
    loom = _Loom(text)
    ends = {span.end for begun in starting.values() for span in begun}
    for place in sorted({*starting, *ends}):
        loom.step(place, starting.get(place, ()))
    return loom.finish()


def _without_repeats(spans: Iterable[Span]) -> list[Span]:
    """Put spans that write the same and overlap together into one."""
    merged: list[Span] = []
    last: dict[tuple[str, str], int] = {}
    for span in sorted(spans, key=lambda span: (span.start, -span.end, *span.order)):
        key = (span.before, span.after)
        before = last.get(key)
        if before is not None and not span.is_link and span.start < merged[before].end:
            merged[before] = replace(merged[before], end=max(merged[before].end, span.end))
        else:
            last[key] = len(merged)
            merged.append(span)
    return merged


@dataclass(slots=True)
class _Loom:
    """The line as far as it is written, and the spans that are open, the outermost first."""

    text: str
    place: int = 0
    parts: list[str] = field(default_factory=list)
    opened: list[Span] = field(default_factory=list)
    tails: list[str] = field(default_factory=list)

    def step(self, place: int, starting: Sequence[Span]) -> None:
        """Write the text up to a place, then what ends and begins there."""
        self._write_text(place)
        depth = min((self._depth_for(span, place) for span in starting), default=len(self.opened))
        for number, span in enumerate(self.opened[:depth]):
            if span.end <= place:
                depth = number
                break
        closed = self.opened[depth:]
        self.parts += [span.after for span in reversed(closed)]
        del self.opened[depth:]
        self.tails += [span.tail for span in closed if span.end <= place and span.tail]
        if self.tails and not any(span.is_link for span in self.opened):
            self.parts += self.tails
            self.tails.clear()
        again = [span.piece(place, span.end, is_first=False, is_last=True) for span in closed if span.end > place]
        for span in sorted([*again, *starting], key=lambda span: (-span.end, -span.rank, span.before)):
            in_link = span.in_link and any(around.is_link for around in self.opened)
            self.parts.append(span.in_link if in_link else span.before)
            self.opened.append(span)

    def finish(self) -> Markdown:
        """Return the whole line."""
        self._write_text(len(self.text))
        return Markdown("".join(self.parts))

    def _write_text(self, place: int) -> None:
        if place > self.place:
            run = self.text[self.place : place]
            self.parts.append(escape_run(run, begins_line=not any(self.parts)))
            self.place = place

    def _depth_for(self, span: Span, place: int) -> int:
        """Tell how many of the open spans can go on around one that begins: those that do not end inside of it."""
        better = (other.end for other in self.opened if other.rank <= span.rank and other.end > place)
        end = min(span.end, min(better, default=span.end))
        return next((depth for depth, other in enumerate(self.opened) if other.end < end), len(self.opened))
