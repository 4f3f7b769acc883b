"""The preview pictures of a briefing as files: one for each article, and one for the site."""

from __future__ import annotations

import json
from functools import cache, partial
from hashlib import sha256

from builder.model import AnnotatedArticle, Asset, Site
from builder.rendering import addresses
from builder.rendering.previews.picture import DRAWING, Preview, draw
from builder.rendering.previews.typefaces import SANS, SLAB, engine, settable
from builder.rendering.views import Catalogue
from builder.rendering.wording import day_in_words


def site_preview(site: Site) -> Asset:
    """Give the picture of the site."""
    preview = Preview("", settable(site.name, SLAB), _line(site.description or ""))
    return _asset(addresses.SITE_PREVIEW, preview, "the site")


def article_preview(catalogue: Catalogue, annotated: AnnotatedArticle) -> Asset:
    """Give the picture of an article."""
    return _asset(addresses.preview(annotated.article), preview_of(catalogue, annotated), annotated.article.path)


def preview_of(catalogue: Catalogue, annotated: AnnotatedArticle) -> Preview:
    """Say what stands on the picture of an article; it depends on the article and the site's name alone.

    Where the typefaces lack the letters of the headline, the site's name takes its place.
    """
    article = annotated.article
    day = article.published
    facts = (_line(article.source or ""), _line(day_in_words(day)) if day else "")
    site, headline = _line(catalogue.site.name), settable(article.headline, SLAB)
    details = " · ".join(filter(None, facts))
    return Preview(site, headline, details) if headline else Preview("", settable(catalogue.site.name, SLAB), details)


def _line(text: str) -> str:
    return settable(text, SANS)


def _asset(path: str, preview: Preview, origin: str) -> Asset:
    return Asset(path, _recipe(preview), partial(draw, preview), origin, elsewhere=True)


def _recipe(preview: Preview) -> str:
    parts = (DRAWING, _engine(), preview.site, preview.headline, preview.details)
    return sha256(json.dumps(parts).encode()).hexdigest()


@cache
def _engine() -> str:
    return engine()
