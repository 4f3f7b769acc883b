"""Insiders: sources that are told by what they know: "people familiar with the plans", "a study published in May"."""

from __future__ import annotations

from builder.annotating.quotations.page import Page

INSIGHTS = frozenset(
    "familiar briefed acquainted close published released seen obtained reviewed conducted commissioned".split()
)
"""What says that somebody knows, or that a paper is known."""

LINKS = frozenset("with on to in by".split())
"""What stands behind them."""

_MAX_WORDS = 16


def end_of_insight(page: Page, end: int, high: int) -> int | None:
    """Where "people familiar with the plans" ends, up to a mark, a verb or a clause; None for other words."""
    if end >= high or not page.is_joined(end) or page.folded[end] not in LINKS:
        return None
    is_insight = page.folded[end - 1] in INSIGHTS and (page.folded[end] == "to") == (page.folded[end - 1] == "close")
    if not is_insight and page.folded[end + 1 : end + 2] not in (["knowledge"], ["direct"]):
        return None
    stops = page.lexicon.who | page.lexicon.say | page.lexicon.finite | {"and", "but", "as", "because", "while"}
    last = end + 1
    while last < min(high, end + _MAX_WORDS) and page.is_joined(last) and page.folded[last] not in stops:
        last += 1
    return last
