"""Gists: what an article is about and how much, as far as it tells by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from builder.linking.hashing import digest_of
from builder.linking.relations.shingles import words_of
from builder.model import AnnotatedArticle

_HEADLINE, _LEAD, _OFTEN = 0.45, 0.15, 0.4
"""What makes a subject salient: the headline names it, the lead does, the text comes back to it. Together 1."""

TAGGED = 0.8
"""How salient a subject is with which an editor tagged the article."""

_LEAD_CHARACTERS = 300, 600
"""The lead is a quarter of the text, but no less and no more than this."""

_OFTEN_CHARACTERS = 720  # a subject that is named once in so many is as present as can be
_OFTEN_MENTIONS = 3
_DAY_VALUE = re.compile(r"\d{4}-\d{2}-\d{2}")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Gist:
    """What relations need of every article.

    Attributes:
        digest: Of all that decides what the article is about, and of its place in the order of publication.
        days: The days that the text speaks of, as ordinals, each once, in its order.
    """

    digest: bytes
    days: tuple[int, ...]


def gist_of(annotated: AnnotatedArticle) -> Gist:
    """Take the gist of an article."""
    article = annotated.article
    days = tuple(dict.fromkeys(_days(annotated)))
    starts = tuple(name.start for name in annotated.names)
    phrases = tuple(phrase.text for phrase in annotated.keyphrases)
    return Gist(
        digest_of((article.path, article.published, article.headline, article.body, starts, phrases, days)), days
    )


def _days(annotated: AnnotatedArticle) -> Iterator[int]:
    """The days that a text speaks of, as far as they are days of the calendar."""
    for expression in annotated.dates:
        if _DAY_VALUE.fullmatch(expression.value):
            with suppress(ValueError):
                yield date.fromisoformat(expression.value).toordinal()


def saliences_in(annotated: AnnotatedArticle, subjects: Iterable[tuple[Sequence[Span], bool]]) -> list[float]:
    """Tell how much an article is about subjects.

    What other articles call a name or a phrase counts here only when this article's own annotations have it as well:
    otherwise a new article could change what old ones share.

    Args:
        annotated: The article.
        subjects: Where it mentions each, in the order of the text, at least once; and whether the desk chose it.

    Returns:
        For each how much, in (0, 1], or 0 when the article is not about it.
    """
    article = annotated.article
    text = article.text
    headline = f" {' '.join(words_of(article.headline))} "
    names = {name.start for name in annotated.names}
    phrases = {_folded(phrase.text) for phrase in annotated.keyphrases}
    shortest, longest = _LEAD_CHARACTERS
    lead = min(longest, max(shortest, len(text) // 4))
    often = max(_OFTEN_MENTIONS, len(text) / _OFTEN_CHARACTERS)
    saliences = []
    for spans, is_chosen in subjects:
        forms = {_folded(text[start:end]) for start, end in spans}
        is_own = is_chosen or any(start in names for start, _ in spans) or not forms.isdisjoint(phrases)
        in_headline = is_own and any(f" {form} " in headline for form in forms)
        salience = _HEADLINE * in_headline + _LEAD * (spans[0][0] < lead) + _OFTEN * min(1, len(spans) / often)
        saliences.append(salience if is_own else 0.0)
    return saliences


@lru_cache(maxsize=1 << 16)
def _folded(text: str) -> str:
    return " ".join(words_of(text))
