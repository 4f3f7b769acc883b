"""Checked values from a YAML mapping, for front matter, the desk and the settings: texts, dates, flags, numbers."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from types import MappingProxyType

from builder.errors import shown, suggestion
from builder.strictyaml import Faults, Node

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
_FLAGS = {"true": True, "yes": True, "false": False, "no": False}


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
            self._faults.add(
                self.line_of(name), f"'{name}' is {match[1]}, which is no day of the calendar (correct it)"
            )
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
