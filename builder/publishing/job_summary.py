"""Writes what a job of GitHub Actions shows on its page: Markdown in a file that the runner names."""

from __future__ import annotations

from pathlib import Path

from builder.publishing.files import faults_of

MOST_BYTES = 1024 * 1024
"""GitHub refuses the summary of a step that is longer.

Source: GitHub Actions, workflow commands, "Step isolation and limits".
"""


def append_summary(file: Path, markdown: str, *, root: Path) -> None:
    """Add to the summary of a step.

    Args:
        file: The one that the runner made for this step, named by GITHUB_STEP_SUMMARY.
        markdown: What to add, with a line end at its end; at most `MOST_BYTES` in all that is added to one file.
        root: The project's folder, to which paths in messages are relative.

    Raises:
        SiteError: The disk refuses.
    """
    with faults_of(file, root), file.open("a", encoding="utf-8", errors="backslashreplace") as summary:
        summary.write(markdown)
