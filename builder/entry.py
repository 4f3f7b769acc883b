"""Where the program begins: a build loads what builds need, and nothing when it finds nothing to do."""

from __future__ import annotations

import argparse
import atexit
import io
import os
import sys
import threading
from collections.abc import Sequence
from functools import partial
from typing import NoReturn

from builder.build_arguments import add_build_arguments, add_config
from builder.config import load_project
from builder.errors import BriefingError
from builder.publishing.files import one_writer
from builder.standstill import closing_line, inputs_of, last_build, outputs_stand


def run() -> NoReturn:
    """Run the command of this process, and end it.

    The system takes back what a process has in a moment. Python would first give back the millions of values of a
    briefing one by one, which takes seconds.
    """
    status = main()
    if threading.active_count() > 1:
        sys.exit(status)  # Python waits for what is still at work
    atexit._run_exitfuncs()  # what has been asked for at the end is done: files that only helped are removed
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        sys.exit(status)  # Python says what is wrong
    os._exit(status)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; see `builder.cli.main`."""
    # Whatever the locale says, what comes out is UTF-8, and file names that are not are shown, not crashed on.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    given = sys.argv[1:] if arguments is None else arguments
    options = _build_options(given)
    if options is None:
        from builder import cli

        return cli.main(given)
    status, inputs = _unchanged(options)
    if status is not None:
        return status
    from builder.build_command import build
    from builder.status import status_of

    return status_of(partial(build, options, inputs=inputs))


def _build_options(arguments: Sequence[str]) -> argparse.Namespace | None:
    """The options of a build; None when another command is asked for, or help, or what cannot be understood."""
    if arguments[:1] != ["build"]:
        return None
    parser = argparse.ArgumentParser(exit_on_error=False, add_help=False)
    add_config(parser)
    add_build_arguments(parser)
    try:
        options, unknown = parser.parse_known_args(arguments[1:])
    except argparse.ArgumentError:
        return None
    return None if unknown else options


def _unchanged(options: argparse.Namespace) -> tuple[int | None, str]:
    """Do a build that has nothing to do.

    Returns:
        The status to exit with, None when there is something to do; and what was seen of the inputs, if they were
        looked at.
    """
    inputs = ""
    try:
        project = load_project(options.config)
        last = None if options.full else last_build(project)
        if last is None:
            return None, inputs
        with one_writer(project.root):
            inputs = inputs_of(project)
            if inputs != last.inputs or not outputs_stand(project, last.outputs, jobs=options.jobs):
                return None, inputs
    except (BriefingError, OSError):
        return None, inputs  # the build says what is wrong
    site = project.site_dir.relative_to(project.root).as_posix()
    for line in (*last.lines, closing_line(last, site, written=0, is_changed=False)):
        print(line, file=sys.stderr)
    return 1 if options.strict and last.problems else 0, inputs
