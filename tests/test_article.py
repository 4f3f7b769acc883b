"""How an article's parts come together: what its file's name and its front matter add to what the page says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from builder.config import Settings
from builder.model import Article, Desk, Format
from builder.reading.article import read_article
from builder.reading.source import Source

PAGE = """\
Harbour bridge reopens after storm, officials say
By Jane Sample
{told}

The harbour bridge of Sampleton opened to traffic on Monday, two days after a storm tore a crane from its moorings.

Engineers had inspected the northern pier through the night, the port authority said, and they gave their consent.
"""


def read(folder: Path, name: str, text: str) -> Article:
    """An article from a file of this name."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return read_article(Source(f"articles/{name}", Format.TEXT, file), settings=Settings(), desk=Desk())


@pytest.mark.parametrize(
    ("told", "day", "least", "most"),
    [
        ("Posted yesterday", date(2018, 4, 9), 0.75, 0.85),
        ("2 hours ago", date(2018, 4, 10), 0.55, 0.65),
        ("Published 3 weeks ago", date(2018, 3, 20), 0.25, 0.35),
    ],
)
def test_a_relative_day_counts_back_from_the_file_name(
    tmp_path: Path, told: str, day: date, least: float, most: float
) -> None:
    """The day in the file's name is when the page was saved; what is rounded is doubted."""
    article = read(tmp_path, "bridge-2018-04-10.txt", PAGE.format(told=told))
    evidence = article.evidence["published"]
    assert (article.published, evidence.rule, evidence.text) == (day, "told-relatively", told)
    assert least <= evidence.confidence <= most
    assert evidence.line not in {dropped.line for dropped in article.dropped}


def test_a_relative_day_means_nothing_without_a_day_to_count_from(tmp_path: Path) -> None:
    """The clock is never asked."""
    assert read(tmp_path, "bridge.txt", PAGE.format(told="2 hours ago")).published is None


def test_a_printed_date_wins_over_the_file_name(tmp_path: Path) -> None:
    """What the page says of itself is the better witness."""
    article = read(tmp_path, "bridge-2018-04-20.txt", PAGE.format(told="April 9, 2018"))
    assert article.published == date(2018, 4, 9)


def test_the_file_name_dates_a_page_that_prints_no_date(tmp_path: Path) -> None:
    """It is the last resort."""
    article = read(tmp_path, "bridge-2018-04-20.txt", PAGE.format(told="Sample Post"))
    assert (article.published, article.evidence["published"].rule) == (date(2018, 4, 20), "file-name-date")
