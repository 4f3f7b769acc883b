"""How to cite an article: one value, written as BibTeX, RIS, CSL-JSON and a sentence."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from datetime import date

import rispy  # type: ignore[import-untyped]  # it says nothing of its types

from builder.model import Article, Site
from builder.rendering.article.bylines import Name, part_name
from builder.rendering.article.originals import web_address
from builder.rendering.language import _
from builder.rendering.wording import day_in_words, listed
from builder.slugs import slugify

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# Braces are written as commands: BibTeX counts them, also behind a backslash.
_COMMANDS = {
    "\\": "textbackslash", "{": "textbraceleft", "}": "textbraceright", "~": "textasciitilde", "^": "textasciicircum",
    "<": "textless", ">": "textgreater", "|": "textbar",
}  # fmt: skip
_json = json.JSONEncoder(ensure_ascii=False).encode
_SPECIAL = re.compile(r"[&%#$_]|(?P<command>[\\{}~^<>|])|(?P<ligature>-(?=-)|`(?=`)|'(?=')|,(?=,)|[?!](?=`))")
"""What LaTeX would take for its own: marks, and the beginnings of what it would make one sign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """What is cited: the original where its address is known, else the page of the briefing.

    Attributes:
        key: Lower-case ASCII letters, digits and hyphens; unique over the briefing.
        publication: The newspaper or site; the agency where only that is known.
        address: http or https; None when neither the original's nor the briefing's is known.
        archived: Of a copy in a web archive, likewise.
    """

    key: str
    title: str
    authors: tuple[Name, ...] = ()
    publication: str | None = None
    published: date | None = None
    section: str | None = None
    language: str | None = None
    address: str | None = None
    archived: str | None = None


@dataclass(frozen=True, slots=True)
class CitationForm:
    """A citation in one form.

    Attributes:
        name: Of the form, for ids: lower-case letters.
        label: What readers call the form.
        text: One or more lines.
    """

    name: str
    label: str
    text: str


def citation_of(article: Article, site: Site, page: str) -> Citation:
    """Say how an article is cited; the day of access is left out, since a page must not depend on a clock.

    Args:
        article: The article.
        site: What the site says of itself.
        page: Path of the article's page under docs/.
    """
    here = f"{site.url}{page.removesuffix('.md')}/" if site.url else None
    source = slugify(article.source or "").encode("ascii", "ignore").decode()[:24].strip("-")
    year = f"{article.published.year:04}" if article.published else ""
    publication = _plain(article.source or article.agency or "")
    return Citation(
        key="-".join(filter(None, (source, year, article.id))),
        title=_plain(article.headline),
        authors=tuple(part_name(_plain(author), article.source, article.agency) for author in article.authors),
        publication=publication or None,
        published=article.published,
        section=_plain(article.section or "") or None,
        language=article.language,
        address=web_address(article.url) or here,
        archived=web_address(article.archived),
    )


def citation_forms(citation: Citation) -> tuple[CitationForm, ...]:
    """Write a citation in every form, the sentence first."""
    return (
        CitationForm("text", _("Text (MHRA style)"), sentence(citation)),
        CitationForm("bibtex", "BibTeX", bibtex(citation)),
        CitationForm("ris", "RIS", ris(citation)),
        CitationForm("csl", "CSL-JSON", csl_json(citation)),
    )


def sentence(citation: Citation) -> str:
    """Write a citation for a footnote, in the site's language.

    Source: MHRA Style Guide, 4th edition, articles in newspapers.
    """
    parts = (
        listed([author.whole for author in citation.authors]),
        _("‘{title}’").format(title=citation.title),
        citation.publication or "",
        day_in_words(citation.published) if citation.published else "",
    )
    address = f" <{citation.address}>" if citation.address else ""
    archived = _("archived at <{address}>").format(address=citation.archived) if citation.archived else ""
    return f"{', '.join(filter(None, parts))}{address}{f' [{archived}]' if archived else ''}."


def bibtex(citation: Citation) -> str:
    """Write a citation for BibTeX and biblatex; letters beyond ASCII are UTF-8, as both read today.

    The title is braced, so that no style makes its names lower-case. The day is in `date`, which biblatex prefers, and
    `year` and `month` are for BibTeX.
    """
    day = citation.published
    archived = re.sub("[%#]", r"\\\g<0>", _bibtex_address(citation.archived or ""))  # in a note it is LaTeX
    fields = {
        "author": " and ".join(map(_bibtex_name, citation.authors)),
        "title": f"{{{_latex(citation.title)}}}",
        "journal": _latex(citation.publication or ""),
        "date": day.isoformat() if day else "",
        "year": f"{day.year:04}" if day else "",
        "url": _bibtex_address(citation.address or ""),
        "langid": citation.language or "",
        "note": f"Archived at \\url{{{archived}}}" if archived else "",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    month = [f"  month = {_MONTHS[day.month - 1]},"] if day else []
    return "\n".join([f"@article{{{citation.key},", *lines, *month, "}"])


def ris(citation: Citation) -> str:
    """Write a citation as RIS, of the type for newspapers."""
    day = citation.published
    entry: dict[str, object] = {
        "type_of_reference": "NEWS",
        "id": citation.key,
        "authors": [author.sorted_form for author in citation.authors],
        "title": citation.title,
        "secondary_title": citation.publication,
        "year": f"{day.year:04}" if day else None,
        "date": f"{day:%Y/%m/%d}/" if day else None,
        "section": citation.section,
        "language": citation.language,
        "urls": [citation.address] if citation.address else None,
        "notes": [f"Archived at {citation.archived}"] if citation.archived else None,
    }
    known = {name: value for name, value in entry.items() if value}
    return str(_ris.formats([known])).strip("\n")


class _OneRecord(rispy.RisWriter):  # type: ignore[misc]  # its class says nothing of its types
    def set_header(self, count: int) -> str:  # noqa: ARG002 - the writer numbers the records
        return ""


_ris = _OneRecord()


def csl_json(citation: Citation) -> str:
    """Write a citation as CSL-JSON, the format of citeproc; the copy's address is the location in an archive."""
    day = citation.published
    entry: dict[str, object] = {
        "id": citation.key,
        "type": "article-newspaper",
        "title": citation.title,
        "author": [_csl_name(author) for author in citation.authors],
        "container-title": citation.publication,
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "section": citation.section,
        "language": citation.language,
        "URL": citation.address,
        "archive_location": citation.archived,
    }
    fields = (f'"{name}": {_json(value)}' for name, value in entry.items() if value)
    return "[{\n  " + ",\n  ".join(fields) + "\n}]"


def _csl_name(name: Name) -> dict[str, str]:
    if not name.family:
        return {"literal": name.whole}
    parts = {
        "family": name.family, "given": name.given, "non-dropping-particle": name.particle, "suffix": name.suffix
    }  # fmt: skip
    return {part: text for part, text in parts.items() if text}


def _bibtex_name(name: Name) -> str:
    return _latex(name.sorted_form) if name.family else f"{{{_latex(name.whole)}}}"


def _latex(text: str) -> str:
    return _SPECIAL.sub(_latex_of, text)


def _latex_of(match: re.Match[str]) -> str:
    if match["command"]:
        return f"\\{_COMMANDS[match[0]]}{{}}"
    return f"{match[0]}{{}}" if match["ligature"] else f"\\{match[0]}"


def _bibtex_address(address: str) -> str:
    """An address in which BibTeX finds no brace and no end."""
    return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _plain(text: str) -> str:
    """One line of what can be printed."""
    kept = (character for character in " ".join(text.split()) if unicodedata.category(character) not in ("Cc", "Cs"))
    return " ".join("".join(kept).split())
