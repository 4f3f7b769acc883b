"""The index of the topics: the most mentioned of each kind, and all of a kind on pages of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

import jinja2

from builder.model import Kind, Page, Topic
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.drafts import Draft
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.front.in_the_news import InTheNews, ends_of, with_trend
from builder.rendering.language import _, grouped
from builder.rendering.letters import by_letters
from builder.rendering.page_head import PageKind, page_head
from builder.rendering.views import Catalogue, dotted, extent_in_words, topic_link
from builder.rendering.wording import counted, titled

INDEX_TEMPLATE = "pages/topics.md.j2"
KIND_TEMPLATE = "pages/topic_kind.md.j2"

_NOTHING = Markdown("")

MOST_MENTIONED = 10
"""Of each kind the index shows so many topics, and the page of a kind of many topics twice as many."""

FEW = 40
"""Up to so many topics of a kind are found by their names alone."""

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
        entries: Those that most articles mention, the most first.
        more: The link to all of them.
    """

    title: str
    anchor: str
    entries: tuple[InTheNews, ...]
    more: Markdown


def topic_index(catalogue: Catalogue, templates: jinja2.Environment) -> Page:
    """Render the index of the topics: of each kind those that most articles mention, and the ways to the others."""
    page, kinds, ends = addresses.TOPIC_INDEX, _by_kind(catalogue), ends_of(catalogue)
    text = templates.get_template(INDEX_TEMPLATE).render(
        front_matter=page_head(PageKind.INDEX, _("Topics"), _("People, organisations, places and subjects.")),
        ways=dotted(_counted_link(_title(kind), page, kind_address(kind), len(found)) for kind, found in kinds.items()),
        sections=[_section(catalogue, kind, topics, ends, page) for kind, topics in kinds.items()],
    )
    return Page(page, text, "the topic index")


def topic_kind_drafts(catalogue: Catalogue, templates: jinja2.Environment) -> Iterator[Draft]:
    """Draft a page for each kind of topic, and for its letters where there are too many for one page."""
    ends = ends_of(catalogue)
    for kind, topics in _by_kind(catalogue).items():
        letters = _by_letters(topics) if len(topics) > MOST_ON_A_PAGE else {}
        counts = {key: len(found) for key, found in letters.items()}
        make = partial(_whole_kind_page, catalogue, kind, topics, counts, ends, templates)
        yield Draft(kind_address(kind), make, ([topic.slug for topic in topics], counts, ends))
        for key, found in letters.items():
            make = partial(_letters_page, catalogue, kind, key, found, templates)
            yield Draft(kind_address(kind, key), make, [topic.slug for topic in found])


def _whole_kind_page(
    catalogue: Catalogue,
    kind: Kind,
    topics: Sequence[Topic],
    letters: Mapping[str, int],
    ends: tuple[date, date] | None,
    templates: jinja2.Environment,
) -> Page:
    page = kind_address(kind)
    most = _most_mentioned(catalogue, topics)[: 2 * MOST_MENTIONED] if len(topics) > FEW else []
    return _kind_page(
        catalogue,
        page,
        _title(kind),
        len(topics),
        templates,
        way_up=link(escape(_("All topics")), relative(page, addresses.TOPIC_INDEX)),
        most=[with_trend(catalogue, topic, ends, page) for topic in most],
        letters=dotted(
            _counted_link(key.upper(), page, kind_address(kind, key), count) for key, count in letters.items()
        ),
        topics=() if letters else topics,
    )


def _letters_page(
    catalogue: Catalogue, kind: Kind, letters: str, topics: Sequence[Topic], templates: jinja2.Environment
) -> Page:
    page, title = kind_address(kind, letters), _title(kind)
    return _kind_page(
        catalogue,
        page,
        titled(title, letters.upper()),
        len(topics),
        templates,
        way_up=link(escape(title), relative(page, kind_address(kind))),
        topics=topics,
    )


def _kind_page(
    catalogue: Catalogue,
    page: str,
    title: str,
    count: int,
    templates: jinja2.Environment,
    *,
    way_up: Markdown,
    topics: Sequence[Topic],
    most: Sequence[InTheNews] = (),
    letters: Markdown = _NOTHING,
) -> Page:
    extent = counted(count, "{count} topic", "{count} topics")
    text = templates.get_template(KIND_TEMPLATE).render(
        front_matter=page_head(PageKind.INDEX, title, titled(title, extent)),
        title=title,
        details=dotted([escape(extent), way_up]),
        most=most,
        letters=letters,
        entries=[_entry(catalogue, topic, page) for topic in topics],
    )
    return Page(page, text, f"the topics, {title}")


def _section(
    catalogue: Catalogue, kind: Kind, topics: Sequence[Topic], ends: tuple[date, date] | None, page: str
) -> KindSection:
    entries = tuple(
        with_trend(catalogue, topic, ends, page) for topic in _most_mentioned(catalogue, topics)[:MOST_MENTIONED]
    )
    words = _("By name")
    if len(topics) > len(entries):
        # Translators: a link to an alphabetical list, below the first of them and a head such as "People".
        words = counted(len(topics), "All {count} by name", "All {count} by name")
    return KindSection(_title(kind), _PAGES[kind], entries, link(escape(words), relative(page, kind_address(kind))))


def _most_mentioned(catalogue: Catalogue, topics: Sequence[Topic]) -> list[Topic]:
    return sorted(topics, key=lambda topic: -catalogue.extents[topic.slug].articles)


def _counted_link(name: str, page: str, target: str, count: int) -> Markdown:
    return Markdown(f"{link(escape(name), relative(page, target))} {escape(grouped(count))}")


def kind_address(kind: Kind, letters: str = "") -> str:
    """Return the page of all topics of a kind, or of those whose slugs begin with some letters."""
    return addresses.topic_kind_page(_PAGES[kind], letters)


def _entry(catalogue: Catalogue, topic: Topic, page: str) -> TopicEntry:
    return TopicEntry(topic_link(topic, page), ", ".join(extent_in_words(catalogue.extents[topic.slug])))


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
