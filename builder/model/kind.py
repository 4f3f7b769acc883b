"""Kind: the one list of what a name or a topic can be."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a name or a topic denotes."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"
