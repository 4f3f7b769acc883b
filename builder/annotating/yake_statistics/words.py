"""Words of a sentence as the yake package sees them: segtok's rules, at a cost that grows with the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from html import unescape

from segtok import segmenter, tokenizer

from builder.remembering import Remembered

_MAX_WITH_ADDRESSES = 4_000
_MAX_SPAN = 2_000
_MAX_FORMULA = 100
_MAX_APOSTROPHES = 8
_MAX_REMEMBERED = 64
_REMEMBERED = 1 << 14
_SPLICED = 3
"""The sentence's terminal is looked for in so many of its last tokens."""

_UNUSUAL = re.compile("[\n\r\x1c-\x1f\u2028&@]|://")
_LINE_BREAKS = re.compile("[\n\r\u2028]")
_INFORMATION_SEPARATORS = re.compile("[\x1c-\x1f]")
_PLAIN_END = re.compile("[A-Za-z0-9]+[.!?]")
_SUBSCRIPT = re.compile("[₀-₉]")
_AFTER_BRACKET = re.compile(r"(?<=[)\]])(?=[A-Za-z])")
_APOSTROPHE = re.compile(f"[{tokenizer.APOSTROPHES}]")


def split_words(sentence: str) -> list[str]:
    """Split a sentence into words, punctuation and addresses.

    Equal to segtok's `split_contractions(web_tokenizer(sentence))` without contracted endings ("'s"), as yake takes
    them; segtok's patterns take time with the square of some lengths, so here addresses are looked for in sentences of
    up to 4,000 characters only, and a run of more than 2,000 characters without white space is cut (one with
    subscripts, as formulas have, after 100).

    >>> split_words("Mosul's governor can't leave, he wrote to desk@example.org !")
    ['Mosul', 'governor', 'ca', "n't", 'leave', ',', 'he', 'wrote', 'to', 'desk@example.org', '!']
    """
    if not _UNUSUAL.search(sentence):
        return _split_plain(sentence.split())
    if len(sentence) > _MAX_WITH_ADDRESSES:
        return _split_plain(_spans(sentence))
    words: list[str] = []
    for index, part in enumerate(tokenizer.web_tokenizer.split(sentence)):
        words += _without_contraction(part) if index % 2 else _split_plain(_spans(part))
    return words


def _spans(part: str) -> list[str]:
    """Split at white space, after HTML's character references; a number that is no character's stays as it is."""
    if "&" in part:
        with suppress(ValueError):  # Python converts no number of more than 4,300 digits
            part = unescape(part)
    if _LINE_BREAKS.search(part):
        part = tokenizer.HYPHENATED_LINEBREAK.sub(r"\1\2", part)
    return tokenizer.space_tokenizer(part) if _INFORMATION_SEPARATORS.search(part) else part.split()


def _split_plain(spans: Sequence[str]) -> list[str]:
    ends_plainly = bool(spans) and _PLAIN_END.fullmatch(spans[-1])
    last = -1 if ends_plainly else -_SPLICED
    words: list[str] = []
    for span in spans[:last]:
        words += _WORDS[span] if len(span) <= _MAX_REMEMBERED else _cut(span, finished=True)
    if ends_plainly:
        return [*words, spans[-1][:-1], spans[-1][-1]]
    for token in _splice_terminal([token for span in spans[last:] for token in _cut(span, finished=False)]):
        words += _finish(token)
    return words


def _words_of(span: str) -> tuple[str, ...]:
    return tuple(_cut(span, finished=True))


_WORDS = Remembered(_words_of, most=_REMEMBERED)


def _cut(span: str, *, finished: bool) -> Iterator[str]:
    """Cut a run of characters without white space into tokens."""
    if span.isascii():
        # What most runs are, told without the pattern: a word, or a word and one mark that never is part of a word.
        if span.isalnum():
            yield span
            return
        if span[-1] in ",;:!?)" and span[:-1].isalnum():
            yield from (span[:-1], span[-1])
            return
    for piece in [span] if len(span) <= _MAX_REMEMBERED else _cut_long(span):
        for token in tokenizer.word_tokenizer.split(piece):
            if token:
                yield from _finish(token) if finished else (token,)


def _cut_long(span: str) -> Iterator[str]:
    """Cut a long run where no token can go on: only a formula goes on after a bracket, and it has subscripts."""
    is_formula = _SUBSCRIPT.search(span)
    for piece in [span] if is_formula else _AFTER_BRACKET.split(span):
        longest = _MAX_FORMULA if is_formula else _MAX_SPAN
        for start in range(0, len(piece), longest):
            yield piece[start : start + longest]


def _splice_terminal(tokens: list[str]) -> list[str]:
    """Take the sentence's terminal off the last token that is a word or holds a terminal."""
    for place, word in reversed(list(enumerate(tokens))[-_SPLICED:]):
        is_word = tokenizer.word_tokenizer.match(word) and not tokenizer.APO_MATCHER.match(word)
        if is_word or any(character in segmenter.SENTENCE_TERMINALS for character in word):
            if len(word) == 1 or word == "...":
                return tokens
            if word[-1] in segmenter.SENTENCE_TERMINALS:
                return [*tokens[:place], word[:-1], word[-1], *tokens[place + 1 :]]
            if word[0] in segmenter.SENTENCE_TERMINALS:
                return [*tokens[:place], word[0], word[1:], *tokens[place + 1 :]]
            return tokens
    return tokens


def _finish(token: str) -> list[str]:
    """Take commas and colons off a token's end, and the ending off a contraction."""
    bare = token[0] + token[1:].rstrip(",;:")
    return [*_without_contraction(bare), *token[len(bare) :]]


def _without_contraction(token: str) -> list[str]:
    """Split a contraction and leave out what yake leaves out of it, endings that begin with an apostrophe."""
    return [word for word in _split_contraction(token) if word and not (word[0] == "'" and len(word) > 1)]


def _split_contraction(token: str) -> list[str]:
    marks = list(_APOSTROPHE.finditer(token))
    if len(token) == 1 or not 1 <= len(marks) <= _MAX_APOSTROPHES or not tokenizer.IS_CONTRACTION.match(token):
        return [token]
    parts = [token]
    for mark in reversed(marks):
        place = mark.start()
        if len(token) > 2 and place + 2 == len(token) and token[-1] == "t" and token[place - 1] == "n":
            place -= 1
        parts[-1:] = [token[:place], token[place:]]
    return parts
