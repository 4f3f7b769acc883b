"""Parts names of authors as reference managers sort them; what names no person stays whole."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_AND = frozenset({"y", "i", "e"})  # "Ortega y Gasset" is one family name
_HOUSE = frozenset(
    """
    the staff team desk news newsroom editor editors editorial press times company agencies agency bureau reporter
    reporters correspondent correspondents redaktion agentur agenturen rédaction redacción redazione redação
    """.split()
)
_NO_NAME = re.compile(r"[\d@,;:/&{}\\()\[\]<>\"|]")
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Name:
    """An author.

    Attributes:
        whole: As the byline has it.
        given: Given names; empty, like the next three, for an organisation and for a name that cannot be parted.
        particle: What stands before the family name and is not sorted by, e.g. "von der".
        family: The family name.
        suffix: E.g. "Jr.".
    """

    whole: str
    given: str = ""
    particle: str = ""
    family: str = ""
    suffix: str = ""

    @property
    def sorted_form(self) -> str:
        """The name with the family name first, as RIS and BibTeX write it.

        >>> part_name("Ursula von der Leyen").sorted_form, part_name("NTD Staff").sorted_form
        ('von der Leyen, Ursula', 'NTD Staff')
        """
        if not self.family:
            return self.whole
        return ", ".join(filter(None, (f"{self.particle} {self.family}".strip(), self.suffix, self.given)))


def part_name(whole: str, *houses: str | None) -> Name:
    """Part a name in the order of Western bylines.

    Args:
        whole: As the byline has it.
        houses: Names of the source and the agency: what begins with one of them is no person.

    >>> name = part_name("Martin Luther King Jr.")
    >>> name.given, name.family, name.suffix
    ('Martin Luther', 'King', 'Jr.')
    """
    words = whole.split()
    begins_with_house = any(house and whole.casefold().startswith(house.casefold()) for house in houses)
    suffix = words.pop() if len(words) > 2 and words[-1].casefold() in _SUFFIXES else ""
    is_house = begins_with_house or any(word.casefold() in _HOUSE for word in words)
    if is_house or not 1 < len(words) <= _MOST_WORDS or _NO_NAME.search(whole) or words[-1][0].islower():
        return Name(whole)
    start = len(words) - 1
    while start > 1 and words[start - 1][0].islower() and words[start - 1] not in _AND:
        start -= 1
    last = start
    while words[last][0].islower():
        last += 1
    if start == last and start > 2 and words[start - 1] in _AND:
        start = last = start - 2
    return Name(whole, " ".join(words[:start]), " ".join(words[start:last]), " ".join(words[last:]), suffix)
