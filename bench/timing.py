"""Takes times on one core: medians of processor time, and the line through many of them."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from builder.config import Settings
from builder.errors import ArticleError
from builder.model import Desk
from builder.reading.article import read_article
from builder.reading.source import Source


@dataclass(frozen=True, slots=True)
class Cost:
    """What one file costs to read.

    Attributes:
        words: Words in the file, between white space.
        seconds: Of processor time, the median of the rounds.
    """

    words: int
    seconds: float


def median_seconds(work: Callable[[], object], rounds: int) -> float:
    """Measure the processor time of this process for some work, the median of some rounds.

    Processor time, because a machine that is busy with something else should not change the figure.
    """
    seconds = []
    for _ in range(rounds):
        begin = time.process_time()
        work()
        seconds.append(time.process_time() - begin)
    return statistics.median(seconds)


def fit_line(costs: Sequence[Cost]) -> tuple[float, float] | None:
    """Fit seconds = start + slope × words by least squares; None when all are of one length.

    Returns:
        The start, in seconds, and the slope, in seconds a word.

    >>> [round(part, 6) for part in fit_line([Cost(100, 0.2), Cost(200, 0.3), Cost(300, 0.4)]) or ()]
    [0.1, 0.001]
    """
    if len({cost.words for cost in costs}) < 2:
        return None
    fit = statistics.linear_regression([cost.words for cost in costs], [cost.seconds for cost in costs])
    return fit.intercept, fit.slope


def read_once(source: Source, settings: Settings) -> None:
    """Read an article with an empty desk and forget it; a refusal is a result too."""
    try:
        read_article(source, settings=settings, desk=Desk())
    except ArticleError:
        return
