"""Sentences and their words as the yake package sees them: segtok's rules, at a cost that grows with the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import unescape

from segtok import segmenter, tokenizer

_REACH = 100
"""No rule of segtok looks further back from a sentence's end, or further into the next, but for words of such length."""

_MAX_WITH_ADDRESSES = 4_000
_MAX_SPAN = 2_000
_MAX_REMEMBERED = 64
_REMEMBERED = 1 << 14
_SPLICED = 3
"""The sentence's terminal is looked for in so many of its last tokens."""

_UNUSUAL = re.compile("[\n\r\x1c-\x1f\u2028&@]|://")
_LINE_BREAKS = re.compile("[\n\r\u2028]")
_INFORMATION_SEPARATORS = re.compile("[\x1c-\x1f]")
_CAPITAL_FIRST = re.compile(r"\s*[A-Z]")
_APOSTROPHE = re.compile(f"[{tokenizer.APOSTROPHES}]")


def split_sentences(text: str) -> list[str]:
    r"""Split a text into sentences.

    Equal to segtok 1.5.11's `split_multi` on a text that yake has prepared, without the empty ones; segtok looks
    through a sentence anew with everything that it joins to it, here its brackets are counted as it grows.

    Args:
        text: Any text; line ends and tabs count as spaces.

    Returns:
        The sentences in order, stripped, none empty.

    >>> split_sentences("He met Dr. Smith (of the U.N. mission) on 3. May. It rained!\nThey left.")
    ['He met Dr. Smith (of the U.N. mission) on 3. May.', 'It rained!', 'They left.']
    """
    line = text.replace("\n", " ")
    opening = "\n\n" if _CAPITAL_FIRST.match(line) else " "
    spans = segmenter.MAY_CROSS_ONE_LINE.split(opening + line.replace("\t", " "))
    return [stripped for sentence in _join_sentences(_join_abbreviations(spans)) if (stripped := sentence.strip())]


def _join_abbreviations(spans: Sequence[str]) -> Iterator[str]:
    """Join the spans that end in an abbreviation, an initial or a day's number to what follows them."""
    start = 0
    for position in range(1, len(spans), 2):
        if not _is_abbreviated(spans[position - 1], spans[position], spans[position + 1]):
            yield "".join(spans[start : position + 1])
            start = position + 1
    if start < len(spans):
        yield "".join(spans[start:])


def _is_abbreviated(before: str, marker: str, after: str) -> bool:
    if before[-1:].isspace():
        return True
    if marker[0] != ".":
        return False
    # The two alternatives of the pattern that are tied to the beginning of the span come first: they have no bound.
    if before.isdecimal() or segmenter.ABBREVIATIONS.search(before, max(0, len(before) - _REACH)):
        return True
    if not after:
        return False
    if len(after) < _REACH and segmenter.LONE_WORD.match(after):
        return True
    if before[-1:].isdecimal() and segmenter.MONTH.match(after):
        return bool(segmenter.ENDS_IN_DATE_DIGITS.search(before, max(0, len(before) - _REACH)))
    if before[-1:].islower() or before[-2:-1].isalpha() or not segmenter.UPPER_WORD_START.match(after):
        return False
    return bool(segmenter.MIDDLE_INITIAL_END.search(before))


def _join_sentences(pieces: Iterator[str]) -> Iterator[str]:
    """Join the pieces that an open bracket, a quotation or a lower-case beginning holds together."""
    sentence: list[str] = []
    length = 0
    round_brackets = square_brackets = None
    for piece in pieces:
        if sentence and not (
            _continues(sentence[-1], piece)
            or (
                min(length, len(piece)) < segmenter.SHORT_SENTENCE_LENGTH
                and (
                    ((round_brackets or 0) > 0 and _is_inside(sentence, piece, "()"))
                    or ((square_brackets or 0) > 0 and _is_inside(sentence, piece, "[]"))
                )
            )
        ):
            yield "".join(sentence)
            sentence, length, round_brackets, square_brackets = [], 0, None, None
        sentence.append(piece)
        length += len(piece)
        round_brackets = _nesting(round_brackets, piece, "()")
        square_brackets = _nesting(square_brackets, piece, "[]")
    if sentence:
        yield "".join(sentence)


def _continues(last: str, piece: str) -> bool:
    if segmenter.CONTINUATIONS.match(piece):
        return True
    return bool(segmenter.LOWER_WORD.match(piece[:_REACH]) and segmenter.BEFORE_LOWER.match(_ending(last)))


def _is_inside(sentence: Sequence[str], piece: str, brackets: str) -> bool:
    """Tell whether a piece closes the bracket that is open, or goes on with the abbreviations within it."""
    last_closer = piece.rfind(brackets[1])
    if last_closer >= 0 and piece.count(brackets[1]) > piece.count(brackets[0], 0, last_closer):
        return True
    if "".join(sentence[-2:]).endswith(" et al. "):
        return True
    return bool(segmenter.UPPER_CASE_END.search(_ending(sentence[-1])) and segmenter.UPPER_CASE_START.match(piece))


def _ending(piece: str) -> str:
    return piece.rstrip(" ")[-_REACH:] + " "


def _nesting(before: int | None, piece: str, brackets: str) -> int | None:
    """Count the open brackets on: None until there was an opening one, since closing ones before it do not count."""
    if before is None:
        first = piece.find(brackets[0])
        return None if first < 0 else piece.count(brackets[0]) - piece.count(brackets[1], first)
    return before + piece.count(brackets[0]) - piece.count(brackets[1])


def split_words(sentence: str) -> list[str]:
    """Split a sentence into words, punctuation and addresses.

    Equal to segtok's `split_contractions(web_tokenizer(sentence))` without contracted endings ("'s"), as yake takes
    them. Addresses are looked for in sentences of up to 4,000 characters, and a run of more than 2,000 characters
    without white space is cut: segtok's patterns take time with the square of these.

    >>> split_words("Mosul's governor can't leave, he wrote to desk@example.org.")
    ['Mosul', 'governor', 'ca', "n't", 'leave', ',', 'he', 'wrote', 'to', 'desk@example.org', '.']
    """
    if not _UNUSUAL.search(sentence):
        return _split_plain(sentence.split())
    if len(sentence) > _MAX_WITH_ADDRESSES:
        return _split_plain(_spans(sentence))
    words: list[str] = []
    for index, part in enumerate(tokenizer.web_tokenizer.split(sentence)):
        words += _finish(part) if index % 2 else _split_plain(_spans(part))
    return words


def _spans(part: str) -> list[str]:
    """Split at white space, after HTML's character references; a number that is no character's stays as it is."""
    if "&" in part:
        try:
            part = unescape(part)
        except ValueError:  # Python converts no number of more than 4,300 digits
            pass
    if _LINE_BREAKS.search(part):
        part = tokenizer.HYPHENATED_LINEBREAK.sub(r"\1\2", part)
    return tokenizer.space_tokenizer(part) if _INFORMATION_SEPARATORS.search(part) else part.split()


def _split_plain(spans: Sequence[str]) -> list[str]:
    words: list[str] = []
    for span in spans[:-_SPLICED]:
        words += _words_of(span) if len(span) <= _MAX_REMEMBERED else _cut(span, finished=True)
    last = [token for span in spans[-_SPLICED:] for token in _cut(span, finished=False)]
    for token in _splice_terminal(last):
        words += _finish(token)
    return words


@lru_cache(maxsize=_REMEMBERED)
def _words_of(span: str) -> tuple[str, ...]:
    return tuple(_cut(span, finished=True))


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
    for start in range(0, len(span), _MAX_SPAN):
        for token in tokenizer.word_tokenizer.split(span[start : start + _MAX_SPAN]):
            if token:
                yield from _finish(token) if finished else (token,)


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
    words = [*_split_contraction(bare), *token[len(bare) :]]
    return [word for word in words if word and not (word[0] == "'" and len(word) > 1)]


def _split_contraction(token: str) -> list[str]:
    if not _APOSTROPHE.search(token) or len(token) == 1 or not tokenizer.IS_CONTRACTION.match(token):
        return [token]
    parts = [token]
    for mark in reversed(list(_APOSTROPHE.finditer(token))):
        place = mark.start()
        if len(token) > 2 and place + 2 == len(token) and token[-1] == "t" and token[place - 1] == "n":
            place -= 1
        parts[-1:] = [token[:place], token[place:]]
    return parts
