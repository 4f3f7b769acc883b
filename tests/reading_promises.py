"""What reading promises of any file whatever: an article that holds together, or a refusal that says the way out."""

from __future__ import annotations

import dataclasses
import re
import warnings
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from builder.config import Settings
from builder.errors import ArticleError
from builder.model import METADATA, Article, Desk, Format
from builder.reading.article import read_article
from builder.reading.decode import decode
from builder.reading.findings import Finding, Findings
from builder.reading.frontmatter import split_front_matter
from builder.reading.lines import split_lines
from builder.reading.source import FORMATS, Source
from tests.conservation import FIELDS, where_lines_went

_NEVER_SHOWN = re.compile("[\0-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
_WAY_OUT = re.compile(r"\(.+\)|; |expected")
_SETTINGS = Settings()


def check_reading(data: bytes, extension: str, folder: Path, *, times: int = 2) -> Article | None:
    """Read some bytes as an article's file and check everything that is promised of it.

    Args:
        data: The file.
        extension: ".txt", ".md" or ".html".
        folder: Where the file is written; what was written for an earlier call is overwritten.
        times: How often it is read; every reading must give the same.

    Returns:
        The article, None where the file was refused.

    Raises:
        AssertionError: A promise is broken. Any other error, warnings included, breaks one too.
    """
    file = folder / f"page{extension}"
    file.write_bytes(data)
    source = Source(f"articles/{file.name}", FORMATS[extension], file)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        first, *more = [_read(source) for _ in range(times)]
    assert all(str(again) == str(first) for again in more), "two readings of one file differ"
    if isinstance(first, ArticleError):
        _check_refusal(first)
        return None
    text = decode(data, path=source.path).text
    _check_values(first, text)
    if first.format is Format.TEXT:
        check_conservation(first, text)
    elif first.format is Format.MARKDOWN:
        assert not first.dropped, "something was dropped from an authored article"
    return first


def _read(source: Source) -> Article | ArticleError:
    try:
        return read_article(source, settings=_SETTINGS, desk=Desk())
    except ArticleError as error:
        return error


def _check_refusal(error: ArticleError) -> None:
    assert error.problems, "a refusal without a problem"
    for problem in error.problems:
        assert problem.path.startswith("articles/page."), "a refusal of another file"
        assert problem.line >= 0
        assert problem.message.isprintable(), f"a message that cannot be printed: {problem.message!r}"
        assert _WAY_OUT.search(problem.message), f"no way out: {problem.message!r}"


def _check_values(article: Article, text: str) -> None:
    last_line = text.count("\n") + 1
    assert article.headline.strip(), "an empty headline"
    assert all(article.body), "an empty paragraph"
    assert article.body == tuple(" ".join(paragraph.split()) for paragraph in article.body), "uneven white space"
    for name, evidence in article.evidence.items():
        assert 0 <= evidence.confidence <= 1, f"the confidence of {name}"
        assert evidence.line is None or 1 <= evidence.line <= last_line, f"the line of {name}"
    assert all(1 <= line.line <= last_line for line in article.dropped), "a dropped line that the file does not have"
    for name in METADATA:
        assert (name in article.evidence) or not getattr(article, name), f"{name} without evidence"
    for place, value in _texts(replace(article, marks=()), "article"):  # an address is not text to be seen
        assert not _NEVER_SHOWN.search(value), f"a character that nobody sees in {place}: {value[:200]!a}"
    assert all(0 <= note.start < len(article.text) for note in article.footnotes if note.start is not None)
    assert all(0 <= mark.start < mark.end <= len(article.text) for mark in article.marks), "a mark outside the text"
    assert len(article.blocks) in (0, len(article.body)), "blocks and paragraphs differ"


def _texts(value: object, place: str) -> Iterator[tuple[str, str]]:
    """All texts within a value, each with where it is."""
    if isinstance(value, str):
        yield place, value
    elif dataclasses.is_dataclass(value):
        for each in dataclasses.fields(value):
            yield from _texts(getattr(value, each.name), f"{place}.{each.name}")
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _texts(each, f"{place}[{key!r}]")
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from _texts(each, f"{place}[{number}]")


def check_conservation(article: Article, text: str) -> None:
    """Check that each line of a found text is in the article, once: kept, dropped, or a field's evidence.

    Args:
        article: As it was read.
        text: The file, decoded.
    """
    _, rest, first_line = split_front_matter(text, path=article.path)
    said = {name for name, evidence in article.evidence.items() if evidence.rule == "front-matter"}
    found: dict[str, Any] = {
        name: Finding(getattr(article, name), article.evidence[name])
        for name in FIELDS
        if name in article.evidence and name not in said
    }
    page = "\n" * (first_line - 1) + rest
    findings = Findings(
        body=_with_cut_date(article, page),
        captions=article.captions,
        footnotes=article.footnotes,
        dropped=article.dropped,
        **found,
    )
    where_lines_went(page, findings)


def _with_cut_date(article: Article, page: str) -> tuple[str, ...]:
    """The body with the date back in its place that was glued to the beginning of a paragraph."""
    date = article.evidence.get("published")
    if date is None or date.rule != "date-glued-to-lead":
        return article.body
    (line,) = (line.text for line in split_lines(page) if line.number == date.line)
    ends = [index for index, text in enumerate(article.body) if line.startswith(date.text) and line.endswith(text)]
    index = None if line in article.body else max(ends, key=lambda index: len(article.body[index]), default=None)
    return article.body if index is None else (*article.body[:index], line, *article.body[index + 1 :])
