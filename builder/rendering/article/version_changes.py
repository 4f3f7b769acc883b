"""What a version of a story added and cut, as hunks of words with a little of what stayed around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from builder.model import Change, ChangeKind
from builder.rendering.escaping import Markdown, escape_run
from builder.rendering.language import _, grouped
from builder.rendering.wording import counted

_CONTEXT_WORDS = 6
_LONGEST_WORDS = 80
_MOST_HUNKS = 40
"""A reader who wants to know more about two texts that differ so much reads both."""

_MARKS = {ChangeKind.SAME: ("", ""), ChangeKind.ADDED: ("<ins>", "</ins>"), ChangeKind.CUT: ("<del>", "</del>")}


@dataclass(frozen=True, slots=True)
class Changes:
    """What the page shows of the differences between two texts.

    Attributes:
        extent: How much was added and cut, e.g. "12 words added and 3 cut".
        hunks: Each one line: words that were cut and added, and some that stayed before and after.
        rest: What is not shown, in words; empty when all is.
    """

    extent: str
    hunks: tuple[Markdown, ...]
    rest: str


def render_changes(changes: Sequence[Change]) -> Changes:
    """Show the changes from one text to another.

    >>> render_changes([Change(ChangeKind.SAME, "A"), Change(ChangeKind.ADDED, "new"), Change(ChangeKind.SAME, "day")])
    Changes(extent='1 word added', hunks=('A <ins>new</ins> day',), rest='')
    """
    hunks = list(_hunks(changes))
    left = [change for hunk in hunks[_MOST_HUNKS:] for change in hunk]
    shown = tuple(_line(hunk) for hunk in hunks[:_MOST_HUNKS])
    return Changes(extent_in_words(changes), shown, _not_shown(left))


def _not_shown(changes: Sequence[Change]) -> str:
    # Translators: {extent} is "12 words added and 3 cut", of the changes of a text that are not shown.
    return _("Not shown: {extent}.").format(extent=extent_in_words(changes)) if changes else ""


def extent_in_words(changes: Iterable[Change]) -> str:
    """Say how many words were added and cut; "no change of words" when none was.

    >>> extent_in_words([Change(ChangeKind.ADDED, "in the town"), Change(ChangeKind.CUT, "there")])
    '3 words added and 1 cut'
    """
    words = {kind: sum(len(c.text.split()) for c in changes if c.kind is kind) for kind in ChangeKind}
    added, cut = words[ChangeKind.ADDED], words[ChangeKind.CUT]
    if added and cut:
        # Translators: what a newspaper changed in the text of a news agency; {cut} is the number of words that it cut.
        return counted(added, "{count} word added and {cut} cut", "{count} words added and {cut} cut", cut=grouped(cut))
    if added:
        return counted(added, "{count} word added", "{count} words added")
    if cut:
        return counted(cut, "{count} word cut", "{count} words cut")
    return _("no change of words")


def _hunks(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """Cut the changes where many words in a row stayed, and keep a few of these on both sides."""
    hunk: list[Change] = []
    for place, change in enumerate(changes):
        words = change.text.split()
        if change.kind is not ChangeKind.SAME:
            hunk.append(change)
        elif place in (0, len(changes) - 1) or len(words) > 2 * _CONTEXT_WORDS:
            if place:
                hunk.append(_head(words))
                yield hunk
            hunk = [_tail(words)]
        else:
            hunk.append(change)
    if any(change.kind is not ChangeKind.SAME for change in hunk):
        yield hunk


def _head(words: Sequence[str]) -> Change:
    more = " …" if len(words) > _CONTEXT_WORDS else ""
    return Change(ChangeKind.SAME, " ".join(words[:_CONTEXT_WORDS]) + more)


def _tail(words: Sequence[str]) -> Change:
    more = "… " if len(words) > _CONTEXT_WORDS else ""
    return Change(ChangeKind.SAME, more + " ".join(words[-_CONTEXT_WORDS:]))


def _line(hunk: Sequence[Change]) -> Markdown:
    parts: list[str] = []
    for change in hunk:
        opening, closing = _MARKS[change.kind]
        text = escape_run(_clipped(change.text), begins_line=not parts)
        parts.append(f"{opening}{text}{closing}")
    return Markdown(" ".join(parts))


def _clipped(text: str) -> str:
    """Leave out the middle of a long passage."""
    words = text.split()
    if len(words) <= _LONGEST_WORDS:
        return text
    half = _LONGEST_WORDS // 2
    between = counted(len(words) - 2 * half, "{count} word", "{count} words")
    return f"{' '.join(words[:half])} … ({between}) … {' '.join(words[-half:])}"
