"""Front matter is read as MkDocs reads it, or not at all."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from builder.publishing.front_matter import read_front_matter

KEYS = st.sampled_from(["title", "description", "hide", "no", "null", "y", "on", "a_b"])
TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("\"\\:#'[]{},-&*!|>%@` \t\r\n\x85\u2028\ufeff")))
FIELDS = st.lists(st.tuples(KEYS, st.one_of(TEXTS, st.lists(TEXTS, max_size=3))), max_size=4)


@given(fields=FIELDS, ascii_only=st.booleans(), body=st.text(max_size=20))
@example(fields=[("title", 'He said "no" \\ left')], ascii_only=False, body="\n\n# A\n")
@example(fields=[("title", " a  b ")], ascii_only=False, body="---\n")
@example(fields=[("title", "a" * 3000), ("hide", ["b" * 2000, "c"])], ascii_only=False, body="")
def test_what_is_read_is_what_mkdocs_reads(
    fields: list[tuple[str, str | list[str]]], ascii_only: bool, body: str
) -> None:
    """Whatever texts the fields have."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=ascii_only)}\n" for key, value in fields]
    source = f"---\n{''.join(lines)}---\n{body}"
    found = read_front_matter(source)
    assert found is None or found == get_data(source)


def test_what_templates_write_is_read() -> None:
    """Quotation marks, backslashes and other scripts included."""
    source = '---\ntitle: "The \\"end\\"\u2014\u0436 \\\\"\nhide: ["toc", "a: b"]\nauthors: []\n---\n\n\n# A\n'
    found = read_front_matter(source)
    assert found is not None
    assert found == get_data(source)


@pytest.mark.parametrize(
    "source",
    [
        "# A\n",
        "---\ntitle: A\n---\n",
        '---\ntitle: "A"\ntitle: "B"\n---\n',
        '---\ntitle: "A" # not the title\n---\n',
        '---\n"title": "A"\n---\n',
        '---\ntitle: "A\\n"\n---\n',
        '---\ntitle: "A"\n...\n',
        '---\ntitle: "A"\n',
        "---\nnumber: 3\n---\n",
    ],
)
def test_what_is_not_known_is_left_to_mkdocs(source: str) -> None:
    """It is refused, even where it could be told."""
    assert read_front_matter(source) is None
