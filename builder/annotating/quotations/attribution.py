"""Attribution: each quotation with its speaker, by the cue in its sentence or by what stands around it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from builder.annotating.quotations.cues.ahead import cue_before
from builder.annotating.quotations.cues.behind import Cue, cue_after, cue_in_rest
from builder.annotating.quotations.cues.indirect import Told
from builder.annotating.quotations.cues.judge import begins_sentence, is_direct, shape_of
from builder.annotating.quotations.marks.pairs import Marked
from builder.annotating.quotations.page import Page
from builder.annotating.quotations.phrases.subjects import first_subject
from builder.annotating.quotations.who.resolve import Resolver
from builder.annotating.quotations.who.voices import NOBODY, Voice
from builder.model import Kind, Quote, QuoteKind

_CONFIDENCE = {
    "verb after": 0.95,
    "verb before": 0.9,
    "according to": 0.9,
    "passive": 0.85,
    "label": 0.95,
    "signature": 0.85,
    "colon": 0.8,
    "frame before": 0.8,
    "participle before": 0.85,
    "any verb after": 0.8,
    "goes on": 0.85,
    "next paragraph": 0.75,
    "sentence before": 0.6,
    "goes on later": 0.45,
    "": 0.3,
}
_SHARE_OF_RESOLVED = {"name": 1.0, "description": 0.95, "pronoun": 0.9, "": 1.0}
_NEAR_WORDS = 40
_SHARE_OF_REPAIRED = 0.85
_SHARE_OF_INDIRECT = 0.9


class _Said(NamedTuple):
    """A quotation and who says it."""

    number: int
    cue: Cue | None
    rule: str
    voice: Voice


def attribute(page: Page, marked: Sequence[Marked], indirect: Iterable[Told], resolver: Resolver) -> Iterator[Quote]:
    """Yield the quotations with their speakers, in the order in which they are read, which pronouns depend on.

    Args:
        page: The words.
        marked: What stands between marks, in text order.
        indirect: The clauses of indirect speech, in text order.
        resolver: Who is meant by which words.
    """
    clauses = deque(indirect)
    before: _Said | None = None
    for number, one in enumerate(marked):
        quote = page.quote[number]
        while clauses and clauses[0].cue.verb < quote:
            yield from _indirect(page, clauses.popleft(), resolver)
        said = _said(page, marked, number, before, resolver)
        if said is not None:
            before = said
            yield _quote(page, one, said)
    for told in clauses:
        yield from _indirect(page, told, resolver)


def _said(page: Page, marked: Sequence[Marked], number: int, before: _Said | None, resolver: Resolver) -> _Said | None:
    """Decide whether something between marks is a quotation, and whose."""
    one, quote = marked[number], page.quote[number]
    shape = shape_of(page.text, one)
    cue = _cue(page, quote)
    if one.is_repaired and cue is None and before is None:
        return None
    goes_on = before is not None and _is_near(page, marked, before, number)
    if not is_direct(page, quote, shape, cue, goes_on=goes_on):
        return None
    if cue is not None:
        is_woven = cue.words.start > quote and not begins_sentence(page, quote)
        voice = resolver.voice_of(cue.words, is_ahead=is_woven or _follows_clause(page, cue))
        said = _Said(number, cue, cue.rule, voice)
        is_own_word = (
            cue.rule == "frame before" and page.folded[cue.words.start] in page.lexicon.author
        )  # "what I call “…”"
        return None if is_own_word or (cue.rule == "colon" and not _can_speak(said.voice)) else said
    said = _without_cue(page, marked, number, before, resolver)
    if (
        said.voice is NOBODY
        and not said.rule.startswith("goes on")
        and (shape.is_single or ":" in page.gap(quote) or not _stands_alone(page, one))
    ):
        return None
    return said


def _follows_clause(page: Page, cue: Cue) -> bool:
    """Tell whether a clause that is no mere opening stands before a speaker: "Vask had won, he added, “…”"."""
    sentence = page.sentence(cue.words.start)
    is_behind = cue.words.start > sentence.start and "," in page.gap(cue.words.start)
    opening = page.folded[sentence.start]
    return is_behind and opening not in page.lexicon.adverbs and not opening.endswith("ing")


def _is_near(page: Page, marked: Sequence[Marked], before: _Said, number: int) -> bool:
    """Tell whether the quotation before stands in the same paragraph, a few words away."""
    if page.quote[number] - page.quote[before.number] > _NEAR_WORDS:
        return False
    return "\n" not in page.text[marked[before.number].outer_end : marked[number].outer_start]


def _between(page: Page, marked: Sequence[Marked], number: int) -> str:
    return page.text[marked[number - 1].outer_end : marked[number].outer_start] if number else ""


def _indirect(page: Page, told: Told, resolver: Resolver) -> Iterator[Quote]:
    is_ahead = told.end <= page.starts[told.cue.words.start]
    voice = resolver.voice_of(told.cue.words, is_ahead=is_ahead)
    if _can_speak(voice) or voice.rule in ("name", "description"):
        said = _Said(-1, told.cue, told.cue.rule, voice)
        yield _made(page, told.start, told.end, said, QuoteKind.INDIRECT, _SHARE_OF_INDIRECT)


def _can_speak(voice: Voice) -> bool:
    return voice.member is None or voice.member.kind in (Kind.PERSON, Kind.ORGANISATION)


def _cue(page: Page, quote: int) -> Cue | None:
    after = cue_after(page, quote)
    before = cue_before(page, quote)
    if before is not None and after is not None and after.rule == "according to":
        return before  # who passes it on is not who said it: "He “saw it,” according to the Star"
    if after is not None and (before is None or after.is_close):
        is_opened = before is not None and before.is_close and not {":", ","}.isdisjoint(page.gap(quote))
        if is_opened and (":" in page.gap(quote) or page.gap(quote + 1)[:1] in ("?", "!")):
            return before
        return after
    return before or cue_in_rest(page, quote)


def _stands_alone(page: Page, one: Marked) -> bool:
    """Tell whether a quotation begins a sentence of its own."""
    before = page.text[max(one.outer_start - 3, 0) : one.outer_start].rstrip(" ")
    return not before or before[-1] in '.!?…:\n”"'


def _without_cue(page: Page, marked: Sequence[Marked], number: int, before: _Said | None, resolver: Resolver) -> _Said:
    """Find the speaker of a quotation whose sentence names none: who spoke just before, or is spoken of there."""
    quote = page.quote[number]
    between = _between(page, marked, number)
    if before is not None and not begins_sentence(page, quote) and _is_near(page, marked, before, number):
        return _Said(number, None, "goes on later", before.voice)
    if before is not None and before.number == number - 1:
        if "\n" not in between:
            return _Said(number, None, "goes on", before.voice)
        if not between.strip() or _is_only_attribution(page, before, number):
            return _Said(number, None, "next paragraph", before.voice)
    if quote:
        sentence = page.sentence(quote - 1)
        voice = resolver.last_voice(sentence.start, quote)
        if voice is not None:
            return _Said(number, None, "sentence before", voice)
        words = first_subject(page, sentence.start, sentence.end)
        if words is not None:
            voice = resolver.voice_of(words)
            if voice.place is not None and (voice.member is None or voice.member.is_person):
                return _Said(
                    number, Cue(words, "sentence before", words.start, is_close=False), "sentence before", voice
                )
    if before is not None and quote - page.quote[before.number] < _NEAR_WORDS:
        return _Said(number, None, "goes on later", before.voice)
    return _Said(number, None, "", NOBODY)


def _is_only_attribution(page: Page, before: _Said, number: int) -> bool:
    """Tell whether the paragraph before has nothing but its quotation and the words that tell whose it is."""
    return (
        before.cue is not None
        and before.cue.verb > page.quote[before.number]
        and page.quote[number] - before.cue.verb < 12
    )


def _quote(page: Page, one: Marked, said: _Said) -> Quote:
    share = _SHARE_OF_REPAIRED if one.is_repaired else 1.0
    return _made(page, one.start, one.end, said, QuoteKind.DIRECT, share)


def _made(page: Page, start: int, end: int, said: _Said, kind: QuoteKind, share: float) -> Quote:
    place, member = said.voice.place, said.voice.member
    confidence = _CONFIDENCE[said.rule] * _SHARE_OF_RESOLVED[said.voice.rule] if place else _CONFIDENCE[""]
    return Quote(
        text=page.text[start:end],
        start=start,
        end=end,
        speaker=page.text[place[0] : place[1]] if place else None,
        kind=kind,
        name=member.name if member is not None else None,
        cue=page.place(said.cue.words) if said.cue is not None else None,
        rule=_rule(said),
        confidence=round(confidence * share, 2),
    )


def _rule(said: _Said) -> str:
    return f"{said.rule}, pronoun" if said.voice.rule == "pronoun" else said.rule
