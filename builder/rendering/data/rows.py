"""The rows of the database's tables, in the order of their columns; see `tables` for what they mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from builder.model import AnnotatedArticle, Reason, ReasonKind, Topic
from builder.rendering.addresses import source_page, topic_page
from builder.rendering.data.article_columns import SEPARATOR, Value, address, article_values
from builder.rendering.views import Catalogue

Row = tuple[Value, ...]


def rows_of(catalogue: Catalogue, table: str) -> Iterator[Row]:
    """Yield the rows of a table in a fixed order: by topic, by event, or by article in the briefing's order and place.

    Raises:
        KeyError: There is no such table.
    """
    if table == EVENTS:
        for place in range(len(catalogue.briefing.events)):
            yield from event_rows(catalogue, place)
    elif of_topic := OF_TOPIC.get(table):
        for topic in catalogue.topics.values():
            yield from of_topic(catalogue, topic)
    elif of_article := OF_ARTICLE.get(table):
        for annotated in catalogue.articles.values():
            yield from of_article(catalogue, annotated)
    else:
        yield from OF_WHOLE[table](catalogue)


def span_of(catalogue: Catalogue, topic: Topic) -> tuple[date, date] | None:
    """Return the days of the first and the last article of a topic; None when none has a date."""
    extent = catalogue.extents[topic.slug]
    return (extent.first, extent.last) if extent.first and extent.last else None


def topic_values(catalogue: Catalogue, topic: Topic) -> Row:
    """Return what the files say of a topic, in the order of `topic_columns`."""
    span = span_of(catalogue, topic)
    return (
        topic.slug,
        address(catalogue, topic_page(topic)),
        topic.label,
        topic.kind.value,
        topic.description,
        len(catalogue.topic_articles[topic.slug]),
        span[0].isoformat() if span else None,
        span[1].isoformat() if span else None,
    )


def event_rows(catalogue: Catalogue, place: int) -> Iterator[Row]:
    """Yield the rows of an event by its place among the events; its number is one more."""
    event = catalogue.briefing.events[place]
    for told in event.tellings:
        sentence = catalogue.articles[told.article_id].article.text[told.start : told.end]
        yield place + 1, event.value, told.article_id, told.start, told.end, sentence, int(told.expected)


def _sources(catalogue: Catalogue) -> Iterator[Row]:
    for source in catalogue.briefing.sources:
        publisher = source.publisher
        yield source.slug, address(catalogue, source_page(source)), publisher.name, publisher.country, publisher.note


def _topic(catalogue: Catalogue, topic: Topic) -> Iterator[Row]:
    yield topic_values(catalogue, topic)


def _aliases(_: Catalogue, topic: Topic) -> Iterator[Row]:
    for alias in topic.aliases:
        yield topic.slug, alias.text, alias.reason


def _article_topics(catalogue: Catalogue, topic: Topic) -> Iterator[Row]:
    counts = Counter(mention.article_id for mention in topic.mentions)
    for article_id in catalogue.topic_articles[topic.slug]:
        yield article_id, topic.slug, counts[article_id], int(article_id in topic.tagged_ids)


def _speakers(catalogue: Catalogue) -> Iterator[Row]:
    for speaker in catalogue.briefing.speakers:
        yield speaker.slug, speaker.name, speaker.topic


def _versions(catalogue: Catalogue) -> Iterator[Row]:
    for family in catalogue.briefing.families:
        for version in family.versions:
            yield version.article_id, family.canonical_id, version.similarity


def _stories(catalogue: Catalogue) -> Iterator[Row]:
    for story in catalogue.briefing.stories:
        for step, article_id in enumerate(story.article_ids, start=1):
            yield story.article_ids[0], step, article_id


def _article(catalogue: Catalogue, annotated: AnnotatedArticle) -> Iterator[Row]:
    source = catalogue.source_of.get(annotated.id)
    told = article_values(catalogue, annotated.id).values()
    yield *told, source.slug if source else None, annotated.article.text


def _keyphrases(_: Catalogue, annotated: AnnotatedArticle) -> Iterator[Row]:
    for phrase in annotated.keyphrases:
        yield annotated.id, phrase.text, phrase.score


def _names(catalogue: Catalogue, annotated: AnnotatedArticle) -> Iterator[Row]:
    topics = {(found.start, found.end): topic.slug for found, topic in catalogue.mentions.get(annotated.id, ())}
    for name in annotated.names:
        topic = topics.get((name.start, name.end))
        yield annotated.id, name.start, name.end, name.text, name.kind.value, name.rule, topic


def _dates(_: Catalogue, annotated: AnnotatedArticle) -> Iterator[Row]:
    for found in annotated.dates:
        yield annotated.id, found.start, found.end, found.text, found.type, found.value, found.rule, found.confidence


def _quotes(catalogue: Catalogue, annotated: AnnotatedArticle) -> Iterator[Row]:
    for index, quote in enumerate(annotated.quotes):
        speaker = catalogue.speaker_of.get((annotated.id, index))
        said = (quote.text, quote.kind.value, quote.speaker, speaker.slug if speaker else None)
        yield annotated.id, quote.start, quote.end, *said, quote.rule, quote.confidence


def _notes(_: Catalogue, annotated: AnnotatedArticle) -> Iterator[Row]:
    text = annotated.article.text
    for note in annotated.notes:
        entry = note.entry
        created = entry.created.isoformat() if entry.created else None
        is_placed = note.start < note.end
        said = (entry.label, entry.author, created, entry.markdown, " ".join(entry.sources) or None)
        place = (note.start, note.end, text[note.start : note.end]) if is_placed else (None, None, entry.exact)
        yield annotated.id, *place, *said


def _relations(catalogue: Catalogue, annotated: AnnotatedArticle) -> Iterator[Row]:
    for found in catalogue.briefing.related.get(annotated.id, ()):
        reasons = SEPARATOR.join(map(_reason, found.reasons))
        yield annotated.id, found.article_id, found.direction.value, found.score, reasons


def _reason(reason: Reason) -> str:
    return reason.text if reason.kind is ReasonKind.SUBJECT else f"{reason.kind.value} {reason.text}".rstrip()


def _evidence(_: Catalogue, annotated: AnnotatedArticle) -> Iterator[Row]:
    for field, found in sorted(annotated.article.evidence.items()):
        yield annotated.id, field, found.line, found.text, found.rule, found.confidence


def _dropped(_: Catalogue, annotated: AnnotatedArticle) -> Iterator[Row]:
    for line in annotated.article.dropped:
        yield annotated.id, line.line, line.text, line.reason


def _captions(_: Catalogue, annotated: AnnotatedArticle) -> Iterator[Row]:
    for caption in annotated.article.captions:
        yield annotated.id, caption.text, caption.credit


def _footnotes(_: Catalogue, annotated: AnnotatedArticle) -> Iterator[Row]:
    for note in annotated.article.footnotes:
        yield annotated.id, note.mark, note.text


EVENTS = "events"
OF_TOPIC: Mapping[str, Callable[[Catalogue, Topic], Iterator[Row]]] = {
    "topics": _topic,
    "aliases": _aliases,
    "article_topics": _article_topics,
}
OF_ARTICLE: Mapping[str, Callable[[Catalogue, AnnotatedArticle], Iterator[Row]]] = {
    "articles": _article,
    "keyphrases": _keyphrases,
    "names": _names,
    "dates": _dates,
    "quotes": _quotes,
    "notes": _notes,
    "relations": _relations,
    "evidence": _evidence,
    "dropped": _dropped,
    "captions": _captions,
    "footnotes": _footnotes,
}
OF_WHOLE: Mapping[str, Callable[[Catalogue], Iterator[Row]]] = {
    "sources": _sources,
    "speakers": _speakers,
    "versions": _versions,
    "stories": _stories,
}
"""The tables, by what their rows come from: each event, each topic, each article, or the briefing as a whole."""
