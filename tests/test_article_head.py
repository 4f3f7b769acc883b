"""The front matter of an article's page, and the links to what the article was made from."""

from __future__ import annotations

from datetime import date

import pytest
import yaml

from builder.config import Settings
from builder.model import AnnotatedArticle, Keyphrase, Site
from builder.rendering.article.article_head import article_head
from builder.rendering.article.originals import original_links
from builder.rendering.views import catalogue_of
from tests.briefings import MOSUL, RAID, article, briefing_of


def head_of(annotated: AnnotatedArticle, *others: AnnotatedArticle, pictures: bool = True) -> dict[str, object]:
    """The fields of an article's page in a briefing, in order."""
    catalogue = catalogue_of(
        briefing_of([annotated, *others]), site=Site(name="x"), settings=Settings(pictures=pictures)
    )
    return dict(yaml.safe_load(article_head(catalogue, annotated, "It fell.").strip("-\n")))


def test_machines_are_told_what_the_article_says_of_itself() -> None:
    """Every field as it was read, dates as ISO 8601, lists as lists."""
    found = article(
        MOSUL, headline="Mosul falls", published=date(2017, 7, 10), modified=date(2017, 7, 11), authors=("A. B.", "C."),
        source="Post", agency="Wire", section="World", language="en", url="https://post.example/a",
        archived="https://archive.example/1", tags=("Iraq",), dateline="BAGHDAD",
    )  # fmt: skip
    assert list(head_of(found).items()) == [
        ("title", "Mosul falls"), ("description", "It fell."), ("kind", "article"), ("hide", ["navigation", "toc"]),
        ("headline", "Mosul falls"), ("published", "2017-07-10"), ("modified", "2017-07-11"), ("source", "Post"),
        ("agency", "Wire"), ("section", "World"), ("language", "en"), ("original", "https://post.example/a"),
        ("archived", "https://archive.example/1"), ("image", f"assets/previews/{MOSUL}.png"),
        ("authors", ["A. B.", "C."]), ("keywords", ["Iraq"]),
    ]  # fmt: skip


def test_what_is_not_known_is_left_out() -> None:
    """No field is empty; an address that no browser opens is none; pictures can be switched off."""
    found = head_of(article(MOSUL, url="javascript:alert(1)"), pictures=False)
    assert list(found) == ["title", "description", "kind", "hide", "headline"]


def test_keywords_are_the_tags_and_then_the_keyphrases() -> None:
    """Each once, whatever its case, ten at most."""
    phrases = tuple(Keyphrase(text, 1.0) for text in ("iraq", "Mosul", *(f"phrase {number}" for number in range(20))))
    found = article(MOSUL, tags=("Iraq", "War"))
    annotated = AnnotatedArticle(article=found.article, keyphrases=phrases)
    assert head_of(annotated)["keywords"] == ["Iraq", "War", "Mosul", *(f"phrase {number}" for number in range(7))]


def test_no_other_article_changes_a_head() -> None:
    """An old page stays as it is when an unrelated article arrives."""
    one = article(MOSUL, published=date(2017, 7, 10))
    assert head_of(one) == head_of(one, article(RAID, published=date(2017, 7, 9)))


@pytest.mark.parametrize(
    ("url", "archived", "links"),
    [
        (None, None, ""),
        ("https://a.example/", None, "[Read the original](https://a.example/)"),
        (None, "https://b.example/", "[Archived copy](https://b.example/)"),
        ("https://a.example/", "https://b.example/",
         "[Read the original](https://a.example/) · [archived copy](https://b.example/)"),
        ("paper/1.txt", "https://b.example/", "The original is at paper/1.txt · [Archived copy](https://b.example/)"),
        ("javascript:alert(1)", "javascript:alert(1)", "The original is at javascript:alert(1)"),
        ("https://a.example/ b", None, "The original is at https&#58;//a.example/ b"),
    ],
)  # fmt: skip
def test_the_original_and_its_copy_are_linked(url: str | None, archived: str | None, links: str) -> None:
    """As far as there is either; what no browser could open is only shown."""
    assert original_links(article(MOSUL, url=url, archived=archived).article) == links
