"""YAKE's statistics of a text's words and phrases, computed by the yake package.

Source: Campos et al., YAKE! Keyword extraction from single documents using multiple local features, Information
Sciences 509 (2020).
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache

import yake

from builder.annotating.stopwords import stopword_language, stopwords

_MAX_WORDS = 3
_NO_DEDUPLICATION = 1.0
_ALL = 1 << 30


class YakeError(Exception):
    """YAKE failed on a text; it turns any exception of its own into a log line and an empty list."""


def yake_scores(text: str, *, language: str | None) -> Mapping[str, float]:
    """Score the words and phrases of a text.

    Args:
        text: Sentences; the typographic apostrophe counts as the typewriter's, the only one that YAKE knows.
        language: ISO 639-1 code, which chooses the stop words.

    Returns:
        Each candidate of up to three words, in lower case, to its H: 0 or more, lower is better.

    Raises:
        YakeError: The package logged a failure.
    """
    with _failures() as failures:
        found = _extractor(stopword_language(language)).extract_keywords(text.replace("’", "'"))
    if failures and not found:
        raise YakeError(failures[0])
    return {phrase: float(h) for phrase, h in found}


@cache
def _extractor(language: str) -> yake.KeywordExtractor:
    return yake.KeywordExtractor(
        lan=language, n=_MAX_WORDS, dedup_lim=_NO_DEDUPLICATION, top=_ALL, stopwords=set(stopwords(language))
    )


@contextmanager
def _failures() -> Iterator[list[str]]:
    """Collect what yake logs."""
    messages: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            messages.append(record.getMessage().partition(" (text preview")[0])

    logger = logging.getLogger("yake")
    handler = Collector(logging.WARNING)
    propagated, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield messages
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagated
