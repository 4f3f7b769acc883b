"""The checkout itself, for tests of what stands around the program: its commands, and what pyproject.toml says."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent


def clean_environment(**more: str) -> dict[str, str]:
    """The environment without what an outer make or git tells an inner one."""
    ours = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("MAKE", "MFLAGS", "ARGS", "GIT_", "PYTHON"))
    }
    return ours | more


def run(*command: str | Path, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, `more` added to its environment, and give its exit status and what it said."""
    environment = clean_environment(**more)
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True)  # noqa: S603 - our commands


@cache
def phony_targets() -> frozenset[str]:
    """The targets of the Makefile that are commands, not files."""
    database = run("make", "--dry-run", "--print-data-base", "help", cwd=ROOT).stdout
    (line,) = re.findall(r"^\.PHONY: (.+)$", database, flags=re.MULTILINE)
    return frozenset(line.split())


@cache
def project() -> dict[str, Any]:
    """What pyproject.toml says."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
