"""Time linking, part by part, at half of the articles and at all of them, and how many near-copies families find.

    python -m bench.linking SOURCE [--articles N] [--notes FILE]

SOURCE is a folder of articles, or a file of JSON lines (.jsonl or .jsonl.xz) with id, source, date and text. Reading
and annotating takes long, so its result is kept in FILE (default: .cache/bench-linking.pickle) and used again when
SOURCE and N are the same. Each size is linked in processes of its own: one links in one go, for the whole time and the
peak memory, one does so with a second process beside it, for the time on the clock, and one part by part. Near-copies
are looked for in the raw texts, beside a plain NumPy MinHash in the same run: machines differ and are noisy, ratios
less so.
"""

from __future__ import annotations

import argparse
import multiprocessing
import pickle
import resource
import sys
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from bench.linking_input import annotate_all, load_texts
from bench.near_copies import compare_near_copies
from builder.garbage import collect_garbage_rarely
from builder.linking.chronology import oldest_first
from builder.linking.link import link, relate
from builder.linking.relations.families import find_families
from builder.linking.subjects.finding import find_subjects
from builder.linking.subjects.topics import choose_topics
from builder.model import AnnotatedArticle, Briefing, Desk

_KIB_PER_MIB = 1024
_MAX_RELATED = 8
NOTES = Path(".cache/bench-linking.pickle")


@dataclass(frozen=True, slots=True)
class Cost:
    """What linking some articles cost.

    Attributes:
        articles: How many.
        seconds: Of processor time, by part, and for all of them in one go; and on the clock with two processes.
        peak_mib: The peak memory of the process, with the articles themselves; of two, the sum of their peaks,
            which overlap only in part, so that this is an upper bound.
        base_mib: Before linking: the articles and the libraries.
    """

    articles: int
    seconds: dict[str, float]
    peak_mib: float
    base_mib: float


def main() -> None:
    """Read the arguments, annotate or load, time both sizes, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("--articles", type=int, default=20_000, help="at most so many (default: %(default)s)")
    parser.add_argument("--notes", type=Path, default=NOTES, help="where the annotated articles are kept")
    options = parser.parse_args()
    texts = load_texts(options.source)[: options.articles]
    count = annotate_all(options.source, options.articles, options.notes)
    costs = [measure(options.notes, size) for size in (count // 2, count)]
    print(render_costs(costs))
    print(f"\n{render_relations(_link(_load(options.notes, count)))}")
    print(f"\n{compare_near_copies(texts)}")


def measure(notes: Path, size: int) -> Cost:
    """Measure the linking of so many articles, in fresh processes, so that nothing counts another's memory."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn, max_tasks_per_child=1, initializer=collect_garbage_rarely) as pool:
        parts = pool.submit(measure_parts, notes, size).result()
        whole = pool.submit(measure_whole, notes, size).result()
    return Cost(size, {**parts, **whole.seconds}, whole.peak_mib, whole.base_mib)


def measure_whole(notes: Path, size: int) -> Cost:
    """Link in one go, as a build does that has never linked before."""
    articles = _load(notes, size)
    base = _peak_mib()
    begin = time.process_time()
    _link(articles)
    return Cost(size, {"all together": time.process_time() - begin}, _peak_mib(), base)


def measure_parts(notes: Path, size: int) -> dict[str, float]:
    """Link part by part; return the seconds of each."""
    articles = _load(notes, size)
    times = [("", time.process_time())]
    subjects = find_subjects(oldest_first(articles), Desk())
    times.append(("subjects", time.process_time()))
    topics = choose_topics(subjects, articles=size)
    times.append(("topics", time.process_time()))
    families = find_families(articles)
    times.append(("families", time.process_time()))
    relate(articles, subjects, topics, families, limit=_MAX_RELATED)
    times.append(("related and stories", time.process_time()))
    return {name: end - start for (_, start), (name, end) in pairwise(times)}


def _link(articles: Sequence[AnnotatedArticle]) -> Briefing:
    return link(articles, desk=Desk(), min_topic_articles=None, max_related=_MAX_RELATED)


def _load(notes: Path, size: int) -> list[AnnotatedArticle]:
    """Load the first articles, each for itself, so that the memory of the others is never taken."""
    with notes.open("rb") as file:
        pickle.load(file)  # noqa: S301 - what it was made from; our own file
        return [pickle.load(file) for _ in range(size)]  # noqa: S301 - the same


def _peak_mib() -> float:
    scale = 1 if sys.platform == "darwin" else _KIB_PER_MIB  # bytes there, KiB elsewhere
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (scale * (_KIB_PER_MIB if scale == 1 else 1))


def render_costs(costs: Sequence[Cost]) -> str:
    """Render a table of the parts by size, with what the last size costs as a multiple of the first."""
    first, last = costs[0], costs[-1]
    lines = [f"{'seconds':<22}" + "".join(f"{cost.articles:>10,}" for cost in costs) + f"{'growth':>9}"]
    for name in first.seconds:
        ratio = last.seconds[name] / first.seconds[name] if first.seconds[name] else 0
        lines.append(f"{name:<22}" + "".join(f"{cost.seconds[name]:>10.2f}" for cost in costs) + f"{ratio:>8.2f}×")
    lines.append(f"{'peak memory, MiB':<22}" + "".join(f"{cost.peak_mib:>10.0f}" for cost in costs))
    lines.append(f"{'  before linking':<22}" + "".join(f"{cost.base_mib:>10.0f}" for cost in costs))
    return "\n".join(lines)


def render_relations(briefing: Briefing) -> str:
    """Render how many relations articles have, and how many families and stories of what size there are."""
    related = Counter(len(relations) for relations in briefing.related.values())
    families = Counter(len(family.article_ids) for family in briefing.families)
    stories = Counter(len(story.article_ids) for story in briefing.stories)
    rows = {"related articles": related, "articles of a family": families, "articles of a story": stories}
    return "\n".join(
        f"{name:<22}" + ", ".join(f"{size}: {count:,}" for size, count in sorted(counts.items()))
        for name, counts in rows.items()
    )


if __name__ == "__main__":
    main()
