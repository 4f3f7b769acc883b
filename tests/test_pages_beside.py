"""Pages that a copy of the process has built are those that this process would build; without the copy it does."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.config import Project, load_project
from builder.errors import SiteError
from builder.publishing import pages_beside
from builder.publishing.known_files import survey
from builder.publishing.page_work import WrittenPage
from builder.publishing.pages_beside import PagesBeside, Wanted
from builder.publishing.site import build_site
from tests.projects import bytes_below
from tests.test_site import make_project, put

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")


@pytest.fixture(autouse=True)
def _copied(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the process copied whatever threads earlier tests have left: what the copies do here needs none of them."""
    monkeypatch.setattr("builder.publishing.pages_beside.can_be_copied", lambda: True)


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of few pages that can be built singly, built; only for copying."""
    project = make_project(tmp_path_factory.mktemp("built"))
    settings = project.config_file.read_text(encoding="utf-8").replace("omitted_files: warn, ", "")
    put(project.root, "mkdocs.yml", settings.replace("plugins: [search]", "plugins: []"))
    build(load_project(project.config_file))
    return project.root


@pytest.fixture
def project(built_once: Path, tmp_path: Path) -> Project:
    """The same project: a copy."""
    shutil.copytree(built_once, tmp_path / "project")
    return load_project(tmp_path / "project" / "mkdocs.yml")


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the pages that copies have told of."""
    found: list[str] = []
    write = PagesBeside.write

    def noted(self: PagesBeside, wanted: Wanted) -> list[WrittenPage]:
        pages = [*write(self, wanted)]
        found.extend(page.path for page in pages)
        return pages

    monkeypatch.setattr("builder.publishing.pages_beside.PagesBeside.write", noted)
    return found


def build(project: Project, beside: PagesBeside | None = None) -> None:
    """Build the site of a project, as the pipeline does when docs/ has been written."""
    build_site(project, edition=None, docs=survey(project.docs_dir), beside=beside)


@pytest.fixture
def ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[PagesBeside], None]:
    """What waits until a copy has made ready."""
    made_ready = pages_beside._made_ready

    def told(project: Project) -> object:
        found = made_ready(project)
        (tmp_path / "ready").touch()
        return found

    def wait(_: PagesBeside) -> None:
        while not (tmp_path / "ready").exists():
            time.sleep(0.01)

    monkeypatch.setattr("builder.publishing.pages_beside._made_ready", told)
    return wait


def publish(project: Project, meanwhile: Callable[[PagesBeside], None] = lambda _: None) -> dict[str, bytes]:
    """Build a site with a copy beside, in the time of which something is done; return it."""
    with PagesBeside(project, jobs=2) as beside:
        meanwhile(beside)
        build(project, beside)
    return bytes_below(project.site_dir)


def published_alone(project: Project, place: Path) -> dict[str, bytes]:
    """The site that this process builds from nothing."""
    shutil.copytree(project.root, place, ignore=shutil.ignore_patterns("site", ".cache"))
    build(load_project(place / "mkdocs.yml"))
    return bytes_below(place / "site")


def test_they_are_the_same_pages(project: Project, told: list[str], tmp_path: Path) -> None:
    """Though files have come and gone since the copy has made ready: links to them are what they are to be."""

    def write(_: PagesBeside) -> None:
        put(project.root, "docs/articles/new.md", "---\ntitle: New\n---\n\n# New\n\n[Latest](../index.md)\n")
        put(project.root, "docs/index.md", "---\ntitle: Latest\n---\n\n# Latest\n\n[New](articles/new.md)\n")
        (project.docs_dir / "articles" / "mosul.md").unlink()

    site = publish(project, write)
    assert told == ["articles/new.md", "index.md"]
    assert site == published_alone(project, tmp_path / "alone")


def test_of_another_theme_nothing_is_built_beside(
    project: Project, told: list[str], ready: Callable[[PagesBeside], None], tmp_path: Path
) -> None:
    """The copy has made ready for the theme that was there when it began."""

    def change(beside: PagesBeside) -> None:
        ready(beside)
        put(project.root, "templates/theme/partials/copyright.html", "Another word.")

    site = publish(project, change)
    assert told == []
    assert b"Another word." in site["index.html"]
    assert site == published_alone(project, tmp_path / "alone")


def test_a_new_theme_that_was_there_before_is_built_beside(project: Project, told: list[str], tmp_path: Path) -> None:
    """All of few pages."""
    put(project.root, "templates/theme/partials/copyright.html", "Another word.")
    site = publish(project)
    assert told == ["articles/mosul.md", "index.md"]
    assert site == published_alone(project, tmp_path / "alone")


def test_a_copy_that_is_lost_is_not_needed(project: Project, told: list[str], tmp_path: Path) -> None:
    """What it has not built is built here."""

    def lose(beside: PagesBeside) -> None:
        put(project.root, "docs/index.md", "---\ntitle: Latest\n---\n\n# Latest\n\nNothing.\n")
        assert beside._process is not None
        assert beside._process.pid is not None
        os.kill(beside._process.pid, signal.SIGKILL)
        beside._process.join()

    site = publish(project, lose)
    assert told == []
    assert site == published_alone(project, tmp_path / "alone")


def test_what_a_page_raises_is_raised_here(project: Project) -> None:
    """With the words of a build without a copy; the site is as it was."""
    before = bytes_below(project.site_dir)
    put(project.root, "docs/index.md", "---\ntitle: Latest\ntemplate: none.html\n---\n\n# Latest\n")
    with pytest.raises(SiteError, match=r"Error building page 'index\.md': TemplateNotFound: .*none\.html"):
        publish(project)
    assert bytes_below(project.site_dir) == before


def test_where_nothing_can_be_made_ready_nothing_is_built_beside(
    project: Project, told: list[str], ready: Callable[[PagesBeside], None], tmp_path: Path
) -> None:
    """As with a front page that cannot be built; it is built when it can."""
    put(project.root, "docs/index.md", "---\ntitle: Latest\ntemplate: none.html\n---\n\n# Latest\n")

    def mend(beside: PagesBeside) -> None:
        ready(beside)
        put(project.root, "docs/index.md", "---\ntitle: Latest\n---\n\n# Latest\n\nMended.\n")

    site = publish(project, mend)
    assert told == []
    assert b"Mended." in site["index.html"]
    assert site == published_alone(project, tmp_path / "alone")
