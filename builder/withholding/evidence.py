"""The evidence for an article's fields without the sentences that are withheld."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from builder.model import DERIVED_HEADLINE_RULE, METADATA, Article, Evidence

_RUN_WORDS = 4
"""So many words in a row are a piece of a sentence; fewer are a name or a date, as a field itself may be."""

_MOST_WORDS = 60
"""What has more words is more than the words for a field."""

_WORD = re.compile(r"\w+")


def cut_evidence(article: Article, end: int) -> Mapping[str, Evidence]:
    """Take the words out of the evidence that quotes what is withheld; line, rule and confidence stay.

    Evidence of a metadata field may quote the file, unless it has a piece of a withheld sentence; what is the headline
    itself is shown anyway. What the other fields and a derived headline rest on is the text itself, so of that only
    what is shown stays.

    Args:
        article: In full.
        end: Offset past what is shown of its text.
    """
    shown = " ".join(article.text[:end].split())
    withheld = _withheld(article, end)

    def may_stay(field: str, found: Evidence) -> bool:
        if found.text == article.headline or " ".join(found.text.split()) in shown:
            return True
        words = _words(found.text)
        if field not in METADATA or found.rule == DERIVED_HEADLINE_RULE or len(words) > _MOST_WORDS:
            return False
        runs = zip(*(words[start:] for start in range(_RUN_WORDS)), strict=False)
        return not any(f" {' '.join(run)} " in withheld for run in runs)

    return {
        field: found if may_stay(field, found) else replace(found, text="") for field, found in article.evidence.items()
    }


def _withheld(article: Article, end: int) -> str:
    """The words of the text that are not shown, with those before them that a run can begin with; then the others."""
    text = article.text
    parts = [[*_words(text[:end])[1 - _RUN_WORDS :], *_words(text[end:])]]
    parts += [_words(caption.text) for caption in article.captions] + [_words(note.text) for note in article.footnotes]
    return "".join(f" {' '.join(words)} \n" for words in parts)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
