"""How the process of a command ends: at once, but with all that it had to say, and with its status."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.projects import REPOSITORY

COMMAND = """
import atexit, sys, threading
from builder import entry
class Value:
    def __del__(self): print(" freed", flush=True)
value = Value()
{before}
entry.main = lambda: print("said" * 100_000, end="") or {status}
atexit.register(lambda: print(" late", end=""))
entry.run()
"""


def ended(folder: Path, *, status: int = 0, before: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command that says something and ends with a status."""
    return subprocess.run(  # noqa: S603 -- ours
        [sys.executable, "-c", COMMAND.format(status=status, before=before)], cwd=folder, capture_output=True,
        text=True, timeout=120, check=False, env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    )  # fmt: skip


@pytest.mark.parametrize("status", [0, 1])
def test_a_process_ends_at_once_with_all_that_it_said(tmp_path: Path, status: int) -> None:
    """What is to be done at the end is done, but the values that are left are not freed one by one."""
    end = ended(tmp_path, status=status)
    assert (end.returncode, end.stdout) == (status, "said" * 100_000 + " late")


def test_a_process_with_something_still_at_work_waits_for_it(tmp_path: Path) -> None:
    """It ends as any program does."""
    work = "threading.Timer(0.3, lambda: print(' done', end='', flush=True)).start()"
    end = ended(tmp_path, status=1, before=work)
    assert (end.returncode, end.stdout) == (1, "said" * 100_000 + " done late freed\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_what_cannot_be_said_is_told_by_the_status(tmp_path: Path) -> None:
    """As when the output goes to a full disk."""
    code = COMMAND.format(status=0, before="")
    with Path("/dev/full").open("w") as full:
        end = subprocess.run(  # noqa: S603 -- ours
            [sys.executable, "-c", code], cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, timeout=120, check=False,
            env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        )  # fmt: skip
    assert end.returncode != 0
    assert b"No space left" in end.stderr
