"""The roles of a page's lines, decided jointly: what each line shows, and which role may follow which."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files

from builder.reading.lines import Line
from builder.reading.raw.page_signs import read_page_signs


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
"""Which place may come after which: one headline, one story with its gaps, and nothing of it after its end."""

_LEAST_POSSIBLE = 1e-200

_FIRST = ("top", "masthead-over-headline", "headline", "story")
_LAST = ("story", "masthead-under-story", "end")
_PLACE_NAMES = tuple(PLACES)
_INDEX = {name: index for index, name in enumerate(_PLACE_NAMES)}
_ROLE_OF_PLACE = tuple(ROLES.index(role) for role in PLACES.values())


@dataclass(frozen=True, slots=True)
class RoleWeights:
    """The numbers of the model.

    Attributes:
        signs: Name of a sign to its log odds for each of `ROLES`; `OTHER` is the reference, 0.
        transitions: Log probability of going from a place to one of its followers, in the order of `FOLLOWERS`.
    """

    signs: Mapping[str, tuple[float, ...]]
    transitions: Mapping[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class LineRole:
    """How likely each role of a line is.

    Attributes:
        story: Probability in [0, 1], like the others; they sum to 1 with that of `OTHER`.
        headline: That it is the page's one headline.
        standfirst: That it is the summary between headline and story.
        masthead: That it is the byline or date line of the article.
    """

    story: float
    headline: float
    standfirst: float
    masthead: float


def find_roles(lines: Sequence[Line], weights: RoleWeights | None = None) -> list[LineRole]:
    """Find the roles of all lines of a page.

    A multinomial logistic model of each line's signs gives the odds of the roles; a chain of places, which knows what
    may follow what, settles them together by the forward-backward algorithm (L. R. Rabiner, "A Tutorial on Hidden
    Markov Models", 1989). Time and memory are linear in the number of lines.

    Args:
        lines: The page, not empty; it is taken to hold a story.
        weights: Those of the package when None.

    Returns:
        The probabilities for each line, in order.
    """
    return decode_signs(read_page_signs(lines), weights or load_weights())


def decode_signs(signs: Sequence[Mapping[str, float]], weights: RoleWeights) -> list[LineRole]:
    """Find the roles of all lines by their signs; see `find_roles`."""
    return _decode([_odds(line, weights) for line in signs], weights)


@cache
def load_weights(package: str = "builder.reading.raw") -> RoleWeights:
    """Load the weights of a package; `bench/train_roles.py` tells how they were learned and writes the file."""
    table = json.loads(files(package).joinpath("role_weights.json").read_text(encoding="utf-8"))
    return RoleWeights(
        {name: (0.0, *values) for name, values in table["signs"].items()},
        {place: tuple(values) for place, values in table["transitions"].items()},
    )


def _odds(signs: Mapping[str, float], weights: RoleWeights) -> tuple[float, ...]:
    """How many times likelier than the least likely role each role is, by the line's own evidence."""
    story = headline = standfirst = masthead = 0.0
    find = weights.signs.get
    for name, value in signs.items():
        learned = find(name)
        if learned:
            _, for_story, for_headline, for_standfirst, for_masthead = learned
            story += value * for_story
            headline += value * for_headline
            standfirst += value * for_standfirst
            masthead += value * for_masthead
    top = max(0.0, story, headline, standfirst, masthead)
    return (
        math.exp(-top),
        math.exp(story - top),
        math.exp(headline - top),
        math.exp(standfirst - top),
        math.exp(masthead - top),
    )


def _decode(odds: Sequence[tuple[float, ...]], weights: RoleWeights) -> list[LineRole]:
    arrows = [
        (_INDEX[place], _INDEX[follower], math.exp(weight))
        for place, followers in FOLLOWERS.items()
        for follower, weight in zip(followers, weights.transitions[place], strict=True)
    ]
    forward = _forward(odds, arrows)
    beliefs = [1.0 if name in _LAST else 0.0 for name in _PLACE_NAMES]
    roles: list[LineRole] = []
    for index in range(len(odds) - 1, -1, -1):
        joint = [ahead * behind for ahead, behind in zip(forward[index], beliefs, strict=True)]
        roles.append(_line_role(joint))
        beliefs = _backward(odds[index], arrows, beliefs)
    roles.reverse()
    return roles


def _forward(odds: Sequence[tuple[float, ...]], arrows: Sequence[tuple[int, int, float]]) -> list[list[float]]:
    current = [1.0 if name in _FIRST else 0.0 for name in _PLACE_NAMES]
    rows: list[list[float]] = []
    for index, line in enumerate(odds):
        if index:
            reached = [0.0] * len(_PLACE_NAMES)
            for source, target, weight in arrows:
                reached[target] += current[source] * weight
            current = reached
        current = _scaled([value * line[role] for value, role in zip(current, _ROLE_OF_PLACE, strict=True)])
        rows.append(current)
    return rows


def _backward(
    line: tuple[float, ...], arrows: Sequence[tuple[int, int, float]], beliefs: Sequence[float]
) -> list[float]:
    seen = [value * line[role] for value, role in zip(beliefs, _ROLE_OF_PLACE, strict=True)]
    reached = [0.0] * len(seen)
    for source, target, weight in arrows:
        reached[source] += weight * seen[target]
    return _scaled(reached)


def _scaled(values: list[float]) -> list[float]:
    """Scale to a sum of 1; what is possible stays above 0 however long the page is, so that no evidence is lost."""
    total = sum(values) or 1.0
    return [max(value / total, _LEAST_POSSIBLE) if value else 0.0 for value in values]


def _line_role(joint: Sequence[float]) -> LineRole:
    sums = [0.0] * len(ROLES)
    for value, role in zip(joint, _ROLE_OF_PLACE, strict=True):
        sums[role] += value
    _, story, headline, standfirst, masthead = _scaled(sums)
    return LineRole(story, headline, standfirst, masthead)
