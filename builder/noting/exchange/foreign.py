"""An annotation as another program exports it, and careful steps into JSON that anybody may have written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """An annotation that is not the desk's yet.

    Attributes:
        place: Where it stands in the export, for messages, e.g. "annotation 3".
        addresses: What it says it is on: addresses, the most telling first.
        title: The title of what it is on; empty when it has none.
        exact: The words that it quotes; empty for a note on a whole page.
        prefix: What stands before them, as the program saw it; likewise `suffix`.
        text: The note, as Markdown.
        tags: In the program's order.
        author: Who made it, or None.
        created: When, or None.
        sources: What it rests on.
    """

    place: str
    addresses: tuple[str, ...] = ()
    title: str = ""
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    text: str = ""
    tags: tuple[str, ...] = ()
    author: str | None = None
    created: date | None = None
    sources: tuple[str, ...] = ()


def mapping(value: object) -> Mapping[str, object]:
    """A JSON object; an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def sequence(value: object) -> list[object]:
    """A JSON array; nothing is an empty one, and any other value alone is one of it."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def text(value: object) -> str:
    """A JSON string without white space at its edges; empty for anything else."""
    return value.strip() if isinstance(value, str) else ""


def words(value: object) -> str:
    """A JSON string as it is; empty for anything else."""
    return value if isinstance(value, str) else ""


def texts(value: object) -> tuple[str, ...]:
    """The strings of a JSON array that are not empty."""
    return tuple(filter(None, map(text, sequence(value))))


def day(value: object) -> date | None:
    """The day of an ISO 8601 date or date-time, as it is written there; None for anything else.

    >>> day("2019-11-02T23:30:00Z"), day("yesterday")
    (datetime.date(2019, 11, 2), None)
    """
    try:
        return date.fromisoformat(text(value)[:10])
    except ValueError:
        return None
