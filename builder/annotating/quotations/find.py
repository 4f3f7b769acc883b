"""The one door: a body and the names in it go in, its quotations with their speakers come out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from builder.annotating.quotations.attribution import attribute
from builder.annotating.quotations.cues.indirect import find_indirect
from builder.annotating.quotations.echoes import find_echoes
from builder.annotating.quotations.marks.pairs import find_marked
from builder.annotating.quotations.page import Page
from builder.annotating.quotations.who.cast import Cast
from builder.annotating.quotations.who.resolve import Resolver
from builder.annotating.quotations.words.languages import lexicon_of
from builder.model import PARAGRAPH_SEPARATOR, Name, Quote, StatedAlias


def find_quotes(
    body: Sequence[str], language: str | None, *, names: Sequence[Name], aliases: Iterable[StatedAlias] = ()
) -> tuple[Quote, ...]:
    """Find the quotations of a body and who speaks.

    Args:
        body: The article's paragraphs.
        language: ISO 639-1 code; None is taken for English.
        names: The names in the body, in text order.
        aliases: Names that the article says are one.

    Returns:
        Quotations in text order; no direct one overlaps another.

    >>> from builder.annotating.names import find_names
    >>> body = ("In Mosul, Major General Chris Ghika spoke.", "“We are ready,” he said. “All of us.”")
    >>> [(quote.text, quote.speaker) for quote in find_quotes(body, "en", names=find_names(body, "en"))]
    [('We are ready,', 'Major General Chris Ghika'), ('All of us.', 'Major General Chris Ghika')]
    """
    text = PARAGRAPH_SEPARATOR.join(body)
    marked = find_marked(text)
    page = Page(text, marked, names, lexicon_of(language))
    resolver = Resolver(page, Cast(page, aliases))
    quotes = list(attribute(page, marked, find_indirect(page), resolver))
    quotes += find_echoes(text, marked, quotes)
    return tuple(sorted(quotes, key=lambda quote: (quote.start, -quote.end, quote.kind)))
