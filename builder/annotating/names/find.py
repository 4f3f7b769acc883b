"""The names' one door: a body goes in, its names come out with their kinds and what told them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache

from builder.annotating.names.countries import DEMONYMS
from builder.annotating.names.evidence import (
    CERTAIN,
    DETERMINERS,
    ENOUGH,
    Evidence,
    evidence_of,
    has_form_of_person,
    is_plural,
)
from builder.annotating.names.glossary import Known, glossary_names
from builder.annotating.names.heads import is_generic, kind_by_head
from builder.annotating.names.kinds import Ballots, elect
from builder.annotating.names.nothings import is_nothing
from builder.annotating.names.openings import opening_end
from builder.annotating.names.pieces import Piece, pieces_of
from builder.annotating.names.runs import capital_runs
from builder.annotating.names.spacy_names import find_entities, pipeline_of
from builder.annotating.names.text import Key, Span, Text
from builder.annotating.names.told import told_pieces
from builder.annotating.stopwords import stopwords
from builder.model import PARAGRAPH_SEPARATOR, GlossaryEntry, Kind, Name, StatedAlias, Usage
from builder.words import capitals_mark_names, tokenize, without_article, word_key

_NAME_WORDS = frozenset({"new", "second", "first", "third", "self", "will"})
"""Function words of the lists that are part of names: "New York", "Will Smith"."""

_FULL_NAME_WORDS = range(2, 4)


def find_names(
    body: Sequence[str],
    language: str | None,
    *,
    glossary: Sequence[GlossaryEntry] = (),
    usage: Usage | None = None,
    aliases: Iterable[StatedAlias] = (),
    finder: str = "rules",
) -> tuple[Name, ...]:
    """Find the names in an article's body.

    A capitalised word that begins a sentence counts only when it is capitalised inside a sentence too (in the article,
    or wherever the dossier has it), or when something else tells that it is a name. A title is no part of a name, and
    makes it a person. In an article a name has one kind, that of the strongest evidence; the glossary's always wins.

    Args:
        body: Paragraphs; offsets count in them joined by a blank line.
        language: ISO 639-1 code. Where capitals do not mark names (German, Arabic, …) only names are found that
            something besides a capital tells.
        glossary: What the desk knows.
        usage: What the dossier has taught.
        aliases: Names that the article says are one: they have one kind.
        finder: "rules", or "spacy:" and the pipeline whose entities take the place of what the rules find; the
            glossary wins over either.

    Returns:
        Names in text order, none overlapping.

    Raises:
        ConfigError: spaCy or the pipeline is missing.

    >>> [(name.text, name.kind.value) for name in find_names(("In Mosul, Major General Chris Ghika spoke.",), "en")]
    [('Mosul', 'place'), ('Chris Ghika', 'person')]
    """
    if pipeline := pipeline_of(finder):
        return _by_pipeline(body, pipeline, glossary)
    text = Text(PARAGRAPH_SEPARATOR.join(body), language)
    learned = usage.names if usage else frozenset()
    known = tuple(glossary_names(text, glossary))
    pieces = _pieces(text, language, learned, frozenset())
    if known:
        known = tuple(_not_inside_names(text, known, pieces))
        covered = frozenset(index for found in known for index in range(*found.span))
        pieces = _pieces(text, language, learned, covered)
    return _named(text, pieces, known, aliases)


def _by_pipeline(body: Sequence[str], pipeline: str, glossary: Sequence[GlossaryEntry]) -> tuple[Name, ...]:
    text = Text(PARAGRAPH_SEPARATOR.join(body))
    names = [
        Name(text.surface(known.span), known.kind, *text.place(known.span), "glossary")
        for known in glossary_names(text, glossary)
    ]
    taken = {offset for name in names for offset in range(name.start, name.end)}
    names += [
        Name(text.text[entity.start : entity.end], entity.kind, entity.start, entity.end, "spacy")
        for entity in find_entities(body, pipeline)
        if taken.isdisjoint(range(entity.start, entity.end))
    ]
    return tuple(sorted(names, key=lambda name: name.start))


def _pieces(text: Text, language: str | None, learned: Collection[str], covered: Collection[int]) -> list[Piece]:
    runs = tuple(capital_runs(text, language, covered))
    if capitals_mark_names(language):
        return list(_by_capitals(text, runs, learned, _stops(language)))
    learned = frozenset(without_article(word) for word in learned)
    first = [piece for run in runs for piece in told_pieces(text, run, learned)]
    people = frozenset(
        text.key(piece.span)[-1] for piece in first if piece.titled or has_form_of_person(text, piece.span)
    )
    if not people:
        return first
    return [piece for run in runs for piece in told_pieces(text, run, people | learned)]


@cache
def _stops(language: str | None) -> frozenset[str]:
    return stopwords(language) - _NAME_WORDS


def _by_capitals(text: Text, runs: Iterable[Span], learned: Collection[str], stops: Collection[str]) -> Iterator[Piece]:
    found = [(piece, _is_opening(text, piece)) for run in runs for piece in pieces_of(text, run)]
    inside = {
        key for piece, opens in found for key in text.key(Span(piece.span.start + (1 if opens else 0), piece.span.end))
    }
    known = _Known(inside, learned)
    for piece, opens in found:
        span = piece.span
        if opens and not piece.titled:
            span = Span(opening_end(text, span, known=known, stops=stops), span.end)
        if span.start < span.end:
            span = _without_demonym(text, span)
        if span.start < span.end and not is_nothing(text, span, stops):
            yield Piece(span, piece.titled)


class _Known:
    """The words that are known to be names: keys of this article, and what the dossier has taught."""

    def __init__(self, inside: Collection[str], learned: Collection[str]) -> None:
        self._inside = inside
        self._learned = learned

    def __contains__(self, key: object) -> bool:
        return key in self._inside or key in self._learned or f"al-{key}" in self._learned


def _is_opening(text: Text, piece: Piece) -> bool:
    return not piece.titled and text.begins_sentence(piece.span.start)


def _without_demonym(text: Text, span: Span) -> Span:
    """Take "Palestinian" off a person's name."""
    rest = Span(span.start + 1, span.end)
    return rest if text.folded[span.start] in DEMONYMS and has_form_of_person(text, rest) else span


def _not_inside_names(text: Text, known: Sequence[Known], pieces: Sequence[Piece]) -> Iterator[Known]:
    """Leave out what is only a part of another name: "Mosul" in "University of Mosul"."""
    whole = {
        index: piece.span
        for piece in pieces
        if has_form_of_person(text, piece.span) or kind_by_head(text.folded[piece.span.start : piece.span.end])
        for index in range(*piece.span)
    }
    for found in known:
        span = whole.get(found.span.start)
        if span is None or span.end < found.span.end or span == found.span:
            yield found


def _named(
    text: Text, pieces: Sequence[Piece], known: Sequence[Known], aliases: Iterable[StatedAlias]
) -> tuple[Name, ...]:
    ballots: Ballots = {}
    spans = [found.span for found in known] + [piece.span for piece in pieces]
    for found in known:
        ballots.setdefault(text.key(found.span), []).append(Evidence(found.kind, "glossary", CERTAIN))
    for piece in pieces:
        ballots.setdefault(text.key(piece.span), []).extend(evidence_of(text, piece))
    determined = {text.key(piece.span) for piece in pieces if text.before(piece.span.start) in DETERMINERS}
    for key in ballots:
        if _is_full_name(key, ballots, text) and not determined & {key, key[-1:]}:
            ballots[key].append(Evidence(Kind.PERSON, "full-name", ENOUGH))
    kinds = elect(ballots, _same(aliases))
    names = []
    for span in sorted(spans):
        chosen = kinds[text.key(span)]
        names.append(Name(text.surface(span), chosen.kind, *text.place(span), chosen.rule))
    return tuple(names)


def _is_full_name(key: Key, ballots: Ballots, text: Text) -> bool:
    """Tell "Xyla Quorn" where the article goes on with "Quorn", which is no word of the language."""
    if len(key) not in _FULL_NAME_WORDS or (key[-1],) not in ballots or (key[0],) in ballots:
        return False
    last = key[-1]
    things = any(is_generic([word]) or is_plural(word) for word in key[1:])
    return last.isalpha() and last not in text.small and not things


def _same(aliases: Iterable[StatedAlias]) -> Iterator[tuple[Key, Key, str]]:
    for stated in aliases:
        rule = "acronym" if stated.reason == "acronym" else "stated-alias"
        yield _key_of(stated.name), _key_of(stated.alias), rule


def _key_of(name: str) -> Key:
    return tuple(without_article(word_key(token.text)) for token in tokenize(name))
