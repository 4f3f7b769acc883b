"""Waits for an editor to change something that a briefing is made from."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

from builder.config import Project
from builder.errors import BriefingError
from builder.publishing.manifest import MANIFEST, read_manifest
from builder.reading.notes import NOTES

_QUIET_SECONDS = 0.2
"""An editor writes a file in several steps, and git many files: changes are told when nothing happened for so long."""

_CHANGES: list[type[FileSystemEvent]] = [
    *(FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent),
    *(DirCreatedEvent, DirDeletedEvent, DirMovedEvent),
]
"""What is told. Not that something is read: to begin to watch folders reads them, and where there are thousands, that
were more events than the system holds. Some would be lost, so that watching would begin again, and for ever."""


class Watcher(FileSystemEventHandler):
    """Watches the articles, the desk, the templates, mkdocs.yml, and docs/ but for the builder's own pages."""

    def __init__(self, project: Project, observer: BaseObserver) -> None:
        self._project = project
        self._observer = observer
        names = (project.settings.articles, project.settings.desk, project.settings.templates)
        self._folders = (*(project.root / name for name in names), project.docs_dir)
        self._texts = (self._folders[0], self._folders[1] / NOTES)
        self._watches: dict[Path, tuple[int, ObservedWatch]] = {}
        self._own: set[str] = set()
        self._manifest: tuple[int, int] | None = None
        self._news = threading.Condition()
        self._changed: dict[Path, float] = {}
        self._saved: dict[Path, float] = {}
        observer.schedule(self, str(project.root), event_filter=_CHANGES)

    def refresh(self) -> None:
        """Watch the folders that exist by now, and learn which pages are the builder's; call it around every build."""
        for folder in self._folders:
            inode = folder.stat().st_ino if folder.is_dir() else None
            known, watch = self._watches.get(folder, (None, None))
            if inode != known and watch:
                self._observer.unschedule(watch)
                del self._watches[folder]
            if inode is not None and inode != known:
                watch = self._observer.schedule(self, str(folder), recursive=True, event_filter=_CHANGES)
                self._watches[folder] = (inode, watch)
        with suppress(BriefingError, OSError):  # the build reports the one, and makes the other
            found = (self._project.docs_dir / MANIFEST).stat()
            if self._manifest != (found.st_ino, found.st_mtime_ns):
                # Pages that the last build removed stay in the set: their removal is no news either.
                self._own |= read_manifest(self._project.docs_dir, root=self._project.root).keys()
                self._manifest = (found.st_ino, found.st_mtime_ns)

    def wait(self) -> list[str]:
        """Wait for changes and for the quiet after them.

        Returns:
            The changed files, relative to the project's folder, sorted; at least one.
        """
        while True:
            changed = self._gathered(self._changed)
            if by_an_editor := {path for path in changed if not self._is_own(path)}:
                return sorted(path.relative_to(self._project.root).as_posix() for path in by_an_editor)

    def wait_for_texts(self) -> dict[Path, float]:
        """Wait for changes of articles and notes and for the quiet after them, also while a build runs.

        Returns:
            The changed files, each with the time on the clock, `time.monotonic`, of its last change.
        """
        return self._gathered(self._saved)

    def _gathered(self, news: dict[Path, float]) -> dict[Path, float]:
        """Wait for news and for the quiet after them, and take them."""
        found: dict[Path, float] = {}
        with self._news:
            self._news.wait_for(lambda: news)
            while news:
                found |= news
                news.clear()
                self._news.wait_for(lambda: news, timeout=_QUIET_SECONDS)
        return found

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take note of what happened, in the observer's thread."""
        paths = {Path(str(name)) for name in (event.src_path, event.dest_path) if name}
        news = {path for path in paths if self._matters(path, is_folder=event.is_directory)}
        if news:
            now = monotonic()
            with self._news:
                self._changed |= dict.fromkeys(news, now)
                if not event.is_directory:
                    self._saved |= {path: now for path in news if any(map(path.is_relative_to, self._texts))}
                self._news.notify_all()

    def _is_own(self, path: Path) -> bool:
        docs = self._project.docs_dir
        return path.is_relative_to(docs) and path.relative_to(docs).as_posix() in self._own

    def _matters(self, path: Path, *, is_folder: bool) -> bool:
        if path == self._project.config_file:
            return True
        folder = next((folder for folder in self._folders if path.is_relative_to(folder)), None)
        if folder is None or path.name.endswith("~"):
            return False
        hidden = any(name.startswith(".") for name in path.relative_to(folder).parts)
        # Folders come and go under docs/ with the builder's own pages.
        return not hidden and not (is_folder and folder == self._project.docs_dir)


@contextmanager
def watching(project: Project) -> Iterator[Watcher]:
    """Watch a project for as long as the block lasts."""
    observer = Observer()
    watcher = Watcher(project, observer)
    watcher.refresh()
    observer.start()
    try:
        yield watcher
    finally:
        # It complains of an event that comes while it stops; nobody wants to know.
        logging.getLogger("watchdog.observers").setLevel(logging.CRITICAL)
        observer.stop()
        observer.join()
