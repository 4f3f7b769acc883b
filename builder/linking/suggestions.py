"""Suggestions: pairs of names that may be one thing, too doubtful to be merged, for the desk to decide."""

from __future__ import annotations

from collections.abc import Sequence

from builder.linking.claims import Identity
from builder.linking.surfaces import Surfaces
from builder.model import AnnotatedArticle, Desk, Suggestion


def suggest(
    identity: Identity, articles: Sequence[AnnotatedArticle], surfaces: Surfaces, desk: Desk
) -> tuple[Suggestion, ...]:
    return ()
