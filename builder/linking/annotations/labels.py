"""Labels: the notes of all articles by what kind of note they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from builder.model import AnnotatedArticle, Label
from builder.slugs import unique_slugs


def group_by_label(articles: Sequence[AnnotatedArticle]) -> tuple[Label, ...]:
    """Group the notes of articles, given oldest first, by label.

    Returns:
        The labels in alphabetical order. Labels that differ in case alone are one, in the spelling that most of its
        notes have, of equals the first in alphabetical order.
    """
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    notes: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for annotated in articles:
        for index, note in enumerate(annotated.notes):
            if note.entry.label:
                key = note.entry.label.casefold()
                spellings[key][note.entry.label] += 1
                notes[key].append((annotated.id, index))
    labels = {key: min(counts, key=lambda label: (-counts[label], label)) for key, counts in spellings.items()}
    slugs = unique_slugs(sorted(labels.values()))
    return tuple(Label(slugs[labels[key]], labels[key], tuple(notes[key])) for key in sorted(labels))
