"""What is to be known of a template as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jinja2 import nodes

from builder.publishing.quick_theme.questions import PAGE
from builder.publishing.quick_theme.reads import ADDRESSES, FILTERS, OF_FILTERS

_UNSETTLED = (nodes.Include, nodes.Extends, nodes.Block, nodes.CallBlock, nodes.NSRef, nodes.FromImport)
_CHANGING = frozenset(
    "add append clear discard extend insert pop popitem remove reverse setdefault sort update".split()
)


def names_of_page(template: nodes.Template, known: frozenset[str]) -> frozenset[str]:
    """Find the variables that a template sets to something of the page; what reads them is another text on each.

    Args:
        template: The template.
        known: Such ones of other templates.
    """
    found = known | {PAGE}
    for node in template.find_all(nodes.Assign):
        if any(
            part.name in found for part in (node.node, *node.node.find_all(nodes.Name)) if isinstance(part, nodes.Name)
        ):
            found |= {
                part.name for part in (node.target, *node.target.find_all(nodes.Name)) if isinstance(part, nodes.Name)
            }
    return found - {PAGE}


def is_settled(module: nodes.Template, names: Iterable[str]) -> bool:
    """Tell whether what a template defines is the same for all pages: it reads none but some variables.

    Args:
        module: The template.
        names: The variables that it finds nowhere in itself.
    """
    filters = {found.name for found in module.find_all(nodes.Filter)}
    return (
        {*names} <= {"config"}
        and filters <= FILTERS - ADDRESSES - OF_FILTERS
        and not any(True for _ in module.find_all(_UNSETTLED))
        and not any(found.with_context for found in module.find_all(nodes.Import))
    )


def changes_values(template: nodes.Template) -> bool:
    """Tell whether a template calls what changes a list or a dictionary: all pages after it may see it."""
    called = (found.node for found in template.find_all(nodes.Call))
    return any(isinstance(found, nodes.Getattr) and found.attr in _CHANGING for found in called)


def parts_of(body: Iterable[nodes.Node]) -> Iterator[nodes.Node]:
    """Yield statements, each with one thing to write at most."""
    for node in body:
        if isinstance(node, nodes.Output):
            for part in node.nodes:
                yield nodes.Output([part], lineno=node.lineno)
        else:
            yield node
