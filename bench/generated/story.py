"""Makes stories: a headline and paragraphs on one matter, as an editor has them before they are laid out on a page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import exp
from random import Random

from bench.generated.figures import Figures
from bench.generated.grammar import GENERAL, Template, beats, load_rules
from bench.generated.telling import Cast, Telling, make_cast
from bench.generated.world import World

FIRST_DAY = date(2007, 1, 1)
LAST_DAY = date(2018, 12, 31)
_DAYS = (LAST_DAY - FIRST_DAY).days + 1
_SATURDAY = 5
_OPEN_ON_WEEKENDS = 0.35

_SHARE_OF_AFFAIRS = 0.35
_AFFAIRS = 6000
_FREQUENT_AFFAIRS = 200
_DAYS_OF_AN_AFFAIR = 15

_MEDIAN_WORDS = 355
_SPREAD = 0.42
"""Of the logarithm of the number of words."""

_LEAST_WORDS, _MOST_WORDS = 120, 1150
_WORDS_BETWEEN_SUBHEADS = 230

_KINDS = ("detail", "detail", "detail", "quoted", "background", "detail", "quoted", "reported")
"""What follows the lead, again and again; the grammar has a rule for each."""


@dataclass(frozen=True, slots=True)
class Story:
    """A text before it is laid out.

    Attributes:
        paragraphs: The lead first; a short one without a full stop is a subhead.
        caption: What stands below a picture; empty when there is none.
    """

    headline: str
    section: str
    published: date
    american: bool
    town: str
    country: str
    paragraphs: tuple[str, ...]
    caption: str


def make_story(world: World, seed: int, random: Random, *, american: bool) -> Story:
    """Make a story, on an affair that others tell of as well or on a matter of its own.

    Affairs are drawn by rank from a fixed list: twice the articles bring new ones as well as more about the old.
    """
    if random.random() < _SHARE_OF_AFFAIRS:
        affair = int(_FREQUENT_AFFAIRS * ((_AFFAIRS / _FREQUENT_AFFAIRS + 1) ** random.random() - 1))
        chance = Random(f"{seed}:affair:{affair}")  # noqa: S311 - nothing here is secret
        cast = make_cast(world, chance.choice(beats()), chance)
        start = int(chance.random() * _DAYS)
        day = working_day(random, start + int(random.expovariate(1 / _DAYS_OF_AN_AFFAIR)))
    else:
        cast = make_cast(world, random.choice(beats()), random)
        day = working_day(random, int(random.random() * _DAYS))
    return _tell(cast, Figures(random, day, american))


def working_day(random: Random, offset: int) -> date:
    """The day so many days after the first one; from a weekend it is usually moved to the days after."""
    day = FIRST_DAY + timedelta(days=min(offset, _DAYS - 1))
    if day.weekday() >= _SATURDAY and random.random() > _OPEN_ON_WEEKENDS:
        moved = day + timedelta(days=2 + int(3 * random.random()))
        return moved if moved <= LAST_DAY else day - timedelta(days=2)
    return day


def headline_only(world: World, random: Random, day: date) -> str:
    """Make the headline of some other story, for the lists below articles."""
    telling = Telling(make_cast(world, random.choice(beats()), random), Figures(random, day, american=False))
    return telling.sentence(telling.of_rule("headline"))


def _tell(cast: Cast, figures: Figures) -> Story:
    telling = Telling(cast, figures)
    headline = telling.sentence(telling.of_rule("headline"))
    paragraphs = _paragraphs(telling, _length(figures.random))
    return Story(
        headline,
        telling.sentence(telling.of_rule("section")),
        figures.today,
        figures.american,
        cast.towns[0].name,
        cast.towns[0].country,
        tuple(paragraphs),
        telling.sentence(telling.of_rule("caption")) if figures.random.random() < 1 / 2 else "",
    )


def _length(random: Random) -> int:
    return int(min(max(_MEDIAN_WORDS * exp(_SPREAD * random.gauss(0, 1)), _LEAST_WORDS), _MOST_WORDS))


def _paragraphs(telling: Telling, words: int) -> list[str]:
    """Tell the lead, then paragraphs of one to three sentences, and what will be at the end."""
    random = telling.random
    has_subheads = words > 2 * _WORDS_BETWEEN_SUBHEADS and random.random() < 1 / 3
    stock = _Stock(telling)
    paragraphs = [stock.tell("lead")]
    told = paragraphs[0].count(" ")
    since_subhead = 0
    while told < words:
        sentences = [stock.tell(random.choice(_KINDS)) for _ in range(1 + int(3 * random.random()))]
        paragraph = " ".join(sentences)
        told += paragraph.count(" ") + 1
        since_subhead += paragraph.count(" ") + 1
        paragraphs.append(paragraph)
        if has_subheads and since_subhead > _WORDS_BETWEEN_SUBHEADS and told < words:
            paragraphs.append(stock.tell("subhead"))
            since_subhead = 0
    paragraphs.append(stock.tell("outlook"))
    return paragraphs


class _Stock:
    """The sentences that are still to be told: none comes twice before all of its kind have been."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._left: dict[str, list[Template]] = {}

    def tell(self, kind: str) -> str:
        left = self._left.get(kind)
        if not left:
            left = self._left[kind] = self._fill_up(kind)
        return self._telling.sentence(left.pop())

    def _fill_up(self, kind: str) -> list[Template]:
        """The beat's sentences in any order, with a few of the general ones among them."""
        random = self._telling.random
        own = list(self._telling.rules.get(kind, ()))
        general = list(load_rules(GENERAL).get(kind, ()))
        random.shuffle(general)
        found = own + general[: max(len(own) // 5, 0 if own else len(general))]
        random.shuffle(found)
        return found
