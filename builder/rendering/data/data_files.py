"""The small files for other programs, with the page that describes them and what tells crawlers the way."""

from __future__ import annotations

from collections.abc import Iterator

import jinja2

from builder.model import Page
from builder.rendering import addresses
from builder.rendering.data.data_page import data_page
from builder.rendering.data.database_metadata import database_metadata
from builder.rendering.data.topics_json import topics_json
from builder.rendering.escaping import Markdown
from builder.rendering.views import Catalogue

ROBOTS_TEMPLATE = "files/robots.txt.j2"


def data_files(catalogue: Catalogue, templates: jinja2.Environment) -> Iterator[Page]:
    """Render the data page and the small data files."""
    yield data_page(catalogue, templates)
    yield Page(addresses.TOPICS, topics_json(catalogue), "the topics as data")
    yield Page(addresses.DATABASE_METADATA, database_metadata(catalogue), "the description of the database")
    if catalogue.site.url:
        yield robots(catalogue.site.url, templates)


def robots(site_url: str, templates: jinja2.Environment) -> Page:
    """Render robots.txt, which crawlers read at the top of a host; the template is the editors' to change."""
    sitemap = Markdown(site_url + addresses.SITEMAP)  # no Markdown, but an address that mkdocs.yml gives
    return Page(
        addresses.ROBOTS, templates.get_template(ROBOTS_TEMPLATE).render(sitemap=sitemap), "the crawlers' rules"
    )
