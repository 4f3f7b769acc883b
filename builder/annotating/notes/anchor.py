"""Anchoring: where the passage stands that a note quotes, exactly or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from builder.annotating.notes.folding import Folded, fold, fold_quote
from builder.annotating.notes.nearest import nearest_passage
from builder.annotating.notes.selecting import Selector, select
from builder.errors import Problem, shown
from builder.model import Article, LooseNote, Note, NoteEntry

MOST_COUNTED = 100
"""A quote that stands more often is said to stand "more than" so often."""

MOST_PROPOSED = 10
"""So many selectors are proposed at most for a quote that stands several times."""

_SHOWN_CHARACTERS = 200


def anchor_notes(article: Article, entries: Sequence[NoteEntry]) -> tuple[tuple[Note, ...], tuple[LooseNote, ...]]:
    """Find the passages of an article that notes are about.

    A passage has the words of the quote, with the prefix directly before and the suffix directly after it; white space
    (the break between paragraphs included), the form of quotation marks and Unicode's two ways of writing a letter with
    a mark do not count. A space between prefix, quote and suffix may be missing.

    Args:
        article: The article.
        entries: The notes on it.

    Returns:
        The notes at their places in text order, and those that could not be anchored, by file and line.
    """
    if not entries:
        return (), ()
    folded = fold(article.text)
    notes: list[Note] = []
    loose: list[LooseNote] = []
    for entry in entries:
        selector = Selector(entry.exact, entry.prefix, entry.suffix)
        places = find_places(folded, selector)
        if len(places) == 1:
            notes.append(Note(entry, *folded.span(*places[0])))
        else:
            loose.append(_loose(article, folded, entry, places))
    return (
        tuple(sorted(notes, key=lambda note: (note.start, -note.end, note.entry.path, note.entry.line))),
        tuple(sorted(loose, key=lambda note: (note.entry.path, note.entry.line, note.problem))),
    )


def find_places(folded: Folded, selector: Selector) -> list[tuple[int, int]]:
    """Find where a selector fits, in the folded text.

    Returns:
        All places in order, but at most `MOST_COUNTED` and one more. Where it fits as it stands, the places where it
        would fit with a space more between its parts do not count.
    """
    exact = fold_quote(selector.exact)
    prefix, suffix = fold(selector.prefix).text, fold(selector.suffix).text
    found = _places(folded.text, prefix, exact, suffix)
    if not found and (prefix or suffix):
        before, after = prefix.strip(), suffix.strip()
        around = {(start, end) for start in (before, before and f"{before} ") for end in (after, after and f" {after}")}
        found = sorted({place for start, end in sorted(around) for place in _places(folded.text, start, exact, end)})
    return found


def proposals(folded: Folded, places: Sequence[tuple[int, int]]) -> tuple[Selector, ...]:
    """Give for each of the first places the selector that fits there alone, unless it would be very long."""
    selectors = (select(folded, low, high) for low, high in places[:MOST_PROPOSED])
    return tuple(selector for selector in selectors if selector.is_handy)


def how_often(places: Sequence[tuple[int, int]]) -> str:
    """Say how often a quote stands in a text."""
    return f"more than {MOST_COUNTED:,} times" if len(places) > MOST_COUNTED else f"{len(places)} times"


def _places(text: str, prefix: str, exact: str, suffix: str) -> list[tuple[int, int]]:
    whole = f"{prefix}{exact}{suffix}"
    starts = (place + len(prefix) for place in islice(_all(text, whole), MOST_COUNTED + 1))
    return [(start, start + len(exact)) for start in starts] if exact else []


def _all(text: str, words: str) -> Iterator[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def _loose(article: Article, folded: Folded, entry: NoteEntry, places: Sequence[tuple[int, int]]) -> LooseNote:
    """Say why a note cannot be anchored, and what would anchor it."""
    what = f"the quote '{shown(entry.exact)}'"
    nearest = ""
    if len(places) > 1:
        selectors = proposals(folded, places)
        message = f"{what} stands {how_often(places)} in {article.path}, expected words that stand there once"
        help_ = "add what stands before or after them as 'prefix' or 'suffix'"
    elif apart := find_places(folded, Selector(entry.exact)):
        selectors = proposals(folded, apart)
        around = [f"after '{shown(entry.prefix)}'"] * bool(entry.prefix)
        around += [f"before '{shown(entry.suffix)}'"] * bool(entry.suffix)
        message = f"{what} is in {article.path}, but not directly {' and '.join(around)}"
        help_ = "correct or take out 'prefix' and 'suffix'"
    elif found := nearest_passage(folded, fold_quote(entry.exact)):
        selectors = proposals(folded, [found])
        nearest = folded.spaced[slice(*found)]
        message = f"{what} is not in {article.path}; nearest is '{shown(nearest, _SHOWN_CHARACTERS)}'"
        help_ = "quote what stands there"
    else:
        selectors = ()
        message = f"{what} is not in {article.path}, and nothing there is like it"
        help_ = "quote words of the article, or take the note out"
    return LooseNote(
        entry=entry,
        problem=Problem(entry.path, entry.line, f"{message} ({help_})"),
        article_id=article.id,
        nearest=nearest,
        correction="\n".join(selector.as_yaml() for selector in selectors),
    )
