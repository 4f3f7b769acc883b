"""The list and the quotation that further blocks can still be a part of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class OpenBlocks:
    """HTML as far as it is written, and what is open at its end.

    Source: Python-Markdown, `blockprocessors`, `extensions.sane_lists` and `treeprocessors.PrettifyTreeprocessor`.

    Attributes:
        parts: The HTML.
        list_tag: "ul" or "ol" when a list is open, and its last item.
    """

    parts: list[str] = field(default_factory=list)
    list_tag: str = ""
    _bare: str = ""  # the last item's text, not yet written: it is a paragraph only when more of the list follows
    _is_quote: bool = False

    def close(self) -> None:
        """Close all."""
        if self._is_quote:
            self._close_quote()
        if self.list_tag:
            self.parts.append(f"<li>{self._bare}</li>\n" if self._bare else "</li>\n")
            self.parts.append(f"</{self.list_tag}>\n")
            self.list_tag = self._bare = ""

    def add_items(self, texts: Sequence[str], *, tag: str, start: str = "1") -> None:
        """Add the items of one block: the first is a paragraph unless it is the list's first; the others are bare.

        Args:
            texts: One or more.
            tag: "ul" or "ol"; a list of the other kind is closed.
            start: The number of the first; it says nothing when the list has begun.
        """
        if self._begin_item(tag, start):
            self._bare, *others = texts
        else:
            self.parts.append(f"<li>\n<p>{texts[0]}</p>\n")
            others = [*texts[1:]]
        for text in others:
            self.parts.append(f"<li>{self._bare}</li>\n" if self._bare else "</li>\n")
            self._bare = text

    def add_quoting_item(self, text: str) -> None:
        """Add an item that begins with a quotation, to a list without numbers."""
        self._begin_item("ul", "1")
        self.parts.append(f"<li>\n<blockquote>\n<p>{text}</p>\n")
        self._is_quote = True

    def add_to_item(self, paragraph: str) -> None:
        """Add a paragraph to the last item."""
        self._wrap()
        if self._is_quote:
            self._close_quote()
        self.parts.append(paragraph)

    def quote(self, text: str) -> None:
        """Quote a paragraph, in the last item when a list is open; quotations that follow each other are one."""
        self._wrap()
        self.parts.append(f"<p>{text}</p>\n" if self._is_quote else f"<blockquote>\n<p>{text}</p>\n")
        self._is_quote = True

    def _begin_item(self, tag: str, start: str) -> bool:
        """Close what stands before an item; tell whether it begins a list."""
        if self.list_tag != tag:
            self.close()
            self.parts.append(f"<{tag}>\n" if start == "1" else f'<{tag} start="{start}">\n')
            self.list_tag = tag
            return True
        self._wrap()
        if self._is_quote:
            self._close_quote()
        self.parts.append("</li>\n")
        return False

    def _wrap(self) -> None:
        if self._bare:
            self.parts.append(f"<li>\n<p>{self._bare}</p>\n")
            self._bare = ""

    def _close_quote(self) -> None:
        self.parts.append("</blockquote>\n")
        self._is_quote = False
