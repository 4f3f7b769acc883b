"""The rows of the database in pieces: those of an article, of a topic, of an event; most are as in the last build."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from builder.model import Event, Topic
from builder.rendering.data.rows import EVENTS, OF_ARTICLE, OF_TOPIC, OF_WHOLE, Row, event_rows, span_of
from builder.rendering.tracing import Digests, digest_of
from builder.rendering.views import Catalogue


@dataclass(frozen=True, slots=True)
class Part:
    """Some tables, and the pieces of which their rows consist.

    Attributes:
        tables: Their names.
        pieces: For each piece, in order, a digest of all that its rows are made from.
        rows: Gives the rows of a piece by the table's name and the piece's place.
        numbered: The column that numbers the pieces from 1; empty when none does.
    """

    tables: tuple[str, ...]
    pieces: Sequence[bytes]
    rows: Callable[[str, int], Iterator[Row]]
    numbered: str = ""


def parts_of(catalogue: Catalogue, digests: Digests) -> tuple[Part, ...]:
    """Return all rows of the database.

    Args:
        catalogue: The briefing.
        digests: Of what is in it.
    """
    briefing, topics = catalogue.briefing, tuple(catalogue.topics.values())
    return (
        Part(
            tuple(OF_ARTICLE),
            [*map(digests.of_all_about_article, catalogue.articles)],
            partial(_of_article, catalogue, tuple(catalogue.articles)),
        ),
        Part(
            tuple(OF_TOPIC),
            [digest_of((digests.of_all_about_topic(topic.slug), span_of(catalogue, topic))) for topic in topics],
            partial(_of_topic, catalogue, topics),
        ),
        Part(
            (EVENTS,),
            [_digest_of_event(event, digests) for event in briefing.events],
            lambda _table, place: event_rows(catalogue, place),
            numbered="event",
        ),
        *(
            Part((table,), [digest_of([*rows(catalogue)])], lambda table, _place: OF_WHOLE[table](catalogue))
            for table, rows in OF_WHOLE.items()
        ),
    )


def _of_article(catalogue: Catalogue, article_ids: Sequence[str], table: str, place: int) -> Iterator[Row]:
    return OF_ARTICLE[table](catalogue, catalogue.articles[article_ids[place]])


def _of_topic(catalogue: Catalogue, topics: Sequence[Topic], table: str, place: int) -> Iterator[Row]:
    return OF_TOPIC[table](catalogue, topics[place])


def _digest_of_event(event: Event, digests: Digests) -> bytes:
    """The digest of an event and of the articles that tell it: their sentences are in the rows."""
    return digest_of((event, [digests.of_article(telling.article_id) for telling in event.tellings]))
