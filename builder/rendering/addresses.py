"""Where each page stands under docs/, and how one page links to another."""

from __future__ import annotations

from urllib.parse import quote

from builder.model import Article, Label, Source, Speaker, Topic
from builder.slugs import slugify

FRONT_PAGE = "index.md"
TOPIC_INDEX = "topics/index.md"
SOURCE_INDEX = "sources/index.md"
TIMELINE = "timeline/index.md"
EDITION_INDEX = "editions/index.md"
NOTE_INDEX = "notes/index.md"
SPEAKER_INDEX = "quotes/index.md"
DESK = "desk/index.md"
SEARCH = "search/index.md"
SEARCH_WORDS = "search/words.json"
RECORDS = "data/articles.jsonl"
NOTES = "data/notes.jsonld"
DATA = "data/index.md"
ARTICLES_TABLE = "data/articles.csv"
TOPICS = "data/topics.json"
DATABASE = "data/briefing.sqlite"
DATABASE_METADATA = "data/metadata.json"
FEED = "feed"
"""A feed is named without its ending: it has a file for each of `FEED_ENDINGS`."""
FEED_ENDINGS = (".xml", ".json")
"""Atom, JSON Feed."""
ROBOTS = "robots.txt"
SITEMAP = "sitemap.xml"
SITE_PREVIEW = "assets/previews/briefing.png"


def article_page(article: Article) -> str:
    """Return the page of an article, which depends on nothing but the article itself.

    >>> from datetime import date
    >>> from builder.model import Format
    >>> article_page(Article(id="4f2a9c01be", path="a.txt", format=Format.TEXT, headline="Mosul falls",
    ...                      published=date(2017, 7, 9)))
    'articles/2017/07/mosul-falls-4f2a9c01be.md'
    """
    day = article.published
    folder = f"{day.year:04}/{day.month:02}" if day else "undated"
    slug = (slugify(article.slug) if article.slug else "") or slugify(article.headline)
    name = f"{slug}-{article.id}" if slug else article.id
    return f"articles/{folder}/{name}.md"


def dropped_lines(page: str) -> str:
    """Return the file with all lines that the article of a page was read without.

    >>> dropped_lines("articles/2017/07/mosul-falls-4f2a9c01be.md")
    'articles/2017/07/mosul-falls-4f2a9c01be/dropped.txt'
    """
    return f"{page.removesuffix('.md')}/dropped.txt"


def preview(article: Article) -> str:
    """Return the preview picture of an article."""
    return f"assets/previews/{article.id}.png"


def topic_page(topic: Topic) -> str:
    """Return the page of a topic."""
    return f"topics/{topic.slug}.md"


def topic_card(topic: Topic) -> str:
    """Return the file with what a card says of a topic beside a link to it."""
    return f"topics/{topic.slug}/preview.json"


def topic_year_page(topic: Topic, year: str) -> str:
    """Return the page of what mentions a topic of many articles in a year, or of what is "undated"."""
    return f"topics/{topic.slug}/{year}.md"


def topic_kind_page(kind: str, letters: str = "") -> str:
    """Return the page of all topics of a kind ("people"), or of those whose slugs begin with some letters.

    No topic's own page is in that folder, and its pages of years have other names.
    """
    return f"topics/kinds/{kind}-{letters}.md" if letters else f"topics/kinds/{kind}.md"


def source_page(source: Source) -> str:
    """Return the page of a source."""
    return f"sources/{source.slug}.md"


def source_year_page(source: Source, year: str) -> str:
    """Return the page of what a source of many articles published in a year, or of what is "undated"."""
    return f"sources/{source.slug}/{year}.md"


def year_page(year: int) -> str:
    """Return the page of a year of the timeline."""
    return f"timeline/{year:04}.md"


def stretch_page(value: str) -> str:
    """Return the page of a month, a day or another stretch of the timeline that has one of its own, by its value.

    >>> stretch_page("2016-11"), stretch_page("1980s")
    ('timeline/2016-11.md', 'timeline/1980s.md')
    """
    return f"timeline/{value}.md"


def edition_page(value: str) -> str:
    """Return the page of an edition: of a year, a month or a day.

    >>> edition_page("2017-03")
    'editions/2017-03.md'
    """
    return f"editions/{value}.md"


def label_page(label: Label) -> str:
    """Return the page of a label of notes."""
    return f"notes/{label.slug}.md"


def speaker_page(speaker: Speaker) -> str:
    """Return the page of a speaker."""
    return f"quotes/{speaker.slug}.md"


def speaker_year_page(speaker: Speaker, year: str) -> str:
    """Return the page of what somebody who is quoted a lot said in a year, or of what is "undated"."""
    return f"quotes/{speaker.slug}/{year}.md"


def speaker_letters_page(letters: str) -> str:
    """Return the page of the speakers whose slugs begin with some letters; no speaker's own page is in that folder."""
    return f"quotes/letters/{letters}.md"


def date_anchor(index: int) -> str:
    """Return the id that the expression with this index in an article's `dates` has on the article's page."""
    return f"date-{index + 1}"


def quote_anchor(index: int) -> str:
    """Return the id of a quotation by its index in `quotes`, likewise."""
    return f"quote-{index + 1}"


def note_anchor(index: int) -> str:
    """Return the id of a desk note by its index in `notes`, likewise."""
    return f"desk-note-{index + 1}"


def topic_feed(topic: Topic) -> str:
    """Return the feed of a topic, without its ending."""
    return f"topics/{topic.slug}/feed"


def source_feed(source: Source) -> str:
    """Return the feed of a source, likewise."""
    return f"sources/{source.slug}/feed"


def search_names(number: int) -> str:
    """Return a file of names for the search, by its number."""
    return f"search/names/{number}.json"


def site_address(path: str) -> str:
    """Return the address that a page or file has on the site, relative to the site's own address.

    >>> site_address("topics/mosul.md"), site_address("topics/index.md"), site_address("feed.xml")
    ('topics/mosul/', 'topics/', 'feed.xml')
    """
    stem = path.removesuffix(".md")
    if stem == path:
        return quote(path, safe="/")
    folder, _, name = stem.rpartition("/")
    address = folder if name == "index" else stem
    return f"{quote(address, safe='/')}/" if address else ""


def relative(from_page: str, to_page: str) -> str:
    """Return the link that leads from one page to another.

    Args:
        from_page: Path of the page that has the link, relative to docs/, with forward slashes.
        to_page: Path of the page or file that it leads to, likewise.

    Returns:
        A relative path; site generators turn its ".md" into an address.

    >>> relative("articles/2017/03/mosul-4f2a9c01be.md", "topics/mosul.md")
    '../../../topics/mosul.md'
    >>> relative("topics/index.md", "topics/mosul.md")
    'mosul.md'
    """
    section, slash, _rest = from_page.partition("/")
    if not slash or not to_page.startswith(section + slash):
        return "../" * from_page.count("/") + to_page
    here, there = from_page.split("/")[:-1], to_page.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "/".join([".."] * (len(here) - shared) + there[shared:])


def web_address(from_page: str, to_page: str) -> str:
    """Return the link from one page to another for HTML that a site generator passes on as it is.

    Each page has a folder of its own as its address ("use_directory_urls", which is the default).

    >>> web_address("index.md", "editions/2017-03.md"), web_address("topics/mosul.md", "index.md")
    ('editions/2017-03/', '../../')
    """
    here, there = _folder(from_page), _folder(to_page)
    return relative(f"{here}x", f"{there}x").removesuffix("x") or "./"


def _folder(page: str) -> str:
    path = page.removesuffix(".md")
    return path.removesuffix("index") if path.split("/")[-1] == "index" else f"{path}/"
