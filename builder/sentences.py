"""Where the sentences of a text begin and end, as standoff spans, so that a mention can be shown in its sentence."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

Span = tuple[int, int]

PASSAGE_LIMIT = 480
_NEAR = 2 * PASSAGE_LIMIT

_TITLES = frozenset(
    "adm brig capt cdr cmdr col cpl dr ft fr gen gov hon lt maj messrs mr mrs ms mt no nos pfc pres prof pvt rep rev "
    "sen sgt st supt vs viz e.g i.e cf".split()
)
"""A full stop after one of these never ends a sentence: a name or a number follows."""

_SHORT = frozenset(
    "a.m p.m approx assn ave bros co corp dept est etc inc intl jr ltd nat'l sr "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun".split()
)
"""After one of these, as after initials, a sentence ends only when the next word is one that likes to begin one."""

_STARTERS = frozenset(
    "a after all although an and as at because before but by despite during earlier even every first for from he her "
    "his however i if in it its last later many meanwhile more most no nobody not now of on once one only other our "
    "she since so some such that the their then there these they this those though to two under until we what when "
    "where which while who why with yet you".split()
)

_CLOSING = r"(?:[\"'“”‘’»)\]]|[ \u00a0\u202f]»)*"
_BREAK = re.compile(  # what it can begin with stands first: the search skips everything else at once
    rf"[\n.!?…。！？](?:(?<=\n)\s*\n|(?<=[.!?…])(?<![.!?…].)[.!?…]*{_CLOSING}\s+|(?<=[。！？])[。！？]*[」』”’）]*\s*)"
)
_BEFORE_LAST_WORD = re.compile(r".*[\s\"'“”‘’(\[—–]", re.DOTALL)
_LONGEST_WORD = 24
_NEXT_WORD = re.compile(r"[\"'“‘«(\[¿¡]*([^\W_]+)")
_CONTRACTED = re.compile(r"[^\W\d_][’'][a-z]")
"""The end of "don’t", whose last letter is no initial."""

_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")


def sentence_spans(text: str) -> tuple[Span, ...]:
    """Find the sentences of a text.

    A sentence ends at ".", "!", "?" or "…" (with closing quotes or brackets) before white space and a word that can
    begin one, at the full stops of Chinese and Japanese, and at every blank line. Full stops of titles ("Maj. Gen."),
    months and initials ("U.S.") are told apart by the word that follows.

    Args:
        text: Paragraphs, separated by blank lines.

    Returns:
        (start, end) of each sentence without the white space around it, in order, together holding every character
        that is not white space. The time is linear in the length of the text.

    >>> text = "Maj. Gen. Ghika spoke in the U.S. Senate. “He ran.” It was Sept. 16."
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['Maj. Gen. Ghika spoke in the U.S. Senate.', '“He ran.”', 'It was Sept. 16.']
    """
    return tuple(_spans(text))


class Sentences(NamedTuple):
    """Where the sentences of a text begin, and where they end: a tenth of what the spans take, to be kept for long."""

    starts: Sequence[int]
    ends: Sequence[int]


def sentences_of(text: str) -> Sentences:
    """Find the sentences that `sentence_spans` finds."""
    spans = sentence_spans(text)
    return Sentences(array("I", [start for start, _ in spans]), array("I", [end for _, end in spans]))


def first_span(text: str) -> Span:
    """Find the first sentence only; an empty span when there is none."""
    return next(_spans(text), (0, 0))


def has_sentences(text: str, fewest: int) -> bool:
    """Tell whether a text has so many sentences or more; it is read only as far as the last that counts.

    >>> has_sentences("It was late. Mosul fell. More later.", 3), has_sentences("It was late.", 2)
    (True, False)
    """
    return sum(1 for _ in islice(_spans(text), fewest)) == fewest


def spans_before(text: str, offset: int) -> tuple[Span, ...]:
    """Find the sentences that begin before an offset, as `sentence_spans` has them; the rest is not looked at.

    >>> spans_before("It was late. Mosul fell. More later.", 15)
    ((0, 12), (13, 24))
    """
    return tuple(takewhile(lambda span: span[0] < offset, _spans(text)))


def passage_around(text: str, sentences: Sentences, start: int, end: int) -> Span:
    """Return the sentence or sentences that hold text[start:end], shortened at words when they are very long.

    Args:
        text: The text that the sentences were found in.
        sentences: All of them.
        start: Offset of what must stay visible.
        end: Offset past it.

    Returns:
        A span of at most `PASSAGE_LIMIT` characters (unless what must stay visible is longer) that holds both offsets.
    """
    starts, ends = sentences
    first = max(bisect_right(starts, start) - 1, 0)
    last = max(bisect_right(starts, max(end - 1, start)) - 1, first)
    low, high = (min(starts[first], start), max(ends[last], end)) if starts else (start, end)
    room = max(PASSAGE_LIMIT - (end - start), 0) // 2
    return _cut_left(text, low, start, room), _cut_right(text, end, high, room)


def passage_of(text: str, start: int, end: int) -> str:
    """Return the passage that `passage_around` finds, as one line with an ellipsis where it is cut.

    Only the text near the words is looked at, so that the time does not depend on the length of the text.

    >>> passage_of("It was late. Mosul fell. More later.", 13, 18)
    'Mosul fell.'
    """
    low, high = max(start - _NEAR, 0), min(end + _NEAR, len(text))
    near = text[low:high]
    sentences = sentences_of(near)
    first, last = passage_around(near, sentences, start - low, end - low)
    before = "" if first in sentences.starts and (low == 0 or first > 0) else "…"
    after = "" if last in sentences.ends and (high == len(text) or last < len(near)) else "…"
    return f"{before}{' '.join(near[first:last].split())}{after}"


def _spans(text: str) -> Iterator[Span]:
    start = 0
    for found in _BREAK.finditer(text):
        if _ends_sentence(text, found):
            yield from _trimmed(text, start, found.end())
            start = found.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    words = piece.lstrip()
    if words:
        start = end - len(words)
        yield start, start + len(words.rstrip())


def _ends_sentence(text: str, found: re.Match[str]) -> bool:
    mark = found[0]
    if mark[0] in "\n。！？" or mark.count("\n") > 1:
        return True
    following = _NEXT_WORD.match(text, found.end())
    if following is None:
        return True
    word = following[1]
    if word[0].islower():
        return False
    if not mark.startswith(".") or mark.startswith(".."):
        return True
    stop = found.start()
    start = max(stop - _LONGEST_WORD, 0)
    if between := _BEFORE_LAST_WORD.match(text, start, stop):
        start = between.end()
    if start == stop or (stop - start == 1 and _CONTRACTED.fullmatch(text, max(start - 2, 0), stop)):
        return True
    return _stop_after(text[start:stop].lower(), word)


def _stop_after(before: str, following: str) -> bool:
    """Tell whether a full stop between two words ends a sentence; the first is in lower case."""
    if before in _TITLES:
        return False
    if before in _SHORT or _INITIALS.fullmatch(before):
        return following.lower() in _STARTERS
    return True


def _cut_left(text: str, low: int, start: int, room: int) -> int:
    if start - low <= room:
        return low
    space = text.find(" ", start - room, start)
    return start - room if space < 0 else space + 1


def _cut_right(text: str, end: int, high: int, room: int) -> int:
    if high - end <= room:
        return high
    space = text.rfind(" ", end, end + room)
    return end + room if space < 0 else space
