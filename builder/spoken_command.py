"""What commands that speak have in common: how they tell something."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from builder.progress import Progress


@dataclass(frozen=True, slots=True)
class SpokenCommand:
    """A command, given how to speak.

    Attributes:
        say: Tells the user something.
        put: Writes data to standard output.
        working: Begins a work that takes a while, and gives what is to be told of its steps.
    """

    say: Callable[[str], None]
    put: Callable[[str], None]
    working: Callable[[], AbstractContextManager[Progress]]
