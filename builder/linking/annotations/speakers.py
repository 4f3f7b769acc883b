"""Speakers: who is on the record, under one name each."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model import AnnotatedArticle, Speaker, Topic


def find_speakers(articles: Sequence[AnnotatedArticle], topics: Sequence[Topic]) -> tuple[Speaker, ...]:
    """Gather the quotations of articles, given oldest first, by who said them."""
    return ()
