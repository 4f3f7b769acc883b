"""Sentences as the yake package sees them: segtok's rules, at a cost that grows with the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from segtok import segmenter

_REACH = 100
"""segtok's rules look no further around the end of a sentence, unless a word is longer than this."""

_ABBREVIATION_REACH = 32
_LONGER_THAN_ABBREVIATIONS = 7
_REMEMBERED = 1 << 14
_CAPITAL_FIRST = re.compile(r"\s*[A-Z]")


def split_sentences(text: str) -> list[str]:
    r"""Split a text into sentences.

    Equal to segtok 1.5.11's `split_multi` on a text that yake has prepared, without the empty ones; segtok looks
    through a sentence anew with everything that it joins to it, here its brackets are counted as it grows.

    Args:
        text: Any text; line ends and tabs count as spaces.

    Returns:
        The sentences in order, stripped, none empty.

    >>> split_sentences("He met Dr. Smith (of the U.N. mission) on 3. May, in rain.\nThey left.")
    ['He met Dr. Smith (of the U.N. mission) on 3. May, in rain.', 'They left.']
    """
    line = text.replace("\n", " ")
    opening = "\n\n" if _CAPITAL_FIRST.match(line) else " "
    spans = segmenter.MAY_CROSS_ONE_LINE.split(opening + line.replace("\t", " "))
    return [stripped for sentence in _join_sentences(_join_abbreviations(spans)) if (stripped := sentence.strip())]


def _join_abbreviations(spans: Sequence[str]) -> Iterator[str]:
    """Join the spans that end in an abbreviation, an initial or a day's number to what follows them."""
    start = 0
    for position in range(1, len(spans), 2):
        if not _is_abbreviated(spans[position - 1], spans[position], spans[position + 1]):
            yield "".join(spans[start : position + 1])
            start = position + 1
    if start < len(spans):
        yield "".join(spans[start:])


def _is_abbreviated(before: str, marker: str, after: str) -> bool:
    if before[-1:].isspace():
        return True
    if marker[0] != ".":
        return False
    if _ends_in_abbreviation(before):
        return True
    if not after:
        return False
    if len(after) < _REACH and segmenter.LONE_WORD.match(after):
        return True
    if before[-1:].isdecimal() and segmenter.MONTH.match(after):
        return bool(segmenter.ENDS_IN_DATE_DIGITS.search(before, max(0, len(before) - _REACH)))
    if before[-1:].islower() or before[-2:-1].isalpha() or not segmenter.UPPER_WORD_START.match(after):
        return False
    return bool(segmenter.MIDDLE_INITIAL_END.search(before))


def _ends_in_abbreviation(span: str) -> bool:
    """Ask segtok's pattern about the end of a span only, and not at all after a word longer than abbreviations are."""
    if "a" <= span[-1:] <= "z":
        return _is_abbreviation(span[-_LONGER_THAN_ABBREVIATIONS - 1 :])
    if span[-_LONGER_THAN_ABBREVIATIONS:].isalpha() and len(span) >= _LONGER_THAN_ABBREVIATIONS:
        return False
    # One alternative of the pattern, a span of digits alone, has no bound.
    return span.isdecimal() or bool(segmenter.ABBREVIATIONS.search(span, max(0, len(span) - _ABBREVIATION_REACH)))


@lru_cache(maxsize=_REMEMBERED)
def _is_abbreviation(ending: str) -> bool:
    """Tell whether a span ends in an abbreviation; the pattern's initials and numbers do not end in small letters."""
    return bool(segmenter.ABBREVIATIONS.search(ending))


def _join_sentences(pieces: Iterator[str]) -> Iterator[str]:
    """Join the pieces that an open bracket, a quotation or a lower-case beginning holds together."""
    sentence: list[str] = []
    length = 0
    round_brackets = square_brackets = None
    for piece in pieces:
        if sentence and not (
            _continues(sentence[-1], piece)
            or (
                min(length, len(piece)) < segmenter.SHORT_SENTENCE_LENGTH
                and (
                    ((round_brackets or 0) > 0 and _is_inside(sentence, piece, "()"))
                    or ((square_brackets or 0) > 0 and _is_inside(sentence, piece, "[]"))
                )
            )
        ):
            yield "".join(sentence)
            sentence, length, round_brackets, square_brackets = [], 0, None, None
        sentence.append(piece)
        length += len(piece)
        round_brackets = _nesting(round_brackets, piece, "()")
        square_brackets = _nesting(square_brackets, piece, "[]")
    if sentence:
        yield "".join(sentence)


def _continues(last: str, piece: str) -> bool:
    if segmenter.CONTINUATIONS.match(piece):
        return True
    return bool(segmenter.LOWER_WORD.match(piece[:_REACH]) and segmenter.BEFORE_LOWER.match(_ending(last)))


def _is_inside(sentence: Sequence[str], piece: str, brackets: str) -> bool:
    """Tell whether a piece closes the bracket that is open, or goes on with the abbreviations within it."""
    last_closer = piece.rfind(brackets[1])
    if last_closer >= 0 and piece.count(brackets[1]) > piece.count(brackets[0], 0, last_closer):
        return True
    if "".join(sentence[-2:]).endswith(" et al. "):
        return True
    return bool(segmenter.UPPER_CASE_END.search(_ending(sentence[-1])) and segmenter.UPPER_CASE_START.match(piece))


def _ending(piece: str) -> str:
    return piece.rstrip(" ")[-_REACH:] + " "


def _nesting(before: int | None, piece: str, brackets: str) -> int | None:
    """Count the open brackets on: None until there was an opening one, since closing ones before it do not count."""
    if before is None:
        first = piece.find(brackets[0])
        return None if first < 0 else piece.count(brackets[0]) - piece.count(brackets[1], first)
    return before + piece.count(brackets[0]) - piece.count(brackets[1])
