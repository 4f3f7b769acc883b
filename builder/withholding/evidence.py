"""The evidence for an article's fields without the sentences that are withheld."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from builder.model import DERIVED_HEADLINE_RULE, METADATA, Article, Evidence

_RUN_WORDS = 4
"""So many words in a row are a piece of a sentence; fewer are a name or a date, as a field itself may be."""

_WORD = re.compile(r"\w+")


def cut_evidence(article: Article, end: int) -> Mapping[str, Evidence]:
    """Take the words out of the evidence that quotes what is withheld; line, rule and confidence stay.

    Evidence of a metadata field may quote the file, unless it has a piece of a withheld sentence. What the other fields
    and a derived headline rest on is the text itself, so of that only what is shown stays.

    Args:
        article: In full.
        end: Offset past what is shown of its text.
    """
    shown = " ".join(article.text[:end].split())
    runs = set(_withheld_runs(article, end))

    def may_stay(field: str, found: Evidence) -> bool:
        if " ".join(found.text.split()) in shown:
            return True
        is_metadata = field in METADATA and found.rule != DERIVED_HEADLINE_RULE
        return is_metadata and runs.isdisjoint(_runs(_words(found.text)))

    return {
        field: found if may_stay(field, found) else replace(found, text="") for field, found in article.evidence.items()
    }


def _withheld_runs(article: Article, end: int) -> Iterator[tuple[str, ...]]:
    """The runs of words that are not all shown: of the text, of captions and of footnotes."""
    text = article.text
    yield from _runs([*_words(text[:end])[1 - _RUN_WORDS :], *_words(text[end:])])
    apart = [caption.text for caption in article.captions] + [note.text for note in article.footnotes]
    for words in apart:
        yield from _runs(_words(words))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(_RUN_WORDS)), strict=False)
