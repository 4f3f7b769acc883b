"""The invented world that all articles of a seed tell of: countries, towns, organisations and their people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import TypeVar

from bench.generated.grammar import Choice, Template, beats, load_rules
from bench.generated.names import (
    COUNTRIES,
    MEN,
    WOMEN,
    company_name,
    different,
    region_name,
    surname,
    town_name,
)

T = TypeVar("T")

_REGIONS = 40
_TOWNS = 400
_ORGANISATIONS_OF_A_BEAT = 60
_PEOPLE_OF_AN_ORGANISATION = 3
_MIN_ABBREVIATED_WORDS = 3
_HEAD = 8.0
"""How many of the first ranks are mentioned about equally often: no name is in every article."""


@dataclass(frozen=True, slots=True)
class Town:
    """A town, and where it lies."""

    name: str
    region: str
    country: str
    nation: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is introduced by role and full name, and by surname afterwards.

    Attributes:
        title: Stands before the name: "Judge"; empty for who has a role.
        role: Stands beside the name: "chief engineer"; empty for who has a title.
    """

    given: str
    surname: str
    pronoun: str
    title: str = ""
    role: str = ""

    @property
    def name(self) -> str:
        """The full name."""
        return f"{self.given} {self.surname}"


@dataclass(frozen=True, slots=True)
class Organisation:
    """A company, authority, court or club.

    Attributes:
        name: Without the article.
        article: "the " where one stands before the name; else empty.
        abbreviation: As it stands in parentheses after the name; empty when it has none.
        noun: What it is called in passing: "board", "company".
        people: Who speaks for it, the most quoted first.
    """

    name: str
    article: str
    abbreviation: str
    noun: str
    town: Town
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class World:
    """What there is to write about, each list with the most mentioned first."""

    towns: tuple[Town, ...]
    organisations: dict[str, tuple[Organisation, ...]]


def pick(ranked: Sequence[T], random: Random) -> T:
    """Pick by rank as Zipf's law has it: the n-th is mentioned in proportion to 1 / (n + a constant)."""
    return ranked[int(_HEAD * ((len(ranked) / _HEAD + 1) ** random.random() - 1))]


def make_person(random: Random, role: str = "") -> Person:
    """Make somebody; a role that begins with "^" is a title."""
    is_woman = random.random() < _share_of_women(role)
    given = random.choice(WOMEN if is_woman else MEN)
    title, said = (role[1:], "") if role.startswith("^") else ("", role)
    return Person(given, surname(random), "she" if is_woman else "he", title, said)


def _share_of_women(role: str) -> float:
    if role.endswith(("woman", "mistress")):
        return 1.0
    return 0.0 if role.endswith(("man", "headmaster")) else 0.45


@cache
def make_world(seed: int) -> World:
    """Make the world of a seed; it is the same however many articles are written about it."""
    random = Random(f"{seed}:world")  # noqa: S311 - nothing here is secret
    regions = [(name, *random.choice(COUNTRIES)) for name in different(region_name, _REGIONS, random)]
    towns = tuple(Town(name, *random.choice(regions)) for name in different(town_name, _TOWNS, random))
    taken: set[str] = set()
    return World(towns, {beat: _organisations(beat, towns, taken, random) for beat in beats()})


def _organisations(beat: str, towns: Sequence[Town], taken: set[str], random: Random) -> tuple[Organisation, ...]:
    rules = load_rules(beat)
    roles = ["".join(map(str, role)) for role in rules["role"]]
    found: list[Organisation] = []
    while len(found) < _ORGANISATIONS_OF_A_BEAT:
        town = random.choice(towns)
        full = _compose(random.choice(rules["org"]), town, random)
        article, name = ("the ", full[4:]) if full.startswith("the ") else ("", full)
        if name not in taken:
            abbreviation = _abbreviation(name) if article and random.random() < 0.7 else ""
            people = tuple(make_person(random, random.choice(roles)) for _ in range(_PEOPLE_OF_AN_ORGANISATION))
            abbreviation = "" if abbreviation in taken else abbreviation
            found.append(Organisation(name, article, abbreviation, _noun(name, article), town, people))
            taken |= {name, abbreviation}
    return tuple(found)


def _compose(template: Template, town: Town, random: Random) -> str:
    made = {"town": town.name, "region": town.region, "country": town.country, "nation": town.nation}
    words = []
    for part in template:
        if isinstance(part, str):
            words.append(part)
        elif isinstance(part, Choice):
            words.append(_compose(random.choice(part.options), town, random))
        elif part.name in made:
            words.append(made[part.name])
        else:
            words.append(company_name(random) if part.name == "coin" else surname(random))
    return "".join(words)


def _abbreviation(name: str) -> str:
    initials = [word[0] for word in name.replace("-", " ").split() if word[0].isupper()]
    return "".join(initials) if len(initials) >= _MIN_ABBREVIATED_WORDS else ""


def _noun(name: str, article: str) -> str:
    if not article:
        return ""
    return name.partition(" of ")[0].partition(" for ")[0].split()[-1].lower()
