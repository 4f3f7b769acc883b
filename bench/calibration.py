"""Whether a confidence means what it says: of the values given with it, how many are right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bench.gold_pages import ReadPage
from bench.scoring import Measure

CALIBRATED = (Measure.HEADLINE, Measure.PUBLISHED, Measure.AUTHORS)
"""The measures that are right or wrong; a body is neither."""

EDGES = (0.0, 0.5, 0.7, 0.8, 0.9)
"""Where the bins begin; each ends before the next, the last one includes 1."""

SURE = EDGES[-1]
"""From here on a value is given as sure."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A value that was given, with which confidence in [0, 1], and whether it is right."""

    measure: Measure
    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """How many values were given, and how many of them are right."""

    values: int
    right: int

    @property
    def share(self) -> float | None:
        """The share that is right, in [0, 1]; None when no value was given."""
        return self.right / self.values if self.values else None


def find_claims(pages: Iterable[ReadPage]) -> tuple[Claim, ...]:
    """Collect the headlines, dates and authors that were given where the gold has one, in the pages' order."""
    claims = []
    for page in pages:
        for measure in CALIBRATED:
            score = page.score(measure)
            if score is not None and page.article and (evidence := page.article.evidence.get(measure)):
                claims.append(Claim(measure, evidence.confidence, score == 1))
    return tuple(claims)


def bin_of(confidence: float) -> int:
    """Say in which bin a confidence falls, counted from 0.

    >>> [bin_of(confidence) for confidence in (0.0, 0.49, 0.5, 0.9, 1.0)]
    [0, 0, 1, 4, 4]
    """
    return sum(confidence >= edge for edge in EDGES[1:])


def tally(claims: Iterable[Claim], measure: Measure, *, least: int = 0, most: int = len(EDGES) - 1) -> Tally:
    """Count one measure's values in the bins from `least` to `most`."""
    right = [claim.right for claim in claims if claim.measure is measure and least <= bin_of(claim.confidence) <= most]
    return Tally(len(right), sum(right))


def render_calibration(claims: Sequence[Claim], title: str) -> str:
    """Render the table of the bins, and below it what was given as sure."""
    lines = [f"{title:<12}" + "".join(f"{measure:^18}" for measure in CALIBRATED).rstrip()]
    lines.append(f"{'confidence':<12}" + f"{'values':>9}{'right':>7}  " * len(CALIBRATED))
    for index in range(len(EDGES)):
        cells = (_cells(tally(claims, measure, least=index, most=index)) for measure in CALIBRATED)
        lines.append(f"{_bin_name(index):<12}" + "".join(cells))
    for measure in CALIBRATED:
        sure = tally(claims, measure, least=bin_of(SURE))
        right = "–" if sure.share is None else f"{100 * sure.share:.1f} %"
        lines.append(f"{measure:<10} given at {_short(SURE)} or more: {sure.values}, right: {right}")
    return "\n".join(line.rstrip() for line in lines)


def _cells(found: Tally) -> str:
    share = "–" if found.share is None else f"{found.share:.3f}"
    return f"{found.values:>9}{share:>7}  "


def _bin_name(index: int) -> str:
    last = index == len(EDGES) - 1
    return f"[{_short(EDGES[index])}, " + ("1]" if last else f"{_short(EDGES[index + 1])})")


def _short(edge: float) -> str:
    return f"{edge:g}".lstrip("0") or "0"
