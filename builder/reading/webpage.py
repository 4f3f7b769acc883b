"""Reads a saved web page: what it says of itself, its story, its captions, and all the rest as dropped lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from html import unescape
from typing import TypeVar
from urllib.parse import urlsplit

from lxml import etree  # type: ignore[import-untyped]  # lxml has no types
from lxml import html as lxml_html
from trafilatura import bare_extraction
from trafilatura.settings import Document

from builder.errors import ArticleError, Problem
from builder.model import Caption, Dropped, Evidence
from builder.reading.bylines import parse_byline
from builder.reading.captions import parse_caption, parse_credit, tidy_credit
from builder.reading.findings import Finding, Findings
from builder.reading.printed_dates import parse_dates

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
"""Why a line was dropped, by the nearest element around it; "outside-main-text" where there is none of these."""

_UNSEEN = frozenset(
    "head script style template noscript svg math iframe object video audio canvas select textarea".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CREDIT = re.compile(r"credit|copyright|attribution|photographer", re.IGNORECASE)
_ARTICLE_TYPE = re.compile(r"(Article|Posting|Report|Review|Analysis|Opinion)$")
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?!\d)", re.ASCII)
_TITLE_PARTS = re.compile(r"\s+(?:[|»•·]|::|[-–—])\s+")
_ADDRESS = re.compile(r"https?:|www\.|@|\.com\b", re.IGNORECASE)
_FAR_FUTURE = "9999-12-31"
_SHINGLE_WORDS = 4

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class _Said:
    """A value as the page gives it: where, and how far it can be believed."""

    text: str
    line: int
    rule: str
    confidence: float

    def found(self, value: _Value) -> Finding[_Value]:
        return Finding(value, Evidence(self.line, self.text, self.rule, self.confidence))


@dataclass(frozen=True, slots=True)
class _Block:
    """A run of visible text between two block elements, and the element in which it begins."""

    line: int
    text: str
    element: lxml_html.HtmlElement


def parse_webpage(html: str, *, path: str, first_line: int = 1) -> Findings:
    r"""Read a web page as found material.

    What the page declares for machines comes first, because it was meant to be read so: JSON-LD, then Open Graph and
    other metadata, then what is printed. Trafilatura finds the story's paragraphs, and authors and dates that nothing
    declares; a date that stands nowhere on the page is not believed.

    Args:
        html: The page, decoded, "\n" line ends.
        path: For messages.
        first_line: The 1-based line of the file on which `html` begins.

    Returns:
        What was found, evidence with the line where it stands. The body is empty when the page has no story, as with
        one that only a script would fill. `dropped` holds every other visible line.

    Raises:
        ArticleError: The elements are nested more deeply than the parser reads.

    Source: schema.org NewsArticle; The Open Graph protocol; A. Barbaresi, "Trafilatura", ACL-IJCNLP 2021.
    """
    tree = _parse(html, path, first_line - 1)
    if tree is None:
        return Findings()
    page = _Page(tree, first_line - 1)
    read = bare_extraction(
        html,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        # The date is given because the default is today's, and a page must read the same on any day.
        date_extraction_params={"original_date": True, "extensive_search": True, "max_date": _FAR_FUTURE},
    )
    document = read if isinstance(read, Document) else Document()
    blocks = tuple(_blocks(tree, first_line - 1))
    source = page.first(("publisher.name",), ("og:site_name", "application-name"))
    headline = _headline(page, source)
    captions, caption_texts = _captions(tree)
    known = {_fold(text) for text in (*caption_texts, headline.value if headline else "")}
    lines = (" ".join(line.split()).removeprefix("- ") for line in (document.text or "").split("\n"))
    body = tuple(line for line in lines if line and _fold(line) not in known)
    return Findings(
        headline=headline,
        published=_published(page, blocks, document.date),
        modified=_date(page.first(("dateModified",), ("article:modified_time", "og:updated_time"))),
        authors=_authors(page, blocks, document.author, source),
        source=source.found(source.text) if source else None,
        section=_text(page.first(("articleSection",), ("article:section",))),
        language=_language(page),
        url=_address(page),
        body=body,
        captions=captions,
        dropped=tuple(_dropped(blocks, (*body, *known))),
        evidence={"body": _body_evidence(body, blocks)} if body else {},
    )


def _parse(html: str, path: str, before: int) -> lxml_html.HtmlElement | None:
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
        raise ArticleError(Problem(path, deep.line + before, message))
    return tree


class _Page:
    """What a page declares of itself for machines."""

    def __init__(self, tree: lxml_html.HtmlElement, before: int) -> None:
        self.tree = tree
        self.before = before
        self._linked: list[tuple[Mapping[str, object], lxml_html.HtmlElement]] = []
        self._meta: dict[str, tuple[str, int]] = {}
        for element in tree.iter("script", "meta"):
            if element.tag == "script" and "ld+json" in (element.get("type") or ""):
                self._linked += [(thing, element) for thing in _things(element.text or "")]
            name = element.get("property") or element.get("name") or element.get("itemprop") or ""
            content = " ".join(unescape(element.get("content") or "").split())
            if name and content:
                self._meta.setdefault(name.lower(), (content, self.line_of(element)))

    def line_of(self, element: lxml_html.HtmlElement) -> int:
        return (element.sourceline or 1) + self.before

    def first(self, linked: Sequence[str], meta: Sequence[str]) -> _Said | None:
        """The first value that is declared under one of these names, JSON-LD before metadata."""
        return next((said[0] for name in linked if (said := self.linked(name))), None) or self.meta(meta)

    def meta(self, names: Iterable[str]) -> _Said | None:
        name = next((name for name in names if name in self._meta), None)
        if name is None:
            return None
        rule = "open-graph" if name.partition(":")[0] in ("og", "article") else "meta"
        return _Said(*self._meta[name], rule, 0.9 if rule == "open-graph" else 0.8)

    def linked(self, name: str) -> tuple[_Said, ...]:
        """All values of a property of the first article in the JSON-LD that has it, "a.b" being b of its a."""
        first, _, rest = name.partition(".")
        for thing, element in self._linked:
            texts = [text for value in _listed(thing.get(first)) if (text := _literal(value, rest))]
            if texts:
                return tuple(_Said(text, self._line_in(element, text), "json-ld", 0.95) for text in texts)
        return ()

    def _line_in(self, script: lxml_html.HtmlElement, text: str) -> int:
        source = script.text or ""
        place = max(source.find(text), 0)
        return self.line_of(script) + source.count("\n", 0, place)


def _things(source: str) -> list[Mapping[str, object]]:
    """The articles in a JSON-LD script; none when it is not JSON."""
    try:
        waiting = _listed(json.loads(source.strip(), strict=False))
    except (ValueError, RecursionError):
        return []
    things: list[Mapping[str, object]] = []
    for thing in waiting:  # which grows meanwhile
        if isinstance(thing, dict):
            waiting += _listed(thing.get("@graph")) + _listed(thing.get("mainEntity"))
            if any(isinstance(kind, str) and _ARTICLE_TYPE.search(kind) for kind in _listed(thing.get("@type"))):
                things.append(thing)
        elif isinstance(thing, list):
            waiting += thing
    return things


def _listed(value: object) -> list[object]:
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def _literal(value: object, part: str) -> str:
    """The text of a JSON-LD value, or of the named part of a thing; a thing without it is known by its name."""
    if isinstance(value, dict):
        value = value.get(part or "name")
    return " ".join(unescape(value).split()) if isinstance(value, str) else ""


def _text(said: _Said | None) -> Finding[str] | None:
    return said.found(said.text) if said else None


def _headline(page: _Page, source: _Said | None) -> Finding[str] | None:
    """The printed headline that shares most of its longer words with the declared one; else the declared one."""
    printed = [
        _Said(text, page.line_of(element), "first-heading", 0.9)
        for element in page.tree.iter("h1")
        if (text := _content(element))
    ]
    declared = page.first(("headline",), ("og:title", "twitter:title")) or next(
        (_Said(_content(e), page.line_of(e), "title", 0.6) for e in page.tree.iter("title") if _content(e)), None
    )
    if declared is None:
        return _text(printed[0]) if printed else None
    title = _without_site(declared.text, source.text if source else "")
    words = {word for word in _fold(title).split() if len(word) > 3}
    shared = {said: len(words & set(_fold(said.text).split())) for said in printed if len(said.text.split()) > 2}
    closest = max(shared, key=lambda said: shared[said], default=None)
    return _text(closest) if closest and shared[closest] else declared.found(title)


def _without_site(title: str, site: str) -> str:
    """Cut the site's name off a title: the last parts that are the name, or are short and stand after a bar."""
    bars = list(_TITLE_PARTS.finditer(title))
    if not bars:
        return title
    last = bars[-1]
    after = title[last.end() :]
    if _fold(after) == _fold(site) or ("|" in last[0] and len(after.split()) <= 4):
        return _without_site(title[: last.start()], site)
    return title


def _date(said: _Said | None) -> Finding[date] | None:
    """The day as it is written, whatever its zone."""
    if said is None:
        return None
    iso = _ISO.match(said.text)
    if iso:
        try:
            return said.found(date.fromisoformat(iso[1]))
        except ValueError:
            return None
    printed = [found for found in parse_dates(said.text, day_first=False) if not found.ambiguous]
    return said.found(printed[0].day) if printed else None


def _published(page: _Page, blocks: Iterable[_Block], guess: str | None) -> Finding[date] | None:
    names = (
        "article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "pubdate",
        "parsely-pub-date",
        "sailthru.date",
    )
    declared = _date(page.first(("datePublished", "dateCreated"), names))
    if declared or guess is None:
        return declared
    day = date.fromisoformat(guess)
    for element in page.tree.iter("time", "meta", "span"):
        written = next((value for value in (element.get("datetime"), element.get("content")) if value), "")
        if written.startswith(guess):
            return _Said(written, page.line_of(element), "time-element", 0.8).found(day)
    for block in blocks:
        if any(found.day == day for found in parse_dates(block.text[:200], day_first=False)):
            return _Said(block.text[:200], block.line, "printed-date", 0.7).found(day)
    return None


def _authors(
    page: _Page, blocks: Iterable[_Block], guess: str | None, source: _Said | None
) -> Finding[tuple[str, ...]] | None:
    said = page.linked("author") or page.linked("creator")
    declared = page.meta(("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl"))
    guesses = tuple(name.strip() for name in (guess or "").split(";"))
    line = next((block.line for block in blocks if guesses[0] in block.text), page.before + 1)
    printed = tuple(_Said(name, line, "printed-author", 0.6) for name in guesses if name)
    for candidates in (said, (declared,) if declared else (), printed):
        named = [name for one in candidates if not _ADDRESS.search(one.text) for name in _names(one.text)]
        people = [name for name in named if source is None or _fold(name) != _fold(source.text)]
        if people:
            text = ", ".join(one.text for one in candidates)
            return replace(candidates[0], text=text).found(tuple(dict.fromkeys(people)))
    return None


def _names(text: str) -> tuple[str, ...]:
    byline = parse_byline(text, bare=True)
    names = byline.authors if byline else (text.strip(" ,;|"),)
    return tuple(name for name in names if name)


def _language(page: _Page) -> Finding[str] | None:
    for code, line, rule in (
        (page.tree.get("lang") or "", page.line_of(page.tree), "html-lang"),
        *((said.text, said.line, said.rule) for said in page.linked("inLanguage")),
    ):
        if re.fullmatch(r"[a-z]{2}([-_].*)?", code, re.IGNORECASE):
            return _Said(code, line, rule, 0.6).found(code[:2].lower())
    return None


def _address(page: _Page) -> Finding[str] | None:
    links = [element for element in page.tree.iter("link") if "canonical" in (element.get("rel") or "").lower().split()]
    said = [_Said((link.get("href") or "").strip(), page.line_of(link), "canonical", 0.95) for link in links]
    declared = page.meta(("og:url",))
    candidates: list[_Said] = [*said, *([declared] if declared else []), *page.linked("url")]
    for one in candidates:
        try:
            parts = urlsplit(one.text)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.hostname and " " not in one.text:
            return one.found(one.text)
    return None


def _captions(tree: lxml_html.HtmlElement) -> tuple[tuple[Caption, ...], tuple[str, ...]]:
    """The captions of figures, each once, and all the texts in which they stand."""
    captions: dict[str, Caption] = {}
    texts = []
    for element in tree.iter("figcaption"):
        whole = _content(element)
        marks = [
            child
            for child in element.iterdescendants()
            if _CREDIT.search(f"{child.get('class')} {child.get('itemprop')}")
        ]
        credit = _content(marks[-1]) if marks else ""
        text = whole.replace(credit, " ", 1) if credit else whole
        text = " ".join(text.split()).strip(" |/")
        printed = None if credit else parse_caption(text)
        if text and not parse_credit(text):
            captions.setdefault(text, printed or Caption(text, tidy_credit(credit) if credit else None))
            texts += [whole, text]
    return tuple(captions.values()), tuple(texts)


def _content(element: lxml_html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


def _blocks(tree: lxml_html.HtmlElement, before: int) -> Iterator[_Block]:
    """The visible text in the page's order, one run for each block element and line break."""
    parts: list[str] = []
    begins: lxml_html.HtmlElement = None
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        unseen = _is_unseen(element)
        if element.tag not in _INLINE:
            if begins is not None:
                yield _Block((begins.sourceline or 1) + before, " ".join("".join(parts).split()), begins)
            parts, begins = [], None
        if event == "start" and unseen:
            walk.skip_subtree()
        added = (None if unseen else element.text) if event == "start" else element.tail
        if added:
            parts.append(added)
            if begins is None and added.strip():
                begins = element if event == "start" else element.getparent()


def _is_unseen(element: lxml_html.HtmlElement) -> bool:
    return (
        element.tag in _UNSEEN or element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))
    )


def _dropped(blocks: Iterable[_Block], kept: Iterable[str]) -> Iterator[Dropped]:
    """Every block that is not among the kept texts; most of its word sequences tell, since markup parts texts anew."""
    whole: set[str] = set()
    shingles: set[tuple[str, ...]] = set()
    for text in kept:
        whole.add(_fold(text))
        shingles.update(_shingles(text))
    for block in blocks:
        own = _shingles(block.text)
        if _fold(block.text) not in whole and sum(shingle in shingles for shingle in own) <= len(own) / 2:
            yield Dropped(block.line, block.text, _reason(block.element))


def _shingles(text: str) -> list[tuple[str, ...]]:
    words = _fold(text).split()
    return [tuple(words[at : at + _SHINGLE_WORDS]) for at in range(len(words) - _SHINGLE_WORDS + 1)]


def _fold(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _reason(element: lxml_html.HtmlElement) -> str:
    around = (REASONS[up.tag] for up in (element, *element.iterancestors()) if up.tag in REASONS)
    return next(around, "outside-main-text")


def _body_evidence(body: Sequence[str], blocks: Iterable[_Block]) -> Evidence:
    first = _fold(body[0])
    line = next((block.line for block in blocks if _fold(block.text) == first), None)
    return Evidence(line, f"{len(body)} paragraphs", "main-text", 0.8)
