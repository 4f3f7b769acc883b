"""The tagger's one door: a body goes in, its temporal expressions with their values come out.

How a language plugs in: a module or package beside `english` makes a `Language` of its `Words` and its rules, and is
entered in `_LANGUAGES` below. For its patterns it makes one `Patterns` from named pieces (see `english.words`); each
rule is a `Patterns.rule(name, openers, pattern, read, confidence)`: the words in lower case with which an expression
of it can begin (`DIGITS` for a number), the pattern, which is matched there and at no other place, and a reader.
Readers are in `readers`, which look at named groups of the pattern, or the language's own: functions of `At` that
give `Reading`s. Values and their arithmetic (`values`), the nearest fitting day (`nearest`), the tense (from
`Words.ahead` and `Words.behind`) and the finding itself are shared. Names of rules are the same in all languages
where they mean the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from builder.annotating.dates.english import ENGLISH
from builder.annotating.dates.french import FRENCH
from builder.annotating.dates.german import GERMAN
from builder.annotating.dates.italian import ITALIAN
from builder.annotating.dates.language import DIGITS, At, Context, Language, Reading, Rule
from builder.annotating.dates.portuguese import PORTUGUESE
from builder.annotating.dates.spanish import SPANISH
from builder.annotating.dates.values import first_day
from builder.model import DateExpression

_LANGUAGES: dict[str, Language] = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "pt": PORTUGUESE,
    "it": ITALIAN,
}
_TABLES = {code: language.by_opener() for code, language in _LANGUAGES.items()}

_WORD = re.compile(r"(?<!\w)(?:['’`](?=[0-9]{2})|[0-9]+|[^\W\d_]+)")
_PARAGRAPH_BREAK = "\n\n"


def find_dates(body: Sequence[str], language: str | None, *, published: date | None) -> tuple[DateExpression, ...]:
    """Find the temporal expressions of a body and resolve them.

    Args:
        body: The article's paragraphs.
        language: ISO 639-1 code; None is taken for English, and in a language that has no rules nothing is found.
        published: The day from which "today" and "last November" count; without one such words are left out.

    Returns:
        Expressions in text order, with offsets into the paragraphs joined by a blank line; none overlaps another.

    >>> body = ("The siege began last November and ended on Friday.",)
    >>> [(found.text, found.value) for found in find_dates(body, "en", published=date(2017, 3, 8))]
    [('last November', '2016-11'), ('Friday', '2017-03-03')]
    """
    code = language or "en"
    if code not in _LANGUAGES:
        return ()
    found: list[DateExpression] = []
    offset, last = 0, None
    for paragraph in body:
        context = Context(paragraph, _LANGUAGES[code].words, published, last)
        for rule, reading in _readings(context, _TABLES[code]):
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
            if _names_a_stretch(reading):
                last = reading
        offset += len(paragraph) + len(_PARAGRAPH_BREAK)
        if last:
            last = replace(last, span=(last.span[0] - len(paragraph) - 2, last.span[1] - len(paragraph) - 2))
    return tuple(found)


def _readings(context: Context, table: dict[str, tuple[Rule, ...]]) -> Iterator[tuple[Rule, Reading]]:
    position = 0
    for word in _WORD.finditer(context.text):
        if word.start() < position:
            continue
        opener = DIGITS if not word[0][0].isalpha() else word[0].lower()
        rules = table.get(opener)
        if rules is None:
            continue
        rule, readings, end = _best(context, rules, word.start())
        if rule is None:
            continue
        position = max(end, position)
        for reading in readings:
            yield rule, reading
            if _names_a_stretch(reading):
                context = replace(context, last=reading)


def _best(context: Context, rules: Sequence[Rule], start: int) -> tuple[Rule | None, tuple[Reading, ...], int]:
    """The longest match at a place that reads as something; a rule that reads nothing lets the others try."""
    matches = [(match, rule) for rule in rules if (match := rule.pattern.match(context.text, start))]
    for match, rule in sorted(matches, key=lambda pair: -pair[0].end()):
        if readings := tuple(rule.read(At(match, context))):
            return rule, readings, match.end()
    return None, (), start


def _names_a_stretch(reading: Reading) -> bool:
    return reading.anchors and reading.type in ("DATE", "TIME") and first_day(reading.value) is not None
