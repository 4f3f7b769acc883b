"""Keeps the text of stretches of templates, for all pages for which it is the same."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field

from jinja2.environment import TemplateModule
from jinja2.runtime import Undefined
from jinja2.utils import Namespace
from markupsafe import Markup
from mkdocs.structure.pages import Page

_MOST_KEPT = 4096
_TRIES = 64
"""A stretch of whose texts fewer than half were found after so many pages is not kept any longer."""

_LONGEST = 64
"""A list of more is known by being the same one."""

_FUNCTIONS = frozenset({dict, range, Namespace})
_VALUES = frozenset({str, Markup, int, bool, type(None)})
"""Types of which two that are equal are written alike."""


@dataclass(frozen=True, slots=True)
class _Text:
    """The text of a stretch.

    Attributes:
        text: What was rendered.
        folders: The names of folders that addresses in it have right behind the first folder of the page: pages in
            these have other ways to there.
        values: What the text depends on; as long as they are kept, nothing else has their identity.
    """

    text: str
    folders: frozenset[str]
    values: tuple[object, ...]


@dataclass(slots=True)
class _Place:
    """Where a page stands, as far as its ways to elsewhere depend on that.

    Attributes:
        depth: How many folders lead to it, its own included.
        first: The outermost of them.
        second: The next one; empty when there is none.
    """

    depth: int
    first: str
    second: str


@dataclass(slots=True)
class _Making:
    """A text that is being made."""

    folders: set[str] = field(default_factory=set)
    templates: frozenset[str] = frozenset()
    can_be_kept: bool = True


class KeptTexts:
    """The texts that are known, and the page that is being rendered."""

    def __init__(self) -> None:
        """Know nothing."""
        self._texts: dict[Hashable, _Text] = {}
        self._misses: dict[Hashable, list[int]] = {}  # how often each stretch was asked for, and not known
        self._making: list[_Making] = []
        self._page: Page | None = None
        self._place = _Place(0, "", "")
        self._can_keep = True

    @property
    def is_making(self) -> bool:
        """Whether a text is being made that is to be kept."""
        return bool(self._making)

    def give_up(self) -> None:
        """Keep nothing any longer: a template changes values that others read."""
        self._can_keep = False

    def begin(self, page: Page | None) -> None:
        """Begin with a page.

        Args:
            page: None for one that is to be rendered in full.
        """
        self._page, self._making = None, []
        if (
            self._can_keep
            and page is not None
            and page.url.endswith("/")
            and "." not in page.url
            and "//" not in page.url
        ):
            folders = page.url.split("/")[:-1]
            self._page = page
            self._place = _Place(len(folders), folders[0], folders[1] if len(folders) > 1 else "")

    def __call__(
        self,
        stretch: Hashable,
        page: object,
        called: tuple[object, ...],
        values: tuple[object, ...],
        asked: tuple[object, ...],
        templates: frozenset[str],
        *,
        caller: Callable[[], str],
    ) -> str:
        """Return the text of a stretch: a known one, or what is rendered now.

        Args:
            stretch: Which one.
            page: The page that the template has.
            called: The variables whose macros it calls.
            values: The other variables that it reads.
            asked: What it asks of the page.
            templates: Those that it includes.
            caller: Renders it.
        """
        asks, misses = tries = self._misses.setdefault(stretch, [0, 0])
        is_useless = asks >= _TRIES and 2 * misses > asks
        if page is not self._page or is_useless or not self._can_keep or not all(map(_is_settled, called)):
            return caller()
        place = self._place
        key = (stretch, place.depth, place.first, asked, *map(_mark, values), *map(id, called))
        found = self._texts.get(key)
        tries[0] += 1
        if found is None:
            tries[1] += 1
            return self._make(key, (*called, *values), templates, caller)
        if place.second in found.folders:
            return caller()
        if self._making:
            self._making[-1].folders |= found.folders
        return found.text

    def _make(
        self, key: Hashable, values: tuple[object, ...], templates: frozenset[str], caller: Callable[[], str]
    ) -> str:
        outer = self._making[-1].templates if self._making else frozenset[str]()
        self._making.append(_Making(templates=templates | outer))
        text = caller()
        made = self._making.pop()
        if self._making:
            self._making[-1].folders |= made.folders
            self._making[-1].can_be_kept &= made.can_be_kept
        if made.can_be_kept and self._place.second not in made.folders:
            if len(self._texts) >= _MOST_KEPT:
                self._texts.clear()
            self._texts[key] = _Text(text, frozenset(made.folders), values)
        return text

    def spoil(self) -> None:
        """Do not keep the text that is being made."""
        if self._making:
            self._making[-1].can_be_kept = False

    def note_address(self, parts: Sequence[str]) -> None:
        """Take down that an address was made relative to the page, while a text is being made.

        Args:
            parts: Of its path on the site.
        """
        if len(parts) > 1 and parts[0] == self._place.first:
            self._making[-1].folders.add(parts[1])

    def note_template(self, name: str, *, is_text: bool) -> None:
        """Take down that a template is included, while a text is being made.

        Args:
            name: Its name.
            is_text: Whether it reads nothing.
        """
        if not is_text and name not in self._making[-1].templates:
            self._making[-1].can_be_kept = False


def _is_settled(value: object) -> bool:
    return isinstance(value, TemplateModule) or (isinstance(value, type) and value in _FUNCTIONS)


def _mark(value: object) -> Hashable:
    """Give what tells a value from all others: its content where it could be another object's, else what it is."""
    kind = type(value)
    if kind in _VALUES:
        return kind, value
    if kind in {list, tuple} and len(value) <= _LONGEST:  # type: ignore[arg-type] # it has a length
        return kind, *map(_mark, value)  # type: ignore[call-overload] # and parts
    if kind is dict and len(value) <= _LONGEST:  # type: ignore[arg-type]
        return kind, *((_mark(key), _mark(part)) for key, part in value.items())  # type: ignore[attr-defined]
    if isinstance(value, Undefined):
        return Undefined
    return kind, id(value)
