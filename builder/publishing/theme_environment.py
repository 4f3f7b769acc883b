"""The Jinja environment in which a theme's templates are rendered: MkDocs' own, with what is slow in it done faster.

A page includes thirty templates, asks for twenty words and makes thirty addresses relative. What is done here changes
no byte of what templates give; they stay ordinary ones, and may be anybody's.
"""

from __future__ import annotations

import json
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2
from jinja2.filters import do_striptags
from jinja2.meta import find_undeclared_variables
from jinja2.nodes import EvalContext
from jinja2.runtime import Context
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import normalize_url

_WORDS = "partials/language.html"
"""Where Material has its words: a macro `t(key)`."""

_SORTED = {"sort_keys": True}
"""What Jinja asks for unless a template asks for more."""

_OF_DICTIONARIES = frozenset(dir(dict))
"""What a dictionary has besides its keys."""

_ELSEWHERE = "\0/"
"""A folder that no site has."""


def environment_of(config: MkDocsConfig) -> jinja2.Environment:
    """Make the environment of the theme of a site, for the pages of this site.

    Its templates are loaded once, so a change of their files is not seen.
    """
    environment = config.theme.get_env()
    environment.cache = {}  # all templates stay: counting their uses takes longer than using them
    environment.make_globals = _flat_globals(environment)  # type: ignore[assignment, method-assign] # a method is replaced
    environment.getattr = _quick_getattr(environment)  # type: ignore[assignment, method-assign] # as above
    environment.policies["json.dumps_function"] = _dumps
    environment.filters |= {"url": _url, "striptags": _striptags}
    with suppress(jinja2.TemplateNotFound):
        _remember_words(environment, config)
    return environment


def _flat_globals(
    environment: jinja2.Environment,
) -> Callable[[MutableMapping[str, Any] | None], MutableMapping[str, Any]]:
    """Give each template the globals as one dictionary: every include goes through all of them."""

    def make_globals(own: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**environment.globals, **(own or {})}

    return make_globals


def _quick_getattr(environment: jinja2.Environment) -> Callable[[Any, str], Any]:
    """Look first among the keys of a dictionary: nearly all that is asked of one, such as front matter, is a key."""
    usual = environment.getattr

    def getattr_of(value: Any, name: str) -> Any:  # noqa: ANN401 - as Jinja has it
        if type(value) is not dict or name in _OF_DICTIONARIES:
            return usual(value, name)
        return value[name] if name in value else environment.undefined(obj=value, name=name)

    return getattr_of


def _remember_words(environment: jinja2.Environment, config: MkDocsConfig) -> None:
    """Let the theme be asked once for each word, where its words depend on the settings alone."""
    template = environment.get_template(_WORDS)
    source = Path(template.filename or "").read_text(encoding="utf-8")
    if not find_undeclared_variables(environment.parse(source)) <= {"config"}:
        return
    words: Any = template.make_module({"config": config})
    said = lru_cache(1024)(words.t)

    @jinja2.pass_eval_context
    def t(context: EvalContext, key: str) -> str:
        return Markup(said(key)) if context.autoescape else said(key)  # noqa: S704 - as Jinja does with macros

    words.t = t
    template.make_module = lambda *_: words  # type: ignore[method-assign] # as above: an import of it gets these


_encode = json.JSONEncoder(sort_keys=True).encode


def _dumps(value: object, **options: Any) -> str:  # noqa: ANN401 - as `json.dumps` has them
    """Write a value as `json.dumps` does, which makes an encoder for each."""
    return _encode(value) if options == _SORTED else json.dumps(value, **options)


def _striptags(value: object) -> str:
    """Make text of HTML as Jinja's filter does; most is text already."""
    if type(value) is str and "<" not in value and "&" not in value:
        return " ".join(value.split())
    return do_striptags(value)  # type: ignore[arg-type] # it takes anything


@jinja2.pass_context
def _url(context: Context, value: object) -> str:
    """Make an address relative to the page as MkDocs' filter does.

    From pages that are equally deep, the way to a folder in which none of them stands is the same.
    """
    path, page = str(value), context["page"]
    if page is not None:
        at: str = page.url
        if path == "." or not ("./" in path or at.startswith(path.partition("/")[0])):
            return _way(path, at.count("/"))
    return normalize_url(path, page, context["base_url"])


@lru_cache(4096)
def _way(path: str, depth: int) -> str:
    return normalize_url(path, page=SimpleNamespace(url=_ELSEWHERE * depth))  # type: ignore[arg-type] # a stand-in
