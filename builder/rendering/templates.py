"""Jinja as the templates know it: what they print is escaped, and they speak the language of the site."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import jinja2

from builder.rendering.escaping import Markdown, escape, escape_html, link
from builder.rendering.language import _, colon, filled, ngettext


def environment(templates: Path) -> jinja2.Environment:
    """Set up Jinja so that everything in a page is escaped unless its type says that it is Markdown already.

    What a template, a macro or a `{% set %}` block renders is `Markdown`. Numbers and dates are escaped as the text
    they print as. The filter `html` is `escape_html`, the function `link` is `link`; `_`, `ngettext`, `filled` and
    `colon` are those of `builder.rendering.language`.

    Args:
        templates: The folder that template names are relative to.

    Raises (while rendering):
        TypeError: A value that is neither text, a number nor a date; None and truth values are mistakes.
        jinja2.UndefinedError: A name that is not there.
    """
    jinja = _Environment(
        loader=jinja2.FileSystemLoader(templates),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,  # an environment lives no longer than one build, and would ask for the files of each page
        finalize=_finalize,
        autoescape=False,  # `finalize` escapes: for Markdown, not for HTML
    )
    jinja.filters["html"] = escape_html
    jinja.globals["link"] = link
    jinja.globals.update(_=_, ngettext=ngettext, filled=filled, colon=colon)
    return jinja


def _join(parts: Iterable[str]) -> Markdown:
    return Markdown("".join(parts))


class _Environment(jinja2.Environment):
    concat = staticmethod(_join)


def _finalize(value: object) -> Markdown:
    if isinstance(value, Markdown):
        return value
    if type(value) is str:  # what most values are
        return escape(value)
    if isinstance(value, jinja2.Undefined):
        return Markdown(str(value))  # raises
    if isinstance(value, str | int | float | date) and not isinstance(value, bool):
        return escape(str(value))
    raise TypeError(f"a template prints {value!r}: expected text, a number or a date")
