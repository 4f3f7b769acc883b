"""What others say in paragraphs like a story's: the site, its readers, an embedded post."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from builder.reading.fields.appeals import is_appeal
from builder.reading.fields.captions import ends_in_credit
from builder.reading.fields.posts import is_post_signature
from builder.reading.lines import Line, holds_any, word_count

_THREAD_LINES = 40
_MIN_COMMENT_MARKS = 4
_MOST_HEAD_CHARACTERS = 60
_FIRST_LETTER = re.compile(r"\w")
_COMMENT_HEAD_END = re.compile(
    r"(?:\d{1,2}:\d\d ?(?:[ap]\.?m\.?)?"
    r"|\b(?:says|said|wrote|schrieb|schreibt|dit|dice|diz|escribió|escreveu):?| ago)$",
    re.IGNORECASE,
)
_NEAR_APPEAL_LINES = 4
_MOST_BELOW_APPEALS = 0.6
_MOST_POST_CHARACTERS = 400
_PICTURE = re.compile(
    r"\([^()]{2,60}(?<![.!?…])\)$|(?:\([cC]\)|©) ?[A-ZÀ-Þ]"
    r"|A (?:still|screenshot|screengrab|general view|file photo) (?:from|of|shows)\b"
    r"|An? (?:aerial|undated|handout) (?:view|photo|photograph|picture|image)\b"
    r"|(?:Photo|Photograph|Image|Picture|Illustration|Foto|Bild|Imagen|Imagem|Immagine) "
    r"(?:by|courtesy|provided|supplied|von|par|de|di|cortes\w+|fornecida|fornita) [A-ZÀ-Þ]"
)
"""How the texts below pictures begin, and names in brackets that stand alone."""

_OFFER = re.compile(
    r"(?:[$£€] ?\d[\d.,]*|\d[\d.,]* ?€) (?:at|from|on|bei|chez|sur|en|em|na|su|da) [A-ZÀ-Þ][\w.'’& -]{1,24}(?<![.!?])$"
)
_POINTER = re.compile(
    r"(?:(?:read |see )?(?:more|also)|also read|related|read|watch) ?: |.{0,90}\bclick(?:ing)? here\W*$", re.IGNORECASE
)


def find_others(
    lines: Sequence[Line], kept: set[int], possible: set[int], reasons: Mapping[int, str]
) -> dict[int, str]:
    """Find what is not the writer's among the lines that look like the story's.

    Args:
        lines: The lines of the page.
        kept: Indices of the lines that are likely the story's.
        possible: Those and the indices of the lines that the story may yet take in.
        reasons: Index to the reason for which a line is known not to be the story.

    Returns:
        Index to the reason; never of all that is kept.
    """
    comments = _comments(lines, kept, reasons)
    appeals = {index for index in range(min(kept), len(lines)) if is_appeal(lines[index].text)}
    tail = _tail_after(appeals, kept - comments, lines) | _between(appeals)
    found = {
        **dict.fromkeys(comments, "comments"),
        **dict.fromkeys((index for index in possible if _POINTER.match(lines[index].text)), "related"),
        **dict.fromkeys((index for index in possible if _is_offer(lines[index].text)), "advertisement"),
        **dict.fromkeys(possible & _posts(lines), "post"),
        **dict.fromkeys((index for index in possible if _is_of_picture(lines[index].text)), "caption"),
        **dict.fromkeys(possible & tail, "after-story"),
        **dict.fromkeys(possible & appeals, "appeal"),
    }
    return found if kept - found.keys() else {}


def _is_of_picture(text: str) -> bool:
    return _PICTURE.match(text) is not None or ends_in_credit(text)


def _is_offer(text: str) -> bool:
    """Tell the button that ends in a price and a shop: "$26 at Sample's"."""
    return holds_any(text, "$£€") and _OFFER.search(text) is not None


def _posts(lines: Sequence[Line]) -> set[int]:
    """The signatures of posts that are embedded in the page, and the last paragraph of each post."""
    signed = {index for index, line in enumerate(lines) if is_post_signature(line.text)}
    above = {index - 1 for index in signed if index and len(lines[index - 1].text) <= _MOST_POST_CHARACTERS}
    return signed | above


def _between(appeals: set[int]) -> set[int]:
    """What stands between two appeals that are near each other."""
    near = ((one, other) for one, other in pairwise(sorted(appeals)) if other - one <= _NEAR_APPEAL_LINES)
    return {index for one, other in near for index in range(one + 1, other)}


def _comments(lines: Sequence[Line], kept: set[int], reasons: Mapping[int, str]) -> frozenset[int]:
    """What stands below the heading of the readers' comments, when the names and times of several follow it."""
    first = min(kept, default=0)
    headings = (index for index in sorted(reasons) if reasons[index] == "comments" and index > first)
    for heading in headings:
        thread = range(heading + 1, min(len(lines), heading + _THREAD_LINES))
        marks = sum(reasons.get(index) == "comments" or _is_comment_head(lines[index].text) for index in thread)
        if marks >= _MIN_COMMENT_MARKS:
            return frozenset(index for index in range(heading + 1, len(lines)) if index not in reasons)
    return frozenset()


def _is_comment_head(text: str) -> bool:
    first = _FIRST_LETTER.search(text) if len(text) <= _MOST_HEAD_CHARACTERS else None
    return first is not None and _COMMENT_HEAD_END.search(text, first.end()) is not None


def _tail_after(appeals: set[int], kept: set[int], lines: Sequence[Line]) -> set[int]:
    """What stands among appeals and below them, when several follow each other and hardly any story follows them."""
    ordered = sorted(appeals)
    start = next((one for one, other in pairwise(ordered) if other - one <= _NEAR_APPEAL_LINES), None)
    if start is None:
        return set()
    tail = {index for index in kept if index > start and index not in appeals}
    words = {index: word_count(lines[index].text) for index in kept}
    below = sum(words[index] for index in tail)
    return tail if below <= _MOST_BELOW_APPEALS * sum(words[index] for index in kept if index < start) else set()
