"""An article cut to its excerpt or its metadata: what stands past the cut is gone, the rest keeps its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol, TypeVar

from builder.model import (
    PARAGRAPH_SEPARATOR,
    AnnotatedArticle,
    Article,
    Dropped,
    Mark,
    Note,
    Publishing,
    Quote,
)
from builder.withholding.evidence import cut_evidence
from builder.withholding.excerpts import excerpt_end


class _Span(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


_S = TypeVar("_S", bound=_Span)


@dataclass(frozen=True, slots=True)
class Cut:
    """What is left of an article.

    Attributes:
        annotated: The article with a shorter body or none; offsets are what they were, since a body is cut at its end.
        end: Offset past the last character that is shown; 0 when nothing is.
        line: The shown text as one line.
        dates: Where each date that is left stood among the article's `dates`, to where it stands now.
        quotes: The same for its `quotes`.
    """

    annotated: AnnotatedArticle
    end: int
    line: str
    dates: Mapping[int, int]
    quotes: Mapping[int, int]

    def shows(self, passage: str) -> bool:
        """Tell whether a passage of the article, as `builder.sentences.passage_of` gives it, is in what is left."""
        return _is_in(self.line, passage)


def cut_article(annotated: AnnotatedArticle, publish: Publishing) -> Cut:
    """Cut an article to an excerpt, or to its metadata; so is one of which no excerpt can be made.

    Keyphrases stay, since they give no sentence away. Captions and footnotes are no part of an excerpt.
    """
    article = annotated.article
    end = excerpt_end(article) if publish is Publishing.EXCERPT else 0
    shown = article.text[:end]
    line = " ".join(shown.split())
    dates = _left(annotated.dates, end)
    quotes = _left(annotated.quotes, end)
    left = replace(
        annotated,
        article=_shortened(article, end),
        names=tuple(name for name in annotated.names if name.end <= end),
        dates=tuple(annotated.dates[index] for index in dates),
        quotes=tuple(_with_cue_in(annotated.quotes[index], end) for index in quotes),
        aliases=tuple(stated for stated in annotated.aliases if _is_in(line, stated.passage)),
        notes=tuple(note if note.end <= end else _unplaced(note) for note in annotated.notes),
        key_points=tuple((start, stop) for start, stop in annotated.key_points if stop <= end),
    )
    return Cut(left, end, line, dates, quotes)


def _shortened(article: Article, end: int) -> Article:
    """Cut the text of an article, and what quotes the rest of it."""
    shown = article.text[:end]
    body = tuple(shown.split(PARAGRAPH_SEPARATOR)) if shown else ()
    return replace(
        article,
        body=body,
        captions=(),
        footnotes=(),
        dropped=tuple(_emptied(line.line, line.reason) for line in article.dropped),
        evidence=cut_evidence(article, end),
        blocks=article.blocks[: len(body)],
        marks=tuple(_clipped(mark, end) for mark in article.marks if mark.start < end),
        withheld=Publishing.EXCERPT if body else Publishing.METADATA,
    )


@lru_cache(maxsize=1 << 14)  # saved pages have hundreds of them, and they are all alike
def _emptied(line: int, reason: str) -> Dropped:
    return Dropped(line, "", reason)


def _is_in(line: str, passage: str) -> bool:
    return " ".join(passage.strip("… ").split()) in line


def _left(spans: Sequence[_S], end: int) -> dict[int, int]:
    """Where the spans that end in the excerpt stand among all spans, to where they stand among themselves."""
    return {index: place for place, index in enumerate(i for i, span in enumerate(spans) if span.end <= end)}


def _clipped(mark: Mark, end: int) -> Mark:
    return mark if mark.end <= end else replace(mark, end=end)


def _with_cue_in(quote: Quote, end: int) -> Quote:
    """Forget where the text names the speaker if that place is withheld; who it is stays."""
    return quote if quote.cue is None or quote.cue[1] <= end else replace(quote, cue=None)


def _unplaced(note: Note) -> Note:
    """Leave of a note on a withheld passage what the desk wrote: its own words and those that it quotes."""
    return Note(replace(note.entry, prefix="", suffix=""), 0, 0)
