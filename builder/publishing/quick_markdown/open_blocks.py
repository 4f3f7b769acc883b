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
        is_list: Whether a list is open, and its last item.
    """

    parts: list[str] = field(default_factory=list)
    is_list: bool = False
    _bare: str = ""  # the last item's text, not yet written: it stands in a paragraph only when more of the list follows
    _is_quote: bool = False

    def close(self) -> None:
        """Close all."""
        if self._is_quote:
            self._close_quote()
        if self.is_list:
            self.parts.append(f"<li>{self._bare}</li>\n</ul>\n" if self._bare else "</li>\n</ul>\n")
            self.is_list, self._bare = False, ""

    def add_items(self, texts: Sequence[str]) -> None:
        """Add items that stand in one block: the first is a paragraph unless it is the list's first, others are bare."""
        if self.is_list:
            self._close_item()
            self.parts.append(f"<li>\n<p>{texts[0]}</p>\n")
            if len(texts) == 1:
                return
            self.parts.append("</li>\n")
            texts = texts[1:]
        else:
            self._begin_list()
        self.parts += [f"<li>{text}</li>\n" for text in texts[:-1]]
        self._bare = texts[-1]

    def add_quoting_item(self, text: str) -> None:
        """Add an item that begins with a quotation."""
        if self.is_list:
            self._close_item()
        else:
            self._begin_list()
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

    def _begin_list(self) -> None:
        if self._is_quote:
            self._close_quote()
        self.parts.append("<ul>\n")
        self.is_list = True

    def _close_item(self) -> None:
        self._wrap()
        if self._is_quote:
            self._close_quote()
        self.parts.append("</li>\n")

    def _wrap(self) -> None:
        if self._bare:
            self.parts.append(f"<li>\n<p>{self._bare}</p>\n")
            self._bare = ""

    def _close_quote(self) -> None:
        self.parts.append("</blockquote>\n")
        self._is_quote = False
