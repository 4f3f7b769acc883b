"""The room's one door: a briefing goes in, what may be published of it comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from builder.model import Briefing, Publishing
from builder.withholding.articles import cut_article
from builder.withholding.desk import cut_loose_note, cut_problems
from builder.withholding.gathered import cut_events, cut_families, cut_speakers
from builder.withholding.topics import cut_suggestion, cut_topic


def withhold(briefing: Briefing, *, default: Publishing) -> Briefing:
    """Cut a briefing to what may be published of it.

    What an article's front matter says wins over what the desk says of its source, and that over the settings. An
    excerpt is the first sentences of the text; where not even one of them may be shown, and where only metadata may be
    published, no text is left at all. Every sentence that is withheld is gone wherever it stood: in the annotations of
    its article, under topics, speakers and events, between versions of a story, in evidence and messages. What is known
    of the article stays: it is counted, dated and listed as before, and so do the notes of the desk, in its own words.

    Args:
        briefing: All that is known; withholding what is cut already changes nothing.
        default: What is published of articles of which neither their front matter nor their source says it.

    Returns:
        The briefing itself when all of it may be published. `Article.withheld` says what was done to an article.
    """
    chosen = restrictions(briefing, default=default)
    if not chosen:
        return briefing
    cuts = {found.id: cut_article(found, chosen[found.id]) for found in briefing.articles if found.id in chosen}
    loose = tuple(cut_loose_note(note, cuts) for note in briefing.loose_notes)
    return replace(
        briefing,
        articles=tuple(cuts[found.id].annotated if found.id in cuts else found for found in briefing.articles),
        topics=tuple(cut_topic(topic, cuts) for topic in briefing.topics),
        suggestions=tuple(cut_suggestion(suggestion, cuts) for suggestion in briefing.suggestions),
        families=cut_families(briefing.families, cuts),
        events=cut_events(briefing.events, cuts, briefing.articles),
        speakers=cut_speakers(briefing.speakers, cuts),
        loose_notes=loose,
        problems=cut_problems(briefing, cuts, loose),
    )


def restrictions(briefing: Briefing, *, default: Publishing) -> Mapping[str, Publishing]:
    """Tell what is to be published of the articles that are not published in full and not cut yet, by their ids."""
    by_source = {
        article_id: source.publisher.publish
        for source in briefing.sources
        if source.publisher.publish
        for article_id in source.article_ids
    }
    chosen = {
        found.id: found.article.publish or by_source.get(found.id) or default
        for found in briefing.articles
        if found.article.withheld is Publishing.FULL
    }
    return {article_id: publish for article_id, publish in chosen.items() if publish is not Publishing.FULL}
