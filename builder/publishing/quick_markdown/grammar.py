"""What is known of Markdown: the beginnings of lines, the tags, and the attribute lists that the templates write."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

CONTAINERS = frozenset({"aside", "details", "div", "figure"})
"""Elements whose content can be Markdown: those with the attribute `markdown`."""

BLOCK_TAGS = CONTAINERS | frozenset({"figcaption", "p", "pre", "summary", "table", "tbody", "td", "th", "thead", "tr"})
"""Elements that Python-Markdown takes for blocks; it knows more of them, which are refused."""

INLINE_TAGS = frozenset(
    "a abbr b bdi br button circle cite code del desc em g i ins kbd label line mark path polyline q rect s small span "
    "strong sub sup svg text time title u".split()
)
"""Elements that are none: their tags stay as they are wherever they stand in Markdown."""

_INLINE = "|".join(sorted(INLINE_TAGS))
START = rf"(?![\s#>+\-=|{{]|\d+\.\s|\*\s|<(?!(?:{_INLINE})[ >]))"
"""How the text of a block begins: as nothing but text."""

ATTRIBUTE_LIST = (
    r'(?:[.#][A-Za-z0-9-]+|(?:lang|dir)="[A-Za-z0-9-]+")(?: [.#][A-Za-z0-9-]+| (?:lang|dir)="[A-Za-z0-9-]+")*'
)
"""What stands between "{: " and " }"."""

MARKS = "*[]{}|"
"""What means something in text; nothing of it may be left over when a page is done."""

_IN_A_VALUE = r'[^"<>\[\]{}*|@\n]*'
ATTRIBUTE = rf' [A-Za-z]+(?:-[a-z]+)*(?:="{_IN_A_VALUE}")?'
"""An attribute of a tag, with the space before it."""

_NAME_AND_VALUE = re.compile(r' ([A-Za-z-]+)(?:(=)"([^"]*)")?')
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_LONE_AMPERSAND = re.compile(r"&(?!(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)


class NotKnownError(Exception):
    """A page says something that is not known here."""


@lru_cache(4096)
def attributes(listed: str) -> str:
    """Write the attributes of an attribute list as in a tag, each with a space before it.

    Args:
        listed: As ATTRIBUTE_LIST has it.

    Source: Python-Markdown, `extensions.attr_list` and `serializers`.

    >>> attributes('#headline .wide lang="de" .old')
    ' class="wide old" id="headline" lang="de"'
    """
    found: dict[str, str] = {}
    for word in listed.split(" "):
        if word.startswith("."):
            found["class"] = f"{found['class']} {word[1:]}" if "class" in found else word[1:]
        elif word.startswith("#"):
            found["id"] = word[1:]
        else:
            name, _, value = word.partition("=")
            found[name] = value.strip('"')
    return "".join(f' {name}="{value}"' for name, value in sorted(found.items()))


@lru_cache(4096)
def start_tag(name: str, written: str) -> str:
    """Write the start tag of an element that Python-Markdown has made anew.

    Args:
        name: The element's.
        written: What stands behind the name in the source, each attribute as ATTRIBUTE has it.

    Raises:
        NotKnownError: A name or a value is beyond what is known.

    Source: Python-Markdown, `extensions.md_in_html` and `serializers`.

    >>> start_tag("details", ' title="A &#43; &quot;B&quot;" markdown class="cite"')
    '<details class="cite" title="A + &quot;B&quot;">'
    """
    found = _attributes_of(written)
    found.pop("markdown", None)
    return f"<{name}" + "".join(f' {key}="{_escaped(value)}"' for key, value in sorted(found.items())) + ">"


def _attributes_of(written: str) -> dict[str, str]:
    found = _NAME_AND_VALUE.findall(written)
    values = {name: value if sign else name for name, sign, value in found}
    if len(values) < len(found) or not all(map(str.islower, values)):
        raise NotKnownError
    return values


def _escaped(value: str) -> str:
    text = unescape(value)
    if _CONTROL.search(text) or not {*MARKS}.isdisjoint(text):
        raise NotKnownError
    text = _LONE_AMPERSAND.sub("&amp;", text)
    return text.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
