"""Any byte string is read, or refused with a reason: made-up files of each format, and what the fuzzer has found.

`python -m bench.fuzz_reading` looks for more.
"""

from __future__ import annotations

import codecs
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bench.fuzz_reading import ODD_LINES, copy_seeds, keeping_finds, main
from tests.pages import PAGES
from tests.reading_promises import check_reading
from tests.webpages import linked, page

EXTENSIONS = (".txt", ".md", ".html")
SECONDS_AN_INPUT = 60.0
"""Of processor time: no measure of speed, but a guard against what grows out of hand on some hundred kilobytes."""

STORY = (
    "The harbour bridge of Sampleton opened to traffic on Monday, two days after a storm tore a crane from its place.",
    "Engineers had inspected the northern pier through the night, the port authority said in a statement on Sunday.",
    "It was the longest closure since the bridge was built, and nobody in the town can remember one like it at all.",
)
MOJIBAKE = ("itâ€™s", "MÃ¼nchen", "â€œquoteâ€\x9d", "Ð¿Ñ€Ð¸", "ﾂ", "\ufffd\ufffd", "Ã¢â‚¬â„¢")
MARKUP = (
    *"<html lang=de> <head> <body> <article> <p> </p> <h1> <!-- --> <![CDATA[ <svg><style> <table><tr><td>".split(),
    *"&nbsp;&shy;&#0;&#x202e; <figure><figcaption>(AP) <time/datetime=2017-99-99> <base/href='//['>".split(),
    *"<meta/charset=koi8-r> <meta/property=og:title/content='A'> <link/rel=canonical/href='http://[::1'>".split(),
    *("<?xml version='1.0' encoding='utf-16'?>", "<div>" * 40, "<script type=application/ld+json>[{]", linked()),
    *(linked(headline="\ud800\u202e"), linked(datePublished=[2017, None]), linked(publisher=[[]], author={"@id": "#"})),
)
FRONT_MATTER = (
    *(
        "---\n",
        "---\n---\n",
        "...\n",
        "headline: Now\n",
        "headline: null\n",
        "published: 2017-02-30\n",
        "authors: [A\n",
    ),
    *("authors: []\n", "tags: a\n", 'headline: "\\ud800"\n', "&a\n", "slug: ..\n", "url: http://[\n", "draft: maybe\n"),
    *(
        "language: xx\n",
        "summary: |\n  a\n",
        "headline: *a\n",
        "- - - -\n",
        "{{{{\n",
        "published: 2017-03-08\n",
        "? x\n",
    ),
)
LINE_ENDS = ("\n", "\n", "\n\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029", "")
CODECS = ("utf-8", "utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-32", "cp1251", "gb18030")
MARKS = (
    b"",
    codecs.BOM_UTF8,
    codecs.BOM_UTF16_LE,
    codecs.BOM_UTF16_BE,
    codecs.BOM_UTF32_BE,
    b"\0",
    b"%PDF-",
    b"\x1f\x8b",
)

words = st.sampled_from((*STORY, *ODD_LINES, *MOJIBAKE, *(line for text in PAGES for line in text.split("\n"))))
odd_characters = st.text(
    st.sampled_from("\0\x07\t\x1b\x80\x9d\xad\xa0\u200b\u200f\u202e\u2066\ufeff\ufffe\ufffd“(@*—")
    | st.characters(codec=None),
    max_size=12,
)
lines = (
    words
    | words
    | odd_characters
    | st.sampled_from((*MARKUP, *FRONT_MATTER))
    | st.integers(1, 400).map("word ".__mul__)
)


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """A file: lines with any ends between them, perhaps front matter above, in some encoding, perhaps damaged."""
    head = "".join(draw(st.lists(st.sampled_from(FRONT_MATTER), max_size=5))) if draw(st.booleans()) else ""
    text = head + "".join(line + draw(st.sampled_from(LINE_ENDS)) for line in draw(st.lists(lines, max_size=16)))
    data = text.encode(draw(st.sampled_from(CODECS)), "replace" if draw(st.booleans()) else "ignore")
    if draw(st.booleans()):
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(st.binary(max_size=6)) + data[at + draw(st.integers(0, 3)) :]
    return draw(st.sampled_from(MARKS)) + data if draw(st.integers(0, 3)) == 0 else data


def check_in_time(data: bytes, extension: str, folder: Path) -> None:
    """Check all that is promised, and that it takes no more time than it may, loading libraries aside."""
    for _ in range(2):
        begin = time.process_time()
        check_reading(data, extension, folder)
        seconds = time.process_time() - begin
        if seconds < SECONDS_AN_INPUT:
            return
    pytest.fail(f"took {seconds:.1f} seconds of processor time twice")


@pytest.mark.parametrize("extension", EXTENSIONS)
@given(data=files())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_any_file_is_read_or_refused_with_a_reason(extension: str, tmp_path: Path, data: bytes) -> None:
    """An article that holds together and accounts for every line, or a message with the way out; twice the same."""
    check_in_time(data, extension, tmp_path)


@pytest.mark.parametrize("extension", EXTENSIONS)
@given(data=st.binary(max_size=2000))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_read_or_refused_with_a_reason(extension: str, tmp_path: Path, data: bytes) -> None:
    """The same of bytes that nobody meant as a text."""
    check_in_time(data, extension, tmp_path)


@pytest.mark.parametrize("extension", EXTENSIONS)
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"\0",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"---",
        b"---\n---",
        b"---\n---\nA",
        b"a" * 200_000,
        b"a " * 100_000,
        b"a\n" * 20_000,
        b"\n" * 100_000 + b"a",
        b"1" * 100_000,
        b"(" * 50_000 + b"a",
        b"By " * 20_000,
        b"- " * 20_000 + b"a",
        b"> " * 20_000 + b"a",
        b"<div>" * 20_000 + b"a",
        b"&" * 50_000 + b"a",
        b"a\r" * 5_000 + b"\r\n" * 5_000,
        ("\u0301" * 20_000 + "a").encode(),
        ("\u202e" * 20_000 + "a").encode(),
    ],
    ids=lambda data: f"{data[:12]!r}x{len(data)}",
)
def test_extreme_files_are_read_or_refused_in_time(extension: str, data: bytes, tmp_path: Path) -> None:
    """Nothing, one character, and one thing very often: no crash, and no time that grows with the square."""
    check_in_time(data, extension, tmp_path)


@pytest.mark.parametrize("escape", ["\\ud800", "\\u202e", "\\u0007"])
def test_an_escape_in_front_matter_brings_in_nothing_that_nobody_can_see(escape: str, tmp_path: Path) -> None:
    """What is taken out of a file's text cannot come back as an escape: it is refused, with the field's line."""
    file = tmp_path / "escaped"
    file.mkdir()
    assert check_reading(f'---\nheadline: "a{escape}b"\n---\nText.'.encode(), ".md", file) is None


@pytest.mark.parametrize("reference", ["&shy;", "&#xad;", "&#173;", "&#x202E;", "&#1;", "&#xfeff;", "&ZeroWidthSpace;"])
def test_a_character_reference_brings_in_nothing_that_nobody_can_see(reference: str, tmp_path: Path) -> None:
    """Soft hyphens, overrides and controls are taken out of pages however they are written."""
    html = page(head=f"<title>Bridge clo{reference}sed</title>").replace("district", f"dis{reference}trict")
    article = check_reading(html.encode(), ".html", tmp_path)
    assert article is not None
    assert article.headline == "Bridge closed"
    assert "the district council said" in article.text


def test_an_escape_in_linked_data_brings_in_no_half_of_a_pair(tmp_path: Path) -> None:
    """Half of a surrogate pair is no character, and no file could hold it."""
    article = check_reading(page(head=linked(headline="Bridge\ud800 \u202eclosed")).encode(), ".html", tmp_path)
    assert article is not None
    assert article.headline == "Bridge\ufffd closed"


@pytest.mark.parametrize("extension", EXTENSIONS)
@pytest.mark.parametrize("line", ["/ Share", "/Sample Post", "Photo: / Jane Doe", "(/ Jane Doe)"])
def test_a_slash_with_nothing_before_it_is_no_credit_of_a_person(line: str, extension: str, tmp_path: Path) -> None:
    """Breadcrumbs and torn credits begin with a slash; the fuzzer's first crash."""
    text = "\n\n".join((*STORY, line))
    assert check_reading(text.encode(), extension, tmp_path) is not None


def test_a_time_element_gives_evidence_of_one_line(tmp_path: Path) -> None:
    """An attribute that is never closed runs on over many lines; what is shown of it is one line."""
    html = page(before="<h1>Bridge</h1><time datetime='2017-03-08T07:30\n\nand more'>8 March 2017</time>")
    assert check_reading(html.encode(), ".html", tmp_path) is not None


def test_an_address_that_is_broken_over_lines_is_read_as_browsers_do(tmp_path: Path) -> None:
    """Line ends and tabs in an address are passed over."""
    html = page(head="<link rel=canonical href='https://news.example/a\n\tb'>")
    article = check_reading(html.encode(), ".html", tmp_path)
    assert article is not None
    assert article.url == "https://news.example/ab"


def test_the_fuzzer_keeps_one_input_for_each_place_of_failure(tmp_path: Path) -> None:
    """It goes on after a find, and names it once."""

    def check(data: bytes) -> None:
        if data.startswith(b"bad"):
            raise ValueError("bad begins here")

    run = keeping_finds(check, tmp_path, ".txt")
    for data in (b"good", b"bad one", b"bad two"):
        run(data)
    (kept,) = tmp_path.glob("*.txt")
    assert kept.read_bytes() == b"bad one"
    assert "bad begins here" in kept.with_suffix(".log").read_text(encoding="utf-8")


def test_the_fuzzer_keeps_what_takes_too_long(tmp_path: Path) -> None:
    """A hang is a find like a crash."""
    keeping_finds(len, tmp_path, ".txt", slow_seconds=-1)(b"any")
    assert len(list(tmp_path.glob("*.log"))) == 1


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_the_fuzzer_starts_from_the_projects_own_articles(extension: str, tmp_path: Path) -> None:
    """Every format has seeds."""
    assert copy_seeds(tmp_path / "seeds", extension) == len(list((tmp_path / "seeds").iterdir())) > 0


def test_without_its_tool_the_fuzzer_says_what_to_install(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tool is no dependency of the project: its absence is told, and is no crash."""
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert main(["--finds", str(tmp_path / "finds")]) == 2
    assert "pip install atheris" in capsys.readouterr().err
