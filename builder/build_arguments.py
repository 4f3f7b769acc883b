"""The arguments that commands share."""

from __future__ import annotations

import argparse
import os
from pathlib import Path


def add_build_arguments(parser: argparse.ArgumentParser) -> None:
    """Give a parser the arguments of the command, but for the choice of the project."""
    parser.add_argument("--full", action="store_true", help="forget what earlier builds left and do everything again")
    add_strict(parser)
    add_jobs(parser)


def add_config(parser: argparse.ArgumentParser) -> None:
    """Give a parser the choice of the project."""
    parser.add_argument("--config", type=Path, metavar="FILE", help="mkdocs.yml (default: here or in a folder above)")


def add_strict(parser: argparse.ArgumentParser) -> None:
    """Give a parser the choice of a status that tells of everything doubtful."""
    parser.add_argument(
        "--strict", action="store_true", help="exit with status 1 when anything was left out or is doubtful"
    )


def add_jobs(parser: argparse.ArgumentParser) -> None:
    """Give a parser the choice of the number of processes."""
    parser.add_argument(
        "--jobs", type=_jobs, default=os.cpu_count() or 1, metavar="N", help="processes to use (default: all cores)"
    )


def number_in(text: str, allowed: range) -> int:
    """Read a whole number of an argument.

    Raises:
        argparse.ArgumentTypeError: It is none, or out of the range.
    """
    if not (text.isdecimal() and int(text) in allowed):
        message = f"expected a whole number from {allowed[0]} to {allowed[-1]}, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _jobs(text: str) -> int:
    return number_in(text, range(1, 257))
