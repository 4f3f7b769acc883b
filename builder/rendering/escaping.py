"""The one place where untrusted text becomes Markdown: whatever it says, it comes out as text and nothing else.

The dangerous characters are written as character references, never with a backslash: a reference is the same to every
extension, while a backslash before a bracket begins a formula in some. Ordinary prose is left as it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from urllib.parse import quote, urlsplit

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_UNPRINTABLE_OR_ODD_SPACE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

# A match is one dangerous character, or a harmless head and the dangerous character that ends it.
_DANGEROUS = re.compile(
    r"""
      [\\`*_{}\[\]<>&\#+$^~=|@]                                     # marks that mean something wherever they stand
    | (?<![a-f\d])[a-f\d](?=[a-f\d]{39}(?![a-f\d]))                 # a commit's hash (magiclink)
    | \A[-.:!?/)]                                                   # lists, rules, admonitions, blocks, definitions
    | \A(?:\d+|[a-z]|[A-Z](?=\))|[ivxlcdm]+|[IVXLCDM]{2,})[.)](?=\s|\Z)    # "1." or "iv)" begins a list
    | \A[A-Za-z0-9-]+:                                              # "Title:" on the first line is metadata
    | :(?=//|[+\w-]*(?::|\Z))                                       # addresses (magiclink) and :emoji:
    | [!?](?=\d) | !\Z                                              # !1 (magiclink); a link after "!" is an image
    | (?<=[wW]{3})\.                                                # www. (magiclink)
    """,
    re.VERBOSE,
)
_MIDDLE = "("  # before a character that does not begin the line: no rule for the beginning of a line looks past it
_SPACE = re.compile(r"\s+")
_NO_BREAK = frozenset("\u00a0\u202f")
_NAMED = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"}
# In HTML readability gives way: every mark of ASCII but the comma, and any white space but a plain one.
_DANGEROUS_IN_HTML = re.compile(r"[!-+\--/:-@\[-`{-~]|(?! )\s|(?<![a-f\d])[a-f\d](?=[a-f\d]{39}(?![a-f\d]))")
_DANGEROUS_IN_FRONT_MATTER = re.compile(r'[&<>"{}]')

_ADDRESS = re.compile(r"(?:https?://[^/?#]|mailto:[^/?#]).*", re.IGNORECASE)
_RELATIVE = re.compile(r"(?!/)(?P<path>[^:\\?#]*[^/:\\?#]\.[A-Za-z0-9]+)?(?P<anchor>#[^#]+)?")
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_MARKS_IN_ADDRESS = re.compile(r"[!$&'()*+=\[\]_]")
_CSS_CLASSES = re.compile(r"[A-Za-z][\w-]*(?: [A-Za-z][\w-]*)*", re.ASCII)
_FIELD = re.compile(r"(?!(?:y|n|yes|no|on|off|true|false|null)\Z)[a-z][a-z0-9_-]*")


class Markdown(str):
    """Text that is Markdown already; nothing else reaches a page without being escaped."""

    __slots__ = ()


def _reference(match: re.Match[str]) -> str:
    head, mark = match[0][:-1], match[0][-1]
    return head + _NAMED.get(mark, f"&#{ord(mark)};")


def escape(text: str) -> Markdown:
    r"""Make any string inert in Markdown, wherever it stands.

    Safe for every extension that comes with Python-Markdown and pymdown-extensions, but those that are meant to restyle
    prose (smarty, smartsymbols); at the start of a line, in a heading, a list item, a table cell, a link's label, in
    elements of md_in_html, at the end of a block and next to other inline text. Macros and snippets are inert as well.

    Args:
        text: Anything.

    Returns:
        One line. A run of white space (line and paragraph separators included) is one space, none at the edges; a
        single no-break space stays, for it is part of how French writes. Control characters, lone surrogates and
        U+FFFE, U+FFFF are U+FFFD. Ordinary prose comes out as it went in.

    Source: the processors' own patterns, Python-Markdown 3.11 and pymdown-extensions 13.

    >>> escape("Iraq's army (5.5 %) - gone.")
    "Iraq's army (5.5 %) - gone."
    >>> escape("- [x](javascript:y)\n{: onclick=z}")
    '&#45; &#91;x&#93;(javascript:y) &#123;: onclick&#61;z&#125;'
    """
    return _inert(_one_line(text))


def escape_run(text: str, *, begins_line: bool = False) -> Markdown:
    """Make a stretch of a longer line inert: as `escape`, but white space at an edge stays, as one space.

    Args:
        text: Anything; what stands before and after it in the line is markup, never more text.
        begins_line: Nothing stands before it.

    >>> escape_run(". He said: "), escape_run(". He said: ", begins_line=True)
    ('. He said: ', '&#46; He said: ')
    """
    run = text if text.isprintable() and "  " not in text else _SPACE.sub(_space, text)  # no odd space is printable
    return _inert(run.lstrip()) if begins_line else Markdown(_inert(f"{_MIDDLE}{run}")[1:])


def _one_line(text: str) -> str:
    if _NO_BREAK.isdisjoint(text):
        return " ".join(text.split())
    return _SPACE.sub(_space, text).strip()


def _space(match: re.Match[str]) -> str:
    return match[0] if match[0] in _NO_BREAK else " "


def _inert(line: str) -> Markdown:
    shown = line if line.isprintable() else _UNPRINTABLE.sub(REPLACEMENT, line)
    return Markdown(_DANGEROUS.sub(_reference, shown))


def escape_html(text: str) -> Markdown:
    """Make any string inert inside a quoted attribute, or as the text of an element, of HTML that a template writes.

    Python-Markdown reads inline Markdown around and inside inline HTML, so its marks are written as references, too.
    The value comes out exactly, line breaks included, but for control characters and lone surrogates, which are U+FFFD.
    (In an attribute of a tag that has the attribute `markdown` itself, md_in_html decodes references twice: "&lt;" in
    the text comes out as "<". Nothing becomes live, but write such attributes yourself.)

    >>> escape_html('a "b" <c>')
    'a &quot;b&quot; &lt;c&gt;'
    """
    return Markdown(_DANGEROUS_IN_HTML.sub(_reference, _UNPRINTABLE_OR_ODD_SPACE.sub(REPLACEMENT, text)))


def front_matter(fields: Mapping[str, str | int | bool | Sequence[str]]) -> Markdown:
    """Write a page's front matter.

    Args:
        fields: Name to value, in the order to write. Names are lower-case YAML words that are not truth values.

    Returns:
        The block with its "---" lines and a line break after; nothing when there is no field. Strings are one line,
        HTML-escaped (the theme pastes them into the page as they are) and written as JSON strings, which YAML 1.1 and
        1.2 read alike.

    Raises:
        ValueError: A name that YAML could read as something else.

    >>> print(front_matter({"title": 'The "caliph" <b>', "tags": ["a", "b"], "draft": False}), end="")
    ---
    title: "The &quot;caliph&quot; &lt;b&gt;"
    tags: ["a", "b"]
    draft: false
    ---
    """
    if not fields:
        return Markdown("")
    return Markdown("".join(["---\n", *(_field(name, value) for name, value in fields.items()), "---\n"]))


def _field(name: str, value: str | int | bool | Sequence[str]) -> str:
    if not _FIELD.fullmatch(name):
        raise ValueError(f"not a name for front matter: {name!r} (expected lower-case letters, digits, '-', '_')")
    if isinstance(value, str):
        return f"{name}: {_scalar(value)}\n"
    if isinstance(value, int):
        return f"{name}: {json.dumps(value)}\n"
    return f"{name}: [{', '.join(map(_scalar, value))}]\n"


def _scalar(text: str) -> str:
    line = _UNPRINTABLE.sub(REPLACEMENT, _one_line(text))
    quoted = json.dumps(_DANGEROUS_IN_FRONT_MATTER.sub(_reference, line), ensure_ascii=False)
    return quoted.replace("\ufeff", "\\ufeff")


def link(label: Markdown, target: str, *, css_class: str = "", title: str = "") -> Markdown:
    """Write an inline link.

    Args:
        label: The words of the link; no link inside.
        target: A path relative to the page ("../topics/mosul.md", with "#anchor" or without; not percent-encoded), an
            anchor on the page ("#fn-1"), or an http, https or mailto address.
        css_class: Class names, separated by a space.
        title: The tooltip, any text.

    Raises:
        ValueError: Any other target, or a class that is no name.

    >>> link(escape("Mosul"), "../topics/mosul (city).md", css_class="topic")
    '[Mosul](../topics/mosul%20%28city%29.md){ .topic }'
    """
    return Markdown(f"[{label}{link_end(target, css_class=css_class, title=title)}")


def link_end(target: str, *, css_class: str = "", title: str = "", anchor: str = "") -> Markdown:
    """Write what follows the label of an inline link, from the "]"; for the arguments and errors see `link`.

    Args:
        target: Where the link leads.
        css_class: Class names.
        title: The tooltip.
        anchor: An id of the link itself, a name like a class.

    >>> link_end("#fn-1", title='Note "1"')
    '](#fn-1 "Note &quot;1&quot;")'
    """
    for names in filter(None, (css_class, anchor)):
        if not _CSS_CLASSES.fullmatch(names):
            raise ValueError(f"not a class name: {names!r}")
    tooltip = f' "{escape_html(_one_line(title))}"' if title.strip() else ""
    attributes = [*(f".{name}" for name in css_class.split()), *(f"#{name}" for name in anchor.split())]
    listed = f"{{ {' '.join(attributes)} }}" if attributes else ""
    return Markdown(f"]({_destination(target)}{tooltip}){listed}")


@lru_cache(4096)  # the same topics are linked from page after page
def _destination(target: str) -> str:
    if target and not _UNPRINTABLE_OR_ODD_SPACE.search(target):
        if _ADDRESS.fullmatch(target):
            return _address(target)
        if relative := _RELATIVE.fullmatch(target):
            anchor = relative["anchor"] or ""
            return quote(relative["path"] or "", safe="/") + anchor[:1] + quote(anchor[1:], safe=":")
    raise ValueError(
        f"not a target for a link: {target!r} (expected a relative path, '#anchor', http, https or mailto)"
    )


def _address(target: str) -> str:
    urlsplit(target)  # raises ValueError for a host that is none, which MkDocs would stumble over
    encoded = quote(_LONE_PERCENT.sub("%25", target), safe="%/:?#[]@!$&'()*+,;=~")
    return _MARKS_IN_ADDRESS.sub(_reference, encoded)
