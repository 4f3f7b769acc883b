"""Attribution: each quotation with its speaker, by the cue in its sentence or by what stands around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from builder.annotating.quotations.cues import Cue, cue_after, cue_before, cue_in_rest
from builder.annotating.quotations.judge import Shape, is_direct, shape_of
from builder.annotating.quotations.marks import Marked
from builder.annotating.quotations.page import Page, Words
from builder.annotating.quotations.resolve import NOBODY, Resolver, Voice
from builder.annotating.quotations.subjects import first_subject
from builder.model import Kind, Quote

_CONFIDENCE = {
    "verb after": 0.95,
    "verb before": 0.9,
    "according to": 0.9,
    "label": 0.95,
    "signature": 0.85,
    "colon": 0.8,
    "frame before": 0.8,
    "participle before": 0.85,
    "any verb after": 0.8,
    "goes on": 0.85,
    "next paragraph": 0.75,
    "sentence before": 0.6,
    "": 0.3,
}
_SHARE_OF_RESOLVED = {"name": 1.0, "description": 0.95, "pronoun": 0.9, "": 1.0}
_SHARE_OF_REPAIRED = 0.85


class _Said(NamedTuple):
    """A quotation and who says it."""

    number: int
    cue: Cue | None
    rule: str
    voice: Voice


def attribute(page: Page, marked: Sequence[Marked], resolver: Resolver) -> Iterator[Quote]:
    """Yield the direct quotations among what stands between marks, each with its speaker.

    Args:
        page: The words.
        marked: What stands between marks, in text order.
        resolver: Who is meant by which words.
    """
    before: _Said | None = None
    for number, one in enumerate(marked):
        quote = page.quote[number]
        shape = shape_of(page.text, one)
        cue = _cue(page, quote, shape)
        if one.is_repaired and cue is None and before is None:
            continue
        if not is_direct(page, quote, shape, cue):
            continue
        if cue is not None:
            said = _Said(number, cue, cue.rule, resolver.voice_of(cue.words))
            if cue.rule == "colon" and not _can_speak(said.voice):
                continue
        else:
            said = _without_cue(page, marked, number, before, resolver)
            if said.voice is NOBODY and said.rule != "goes on" and (shape.is_single or not _stands_alone(page, one)):
                continue
        before = said
        yield _quote(page, one, said)


def _can_speak(voice: Voice) -> bool:
    return voice.member is None or voice.member.kind in (Kind.PERSON, Kind.ORGANISATION)


def _cue(page: Page, quote: int, shape: Shape) -> Cue | None:
    after = cue_after(page, quote)
    before = cue_before(page, quote)
    if after is not None and (before is None or after.is_close):
        if before is not None and before.is_close and ":" in page.gap(quote):
            return before
        return after
    return before or cue_in_rest(page, quote)


def _stands_alone(page: Page, one: Marked) -> bool:
    """Tell whether a quotation begins a sentence of its own."""
    before = page.text[: one.outer_start][-3:].rstrip(" ")
    return not before or before[-1] in ".!?…:\n”\""


def _without_cue(page: Page, marked: Sequence[Marked], number: int, before: _Said | None, resolver: Resolver) -> _Said:
    """Find the speaker of a quotation whose sentence names none: who spoke just before, or is spoken of there."""
    quote = page.quote[number]
    between = page.text[marked[number - 1].outer_end : marked[number].outer_start] if number else ""
    if before is not None and before.number == number - 1:
        if "\n" not in between:
            return _Said(number, None, "goes on", before.voice)
        if not between.strip() or _is_only_attribution(page, before, marked, number):
            return _Said(number, None, "next paragraph", before.voice)
    if quote:
        sentence = page.sentence(quote - 1)
        words = first_subject(page, sentence.start, sentence.end)
        if words is not None:
            voice = resolver.voice_of(words)
            if voice.member is not None and not voice.member.is_person:
                return _Said(number, None, "", NOBODY)
            return _Said(number, Cue(words, "sentence before", words.start, is_close=False), "sentence before", voice)
    return _Said(number, None, "", NOBODY)


def _is_only_attribution(page: Page, before: _Said, marked: Sequence[Marked], number: int) -> bool:
    """Tell whether the paragraph before has nothing but its quotation and the words that tell whose it is."""
    return before.cue is not None and before.cue.verb > page.quote[before.number] and page.quote[number] - before.cue.verb < 12


def _quote(page: Page, one: Marked, said: _Said) -> Quote:
    place, member = said.voice.place, said.voice.member
    confidence = _CONFIDENCE[said.rule] * _SHARE_OF_RESOLVED[said.voice.rule] if place else _CONFIDENCE[""]
    if one.is_repaired:
        confidence *= _SHARE_OF_REPAIRED
    return Quote(
        text=page.text[one.start : one.end],
        start=one.start,
        end=one.end,
        speaker=page.text[place[0] : place[1]] if place else None,
        name=member.name if member is not None else None,
        cue=page.place(said.cue.words) if said.cue is not None else None,
        rule=_rule(said),
        confidence=round(confidence, 2),
    )


def _rule(said: _Said) -> str:
    return f"{said.rule}, pronoun" if said.voice.rule == "pronoun" else said.rule
