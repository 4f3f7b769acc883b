"""Standoff spans woven into escaped text: which link stays, what is cut where spans cross, and that tags nest."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from builder.rendering.escaping import Markdown, escape_run

AUTHORED_LINK, LINK_ON_PAGE, LINK_TO_PAGE, DATE, NOTE, QUOTE, STRONG, EMPHASIS, POINT = range(9)
"""Ranks, best first: of two links that overlap the better is kept; of any other two that cross, the better is uncut."""


class Span(NamedTuple):
    """What stands before and after a stretch of text; a tuple, since there are so many.

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
    def is_link(self) -> bool:
        """Whether it must not overlap another one of its kind."""
        return self.rank <= LINK_TO_PAGE

    def piece(self, start: int, end: int, *, is_first: bool, is_last: bool) -> Span:
        """Return a part of it, which lies elsewhere."""
        _, _, rank, before, after, again, in_link, tail = self
        if not is_first:
            before, after = again or (before, after)
            in_link = ""
        return Span(start, end, rank, before, after, again, in_link, tail if is_last else "")


def keep_best_links(spans: Iterable[Span]) -> list[Span]:
    """Leave out the links that overlap a better one; no span is empty."""
    kept: list[Span] = []
    links: list[Span] = []  # by start; none overlaps another
    for span in sorted(spans, key=_by_order):
        if span.rank <= LINK_TO_PAGE:
            place = bisect_right(links, span.start, key=_start)
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
    merged = _without_repeats(spans)
    loom = _Loom(text)
    if _are_apart(merged):
        for span in merged:
            loom.stitch(span)
        return loom.finish()
    starting: defaultdict[int, list[Span]] = defaultdict(list)
    for span in merged:
        starting[span.start].append(span)
    for place in sorted({*starting, *(span.end for span in merged)}):
        loom.step(place, starting.get(place, ()))
    return loom.finish()


def _without_repeats(spans: Iterable[Span]) -> list[Span]:
    """Put spans that write the same and overlap together into one; give all by start, the longer first."""
    merged: list[Span] = []
    last: dict[tuple[str, str], int] = {}
    for span in sorted(spans, key=_by_place):
        key = (span.before, span.after)
        place = last.get(key)
        if place is not None and not span.is_link and span.start < merged[place].end:
            merged[place] = merged[place]._replace(end=max(merged[place].end, span.end))
        else:
            last[key] = len(merged)
            merged.append(span)
    return merged


def _are_apart(spans: Iterable[Span]) -> bool:
    end = 0
    for span in spans:
        if not end <= span.start < span.end:
            return False
        end = span.end
    return True


def _by_order(span: Span) -> tuple[int, int, int, str, str]:
    """The better rank first, then the earlier, then the longer."""
    return span.rank, span.start, -span.end, span.before, span.after


def _by_place(span: Span) -> tuple[int, int, int, str, str]:
    return span.start, -span.end, span.rank, span.before, span.after


def _inwards(span: Span) -> tuple[int, int, str]:
    return -span.end, -span.rank, span.before


def _start(span: Span) -> int:
    return span.start


@dataclass(slots=True)
class _Loom:
    """The line as far as it is written, and the spans that are open, the outermost first."""

    text: str
    place: int = 0
    parts: list[str] = field(default_factory=list)
    opened: list[Span] = field(default_factory=list)
    tails: list[str] = field(default_factory=list)

    def stitch(self, span: Span) -> None:
        """Write the text up to a span, and the span, while no other one is open or begins inside of it."""
        self._write_text(span.start)
        self.parts.append(span.before)
        self._write_text(span.end)
        self.parts += (span.after, span.tail)

    def step(self, place: int, starting: Sequence[Span]) -> None:
        """Write the text up to a place, then what ends and begins there."""
        self._write_text(place)
        beginning = starting
        if closed := self.opened[self._depth_for(starting, place) :]:
            del self.opened[-len(closed) :]
            self._close(closed, place)
            cut = (span for span in closed if span.end > place)
            beginning = [*(span.piece(place, span.end, is_first=False, is_last=True) for span in cut), *starting]
        for span in sorted(beginning, key=_inwards):
            in_link = span.in_link and self._is_in_link()
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

    def _close(self, closed: Sequence[Span], place: int) -> None:
        self.parts += [span.after for span in reversed(closed)]
        self.tails += [span.tail for span in closed if span.end <= place and span.tail]
        if self.tails and not self._is_in_link():
            self.parts += self.tails
            self.tails.clear()

    def _is_in_link(self) -> bool:
        return any(span.rank <= LINK_TO_PAGE for span in self.opened)

    def _depth_for(self, starting: Sequence[Span], place: int) -> int:
        """Tell how many of the open spans go on: those that do not end here, nor inside of one that begins."""
        inside_of = max((self._uncut_end(span, place) for span in starting), default=place) if self.opened else place
        for depth, span in enumerate(self.opened):
            if span.end <= place or span.end < inside_of:
                return depth
        return len(self.opened)

    def _uncut_end(self, span: Span, place: int) -> int:
        """Tell how far a span that begins goes on before a better one that is open ends."""
        end = span.end
        for other in self.opened:
            if other.rank <= span.rank and place < other.end < end:
                end = other.end
        return end
