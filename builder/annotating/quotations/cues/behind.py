"""Cues: the words near a quotation that tell whose it is."""

from __future__ import annotations

from dataclasses import dataclass

from builder.annotating.quotations.page import Page, Words
from builder.annotating.quotations.phrases.subjects import (
    is_named,
    may_stand_before_verb,
    start_with_article,
    subject_after,
    subject_before,
)
from builder.annotating.quotations.words.humans import is_human

_MAX_WORDS_AHEAD = 40
_LABEL_WORDS = 6
_SIGNATURE_WORDS = 3
NEAR_WORDS = 4
_UNITS = frozenset("cent day week month year hour minute person capita household se diem annum kg litre liter".split())
_GOES_ON = frozenset(",;!?…—–-")
_INTERRUPTS = frozenset(",!?…")


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that name a speaker.

    Attributes:
        words: Where they stand.
        rule: How they were found.
        verb: Number of the verb; of the last word of "according to"; of the quotation itself behind a label.
        is_close: True when the verb stands right beside the quotation, so that nothing else can be meant.
    """

    words: Words
    rule: str
    verb: int
    is_close: bool


def cue_after(page: Page, quote: int) -> Cue | None:
    """Find the speaker behind a quotation: "…,” said X", "…,” X told Y", "…,” according to X", "…” – X".

    Args:
        page: The words.
        quote: Number of the word that the quotation is.
    """
    first = quote + 1
    if first >= len(page) or "\n" in page.gap(first) or first in page.is_quote:
        return None
    gap = page.gap(first)
    is_over = "." in gap and page.words.words[first].text[0].isupper()
    high = min(page.sentence(first).end, first + _MAX_WORDS_AHEAD)
    if not {"—", "–", "-"}.isdisjoint(gap) and (found := _signature(page, first, high)):
        return found
    if not is_over and (found := _inverted(page, first, high)):
        return found
    found = _subject_first(page, quote, high)
    return found if found is not None or not page.follows_comma(first) else _unknown_verb(page, first, high)


def _subject_first(page: Page, quote: int, high: int) -> Cue | None:
    """Find "…,” X said"; behind a full stop or no mark at all X has to be named, and nothing may follow."""
    lexicon, first = page.lexicon, quote + 1
    gap = page.gap(first)
    is_over = "." in gap
    is_cut = not _GOES_ON.isdisjoint(gap) or page.text[page.ends[quote] - 1] in _GOES_ON
    verbs = lexicon.verbs
    for verb in range(first + 1, high):
        if verb in page.is_quote:
            break
        is_quoted = page.folded[verb - 1] in lexicon.being and page.folded[verb] == "quoted"
        is_noun = page.folded[verb] in lexicon.nouns and page.folded[verb - 1] in lexicon.articles
        is_verb = page.folded[verb] in verbs and page.name_from(verb) is None and not is_noun
        if not is_quoted and not is_verb:
            continue
        words = subject_before(page, verb - is_quoted, first)
        if words is None or not _is_at(page, words, first):
            continue
        if (is_over or not is_cut) and not (words.start == first and _is_short(page, verb, high)):
            return None
        if is_over and verb + 1 < len(page) and verb + 1 in page.is_quote and "\n" not in page.gap(verb + 1):
            return None
        if is_over and page.folded[verb] not in lexicon.say:
            return None
        if is_over and not is_named(page, words) and page.words.words[first].text[0].isupper():
            return None
        is_close = not _INTERRUPTS.isdisjoint(gap) or verb - first < NEAR_WORDS
        return Cue(words, "verb after", verb, is_close)
    return None


def _is_at(page: Page, words: Words, first: int) -> bool:
    """Tell whether a subject begins at a word, or behind what describes it: "Ohio economist Mira Venn"."""
    is_apposed = words.start > first and page.gap(words.start) == ", " and is_human(page.folded[words.start - 1])
    return words.start - first <= (_LABEL_WORDS if is_apposed else NEAR_WORDS) and all(
        (page.is_joined(place) or (is_apposed and place == words.start))
        and place - 1 not in page.is_quote
        and not page.is_finite(place - 1)
        for place in range(first + 1, words.start + 1)
    )


def _is_short(page: Page, verb: int, high: int) -> bool:
    return verb + 1 >= high or verb + NEAR_WORDS >= page.sentence(verb).end


def _signature(page: Page, first: int, high: int) -> Cue | None:
    """Find who signs: a name or a few words behind a dash, up to the end of the line."""
    end = first
    while end < high and end - first < _LABEL_WORDS and (end == first or page.is_joined(end)):
        end += 1
    name = next((name for place in range(first, end) if (name := page.name_from(place)) is not None), None)
    if name is not None and page.is_person(name):
        words = page.with_title(page.words_of(name))
        behind = page.gap(words.end) if words.end < len(page) else "\n"
        if words.start == first and not {",", "\n"}.isdisjoint(behind):
            return Cue(words, "signature", first, is_close=True)
    is_line = end >= len(page) or "\n" in page.gap(end)
    is_capital = page.words.words[first].text[0].isupper() or page.gap(first)[-1] in "—–-"
    is_signature = (is_line and is_capital) or _is_described(page, first, end, high)
    return Cue(Words(first, end), "signature", first, is_close=True) if is_signature else None


def _is_described(page: Page, first: int, end: int, high: int) -> bool:
    """Tell "— Gail Orven, a cleaner and …" behind a quotation that is a paragraph."""
    is_paragraph = "\n" in page.gap(first - 1)
    if not is_paragraph or end >= high or end - first > _SIGNATURE_WORDS or "," not in page.gap(end):
        return False
    return all(page.words.words[place].text[0].isupper() for place in range(first, end))


def _inverted(page: Page, first: int, high: int) -> Cue | None:
    lexicon = page.lexicon
    if page.folded[first].endswith(lexicon.he_endings + lexicon.she_endings):
        return Cue(Words(first, first + 1), "verb after", first, is_close=True)
    verb = first
    while verb < high and may_stand_before_verb(page, verb) and verb - first < NEAR_WORDS:
        verb += 1
    if verb < high and page.folded[verb] in lexicon.verbs and page.name_from(verb) is None:
        words = subject_after(page, verb, high)
        if words is None and lexicon.drops_pronouns and verb + 1 >= high:
            words = Words(verb, verb + 1)
        if words is not None:
            return Cue(words, "verb after", verb, is_close=True)
    is_passive = _is_passive(page, first)
    last = first if is_passive else according(page, first)
    if last is not None:
        words = subject_after(page, last, high)
        if words is not None:
            return Cue(words, "passive" if is_passive else "according to", last, is_close=True)
    return None


def _is_passive(page: Page, first: int) -> bool:
    """Tell whether "by" behind a quotation is that of "was called “fake” by X"."""
    lexicon = page.lexicon
    frame = first - 2
    return (
        frame > 0
        and page.folded[first] in lexicon.by
        and page.folded[frame] in lexicon.frame
        and page.folded[frame - 1] in lexicon.being
    )


def according(page: Page, first: int) -> int | None:
    """Number of the last word of "according to" when it begins at a word; None when it does not."""
    word = page.folded[first]
    if word == "per" and (first + 1 >= len(page) or page.folded[first + 1] in _UNITS):
        return None
    for phrase in page.lexicon.according:
        if word == phrase[0] and tuple(page.folded[first : first + len(phrase)]) == phrase:
            return first + len(phrase) - 1
    return None


def _unknown_verb(page: Page, first: int, high: int) -> Cue | None:
    """Take any verb in "…,” he deadpanned." for one of saying."""
    name = page.name_from(first)
    lexicon = page.lexicon
    if name is None and page.folded[first] not in lexicon.others:
        return _unknown_verb_ahead(page, first, high)
    words = page.words_of(name) if name is not None else Words(first, first + 1)
    if words.end >= high or not page.is_joined(words.end):
        return None
    verb = page.folded[words.end]
    if verb.endswith(("ed", "es", "te")) and page.words.words[words.end].text.islower():
        return Cue(words, "any verb after", words.end, is_close=True)
    return None


def _unknown_verb_ahead(page: Page, first: int, high: int) -> Cue | None:
    """Take the verb in "…,” informs Ana Vask" for one of saying."""
    is_verb = page.folded[first].endswith(("s", "ed")) and page.words.words[first].text.islower()
    if not is_verb or page.folded[first] in page.lexicon.stops or page.folded[first] in page.lexicon.times:
        return None
    words = subject_after(page, first, high)
    name = page.name_to(words.end - 1) if words is not None else None
    is_somebody = name is not None and page.is_person(name) and words is not None
    return Cue(words, "any verb after", first, is_close=True) if is_somebody and words is not None else None


def cue_in_rest(page: Page, quote: int) -> Cue | None:
    """Find the speaker at the end of the sentence that holds a fragment: "It is “fake”, the minister said."."""
    lexicon = page.lexicon
    sentence = page.sentence(quote)
    for verb in range(quote + 1, min(sentence.end, quote + _MAX_WORDS_AHEAD)):
        if verb in page.is_quote:
            continue
        word = page.folded[verb]
        last = according(page, verb)
        if last is not None and "," in page.gap(verb):
            words = subject_after(page, last, sentence.end)
            if words is not None:
                return Cue(words, "according to", last, is_close=False)
        if word not in lexicon.say or page.name_from(verb) is not None:
            continue
        if "," in page.gap(verb):
            words = (
                subject_after(page, verb, sentence.end)
                if verb + 1 < sentence.end and word not in lexicon.telling
                else None
            )
        else:
            words = subject_before(page, verb, quote + 1)
            if words is not None and "," not in page.gap(start_with_article(page, words)):
                words = None
        is_over = verb + 1 < sentence.end and "," in page.gap(verb + 1)
        if words is not None and (is_over or _is_short(page, verb, sentence.end)):
            return Cue(words, "verb after", verb, is_close=False)
    return None
