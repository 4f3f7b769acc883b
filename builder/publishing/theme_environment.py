"""The Jinja environment in which a theme's templates are rendered: MkDocs' own, with what is slow in it done faster.

A page includes thirty templates, asks for twenty words and makes thirty addresses relative. What is done here changes
no byte of what templates give; they stay ordinary ones, and may be anybody's.
"""

from __future__ import annotations

import json
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from functools import lru_cache
from types import SimpleNamespace
from typing import Any

import jinja2
from jinja2.filters import do_striptags
from jinja2.nodes import EvalContext
from jinja2.runtime import Context
from markupsafe import Markup
from mkdocs.theme import Theme
from mkdocs.utils import normalize_url

_LANGUAGES = "partials/languages/{}.html"
"""Where Material has its words, one macro `t(key)` in each; English is what others fall back to."""

_SORTED = {"sort_keys": True}
"""What Jinja asks for unless a template asks for more."""

_ELSEWHERE = "\0/"
"""A folder that no site has."""


def environment_of(theme: Theme) -> jinja2.Environment:
    """Make the environment of a theme.

    Its templates are loaded once, so a change of their files is not seen.
    """
    environment = theme.get_env()
    environment.cache = {}  # all templates stay: counting their uses takes longer than using them
    environment.make_globals = _flat_globals(environment)  # type: ignore[assignment, method-assign]
    environment.policies["json.dumps_function"] = _dumps
    environment.filters |= {"url": _url, "striptags": _striptags}
    for language in {str(theme.get("language", "en")), "en"}:
        with suppress(jinja2.TemplateNotFound):
            _remember_words(environment.get_template(_LANGUAGES.format(language)))
    return environment


def _flat_globals(
    environment: jinja2.Environment,
) -> Callable[[MutableMapping[str, Any] | None], MutableMapping[str, Any]]:
    """Give each template the globals as one dictionary: every include goes through all of them."""

    def make_globals(own: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**environment.globals, **(own or {})}

    return make_globals


def _remember_words(template: jinja2.Template) -> None:
    """Let the macro of a language be asked once for each word: imported without a context, it knows nothing else."""
    module: Any = template.module
    if not hasattr(module, "t"):
        return
    said = lru_cache(1024)(module.t)

    @jinja2.pass_eval_context
    def t(context: EvalContext, key: str) -> str:
        return Markup(said(key)) if context.autoescape else said(key)  # noqa: S704 - as Jinja does with macros

    module.t = t


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
