"""Renders what the templates wrote to the same bytes as MkDocs, but far faster; other pages are left to it.

Python-Markdown is made for everything that people write; the templates write little of that (`quick_markdown`). What is
not known for certain is refused, and MkDocs' own `Page.render` is to be called.
"""

from __future__ import annotations

import logging

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from builder.publishing.quick_markdown.blocks import read_blocks
from builder.publishing.quick_markdown.grammar import NotKnownError
from builder.publishing.quick_markdown.headings import contents_of, headline_of, with_anchors
from builder.publishing.quick_markdown.inline import render_inline
from builder.publishing.quick_markdown.known import is_known
from builder.publishing.quick_markdown.links import Links
from builder.publishing.quick_markdown.source import look_over

_LOG = logging.getLogger("mkdocs.structure.pages")


def quick_render(page: Page, config: MkDocsConfig, files: Files) -> bool:
    """Render a page as `page.render(config, files)` does.

    Args:
        page: Its source has been read.
        config: The site's.
        files: All files of the site; asked for each target of a link, as MkDocs asks.

    Returns:
        Whether it was done: `content`, `toc`, `links_to_anchors` and the title are what MkDocs would have made them.
        (`present_anchor_ids` is left as it is.) False when there is something on the page or in the settings that is
        not known here, or that MkDocs has to warn of; the page is then untouched.
    """
    if not page.markdown or not is_known(config):
        return False
    links = Links(page.file, files)
    try:
        blocks = read_blocks(look_over(page.markdown))
        html = with_anchors(render_inline(blocks.html, links.tag)).strip()
    except NotKnownError:
        return False
    give_content(page, html, has_headline=blocks.begins_with_headline)
    if _LOG.getEffectiveLevel() > logging.DEBUG:
        page.links_to_anchors = links.to_anchors
    return True


def give_content(page: Page, html: str, *, has_headline: bool) -> None:
    """Give a page what came of its Markdown, and what follows from that.

    Args:
        page: Its source has been read.
        html: What `quick_render` made of it.
        has_headline: Whether it begins with a headline.
    """
    page.content = html
    page.toc = contents_of(html)
    page._title_from_render = headline_of(html) if has_headline else None
