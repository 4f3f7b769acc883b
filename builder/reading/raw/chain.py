"""The chain of a page's places, from its top to its end, and how likely each line stands in each."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from enum import Enum


class Role(Enum):
    """What a line is to the article; `OTHER` is everything else on the page."""

    OTHER = "other"
    STORY = "story"
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    MASTHEAD = "masthead"


ROLES = tuple(Role)

PLACES: Mapping[str, Role] = {
    "top": Role.OTHER,
    "masthead-over-headline": Role.MASTHEAD,
    "headline": Role.HEADLINE,
    "standfirst": Role.STANDFIRST,
    "under-headline": Role.OTHER,
    "masthead": Role.MASTHEAD,
    "story": Role.STORY,
    "gap": Role.OTHER,
    "masthead-under-story": Role.MASTHEAD,
    "end": Role.OTHER,
}
"""The places of a page from top to bottom, and the role of a line that stands there."""

FOLLOWERS: Mapping[str, tuple[str, ...]] = {
    "top": ("top", "masthead-over-headline", "headline", "story"),
    "masthead-over-headline": ("top", "masthead-over-headline", "headline", "story"),
    "headline": ("standfirst", "under-headline", "masthead", "story"),
    "standfirst": ("under-headline", "masthead", "story"),
    "under-headline": ("standfirst", "under-headline", "masthead", "story"),
    "masthead": ("standfirst", "under-headline", "masthead", "story"),
    "story": ("story", "gap", "masthead-under-story", "end"),
    "gap": ("gap", "story"),
    "masthead-under-story": ("masthead-under-story", "end"),
    "end": ("end",),
}
"""Which place may come after which: one headline, one story with its gaps, and nothing of it after its end. A page
begins in one of the first three or in its story, and ends in the story or one of the last two."""


_LEAST_POSSIBLE = 1e-200
"""Added to what a place is worth, so that however long the page is, no evidence is lost."""

_Row = tuple[float, ...]


def decode_chain(odds: Sequence[_Row], transitions: Mapping[str, Sequence[float]]) -> list[_Row]:
    """Find how likely each role of each line is, given all lines, by the forward-backward algorithm.

    It is L. R. Rabiner's ("A Tutorial on Hidden Markov Models", 1989), written out for the moves of this chain: a loop
    over a table of moves takes three times as long. Time and memory are linear in the number of lines.

    Args:
        odds: For each line how likely it looks in each of `ROLES`, up to a factor of its own.
        transitions: Log probabilities of going from a place to one of its followers, in the order of `FOLLOWERS`.

    Returns:
        For each line the probabilities of `ROLES`, which sum to 1.
    """
    moves = [[math.exp(weight) for weight in transitions[place]] for place in FOLLOWERS]
    ahead = _forward(odds, moves)
    behind = _backward(odds, moves)
    return list(map(_share_out, ahead, reversed(behind)))


def _forward(odds: Sequence[_Row], moves: Sequence[Sequence[float]]) -> list[_Row]:
    """How likely each place of each line is by the lines up to it; a move is named by the initials of its places."""
    (tt, to, th, tb), (ot, oo, oh, ob), (hs, hu, hm, hb), (su, sm, sb), (us, uu, um, ub), *others = moves
    (ms, mu, mm, mb), (bb, bg, bf, be), (gg, gb), (ff, fe), (ee,) = others
    rows: list[_Row] = []
    for other, story, headline, standfirst, masthead in odds:
        if rows:
            t, o, h, s, u, m, b, g, f, e = rows[-1]
            row = (
                (t * tt + o * ot) * other,
                (t * to + o * oo) * masthead,
                (t * th + o * oh) * headline,
                (h * hs + u * us + m * ms) * standfirst,
                (h * hu + s * su + u * uu + m * mu) * other,
                (h * hm + s * sm + u * um + m * mm) * masthead,
                (t * tb + o * ob + h * hb + s * sb + u * ub + m * mb + b * bb + g * gb) * story,
                (b * bg + g * gg) * other,
                (b * bf + f * ff) * masthead,
                (b * be + f * fe + e * ee) * other,
            )
        else:
            row = (other, masthead, headline, 0.0, 0.0, 0.0, story, 0.0, 0.0, 0.0)
        rows.append(_scaled(row))
    return rows


def _backward(odds: Sequence[_Row], moves: Sequence[Sequence[float]]) -> list[_Row]:
    """How likely the lines after each line are by the place of it, from the last line to the first."""
    (tt, to, th, tb), (ot, oo, oh, ob), (hs, hu, hm, hb), (su, sm, sb), (us, uu, um, ub), *others = moves
    (ms, mu, mm, mb), (bb, bg, bf, be), (gg, gb), (ff, fe), (ee,) = others
    rows: list[_Row] = [(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 1.0, 1.0)]
    for other, story, headline, standfirst, masthead in reversed(odds[1:]):
        t, o, h, s, u, m, b, g, f, e = rows[-1]
        t, o, h, s, u, m = t * other, o * masthead, h * headline, s * standfirst, u * other, m * masthead
        b, g, f, e = b * story, g * other, f * masthead, e * other
        row = (
            t * tt + o * to + h * th + b * tb,
            t * ot + o * oo + h * oh + b * ob,
            s * hs + u * hu + m * hm + b * hb,
            u * su + m * sm + b * sb,
            s * us + u * uu + m * um + b * ub,
            s * ms + u * mu + m * mm + b * mb,
            b * bb + g * bg + f * bf + e * be,
            g * gg + b * gb,
            f * ff + e * fe,
            e * ee,
        )
        rows.append(_scaled(row))
    return rows


def _scaled(row: _Row) -> _Row:
    factor = 1 / (sum(row) or 1.0)
    return tuple([value * factor + _LEAST_POSSIBLE for value in row])


def _share_out(ahead: _Row, behind: _Row) -> _Row:
    """The shares of the roles in what the places of a line are worth."""
    t, o, h, s, u, m, b, g, f, e = map(float.__mul__, ahead, behind)
    return _scaled((t + u + g + e, b, h, s, o + m + f))
