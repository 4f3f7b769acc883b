"""How a command ends: what it raises becomes lines for the user and a status."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from builder.errors import BriefingError
from builder.garbage import collect_garbage_rarely

OK, FAILED = 0, 1  # argparse ends wrong usage with 2


def status_of(run: Callable[[], int]) -> int:
    """Run a command, and say what stopped it if something does.

    Returns:
        The status to exit with.
    """
    collect_garbage_rarely()
    try:
        return run()
    except BriefingError as error:
        for problem in error.problems:
            say(f"{problem.severity}: {problem}")
        return FAILED
    except KeyboardInterrupt:
        say("interrupted; the published site is as it was")
        return FAILED
    except BrokenPipeError:
        # The reader of our output has gone; Python would complain once more when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK


def say(line: str) -> None:
    """Tell the user a line; in whatever thread, it comes whole."""
    print(f"{line}\n", end="", file=sys.stderr, flush=True)
