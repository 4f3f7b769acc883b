"""The lines of a file that are not the story: on its page by reason, and as a file where there are many."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from builder.model import Article, Dropped, Page
from builder.rendering import addresses
from builder.rendering.evidence_words import left_out_in_words
from builder.rendering.wording import capitalised, clipped, counted

SHOWN_CHARACTERS = 160
"""Of a line; and of the values and the evidence of a field."""
FEW = 40
"""More than these, as saved pages have, would outweigh the article, and its page is to load at once on a phone."""
SHOWN_OF_A_REASON = 5


@dataclass(frozen=True, slots=True)
class DroppedLine:
    """A line on the page: its 1-based number in the file, and its words, shortened."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class DroppedGroup:
    """The lines that were left out for one reason, in the file's order.

    Attributes:
        reason: In words.
        lines: All of them, or the first.
        more: "12 more", or empty where all are shown.
    """

    reason: str
    lines: tuple[DroppedLine, ...]
    more: str


def dropped_groups(article: Article) -> tuple[DroppedGroup, ...]:
    """Put the lines that were left out into groups, in the order in which their reasons first come."""
    groups: defaultdict[str, list[Dropped]] = defaultdict(list)
    for line in article.dropped:
        groups[line.reason].append(line)
    return tuple(_group(reason, lines, is_whole=not are_many(article)) for reason, lines in groups.items())


def are_many(article: Article) -> bool:
    """Tell whether the page shows only the first lines of each reason, and a file beside it has all of them."""
    return article.dropped_lines > FEW


def dropped_file(article: Article, page: str) -> Page:
    """Write all lines that were left out as plain text: number, reason and words, with tabs between them.

    Args:
        article: What was read.
        page: The path of its page.
    """
    lines = (f"{line.line}\t{line.reason}\t{' '.join(line.text.split())}".rstrip() for line in article.dropped)
    return Page(addresses.dropped_lines(page), "".join(f"{line}\n" for line in lines), article.path)


def _group(reason: str, lines: list[Dropped], *, is_whole: bool) -> DroppedGroup:
    shown = lines if is_whole else lines[:SHOWN_OF_A_REASON]
    more = len(lines) - len(shown)
    return DroppedGroup(
        reason=capitalised(left_out_in_words(reason)),
        lines=tuple(
            DroppedLine(line.line, line.text if is_whole else clipped(" ".join(line.text.split()), SHOWN_CHARACTERS))
            for line in shown
        ),
        more=counted(more, "{count} more", "{count} more") if more else "",
    )
