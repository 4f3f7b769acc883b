"""Excerpts: how much of an article's beginning is shown where its text may not be published in full."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from builder.model import PARAGRAPH_SEPARATOR, Article
from builder.sentences import spans_before

MOST_WORDS = 80
"""Whole sentences are shown as long as they have no more words together; the first one in any case, unless:"""

LONGEST_SENTENCE_WORDS = 120
"""What is longer has lost its full stops, and is no sentence."""

SHARE = 3
"""At most one part in so many is shown, by characters: of a short text that may be nothing."""

_LOOKED_AT_CHARACTERS = 4_000  # where the last sentence of any excerpt has begun

# Scripts that are written without spaces: Thai, Lao, Burmese, Khmer, Japanese, Chinese.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_UNSPACED}]{{1,2}}|[^\s{_UNSPACED}]+")


def excerpt_end(article: Article) -> int:
    """Find where the excerpt of an article ends.

    Returns:
        The offset past its last sentence in the article's text, never that of a heading; 0 when no sentence is short
        enough to be shown.

    >>> from builder.model import Format
    >>> body = ("Mosul fell. " + "Nobody had thought it possible. " * 40,)
    >>> excerpt_end(Article(id="0", path="a.txt", format=Format.TEXT, headline="-", body=body))
    427
    """
    text = article.text
    most = len(text) // SHARE
    begins = list(accumulate((len(paragraph) + len(PARAGRAPH_SEPARATOR) for paragraph in article.body), initial=0))
    end = words = 0
    for start, stop in spans_before(text, min(most, _LOOKED_AT_CHARACTERS)):
        words += len(_WORD.findall(text, start, stop))
        if stop > most or words > (MOST_WORDS if end else LONGEST_SENTENCE_WORDS):
            break
        if not _is_heading(article, bisect_right(begins, start) - 1):
            end = stop
    return end


def _is_heading(article: Article, paragraph: int) -> bool:
    return bool(article.blocks) and article.blocks[paragraph].heading > 0
