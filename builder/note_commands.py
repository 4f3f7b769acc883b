"""The commands on the desk's notes: take one, import those of other programs, export all."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from builder import pipeline
from builder.caching.store import Store
from builder.config import load_project
from builder.errors import ConfigError, NoteError, Problem, Severity, shown
from builder.model import TOPIC_TARGET, NoteEntry
from builder.noting.exchange.formats import FORMATS, read_export
from builder.noting.exchange.taking import take
from builder.noting.take import read_one, selector_for
from builder.noting.write import append_notes, chosen_file, file_for
from builder.publishing.files import write_file
from builder.reading.desk import read_desk
from builder.reading.note_text import note_target
from builder.reading.source import list_sources
from builder.rendering.notes.web_annotations import annotations_text
from builder.rendering.views import catalogue_of
from builder.rendering.wording import counted
from builder.spoken_command import SpokenCommand

_SHOWN_CHARACTERS = 120


@dataclass(frozen=True, slots=True)
class NoteCommands(SpokenCommand):
    """The commands, given how to speak."""

    def add_note(self, parser: argparse.ArgumentParser) -> None:
        """Give `briefing note` its arguments."""
        parser.add_argument("article", type=Path, metavar="ARTICLE", help="the article's file")
        parser.add_argument("quote", metavar="QUOTE", help="the words of the article that the note is about")
        parser.add_argument("--occurrence", type=int, metavar="N", help="which one, when the words stand several times")
        parser.add_argument("--text", default="", help="the note, as Markdown (default: to be filled in)")
        parser.add_argument("--label", help="what kind of note it is, e.g. assessment")
        parser.add_argument("--author", help="who says so")
        parser.add_argument("--date", type=_day, metavar="DAY", help="when (default: today)")
        parser.add_argument("--source", action="append", default=[], help="what it rests on: an address, or an article")
        parser.add_argument("--file", type=Path, help="the file in desk/notes/ (default: named after the article)")
        parser.set_defaults(run=self.note)

    def note(self, options: argparse.Namespace) -> int:
        """Take a note on a passage."""
        project = load_project(options.config)
        sources = tuple(note_target(source) for source in options.source)
        for given, target in zip(options.source, sources, strict=True):
            if not target or target.startswith(TOPIC_TARGET):
                message = f"'{shown(given)}' is no source, expected an http or https address or the path of an article"
                raise NoteError(Problem("--source", 0, message))
        article = read_one(project, options.article)
        selector = selector_for(article, options.quote, occurrence=options.occurrence)
        entry = NoteEntry(
            article=article.path,
            exact=selector.exact,
            prefix=selector.prefix,
            suffix=selector.suffix,
            markdown=options.text.strip(),
            label=" ".join((options.label or "").split()) or None,
            author=" ".join((options.author or "").split()) or None,
            created=options.date or date.today(),  # noqa: DTZ011 -- the day on the editor's own calendar
            sources=sources,
        )
        file = chosen_file(project, options.file) if options.file else file_for(project, article.path)
        for written in append_notes(project, [(file, entry)]):
            self.say(_told(written))
        if not entry.markdown:
            self.say("the note is empty: fill in its 'note', or leave it a highlight")
        return 0

    def add_notes(
        self,
        program: argparse._SubParsersAction[argparse.ArgumentParser],
        add_config: Callable[[argparse.ArgumentParser], None],
    ) -> None:
        """Give the program `briefing notes` with its two commands."""
        summary = "import notes from other programs, or export all"
        parser = program.add_parser("notes", help=summary, description=f"{summary.capitalize()}.")
        commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
        summary = "take over the annotations that another program has exported as JSON"
        bring = commands.add_parser("import", help=summary, description=f"{summary.capitalize()}.")
        bring.add_argument("export", type=Path, metavar="FILE", help="Hypothesis, Readwise, wallabag or W3C JSON")
        bring.add_argument("--from", dest="form", choices=sorted(FORMATS), help="the format (default: told by content)")
        bring.add_argument("--file", type=Path, help="the file in desk/notes/ (default: one for each article)")
        bring.set_defaults(run=self.bring)
        summary = "write all notes as W3C Web Annotations (JSON-LD)"
        give = commands.add_parser("export", help=summary, description=f"{summary.capitalize()}.")
        give.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to (default: standard output)")
        give.set_defaults(run=self.give)
        for command in (bring, give):
            add_config(command)

    def bring(self, options: argparse.Namespace) -> int:
        """Import annotations; 1 when one of them has no place."""
        project = load_project(options.config)
        foreign = read_export(options.export, options.form)
        desk = read_desk(project.root / project.settings.desk, project.root)
        if desk.problems:
            raise ConfigError(*desk.problems)  # whether an annotation is there already could not be told
        sources, refused = list_sources(project.root, project.root / project.settings.articles)
        jobs = os.cpu_count() or 1
        with self.working() as progress, Store(project.cache_dir / pipeline.ARTICLES) as store:
            annotated, unread = pipeline.read_and_annotate(
                sources, project.settings, desk, store, jobs=jobs, progress=progress
            )
        known = [entry for entries in desk.notes.values() for entry in entries]
        taken = take(foreign, [found.article for found in annotated], known)
        chosen = chosen_file(project, options.file) if options.file else None
        written = append_notes(project, [(chosen or file_for(project, note.article), note) for note in taken.notes])
        loose = {_key(entry) for entry in taken.loose}
        for entry in written:
            self.say(f"{_told(entry)}{' (not anchored: see the desk page)' if _key(entry) in loose else ''}")
        for problem in (*refused, *unread):
            self.say(f"{problem.severity}: {problem}")
        for reason in taken.refused:
            self.say(f"{Severity.ERROR}: not imported: {reason}")
        notes = counted(len(written), "{count} note", "{count} notes")
        added = f"{notes} added, {len(taken.loose)} of them not anchored"
        self.say(f"{added}; {taken.known} already there; {len(taken.refused)} not imported.")
        return 1 if taken.refused or taken.loose else 0

    def give(self, options: argparse.Namespace) -> int:
        """Export all notes."""
        project = load_project(options.config)
        with self.working() as progress:
            briefing = pipeline.brief(project, jobs=os.cpu_count() or 1, progress=progress)
        text = annotations_text(catalogue_of(briefing))
        if options.output:
            write_file(options.output.absolute(), text.encode(), root=project.root)
        else:
            self.put(text.removesuffix("\n"))
        for problem in briefing.problems:
            if problem.severity is Severity.ERROR:
                self.say(f"{problem.severity}: {problem}")
        return 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"expected a day such as 2017-03-08, not {text!r}") from error


def _told(entry: NoteEntry) -> str:
    quote = shown(entry.exact, _SHOWN_CHARACTERS)
    return f"{entry.path}:{entry.line}: a note on {entry.article}: '{quote}'"


def _key(entry: NoteEntry) -> tuple[str, str, str, str, str]:
    return entry.article, entry.exact, entry.prefix, entry.suffix, entry.markdown
