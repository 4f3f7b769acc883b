"""Makes rules of a lexicon: its words become the named pieces of patterns, and the words with which rules begin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from builder.annotating.dates.continental.lexicon import Lexicon
from builder.annotating.dates.language import DIGITS, At, Language, Patterns, Read, Reading, Rule, Words
from builder.annotating.dates.values import Unit

_APOSTROPHE = "['’]"
_HYPHEN = "[-‐‑]"
_LETTERS = {"'": _APOSTROPHE, "-": _HYPHEN, " ": " "}
_WORD = re.compile(r"[^\W\d_]+|[0-9]")
_ARTICLE_REACH = 6
_NEVER = "(?!)"
_ROMANS = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi".split()
ROMANS = {roman: number for number, roman in enumerate(_ROMANS, 1)}


def normal(text: str) -> str:
    """Return words as lexicons write them: lower case, straight apostrophes, single spaces.

    >>> normal("L’an  Dernier")
    "l'an dernier"
    """
    text = text.translate(_FOLDED).lower().replace("’", "'").replace("‐", "-").replace("‑", "-")
    return " ".join(text.split())


def one_of(phrases: Iterable[str]) -> str:
    """Return a pattern for any of some phrases, longest first; one that never matches when there are none."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(_escaped(phrase) for phrase in ordered) + ")" if ordered else _NEVER


def leading(phrases: Iterable[str]) -> str:
    """Return a pattern for any of some phrases with the space after it, which one that ends in ' or - does not need."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    glued = [phrase for phrase in ordered if phrase[-1:] in ("'", "-")]
    apart = [phrase for phrase in ordered if phrase and phrase not in glued]
    choices = [one_of(glued)] * bool(glued) + [f"{one_of(apart)} "] * bool(apart)
    return f"(?:{'|'.join(choices)})" if choices else _NEVER


def _escaped(phrase: str) -> str:
    return "".join(
        _APOSTROPHE if c == "'" else _HYPHEN if c == "-" else c if c == " " else re.escape(c) for c in phrase
    )


Reader = Callable[["Maker", At], Iterable[Reading]]
"""Reads a match with the words of the language at hand."""


class Maker:
    """A lexicon, ready to make rules of.

    Attributes:
        lexicon: The words.
        words: What the engine wants to know of them.
        age_before, age_after: Found beside an amount of years, they make it an age.
        until: Found before a day to which something lasts.
        at_clock: Found before a number that may be a time of day.
        counted: Found after a number of four digits that counts something.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.words = Words(
            months={**lexicon.months, **lexicon.short_months},
            weekdays={**lexicon.weekdays, **lexicon.short_weekdays},
            units=lexicon.units,
            seasons=lexicon.seasons,
            count=self.count,
            ahead=_signs(lexicon.ahead),
            behind=_signs(lexicon.behind),
        )
        self.age_before = re.compile(
            rf"(?:(?<!\w)(?:{lexicon.age_before})|,\s{{1,2}}(?:de|di|à|a))\s{{1,2}}\Z", re.IGNORECASE
        )
        self.age_after = re.compile(rf"\s{{0,2}}(?:{lexicon.age_after})(?!\w)", re.IGNORECASE)
        self.until = re.compile(rf"(?<!\w){one_of(lexicon.until)}\s{{1,2}}\Z".replace(" ", r"\s"))
        self.at_clock = re.compile(
            rf"(?<!\w){one_of(lexicon.clock_before)}\s{{1,2}}\Z".replace(" ", r"\s"), re.IGNORECASE
        )
        self.counted = re.compile(rf"\s{{1,2}}(?:{lexicon.counted})(?!\w)")
        self._lists = _word_lists(lexicon)
        self._patterns = Patterns(_pieces(lexicon, self._lists))
        articles = leading(lexicon.articles).replace(" ", r"\s{1,2}")
        self._article = re.compile(rf"(?<!\w){articles}\Z", re.IGNORECASE)

    def count(self, words: str) -> float | None:
        """Return the value of a number in digits or words; None for an amount that is left open."""
        words = normal(words)
        number, _, thousand = words.rpartition(" ")
        if number and thousand in self.lexicon.thousands:
            return 1000.0 * (self.count(number) or 1.0)
        if words[:1].isdecimal():
            digits = words.replace(" ", "")
            if "," in digits:
                digits = digits.replace(".", "").replace(",", ".")
            elif re.fullmatch(r"[0-9]{1,3}\.[0-9]{3}", digits):
                digits = digits.replace(".", "")
            return float(digits)
        return self.lexicon.numbers.get(words)

    def rule(
        self, name: str, openers: str, pattern: str, read: Reader, confidence: float, *, article: bool = True
    ) -> Rule:
        """Make a rule whose reader is told the maker too; for the rest see `plain`."""
        return self.plain(name, openers, pattern, partial(read, self), confidence, article=article)

    def plain(
        self, name: str, openers: str, pattern: str, read: Read, confidence: float, *, article: bool = True
    ) -> Rule:
        """Make a rule.

        Args:
            name: What the record says.
            openers: Words with which it can begin; `@name` for all of that list, 0 for a number.
            pattern: As `Patterns` has it.
            read: Its reader.
            confidence: That a value of it is right.
            article: Whether an article before the match belongs to the expression.
        """
        reader = self._with_article(read) if article else read
        return self._patterns.rule(name, self._openers(openers), pattern, reader, confidence)

    def language(self, rules: Iterable[Rule]) -> Language:
        """Make the language of its rules."""
        return Language(self.words, tuple(rules))

    def _openers(self, spec: str) -> list[str]:
        openers: set[str] = set()
        for word in spec.split():
            for phrase in self._lists[word[1:]] if word.startswith("@") else (word,):
                found = _WORD.search(phrase)
                if found:
                    openers.add(DIGITS if found[0].isdecimal() else found[0])
        return sorted(openers)

    def _with_article(self, read: Read) -> Read:
        def extended(at: At) -> Iterator[Reading]:
            for number, reading in enumerate(read(at)):
                start, end = reading.span
                found = None
                is_bare_year = self.lexicon.bare_years and reading.value == at.match[0]  # "der 1989 geboren wurde"
                if number == 0 and start == at.match.start() and not is_bare_year:
                    found = self._article.search(at.text, max(start - _ARTICLE_REACH, 0), start)
                yield replace(reading, span=(found.start(), end)) if found else reading

        return extended


def _signs(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


def _word_lists(lexicon: Lexicon) -> Mapping[str, Iterable[str]]:
    calendar_units = [name for name, unit in lexicon.units.items() if unit not in _SMALL]
    lists: dict[str, Iterable[str]] = {
        name: value if isinstance(value, tuple) else list(value)
        for name in Lexicon.__dataclass_fields__
        if isinstance(value := getattr(lexicon, name), (tuple, Mapping))
    }
    return {
        **lists,
        "calendar_units": calendar_units,
        "weekends": [name for name, unit in lexicon.units.items() if unit is Unit.WEEKEND],
        "roman_openers": [roman + ending for roman in ROMANS for ending in ("", "e", "ème", "o", "º")],
    }


_FOLDED = str.maketrans("ſıİ", "sii")
"""Letters that a pattern takes for others when it does not care about case."""
_EXACT = ("units", "calendar_units", "weekends")
"""Pieces whose words are looked up as they stand, so that they must stand with plain spaces and hyphens."""
_LEADING = (
    "articles of the parts month_of year_nouns decade_nouns last next this ago hence around recent every per"
).split()
_SMALL = (Unit.SECOND, Unit.MINUTE, Unit.HOUR, Unit.DAY)


def _pieces(lexicon: Lexicon, lists: Mapping[str, Iterable[str]]) -> dict[str, str]:
    pieces = {name: one_of(words) for name, words in lists.items()}
    pieces |= {f"lead_{name}": leading(lists[name]) for name in _LEADING}
    for name in _EXACT:
        pieces[name] = pieces[name].replace(_HYPHEN, "-").replace(" ", r"\x20")
    years = one_of(name for name, unit in lexicon.units.items() if unit is Unit.YEAR)
    return {
        **pieces,
        "month": rf"{pieces['months']}|{pieces['short_months']}\.?",
        "weekday": rf"{pieces['weekdays']}|{pieces['short_weekdays']}\.?",
        "year": r"(?:1[5-9]|20)\d\d",
        "relative_year": (
            rf"@lead_of?@lead_articles?(?:(?P<thisyear>@lead_this{years})"
            rf"|(?P<lastyear>@lead_last{years}|{years} @last_after)"
            rf"|(?P<nextyear>@lead_next{years}|{years} @next_after))"
        ),
        "part_of": "(?:@lead_parts@lead_articles?)?",
        "day": r"(?:3[01]|[12]\d|0?[1-9])",
        "th": lexicon.th,
        "nth": lexicon.nth,
        "num": (
            rf"(?:\d{{1,3}}(?:[.\u00a0\u202f]\d{{3}}|,\d)?|{one_of(lexicon.numbers)})(?: {one_of(lexicon.thousands)})?"
            rf"|{one_of(lexicon.open_amounts)}"
        ),
        "joint": "|".join(f" {leading([joint])}" if joint else "~" for joint in lexicon.part_joints),
        "roman": "[ivx]{1,6}",
        "gap": rf"(?:(?<={_APOSTROPHE})|(?<=-)|~)",
    }
