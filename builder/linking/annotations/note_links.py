"""Where the links of notes lead: topics by any of their names, articles by path."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from builder.errors import Problem, Severity, shown, suggestion
from builder.model import TOPIC_TARGET, NoteEntry, Topic


def topics_by_name(topics: Iterable[Topic]) -> Mapping[str, Topic]:
    """Index topics by their labels and aliases as `topic_key` folds them; a label wins, then the first topic."""
    names: dict[str, Topic] = {}
    known = tuple(topics)
    for topic in known:
        names.setdefault(topic_key(topic.label), topic)
    for topic in known:
        for alias in topic.aliases:
            names.setdefault(topic_key(alias.text), topic)
    return names


def topic_key(name: str) -> str:
    """Fold a topic's name: upper and lower case are the same, and so are the apostrophes.

    >>> topic_key("Abu  Du’a") == topic_key("ABU DU'A")
    True
    """
    return " ".join(name.casefold().replace("’", "'").split())


def dead_links(entries: Iterable[NoteEntry], paths: Iterable[str], topics: Iterable[Topic]) -> Iterator[Problem]:
    """Yield a warning for each link of a note to an article or a topic that has no page.

    Args:
        entries: The notes.
        paths: The paths of the published articles.
        topics: The topics that have a page.
    """
    published, names = frozenset(paths), topics_by_name(topics)
    labels = sorted({topic.label for topic in names.values()})
    for entry in entries:
        targets = [(mark.target, mark.line or entry.line) for mark in entry.marks]
        for target, line in (*targets, *((source, entry.line) for source in entry.sources)):
            label = target.removeprefix(TOPIC_TARGET)
            if label != target and topic_key(label) not in names:
                close = suggestion(label, labels) if labels else ""
                help_ = close if close.startswith("did") else "name a topic as its page does"
                message = f"links to the topic '{shown(label)}', which has no page ({help_})"
            elif target and ":" not in target and target not in published:
                message = f"links to {shown(target, 200)}, which is no published article (correct the path)"
            else:
                continue
            yield Problem(entry.path, line, message, Severity.WARNING)
