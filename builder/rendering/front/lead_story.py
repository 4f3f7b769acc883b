"""The lead story: which article it is, and how the front page shows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from builder.model import Article
from builder.rendering.editions.news import news_details, news_topics
from builder.rendering.escaping import Markdown
from builder.rendering.leads import summary_of
from builder.rendering.views import Catalogue, dotted, headline_link, source_words
from builder.rendering.wording import day_in_words

MORE_SHOWN = 4


@dataclass(frozen=True, slots=True)
class LeadStory:
    """The lead story.

    Attributes:
        headline: The linked headline.
        standfirst: The editor's summary, or the two sentences that tell most.
        details: Source, day, section and the time that it takes to read.
        topics: The most telling ones, linked.
        more: Other articles on the matter, each with source and day, the closest first.
    """

    headline: Markdown
    standfirst: str
    details: Markdown
    topics: Markdown
    more: tuple[tuple[Markdown, Markdown], ...]


def choose_lead(catalogue: Catalogue, article_ids: Sequence[str]) -> str:
    """Choose the lead story among the articles of the newest edition.

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
    return min(newest, key=lambda article: (-len(_others(catalogue, article.id)), -_words(article))).id


def lead_story(catalogue: Catalogue, article_id: str, page: str) -> LeadStory:
    """Describe the lead story for a page."""
    annotated = catalogue.articles[article_id]
    article = annotated.article
    return LeadStory(
        headline=headline_link(catalogue, article_id, page),
        standfirst=summary_of(annotated),
        details=news_details(catalogue, article, page, day=article.published),
        topics=news_topics(catalogue, article_id, page, most=4),
        more=tuple(_more(catalogue, _others(catalogue, article_id)[:MORE_SHOWN], page)),
    )


def _others(catalogue: Catalogue, article_id: str) -> list[str]:
    """The articles that belong to one: related ones, the closest first, then the rest of its story and its versions."""
    related = [relation.article_id for relation in catalogue.briefing.related.get(article_id, ())]
    story, family = catalogue.story_of.get(article_id), catalogue.family_of.get(article_id)
    steps = reversed(story.article_ids) if story else ()
    versions = family.article_ids if family else ()
    return [other for other in dict.fromkeys((*related, *steps, *versions)) if other != article_id]


def _more(catalogue: Catalogue, article_ids: Iterable[str], page: str) -> Iterable[tuple[Markdown, Markdown]]:
    for article_id in article_ids:
        article = catalogue.articles[article_id].article
        day = Markdown(day_in_words(article.published) if article.published else "")
        yield headline_link(catalogue, article_id, page), dotted([source_words(catalogue, article, page), day])


def _words(article: Article) -> int:
    return len(article.text.split())
