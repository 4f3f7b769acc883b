"""Notes on articles that are not there: a wrong path must not let a note vanish in silence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from rapidfuzz import fuzz, process

from builder.errors import Problem, shown
from builder.model import LooseNote, NoteEntry

_SHOWN_CHARACTERS = 200
_LEAST_LIKENESS = 75


def stray_notes(
    notes: Mapping[str, Iterable[NoteEntry]], paths: Collection[str], left_out: Collection[str]
) -> Iterator[LooseNote]:
    """Yield the notes whose article was not read.

    Args:
        notes: All notes by the path of their article.
        paths: The paths of the articles that were read, drafts included.
        left_out: The paths of those that could not be read.
    """
    known = frozenset(paths)
    for path, entries in notes.items():
        if path in known:
            continue
        if path in left_out:
            message = f"the note is on {shown(path, _SHOWN_CHARACTERS)}, which was left out (see what is said of it)"
        else:
            help_ = _nearest(path, known)
            message = f"the note is on {shown(path, _SHOWN_CHARACTERS)}, but there is no such article ({help_})"
        for entry in entries:
            yield LooseNote(entry=entry, problem=Problem(entry.path, entry.line, message))


def _nearest(path: str, paths: Collection[str]) -> str:
    """Name the article that was probably meant: one of the same name, or else one of nearly the same path."""
    name = path.rpartition("/")[2]
    same = sorted(known for known in paths if known.rpartition("/")[2] == name)
    alike = process.extractOne(path, sorted(paths), scorer=fuzz.ratio, score_cutoff=_LEAST_LIKENESS)
    close = same[0] if same else alike[0] if alike else ""
    return f"did you mean '{shown(close, _SHOWN_CHARACTERS)}'?" if close else "correct the path, or take the note out"
