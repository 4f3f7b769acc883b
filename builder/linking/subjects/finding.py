"""Finds the subjects of all articles: one for one thing, under all its names, with every mention in every article."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from builder.linking.identity.identify import identify
from builder.linking.identity.matching import Key, Spelling
from builder.linking.identity.surfaces import Surface, Surfaces, collect_surfaces
from builder.linking.memory import Memory
from builder.linking.subjects.drafts import Draft, Owners, make_drafts, owners_of
from builder.linking.subjects.matches import find_matches
from builder.linking.subjects.naming import name_aliases
from builder.linking.subjects.passages import Passages
from builder.linking.subjects.places import Places
from builder.linking.subjects.subject import Subject, Subjects
from builder.linking.subjects.suggestions import suggest
from builder.linking.subjects.text_words import TextWords, text_words_of
from builder.linking.subjects.traces import find_traces
from builder.model import AnnotatedArticle, Desk


def find_subjects(
    articles: Sequence[AnnotatedArticle], desk: Desk, *, min_articles: int = 2, memory: Memory = Memory()
) -> Subjects:
    """Find what the articles of a briefing speak of.

    Args:
        articles: Oldest first, undated last; mentions and first passages follow this order.
        desk: Its glossary wins over what the articles say.
        min_articles: Leave out what fewer articles speak of, unless the desk chose it.
        memory: What was found the last time.
    """
    surfaces = collect_surfaces(articles, desk)
    identity = identify(articles, surfaces, desk)
    drafts = make_drafts(surfaces, identity, min_articles)
    owners = owners_of(drafts, identity)
    texts = memory.parts(articles, text_words_of, TextWords)
    matches = find_matches(articles, texts, _spellings(drafts, owners, surfaces), memory)
    traces = find_traces(matches, owners, tuple(annotated.id for annotated in articles), len(drafts))
    passages = Passages(articles, [text.digest for text in texts], memory)
    subjects = []
    for draft, trace in zip(drafts, traces, strict=True):
        if not _is_spoken_of(draft, trace.places, min_articles):
            continue
        subject = Subject(
            label=draft.label,
            kind=draft.kind,
            description=draft.entry.description if draft.entry else None,
            aliases=name_aliases(draft, trace, surfaces, passages),
            places=trace.places,
            tagged_ids=draft.tagged,
            is_chosen=draft.is_chosen,
            is_in_glossary=draft.entry is not None,
            is_name=draft.is_name,
            is_telling=draft.is_telling,
        )
        subjects.append(subject)
    passages.keep()
    found = tuple(sorted(subjects, key=lambda subject: (subject.label.casefold(), subject.label)))
    return Subjects(found, suggest(identity, articles, surfaces, drafts, desk))


def _is_spoken_of(draft: Draft, places: Places, min_articles: int) -> bool:
    """Tell whether enough articles mention it; of what the desk chose any article counts, also one with its tag."""
    if draft.is_chosen:
        return len(places) > 0 or bool(draft.tagged)
    articles = np.count_nonzero(np.diff(places.articles)) + 1 if len(places) else 0
    return int(articles) >= min_articles


def _spellings(drafts: Sequence[Draft], owners: Owners, surfaces: Surfaces) -> dict[Key, Spelling]:
    """How each name must be written; those of phrases in any way."""
    names = {key for draft in drafts if draft.is_name for key in (*draft.keys, *draft.local)}
    return {key: _spelling(key, surfaces[key]) if key in names else Spelling.PHRASE for key in owners.keys}


def _spelling(key: Key, surface: Surface) -> Spelling:
    """Tell how a name must be written; one of several words that is written small somewhere may always be."""
    if surface.is_acronym:
        return Spelling.CAPITALS
    if not surface.is_name or (len(key) > 1 and any(form.islower() for form in surface.forms)):
        return Spelling.PHRASE
    return Spelling.LOOSE if any(form.split()[0].islower() for form in surface.forms) else Spelling.CAPITALISED
