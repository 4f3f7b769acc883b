"""Problems as GitHub reads them from the log of a job."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from builder.errors import Problem, Severity
from builder.workflow_commands import annotation, folder_in_repository, in_github_actions


def parse(line: str) -> tuple[str, dict[str, str], str]:
    """Read a workflow command as a runner does.

    Source: actions/runner, src/Runner.Common/ActionCommand.cs, TryParseV2.
    """
    assert line.startswith("::")
    command, _, data = line[2:].partition("::")
    name, _, rest = command.partition(" ")
    properties = {}
    for pair in rest.split(","):
        key, _, value = pair.partition("=")
        for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
            value = value.replace(code, character)
        properties[key] = value
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        data = data.replace(code, character)
    return name, properties, data


odd = st.text(alphabet=st.sampled_from(list("a%:,=\r\n 2350ADC;#[]é")), max_size=20)


@given(path=odd, line=st.integers(min_value=0, max_value=9), message=odd, more=odd, severity=st.sampled_from(Severity))
def test_a_runner_reads_what_was_written(path: str, line: int, message: str, more: str, severity: Severity) -> None:
    """Whatever stands in a name or a message: one line, one command, the same words."""
    written = annotation(Problem(path, line, message, severity), folder="press", more=more)
    assert not re.search(r"[\r\n]", written)
    name, properties, data = parse(written)
    assert name == severity
    assert properties["file"] == f"press/{path}"
    assert properties.get("line") == (str(line) if line else None)
    assert data == f"{message}\n{more}".rstrip("\n")


def test_files_are_named_from_the_root_of_the_repository(tmp_path: Path) -> None:
    """A project may lie in a folder of its repository, reached by a link or not; elsewhere it is its own root."""
    project = tmp_path / "repository" / ".press" / "briefing"
    project.mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "repository")
    for workspace in ("repository", "link"):
        assert folder_in_repository(project, {"GITHUB_WORKSPACE": str(tmp_path / workspace)}) == ".press/briefing"
    for workspace in (str(project), str(tmp_path / "other"), ""):
        assert folder_in_repository(project, {"GITHUB_WORKSPACE": workspace}) == ""
    assert folder_in_repository(project, {}) == ""


def test_a_runner_says_that_it_is_one() -> None:
    """Every job of GitHub Actions has the variable; elsewhere it is missing or something else."""
    assert in_github_actions({"GITHUB_ACTIONS": "true"})
    assert not in_github_actions({"GITHUB_ACTIONS": ""})
    assert not in_github_actions({})
