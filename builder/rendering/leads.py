"""Leads: an article in a sentence or two, in its own words, as lists of articles, feeds and previews show it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.model import AnnotatedArticle, Article
from builder.rendering.wording import clipped
from builder.sentences import first_span, has_sentences, sentence_spans
from builder.words import bare

FIRST_SENTENCE_LIMIT = 280
SUMMARY_LIMIT = 320
POINTS_SHOWN = 4
_FEWEST_SENTENCES = 8
_SENTENCES_IN_SUMMARY = 2

_WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction: Brysbaert 2019, Journal of Memory and Language 109."""

_CHARACTERS_A_MINUTE = 357
"""Of Japanese, which puts no space between words: Trauzettel-Klosinski and Dietz 2012, IOVS 53."""

_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")


def summary_of(annotated: AnnotatedArticle) -> str:
    """Return the editor's summary, else the two sentences that tell most, in the article's order.

    Returns:
        One line, of at most about `SUMMARY_LIMIT` characters unless an editor wrote it; the first sentence where none
        stands by itself; empty for an article without text.
    """
    article = annotated.article
    if article.summary:
        return article.summary
    chosen: list[tuple[int, int]] = []
    room = SUMMARY_LIMIT
    for start, end in _points(annotated):
        if len(chosen) < _SENTENCES_IN_SUMMARY and end - start <= room:
            chosen.append((start, end))
            room -= end - start + 1
    return " ".join(_lines(article, chosen)) or _lead(article)


def key_points_of(annotated: AnnotatedArticle) -> tuple[tuple[str, tuple[int, int]], ...]:
    """Return three or four sentences that tell most of an article, in its order; none for a short article.

    Returns:
        The words of each on one line, and where it stands in the text.
    """
    points = sorted(_points(annotated)[:POINTS_SHOWN])
    if len(points) < POINTS_SHOWN - 1 or not has_sentences(annotated.article.text, _FEWEST_SENTENCES):
        return ()
    return tuple(zip(_lines(annotated.article, points), points, strict=True))


def minutes_to_read(article: Article) -> int:
    """Return how many minutes an article takes to read, at least 1.

    >>> from builder.model import Format
    >>> minutes_to_read(Article(id="", path="a.txt", format=Format.TEXT, headline="", body=("word " * 500,)))
    2
    """
    text = article.text
    unspaced = 0 if text.isascii() else len(_UNSPACED.findall(text))
    return max(round(len(text.split()) / _WORDS_A_MINUTE + unspaced / _CHARACTERS_A_MINUTE), 1)


def first_sentence(text: str) -> str:
    """Return the first sentence of a text on one line, at most about 280 characters, cut at a word with an ellipsis.

    >>> first_sentence("Mosul fell. More later.")
    'Mosul fell.'
    """
    start, end = first_span(text)
    sentence = " ".join(text[start : min(end, start + 4 * FIRST_SENTENCE_LIMIT)].split())
    return clipped(sentence, FIRST_SENTENCE_LIMIT)


def _points(annotated: AnnotatedArticle) -> tuple[tuple[int, int], ...]:
    """The key points that the body still has: a source may let less than the whole text be published."""
    length = len(annotated.article.text)
    return tuple(span for span in annotated.key_points if span[1] <= length)


def _lines(article: Article, spans: Sequence[tuple[int, int]]) -> Iterator[str]:
    """Some spans of a body, in its order, each on one line and without the marks of footnotes."""
    text = article.text
    notes = [(note.start, note.start + len(note.mark)) for note in article.footnotes if note.start is not None]
    for start, end in sorted(spans):
        kept = start
        pieces = []
        for low, high in sorted(note for note in notes if start <= note[0] and note[1] <= end):
            pieces.append(text[kept:low])
            kept = high
        yield " ".join("".join([*pieces, text[kept:end]]).split())


def _lead(article: Article) -> str:
    """The first sentence that is not the headline."""
    headings = [block.heading for block in article.blocks] or [0] * len(article.body)
    for text, heading in zip(article.body, headings, strict=False):
        if not heading:
            spans = sentence_spans(text)
            repeats = len(spans) > 1 and bare(text[slice(*spans[0])]).startswith(bare(article.headline))
            return first_sentence(text[spans[1][0] :] if repeats else text)
    return ""
