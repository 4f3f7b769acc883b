"""Choice: the best candidates that are different subjects, with the shares of their signals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from builder.annotating.keyphrases.candidates import Key
from builder.annotating.keyphrases.signals import Scored
from builder.model import Keyphrase, Signal

_SCORE_DIGITS = 4
_LEAST_SCORE = 10**-_SCORE_DIGITS
_SHARE_HUNDREDTHS = 100
_POOL_PER_KEYPHRASE = 8
_OVERLAP_DISCOUNT = 0.3


def choose(scored: Sequence[Scored], count: int) -> tuple[Keyphrase, ...]:
    """Choose the keyphrases of an article, each for its score and for what the better ones do not say already.

    Args:
        scored: All candidates.
        count: At most so many.

    Returns:
        Best first, ties in alphabetical order; the score is lower for words that a better keyphrase has already. Names
        apart, none is a piece of a better one, nor holds a better one of two words or more.

    Source: Carbonell and Goldstein, The use of MMR, diversity-based reranking, SIGIR 1998.
    """
    ordered = sorted(scored, key=lambda one: (-one.score, one.candidate.text))
    pool = [_Rival(one, frozenset(one.candidate.key)) for one in ordered[: count * _POOL_PER_KEYPHRASE]]
    keyphrases: list[Keyphrase] = []
    while pool and len(keyphrases) < count:
        best = min(pool, key=lambda rival: (-rival.value, rival.scored.candidate.text))
        if best.value < _LEAST_SCORE:
            break
        keyphrases.append(Keyphrase(best.scored.candidate.text, best.value, shares(best.scored.parts)))
        pool = [rival for rival in pool if rival is not best and not rival.repeats(best)]
        for rival in pool:
            rival.hear(best)
    return tuple(keyphrases)


class _Rival:
    """A candidate that is not chosen yet, and what it is worth beside the chosen ones."""

    __slots__ = ("_overlap", "scored", "value", "words")

    def __init__(self, scored: Scored, words: frozenset[str]) -> None:
        self.scored = scored
        self.words = words
        self._overlap = 0.0
        self.value = round(scored.score, _SCORE_DIGITS)

    def repeats(self, chosen: _Rival) -> bool:
        """Tell whether both speak of one subject: one is a piece of the other, and neither a name by itself.

        A better single word keeps no phrase away that it stands in: "siege" tells less than "siege of Tarsin".
        """
        if not (self.words <= chosen.words or chosen.words <= self.words):
            return False
        own, other = self.scored.candidate, chosen.scored.candidate
        if _is_inside(own.key, other.key):
            return not own.is_name
        return len(other.key) > 1 and not other.is_name and _is_inside(other.key, own.key)

    def hear(self, chosen: _Rival) -> None:
        """Lower the value by the share of the words that a chosen one has too."""
        overlap = len(self.words & chosen.words) / len(self.words)
        if overlap > self._overlap:
            self._overlap = overlap
            self.value = round(self.scored.score * (1 - _OVERLAP_DISCOUNT * overlap), _SCORE_DIGITS)


def _is_inside(piece: Key, key: Key) -> bool:
    starts = range(len(key) - len(piece) + 1)
    return any(key[start : start + len(piece)] == piece for start in starts)


def shares(parts: Mapping[str, float]) -> tuple[Signal, ...]:
    """Turn what the signals give into shares of hundredths that add up to 1, the largest first, none of them 0.

    >>> [(signal.name, signal.share) for signal in shares({"lead": 0.2, "yake": 0.1, "headline": 0.0})]
    [('lead', 0.67), ('yake', 0.33)]
    """
    total = sum(parts.values())
    if total <= 0:
        return ()
    exact = {name: _SHARE_HUNDREDTHS * part / total for name, part in parts.items()}
    whole = {name: int(share) for name, share in exact.items()}
    by_remainder = sorted(exact, key=lambda name: (whole[name] - exact[name], name))
    for name in by_remainder[: _SHARE_HUNDREDTHS - sum(whole.values())]:
        whole[name] += 1
    ordered = sorted(whole.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Signal(name, share / _SHARE_HUNDREDTHS) for name, share in ordered if share)
