"""Front matter: the metadata that an editor writes above an article, between two lines of three hyphens."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Literal, TypeVar
from urllib.parse import urlsplit

from builder.errors import ArticleError, Problem
from builder.model import METADATA, Publishing
from builder.reading.decode import strip_unseen
from builder.strictyaml import Faults, Node, parse_yaml
from builder.yamlfields import Fields

_Value = TypeVar("_Value", str, date)


class Unset(Enum):
    """Tells a field of which the editor said nothing from one that the editor says has no value."""

    UNSET = "unset"


UNSET: Literal[Unset.UNSET] = Unset.UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What an editor said of an article; it wins over what is read from the text, field by field.

    A field that is missing or empty is UNSET: the text decides. One that is `null`, `~` or `[]` is None, or an empty
    tuple: there is none, whatever the text seems to say. (A headline of None is one to be derived from the lead.)

    Attributes:
        url: An http or https address.
        language: ISO 639-1 code, without a region.
        archived: An http or https address of a copy in a web archive.
        tags: Topics, in the editor's order.
        slug: Lower-case letters and digits of any script, and hyphens; or None.
        publish: How much of the text may be published; None leaves it to the source and the settings.
        lines: The 1-based line of each field that is not UNSET.
        texts: What stands there, for the evidence; a list joined by ", ".
    """

    headline: str | Unset | None = UNSET
    published: date | Unset | None = UNSET
    modified: date | Unset | None = UNSET
    authors: tuple[str, ...] | Unset = UNSET
    source: str | Unset | None = UNSET
    agency: str | Unset | None = UNSET
    dateline: str | Unset | None = UNSET
    section: str | Unset | None = UNSET
    language: str | Unset | None = UNSET
    url: str | Unset | None = UNSET
    archived: str | None = None
    tags: tuple[str, ...] = ()
    slug: str | None = None
    summary: str | None = None
    draft: bool = False
    publish: Publishing | None = None
    lead: bool = False
    lines: Mapping[str, int] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)


FIELDS = (*METADATA, "archived", "tags", "slug", "summary", "draft", "publish", "lead")
"""The names that may stand in front matter."""

MEANT = {
    "title": "headline",
    "date": "published",
    "updated": "modified",
    "author": "authors",
    "byline": "authors",
    "publisher": "source",
    "lang": "language",
    "link": "url",
    "keywords": "tags",
    "description": "summary",
}
"""Names of other programs, and the field of ours that people mean by them."""

_NAME = re.compile(r"[{\s]*[\"']?([\w-]+)[\"']?\s*:(?:\s|$)")


def split_front_matter(text: str, *, path: str) -> tuple[FrontMatter, str, int]:
    r"""Part an article from its front matter.

    A block from a first line "---" to the next line "---" or "..." is front matter when it is blank, when each of its
    lines begins with a lower-case name and a colon, or when its first line begins so with a name that is, or resembles,
    one of ours; or at least half of its first paragraph's lines begin with a name, whatever its case, and one of these
    resembles ours. It must then be right. Any other block is text: scraped articles may begin with a rule. Without its
    end, a block with a name that resembles ours is an error, any other text.

    Args:
        text: The whole file, decoded.
        path: For messages.

    Returns:
        The metadata; the rest of the text; and the 1-based line of the file on which that begins.

    Raises:
        ArticleError: Front matter that is not closed, not YAML, or has unknown fields or bad values; all are named.

    >>> metadata, rest, line = split_front_matter("---\nheadline: 1984\n---\nBody.", path="articles/x.md")
    >>> metadata.headline, rest, line
    ('1984', 'Body.', 4)
    """
    if not text.startswith("---"):
        return FrontMatter(), text, 1
    first, *lines = text.split("\n")
    if first.rstrip() != "---":
        return FrontMatter(), text, 1
    end = next((number for number, line in enumerate(lines) if line.rstrip() in ("---", "...")), None)
    block = lines if end is None else lines[:end]
    if not (_is_meant(block) or (end is not None and _is_all_fields(block))):
        return FrontMatter(), text, 1
    if end is None:
        message = "front matter begins here and has no end, expected a line '---' below it"
        message += " (add it, or an empty line above if this is text)"
        raise ArticleError(Problem(path, 1, message))
    return _parse("\n".join(block), path), "\n".join(lines[end + 1 :]), end + 3


def _is_meant(block: list[str]) -> bool:
    paragraph: list[str] = []
    for line in block:
        if paragraph and not line.strip(" \t-"):
            break
        if line.strip() and not line.startswith((" ", "\t", "#", "- ")):
            paragraph.append(line)
    names = [match[1] if (match := _NAME.match(line)) else "" for line in paragraph]
    if names and names[0] == names[0].lower() and _resembles_ours(names[0]):
        return True
    return 2 * len([*filter(None, names)]) >= len(paragraph) and any(_resembles_ours(name.lower()) for name in names)


def _is_all_fields(block: list[str]) -> bool:
    """Whether a block is blank, or each line not indented, a comment or a list's item begins with a lower-case name."""
    lines = [line for line in block if line.strip() and not line.startswith((" ", "\t", "#", "- "))]
    names = [match[1] for match in map(_NAME.match, lines) if match]
    blank = not any(line.strip() for line in block)
    return blank or (0 < len(names) == len(lines) and all(name == name.lower() for name in names))


def _resembles_ours(name: str) -> bool:
    return name in MEANT or bool(difflib.get_close_matches(name, FIELDS, n=1, cutoff=0.75))


def _parse(block: str, path: str) -> FrontMatter:
    faults = Faults(path)
    fields = Fields(parse_yaml(block, faults, first_line=2), FIELDS, faults, meant=MEANT)
    authors = fields.texts("authors")
    publish = fields.one_of("publish", list(Publishing))
    named = [name for name in FIELDS if (node := fields.node(name)) and (fields.is_null(name) or _text(node))]
    metadata = FrontMatter(
        headline=_said(fields, "headline", fields.text("headline")),
        published=_said(fields, "published", fields.date("published")),
        modified=_said(fields, "modified", fields.date("modified")),
        authors=() if fields.is_null("authors") else UNSET if authors is None else authors,
        source=_said(fields, "source", fields.text("source")),
        agency=_said(fields, "agency", fields.text("agency")),
        dateline=_said(fields, "dateline", fields.text("dateline")),
        section=_said(fields, "section", fields.text("section")),
        language=_said(fields, "language", fields.language("language")),
        url=_said(fields, "url", _url(fields, "url")),
        archived=_url(fields, "archived"),
        tags=fields.texts("tags") or (),
        slug=_slug(fields),
        summary=fields.text("summary"),
        draft=fields.flag("draft") or False,
        publish=Publishing(publish) if publish else None,
        lead=fields.flag("lead") or False,
        lines={name: fields.line_of(name) for name in named},
        texts={name: _text(node) for name in named if (node := fields.node(name))},
    )
    for name in named:
        if metadata.texts[name] != strip_unseen(metadata.texts[name]):
            faults.add(metadata.lines[name], f"'{name}' holds a character that nobody can see (remove its escape)")
    faults.raise_as(ArticleError)
    return metadata


def _said(fields: Fields, name: str, value: _Value | None) -> _Value | Unset | None:
    if value is None and not fields.is_null(name):
        return UNSET
    return value


def _text(node: Node) -> str:
    if node.items is not None:
        return ", ".join(_text(item) for item in node.items)
    return " ".join((node.raw or "").split())


def _url(fields: Fields, name: str) -> str | None:
    url = fields.text(name)
    if url is None:
        return None
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and url.isprintable() and " " not in url
    except ValueError:
        good = False
    if not good:
        fields.refuse(name, "an address such as https://example.org/story")
    return url


def _slug(fields: Fields) -> str | None:
    slug = (fields.text("slug") or "").lower()
    # Letters of some scripts come with combining marks, which are no letters by themselves.
    if not all(
        part and all(c.isalnum() or unicodedata.category(c)[0] == "M" for c in part) for part in slug.split("-")
    ):
        if slug:
            fields.refuse("slug", "letters, digits and single hyphens such as battle-of-mosul")
        return None
    return slug
