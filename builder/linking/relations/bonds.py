"""Bonds: the ties between articles that are close enough to be shown, found again only where something has changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

import numpy as np
from numpy.typing import NDArray

from builder.linking.memory import FORGETFUL, Memory
from builder.linking.relations.abouts import Abouts, abouts_of
from builder.linking.relations.candidates import candidates_among
from builder.linking.relations.gists import Gist, gist_of
from builder.linking.relations.profiles import Matters, Numbers, Profile
from builder.linking.relations.recalled import Recalled
from builder.linking.relations.ties import Share, Tie, weigh
from builder.linking.relations.vocabulary import Vocabulary, likenesses, vocabulary_of
from builder.linking.subjects.subject import Subject
from builder.model import AnnotatedArticle, Reason, ReasonKind

_DIGITS = 4
_UNKNOWN = -1.0


@dataclass(frozen=True, slots=True)
class Bond:
    """Two articles that can be shown as related.

    Attributes:
        earlier: Place of the earlier article in the order of publication.
        later: Place of the later.
        score: As of `Tie`.
        is_close: Whether both may tell of one event.
        reasons: The weightiest first, those that are no subjects last among equals.
    """

    earlier: int
    later: int
    score: float
    is_close: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """All pairs of articles that were worth weighing; arrays as bytes.

    Attributes:
        abouts: What the articles are about.
        earlier: Of each pair the place of the earlier article.
        later: Of the later.
        alike: How alike the vocabularies of the two are.
        bonds: Those that can be shown.
    """

    abouts: Abouts
    earlier: bytes
    later: bytes
    alike: bytes
    bonds: tuple[Bond, ...]


def find_bonds(
    articles: Sequence[AnnotatedArticle],
    subjects: Sequence[Subject],
    slugs: Mapping[str, str],
    memory: Memory = FORGETFUL,
) -> tuple[Bond, ...]:
    """Find the pairs of articles that can be shown as related.

    Args:
        articles: As `in_arrival` orders them, one for each story; those that are not among them make no subject more
            common.
        subjects: What the articles speak of.
        slugs: The addresses of the subjects that have a page, by label.
        memory: What was found before: of pairs about which nothing has changed.

    Returns:
        By the later article, then by the earlier.
    """
    known = memory.recall("bonds", Weighed)
    gists = memory.parts(articles, gist_of, Gist)
    abouts, matters = abouts_of(articles, gists, subjects, known.abouts if known else None, memory)
    recalled = Recalled(known.abouts, known.earlier, known.later, abouts, matters) if known else None
    earlier, later = _pairs(matters, recalled)
    alike = np.full(len(earlier), _UNKNOWN)
    is_settled = np.zeros(len(earlier), dtype=bool)
    before: dict[tuple[int, int], Bond] = {}
    if known and recalled:
        recalled.fill(alike, np.frombuffer(known.alike), earlier, later)
        is_settled = recalled.are_settled(earlier, later)
        before = {
            (one, other): bond for bond in known.bonds for one, other in [recalled.now_at(bond.earlier, bond.later)]
        }
    _compare(articles, earlier, later, alike, memory)
    profile = cache(lambda place: _profile(articles[place], abouts, place))
    bonds = []
    columns = (column.tolist() for column in (earlier, later, alike, is_settled))
    for one, other, likeness, settled in zip(*columns, strict=True):
        bond = before.get((one, other)) if settled else _bond(weigh(profile(one), profile(other), likeness))
        if bond:
            bonds.append(_placed(bond, one, other, slugs))
    memory.keep("bonds", Weighed(abouts, earlier.tobytes(), later.tobytes(), alike.tobytes(), tuple(bonds)))
    return tuple(bonds)


def in_arrival(articles: Sequence[AnnotatedArticle]) -> tuple[AnnotatedArticle, ...]:
    """Put articles in the order of publication, undated first: one must not come after what is added. Ties by path."""
    return tuple(sorted(articles, key=lambda a: (a.article.published or date.min, a.article.path)))


def _pairs(matters: Matters, recalled: Recalled | None) -> tuple[Numbers, Numbers]:
    """The earlier and the later of each pair that is worth weighing."""
    if recalled is None:
        return candidates_among(matters, np.ones(len(matters.bounds) - 1, dtype=bool))
    earlier, later = candidates_among(matters, ~recalled.has_same_pairs)
    known_earlier, known_later = recalled.same_pairs()
    earlier, later = np.append(known_earlier, earlier), np.append(known_later, later)
    order = np.lexsort((earlier, later))
    return earlier[order], later[order]


def _compare(
    articles: Sequence[AnnotatedArticle], earlier: Numbers, later: Numbers, alike: NDArray[np.float64], memory: Memory
) -> None:
    """Fill in how alike two articles are where that is not known."""
    missing = np.flatnonzero(alike == _UNKNOWN)
    places = np.unique(np.append(earlier[missing], later[missing])).tolist()
    made = memory.apply(_vocabulary, [articles[place] for place in places])
    vocabularies = dict(zip(places, made, strict=True))
    begins = np.flatnonzero(np.diff(later[missing], prepend=-1))
    for rows in np.split(missing, begins[1:]) if len(missing) else ():
        others = [vocabularies[place] for place in earlier[rows].tolist()]
        alike[rows] = likenesses(vocabularies[int(later[rows[0]])], others)


def _vocabulary(annotated: AnnotatedArticle) -> Vocabulary:
    return vocabulary_of(f"{annotated.article.headline}\n{annotated.article.text}")


def _profile(annotated: AnnotatedArticle, abouts: Abouts, place: int) -> Profile:
    rows = abouts.rows(place)
    matters = [abouts.matter(number) for number in np.frombuffer(abouts.matters, dtype=np.int64)[rows].tolist()]
    saliences = np.frombuffer(abouts.saliences)[rows].tolist()
    rarities = np.frombuffer(abouts.rarities)[rows].tolist()
    return Profile(
        annotated.id,
        annotated.article.published,
        dict(zip(matters, saliences, strict=True)),
        {matter: rarity for matter, rarity in zip(matters, rarities, strict=True) if rarity},
    )


def _bond(tie: Tie) -> Bond | None:
    if not tie.is_reason_enough:
        return None
    reasons = [_reason(share) for share in tie.shares]
    if tie.wording:
        reasons.append(Reason(ReasonKind.WORDING, "", None, round(tie.wording, _DIGITS)))
    if tie.same_day:
        reasons.append(Reason(ReasonKind.SAME_DAY, "", None, tie.same_day))
    ordered = tuple(sorted(reasons, key=lambda reason: -reason.weight))
    return Bond(0, 0, tie.score, tie.is_close, ordered)


def _reason(share: Share) -> Reason:
    weight = round(share.weight, _DIGITS)
    if isinstance(share.matter, date):
        return Reason(ReasonKind.DATE, share.matter.isoformat(), None, weight)
    return Reason(ReasonKind.SUBJECT, share.matter, None, weight)


def _placed(bond: Bond, earlier: int, later: int, slugs: Mapping[str, str]) -> Bond:
    """Give a bond its places and its subjects the addresses that their pages have now."""
    reasons = bond.reasons
    if any(reason.slug != slugs.get(reason.text) for reason in reasons if reason.kind is ReasonKind.SUBJECT):
        reasons = tuple(
            replace(reason, slug=slugs.get(reason.text)) if reason.kind is ReasonKind.SUBJECT else reason
            for reason in reasons
        )
    return Bond(earlier, later, bond.score, bond.is_close, reasons)
