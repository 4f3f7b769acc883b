"""Reads a saved web page: what it says of itself, its story, its captions, and all the rest as dropped lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from lxml import etree
from lxml import html as lxml_html

from builder.errors import ArticleError, Problem
from builder.model import Desk, Evidence
from builder.reading.fields.agency import parse_sign_off
from builder.reading.fields.footnotes import are_referred_to, parse_footnote
from builder.reading.fields.wire import find_wire_fields
from builder.reading.findings import Findings
from builder.reading.lines import Line, is_prose
from builder.reading.raw.story import find_story
from builder.reading.web.block_roles import find_block_roles
from builder.reading.web.blocks import (
    PageBlock,
    dropped_lines,
    fold_words,
    is_masthead_line,
    parse_blocks,
    parse_captions,
)
from builder.reading.web.metadata import parse_metadata
from builder.reading.web.references import drop_unseen_references

if TYPE_CHECKING:
    from trafilatura.settings import Document

_LIKELY = 0.5
_UNSURE = 0.4


def parse_webpage(html: str, *, path: str, first_line: int = 1, desk: Desk | None = None) -> Findings:
    r"""Read a web page as found material.

    What the page declares for machines is weighed against what it prints by its headline. The story's paragraphs are
    those blocks whose words, markup and neighbours say so; what trafilatura takes for text is one sign. A paragraph
    that only repeats the headline, the byline or the date is not the story's.

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
    page = parse_page(html, path=path, first_line=first_line)
    if page is None:
        return Findings()
    blocks = page.blocks
    found = parse_metadata(page.tree, blocks, first_line=first_line)
    captions, caption_texts = parse_captions(page.tree)
    known = {fold_words(text) for text in (*caption_texts, found.headline.value if found.headline else "")}
    chosen, confidence = _story_lines(page)
    story = _without_masthead([line for line in chosen if fold_words(line) not in known], found)
    below = _texts_below(blocks, story)
    sign_offs = {line: mark for line in below if (mark := parse_sign_off(line))}
    notes = {line: note for line in below if (note := parse_footnote(line))}
    referred = are_referred_to(tuple(notes.values()), [line for line in story if line not in notes])
    footnotes = {line: note for (line, note), is_meant in zip(notes.items(), referred, strict=True) if is_meant}
    body = tuple(line for line in story if line not in sign_offs and line not in footnotes)
    printed = _masthead_lines(blocks, found)
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
        dropped=tuple(dropped_lines(blocks, kept=(*body, *sign_offs, *footnotes, *known), masthead=printed)),
        evidence=_body_evidence(body, blocks, confidence),
    )


@dataclass(frozen=True, slots=True)
class ParsedPage:
    """A web page, parsed: its tree, its visible text, and what trafilatura takes for the story, a paragraph a line."""

    tree: lxml_html.HtmlElement
    blocks: tuple[PageBlock, ...]
    main_text: str


def parse_page(html: str, *, path: str, first_line: int = 1) -> ParsedPage | None:
    """Parse a web page; None when there is nothing in it. For the rest, see `parse_webpage`."""
    html = drop_unseen_references(html)
    tree = _parse(html, path, first_line)
    if tree is None:
        return None
    read = _extract(html)
    return ParsedPage(tree, tuple(parse_blocks(tree, first_line=first_line)), read.text or "")


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
    from trafilatura import bare_extraction  # loads for a tenth of a second, which briefings without pages save
    from trafilatura.settings import Document

    # Its metadata takes longer than its text, and what we read ourselves needs none of it.
    read = bare_extraction(html, include_comments=False, include_tables=False, with_metadata=False)
    return read if isinstance(read, Document) else Document()


def _story_lines(page: ParsedPage) -> tuple[list[str], float]:
    """The paragraphs of the story, each once, and how sure it is that they are; none where there is no running text."""
    if not page.main_text and not any(is_prose(block.text) for block in page.blocks):
        return [], 0.0
    roles = find_block_roles(page.blocks, page.main_text)
    if not any(role.story >= _LIKELY for role in roles):
        paragraphs = (" ".join(line.split()).removeprefix("- ") for line in page.main_text.split("\n"))
        return [paragraph for paragraph in paragraphs if paragraph], _UNSURE
    lines = [Line(block.line, block.text) for block in page.blocks]
    story = find_story(lines, roles, taken=frozenset(), by_markup=True)
    return list(dict.fromkeys(lines[index].text for index in story.kept)), story.confidence


def _texts_below(blocks: Sequence[PageBlock], story: Sequence[str]) -> list[str]:
    """What the page shows after the story's first paragraph, each text once: a sign-off or note may be no paragraph."""
    first = next((index for index, block in enumerate(blocks) if story and block.text == story[0]), len(blocks))
    return list(dict.fromkeys((*story[1:], *(block.text for block in blocks[first + 1 :]))))


def _without_masthead(lines: Sequence[str], found: Findings) -> tuple[str, ...]:
    """The story without the lines that only say who wrote it, or when; bare names and dates only above the lead."""
    authors, days = _byline_and_days(found)
    lead = next((index for index, line in enumerate(lines) if is_prose(line)), 0)
    return tuple(
        line
        for index, line in enumerate(lines)
        if not is_masthead_line(line, authors=authors, days=days, labelled=index >= lead)
    )


def _masthead_lines(blocks: Sequence[PageBlock], found: Findings) -> list[str]:
    authors, days = _byline_and_days(found)
    return [block.text for block in blocks if is_masthead_line(block.text, authors=authors, days=days)]


def _byline_and_days(found: Findings) -> tuple[tuple[str, ...], list[date]]:
    days = [finding.value for finding in (found.published, found.modified) if finding]
    return found.authors.value if found.authors else (), days


def _body_evidence(body: Sequence[str], blocks: Iterable[PageBlock], confidence: float) -> dict[str, Evidence]:
    if not body:
        return {}
    return {"body": Evidence(_line_of(body[0], blocks), f"{len(body)} paragraphs", "block-roles", confidence)}


def _line_of(paragraph: str, blocks: Iterable[PageBlock]) -> int | None:
    folded = fold_words(paragraph)
    return next((block.line for block in blocks if fold_words(block.text) == folded), None)
