"""The tagger's one door: a body goes in, its temporal expressions with their values come out.

How a language plugs in: a module or package beside `english` makes a `Language` of its `Words` and its rules, and is
entered in `_LANGUAGES` below. For its patterns it makes one `Patterns` from named pieces (see `english.words`); each
rule is a `Patterns.rule(name, openers, pattern, read, confidence)`: the words in lower case with which an expression
of it can begin (`DIGITS` for a number), the pattern, which is matched there and at no other place, and a reader.
Readers are in `readers`, which look at named groups of the pattern, or the language's own: functions of `At` that
give `Reading`s. Values and their arithmetic (`values`), the nearest fitting day (`nearest`), the tense (from
`Words.ahead` and `Words.behind`) and the finding itself are shared. Names of rules are the same in all languages
where they mean the same.

A language whose calendar reads day, month, year needs less: a `continental.Lexicon`, the table of its words, from which
the rules are made that such languages share, and rules for what only it has (`german.rules`).
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from importlib import import_module
from typing import NamedTuple

from builder.annotating.dates.language import DIGITS, REACH, At, Context, Language, Reading, Rule, Told, Words
from builder.annotating.dates.values import is_value
from builder.model import DateExpression

_ELSEWHERE = ""
_LANGUAGES = {
    "en": "english",
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "pt": "portuguese",
    "it": "italian",
    _ELSEWHERE: "elsewhere",
}


class _Table(NamedTuple):
    """A language, ready for finding: rules by opener, and the words of which an expression has one."""

    words: Words
    rules: dict[str, tuple[Rule, ...]]
    telling: frozenset[str]


@cache
def _table_of(code: str) -> _Table:
    """Load a language when its first article comes: the patterns of all take most of a second to compile."""
    name = _LANGUAGES[code]
    language: Language = getattr(import_module(f"{__package__}.{name}"), name.upper())
    return _Table(language.words, language.by_opener(), language.all_telling())


_YEARS_OF_PUBLICATION = range(10, 9990)
"""At the very ends of the calendar "last week" may be outside of it."""

_YEAR_LENGTH = 4
_AFTER_DIGITS = frozenset("/s:ap")
"""What follows digits that begin a numeric date ("10/31/89"), a time ("14:05", "9am") or a decade ("the 80s")."""

_WORD = re.compile(r"(?<!\w)(?:['’`](?=[0-9]{2})|[0-9]+|[^\W\d_]+)")
_PARAGRAPH_BREAK = "\n\n"


def find_dates(body: Sequence[str], language: str | None, *, published: date | None) -> tuple[DateExpression, ...]:
    """Find the temporal expressions of a body and resolve them.

    Args:
        body: The article's paragraphs.
        language: ISO 639-1 code; None is taken for English, in a language that has no rules only dates like
            2017-03-08 are found.
        published: The day from which "today" and "last November" count; without one such words are left out.

    Returns:
        Expressions in text order, with offsets into the paragraphs joined by a blank line; none overlaps another.

    >>> body = ("The siege began last November and ended on Friday.",)
    >>> [(found.text, found.value) for found in find_dates(body, "en", published=date(2017, 3, 8))]
    [('last November', '2016-11'), ('Friday', '2017-03-03')]
    """
    code = (language or "en").lower()[:2]
    table = _table_of(code if code in _LANGUAGES else _ELSEWHERE)
    if published and published.year not in _YEARS_OF_PUBLICATION:
        published = None
    found: list[DateExpression] = []
    offset, told = 0, Told()
    for paragraph in body:
        context = Context(paragraph, table.words, published, told)
        for rule, reading in _readings(context, table):
            start, end = reading.span
            found.append(
                DateExpression(
                    text=paragraph[start:end],
                    start=offset + start,
                    end=offset + end,
                    type=reading.type,
                    value=reading.value,
                    rule=rule.name,
                    confidence=rule.confidence if reading.confidence is None else reading.confidence,
                )
            )
            told = told.and_then(reading)
        length = len(paragraph) + len(_PARAGRAPH_BREAK)
        offset, told = offset + length, told.seen_from(length)
    return tuple(found)


def _readings(context: Context, table: _Table) -> Iterator[tuple[Rule, Reading]]:
    position = 0
    for start, rules in _places(context.text, table):
        if start < position:
            continue
        rule, readings, end = _best(context, rules, start)
        if rule is None:
            continue
        position = max(end, position)
        for reading in readings:
            yield rule, reading
            context = replace(context, told=context.told.and_then(reading))


def _places(text: str, table: _Table) -> Iterator[tuple[int, tuple[Rule, ...]]]:
    """Where expressions may begin, with the rules to try: at openers with a telling word at most so many words on."""
    words = _WORD.findall(text)
    if table.telling and all(map(str.isalpha, words)) and table.telling.isdisjoint(map(str.lower, words)):
        return
    waiting: deque[tuple[int, int, tuple[Rule, ...]]] = deque(maxlen=REACH + 1)
    for number, found in enumerate(_WORD.finditer(text)):
        word = found[0].lower()
        if word[0].isalpha():
            is_telling = word in table.telling
        else:
            is_telling = (
                len(word) == _YEAR_LENGTH or not word.isdigit() or text[found.end() : found.end() + 1] in _AFTER_DIGITS
            )
            word = DIGITS
        if rules := table.rules.get(word):
            waiting.append((number, found.start(), rules))
        if waiting and (is_telling or not table.telling):
            yield from [(start, tried) for first, start, tried in waiting if number - first <= REACH]
            waiting.clear()


def _best(context: Context, rules: Sequence[Rule], start: int) -> tuple[Rule | None, tuple[Reading, ...], int]:
    """The longest match at a place that reads as something; a rule that reads nothing lets the others try.

    At the ends of the calendar a reader may come to a year that there is not.
    """
    matches = [(match, rule) for rule in rules if (match := rule.pattern.match(context.text, start))]
    for match, rule in sorted(matches, key=lambda pair: -pair[0].end()):
        readings = tuple(reading for reading in rule.read(At(match, context)) if is_value(reading.type, reading.value))
        if readings:
            return rule, readings, match.end()
    return None, (), start
