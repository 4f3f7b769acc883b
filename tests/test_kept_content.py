"""The rules for taking the content of pages from the site: only where the theme alone changed, with the same bytes."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from builder.config import Project, load_project
from builder.errors import SiteError
from builder.publishing.kept_content import OldPage, loses_ids, old_pages
from builder.publishing.markdown_pages import quick_render
from builder.publishing.site import build_site
from tests.projects import REPOSITORY, bytes_below

PAGES = ("articles/basra.md", "articles/mosul.md", "index.md")


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of three pages with the settings of the repository, built; only for copying."""
    root = tmp_path_factory.mktemp("built")
    shutil.copytree(REPOSITORY / "templates" / "theme", root / "templates" / "theme")
    settings = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    settings = re.sub(r"(?<=\nnav:\n).*?(?=\n\n)", "  - Latest: index.md", settings, flags=re.DOTALL)
    write(root / "mkdocs.yml", settings.replace("  - assets/briefing.css", "  - assets/own.css"))
    write(root / "docs/index.md", page("Latest", "[Mosul](articles/mosul.md#what-now) [Search](#search-field)"))
    write(root / "docs/articles/mosul.md", page("Mosul", "Mosul fell.\n\n## What now?\n\n[Basra](basra.md)"))
    write(root / "docs/articles/basra.md", page("Basra", "Quiet. — “So far”."))
    build(root)
    return root


@pytest.fixture
def built(built_once: Path, tmp_path: Path) -> Path:
    """The same project, built: a copy."""
    shutil.copytree(built_once, tmp_path / "project")
    return tmp_path / "project"


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages whose Markdown is rendered, by their paths."""
    found: list[str] = []

    def noted(page: Page, config: MkDocsConfig, files: Files) -> bool:
        found.append(page.file.src_uri)
        return quick_render(page, config, files)

    monkeypatch.setattr("builder.publishing.single_pages.quick_render", noted)
    return found


def page(title: str, text: str) -> str:
    """A page as the templates write it."""
    return f'---\ntitle: "{title}"\nkind: "article"\ntopics: ["a"]\n---\n\n# {title}\n\n{text}\n'


def write(file: Path, text: str) -> None:
    """Write a file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def change(file: Path, old: str, new: str) -> None:
    """Change a file."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def build(root: Path) -> Project:
    """Build the site of a project."""
    project = load_project(root / "mkdocs.yml")
    build_site(project, edition=None)
    return project


def is_as_from_nothing(root: Path) -> bool:
    """Tell whether the site is the one that a build gives where nothing is left of another one."""
    fresh = root.with_name("fresh")
    for name in ("docs", "templates"):
        shutil.copytree(root / name, fresh / name)
    shutil.copy(root / "mkdocs.yml", fresh / "mkdocs.yml")
    build(fresh)
    return bytes_below(root / "site") == bytes_below(fresh / "site")


def another_template(root: Path) -> None:
    """A part of every page that the project writes itself."""
    write(root / "templates/theme/partials/copyright.html", '<p id="own">Another word.</p>')


def another_name(root: Path) -> None:
    """A setting that every page shows."""
    change(root / "mkdocs.yml", "site_name: The Caliphate Files", "site_name: Another")


def another_colour(root: Path) -> None:
    """A setting of the theme."""
    change(root / "mkdocs.yml", "scheme: slate", "scheme: default")


def another_word_for_the_search(root: Path) -> None:
    """A template that tells the search something else."""
    change(root / "templates/theme/partials/head/search.html", "d('', true) | striptags", "d('x', true) | striptags")


@pytest.mark.parametrize("change_theme", [another_template, another_name, another_colour, another_word_for_the_search])
def test_another_theme_leaves_the_markdown_alone(
    built: Path, rendered: list[str], change_theme: Callable[[Path], None]
) -> None:
    """No page's Markdown is rendered again, not even at the second change, and the bytes are those of a new site."""
    change_theme(built)
    build(built)
    change(built / "templates/theme/partials/header.html", 'class="masthead"', 'class="masthead second"')
    build(built)
    assert rendered == []
    assert is_as_from_nothing(built)


def changed_page(root: Path) -> None:
    """Other Markdown."""
    change(root / "docs/articles/mosul.md", "Mosul fell.", "Mosul fell again.")


def spoilt_page(root: Path) -> None:
    """Other bytes on the site."""
    change(root / "site/articles/mosul/index.html", "Mosul fell.", "Mosul rose.")


def missing_page(root: Path) -> None:
    """None on the site."""
    (root / "site/articles/mosul/index.html").unlink()


@pytest.mark.parametrize("change_page", [changed_page, spoilt_page, missing_page])
def test_a_page_that_is_not_as_it_was_is_rendered(
    built: Path, rendered: list[str], change_page: Callable[[Path], None]
) -> None:
    """One whose Markdown changed, and one that is not on the site as it was published."""
    another_template(built)
    change_page(built)
    build(built)
    assert rendered == ["articles/mosul.md"]
    assert is_as_from_nothing(built)


def test_a_page_that_changes_meanwhile_is_rendered(
    built: Path, rendered: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was looked at before may be another file when its turn comes."""

    def spoil_and_find(*args: Any, **options: Any) -> dict[str, OldPage]:
        spoilt_page(built)
        return old_pages(*args, **options)

    another_template(built)
    with monkeypatch.context() as patched:
        patched.setattr("builder.publishing.singly.old_pages", spoil_and_find)
        build(built)
    assert rendered == ["articles/mosul.md"]
    assert is_as_from_nothing(built)


def test_links_to_pages_that_are_gone_are_found(built: Path, rendered: list[str]) -> None:
    """The page with the link is rendered, and the site stays as it is."""
    another_template(built)
    (built / "docs/articles/basra.md").unlink()
    before = bytes_below(built / "site")
    with pytest.raises(SiteError, match=r"mosul\.md.*basra\.md"):
        build(built)
    assert "articles/mosul.md" in rendered
    assert bytes_below(built / "site") == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("toc:\n      permalink: false", "toc:\n      permalink: true"),
        ("  anchors: warn\n", "  anchors: info\n"),
        ("site_url: https", "use_directory_urls: false\nsite_url: https"),
    ],
)
def test_other_settings_render_the_markdown(built: Path, rendered: list[str], old: str, new: str) -> None:
    """A setting that not only templates look at may change any content."""
    change(built / "mkdocs.yml", old, new)
    build(built)
    assert sorted(rendered) == [*PAGES]
    assert is_as_from_nothing(built)


def test_ids_that_the_theme_no_longer_gives_are_missed(built: Path) -> None:
    """A link to a place in the theme's part of a page is checked as in a new site."""
    change(built / "templates/theme/partials/search.html", 'id="search-field"', 'id="another-field"')
    with pytest.raises(SiteError, match=r"index\.md' contains a link '#search-field'"):
        build(built)


def test_headings_of_other_pages_are_checked_still(built: Path) -> None:
    """A page that is rendered may lose what one links to whose content stays."""
    another_template(built)
    change(built / "docs/articles/mosul.md", "What now?", "And then?")
    with pytest.raises(SiteError, match=r"index\.md' contains a link 'articles/mosul\.md#what-now'"):
        build(built)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('<p id="a">', '<p id="a">\n<p id="b">', False),
        ('<p id="a">\n<p>', '<p>\n<p class="x" id="a">', False),
        ('<p id="a">\n<a name="b">', '<p id="a">', True),
        ("<p\nid='a'>", "<p\nid='b'>", True),
        ("<p>a</p>", "<p>b</p>", False),
    ],
)
def test_lost_ids_are_seen(old: str, new: str, *, expected: bool) -> None:
    """However they are written, and wherever else they stand now."""
    assert loses_ids(old, new) is expected
