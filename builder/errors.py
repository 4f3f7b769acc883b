"""What can go wrong, said so that the reader of the message knows where, what and the way out."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem cost: ERROR left something out of the site, WARNING is published but doubtful."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in what was put in.

    Attributes:
        path: The file, relative to the project's folder, with forward slashes.
        line: 1-based line in that file; 0 when the fault is the file as a whole.
        message: What is wrong, what was expected, and the way out, in one line.
    """

    path: str
    line: int
    message: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """Write the problem as compilers do: `path:line: message`.

        >>> str(Problem("articles/x.md", 3, "unknown field 'publishd' (did you mean 'published'?)"))
        "articles/x.md:3: unknown field 'publishd' (did you mean 'published'?)"
        """
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.message}"


class BriefingError(Exception):
    """Something that stops the work at hand; `problems` says what, each with its place."""

    def __init__(self, *problems: Problem) -> None:
        """Keep the problems (at least one) in the given order."""
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type[BriefingError], tuple[Problem, ...]]:
        """Survive the way back from a worker process."""
        return type(self), self.problems


class ArticleError(BriefingError):
    """One article cannot be read; the others can."""


class ConfigError(BriefingError):
    """A setting or a file of the desk is wrong; nothing is built."""


class NoteError(BriefingError):
    """A note cannot be written as it was asked for; no file was changed."""


class ClashError(BriefingError):
    """Two things claim the same page or file; nothing is published."""


class SiteError(BriefingError):
    """The site generator failed or reported broken links; the published site stays as it was."""


class WorkerError(BriefingError):
    """A process that worked on articles was ended from outside; nothing is published."""


def suggestion(word: str, known: Iterable[str]) -> str:
    """Name the closest known word, or list all of them when none is close.

    >>> suggestion("publishd", ["published", "authors"])
    "did you mean 'published'?"
    >>> suggestion("colour", ["published", "authors"])
    'known: authors, published'
    """
    names = sorted(known)
    close = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    return f"did you mean '{close[0]}'?" if close else f"known: {', '.join(names)}"


def shown(text: str, most: int = 60) -> str:
    r"""Write any text so that it fits into a one-line message: escaped where it cannot be printed, and cut.

    >>> shown("two\nlines")
    'two\\nlines'
    """
    cut = text if len(text) <= most else text[: most - 1] + "…"
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in cut)
