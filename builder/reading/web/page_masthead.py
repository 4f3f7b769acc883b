"""What a web page prints around its headline: the lines there, and the elements marked as author or time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from builder.reading.lines import is_prose
from builder.reading.web.blocks import PageBlock, element_text, fold_words
from builder.reading.web.declarations import Declarations, Said, short_text

_BLOCKS_BEFORE, _BLOCKS_AFTER = 4, 30
_PROSE_BLOCKS = 3
"""A standfirst and a caption can stand over the byline; at the third run of prose the story has begun."""

_ELEMENTS_AFTER, _ELEMENTS_BETWEEN = 500, 10
_PARAGRAPH_CHARACTERS = 200
_MAX_HEADLINES = 4
_MAX_LINE_CHARACTERS = 400
_AUTHOR_MARK = re.compile(r"(?<![a-z])(?:author|byline|contributor)s?(?![a-z])", re.IGNORECASE)
_REVISION = re.compile(r"updat|modif|revis|aktualisiert|mis à jour|actualiza|atualiza|aggiorna", re.IGNORECASE)
_PUBLICATION = re.compile(r"publi|posted|veröffentlicht|entry", re.IGNORECASE)
_MAX_LABEL_CHARACTERS = 80
_NOT_HERE = frozenset({"nav", "footer", "form"})
_MAX_AUTHOR_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class PageMasthead:
    """The printed surroundings of the headline.

    Attributes:
        after: The lines after the headline as far as the story's beginning, nearest first.
        before: The few lines before it, nearest first.
        authors: The texts of the innermost elements marked as authors after the headline, in the page's order, each
            with its mark: elements of one mark play one part. A mark tells its byline from any other after it.
        times: The stamps of the time elements after it, in the page's order, each with "modified" where the words or
            the marks around it say so, else "".
    """

    after: tuple[PageBlock, ...] = ()
    before: tuple[PageBlock, ...] = ()
    authors: tuple[tuple[Said, str], ...] = ()
    times: tuple[tuple[Said, str], ...] = ()

    @property
    def lines(self) -> tuple[PageBlock, ...]:
        """The lines after the headline, then those before it."""
        return (*self.after, *self.before)


def find_masthead(
    tree: HtmlElement, blocks: Sequence[PageBlock], page: Declarations, headline: str | None
) -> PageMasthead:
    """Find what stands around the headline; without one, around the first heading, or at the top of the page.

    Args:
        tree: The page.
        blocks: Its visible text.
        page: What it declares, which knows its lines.
        headline: The headline as it is printed.
    """
    after, before = _lines(blocks, headline or "")
    authors, times = _marked(tree, page, headline or "")
    return PageMasthead(after, before, authors, times)


def _lines(blocks: Sequence[PageBlock], headline: str) -> tuple[tuple[PageBlock, ...], tuple[PageBlock, ...]]:
    wanted = fold_words(headline)
    at = [index for index, block in enumerate(blocks) if wanted and _is_headline(block.text, wanted)]
    after = {number: blocks[number] for index in at[:_MAX_HEADLINES] for number in _following(blocks, index)}
    before = {
        number: blocks[number]
        for index in at[:_MAX_HEADLINES]
        for number in range(index - 1, max(index - 1 - _BLOCKS_BEFORE, -1), -1)
        if number not in after and len(blocks[number].text) <= _MAX_LINE_CHARACTERS
    }
    return tuple(after.values()), tuple(before.values())


def _is_headline(text: str, wanted: str) -> bool:
    return len(text) <= 2 * len(wanted) + 40 and fold_words(text).endswith(wanted)


def _following(blocks: Sequence[PageBlock], headline: int) -> Iterator[int]:
    prose = 0
    for number in range(headline + 1, min(headline + 1 + _BLOCKS_AFTER, len(blocks))):
        prose += is_prose(blocks[number].text)
        if prose == _PROSE_BLOCKS:
            return
        if len(blocks[number].text) <= _MAX_LINE_CHARACTERS:
            yield number


def _marked(
    tree: HtmlElement, page: Declarations, headline: str
) -> tuple[tuple[tuple[Said, str], ...], tuple[tuple[Said, str], ...]]:
    authors: list[tuple[Said, str]] = []
    times: list[tuple[Said, str]] = []
    start = _heading(tree, headline)
    if start is None:
        return (), ()
    paragraphs = box = last = 0
    for number, element in enumerate(start.xpath(f"following::*[position() <= {_ELEMENTS_AFTER}]")):
        if paragraphs == _PROSE_BLOCKS:
            break
        if element.tag == "p" and not short_text(element, _PARAGRAPH_CHARACTERS) and element_text(element):
            paragraphs += 1
        elif element.tag == "time" and element.get("datetime"):
            said = Said(" ".join(element.get("datetime").split()), page.line_of(element), "time-element", 0.85)
            times.append((said, "modified" if _is_revision(element) else ""))
        elif _is_author(element) and not any(around.tag in _NOT_HERE for around in element.iterancestors()):
            text = short_text(element, _MAX_AUTHOR_CHARACTERS)
            if text:
                box += number - last > _ELEMENTS_BETWEEN
                last = number
                said = Said(text, page.line_of(element), "marked-author", 0.75)
                authors.append((said, f"{box} {element.tag} {element.get('class') or ''}"))
    return tuple(authors), tuple(times)


def _heading(tree: HtmlElement, headline: str) -> HtmlElement | None:
    wanted = fold_words(headline)
    headings = tree.xpath("//h1")
    exact = (one for one in headings if _is_headline(element_text(one), wanted))
    return next(exact, headings[0] if headings else None)


def _is_author(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in ("script", "style", "meta", "link", "img", "svg"):
        return False
    return _has_author_mark(element) and not any(map(_has_author_mark, element.iterdescendants(tag=etree.Element)))


def _has_author_mark(element: HtmlElement) -> bool:
    marks = (element.get("rel"), element.get("itemprop"), element.get("class"), element.get("data-testid"))
    return any(mark and _AUTHOR_MARK.search(mark) for mark in marks)


def _is_revision(time: HtmlElement) -> bool:
    """Whether a time element's own mark, or the few words before it, call it an update and not the publication."""
    previous, around = time.getprevious(), time.getparent()
    if previous is not None:
        before = f"{element_text(previous)[:_MAX_LABEL_CHARACTERS]} {previous.tail or ''}"
    else:
        before = (around.text or "") if around is not None else ""
    said = f"{time.get('class') or ''} {before}"
    return bool(_REVISION.search(said)) and not _PUBLICATION.search(said)
