"""Turns annotations of other programs into notes of the desk, each anchored to its article, none twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from builder.annotating.notes.anchor import find_places
from builder.annotating.notes.folding import Folded, fold, fold_quote
from builder.annotating.notes.nearest import LEAST_LIKENESS
from builder.annotating.notes.selecting import Selector, select
from builder.errors import shown
from builder.model import Article, NoteEntry
from builder.noting.exchange.foreign import Foreign
from builder.noting.exchange.matching import Articles
from builder.reading.note_text import note_target


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the annotations of an export.

    Attributes:
        notes: The new notes, in the export's order.
        loose: Those of them whose words are not in their article, or more than once.
        known: How many the desk has already.
        refused: What cannot be a note, one line each: why, and what it says.
    """

    notes: tuple[NoteEntry, ...]
    loose: tuple[NoteEntry, ...]
    known: int
    refused: tuple[str, ...]


def take(annotations: Iterable[Foreign], articles: Iterable[Article], known: Iterable[NoteEntry]) -> Taken:
    """Take annotations into the desk.

    Args:
        annotations: As they were exported.
        articles: All articles.
        known: The notes that the desk has.

    Returns:
        Notes whose selectors fit one passage alone. A note whose words are not in the article is kept as it was quoted,
        for the desk to settle; one whose article is not here, or that quotes nothing, is refused.
    """
    index = Articles(articles)
    folded: dict[str, Folded] = {}
    on_article: dict[str, list[NoteEntry]] = {}
    for entry in known:
        on_article.setdefault(entry.article, []).append(entry)
    notes: list[NoteEntry] = []
    loose: list[NoteEntry] = []
    refused: list[str] = []
    repeated = 0
    for foreign in annotations:
        candidates = index.find(foreign.addresses, foreign.title)
        if not candidates or not foreign.exact:
            refused.append(_why_refused(foreign, has_article=bool(candidates)))
            continue
        for article in candidates:
            folded.setdefault(article.id, fold(article.text))
        article, selector = _placed(candidates, folded, foreign)
        entry = _entry(foreign, article, selector, index)
        others = on_article.setdefault(article.path, [])
        if any(_is_same(entry, other, folded[article.id]) for other in others):
            repeated += 1
            continue
        others.append(entry)
        notes.append(entry)
        if len(_places(folded[article.id], entry)) != 1:
            loose.append(entry)
    return Taken(tuple(notes), tuple(loose), repeated, tuple(refused))


def _placed(articles: Sequence[Article], folded: dict[str, Folded], foreign: Foreign) -> tuple[Article, Selector]:
    """Find the first article that has the passage once, and what tells it there; else keep the words as quoted.

    What stands around the words is tried whole, then one side alone: a page often has more around a passage than the
    article, such as a caption or an advertisement.
    """
    sides = ((foreign.prefix, foreign.suffix), (foreign.prefix, ""), ("", foreign.suffix), ("", ""))
    for article in articles:
        for prefix, suffix in dict.fromkeys(sides):
            places = find_places(folded[article.id], Selector(foreign.exact, prefix, suffix))
            if len(places) == 1 and (selector := select(folded[article.id], *places[0])).is_handy:
                return article, selector
    spaced = (fold(words).spaced for words in (foreign.exact, foreign.prefix, foreign.suffix))
    exact, prefix, suffix = spaced
    return articles[0], Selector(exact.strip(), prefix if prefix.strip() else "", suffix if suffix.strip() else "")


def _entry(foreign: Foreign, article: Article, selector: Selector, index: Articles) -> NoteEntry:
    label, *others = (" ".join(tag.split()) for tag in (foreign.tags or ("",)))
    paragraphs = [foreign.text] if foreign.text else []
    if others:  # a note has one label, and nothing is to be lost
        paragraphs.append(f"Also tagged: {', '.join(others)}.")
    sources = []
    for source in foreign.sources:
        found = index.at(source)
        target = found[0].path if found else note_target(source)
        if target:
            sources.append(target)
        else:
            paragraphs.append(f"Source: {' '.join(source.split())}")
    return NoteEntry(
        article=article.path,
        exact=selector.exact,
        prefix=selector.prefix,
        suffix=selector.suffix,
        markdown="\n\n".join(paragraphs).replace("\r\n", "\n").replace("\r", "\n").strip(),
        label=label or None,
        author=" ".join(foreign.author.split()) if foreign.author else None,
        created=foreign.created,
        sources=tuple(sources),
    )


def _is_same(entry: NoteEntry, other: NoteEntry, folded: Folded) -> bool:
    """Tell whether a note is the desk's already; an editor may have corrected its quote or chosen another label."""
    if (entry.author, entry.created) != (other.author, other.created):
        return False
    if " ".join(entry.markdown.split()) != " ".join(other.markdown.split()):
        return False
    mine, theirs = fold_quote(entry.exact), fold_quote(other.exact)
    if mine == theirs:
        places = _places(folded, entry), _places(folded, other)
        return places[0] == places[1] or any(len(found) != 1 for found in places)
    return bool(entry.markdown) and fuzz.ratio(mine, theirs) >= LEAST_LIKENESS


def _places(folded: Folded, entry: NoteEntry) -> list[tuple[int, int]]:
    return find_places(folded, Selector(entry.exact, entry.prefix, entry.suffix))


def _why_refused(foreign: Foreign, *, has_article: bool) -> str:
    what = next(filter(None, (foreign.exact, foreign.text)), "nothing")
    on = shown(next(iter(foreign.addresses), "") or foreign.title or "nothing that it names", 200)
    reason = "quotes no words of it" if has_article else "which is no article of this briefing"
    return f"{foreign.place}, on {on}, {reason}: '{shown(' '.join(what.split()), 120)}'"
