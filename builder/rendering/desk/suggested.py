"""Suggested merges on the desk page: names that may be one thing, the sentences, and lines for the glossary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builder.linking.subjects.glossary_lines import entry_lines, listed_names
from builder.model import Suggestion
from builder.rendering.escaping import Markdown, escape_html
from builder.rendering.evidence_words import doubt_in_words
from builder.rendering.language import _
from builder.rendering.views import Catalogue, headline_link, kind_in_words

MOST_SUGGESTIONS = 30
"""So many names are shown with what may be theirs; the next come up when these are settled."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, and the article that has it, linked; no article when it is not on the site."""

    text: str
    article: Markdown


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that may be another one of the entry's, why, and the sentences that show it."""

    alias: str
    reason: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class SuggestionEntry:
    """A name and what may be others of its names.

    Attributes:
        advice: Where the lines go.
        lines: What to paste, escaped, line by line.
    """

    label: str
    kind: str
    candidates: tuple[Candidate, ...]
    advice: str
    lines: Markdown


def suggestion_entries(catalogue: Catalogue, page: str) -> tuple[list[SuggestionEntry], int]:
    """Put the suggestions of a briefing together by name.

    Returns:
        The entries that are shown, the best supported first, and how many more there are.
    """
    together: dict[str, list[Suggestion]] = {}
    for suggestion in catalogue.briefing.suggestions:
        together.setdefault(suggestion.label, []).append(suggestion)
    groups = list(together.values())
    return [_entry(catalogue, group, page) for group in groups[:MOST_SUGGESTIONS]], max(
        0, len(groups) - MOST_SUGGESTIONS
    )


def _entry(catalogue: Catalogue, suggestions: Sequence[Suggestion], page: str) -> SuggestionEntry:
    first = suggestions[0]
    aliases = [suggestion.alias for suggestion in suggestions]
    if first.line:
        # Translators: of names that may be one thing.
        advice = _("If so, add to the aliases of the entry on line {number} of the glossary").format(number=first.line)
    else:
        advice = _("If so, add to the entries of the glossary")
    lines = (listed_names(aliases),) if first.line else entry_lines(first.label, first.kind, aliases)
    return SuggestionEntry(
        label=first.label,
        kind=kind_in_words(first.kind),
        candidates=tuple(_candidate(catalogue, suggestion, page) for suggestion in suggestions),
        advice=advice,
        lines=Markdown("\n".join(map(escape_html, lines))),
    )


def _candidate(catalogue: Catalogue, suggestion: Suggestion, page: str) -> Candidate:
    return Candidate(
        suggestion.alias,
        doubt_in_words(suggestion.reason),
        tuple(
            Passage(text, headline_link(catalogue, found, page) if found in catalogue.pages else Markdown(""))
            for text, found in suggestion.passages
        ),
    )
