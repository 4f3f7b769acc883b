"""Reads a saved web page: what it says of itself, its story, its captions, and all the rest as dropped lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lxml import etree
from lxml import html as lxml_html
from trafilatura import bare_extraction
from trafilatura.settings import Document

from builder.errors import ArticleError, Problem
from builder.model import Desk, Evidence
from builder.reading.fields.agency import parse_sign_off
from builder.reading.fields.footnotes import are_referred_to, parse_footnote
from builder.reading.fields.wire import find_wire_fields
from builder.reading.findings import Findings
from builder.reading.lines import is_prose
from builder.reading.web.blocks import (
    PageBlock,
    dropped_lines,
    fold_words,
    is_masthead_line,
    parse_blocks,
    parse_captions,
)
from builder.reading.web.metadata import parse_metadata

_FAR_FUTURE = "9999-12-31"


def parse_webpage(html: str, *, path: str, first_line: int = 1, desk: Desk | None = None) -> Findings:
    r"""Read a web page as found material.

    What the page declares for machines comes first, because it was meant to be read so: JSON-LD, then Open Graph and
    other metadata, then what is printed. Trafilatura finds the story's paragraphs, and authors and dates that nothing
    declares; a date that stands nowhere on the page is not believed. A paragraph that only repeats the headline, the
    byline or the date is not the story's.

    Args:
        html: The page, decoded, "\n" line ends.
        path: For messages.
        first_line: The 1-based line of the file on which `html` begins.
        desk: Known publishers, for the agency.

    Returns:
        What was found, evidence with the line where it stands. The body is empty when the page has no story, as with
        one that only a script would fill. `dropped` holds every other visible line.

    Raises:
        ArticleError: The elements are nested more deeply than the parser reads.

    Source: schema.org NewsArticle; The Open Graph protocol; A. Barbaresi, "Trafilatura", ACL-IJCNLP 2021.
    """
    tree = _parse(html, path, first_line)
    if tree is None:
        return Findings()
    read = _extract(html)
    blocks = tuple(parse_blocks(tree, first_line=first_line))
    found = parse_metadata(
        tree, blocks, first_line=first_line, guessed_authors=read.author or "", guessed_day=read.date
    )
    captions, caption_texts = parse_captions(tree)
    known = {fold_words(text) for text in (*caption_texts, found.headline.value if found.headline else "")}
    lines = (" ".join(line.split()).removeprefix("- ") for line in (read.text or "").split("\n"))
    story, masthead = _without_masthead([line for line in lines if line and fold_words(line) not in known], found)
    sign_offs = {line: mark for line in story[1:] if (mark := parse_sign_off(line))}
    notes = {line: note for line in story[1:] if (note := parse_footnote(line))}
    referred = are_referred_to(tuple(notes.values()), [line for line in story if line not in notes])
    footnotes = {line: note for (line, note), is_meant in zip(notes.items(), referred, strict=True) if is_meant}
    body = tuple(line for line in story if line not in sign_offs and line not in footnotes)
    agency, dateline = find_wire_fields(
        body[0] if body else "",
        _line_of(body[0], blocks) if body else None,
        sign_offs=[(_line_of(line, blocks), mark) for line, mark in sign_offs.items()],
        authors=found.authors,
        desk=desk or Desk(),
    )
    return replace(
        found,
        agency=agency,
        dateline=dateline,
        body=body,
        captions=captions,
        footnotes=tuple(footnotes.values()),
        dropped=tuple(dropped_lines(blocks, kept=(*story, *known), masthead=masthead)),
        evidence=_body_evidence(body, blocks),
    )


def _parse(html: str, path: str, first_line: int) -> lxml_html.HtmlElement | None:
    # Bytes, because the parser refuses text with an encoding declaration.
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = lxml_html.document_fromstring(html.encode("utf-8"), parser=parser)
    except etree.ParserError:
        return None
    deep = next((error for error in parser.error_log if "depth" in error.message), None)
    if deep is not None:
        message = (
            "elements are nested too deeply to be read, expected a page as browsers save it (save its text as .txt)"
        )
        raise ArticleError(Problem(path, deep.line + first_line - 1, message))
    return tree


def _extract(html: str) -> Document:
    read = bare_extraction(
        html,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        # The date is given because the default is today's, and a page must read the same on any day.
        date_extraction_params={"original_date": True, "extensive_search": True, "max_date": _FAR_FUTURE},
    )
    return read if isinstance(read, Document) else Document()


def _without_masthead(lines: Sequence[str], found: Findings) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part the story from the lines that only say who wrote it, or when; bare names and dates only above the lead."""
    authors = found.authors.value if found.authors else ()
    days = [finding.value for finding in (found.published, found.modified) if finding]
    lead = next((index for index, line in enumerate(lines) if is_prose(line)), 0)
    masthead = {
        index
        for index, line in enumerate(lines)
        if is_masthead_line(line, authors=authors, days=days, labelled=index >= lead)
    }
    story = tuple(line for index, line in enumerate(lines) if index not in masthead)
    return story, tuple(lines[index] for index in sorted(masthead))


def _body_evidence(body: Sequence[str], blocks: Iterable[PageBlock]) -> dict[str, Evidence]:
    if not body:
        return {}
    return {"body": Evidence(_line_of(body[0], blocks), f"{len(body)} paragraphs", "main-text", 0.8)}


def _line_of(paragraph: str, blocks: Iterable[PageBlock]) -> int | None:
    folded = fold_words(paragraph)
    return next((block.line for block in blocks if fold_words(block.text) == folded), None)
