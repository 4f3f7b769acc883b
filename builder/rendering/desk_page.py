"""The desk page: what was left out of the site and what is doubtful in it, file by file, for the editors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import jinja2

from builder.errors import Problem, Severity
from builder.model import Page
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.escaping import Markdown, escape, front_matter, link
from builder.rendering.views import PAGE_SETTINGS, Catalogue
from builder.rendering.wording import counted

TEMPLATE = "pages/desk.md.j2"


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A file, linked to its page where it has one, and its messages by line."""

    file: Markdown
    messages: tuple[str, ...]


def desk_page(catalogue: Catalogue, templates: jinja2.Environment) -> Page:
    """Render the desk page."""
    page = addresses.DESK
    problems = catalogue.briefing.problems
    left_out = _files(catalogue, page, (problem for problem in problems if problem.severity is Severity.ERROR))
    doubtful = _files(catalogue, page, (problem for problem in problems if problem.severity is Severity.WARNING))
    text = templates.get_template(TEMPLATE).render(
        front_matter=front_matter(
            {"title": "Desk", "description": "What was left out and what is doubtful.", **PAGE_SETTINGS}
        ),
        left_out=left_out,
        left_out_count=counted(len(left_out), "file"),
        doubtful=doubtful,
        doubtful_count=counted(len(doubtful), "file"),
        drafts=catalogue.briefing.drafts,
        drafts_count=counted(len(catalogue.briefing.drafts), "draft"),
    )
    return Page(page, text, "the desk page")


def _files(catalogue: Catalogue, page: str, problems: Iterable[Problem]) -> list[FileEntry]:
    """Group problems by file: files by path, their messages by line, then by wording."""
    files: defaultdict[str, list[str]] = defaultdict(list)
    for problem in sorted(problems):
        place = f"line {problem.line}: " if problem.line else ""
        files[problem.path].append(f"{place}{problem.message}")
    return [FileEntry(_file(catalogue, page, path), tuple(messages)) for path, messages in files.items()]


def _file(catalogue: Catalogue, page: str, path: str) -> Markdown:
    target = catalogue.pages_of_paths.get(path)
    return link(escape(path), relative(page, target)) if target else escape(path)
