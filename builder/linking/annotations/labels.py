"""Labels: the notes of all articles by what kind of note they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from builder.model import Label, NoteEntry
from builder.slugs import unique_slugs


def group_by_label(notes_of: Mapping[str, Sequence[NoteEntry]]) -> tuple[Label, ...]:
    """Group the notes of articles by label.

    Args:
        notes_of: The notes of each article by its id, oldest first.

    Returns:
        The labels in alphabetical order. Labels that differ in case alone are one, in the spelling that most of its
        notes have, of equals the first in alphabetical order.
    """
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    notes: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for article_id, entries in notes_of.items():
        for index, entry in enumerate(entries):
            if entry.label:
                key = entry.label.casefold()
                spellings[key][entry.label] += 1
                notes[key].append((article_id, index))
    labels = {key: min(counts, key=lambda label: (-counts[label], label)) for key, counts in spellings.items()}
    slugs = unique_slugs(sorted(labels.values()))
    return tuple(Label(slugs[labels[key]], labels[key], tuple(notes[key])) for key in sorted(labels))
