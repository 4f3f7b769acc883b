"""What a template can ask of a page that only few answers are given to, and that can be asked at any time."""

from __future__ import annotations

from jinja2 import nodes

PAGE = "page"
"""The variable of a template that is the page."""

_META = nodes.Getattr(nodes.Name(PAGE, "load"), "meta", "load")
_CONTENT = nodes.Getattr(nodes.Name(PAGE, "load"), "content", "load")


def is_of_page(node: nodes.Node) -> bool:
    """Tell whether an expression is the page, something of it, or a field of its front matter: none can fail."""
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Getattr) and node.node.attr == "meta":
        node = node.node
    if isinstance(node, nodes.Getattr):
        node = node.node
    return isinstance(node, nodes.Name) and node.name == PAGE


def asks_of_page(node: nodes.Node) -> bool:
    """Tell whether an expression compares such a one with a word, or asks whether it is there."""
    if isinstance(node, nodes.Test):
        return node.name in {"defined", "undefined"} and is_of_page(node.node)
    if not isinstance(node, nodes.Compare) or len(node.ops) != 1:
        return False
    operand = node.ops[0]
    if isinstance(node.expr, nodes.Const):
        return isinstance(node.expr.value, str) and operand.op in {"in", "notin"} and operand.expr == _CONTENT
    return is_of_page(node.expr) and operand.op in {"eq", "ne"} and isinstance(operand.expr, nodes.Const)


def looks_into_field(node: nodes.Compare) -> bool:
    """Tell whether an expression asks for a word in a field of the page's front matter."""
    operand = node.ops[0]
    is_word = isinstance(node.expr, nodes.Const) and isinstance(node.expr.value, str)
    is_field = isinstance(operand.expr, nodes.Getattr) and operand.expr.node == _META
    return is_word and is_field and len(node.ops) == 1 and operand.op in {"in", "notin"}
