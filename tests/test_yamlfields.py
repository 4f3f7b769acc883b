"""Checked values from a YAML mapping: what each kind of field takes, and how a bad value is named."""

from __future__ import annotations

from datetime import date

import pytest

from builder.strictyaml import Faults, parse_yaml
from builder.yamlfields import Fields


def fields_of(text: str, *known: str) -> tuple[Fields, Faults]:
    """A text read as a mapping, and what is wrong with it so far."""
    faults = Faults("x.yml")
    return Fields(parse_yaml(text, faults), known, faults), faults


@pytest.mark.parametrize(("raw", "null", "said"), [("", True, False), ("~", True, True), ("null", True, True)])
def test_null_is_told_from_empty(raw: str, null: bool, said: bool) -> None:
    """An empty value is not set; `null` and `~` say that there is no value."""
    fields, _ = fields_of(f"agency: {raw}", "agency")
    node = fields.node("agency")
    assert node is not None
    assert (node.null, fields.is_null("agency"), fields.text("agency")) == (null, said, None)


def test_quoted_null_is_a_text() -> None:
    """Quotes make any word a text."""
    fields, _ = fields_of("headline: 'null'", "headline")
    assert fields.text("headline") == "null"


def test_an_unknown_field_is_named_with_the_closest_known_one() -> None:
    """A slip of the pen is corrected; a name that people use for another field is led to it."""
    faults = Faults("articles/x.md")
    node = parse_yaml("publishd: 2017-03-08\ntitle: x\n", faults, first_line=2)
    Fields(node, ["published", "headline"], faults, meant={"title": "headline"})
    assert [str(problem) for problem in faults.problems] == [
        "articles/x.md:2: unknown field 'publishd' (did you mean 'published'?)",
        "articles/x.md:3: unknown field 'title' (did you mean 'headline'?)",
    ]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("2017-03-08", date(2017, 3, 8)),
        ("2017-03-08T23:30:00-08:00", date(2017, 3, 8)),
        ("2017-03-08T23:30:00.123Z", date(2017, 3, 8)),
        ("2017-03-08 23:30 +0200", date(2017, 3, 8)),
        ("", None),
    ],
)
def test_a_date_is_kept_as_it_is_written(raw: str, expected: date | None) -> None:
    """The day of a date-time is the day that stands there, whatever its zone."""
    fields, faults = fields_of(f"published: {raw}", "published")
    assert fields.date("published") == expected
    assert not faults.problems


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("March 8, 2017", "x.yml:1: 'published' is 'March 8, 2017', expected a date such as 2017-03-08"),
        ("2017-02-30", "x.yml:1: 'published' is 2017-02-30, which is no day of the calendar (correct it)"),
        ("2017-03-08T25:00Z", "x.yml:1: 'published' is '2017-03-08T25:00Z', expected a date such as 2017-03-08"),
        ("0000-01-01", "x.yml:1: 'published' is 0000-01-01, which is no day of the calendar (correct it)"),
        ("[2017]", "x.yml:1: 'published' is a list, expected a date such as 2017-03-08"),
        ("２０１７-03-08", "x.yml:1: 'published' is '２０１７-03-08', expected a date such as 2017-03-08"),
    ],
)
def test_a_bad_date_is_named(raw: str, expected: str) -> None:
    """The message shows what stands there and an example of what should."""
    fields, faults = fields_of(f"published: {raw}", "published")
    assert fields.date("published") is None
    assert [str(problem) for problem in faults.problems] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("authors: A. Editor", ("A. Editor",)),
        ("authors: [A. Editor,  'B  Writer']", ("A. Editor", "B Writer")),
        ("authors: []", ()),
        ("authors:", None),
        ("authors: ''", None),
        ("authors: null", None),
    ],
)
def test_texts_are_a_list_or_one_text(text: str, expected: tuple[str, ...] | None) -> None:
    """One text is a list of one; an empty list is a list, nothing is nothing."""
    fields, faults = fields_of(text, "authors")
    assert fields.texts("authors") == expected
    assert not faults.problems


@pytest.mark.parametrize(
    "text", ["authors: {a: b}", "authors:\n - A\n - [B]", "authors:\n - A\n -", "authors: [A, '']"]
)
def test_texts_name_what_is_no_text(text: str) -> None:
    """A list or a mapping where a text was expected is a fault, and so is an item without text."""
    fields, faults = fields_of(text, "authors")
    fields.texts("authors")
    assert "expected a text or a list of texts" in faults.problems[0].message


def test_flags_numbers_and_choices_name_bad_values() -> None:
    """Every typed value says what it expected."""
    fields, faults = fields_of("draft: maybe\nrelated: 99\nkind: persn\n", "draft", "related", "kind")
    assert fields.flag("draft") is None
    assert fields.whole_number("related", 0, 50) is None
    assert fields.one_of("kind", ["person", "place"]) is None
    assert [str(problem) for problem in faults.problems] == [
        "x.yml:1: 'draft' is 'maybe', expected true or false",
        "x.yml:2: 'related' is '99', expected a whole number from 0 to 50",
        "x.yml:3: 'kind' cannot be 'persn' (did you mean 'person'?)",
    ]


def test_flags_numbers_and_choices_are_read() -> None:
    """Yes and no are flags whatever their case; bounds are allowed values."""
    fields, faults = fields_of("draft: No\nrelated: 50\nkind: place\n", "draft", "related", "kind")
    assert fields.flag("draft") is False
    assert fields.whole_number("related", 0, 50) == 50
    assert fields.one_of("kind", ["person", "place"]) == "place"
    assert not faults.problems


@pytest.mark.parametrize(("raw", "code"), [("en", "en"), ("pt-BR", "pt"), ("EN_gb", "en"), ("no", "no")])
def test_a_language_code_loses_its_region(raw: str, code: str) -> None:
    """Norwegian is a language here, not a flag."""
    fields, _ = fields_of(f"language: {raw}", "language")
    assert fields.language("language") == code


@pytest.mark.parametrize("raw", ["english", "xx", "e", "en-"])
def test_what_is_no_language_code_is_named(raw: str) -> None:
    """Only codes of ISO 639-1 are languages."""
    fields, faults = fields_of(f"language: {raw}", "language")
    assert fields.language("language") is None
    expected = f"x.yml:1: 'language' is '{raw}', expected a two-letter language code such as 'en' or 'pt-BR'"
    assert [str(problem) for problem in faults.problems] == [expected]


def test_a_required_text_is_missed_at_the_line_of_its_mapping() -> None:
    """What must be there and is not is a fault of the mapping."""
    fields, faults = fields_of("kind: person", "label", "kind")
    assert fields.text("label", required=True) is None
    assert [str(problem) for problem in faults.problems] == [
        "x.yml:1: 'label' is missing, expected a text (add 'label: …')"
    ]


def test_many_lines_keep_their_breaks() -> None:
    """A note's paragraphs survive; a headline's line breaks do not."""
    fields, _ = fields_of("note: |\n  one\n\n  two\n", "note")
    assert fields.text("note", many_lines=True) == "one\n\ntwo"
    assert fields.text("note") == "one two"


def test_a_document_that_is_no_mapping_is_named() -> None:
    """Where fields are expected, a list or a text is a fault."""
    _, faults = fields_of("- a", "a")
    assert [str(problem) for problem in faults.problems] == [
        "x.yml:1: a list stands here, expected lines of the form 'name: value'"
    ]
