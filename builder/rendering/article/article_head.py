"""The front matter of an article's page: what the theme tells other programs of the article."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import AnnotatedArticle, Article
from builder.rendering import addresses
from builder.rendering.article.originals import web_address
from builder.rendering.escaping import Markdown
from builder.rendering.page_head import PageKind, page_head
from builder.rendering.views import Catalogue

_KEYWORDS = 10


def article_head(catalogue: Catalogue, annotated: AnnotatedArticle, description: str) -> Markdown:
    """Write the front matter of an article's page.

    Args:
        catalogue: The briefing.
        annotated: The article.
        description: What it says in a sentence or two.

    Returns:
        Title, description and kind as on every page, and of these what is known: headline, published and modified (ISO
        8601), authors, source, agency, section, language, original and archived (addresses), keywords (the tags, then
        the keyphrases), topics (their labels), image (a path relative to docs/). It depends on the article, its topics
        and the settings alone.
    """
    article = annotated.article
    fields: dict[str, str] = dict(_texts(article))
    if catalogue.settings.pictures:
        fields["image"] = addresses.preview(article)
    keywords: dict[str, str] = {}
    for phrase in (*article.tags, *(phrase.text for phrase in annotated.keyphrases)):
        keywords.setdefault(phrase.casefold(), phrase)
    topics = [catalogue.topics[slug].label for slug in catalogue.briefing.topics_of.get(article.id, ())]
    lists = {"authors": article.authors, "keywords": tuple(keywords.values())[:_KEYWORDS], "topics": topics}
    return page_head(
        PageKind.ARTICLE,
        article.headline,
        description,
        **fields,
        **{name: values for name, values in lists.items() if values},
    )


def _texts(article: Article) -> Iterator[tuple[str, str]]:
    yield "headline", article.headline
    for name, day in (("published", article.published), ("modified", article.modified)):
        if day:
            yield name, day.isoformat()
    for name, text in (
        ("source", article.source),
        ("agency", article.agency),
        ("section", article.section),
        ("language", article.language),
        ("original", web_address(article.url)),
        ("archived", web_address(article.archived)),
    ):
        if text:
            yield name, text
