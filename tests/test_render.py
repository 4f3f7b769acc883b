"""All pages of a briefing together: which there are, that they hold together, and that no text is alive on them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml

from builder.model import Kind, Page, Publisher, Source, Topic
from builder.rendering import addresses
from builder.rendering.record import record_line
from tests.briefings import MOSUL, RAID, UNDATED, article, briefing_of, mentions_of, render_all, small_briefing
from tests.rendered import Node, render

DOCS = Path(__file__).parent.parent / "docs"
HAND_WRITTEN = {"about.md"}
FRONT_MATTER = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)

PAYLOADS = (
    "<script>alert(1)</script>",
    "</div></details></figure><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<details open ontoggle=alert(1)>",
    "<!-- <b>",
    "--> <b>",
    "<?php ?><![CDATA[",
    "[x](javascript:alert(1))",
    "[x]: javascript:alert(1)",
    "](javascript:alert(1)){ onclick=alert(1) }",
    "![x](data:text/html,<script>alert(1)</script>)",
    "<javascript:alert(1)>",
    "{: onclick=alert(1) }",
    "{ onmouseover=alert(1) .x }",
    "\n{: onclick=alert(1) }",
    "\n\n<div markdown onclick=alert(1)>\n\n",
    "\n---\nhide: all\n---\n",
    '"\ntitle: "x',
    "[^1]\n\n[^1]: note",
    "*[old]: abbreviation",
    "| a | b |\n|---|---|\n| c | d |",
    "\n# Heading {: onclick=alert(1) }\n===",
    "\n    code\n```\n~~~",
    "&lt;img src=x onerror=alert(1)&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "{{ 7*7 }}{% include '/etc/passwd' %}{# x #}",
    '--8<-- "/etc/passwd"',
    "**x** __y__ `z` ~~w~~ ==v== ^^u^^ $t$",
    "\\",
    "' onclick='alert(1)",
    "\x00\x02\x03klzzwxh:0001\x03 \ud800 \u2028 \u202e",
    "https://example.org/?a=1&b=<i> www.example.org",
)
"""What a text could carry to get out of its place: into HTML, Markdown, attributes, front matter or a template."""


def front_matter_of(page: Page) -> Mapping[str, object]:
    """Read a page's front matter."""
    block = FRONT_MATTER.match(page.text)
    assert block, page.path
    return dict(yaml.safe_load(block[1]))


def nodes_of(page: Page) -> list[Node]:
    """Read a page as a browser would, without its front matter."""
    return render(FRONT_MATTER.sub("", page.text, count=1))


def attributes(node: Node) -> dict[str, str]:
    """The attributes of a start tag."""
    return dict(zip(node[1::2], node[2::2], strict=True))


def hrefs(page: Page) -> Iterator[str]:
    """The targets of all links of a page."""
    for node in nodes_of(page):
        if node[0] == "a":
            yield attributes(node)["href"]


def ids_of(page: Page) -> list[str]:
    """The ids of a page's elements, in attribute lists and in HTML."""
    return [first or second for first, second in re.findall(r'\{[^{}]*#([\w-]+)[^{}]*\}|\bid="([\w-]+)"', page.text)]


def markdown_pages(pages: Mapping[str, Page]) -> list[Page]:
    """All pages but the data files."""
    return [page for path, page in pages.items() if path.endswith(".md")]


def test_every_part_of_a_briefing_has_its_page() -> None:
    """The addresses are those of the design, sorted, and each page says what it was made from."""
    pages = render_all(small_briefing())
    assert {path: page.origin for path, page in pages.items()} == {
        f"articles/2017/07/mosul-falls-{MOSUL}.md": "articles/2017/mosul.txt",
        f"articles/2019/10/the-raid-{RAID}.md": "articles/2019/raid.md",
        f"articles/undated/a-list-{UNDATED}.md": f"articles/{UNDATED}.txt",
        "data/articles.csv": "the table of articles",
        "data/articles.jsonl": "the article records",
        "data/index.md": "the data page",
        "data/metadata.json": "the description of the database",
        "data/notes.jsonld": "the notes as Web Annotations",
        "data/topics.json": "the topics as data",
        "notes/index.md": "the index of notes",
        "quotes/index.md": "the index of speakers",
        "desk/index.md": "the desk page",
        "editions/2017.md": "the edition 2017",
        "editions/2019.md": "the edition 2019",
        "editions/index.md": "the list of editions",
        "index.md": "the front page",
        "search/index.md": "the search page",
        "search/names/0.json": "names for the search",
        "search/words.json": "the words of the search",
        "sources/index.md": "the source index",
        "sources/specimen-post.md": "the source Specimen Post",
        "timeline/2017.md": "the timeline of 2017",
        "timeline/2019.md": "the timeline of 2019",
        "timeline/index.md": "the timeline",
        "topics/index.md": "the topic index",
        "topics/isis.md": "the topic ISIS",
        "topics/isis/preview.json": "the card of the topic ISIS",
        "topics/kinds/organisations.md": "the topics, Organisations",
        "topics/kinds/places.md": "the topics, Places",
        "topics/mosul.md": "the topic Mosul",
        "topics/mosul/preview.json": "the card of the topic Mosul",
    }
    assert list(pages) == sorted(pages)


def test_every_page_has_front_matter_and_one_headline() -> None:
    """Each page begins with its title and description, and shows the title as its only first-level heading."""
    for page in markdown_pages(render_all(small_briefing())):
        assert list(front_matter_of(page))[:4] == ["title", "description", "kind", "hide"]
        headings = [nodes_of(page)[number + 1] for number, node in enumerate(nodes_of(page)) if node[0] == "h1"]
        assert headings == [("", str(front_matter_of(page)["title"]))]
        assert page.text.endswith("\n")
        assert "\n\n\n" not in page.text


def test_every_link_leads_somewhere() -> None:
    """A relative link leads to a page of the briefing or one written by hand, and to an element on it."""
    pages = render_all(small_briefing())
    ids = {page.path: set(ids_of(page)) for page in pages.values()}
    followed = 0
    for page in markdown_pages(pages):
        for href in hrefs(page):
            if href.startswith("https:"):
                continue
            path, _, anchor = href.partition("#")
            folder = posixpath.dirname(page.path)
            if path.endswith("/"):  # a browser's address, in a picture
                folder, path = page.path.removesuffix(".md").removesuffix("index"), f"{path[:-1]}.md"
            target = posixpath.normpath(posixpath.join(folder, unquote(path))) if path else page.path
            assert target in pages or target in HAND_WRITTEN or target == addresses.DATABASE, (page.path, href)
            assert not anchor or anchor in ids[target], (page.path, href)
            followed += 1
    assert followed > 50


def test_the_hand_written_page_leads_to_generated_ones() -> None:
    """Its links must not break when the addresses of the generated pages change."""
    links = re.findall(r"\]\(([^)]+)\)", (DOCS / "about.md").read_text(encoding="utf-8"))
    assert links
    assert set(links) <= set(render_all(small_briefing()))


def test_the_stylesheet_asks_for_nothing() -> None:
    """No font, picture or other style sheet is fetched: a reader's visit is known to no other host."""
    style = (DOCS / "assets" / "briefing.css").read_text(encoding="utf-8")
    assert not re.search(r"url\(|@import|@font-face|https?:|Roboto", style)


def test_no_id_stands_twice_on_a_page() -> None:
    """An anchor is only of use when there is one element that it can mean."""
    for page in markdown_pages(render_all(small_briefing())):
        ids = ids_of(page)
        assert len(ids) == len(set(ids)), page.path


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_is_alive_anywhere(payload: str) -> None:
    """With a payload in every string, each page has the elements and attributes that it has without, and no others."""
    hostile = render_all(
        small_briefing(lambda words: f"{words} {payload}"), name=f"Files {payload}", description=payload
    )
    pages = markdown_pages(hostile)
    assert {kind_of(page) for page in pages} == set(harmless_shapes())
    for attacked in pages:
        assert shape_of(attacked) == harmless_shapes()[kind_of(attacked)], attacked.path
        assert list(front_matter_of(attacked)) == harmless_fields()[kind_of(attacked)]
        assert not any("<" in str(value) for value in front_matter_of(attacked).values())
        for href in hrefs(attacked):
            assert re.match(r"https://specimenpost\.example/|(?!\w+:|//)", href), href


def kind_of(page: Page) -> str:
    """Name a page by what does not change with its words: the id in its address, or its address."""
    found = re.search(r"([abc])\1{9}\.md$", page.path)
    return found[1] if found else page.path


def shape_of(page: Page) -> list[Node]:
    """The elements of a page with the names of their attributes, and where text stands."""
    return [(node[0], *node[1::2]) if node[0] else node[:1] for node in nodes_of(page)]


@cache
def harmless_shapes() -> Mapping[str, list[Node]]:
    """The shapes of all pages of a briefing in which every string is harmless, by kind."""
    pages = render_all(small_briefing(lambda words: f"{words} x"), name="Files x", description="About x.")
    return {kind_of(page): shape_of(page) for page in markdown_pages(pages)}


@cache
def harmless_fields() -> Mapping[str, list[str]]:
    """The fields in the front matter of the same pages."""
    pages = render_all(small_briefing(lambda words: f"{words} x"), name="Files x", description="About x.")
    return {kind_of(page): list(front_matter_of(page)) for page in markdown_pages(pages)}


def test_a_payload_is_shown_as_it_is() -> None:
    """What was written is what is read: the attack stands on the page as text."""
    pages = render_all(small_briefing(lambda words: f"{words} <b onclick=x>&amp;"))
    (page,) = [page for page in pages.values() if MOSUL in page.path]
    text = "".join(node[1] for node in nodes_of(page) if node[0] == "")
    for words in (
        "Mosul falls",
        "A. Writer",
        "World",
        "The bridge.",
        "Daesh is an acronym.",
        "masthead-date",
        "Comments",
    ):
        assert f"{words} <b onclick=x>&amp;" in text


def test_an_unrelated_article_changes_no_old_page() -> None:
    """A new article about something else, from another source, leaves every other article's page as it was."""
    old = small_briefing()
    news = article("dddddddddd", headline="Rain", published=date(2019, 1, 1), source="Else", body=("Rain in Bergen.",))
    bergen = Topic(slug="bergen", label="Bergen", kind=Kind.PLACE, mentions=mentions_of("Bergen", news))
    together = briefing_of([old.articles[0], news, *old.articles[1:]], [bergen, *old.topics])
    new = replace(
        together,
        related=old.related,
        sources=(Source("else", Publisher(name="Else"), ("dddddddddd",)), *old.sources),
    )
    before, after = render_all(old), render_all(new)
    found = (path for path in before if path.startswith(("articles/", "topics/", "sources/s")))
    kept = [path for path in found if "/index" not in path and "/kinds/" not in path]
    assert len(kept) == 8
    assert [path for path in kept if after[path] != before[path]] == []
    assert after["index.md"] != before["index.md"]


def test_a_briefing_without_articles_still_has_its_pages() -> None:
    """The ways in are there and say that there is nothing yet."""
    pages = render_all(briefing_of([]), description=None)
    assert list(pages) == [
        *(
            "data/articles.csv",
            "data/articles.jsonl",
            "data/index.md",
            "data/metadata.json",
            "data/notes.jsonld",
            "data/topics.json",
            "desk/index.md",
            "editions/index.md",
            "index.md",
            "notes/index.md",
            "quotes/index.md",
            "search/index.md",
            "search/names/0.json",
            "search/words.json",
            "sources/index.md",
            "timeline/index.md",
            "topics/index.md",
        ),
    ]
    assert pages["data/articles.jsonl"].text == ""
    assert "There is no article in this briefing yet." in pages["index.md"].text
    assert "All clear" in pages["desk/index.md"].text
    for page in markdown_pages(pages):
        assert len(page.text.splitlines()) > 6


def test_the_records_of_all_articles_are_published() -> None:
    """The data file has one line for each article, in the briefing's order."""
    briefing = small_briefing()
    lines = render_all(briefing)["data/articles.jsonl"].text.splitlines()
    assert lines == [record_line(annotated) for annotated in briefing.articles]


def test_nothing_on_a_page_needs_an_inline_style_or_script() -> None:
    """The site's policy forbids both."""
    for page in markdown_pages(render_all(small_briefing())):
        for node in nodes_of(page):
            assert node[0] not in {"script", "style"}
            assert not [name for name in node[1::2] if node[0] and (name == "style" or name.startswith("on"))]
