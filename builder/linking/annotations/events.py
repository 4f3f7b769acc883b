"""Events: the dated sentences of all articles in the order of what they tell, not of when they were published."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model import AnnotatedArticle, Event


def find_events(articles: Sequence[AnnotatedArticle]) -> tuple[Event, ...]:
    """Gather the dated sentences of articles, given oldest first, into events."""
    return ()
