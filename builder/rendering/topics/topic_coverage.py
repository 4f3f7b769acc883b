"""The coverage of a topic: the articles and their passages, on its page and on those of its years and months."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import jinja2

from builder.model import Page, Topic
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.drafts import Draft
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.page_head import PageKind, page_head
from builder.rendering.passages import Passages
from builder.rendering.views import ArticleEntry, Catalogue, article_entry
from builder.rendering.wording import counted, titled
from builder.rendering.years import Part, all_parts, part_details, part_titled, parts_in_words, sections_of, years_of

YEAR_TEMPLATE = "pages/topic_year.md.j2"

PASSAGES_SHOWN = 3
"""So many passages of an article stand on the page of a topic; the article has them all."""

_Places = Mapping[str, Sequence[tuple[int, int]]]
"""Article id to where it names the topic: where each name begins and ends."""


@dataclass(frozen=True, slots=True)
class MentionGroup:
    """The passages of one article that name the topic, in the text's order, its names in strong.

    There is none where an editor tagged an article that does not name it, and where its text is withheld; of many the
    first stand here, and `more` links the article with the number of the others.
    """

    entry: ArticleEntry
    passages: tuple[Markdown, ...]
    more: Markdown


@dataclass(frozen=True, slots=True)
class CoverageSection:
    """The articles of a year, the newest first, with its head; or those of all years, without one."""

    title: str
    anchor: str
    groups: tuple[MentionGroup, ...]


def topic_year_drafts(
    catalogue: Catalogue, topic: Topic, passages: Passages, templates: jinja2.Environment
) -> Iterator[Draft]:
    """Draft a page for each year of a topic of many articles, and for each month of a year of very many.

    A page depends on the articles of its time alone: an old one stays as it is when an article arrives.
    """
    places = _places(topic)
    for part, year in all_parts(years_of(catalogue, catalogue.topic_articles[topic.slug])):
        shown = {found: places.get(found, ()) for found in part.shown}
        make = partial(_year_page, catalogue, topic, part, year, shown, passages, templates)
        yield Draft(addresses.topic_year_page(topic, part.key), make, (part, year.key if year else "", shown))


def _year_page(
    catalogue: Catalogue,
    topic: Topic,
    part: Part,
    year: Part | None,
    places: _Places,
    passages: Passages,
    templates: jinja2.Environment,
) -> Page:
    address = partial(addresses.topic_year_page, topic)
    page, title = address(part.key), part_titled(topic.label, part)
    count = counted(len(part.article_ids), "{count} article", "{count} articles")
    whole = link(escape(topic.label), relative(page, addresses.topic_page(topic)))
    text = templates.get_template(YEAR_TEMPLATE).render(
        front_matter=page_head(PageKind.TOPIC, title, titled(title, count)),
        title=title,
        details=part_details(part, year, page, whole=whole, address=address),
        parts=parts_in_words(part, page, address),
        shown=len(part.shown),
        groups=_groups(catalogue, places, part.shown, passages, page),
    )
    return Page(page, text, f"the topic {topic.label} in {part.key}")


def coverage_of(
    catalogue: Catalogue, topic: Topic, years: Sequence[Part], passages: Passages, page: str
) -> Iterator[CoverageSection]:
    """Yield what the page of a topic shows of its coverage: all of it by year, or the newest articles."""
    places = _places(topic)
    for title, anchor, shown in sections_of(years):
        yield CoverageSection(title, anchor, _groups(catalogue, places, shown, passages, page))


def _places(topic: Topic) -> _Places:
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for mention in topic.mentions:
        found[mention.article_id].append((mention.start, mention.end))
    return found


def _groups(
    catalogue: Catalogue, places: _Places, article_ids: Sequence[str], passages: Passages, page: str
) -> tuple[MentionGroup, ...]:
    return tuple(
        _group(catalogue, found, tuple(passages.around(found, places.get(found, ()))), page) for found in article_ids
    )


def _group(catalogue: Catalogue, article_id: str, passages: tuple[Markdown, ...], page: str) -> MentionGroup:
    more, left = Markdown(""), len(passages) - PASSAGES_SHOWN
    if left > 0:
        words = counted(left, "{count} more passage in the article", "{count} more passages in the article")
        more = link(escape(words), relative(page, catalogue.pages[article_id]))
    return MentionGroup(article_entry(catalogue, article_id, page), passages[:PASSAGES_SHOWN], more)
