"""Our own strict reading of YAML, for front matter, the desk and the settings: a value is the text as it stands."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

import yaml

from builder.errors import BriefingError, Problem, suggestion

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

MAX_DEPTH = 20
"""How deep lists and mappings may stand in each other: far more than any of our files needs."""

_LANGUAGES = """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo
    es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg
    ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn
    no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta
    te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
_DATE = re.compile(
    r"(\d{4}-\d\d-\d\d)([T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d([.,]\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?", re.ASCII
)
_WHOLE_NUMBER = re.compile(r"[+-]?\d{1,18}", re.ASCII)
_LANGUAGE = re.compile(r"([A-Za-z]{2})([-_]([A-Za-z]{2}|\d{3}))?", re.ASCII)
_NULLS = {"", "~", "null", "Null", "NULL"}
_FLAGS = {"true": True, "yes": True, "false": False, "no": False}
_HINTS = {
    "mapping values are not allowed here": "a value with ': ' in it needs quotes around it",
    "found character '\\t' that cannot start any token": "indent with spaces, not with tabs",
    "found unexpected end of stream": "close the quotes",
    "<stream end>": "close the brackets",
    "could not find expected ':'": "write 'name: value'",
}


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


def shown(text: str, most: int = 60) -> str:
    r"""Write any text so that it fits into a one-line message: escaped where it cannot be printed, and cut.

    >>> shown("two\nlines")
    'two\\nlines'
    """
    cut = text if len(text) <= most else text[: most - 1] + "…"
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in cut)


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
        unclosed = "end" in str(error.problem) and error.context_mark
        mark = error.context_mark if unclosed else error.problem_mark
        faults.add(first_line + (mark.line if mark else 0), f"not valid YAML: {_explained(error)}")
    except yaml.reader.ReaderError as error:
        line = first_line + text.count("\n", 0, int(error.position))
        faults.add(line, "not valid YAML: a control character stands in it (remove it)")
    return nothing


def _explained(error: yaml.MarkedYAMLError) -> str:
    problem = shown(str(error.problem or error.context), 120)
    hint = next((hint for part, hint in _HINTS.items() if part in problem), None)
    return f"{problem} ({hint})" if hint else problem


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


class Fields:
    """A mapping that is read field by field; whatever is wrong goes to `faults` with its line and what was expected.

    Every reading method returns None for a field that is missing, empty, null or bad.
    """

    def __init__(
        self,
        node: Node,
        known: Collection[str],
        faults: Faults,
        *,
        noun: str = "field",
        meant: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Take a mapping (or nothing, which is an empty one) and name its unknown fields.

        Args:
            node: The value.
            known: The names that may stand in it.
            faults: Where faults are noted.
            noun: What a field is called in messages.
            meant: Names that are not known, and the known ones that people mean by them.
        """
        if node.fields is None and not node.null:
            faults.add(node.line, f"{node.shape} stands here, expected lines of the form 'name: value'")
        self.line = node.line
        self._nodes = node.fields or {}
        self._faults = faults
        for name in self._nodes:
            if name not in known:
                help_ = f"did you mean '{meant[name]}'?" if name in meant else suggestion(name, known)
                faults.add(self._nodes[name].line, f"unknown {noun} '{shown(name)}' ({help_})")

    def __contains__(self, name: str) -> bool:
        return name in self._nodes

    def node(self, name: str) -> Node | None:
        """The value of a field as it was read; None when the field is missing."""
        return self._nodes.get(name)

    def line_of(self, name: str) -> int:
        """The 1-based line of a field; of a missing one, the line of the mapping."""
        return self._nodes[name].line if name in self._nodes else self.line

    def is_null(self, name: str) -> bool:
        """Whether the field says in so many words that there is no value: `null`, `~` or `[]`."""
        node = self._nodes.get(name)
        return node is not None and ((node.null and node.raw != "") or node.items == ())

    def text(self, name: str, *, required: bool = False, many_lines: bool = False) -> str | None:
        """Read a text: white space collapsed, or, with `many_lines`, only cut off at both ends."""
        raw = self._raw(name, "a text")
        text = None if raw is None else (raw.strip() if many_lines else " ".join(raw.split()))
        if required and not text and (name not in self or self._nodes[name].raw is not None):
            self._faults.add(self.line_of(name), f"'{name}' is missing, expected a text (add '{name}: …')")
        return text or None

    def texts(self, name: str) -> tuple[str, ...] | None:
        """Read a list of texts; one text alone is a list of one."""
        node = self._nodes.get(name)
        if node is None or node.null:
            return None
        texts = []
        for item in (node,) if node.items is None else node.items:
            text = " ".join((item.raw or "").split())
            if item.raw is None or (not text and item is not node):
                self._faults.add(item.line, f"'{name}' holds {item.shape}, expected a text or a list of texts")
            elif text:
                texts.append(text)
        return tuple(texts) if texts or node.items is not None else None

    def date(self, name: str) -> date | None:
        """Read an ISO 8601 date, or a date-time of which the date is kept as it is written."""
        raw = self._raw(name, "a date such as 2017-03-08")
        if raw is None or not raw.strip():
            return None
        match = _DATE.fullmatch(raw.strip())
        if match is None:
            self.refuse(name, "a date such as 2017-03-08")
            return None
        try:
            return date.fromisoformat(match[1])
        except ValueError:
            self._faults.add(self.line_of(name), f"'{name}' is {match[1]}, which is no day of the calendar")
            return None

    def flag(self, name: str) -> bool | None:
        """Read true or false (yes or no)."""
        raw = self._raw(name, "true or false")
        if raw is None or not raw.strip():
            return None
        if raw.strip().lower() not in _FLAGS:
            self.refuse(name, "true or false")
        return _FLAGS.get(raw.strip().lower())

    def whole_number(self, name: str, least: int, most: int) -> int | None:
        """Read a whole number between two bounds, both allowed."""
        expected = f"a whole number from {least} to {most}"
        raw = self._raw(name, expected)
        if raw is None or not raw.strip():
            return None
        number = int(raw) if _WHOLE_NUMBER.fullmatch(raw.strip()) else None
        if number is None or not least <= number <= most:
            self.refuse(name, expected)
            return None
        return number

    def one_of(self, name: str, choices: Iterable[str]) -> str | None:
        """Read one of some words."""
        known = list(choices)
        raw = self._raw(name, f"one of {', '.join(known)}")
        if raw is None or not raw.strip():
            return None
        if raw.strip() not in known:
            self._faults.add(self.line_of(name), f"'{name}' cannot be '{shown(raw)}' ({suggestion(raw, known)})")
            return None
        return raw.strip()

    def language(self, name: str) -> str | None:
        """Read an ISO 639-1 code, of which a region ("pt-BR") is left out."""
        expected = "a two-letter language code such as 'en' or 'pt-BR'"
        raw = self._raw(name, expected)
        if raw is None or not raw.strip():
            return None
        match = _LANGUAGE.fullmatch(raw.strip())
        if match is None or match[1].lower() not in _LANGUAGES.split():
            self.refuse(name, expected)
            return None
        return match[1].lower()

    def items(self, name: str) -> tuple[Node, ...]:
        """Read a list of values of any shape; nothing is an empty list."""
        node = self._nodes.get(name)
        if node is None or node.null:
            return ()
        if node.items is None:
            self.refuse(name, "a list")
        return node.items or ()

    def refuse(self, name: str, expected: str) -> None:
        """Note that a field that is there has another value than was expected."""
        self._faults.add(self.line_of(name), f"'{name}' is {self._nodes[name].shape}, expected {expected}")

    def _raw(self, name: str, expected: str) -> str | None:
        node = self._nodes.get(name)
        if node is None or node.null:
            return None
        if node.raw is None:
            self.refuse(name, expected)
        return node.raw
