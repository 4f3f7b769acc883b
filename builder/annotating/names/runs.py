"""Capital runs: capitalised words, with the particles between them, that nothing but spaces parts."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from builder.annotating.names.gazetteer import Rank, rank_of
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
_MAX_WORDS = 60
"""A longer run is no name and would only cost time."""

_ROMANCE = frozenset("es fr it pt ca ro".split())
_ROMANCE_ARTICLES = frozenset({"al", "el"})
_BEFORE_SMALL_ADJECTIVES = frozenset(
    """union nations assemblée commission conseil parti banque cour parlement centrale unione commissione consiglio
    parlamento unión comisión consejo união comissão partido partito banca naciones""".split()
)
_SMALL_ADJECTIVES = frozenset(
    """européenne européen nationale unies socialiste constitutionnel constitutionnelle centrale africaine communiste
    europea europeo nacional nazionale europeia europeu socialista democratico unidas centrale""".split()
)
"""Adjectives that French, Spanish, Italian and Portuguese write small at the end of a name."""

_BEFORE_ON = frozenset("committee subcommittee council commission conference panel institute center centre".split())
_LISTING = frozenset(
    "committee subcommittee department ministry office bureau institute college faculty school".split()
)
_MAX_LISTED_WORDS = 8
_HYPHENS = frozenset("-‑")
_BEFORE_THE = frozenset({"of", "and", "for"})
_NO_NAME = frozenset({"I", "I'm", "I’m", "I've", "I’ve", "I'd", "I’d", "I'll", "I’ll"})


def capital_runs(text: Text, language: str | None, covered: Collection[int] = frozenset()) -> Iterator[Span]:
    """Yield the maximal runs, in order; a run may begin and end with particles.

    Args:
        text: The body.
        language: In Spanish, say, "al" and "el" are no Arabic articles.
        covered: Numbers of words that belong to names that are known already, and part runs.
    """
    opening = _OPENING_PARTICLES - _ROMANCE_ARTICLES if language in _ROMANCE else _OPENING_PARTICLES
    start: int | None = None
    for index, word in enumerate(text.words):
        if start is None and not word.text[0].isupper() and word.text not in opening and word.text[2:3] not in _HYPHENS:
            continue
        if start is not None and not _goes_on(text, start, index):
            yield Span(start, index)
            start = None
        inner = word.text in opening or (start is not None and _goes_inside(text, index))
        if index not in covered and (is_name_word(word) or inner):
            start = index if start is None else start
        elif start is not None:
            yield Span(start, index)
            start = None
    if start is not None:
        yield Span(start, len(text))


def _goes_on_list(text: Text, start: int, index: int) -> bool:
    """Tell whether a comma is inside of a body's name: "Committee on Commerce, Science, and Transportation"."""
    if text.gap(index) != ", " or rank_of([text.words[index].text]) >= Rank.LARGE:
        return False
    pairs = zip(text.folded[start : index - 1], text.folded[start + 1 : index], strict=True)
    if not any(head in _LISTING and link in {"of", "on", "for"} for head, link in pairs):
        return False
    for place in range(index, min(index + _MAX_LISTED_WORDS, len(text) - 1)):
        if text.folded[place] == "and":
            return text.gap(place + 1) == " " and is_name_word(text.words[place + 1])
        if not is_name_word(text.words[place]) or text.gap(place + 1) not in (" ", ", "):
            return False
    return False


def is_name_word(word: Token) -> bool:
    """Tell "Mosul" and "al-Baghdadi" from "American-led", which says how something is, and from "I"."""
    if not word.text[0].isupper():
        return word.text[2:3] in _HYPHENS and word.is_capitalised and not word.text.rsplit("-", 1)[-1].islower()
    if "-" in word.text:
        return not word.text.rsplit("-", 1)[-1].islower()
    return word.text not in _NO_NAME


def _goes_on(text: Text, start: int, index: int) -> bool:
    if index - start == _MAX_WORDS:
        return False
    return (
        _goes_on_list(text, start, index)
        or text.joins_name(index)
        or (text.gap(index) == ". " and is_title(text.folded[index - 1]))
    )


def _goes_inside(text: Text, index: int) -> bool:
    """Tell whether a word in small letters goes on with a name: "of", the adjective in "Union européenne"."""
    word = text.words[index].text
    if word in _SMALL_ADJECTIVES:
        return text.folded[index - 1] in _BEFORE_SMALL_ADJECTIVES
    if word == "on":
        return text.folded[index - 1] in _BEFORE_ON
    return word in INNER_PARTICLES and (word != "the" or text.words[index - 1].text in _BEFORE_THE)
