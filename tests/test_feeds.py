"""The feeds: valid by their specifications, dated by the articles alone, and inert whatever an article says."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser
from typing import Any

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from builder.config import Settings
from builder.model import (
    Block,
    Container,
    ContainerKind,
    Format,
    Mark,
    MarkKind,
    Page,
    Site,
)
from builder.rendering.feeds.channel import source_channel, topic_channel, whole_channel
from builder.rendering.feeds.content import article_html
from builder.rendering.feeds.entries import NEWEST_IN_FEED, entry_id
from builder.rendering.feeds.feed_pages import feed_drafts
from builder.rendering.feeds.plain import plain
from builder.rendering.views import catalogue_of
from tests.briefings import MOSUL, article, briefing_of, render_all, small_briefing
from tests.feed_rules import ATOM, atom_faults, json_feed_faults
from tests.test_render import PAYLOADS as ATTACKS
from tests.xss_payloads import PAYLOADS

URL = "https://example.org/files/"


def feeds_of(
    briefing: Any, *, feeds: str = "excerpt", url: str | None = URL, name: str = "The Files"
) -> Mapping[str, str]:
    """Render the feeds alone; path to text."""
    site = Site(name=name, description="About it.", url=url)
    catalogue = catalogue_of(briefing, site=site, settings=Settings(feeds=feeds))
    channels = [whole_channel(catalogue)]
    channels += [topic_channel(catalogue, topic) for topic in catalogue.topics.values()]
    channels += [source_channel(catalogue, source) for source in catalogue.sources.values()]
    if url is None:
        return {}
    pages = [draft.make() for channel in channels for draft in feed_drafts(catalogue, channel, site_url=url)]
    return {page.path: page.text for page in pages if isinstance(page, Page)}


def assert_valid(feeds: Mapping[str, str]) -> None:
    """Every feed is what its specification asks for, and feedparser reads it without complaint."""
    for path, text in feeds.items():
        if path.endswith(".json"):
            assert json_feed_faults(text) == [], path
        else:
            assert atom_faults(text) == [], path
            assert not feedparser.parse(text.encode()).bozo, path


def test_the_whole_each_topic_and_each_source_have_both_feeds() -> None:
    """The addresses are those of the pages, and every feed is valid, with excerpts and with full texts."""
    for words in ("excerpt", "full"):
        feeds = feeds_of(small_briefing(), feeds=words)
        names = ("feed", "topics/isis/feed", "topics/mosul/feed", "sources/specimen-post/feed")
        assert set(feeds) == {name + ending for name in names for ending in (".xml", ".json")}
        assert_valid(feeds)


def test_a_feed_reader_sees_what_the_articles_say() -> None:
    """Titles, dates, authors, topics, source, language and both links arrive, the newest entry first."""
    read = feedparser.parse(feeds_of(small_briefing())["feed.xml"].encode())
    assert (read.feed.title, read.feed.subtitle, read.feed.link) == ("The Files", "About it.", URL)
    assert [entry.title for entry in read.entries] == ["The raid", "Mosul falls"]
    fell = read.entries[1]
    assert fell.link == f"{URL}articles/2017/07/mosul-falls-{MOSUL}/"
    assert [link.href for link in fell.links if link.rel == "via"] == ["https://specimenpost.example/mosul?a=1&b=2"]
    assert [author.name for author in fell.authors] == ["A. Writer", "B. Writer"]
    assert [(tag.term, tag.scheme, tag.label) for tag in fell.tags] == [
        ("isis", f"{URL}topics/", "ISIS"),
        ("mosul", f"{URL}topics/", "Mosul"),
    ]
    assert fell.source.title == "Specimen Post"
    assert fell.summary == "Daesh,* or ISIS, has lost Mosul."
    assert "content" not in fell
    assert (fell.published, fell.updated) == ("2017-07-10T00:00:00+00:00", "2017-07-11T00:00:00+00:00")


def test_both_formats_say_the_same() -> None:
    """Ids, addresses, titles and texts are equal; what JSON Feed has other names for stands under them."""
    feeds = feeds_of(small_briefing(), feeds="full")
    atom, items = feedparser.parse(feeds["feed.xml"].encode()).entries, json.loads(feeds["feed.json"])["items"]
    assert [(entry.id, entry.link, entry.title, entry.content[0].value) for entry in atom] == [
        (item["id"], item["url"], item["title"], item["content_html"]) for item in items
    ]
    assert items[1]["external_url"] == "https://specimenpost.example/mosul?a=1&b=2"
    assert items[1]["tags"] == ["ISIS", "Mosul"]
    assert items[1]["date_modified"] == "2017-07-11T00:00:00+00:00"
    assert items[0]["authors"] == [{"name": "Specimen Post"}]
    assert items[0]["_source"] == {"name": "Specimen Post"}


def test_excerpts_hold_no_more_than_the_summary() -> None:
    """Without full texts no paragraph is in any feed."""
    assert "for three years" not in "".join(feeds_of(small_briefing()).values())
    assert "for three years" in feeds_of(small_briefing(), feeds="full")["feed.json"]


def test_a_feed_changed_when_its_newest_entry_did() -> None:
    """The latest day of its entries is the feed's, be it of publication or of change; the clock is not asked."""
    texts = feeds_of(small_briefing())
    updated = {
        path: etree.fromstring(text.encode()).findtext(f"{ATOM}updated")
        for path, text in texts.items()
        if path[-1] == "l"
    }
    assert updated == {
        "feed.xml": "2019-10-27T00:00:00+00:00",
        "topics/isis/feed.xml": "2019-10-27T00:00:00+00:00",
        "topics/mosul/feed.xml": "2017-07-11T00:00:00+00:00",
        "sources/specimen-post/feed.xml": "2019-10-27T00:00:00+00:00",
    }


def test_ids_stay_when_the_site_moves() -> None:
    """Neither the site's address nor its name nor another article changes the id of an entry."""
    moved = small_briefing()
    moved = replace(moved, articles=moved.articles[1:], topics=(), topics_of={}, sources=(), related={})
    here = json.loads(feeds_of(small_briefing())["feed.json"])["items"]
    there = json.loads(feeds_of(moved, url="http://localhost/", name="Other")["feed.json"])["items"]
    assert [item["id"] for item in here] == [
        "urn:uuid:664a79b9-ac8d-5fdd-b0fe-aed4dbb631e9",
        "urn:uuid:81d4a4d4-bdba-5981-9ed6-525daf3b06ab",
    ]
    assert there[0]["id"] == here[1]["id"] == entry_id(small_briefing().articles[1].article)


def test_an_unrelated_article_changes_no_other_feed() -> None:
    """A topic's feed is made of its articles alone, and an entry says nothing of any other article."""
    old = small_briefing()
    news = article("dddddddddd", headline="Rain", published=date(2020, 1, 1), source="Else", body=("Rain.",))
    before, after = feeds_of(old), feeds_of(replace(old, articles=(news, *old.articles)))
    assert {path for path in before if after[path] != before[path]} == {"feed.xml", "feed.json"}
    assert json.loads(before["feed.json"])["items"] == json.loads(after["feed.json"])["items"][1:]


def test_a_feed_has_the_newest_entries_only() -> None:
    """Entries stand newest first, of one day by path; articles without any day are in no feed."""
    dated = [
        article(f"{number:010}", published=date(2017, 1, 1) + timedelta(days=number // 2), path=f"{number:04}")
        for number in range(NEWEST_IN_FEED + 10)
    ]
    changed = article("changed", modified=date(2018, 1, 1))
    feed = json.loads(feeds_of(briefing_of([*dated, article("undated"), changed]))["feed.json"])
    assert len(feed["items"]) == NEWEST_IN_FEED
    assert feed["items"][0]["id"] == entry_id(changed.article)
    assert feed["items"][0]["date_modified"] == "2018-01-01T00:00:00+00:00"
    assert "date_published" not in feed["items"][0]
    assert [item["id"] for item in feed["items"][1:3]] == [entry_id(dated[number].article) for number in (38, 39)]
    assert feeds_of(briefing_of([article("undated")])) == {}


def test_without_an_address_there_is_no_feed_and_no_link_to_one() -> None:
    """What must name its own address is not written where that is not known."""
    pages = render_all(small_briefing())
    assert not [path for path in pages if "feed" in path or path == "robots.txt"]
    for page in pages.values():
        assert "feed.xml" not in page.text
        assert "\nfeed:" not in page.text


def test_pages_lead_to_their_feeds() -> None:
    """The front page, topics and sources name their feed in the front matter; topics and sources link it."""
    pages = render_all(small_briefing(), url=URL)

    def named(page: Page) -> bool:
        return f'\nfeed: "{page.path.removesuffix(".md").removesuffix("index")}/feed"\n'.replace('"/', '"') in page.text

    for path in ("index.md", "topics/isis.md", "topics/mosul.md", "sources/specimen-post.md"):
        assert named(pages[path]), path
    assert "As a feed: [Atom](isis/feed.xml), [JSON](isis/feed.json)\n" in pages["topics/isis.md"].text


def nowhere(path: str) -> None:
    """Know no page of any article."""
    assert path


def spaceless(texts: Iterable[str]) -> str:
    """All that is not white space."""
    return "".join("".join(texts).split())


class _Elements(HTMLParser):
    """Collects the elements and links of HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element with its attributes."""
        self.open.append(tag)
        self.found.add(" ".join([tag, *(f"{name}={value}" for name, value in attrs)]))

    def handle_endtag(self, tag: str) -> None:
        """Elements end in the order in which they began, from the inside."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note the text."""
        self.words.append(data)


def test_an_authored_article_keeps_its_shape() -> None:
    """Headings, quotes, lists, emphasis and links are HTML; a link to another article leads to its page."""
    body = ("Heading", "He fled.", "First", "Second", "Said so.")
    number = (Container(ContainerKind.ORDERED, 3, 1, 0), Container(ContainerKind.ORDERED, 4, 2, 0))
    shape = (Block(heading=1), Block(), Block(0, number[:1]), Block(0, number[1:]))
    quoted = Block(0, (Container(ContainerKind.QUOTE, 0, 5, 5),))
    at = len("Heading\n\n")
    marks = (
        Mark(at, at + 8, MarkKind.LINK, "articles/2017/raid.md"),
        Mark(at + 3, at + 7, MarkKind.STRONG),
        Mark(at + 9 + 1, at + 15, MarkKind.LINK, "https://example.org/?a=1&b"),
    )
    made = article("0", body=body, blocks=(*shape, quoted), marks=marks, format=Format.MARKDOWN).article
    assert article_html(made, resolve={"articles/2017/raid.md": URL}.get) == (
        f'<h2>Heading</h2><p><a href="{URL}">He <strong>fled</strong>.</a></p>'
        '<ol><li value="3"><p><a href="https://example.org/?a=1&amp;b">First</a></p></li>'
        '<li value="4"><p>Second</p></li></ol><blockquote><p>Said so.</p></blockquote>'
    )
    assert "<a" not in article_html(replace(made, marks=marks[:1]), resolve=nowhere)


def test_a_text_from_right_to_left_says_so() -> None:
    """A feed reader whose own language goes the other way sets the paragraphs right."""
    made = article("0", body=("\u0633\u0642\u0637\u062a \u0627\u0644\u0645\u0648\u0635\u0644",), language="ar").article
    assert article_html(made, resolve=nowhere) == f'<div dir="rtl" lang="ar"><p>{made.text}</p></div>'
    assert article_html(replace(made, language="zz"), resolve=nowhere) == f"<p>{made.text}</p>"


@pytest.mark.parametrize(
    "attack", [*ATTACKS, "\N{RIGHT-TO-LEFT OVERRIDE}gnp.exe", "]]><x/>", "&undefined;", "<!DOCTYPE x>"]
)
def test_whatever_an_article_says_the_feeds_are_valid_and_inert(attack: str) -> None:
    """Titles stay text, HTML has only the elements of paragraphs, and nothing reorders what stands after it."""
    feeds = feeds_of(small_briefing(lambda words: f"{words} {attack}{words}"), feeds="full")
    assert_valid(feeds)
    for item in json.loads(feeds["feed.json"])["items"]:
        assert _Elements(item["content_html"]).found == {"p"}
    assert not set("".join(feeds.values())) & set(
        "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\x08\uffff"
    )


def test_payloads_are_text() -> None:
    """Every known payload comes out of the HTML as the words that it is."""
    made = article("0", body=tuple(PAYLOADS)).article
    read = _Elements(article_html(made, resolve=nowhere))
    assert read.found == {"p"}
    assert spaceless(read.words) == spaceless(map(plain, PAYLOADS))


@given(st.lists(st.text(), min_size=1, max_size=3), st.text(), st.text())
def test_any_text_makes_a_valid_feed(body: list[str], headline: str, author: str) -> None:
    """No character of any text breaks XML or JSON, and its words arrive."""
    made = article("0", body=tuple(body), headline=headline, authors=(author,), published=date(2017, 7, 10))
    feeds = feeds_of(briefing_of([made]), feeds="full")
    assert_valid(feeds)
    entry = etree.fromstring(feeds["feed.xml"].encode()).find(f"{ATOM}entry")
    assert entry is not None
    assert (entry.findtext(f"{ATOM}title") or "") == plain(headline)
    assert spaceless(_Elements(entry.findtext(f"{ATOM}content", "")).words) == spaceless(map(plain, body))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (
            ("<updated>2019-10-27T00:00:00+00:00", "<updated>2019-10-27"),
            "updated: '2019-10-27' is no date of RFC 3339 (3.3)",
        ),
        (("<title>The raid</title>", ""), "entry: no title"),
        (('rel="self"', 'rel="alternate"'), "feed: 2 alternate links of one type (4.1.1)"),
        (("<published>", "<date/><published>"), "entry: unknown element date"),
        (("<name>A. Writer</name>", ""), "author: {} (3.2)"),
        (('term="isis"', ""), "category: no term (4.2.2.1)"),
        (
            ('href="https://specimenpost', 'href="specimenpost'),
            "link: 'specimenpost.example/mosul?a=1&b=2' is no absolute address (4.2.7.1)",
        ),
    ],
)
def test_the_checks_find_what_is_wrong(change: tuple[str, str], fault: str) -> None:
    """A check that finds nothing would be worth nothing."""
    broken = feeds_of(small_briefing())["feed.xml"].replace(*change)
    assert fault in atom_faults(broken)
