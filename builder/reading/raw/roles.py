"""The roles of a page's lines, decided jointly by what each line shows and what may follow what."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from builder.reading.lines import Line
from builder.reading.raw.chain import decode_chain
from builder.reading.raw.page_signs import read_page_signs


@dataclass(frozen=True, slots=True)
class RoleWeights:
    """The numbers of the model.

    Attributes:
        signs: Name of a sign to its log odds for each of `ROLES`; `OTHER` is the reference, 0.
        transitions: Log probability of going from a place to one of its followers, in the order of `FOLLOWERS`.
    """

    signs: Mapping[str, tuple[float, ...]]
    transitions: Mapping[str, tuple[float, ...]]


class LineRole(NamedTuple):
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
    may follow what, settles them together. Time and memory are linear in the number of lines.

    Args:
        lines: The page, not empty; it is taken to hold a story.
        weights: Those of the package when None.

    Returns:
        The probabilities for each line, in order.
    """
    return decode_signs(read_page_signs(lines), weights or load_weights())


def decode_signs(signs: Sequence[Mapping[str, float]], weights: RoleWeights) -> list[LineRole]:
    """Find the roles of all lines by their signs; see `find_roles`."""
    found = decode_chain([_odds(line, weights.signs) for line in signs], weights.transitions)
    return [LineRole(story, headline, standfirst, masthead) for _, story, headline, standfirst, masthead in found]


@cache
def load_weights(package: str = "builder.reading.raw") -> RoleWeights:
    """Load the weights of a package; `bench/train_roles.py` tells how they were learned and writes the file."""
    table = json.loads(files(package).joinpath("role_weights.json").read_text(encoding="utf-8"))
    return RoleWeights(
        {name: (0.0, *values) for name, values in table["signs"].items()},
        {place: tuple(values) for place, values in table["transitions"].items()},
    )


def _odds(signs: Mapping[str, float], learned: Mapping[str, tuple[float, ...]]) -> tuple[float, ...]:
    """How likely each role is by the line's own evidence, 1 for the likeliest."""
    story = headline = standfirst = masthead = 0.0
    for name, value in signs.items():
        if name in learned:
            _, for_story, for_headline, for_standfirst, for_masthead = learned[name]
            story += value * for_story
            headline += value * for_headline
            standfirst += value * for_standfirst
            masthead += value * for_masthead
    top = max(0.0, story, headline, standfirst, masthead)
    return tuple(map(math.exp, (-top, story - top, headline - top, standfirst - top, masthead - top)))
