"""Which article of an edition leads."""

from __future__ import annotations

from collections.abc import Sequence

from builder.rendering.glimpses import glimpse_of
from builder.rendering.views import Catalogue


def choose_lead(catalogue: Catalogue, article_ids: Sequence[str]) -> str:
    """Choose the lead story of an edition.

    It is what an editor marked with `lead: true`, the newest of several. Otherwise it is, of the articles of the newest
    day, the one that most others of the briefing belong to (versions of it, steps of its story, related articles); of
    equals the longest, then the first.

    Args:
        catalogue: The briefing.
        article_ids: One or more, newest first, undated last.
    """
    articles = [catalogue.articles[article_id].article for article_id in article_ids]
    marked = next((article.id for article in articles if article.lead), None)
    if marked:
        return marked
    newest = [article for article in articles if article.published == articles[0].published]
    return min(
        newest,
        key=lambda article: (-len(coverage_with(catalogue, article.id)), -glimpse_of(catalogue, article.id).words),
    ).id


def coverage_with(catalogue: Catalogue, article_id: str) -> list[str]:
    """Return the articles that belong to one: related ones, the closest first, the rest of its story, its versions."""
    related = [relation.article_id for relation in catalogue.briefing.related.get(article_id, ())]
    story, family = catalogue.story_of.get(article_id), catalogue.family_of.get(article_id)
    steps = reversed(story.article_ids) if story else ()
    versions = family.article_ids if family else ()
    return [other for other in dict.fromkeys((*related, *steps, *versions)) if other != article_id]
