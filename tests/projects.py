"""Makes projects on disk for tests: the repository's own site with other articles."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from builder import pipeline
from builder.config import load_project

REPOSITORY = Path(__file__).parent.parent
SHARED = REPOSITORY.parent / "shared"
"""Data of others for measuring; tests that read it are left out where it is not."""


def make_project(
    root: Path,
    articles: Mapping[str, str | bytes] | None = None,
    *,
    desk: Mapping[str, str] | None = None,
    settings: str = "",
) -> Path:
    """Write a project.

    Args:
        root: An empty or missing folder.
        articles: File names under articles/ with their contents; None leaves the folder out.
        desk: File names under desk/ with their contents.
        settings: Lines under extra.briefing, each indented by four spaces.

    Returns:
        Its mkdocs.yml.
    """
    root.mkdir(parents=True, exist_ok=True)
    shutil.copytree(REPOSITORY / "templates", root / "templates")
    generated = shutil.ignore_patterns("previews")
    shutil.copytree(REPOSITORY / "docs" / "assets", root / "docs" / "assets", ignore=generated)
    shutil.copy(REPOSITORY / "docs" / "about.md", root / "docs" / "about.md")
    config = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    before, _, _ = config.partition("  briefing:\n")
    (root / "mkdocs.yml").write_text(f"{before}  briefing:\n{settings or '    language: en'}\n", encoding="utf-8")
    if articles is not None:
        (root / "articles").mkdir()
    for folder, files in (("articles", articles or {}), ("desk", desk or {})):
        for name, content in files.items():
            file = root / folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root / "mkdocs.yml"


def build_site_of(config: Path) -> Path:
    """Build a project as the command does, and return the folder of its site."""
    project = load_project(config)
    pipeline.build(project, jobs=2, progress=lambda *_: None)
    return project.site_dir


def run_briefing(
    *arguments: str | Path, cwd: Path | None = None, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, as a user does."""
    return subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-m", "builder", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), **(environment or {})},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )


def bytes_below(folder: Path) -> dict[str, bytes]:
    """Every file below a folder: path to content."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }


def times_below(folder: Path) -> dict[str, int]:
    """When every file below a folder was last written, in nanoseconds."""
    return {
        file.relative_to(folder).as_posix(): file.stat().st_mtime_ns
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
