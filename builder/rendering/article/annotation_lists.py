"""The annotations of an article as lists below its story: each leads to its place in the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.model import AnnotatedArticle, Quote, QuoteKind, Speaker, Topic
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.article.annotation_spans import sure
from builder.rendering.article.desk_notes import linked_label, note_details
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.language import N_, _, colon
from builder.rendering.timex_words import timex_in_words, timex_order
from builder.rendering.views import Catalogue, dotted, topic_link
from builder.rendering.wording import capitalised, clipped, quoted

_SHOWN_CHARACTERS = 70
# Translators: stands for the speaker of quotations whose speaker is not known.
_NOBODY = N_("Not named")


@dataclass(frozen=True, slots=True)
class AnnotationList:
    """The annotations of one kind.

    Attributes:
        title: What they are.
        count: How many annotations; a line may have several.
        lines: In the order in which they are shown; at least one.
    """

    title: str
    count: int
    lines: Sequence[Markdown]


def annotation_lists(
    catalogue: Catalogue, annotated: AnnotatedArticle, page: str, *, terms: Mapping[str, str]
) -> Sequence[AnnotationList]:
    """List the notes of the desk, the quotations by speaker, the dates by time, and the terms that the desk describes.

    Args:
        catalogue: Where everything is found.
        annotated: The article.
        page: The page on which the lists stand.
        terms: Slug to the id of the place in the text that links the topic.

    Returns:
        The lists that are not empty.
    """
    glossary = list(_glossary(catalogue, annotated, page, terms))
    lists = (
        AnnotationList(_("Notes of the desk"), len(annotated.notes), list(_notes(catalogue, annotated, page))),
        AnnotationList(_("Who said what"), len(annotated.quotes), list(_speakers(catalogue, annotated, page))),
        AnnotationList(_("Dates in the text"), len(annotated.dates), list(_dates(annotated))),
        AnnotationList(_("Glossary"), len(glossary), glossary),
    )
    return [found for found in lists if found.lines]


def _notes(catalogue: Catalogue, annotated: AnnotatedArticle, page: str) -> Iterator[Markdown]:
    text = annotated.article.text
    for index, note in enumerate(annotated.notes):
        noted = text[note.start : note.end] if note.is_placed else note.entry.exact
        words = _place(quoted(_one_line(noted)), addresses.note_anchor(index))
        label = linked_label(catalogue, annotated, index, page)
        yield Markdown(f"{index + 1} **{label}** {dotted([words, note_details(note)])}")


def _speakers(catalogue: Catalogue, annotated: AnnotatedArticle, page: str) -> Iterator[Markdown]:
    """Yield a line for each speaker, in the order of their first quotations, those that nobody is named for last."""
    said: defaultdict[str, list[int]] = defaultdict(list)
    for index, quote in enumerate(annotated.quotes):
        speaker = catalogue.speaker_of.get((annotated.id, index))
        said[speaker.name if speaker else quote.name or quote.speaker or ""].append(index)
    for name in sorted(said, key=lambda name: not name):
        indices = said[name]
        places = ", ".join(_quotation(annotated.quotes[index], index) for index in indices)
        speaker = catalogue.speaker_of.get((annotated.id, indices[0]))
        yield Markdown(f"{_speaker(catalogue, speaker, name, page)}{colon()} {places}")


def _speaker(catalogue: Catalogue, speaker: Speaker | None, name: str, page: str) -> Markdown:
    topic = catalogue.topics.get(speaker.topic) if speaker and speaker.topic else None
    words = topic_link(topic, page) if topic else escape(name or _(_NOBODY))
    if speaker is None or not speaker.has_page:
        return Markdown(f"**{words}**")
    # Translators: a link behind a name, in brackets, to all that the person said.
    record = link(escape(_("on the record")), relative(page, addresses.speaker_page(speaker)))
    return Markdown(f"**{words}** ({record})")


def _quotation(quote: Quote, index: int) -> Markdown:
    words = _one_line(quote.text)
    shown = quoted(words) if quote.kind is QuoteKind.DIRECT else words
    return _place(shown, addresses.quote_anchor(index))


def _dates(annotated: AnnotatedArticle) -> Iterator[Markdown]:
    """Yield a line for each time, in the order of time; periods and what has no place in the calendar stand last."""
    meant: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for index, found in enumerate(annotated.dates):
        meant[found.value, found.type].append(index)
    for value, kind in sorted(meant, key=lambda found: (*timex_order(found[0]), found)):
        dates = [(index, annotated.dates[index]) for index in meant[value, kind]]
        confidence = max(found.confidence for _, found in dates)
        words = sure(timex_in_words(kind, value) or value, confidence)
        places = [_place(_one_line(found.text), addresses.date_anchor(index)) for index, found in dates]
        if all(found.text == words for _, found in dates):
            yield Markdown(f"**{', '.join(places)}**")
        else:
            yield Markdown(f"**{escape(capitalised(words))}**{colon()} {', '.join(places)}")


def _glossary(
    catalogue: Catalogue, annotated: AnnotatedArticle, page: str, terms: Mapping[str, str]
) -> Iterator[Markdown]:
    for topic in _described(catalogue, annotated.id):
        # Translators: a link to the place where an article names a term of the glossary.
        place = [_place(_("in the text"), terms[topic.slug])] if topic.slug in terms else []
        words = dotted([escape(topic.description or ""), *place])
        yield Markdown(f"**{topic_link(topic, page)}**{colon()} {words}")


def _described(catalogue: Catalogue, article_id: str) -> Iterator[Topic]:
    topics = (catalogue.topics[slug] for slug in catalogue.briefing.topics_of.get(article_id, ()))
    return (topic for topic in topics if topic.description)


def _place(words: str, anchor: str) -> Markdown:
    return link(escape(words), f"#{anchor}")


def _one_line(words: str) -> str:
    return clipped(" ".join(words.split()), _SHOWN_CHARACTERS)
