"""Time the stages of a build on one core, beside a plain loop over yake on the same articles.

    python -m bench.stages FOLDER [--articles N]

Prints seconds and milliseconds an article for each stage, and each as a ratio to the loop, measured in the same run:
machines differ and are noisy, ratios less so. Peak memory is this process's.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import yake

from builder.annotating.annotate import annotate
from builder.caching.store import Store
from builder.config import load_project
from builder.errors import ArticleError
from builder.linking.link import link
from builder.model import Article, Desk
from builder.pipeline import render_pages
from builder.reading.article import read_article
from builder.reading.source import list_paths

T = TypeVar("T")
_KIB_PER_MIB = 1024


def main() -> None:
    """Read the arguments, time each stage, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=400, help="at most so many (default: %(default)s)")
    options = parser.parse_args()
    project = load_project(Path(__file__).parent.parent / "mkdocs.yml")
    settings, desk = project.settings, Desk()
    sources = list_paths([options.folder], None)[0][: options.articles]

    def read() -> list[Article]:
        found = []
        for source in sources:
            try:
                found.append(read_article(source, settings=settings, desk=desk))
            except ArticleError as error:
                print(error)
        return found

    articles, reading = timed(read)
    extractor = yake.KeywordExtractor(lan="en", n=3, top=settings.keyphrases)
    _, loop = timed(lambda: [extractor.extract_keywords(article.text) for article in articles])
    annotated, annotating = timed(lambda: [annotate(a, settings=settings, desk=desk) for a in articles])
    briefing, linking = timed(lambda: link(annotated, desk=desk, min_topic_articles=2, max_related=settings.related))
    pages, rendering = timed(lambda: [*render_pages(project, briefing, Store(None))])
    print(f"{len(articles)} articles, {len(briefing.topics)} topics, {len(pages)} pages")
    print(f"{'stage':<12}{'seconds':>9}{'ms each':>9}{'yake loop':>11}")
    rows = {"yake loop": loop, "reading": reading, "annotating": annotating, "linking": linking, "rendering": rendering}
    for stage, seconds in rows.items():
        print(f"{stage:<12}{seconds:>9.2f}{1000 * seconds / len(articles):>9.1f}{seconds / loop:>10.2f}×")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIB_PER_MIB:.0f} MiB")


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """Do some work; return its result and the seconds that it took."""
    begin = time.perf_counter()
    result = work()
    return result, time.perf_counter() - begin


if __name__ == "__main__":
    main()
