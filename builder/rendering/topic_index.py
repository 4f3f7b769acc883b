"""The index of the topics: by kind, and all of a kind on pages of their own where they are many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import jinja2

from builder.model import Kind, Page, Topic
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.language import _, grouped
from builder.rendering.letters import by_letters
from builder.rendering.page_head import PageKind, page_head
from builder.rendering.views import Catalogue, days_in_words, dotted, topic_link
from builder.rendering.wording import counted, titled

INDEX_TEMPLATE = "pages/topics.md.j2"
KIND_TEMPLATE = "pages/topic_kind.md.j2"

MOST_IN_A_SECTION = 30
"""Of a kind with more topics than this, the index shows so many that most articles mention."""

MOST_ON_A_PAGE = 400
"""More topics of a kind than this are listed by their first letters."""

_PAGES = {Kind.PERSON: "people", Kind.ORGANISATION: "organisations", Kind.PLACE: "places", Kind.OTHER: "subjects"}
"""The kinds in the order of the index; the names are parts of addresses and ids."""


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A topic in a list: its link, and how many articles of what days mention it."""

    topic: Markdown
    extent: str


@dataclass(frozen=True, slots=True)
class KindSection:
    """The topics of a kind on the index.

    Attributes:
        title: What they are.
        anchor: The id of the head.
        entries: All by name, or the most mentioned, the most first.
        most: How many of the most mentioned these are; 0 for all.
        more: The link to all of them; nothing when all are here.
    """

    title: str
    anchor: str
    entries: tuple[TopicEntry, ...]
    most: int
    more: Markdown


def topic_index(catalogue: Catalogue, templates: jinja2.Environment) -> Page:
    """Render the index of the topics."""
    page, count = addresses.TOPIC_INDEX, len(catalogue.topics)
    sections = [_section(catalogue, kind, topics, page) for kind, topics in _by_kind(catalogue).items()]
    text = templates.get_template(INDEX_TEMPLATE).render(
        front_matter=page_head(PageKind.INDEX, _("Topics"), _("People, organisations, places and subjects.")),
        coverage=counted(count, "{count} topic, by kind and name.", "{count} topics, by kind and name."),
        sections=sections,
    )
    return Page(page, text, "the topic index")


def topic_kind_pages(catalogue: Catalogue, templates: jinja2.Environment) -> Iterator[Page]:
    """Render the pages of the kinds that are too many for the index, and of their letters."""
    for kind, topics in _by_kind(catalogue).items():
        if len(topics) <= MOST_IN_A_SECTION:
            continue
        name, title = _PAGES[kind], _title(kind)
        page = addresses.topic_kind_page(name)
        letters = _by_letters(topics) if len(topics) > MOST_ON_A_PAGE else {}
        way = link(escape(_("All topics")), relative(page, addresses.TOPIC_INDEX))
        shown = [] if letters else topics
        lines = [
            Markdown(f"{link(escape(key.upper()), relative(page, addresses.topic_kind_page(name, key)))} {grouped(n)}")
            for key, n in ((key, len(found)) for key, found in letters.items())
        ]
        yield _kind_page(catalogue, page, title, len(topics), way, dotted(lines), shown, templates)
        for key, found in letters.items():
            own = addresses.topic_kind_page(name, key)
            whole = link(escape(title), relative(own, page))
            heading = titled(title, key.upper())
            yield _kind_page(catalogue, own, heading, len(found), whole, Markdown(""), found, templates)


def _kind_page(
    catalogue: Catalogue,
    page: str,
    title: str,
    count: int,
    way_up: Markdown,
    letters: Markdown,
    topics: Sequence[Topic],
    templates: jinja2.Environment,
) -> Page:
    extent = _counted_topics(count)
    text = templates.get_template(KIND_TEMPLATE).render(
        front_matter=page_head(PageKind.INDEX, title, titled(title, extent)),
        title=title,
        details=dotted([escape(extent), way_up]),
        letters=letters,
        entries=[_entry(catalogue, topic, page) for topic in topics],
    )
    return Page(page, text, f"the topics, {title}")


def _section(catalogue: Catalogue, kind: Kind, topics: Sequence[Topic], page: str) -> KindSection:
    shown, more = topics, Markdown("")
    if len(topics) > MOST_IN_A_SECTION:
        shown = sorted(topics, key=lambda topic: -len(catalogue.topic_articles[topic.slug]))[:MOST_IN_A_SECTION]
        words = _("All {count} by name").format(count=grouped(len(topics)))
        more = link(escape(words), relative(page, addresses.topic_kind_page(_PAGES[kind])))
    entries = tuple(_entry(catalogue, topic, page) for topic in shown)
    return KindSection(_title(kind), _PAGES[kind], entries, len(shown) if more else 0, more)


def _entry(catalogue: Catalogue, topic: Topic, page: str) -> TopicEntry:
    articles = catalogue.topic_articles[topic.slug]
    count = counted(len(articles), "{count} article", "{count} articles")
    return TopicEntry(topic_link(topic, page), f"{count}, {days_in_words(catalogue, articles)}")


def _by_kind(catalogue: Catalogue) -> Mapping[Kind, list[Topic]]:
    """The kinds that occur, each with its topics by label."""
    groups: dict[Kind, list[Topic]] = {kind: [] for kind in _PAGES}
    for topic in catalogue.topics.values():
        groups[topic.kind].append(topic)
    return {kind: topics for kind, topics in groups.items() if topics}


def _by_letters(topics: Sequence[Topic]) -> dict[str, list[Topic]]:
    return by_letters(topics, lambda topic: topic.slug, MOST_ON_A_PAGE)


def _title(kind: Kind) -> str:
    titles = {
        Kind.PERSON: _("People"),
        Kind.ORGANISATION: _("Organisations"),
        Kind.PLACE: _("Places"),
        Kind.OTHER: _("Subjects"),
    }
    return titles[kind]


def _counted_topics(count: int) -> str:
    return counted(count, "{count} topic", "{count} topics")
