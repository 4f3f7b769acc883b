"""Takes times on one core: medians of processor time, and the line through many of them."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from builder.config import Settings
from builder.errors import ArticleError
from builder.model import Desk
from builder.reading.article import read_article
from builder.reading.lines import LINES_REMEMBERED
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

    Processor time, because a machine that is busy with something else should not change the figure. Before each round
    what is remembered of lines is forgotten: in a build every article is read once.
    """
    seconds = []
    for _ in range(rounds):
        forget_lines()
        begin = time.process_time()
        work()
        seconds.append(time.process_time() - begin)
    return statistics.median(seconds)


def forget_lines() -> None:
    """Forget what the modules of reading remember of the lines that they have read."""
    rooms = [module for name, module in list(sys.modules.items()) if name.startswith("builder.reading")]
    for value in [value for room in rooms for value in vars(room).values()]:
        if (
            callable(parameters := getattr(value, "cache_parameters", None))
            and parameters()["maxsize"] == LINES_REMEMBERED
        ):
            value.cache_clear()


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
