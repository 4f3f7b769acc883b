"""Problems as workflow commands, which GitHub Actions shows as annotations on the lines of a pull request.

Source: GitHub Actions, "Workflow commands for GitHub Actions"; the escaping is that of GitHub's own toolkit
(actions/toolkit, packages/core/src/command.ts).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from builder.errors import Problem, Severity

_TITLES = {Severity.ERROR: "To be mended", Severity.WARNING: "Doubtful"}


def in_github_actions(environment: Mapping[str, str]) -> bool:
    """Tell whether this process runs in a job of GitHub Actions."""
    return environment.get("GITHUB_ACTIONS") == "true"


def folder_in_repository(folder: Path, environment: Mapping[str, str]) -> str:
    """Say where a project lies in its repository: annotations name files from the repository's root.

    Args:
        folder: The project's folder, absolute, without links in it.
        environment: Names the repository's root in GITHUB_WORKSPACE.

    Returns:
        The way from the root to the folder with forward slashes, "briefing"; empty when they are the same, or when the
        project does not lie there: then paths stay relative to the project.
    """
    workspace = environment.get("GITHUB_WORKSPACE")
    if not workspace:
        return ""
    root = Path(workspace).resolve()
    return folder.relative_to(root).as_posix() if folder.is_relative_to(root) and folder != root else ""


def annotation(problem: Problem, *, folder: str, more: str = "") -> str:
    r"""Write a problem as a workflow command, one line whatever stands in it.

    Args:
        problem: What is wrong. Without a line the annotation is on the file as a whole.
        folder: Where the project lies in its repository; empty for its root.
        more: Lines that follow the message, such as a correction to be pasted.

    >>> annotation(Problem("articles/a,b.txt", 4, "100% wrong"), folder="", more="paste this:\n\nurl: x")
    '::error file=articles/a%2Cb.txt,line=4,title=To be mended::100%25 wrong%0Apaste this:%0A%0Aurl: x'
    >>> annotation(Problem("a.txt", 0, "no headline", Severity.WARNING), folder="press")
    '::warning file=press/a.txt,title=Doubtful::no headline'
    """
    properties = {"file": f"{folder}/{problem.path}" if folder else problem.path}
    if problem.line:
        properties["line"] = str(problem.line)
    properties["title"] = _TITLES[problem.severity]
    fields = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = f"{problem.message}\n{more}".rstrip("\n")
    return f"::{problem.severity} {fields}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
