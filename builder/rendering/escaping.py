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

_REMEMBERED, _SHORT = 16_384, 80
"""So many texts of at most so many characters: the names and words of a dossier stand on page after page."""

_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_UNPRINTABLE_OR_ODD_SPACE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

# Of a pattern that begins with the set of all that it can begin with, the search skips everything else at once.
_MARKS = r"\\`*_{}\[\]<>&\#+$^~=|@"
_DANGEROUS = re.compile(
    rf"""
    [{_MARKS}:!?.](?:
      (?<=[{_MARKS}])                   # they mean something wherever they stand
    | (?<=:)(?=//|[+\w-]*(?::|\Z))      # addresses (magiclink) and :emoji:
    | (?<=[!?])(?=\d) | (?<=!)\Z        # !1 (magiclink); a link after "!" is an image
    | (?<=[wW]{{3}}\.)                  # www. (magiclink)
    )
    """,
    re.VERBOSE,
)
# A harmless head, and the dangerous character that ends it, at the beginning of a line.
_BEGINNING = re.compile(
    r"""
    (?![a-f\d]{40}(?![a-f\d]))(?:
      [-.:!?/)]                                                          # lists, rules, admonitions, definitions
    | (?:\d+|[a-z]|[A-Z](?=\))|[ivxlcdm]+|[IVXLCDM]{2,})[.)](?=\s|\Z)    # "1." or "iv)" begins a list
    | [A-Za-z0-9-]+:                                                     # "Title:" on the first line is metadata
    )
    """,
    re.VERBOSE,
)
_HASH = r"(?<![a-f\d])[a-f\d](?=[a-f\d]{39}(?![a-f\d]))"  # the first digit of a commit's hash (magiclink)
_HASH_DIGITS = 40
_STRIDE = 8
_PERHAPS_HASH = re.compile(rf"[a-f\d]{{{_HASH_DIGITS // _STRIDE}}}")
"""Of every eighth character of a text: those of a hash are five in a row, and to look at them is much faster."""

_DANGEROUS_OR_HASH = re.compile(rf"{_HASH}|{_DANGEROUS.pattern}", re.VERBOSE)
_SPACE = re.compile(r"\s+")
_NO_BREAK = ("\u00a0", "\u202f")
# In HTML readability gives way: every mark of ASCII but the comma, and any white space but a plain one.
_DANGEROUS_IN_HTML = re.compile(r"[!-+\--/:-@\[-`{-~\s](?<! )")
_DANGEROUS_IN_HTML_OR_HASH = re.compile(f"{_HASH}|{_DANGEROUS_IN_HTML.pattern}")
_DANGEROUS_IN_FRONT_MATTER = re.compile(r'[&<>"{}]')

_ADDRESS = re.compile(r"(?:https?://[^/?#]|mailto:[^/?#]).*", re.IGNORECASE)
_RELATIVE = re.compile(r"(?!/)(?P<path>[^:\\?#]*[^/:\\?#]\.[A-Za-z0-9]+)?(?P<anchor>#[^#]+)?")
_PLAIN_RELATIVE = re.compile(r"(?!/)(?:[\w./-]*[\w.-]\.[A-Za-z0-9]+)?(?:#[\w:-]+)?", re.ASCII)
"""What nearly all targets on the site are: nothing in them is to be encoded."""

_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_MARKS_IN_ADDRESS = re.compile(r"[!$&'()*+=\[\]_]")
_CSS_CLASSES = re.compile(r"[A-Za-z][\w-]*(?: [A-Za-z][\w-]*)*", re.ASCII)
_json = json.JSONEncoder(ensure_ascii=False).encode
_FIELD = re.compile(r"(?!(?:y|n|yes|no|on|off|true|false|null)\Z)[a-z][a-z0-9_-]*")


class Markdown(str):
    """Text that is Markdown already; nothing else reaches a page without being escaped."""

    __slots__ = ()


class _References(dict[str, str]):
    """Character to the character reference that stands for it, remembered once it was asked for."""

    def __missing__(self, character: str) -> str:
        reference = self[character] = f"&#{ord(character)};"
        return reference


_REFERENCES = _References({"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"})


def _reference(match: re.Match[str]) -> str:
    return _REFERENCES[match[0]]


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
    return _escaped(text) if len(text) <= _SHORT else _inert(_one_line(text), begins_line=True)


@lru_cache(_REMEMBERED)
def _escaped(text: str) -> Markdown:
    return _inert(_one_line(text), begins_line=True)


def escape_run(text: str, *, begins_line: bool = False) -> Markdown:
    """Make a stretch of a longer line inert: as `escape`, but white space at an edge stays, as one space.

    Args:
        text: Anything; what stands before and after it in the line is markup, never more text.
        begins_line: Nothing stands before it.

    >>> escape_run(". He said: "), escape_run(". He said: ", begins_line=True)
    ('. He said: ', '&#46; He said: ')
    """
    run = text if text.isprintable() and "  " not in text else _SPACE.sub(_space, text)  # no odd space is printable
    return _inert(run.lstrip() if begins_line else run, begins_line=begins_line)


def _one_line(text: str) -> str:
    if any(space in text for space in _NO_BREAK):
        return _SPACE.sub(_space, text).strip()
    return " ".join(text.split())


def _space(match: re.Match[str]) -> str:
    return match[0] if match[0] in _NO_BREAK else " "


def _inert(line: str, *, begins_line: bool) -> Markdown:
    shown = line if line.isprintable() else _UNPRINTABLE.sub(REPLACEMENT, line)
    dangerous = _DANGEROUS_OR_HASH if _may_have_hash(shown) else _DANGEROUS
    beginning = _BEGINNING.match(shown) if begins_line else None
    if beginning is None:
        return Markdown(dangerous.sub(_reference, shown))
    end = beginning.end()
    return Markdown(f"{shown[: end - 1]}{_REFERENCES[shown[end - 1]]}{dangerous.sub(_reference, shown[end:])}")


def _may_have_hash(text: str) -> bool:
    return len(text) >= _HASH_DIGITS and _PERHAPS_HASH.search(text[::_STRIDE]) is not None


def escape_html(text: str) -> Markdown:
    """Make any string inert inside a quoted attribute, or as the text of an element, of HTML that a template writes.

    Python-Markdown reads inline Markdown around and inside inline HTML, so its marks are written as references, too.
    The value comes out exactly, line breaks included, but for control characters and lone surrogates, which are U+FFFD.
    (In an attribute of a tag that has the attribute `markdown` itself, md_in_html decodes references twice: "&lt;" in
    the text comes out as "<". Nothing becomes live, but write such attributes yourself.)

    >>> escape_html('a "b" <c>')
    'a &quot;b&quot; &lt;c&gt;'
    """
    shown = text if text.isprintable() else _UNPRINTABLE_OR_ODD_SPACE.sub(REPLACEMENT, text)
    dangerous = _DANGEROUS_IN_HTML_OR_HASH if _may_have_hash(shown) else _DANGEROUS_IN_HTML
    return Markdown(dangerous.sub(_reference, shown))


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
        return f"{name}: {_json(value)}\n"
    return f"{name}: [{', '.join(map(_scalar, value))}]\n"


def _scalar(text: str) -> str:
    line = _one_line(text)
    shown = line if line.isprintable() else _UNPRINTABLE.sub(REPLACEMENT, line)
    quoted = _json(_DANGEROUS_IN_FRONT_MATTER.sub(_reference, shown))
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
    return _link_end(target, css_class, title, anchor)


@lru_cache(_REMEMBERED)
def _link_end(target: str, css_class: str, title: str, anchor: str) -> Markdown:
    for names in filter(None, (css_class, anchor)):
        if not _CSS_CLASSES.fullmatch(names):
            raise ValueError(f"not a class name: {names!r}")
    tooltip = f' "{escape_html(_one_line(title))}"' if title.strip() else ""
    attributes = [*(f".{name}" for name in css_class.split()), *(f"#{name}" for name in anchor.split())]
    listed = f"{{ {' '.join(attributes)} }}" if attributes else ""
    return Markdown(f"]({_destination(target)}{tooltip}){listed}")


def _destination(target: str) -> str:
    if target and _PLAIN_RELATIVE.fullmatch(target):
        return target
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
