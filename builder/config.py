"""Finds the project's folder and reads its settings from mkdocs.yml, the one configuration file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

import yaml

from builder.errors import ConfigError, Problem, shown
from builder.model import Publishing, Site
from builder.strictyaml import Faults, parse_yaml
from builder.yamlfields import Fields

CONFIG_NAME = "mkdocs.yml"
CACHE_NAME = ".cache"

SETTINGS = (
    "articles",
    "desk",
    "templates",
    "language",
    "keyphrases",
    "names",
    "topic_articles",
    "related",
    "feeds",
    "max_article_mb",
    "publish",
    "pictures",
    "executor",
)
"""The names that may stand under extra.briefing."""

FEED_TEXTS = ("excerpt", "full")
"""What an entry of a feed can hold of its article."""

DEFAULTS = {"articles": "articles", "desk": "desk", "templates": "templates", "docs_dir": "docs", "site_dir": "site"}
"""The folders of a project by the names of their settings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What an editor can set under `extra.briefing` in mkdocs.yml; everything is optional.

    Attributes:
        articles: Folder of the articles, relative to mkdocs.yml and inside its folder. Default: "articles".
        desk: Folder of what the editors know, likewise. Default: "desk".
        templates: Folder of the page templates, likewise. Default: "templates".
        language: ISO 639-1 code of the language to assume where a text does not tell its own. Default: none.
        keyphrases: How many keyphrases an article gets at most, 1 to 50. Default: 10.
        names: What finds names: "rules", or "spacy:" and the name or path of a spaCy pipeline. Default: "rules".
        topic_articles: How many articles must mention a topic before it has a page, 1 to 1000. Default: none, so that
            it rises with the number of articles: 2 below 100, one more for every factor of ten.
        related: How many related articles a page shows at most, 0 to 50. Default: 8.
        feeds: What the feeds give of an article, one of `FEED_TEXTS`. Default: "excerpt".
        max_article_bytes: Size above which a file is left out; set as `max_article_mb`, in units of 1024 × 1024 bytes,
            1 to 512. Default: 8.
        publish: How much of an article's text is published, where neither its front matter nor its source says it.
            Default: all.
        pictures: Whether articles get preview pictures. Default: True.
        executor: Where articles are read: "processes", or "dask:" and the address of a scheduler. Default: "processes".
    """

    articles: str = "articles"
    desk: str = "desk"
    templates: str = "templates"
    language: str | None = None
    keyphrases: int = 10
    names: str = "rules"
    topic_articles: int | None = None
    related: int = 8
    feeds: str = "excerpt"
    max_article_bytes: int = 8 * 1024 * 1024
    publish: Publishing = Publishing.FULL
    pictures: bool = True
    executor: str = "processes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A briefing on disk.

    Attributes:
        root: The folder of mkdocs.yml, absolute; all paths in messages and records are relative to it.
        config_file: mkdocs.yml, absolute.
        docs_dir: Absolute folder of the Markdown site, inside `root`.
        site_dir: Absolute folder of the built site, inside `root`.
    """

    root: Path
    config_file: Path
    settings: Settings
    site: Site
    docs_dir: Path
    site_dir: Path

    @property
    def cache_dir(self) -> Path:
        """The builder's own folder: git and MkDocs pass it over, and it can be deleted at any time."""
        return self.root / CACHE_NAME


def load_project(config_file: Path | None = None) -> Project:
    """Read the settings of a project.

    Args:
        config_file: Its mkdocs.yml; None finds the one in the current folder or the nearest folder above.

    Raises:
        ConfigError: No mkdocs.yml, one that is not YAML, unknown or bad settings, or folders that lie outside the
            project or in one another. All problems are named at once.
    """
    file = find_config() if config_file is None else config_file.absolute()
    faults = Faults(shown(file.name))
    text = _read(file)
    top = _compose(text, faults)
    name = _site_text(top, "site_name", faults)
    lines = {key: node.start_mark.line + 1 for key, node in top.items()}
    if name is None and not faults.problems:
        what = "empty" if "site_name" in top else "missing"
        message = f"'site_name' is {what}, expected the briefing's name (add 'site_name: My briefing')"
        faults.add(lines.get("site_name", 0), message)
    settings = _settings(text, top, faults, lines)
    folders = {
        "articles": settings.articles,
        "desk": settings.desk,
        "templates": settings.templates,
        "docs_dir": _site_text(top, "docs_dir", faults) or DEFAULTS["docs_dir"],
        "site_dir": _site_text(top, "site_dir", faults) or DEFAULTS["site_dir"],
    }
    description = _site_text(top, "site_description", faults)
    url = _site_url(top, faults)
    language = _site_text(_fields(top["theme"]) if "theme" in top else {}, "language", faults) or Site(name="").language
    root = file.parent.resolve()
    _check_folders(root, folders, lines, faults)
    faults.raise_as(ConfigError)
    return Project(
        root=root,
        config_file=root / file.name,
        settings=replace(settings, names=_from_root(settings.names, root)),
        site=Site(name=name or "", description=description, url=url, language=language),
        docs_dir=root / folders["docs_dir"],
        site_dir=root / folders["site_dir"],
    )


def find_config() -> Path:
    """Find the mkdocs.yml of the current folder or the nearest folder above.

    Raises:
        ConfigError: There is none.
    """
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / CONFIG_NAME).is_file():
            return folder / CONFIG_NAME
    raise ConfigError(
        Problem(
            CONFIG_NAME,
            0,
            f"not found in '{shown(str(here), 200)}' or a folder above it (change to the briefing's folder, or start "
            "one: a file mkdocs.yml with the line 'site_name: My briefing', and a folder 'articles')",
        )
    )


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        message = "not in UTF-8, the one encoding that is read here (save it as UTF-8)"
    except IsADirectoryError:
        message = "a folder, expected the file mkdocs.yml (name the file in it)"
    except OSError as error:
        message = f"cannot be read: {error.strerror} (check the path and its permissions)"
    raise ConfigError(Problem(shown(file.name), 0, message))


def _compose(text: str, faults: Faults) -> dict[str, yaml.Node]:
    """Compose the top level only as far as MkDocs' own tags and anchors allow: nothing is constructed."""
    try:
        top = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        faults.add(
            mark.line + 1 if mark else 0, f"not valid YAML: {error.problem} (see that line and the one before it)"
        )
        return {}
    except yaml.YAMLError as error:
        faults.add(0, f"not valid YAML: {shown(str(error), 120)} (remove it)")
        return {}
    except RecursionError:
        faults.add(0, "not readable: lists and mappings stand in each other too deeply (flatten them)")
        return {}
    if not isinstance(top, yaml.MappingNode):
        faults.add(0, "holds no settings, expected lines such as 'site_name: My briefing'")
        return {}
    return _fields(top)


def _fields(mapping: yaml.Node) -> dict[str, yaml.Node]:
    if not isinstance(mapping, yaml.MappingNode):
        return {}
    return {key.value: value for key, value in mapping.value if isinstance(key, yaml.ScalarNode)}


def _site_text(top: Mapping[str, yaml.Node], name: str, faults: Faults) -> str | None:
    node = top.get(name)
    if node is None:
        return None
    if not isinstance(node, yaml.ScalarNode) or node.tag.startswith("!"):
        # What !ENV stands for differs from machine to machine, and the pages must not.
        faults.add(node.start_mark.line + 1, f"'{name}' is not a text, expected the value itself (write '{name}: …')")
        return None
    return " ".join(node.value.split()) or None


def _site_url(top: Mapping[str, yaml.Node], faults: Faults) -> str | None:
    """Read where the site will be published, with a slash at the end."""
    url = _site_text(top, "site_url", faults)
    if url is None:
        return None
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        what = f"'site_url' is '{shown(url)}', expected the site's address (such as 'https://example.org/')"
        faults.add(top["site_url"].start_mark.line + 1, what)
    return url if url.endswith("/") else f"{url}/"


def _settings(text: str, top: Mapping[str, yaml.Node], faults: Faults, lines: dict[str, int]) -> Settings:
    """Read extra.briefing strictly; `lines` gets the line of each setting."""
    block = _fields(top["extra"]).get("briefing") if "extra" in top else None
    if block is None:
        return Settings()
    start, end = block.start_mark, block.end_mark
    # Only these lines must be free of anchors and tags, so only they go through the strict reading.
    strict = parse_yaml(" " * start.column + text[start.index : end.index], faults, first_line=start.line + 1)
    fields = Fields(strict, SETTINGS, faults, noun="setting")
    lines.update({name: fields.line_of(name) for name in SETTINGS if name in fields})
    megabytes = fields.whole_number("max_article_mb", 1, 512)
    related = fields.whole_number("related", 0, 50)
    pictures = fields.flag("pictures")
    default = Settings()
    return Settings(
        articles=PurePosixPath(fields.text("articles") or default.articles).as_posix(),
        desk=PurePosixPath(fields.text("desk") or default.desk).as_posix(),
        templates=PurePosixPath(fields.text("templates") or default.templates).as_posix(),
        language=fields.language("language"),
        keyphrases=fields.whole_number("keyphrases", 1, 50) or default.keyphrases,
        names=_names(fields),
        topic_articles=fields.whole_number("topic_articles", 1, 1000),
        related=default.related if related is None else related,
        feeds=fields.one_of("feeds", FEED_TEXTS) or default.feeds,
        max_article_bytes=megabytes * 1024 * 1024 if megabytes else default.max_article_bytes,
        publish=Publishing(fields.one_of("publish", list(Publishing)) or default.publish),
        pictures=default.pictures if pictures is None else pictures,
        executor=_executor(fields),
    )


def _names(fields: Fields) -> str:
    """Read what finds the names; whether the pipeline is there shows when it is loaded."""
    names = fields.text("names") or Settings().names
    if names != Settings().names and not re.fullmatch(r"spacy:\S(?:.*\S)?", names):
        fields.refuse("names", "'rules' or a pipeline of spaCy such as 'spacy:en_core_web_sm'")
    return names


def _executor(fields: Fields) -> str:
    """Read where articles are read; whether a scheduler answers shows when it is asked."""
    executor = fields.text("executor") or Settings().executor
    if executor != Settings().executor and not re.fullmatch(r"dask:\w+://\S+", executor):
        fields.refuse("executor", "'processes' or a Dask scheduler such as 'dask:tcp://127.0.0.1:8786'")
    return executor


def _from_root(names: str, root: Path) -> str:
    """The setting with a pipeline's folder as an absolute path, wherever the program is called."""
    prefix, _, pipeline = names.partition(":")
    return f"{prefix}:{root / pipeline}" if pipeline and "\0" not in pipeline and (root / pipeline).is_dir() else names


def _check_folders(root: Path, folders: Mapping[str, str], lines: Mapping[str, int], faults: Faults) -> None:
    """Name the folders that are not inside the project, and those that are in one another."""
    places: dict[str, Path] = {}
    for name, folder in folders.items():
        place = (root / folder).resolve() if "\0" not in folder else root
        tidy = not Path(folder).is_absolute() and ".." not in Path(folder).parts
        if not tidy or place == root or not place.is_relative_to(root):
            what = f"'{name}' is '{shown(folder)}', expected a folder inside the project's (such as '{DEFAULTS[name]}')"
            faults.add(lines.get(name, 0), what)
        else:
            places[name] = place
    for inner, inner_place in places.items():
        for outer, outer_place in places.items():
            same = inner_place == outer_place and inner < outer
            if same or (inner_place != outer_place and inner_place.is_relative_to(outer_place)):
                where = "the same folder as" if same else "inside"
                what = f"'{inner}' ({shown(folders[inner])}) is {where} '{outer}' ({shown(folders[outer])})"
                faults.add(lines.get(inner, lines.get(outer, 0)), f"{what}, expected separate folders (move one)")
