"""The page on which everything can be searched, and the words that the scripts of the search show."""

from __future__ import annotations

import json
from collections.abc import Callable

import jinja2

from builder.annotating.stopwords import function_words
from builder.model import Page
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.escaping import escape, link
from builder.rendering.language import _, ngettext, spoken
from builder.rendering.page_head import PageKind, page_head
from builder.rendering.views import dotted

TEMPLATE = "pages/search.md.j2"

_SHORT = 4
"""Function words of so many letters at most are in nearly all articles of any length."""


def search_page(templates: jinja2.Environment) -> Page:
    """Render the search page; what it finds is put in by a script, so it depends on the site's language alone."""
    page = addresses.SEARCH
    ways = (
        (_("Timeline"), addresses.TIMELINE),
        (_("Topics"), addresses.TOPIC_INDEX),
        (_("Sources"), addresses.SOURCE_INDEX),
        (_("On the record"), addresses.SPEAKER_INDEX),
        (_("Notes"), addresses.NOTE_INDEX),
    )
    text = templates.get_template(TEMPLATE).render(
        front_matter=page_head(PageKind.SEARCH, _("Search"), _("Search all articles, topics, sources and notes.")),
        title=_("Search"),
        field=_("Search for"),
        go=_("Search"),
        sort=_("Sort by"),
        orders=[("", _("relevance")), ("newest", _("newest first")), ("oldest", _("oldest first"))],
        more=_("More results"),
        filters=_("Narrow the results"),
        facets=[("kind", _("Kind of page")), ("year", _("Year")), ("source", _("Source")), ("topic", _("Topic"))],
        failure=json.dumps(_failure(), ensure_ascii=False),
        without_script=_("The search needs JavaScript, which is switched off in this browser."),
        other_ways=_("Or find your way by these pages:"),
        ways=dotted([link(escape(words), relative(page, target)) for words, target in ways]),
    )
    return Page(page, text, "the search page")


def search_words(name_files: int) -> Page:
    """Write what the scripts of the search have to know of the site, as JSON.

    The words that they show, where they count a form for "one" and one for "other", as the browser's plural rules name
    them; the words that are not looked for; and in how many files the names of topics and speakers stand.
    """
    words = {
        "kinds": {
            "article": _("Article"),
            "edition": _("Edition"),
            "timeline": _("Timeline"),
            "topic": _("Topic"),
            "source": _("Source"),
            "speaker": _("On the record"),
            "notes": _("Notes"),
            "index": _("Index"),
            "desk": _("Desk"),
            "page": _("Page"),
        },
        "results": _forms(lambda n: ngettext("{count} result", "{count} results", n)),
        "results_for": _forms(lambda n: ngettext("{count} result for “{query}”", "{count} results for “{query}”", n)),
        "all": _forms(lambda n: ngettext("Show {count} result", "Show all {count} results", n)),
        "show_all": _("Show all {count}"),
        "none": _("Nothing was found for “{query}”."),
        "none_here": _("Nothing was found with this choice."),
        "advice": _("Check the spelling, or try fewer or other words."),
        "start": _("Type a name, a place or any other words."),
        **_failure(),
        "searching": _("Searching…"),
    }
    # What says nothing among other words is not looked for: where it stands would weigh more than all the rest.
    skipped = sorted(word for word in function_words(spoken()) if len(word) <= _SHORT and word.isalpha())
    text = json.dumps(
        {**words, "skipped": " ".join(skipped), "name_files": name_files}, ensure_ascii=False, indent=1, sort_keys=True
    )
    return Page(addresses.SEARCH_WORDS, f"{text}\n", "the words of the search")


def _failure() -> dict[str, str]:
    return {
        "failed": _("The search could not be loaded. Check the connection, then try again."),
        "retry": _("Try again"),
    }


def _forms(message: Callable[[int], str]) -> dict[str, str]:
    return {"one": message(1), "other": message(2)}
