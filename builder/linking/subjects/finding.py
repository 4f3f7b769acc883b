"""Finds the subjects of all articles: one for one thing, under all its names, with every mention in every article."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from builder.linking.identity.census import Hearings
from builder.linking.identity.testimony import Testimony, testimony_of
from builder.linking.memory import Memory
from builder.linking.subjects.drafts import Draft
from builder.linking.subjects.matches import find_matches
from builder.linking.subjects.naming import name_aliases
from builder.linking.subjects.passages import Passages
from builder.linking.subjects.places import Places
from builder.linking.subjects.settlement import settle_names
from builder.linking.subjects.subject import Subject, Subjects
from builder.linking.subjects.suggestions import suggest
from builder.linking.subjects.text_words import TextWords, text_words_of
from builder.linking.subjects.traces import find_traces
from builder.model import AnnotatedArticle, Desk


def find_subjects(
    articles: Sequence[AnnotatedArticle],
    desk: Desk,
    *,
    min_articles: int = 2,
    memory: Memory = Memory(),  # noqa: B008 - it remembers nothing
) -> Subjects:
    """Find what the articles of a briefing speak of.

    Args:
        articles: Oldest first, undated last; mentions and first passages follow this order.
        desk: Its glossary wins over what the articles say.
        min_articles: Leave out what fewer articles speak of, unless the desk chose it.
        memory: What was found the last time.
    """
    testimonies = memory.parts(articles, testimony_of, Testimony)
    settlement = settle_names(Hearings(testimonies), desk, min_articles, memory)
    drafts, owners = settlement.drafts, settlement.owners
    texts = memory.parts(articles, text_words_of, TextWords)
    matches = find_matches(articles, texts, settlement.spellings, memory)
    traces = find_traces(matches, owners, tuple(annotated.id for annotated in articles), len(drafts))
    passages = Passages(articles, [text.digest for text in texts], memory)
    subjects = []
    for draft, trace in zip(drafts, traces, strict=True):
        if not _is_spoken_of(draft, trace.places, min_articles):
            continue
        subject = Subject(
            label=draft.label,
            kind=draft.kind,
            description=draft.description,
            aliases=name_aliases(draft, trace, passages),
            places=trace.places,
            tagged_ids=draft.tagged,
            is_chosen=draft.is_chosen,
            is_in_glossary=draft.is_in_glossary,
            is_name=draft.is_name,
            is_telling=draft.is_telling,
        )
        subjects.append(subject)
    found = tuple(sorted(subjects, key=lambda subject: (subject.label.casefold(), subject.label)))
    suggestions = suggest(settlement.candidates, passages)
    passages.keep()
    return Subjects(found, suggestions)


def _is_spoken_of(draft: Draft, places: Places, min_articles: int) -> bool:
    """Tell whether enough articles mention it; of what the desk chose any article counts, also one with its tag."""
    if draft.is_chosen:
        return len(places) > 0 or bool(draft.tagged)
    articles = np.count_nonzero(np.diff(places.articles)) + 1 if len(places) else 0
    return int(articles) >= min_articles
