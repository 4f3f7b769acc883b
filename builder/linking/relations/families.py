"""Wire families: the articles that print the same story, found on their bodies, and what each version added or cut."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from builder.linking.chronology import oldest_first
from builder.linking.hashing import digest_of
from builder.linking.memory import FORGETFUL, Memory
from builder.linking.relations.changes import changes_between
from builder.linking.relations.shingles import (
    SHINGLE_WORDS,
    CandidateIndex,
    Overlap,
    Shingle,
    agreement,
    overlap,
    shingles_of,
    signature,
    signatures_of,
    words_of,
)
from builder.model import AnnotatedArticle, Article, Change, Family, Version

NEAR_COPY = 0.8
"""Two texts of such a Jaccard similarity are one story, whoever printed them and when."""

_CUT_CONTAINMENT, _CUT_JACCARD = 0.7, 1 / 3
"""Nearly all of the shorter is in the longer, which is not a book that quotes it: a version that an editor cut."""

_CUT_DAYS = 7
"""Outlets print one wire story within a week; a form letter that is sent out again is later, and of the same outlet."""

_MIN_SHINGLES = 20
"""Shorter texts are alike for other reasons: announcements of a programme, corrections, lines of a ticker."""

_MOST_CANDIDATES = 32  # a folder of form letters, all half alike, must not cost the square of its size
_SHINGLES_REMEMBERED = 256
_SIMILARITY_DIGITS = 4
_DOUBT = 0.15  # how far, at most, an estimate from a signature of 96 values is below the truth, with three sigma


@dataclass(frozen=True, slots=True)
class Sketch:
    """An article's body as families see it.

    Attributes:
        digest: Of the body.
        length: The number of its words.
        signature: The bytes of its signature; empty when the body is too short to be of a family.
    """

    digest: bytes
    length: int
    signature: bytes


@dataclass(frozen=True, slots=True)
class Comparisons:
    """What was found about pairs of bodies, by their digests, one behind the other.

    Attributes:
        overlaps: Jaccard similarity and containment, as `Overlap` has them.
        changes: From the one to the other.
    """

    overlaps: dict[bytes, tuple[float, float]]
    changes: dict[bytes, tuple[Change, ...]]


@dataclass(frozen=True, slots=True)
class _Text:
    article: Article
    sketch: Sketch


def find_families(
    articles: Iterable[AnnotatedArticle],
    memory: Memory = FORGETFUL,
) -> tuple[Family, ...]:
    """Find the stories that several articles print.

    The articles are taken in the order in which one of a family would be its canonical one: the earliest (undated
    last), then the longest, then by path. Each joins the canonical article that it shares most with, if that is enough,
    or else is canonical itself. So every version was compared with the canonical article and none is there for its
    likeness to another version, and a newer article changes no family but the one that it joins.

    Args:
        articles: In any order.
        memory: What was found before: bodies that were compared are not compared again.

    Returns:
        Families of two or more, by canonical article in that order; versions in time order, undated last.
    """
    by_id = {annotated.id: annotated for annotated in articles}
    sketches = memory.parts(by_id.values(), sketch_of, Sketch)
    texts = sorted(_texts(by_id.values(), sketches), key=_canonical_order)
    comparing = _Comparing(memory.recall("families", Comparisons))
    members = _Families(texts, comparing)
    for place in range(len(texts)):
        members.add(place)
    found = tuple(
        Family(texts[canonical].article.id, _versions(texts[canonical], [texts[i] for i in places], by_id, comparing))
        for canonical, places in members.of.items()
        if places
    )
    memory.keep("families", comparing.made)
    return found


def sketch_of(annotated: AnnotatedArticle) -> Sketch:
    """Sketch the body of an article."""
    text = annotated.article.text
    words = words_of(text)
    begin = words[: 4 * _MIN_SHINGLES]
    firsts = begin[: 1 - SHINGLE_WORDS]  # the words with which its shingles begin
    is_long = len({*firsts}) >= _MIN_SHINGLES or any(len(shingles_of(part)) >= _MIN_SHINGLES for part in (begin, words))
    return Sketch(digest_of(text), len(words), signature(words).tobytes() if is_long else b"")


def are_versions(one: Article, other: Article, shared: Overlap) -> bool:
    """Tell whether two articles print one story, by what their bodies share."""
    if shared.jaccard >= NEAR_COPY:
        return True
    is_cut = shared.containment >= _CUT_CONTAINMENT and shared.jaccard >= _CUT_JACCARD
    is_near = not (one.published and other.published) or abs((one.published - other.published).days) <= _CUT_DAYS
    return is_cut and is_near and (one.source is None or one.source != other.source)


class _Comparing:
    """Compares bodies, unless that was done before."""

    def __init__(self, known: Comparisons | None) -> None:
        self.made = Comparisons({}, {})
        """What was asked for, to be known the next time."""

        self._known = known or Comparisons({}, {})
        self._shingles = lru_cache(maxsize=_SHINGLES_REMEMBERED)(_shingles)

    def overlap(self, one: _Text, other: _Text) -> Overlap:
        """How much two bodies have in common."""
        key = one.sketch.digest + other.sketch.digest
        found = self.made.overlaps.get(key) or self._known.overlaps.get(key)
        if found is None:
            shared = overlap(self._shingles(one.article.text), self._shingles(other.article.text))
            found = shared.jaccard, shared.containment
        self.made.overlaps[key] = found
        return Overlap(*found)

    def changes(self, old: _Text, new: _Text) -> tuple[Change, ...]:
        """How one body becomes the other."""
        key = old.sketch.digest + new.sketch.digest
        found = self._known.changes.get(key)
        if found is None:
            found = changes_between(old.article.text, new.article.text)
        self.made.changes[key] = found
        return found


class _Families:
    """The families so far, and the index of their canonical articles; all articles are given by their places."""

    def __init__(self, texts: Sequence[_Text], comparing: _Comparing) -> None:
        self.of: dict[int, list[int]] = {}
        self._texts = texts
        self._comparing = comparing
        self._signatures = signatures_of([text.sketch.signature for text in texts])
        self._index = CandidateIndex(self._signatures)

    def add(self, place: int) -> None:
        """Add an article to the family of the best canonical article, or let it be canonical."""
        text = self._texts[place]
        found = [(self._comparing.overlap(self._texts[i], text), i) for i in self._likely(place)]
        versions = [(s, i) for s, i in found if are_versions(self._texts[i].article, text.article, s)]
        if versions:
            _, best = min(versions, key=lambda item: (-item[0].jaccard, item[1]))
            self.of[best].append(place)
        else:
            self.of[place] = []
            self._index.insert(place)

    def _likely(self, place: int) -> list[int]:
        """The canonical articles that may have the same story, those with the most like signatures first."""
        candidates = [*self._index.query(place)]
        if not candidates:
            return []
        likeness = agreement(self._signatures[place], self._signatures[candidates])
        likely = [
            (-s, self._texts[i].article.id, i)
            for s, i in zip(likeness, candidates, strict=True)
            if s >= _CUT_JACCARD - _DOUBT
        ]
        return [i for _, _, i in sorted(likely)[:_MOST_CANDIDATES]]


def _texts(articles: Iterable[AnnotatedArticle], sketches: Sequence[Sketch]) -> Iterable[_Text]:
    """The bodies that are long enough."""
    for annotated, sketch in zip(articles, sketches, strict=True):
        if sketch.signature:
            yield _Text(annotated.article, sketch)


def _shingles(text: str) -> frozenset[Shingle]:
    return shingles_of(words_of(text))


def _canonical_order(text: _Text) -> tuple[bool, int, int, str]:
    published = text.article.published
    return published is None, published.toordinal() if published else 0, -text.sketch.length, text.article.path


def _versions(
    canonical: _Text, members: Sequence[_Text], articles: Mapping[str, AnnotatedArticle], comparing: _Comparing
) -> tuple[Version, ...]:
    texts = {text.article.id: text for text in members}
    return tuple(
        Version(
            found.id,
            round(comparing.overlap(canonical, texts[found.id]).jaccard, _SIMILARITY_DIGITS),
            comparing.changes(canonical, texts[found.id]),
        )
        for found in oldest_first([articles[article_id] for article_id in texts])
    )
