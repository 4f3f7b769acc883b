"""The names for the search: which file has them, and that the scripts in the browser look in that file."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser

from builder.model import Alias, Kind, Speaker, Topic
from builder.publishing.search import build_search
from builder.publishing.searchable import Searchable
from builder.rendering.indexes import Extents
from builder.rendering.search.search_names import FILE_ENTRIES, file_of, key_of, name_files, words_of
from builder.rendering.search.search_page import search_words
from builder.rendering.views import Catalogue, catalogue_of
from tests.briefings import MOSUL, UNDATED, small_briefing
from tests.browser import visit
from tests.projects import REPOSITORY

LABELS = (
    "Mosul",
    "New York",
    "UN",
    "United Nations",
    "Ødegård",
    "Ναύπακτος",
    "Москва",
    "北京大学",
    "الموصل",
    "नई दिल्ली",
    "İzmir",
    "서울",
)
MANY = tuple(f"Place {chr(ord('a') + number % 26)}{number}" for number in range(FILE_ENTRIES * 9))


def catalogue_with(labels: Sequence[str], *, aliases: Sequence[str] = ()) -> Catalogue:
    """A briefing that has nothing but topics, all with some other names; a later one has more articles."""
    others = tuple(Alias(alias, "glossary") for alias in aliases)
    topics = {
        f"t{number}": Topic(
            slug=f"t{number}", label=label, kind=Kind.PLACE, description=f"About {label}.", aliases=others
        )
        for number, label in enumerate(labels)
    }
    articles = {slug: ("",) * number for number, slug in enumerate(topics)}
    made = catalogue_of(small_briefing())
    return replace(made, topics=topics, topic_articles=articles, extents=Extents(articles, made.published))


def test_a_topic_is_in_the_file_of_each_of_its_words() -> None:
    """Under its label and its other names; once in a file, however many of its words lead there."""
    catalogue = catalogue_with(["Mosul", *MANY], aliases=["Al-Mawsil"])
    files = name_files(catalogue)
    count = len(files)
    assert [file.path for file in files] == [f"search/names/{number}.json" for number in range(count)]
    assert FILE_ENTRIES / 4 < sum(len(json.loads(file.text)) for file in files) / count <= FILE_ENTRIES
    found = [number for number, file in enumerate(files) if '"Mosul"' in file.text]
    assert found == sorted({file_of(key, count) for key in ("mos", "al", "maw")})
    assert all(file.text.count('"Mosul"') <= 1 for file in files)
    (entry,) = [entry for entry in json.loads(files[found[0]].text) if entry[1] == "Mosul"]
    assert entry == ["topic", "Mosul", "topics/t0/", 0, ["Al-Mawsil"], "About Mosul."]


def test_who_is_on_the_record_is_found_by_name() -> None:
    """Who has a page there, after the topics; the words are found in the articles."""
    quotes = {"Ann": 2, "Bo": 2, "Cy": 1}
    speakers = tuple(
        Speaker(slug=name.lower(), name=name, topic=None, quotes=((MOSUL, 0), (UNDATED, 0))[:count])
        for name, count in quotes.items()
    )
    catalogue = catalogue_with([])
    (file,) = name_files(replace(catalogue, briefing=replace(catalogue.briefing, speakers=speakers)))
    said = "2 quotations, 10 July 2017"
    assert json.loads(file.text) == [
        ["speaker", "Ann", "quotes/ann/", 2, [], said],
        ["speaker", "Bo", "quotes/bo/", 2, [], said],
    ]


def test_without_topics_there_is_one_empty_file() -> None:
    """The scripts ask for it, and a file that is not there would be an error on the console."""
    (file,) = name_files(catalogue_with([]))
    assert json.loads(file.text) == []


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_letters_are_split_as_all_others(name: str) -> None:
    """They have a way of their own, which is quicker."""
    assert words_of(name) == words_of(f"{name} é")[:-1]


@given(st.text())
def test_every_word_has_a_file(name: str) -> None:
    """Whatever a topic is called."""
    for word in words_of(name):
        assert 1 <= len(key_of(word)) <= 3
        assert 0 <= file_of(key_of(word), 8) < 8


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, served: Callable[[Path], str]) -> str:
    """A site with the scripts of the search, many files of names, and an index with nothing that is asked for."""
    site = tmp_path_factory.mktemp("names")
    for script in (REPOSITORY / "templates/theme/assets/javascripts/search").iterdir():
        shutil.copy(script, site)
    (site / "index.html").write_text("<!doctype html><title>x</title>", encoding="utf-8")
    text = "<p data-pagefind-body>x</p>"
    other = Searchable(url="x/", title="x", kind="article", day="", source="", topics=(), names=(), text=text)
    build_search(site, [other], language="en")
    (site / "favicon.ico").touch()
    catalogue = catalogue_with([*LABELS, "Mosul Dam", *MANY], aliases=["Example"])
    names = name_files(catalogue)
    for page in (*names, search_words(len(names))):
        (site / page.path).parent.mkdir(parents=True, exist_ok=True)
        (site / page.path).write_text(page.text, encoding="utf-8")
    return served(site)


def found(browser: Browser, address: str, queries: Sequence[str]) -> list[list[str]]:
    """The titles that the scripts find for each query."""
    script = """async (queries) => {
      const { engineOf, hitOf } = await import("/engine.js");
      const site = new URL("/", location.href), engine = engineOf(site), all = [];
      for (const query of queries) {
        const results = await engine.find(query);
        all.push(await Promise.all(results.map(async (result) => (await hitOf(result, site)).title)));
      }
      return all;
    }"""
    with visit(browser, address) as seen:
        titles: list[list[str]] = seen.page.evaluate(script, list(queries))
        seen.assert_clean()
    return titles


def test_the_browser_looks_in_the_right_file(browser: Browser, address: str) -> None:
    """Every topic is found by its whole name, in any script, in capitals, and with other marks between the words."""
    asked = [
        *LABELS,
        *(label.upper() for label in LABELS),
        *(label.replace(" ", " - ") for label in LABELS),
        *MANY[::40],
    ]
    for query, titles in zip(asked, found(browser, address, asked), strict=True):
        wanted = query.replace(" - ", " ").lower()
        assert wanted in {title.lower() for title in titles}, query


def test_all_words_are_wanted_and_the_last_may_be_begun(browser: Browser, address: str) -> None:
    """Of one name, not of two; what is called so comes first, then what is in more articles."""
    queries = [
        "mos",
        "mosul",
        "mosul da",
        "dam mosul",
        "mosu dam",
        "mosul example",
        "york",
        "new",
        "uni",
        "un",
        "北京",
        "---",
    ]
    answers = dict(zip(queries, found(browser, address, queries), strict=True))
    assert answers == {
        "mos": ["Mosul Dam", "Mosul"],
        "mosul": ["Mosul", "Mosul Dam"],
        "mosul da": ["Mosul Dam"],
        "dam mosul": ["Mosul Dam"],
        "mosu dam": [],
        "mosul example": [],
        "york": ["New York"],
        "new": ["New York"],
        "uni": ["United Nations"],
        "un": ["UN"],
        "北京": ["北京大学"],
        "---": [],
    }


def test_of_many_topics_some_come_before_the_articles_and_the_others_after(browser: Browser, address: str) -> None:
    """A name that many topics share does not hide what else is found."""
    (titles,) = found(browser, address, ["example"])
    assert len(titles) == len(LABELS) + 1 + len(MANY)
    assert titles[:3] == list(MANY[:-4:-1])
