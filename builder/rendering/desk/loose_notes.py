"""The notes that could not be anchored, as the desk page lists them: why, what is nearest, and what to paste."""

from __future__ import annotations

from dataclasses import dataclass

from builder.model import LooseNote
from builder.rendering.addresses import relative
from builder.rendering.escaping import Markdown, escape, escape_html, link
from builder.rendering.language import _
from builder.rendering.views import Catalogue
from builder.rendering.wording import clipped

_SHOWN_CHARACTERS = 400


@dataclass(frozen=True, slots=True)
class LooseEntry:
    """A note that has no place.

    Attributes:
        file: The file and the line on which the note begins.
        article: The path of its article, linked to the article's page where it has one.
        message: What is wrong.
        quote: The words that the note quotes; empty when the message has them in full.
        nearest: The passage that is most like the quote; likewise, and empty when none is.
        advice: What to do with the correction.
        correction: The lines to paste, escaped, line by line; empty when there is nothing to propose.
    """

    file: str
    article: Markdown
    message: str
    quote: str
    nearest: str
    advice: str
    correction: Markdown


def loose_entries(catalogue: Catalogue, page: str) -> list[LooseEntry]:
    """Describe the loose notes of a briefing for a page, by file and line."""
    return [_entry(catalogue, loose, page) for loose in catalogue.briefing.loose_notes]


def advice_for(loose: LooseNote) -> str:
    """Say what to do with the correction of a note; empty when it has none."""
    lines = loose.correction.splitlines()
    field = loose.correction.partition(":")[0]
    if len(lines) > 1:
        # Translators: {field} is the name of a field of a file, which is not translated: "quote".
        return _("Paste one of these over the note’s {field}").format(field=field)
    return _("Paste this over the note’s {field}, if it is what you mean").format(field=field) if lines else ""


def _entry(catalogue: Catalogue, loose: LooseNote, page: str) -> LooseEntry:
    entry, message = loose.entry, loose.problem.message
    target = catalogue.pages_of_paths.get(entry.article)
    line = _("line {number}").format(number=entry.line)
    return LooseEntry(
        file=f"{entry.path}, {line}",
        article=link(escape(entry.article), relative(page, target)) if target else escape(entry.article),
        message=f"{message[:1].upper()}{message[1:]}.",
        quote="" if f"'{entry.exact}'" in message else clipped(entry.exact, _SHOWN_CHARACTERS),
        nearest="" if f"'{loose.nearest}'" in message else clipped(loose.nearest, _SHOWN_CHARACTERS),
        advice=advice_for(loose),
        correction=Markdown("\n".join(map(escape_html, loose.correction.splitlines()))),
    )
