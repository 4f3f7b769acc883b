"""Corrections: the front matter that settles what is doubtful, and that it is read back as it was meant."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.config import Settings
from builder.linking.corrections import Correction, correction_of, front_matter_line
from builder.linking.doubts import doubtful_fields
from builder.model import Article, Desk, Evidence, Format
from builder.reading.article import read_article
from builder.reading.decode import strip_unseen
from builder.reading.frontmatter import UNSET, FrontMatter, split_front_matter
from builder.reading.source import Source
from tests.briefings import article

TEXTS = ("headline", "source", "agency", "dateline", "section")
HARD = (
    *(
        "Mosul: it is over",
        'He said "no"',
        "@wire reports",
        "# no comment",
        "- no list",
        "[no] {list}",
        "it's",
        "C:\\temp",
    ),
    *("null", "~", "yes", "1984", "2016-05-02", "---", "&a *b !c |d >e %f", "a #b", "{{ x }}", "Zoë Ödman über Köln…"),
    *("\u202eabc", "a\u200cb", "\U0001f469\u200d\U0001f467", "tab\tand\nline", "bell\x07", "\ufeffmark", "\U000e0041"),
    *("\ud800", "\x85\u2028x"),
)
anything = st.sampled_from(HARD) | st.text(st.characters())


def as_read(text: str) -> str:
    """A text as front matter gives it: white space collapsed, in Unicode form C, without what cannot be seen."""
    return " ".join(unicodedata.normalize("NFC", strip_unseen(" ".join(text.split()))).split())


def read_back(correction: Correction) -> FrontMatter:
    """What the builder reads from a file with the correction at its top; the rest of the file must be untouched."""
    metadata, rest, _ = split_front_matter(f"{correction.text}\nBody.\n", path="articles/x.txt")
    assert rest == "Body.\n"
    return metadata


@given(st.sampled_from(TEXTS), anything)
def test_a_text_is_read_back(field: str, text: str) -> None:
    """Whatever it says; a text of white space alone is left to be written."""
    line = front_matter_line(field, text)
    assert len(line.splitlines()) == 1
    read = getattr(read_back(Correction((line,), is_whole=True)), field)
    assert read == (as_read(text) or UNSET)


@given(st.lists(anything))
def test_authors_are_read_back_as_a_list(names: list[str]) -> None:
    """A comma in a name parts nothing; a name without a character is none."""
    line = front_matter_line("authors", tuple(names))
    read = read_back(Correction((line,), is_whole=True)).authors
    assert read == (tuple(as_read(name) for name in names if as_read(name)) or UNSET)


@given(st.dates())
def test_a_date_is_read_back(day: date) -> None:
    """Any day of the calendar."""
    metadata = read_back(
        Correction((front_matter_line("published", day), front_matter_line("modified", day)), is_whole=True)
    )
    assert (metadata.published, metadata.modified) == (day, day)


@pytest.mark.parametrize("url", ["https://example.org/a?b=c#d:e", "http://[::1]/x", "https://é.example/"])
def test_an_address_is_read_back(url: str) -> None:
    """With whatever marks addresses have."""
    assert read_back(Correction((front_matter_line("url", url),), is_whole=True)).url == url


@given(st.text(st.characters(), max_size=20).map(lambda text: f"http://{text}") | anything)
def test_an_address_that_front_matter_refuses_is_left_to_be_written(url: str) -> None:
    """A correction never makes a file unreadable."""
    read = read_back(Correction((front_matter_line("url", url),), is_whole=True)).url
    assert read in (UNSET, as_read(url))


def test_an_empty_line_changes_nothing_until_it_is_filled_in() -> None:
    """Pasted as it stands, it leaves the text to decide."""
    for field in ("published", "headline", "authors", "url", "language"):
        line = front_matter_line(field, None)
        assert line.startswith(f"{field}: # write ")
        assert getattr(read_back(Correction((line,), is_whole=True)), field) is UNSET


def test_what_cannot_be_seen_is_left_out() -> None:
    """An editor must see what they paste, and front matter refuses the rest; what scripts and emoji need stays."""
    assert front_matter_line("headline", "a\u202eb\u00ad\x07c") == 'headline: "abc"'
    family = "می\u200cخواهم \U0001f469\u200d\U0001f467"
    assert front_matter_line("headline", family) == f'headline: "{family}"'


def test_a_correction_has_a_line_for_each_doubtful_field() -> None:
    """In the record's order, with what is sure left out, and the text, which front matter cannot set."""
    evidence = {
        "section": Evidence(1, "World", "rule", 0.1),
        "body": Evidence(1, "x", "rule", 0.1),
        "source": Evidence(1, "Post", "rule", 0.9),
        "headline": Evidence(1, "x", "rule", 0.4),
    }
    found = article("0", section="World", source="Post", published=date(2016, 5, 2), evidence=evidence).article
    assert correction_of(found).text == '---\nheadline: "Headline"\nsection: "World"\n---'


def test_nothing_doubtful_needs_no_correction() -> None:
    """Not even the rules of an empty block; missing authors are no fault."""
    assert correction_of(article("0", published=date(2016, 5, 2)).article).text == ""


@pytest.mark.parametrize(
    "said",
    [
        {"tags": ("Orven",)},
        {"slug": "orven"},
        {"summary": "What is known."},
        {"evidence": {"source": Evidence(2, "Post", "front-matter", 1.0)}},
    ],
)
def test_lines_are_added_to_front_matter_that_is_there(said: dict[str, object]) -> None:
    """A file has one block; a second one would be text."""
    correction = correction_of(article("0", **said).article)
    assert not correction.is_whole
    assert correction.text == "published: # write the day, e.g. 2017-03-08"


STORY = (
    "“It is over”: the town of Orven fell on Monday after a siege of four months, officials said in the capital, and"
    " the last of the men who had held it left the citadel by the northern gate before the sun had risen on the river."
)
PAGES = {
    Format.TEXT: f"{STORY}\n\n{STORY}\n",
    Format.MARKDOWN: f"{STORY}\n\n{STORY}\n",
    Format.HTML: f"<html><body><article><p>{STORY}</p><p>{STORY}</p></article></body></html>\n",
}


@pytest.mark.parametrize("front", ["", "---\ntags: [Orven]\n---\n"])
@pytest.mark.parametrize("file_format", Format)
def test_a_correction_pasted_as_it_stands_settles_the_doubt(file_format: Format, front: str, tmp_path: Path) -> None:
    """In each format, to a file without and with front matter: the guess is confirmed and nothing else changes."""
    before = article_of(f"{front}{PAGES[file_format]}", file_format, tmp_path)
    assert "headline" in doubtful_fields(before)
    correction = correction_of(before)
    assert correction.is_whole is not bool(front)
    pasted = front.replace("]\n", f"]\n{correction.text}\n") if front else f"{correction.text}\n"
    after = article_of(f"{pasted}{PAGES[file_format]}", file_format, tmp_path)
    assert not {"headline", "published"} & {*doubtful_fields(after)}
    assert (after.headline, after.published, after.body) == (before.headline, before.published, before.body)


def article_of(text: str, file_format: Format, folder: Path) -> Article:
    """Read a file with this text."""
    file = folder / "story"
    file.write_text(text, encoding="utf-8")
    return read_article(Source("articles/story", file_format, file), settings=Settings(), desk=Desk())
