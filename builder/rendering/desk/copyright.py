"""What of the articles is not published in full, by source, for the editors on the desk page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from builder.model import Publishing
from builder.rendering.escaping import Markdown, escape
from builder.rendering.language import _
from builder.rendering.views import Catalogue, dotted, source_words
from builder.rendering.wording import counted


@dataclass(frozen=True, slots=True)
class WithheldList:
    """What is withheld.

    Attributes:
        title: The head of the list.
        lead: What it lists.
        lines: A line for each source, by name; articles that name none last.
    """

    title: str
    lead: str
    lines: Sequence[Markdown]


def withheld_list(catalogue: Catalogue, page: str) -> WithheldList | None:
    """List the sources with articles that are not published in full; None when all articles are."""
    counts: defaultdict[str, Counter[Publishing]] = defaultdict(Counter)
    sources: dict[str, Markdown] = {}
    for annotated in catalogue.articles.values():
        article = annotated.article
        if article.withheld is not Publishing.FULL:
            name = article.source or ""
            counts[name][article.withheld] += 1
            sources[name] = source_words(catalogue, article, page) or escape(_("No source named"))
    if not counts:
        return None
    order = sorted(counts, key=lambda name: (not name, name.casefold(), name))
    return WithheldList(
        title=_("Copyright"),
        lead=_("Of these articles not all of the text is published."),
        lines=[dotted([sources[name], *map(escape, _in_words(counts[name]))]) for name in order],
    )


def _in_words(counts: Counter[Publishing]) -> list[str]:
    excerpts, bare = counts[Publishing.EXCERPT], counts[Publishing.METADATA]
    words = [
        counted(excerpts, "{count} article as an excerpt", "{count} articles as excerpts") if excerpts else "",
        counted(bare, "{count} article as metadata only", "{count} articles as metadata only") if bare else "",
    ]
    return [found for found in words if found]
