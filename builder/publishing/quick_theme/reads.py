"""Finds out what a part of a template reads: only of one that is understood can the text be kept for other pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from jinja2 import nodes
from jinja2.filters import FILTERS as DEFAULT_FILTERS
from jinja2.tests import TESTS as DEFAULT_TESTS

from builder.publishing.quick_theme.questions import PAGE, asks_of_page, is_of_page, looks_into_field

ADDRESSES = frozenset({"url", "script_tag"})
FILTERS = (DEFAULT_FILTERS.keys() | ADDRESSES) - {
    "random",
    *("attr", "groupby", "rejectattr", "selectattr"),  # they read any attribute
}
OF_FILTERS = frozenset({"map", "reject", "select"})
_MOST_ARGUMENTS = {"join": 1, **dict.fromkeys(("max", "min", "sort", "sum", "unique"), 0)}
"""Of filters whose further ones name an attribute."""

_FUNCTIONS = frozenset({"dict", "namespace", "range"})
_METHODS = frozenset("endswith get items keys lower replace rstrip split startswith strip title upper values".split())
_SPECIAL = frozenset({"caller", "kwargs", "loop", "self", "super", "varargs"})
_OWN_TO_A_PAGE = frozenset(
    "content edit_url file links_to_anchors markdown meta parent present_anchor_ids read_source render toc".split()
)
"""What changes as pages are built, also of those in the navigation."""

_HOLDING = (nodes.Block, nodes.Break, nodes.Continue, nodes.Extends)
_SETTING = (nodes.Assign, nodes.AssignBlock, nodes.FromImport, nodes.Import, nodes.Macro)

_PLAIN = (
    *(nodes.TemplateData, nodes.Const, nodes.List, nodes.Tuple, nodes.Dict, nodes.Pair, nodes.Keyword),
    *(nodes.Concat, nodes.Operand, nodes.Compare, nodes.BinExpr, nodes.UnaryExpr, nodes.Slice, nodes.Output),
)
"""Nodes that mean what their parts mean."""


class NotUnderstoodError(Exception):
    """A template does something of which it is not known on what it depends."""


@dataclass(slots=True)
class Reads:
    """What a part of a template reads.

    Attributes:
        names: Variables from around it.
        called: Those of them that it calls, or of which it calls a macro.
        asked: Expressions of the page whose values are few, e.g. whether it has a description: by their text.
        templates: The names of those that it includes, as far as they are written out.
        weight: How much there is to be done, about in expressions.
        may_spoil: Whether there are branches in it, or in what it includes, that are not understood: where one is
            taken, the text is not kept.
        spoiling: Those in itself.
    """

    names: set[str] = field(default_factory=set)
    called: set[str] = field(default_factory=set)
    asked: dict[str, nodes.Expr] = field(default_factory=dict)
    templates: set[str] = field(default_factory=set)
    weight: int = 0
    may_spoil: bool = False
    spoiling: list[list[nodes.Node]] = field(default_factory=list)

    def add(self, other: Reads, bound: frozenset[str] = frozenset()) -> None:
        """Add what another part reads, but for the variables that it finds in this one.

        Raises:
            NotUnderstoodError: It would call one of these.
        """
        if not bound.isdisjoint(other.called):
            raise NotUnderstoodError
        self.names.update(other.names - bound)
        self.called.update(other.called)
        self.asked.update(other.asked)
        self.templates.update(other.templates)
        self.weight += other.weight
        self.may_spoil |= other.may_spoil


ReadsOf = Callable[[str], Reads]
"""Gives what a template reads that is included; raises NotUnderstoodError."""


def reads_of(body: Iterable[nodes.Node], template: ReadsOf, *, is_closed: bool, can_spoil: bool = False) -> Reads:
    """Find out what some statements read.

    Args:
        body: The statements, in order.
        template: For those that are included.
        is_closed: Whether nothing behind the statements sees the variables that they set.
        can_spoil: Whether branches may be there that are not understood.

    Raises:
        NotUnderstoodError: They do something beyond what is known here.
    """
    reader = _Reader(Reads(), template, can_spoil=can_spoil)
    reader.read(body, frozenset(), is_closed=is_closed)
    return reader.found


class _Reader:
    """Reads a part of a template from one end to the other."""

    def __init__(self, found: Reads, template: ReadsOf, *, can_spoil: bool) -> None:
        self.found = found
        self._template, self._can_spoil = template, can_spoil
        self._namespaces: set[str] = set()

    def read(self, body: Iterable[nodes.Node], bound: frozenset[str], *, is_closed: bool) -> None:
        for node in body:
            if isinstance(node, nodes.Assign):
                bound |= self._assign(node, bound, is_closed=is_closed)
            elif isinstance(node, nodes.Macro) and is_closed:
                bound |= {node.name}  # where it is called, that is not understood
            elif isinstance(node, nodes.If):
                self.test(node.test, bound)
                self.read(node.elif_, bound, is_closed=is_closed)
                for branch in (node.body, node.else_):
                    self._branch(branch, bound, is_closed=is_closed)
            elif isinstance(node, nodes.For):
                self._loop(node, bound)
            elif isinstance(node, nodes.Include):
                self._include(node, bound)
            else:
                self.expression(node, bound)

    def _branch(self, branch: list[nodes.Node], bound: frozenset[str], *, is_closed: bool) -> None:
        inner = _Reader(Reads(), self._template, can_spoil=self._can_spoil)
        inner._namespaces = {*self._namespaces}
        try:
            inner.read(branch, bound, is_closed=is_closed)
        except NotUnderstoodError:
            if not self._can_spoil or not _can_stand(branch, is_closed=is_closed):
                raise
            self.found.may_spoil = True
            self.found.spoiling.append(branch)
        else:
            self.found.add(inner.found)
            self.found.spoiling += inner.found.spoiling

    def _loop(self, node: nodes.For, bound: frozenset[str]) -> None:
        self.found.weight += 3
        self.expression(node.iter, bound)
        if node.recursive:
            raise NotUnderstoodError
        names = _names_of(node.target)
        self._namespaces -= names
        inner = bound | names | {"loop"}
        if node.test:
            self.test(node.test, inner)
        self.read(node.body, inner, is_closed=True)
        self.read(node.else_, bound, is_closed=True)

    def _assign(self, node: nodes.Assign, bound: frozenset[str], *, is_closed: bool) -> frozenset[str]:
        self.expression(node.node, bound)
        if isinstance(node.target, nodes.NSRef):
            if node.target.name not in self._namespaces & bound:
                raise NotUnderstoodError
            return frozenset()
        if not is_closed:
            raise NotUnderstoodError
        names = _names_of(node.target)
        self._namespaces -= names
        if isinstance(node.node, nodes.Call) and isinstance(node.node.node, nodes.Name):
            self._namespaces |= names  # of the functions that are known by name, one gives something to set
        return names

    def _include(self, node: nodes.Include, bound: frozenset[str]) -> None:
        self.found.weight += 3
        if isinstance(node.template, nodes.Const) and isinstance(node.template.value, str):
            name = node.template.value
            self.found.add(self._template(name), bound)
            self.found.templates.add(name)
        else:
            self.expression(node.template, bound)

    def test(self, node: nodes.Node, bound: frozenset[str]) -> None:
        """Read an expression of which only counts whether it is true."""
        if isinstance(node, nodes.And | nodes.Or):
            self.test(node.left, bound)
            self.test(node.right, bound)
        elif isinstance(node, nodes.Not):
            self.test(node.node, bound)
        elif isinstance(node, nodes.Expr) and is_of_page(node):
            self._ask(nodes.Not(nodes.Not(node)))
        else:
            self.expression(node, bound)

    def expression(self, node: nodes.Node, bound: frozenset[str]) -> None:
        if isinstance(node, nodes.Expr) and asks_of_page(node):
            self._ask(node)
        elif isinstance(node, nodes.Compare) and looks_into_field(node):
            is_list = nodes.Test(node.ops[0].expr, "iterable", [], [], None, None)
            self._ask(nodes.CondExpr(is_list, node, nodes.Const(None)))  # elsewhere it can fail
        elif isinstance(node, nodes.Name):
            self._name(node.name, bound)
        elif isinstance(node, nodes.Filter):
            self._filter(node, bound)
        elif isinstance(node, nodes.Call):
            self._call(node, bound)
        elif isinstance(node, nodes.Not):
            self.test(node.node, bound)
        elif isinstance(node, nodes.CondExpr):
            self.test(node.test, bound)
            self._parts(node, bound, only=("expr1", "expr2"))
        else:
            self._check(node)
            self._parts(node, bound)

    def _check(self, node: nodes.Node) -> None:
        """Refuse a node that does more than its parts do, or reads what differs from page to page."""
        if isinstance(node, nodes.Getattr):
            _refuse_own(node.attr)
        elif isinstance(node, nodes.Getitem):
            if isinstance(node.arg, nodes.Const):
                _refuse_own(node.arg.value)
            elif not isinstance(node.arg, nodes.Slice) and _root(node) != "config":
                raise NotUnderstoodError
        elif isinstance(node, nodes.Test):
            if node.name not in DEFAULT_TESTS:
                raise NotUnderstoodError
        elif not isinstance(node, _PLAIN):
            raise NotUnderstoodError

    def _parts(self, node: nodes.Node, bound: frozenset[str], only: tuple[str, ...] | None = None) -> None:
        for part in node.iter_child_nodes(only=only):
            self.expression(part, bound)

    def _ask(self, node: nodes.Expr) -> None:
        self.found.asked[repr(node)] = node

    def _name(self, name: str, bound: frozenset[str]) -> None:
        if name in bound:
            return
        if name in _SPECIAL or name == PAGE:
            raise NotUnderstoodError
        self.found.weight += 1
        self.found.names.add(name)

    def _filter(self, node: nodes.Filter, bound: frozenset[str]) -> None:
        if node.name not in FILTERS or node.dyn_args or node.dyn_kwargs or node.node is None:
            raise NotUnderstoodError
        inner = {part.value for part in node.args if isinstance(part, nodes.Const)}
        if node.name in OF_FILTERS and not (len(inner) == len(node.args) and inner <= FILTERS | {*DEFAULT_TESTS}):
            raise NotUnderstoodError
        names_one = any(word.key == "attribute" for word in node.kwargs)
        if names_one or len(node.args) > _MOST_ARGUMENTS.get(node.name, len(node.args)):
            raise NotUnderstoodError
        self._parts(node, bound)

    def _call(self, node: nodes.Call, bound: frozenset[str]) -> None:
        called = node.node
        if node.dyn_args or node.dyn_kwargs:
            raise NotUnderstoodError
        if isinstance(called, nodes.Getattr) and called.attr in _METHODS:
            self.expression(called.node, bound)
        else:
            named = called.node if isinstance(called, nodes.Getattr) else called
            is_function = named is called and isinstance(named, nodes.Name) and named.name in _FUNCTIONS
            if not isinstance(named, nodes.Name) or named.name in bound or (named is called and not is_function):
                raise NotUnderstoodError
            self._name(named.name, bound)
            self.found.called.add(named.name)
        self.found.weight += 1
        for part in (*node.args, *node.kwargs):
            self.expression(part, bound)


def _can_stand(branch: Iterable[nodes.Node], *, is_closed: bool) -> bool:
    """Tell whether a branch may be in a part whose text is kept where the branch is not taken."""
    refused = _HOLDING if is_closed else _HOLDING + _SETTING
    for node in branch:
        if isinstance(node, refused) or any(True for _ in node.find_all(refused)):
            return False
        names = {found.name for found in node.find_all(nodes.Name)}
        if not names.isdisjoint(_SPECIAL - {"loop"}):
            return False
    return True


def _names_of(target: nodes.Node) -> frozenset[str]:
    found = (target, *target.find_all(nodes.Name))
    names = frozenset(part.name for part in found if isinstance(part, nodes.Name))
    if PAGE in names:
        raise NotUnderstoodError
    return names


def _refuse_own(attribute: object) -> None:
    if attribute in _OWN_TO_A_PAGE:
        raise NotUnderstoodError


def _root(node: nodes.Node) -> str:
    while isinstance(node, (nodes.Getattr, nodes.Getitem)):
        node = node.node
    return node.name if isinstance(node, nodes.Name) else ""
