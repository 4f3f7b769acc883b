"""Stories: the articles that follow one event over time, as chains from the first to the latest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from builder.linking.relations.bonds import Bond
from builder.model import AnnotatedArticle, Story

_PAUSE_DAYS = 28
_OPEN_END = 3
"""An article may follow any of the last three of a story, not only the last, which may tell of a side of the event."""


def find_stories(articles: Sequence[AnnotatedArticle], bonds: Iterable[Bond]) -> tuple[Story, ...]:
    """Chain the articles that follow one event.

    Each article, in the order of publication, takes up the story of the earlier article that it has most in common
    with: within four weeks, for three telling reasons and with words of its text. So a newer article only ever
    lengthens a story or begins one, and no article is in two.

    Args:
        articles: In the order of publication, one for each story that families print.
        bonds: Between them, in any order; articles without a date follow nothing.

    Returns:
        By the first article.
    """
    before: defaultdict[int, list[Bond]] = defaultdict(list)
    for bond in bonds:
        if bond.is_close and _follows(articles, bond.earlier, bond.later):
            before[bond.later].append(bond)
    chains: dict[int, list[int]] = {}
    for later in sorted(before):
        for bond in sorted(before[later], key=lambda bond: (-bond.score, -bond.earlier)):
            chain = chains.setdefault(bond.earlier, [bond.earlier])
            if bond.earlier in chain[-_OPEN_END:] and _follows(articles, chain[-1], later):
                chain.append(later)
                chains[later] = chain
                break
    heads = sorted(place for place, chain in chains.items() if chain[0] == place and len(chain) > 1)
    return tuple(Story(tuple(articles[place].id for place in chains[head])) for head in heads)


def _follows(articles: Sequence[AnnotatedArticle], earlier: int, later: int) -> bool:
    day, other = articles[earlier].article.published, articles[later].article.published
    return day is not None and other is not None and (other - day).days <= _PAUSE_DAYS
