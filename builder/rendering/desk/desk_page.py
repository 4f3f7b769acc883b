"""The desk page: what was left out of the site and what is doubtful in it, for the editors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import jinja2

from builder.errors import Problem, Severity
from builder.linking.corrections import Correction, correction_of, front_matter_line
from builder.linking.doubts import doubtful_fields, doubts_about, lacks_date, most_doubtful_first
from builder.model import DOUBTFUL_BELOW, METADATA, Article, Page
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.article.reading_notes import FieldNote, field_notes
from builder.rendering.desk.copyright import withheld_list
from builder.rendering.desk.loose_notes import loose_entries
from builder.rendering.desk.suggested import suggestion_entries
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.evidence_words import field_in_words, rule_in_words
from builder.rendering.language import _
from builder.rendering.page_head import PageKind, page_head
from builder.rendering.record import evidence_fields
from builder.rendering.views import Catalogue, dotted
from builder.rendering.wording import capitalised, counted, listed, per_cent, quoted, titled

TEMPLATE = "pages/desk.md.j2"

MOST_IN_FULL = 100
"""So many doubtful articles are shown with evidence and correction; the others have a line each."""


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A file, linked to its page where it has one, and what is to be said of it."""

    file: Markdown
    messages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DoubtfulField:
    """A field to look at: its name and value in words, and what it rests on."""

    title: str
    value: str
    details: Markdown


@dataclass(frozen=True, slots=True)
class DoubtfulArticle:
    """An article to look at.

    Attributes:
        file: Its path, linked to its page.
        headline: Empty when it is doubtful itself, and so among the fields.
        fields: The most doubtful first; a date that was not found last.
        advice: What to do with the correction.
        correction: The lines to paste, each of them escaped; empty when front matter cannot help.
    """

    file: Markdown
    headline: str
    fields: tuple[DoubtfulField, ...]
    advice: str
    correction: Markdown


def desk_page(catalogue: Catalogue, templates: jinja2.Environment) -> Page:
    """Render the desk page."""
    page, problems = addresses.DESK, catalogue.briefing.problems
    articles = [annotated.article for annotated in catalogue.briefing.articles]
    doubtful = most_doubtful_first(articles)
    doubts = {problem for article in doubtful for problem in doubts_about(article)}
    warnings = [problem for problem in problems if problem.severity is Severity.WARNING and problem not in doubts]
    loose_notes = loose_entries(catalogue, page)
    loose = {note.problem for note in catalogue.briefing.loose_notes}
    errors = (problem for problem in problems if problem.severity is Severity.ERROR and problem not in loose)
    left_out = _files(catalogue, page, errors)
    undated = sorted(article.path for article in articles if lacks_date(article) and not doubtful_fields(article))
    suggestions, more_suggestions = suggestion_entries(catalogue, page)
    text = templates.get_template(TEMPLATE).render(
        front_matter=page_head(PageKind.DESK, _("Desk"), _("What was left out and what is doubtful.")),
        left_out=left_out,
        loose_notes=loose_notes,
        doubtful=[_doubtful(catalogue, article, page) for article in doubtful[:MOST_IN_FULL]],
        doubtful_count=len(doubtful),
        threshold=per_cent(DOUBTFUL_BELOW),
        more=[_in_short(catalogue, article, page) for article in doubtful[MOST_IN_FULL:]],
        undated=[_file(catalogue, page, path) for path in undated],
        undated_correction=_pasted(Correction((front_matter_line("published", None),), is_whole=True)),
        warnings=_files(catalogue, page, warnings),
        suggestions=suggestions,
        more_suggestions=more_suggestions,
        withheld=withheld_list(catalogue, page),
        drafts=catalogue.briefing.drafts,
    )
    return Page(page, text, "the desk page")


def _doubtful(catalogue: Catalogue, article: Article, page: str) -> DoubtfulArticle:
    names = doubtful_fields(article)
    notes = dict(zip(evidence_fields(article), field_notes(article), strict=True))
    fields = [_field(notes[name], is_settable=name in METADATA) for name in names]
    if lacks_date(article):
        place = escape(_("without a date it has no place in time"))
        # Translators: of the date of an article.
        fields.append(DoubtfulField(capitalised(field_in_words("published")), _("not found"), place))
    correction = correction_of(article)
    advice = _("Paste this at the top of the file, corrected")
    if not correction.is_whole:
        # Translators: front matter is the block of fields at the top of a file.
        advice = counted(
            len(correction.lines),
            "The file has front matter: add {count} line to it, corrected, or fill in what stands empty there",
            "The file has front matter: add {count} lines to it, corrected, or fill in what stands empty there",
        )
    return DoubtfulArticle(
        file=_file(catalogue, page, article.path),
        headline="" if "headline" in names else article.headline,
        fields=tuple(fields),
        advice=advice,
        correction=_pasted(correction),
    )


def _pasted(correction: Correction) -> Markdown:
    """Escape what is to be pasted, line by line, for an element in which line breaks stay."""
    return Markdown("\n".join(escape(line) for line in correction.text.split("\n")))


def _field(note: FieldNote, *, is_settable: bool) -> DoubtfulField:
    words = quoted(note.text) if note.text else ""
    place = titled(note.line, words) if note.line and words else note.line or words
    # Translators: {share} is how sure the program is of the value of a field: "85%".
    facts = [_("{share} sure").format(share=note.confidence), place, rule_in_words(note.rule)]
    if not is_settable:
        facts.append(_("to be corrected in the file’s text"))
    return DoubtfulField(note.title, note.value, dotted(escape(fact) for fact in facts))


def _in_short(catalogue: Catalogue, article: Article, page: str) -> FileEntry:
    doubts = {name: per_cent(article.evidence[name].confidence) for name in doubtful_fields(article)}
    fields = [f"{field_in_words(name)} ({share})" for name, share in doubts.items()]
    return FileEntry(_file(catalogue, page, article.path), (listed(fields),))


def _files(catalogue: Catalogue, page: str, problems: Iterable[Problem]) -> Sequence[FileEntry]:
    """Group problems by file: files by path, their messages by line, then by wording."""
    files: defaultdict[str, list[str]] = defaultdict(list)
    for problem in sorted(problems):
        place = _("line {number}").format(number=problem.line) if problem.line else ""
        files[problem.path].append(titled(place, problem.message) if place else problem.message)
    return [FileEntry(_file(catalogue, page, path), tuple(messages)) for path, messages in files.items()]


def _file(catalogue: Catalogue, page: str, path: str) -> Markdown:
    target = catalogue.pages_of_paths.get(path)
    return link(escape(path), relative(page, target)) if target else escape(path)
