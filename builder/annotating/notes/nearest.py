"""The nearest passage: what an editor may have meant by words that a text does not have."""

from __future__ import annotations

from unicodedata import east_asian_width

from rapidfuzz import fuzz

from builder.annotating.notes.folding import Folded

LEAST_LIKENESS = 68.0
"""Of 100: unrelated sentences are up to 56 alike, a sentence with every fourth word changed about 75."""

_NEEDLE_CHARACTERS = 120
"""So much of each end of a quote is looked for: the time of the search grows with it."""

_SLACK_CHARACTERS = 24
_EDGE_MARKS = " ,;:.!?\"'()[]–—-"


def nearest_passage(folded: Folded, quote: str) -> tuple[int, int] | None:
    """Find the words of a text that are most like a quote.

    Args:
        folded: The text.
        quote: Folded, not empty.

    Returns:
        Where they begin and end in the folded text, cut at the edges of words; None when nothing is like the quote.

    Source: R. Bachmann, rapidfuzz: `fuzz.partial_ratio_alignment` on both ends of the quote, `fuzz.ratio` between the
    words there, both on normalised Indel similarity.
    """
    text, quote = _small(folded.text), _small(quote)
    head, tail = quote[:_NEEDLE_CHARACTERS], quote[-_NEEDLE_CHARACTERS:]
    low = _find(text, head)[0]
    high = min(low + 2 * len(quote) + 2 * _SLACK_CHARACTERS, len(text))
    low = max(low - _SLACK_CHARACTERS, 0)
    end = low + _find(text[low:high], tail)[1]
    start = low + _find(text[low:end], head)[0] if end > low else low
    return _at_words(text, quote, start, end)


def _find(text: str, words: str) -> tuple[int, int]:
    """Where the stretch begins and ends that is most like some words; the first of equals."""
    found = fuzz.partial_ratio_alignment(words, text)
    if found is None or not text:
        return 0, len(text)
    return (found.dest_start, found.dest_end) if len(words) <= len(text) else (0, len(text))


def _at_words(text: str, quote: str, start: int, end: int) -> tuple[int, int] | None:
    """Choose the words around two places between which the text is most like the quote."""
    low, high = max(start - _SLACK_CHARACTERS, 0), min(end + _SLACK_CHARACTERS, len(text))
    begins = [place for place in range(low, min(start + _SLACK_CHARACTERS, len(text))) if _begins_word(text, place)]
    stop = max(end - _SLACK_CHARACTERS, low + 1)
    ends = [place for place in range(stop, high + 1) if _ends_word(text, place)]
    if len(quote) > 2 * _NEEDLE_CHARACTERS:  # each end by itself: comparing all of a long quote takes long
        head, tail = quote[:_NEEDLE_CHARACTERS], quote[-_NEEDLE_CHARACTERS:]
        begins = sorted(begins, key=lambda place: (-fuzz.ratio(head, text[place : place + len(head)]), place))[:1]
        ends = sorted(ends, key=lambda place: (-fuzz.ratio(tail, text[max(place - len(tail), 0) : place]), place))[:1]
    likeness, begin, finish = max(
        ((fuzz.ratio(quote, text[first:last]), -first, last) for first in begins for last in ends if first < last),
        default=(0.0, 0, 0),
    )
    return _trimmed(text, quote, -begin, finish) if likeness >= LEAST_LIKENESS else None


def _begins_word(text: str, place: int) -> bool:
    return text[place] != " " and (place == 0 or text[place - 1] == " " or _is_word(text[place]))


def _ends_word(text: str, place: int) -> bool:
    return text[place - 1] != " " and (place == len(text) or text[place] == " " or _is_word(text[place - 1]))


def _is_word(letter: str) -> bool:
    """Whether a letter is a word by itself, as in Chinese and Japanese, which have no spaces."""
    return east_asian_width(letter) in "WF"


def _small(text: str) -> str:
    """Put a text in small letters without changing its length."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _trimmed(text: str, quote: str, low: int, high: int) -> tuple[int, int]:
    """Leave out the punctuation at the edges that the quote does not have there."""
    while low < high and text[low] in _EDGE_MARKS and not quote.startswith(text[low]):
        low += 1
    while high > low and text[high - 1] in _EDGE_MARKS and not quote.endswith(text[high - 1]):
        high -= 1
    return low, high
