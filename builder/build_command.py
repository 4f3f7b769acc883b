"""The command that builds: what it does, and what it says when it is done."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator

from builder import pipeline
from builder.config import Project, load_project
from builder.linking.doubts import doubts_about
from builder.model import Briefing
from builder.outcome_words import correction, count, doubtful_articles, loose_correction, totals
from builder.publishing.files import forget_caches
from builder.reporter import Reporter
from builder.standstill import Standstill, closing_line, inputs_of, outputs_of, remember_build
from builder.status import say

DOUBTFUL_SHOWN = 5
"""So many doubtful articles are named after a build, each with the lines that settle it; the desk page has them all."""


def _forget(briefing: Briefing) -> None:
    """Nobody wants it."""


def build(options: argparse.Namespace, *, inputs: str = "") -> int:
    """Run the command with the options of `add_build_arguments`; return the status to exit with.

    Args:
        options: Those.
        inputs: As of `build_once`.

    Raises:
        BriefingError: Nothing was published.
    """
    project = load_project(options.config)
    if options.full:
        forget_caches(project)
    return build_once(project, jobs=options.jobs, strict=options.strict, say=say, inputs=inputs)


def build_once(
    project: Project,
    *,
    jobs: int,
    strict: bool,
    say: Callable[[str], None],
    inputs: str = "",
    published: Callable[[Briefing], None] = _forget,
) -> int:
    """Build a project and say what came of it.

    Args:
        project: Where everything is.
        jobs: Processes to use at most.
        strict: Whether anything that was left out or is doubtful is told by the status.
        say: Tells the user a line.
        inputs: What `inputs_of` saw before anything was read: what is saved afterwards is news for the next build. When
            it is empty, it looks now.
        published: Is given the briefing once it is published and all is said.

    Returns:
        The status to exit with.

    Raises:
        BriefingError: Nothing was published.
    """
    inputs = inputs or inputs_of(project)
    with Reporter(sys.stderr) as reporter:
        edition = pipeline.build(project, jobs=jobs, progress=reporter.step)
    site = project.site_dir.relative_to(project.root).as_posix()
    lines = [*_problems(edition.briefing, desk_page=f"{site}/desk/index.html")]
    standstill = Standstill(
        inputs=inputs,
        outputs=outputs_of(project),
        lines=lines,
        totals=totals(edition.briefing),
        pages=edition.site.pages,
        problems=len(edition.briefing.problems),
    )
    remember_build(project, standstill)
    for line in lines:
        say(line)
    say(closing_line(standstill, site, written=edition.site.written, is_changed=edition.site.is_changed))
    published(edition.briefing)
    return 1 if strict and standstill.problems else 0


def _problems(briefing: Briefing, *, desk_page: str) -> Iterator[str]:
    """Name what is wrong, then the most doubtful articles, the worst first, with their corrections."""
    doubtful = doubtful_articles(briefing)
    doubts = {problem for article in doubtful for problem in doubts_about(article)}
    pasted = {loose.problem: loose_correction(loose) for loose in briefing.loose_notes}
    for problem in briefing.problems:
        if problem not in doubts:
            yield f"{problem.severity}: {problem}"
            if lines := pasted.get(problem):
                yield lines
    for article in doubtful[:DOUBTFUL_SHOWN]:
        yield from (f"{problem.severity}: {problem}" for problem in sorted(doubts_about(article)))
        if lines := correction(article):
            yield lines
    if (more := len(doubtful) - DOUBTFUL_SHOWN) > 0:
        yield f"and {count(more, 'more doubtful article')} on the desk page: {desk_page}"
