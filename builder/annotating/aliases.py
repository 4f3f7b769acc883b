"""Aliases that an article itself states: "Daesh (also known as ISIS/ISIL/IS)", "Islamic State (IS)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.model import Article, StatedAlias
from builder.words import tokenize

_CAPITAL = r"(?:(?:al|el|Al|El|as|ar|an|at|az|ad|d|l)[-’'])?[A-ZÀ-ÖØ-Þ][\w’'.-]*"
_INNER = r"(?:of|and|the|al|el|bin|ibn|abu|de|del|la|for|du|des|von|van)"
_NAME = rf"(?:{_CAPITAL}(?:\s+(?:{_INNER}\s+){{0,2}}{_CAPITAL})*)"
_KNOWN_AS = (
    r"(?:(?:also |formerly |previously |better |widely |commonly |sometimes |variously )*(?:known|called|referred to)"
    r"(?: also| more commonly| in Arabic| by (?:its|his|her|the)(?: \w+){1,3}"
    r" (?:acronym|name|initials|guerre))?(?: as)?"
    r"|a\.?k\.?a\.?|alias|auch bekannt als|également connue? sous le nom de"
    r"|también conocid[oa] como|também conhecid[oa] como|anche noto come)"
)
_QUOTE = r"[\"“”'‘’«»]?"
_STATED = re.compile(
    rf"(?P<name>{_NAME}){_QUOTE}[,;]?\s*\(?\s*(?:(?:who|which) (?:is|was|are)"
    rf" )?{_KNOWN_AS}\s+(?:the\s+)?{_QUOTE}(?P<aliases>{_NAME}(?:(?:\s*[/,]\s*"
    rf"|\s+(?:or|and)\s+|\s*,\s*(?:or|and)\s+)(?:the\s+)?{_QUOTE}{_NAME}{_QUOTE})*)"
)
_BRACKETED = re.compile(rf"(?P<name>{_NAME})\s+\((?:the\s+)?[\"“]?(?P<acronym>[A-Z][A-Za-z.&-]{{1,9}})[\"”]?\)")
_EXPANDED = re.compile(rf"(?<![\w-])(?P<acronym>[A-Z][A-Z.-]{{1,9}})\s+\((?P<name>{_NAME})\)")
_SEPARATOR = re.compile(r"\s*[/,]\s*(?:(?:or|and)\s+)?(?:the\s+)?|\s+(?:or|and)\s+(?:the\s+)?(?=[A-Z\"“‘])")
_EDGES = " ,.;:'’\"“”‘«»"
_LETTERS_OF_SHORT_ACRONYM = 2
_MAX_PASSAGE_CHARACTERS = 300
_SENTENCE = re.compile(r"[^.!?]*(?:[.!?](?!\s|$)[^.!?]*)*[.!?]*")


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
        for alias in stated_in(text):
            found.setdefault((alias.name, alias.alias), alias)
    return tuple(found.values())


def stated_in(text: str) -> Iterator[StatedAlias]:
    """Yield the aliases that one paragraph states.

    >>> text = "The leader of the Islamic State (IS), Abu Bakr al-Baghdadi, aka Caliph Ibrahim, fled."
    >>> [(stated.name, stated.alias) for stated in stated_in(text)]
    [('Islamic State', 'IS'), ('Abu Bakr al-Baghdadi', 'Caliph Ibrahim')]
    """
    pairs: list[tuple[int, str, str]] = []
    for match in _STATED.finditer(text):
        pairs.extend((match.start(), match["name"], alias) for alias in _SEPARATOR.split(match["aliases"]))
    brackets = (*_BRACKETED.finditer(text), *_EXPANDED.finditer(text))
    expanded = ((match, _expansion(match["name"], match["acronym"])) for match in brackets)
    pairs.extend((match.start(), name, match["acronym"]) for match, name in expanded if name)
    for start, name, alias in sorted(pairs, key=lambda pair: pair[0]):
        tidy_name, tidy_alias = _tidy(name), _tidy(alias)
        if tidy_name and tidy_alias and tidy_name != tidy_alias:
            yield StatedAlias(tidy_name, tidy_alias, _passage(text, start))


def _expansion(name: str, acronym: str) -> str | None:
    """The part of a name, from one of its words to its end, whose initials the acronym takes; None when it is none.

    Each letter of the acronym must be a word's initial, in order, and every capitalised word must give one.
    """
    letters = [letter for letter in acronym.casefold() if letter.isalpha()]
    tokens = tokenize(name)
    for begin, token in enumerate(tokens):
        parts = [part for word in tokens[begin:] for part in word.text.split("-")]
        every = [part[0].casefold() for part in parts]
        capitals = [part[0].casefold() for part in parts if part[0].isupper()]
        exact = letters in (capitals, every)
        loose = len(letters) > _LETTERS_OF_SHORT_ACRONYM and _is_subsequence(capitals, letters)
        if token.is_capitalised and len(letters) > 1 and (exact or (loose and _is_subsequence(letters, every))):
            return name[token.start :]
    return None


def _is_subsequence(part: list[str], whole: list[str]) -> bool:
    remaining = iter(whole)
    return all(letter in remaining for letter in part)


def _tidy(name: str) -> str:
    bare = name.strip(_EDGES)
    return bare.removeprefix("The ").removesuffix("’s").removesuffix("'s").strip(_EDGES)


def _passage(text: str, offset: int) -> str:
    """The sentence around an offset, shortened where it is very long."""
    for match in _SENTENCE.finditer(text):
        if match.end() > offset:
            sentence = match[0].strip()
            break
    else:
        sentence = text
    return sentence if len(sentence) <= _MAX_PASSAGE_CHARACTERS else sentence[:_MAX_PASSAGE_CHARACTERS].rstrip() + "…"
