"""The room's one door: an article goes in, the same article with its annotations comes out."""

from __future__ import annotations

from builder.annotating.aliases import find_stated_aliases
from builder.annotating.keyphrases import extract_keyphrases
from builder.annotating.names import find_names
from builder.model import DERIVED_HEADLINE_RULE, AnnotatedArticle, Article


def annotate(article: Article, *, keyphrase_count: int) -> AnnotatedArticle:
    """Annotate one article; a pure function of the article.

    Args:
        article: As it was read.
        keyphrase_count: At most so many keyphrases.

    Raises:
        ArticleError: The keyphrase extractor failed on the text.
    """
    names = find_names(article.body, article.language)
    headline = article.evidence.get("headline")
    return AnnotatedArticle(
        article=article,
        keyphrases=extract_keyphrases(
            article,
            names=names,
            headline_is_derived=headline is not None and headline.rule == DERIVED_HEADLINE_RULE,
            count=keyphrase_count,
        ),
        names=names,
        aliases=find_stated_aliases(article),
    )
