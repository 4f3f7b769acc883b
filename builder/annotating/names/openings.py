"""Openings: whether the first word of a sentence is part of a name, or has its capital from the sentence alone."""

from __future__ import annotations

from collections.abc import Container

from builder.annotating.names.contexts import is_somebody, speaks
from builder.annotating.names.countries import DEMONYMS
from builder.annotating.names.gazetteer import Rank, rank_of
from builder.annotating.names.heads import BODIES, is_generic, kind_by_head
from builder.annotating.names.runs import INNER_PARTICLES, is_name_word
from builder.annotating.names.text import Span, Text
from builder.annotating.names.titles import MODIFIERS
from builder.annotating.wordforms import is_verb_form
from builder.given_names import is_given_name

_OPENERS = frozenset(
    """officials police former late earlier meanwhile yesterday today tonight tomorrow sources critics supporters
    residents witnesses investigators prosecutors lawyers analysts experts scientists researchers doctors
    soldiers troops rebels militants fighters protesters demonstrators thousands hundreds dozens millions
    billions many several most some few both either neither each every all another other others such like unlike
    despite although though while whereas because since until unless if when whenever where wherever why how
    what which who whose that this these those there here then thus hence therefore however moreover furthermore
    nevertheless nonetheless besides instead otherwise still yet also even only just again once twice perhaps
    maybe indeed certainly finally eventually soon recently currently now never always often sometimes usually
    let lets please thank thanks yes no not none nobody nothing anyone anybody someone somebody everyone
    everybody people men women children parents students teachers families members leaders one two three four
    five six seven eight nine ten dear according based given under over after before during between among
    against with without within through throughout across along around behind below beneath beside beyond inside
    outside near next past per plus regarding till toward towards upon versus via photo photos image video file
    caption copyright read see watch more less top last previous early mid including excluding democrats
    republicans liberals conservatives""".split()
)
"""Folded words that begin sentences and stand before names there."""


def opening_end(text: Text, span: Span, *, known: Container[str], stops: Container[str]) -> int:
    """Where the name in a piece that begins a sentence begins; the piece's end when it holds none.

    Args:
        text: The body.
        span: The piece; its first word begins a sentence.
        known: The keys of words that are capitalised inside of sentences, here or in the dossier.
        stops: The language's stop words.
    """
    first = text.words[span.start]
    folded = text.folded[span.start]
    is_function_word = folded in stops and not first.is_acronym
    if first.is_acronym or (not is_function_word and text.key(Span(span.start, span.start + 1))[0] in known):
        return span.start
    whole = rank_of([word.text for word in text.words[span.start : span.end]])
    common = is_function_word or folded in _OPENERS or folded in text.small or is_verb_form(folded, "en")
    if span.end - span.start == 1:
        is_place = whole >= Rank.LARGE and not common and not is_given_name(first.text)
        is_person = not common and is_given_name(first.text) and (is_somebody(text, span) or speaks(text, span))
        is_name = is_place or is_person or folded in BODIES or not first.text[0].isupper()
        return span.start if is_name else span.end
    if whole or is_given_name(first.text) or folded in DEMONYMS or not first.text[0].isupper():
        return span.start
    following = text.words[span.start + 1]
    joined = following.text in INNER_PARTICLES and not is_name_word(following)
    head = kind_by_head(text.folded[span.start : span.end])
    if head and not common:
        return span.start
    if common or joined or (folded in MODIFIERS and not head):
        return _next_word(text, span)
    return span.start if not is_generic([folded]) else _next_word(text, span)


def _next_word(text: Text, span: Span) -> int:
    index = span.start + 1
    while index < span.end and text.words[index].text in INNER_PARTICLES:
        index += 1
    return index
