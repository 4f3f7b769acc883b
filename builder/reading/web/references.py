"""Character references of a web page: what they stand for, without the characters that nobody can see."""

from __future__ import annotations

import re
from html import unescape

from builder.reading.decode import strip_unseen

_REFERENCE = re.compile(
    r"&(?:#(?:[xX][0-9a-fA-F]+|[0-9]+);?|shy(?:;|(?![\w=]))|ZeroWidthSpace;|NoBreak;|Negative\w{4,9}Space;)"
)


def drop_unseen_references(html: str) -> str:
    """Take out the references to characters that `decode` takes out: soft hyphens, overrides of direction, controls.

    Args:
        html: A page; its lines stay what they are.

    >>> drop_unseen_references("Donau&shy;brücke &#x202E;&eacute;&#8217;")
    'Donaubrücke &eacute;&#8217;'
    """
    return _REFERENCE.sub(lambda match: match[0] if strip_unseen(unescape(match[0])) else "", html)


def unescape_text(text: str) -> str:
    """Resolve the references of a text, without what nobody can see, white space collapsed.

    >>> unescape_text("Tom &amp;  Jerry&#x202e;")
    'Tom & Jerry'
    """
    return " ".join(strip_unseen(unescape(text)).split())
