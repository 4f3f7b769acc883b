"""The visible text of a web page, block by block: its captions, and the lines that are not the story."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from lxml import etree
from lxml.html import HtmlElement

from builder.model import Caption, Dropped
from builder.reading.fields.captions import parse_caption, parse_credit, tidy_credit
from builder.reading.fields.printed_dates import parse_dates

REASONS = {
    "nav": "navigation",
    "header": "page-header",
    "footer": "page-footer",
    "aside": "aside",
    "form": "form",
    "button": "button",
    "figure": "figure",
    "table": "table",
}
"""Why a line was dropped, by the nearest element around it."""

NO_REASON = "outside-main-text"
"""Why a line was dropped that has none of these around it."""

MASTHEAD_LINE = "byline-or-date"
"""Why a line was dropped that stood among the story's paragraphs and says only who wrote it, or when."""

_UNSEEN = frozenset(
    "head script style template noscript svg math iframe object video audio canvas select textarea".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BESIDE_NAMES = re.compile(
    r"(?<![a-z])(?:related|recommend|recirc|promo|newsletter|sidebar|side-bar|footer|comment|share|sharing|social"
    r"|breadcrumb|nav|menu|caption|credit|byline|author|advert|sponsor|subscri|signup|sign-up|paywall|popular|trending"
    r"|teaser|widget|tags?(?![a-z])|taboola|outbrain|cookie|consent|modal|popup|rail|aside|more-|read-more|most-|player"
    r"|video|gallery|disclaimer|toolbar|bio(?![a-z])|metadata|timestamp|dateline|contributor)",
    re.IGNORECASE,
)
_STORY_NAMES = re.compile(
    r"(?:article|story|entry|post|page)[-_]{0,2}(?:body|content|text|copy)|articleBody|rich-?text|body-?copy|paragraph",
    re.IGNORECASE,
)
_NO_NAMES = 2
_CREDIT = re.compile(r"credit|copyright|attribution|photographer", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(?:(?:(?:first|last|originally) )?(?:published|posted|updated|modified)(?: (?:on|at|by))?"
    r"|(?:written )?by)\b",
    re.IGNORECASE,
)
_BESIDE_LABELS = re.compile(
    r"\b(?:\d{1,2} \d\d|[ap] ?m|and|at|on|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|utc|gmt|bst|uk|cest|cet|ist|[ecmp][sd]?t)\b",
    re.IGNORECASE,
)
_MAX_MASTHEAD_CHARACTERS = 120
_SHINGLE_WORDS = 4


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A run of visible text between two block elements.

    Attributes:
        line: 1-based line of the file on which the element begins that the text begins in.
        text: Not empty, white space collapsed.
        reason: Why the block is dropped if it is not the story: of `REASONS`, or `NO_REASON`.
        element: Name of the nearest block element around it, e.g. "p".
        hint: What the classes and ids of the elements around it say of it: "story", "beside" or nothing; the nearest
            that says anything counts.
    """

    line: int
    text: str
    reason: str
    element: str = ""
    hint: str = ""


def parse_blocks(tree: HtmlElement, *, first_line: int) -> Iterator[PageBlock]:
    """Cut the visible text of a page into blocks, in the page's order: at each block element and line break.

    Args:
        tree: The page.
        first_line: The 1-based line of the file on which the page begins.
    """
    parts: list[str] = []
    line, reason, element_name, hint = 0, "", "", ""
    # What is around is kept as the walk goes: climbing from each block takes too long in deep pages.
    around = [(NO_REASON, "", "")]
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        unseen = _is_unseen(element)
        if element.tag not in _INLINE:
            if line:
                yield PageBlock(line, " ".join("".join(parts).split()), reason, element_name, hint)
            parts, line = [], 0
        if event == "start":
            around.append(_surroundings(element, around[-1]))
        else:
            around.pop()
        if event == "start" and unseen:
            walk.skip_subtree()
        added = (None if unseen else element.text) if event == "start" else element.tail
        if added:
            parts.append(added)
            if not line and added.strip():
                begins = element if event == "start" else element.getparent()
                line = (begins.sourceline or 1) + first_line - 1
                reason, element_name, hint = around[-1]


def _surroundings(element: HtmlElement, outer: tuple[str, str, str]) -> tuple[str, str, str]:
    """The reason, the block element and the hint for what stands directly in an element."""
    reason, name, hint = outer
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"
    if len(names) > _NO_NAMES:
        beside, story = _BESIDE_NAMES.search(names), _STORY_NAMES.search(names)
        hint = "beside" if beside else "story" if story else hint
    block = name if element.tag in _INLINE else str(element.tag)
    return REASONS.get(element.tag, reason), block, hint


def _is_unseen(element: HtmlElement) -> bool:
    return (
        element.tag in _UNSEEN or element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))
    )


def parse_captions(tree: HtmlElement) -> tuple[tuple[Caption, ...], tuple[str, ...]]:
    """Read the captions of a page's figures, each once, and all the texts in which they stand."""
    captions: dict[str, Caption] = {}
    texts = []
    for element in tree.iter("figcaption"):
        whole = element_text(element)
        marks = [
            child
            for child in element.iterdescendants()
            if _CREDIT.search(f"{child.get('class')} {child.get('itemprop')}")
        ]
        credit = element_text(marks[-1]) if marks else ""
        text = whole.replace(credit, " ", 1) if credit else whole
        text = " ".join(text.split()).strip(" |/")
        printed = None if credit else parse_caption(text)
        if text and not parse_credit(text):
            captions.setdefault(text, printed or Caption(text, tidy_credit(credit) if credit else None))
            texts += [whole, text]
    return tuple(captions.values()), tuple(texts)


def is_masthead_line(text: str, *, authors: Iterable[str], days: Collection[date], labelled: bool = False) -> bool:
    """Tell whether a line has nothing in it but who wrote the article, when it was published, and the labels of these.

    Args:
        text: A line of the page.
        authors: The article's authors.
        days: The days of the article; a line that is nothing but another date is not its masthead's.
        labelled: Whether there must be a label: a bare name or date within a story can be a subheading.

    >>> lines = ("Published", "By Ada Example", "Ada Example", "Mon 10 Jul 2017 20.15 BST", "By train")
    >>> [is_masthead_line(line, authors=["Ada Example"], days=[date(2017, 7, 10)]) for line in lines]
    [True, True, True, True, False]
    """
    if len(text) > _MAX_MASTHEAD_CHARACTERS:
        return False
    dates = parse_dates(text, day_first=False)
    rest = text
    for found in reversed(dates):
        rest = f"{rest[: found.start]} {rest[found.end :]}"
    rest = f" {fold_words(rest)} "
    told = any(found.day in days for found in dates)
    for author in sorted(map(fold_words, authors), key=len, reverse=True):
        told = told or f" {author} " in rest
        rest = rest.replace(f" {author} ", "  ")
    bare, labels = _LABEL.subn(" ", rest)
    is_only_that = not fold_words(_BESIDE_LABELS.sub(" ", bare))
    return is_only_that and (labels > 0 or (told and not labelled))


def dropped_lines(
    blocks: Iterable[PageBlock], *, kept: Iterable[str], masthead: Iterable[str] = ()
) -> Iterator[Dropped]:
    """Find the blocks that are not among the kept texts, in the page's order.

    Most of a block's word sequences tell, because markup parts texts anew.

    Args:
        blocks: The visible text.
        kept: The story's paragraphs, and all other texts that went into a field.
        masthead: Lines that were taken out of the story as `MASTHEAD_LINE`.
    """
    whole: set[str] = set()
    shingles: set[tuple[str, ...]] = set()
    for text in kept:
        whole.add(fold_words(text))
        shingles.update(_shingles(text))
    taken_out = set(map(fold_words, masthead))
    for block in blocks:
        folded = fold_words(block.text)
        own = _shingles(block.text)
        if folded not in whole and sum(shingle in shingles for shingle in own) <= len(own) / 2:
            yield Dropped(block.line, block.text, MASTHEAD_LINE if folded in taken_out else block.reason)


def element_text(element: HtmlElement) -> str:
    """The text of an element and of all in it, white space collapsed."""
    return " ".join(str(element.text_content()).split())


def fold_words(text: str) -> str:
    """Reduce a text to its words in lower case, one space between them.

    >>> fold_words("The “old” bridge, 8.30")
    'the old bridge 8 30'
    """
    return " ".join(re.findall(r"\w+", text.casefold()))


def _shingles(text: str) -> list[tuple[str, ...]]:
    words = fold_words(text).split()
    return [tuple(words[at : at + _SHINGLE_WORDS]) for at in range(len(words) - _SHINGLE_WORDS + 1)]
