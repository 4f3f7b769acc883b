"""Naming: the other names of a subject, why each is believed to be one, and the sentence that supports it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from builder.linking.identity.matching import Key
from builder.linking.identity.surfaces import key_of
from builder.linking.subjects.drafts import Draft
from builder.linking.subjects.passages import Passages
from builder.linking.subjects.traces import Trace
from builder.model import Alias


def name_aliases(draft: Draft, trace: Trace, passages: Passages) -> tuple[Alias, ...]:
    """List the other names of a subject: those in bodies, and those that are stated, a tag or the desk's.

    Args:
        draft: The subject.
        trace: Where it stands.
        passages: Gives the sentences.

    Returns:
        In alphabetical order, each with its reason; all but the desk's names that no article has come with a passage.
    """
    forms = trace.first_places
    told = {(key, form): place for key, form, *place in draft.told}
    spellings = dict.fromkeys((*told, *forms))
    if len(spellings) == 1 and next(iter(spellings))[1] == draft.label:
        return ()
    found: dict[str, Alias] = {}
    for key, form in _worth_listing(draft, spellings):
        if form not in found:
            alias = _alias(draft, key, form, forms.get((key, form)), trace, passages)
            passage, article_id = told.get((key, form), ("", None))
            found[form] = (
                alias if alias.passage or not passage else replace(alias, passage=passage, article_id=article_id)
            )
    return tuple(sorted(found.values(), key=lambda alias: (alias.text.casefold(), alias.text)))


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


def _alias(draft: Draft, key: Key, form: str, first: int | None, trace: Trace, passages: Passages) -> Alias:
    merge = draft.reasons.get(key) if key != key_of(draft.label) else None
    if merge is not None and merge.passage:
        return Alias(form, merge.reason, merge.passage, merge.article_id)
    if merge is not None and merge.article_id is not None:
        of_article = trace.first_in(passages.numbers[merge.article_id], form)
        first = first if of_article is None else of_article
    reason = merge.reason if merge else "same name"
    if first is None:
        return Alias(form, reason)
    places = trace.places
    article = int(places.articles[first])
    passage = passages.of(article, int(places.starts[first]), int(places.ends[first]))
    return Alias(form, reason, passage, places.article_ids[article])
