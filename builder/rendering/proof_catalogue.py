"""The catalogue with one article as it is now: what its page looks at, and nothing that lists show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from builder.linking.provisional import names_of_topics, provisional_mentions, provisional_topics
from builder.model import AnnotatedArticle, Label, Source, Speaker, Topic
from builder.rendering import addresses
from builder.rendering.indexes import Pair
from builder.rendering.views import Catalogue
from builder.rendering.watching import Tracer

K = TypeVar("K")
V = TypeVar("V")


class ProofCatalogue:
    """Puts articles into the catalogue of a briefing that was linked without them, or with what they were before."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Index what links need."""
        self._catalogue = catalogue
        self._names = names_of_topics(catalogue.topics.values())
        self._sources = {source.publisher.name: source for source in catalogue.sources.values()}
        self._speakers = {speaker.name: speaker for speaker in catalogue.speakers.values()}
        self._labels = {label.label.casefold(): label for label in catalogue.briefing.labels}

    def source_named(self, name: str | None) -> Source | None:
        """Return the source that an article names; None for one that the briefing does not know."""
        return self._sources.get(name or "")

    def with_article(self, annotated: AnnotatedArticle) -> Catalogue:
        """Return the catalogue for the page of one article.

        It has the topics and speakers that the article names as the briefing calls them, the related articles and the
        story that it had before, and no other versions of it: these were compared with what it was.
        """
        whole, own, path = self._catalogue, annotated.id, annotated.article.path
        mentions = provisional_mentions(annotated, self._names)
        page, source = addresses.article_page(annotated.article), self.source_named(annotated.article.source)
        return replace(
            whole,
            briefing=replace(
                whole.briefing,
                topics_of=_with(whole.briefing.topics_of, own, provisional_topics(mentions)),
            ),
            articles=_with(whole.articles, own, annotated),
            articles_by_path=_with(whole.articles_by_path, path, annotated),
            pages=_with(whole.pages, own, page),
            pages_of_paths=_with(whole.pages_of_paths, path, page),
            published=_with(whole.published, own, annotated.article.published),
            mentions=_with(whole.mentions, own, mentions),
            source_of=_Changed(whole.source_of, {own: source} if source else {}, own.__eq__),
            family_of=_Changed(whole.family_of, {}, own.__eq__),
            label_of=_Changed(whole.label_of, self._labels_of(annotated), lambda key: key[0] == own),
            speaker_of=_Changed(whole.speaker_of, self._speakers_of(annotated, mentions), lambda key: key[0] == own),
            tracer=Tracer(),  # what is remembered of the article is of what it was
        )

    def _labels_of(self, annotated: AnnotatedArticle) -> dict[tuple[str, int], Label]:
        labels = (
            (index, self._labels.get((note.entry.label or "").casefold())) for index, note in enumerate(annotated.notes)
        )
        return {(annotated.id, index): label for index, label in labels if label}

    def _speakers_of(self, annotated: AnnotatedArticle, mentions: Sequence[Pair]) -> dict[tuple[str, int], Speaker]:
        quoted = self._catalogue.quoted
        text = annotated.article.text
        topics: dict[str, Topic] = {text[mention.start : mention.end]: topic for mention, topic in mentions}
        found = {}
        for index, quote in enumerate(annotated.quotes):
            name = quote.name or ""
            topic = topics.get(name)
            speaker = quoted.get(topic.slug) if topic else self._speakers.get(name)
            if speaker:
                found[annotated.id, index] = speaker
        return found


class _Changed(Mapping[K, V]):
    """A mapping of which some keys are decided anew, those that it did not have and those that it does not have now."""

    def __init__(self, whole: Mapping[K, V], own: Mapping[K, V], is_own: Callable[[K], bool]) -> None:
        self._whole, self._own, self._is_own = whole, own, is_own

    def __getitem__(self, key: K) -> V:
        return (self._own if self._is_own(key) else self._whole)[key]

    def __iter__(self) -> Iterator[K]:
        yield from (key for key in self._whole if not self._is_own(key))
        yield from self._own

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _with(whole: Mapping[str, V], key: str, value: V) -> Mapping[str, V]:
    return _Changed(whole, {key: value}, key.__eq__)
