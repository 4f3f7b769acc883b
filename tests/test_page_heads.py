"""The heads of built pages: what search engines, other sites and reference managers are told of them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html

from builder.config import load_project
from builder.publishing.site import build_site
from builder.rendering.escaping import escape, front_matter
from tests.xss_payloads import PAYLOADS

REPOSITORY = Path(__file__).parents[1]
ARTICLE = {
    "title": "“Mosul” & <b>falls</b>",
    "description": "It fell.",
    "kind": "article",
    "headline": "“Mosul” & <b>falls</b>",
    "published": "2017-03-08",
    "modified": "2017-03-09",
    "source": "Specimen Post",
    "agency": "Newswire",
    "section": "World",
    "language": "en",
    "original": "https://post.example/a?b=1&c=2",
    "archived": "https://archive.example/20170308/x",
    "image": "assets/previews/aaaaaaaaaa.png",
    "authors": ["Specimen Post Staff", "Jane Doe"],
    "keywords": ["Mosul", "Abu Bakr al-Baghdadi"],
}
SITE = "https://files.example/sub/"


def built(root: Path, **settings: object) -> Path:
    """Build a site of a few pages with the repository's theme; return its folder."""
    shutil.copytree(REPOSITORY / "templates" / "theme", root / "templates" / "theme")
    config = yaml.safe_load((REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8"))
    config |= {"site_name": "The “Files” & co", "nav": [{"Latest": "index.md"}], "not_in_nav": "*.md", **settings}
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    nasty = " ".join(PAYLOADS)
    fields: Mapping[str, Mapping[str, Any]] = {
        "index": {"title": "Latest", "description": "All of it.", "kind": "front", "feed": "feed"},
        "topic": {"title": "Mosul & around", "description": "A town.", "kind": "topic", "feed": "topics/mosul/feed"},
        "desk": {"title": "Desk", "description": "", "kind": "desk"},
        "article": ARTICLE,
        "bare": {"title": "Bare", "description": "", "kind": "article", "headline": "Bare"},
        "nasty": {
            **{name: nasty if isinstance(value, str) else PAYLOADS for name, value in ARTICLE.items()},
            "kind": "article",
        },
    }
    for name, told in fields.items():
        text = f"{front_matter(told)}\n# {escape(told['title'])}\n"
        (root / "docs").mkdir(exist_ok=True)
        (root / "docs" / f"{name}.md").write_text(text, encoding="utf-8")
    (root / "docs" / "about.md").write_text("# About & more\n\nWho we are.\n", encoding="utf-8")
    (root / "docs" / "assets").mkdir()
    (root / "docs" / "assets" / "briefing.css").touch()
    project = load_project(root / "mkdocs.yml")
    build_site(project, edition=None)
    return project.site_dir


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that knows its address."""
    return built(tmp_path_factory.mktemp("heads"), site_url=SITE)


@pytest.fixture(scope="module")
def homeless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site without an address, and without pictures."""
    return built(tmp_path_factory.mktemp("homeless"), site_url="", extra={"briefing": {"pictures": False}})


def head_of(site: Path, name: str) -> html.HtmlElement:
    """The head of a page."""
    file = site / name / "index.html" if name != "index" else site / "index.html"
    (head,) = html.fromstring(file.read_bytes()).xpath("//head")
    return head


def metas(head: html.HtmlElement) -> dict[str, list[str]]:
    """All meta elements: name or property to values, in order."""
    found: dict[str, list[str]] = {}
    for meta in head.iter("meta"):
        if name := meta.get("name") or meta.get("property"):
            found.setdefault(name, []).append(meta.get("content") or "")
    return found


def linked_data(head: html.HtmlElement) -> dict[str, Any]:
    """The one block of JSON-LD."""
    (script,) = head.xpath("//script[@type='application/ld+json']")
    data: dict[str, Any] = json.loads(script.text)
    return data


def test_an_article_is_a_card_elsewhere(site: Path) -> None:
    """Open Graph says what a link to the article shows."""
    told = {name: values for name, values in metas(head_of(site, "article")).items() if ":" in name}
    assert told == {
        "og:type": ["article"],
        "og:site_name": ["The “Files” & co"],
        "og:title": ["“Mosul” & <b>falls</b>"],
        "og:description": ["It fell."],
        "og:url": [f"{SITE}article/"],
        "og:image": [f"{SITE}assets/previews/aaaaaaaaaa.png"],
        "og:image:type": ["image/png"],
        "og:image:width": ["1200"],
        "og:image:height": ["630"],
        "og:image:alt": ["“Mosul” & <b>falls</b>"],
        "article:published_time": ["2017-03-08"],
        "article:modified_time": ["2017-03-09"],
        "article:section": ["World"],
        "article:tag": ["Mosul", "Abu Bakr al-Baghdadi"],
        "twitter:card": ["summary_large_image"],
        "z:itemType": ["newspaperArticle"],
    }


def test_an_article_can_be_taken_into_a_reference_manager(site: Path) -> None:
    """Highwire's tags, and Zotero's own for the type; the address is the original's."""
    told = {name: values for name, values in metas(head_of(site, "article")).items() if name.startswith("citation_")}
    assert told == {
        "citation_title": ["“Mosul” & <b>falls</b>"],
        "citation_author": ["Specimen Post Staff", "Jane Doe"],
        "citation_publication_date": ["2017/03/08"],
        "citation_journal_title": ["Specimen Post"],
        "citation_language": ["en"],
        "citation_keywords": ["Mosul; Abu Bakr al-Baghdadi"],
        "citation_public_url": ["https://post.example/a?b=1&c=2"],
        "citation_fulltext_html_url": [f"{SITE}article/"],
    }


def test_an_article_is_a_news_article(site: Path) -> None:
    """JSON-LD with the properties that schema.org has for one."""
    assert linked_data(head_of(site, "article")) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "“Mosul” & <b>falls</b>",
        "description": "It fell.",
        "datePublished": "2017-03-08",
        "dateModified": "2017-03-09",
        "author": [{"@type": "Organization", "name": "Specimen Post Staff"}, {"@type": "Person", "name": "Jane Doe"}],
        "publisher": {"@type": "NewsMediaOrganization", "name": "Specimen Post"},
        "sourceOrganization": {"@type": "NewsMediaOrganization", "name": "Newswire"},
        "articleSection": "World",
        "inLanguage": "en",
        "keywords": ["Mosul", "Abu Bakr al-Baghdadi"],
        "image": f"{SITE}assets/previews/aaaaaaaaaa.png",
        "isBasedOn": "https://post.example/a?b=1&c=2",
        "archivedAt": "https://archive.example/20170308/x",
        "isPartOf": {"@type": "WebSite", "name": "The “Files” & co", "url": SITE},
        "mainEntityOfPage": {"@type": "WebPage", "@id": f"{SITE}article/"},
    }


def test_what_is_not_known_is_not_said(homeless: Path) -> None:
    """Without an address, a picture or a byline there is neither an empty property nor a guess."""
    head = head_of(homeless, "bare")
    about = 'An example briefing on the fall of the "caliphate" and the hunt for Abu Bakr al-Baghdadi, 2014–2019.'
    assert linked_data(head) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Bare",
        "description": about,
        "isPartOf": {"@type": "WebSite", "name": "The “Files” & co"},
    }
    told = metas(head)
    assert not {name for name in told if name.startswith(("og:image", "og:url", "citation_p", "citation_f"))}
    assert told["twitter:card"] == ["summary"]
    assert all(values != [""] for values in told.values())
    assert head.xpath("//link[@rel='canonical']") == []


def test_pictures_that_are_switched_off_are_not_named(homeless: Path) -> None:
    """Even when a page's front matter still has one."""
    assert "og:image" not in metas(head_of(homeless, "article"))
    assert "image" not in linked_data(head_of(homeless, "article"))


def test_the_front_page_is_the_site(site: Path, homeless: Path) -> None:
    """With the search that other programs may offer, where the site knows its address."""
    assert linked_data(head_of(site, "index")) == {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": "The “Files” & co",
        "description": "All of it.",
        "inLanguage": "en",
        "url": SITE,
        "image": f"{SITE}assets/previews/briefing.png",
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{SITE}search/?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }
    assert "potentialAction" not in linked_data(head_of(homeless, "index"))


@pytest.mark.parametrize(("name", "kind"), [("topic", "CollectionPage"), ("desk", "WebPage"), ("about", "WebPage")])
def test_other_pages_say_what_they_are(site: Path, name: str, kind: str) -> None:
    """Lists are collections; hand-written pages without front matter have heads, too."""
    data = linked_data(head_of(site, name))
    assert (data["@type"], data["url"], data["inLanguage"]) == (kind, f"{SITE}{name}/", "en")
    assert metas(head_of(site, name))["og:image"] == [f"{SITE}assets/previews/briefing.png"]


def test_pages_name_their_feeds(site: Path) -> None:
    """Feed readers find them by the page; the addresses are relative."""

    def feeds(name: str) -> list[tuple[str, str, str]]:
        links = head_of(site, name).xpath("//link[starts-with(@rel, 'alternate')]")
        return [(link.get("type"), link.get("title"), link.get("href")) for link in links]

    assert feeds("topic") == [
        ("application/atom+xml", "Mosul & around", "../topics/mosul/feed.xml"),
        ("application/feed+json", "Mosul & around", "../topics/mosul/feed.json"),
    ]
    assert [link[1:] for link in feeds("index")] == [
        ("The “Files” & co", "feed.xml"),
        ("The “Files” & co", "feed.json"),
    ]
    assert feeds("desk") == []


def test_the_page_of_nothing_is_no_page(site: Path) -> None:
    """The 404 page tells nobody of itself."""
    (head,) = html.fromstring((site / "404.html").read_bytes()).xpath("//head")
    assert not {name for name in metas(head) if name.startswith("og:")}
    assert head.xpath("//script[@type='application/ld+json']") == []


def test_no_payload_gets_out_of_its_place(site: Path) -> None:
    """Whatever front matter holds, the head has the same elements as an honest article's, and the data are data."""

    def shape(name: str) -> set[str]:
        head = head_of(site, name)
        return {
            " ".join((element.tag, *sorted(element.keys())))
            for element in head.iter()
            if element.tag is not html.etree.Comment
        }

    assert shape("nasty") == shape("article")
    raw = (site / "nasty" / "index.html").read_text(encoding="utf-8")
    block = raw.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert not set(block) & set("<>&")
    data = json.loads(block)
    assert data["headline"] == metas(head_of(site, "nasty"))["og:title"][0]
    assert [author["name"] for author in data["author"]] == metas(head_of(site, "nasty"))["citation_author"]
    assert "<script>alert(1)</script>" in data["headline"]
