"""Traces: which subject each match of a name belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from builder.linking.identity.matching import Key
from builder.linking.subjects.drafts import Owners
from builder.linking.subjects.matches import Matches, Numbers
from builder.linking.subjects.places import Places

_NOBODY = -1


@dataclass(frozen=True, slots=True, eq=False)
class Trace:
    """Where a subject stands.

    Attributes:
        places: All places, by article, then by offset.
        forms: Of each place the index of its form in `written`.
        written: How the names of all subjects are written: name and form.
    """

    places: Places
    forms: Numbers
    written: Sequence[tuple[Key, str]]

    @property
    def first_places(self) -> dict[tuple[Key, str], int]:
        """Each name and form with the index of the first place that is written so, in their order."""
        forms = self.forms.tolist()
        first = dict(zip(reversed(forms), range(len(forms) - 1, -1, -1), strict=True))
        return {self.written[form]: first[form] for form in sorted(first, key=first.__getitem__)}

    def first_in(self, article: int, text: str) -> int | None:
        """The index of the first place of an article that is written so; None when there is none."""
        begin, end = np.searchsorted(self.places.articles, (article, article + 1)).tolist()
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
    order = np.argsort(owner, kind="stable")
    ends = np.searchsorted(owner[order], np.arange(_NOBODY, drafts), side="right").tolist()
    order = order.astype(np.int32)
    article, start, end = (column.astype(np.int32)[order] for column in (matches.article, matches.start, matches.end))
    form = matches.form[order]
    keys = [matches.names[name] for name in matches.names_of_forms.tolist()]
    written = list(zip(keys, matches.forms, strict=True))
    return [
        Trace(Places(article_ids, article[a:b], start[a:b], end[a:b]), form[a:b], written) for a, b in pairwise(ends)
    ]


def _owner_of_rows(matches: Matches, owners: Owners, article_ids: Sequence[str]) -> Numbers:
    """The index of the draft of each row, -1 where the name is nobody's."""
    anywhere = np.array([owners.anywhere.get(key, _NOBODY) for key in matches.names], np.int64)
    owner = anywhere[matches.names_of_forms][matches.form]
    number = {article_id: n for n, article_id in enumerate(article_ids)}
    local = {key: n for n, key in enumerate(matches.names) if key in owners.local}
    settled = sorted(
        (name * len(number) + number[article_id], _NOBODY if draft is None else draft)
        for key, name in local.items()
        for article_id, draft in owners.local[key].items()
    )
    if settled:
        is_local = np.zeros(len(matches.names), np.bool_)
        is_local[list(local.values())] = True
        rows = np.flatnonzero(is_local[matches.names_of_forms][matches.form])
        wanted = matches.names_of_forms[matches.form[rows]] * len(number) + matches.article[rows]
        codes, drafts = np.array(settled, np.int64).T
        at = np.minimum(np.searchsorted(codes, wanted), len(codes) - 1)
        is_settled = codes[at] == wanted
        owner[rows[is_settled]] = drafts[at[is_settled]]
    return owner
