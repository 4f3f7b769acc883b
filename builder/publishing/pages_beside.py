"""Builds few pages in a copy of this process, which has made ready for it while this one did something else.

To load MkDocs, the settings and the theme, and to compile its templates, takes longer than to build a hundred pages.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType

from builder.asking import can_be_copied
from builder.caching.store import Store
from builder.config import Project
from builder.parallel import begin_worker
from builder.publishing.fingerprint import config_fingerprint
from builder.publishing.kept_content import OldPage
from builder.publishing.page_work import PageWriter, WrittenPage
from builder.publishing.single_pages import SinglePages
from builder.publishing.survey_store import DOCS, SITE_STORE, load_survey

_FRONT_PAGE = "index.md"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be built, as of `page_work.write_html`.

    Attributes:
        config: The fingerprint of what all pages depend on.
    """

    config: str
    paths: frozenset[str]
    wanted: Collection[str]
    folder: Path
    old: Mapping[str, OldPage]
    live: Path


class PagesBeside:
    """Makes ready, and builds what is asked for. Use it as a context manager; it ends what it has started."""

    def __init__(self, project: Project, *, jobs: int) -> None:
        """Name the project.

        Args:
            project: Where mkdocs.yml and docs/ are.
            jobs: Processes to use at most. With 1, before the first build, and where processes cannot be copied,
                nothing is built here.
        """
        self._project, self._jobs = project, jobs
        self._process: BaseProcess | None = None
        self._asked: Connection | None = None

    def __enter__(self) -> PagesBeside:
        is_known = (self._project.cache_dir / SITE_STORE).is_file()
        if self._jobs > 1 and is_known and can_be_copied():
            context = multiprocessing.get_context("fork")
            self._asked, other = context.Pipe()
            self._process = context.Process(target=_stand_by, args=(other, self._project), daemon=True)
            self._process.start()
            other.close()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._asked and self._process:
            self._asked.close()
            self._process.terminate()
            self._process.join()
            self._process.close()
        self._asked = self._process = None

    def write(self, wanted: Wanted) -> Iterator[WrittenPage]:
        """Build pages and write their HTML.

        Yields:
            The pages in the order in which they are wanted; fewer, or none, when the copy was lost, or has made ready
            for other settings or another theme.
        """
        if self._asked is None:
            return
        with suppress(EOFError, ConnectionError):
            self._asked.send(wanted)
            while (page := self._asked.recv()) is not None:
                yield page


def _stand_by(asking: Connection, project: Project) -> None:
    begin_worker()
    config = config_fingerprint(project)  # before any of it is read
    ready = _made_ready(project)
    with suppress(EOFError, ConnectionError):
        wanted: Wanted = asking.recv()
        if ready and wanted.config == config:
            write = PageWriter(ready.again(wanted.paths), wanted.folder, wanted.live)
            for path in wanted.wanted:
                asking.send(write((path, wanted.old.get(path))))
        asking.send(None)


def _made_ready(project: Project) -> SinglePages | None:
    """Build a page as it stands, so that all is loaded; None where even that fails: the build says what is wrong."""
    with Store(project.cache_dir / SITE_STORE, read_only=True) as store:
        pages = SinglePages(project, load_survey(store, DOCS).hashes.keys())
    try:
        pages.build(_FRONT_PAGE)
    except Exception:
        return None
    return pages
