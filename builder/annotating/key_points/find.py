"""Which sentences tell most of an article: what they speak of, where they stand, and how little they repeat."""

from __future__ import annotations

from collections.abc import Sequence

from builder.annotating.key_points.candidates import find_sentences
from builder.annotating.key_points.scores import content_words, score_sentences
from builder.model import AnnotatedArticle

MOST = 5
_POOL = 60
"""Only so many of the best are compared with those that were chosen."""

_REDUNDANCY = 0.55
"""How much of its score a sentence loses that says the same words as one before it."""

_ALIKE = 0.65
"""A sentence that shares so much of its words with a chosen one is left out."""

Span = tuple[int, int]


def find_key_points(annotated: AnnotatedArticle) -> tuple[Span, ...]:
    """Find the sentences that tell most of an article.

    A sentence counts for the keyphrases that it has, for the words that it shares with the whole text and with the
    headline, for standing early, and for names, dates and figures; each further one is chosen against those before it.

    Args:
        annotated: An article with its keyphrases, names, dates and quotations.

    Returns:
        Where each begins and ends in the article's text, best first, at most `MOST`. Every one can be read by itself;
        empty where none can. The time is linear in the length of the text.

    Source: centroid, position and first-sentence overlap as in MEAD (Radev et al. 2004, Information Processing and
    Management 40); maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998).
    """
    article = annotated.article
    sentences = find_sentences(article, names=annotated.names, dates=annotated.dates, quotes=annotated.quotes)
    text = article.text
    words = [content_words(text[sentence.start : sentence.end], article.language) for sentence in sentences]
    scores = score_sentences(annotated, sentences, words)
    best = sorted(range(len(sentences)), key=lambda index: (-scores[index], index))[:_POOL]
    return tuple((sentences[index].start, sentences[index].end) for index in _choose(best, scores, words))


def _choose(best: Sequence[int], scores: Sequence[float], words: Sequence[frozenset[str]]) -> list[int]:
    chosen: list[int] = []
    likeness = dict.fromkeys(best, 0.0)
    while likeness and len(chosen) < MOST:
        index = max(likeness, key=lambda at: (scores[at] * (1 - _REDUNDANCY * likeness[at]), -at))
        del likeness[index]
        chosen.append(index)
        for other in list(likeness):
            likeness[other] = max(likeness[other], _overlap(words[index], words[other]))
            if likeness[other] > _ALIKE:
                del likeness[other]
    return chosen


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(min(len(one), len(other)), 1)
