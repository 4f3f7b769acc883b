"""Quotations as the pages list them: the words, whose words they are, and the way to their place in the article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from builder.model import QuoteKind, Speaker
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.glimpses import glimpse_of
from builder.rendering.language import _
from builder.rendering.views import ArticleEntry, Catalogue, article_entry, published_of
from builder.rendering.wording import clipped, counted, quoted
from builder.words import bare

LONGEST_CHARACTERS = 1200
"""Longer quotations are cut on the pages that gather them; the article has them whole."""

_WORDS_THAT_SAY_SOMETHING = 4

Said = tuple[str, int]
"""A quotation: its article's id, and its index in the article's `quotes`."""


@dataclass(frozen=True, slots=True)
class QuotationEntry:
    """A quotation.

    Attributes:
        words: In quotation marks when they are the speaker's own.
        kind: A word that says so when they are the writer's, else nothing.
        place: The link to them in the article.
        versions: In how many other versions of the story they stand, in words; else nothing.
    """

    words: Markdown
    kind: str
    place: Markdown
    versions: str


@dataclass(frozen=True, slots=True)
class QuotationGroup:
    """The quotations from one article, in its order."""

    entry: ArticleEntry
    quotations: tuple[QuotationEntry, ...]


def newest_first(catalogue: Catalogue, speaker: Speaker) -> list[tuple[str, Sequence[Said]]]:
    """Group a speaker's quotations by article, the newest article first and undated ones last."""
    groups: dict[str, list[Said]] = {}
    for said in speaker.quotes:
        groups.setdefault(said[0], []).append(said)
    published = published_of(catalogue, groups)
    dated = [article_id for article_id, day in published.items() if day]
    undated = [article_id for article_id, day in published.items() if not day]
    return [(article_id, groups[article_id]) for article_id in (*reversed(dated), *undated)]


def latest_words(catalogue: Catalogue, quotes: Sequence[Said]) -> Said:
    """Choose from quotations of one article the last that says something by itself, else the last."""
    for article_id, index in reversed(quotes):
        if len(glimpse_of(catalogue, article_id).quotes[index].text.split()) >= _WORDS_THAT_SAY_SOMETHING:
            return article_id, index
    return quotes[-1]


def quotation_groups(
    catalogue: Catalogue, groups: Iterable[tuple[str, Sequence[Said]]], page: str
) -> list[QuotationGroup]:
    """Describe quotations for a page, article by article."""
    return [
        QuotationGroup(
            article_entry(catalogue, article_id, page),
            tuple(quotation_entry(catalogue, said, page) for said in quotes),
        )
        for article_id, quotes in groups
    ]


def quotation_entry(catalogue: Catalogue, said: Said, page: str, *, limit: int = LONGEST_CHARACTERS) -> QuotationEntry:
    """Describe one quotation for a page, cut to a number of characters."""
    article_id, index = said
    quote = glimpse_of(catalogue, article_id).quotes[index]
    words = clipped(" ".join(quote.text.split()), limit)
    is_direct = quote.kind is QuoteKind.DIRECT
    target = f"{catalogue.pages[article_id]}#{addresses.quote_anchor(index)}"
    others = _versions_with(catalogue, article_id, quote.text)
    return QuotationEntry(
        escape(quoted(words) if is_direct else words),
        # Translators: of a quotation that is not word for word.
        "" if is_direct else _("reported speech"),
        # Translators: a link from a quotation to its place.
        link(escape(_("in the article")), relative(page, target)),
        _versions_in_words(others) if others else "",
    )


def _versions_in_words(count: int) -> str:
    return counted(count, "also in {count} other version of the story", "also in {count} other versions of the story")


def _versions_with(catalogue: Catalogue, article_id: str, words: str) -> int:
    family = catalogue.family_of.get(article_id)
    own = bare(words) if family else ""
    others = (found for found in family.article_ids if found != article_id) if family and own else ()
    return sum(any(bare(other.text) == own for other in glimpse_of(catalogue, found).quotes) for found in others)
