"""The command line: reads the arguments, calls the pipeline, prints, and sets the exit status."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from builder import __version__, pipeline
from builder.build_arguments import add_build_arguments, add_config, add_jobs, add_strict, number_in
from builder.build_command import build
from builder.caching.store import Store
from builder.check_command import CheckCommand
from builder.config import Project, Settings, load_project
from builder.learning.learn import learn
from builder.learning.summary import lesson_in_words
from builder.model import Desk
from builder.note_commands import NoteCommands
from builder.outcome_words import count
from builder.progress import Progress
from builder.proofreader import Proofreader
from builder.publishing.server import serve
from builder.reading.desk import read_desk
from builder.reading.source import list_paths
from builder.rendering.record import record_line
from builder.reporter import Reporter
from builder.standing_builder import StandingBuilder
from builder.status import FAILED, OK, say, status_of


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Args:
        arguments: Without the program's name; None takes the process's own.

    Returns:
        0 when it did what it is for; 1 when nothing was published or, with --strict, when anything was left out or is
        doubtful; 2 for wrong usage.
    """
    options = _parser().parse_args(arguments)
    return status_of(lambda: int(options.run(options)))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="briefing", description="Turn a folder of raw news articles into an annotated briefing."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    building = _command(commands, "build", build, "read the articles, write docs/ and build site/")
    add_build_arguments(building)

    extract = _command(commands, "extract", _extract, "print what is read, one JSON object a line")
    extract.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="an article, or a folder of articles")
    add_jobs(extract)

    checking = CheckCommand(put=print, say=say, working=_working)
    check = _command(
        commands, "check", checking.check, "name every problem with file and line, and what would change; write nothing"
    )
    checking.add_format(check)
    add_strict(check)
    add_jobs(check)

    learn = _command(
        commands, "learn", _learn, "write what all articles teach, furniture and words, into desk/learned/"
    )
    add_jobs(learn)

    notes = NoteCommands(say=say, put=print, working=_working)
    notes.add_note(_command(commands, "note", notes.note, "put a note on words of an article into desk/notes/"))
    notes.add_notes(commands, add_config)

    preview = _command(commands, "serve", _serve, "build, serve the site here, and build again on every change")
    preview.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    preview.add_argument("--port", type=_port, default=8000, help="port to listen on (default: %(default)s)")
    add_jobs(preview)
    return parser


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    run: Callable[[argparse.Namespace], int],
    summary: str,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
    add_config(parser)
    parser.set_defaults(run=run)
    return parser


def _port(text: str) -> int:
    return number_in(text, range(65536))


def _extract(options: argparse.Namespace) -> int:
    project = _project_or_none(options.config)
    settings = project.settings if project else Settings()
    desk = read_desk(project.root / settings.desk, project.root) if project else Desk()
    sources, refused = list_paths(options.paths, project.root if project else None)
    with Reporter(sys.stderr) as reporter:
        articles, unread = pipeline.read_and_annotate(
            sources, settings, desk, Store(None), jobs=options.jobs, progress=reporter.step
        )
    for annotated in articles:
        print(record_line(annotated))
    for problem in (*desk.problems, *refused, *unread):
        say(f"{problem.severity}: {problem}")
    return OK if articles else FAILED


def _project_or_none(config: Path | None) -> Project | None:
    """The project, when a file was named or one is found; articles can be read without any."""
    if config is None and not any((folder / "mkdocs.yml").is_file() for folder in (Path.cwd(), *Path.cwd().parents)):
        return None
    return load_project(config)


def _learn(options: argparse.Namespace) -> int:
    project = load_project(options.config)
    with Reporter(sys.stderr) as reporter:
        lesson = learn(project, jobs=options.jobs, progress=reporter.step)
    for problem in lesson.problems:
        say(f"{problem.severity}: {problem}")
    for line in lesson_in_words(lesson):
        say(line)
    told = f"{count(lesson.articles, 'article')}, {lesson.stories} different"
    say(f"{told}; {count(len(lesson.problems), 'file')} left out.")
    return OK


def _serve(options: argparse.Namespace) -> int:
    project = load_project(options.config)
    with (
        Proofreader() as proofreader,
        StandingBuilder(project.config_file, jobs=options.jobs, proofreader=proofreader.address) as builder,
    ):
        serve(project, builder.build, proofreader.proofs_of, report=say, host=options.host, port=options.port)
    return OK


@contextmanager
def _working() -> Iterator[Progress]:
    with Reporter(sys.stderr) as reporter:
        yield reporter.step
