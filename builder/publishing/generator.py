"""Runs MkDocs through its Python API: strictly, quietly, and with a clock that stands still."""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from datetime import UTC, date, datetime, time
from pathlib import Path

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from builder.config import Project
from builder.errors import BriefingError, Problem, SiteError
from builder.publishing.files import shown_path
from builder.publishing.sitemap import SITEMAP, in_files

_EPOCH = "SOURCE_DATE_EPOCH"
_PAGE_IN_MESSAGE = re.compile(r"(?:Doc file|page) '([^']+)'")
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)(?:\.\.\.|---)[ \t]*\n", re.DOTALL)

_log = logging.getLogger("mkdocs.briefing")


def generate_site(project: Project, site_dir: Path, *, edition: date | None) -> None:
    """Build the site of a project with MkDocs.

    Args:
        project: Where mkdocs.yml and docs/ are.
        site_dir: The folder to build into instead of the project's own; MkDocs empties it first.
        edition: The day that MkDocs shall take for today; None is 1970-01-01.

    Raises:
        SiteError: MkDocs failed or warned, one problem for each message. What is in `site_dir` is of no use then.
    """
    with faults_of_mkdocs(project), standing_clock(edition):
        _run_mkdocs(project, site_dir)
    # Its bytes depend on the zlib of the machine; every reader of sitemap.xml takes it as it is.
    (site_dir / f"{SITEMAP}.gz").unlink(missing_ok=True)
    if (whole := site_dir / SITEMAP).is_file():
        for place, content in in_files(whole.read_bytes(), project.site.url or "").items():
            (site_dir / place).write_bytes(content)


@contextmanager
def faults_of_mkdocs(project: Project) -> Iterator[None]:
    """Run a part of MkDocs quietly, and turn what it warns of and what it raises into one error.

    Raises:
        SiteError: One problem for each message.
    """
    failure: Exception | None = None
    with messages_of_mkdocs() as messages, redirect_stdout(sys.stderr):
        try:
            yield
        except BriefingError:
            raise
        except Abort as error:
            failure = error if not messages else None  # else it only counts the messages
        except Exception as error:  # MkDocs runs templates, plugins and extensions, which raise anything
            failure = error
    problems = [problem_of(message, project) for message in dict.fromkeys(messages)]
    if failure is not None:
        message = f"MkDocs stopped: {type(failure).__name__}: {failure}"
        problems.append(problem_of(message, project))
    if problems:
        raise SiteError(*problems) from failure


def check_front_matter(markdown: str, *, page: Page) -> None:
    """Warn of front matter that MkDocs' reader could not read: it would show it on the page and say nothing."""
    if not page.meta and (block := _FRONT_MATTER.match(markdown)):
        where = f"Doc file '{page.file.src_uri}'"
        try:
            yaml.safe_load(block[1])
            _log.warning("%s has front matter that is not a list of fields ('title: …')", where)
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 2 if error.problem_mark else 1
            _log.warning("%s has front matter that is not valid YAML: line %d: %s", where, line, error.problem)
        except (yaml.YAMLError, ValueError) as error:
            _log.warning("%s has front matter that cannot be read: %s", where, error)


def _on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    del config, files
    check_front_matter(markdown, page=page)
    return markdown


def _run_mkdocs(project: Project, site_dir: Path) -> None:
    config = load_config(
        config_file=str(project.config_file), docs_dir=str(project.docs_dir), site_dir=str(site_dir), strict=True
    )
    config.plugins.events["page_markdown"].append(_on_page_markdown)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def messages_of_mkdocs() -> Iterator[list[str]]:
    """Collect MkDocs' warnings and errors, which go nowhere else; leave logging as it was.

    MkDocs counts warnings for its strict mode with a handler of its own, and a level above WARNING would hide them.
    """
    logger, collector, disabled = logging.getLogger("mkdocs"), _Collector(), logging.root.manager.disable
    level, propagate, handlers = logger.level, logger.propagate, logger.handlers
    is_heard = logger.getEffectiveLevel() == logging.WARNING and disabled == logging.NOTSET
    logger.propagate, logger.handlers = False, [collector]
    if not is_heard:  # logging forgets all that it knows of all loggers when a level changes
        logger.setLevel(logging.WARNING)
        logging.disable(logging.NOTSET)
    try:
        yield collector.messages
    finally:
        logger.propagate, logger.handlers = propagate, handlers
        if logger.level != level:
            logger.setLevel(level)
        if logging.root.manager.disable != disabled:
            logging.disable(disabled)


@contextmanager
def standing_clock(edition: date | None) -> Iterator[None]:
    """Let MkDocs take the edition for today: it dates the sitemap, and themes print the year."""
    day = datetime.combine(edition, time(), UTC) if edition else datetime.fromtimestamp(0, UTC)
    before = os.environ.get(_EPOCH)
    os.environ[_EPOCH] = str(max(0, int(day.timestamp())))
    try:
        yield
    finally:
        if before is None:
            del os.environ[_EPOCH]
        else:
            os.environ[_EPOCH] = before


def problem_of(message: str, project: Project) -> Problem:
    """Give a message of MkDocs its place; the machine's own paths are of no use to a reader."""
    line = " ".join(message.replace(f"{project.root}{os.sep}", "").split())
    page = _PAGE_IN_MESSAGE.search(line)
    file = project.docs_dir / page[1] if page else project.config_file
    return Problem(shown_path(file, project.root), 0, line)
