"""CommonMark without the parts that are not for articles, so that everything else comes out as the text it is."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, blockquote, hr, list_block, reference
from markdown_it.rules_inline import StateInline, link
from markdown_it.token import Token

_RULES = ["blockquote", "hr", "list", "reference", "heading", "lheading", "paragraph"]
_INLINE_RULES = ["text", "newline", "escape", "emphasis", "link", "autolink"]
_INLINE_RULES_AFTER = ["balance_pairs", "emphasis", "fragments_join"]
_CORE_RULES = ["normalize", "block", "inline", "text_join"]
_MAX_LEVEL = 12
"""Quotes count one, lists two: markers below that are text. The parser itself would drop what lies below level 20."""

_ADDRESS = re.compile(r"(?:https?://[^/?#]|mailto:[^/?#]).*", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_NOT_IN_TARGETS = re.compile(r"[\x00-\x1f\x7f-\x9f\s\ud800-\udfff\ufffe\uffff\\]")
_NOT_IN_PATHS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff:?#\\]")
_ARTICLE_EXTENSIONS = (".md", ".txt", ".html", ".htm")
_ARTICLES = "articles/"


def parse_tokens(text: str, *, path: str) -> list[Token]:
    r"""Parse Markdown to markdown-it's tokens: quotes, lists, headings, paragraphs, emphasis and links, nothing else.

    A link's target is as `builder.reading.authored.parse_authored` describes it; a link whose target is refused is
    text, and so is a link definition that no link uses.

    >>> tokens = parse_tokens("`a` <b>\n***\n[c]: https://example.org/", path="a.md")
    >>> [token.content for token in tokens if token.content]
    ['`a` <b>', '***', '[c]: https://example.org/']
    """
    parser = Parser(path)
    tokens = parser.parse(text)
    used = {child.meta.get("label") for token in tokens for child in token.children or ()}
    idle = frozenset(line for line, label in parser.definitions.items() if label not in used)
    return Parser(path, idle).parse(text) if idle else tokens


class Parser(MarkdownIt):
    """The parser for one article.

    Args:
        path: The article's path.
        idle: 0-based lines of link definitions that no link uses: they are text.

    Attributes:
        definitions: 0-based line of each link definition to its label; the label of one that is never looked at is "".
    """

    def __init__(self, path: str, idle: frozenset[int] = frozenset()) -> None:
        super().__init__("commonmark", {"store_labels": True})
        self.path = path
        self.idle = idle
        self.definitions: dict[int, str] = {}
        self.block.ruler.enableOnly(_RULES)
        self.inline.ruler.enableOnly(_INLINE_RULES)
        self.inline.ruler2.enableOnly(_INLINE_RULES_AFTER)
        self.core.ruler.enableOnly(_CORE_RULES)
        interrupts = ["paragraph", "reference", "blockquote"]
        self.block.ruler.at("blockquote", _shallow_quote, {"alt": [*interrupts, "list"]})
        self.block.ruler.at("list", _shallow_list, {"alt": interrupts})
        self.block.ruler.at("hr", _rule_as_text, {"alt": [*interrupts, "list"]})
        self.block.ruler.at("reference", self._definition)
        self.inline.ruler.at("link", _link_but_no_image)

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - overrides the library's name
        """Give the target as it goes into the record, or nothing for one that is refused."""
        return checked_target(url, self.path)

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - overrides the library's name
        """Leave the words of an address as they were written."""
        return link

    def validateLink(self, url: str) -> bool:  # noqa: N802 - overrides the library's name
        """Accept what `normalizeLink` has accepted."""
        return bool(url)

    def _definition(self, state: StateBlock, start: int, end: int, silent: bool) -> bool:
        if silent or state.src.startswith("[^", state.bMarks[start] + state.tShift[start]):  # "[^1]:" is a footnote's
            return False
        known = state.env.setdefault("references", {})
        before = len(known)
        if not reference(state, start, end, silent):
            return False
        label = next(reversed(known)) if len(known) > before else ""
        self.definitions[start] = label
        if start in self.idle:
            known.pop(label, None)
            _push_text(state, start)
        return True


def _shallow_quote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    return state.level < _MAX_LEVEL and blockquote(state, start, end, silent)


def _shallow_list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    return state.level < _MAX_LEVEL and list_block(state, start, end, silent)


def _rule_as_text(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    size = len(state.tokens)
    if not hr(state, start, end, silent):
        return False
    if not silent:
        del state.tokens[size:]
        _push_text(state, start)
    return True


def _push_text(state: StateBlock, start: int) -> None:
    """Keep the lines from `start` to where the parser stands as a paragraph."""
    state.push("paragraph_open", "p", 1).map = [start, state.line]
    words = state.push("inline", "", 0)
    words.content = state.getLines(start, state.line, state.blkIndent, keepLastLF=False).strip()
    words.map, words.children = [start, state.line], []
    state.push("paragraph_close", "p", -1)


def _link_but_no_image(state: StateInline, silent: bool) -> bool:
    bang = state.pos - 1
    is_image = bang >= 0 and state.src[bang] == "!" and not _is_escaped(state.src, bang)
    return not is_image and link(state, silent)


def _is_escaped(text: str, place: int) -> bool:
    first = place
    while first and text[first - 1] == "\\":
        first -= 1
    return (place - first) % 2 == 1


def checked_target(url: str, path: str) -> str:
    """Check what an author links to; nothing for a target that is refused."""
    if _NOT_IN_TARGETS.search(url):
        return ""
    if _ADDRESS.fullmatch(url):
        return url if _is_address(url) else ""
    if _SCHEME.match(url) or url.startswith("/") or "?" in url:
        return ""
    try:
        written = unicodedata.normalize("NFC", unquote(url.partition("#")[0], errors="strict"))
    except UnicodeDecodeError:
        return ""
    folder = "" if written.startswith(_ARTICLES) else posixpath.dirname(path)
    target = posixpath.normpath(posixpath.join(folder, written))
    known = target.lower().endswith(_ARTICLE_EXTENSIONS) and not target.startswith(("../", "/"))
    return target if known and not _NOT_IN_PATHS.search(target) else ""


def _is_address(url: str) -> bool:
    try:
        urlsplit(url)
    except ValueError:
        return False
    return True
