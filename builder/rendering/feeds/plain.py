"""Untrusted text for other programs' windows: what XML cannot hold, and what reorders the words around it, is gone."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import quote, urlsplit

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ADDRESS = re.compile(r"(?:https?://[^/?#\s]|mailto:[^/?#\s])\S*", re.IGNORECASE)
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def plain(text: str) -> str:
    r"""Make any text one line of characters that XML 1.0 and JSON may hold and that stay where they stand.

    Embeddings, overrides and isolates of direction are left out: an unclosed one would turn round what a feed reader
    writes after the text. The marks that only say a direction stay.

    Source: XML 1.0, production 2 and the characters that it discourages; Unicode Standard Annex 9, section 2.

    >>> plain("Mosul\n has\x00 \u202efallen")
    'Mosul has� fallen'
    """
    return _NOT_IN_XML.sub(REPLACEMENT, " ".join(_REORDERING.sub("", text).split()))


def html_text(text: str) -> str:
    """Make any text the text of an HTML element; white space at the edges stays, as one space.

    >>> html_text(" <b>Mosul</b> ")
    ' &lt;b&gt;Mosul&lt;/b&gt; '
    """
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{escape(plain(text))}{after}"


def web_address(address: str | None) -> str | None:
    """Return an http, https or mailto address as a URI, or None when it is none.

    >>> web_address("https://example.org/ä?a=1&b=<i>"), web_address("javascript:alert(1)")
    ('https://example.org/%C3%A4?a=1&b=%3Ci%3E', None)
    """
    if not address or not _ADDRESS.fullmatch(address):
        return None
    try:
        urlsplit(address)
        return quote(_LONE_PERCENT.sub("%25", address), safe="%/:?#[]@!$&'()*+,;=~")
    except ValueError:  # a host that is none, or half a character
        return None
