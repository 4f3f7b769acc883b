"""Capital runs: capitalised words, with the particles between them, that nothing but spaces parts."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from builder.annotating.names.text import Span, Text
from builder.annotating.names.titles import is_title
from builder.words import Token

_OPENING_PARTICLES = frozenset("al el ul abu bin ibn".split())
INNER_PARTICLES = frozenset(
    """of de del della delle dei degli di da do dos das du des der den van von zu zur la le los las the and for und et y
    e""".split()
)
"""They stand inside of names only."""

PARTICLES = _OPENING_PARTICLES | INNER_PARTICLES
_BEFORE_THE = frozenset({"of", "and", "for"})
_NO_NAME = frozenset({"I", "I'm", "I’m", "I've", "I’ve", "I'd", "I’d", "I'll", "I’ll"})


def capital_runs(text: Text, covered: Collection[int] = frozenset()) -> Iterator[Span]:
    """Yield the maximal runs, in order; a run may begin and end with particles.

    Args:
        text: The body.
        covered: Numbers of words that belong to names that are known already, and part runs.
    """
    start: int | None = None
    for index, word in enumerate(text.words):
        if start is not None and not _goes_on(text, index):
            yield Span(start, index)
            start = None
        in_run = start is not None
        if index not in covered and (is_name_word(word) or _is_particle(text, index, in_run=in_run)):
            start = index if start is None else start
        elif start is not None:
            yield Span(start, index)
            start = None
    if start is not None:
        yield Span(start, len(text))


def is_name_word(word: Token) -> bool:
    """Tell "Mosul" and "al-Baghdadi" from "American-led", which says how something is, and from "I"."""
    if not word.text[0].isupper() and not word.is_capitalised:
        return False
    if "-" in word.text:
        last = word.text.rsplit("-", 1)[-1]
        return not last.islower()
    return word.text not in _NO_NAME


def _goes_on(text: Text, index: int) -> bool:
    return text.joins_name(index) or (text.gap(index) == ". " and is_title(text.folded[index - 1]))


def _is_particle(text: Text, index: int, *, in_run: bool) -> bool:
    word = text.words[index].text
    if word in _OPENING_PARTICLES:
        return True
    if not in_run or word not in INNER_PARTICLES:
        return False
    return word != "the" or text.words[index - 1].text in _BEFORE_THE
