"""The same docs/ builds with other generators that read mkdocs.yml: what is the same, and each difference there is.

README, "Other generators", tells users of these differences.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import etree, html

from builder.publishing.search import build_search, pages_of_site
from tests.projects import bytes_below

OWN_PAGE = """# Our own page

The second note[^b] stands before the first[^a], and *both* have their say.

| left | right |
|---|---|
| one | two |

[^a]: This is the first.
[^b]: This is the second, with a [link](index.md).
"""


HOST = "https://example.org/"


@dataclass(frozen=True)
class Site:
    """A built site, each page read once."""

    folder: Path

    @cached_property
    def pages(self) -> Mapping[str, html.HtmlElement]:
        """Path to the root of each page."""
        return {
            file.relative_to(self.folder).as_posix(): html.parse(str(file), html.HTMLParser(encoding="utf-8")).getroot()
            for file in sorted(self.folder.rglob("*.html"))
        }

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """Path to bytes of everything that is no page."""
        return {path: content for path, content in bytes_below(self.folder).items() if not path.endswith(".html")}

    def read(self, xpath: str) -> dict[str, list[str]]:
        """What is at a place of each page: texts, values, or the text of elements, white space collapsed."""
        return {
            path: [
                " ".join((found if isinstance(found, str) else found.text_content()).split())
                for found in page.xpath(xpath)
            ]
            for path, page in self.pages.items()
        }

    def addresses(self, xpath: str) -> dict[str, list[str]]:
        """What the links at a place of each page lead to, in full and in one spelling."""
        here = {path: f"{HOST}{path.removesuffix('index.html')}" for path in self.pages}
        return {path: [urljoin(here[path], address) for address in found] for path, found in self.read(xpath).items()}

    def targets(self) -> set[str]:
        """The files of the site to which any page leads."""
        found = self.addresses("//@href | //@src").values()
        inside = [address for some in found for address in some if address.startswith(HOST)]
        files = {unquote(urlsplit(address).path).lstrip("/") for address in inside}
        return {f"{path}index.html" if path.endswith("/") or not path else path for path in files}

    def sitemap(self) -> list[tuple[str, ...]]:
        """The addresses of the sitemap with their days, sorted."""
        root = etree.fromstring(self.files["sitemap.xml"])
        return sorted(tuple(child.text or "" for child in url) for url in root)


@cache
def without_network() -> tuple[str, ...]:
    """What runs a command without any network, where the system lets a user do so."""
    command = ("unshare", "--user", "--map-root-user", "--net")
    if not shutil.which("unshare") or subprocess.run([*command, "true"], capture_output=True).returncode:  # noqa: S603 - as it stands here
        return ()
    return command


def generate(root: Path, module: str) -> tuple[Site, str]:
    """Build the site of a copy of a project, strictly and without a network; give it and what was said."""
    if find_spec(module) is None:
        pytest.skip(f"{module} is not installed: `make test` does that")
    copy = root.with_name(module)
    shutil.copytree(root, copy)
    config = copy / "mkdocs.yml"
    config.write_text(f"{config.read_text('utf-8')}\nsite_dir: elsewhere\n", "utf-8")
    command = (*without_network(), sys.executable, "-m", module, "build", "--strict", "--config-file", "mkdocs.yml")
    environment = {**os.environ, "HOME": str(root.parent), "HTTPS_PROXY": "http://127.0.0.1:9", "NO_COLOR": "1"}
    done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, encoding="utf-8", timeout=120)  # noqa: S603 - of our own lock
    assert done.returncode == 0, done.stdout + done.stderr
    return Site(copy / "elsewhere"), done.stdout + done.stderr


@pytest.fixture(scope="module")
def project(example: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example briefing with its pages under docs/, and a page by hand, without any site."""
    root = tmp_path_factory.mktemp("generators") / "project"
    shutil.copytree(example.parent, root, ignore=shutil.ignore_patterns("site", ".cache"))
    (root / "docs" / "own.md").write_text(OWN_PAGE, "utf-8")
    return root


@pytest.fixture(scope="module")
def mkdocs(project: Path) -> Site:
    """What MkDocs makes of it."""
    return generate(project, "mkdocs")[0]


@pytest.fixture(scope="module")
def properdocs_and_words(project: Path) -> tuple[Site, str]:
    """What ProperDocs makes of it, and what it says."""
    return generate(project, "properdocs")


@pytest.fixture(scope="module")
def zensical_and_words(project: Path) -> tuple[Site, str]:
    """What Zensical makes of it, and what it says."""
    return generate(project, "zensical")


@pytest.fixture(scope="module")
def zensical(zensical_and_words: tuple[Site, str]) -> Site:
    """What Zensical makes of it."""
    return zensical_and_words[0]


class TestProperDocs:
    """A fork of MkDocs 1.x makes the same site."""

    def test_every_byte_is_the_same(self, mkdocs: Site, properdocs_and_words: tuple[Site, str]) -> None:
        """But for the compressed sitemap, which has the time of the build in it and which `briefing build` removes."""
        ours, theirs = (bytes_below(site.folder) for site in (mkdocs, properdocs_and_words[0]))
        different = {path for path in ours.keys() | theirs.keys() if ours.get(path) != theirs.get(path)}
        assert different <= {"sitemap.xml.gz"}
        assert "sitemap.xml.gz" in theirs

    def test_it_has_nothing_to_say(self, properdocs_and_words: tuple[Site, str]) -> None:
        """Given the file, it does not ask to rename it."""
        assert "WARNING" not in properdocs_and_words[1]
        assert "renamed" not in properdocs_and_words[1]


class TestZensical:
    """The successor of Material makes the same pages, with its own scripts and styles."""

    def test_it_finds_no_fault(self, zensical_and_words: tuple[Site, str]) -> None:
        """It checks links and anchors as MkDocs does."""
        assert "No issues found" in zensical_and_words[1]

    def test_every_page_has_its_text(self, mkdocs: Site, zensical: Site) -> None:
        """The same pages with the same words in the same order, tables and footnotes too; nothing is tolerated."""
        article = "//article[contains(@class, 'md-content__inner')]"
        ours, theirs = mkdocs.read(article), zensical.read(article)
        assert all(len(texts) == 1 for texts in ours.values())
        assert theirs == ours
        assert "This is the second" in ours["own/index.html"][0]

    def test_every_page_has_its_masthead_and_its_place(self, mkdocs: Site, zensical: Site) -> None:
        """The overrides of the theme count: sections, the one where the reader is, and the colophon."""
        for place in (
            "//header[@class='masthead']",
            "//footer",
            "//nav[@class='sections']//a[@aria-current='page']",
            "//nav[@class='sections']//a[@aria-current='true']",
        ):
            assert zensical.read(place) == mkdocs.read(place), place
        assert mkdocs.read("//nav[@class='sections']//a[@aria-current]")["own/index.html"] == []

    def test_every_head_says_the_same(self, mkdocs: Site, zensical: Site) -> None:
        """Title, policy, descriptions, cards, citations and linked data are the same values."""
        for place in (
            "//title",
            "//meta[@http-equiv]/@content",
            "//meta[not(@name='search')]/@content",
            "//meta[@name='search']/@data-day | //meta[@name='search']/@data-source",
            "//link[@rel='canonical']/@href",
            "//html/@lang",
        ):
            assert zensical.read(place) == mkdocs.read(place), place
        for place in ("//script[@type='application/ld+json']", "//meta/@data-topics", "//meta/@data-names"):
            ours, theirs = (
                {path: [json.loads(text) for text in texts] for path, texts in site.read(place).items()}
                for site in (mkdocs, zensical)
            )
            assert theirs == ours, place

    def test_every_link_has_a_target(self, mkdocs: Site, zensical: Site) -> None:
        """Links lead where MkDocs leads them, and no page, picture, style or script is missing."""
        for place in (
            "//article//a/@href",
            "//header//a/@href",
            "//footer//a/@href",
            "//link[@rel='alternate feed']/@href",
        ):
            assert zensical.addresses(place) == mkdocs.addresses(place), place
        assert zensical.targets() <= {*zensical.pages, *zensical.files}
        own = {path for path in mkdocs.files if path.startswith(("data/", "topics/", "sources/", "feed", "robots"))}
        assert own
        assert {path for path in own if zensical.files.get(path) != mkdocs.files[path]} == set()

    def test_the_sitemap_says_the_same(self, mkdocs: Site, zensical: Site) -> None:
        """The same pages with the same days; there is no compressed one."""
        assert zensical.sitemap() == mkdocs.sitemap()
        assert "sitemap.xml.gz" in mkdocs.files
        assert "sitemap.xml.gz" not in zensical.files

    def test_nothing_is_asked_of_other_hosts(self, mkdocs: Site, zensical: Site) -> None:
        """Scripts, styles and pictures are all the site's own."""
        for site in (mkdocs, zensical):
            for path, addresses in site.read("//script/@src | //link[@rel='stylesheet']/@href | //img/@src").items():
                assert [address for address in addresses if urlsplit(address).netloc] == [], path

    def test_scripts_and_styles_are_its_own(self, zensical: Site, mkdocs: Site) -> None:
        """The setting `variant: classic` chooses the look of Material; the overrides' files are ours."""
        styles = zensical.read("//link[@rel='stylesheet']/@href")
        assert all(any("stylesheets/classic/main." in style for style in found) for found in styles.values())
        ours = {path for path in mkdocs.files if re.fullmatch(r"assets/javascripts/(?:search/)?\w+\.js", path)}
        assert {"assets/javascripts/previews.js", "assets/javascripts/search/field.js"} <= ours
        assert {path for path in ours if zensical.files.get(path) != mkdocs.files[path]} == set()

    def test_the_way_past_the_masthead_leads_elsewhere(self, mkdocs: Site, zensical: Site) -> None:
        """Material's leads to the first heading and is missing where there is none; this one leads to the content."""
        assert {tuple(found) for found in zensical.read("//a[@class='md-skip']/@href").values()} == {("#__skip",)}
        assert mkdocs.read("//a[@class='md-skip']/@href")["404.html"] == []

    def test_an_index_is_made_that_nobody_asked_for(self, mkdocs: Site, zensical: Site) -> None:
        """Although no search is among the plugins, a file has the text of all pages; no page of ours fetches it."""
        assert "search.json" in zensical.files
        assert "search.json" not in mkdocs.files

    def test_the_search_can_be_added(self, zensical: Site, tmp_path: Path) -> None:
        """The index that `briefing build` makes is not there, and can be made for the pages as they are."""
        assert not (zensical.folder / "pagefind").exists()
        shutil.copytree(zensical.folder, tmp_path / "site")
        build_search(tmp_path / "site", pages_of_site(tmp_path / "site"), language="en")
        assert (tmp_path / "site" / "pagefind" / "bundles.json").is_file()

    def test_unknown_plugins_and_hooks_are_passed_over(self, tmp_path: Path) -> None:
        """What a site's own mkdocs.yml asks for beyond its own is not done, and not mentioned."""
        root = tmp_path / "project"
        (root / "docs").mkdir(parents=True)
        (root / "docs" / "index.md").write_text("# Latest\n", "utf-8")
        (root / "hook.py").write_text("def on_page_markdown(markdown, **_):\n    return markdown + 'HOOKED'\n", "utf-8")
        (root / "mkdocs.yml").write_text("site_name: Small\nplugins: [nonesuch]\nhooks: [hook.py]\n", "utf-8")
        site, said = generate(root, "zensical")
        assert "HOOKED" not in (site.folder / "index.html").read_text("utf-8")
        assert "nonesuch" not in said
        assert "hook" not in said

    def test_its_cache_is_the_builders_folder(self, zensical: Site) -> None:
        """It keeps files of its own in .cache/, which `--clean` empties as a whole."""
        root = zensical.folder.parent
        assert any((root / ".cache").iterdir())
        (root / ".cache" / "lock").touch()
        subprocess.run(
            [sys.executable, "-m", "zensical", "build", "--clean"], cwd=root, capture_output=True, check=True
        )
        assert not (root / ".cache" / "lock").exists()
