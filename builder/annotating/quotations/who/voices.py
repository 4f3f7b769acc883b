"""Voices: who speaks, and who spoke where."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass

from builder.annotating.quotations.who.cast import Member

_MAX_VOICES = 50


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks.

    Attributes:
        member: One of the cast; None for somebody who has no name.
        place: Offsets of the fullest form or description; None when nobody can tell.
        rule: How it was resolved: "name", "pronoun", "description" or "".
        are_many: Several speak, whoever of them is named: "the researchers", whom "they" means afterwards.
    """

    member: Member | None
    place: tuple[int, int] | None
    rule: str = ""
    are_many: bool = False


NOBODY = Voice(None, None)


class Voices:
    """Who spoke, by the number of the word that named them."""

    def __init__(self) -> None:
        self._spoke: dict[int, Voice] = {}
        self._spots: list[int] = []

    def add(self, place: int, voice: Voice) -> None:
        """Remember who spoke."""
        if place not in self._spoke:
            insort(self._spots, place)
        self._spoke[place] = voice

    def between(self, start: int, end: int) -> list[Voice]:
        """Who spoke from one word to before another, in text order, the last fifty of them."""
        high = bisect_left(self._spots, end)
        low = max(bisect_left(self._spots, start), high - _MAX_VOICES)
        return [self._spoke[spot] for spot in self._spots[low:high]]

    def last(self, start: int, end: int) -> Voice | None:
        """Who spoke last from one word to before another; None when nobody did."""
        spoken = self.between(start, end)
        return spoken[-1] if spoken else None
