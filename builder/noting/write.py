"""Writes notes into the desk's files: each file whole or not at all, one writer at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath

from builder.config import Project
from builder.errors import NoteError, Problem, shown
from builder.model import NoteEntry
from builder.noting.note_file import with_notes
from builder.publishing.files import faults_of, one_writer, replace_file, scratch, shown_path
from builder.reading.notes import NOTES
from builder.reading.source import article_id
from builder.slugs import slugify


def notes_folder(project: Project) -> Path:
    """The folder of the notes, absolute; it may be missing."""
    return project.root / project.settings.desk / NOTES


def file_for(project: Project, article: str) -> Path:
    """The file in which notes on an article are written unless another is named: it has the article's name.

    Args:
        project: Where the notes are.
        article: The article's path, relative to the project's folder.
    """
    name = slugify(PurePosixPath(article).stem) or article_id(article)
    return notes_folder(project) / f"{name}.yml"


def chosen_file(project: Project, given: Path) -> Path:
    """Find the file of notes that an editor has named, by a path or by its name alone.

    Raises:
        NoteError: It is not a .yml file in the folder of the notes, so what is in it would never be read.
    """
    folder = notes_folder(project)
    file = folder / given.name if given.parent == Path() else given.absolute()
    if file.suffix != ".yml" or file.name.startswith(".") or file.parent.resolve() != folder.resolve():
        expected = f"expected a .yml file in {shown_path(folder, project.root)}"
        raise NoteError(Problem(shown(str(given), 200), 0, f"no file of notes, {expected} (name one there)"))
    return folder / file.name


def append_notes(project: Project, notes: Iterable[tuple[Path, NoteEntry]]) -> tuple[NoteEntry, ...]:
    """Add notes at the end of the desk's files.

    Args:
        project: Where the notes are.
        notes: Each with the absolute path of its file; a file that is missing is made.

    Returns:
        The notes by file, with the path of the file and the line on which each begins.

    Raises:
        NoteError: One of the files cannot take them; none has been changed then.
        SiteError: The disk refuses a file.
    """
    by_file: dict[Path, list[NoteEntry]] = {}
    for file, entry in notes:
        by_file.setdefault(file, []).append(entry)
    written: list[NoteEntry] = []
    contents: list[tuple[Path, bytes]] = []
    with one_writer(project.root):
        for file in sorted(by_file):
            path = shown_path(file, project.root)
            with faults_of(file, project.root):
                before = file.read_bytes() if file.exists() else b""
            content, lines = with_notes(before, by_file[file], path=path)
            contents.append((file, content))
            written += [replace(entry, path=path, line=line) for entry, line in zip(by_file[file], lines, strict=True)]
        for file, content in contents:
            with faults_of(file, project.root):
                replace_file(file, content, scratch(project.root, file.parent, f"notes-{file.stem}"))
    return tuple(written)
