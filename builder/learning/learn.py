"""The corridor of learning: articles → digests → counts → lines that recur, common phrases, names → desk/learned/."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from builder.config import Project, Settings
from builder.errors import ArticleError, ConfigError, Problem
from builder.learning.digest import Digest, digest_article
from builder.learning.furniture_file import render_learned
from builder.learning.lessons import Change, changes_between, changes_of_words, draw_lessons
from builder.learning.recurrence import count_lines
from builder.learning.usage import draw_names, draw_phrases
from builder.learning.usage_file import render_names, render_phrases
from builder.learning.word_counts import WordCounts
from builder.model import Desk, Usage
from builder.parallel import map_in_order
from builder.progress import Progress
from builder.publishing.files import faults_of, one_writer, replace_file, scratch
from builder.reading.article import read_article
from builder.reading.desk import FURNITURE, NAMES, PHRASES, read_desk, read_expressions, read_learned
from builder.reading.learned import Learned, RecurringLine
from builder.reading.learned_usage import Expression, key_of_name, key_of_phrase
from builder.reading.lines import fold
from builder.reading.source import Source, list_sources


@dataclass(frozen=True, slots=True)
class WordLesson:
    """One of the two files about words: what a line of it is called, where it is, what is in it, what that changed."""

    noun: str
    path: str
    expressions: tuple[Expression, ...]
    changes: tuple[Change, ...]
    written: bool


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one run of learning has found and written.

    Attributes:
        path: The file of the lines that recur, relative to the project's folder.
        learned: Its content.
        changes: What that changed, in the file's order.
        words: The files of phrases and of names.
        articles: How many articles were read.
        stories: How many different stories they tell.
        problems: Articles that could not be read, and why.
        written: False when the file was so already, or there is nothing to put into one.
    """

    path: str
    learned: Learned
    changes: tuple[Change, ...]
    words: tuple[WordLesson, ...]
    articles: int
    stories: int
    problems: tuple[Problem, ...]
    written: bool

    @property
    def lines(self) -> int:
        """How many lines the file has, those that editors have decided on included."""
        return len(tuple(_all_lines(self.learned)))


def learn(project: Project, *, jobs: int, progress: Progress) -> Lesson:
    """Learn which lines recur and how words are used, and write it into the desk's files, where the verdicts stay.

    What was learned before has no part in it: the same articles and verdicts give the same bytes.

    Args:
        project: Where everything is.
        jobs: Processes to read with, 1 or more.
        progress: Called as the work goes on.

    Raises:
        ConfigError: Bad desk files, or no article that could be read.
        SiteError: The disk refuses a file.
    """
    folder = project.root / project.settings.desk
    desk = replace(read_desk(folder, project.root), recurring={}, usage=Usage())
    before = read_learned(folder, project.root)
    sources, refused = list_sources(project.root, project.root / project.settings.articles)
    problems = list(refused)
    words = WordCounts()
    digests = _digests(sources, project.settings, desk, problems, jobs=jobs, progress=progress)
    decided = (fold(line.text) for line in _all_lines(before) if line.editor)
    tallies = count_lines(_teach_words(digests, words), asked=decided)
    progress("Learning", 0, 1)
    articles = len(sources) - (len(problems) - len(refused))
    if not articles:
        message = "no article to learn from (none could be read); nothing was written"
        raise ConfigError(*sorted(problems), Problem(project.settings.articles, 0, message))
    learned = draw_lessons(tallies, before, desk)
    words.close()
    return Lesson(
        path=f"{project.settings.desk}/{FURNITURE}",
        learned=learned,
        changes=changes_between(before, learned),
        words=_learn_words(project, words),
        articles=articles,
        stories=words.stories,
        problems=tuple(sorted(problems)),
        written=_write(project, FURNITURE, render_learned(learned), is_empty=learned == Learned()),
    )


def _teach_words(digests: Iterable[Digest], words: WordCounts) -> Iterator[Digest]:
    """Pass the words on, and give the digests of the articles whose lines count."""
    for digest in digests:
        words.add(digest.wording, digest.story)
        if digest.is_found:
            yield digest


def _learn_words(project: Project, words: WordCounts) -> tuple[WordLesson, ...]:
    before = read_expressions(project.root / project.settings.desk, project.root)
    phrases, names = draw_phrases(words, before[0]), draw_names(words, before[1])
    return (
        WordLesson(
            noun="phrase",
            path=f"{project.settings.desk}/{PHRASES}",
            expressions=phrases,
            changes=changes_of_words("phrases", before[0], phrases, key=key_of_phrase),
            written=_write(project, PHRASES, render_phrases(phrases), is_empty=not phrases),
        ),
        WordLesson(
            noun="name",
            path=f"{project.settings.desk}/{NAMES}",
            expressions=names,
            changes=changes_of_words("names", before[1], names, key=key_of_name),
            written=_write(project, NAMES, render_names(names), is_empty=not names),
        ),
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


def _write(project: Project, name: str, text: str, *, is_empty: bool) -> bool:
    """Write one of the learned files if that changes it; a file with nothing in it is not made, but kept."""
    file = project.root / project.settings.desk / name
    content = text.encode("utf-8")
    with one_writer(project.root), faults_of(file, project.root):
        if file.read_bytes() == content if file.exists() else is_empty:
            return False
        replace_file(file, content, scratch(project.root, file.parent, f"learned-{file.stem}"))
    return True
