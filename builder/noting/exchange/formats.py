"""Which program's export a file is, and the annotations in it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from builder.errors import NoteError, Problem, shown
from builder.noting.exchange.foreign import Foreign, mapping, sequence
from builder.noting.exchange.hypothesis_json import read_hypothesis
from builder.noting.exchange.readwise_json import read_readwise
from builder.noting.exchange.w3c_json import read_w3c
from builder.noting.exchange.wallabag_json import read_wallabag

FORMATS: Mapping[str, Callable[[object], Iterable[Foreign]]] = {
    "hypothesis": read_hypothesis,
    "readwise": read_readwise,
    "wallabag": read_wallabag,
    "w3c": read_w3c,
}
"""The formats by name, with what reads them."""


def read_export(file: Path, form: str | None = None) -> tuple[Foreign, ...]:
    """Read a file that another program has exported.

    Args:
        file: JSON in UTF-8.
        form: A name of `FORMATS`; None tells the format from the content.

    Raises:
        NoteError: It cannot be read, is not JSON, or has no annotations in a format that is known.
    """
    name = shown(file.name, 200)
    try:
        data: object = json.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise NoteError(Problem(name, 0, f"cannot be read: {error.strerror} (check the path)")) from error
    except UnicodeDecodeError as error:
        raise NoteError(Problem(name, 0, "not in UTF-8, expected JSON in it (export it again)")) from error
    except json.JSONDecodeError as error:
        raise NoteError(Problem(name, error.lineno, f"not JSON: {error.msg} (export it again)")) from error
    except (RecursionError, ValueError) as error:
        message = "nested too deeply, or a number in it is too long, expected an export (export it again)"
        raise NoteError(Problem(name, 0, message)) from error
    form = form or _format_of(data)
    found = tuple(FORMATS[form](data)) if form else ()
    if form is None or not (found or _is_empty(data)):
        known = "annotations of Hypothesis, Readwise or wallabag, or W3C Web Annotations"
        raise NoteError(Problem(name, 0, f"no annotation found in it, expected {known} (say which with --from)"))
    return found


def _format_of(data: object) -> str | None:
    first = mapping(next(iter(sequence(data)), None))
    if isinstance(data, list) and not data:
        return "wallabag"
    if "_embedded" in first or (isinstance(data, list) and ("annotations" in first or "url" in first)):
        return "wallabag"
    if "@context" in first or first.get("type") in ("Annotation", "AnnotationCollection", "AnnotationPage"):
        return "w3c"
    if "rows" in first or "annotations" in first:
        return "hypothesis"
    return "readwise" if "results" in first else None


def _is_empty(data: object) -> bool:
    """Whether an export says in so many words that there is nothing in it."""
    return data == [] or any(mapping(data).get(name) in ([], 0) for name in ("rows", "annotations", "results", "total"))
