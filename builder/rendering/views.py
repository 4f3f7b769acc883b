"""What all pages draw on: the briefing, indexed once, and the small pieces that stand on more than one kind of page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from builder.config import Settings
from builder.linking.annotations.note_links import topics_by_name
from builder.model import (
    DERIVED_HEADLINE_RULE,
    AnnotatedArticle,
    Article,
    Briefing,
    Family,
    Kind,
    Label,
    Mention,
    Site,
    Source,
    Speaker,
    Story,
    Topic,
)
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.indexes import (
    Extent,
    Extents,
    MentionsByArticle,
    OnRecord,
    PagesOfArticles,
    SpeakersOfQuotes,
    on_record,
)
from builder.rendering.language import N_, _
from builder.rendering.leads import summary_of
from builder.rendering.watching import Tracer
from builder.rendering.wording import counted, day_in_words, span_in_words

_KINDS = {
    Kind.PERSON: N_("person"),
    Kind.ORGANISATION: N_("organisation"),
    Kind.PLACE: N_("place"),
    # Translators: what a topic is that is neither a person, an organisation nor a place.
    Kind.OTHER: N_("subject"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """A briefing with everything in it found in one step, made once for all pages.

    Attributes:
        site: What the site says of itself.
        settings: What the editors chose.
        articles: Article id to article, in the briefing's order.
        articles_by_path: Article path to article.
        pages: Article id to the path of its page.
        pages_of_paths: Article path to the path of its page.
        topics: Slug to topic, by label.
        topics_by_name: Any name of a topic, folded by `topic_key`, to the topic.
        published: Article id to the day of publication; None for an article that has no date.
        topic_articles: Slug to the ids of the articles that mention the topic, in time order.
        extents: Slug to how many these are, and from when to when.
        mentions: Article id to the mentions in it and their topics, by place, the longer first.
        sources: Slug to source, by name.
        source_of: Article id to its source, for the articles that name one.
        family_of: Article id to the family that prints its story, for the articles that are in one.
        story_of: Article id to the story that it is a step of, for the articles that are.
        label_of: Article id and index in its `notes` to the note's label, for the notes that have one.
        speakers: Slug to speaker, by name.
        on_record: Article id to the indices of the quotations that speakers have, each with its speaker.
        speaker_of: Article id and index in its `quotes` to the speaker, for the quotations whose speaker is known.
        quoted: Slug of a topic to the speaker that it is, for the topics that are quoted.
        tracer: Takes down what is looked at, and keeps what many pages have a part of.
    """

    briefing: Briefing
    site: Site
    settings: Settings
    articles: Mapping[str, AnnotatedArticle]
    articles_by_path: Mapping[str, AnnotatedArticle]
    pages: Mapping[str, str]
    pages_of_paths: Mapping[str, str]
    topics: Mapping[str, Topic]
    topics_by_name: Mapping[str, Topic]
    published: Mapping[str, date | None]
    topic_articles: Mapping[str, tuple[str, ...]]
    extents: Mapping[str, Extent]
    mentions: Mapping[str, Sequence[tuple[Mention, Topic]]]
    sources: Mapping[str, Source]
    source_of: Mapping[str, Source]
    family_of: Mapping[str, Family]
    story_of: Mapping[str, Story]
    label_of: Mapping[tuple[str, int], Label]
    speakers: Mapping[str, Speaker]
    on_record: OnRecord
    speaker_of: Mapping[tuple[str, int], Speaker]
    quoted: Mapping[str, Speaker]
    tracer: Tracer


_ISOLATE, _POP = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_LINKED_FOLDERS = ("articles/", "sources/")
_UNNAMED = Site(name="")
_DEFAULT = Settings()


def catalogue_of(briefing: Briefing, *, site: Site = _UNNAMED, settings: Settings = _DEFAULT) -> Catalogue:
    """Index a briefing."""
    articles = {annotated.id: annotated for annotated in briefing.articles}
    by_path = {annotated.article.path: annotated for annotated in briefing.articles}
    published = {annotated.id: annotated.article.published for annotated in briefing.articles}
    topic_articles = {topic.slug: topic.article_ids for topic in briefing.topics}
    quoted_in = on_record(briefing.speakers)
    return Catalogue(
        briefing=briefing,
        site=site,
        settings=settings,
        articles=articles,
        articles_by_path=by_path,
        pages=PagesOfArticles(articles),
        pages_of_paths=PagesOfArticles(by_path),
        topics={topic.slug: topic for topic in briefing.topics},
        topics_by_name=topics_by_name(briefing.topics),
        published=published,
        topic_articles=topic_articles,
        extents=Extents(topic_articles, published),
        mentions=MentionsByArticle(briefing.topics),
        sources={source.slug: source for source in briefing.sources},
        source_of={article_id: source for source in briefing.sources for article_id in source.article_ids},
        family_of={article_id: family for family in briefing.families for article_id in family.article_ids},
        story_of={article_id: story for story in briefing.stories for article_id in story.article_ids},
        label_of={note: label for label in briefing.labels for note in label.notes},
        speakers={speaker.slug: speaker for speaker in briefing.speakers},
        on_record=quoted_in,
        speaker_of=SpeakersOfQuotes(articles, quoted_in),
        quoted={speaker.topic: speaker for speaker in briefing.speakers if speaker.topic},
        tracer=Tracer(),
    )


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article in a list.

    Attributes:
        headline: The linked headline.
        details: Source, date and section, as far as they are known.
        lead: The editor's summary, or the two sentences that tell most; empty in lists that do not show it.
    """

    headline: Markdown
    details: Markdown
    lead: str = ""


def article_entry(
    catalogue: Catalogue,
    article_id: str,
    page: str,
    *,
    with_lead: bool = False,
    with_day: bool = True,
    with_source: bool = True,
) -> ArticleEntry:
    """Describe an article for a list on a page; a list under a day or a source need not say it again.

    From all pages that are equally deep, its links are the same, but for pages beside those that it links.
    """
    make = partial(_article_entry, catalogue, article_id, page, with_lead, with_day, with_source)
    if page.startswith(_LINKED_FOLDERS):
        return make()
    return catalogue.tracer.once(("article entry", article_id, page.count("/"), with_lead, with_day, with_source), make)


def _article_entry(
    catalogue: Catalogue, article_id: str, page: str, with_lead: bool, with_day: bool, with_source: bool
) -> ArticleEntry:
    annotated = catalogue.articles[article_id]
    article = annotated.article
    day = day_in_words(article.published) if article.published else _("Undated")
    facts = [escape(day if with_day else ""), escape(article.section or "")]
    details = dotted([source_words(catalogue, article, page), *facts] if with_source else facts)
    return ArticleEntry(headline_link(catalogue, article_id, page), details, summary_of(annotated) if with_lead else "")


def headline_link(catalogue: Catalogue, article_id: str, page: str, *, anchor: str = "") -> Markdown:
    """Write an article's headline as a link from a page, to the article's page or to a place on it."""
    headline = catalogue.articles[article_id].article.headline
    target = relative(page, catalogue.pages[article_id])
    return link(escape(headline), f"{target}#{anchor}" if anchor else target, css_class="headline")


def source_words(catalogue: Catalogue, article: Article, page: str) -> Markdown:
    """Write an article's source, linked where it has a page; nothing when the article names none."""
    source = catalogue.source_of.get(article.id)
    name = escape(article.source or "")
    return link(name, relative(page, addresses.source_page(source)), css_class="source") if source and name else name


def topic_link(topic: Topic, page: str) -> Markdown:
    """Write a topic's label as a link from a page."""
    target = relative(page, addresses.topic_page(topic))
    return link(escape(topic.label), target, css_class="topic", title=kind_in_words(topic.kind))


def kind_in_words(kind: Kind) -> str:
    """Say what kind of topic one is."""
    return _(_KINDS[kind])


def headline_is_derived(article: Article) -> bool:
    """Tell whether the headline was made from the lead because the source has none."""
    evidence = article.evidence.get("headline")
    return evidence is not None and evidence.rule == DERIVED_HEADLINE_RULE


def published_of(catalogue: Catalogue, article_ids: Iterable[str]) -> dict[str, date | None]:
    """Return when each of some articles was published, in their order; None for what has no date."""
    published = catalogue.published
    return {article_id: published[article_id] for article_id in article_ids}


def days_in_words(catalogue: Catalogue, article_ids: Iterable[str]) -> str:
    """Write the first and the latest day of some articles, or "undated"."""
    return _days_in_words(published_of(catalogue, article_ids).values())


def extent_in_words(extent: Extent) -> tuple[str, str]:
    """Write how many articles there are, and the first and the latest day, or "undated"."""
    articles = counted(extent.articles, "{count} article", "{count} articles")
    return articles, _days_in_words((extent.first, extent.last))


def _days_in_words(days: Iterable[date | None]) -> str:
    # Translators: of several articles none of which has a date: "3 articles, undated".
    return span_in_words(filter(None, days)) or _("undated")


def dotted(parts: Iterable[Markdown]) -> Markdown:
    """Set short facts side by side with dots between them, leaving out empty ones.

    A fact that is written from right to left is isolated (Unicode Standard Annex 9), else a number beside it would jump
    to its other side.

    >>> dotted([Markdown("Al-Mithal"), Markdown(""), Markdown("المثال"), Markdown("1")])
    'Al-Mithal · \u2068المثال\u2069 · 1'
    """
    return Markdown(" · ".join(_isolated(part) for part in parts if part))


def _isolated(part: Markdown) -> str:
    return f"{_ISOLATE}{part}{_POP}" if not part.isascii() and _RIGHT_TO_LEFT.search(part) else part
