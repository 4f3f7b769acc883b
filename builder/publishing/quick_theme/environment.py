"""Jinja's environment of a theme, for many pages: it gives the same text as the theme's own, and sooner."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping, MutableMapping
from json.encoder import encode_basestring_ascii
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.defaults import DEFAULT_POLICIES
from jinja2.environment import TemplateModule
from jinja2.filters import do_striptags, do_tojson
from jinja2.meta import find_undeclared_variables
from jinja2.nodes import EvalContext
from jinja2.runtime import Context
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from builder.publishing.quick_theme.fragments import with_fragments
from builder.publishing.quick_theme.kept import KeptTexts
from builder.publishing.quick_theme.reads import NotUnderstoodError, Reads, reads_of
from builder.publishing.quick_theme.whole_templates import changes_values, is_settled, names_of_page

_OF_DICTIONARIES = frozenset(dir(dict))


class _Template(jinja2.Template):
    """One that is imported once for all pages if it is the same for all."""

    environment: PageEnvironment

    def make_module(
        self,
        vars: dict[str, Any] | None = None,  # noqa: A002 - Jinja's name
        shared: bool = False,
        locals: Mapping[str, Any] | None = None,  # noqa: A002 - Jinja's name
    ) -> TemplateModule:
        """Import the template."""
        known, modules = {**(vars or {}), **(locals or {})}, self.environment.modules
        if not self.environment.is_settled(self.name) or known.get("config") is not self.environment.site:
            return super().make_module(vars, shared, locals)
        if self.name not in modules:
            modules[self.name] = super().make_module(vars)
        return modules[self.name]


class PageEnvironment(jinja2.Environment):
    """Renders pages of one site, one after the other."""

    template_class = _Template

    def __init__(self, own: jinja2.Environment, site: MkDocsConfig) -> None:
        """Take over all that the theme's own environment has.

        Args:
            own: The theme's; its templates do not change.
            site: The variable `config` of every page.
        """
        super().__init__(loader=own.loader, auto_reload=False, extensions=[*own.extensions])
        self.site = site
        self.kept = KeptTexts()
        self.modules: dict[str | None, TemplateModule] = {}
        self._reads: dict[str, Reads | None] = {}
        self._names_of_page: frozenset[str] = frozenset()
        self._including_themselves: set[str] = set()
        self._is_settled: dict[str | None, bool] = {}
        self.globals.update(own.globals)
        self.filters.update(own.filters)
        self.tests.update(own.tests)
        self._url, self._script_tag = own.filters["url"], own.filters["script_tag"]
        self.filters |= {"url": self._address, "script_tag": self._script, "striptags": _striptags}
        if self.policies["json.dumps_kwargs"] == DEFAULT_POLICIES["json.dumps_kwargs"]:
            self.filters["tojson"] = _tojson

    def render(self, page: Page, context: Mapping[str, Any], *, is_known: bool) -> str:
        """Render a page in the template that it names.

        Args:
            page: The page.
            context: Its variables.
            is_known: Whether the navigation knows it: what it shows is then of no use for other pages.
        """
        template = self.get_template(page.meta.get("template", "main.html"))
        self.kept.begin(None if is_known else page)
        try:
            return template.render(context)
        finally:
            self.kept.begin(None)

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - of any value
        """Get an attribute or an item, as the class above does."""
        if type(obj) is dict and attribute not in _OF_DICTIONARIES:
            found = obj.get(attribute, self)
            return found if found is not self else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def get_template(
        self,
        name: str | jinja2.Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - Jinja's name
    ) -> jinja2.Template:
        """Get a template, and take down that it was asked for."""
        return self._noted(super().get_template(name, parent, globals))

    def select_template(
        self,
        names: Iterable[str | jinja2.Template],
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - Jinja's name
    ) -> jinja2.Template:
        """Get the first of some templates that there is, and take down that it was asked for."""
        return self._noted(super().select_template(names, parent, globals))

    def _noted(self, found: jinja2.Template) -> jinja2.Template:
        if self.kept.is_making and found.name is not None:
            self.kept.note_template(found.name, is_text=self._is_text(found.name))
        return found

    def is_settled(self, name: str | None) -> bool:
        """Tell whether what a template defines is the same for all pages."""
        if name is not None and name not in self._is_settled:
            parsed = self._parsed(name)
            self._is_settled[name] = is_settled(parsed, find_undeclared_variables(parsed))
        return self._is_settled.get(name, False)

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        if changes_values(source):
            self.kept.give_up()
        if name is not None:
            self._names_of_page = names_of_page(source, self._names_of_page)
            source = with_fragments(source, name, self._reads_of, self._names_of_page)
            source.set_environment(self)
        return super()._generate(source, name, filename, defer_init)

    def _reads_of(self, name: str) -> Reads:
        """Find out what a template reads that is included.

        Raises:
            NotUnderstoodError: That is beyond what is known, or it includes itself.
        """
        if name not in self._reads:
            self._reads[name] = None
            found = self._looked_at(name)
            self._reads[name] = None if name in self._including_themselves else found
        elif self._reads[name] is None:
            self._including_themselves.add(name)  # or it is known already that it is not understood
        known = self._reads[name]
        if known is None:
            raise NotUnderstoodError
        return known

    def _looked_at(self, name: str) -> Reads | None:
        try:
            return reads_of(self._parsed(name).body, self._reads_of, is_closed=True, can_spoil=True)
        except (NotUnderstoodError, jinja2.TemplateError):
            return None

    def _is_text(self, name: str) -> bool:
        try:
            found = self._reads_of(name)
        except NotUnderstoodError:
            return False
        return not (found.names or found.asked or found.templates)

    def _parsed(self, name: str) -> nodes.Template:
        if self.loader is None:
            raise NotUnderstoodError
        source, filename, _ = self.loader.get_source(self, name)
        return self._parse(source, name, filename)

    @jinja2.pass_context
    def _address(self, context: Context, value: object) -> str:
        self._note(str(value))
        address: str = self._url(context, value)
        return address

    @jinja2.pass_context
    def _script(self, context: Context, value: object) -> str:
        self._note(str(value))
        tag: str = self._script_tag(context, value)
        return tag

    def _note(self, address: str) -> None:
        if self.kept.is_making:
            self.kept.note_address(posixpath.normpath(f"/{address}")[1:].split("/"))


def _striptags(value: Any) -> str:  # noqa: ANN401 - of any value
    """Strip tags as Jinja does: most texts have none."""
    if type(value) is str and "<" not in value and "&" not in value:
        return " ".join(value.split())
    return do_striptags(value)


@jinja2.pass_eval_context
def _tojson(eval_ctx: EvalContext, value: Any, indent: int | None = None) -> Markup:  # noqa: ANN401 - of any value
    """Write JSON as Jinja does: most values are texts."""
    if type(value) is not str or indent is not None:
        return do_tojson(eval_ctx, value, indent)
    text = encode_basestring_ascii(value)
    for sign in "<>&'":
        if sign in text:
            text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 - nothing in it has a meaning in HTML
