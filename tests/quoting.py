"""What the tests of quotations share: a text in, its quotations out."""

from __future__ import annotations

from builder.annotating.aliases import find_stated_aliases
from builder.annotating.names import find_names
from builder.annotating.quotations import find_quotes
from builder.model import Quote, QuoteKind
from tests.articles import make_article


def quotes_of(text: str, language: str = "en") -> tuple[Quote, ...]:
    """Find the quotations of a text whose paragraphs are set off by blank lines."""
    body = tuple(text.split("\n\n"))
    aliases = find_stated_aliases(make_article(*body, language=language))
    return find_quotes(body, language, names=find_names(body, language, aliases=aliases), aliases=aliases)


def direct(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    """The words and the speakers of the direct quotations, in text order."""
    return [(quote.text, quote.speaker) for quote in quotes_of(text, language) if quote.kind is QuoteKind.DIRECT]


def indirect(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    """The same of indirect speech."""
    return [(quote.text, quote.speaker) for quote in quotes_of(text, language) if quote.kind is QuoteKind.INDIRECT]


def speakers(text: str, language: str = "en") -> list[str | None]:
    """The speakers of the direct quotations, in text order."""
    return [speaker for _, speaker in direct(text, language)]
