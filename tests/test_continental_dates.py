"""Whatever a text in one of the five languages says, what is found in it is its own words with a well-formed value."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.annotating.dates import find_dates
from builder.annotating.dates.continental.lexicon import Lexicon
from builder.annotating.dates.continental.making import Maker
from builder.annotating.dates.french import LEXICON as FRENCH
from builder.annotating.dates.german import LEXICON as GERMAN
from builder.annotating.dates.italian import LEXICON as ITALIAN
from builder.annotating.dates.portuguese import LEXICON as PORTUGUESE
from builder.annotating.dates.spanish import LEXICON as SPANISH
from builder.annotating.dates.values import is_value
from tests.date_tables import PUBLISHED, found

LEXICONS = {"de": GERMAN, "fr": FRENCH, "es": SPANISH, "pt": PORTUGUESE, "it": ITALIAN}
NUMBERS = (
    "1 1er 1º 3. 3 31 32 12 99 100 1.5 2,5 2016 2017 1999 0000 9999 2100 18:30 18h30 25h 3/3/17 31.2.2017 ³ ٣ XIXe "
    "zweiſtündige Freitagabend ſonntagſ monatelang 90ern Siebziger"
)
SHAPES = (
    "ago around numbers units|numbers units ago_after|hence numbers units|numbers thousands units half_after lasting|"
    "numbers units later|numbers units earlier|recent numbers units|recent units|every numbers units|every weekdays|"
    "last units|units last_after|next weekdays|months next_after|this seasons|parts months of this units|per units|"
    "parts articles decade_nouns tens|ordinals quarters of last units|weekdays part_joints parts_of_day|"
    "days part_joints parts_of_day|weekdays to weekdays|parts articles units|until articles weekdays"
).split("|")
GLUE = ", . ; : ( ) - – / ' ’ \u00a0 » “ ? 's \u2011"


def words_of(lexicon: Lexicon) -> list[str]:
    """Every word and phrase of a lexicon, also in capitals, and with letters that fold to its own."""
    words: set[str] = set()
    for name in Lexicon.__dataclass_fields__:
        value = getattr(lexicon, name)
        if not isinstance(value, (str, bool)):
            words.update(value)
    words.discard("")
    ordered = sorted(words)
    strange = [word.replace("s", "ſ").replace("'", "’").replace(" ", "  ") for word in ordered]
    return [*ordered, *(word.capitalize() for word in ordered), *(word.upper() for word in ordered), *strange]


WORDS = {code: words_of(lexicon) for code, lexicon in LEXICONS.items()}


def _word(code: str, name: str) -> st.SearchStrategy[str]:
    """A word of one list of a lexicon, as it is, in capitals or with letters and apostrophes that fold to its own."""
    words = st.sampled_from(sorted(getattr(LEXICONS[code], name)) or [""])
    return st.builds(
        lambda word, change: change(word),
        words,
        st.sampled_from([str, str, str.capitalize, str.upper, lambda word: word.replace("s", "ſ").replace("'", "’")]),
    )


def texts(code: str) -> st.SearchStrategy[str]:
    """Random runs of the words of a language, numbers, signs and other letters."""
    pieces = st.sampled_from(WORDS[code]) | st.sampled_from([*NUMBERS.split(), *GLUE.split(" ")]) | st.text(max_size=2)
    shapes = st.sampled_from(SHAPES).flatmap(lambda shape: st.tuples(*(_word(code, name) for name in shape.split())))
    gaps = st.sampled_from([" ", " ", " ", "  ", "\u00a0", "-", "\u2011", ""])
    shaped = st.builds(lambda words, gap: gap.join(words), shapes, gaps)
    pieces = pieces | shaped
    return st.lists(st.tuples(pieces, st.sampled_from([" ", " ", " ", ""])), max_size=14).map(
        lambda parts: "".join(word + space for word, space in parts)
    )


@pytest.mark.parametrize("code", sorted(LEXICONS))
@given(data=st.data(), published=st.none() | st.dates())
def test_any_text_has_expressions_in_order_with_well_formed_values(
    code: str, data: st.DataObject, published: date | None
) -> None:
    """Spans are in order and apart, words are the body's, values follow the grammar."""
    body = data.draw(st.lists(texts(code), max_size=3))
    text, position = "\n\n".join(body), 0
    for expression in find_dates(body, code, published=published):
        assert position <= expression.start < expression.end
        assert text[expression.start : expression.end] == expression.text
        assert is_value(expression.type, expression.value), expression
        assert 0 < expression.confidence <= 1
        position = expression.end


@pytest.mark.parametrize("code", sorted(LEXICONS))
@given(data=st.data(), day=st.dates(date(1600, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_as_its_language_writes_it(code: str, data: st.DataObject, day: date) -> None:
    """Any name of a month, with the day before it and the year after it."""
    lexicon = LEXICONS[code]
    name = data.draw(st.sampled_from(sorted(name for name, number in lexicon.months.items() if number == day.month)))
    written = {
        "de": f"{day.day}. {name.capitalize()} {day.year}",
        "es": f"{day.day} de {name} de {day.year}",
        "pt": f"{day.day} de {name} de {day.year}",
    }.get(code, f"{day.day} {name} {day.year}")
    assert found(f"({written})", code) == [(written, "DATE", day.isoformat())]
    assert [value for _, _, value in found(f"{day.day}.{day.month}.{day.year:04}", code)] == [day.isoformat()]


@pytest.mark.parametrize("code", sorted(LEXICONS))
def test_every_word_for_a_number_counts(code: str) -> None:
    """Whatever the form, a number word is worth what the lexicon says, and an open amount has no worth."""
    maker = Maker(LEXICONS[code])
    assert {word: maker.count(word.upper()) for word in LEXICONS[code].numbers} == dict(LEXICONS[code].numbers)
    assert all(maker.count(word) is None for word in LEXICONS[code].open_amounts)
    assert [maker.count(digits) for digits in ("24", "2,5", "1.500")] == [24.0, 2.5, 1500.0]


@pytest.mark.parametrize("code", sorted(LEXICONS))
def test_a_lexicon_is_complete(code: str) -> None:
    """It has all months, weekdays, seasons and quarters, and nothing is written in capitals."""
    lexicon = LEXICONS[code]
    assert set(lexicon.months.values()) == set(range(1, 13))
    assert set(lexicon.weekdays.values()) == set(range(1, 8))
    assert set(lexicon.seasons.values()) == {"SP", "SU", "FA", "WI"}
    assert set(lexicon.ordinals.values()) == {1, 2, 3, 4}
    assert set(lexicon.tens.values()) <= set(range(2, 10))
    assert {float(number) for number in range(1, 32)} <= set(lexicon.numbers.values())
    assert all(word == word.lower() for word in WORDS[code][: len(WORDS[code]) // 4])


@pytest.mark.parametrize("code", sorted(LEXICONS))
def test_long_runs_of_words_for_time_are_read_in_a_moment(code: str) -> None:
    """Nothing that opens an expression makes the search start over: a megabyte is read like a kilobyte."""
    openers = [*LEXICONS[code].parts[:3], *LEXICONS[code].around[:3], *LEXICONS[code].recent[:2], "3", "20"]
    text = " ".join(openers * 2000)
    assert len(find_dates([text], code, published=PUBLISHED)) <= len(openers) * 2000
