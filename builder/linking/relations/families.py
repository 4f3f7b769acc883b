"""Wire families: the articles that print the same story, found on their bodies, and what each version added or cut."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from builder.linking.chronology import oldest_first
from builder.linking.relations.changes import changes_between
from builder.linking.relations.shingles import (
    CandidateIndex,
    Overlap,
    Shingle,
    Signature,
    agreement,
    overlap,
    shingles_of,
    signature,
    words_of,
)
from builder.model import AnnotatedArticle, Article, Family, Version

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
class _Text:
    """An article's body as families see it; `length` is the number of its words."""

    article: Article
    length: int
    sketch: Signature


def find_families(articles: Iterable[AnnotatedArticle]) -> tuple[Family, ...]:
    """Find the stories that several articles print.

    The articles are taken in the order in which one of a family would be its canonical one: the earliest (undated
    last), then the longest, then by path. Each joins the canonical article that it shares most with, if that is enough,
    or else is canonical itself. So every version was compared with the canonical article and none is there for its
    likeness to another version, and a newer article changes no family but the one that it joins.

    Args:
        articles: In any order.

    Returns:
        Families of two or more, by canonical article in that order; versions in time order, undated last.
    """
    by_id = {annotated.id: annotated for annotated in articles}
    texts = sorted(_texts(by_id.values()), key=_canonical_order)
    if len(texts) < 2:
        return ()
    members = _Families()
    for text in texts:
        members.add(text)
    return tuple(_family(by_id[canonical], [by_id[i] for i in ids]) for canonical, ids in members.of.items() if ids)


def are_versions(one: Article, other: Article, shared: Overlap) -> bool:
    """Tell whether two articles print one story, by what their bodies share."""
    if shared.jaccard >= NEAR_COPY:
        return True
    is_cut = shared.containment >= _CUT_CONTAINMENT and shared.jaccard >= _CUT_JACCARD
    is_near = not (one.published and other.published) or abs((one.published - other.published).days) <= _CUT_DAYS
    return is_cut and is_near and (one.source is None or one.source != other.source)


class _Families:
    """The families so far, and the index of their canonical articles."""

    def __init__(self) -> None:
        self.of: dict[str, list[str]] = {}
        self._texts: dict[str, _Text] = {}
        self._index = CandidateIndex[str]()
        self._shingles = lru_cache(maxsize=_SHINGLES_REMEMBERED)(lambda i: _shingles(self._texts[i].article))

    def add(self, text: _Text) -> None:
        """Add an article to the family of the best canonical article, or let it be canonical."""
        likely = self._likely(text)
        own = _shingles(text.article) if likely else frozenset()
        found = [(overlap(self._shingles(i), own), i) for i in likely]
        versions = [(s, i) for s, i in found if are_versions(self._texts[i].article, text.article, s)]
        if versions:
            _, best = min(versions, key=lambda item: (-item[0].jaccard, _canonical_order(self._texts[item[1]])))
            self.of[best].append(text.article.id)
        else:
            self.of[text.article.id] = []
            self._texts[text.article.id] = text
            self._index.insert(text.article.id, text.sketch)

    def _likely(self, text: _Text) -> list[str]:
        """The canonical articles that may have the same story, those with the most like signatures first."""
        candidates = sorted(self._index.query(text.sketch))
        likeness = agreement(text.sketch, [self._texts[i].sketch for i in candidates])
        likely = [(-s, i) for s, i in zip(likeness, candidates, strict=True) if s >= _CUT_JACCARD - _DOUBT]
        return [i for _, i in sorted(likely)[:_MOST_CANDIDATES]]


def _texts(articles: Iterable[AnnotatedArticle]) -> Iterable[_Text]:
    """The bodies that are long enough."""
    for annotated in articles:
        words = words_of(annotated.article.text)
        if any(len(shingles_of(part)) >= _MIN_SHINGLES for part in (words[: 4 * _MIN_SHINGLES], words)):
            yield _Text(annotated.article, len(words), signature(words))


def _shingles(article: Article) -> frozenset[Shingle]:
    return shingles_of(words_of(article.text))


def _canonical_order(text: _Text) -> tuple[bool, int, int, str]:
    published = text.article.published
    return published is None, published.toordinal() if published else 0, -text.length, text.article.path


def _family(canonical: AnnotatedArticle, members: Sequence[AnnotatedArticle]) -> Family:
    return Family(canonical.id, tuple(_version(canonical.article, found.article) for found in oldest_first(members)))


def _version(canonical: Article, article: Article) -> Version:
    shared = overlap(_shingles(canonical), _shingles(article))
    similarity = round(shared.jaccard, _SIMILARITY_DIGITS)
    return Version(article.id, similarity, changes_between(canonical.text, article.text))
