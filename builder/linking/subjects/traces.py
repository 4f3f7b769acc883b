"""Traces: which subject each match of a name belongs to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from builder.linking.identity.matching import Key
from builder.linking.subjects.drafts import Owners
from builder.linking.subjects.matches import Indexes, Matches
from builder.linking.subjects.places import Numbers, Places

_NOBODY = -1


@dataclass(frozen=True, slots=True, eq=False)
class Trace:
    """Where a subject stands.

    Attributes:
        places: All places, by article, then by offset.
        articles: In how many articles they are.
        forms: Of each place the index of its form in `written`.
        first: The forms, each with the index of the first place that is written so, in the order of these.
        written: How the names of all subjects are written: name and form.
    """

    places: Places
    articles: int
    forms: Numbers
    first: Sequence[tuple[int, int]]
    written: Sequence[tuple[Key, str]]

    @property
    def first_places(self) -> dict[tuple[Key, str], int]:
        """Each name and form with the index of the first place that is written so, in their order."""
        return {self.written[form]: place for form, place in self.first}

    def first_in(self, article: int, text: str) -> int | None:
        """The index of the first place of an article that is written so; None when there is none."""
        articles = self.places.articles  # a search of NumPy's takes longer to begin than this one to end
        begin = bisect_left(articles, article)
        end = bisect_right(articles, article, begin)
        return next((place for place in range(begin, end) if self.written[self.forms[place]][1] == text), None)


def find_traces(matches: Matches, owners: Owners, article_ids: Sequence[str], drafts: int) -> list[Trace]:
    """Give each draft its places.

    Args:
        matches: All matches of all names.
        owners: Whose names they are.
        article_ids: The articles by which the matches are numbered.
        drafts: How many drafts there are.
    """
    owner = _owner_of_rows(matches, owners, article_ids)
    narrow = owner.astype(np.int16) if drafts <= np.iinfo(np.int16).max else owner  # these are sorted in linear time
    order = np.argsort(narrow, kind="stable")
    order = order[np.searchsorted(narrow[order], 0) :].astype(np.int32)
    owner = owner[order]
    article, start, end, form = (
        column[order] for column in (matches.article, matches.start, matches.end, matches.form)
    )
    ends = np.searchsorted(owner, np.arange(_NOBODY, drafts), side="right").tolist()
    begins_article = np.ones(len(owner), np.bool_)
    begins_article[1:] = (owner[1:] != owner[:-1]) | (article[1:] != article[:-1])
    articles = np.bincount(owner[begins_article], minlength=drafts).tolist()
    first = _first_of_forms(owner, form, len(matches.forms))
    starts = np.searchsorted(owner[first], np.arange(drafts + 1)).tolist()
    firsts = list(zip(form[first].tolist(), first.tolist(), strict=True))
    keys = [matches.names[name] for name in matches.names_of_forms.tolist()]
    written = list(zip(keys, matches.forms, strict=True))
    return [
        Trace(
            Places(article_ids, article[a:b], start[a:b], end[a:b]),
            articles[draft],
            form[a:b],
            [(found, row - a) for found, row in firsts[starts[draft] : starts[draft + 1]]],
            written,
        )
        for draft, (a, b) in enumerate(pairwise(ends))
    ]


def _first_of_forms(owner: Numbers, form: Numbers, forms: int) -> Indexes:
    """The first row of each form of each owner, in order; most forms have one owner only."""
    first, last = np.zeros(forms, np.int64), np.zeros(forms, np.int64)
    rows = np.arange(len(form))
    last[form] = rows  # where an index comes several times, the last value stays
    first[form[::-1]] = rows[::-1]
    is_shared = (owner[first] != owner[last]) if len(owner) else np.zeros(forms, np.bool_)
    shared = np.flatnonzero(is_shared[form])
    _, places = np.unique(owner[shared].astype(np.int64) * max(1, forms) + form[shared], return_index=True)
    is_used = np.bincount(form, minlength=forms) > 0
    return np.sort(np.concatenate([first[is_used & ~is_shared], shared[places]]))


def _owner_of_rows(matches: Matches, owners: Owners, article_ids: Sequence[str]) -> Numbers:
    """The index of the draft of each row, -1 where the name is nobody's."""
    anywhere = np.array([owners.anywhere.get(key, _NOBODY) for key in matches.names], np.int32)
    owner: Numbers = anywhere[matches.names_of_forms][matches.form]
    number = {article_id: n for n, article_id in enumerate(article_ids)}
    local = {n: settled for n, key in enumerate(matches.names) if (settled := owners.local.get(key))}
    if local:
        lengths = [len(settled) for settled in local.values()]
        articles = [number[article_id] for settled in local.values() for article_id in settled]
        drafts = [_NOBODY if index is None else index for settled in local.values() for index in settled.values()]
        codes = np.repeat(np.array([*local]), lengths) * len(number) + np.array(articles)
        order = np.argsort(codes)
        codes = codes[order]
        is_local = np.zeros(len(matches.names), np.bool_)
        is_local[[*local]] = True
        rows = np.flatnonzero(is_local[matches.names_of_forms][matches.form])
        wanted = matches.names_of_forms[matches.form[rows]] * len(number) + matches.article[rows]
        at = np.minimum(np.searchsorted(codes, wanted), len(codes) - 1)
        is_settled = codes[at] == wanted
        owner[rows[is_settled]] = np.array(drafts, np.int32)[order][at[is_settled]]
    return owner
