"""Finds in a template the stretches whose text can be kept, and lets them be asked for instead of rendered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from jinja2 import nodes

from builder.publishing.quick_theme.reads import NotUnderstoodError, Reads, ReadsOf, reads_of
from builder.publishing.quick_theme.whole_templates import parts_of

KEPT = "kept"
"""The attribute of the environment that is called for each stretch."""

_WORTH_IT = 3
"""Expressions: a stretch of fewer is rendered as fast as it is found."""


def with_fragments(
    template: nodes.Template, name: str, reads_of_template: ReadsOf, names_of_page: frozenset[str]
) -> nodes.Template:
    """Change a template so that it asks for the text of each stretch of it that is understood.

    Args:
        template: It is changed.
        name: Its name.
        reads_of_template: Tells what another one reads.
        names_of_page: The variables that are known to differ from page to page.

    Returns:
        The same template.
    """
    with suppress(NotUnderstoodError):
        for branch in reads_of(template.body, reads_of_template, is_closed=True, can_spoil=True).spoiling:
            branch.insert(0, _saying_so(branch[0].lineno))
    writer = _Writer(name, reads_of_template, names_of_page)
    for block in [*template.find_all(nodes.Block)]:
        block.body = writer.body(block.body, is_closed=True)
    if template.find(nodes.Extends) is None:  # else what stands outside of blocks is not written
        template.body = writer.body(template.body, is_closed=False)
    return template


def _saying_so(line: int) -> nodes.Node:
    say = nodes.Getattr(nodes.EnvironmentAttribute(KEPT), "spoil", "load")
    return nodes.ExprStmt(nodes.Call(say, [], [], None, None), lineno=line)


def _asked(questions: list[nodes.Expr]) -> nodes.Expr:
    """Ask them only of what is a page: templates can have something else by its name, of which they ask less."""
    if not questions:
        return nodes.Const(())
    page = nodes.Name("page", "load")
    has_fields = nodes.Test(nodes.Getattr(page, "meta", "load"), "mapping", [], [], None, None)
    is_page = nodes.And(nodes.Test(page, "defined", [], [], None, None), has_fields)
    return nodes.CondExpr(is_page, nodes.Tuple(questions, "load"), nodes.Const(()))


class _Writer:
    def __init__(self, name: str, reads_of_template: ReadsOf, names_of_page: frozenset[str]) -> None:
        self._name, self._template, self._names_of_page = name, reads_of_template, names_of_page
        self._count = 0

    def body(self, body: Sequence[nodes.Node], *, is_closed: bool) -> list[nodes.Node]:
        """Write the statements of a block or a branch anew.

        Args:
            body: The statements.
            is_closed: Whether nothing behind them sees the variables that they set.
        """
        whole = self._reads(body, is_closed=is_closed)
        return [*self._asking(body, whole)] if whole and not whole.may_spoil else [*self._stretches(body)]

    def _stretches(self, body: Sequence[nodes.Node]) -> Iterator[nodes.Node]:
        stretch: list[nodes.Node] = []
        for node in parts_of(body):
            reads = self._reads([node], is_closed=False)
            if reads and not reads.may_spoil:
                stretch.append(node)
                continue
            yield from self._asking(stretch, self._reads(stretch, is_closed=False))
            stretch = []
            if isinstance(node, nodes.If):
                self._branches(node)
            yield from self._asking([node], reads)
        yield from self._asking(stretch, self._reads(stretch, is_closed=False))

    def _branches(self, node: nodes.If) -> None:
        node.body = self.body(node.body, is_closed=False)
        node.else_ = self.body(node.else_, is_closed=False)
        for branch in node.elif_:
            self._branches(branch)

    def _reads(self, body: Sequence[nodes.Node], *, is_closed: bool) -> Reads | None:
        try:
            reads = reads_of(body, self._template, is_closed=is_closed)
        except NotUnderstoodError:
            return None
        return reads if reads.names.isdisjoint(self._names_of_page) else None

    def _asking(self, body: Sequence[nodes.Node], reads: Reads | None) -> Iterator[nodes.Node]:
        if reads is None or reads.weight < _WORTH_IT:
            yield from body
            return
        self._count += 1
        arguments: list[nodes.Expr] = [
            nodes.Const((self._name, self._count)),
            nodes.Name("page", "load"),
            nodes.Tuple([nodes.Name(name, "load") for name in sorted(reads.called)], "load"),
            nodes.Tuple([nodes.Name(name, "load") for name in sorted(reads.names - reads.called)], "load"),
            _asked([reads.asked[text] for text in sorted(reads.asked)]),
            nodes.Const(frozenset(reads.templates)),
        ]
        call = nodes.Call(nodes.EnvironmentAttribute(KEPT), arguments, [], None, None)
        yield nodes.CallBlock(call, [], [], [*body], lineno=body[0].lineno)
