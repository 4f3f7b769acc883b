"""Topics and suggested merges without the passages that are withheld; their articles stay with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from builder.model import Alias, Suggestion, Topic
from builder.withholding.articles import Cut


def cut_topic(topic: Topic, cuts: Mapping[str, Cut]) -> Topic:
    """Take the withheld passages from a topic.

    An article of which no mention is left still belongs to it; so does a name that only a withheld sentence gives.
    """
    mentions = tuple(
        mention
        for mention in topic.mentions
        if mention.article_id not in cuts or mention.end <= cuts[mention.article_id].end
    )
    aliases = tuple(_cut_alias(alias, cuts) for alias in topic.aliases)
    if len(mentions) == len(topic.mentions):
        return topic if aliases == topic.aliases else replace(topic, aliases=aliases)
    return replace(topic, mentions=mentions, named_in=topic.naming_ids, aliases=aliases)


def cut_suggestion(suggestion: Suggestion, cuts: Mapping[str, Cut]) -> Suggestion:
    """Take the withheld sentences from a suggestion."""
    passages = tuple(
        (passage, article_id)
        for passage, article_id in suggestion.passages
        if article_id not in cuts or cuts[article_id].shows(passage)
    )
    return suggestion if passages == suggestion.passages else replace(suggestion, passages=passages)


def _cut_alias(alias: Alias, cuts: Mapping[str, Cut]) -> Alias:
    cut = cuts.get(alias.article_id or "")
    return alias if cut is None or cut.shows(alias.passage) else replace(alias, passage="")
