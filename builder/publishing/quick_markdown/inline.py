"""Emphasis and links in text; all else that stands in a line is as it is."""

from __future__ import annotations

import re
from collections.abc import Callable

from builder.publishing.quick_markdown.grammar import ATTRIBUTE_LIST, MARKS, NotKnownError, attributes

_WORDS = r"[^*\[\]\n]*"
_LINK_OF_WORDS = r"\[[^\[\]*\n]*\]\([^()*\n]*\)"
_EMPHASIS = re.compile(
    rf"\*(?<!\*\*)(\*?)(?![\s*])({_WORDS}(?:{_LINK_OF_WORDS}{_WORDS})*)(?<!\s)\*\1(?!\*)"
    rf"(?:\{{:? ({ATTRIBUTE_LIST}) \}})?"
)
_LINK = re.compile(r"\[(?<!!\[)(?!\^)([^\[\]\n]+)\](\([^()\n]*\)(?:\{[^{}\n]*\})?)")


def render_inline(html: str, link_tag: Callable[[str], str]) -> str:
    """Write the emphasis and the links of all texts of a page.

    Of the marks of emphasis, only pairs are known that have no other such mark between them, and that hold links whole.

    Args:
        html: The page; each text that can have marks is on a line of its own.
        link_tag: Gives the start tag of a link for what stands behind its label.

    Raises:
        NotKnownError: A mark is left over.

    Source: Python-Markdown, `inlinepatterns.DelimiterProcessor` and `inlinepatterns.LinkInlineProcessor`.
    """
    if "*" in html:
        html = _EMPHASIS.sub(_emphasised, html)
    html = _LINK.sub(lambda match: f"{link_tag(match[2])}{match[1]}</a>", html)
    if any(mark in html for mark in MARKS):
        raise NotKnownError
    return html


def _emphasised(match: re.Match[str]) -> str:
    second, words, listed = match.groups()
    tag = "strong" if second else "em"
    return f"<{tag}{attributes(listed) if listed else ''}>{words}</{tag}>"
