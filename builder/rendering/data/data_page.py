"""The page of the data files: what can be downloaded, what it holds, and how to use it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import jinja2

from builder.model import Page
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.data.articles_csv import csv_columns
from builder.rendering.data.columns import Column
from builder.rendering.data.queries import views
from builder.rendering.data.record_fields import record_fields
from builder.rendering.data.tables import tables
from builder.rendering.data.topics_json import topic_fields
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.feeds.channel import feed_field, feed_line, has_feed
from builder.rendering.language import _, filled
from builder.rendering.page_head import PageKind, page_head
from builder.rendering.views import Catalogue

TEMPLATE = "pages/data.md.j2"

_NOTHING = Markdown("")
_SQLITE = (
    Markdown('sqlite3 briefing.sqlite "select published, headline from articles order by published desc limit 10"'),
    Markdown(
        'sqlite3 briefing.sqlite "select headline from articles '
        "where rowid in (select rowid from articles_fts('year'))\""
    ),
    Markdown("datasette briefing.sqlite --metadata metadata.json"),
    Markdown(
        'python -c "import pandas, sqlite3; '
        "print(pandas.read_sql('select * from coverage_by_month', sqlite3.connect('briefing.sqlite')))\""
    ),
)
_CSV = (
    Markdown(
        "python -c \"import pandas; print(pandas.read_csv('articles.csv', parse_dates=['published'])"
        ".groupby('source').words.describe())\""
    ),
)
_RECORDS = (
    Markdown(
        "python -c \"import pandas; print(pandas.read_json('articles.jsonl', lines=True)"
        ".explode('names').names.str['text'].value_counts())\""
    ),
)
_TOPICS = (
    Markdown(
        "python -c \"import pandas; print(pandas.read_json('topics.json').nlargest(10, 'articles')"
        "[['label', 'kind', 'articles', 'first', 'last']])\""
    ),
)


@dataclass(frozen=True, slots=True)
class FieldList:
    """The columns of a table or the fields of a record, and, where there are several, its name and what a row is."""

    columns: Sequence[Column]
    name: str = ""
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Fold:
    """What opens under a line: the fields of one table or more."""

    title: str
    lists: tuple[FieldList, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileEntry:
    """A file to download.

    Attributes:
        file: Its name, linked.
        anchor: The id of its heading.
        meaning: What it holds.
        remark: What else to know before using it; may be empty.
        commands: Lines to try in a shell.
        folds: Its fields.
    """

    file: Markdown
    anchor: str
    meaning: str
    remark: Markdown = _NOTHING
    commands: tuple[Markdown, ...] = ()
    folds: tuple[Fold, ...] = ()


def data_page(catalogue: Catalogue, templates: jinja2.Environment) -> Page:
    """Render the page; it depends on no article."""
    page = addresses.DATA
    text = templates.get_template(TEMPLATE).render(
        _=_,
        front_matter=page_head(
            PageKind.INDEX,
            _("Data"),
            _("The whole briefing as files for other programs."),
            **feed_field(catalogue, addresses.FEED, tuple(catalogue.articles)),
        ),
        files=_files(page),
        feeds=_feeds(catalogue, page),
    )
    return Page(page, text, "the data page")


def _files(page: str) -> list[FileEntry]:
    file = partial(_file, page)
    return [
        file(
            addresses.DATABASE,
            _("All of it as an SQLite database with full-text search."),
            filled(
                _("Datasette shows it with the descriptions that are in {file}."),
                file=_link(page, addresses.DATABASE_METADATA),
            ),
            _SQLITE,
            _tables(),
        ),
        file(
            addresses.ARTICLES_TABLE,
            _("The articles as a table, one in each row."),
            escape(
                _(
                    "The text is UTF-8 with commas between the columns; in Excel, open it with Data, From Text/CSV. "
                    "Words that a spreadsheet would run as a formula have an apostrophe before them, in this file only."
                )
            ),
            _CSV,
            _columns(csv_columns()),
        ),
        file(
            addresses.RECORDS,
            _("All that was read and found, one article in each line."),
            escape(_("The fields start and end count characters from 0; end is the character after the last.")),
            _RECORDS,
            _columns(record_fields()),
        ),
        file(
            addresses.TOPICS,
            _("The topics with their names and articles."),
            commands=_TOPICS,
            folds=_columns(topic_fields()),
        ),
        file(
            addresses.NOTES,
            _("The notes by the desk on passages of articles."),
            escape(_("Their fields are those of the Web Annotation Data Model, a Recommendation of the W3C.")),
        ),
    ]


def _file(
    page: str,
    path: str,
    meaning: str,
    remark: Markdown = _NOTHING,
    commands: tuple[Markdown, ...] = (),
    folds: tuple[Fold, ...] = (),
) -> FileEntry:
    anchor = path.rpartition("/")[2].replace(".", "-")
    return FileEntry(
        file=_link(page, path), anchor=anchor, meaning=meaning, remark=remark, commands=commands, folds=folds
    )


def _link(page: str, path: str) -> Markdown:
    return link(escape(path.rpartition("/")[2]), relative(page, path))


def _columns(columns: Sequence[Column]) -> tuple[Fold, ...]:
    return (Fold(_("Its fields"), (FieldList(columns),)),)


def _tables() -> tuple[Fold, ...]:
    return (
        Fold(_("Its tables"), tuple(FieldList(table.columns, table.name, table.meaning) for table in tables())),
        Fold(_("Its views"), tuple(FieldList(view.columns, view.name, view.meaning) for view in views())),
    )


def _feeds(catalogue: Catalogue, page: str) -> tuple[Markdown, ...]:
    """What there is to say of feeds: where they are, or why there are none."""
    article_ids = tuple(catalogue.articles)
    if catalogue.site.url is None:
        return (
            escape(_("There are none, because the site does not know its address: site_url in mkdocs.yml says it.")),
        )
    if not has_feed(catalogue, article_ids):
        return (escape(_("There are none, because no article has a date.")),)
    own = filled(
        _("Each {topic} and each {source} has a feed of its own; the foot of its page leads to it."),
        topic=link(escape(_("topic")), relative(page, addresses.TOPIC_INDEX)),
        source=link(escape(_("source")), relative(page, addresses.SOURCE_INDEX)),
    )
    return feed_line(catalogue, addresses.FEED, article_ids, page), own
