"""Our own strict reading of YAML, from text to nodes: a value is the text as it stands, and nothing is constructed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

import yaml

from builder.errors import BriefingError, Problem, shown

MAX_DEPTH = 20
"""How deep lists and mappings may stand in each other: far more than any of our files needs."""

_NULLS = {"", "~", "null", "Null", "NULL"}
_HINTS = {
    "mapping values are not allowed here": "a value with ': ' in it needs quotes around it",
    "found character '\\t' that cannot start any token": "indent with spaces, not with tabs",
    "found unexpected end of stream": "close the quotes",
    "<stream end>": "close the brackets",
    "could not find expected ':'": "write 'name: value'",
}
_USUAL_HINT = (
    "put quotes around a value with a sign such as : # [ { - in it, and give the fields of a mapping one indent"
)


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a YAML file: a scalar, a list or a mapping.

    Attributes:
        line: 1-based line of the file; of a field of a mapping, the line of its name.
        raw: A scalar's text as it stands in the file (`1984` is "1984", `No` is "No"); None for a list or mapping.
        null: True for a scalar that is empty, `~` or `null` and has no quotes; `raw` tells these apart.
        items: A list's values; None for anything else.
        fields: A mapping's values by name, in the file's order; None for anything else.
    """

    line: int
    raw: str | None = None
    null: bool = False
    items: tuple[Node, ...] | None = None
    fields: Mapping[str, Node] | None = None

    @property
    def shape(self) -> str:
        """What the value is, in the words of a message."""
        if self.items is not None:
            return "a list"
        if self.fields is not None:
            return "a mapping"
        return "nothing" if self.null or self.raw is None else f"'{shown(self.raw)}'"


@dataclass(slots=True)
class Faults:
    """Collects what is wrong with one file, so that one run names everything."""

    path: str
    problems: list[Problem] = field(default_factory=list)

    def add(self, line: int, message: str) -> None:
        """Note a fault at a 1-based line."""
        self.problems.append(Problem(self.path, line, message))

    def raise_as(self, error: type[BriefingError]) -> None:
        """Raise an error with every problem so far, by line; return when there is none."""
        if self.problems:
            raise error(*sorted(set(self.problems)))


def parse_yaml(text: str, faults: Faults, *, first_line: int = 1) -> Node:
    r"""Read one YAML document; what is wrong with it goes to `faults`.

    Args:
        text: The document, without or with its `---`.
        faults: Where duplicate names, anchors, aliases, tags, further documents, too deep nesting (`MAX_DEPTH`) and
            faults of syntax are noted.
        first_line: The 1-based line of the file on which the text begins.

    Returns:
        The document, its texts in Unicode form C; a null scalar when there is none or when its syntax is wrong.

    >>> faults = Faults("x.yml")
    >>> parse_yaml("headline: 1984\nheadline: No", faults).fields["headline"].raw
    '1984'
    >>> print(faults.problems[0])
    x.yml:2: field 'headline' is given twice, first on line 1 (keep one of the two)
    """
    nothing = Node(first_line, raw="", null=True)
    try:
        return _Composer(text, faults, first_line).document() or nothing
    except _TooDeepError:
        return nothing
    except yaml.MarkedYAMLError as error:
        unclosed = error.context_mark and any(end in str(error.problem) for end in ("end of stream", "<stream end>"))
        mark = error.context_mark if unclosed else error.problem_mark
        faults.add(first_line + (mark.line if mark else 0), f"not valid YAML: {_explained(error)}")
    except yaml.reader.ReaderError as error:
        line = first_line + text.count("\n", 0, int(error.position))
        faults.add(line, "not valid YAML: a control character stands in it (remove it)")
    return nothing


def _explained(error: yaml.MarkedYAMLError) -> str:
    problem = shown(str(error.problem or error.context), 120)
    return f"{problem} ({next((hint for part, hint in _HINTS.items() if part in problem), _USUAL_HINT)})"


class _TooDeepError(Exception):
    """Ends the reading at once: the parser's time grows with a high power of the depth."""


class _Composer:
    """Builds nodes from the parser's events and notes what our files must not use; nothing is ever constructed."""

    def __init__(self, text: str, faults: Faults, first_line: int) -> None:
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.SafeLoader)
        self._faults = faults
        self._first_line = first_line

    def document(self) -> Node | None:
        """The one document of the stream, or None when there is none."""
        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            return None
        node = self._node(next(self._events), depth=0)
        next(self._events)
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._faults.add(self._line(after), "a second YAML document begins here, expected one (remove the '---')")
        return node

    def _line(self, event: yaml.Event) -> int:
        return self._first_line + (event.start_mark.line if event.start_mark else 0)

    def _node(self, event: yaml.Event, depth: int) -> Node:
        line = self._line(event)
        self._refuse_references(event, line)
        if depth > MAX_DEPTH and isinstance(event, yaml.CollectionStartEvent):
            self._faults.add(line, f"more than {MAX_DEPTH} levels of lists and mappings in each other (flatten them)")
            raise _TooDeepError
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
                items.append(self._node(event, depth + 1))
            return Node(line, items=tuple(items))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(line, depth)
        raw = unicodedata.normalize("NFC", event.value) if isinstance(event, yaml.ScalarEvent) else ""
        plain = not isinstance(event, yaml.ScalarEvent) or not event.style
        return Node(line, raw=raw, null=plain and raw in _NULLS)

    def _mapping(self, line: int, depth: int) -> Node:
        fields: dict[str, Node] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            value = self._node(next(self._events), depth + 1)
            if not key.raw:
                self._faults.add(key.line, "a field without a plain name, expected 'name: value'")
            elif key.raw in fields:
                first = f"given twice, first on line {fields[key.raw].line} (keep one of the two)"
                self._faults.add(key.line, f"field '{shown(key.raw)}' is {first}")
            else:
                fields[key.raw] = replace(value, line=key.line)
        return Node(line, fields=MappingProxyType(fields))

    def _refuse_references(self, event: yaml.Event, line: int) -> None:
        anchor = getattr(event, "anchor", None)
        tag = getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent):
            self._faults.add(line, f"alias '*{shown(str(anchor))}' is not allowed (write the value itself)")
        elif anchor is not None:
            self._faults.add(line, f"anchor '&{shown(anchor)}' is not allowed (write each value where it belongs)")
        if tag is not None:
            self._faults.add(line, f"tag '{shown(tag)}' is not allowed (write the value alone)")
