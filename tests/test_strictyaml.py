"""The strict YAML reading: what it keeps, what it refuses, and how each refusal reads."""

from __future__ import annotations

import unicodedata

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder.errors import ArticleError, ConfigError
from builder.strictyaml import Faults, Node, parse_yaml


def messages(text: str, first_line: int = 1) -> list[str]:
    """What is wrong with a text, as it is shown."""
    faults = Faults("x.yml")
    parse_yaml(text, faults, first_line=first_line)
    return [str(problem) for problem in faults.problems]


def value_of(text: str, name: str) -> Node:
    """A field of a text in which nothing is wrong."""
    faults = Faults("x.yml")
    fields = parse_yaml(text, faults).fields
    assert not faults.problems
    assert fields is not None
    return fields[name]


@pytest.mark.parametrize("raw", ["1984", "No", "2017-03-08", "1e3", "0x1F", "12:30", "true", "1_000"])
def test_a_scalar_keeps_its_text(raw: str) -> None:
    """Nothing is turned into a number, a flag or a date: what an editor wrote is what is read."""
    node = value_of(f"headline: {raw}", "headline")
    assert (node.raw, node.null) == (raw, False)


@pytest.mark.parametrize(("raw", "null"), [("", True), ("~", True), ("null", True), ("'null'", False), ("''", False)])
def test_nothing_is_null_unless_it_has_quotes(raw: str, null: bool) -> None:
    """An empty value, `~` and `null` are null, and their text tells them apart; quotes make any word a text."""
    node = value_of(f"agency: {raw}", "agency")
    assert (node.raw, node.null) == (raw.strip("'"), null)


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
        (
            "a: 1\n- b",
            "x.yml:2: not valid YAML: expected <block end>, but found '-' (put quotes around a value with a sign ",
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
    faults = Faults("x.yml")
    parse_yaml("a: &x 1\nb: yes\nb: no\n", faults)
    faults.add(2, "the reader of a field may add to them")
    with pytest.raises(ConfigError) as caught:
        faults.raise_as(ConfigError)
    assert [problem.line for problem in caught.value.problems] == [1, 2, 3]


def test_no_fault_raises_nothing() -> None:
    """A clean file passes."""
    Faults("x.yml").raise_as(ArticleError)


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
    assert value_of('name: "e\\u0301"', "name").raw == "é"
