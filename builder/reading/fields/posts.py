"""Posts of social networks that are embedded in a page: the signature under them, and the link at their end."""

from __future__ import annotations

import re

_SIGNATURE = re.compile(r"[—–-]+ ?.{1,60}@\w|A post shared by |.{1,80}\(@\w{3,20}\) [A-Z][a-z]+ \d{1,2}, \d{4}")
_LINK_AT_END = re.compile(r"(?:pic\.twitter\.com|t\.co)/\w+\W*$")


def is_post_signature(text: str) -> bool:
    """Tell whether a line is what stands under a post: who wrote it, under which handle.

    >>> is_post_signature("— Jane Doe (@janedoe) May 2, 2018"), is_post_signature("Write to jane@post.example.")
    (True, False)
    """
    return "@" in text and bool(_SIGNATURE.match(text))


def ends_in_post_link(text: str) -> bool:
    """Tell whether a line ends in the address of a post's picture.

    >>> ends_in_post_link("We are on board pic.twitter.com/bridge"), ends_in_post_link("We are on board.")
    (True, False)
    """
    return "/" in text and bool(_LINK_AT_END.search(text))
