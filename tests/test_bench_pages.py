"""The benchmark of the pages: which pages it takes, that it counts what the network brings, and who has no site."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bench import pages, screenshots
from bench.compressed import serving_compressed

WORDS = "The dam of Orven held. " * 400


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two articles, one of them long, that share a style sheet."""
    (tmp_path / "style.css").write_text("p { color: #000 }\n" * 500, encoding="utf-8")
    for path, words in (("", "Front"), ("articles/2019/01/a/", "Short"), ("articles/2019/01/b/", WORDS)):
        folder = tmp_path / path
        folder.mkdir(parents=True, exist_ok=True)
        up = "../" * path.count("/")
        page = f"<!doctype html><title>x</title><link rel=stylesheet href={up}style.css><p>{words}"
        (folder / "index.html").write_text(page, encoding="utf-8")
    return tmp_path


def test_it_takes_the_heaviest_and_the_middle_article(site: Path) -> None:
    """Kinds of pages that a site has not are left out."""
    assert pages.choose(site) == {
        "front": "",
        "article": "articles/2019/01/b/",
        "largest article": "articles/2019/01/b/",
    }
    assert screenshots.pages_of_every_kind(site) == {"front": "", "article": "articles/2019/01/b/"}


def test_it_weighs_what_the_network_brings(browser: Browser, site: Path) -> None:
    """Text comes compressed; what an earlier page brought is not brought again."""
    with serving_compressed(site) as (address, traffic):
        visited = pages.Site(browser, address, traffic)
        first = visited.weigh("articles/2019/01/b/")
        following = visited.weigh("articles/2019/01/b/", after="")
    page = len(gzip.compress((site / "articles/2019/01/b/index.html").read_bytes(), 6))
    style = len(gzip.compress((site / "style.css").read_bytes(), 6))
    assert page < first["articles/2019/01/b/"] < page + 600
    assert style < first["style.css"] < style + 600
    assert set(following) - {"favicon.ico"} == {"articles/2019/01/b/"}


def test_it_weighs_what_a_worker_fetches(browser: Browser, site: Path) -> None:
    """The search does most of its work there."""
    page = '<!doctype html><title>x</title><script>new Worker("work.js")</script><p>Work'
    (site / "index.html").write_text(page, encoding="utf-8")
    (site / "work.js").write_text('fetch("words.bin")', encoding="utf-8")
    (site / "words.bin").write_bytes(bytes(9000))
    with serving_compressed(site) as (address, traffic):
        files = pages.Site(browser, address, traffic).weigh("")
    assert 9000 < files["words.bin"] < 9600


def test_without_a_site_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both programs name the folder and the way out."""
    assert pages.main([str(tmp_path)]) == 1
    assert screenshots.main([str(tmp_path)]) == 1
    assert capsys.readouterr().err.count("(build the site first)") == 2
