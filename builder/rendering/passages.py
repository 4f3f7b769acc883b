"""Passages: the sentences of the articles that name a topic, its names in strong."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from builder.rendering.article.weave import STRONG, Span, weave
from builder.rendering.escaping import Markdown
from builder.rendering.glimpses import glimpse_of
from builder.rendering.views import Catalogue
from builder.sentences import Sentences, passage_around, sentences_of


class Passages:
    """Cuts articles into sentences, each article once for all the topics that it mentions."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Begin with no article cut."""
        self._catalogue = catalogue
        self._once = catalogue.tracer.once

    def around(
        self, article_id: str, mentions: Iterable[tuple[int, int]], *, marks: tuple[str, str] = ("**", "**")
    ) -> Iterator[Markdown]:
        """Yield the passages that hold some mentions, given in the text's order; one passage may hold several.

        Args:
            article_id: The article.
            mentions: Where each begins and ends in its text.
            marks: What stands before and after each of them.
        """
        text, sentences = self._once(("sentences", article_id), lambda: self._cut(article_id))
        placed = [(passage_around(text, sentences, start, end), start, end) for start, end in mentions]
        for passage, group in groupby(placed, key=lambda found: found[0]):
            yield _marked(text, passage, [(start, end) for _, start, end in group], sentences, marks)

    def _cut(self, article_id: str) -> tuple[str, Sentences]:
        text = glimpse_of(self._catalogue, article_id).text
        return text, sentences_of(text)


def _marked(
    text: str,
    passage: tuple[int, int],
    mentions: Iterable[tuple[int, int]],
    sentences: Sentences,
    marks: tuple[str, str],
) -> Markdown:
    low, high = passage
    spans = [Span(start - low, end - low, STRONG, *marks) for start, end in _apart(mentions)]
    before = "" if _is_edge(low, sentences.starts) else "…"
    after = "" if _is_edge(high, sentences.ends) else "…"
    return Markdown(f"{before}{weave(text[low:high], spans)}{after}")


def _apart(mentions: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Leave out mentions that are empty or overlap an earlier one: strong cannot stand in strong."""
    free_from = 0
    for start, end in mentions:
        if start >= free_from and end > start:
            yield start, end
            free_from = end


def _is_edge(offset: int, edges: Sequence[int]) -> bool:
    place = bisect_left(edges, offset)
    return place < len(edges) and edges[place] == offset
