"""The watcher of the preview: what is told, also where there is a lot to watch."""

from __future__ import annotations

import threading
from pathlib import Path
from queue import Empty, SimpleQueue

from builder.config import load_project
from builder.publishing.watcher import watching
from tests.projects import make_project

SECONDS = 60


def test_a_saved_file_is_told_among_many_folders(tmp_path: Path) -> None:
    """To begin to watch reads them all, which are more events than the system holds."""
    project = load_project(make_project(tmp_path, {"first.txt": "First"}))
    for number in range(20_000):
        (tmp_path / "docs" / "many" / str(number)).mkdir(parents=True)
    told = SimpleQueue[list[str]]()
    with watching(project) as watcher:
        threading.Thread(target=lambda: told.put(watcher.wait()), daemon=True).start()
        for attempt in range(SECONDS):  # all folders are watched after a moment
            (tmp_path / "articles" / "new.txt").write_text(f"News {attempt}")
            try:
                assert told.get(timeout=1) == ["articles/new.txt"]
            except Empty:
                continue
            return
    raise AssertionError("nothing was told")
