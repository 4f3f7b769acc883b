"""Aliases that an article itself states: "Daesh (also known as ISIS/ISIL/IS)", "Islamic State (IS)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from builder.annotating.aliases.initials import expansion_before, expansion_start, is_role
from builder.annotating.aliases.wording import (
    ACRONYM,
    OR,
    SO_CALLED,
    connector,
    is_bare,
    is_remark,
    may_state,
    reason_of,
)
from builder.annotating.names.countries import DEMONYMS
from builder.annotating.names.dates import DATE_WORDS
from builder.annotating.names.runs import INNER_PARTICLES, is_name_word
from builder.annotating.names.titles import is_strong_title
from builder.annotating.stopwords import stopwords
from builder.model import Article, StatedAlias
from builder.sentences import passage_of
from builder.words import Token, phrase_key, tokenize

_BRACKETED = re.compile(r"(?:[’']s)?[\"”]? \((?:the )?[\"“]?(?P<acronym>[A-Z][A-Za-z.&-]{1,9})[\"”]?(?=[),;])")
_EXPANDED = re.compile(r"(?<![\w-])(?P<acronym>[A-Z][A-Z-]{1,9}) \((?:the )?(?P<name>[A-Z][^()\n]{3,80})\)")
_SEPARATOR = re.compile(r"[\"”’»]?(?: ?/ ?| or (?:the )?)[\"“‘«]?")
_SEPARATOR_IN_BRACKETS = re.compile(r"[\"”’»]?(?: ?/ ?|,? (?:or|and) (?:the )?|, ?(?:the )?)[\"“‘«]?")
_END_OF_REMARK = re.compile(r"[\"”’»]?(?:[,;.:)\]–—]| [–—(]|$)(?! (?:and|or) [A-Z])")
_ARABIC = frozenset("al el abu bin ibn".split())
_CONJUNCTIONS = frozenset("and for und et y e".split())
_INNER_WORDS = INNER_PARTICLES | _ARABIC
_JOINING_WORDS = INNER_PARTICLES - _CONJUNCTIONS | _ARABIC
_OWNERS = frozenset("People Children Women Men Workers Veterans Farmers".split())
_OPENERS = frozenset("A An He I In It She That The There These They This Those We When Dear Mr Mrs Ms Dr".split())
_ADVERBS = frozenset(
    "also commonly formally formerly generally now originally otherwise popularly previously sometimes once".split()
)
_ADJECTIVE_ENDINGS = ("ique", "iques", "unies", "onale", "enne")
"""Of adjectives that French writes small at the end of a name: "État islamique"."""

_OWNS = re.compile(r"[’']s [a-z]")
"""Behind "Lou Gehrig" in "known as Lou Gehrig's disease", which is another name than his."""

_LISTED = re.compile(r", and (?:the )?$|[A-Z][\w-]* (?:in|under|at|within|among|between) $")
"""Before the last one of a list ("Norvik, Halden, and Tarsin, known as the League") and before the end of a longer name
("Cooperation in Europe"): of neither it is said that it is the other."""

_CUT_NAME = re.compile(r"\(| \d")
_EDGES = " ,.;:'’\"“”‘«»"
_WINDOW_CHARACTERS = 120
_MAX_WORDS = 10
_QUOTED_CHARACTERS = 50


class _Pair(NamedTuple):
    """Two names that are one, and the stretch of text that says so."""

    start: int
    end: int
    name: str
    alias: str
    reason: str


def find_stated_aliases(article: Article) -> tuple[StatedAlias, ...]:
    """Find the names that an article says are one, in its body, its captions and its footnotes.

    Returns:
        Pairs with the sentence that states them, in text order, none twice.

    >>> note = "Daesh (also known as ISIS/ISIL/IS) is banned"
    >>> [alias.alias for alias in stated_in(note)]
    ['ISIS', 'ISIL', 'IS']
    """
    texts = (*article.body, *(caption.text for caption in article.captions), *(note.text for note in article.footnotes))
    found: dict[tuple[str, str], StatedAlias] = {}
    for text in texts:
        for alias in stated_in(text, article.language):
            found.setdefault((alias.name, alias.alias), alias)
    return tuple(found.values())


def stated_in(text: str, language: str | None = "en") -> Iterator[StatedAlias]:
    """Yield the aliases that one paragraph states.

    A role, a date, an adjective or a function word is no name: "the president, also known as Sam" states none.

    >>> text = "The leader of the Islamic State (IS), Abu Bakr al-Baghdadi, aka Caliph Ibrahim, fled."
    >>> [(stated.name, stated.alias, stated.reason) for stated in stated_in(text)]
    [('Islamic State', 'IS', 'acronym'), ('Abu Bakr al-Baghdadi', 'Caliph Ibrahim', 'stated')]
    """
    stops = stopwords(language)
    for pair in sorted((*_by_words(text, language), *_by_initials(text, language))):
        name, alias = _tidy(pair.name), _tidy(pair.alias)
        if _is_name(name, stops) and _is_name(alias, stops) and not _holds(alias, name):
            yield StatedAlias(name, alias, passage_of(text, pair.start, pair.end), pair.reason)


def _by_initials(text: str, language: str | None) -> Iterator[_Pair]:
    if "(" in text:
        yield from _in_brackets(text, language)
    if " or " in text:
        yield from _behind_or(text, language)


def _in_brackets(text: str, language: str | None) -> Iterator[_Pair]:
    for match in _BRACKETED.finditer(text):
        if found := expansion_before(text, match.start(), match["acronym"], language):
            yield _Pair(found[0], match.end(), found[1], match["acronym"], ACRONYM)
    for match in _EXPANDED.finditer(text):
        tokens = list(tokenize(match["name"]))
        if expansion_start(tokens, match["acronym"]) == 0 and not is_role(tokens[-1].text):
            yield _Pair(match.start(), match.end(), match["name"], match["acronym"], ACRONYM)


def _behind_or(text: str, language: str | None) -> Iterator[_Pair]:
    for match in OR.finditer(text):
        following = tokenize(text[match.end() : match.end() + _WINDOW_CHARACTERS])
        acronym = following[0] if following and following[0].is_acronym else None
        if acronym and (found := expansion_before(text, match.start(), acronym.text, language)):
            yield _Pair(found[0], match.end() + acronym.end, found[1], acronym.text, ACRONYM)


def _by_words(text: str, language: str | None) -> Iterator[_Pair]:
    if not may_state(text, language):
        return
    for match in connector(language).finditer(text):
        name = _name_before(text, match.start()) if is_remark(match) else None
        if not name:
            continue
        reason = reason_of(match)
        must_end = reason == SO_CALLED or is_bare(match)
        in_brackets = "(" in (match["open"] or "")
        for alias, end in _names_behind(text, match.end(), quote=match["quote"], in_brackets=in_brackets):
            if (must_end and not _END_OF_REMARK.match(text, end)) or _OWNS.match(text, end):
                break
            whole = expansion_before(text, match.start(), alias, language) if alias.isupper() else None
            yield _Pair(*(whole or name)[:1], end, (whole or name)[1], alias, reason)
            if reason == SO_CALLED:
                break


def _name_before(text: str, end: int) -> tuple[int, str] | None:
    """The capitalised words that end at an offset, with where they begin."""
    start = max(0, end - _WINDOW_CHARACTERS)
    window = text[start:end]
    words: list[Token] = []
    for token in reversed(tokenize(window)):
        gap = window[token.end : words[-1].start] if words else window[token.end :]
        if gap.strip(' "”’»)') if not words else not _joins(gap, token):
            break
        if not is_name_word(token) and not (words and token.text in _INNER_WORDS):
            break
        words.append(token)
    words.reverse()
    opening = max((place for place, word in enumerate(words) if _opens(word)), default=-1)
    words = words[opening + 1 :]
    while len(words) > 1 and is_strong_title(words[0].text.casefold().rstrip(".")):
        words.pop(0)
    while words and not is_name_word(words[0]) and words[0].text not in _ARABIC:
        words.pop(0)
    if words and _LISTED.search(window[: words[0].start]):
        return None
    return (start + words[0].start, window[words[0].start : words[-1].end]) if words else None


def _opens(word: Token) -> bool:
    """Tell a word that begins a sentence or an address, where punctuation has been lost, from a part of a name."""
    return word.text in _OPENERS


def _joins(gap: str, before: Token) -> bool:
    """Tell whether what stands between two words lets a name go on: "J. Smith", "People's Protection Units"."""
    if gap in ("'s ", "’s "):
        return before.text in _OWNERS
    return gap in (" ", " & ") or (gap == ". " and len(before.text) == 1)


def _names_behind(text: str, start: int, *, quote: str | None, in_brackets: bool) -> Iterator[tuple[str, int]]:
    """Yield the names that begin at an offset, "A/B" or "A or B", with where each ends."""
    separator = _SEPARATOR_IN_BRACKETS if in_brackets else _SEPARATOR
    place = start
    while True:
        found = _quoted(text, place) if quote else None
        end = found or _name_end(text, place)
        if end is None:
            return
        yield text[place:end], end
        following = separator.match(text, end)
        if following is None:
            return
        place = following.end()
        quote = text[place - 1] if text[place - 1] in '"“‘«' else None


def _quoted(text: str, start: int) -> int | None:
    """Where the name in quotation marks ends whose first word begins at an offset."""
    closing = re.compile(r"[\"”’»,]").search(text, start, start + _QUOTED_CHARACTERS)
    if closing is None or not all(
        word[0].isupper() or word in INNER_PARTICLES for word in text[start : closing.start()].split()
    ):
        return None
    return closing.start()


def _name_end(text: str, start: int) -> int | None:
    end = None
    last = None
    for token in tokenize(text[start : start + _WINDOW_CHARACTERS]):
        gap = text[start + last.end : start + token.start] if last else text[start : start + token.start]
        if not _joins(gap, last) if last else gap:
            break
        if last and _opens(token):
            break
        if is_name_word(token):
            end = start + token.end
            if _CUT_NAME.match(text, end):
                return None
        elif end == start + (last.end if last else 0) and token.text.endswith(_ADJECTIVE_ENDINGS):
            return start + token.end
        elif token.text not in _JOINING_WORDS:
            break
        last = token
    return end


def _holds(alias: str, name: str) -> bool:
    """Tell what is the same name, or a kind of the named thing: "photo ID, known as REAL ID"."""
    longer, shorter = phrase_key(alias.split()), phrase_key(name.split())
    return longer == shorter or (len(shorter) == 1 and longer[-1:] == shorter)


def _tidy(name: str) -> str:
    bare = name.strip(_EDGES).removesuffix("’s").removesuffix("'s").strip(_EDGES)
    words = bare.split()
    return " ".join(words[1:]) if len(words) > 1 and words[0] == "The" and words[1][0].isupper() else bare


def _is_name(name: str, stops: frozenset[str]) -> bool:
    """Tell a name from a role, a date, an adjective of a people and a function word."""
    tokens = tokenize(name)
    if not tokens or len(tokens) > _MAX_WORDS:
        return False
    folded = [token.text.casefold() for token in tokens]
    if not _ADVERBS.isdisjoint(folded):
        return False
    if len(folded) == 1 and folded[0] in stops and not tokens[0].is_acronym:
        return False
    if any(word in DATE_WORDS for word in folded) or name in {"I", "A"}:
        return False
    return not (is_role(folded[-1]) or (len(folded) == 1 and folded[0] in DEMONYMS))
