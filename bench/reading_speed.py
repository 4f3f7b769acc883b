"""What reading costs: milliseconds a text and a page, stage by stage, and trafilatura beside it."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

import trafilatura

from bench.gold_pages import Input
from bench.growth import measure_growth, render_growth
from bench.scoring import Gold
from bench.timing import Cost, fit_line, median_seconds, read_once
from builder.config import Settings
from builder.errors import ArticleError
from builder.model import Desk
from builder.reading.decode import decode
from builder.reading.fields.language import detect_language
from builder.reading.frontmatter import split_front_matter
from builder.reading.raw.rawtext import read_raw_text
from builder.reading.source import Source, read_bytes

ROUNDS = 5
TYPICAL_WORDS = range(400, 901)
"""Texts of such a length stand for one of 600 words."""

REFERENCE_WORDS = 600
MOST_HTML_PAGES = 60


def render_speed(
    golds: Sequence[Gold], sources: Mapping[Input, Mapping[str, Source]], settings: Settings, *, rounds: int = ROUNDS
) -> str:
    """Measure and render the cost of an article, stage by stage, the alternative, and the growth.

    Args:
        golds: Their bodies are what the growing file is made of.
        sources: By input and key, as `bench.gold_pages.find_sources` gives them; at least one.
        settings: Of the project.
        rounds: How often each thing is done; medians are reported.
    """
    chosen = {kind: _spread(of_input) if kind is Input.HTML else of_input for kind, of_input in sources.items()}
    _warm_up(chosen, settings)
    costs = {kind: _costs(of_input, settings, rounds) for kind, of_input in chosen.items()}
    blocks = [f"processor time of one process, warmed up, medians of {rounds}"]
    blocks += [_render_costs(kind, costs[kind], of_input, settings, rounds) for kind, of_input in chosen.items()]
    if Input.HTML in chosen:
        blocks.append(_render_alternative(chosen[Input.HTML], costs, rounds))
    blocks.append(render_growth(measure_growth(golds, settings, rounds=rounds)))
    return "\n\n".join(blocks)


def _spread(sources: Mapping[str, Source]) -> dict[str, Source]:
    """Take every so many-th page, in the order of the keys, so that slow pages do not take all day."""
    keys = list(sources)[:: -(-len(sources) // MOST_HTML_PAGES)]
    return {key: sources[key] for key in keys}


def _warm_up(sources: Mapping[Input, Mapping[str, Source]], settings: Settings) -> None:
    """Have every library loaded and every pattern compiled before the first measurement."""
    for kind, of_input in sources.items():
        for source in list(of_input.values())[:3]:
            read_once(source, settings)
            if kind is Input.HTML:
                trafilatura.extract(_text(source))


def _text(source: Source) -> str:
    return source.file.read_text(encoding="utf-8", errors="replace")


def _costs(sources: Mapping[str, Source], settings: Settings, rounds: int) -> dict[str, Cost]:
    return {
        key: Cost(len(_text(source).split()), median_seconds(partial(read_once, source, settings), rounds))
        for key, source in sources.items()
    }


def _render_costs(
    kind: Input, costs: Mapping[str, Cost], sources: Mapping[str, Source], settings: Settings, rounds: int
) -> str:
    """Render what an article of one input costs; of texts, those of typical length and the line through all."""
    if kind is Input.HTML:
        return f"{kind}: {_milliseconds(costs.values())} ms a page, median of {len(costs)}"
    typical = [key for key, cost in costs.items() if cost.words in TYPICAL_WORDS]
    span = f"{TYPICAL_WORDS.start}–{TYPICAL_WORDS.stop - 1} words"
    if not typical:
        return f"{kind}: no text of {span}"
    length = statistics.median(costs[key].words for key in typical)
    cost = _milliseconds(costs[key] for key in typical)
    lines = [f"{kind}: {cost} ms a text, median of {len(typical)} of {span} (median {length:.0f})"]
    line = fit_line(list(costs.values()))
    if line:
        start, slope = (1000 * part for part in line)
        at_reference = start + slope * REFERENCE_WORDS
        lines.append(
            f"  line through all {len(costs)}: {start:.2f} ms + {1000 * slope:.2f} ms per 1000 words; "
            f"{at_reference:.2f} ms at {REFERENCE_WORDS} words"
        )
    stages = measure_stages([sources[key] for key in typical], settings, rounds=rounds)
    lines.append("  of it " + ", ".join(f"{name} {1000 * seconds:.2f}" for name, seconds in stages.items()))
    return "\n".join(lines)


def _milliseconds(costs: Iterable[Cost]) -> str:
    return f"{1000 * statistics.median(cost.seconds for cost in costs):.2f}"


def measure_stages(sources: Sequence[Source], settings: Settings, *, rounds: int = ROUNDS) -> dict[str, float]:
    """Measure the parts of reading a text that can be done by themselves.

    Returns:
        Median seconds a text by the name of the part, in the order in which they are done; a text that is refused is
        left out. What remains of `read_article`, settling the fields, is too small beside the noise to be told apart.
    """
    seconds: dict[str, list[float]] = {"bytes": [], "decode": [], "front matter": [], "raw text": [], "language": []}
    for source in sources:
        try:
            works = _stages(source, settings)
        except ArticleError:
            continue
        for name, work in zip(seconds, works, strict=True):
            seconds[name].append(median_seconds(work, rounds))
    return {name: statistics.median(found) for name, found in seconds.items() if found}


def _stages(source: Source, settings: Settings) -> tuple[Callable[[], object], ...]:
    data = read_bytes(source, settings.max_article_bytes)
    decoded = decode(data, path=source.path).text
    _, text, first_line = split_front_matter(decoded, path=source.path)
    found = read_raw_text(text, first_line=first_line, desk=Desk())
    sample = "\n".join((found.headline.value if found.headline else "", *found.body))
    return (
        lambda: read_bytes(source, settings.max_article_bytes),
        lambda: decode(data, path=source.path),
        lambda: split_front_matter(decoded, path=source.path),
        lambda: read_raw_text(text, first_line=first_line, desk=Desk()),
        lambda: detect_language(sample, assumed=None),
    )


def _render_alternative(pages: Mapping[str, Source], costs: Mapping[Input, Mapping[str, Cost]], rounds: int) -> str:
    """Render what trafilatura costs on the HTML of each page, and our reading of the same page as a ratio to it."""
    extract = partial(trafilatura.extract, with_metadata=True)
    loop = {key: median_seconds(partial(extract, _text(source)), rounds) for key, source in pages.items()}
    lines = [f"trafilatura.extract, HTML and metadata: {1000 * statistics.median(loop.values()):.2f} ms a page"]
    for kind, ours in costs.items():
        ratios = [ours[key].seconds / seconds for key, seconds in loop.items() if key in ours]
        if ratios:
            lines.append(
                f"  our reading of the same pages' {kind}: {statistics.median(ratios):.3f}×, median of {len(ratios)}"
            )
    return "\n".join(lines)
