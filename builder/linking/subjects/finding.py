"""Finds the subjects of all articles: one for one thing, under all its names, with every mention in every article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from builder.linking.identity.identify import identify
from builder.linking.identity.matching import Key, Matcher, Spelling
from builder.linking.identity.surfaces import Surface, Surfaces, collect_surfaces
from builder.linking.subjects.drafts import Draft, Owners, make_drafts, owners_of
from builder.linking.subjects.naming import name_aliases
from builder.linking.subjects.subject import Subject, Subjects
from builder.linking.subjects.suggestions import suggest
from builder.model import AnnotatedArticle, Desk, Mention


def find_subjects(articles: Sequence[AnnotatedArticle], desk: Desk, *, min_articles: int = 2) -> Subjects:
    """Find what the articles of a briefing speak of.

    Args:
        articles: Oldest first, undated last; mentions and first passages follow this order.
        desk: Its glossary wins over what the articles say.
        min_articles: Leave out what fewer articles speak of, unless the desk chose it.
    """
    surfaces = collect_surfaces(articles, desk)
    identity = identify(articles, surfaces, desk)
    drafts = make_drafts(surfaces, identity, min_articles)
    texts = {annotated.id: annotated.article.text for annotated in articles}
    traces = _find_traces(articles, drafts, owners_of(drafts, identity), surfaces)
    subjects = []
    for draft, trace in zip(drafts, traces, strict=True):
        spread = {*(mention.article_id for mention in trace.mentions), *draft.tagged}
        if len(spread) < (1 if draft.is_chosen else min_articles):
            continue
        subject = Subject(
            label=draft.label,
            kind=draft.kind,
            description=draft.entry.description if draft.entry else None,
            aliases=name_aliases(draft, trace.forms, trace.mentions, surfaces, texts),
            mentions=tuple(trace.mentions),
            tagged_ids=draft.tagged,
            is_chosen=draft.is_chosen,
            is_in_glossary=draft.entry is not None,
            is_name=draft.is_name,
            is_telling=draft.is_telling,
        )
        subjects.append(subject)
    found = tuple(sorted(subjects, key=lambda subject: (subject.label.casefold(), subject.label)))
    return Subjects(found, suggest(identity, articles, surfaces, drafts, desk))


@dataclass(slots=True)
class _Trace:
    """Where a subject stands: all its mentions, and the first one in each of its spellings."""

    mentions: list[Mention] = field(default_factory=list)
    forms: dict[tuple[Key, str], Mention] = field(default_factory=dict)


def _find_traces(
    articles: Iterable[AnnotatedArticle], drafts: Sequence[Draft], owners: Owners, surfaces: Surfaces
) -> list[_Trace]:
    """For each draft its mentions, by article in the given order, then by place."""
    names = {key for draft in drafts if draft.is_name for key in (*draft.keys, *draft.local)}
    matcher = Matcher((key, _spelling(key, surfaces[key]) if key in names else Spelling.PHRASE) for key in owners.keys)
    traces = [_Trace() for _ in drafts]
    for annotated in articles:
        text = annotated.article.text
        for found in matcher.find(text):
            index = _owner(owners, found.key, annotated.id)
            if index is not None:
                mention = Mention(annotated.id, found.start, found.end)
                traces[index].mentions.append(mention)
                traces[index].forms.setdefault((found.key, text[found.start : found.end]), mention)
    return traces


def _owner(owners: Owners, key: Key, article_id: str) -> int | None:
    settled = owners.local.get(key)
    if settled is not None and article_id in settled:
        return settled[article_id]
    return owners.anywhere.get(key)


def _spelling(key: Key, surface: Surface) -> Spelling:
    """Tell how a name must be written; one of several words that is written small somewhere may always be."""
    if surface.is_acronym:
        return Spelling.CAPITALS
    if not surface.is_name or (len(key) > 1 and any(form.islower() for form in surface.forms)):
        return Spelling.PHRASE
    return Spelling.LOOSE if any(form.split()[0].islower() for form in surface.forms) else Spelling.CAPITALISED
