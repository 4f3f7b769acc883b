"""The roles of a web page's blocks: by the signs of raw lines, the markup, and what trafilatura takes for text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from builder.reading.lines import Line
from builder.reading.raw.page_signs import read_page_signs
from builder.reading.raw.roles import LineRole, decode_signs, load_weights
from builder.reading.web.blocks import NO_REASON, PageBlock, fold_words

_TAGS = frozenset("p li h1 h2 h3 h4 blockquote div span td section article".split())
_SHORT_WORDS = 3

MARKUP_SIGNS = ("element:", "around:", "hint:", "main-text")
"""How the names of the signs of markup begin."""


def find_block_roles(blocks: Sequence[PageBlock], main_text: str) -> list[LineRole]:
    """Find the roles of all blocks of a page, as `raw.roles.find_roles` does for raw lines.

    Args:
        blocks: The visible text of the page, not empty.
        main_text: What trafilatura takes for the story, one paragraph a line.
    """
    return decode_signs(read_block_signs(blocks, main_text), load_weights("builder.reading.web"))


def read_block_signs(blocks: Sequence[PageBlock], main_text: str) -> list[dict[str, float]]:
    """Read the signs of all blocks: those of raw lines, and those of the markup; see `find_block_roles`."""
    paragraphs = [fold_words(line) for line in main_text.split("\n")]
    whole, joined = frozenset(paragraphs), " ".join(paragraphs)
    signs = read_page_signs([Line(block.line, block.text) for block in blocks])
    return with_markup_signs(signs, [_markup_signs(block, whole, joined) for block in blocks])


def with_markup_signs(signs: list[dict[str, float]], markup: Sequence[Mapping[str, float]]) -> list[dict[str, float]]:
    """Add to the signs of a page's lines those of their blocks, and whether the blocks beside them are main text."""
    for index, own in enumerate(signs):
        own.update(markup[index])
        for side, other in (("above:", index - 1), ("below:", index + 1)):
            if 0 <= other < len(markup) and "main-text" in markup[other]:
                own[side + "main-text"] = 1.0
    return signs


def _markup_signs(block: PageBlock, whole: frozenset[str], joined: str) -> dict[str, float]:
    signs = {f"element:{block.element if block.element in _TAGS else 'other'}": 1.0}
    if block.reason != NO_REASON:
        signs[f"around:{block.reason}"] = 1.0
    if block.hint:
        signs[f"hint:{block.hint}"] = 1.0
    folded = fold_words(block.text)
    if folded in whole or (folded.count(" ") >= _SHORT_WORDS and folded in joined):
        signs["main-text"] = 1.0
    return signs
