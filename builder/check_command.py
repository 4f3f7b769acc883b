"""The command for those who review a change: every problem with its place, and the pages that would change."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from builder import pipeline
from builder.caching.store import Store
from builder.comparison_words import comparison_lines, comparison_markdown
from builder.config import Project, find_config, load_project
from builder.errors import BriefingError, ConfigError, Problem, Severity
from builder.outcome_words import corrections, restricted, totals
from builder.publishing.comparison import Comparison, compare_pages
from builder.publishing.files import shown_path
from builder.publishing.job_summary import MOST_BYTES, append_summary
from builder.spoken_command import SpokenCommand
from builder.workflow_commands import annotation, folder_in_repository, in_github_actions

GITHUB, TEXT = "github", "text"


@dataclass(frozen=True, slots=True)
class CheckCommand(SpokenCommand):
    """The command, given how to speak."""

    def add_format(self, parser: argparse.ArgumentParser) -> None:
        """Give the command the choice of how problems are written."""
        parser.add_argument(
            "--format",
            choices=(TEXT, GITHUB),
            default=GITHUB if in_github_actions(os.environ) else TEXT,
            help="how problems are written: text, or github for annotations on a pull request (default: %(default)s)",
        )

    def check(self, options: argparse.Namespace) -> int:
        """Name every problem and the pages that would change."""
        try:
            return self._check(options)
        except BriefingError as error:
            if options.format != GITHUB:
                raise
            self._annotate(error.problems, {}, _folder_of(options.config))
            return 1

    def _check(self, options: argparse.Namespace) -> int:
        project = load_project(options.config)
        with self.working() as progress:
            briefing = pipeline.brief(project, jobs=options.jobs, progress=progress, remember=False)
            with Store(project.cache_dir / pipeline.PAGES, read_only=True) as store:
                pages = pipeline.render_pages(project, briefing, store)
                comparison = compare_pages(pages, project.docs_dir, root=project.root, jobs=options.jobs)
        problems = sorted({*briefing.problems, *comparison.clashes})
        if options.format == GITHUB:
            found = sorted(problems, key=_newest_pages_first(comparison))
            self._annotate(found, corrections(briefing), project.root)
        else:
            self._list(problems, corrections(briefing))
        self._tell_changes(comparison, project, in_summary=options.format == GITHUB)
        self.say(f"{totals(briefing)}{restricted(briefing, project.settings)}.")
        counted = problems if options.strict else [p for p in problems if p.severity is Severity.ERROR]
        return 1 if counted else 0

    def _list(self, problems: Iterable[Problem], pasted: Mapping[Problem, str]) -> None:
        for problem in problems:
            self.put(f"{problem.severity}: {problem}")
            if lines := pasted.get(problem):
                self.put(lines)

    def _annotate(self, problems: Iterable[Problem], pasted: Mapping[Problem, str], root: Path) -> None:
        folder = folder_in_repository(root, os.environ)
        for problem in problems:
            self.put(annotation(problem, folder=folder, more=pasted.get(problem, "")))

    def _tell_changes(self, comparison: Comparison, project: Project, *, in_summary: bool) -> None:
        docs = shown_path(project.docs_dir, project.root)
        for line in comparison_lines(comparison, docs):
            self.put(line)
        if in_summary and (file := os.environ.get("GITHUB_STEP_SUMMARY")):
            markdown = comparison_markdown(comparison, docs, most_bytes=MOST_BYTES)
            append_summary(Path(file), markdown, root=project.root)


def _newest_pages_first(comparison: Comparison) -> Callable[[Problem], tuple[int, Problem]]:
    """Order problems so that those of the change come first: GitHub shows the first ten of each kind and no more."""
    new, changed = set(comparison.new), set(comparison.changed)
    of_new = {origin for path, origin in comparison.origins if path in new}
    of_changed = {origin for path, origin in comparison.origins if path in changed}
    return lambda problem: (0 if problem.path in of_new else 1 if problem.path in of_changed else 2, problem)


def _folder_of(config: Path | None) -> Path:
    """The folder of a project that may be broken; the current one when there is none."""
    try:
        file = config.absolute() if config else find_config()
    except ConfigError:
        return Path.cwd()
    return file.parent.resolve()
