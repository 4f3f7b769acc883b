"""What a run of learning says of itself: the changes one by one, then a line for each file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from builder.errors import shown
from builder.learning.learn import Lesson
from builder.learning.lessons import Change, ChangeKind

_SHOWN_CHARACTERS = 120


class _File(NamedTuple):
    """One of the learned files, and what is said of it."""

    noun: str
    path: str
    entries: int
    changes: tuple[Change, ...]
    written: bool


def lesson_in_words(lesson: Lesson) -> Iterator[str]:
    """Yield the lines that tell an editor what to review; entries that were only counted anew are not named."""
    files = [_File("line", lesson.path, lesson.lines, lesson.changes, lesson.written)]
    files += [_File(word.noun, word.path, len(word.expressions), word.changes, word.written) for word in lesson.words]
    for file in files:
        for change in file.changes:
            if change.kind is not ChangeKind.RECOUNTED:
                seen = f"{change.line.seen} of {change.line.of}"
                yield f"{change.kind}: {change.where}: '{shown(change.line.text, _SHOWN_CHARACTERS)}' ({seen})"
    for file in files:
        kinds = Counter(change.kind for change in file.changes)
        changed = ", ".join(f"{kinds[kind]} {kind}" for kind in ChangeKind)
        ending = "written" if file.written else "not written"
        yield f"{file.entries} {file.noun}{'' if file.entries == 1 else 's'} in {file.path}: {changed}; {ending}."
