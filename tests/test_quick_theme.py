"""Pages of whose theme much is rendered once for many are those that the theme's own environment renders."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from builder.config import load_project
from builder.publishing.single_pages import SinglePages
from tests.projects import REPOSITORY

FIELDS = (
    "",
    'title: "A &amp; <em>B</em>"\ndescription: "What &quot;it&quot; is"\nkind: "article"\nhide: ["navigation"]\n',
    'kind: "search"\nhide: []\nsource: "NTD"\nauthors: ["NTD Staff", "A"]\npublished: "2017-03-08"\n',
    'kind: "topic"\nfeed: "topics/feed"\nkeywords: ["one", "two"]\ndescription: ""\n',
    'hide: ["toc", "feedback", "tags"]\nicon: "material/tag"\ntags: ["x"]\n',
)
FOLDERS = ("", "articles/2017/", "articles/2018/", "topics/", "topics/mosul/", "assets/css/")
BODIES = ("# One\n\nText\n\n## Two\n\nMore\n", "Nothing but text\n", "## Two\n\n### Three\n")

SETTINGS: dict[str, dict[str, Any]] = {
    "many features": {
        "theme": {
            "features": (
                "navigation.tabs navigation.path navigation.top navigation.footer navigation.sections toc.integrate "
                "content.action.edit content.action.view announce.dismiss search.suggest"
            ).split(),
        },
        "repo_url": "https://example.org/repository",
        "edit_uri": "edit/main/docs/",
        "copyright": "<b>All</b>",
    },
    "one palette, in German": {"theme": {"palette": {"scheme": "slate"}, "language": "de", "logo": "assets/logo.svg"}},
    "fonts and scripts": {
        "theme": {"font": {"text": "Inter"}},
        "extra_css": ["assets/a.css", "assets/css/b.css"],
        "extra_javascript": ["assets/a.js", {"path": "topics/b.mjs", "type": "module"}],
    },
    "no clean addresses": {"use_directory_urls": False, "site_url": "https://example.org/sub/"},
}
EXTRA = {
    "social": [{"icon": "fontawesome/brands/mastodon", "link": "https://example.org"}],
    "alternate": [{"name": "English", "link": "/en/", "lang": "en"}],
    "homepage": "topics/",
    "analytics": {
        "provider": "google",
        "property": "G-1",
        "feedback": {
            "title": "Helpful?",
            "ratings": [
                {"icon": "material/emoticon-happy-outline", "name": "Yes", "data": 1, "note": "{url} {title}"},
            ],
        },
    },
    "consent": {"title": "Cookies", "description": "Some"},
}
BLOCKS = {
    "asks of the page": (
        "{% if page.meta.kind == 'topic' %}{{ config.site_name }}{{ 'topics/mosul/a1/' | url }}"
        "{{ '.' | url }}{% endif %}"
        "{% if 'toc' in page.meta.hide %}{{ config.site_url ~ config.site_name ~ base_url }}"
        "{% else %}{{ page.title }}{% endif %}"
    ),
    "shows the page": (
        "{{ page.meta }}{{ page.toc }}{{ page.url }}{{ page.file.src_uri }}{{ page.canonical_url | upper }}"
    ),
    "compares addresses": (
        "{% for item in nav %}{{ item.title }}{{ item.url | url }}{{ page.url.startswith(item.url or 'x') }}"
        "{{ item.active }}{% endfor %}{% if page.url == 'topics/a1/' %}{{ nav | length }}here{% endif %}"
    ),
    "sets by the page": (
        "{% set word = 'one' %}{% if page.meta.kind %}{% set word = page.meta.kind %}{% endif %}"
        "{{ word }}{{ config.site_name }}{{ word | upper }}{{ [word, config.site_name] | tojson }}"
    ),
    "remembers in a namespace": (
        "{% set found = namespace(n=0, by=none) %}{% for item in nav %}{% set found.n = found.n + 1 %}"
        "{% if page.meta.kind %}{% set found.by = page.title %}{% endif %}{% endfor %}{{ found.n }}{{ found.by }}"
    ),
    "counts in a list": (
        "{% set seen = config.extra.seen %}{% if seen.append(1) %}{% endif %}"
        "{{ seen | length }}{{ seen }}{{ config.site_name }}"
    ),
    "calls macros": (
        "{% macro say(what) %}{{ what }} {{ page.title }} {{ 'topics/' | url }}{% endmacro %}"
        "{{ say(config.site_name) }}{{ lang.t('search') }}{{ lang.t('nav') }}{{ lang.t(page.meta.kind) }}"
    ),
    "calls imported macros": (
        "{% import 'partials/own.html' as own with context %}{{ own.say('a') }}{{ own.say('b') }}{{ own.say('c') }}"
    ),
    "includes by the page": (
        "{% include ['partials/kind-' ~ page.meta.kind ~ '.html', 'partials/none.html'] %}"
        "{% include 'partials/' ~ config.extra.partial ~ '.html' %}{% include 'partials/missing.html' ignore missing %}"
    ),
    "includes one of several": (
        "{% set names = ['partials/nowhere.html', 'partials/titled.html'] %}{% include names %}{{ config.site_name }}"
        "{% include ['partials/nowhere.html', 'partials/titled.html'] %}{{ config.site_url }}"
    ),
    "names another page": (
        "{% for page in nav %}{% include 'partials/none.html' %}{{ 'topics/' | url }}{{ page.title }}"
        "{{ config.site_name }}{{ config.site_url }}{% endfor %}"
    ),
    "includes itself": (
        "{% set left = [1, 2] %}{% include 'partials/again.html' %}{{ config.site_name }}{{ config.site_url }}"
    ),
    "takes the parent's": (
        "{{ super() }}{{ self.htmltitle() }}{{ config.site_name }}{{ config.site_url }}{{ config.copyright }}"
    ),
}
PARTIALS = {
    "titled": "{{ page.title }}",
    "own": "{% macro say(what) %}{{ what }}{{ page.title }}{{ 'topics/' | url }}{{ config.site_name }}{% endmacro %}",
    "none": "{{ config.site_name }}{{ config.site_url }}{{ base_url }}{{ 'assets/css/' | url }}"
    "{% if page.meta and page.meta.kind == 'topic' %}topic{% endif %}",
    "kind-topic": "topic {{ config.site_name }}{% if page.edit_url %}{{ page.edit_url }}{% endif %}",
    "again": (
        "{{ left | length }}{{ config.site_name }}{{ config.site_url }}{% if left %}{% set left = left[1:] %}"
        "{% if page.title %}{{ page.title }}{% endif %}{% include 'partials/again.html' %}{% endif %}"
    ),
}


def write_project(root: Path, settings: dict[str, Any] | None = None, extra: dict[str, Any] | None = None) -> Path:
    """Write a project with pages in several folders, of each kind one in each."""
    root.mkdir(exist_ok=True)
    shutil.copytree(REPOSITORY / "templates", root / "templates")
    config = yaml.safe_load((REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8"))
    theme = config["theme"] | (settings or {}).get("theme", {})
    config |= {**(settings or {}), "theme": theme}
    config["extra"] |= {"seen": [], "partial": "none", **(extra or {})}
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    numbers = range(len(FIELDS) * len(BODIES))
    for folder in FOLDERS:
        for number in numbers:
            file = root / "docs" / folder / ("index.md" if number == 0 else f"a{number}.md")
            file.parent.mkdir(parents=True, exist_ok=True)
            fields = FIELDS[number % len(FIELDS)]
            front_matter = f"---\n{fields}---\n\n" if fields else ""
            file.write_text(front_matter + BODIES[number % len(BODIES)], encoding="utf-8")
    (root / "docs" / "about.md").write_text("# About\n", encoding="utf-8")
    return root / "mkdocs.yml"


def assert_same_pages(config: Path) -> SinglePages:
    """Build all pages in both ways and compare; return what built them in the quick one."""
    docs = config.parent / "docs"
    paths = {path.relative_to(docs).as_posix() for path in docs.rglob("*.md")}
    project = load_project(config)
    quick, own = SinglePages(project, paths, are_many=True), SinglePages(project, paths)
    for path in sorted(paths):
        built, expected = quick.build(path), own.build(path)
        assert built == expected, path
    return quick


def found_again(pages: SinglePages) -> int:
    """How often the text of a part was known already."""
    return sum(asks - misses for asks, misses in pages._page_environment.kept._misses.values())


def test_what_is_the_same_on_many_pages_is_rendered_once(tmp_path: Path) -> None:
    """With the repository's own settings, and those alone, most of a page is known from the pages before."""
    pages = assert_same_pages(write_project(tmp_path))
    assert found_again(pages) > 10 * len(FOLDERS) * len(FIELDS)


@pytest.mark.parametrize("name", SETTINGS)
def test_a_page_is_the_same_whatever_the_settings(tmp_path: Path, name: str) -> None:
    """With all that Material can be told, each page is what its templates give."""
    assert_same_pages(write_project(tmp_path, SETTINGS[name], EXTRA))


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs", "material"])
def test_a_page_is_the_same_in_a_theme_without_overrides(tmp_path: Path, theme: str) -> None:
    """Nothing is expected of a theme."""
    config = write_project(tmp_path, {}, EXTRA)
    (tmp_path / "templates").rename(tmp_path / "unused")
    settings = yaml.safe_load(config.read_text(encoding="utf-8")) | {"theme": {"name": theme}}
    config.write_text(yaml.safe_dump(settings), encoding="utf-8")
    (tmp_path / "templates").mkdir()
    assert_same_pages(config)


@pytest.mark.parametrize("name", BLOCKS)
@pytest.mark.parametrize("block", ["htmltitle", "content"])
def test_a_page_is_the_same_whatever_an_override_does(tmp_path: Path, name: str, block: str) -> None:
    """What a template reads of a page is understood, or its text is not kept."""
    config = write_project(tmp_path)
    partials = tmp_path / "templates" / "theme" / "partials"
    for partial, text in PARTIALS.items():
        (partials / f"{partial}.html").write_text(text, encoding="utf-8")
    main = tmp_path / "templates" / "theme" / "main.html"
    text = main.read_text(encoding="utf-8")
    if block == "htmltitle":
        text = text.replace(
            "{% block htmltitle %}", f"{{% block htmltitle %}}{BLOCKS[name].replace('self.htmltitle()', '1')}"
        )
    else:
        text += f"{{% block {block} %}}{BLOCKS[name]}{{{{ super() }}}}{{% endblock %}}\n"
    main.write_text(text, encoding="utf-8")
    assert_same_pages(config)
