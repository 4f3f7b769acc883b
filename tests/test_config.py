"""The project's settings: where they are found, what they may be, and how a bad one is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.config import SETTINGS, Project, Settings, load_project
from builder.errors import ConfigError
from builder.model import Publishing, Site


def project(root: Path, settings: str = "", site: str = "site_name: Files\n") -> Project:
    """Write an mkdocs.yml whose settings begin on line 4, and load it."""
    file = root / "mkdocs.yml"
    file.write_text(f"{site}extra:\n  briefing:\n{settings}", encoding="utf-8")
    return load_project(file)


def refusals(root: Path, settings: str = "", site: str = "site_name: Files\n") -> list[str]:
    """The messages for settings that must be refused."""
    with pytest.raises(ConfigError) as caught:
        project(root, settings, site)
    return [str(problem) for problem in caught.value.problems]


def test_everything_but_the_name_has_a_default(tmp_path: Path) -> None:
    """A site's name is all that a project must say."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Files\n", encoding="utf-8")
    loaded = load_project(tmp_path / "mkdocs.yml")
    assert loaded == Project(
        root=tmp_path,
        config_file=tmp_path / "mkdocs.yml",
        settings=Settings(),
        site=Site(name="Files"),
        docs_dir=tmp_path / "docs",
        site_dir=tmp_path / "site",
    )


def test_every_setting_is_read(tmp_path: Path) -> None:
    """What stands under extra.briefing is what the builder uses."""
    given = {
        "articles": "in/",
        "desk": "d",
        "templates": "t",
        "language": "de",
        "keyphrases": "50",
        "names": "spacy:en_core_web_sm",
        "topic_articles": "1",
        "related": "0",
        "feeds": "full",
        "max_article_mb": "1",
        "publish": "metadata",
        "pictures": "false",
        "executor": "dask:tcp://127.0.0.1:8786",
    }
    loaded = project(tmp_path, "".join(f"    {name}: {value}\n" for name, value in given.items()))
    assert loaded.settings == Settings(
        articles="in",
        desk="d",
        templates="t",
        language="de",
        keyphrases=50,
        names="spacy:en_core_web_sm",
        topic_articles=1,
        related=0,
        feeds="full",
        max_article_bytes=1_048_576,
        publish=Publishing.METADATA,
        pictures=False,
        executor="dask:tcp://127.0.0.1:8786",
    )
    assert tuple(given) == SETTINGS


def test_the_file_is_found_above_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands work in any folder of the project."""
    project(tmp_path)
    (tmp_path / "articles" / "2017").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "articles" / "2017")
    assert load_project().root == tmp_path


def test_no_configuration_says_how_to_get_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Outside any project the message shows what to write."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError) as caught:
        load_project()
    message = str(caught.value)
    assert message.startswith(f"mkdocs.yml: not found in '{tmp_path}' or a folder above it (")
    assert "'site_name: My briefing'" in message


def test_what_is_published_is_one_of_three(tmp_path: Path) -> None:
    """A choice that nobody knows publishes nothing by accident: it is an error with its line."""
    assert refusals(tmp_path, "    publish: exerpt\n") == [
        "mkdocs.yml:4: 'publish' cannot be 'exerpt' (did you mean 'excerpt'?)"
    ]


def test_mkdocs_own_tags_and_anchors_are_left_alone(tmp_path: Path) -> None:
    """MkDocs' part of the file may use what our part may not."""
    site = (
        "site_name: Files\ncopyright: !ENV [COPYRIGHT, none]\nx: &x {y: 1}\nz: *x\n"
        "e: !!python/name:material.extensions.emoji.twemoji\nvalidation: !relative $config_dir\n"
    )
    assert project(tmp_path, "    related: 3\n", site).settings.related == 3


def test_an_unknown_setting_is_named_with_the_closest_one(tmp_path: Path) -> None:
    """Nothing unknown is ignored in silence."""
    assert refusals(tmp_path, "    related: 3\n    relatd: 4\n") == [
        "mkdocs.yml:5: unknown setting 'relatd' (did you mean 'related'?)"
    ]


def test_all_bad_values_are_named_at_once(tmp_path: Path) -> None:
    """One run names every fault, each with its line and what was expected."""
    settings = "    keyphrases: 0\n    related: &r many\n    language: english\n    max_article_mb: 8.5\n"
    assert refusals(tmp_path, settings) == [
        "mkdocs.yml:4: 'keyphrases' is '0', expected a whole number from 1 to 50",
        "mkdocs.yml:5: 'related' is 'many', expected a whole number from 0 to 50",
        "mkdocs.yml:5: anchor '&r' is not allowed (write each value where it belongs)",
        "mkdocs.yml:6: 'language' is 'english', expected a two-letter language code such as 'en' or 'pt-BR'",
        "mkdocs.yml:7: 'max_article_mb' is '8.5', expected a whole number from 1 to 512",
    ]


def test_what_finds_names_is_the_rules_or_a_pipeline(tmp_path: Path) -> None:
    """Nothing else is taken; a pipeline's folder is found from the project's, wherever the program is called."""
    assert refusals(tmp_path, "    names: spacy\n") == [
        "mkdocs.yml:4: 'names' is 'spacy', expected 'rules' or a pipeline of spaCy such as 'spacy:en_core_web_sm'"
    ]
    (tmp_path / "pipelines" / "ours").mkdir(parents=True)
    found = project(tmp_path, "    names: spacy:pipelines/ours\n").settings.names
    assert found == f"spacy:{tmp_path / 'pipelines' / 'ours'}"


def test_settings_in_braces_are_read_strictly_too(tmp_path: Path) -> None:
    """The short form of a mapping has the same rules and the right lines."""
    file = tmp_path / "mkdocs.yml"
    file.write_text("site_name: Files\nextra: {briefing: {related: 1,\n related: 2}}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"^mkdocs\.yml:3: field 'related' is given twice, first on line 2"):
        load_project(file)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "site_name: 'open\n",
            "mkdocs.yml:2: not valid YAML: found unexpected end of stream (see that line and the one before it)",
        ),
        ("- a\n", "mkdocs.yml: holds no settings, expected lines such as 'site_name: My briefing'"),
        ("", "mkdocs.yml: holds no settings, expected lines such as 'site_name: My briefing'"),
        (
            "docs_dir: docs\n",
            "mkdocs.yml: 'site_name' is missing, expected the briefing's name (add 'site_name: My briefing')",
        ),
        (
            "site_name:\n",
            "mkdocs.yml:1: 'site_name' is empty, expected the briefing's name (add 'site_name: My briefing')",
        ),
        (
            "site_name: !ENV NAME\n",
            "mkdocs.yml:1: 'site_name' is not a text, expected the value itself (write 'site_name: …')",
        ),
        (
            "site_name: x\nextra: " + "[" * 5000,
            "mkdocs.yml: not readable: lists and mappings stand in each other too deeply (flatten them)",
        ),
        (
            "site_name: x\nextra:\n  briefing: 3\n",
            "mkdocs.yml:3: '3' stands here, expected lines of the form 'name: value'",
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, text: str, expected: str) -> None:
    """What is wrong with mkdocs.yml as a whole is said in its own words."""
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_project(tmp_path / "mkdocs.yml")
    assert [str(problem) for problem in caught.value.problems] == [expected]


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    """The settings are UTF-8."""
    (tmp_path / "mkdocs.yml").write_bytes("site_name: Fälle\n".encode("cp1252"))
    with pytest.raises(ConfigError, match=r"^mkdocs\.yml: not in UTF-8, the one encoding that is read here"):
        load_project(tmp_path / "mkdocs.yml")


def test_a_folder_or_nothing_in_place_of_the_file_is_named(tmp_path: Path) -> None:
    """A wrong path is the caller's to correct."""
    with pytest.raises(ConfigError, match=r": a folder, expected the file mkdocs\.yml"):
        load_project(tmp_path)
    with pytest.raises(ConfigError, match=r"^other\.yml: cannot be read: No such file or directory"):
        load_project(tmp_path / "other.yml")


@pytest.mark.parametrize("folder", ["../elsewhere", "/tmp", ".", "a/../b", "docs/../.."])  # noqa: S108 - only a name
def test_folders_lie_inside_the_project(tmp_path: Path, folder: str) -> None:
    """A setting cannot lead the builder out of the project."""
    assert refusals(tmp_path, f"    articles: {folder}\n") == [
        f"mkdocs.yml:4: 'articles' is '{folder}', expected a folder inside the project's (such as 'articles')"
    ]


def test_a_link_does_not_lead_out_of_the_project(tmp_path: Path) -> None:
    """What counts is where a folder really is."""
    (tmp_path / "out").mkdir()
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "articles").symlink_to(tmp_path / "out")
    assert "expected a folder inside the project's" in refusals(tmp_path / "in", "    articles: articles\n")[0]


def test_folders_are_not_in_one_another(tmp_path: Path) -> None:
    """What is read, what is written and what is published stay apart."""
    settings = "    articles: docs/articles\n    desk: templates\n"
    expected = [
        "mkdocs.yml:2: 'site_dir' (docs/site) is inside 'docs_dir' (docs)",
        "mkdocs.yml:5: 'articles' (docs/articles) is inside 'docs_dir' (docs)",
        "mkdocs.yml:6: 'desk' (templates) is the same folder as 'templates' (templates)",
    ]
    assert refusals(tmp_path, settings, "site_name: x\nsite_dir: docs/site\n") == [
        f"{problem}, expected separate folders (move one)" for problem in expected
    ]
