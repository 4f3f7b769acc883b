"""The rules for the environment of a theme: every byte is as in MkDocs' own."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.theme import Theme

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


def both() -> tuple[jinja2.Environment, jinja2.Environment]:
    """MkDocs' own environment, and ours."""
    return Theme(name="material").get_env(), environment_of(Theme(name="material"))


THEIRS, OURS = both()


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
    theme = Theme(name="material", language=language)
    words = "{{ lang.t('search') }} {{ lang.t('direction') }} {{ lang.t('clipboard.copied') }} {{ lang.t('none') }}"
    template = f'{{% import "partials/language.html" as lang with context %}}{words}'
    template += (
        f'{{% import "partials/languages/en.html" as lang %}}{{% autoescape true %}}{words}{{% endautoescape %}}'
    )
    config = SimpleNamespace(theme=theme)
    found = [
        environment.from_string(template).render(config=config)
        for environment in (theme.get_env(), environment_of(theme), environment_of(Theme(name="material")))
    ]
    assert found == found[:1] * 3


def test_a_template_s_globals_are_its_own() -> None:
    """One that is given globals has them beside those of all, and no other template has them."""
    loader = jinja2.DictLoader({"a": "{{ own }}{{ range(2) | list }}", "b": "{{ own }}{{ range(3) | list }}"})
    environment = environment_of(Theme(name="mkdocs"))
    environment.loader = loader
    assert environment.get_template("a", globals={"own": "A"}).render() == "A[0, 1]"
    assert environment.get_template("b").render() == "[0, 1, 2]"


def test_templates_that_a_project_overrides_are_used(tmp_path: Path) -> None:
    """Its own words are said, too."""
    (tmp_path / "partials/languages").mkdir(parents=True)
    (tmp_path / "partials/languages/en.html").write_text("{% macro t(key) %}<{{ key }}>{% endmacro %}")
    environment = environment_of(Theme(name="material", custom_dir=str(tmp_path)))
    template = '{% import "partials/languages/en.html" as lang %}{{ lang.t("a") }}{{ lang.t(key="b") }}'
    assert environment.from_string(template).render() == "<a><b>"
