"""The search page and the words of the search as they are rendered."""

from __future__ import annotations

import json

from builder.rendering.page_head import PageKind
from builder.rendering.search.search_page import search_page, search_words
from builder.rendering.templates import environment
from tests.briefings import TEMPLATES


def test_every_kind_of_page_has_its_word() -> None:
    """But for the kinds that the search passes over; a page by hand has one, too."""
    kinds = set(json.loads(search_words(1).text)["kinds"])
    assert kinds == {kind.value for kind in PageKind} - {"search", "front"} | {"page"}


def test_what_is_counted_has_two_forms() -> None:
    """They are named as the browser's plural rules name them."""
    words = json.loads(search_words(1).text)
    assert words["results"] == {"one": "{count} result", "other": "{count} results"}


def test_only_function_words_are_skipped() -> None:
    """And short ones alone: what is longer is worth looking for."""
    skipped = json.loads(search_words(1).text)["skipped"].split()
    assert {"the", "of", "and", "to", "in"} <= set(skipped)
    assert max(map(len, skipped)) <= 4
    assert not {"new", "old", "iraq", "war"} & set(skipped)


def test_the_page_leads_on_without_scripts() -> None:
    """It says what is missing, and links the indexes."""
    page = search_page(environment(TEMPLATES))
    assert "<noscript>" in page.text
    for target in ("timeline", "topics", "sources", "quotes", "notes"):
        assert f"(../{target}/index.md)" in page.text
