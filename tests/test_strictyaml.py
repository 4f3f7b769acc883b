"""The strict YAML reading: what it keeps, what it refuses, and how each refusal reads."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder.errors import ArticleError, ConfigError
from builder.strictyaml import Faults, Fields, Node, parse_yaml, shown


def messages(text: str, first_line: int = 1) -> list[str]:
    """What is wrong with a text, as it is shown."""
    faults = Faults("x.yml")
    parse_yaml(text, faults, first_line=first_line)
    return [str(problem) for problem in faults.problems]


def fields_of(text: str, *known: str) -> tuple[Fields, Faults]:
    """A text read as a mapping, and what is wrong with it so far."""
    faults = Faults("x.yml")
    return Fields(parse_yaml(text, faults), known, faults), faults


@pytest.mark.parametrize("raw", ["1984", "No", "2017-03-08", "1e3", "0x1F", "12:30", "true", "1_000"])
def test_a_scalar_keeps_its_text(raw: str) -> None:
    """Nothing is turned into a number, a flag or a date: what an editor wrote is what is read."""
    fields, faults = fields_of(f"headline: {raw}", "headline")
    assert fields.text("headline") == raw
    assert not faults.problems


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


def test_lines_count_from_the_first_line_of_the_block() -> None:
    """A node's line is the line of the file, also when the text begins further down in it."""
    node = parse_yaml("a: 1\nb:\n  - x\n  - y\n", Faults("x.md"), first_line=2)
    assert node.fields is not None
    items = node.fields["b"].items
    assert items is not None
    assert [node.line, node.fields["b"].line, *(item.line for item in items)] == [2, 3, 4, 5]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3", "x.yml:3: field 'a' is given twice, first on line 1 (keep one of the two)"),
        ("a: &x 1", "x.yml:1: anchor '&x' is not allowed (write each value where it belongs)"),
        ("a: *x", "x.yml:1: alias '*x' is not allowed (write the value itself)"),
        ("a: !!python/name:os.system 1", "x.yml:1: tag 'tag:yaml.org,2002:python/name:os.system' is not allowed "),
        ("a: 1\n---\nb: 2", "x.yml:2: a second YAML document begins here, expected one (remove the '---')"),
        ("? [a]\n: 1", "x.yml:1: a field without a plain name, expected 'name: value'"),
        (
            "a: b: c",
            "x.yml:1: not valid YAML: mapping values are not allowed here (a value with ': ' in it needs quotes ",
        ),
        ("a: 1\nb: 'open\nc: 2", "x.yml:2: not valid YAML: found unexpected end of stream (close the quotes)"),
        (
            "a:\n\tb: 1",
            "x.yml:2: not valid YAML: found character '\\t' that cannot start any token (indent with spaces, ",
        ),
        ("a: 1\nb: \x07", "x.yml:2: not valid YAML: a control character stands in it (remove it)"),
        ("[" * 100_000, "x.yml:1: more than 20 levels of lists and mappings in each other (flatten them)"),
        ("- " * 100_000, "x.yml:1: more than 20 levels of lists and mappings in each other (flatten them)"),
    ],
)
def test_what_is_refused_and_how_the_message_reads(text: str, expected: str) -> None:
    """Each thing that our files must not use is named with its line and the way out."""
    assert messages(text)[0].startswith(expected)


def test_one_run_names_all_faults() -> None:
    """Faults that do not end the reading are collected, and raised in the order of their lines."""
    fields, faults = fields_of("a: &x 1\nb: yes\nb: no\nc: 2017-02-30\n", "a", "b", "c")
    fields.date("c")
    with pytest.raises(ConfigError) as caught:
        faults.raise_as(ConfigError)
    assert [problem.line for problem in caught.value.problems] == [1, 3, 4]


def test_no_fault_raises_nothing() -> None:
    """A clean file passes."""
    Faults("x.yml").raise_as(ArticleError)


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
        ("2017-02-30", "x.yml:1: 'published' is 2017-02-30, which is no day of the calendar"),
        ("2017-03-08T25:00Z", "x.yml:1: 'published' is '2017-03-08T25:00Z', expected a date such as 2017-03-08"),
        ("0000-01-01", "x.yml:1: 'published' is 0000-01-01, which is no day of the calendar"),
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


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text makes the reading crash, and nothing is lost without a fault."""
    faults = Faults("x.yml")
    node = parse_yaml(text, faults)
    assert isinstance(node, Node)
    assert all(problem.line >= 1 for problem in faults.problems)


NFC = st.text(max_size=20).map(lambda text: unicodedata.normalize("NFC", text))


@given(st.dictionaries(NFC.filter(bool), NFC, max_size=5))
def test_what_a_yaml_writer_quotes_comes_back(values: dict[str, str]) -> None:
    """Any names and texts written by a YAML library in quotes are read as they are, in Unicode form C."""
    faults = Faults("x.yml")
    node = parse_yaml(yaml.safe_dump(values, default_style='"', allow_unicode=False), faults)
    assert not faults.problems
    assert {name: value.raw for name, value in (node.fields or {}).items()} == values


def test_escapes_are_put_into_unicode_form_c() -> None:
    """A letter and its accent written as two escapes are one letter, as everywhere else."""
    fields, _ = fields_of('name: "e\\u0301"', "name")
    assert fields.text("name") == "é"


@given(st.text())
def test_shown_text_fits_into_one_line(text: str) -> None:
    """A message stays one printable line whatever the file holds."""
    assert shown(text).isprintable()
