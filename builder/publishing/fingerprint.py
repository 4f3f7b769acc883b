"""What all pages of a site depend on, in one hash."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import yaml
from mkdocs.utils.yaml import yaml_load

from builder import __version__
from builder.config import Project
from builder.digests import folder_digest
from builder.publishing.files import sha256

_GENERATOR = (
    "mkdocs",
    "mkdocs-material",
    "markdown",
    "pymdown-extensions",
    "jinja2",
    "pygments",
    "pagefind",
    "pagefind-bin",
)
_READERS = ("mkdocs", "markdown")
"""What makes the content of the pages of which it is kept where it stands (`quick_markdown`)."""

_OF_TEMPLATES = frozenset(
    "copyright extra extra_css extra_javascript nav site_author site_description site_name theme".split()
)
"""The settings that nothing but templates looks at."""

_ENVIRONMENT = re.compile(r"!ENV\s+(\[[^\]]*\]|\S+)")


def config_fingerprint(project: Project) -> str:
    """Hash everything that every page depends on; no path of the machine and no clock is in it.

    Returns:
        Hex digits that differ when mkdocs.yml, the theme's overrides, the hooks, the version of the generator or the
        code that calls it differs.
    """
    digest = hashlib.sha256(f"{__version__} {folder_digest(Path(__file__).parent, hidden=False)}\n".encode())
    for package in _GENERATOR:
        digest.update(f"{package} {version(package)}\n".encode())
    for file in _config_files(project.config_file):
        content = file.read_bytes()
        digest.update(f"{sha256(content)} {_environment(content)!r}\n".encode())
        for used in _used_files(file):
            digest.update(f"{used.name} {folder_digest(used, hidden=True)}\n".encode())
    return digest.hexdigest()


def content_fingerprint(project: Project) -> str:
    """Hash what the content of every page depends on, but for the pages themselves and which there are.

    Returns:
        Hex digits that differ when a setting that not only templates look at, the version of what reads Markdown or the
        code that calls it differs.

    Raises:
        Exception: Whatever a bad configuration raises.
    """
    with project.config_file.open("rb") as file:
        settings = yaml_load(file)
    looked_at = sorted((key, value) for key, value in settings.items() if key not in _OF_TEMPLATES)
    code = folder_digest(Path(__file__).parent, hidden=False)
    versions = [version(package) for package in _READERS]
    return sha256(repr((__version__, code, versions, looked_at)).encode())


def _config_files(config_file: Path) -> Iterator[Path]:
    """Yield mkdocs.yml and the files that it inherits from, each once."""
    seen = set()
    file: Path | None = config_file
    while file is not None and file not in seen and file.is_file():
        seen.add(file)
        yield file
        file = next(iter(_named(file, "INHERIT")), None)


def _used_files(file: Path) -> list[Path]:
    return [*_named(file, "theme", "custom_dir"), *_named(file, "hooks")]


def _named(file: Path, *keys: str) -> list[Path]:
    """Return the paths at a place of a configuration file; what is not valid there is for MkDocs to say."""
    try:
        node: yaml.Node | None = yaml.compose(file.read_bytes(), Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return []
    for key in keys:
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        node = next((value for name, value in pairs if name.value == key), None)
    values = node.value if isinstance(node, yaml.SequenceNode) else [node]
    return [file.parent / value.value for value in values if isinstance(value, yaml.ScalarNode)]


def _environment(content: bytes) -> dict[str, str]:
    """Return the environment variables that a configuration file asks for, by name."""
    asked = " ".join(_ENVIRONMENT.findall(content.decode(errors="replace")))
    return {name: os.environ[name] for name in sorted(set(re.findall(r"\w+", asked))) if name in os.environ}
