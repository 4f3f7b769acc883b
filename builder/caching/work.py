"""The work on one article: bytes to the packed outcome. It brings the language libraries along, which load slowly."""

from __future__ import annotations

from dataclasses import dataclass, replace

from builder.annotating.annotate import annotate
from builder.annotating.names import check_pipeline
from builder.caching.outcomes import Outcome, pack
from builder.caching.tasks import Task
from builder.config import Settings
from builder.errors import ArticleError
from builder.model import Desk
from builder.parallel import Shipped
from builder.reading.article import parse_article


@dataclass(frozen=True, slots=True)
class Work:
    """What is done with a task, wherever it is done."""

    shared: Shipped[tuple[Settings, Desk]]

    def __call__(self, task: Task) -> bytes:
        """Read and annotate an article."""
        settings, desk = self.shared.value
        desk = replace(desk, notes={task.source.path: task.notes})
        try:
            article = parse_article(task.source, task.data, settings=settings, desk=desk)
            return pack(Outcome(annotate(article, settings=settings, desk=desk)))
        except ArticleError as error:
            return pack(Outcome(None, error.problems))


def work_with(settings: Settings, desk: Desk) -> Work:
    """Return the work with a desk and settings.

    Raises:
        ConfigError: What is to find the names is not installed.
    """
    check_pipeline(settings.names)
    return Work(Shipped((settings, desk)))
