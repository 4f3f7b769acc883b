"""Tables of what builds cost, beside the stock pipeline and what was aimed at, in Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from bench.build_rows import Cost

TITLES = {
    "yake": "a plain loop over yake",
    "mkdocs": "`mkdocs build`, Material's theme and search",
    "stock": "the stock pipeline, both",
    "first": "first build, nothing cached",
    "nothing": "nothing changed",
    "added": "one article added",
    "served": "`briefing serve`: from saving an article to its page",
    "served whole": "… and until all that it touches is built",
    "theme": "one template of the theme changed",
    "page": "the template of articles changed",
    "setting": "one setting changed",
}
"""The rows of the table, in its order."""

STOCK = ("yake", "mkdocs", "stock")
_LEAST_OF_TWO_DIGITS = 0.1


@dataclass(frozen=True, slots=True)
class Target:
    """What a build of 10,000 articles is to take at most; None where there is no such limit.

    Attributes:
        seconds: On the clock.
        of_stock: As a part of what the stock pipeline takes in the same run.
    """

    seconds: float | None = None
    of_stock: Fraction | None = None

    def __str__(self) -> str:
        """Write the limits.

        >>> str(Target(3, Fraction(1, 25)))
        '≤ 3 s and ≤ 1/25'
        """
        limits = [f"≤ {self.seconds:g} s"] if self.seconds is not None else []
        limits += [f"≤ {self.of_stock}"] if self.of_stock is not None else []
        return " and ".join(limits)

    def judge(self, cost: Cost, stock: Cost | None) -> str:
        """Say whether a cost keeps the limits; one that cannot be judged is said to be not judged."""
        if self.seconds is not None and cost.seconds > self.seconds:
            return _judgement(kept=False)
        if self.of_stock is None:
            return _judgement(kept=True)
        if stock is None:
            return "not judged: the stock pipeline was not measured"
        return _judgement(kept=cost.seconds <= self.of_stock * stock.seconds)


AIMED_AT_ARTICLES = 10_000
TARGETS = {
    "first": Target(of_stock=Fraction(1, 4)),
    "nothing": Target(1),
    "added": Target(3, Fraction(1, 25)),
    "served": Target(3),
    "theme": Target(25),
    "page": Target(25),
    "setting": Target(25),
}
MOST_PEAK_MB = 800
MOST_GROWTH = 2.2
"""Of time and memory when there are twice as many articles; in proportion when there are more."""


def _judgement(*, kept: bool) -> str:
    return "reached" if kept else "not reached"


def render_costs(costs: Mapping[str, Cost]) -> str:
    """Render the rows that were measured, at least one, and the largest peak of the builder's processes."""
    stock = costs.get("stock")
    lines = [
        "| | seconds | of stock | pages written | peak memory | target | |",
        "|---|--:|--:|--:|--:|---|---|",
    ]
    for name, title in TITLES.items():
        if cost := costs.get(name):
            target = TARGETS.get(name)
            judged = (str(target), target.judge(cost, stock)) if target else ("", "")
            lines.append(_row(title, f"{cost.seconds:.2f}", _ratio(cost, stock), _pages(cost), _mb(cost), *judged))
    if (peak := peak_of(costs)) is not None:
        kept = _judgement(kept=peak <= MOST_PEAK_MB)
        lines.append(_row("the largest process of a build", "", "", "", f"{peak:.0f} MB", f"≤ {MOST_PEAK_MB} MB", kept))
    return "\n".join(lines)


def peak_of(costs: Mapping[str, Cost]) -> float | None:
    """The largest peak of the builder's rows, in MB; None when none of them was measured."""
    return max((cost.peak_mb for name, cost in costs.items() if name not in STOCK), default=None)


def render_growth(costs: Mapping[str, Cost], grown: Mapping[str, Cost], *, articles: int, grown_articles: int) -> str:
    """Render what the same rows cost with more articles, as multiples of what they cost with the first number."""
    most = MOST_GROWTH / 2 * grown_articles / articles
    aim = f"≤ {most:.3g} ×"
    lines = [f"| | {articles:,} articles | {grown_articles:,} | growth | target | |", "|---|--:|--:|--:|---|---|"]
    for name, title in TITLES.items():
        if name in costs and name in grown:
            before, after = costs[name].seconds, grown[name].seconds
            judged = ("", "") if name in STOCK else (aim, _judgement(kept=after <= most * before))
            lines.append(_row(title, f"{before:.2f} s", f"{after:.2f} s", f"{after / before:.2f} ×", *judged))
    peak, grown_peak = peak_of(costs), peak_of(grown)
    if peak is not None and grown_peak is not None:
        words = (f"{peak:.0f} MB", f"{grown_peak:.0f} MB", f"{grown_peak / peak:.2f} ×")
        lines.append(_row("the largest process of a build", *words, aim, _judgement(kept=grown_peak <= most * peak)))
    return "\n".join(lines)


def _row(*cells: str) -> str:
    """A line of a table.

    >>> _row("nothing changed", "", "1.00")
    '| nothing changed | | 1.00 |'
    """
    return f"|{'|'.join(f' {cell} ' if cell else ' ' for cell in cells)}|"


def _ratio(cost: Cost, stock: Cost | None) -> str:
    if stock is None:
        return ""
    ratio = cost.seconds / stock.seconds
    return f"{ratio:.2f}" if ratio >= _LEAST_OF_TWO_DIGITS else f"{ratio:.3f}"


def _pages(cost: Cost) -> str:
    return f"{cost.written:,} of {cost.pages:,}" if cost.written is not None else ""


def _mb(cost: Cost) -> str:
    return f"{cost.peak_mb:,.0f} MB"
