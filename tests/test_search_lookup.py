"""That the bundles of the search answer as one index does: Pagefind's own scripts, on one index, are the measure."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from builder.publishing import search_periods, search_words
from builder.publishing.indexer import Indexer
from builder.publishing.search import build_search
from builder.publishing.search_periods import bundles_of
from builder.publishing.searchable import Searchable, address_for_pagefind, page_for_pagefind
from tests.browser import visit
from tests.projects import REPOSITORY

SCRIPTS = REPOSITORY / "templates/theme/assets/javascripts/search"

WORDS = (
    "Mosul Raqqa siege sieges besieged convoy convoys Häuser Hauser hauser council councillor counsel wheat bridge "
    "bridges harvest minister ministers ministry al-Baghdadi Baghdadi caliphate caliph's state states statement Aleppo "
    "市場 москва Москвы 𝔊othic 𐐷word naïve naive résumé 2016 2017 20 git-absorb covid_19 O’Neil aleppine"
).split()

BEGUN = ("mosu", "sta", "hau", "counc", "ministr", "baghdad", "m")
TOO_LONG = ("mosulites", "statements", "caliphates", "siegexyz")
SEVERAL = (
    *("mosul raqqa", "wheat harvest", "rare mosul", "rare zeppelin", "zeppelin", "mosul zeppelin", "häuser wheat"),
    *(
        "the state's ministers",
        "WHEAT, bridge!",
        "résumé naive",
        "headline 3",
        "jane doe",
        "2016 council",
        "al baghdadi",
    ),
)
QUOTED = ('"mosul raqqa"', '"wheat harvest"', '"mosul"', '"rare"')
NOTHING = ("", "  ", "…")
QUERIES = (*WORDS, *BEGUN, *TOO_LONG, *SEVERAL, *QUOTED, *NOTHING)

ASK = """async (queries) => {
  const whole = await import("/whole/pagefind.js");
  await whole.options({ ranking: { metaWeights: { title: 12 } } });
  await whole.init();
  const { openLookup } = await import("/scripts/lookup.js");
  const folder = new URL("/pagefind/", location.href).href;
  const lookup = await openLookup({ folder, language: "en", titleWeight: 12 });
  const wholePage = async (result) => {
    const { raw_url: url, meta, content, locations: places, sub_results } = await result.data();
    const parts = sub_results.filter((part) => part.anchor).map(({ title, anchor }) => ({ id: anchor.id, title }));
    return { url, title: meta.title, content, places, parts, score: result.score };
  };
  const answers = [];
  for (const query of queries) {
    const one = await whole.search(query);
    const { key, numbers, scores } = await lookup.search(query);
    const pageOf = async (number, place) => ({ ...(await lookup.page(number, key)), score: scores[place] });
    answers.push([await Promise.all(one.results.map(wholePage)), await Promise.all(numbers.map(pageOf))]);
  }
  return answers;
}"""

FACTS = """async () => {
  const { openLookup } = await import("/scripts/lookup.js");
  const folder = new URL("/pagefind/", location.href);
  const lookup = await openLookup({ folder: folder.href, language: "en", titleWeight: 12 });
  const days = [];
  for (const [name, , facets] of lookup.catalogue.bundles)
    days.push(...(await (await fetch(new URL(`${name}/facets.${facets}.json`, folder))).json()).days);
  const { key, numbers } = await lookup.search(null);
  return Promise.all(numbers.map(async (number) => [(await lookup.page(number, key)).url, days[number]]));
}"""


def page_of(chance: random.Random, url: str, day: str) -> Searchable:
    """A page of words by chance, a third of them with headings, some with authors."""
    paragraphs = [" ".join(chance.choices(WORDS, k=chance.randint(5, 40))) for _ in range(3)]
    heading = '<h2 id="part">A part of wheat</h2>' if chance.random() < 0.3 else ""
    text = f"<div data-pagefind-body><p>{paragraphs[0]}</p>{heading}<p>{paragraphs[1]}</p><p>{paragraphs[2]}</p></div>"
    return Searchable(
        url=url, title=f"Headline {chance.randint(1, 9)} {chance.choice(WORDS)}", kind="article", day=day, source="",
        topics=(), names=("Jane Doe",) * chance.randint(0, 1), text=text,
    )  # fmt: skip


def pages_of_years() -> list[Searchable]:
    """Pages of some years; one of them alone has some words."""
    chance = random.Random(7)  # noqa: S311 - it is to give the same again
    months = [(year, month) for year in range(2012, 2018) for month in (1, 4, 8, 11) for _ in range(2)]
    pages = [
        page_of(chance, f"articles/{year}/{month:02}/{number}/", f"{year}-{month:02}-{chance.randint(1, 28):02}")
        for number, (year, month) in enumerate(months)
    ]
    pages += [page_of(chance, f"articles/undated/{number}/", "") for number in range(5)]
    pages += [page_of(chance, f"notes/{number}/", "") for number in range(3)]
    text = "<div data-pagefind-body><p>A rare zeppelin over Mosul.</p></div>"
    return [*pages, replace(pages[0], url="articles/2013/04/rare/", title="Alone", day="2013-04-02", text=text)]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory, served: Callable[[Path], str]) -> str:
    """Where the bundles are served, beside one index of the same pages in their order with Pagefind's own scripts."""
    root = tmp_path_factory.mktemp("lookup")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search_periods, "BUNDLE_PAGES", 10)
        patch.setattr(search_periods, "NEWEST_PAGES", 4)
        patch.setattr(search_words, "FILE_BYTES", 1500)
        pages = {page.url: page for page in pages_of_years()}
        build_search(root, pages.values(), language="en")
        bundles = bundles_of(pages)
    with Indexer("en") as indexer:
        for bundle in bundles:
            for page in sorted(sorted(map(pages.__getitem__, bundle.urls), key=lambda page: page.url), key=by_day):
                indexer.add(address_for_pagefind(page), page_for_pagefind(page))
        for path, content in indexer.files().items():
            (root / "whole" / path).parent.mkdir(parents=True, exist_ok=True)
            (root / "whole" / path).write_bytes(content)
    (root / "scripts").symlink_to(SCRIPTS)
    (root / "index.html").write_text('<!doctype html><html lang="en"><title>x</title>', encoding="utf-8")
    return served(root)


def by_day(page: Searchable) -> int:
    """The newest first."""
    return -int(page.day.replace("-", "") or 0)


def test_the_bundles_answer_as_one_index(browser: Browser, asked: str) -> None:
    """The same pages in the same order with the same weights, words and parts, whichever bundle they are in."""
    with visit(browser, asked) as seen:
        answers: list[tuple[list[dict[str, Any]], list[dict[str, Any]]]] = seen.page.evaluate(ASK, QUERIES)
    for query, (one, other) in zip(QUERIES, answers, strict=True):
        assert [page["url"] for page in other] == [page["url"] for page in one], query
        assert other == one, query
    # What they are measured by finds something, in old and new articles, and a word of one bundle keeps others out.
    found = {
        query: [page["url"].partition("#")[0] for page in one]
        for query, (one, _other) in zip(QUERIES, answers, strict=True)
    }
    assert {url.split("/")[1] for url in found["Mosul"]} >= {"2012", "2013", "2014", "2015", "2016", "2017", "undated"}
    assert found["mosul zeppelin"] == found["zeppelin"] == ["articles/2013/04/rare/"]
    assert [query for query in found if not found[query]] == [*NOTHING]
    assert len(found["siegexyz"]) == len(found["siege"])


def test_all_pages_come_newest_first(browser: Browser, asked: str) -> None:
    """Where no words are asked for; their numbers are those of the facts."""
    with visit(browser, asked) as seen:
        found = seen.page.evaluate(FACTS)
    assert len(found) == len(pages_of_years())
    months = [(url[9:16] if day else "") for url, day in found]
    assert months == sorted(months, reverse=True)
    assert all(str(day)[:4] == url[9:13] for url, day in found if day)


def test_numbers_texts_and_lists_are_written_as_they_are_read(browser: Browser, asked: str) -> None:
    """Of every size that an item of CBOR can tell."""
    value = [0, 23, 24, 255, 256, 65535, 65536, 2**32 - 1, -1, -24, -25, -256, -257, "", "ä" * 300, [[]], [*range(300)]]
    with visit(browser, asked) as seen:
        read = seen.page.evaluate(
            """async (value) => {
              const { decoded, encoded } = await import("/scripts/program.js");
              return [decoded(encoded(value)), [...encoded([24, -500, "aä", []])]];
            }""",
            value,
        )
    assert read == [value, [0x84, 0x18, 24, 0x39, 0x01, 0xF3, 0x63, 0x61, 0xC3, 0xA4, 0x80]]
