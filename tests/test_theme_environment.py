"""The rules for the environment of a theme: every byte is as in MkDocs' own."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config.defaults import MkDocsConfig

from builder.publishing.theme_environment import environment_of

ADDRESSES = [
    *(
        "",
        ".",
        "./",
        "..",
        "../a/",
        "a",
        "a/",
        "a/b/",
        "a/../b/",
        "./a/b",
        "b//c",
        "/a",
        "//x.org/",
        "#top",
        "a.html",
        "é/",
    ),
    *("https://example.org/a/", "mailto:a@b.org", "assets/a.css", "ab/", "b/c/d.html", "a/./b", "a/.."),
]
PAGES = ["", "a/", "a/b/", "a/b/c/", "a/b.html", "index.html", "b/", "ab/", "%C3%A9/", "v1.0/a/"]
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(alphabet="a\"'<>&/\\é\u2028\n"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("zab"), inner, max_size=3),
    max_leaves=6,
)


def config_of(name: str, **theme: str) -> MkDocsConfig:
    """The settings of a site with a theme."""
    config = MkDocsConfig()
    config.load_dict({"site_name": "Small", "theme": {"name": name, **theme}})
    config.validate()
    return config


THEIRS, OURS = config_of("material").theme.get_env(), environment_of(config_of("material"))


def give_the_same(template: str, **context: object) -> bool:
    """Tell whether a template gives the same bytes in both environments."""
    theirs, ours = (environment.from_string(template).render(**context) for environment in (THEIRS, OURS))
    return theirs == ours


@pytest.mark.parametrize("address", ADDRESSES)
def test_addresses_are_as_mkdocs_makes_them(address: str) -> None:
    """From pages of any depth, beside their own folders and in them, and where there is no page."""
    for base, page in [("..", None), *((".", SimpleNamespace(url=url)) for url in PAGES)]:
        assert give_the_same("{{ address | url }}", address=address, page=page, base_url=base), (address, page)


@given(st.text(alphabet="a <>&;!-#x2\t\né"))
def test_tags_are_stripped_as_jinja_strips_them(text: str) -> None:
    """Whatever the text."""
    assert give_the_same("{{ text | striptags }}|{{ (text | e) | striptags }}|{{ missing | striptags }}", text=text)


@given(VALUES)
def test_json_is_as_jinja_writes_it(value: object) -> None:
    """Of any value, in one line or indented."""
    assert give_the_same("{{ value | tojson }}{{ value | tojson(indent=2) }}", value=value)


@pytest.mark.parametrize("language", ["en", "de", "he"])
def test_the_theme_s_words_are_said_as_ever(language: str) -> None:
    """Those that a language has, those that only English has, and those that nobody has; escaped where asked for."""
    config = config_of("material", language=language)
    words = "{{ lang.t('search') }} {{ lang.t('direction') }} {{ lang.t('clipboard.copied') }} {{ lang.t('none') }}"
    template = f'{{% import "partials/language.html" as lang with context %}}{words}'
    template += (
        f'{{% import "partials/languages/en.html" as lang %}}{{% autoescape true %}}{words}{{% endautoescape %}}'
    )
    environments = (config.theme.get_env(), environment_of(config))
    theirs, ours = (environment.from_string(template).render(config=config) for environment in environments)
    assert theirs == ours


def test_what_a_dictionary_has_is_found_as_ever() -> None:
    """Its methods before its keys, its keys, and nothing for what it has not."""
    template = (
        "{{ d.items() | list }} {{ d.a }} {{ d.b.c }} {{ d.b.d is defined }} {{ d.none }} {{ d.keys is callable }}"
    )
    assert give_the_same(template, d={"items": 1, "a": 2, "b": {"c": 3}, "keys": 4})


def test_a_template_s_globals_are_its_own() -> None:
    """One that is given globals has them beside those of all, and no other template has them."""
    loader = jinja2.DictLoader({"a": "{{ own }}{{ range(2) | list }}", "b": "{{ own }}{{ range(3) | list }}"})
    environment = environment_of(config_of("mkdocs"))
    environment.loader = loader
    assert environment.get_template("a", globals={"own": "A"}).render() == "A[0, 1]"
    assert environment.get_template("b").render() == "[0, 1, 2]"


@pytest.mark.parametrize(
    "words", ["{% macro t(key) %}<{{ key }}>{% endmacro %}", "{% macro t(key) %}{{ page }}{{ key }}{% endmacro %}"]
)
def test_words_that_a_project_overrides_are_said(tmp_path: Path, words: str) -> None:
    """Its own, even those that depend on the page."""
    (tmp_path / "partials").mkdir()
    (tmp_path / "partials" / "language.html").write_text(words, encoding="utf-8")
    config = config_of("material", custom_dir=str(tmp_path))
    template = '{% import "partials/language.html" as lang with context %}{{ lang.t("a") }}{{ lang.t("b") }}'
    for environment in (config.theme.get_env(), environment_of(config)):
        found = [environment.from_string(template).render(config=config, page=page) for page in (1, 2)]
        assert found == (["1a1b", "2a2b"] if "page" in words else ["<a><b>"] * 2)
