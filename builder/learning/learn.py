"""The corridor of learning: articles → digests → counts → lines that recur → desk/learned/furniture.yml."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from builder.config import Project, Settings
from builder.errors import ArticleError, ConfigError, Problem
from builder.learning.digest import Digest, digest_article
from builder.learning.furniture_file import render_learned
from builder.learning.lessons import Change, changes_between, draw_lessons
from builder.learning.recurrence import count_lines
from builder.model import Desk, Format
from builder.parallel import map_in_order
from builder.pipeline import Progress
from builder.publishing.files import faults_of, one_writer, replace_file, scratch
from builder.reading.article import read_article
from builder.reading.desk import FURNITURE, read_desk, read_learned
from builder.reading.learned import Learned, RecurringLine
from builder.reading.lines import fold
from builder.reading.source import Source, list_sources


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one run of learning has found and written.

    Attributes:
        path: The file, relative to the project's folder.
        learned: Its content.
        changes: What that changed, in the file's order.
        articles: How many articles were read.
        stories: How many different stories they tell.
        problems: Articles that could not be read, and why.
        written: False when the file was so already, or there is nothing to put into one.
    """

    path: str
    learned: Learned
    changes: tuple[Change, ...]
    articles: int
    stories: int
    problems: tuple[Problem, ...]
    written: bool

    @property
    def lines(self) -> int:
        """How many lines the file has, those that editors have decided on included."""
        return len(tuple(_all_lines(self.learned)))


def learn(project: Project, *, jobs: int, progress: Progress) -> Lesson:
    """Learn which lines recur, and write them into the desk's file, where the editors' verdicts stay.

    What was learned before has no part in it: the same articles and verdicts give the same bytes.

    Args:
        project: Where everything is.
        jobs: Processes to read with, 1 or more.
        progress: Called as the work goes on.

    Raises:
        ConfigError: Bad desk files, or no article that could be read.
        SiteError: The disk refuses the file.
    """
    folder = project.root / project.settings.desk
    desk = replace(read_desk(folder, project.root), recurring={})
    before = read_learned(folder, project.root)
    sources, refused = list_sources(project.root, project.root / project.settings.articles)
    # Nothing is dropped from an authored article, so it has nothing to teach.
    found = [source for source in sources if source.format is not Format.MARKDOWN]
    problems = list(refused)
    digests = _digests(found, project.settings, desk, problems, jobs=jobs, progress=progress)
    decided = (fold(line.text) for line in _all_lines(before) if line.editor)
    tallies = count_lines(digests, asked=decided)
    progress("Learning", 0, 1)
    articles = len(found) - (len(problems) - len(refused))
    if not articles:
        message = "no article to learn from (no .txt or .html file could be read); nothing was written"
        raise ConfigError(*sorted(problems), Problem(project.settings.articles, 0, message))
    learned = draw_lessons(tallies, before, desk)
    return Lesson(
        path=f"{project.settings.desk}/{FURNITURE}",
        learned=learned,
        changes=changes_between(before, learned),
        articles=articles,
        stories=tallies.stories,
        problems=tuple(sorted(problems)),
        written=_write(project, learned),
    )


def _all_lines(learned: Learned) -> Iterator[RecurringLine]:
    yield from learned.everywhere
    for group in (*learned.sources, *learned.folders):
        yield from group.lines


def _digests(
    sources: Sequence[Source],
    settings: Settings,
    desk: Desk,
    problems: list[Problem],
    *,
    jobs: int,
    progress: Progress,
) -> Iterator[Digest]:
    """Read articles one after the other; why one could not be read goes to `problems`."""
    progress("Reading", 0, len(sources))
    outcomes = map_in_order(partial(_digest_one, settings=settings, desk=desk), sources, jobs=jobs)
    for done, outcome in enumerate(outcomes, start=1):
        if isinstance(outcome, Digest):
            yield outcome
        else:
            problems.extend(outcome)
        progress("Reading", done, len(sources))


def _digest_one(source: Source, *, settings: Settings, desk: Desk) -> Digest | tuple[Problem, ...]:
    try:
        return digest_article(read_article(source, settings=settings, desk=desk), desk)
    except ArticleError as error:
        return error.problems


def _write(project: Project, learned: Learned) -> bool:
    file = project.root / project.settings.desk / FURNITURE
    content = render_learned(learned).encode("utf-8")
    with one_writer(project.root), faults_of(file, project.root):
        if file.read_bytes() == content if file.exists() else learned == Learned():
            return False
        replace_file(file, content, scratch(project.root, file.parent, "learned-furniture"))
    return True
