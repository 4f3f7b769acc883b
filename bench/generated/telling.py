"""Tells sentences: fills the slots of the grammar, and mentions everybody as news does, in full only once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar
from zlib import crc32

from bench.generated.figures import FIGURES, Figures
from bench.generated.grammar import GENERAL, Choice, Rules, Slot, Template, load_rules
from bench.generated.world import Organisation, Person, Town, World, make_person, pick

_BAD_SEAM = re.compile(r",(?=[.,:;])")
_VOWELS = "aeiouAEIOU"
_EXPERTISE = ("science", "health", "markets", "energy", "courts", "farming")
_SHARE_OF_REGULARS = 0.3
_CAST = 3
"""How many organisations, towns and people an article has, but for those who are mentioned once."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cast:
    """Whom and what one article, or a series of articles on one affair, is about.

    Attributes:
        salt: Decides what the bound slots hold: the articles of one affair tell of the same river.
        people: Those who speak, the most quoted first; each with the organisation that they speak for.
        expert: Somebody from elsewhere who comments.
    """

    beat: str
    salt: int
    organisations: tuple[Organisation, ...]
    towns: tuple[Town, ...]
    people: tuple[tuple[Person, Organisation], ...]
    expert: tuple[Person, Organisation]


def make_cast(world: World, beat: str, random: Random) -> Cast:
    """Choose organisations, towns and who speaks for them, by rank; the last organisation is often of another beat."""
    organisations: list[Organisation] = []
    for number in range(_CAST):
        another = beat if number < _CAST - 1 or random.random() < 1 / 3 else random.choice(tuple(world.organisations))
        organisations.append(_another(world.organisations[another], organisations, random))
    towns = [organisations[0].town] if random.random() < 2 / 3 else []
    while len(towns) < _CAST:
        towns.append(_another(world.towns, towns, random))
    first, second, third = organisations
    people = [(pick_person(first, random), first), (pick_person(second, random), second)]
    house = third if random.random() < 1 / 2 else first
    people.append((pick_person(house, random), house))
    experts = pick(world.organisations[random.choice(_EXPERTISE)], random)
    return Cast(
        beat,
        int(random.random() * 2**32),
        tuple(organisations),
        tuple(towns),
        tuple(people),
        (pick_person(experts, random), experts),
    )


def _another(ranked: Sequence[T], taken: Sequence[T], random: Random) -> T:
    while (found := pick(ranked, random)) in taken:
        pass
    return found


def pick_person(organisation: Organisation, random: Random) -> Person:
    """Pick who speaks for an organisation: one of its regulars, the first of them most often, or somebody else."""
    if random.random() > _SHARE_OF_REGULARS:
        stand_in = random.choice(organisation.people)
        return make_person(random, f"^{stand_in.title}" if stand_in.title else stand_in.role)
    return organisation.people[int(len(organisation.people) * random.random() ** 3)]


class Telling:
    """One article in the making: what has been chosen, and who has been introduced."""

    def __init__(self, cast: Cast, figures: Figures) -> None:
        self.cast = cast
        self.figures = figures
        self.random = figures.random
        self.rules: Rules = load_rules(cast.beat)
        self._general: Rules = load_rules(GENERAL)
        self._bound: dict[str, str] = {}
        self._introduced: set[str] = set()
        self._last = cast.people[0][0]
        self._quotes = self._shuffled("quote")

    def sentence(self, template: Template) -> str:
        """Fill a template and write it as a sentence or a headline: its first letter large, no comma before a stop."""
        text = _BAD_SEAM.sub("", self._fill(template))
        start = 1 if text[0] == '"' else 0
        return text[:start] + text[start].upper() + text[start + 1 :]

    def of_rule(self, name: str) -> Template:
        """Choose an alternative of the beat's rule, or of the general one where the beat has none."""
        return self.random.choice(self.rules.get(name) or self._general[name])

    def _shuffled(self, name: str) -> list[Template]:
        alternatives = list(self.rules[name])
        self.random.shuffle(alternatives)
        return alternatives

    def _fill(self, template: Template) -> str:
        return "".join(
            [
                part if isinstance(part, str) else self._slot(part) if isinstance(part, Slot) else self._choose(part)
                for part in template
            ]
        )

    def _choose(self, choice: Choice) -> str:
        return self._fill(choice.options[int(len(choice.options) * self.random.random())])

    def _slot(self, slot: Slot) -> str:
        name = slot.name
        if figure := FIGURES.get(name):
            return figure(self.figures)
        if name in MENTIONS:
            return MENTIONS[name](self, slot.short)
        text = self._bound_word(name) if name[0].isupper() else self._fill(self.of_rule(name))
        if slot.article:
            return f"{'an' if text[0] in _VOWELS else 'a'} {text}"
        return text

    def _bound_word(self, name: str) -> str:
        text = self._bound.get(name)
        if text is None:
            rule = self.rules[name.lower()]
            text = self._fill(rule[crc32(f"{self.cast.salt}:{name}".encode()) % len(rule)])
            self._bound[name] = text
        return text

    def quote(self) -> str:
        """What somebody says; nothing is said twice, as long as there is something else to say."""
        if not self._quotes:
            self._quotes = self._shuffled("quote")
        text = self._fill(self._quotes.pop())
        return text[0].upper() + text[1:]

    def claim(self) -> str:
        """What somebody says in indirect speech."""
        return self._fill(self.of_rule("claim"))

    def organisation(self, index: int, *, short: bool) -> str:
        """Mention an organisation of the cast."""
        return self._mention(self.cast.organisations[index], short=short)

    def _mention(self, organisation: Organisation, *, short: bool) -> str:
        if short:
            return organisation.abbreviation or organisation.name
        full = organisation.article + organisation.name
        if organisation.name not in self._introduced:
            self._introduced.add(organisation.name)
            return f"{full} ({organisation.abbreviation})" if organisation.abbreviation else full
        if organisation.abbreviation:
            return organisation.article + organisation.abbreviation
        if organisation.noun and organisation is self.cast.organisations[0] and self.random.random() < 1 / 2:
            return f"the {organisation.noun}"
        return full

    def person(self, person: Person, organisation: Organisation, *, short: bool) -> str:
        """Mention somebody: name and office first, the surname from then on."""
        if short:
            return person.surname
        self._last = person
        if person.name in self._introduced:
            return f"{person.title} {person.surname}" if person.title else person.surname
        self._introduced.add(person.name)
        if person.title:
            return f"{person.title} {person.name} of {self._mention(organisation, short=False)}"
        house = self._mention(organisation, short=False)
        match self.figures.below(3):
            case 0:
                return f"{person.name}, the {person.role} of {house},"
            case 1:
                return f"{person.name}, {person.role} at {house},"
            case _:
                return f"the {person.role} of {house}, {person.name},"

    def speaker(self, *, short: bool) -> str:
        """Mention one of those who speak."""
        index = int(_CAST * self.random.random() ** 1.5)
        return self.person(*self.cast.people[index], short=short)

    def resident(self) -> str:
        """Mention somebody who is in the news once: with name and town, or without."""
        who = self._fill(self.of_rule("resident"))
        if self.random.random() < 1 / 3:
            return who
        somebody = make_person(self.random)
        return f"{somebody.name}, {who} from {self.random.choice(self.cast.towns).name},"

    def last_pronoun(self) -> str:
        """The pronoun of whoever was mentioned last."""
        return self._last.pronoun


MENTIONS: Mapping[str, Callable[[Telling, bool], str]] = {
    "ORG": lambda t, short: t.organisation(0, short=short),
    "ORG2": lambda t, short: t.organisation(1, short=short),
    "ORG3": lambda t, short: t.organisation(2, short=short),
    "PERSON": lambda t, short: t.person(*t.cast.people[0], short=short),
    "PERSON2": lambda t, short: t.person(*t.cast.people[1], short=short),
    "SPEAKER": lambda t, short: t.speaker(short=short),
    "expert": lambda t, short: t.person(*t.cast.expert, short=short),
    "resident": lambda t, _: t.resident(),
    "he": lambda t, _: t.last_pronoun(),
    "TOWN": lambda t, _: t.cast.towns[0].name,
    "TOWN2": lambda t, _: t.cast.towns[1].name,
    "TOWN3": lambda t, _: t.cast.towns[2].name,
    "REGION": lambda t, _: t.cast.towns[0].region,
    "COUNTRY": lambda t, _: t.cast.towns[0].country,
    "nation": lambda t, _: t.cast.towns[0].nation,
    "QUOTE": lambda t, _: t.quote(),
    "CLAIM": lambda t, _: t.claim(),
}
"""What mentions somebody or something in a slot of this name."""
