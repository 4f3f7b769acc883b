"""Naming: the other names of a subject, why each is believed to be one, and the sentence that supports it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from builder.linking.identity.groups import Merge
from builder.linking.identity.matching import Key
from builder.linking.identity.surfaces import Surfaces, key_of
from builder.linking.subjects.drafts import Draft
from builder.model import Alias, Mention
from builder.sentences import passage_of

Forms = Mapping[tuple[Key, str], Mention]
"""The spellings of a subject that stand in bodies, by key and spelling, with the first mention of each."""


def name_aliases(
    draft: Draft, forms: Forms, mentions: Sequence[Mention], surfaces: Surfaces, texts: Mapping[str, str]
) -> tuple[Alias, ...]:
    """List the other names of a subject: those in bodies, and those that are stated, a tag or the desk's.

    Args:
        draft: The subject.
        forms: Its spellings.
        mentions: All its mentions, by article in the briefing's order.
        surfaces: All surfaces.
        texts: Article id to body.

    Returns:
        In alphabetical order, each with its reason; all but the desk's names that no article has come with a passage.
    """
    spellings = dict.fromkeys((*_told(draft, surfaces), *forms))
    found: dict[str, Alias] = {}
    for key, form in _worth_listing(draft, spellings):
        if form not in found:
            alias = _alias(draft, key, form, forms.get((key, form)), mentions, texts)
            passage, article_id = surfaces[key].told.get(form, ("", None))
            found[form] = (
                alias if alias.passage or not passage else replace(alias, passage=passage, article_id=article_id)
            )
    return tuple(sorted(found.values(), key=lambda alias: (alias.text.casefold(), alias.text)))


def _told(draft: Draft, surfaces: Surfaces) -> Iterable[tuple[Key, str]]:
    return ((key, form) for key in (*draft.keys, *draft.local) for form in surfaces[key].told)


def _worth_listing(draft: Draft, spellings: Iterable[tuple[Key, str]]) -> Iterable[tuple[Key, str]]:
    """Leave out the label, and what differs from another spelling in nothing but capitals that say nothing.

    That is a capital at the beginning, as sentences have it, all capitals, and of phrases any capital.
    """
    forms = {draft.label, *(form for _, form in spellings)}
    folded = {form.casefold() for form in forms if not form.isupper()}
    listed = {draft.label.casefold()} if not draft.is_name else set()
    for key, form in spellings:
        begins_sentence = form[:1].isupper() and form[:1].lower() + form[1:] in forms
        shouted = len(form) > 1 and form.isupper() and form.casefold() in folded
        if form == draft.label or begins_sentence or shouted or (not draft.is_name and form.casefold() in listed):
            continue
        listed.add(form.casefold())
        yield key, form


def _alias(
    draft: Draft,
    key: Key,
    form: str,
    first: Mention | None,
    mentions: Sequence[Mention],
    texts: Mapping[str, str],
) -> Alias:
    merge = draft.reasons.get(key) if key != key_of(draft.label) else None
    if merge is not None and merge.passage:
        return Alias(form, merge.reason, merge.passage, merge.article_id)
    if merge is not None and merge.article_id is not None:
        first = _first_in(merge, form, mentions, texts) or first
    passage = passage_of(texts[first.article_id], first.start, first.end) if first else ""
    return Alias(form, merge.reason if merge else "same name", passage, first.article_id if first else None)


def _first_in(merge: Merge[Key], form: str, mentions: Sequence[Mention], texts: Mapping[str, str]) -> Mention | None:
    """The first mention of a spelling in the article for which two names were taken for one."""
    for mention in mentions:
        if mention.article_id == merge.article_id and texts[mention.article_id][mention.start : mention.end] == form:
            return mention
    return None
