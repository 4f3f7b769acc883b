"""The rules for building site/, with the real MkDocs and Material on a few small pages."""

from __future__ import annotations

import logging
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from lxml import etree

from builder.config import Project, load_project
from builder.errors import ClashError, SiteError
from builder.publishing import sitemap
from builder.publishing.files import MARKER, forget_caches
from builder.publishing.site import build_site
from builder.publishing.site_look import look_at_site
from builder.publishing.swap import Place, exchange

REPOSITORY = Path(__file__).parents[1]
EDITION = date(2019, 10, 27)

SETTINGS = """\
site_name: Small
site_url: https://example.org/small/
nav: [{Latest: index.md}]
not_in_nav: /articles/
theme: {name: material, custom_dir: templates/theme, font: false}
plugins: [search]
validation: {omitted_files: warn, absolute_links: warn, unrecognized_links: warn, not_found: warn, anchors: warn}
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with two pages and the repository's theme, not built yet."""
    return make_project(tmp_path / "project")


@pytest.fixture(scope="module")
def published_once(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The same project, built; only for copying."""
    project = make_project(tmp_path_factory.mktemp("published"))
    build(project)
    return project


@pytest.fixture
def published(published_once: Project, tmp_path: Path) -> Project:
    """The same project, built: a copy, which is as good as the original since nothing depends on the place."""
    shutil.copytree(published_once.root, tmp_path / "project")
    return load_project(tmp_path / "project" / "mkdocs.yml")


def make_project(root: Path) -> Project:
    """Write a project with two pages and the repository's theme."""
    shutil.copytree(REPOSITORY / "templates" / "theme", root / "templates" / "theme")
    put(root, "mkdocs.yml", SETTINGS)
    put(root, "docs/index.md", "---\ntitle: Latest\n---\n\n# Latest\n\n[Mosul](articles/mosul.md)\n")
    put(root, "docs/articles/mosul.md", "---\ntitle: Mosul\n---\n\n# Mosul\n\nMosul fell.\n")
    return load_project(root / "mkdocs.yml")


def put(root: Path, path: str, text: str) -> None:
    """Write a file of a project."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def build(project: Project) -> bool:
    """Build the site of a project."""
    return build_site(project, edition=EDITION).is_changed


def tree(folder: Path) -> dict[str, bytes]:
    """Return path → bytes of everything below a folder."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def times_outside_the_cache(project: Project) -> dict[Path, int]:
    """When every file and folder was last changed, but for the cache, where a lock comes and goes."""
    return {path: path.stat().st_mtime_ns for path in project.root.rglob("*") if ".cache" not in path.parts}


def run_child(project: Project, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build in a process of its own, in another working folder."""
    program = (
        "import sys; from datetime import date; from pathlib import Path\n"
        "from builder.config import load_project; from builder.publishing.site import build_site\n"
        f"build_site(load_project(Path(sys.argv[1])), edition=date({EDITION:%Y, %-m, %-d}))"
    )
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-W", "error", "-c", program, str(project.config_file)],
        cwd="/",
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def failure(project: Project) -> str:
    """Return the message of a build that fails; the site stays as it was and nothing is left in the cache."""
    before = tree(project.site_dir)
    with pytest.raises(SiteError) as caught:
        build(project)
    assert tree(project.site_dir) == before
    assert not [path for path in (project.root / ".cache").iterdir() if path.is_dir()]
    return str(caught.value)


def test_a_second_build_writes_nothing(project: Project) -> None:
    """The first build says that it built; the second finds nothing to do and touches nothing."""
    assert build(project) is True
    assert "Mosul fell." in (project.site_dir / "articles/mosul/index.html").read_text(encoding="utf-8")
    before = times_outside_the_cache(project)
    assert build(project) is False
    assert times_outside_the_cache(project) == before


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("docs/articles/mosul.md", "---\ntitle: Mosul\n---\n\nRetaken.\n"),
        ("docs/articles/new.md", "---\ntitle: New\n---\n\nNew.\n"),
        ("docs/data/articles.jsonl", "{}\n"),
        ("mkdocs.yml", SETTINGS.replace("Small", "Changed")),
        ("templates/theme/partials/copyright.html", "changed"),
    ],
)
def test_whatever_mkdocs_reads_makes_a_new_site(published: Project, path: str, text: str) -> None:
    """A changed or new page, file, setting or template is built; the next build has nothing to do again."""
    put(published.root, path, text)
    assert build(published) is True
    assert build(published) is False


def test_a_removed_page_leaves_the_site(project: Project) -> None:
    """What is no longer under docs/ is no longer on the site."""
    put(project.root, "docs/articles/old.md", "---\ntitle: Old\n---\n\nOld.\n")
    build(project)
    (project.docs_dir / "articles/old.md").unlink()
    assert build(project) is True
    assert not (project.site_dir / "articles/old").exists()


def test_the_edition_is_mkdocs_today(published: Project) -> None:
    """A template may show the day of the build, which is the edition, so another edition is another site."""
    put(published.root, "templates/theme/partials/copyright.html", "built {{ build_date_utc }}")
    for edition, shown in ((EDITION, "built 2019-10-27 00:00:00"), (None, "built 1970-01-01 00:00:00")):
        assert build_site(published, edition=edition).is_changed
        assert shown in (published.site_dir / "index.html").read_text(encoding="utf-8")


def test_hooks_inherited_settings_and_the_environment_count(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything that mkdocs.yml draws in makes a new site when it changes."""
    put(
        project.root,
        "mkdocs.yml",
        "INHERIT: base.yml\nsite_name: Small\nhooks: [hook.py]\ncopyright: !ENV [SMALL, 'x']\n",
    )
    put(project.root, "base.yml", SETTINGS)
    put(project.root, "hook.py", "")
    assert [build(project), build(project)] == [True, False]
    put(project.root, "hook.py", "# changed\n")
    assert [build(project), build(project)] == [True, False]
    put(project.root, "base.yml", SETTINGS + "extra: {a: b}\n")
    assert [build(project), build(project)] == [True, False]
    monkeypatch.setenv("SMALL", "y")
    assert [build(project), build(project)] == [True, False]


def test_forgetting_the_caches_builds_everything_again(published: Project) -> None:
    """A forgotten site is still ours, but no longer known to be current; nothing but the lock is left in the cache."""
    put(published.root, ".cache/articles/1.json", "{}")
    put(published.root, ".cache/page", "x")
    before = tree(published.site_dir)
    forget_caches(published)
    assert set(tree(published.root / ".cache")) == {"lock"}
    assert build(published) is True
    assert tree(published.site_dir) == before


def test_hidden_files_under_docs_do_not_count(published: Project) -> None:
    """MkDocs passes over the manifest and an editor's swap files, and so does the fingerprint."""
    put(published.root, "docs/.manifest.json", "{}")
    put(published.root, "docs/articles/.mosul.md.swp", "x")
    assert build(published) is False


@pytest.mark.parametrize(
    "damage",
    [
        lambda site: (site / "index.html").write_text("hacked", encoding="utf-8"),
        lambda site: (site / "articles/mosul/index.html").unlink(),
        lambda site: (site / "extra.html").write_text("", encoding="utf-8"),
        lambda site: (site / MARKER).write_text("[]", encoding="utf-8"),
        shutil.rmtree,
    ],
    ids=["changed", "missing", "added", "marker", "gone"],
)
def test_a_damaged_site_is_built_again(published: Project, damage: Callable[[Path], object]) -> None:
    """A build has nothing to do only when site/ holds exactly what was built."""
    good = tree(published.site_dir)
    damage(published.site_dir)
    assert build(published) is True
    assert tree(published.site_dir) == good


def test_every_broken_link_is_named_and_the_site_stays(published: Project) -> None:
    """Broken links and anchors fail the build, each named with its page; what was published stays."""
    put(published.root, "docs/articles/mosul.md", "---\ntitle: M\n---\n\n[a](gone.md) [b](../index.md#nowhere)\n")
    put(published.root, "docs/index.md", "---\ntitle: L\n---\n\n![c](no.png) [d](/absolute/)\n")
    lines = failure(published).splitlines()
    home, mosul = "docs/index.md: Doc file 'index.md'", "docs/articles/mosul.md: Doc file 'articles/mosul.md'"
    missing = "is not found among documentation files."
    assert lines == [
        f"{home} contains a link 'no.png', but the target {missing}",
        f"{home} contains an absolute link '/absolute/', it was left as is.",
        f"{mosul} contains a link 'gone.md', but the target 'articles/gone.md' {missing}",
        f"{mosul} contains a link '../index.md#nowhere', but the doc 'index.md' does not contain an anchor '#nowhere'.",
    ]


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"mkdocs.yml": SETTINGS + "theme: 5\n"}, "mkdocs.yml: Config value 'theme': "),
        ({"mkdocs.yml": SETTINGS + "nonsense: 5\n"}, "Unrecognised configuration name: nonsense"),
        ({"mkdocs.yml": SETTINGS + "hooks: [gone.py]\n"}, "mkdocs.yml: Config value 'hooks': "),
        ({"mkdocs.yml": SETTINGS.replace("search", "nosuch")}, 'The "nosuch" plugin is not installed'),
        ({"mkdocs.yml": SETTINGS.replace("index.md", "gone.md")}, "A reference to 'gone.md' is included in the 'nav'"),
        ({"docs/hand.md": "# Hand\n"}, "not included in the \"nav\" configuration: - hand.md"),
        ({"templates/theme/main.html": "{% if %}"}, "TemplateSyntaxError"),
        ({"mkdocs.yml": SETTINGS + "hooks: [hook.py]\n",
          "hook.py": "def on_post_build(config): raise RuntimeError('no luck')"},
         "mkdocs.yml: MkDocs stopped: RuntimeError: no luck"),
        ({"docs/articles/mosul.md": "---\ntitle: 'Mosul\n---\n\nText\n"},
         "docs/articles/mosul.md: Doc file 'articles/mosul.md' has front matter that is not valid YAML: line 3: "),
        ({"docs/articles/mosul.md": "---\nMosul\n---\n\nText\n"}, "has front matter that is not a list of fields"),
    ],
)  # fmt: skip
def test_a_failure_says_what_mkdocs_says(published: Project, files: Mapping[str, str], message: str) -> None:
    """Every failure of MkDocs is an error with its message, without a traceback or a path of this machine."""
    for path, text in files.items():
        put(published.root, path, text)
    said = failure(published)
    assert message in said
    assert str(published.root) not in said
    assert "\n\n" not in said


def test_a_missing_docs_folder_is_a_clear_error(published: Project) -> None:
    """The message names the folder as it is known in the published."""
    shutil.rmtree(published.docs_dir)
    assert "Config value 'docs_dir': The path 'docs' isn't an existing directory" in failure(published)


def test_a_site_can_be_built_after_a_failure(project: Project) -> None:
    """A failed build leaves nothing that disturbs the next one."""
    put(project.root, "docs/index.md", "[a](gone.md)")
    failure(project)
    put(project.root, "docs/index.md", "---\ntitle: Latest\n---\n\nx\n")
    assert build(project) is True


def test_a_look_at_the_site_is_as_good_as_another_one(published: Project) -> None:
    """Nothing is made that stands, and what changed is; a look at what is there no more is worth nothing."""
    look = look_at_site(published)
    assert look
    assert not build_site(published, edition=EDITION, look=look).is_changed
    put(published.root, "docs/articles/mosul.md", "---\ntitle: Mosul\n---\n\n# Mosul\n\nAnother word.\n")
    assert build_site(published, edition=EDITION, look=look_at_site(published)).written == 1
    before = tree(published.site_dir)
    page = published.site_dir / "articles/mosul/index.html"
    page.write_text("spoilt", encoding="utf-8")
    assert look_at_site(published) == b""
    assert build_site(published, edition=EDITION, look=look).is_changed, "it is of the build before"
    assert tree(published.site_dir) == before
    shutil.rmtree(published.site_dir)
    assert look_at_site(published) == b""
    assert build_site(published, edition=EDITION, look=b"").is_changed
    assert tree(published.site_dir) == before


def test_what_is_done_to_the_site_after_a_look_is_for_the_next_build(published: Project) -> None:
    """It is not taken for what was built."""
    before = tree(published.site_dir)
    look = look_at_site(published)
    put(published.site_dir, "articles/mosul/index.html", "spoilt")
    put(published.site_dir, "articles/new.html", "new")
    build_site(published, edition=EDITION, look=look)
    assert build(published) is True
    assert tree(published.site_dir) == before


@pytest.mark.parametrize(
    ("moment", "interruption"),
    [
        ("on_page_markdown(markdown, page", "os.kill(os.getpid(), signal.SIGKILL)"),
        ("on_post_page(output, page", "os.kill(os.getpid(), signal.SIGKILL)"),
        ("on_post_build(", "os.kill(os.getpid(), signal.SIGKILL)"),
        ("on_post_page(output, page", "raise KeyboardInterrupt"),
    ],
)
def test_an_interrupted_build_leaves_the_site(published: Project, moment: str, interruption: str) -> None:
    """Ctrl-C or kill -9 in the middle leaves the published site, and the next build works."""
    before = tree(published.site_dir)
    comma = ", " if moment[-1] != "(" else ""
    put(published.root, "hook.py", f"import os, signal\ndef {moment}{comma}config, **rest):\n    {interruption}\n")
    put(published.root, "mkdocs.yml", SETTINGS + "hooks: [hook.py]\n")
    assert run_child(published).returncode == (-signal.SIGINT if "Keyboard" in interruption else -signal.SIGKILL)
    assert tree(published.site_dir) == before
    put(published.root, "mkdocs.yml", SETTINGS)
    assert build(published) is False
    assert not [path for path in (published.root / ".cache").iterdir() if path.is_dir()]


def test_a_build_that_was_killed_between_two_renames_is_mended(published: Project) -> None:
    """Where two folders cannot be exchanged in one step, the next build brings the old site back."""
    before = tree(published.site_dir)
    published.site_dir.rename(published.root / ".cache" / "site-previous")
    (published.root / ".cache" / "site-next").mkdir()
    assert build(published) is False
    assert tree(published.site_dir) == before


def test_a_folder_that_is_not_ours_is_not_replaced(project: Project) -> None:
    """A site_dir with other things in it is refused; an empty one is taken."""
    project.site_dir.mkdir()
    assert build(project) is True
    shutil.rmtree(project.site_dir)
    put(project.root, "site/thesis.txt", "mine")
    with pytest.raises(ClashError) as caught:
        build(project)
    assert str(caught.value) == (
        "site: not built by this program: it has no .briefing.json, and the site would replace it "
        "(delete it, or set another 'site_dir' in mkdocs.yml)"
    )
    assert tree(project.site_dir) == {"thesis.txt": b"mine"}


def test_a_link_in_place_of_the_site_is_not_replaced(project: Project) -> None:
    """Nothing is built through a link, or over one."""
    (project.root / "elsewhere").mkdir()
    project.site_dir.symlink_to(project.root / "elsewhere")
    with pytest.raises(ClashError, match="site: a link or a file"):
        build(project)
    assert tree(project.root / "elsewhere") == {}


def test_the_site_s_folder_may_be_deep_and_is_readable_by_all(project: Project) -> None:
    """Missing folders on the way to site_dir are made, and a web server may read the result."""
    put(project.root, "mkdocs.yml", SETTINGS + "site_dir: public/www\n")
    deep = load_project(project.config_file)
    build(deep)
    assert (project.root / "public/www").stat().st_mode & 0o055 == 0o055 & ~current_umask()


def current_umask() -> int:
    """Return the process's umask, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def test_a_build_is_quiet_and_leaves_the_process_as_it_was(
    project: Project, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is printed, and environment, logging and working folder are as before."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000")
    logger = logging.getLogger("mkdocs")
    before = (dict(os.environ), Path.cwd(), logger.level, logger.propagate, [*logger.handlers])
    build(project)
    assert capfd.readouterr() == ("", "")
    assert (dict(os.environ), Path.cwd(), logger.level, logger.propagate, logger.handlers) == before
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    put(project.root, "docs/index.md", "[x](gone.md)")
    failure(project)
    assert "SOURCE_DATE_EPOCH" not in os.environ
    assert capfd.readouterr() == ("", "")


def test_no_log_level_hides_a_broken_link(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Strictness does not depend on how the program around it has set up logging."""
    monkeypatch.setattr(logging.getLogger("mkdocs"), "level", logging.CRITICAL)
    monkeypatch.setattr(logging.root.manager, "disable", logging.CRITICAL)
    put(project.root, "docs/index.md", "---\ntitle: x\n---\n\n[x](gone.md)")
    assert "gone.md" in failure(project)


def test_the_same_input_gives_the_same_bytes(project: Project, tmp_path: Path) -> None:
    """Folder, working folder, hash seed, locale, time zone and day leave no trace in the site."""
    other = load_project(shutil.copytree(project.root, tmp_path / "another" / "place") / "mkdocs.yml")
    done = [
        run_child(project, PYTHONHASHSEED="1", LC_ALL="C", TZ="Pacific/Kiritimati", SOURCE_DATE_EPOCH="0"),
        run_child(other, PYTHONHASHSEED="2", LC_ALL="C.UTF-8", TZ="Pacific/Pago_Pago", SOURCE_DATE_EPOCH="999999999"),
    ]
    assert [(child.returncode, child.stdout, child.stderr) for child in done] == [(0, "", "")] * 2
    site = tree(project.site_dir)
    assert site == tree(other.site_dir)
    today = datetime.now(UTC).date()
    for content in site.values():
        assert str(tmp_path).encode() not in content
        assert f"{today}".encode() not in content
        assert f"{today:%B %-d, %Y}".encode() not in content


def test_the_sitemap_lists_the_pages_without_days(published: Project) -> None:
    """A page's address is in the sitemap; when it changed is not known, so it is not said."""
    told = (published.site_dir / "sitemap.xml").read_text(encoding="utf-8")
    assert told.startswith("<?xml")
    assert "<loc>https://example.org/small/articles/mosul/</loc>" in told
    assert "lastmod" not in told
    assert not (published.site_dir / "sitemap.xml.gz").exists()


def test_the_sitemap_tells_when_a_page_changed(project: Project) -> None:
    """A page's last change, else its publication, is in the sitemap; what is no day is not."""
    days = {
        "both": 'published: "2017-07-10"\nmodified: "2017-07-11"',
        "one": "published: 2017-07-10",
        "none": "published: |-\n  </lastmod>",
    }
    for name, lines in days.items():
        put(project.root, f"docs/articles/{name}.md", f"---\ntitle: Mosul\n{lines}\n---\n\nMosul fell.\n")
    build(project)
    found = etree.fromstring((project.site_dir / "sitemap.xml").read_bytes())
    told = {url[0].text: url.findtext("{*}lastmod") for url in found}
    assert told == {
        "https://example.org/small/": None,
        "https://example.org/small/articles/both/": "2017-07-11",
        "https://example.org/small/articles/mosul/": None,
        "https://example.org/small/articles/none/": None,
        "https://example.org/small/articles/one/": "2017-07-10",
    }


@pytest.mark.parametrize("plugins", ["", "[search]"], ids=["single pages", "all pages together"])
def test_many_pages_have_an_index_of_sitemaps(project: Project, monkeypatch: pytest.MonkeyPatch, plugins: str) -> None:
    """No file lists more pages than crawlers take; what the index no longer lists is gone."""
    monkeypatch.setattr(sitemap, "MOST_PAGES", 2)
    put(project.root, "mkdocs.yml", SETTINGS.replace("[search]", plugins or "[]"))
    project = load_project(project.root / "mkdocs.yml")
    for number in range(3):
        put(project.root, f"docs/articles/{number}.md", f'---\npublished: "2017-07-1{number}"\n---\n\nMosul fell.\n')
    build(project)
    names = ("sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml")
    index = etree.fromstring((project.site_dir / "sitemap.xml").read_bytes())
    assert etree.QName(index).localname == "sitemapindex"
    assert [(part.findtext("{*}loc"), part.findtext("{*}lastmod")) for part in index] == [
        ("https://example.org/small/sitemap-1.xml", "2017-07-10"),
        ("https://example.org/small/sitemap-2.xml", "2017-07-12"),
        ("https://example.org/small/sitemap-3.xml", None),
    ]
    roots = [etree.fromstring((project.site_dir / name).read_bytes()) for name in names]
    assert {etree.QName(root).localname for root in roots} == {"urlset"}
    listed = [url.findtext("{*}loc", "").removeprefix("https://example.org/small/") for root in roots for url in root]
    assert listed == ["", "articles/0/", "articles/1/", "articles/2/", "articles/mosul/"]
    (project.docs_dir / "articles" / "0.md").unlink()
    build(project)
    assert [(project.site_dir / name).is_file() for name in names] == [True, True, False]
    before = tree(project.site_dir)
    forget_caches(project)
    build(project)
    assert tree(project.site_dir) == before


def test_a_site_without_an_address_has_no_sitemap(project: Project) -> None:
    """A sitemap has whole addresses or none."""
    put(project.root, "mkdocs.yml", SETTINGS.replace("site_url: https://example.org/small/\n", ""))
    build(load_project(project.root / "mkdocs.yml"))
    assert (project.site_dir / "index.html").is_file()
    assert not (project.site_dir / "sitemap.xml").exists()


def test_both_ways_of_publishing_replace_the_whole_folder(tmp_path: Path) -> None:
    """Exchanging two folders in one step and renaming them in two have the same result."""
    for name in ("exchange", "rename"):
        place = Place(tmp_path / name / "live", tmp_path / name / "next", tmp_path / name / "previous")
        put(place.live, "old.html", "old")
        put(place.next, "new.html", "new")
        if name == "exchange":
            place.publish()
        else:
            place.publish_by_renaming()
        place.recover()
        assert tree(tmp_path / name) == {"live/new.html": b"new"}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can exchange two folders")
def test_two_folders_are_exchanged_in_one_step(tmp_path: Path) -> None:
    """After an exchange each name has the other's content; where it cannot be done, nothing changes."""
    put(tmp_path, "a/x", "a")
    put(tmp_path, "b/x", "b")
    assert exchange(tmp_path / "a", tmp_path / "b") is True
    assert exchange(tmp_path / "a", tmp_path / "missing") is False
    assert tree(tmp_path) == {"a/x": b"b", "b/x": b"a"}
