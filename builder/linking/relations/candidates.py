"""Candidates: the pairs of articles that share enough that is rare to be worth weighing."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from builder.linking.relations.profiles import Matters, Numbers

COMMON_ARTICLES = 64
"""What so many earlier articles are about adds to a score, but leads to no article: so the work grows linearly."""

_WORTH_WEIGHING = 0.25


def candidates_among(matters: Matters, wanted: NDArray[np.bool_]) -> tuple[Numbers, Numbers]:
    """Find the pairs of articles that share something rare.

    Args:
        matters: What the articles are about.
        wanted: The articles for which earlier ones are to be found.

    Returns:
        The earlier and the later of each pair, by the later, then by the earlier.
    """
    articles = matters.articles
    leads = (matters.rarities > 0) & (matters.ranks < COMMON_ARTICLES) & wanted[articles]
    rows = np.flatnonzero(leads)
    by_matter = np.argsort(matters.matters, kind="stable")
    firsts = np.searchsorted(matters.matters[by_matter], matters.matters[rows])
    counts = matters.ranks[rows]
    places = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    later, earlier = np.repeat(rows, counts), by_matter[np.repeat(firsts, counts) + places]
    one, other = matters.saliences[earlier], matters.saliences[later]
    weights = matters.rarities[later] * 2 * one * other / (one + other)
    step = len(wanted)
    pairs, places = np.unique(articles[later] * step + articles[earlier], return_inverse=True)
    scores = np.bincount(places, weights=weights, minlength=len(pairs))  # adds up in the order of the later's matters
    pairs = pairs[scores >= _WORTH_WEIGHING]
    return pairs % step, pairs // step
