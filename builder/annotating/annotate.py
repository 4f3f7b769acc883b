"""The room's one door: an article goes in, the same article with its annotations comes out."""

from __future__ import annotations

from dataclasses import replace

from builder.annotating.aliases import find_stated_aliases
from builder.annotating.dates import find_dates
from builder.annotating.key_points import find_key_points
from builder.annotating.keyphrases import extract_keyphrases
from builder.annotating.names import find_names
from builder.annotating.notes import anchor_notes
from builder.annotating.quotations import find_quotes
from builder.config import Settings
from builder.model import DERIVED_HEADLINE_RULE, AnnotatedArticle, Article, Desk


def annotate(article: Article, *, settings: Settings, desk: Desk) -> AnnotatedArticle:
    """Annotate one article; a pure function of the article, the settings and what the desk knows.

    Args:
        article: As it was read.
        settings: How many keyphrases, and what finds the names.
        desk: Its glossary, its notes, and what the dossier as a whole has taught.

    Raises:
        ConfigError: The names are to be found by spaCy, and it or its pipeline is missing (`names.check_pipeline`).
    """
    aliases = find_stated_aliases(article)
    names = find_names(
        article.body,
        article.language,
        glossary=desk.glossary,
        usage=desk.usage,
        aliases=aliases,
        finder=settings.names,
    )
    notes, loose_notes = anchor_notes(article, desk.notes.get(article.path, ()))
    headline = article.evidence.get("headline")
    found = AnnotatedArticle(
        article=article,
        keyphrases=extract_keyphrases(
            article,
            names=names,
            aliases=aliases,
            usage=desk.usage,
            headline_is_derived=headline is not None and headline.rule == DERIVED_HEADLINE_RULE,
            count=settings.keyphrases,
        ),
        names=names,
        dates=find_dates(article.body, article.language, published=article.published),
        quotes=find_quotes(article.body, article.language, names=names, aliases=aliases),
        aliases=aliases,
        notes=notes,
        loose_notes=loose_notes,
    )
    return replace(found, key_points=find_key_points(found))
