"""Stories: the articles that follow one event over time, as chains from the first to the latest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from builder.linking.relations.profiles import Profile
from builder.linking.relations.ties import Tie
from builder.model import Story

_CLOSE = 0.9
"""Twice the evidence that it takes to be shown as related, roughly: the event, not only those whom it concerns."""

_LEAST_REASONS = 3
_PAUSE_DAYS = 28
_OPEN_END = 3
"""An article may follow any of the last three of a story, not only the last, which may tell of a side of the event."""


def find_stories(profiles: Sequence[Profile], ties: Iterable[Tie]) -> tuple[Story, ...]:
    """Chain the articles that follow one event.

    Each article, in the order of publication, takes up the story of the earlier article that it has most in common
    with: within four weeks, for three telling reasons and with words of its text. So a newer article only ever
    lengthens a story or begins one, and no article is in two.

    Args:
        profiles: In the order of publication, one for each story that families print.
        ties: Between them, in any order; articles without a date follow nothing.

    Returns:
        By the first article.
    """
    before: defaultdict[int, list[Tie]] = defaultdict(list)
    for tie in ties:
        if _is_close(tie) and _follows(profiles, tie.earlier, tie.later):
            before[tie.later].append(tie)
    chains: dict[int, list[int]] = {}
    for later in sorted(before):
        for tie in sorted(before[later], key=lambda tie: (-tie.score, -tie.earlier)):
            chain = chains.setdefault(tie.earlier, [tie.earlier])
            if tie.earlier in chain[-_OPEN_END:] and _follows(profiles, chain[-1], later):
                chain.append(later)
                chains[later] = chain
                break
    heads = sorted(place for place, chain in chains.items() if chain[0] == place and len(chain) > 1)
    return tuple(Story(tuple(profiles[place].article_id for place in chains[head])) for head in heads)


def _is_close(tie: Tie) -> bool:
    return tie.score >= _CLOSE and tie.wording > 0 and len(tie.telling) >= _LEAST_REASONS


def _follows(profiles: Sequence[Profile], earlier: int, later: int) -> bool:
    day, other = profiles[earlier].published, profiles[later].published
    return day is not None and other is not None and (other - day).days <= _PAUSE_DAYS
