"""Labels: the notes of all articles by what kind of note they are."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model import AnnotatedArticle, Label


def group_by_label(articles: Sequence[AnnotatedArticle]) -> tuple[Label, ...]:
    """Group the notes of articles, given oldest first, by label; labels that differ in case alone are one."""
    return ()
