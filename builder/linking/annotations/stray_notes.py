"""Notes on articles that are not there: a wrong path must not let a note vanish in silence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from rapidfuzz import fuzz, process

from builder.errors import Problem, shown
from builder.model import LooseNote, NoteEntry
from builder.yamlwriting import quoted

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
        shown_path, correction = shown(path, _SHOWN_CHARACTERS), ""
        if path in left_out:
            message = f"the note is on {shown_path}, which was left out (see what is said of it)"
        elif close := _nearest(path, known):
            help_ = f"did you mean '{shown(close, _SHOWN_CHARACTERS)}'?"
            message = f"the note is on {shown_path}, but there is no such article ({help_})"
            correction = f"article: {quoted(close)}"
        else:
            help_ = "correct the path, or take the note out"
            message = f"the note is on {shown_path}, but there is no such article ({help_})"
        for entry in entries:
            yield LooseNote(entry=entry, problem=Problem(entry.path, entry.line, message), correction=correction)


def _nearest(path: str, paths: Collection[str]) -> str:
    """Find the article that was probably meant: one of the same name, or else one of nearly the same path."""
    name = path.rpartition("/")[2]
    if same := sorted(known for known in paths if known.rpartition("/")[2] == name):
        return same[0]
    alike = process.extractOne(path, sorted(paths), scorer=fuzz.ratio, score_cutoff=_LEAST_LIKENESS)
    return alike[0] if alike else ""
