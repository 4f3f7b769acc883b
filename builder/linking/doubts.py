"""Doubts: what an editor should look at in an article: the fields that were read with little confidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.errors import Problem, Severity, shown
from builder.model import DOUBTFUL_BELOW, METADATA, Article

_SHOWN_CHARACTERS = 80


def doubts_about(article: Article) -> Iterator[Problem]:
    """Yield a warning for each field whose confidence is below `DOUBTFUL_BELOW`, with the line to look at.

    A field that the front matter sets is never doubtful.
    """
    for field, evidence in article.evidence.items():
        if evidence.confidence < DOUBTFUL_BELOW:
            words = shown(" ".join(evidence.text.split()), _SHOWN_CHARACTERS)
            way_out = f"set '{field}' in its front matter if this is wrong" if field in METADATA else "check the text"
            message = f"{field} is doubtful ({evidence.confidence:.0%}, {evidence.rule}: “{words}”); {way_out}"
            yield Problem(article.path, evidence.line or 0, message, Severity.WARNING)


def doubtful_fields(article: Article) -> tuple[str, ...]:
    """Name the fields whose confidence is below `DOUBTFUL_BELOW`: most doubtful first, then as the record has them."""
    order = {field: place for place, field in enumerate(METADATA)}
    doubtful = [field for field, evidence in article.evidence.items() if evidence.confidence < DOUBTFUL_BELOW]
    return tuple(
        sorted(doubtful, key=lambda field: (article.evidence[field].confidence, order.get(field, len(order)), field))
    )


def most_doubtful_first(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Return the articles that have a doubtful field, by the confidence of their most doubtful one, then by path."""
    doubtful = [(fields, article) for article in articles if (fields := doubtful_fields(article))]
    doubtful.sort(key=lambda pair: (pair[1].evidence[pair[0][0]].confidence, pair[1].path))
    return tuple(article for _, article in doubtful)


def lacks_date(article: Article) -> bool:
    """Tell whether no date was found and no editor has said that there is none: the article has no place in time."""
    return article.published is None and "published" not in article.evidence
