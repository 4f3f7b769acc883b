"""Household names: the short forms that newspapers use without saying what they stand for."""

from __future__ import annotations

from builder.linking.identity.groups import Groups, Merge
from builder.linking.identity.matching import Key
from builder.linking.identity.surfaces import Surfaces, key_of

_FORMS = {
    "United States": ("US", "USA", "United States of America"),
    "United Kingdom": ("UK",),
    "United Arab Emirates": ("UAE",),
    "European Union": ("EU",),
    "United Nations": ("UN",),
}
HOUSEHOLD_NAMES = tuple((name, *short) for name, short in _FORMS.items())
"""The forms of each name, the longest first."""

_KEYS = tuple(tuple(map(key_of, forms)) for forms in HOUSEHOLD_NAMES)


def merge_household_names(groups: Groups[Key], surfaces: Surfaces) -> None:
    """Merge "U.S." with "United States" and the like, those of the forms that the articles have.

    No article says so, because every reader knows; what the glossary says of them stays as it is.
    """
    for forms in _KEYS:
        used = [key for key in forms if key in surfaces]
        for short in used[1:]:
            groups.merge(Merge(short, used[0], "short form"))
