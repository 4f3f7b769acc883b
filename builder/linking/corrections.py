"""Corrections: the lines of front matter with which an editor settles what is doubtful in an article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from builder.linking.doubts import doubtful_fields, lacks_date
from builder.model import METADATA, Article
from builder.reading.decode import strip_unseen

_HINTS = {
    "published": "write the day, e.g. 2017-03-08",
    "modified": "write the day, e.g. 2017-03-08",
    "url": "write the address, e.g. https://example.org/story",
}
_JOINERS = "\u200c\u200d"  # cannot be seen, but some scripts and emoji are misspelt without them


@dataclass(frozen=True, slots=True)
class Correction:
    r"""What to put at the top of an article's file, prefilled with the best guess.

    Attributes:
        lines: `name: value`, in the order of the record; empty when there is nothing that front matter could settle.
        is_whole: True when the file has no front matter, so that the lines need their "---" above and below; False when
            they belong into the front matter that is there.
    """

    lines: tuple[str, ...]
    is_whole: bool

    @property
    def text(self) -> str:
        r"""The lines as they are to be pasted, without the last line end.

        >>> print(Correction(("published: 2017-03-08",), is_whole=True).text)
        ---
        published: 2017-03-08
        ---
        """
        return "\n".join(("---", *self.lines, "---") if self.is_whole and self.lines else self.lines)


def correction_of(article: Article) -> Correction:
    """Write a line for each doubtful field that front matter can set, and an empty one for a date that is missing.

    An empty line changes nothing as long as it is not filled in.
    """
    doubtful = {*doubtful_fields(article), *(("published",) if lacks_date(article) else ())}
    lines = tuple(front_matter_line(field, getattr(article, field)) for field in METADATA if field in doubtful)
    return Correction(lines, is_whole=not _has_front_matter(article))


def _has_front_matter(article: Article) -> bool:
    """Tell whether an editor has set anything; front matter in which every field is empty leaves no trace here."""
    said = any(evidence.rule == "front-matter" for evidence in article.evidence.values())
    return said or bool(article.tags or article.slug or article.summary or article.publish)


def front_matter_line(field: str, value: str | date | tuple[str, ...] | None) -> str:
    r"""Write a field as one line of front matter that is read back as the same value.

    Args:
        field: A name of `METADATA`.
        value: Texts are written with their white space collapsed, in double quotes, without what cannot be seen.

    Returns:
        The line. Where there is no value, or none that front matter may have, the value is left out; a comment says
        what to write.

    Source: YAML 1.2.2, section 7.3.1 (double-quoted style).

    >>> print(front_matter_line("headline", 'Mosul: "It is over"'))
    headline: "Mosul: \"It is over\""
    >>> print(front_matter_line("authors", ("Zoë Ödman", "@wire")))
    authors: ["Zoë Ödman", "@wire"]
    >>> print(front_matter_line("published", None))
    published: # write the day, e.g. 2017-03-08
    """
    match value:
        case date():
            return f"{field}: {value.isoformat()}"
        case str() if _visible(value) and (field != "url" or _is_address(value)):
            return f"{field}: {quoted(value)}"
        case tuple() if names := [quoted(name) for name in value if _visible(name)]:
            return f"{field}: [{', '.join(names)}]"
        case _:
            return f"{field}: # {_HINTS.get(field, 'write it here')}"


def _visible(text: str) -> str:
    return " ".join(strip_unseen(" ".join(text.split())).split())


def quoted(text: str) -> str:
    r"""Write a text in YAML's double quotes, white space collapsed, without what cannot be seen.

    >>> print(quoted('Mosul:  "over"'))
    "Mosul: \"over\""
    """
    return f'"{"".join(map(_escaped, _visible(text)))}"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character.isprintable() or character in _JOINERS:
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and text.isprintable() and " " not in text
