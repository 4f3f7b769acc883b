"""Topics of articles: which ones each article mentions, the most telling first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from builder.linking.mentions import NOWHERE, Mentions
from builder.model import AnnotatedArticle, Topic


def topics_by_article(
    articles: Sequence[AnnotatedArticle], topics: Sequence[Topic], mentions: Mentions
) -> dict[str, tuple[str, ...]]:
    """The topics of each article: the editor's tags first, then by number of mentions in it, then by first mention.

    Args:
        articles: In the order in which the mentions count them.
        topics: In the order in which the mentions count them.
        mentions: Of the topics, and the tags.
    """
    pairs, firsts = np.unique(mentions.articles * (len(topics) + 1) + mentions.subjects, return_index=True)
    owners, numbers = np.divmod(pairs, len(topics) + 1)
    is_tag = mentions.starts == NOWHERE
    bounds = np.append(firsts, len(is_tag))
    is_tagged = is_tag[bounds[1:] - 1]
    counts = np.diff(bounds) - np.diff(np.append(0, np.cumsum(is_tag))[bounds])
    begins = np.where(is_tagged, 0, mentions.starts[firsts])
    slugs = np.array([topic.slug for topic in topics], dtype=object)
    by_slug = np.empty(len(topics), dtype=np.int64)
    by_slug[np.argsort(slugs)] = np.arange(len(topics))
    order = np.lexsort((by_slug[numbers], begins, -counts, ~is_tagged, owners))
    ranked = slugs[numbers[order]].tolist()
    ends = np.searchsorted(owners, np.arange(len(articles) + 1)).tolist()
    ranges = zip(articles, pairwise(ends), strict=True)
    return {annotated.id: tuple(ranked[begin:end]) for annotated, (begin, end) in ranges}
