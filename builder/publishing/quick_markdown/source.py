"""Looks a page's Markdown over before it is read: its characters, its character references and its tags."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from builder.publishing.quick_markdown.grammar import ATTRIBUTE, BLOCK_TAGS, INLINE_TAGS, NotKnownError

_ODD = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u1680\u2000-\u200a\u2028\u2029\u205f\u3000]")
"""Control characters, and white space but for spaces, line breaks and the two no-break spaces of French."""

_REFUSED = ("\\", "`", "_", "~~~", " \n", "<!", "<?", "headerlink")
"""The last is a class: of a link that MkDocs leaves out of a page's title."""

_LONE_AMPERSAND = re.compile(r"&(?!#[0-9]{1,7};|(?:amp|lt|gt|quot);)")
_TAG = re.compile(rf"<(?!/[a-z]+ )(/?[a-z]+)(?:{ATTRIBUTE})*>")
_BLOCKS = frozenset(BLOCK_TAGS | {f"/{name}" for name in BLOCK_TAGS})
_KNOWN = _BLOCKS | INLINE_TAGS | {f"/{name}" for name in INLINE_TAGS}


@dataclass(frozen=True, slots=True)
class Source:
    """Markdown of which every character, reference and tag is known.

    Attributes:
        text: Begins with a line that is not empty, ends with an empty one.
        block_tags: How many tags of blocks it has.
        arrows: How many ">" that belong to no tag.
    """

    text: str
    block_tags: int
    arrows: int


def look_over(markdown: str) -> Source:
    """Look a page over.

    Raises:
        NotKnownError: There is something in it that the templates do not write.
    """
    text = markdown.strip("\n") + "\n\n"
    if any(mark in text for mark in _REFUSED) or (not _is_printable(text) and _ODD.search(text)):
        raise NotKnownError
    if _LONE_AMPERSAND.search(text):
        raise NotKnownError
    tags = _TAG.findall(text)
    if len(tags) != text.count("<"):
        raise NotKnownError
    names = Counter(tags)
    if not names.keys() <= _KNOWN:
        raise NotKnownError
    return Source(
        text=text,
        block_tags=sum(names[name] for name in names.keys() & _BLOCKS),
        arrows=text.count(">") - len(tags),
    )


def _is_printable(text: str) -> bool:
    return text.replace("\n", "").isprintable()
