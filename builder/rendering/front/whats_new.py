"""What is new in the newest edition: topics that rise or appear, dates that are told first, notes of the desk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from builder.annotating.key_points.leaning import stands_alone
from builder.model import AnnotatedArticle, Event, Note, Telling, Topic
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.editions.cutting import Edition
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.language import _, grouped
from builder.rendering.timex_words import timex_in_words
from builder.rendering.views import Catalogue, dotted, topic_link
from builder.rendering.wording import capitalised, clipped, counted
from builder.timespans import Timespan, timespan_of

TOPICS_SHOWN, EVENTS_SHOWN, NOTES_SHOWN = 5, 4, 3

_FEWEST_TO_RISE = 2
_RISE = 1.5
"""A topic rises when its share of the articles is so many times what it was before."""

_SENTENCE_CHARACTERS = 170
_NOTE_CHARACTERS = 140
_NEWS_DAYS = 7
"""What happened so shortly before or after an article is its news; other dates are background or outlook."""


@dataclass(frozen=True, slots=True)
class Rising:
    """A topic that is spoken of more than before, and the figures that say so."""

    topic: Markdown
    figures: str


@dataclass(frozen=True, slots=True)
class NewDate:
    """A time of which the edition is the first to tell.

    Attributes:
        time: In words.
        sentence: What happened or is expected, linked to its place in the article.
        is_expected: The article speaks of what is still to come.
    """

    time: str
    sentence: Markdown
    is_expected: bool


@dataclass(frozen=True, slots=True)
class NewNote:
    """A note of the desk: its beginning, linked to its place in the article, and its label."""

    text: Markdown
    label: str


@dataclass(frozen=True, slots=True)
class WhatsNew:
    """What is new in an edition.

    Attributes:
        extent: How many articles it has, and from how many sources.
        rising: The topics that rise most.
        first: The topics that appear for the first time, most articles first.
        dates: By time.
        notes: The newest first.
    """

    extent: Markdown
    rising: tuple[Rising, ...]
    first: tuple[Markdown, ...]
    dates: tuple[NewDate, ...]
    notes: tuple[NewNote, ...]


def whats_new(catalogue: Catalogue, edition: Edition, page: str) -> WhatsNew:
    """Tell what is new in an edition against all that was published before it."""
    ids = edition.article_ids
    counts = Counter(slug for article_id in ids for slug in catalogue.briefing.topics_of.get(article_id, ()))
    before = sum(len(day.article_ids) for day in catalogue.briefing.days if day.day < edition.days[-1].day)
    sources = len({catalogue.articles[article_id].article.source for article_id in ids} - {None})
    return WhatsNew(
        extent=dotted(
            [
                escape(counted(len(ids), "{count} new article", "{count} new articles")),
                escape(counted(sources, "{count} source", "{count} sources") if sources else ""),
            ]
        ),
        rising=tuple(_rising(catalogue, counts, len(ids), before, page)),
        first=tuple(_first(catalogue, counts, before, page)),
        dates=tuple(_dates(catalogue, frozenset(ids), page)) if before else (),
        notes=tuple(_notes(catalogue, edition, page)),
    )


def _rising(catalogue: Catalogue, counts: Counter[str], now: int, before: int, page: str) -> Iterable[Rising]:
    found: list[tuple[float, Topic, int, int]] = []
    for slug, count in counts.items():
        earlier = len(catalogue.topic_articles[slug]) - count
        if count >= _FEWEST_TO_RISE and earlier > 0 and before and count / now >= _RISE * earlier / before:
            gain = count * log((count / now) / (earlier / before))
            found.append((gain, catalogue.topics[slug], count, earlier))
    found.sort(key=lambda rise: (-rise[0], rise[1].label, rise[1].slug))
    for _gain, topic, count, earlier in found[:TOPICS_SHOWN]:
        numbers = {"count": count, "now": now, "earlier": earlier, "before": before}
        # Translators: a topic is in {count} of {now} articles of an edition; before, it was in {earlier} of {before}.
        words = _("{count} of {now} articles; before, {earlier} of {before}")
        yield Rising(topic_link(topic, page), words.format(**{name: grouped(n) for name, n in numbers.items()}))


def _first(catalogue: Catalogue, counts: Counter[str], before: int, page: str) -> Iterable[Markdown]:
    new = [catalogue.topics[slug] for slug, count in counts.items() if len(catalogue.topic_articles[slug]) == count]
    new.sort(key=lambda topic: (-counts[topic.slug], topic.label, topic.slug))
    return [topic_link(topic, page) for topic in new[:TOPICS_SHOWN]] if before else []


def _dates(catalogue: Catalogue, new: frozenset[str], page: str) -> Iterable[NewDate]:
    """The dates that are most worth knowing: what is expected, then what is far from the news, exact and often told."""
    told = [event for event in catalogue.briefing.events if event.tellings[0].article_id in new]
    placed = [(event, span) for event in told if (span := timespan_of(event.value)) and span.year]
    first = [(event, span) for event, span in placed if _stands(catalogue, event)]
    worth = sorted(first, key=lambda found: (_worth(catalogue, *found), found[1].order), reverse=True)[:EVENTS_SHOWN]
    for event, _span in sorted(worth, key=lambda found: found[1].order):
        telling = event.tellings[0]
        yield NewDate(
            capitalised(timex_in_words("DATE", event.value)),
            _sentence(catalogue, telling, page),
            telling.expected,
        )


def _worth(catalogue: Catalogue, event: Event, span: Timespan) -> tuple[bool, bool, bool, int]:
    telling = event.tellings[0]
    published = catalogue.articles[telling.article_id].article.published
    is_far = published is not None and min(abs((published - day).days) for day in (span.first, span.last)) > _NEWS_DAYS
    return telling.expected, is_far, span.month is not None, len({found.article_id for found in event.tellings})


def _stands(catalogue: Catalogue, event: Event) -> bool:
    language = catalogue.articles[event.tellings[0].article_id].article.language
    return stands_alone(_words(catalogue, event.tellings[0]), language)


def _words(catalogue: Catalogue, telling: Telling) -> str:
    return " ".join(catalogue.articles[telling.article_id].article.text[telling.start : telling.end].split())


def _sentence(catalogue: Catalogue, telling: Telling, page: str) -> Markdown:
    target = f"{relative(page, catalogue.pages[telling.article_id])}#{addresses.date_anchor(telling.date)}"
    return link(escape(clipped(_words(catalogue, telling), _SENTENCE_CHARACTERS)), target, css_class="headline")


def _notes(catalogue: Catalogue, edition: Edition, page: str) -> Iterable[NewNote]:
    """The notes on the edition's articles, and those on others that were made since its first day."""
    since, ids = edition.days[-1].day, frozenset(edition.article_ids)
    found = [
        (annotated, index, note)
        for annotated in catalogue.briefing.articles
        for index, note in enumerate(annotated.notes)
        if annotated.id in ids or (note.entry.created is not None and note.entry.created >= since)
    ]
    found.sort(key=lambda entry: -entry[2].entry.created.toordinal() if entry[2].entry.created else 0)
    return [_note(catalogue, *entry, page) for entry in found[:NOTES_SHOWN]]


def _note(catalogue: Catalogue, annotated: AnnotatedArticle, index: int, note: Note, page: str) -> NewNote:
    words: Sequence[str] = note.entry.body or (note.entry.exact,)
    target = f"{relative(page, catalogue.pages[annotated.id])}#{addresses.note_anchor(index)}"
    return NewNote(
        link(escape(clipped(" ".join(words[0].split()), _NOTE_CHARACTERS)), target, css_class="headline"),
        capitalised(note.entry.label or ""),
    )
