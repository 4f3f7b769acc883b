"""Generates the articles: the n-th depends on the seed and on n alone, so a dossier that grows keeps what it has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from bench.generated.outlets import OUTLETS, WIRE, Outlet
from bench.generated.pages import Issue, address_of, lay_out_authored, lay_out_page, lay_out_text
from bench.generated.story import LAST_DAY, Story, headline_only, make_story
from bench.generated.world import World, make_world

_SHARE_OF_WIRE_COPY = 0.05
_WIRE_REACH = 4000
"""A paper runs an agency's text of at most so many articles before."""

_SHARE_OF_PAGES, _SHARE_OF_AUTHORED = 0.07, 0.03
_SHARE_OF_UNDATED = 0.02
_SHARE_OF_SIGNED = 0.9
_LEAST_PARAGRAPHS_TO_CUT = 6

_WEIGHTS = tuple(outlet.weight for outlet in OUTLETS)


@dataclass(frozen=True, slots=True)
class GeneratedArticle:
    """One raw article, and what a reader should find in it.

    Attributes:
        path: Relative to the project, with forward slashes: "articles/2014/03/00042-river-arnel-peaks.txt".
        text: What the file holds.
        headline: As it is printed, but for the form of quotation marks.
        published: None when the page does not say it.
        source: The outlet's name.
    """

    path: str
    text: str
    headline: str
    published: date | None
    source: str


def generate_articles(count: int, *, seed: int = 0) -> Iterator[GeneratedArticle]:
    """Generate the first `count` articles of a seed, 0 or more.

    Of 20,000 articles the first 10,000 are the same as of 10,000. The days of publication are in no order: each part of
    the articles covers all years.
    """
    world = make_world(seed)
    return (_generate(number, seed, world) for number in range(count))


def _generate(number: int, seed: int, world: World) -> GeneratedArticle:
    random = Random(f"{seed}:{number}")  # noqa: S311 - nothing here is secret
    original = _original(number, random, seed)
    if original is None:
        outlet = random.choices(OUTLETS, _WEIGHTS)[0]
        story = make_story(world, seed, random, american=outlet.american)
    else:
        outlet = random.choices(OUTLETS[1:], _WEIGHTS[1:])[0]
        story = _edit(_story_of(original, seed, world), random, outlet)
    author = random.choice(outlet.staff) if random.random() < _SHARE_OF_SIGNED and original is None else ""
    related = tuple(headline_only(world, random, story.published) for _ in range(1 + int(3 * random.random())))
    is_dated = random.random() >= _SHARE_OF_UNDATED
    issue = Issue(story, outlet, author, original is not None, is_dated, related)
    lay_out, suffix = _form(random)
    folder = f"{story.published:%Y/%m}" if is_dated else "inbox"
    return GeneratedArticle(
        f"articles/{folder}/{number:05}-{address_of(story.headline)}.{suffix}",
        lay_out(issue, random),
        story.headline,
        story.published if is_dated else None,
        outlet.name,
    )


def _form(random: Random) -> tuple[Callable[[Issue, Random], str], str]:
    chance = random.random()
    if chance < _SHARE_OF_PAGES:
        return lay_out_page, "html"
    if chance < _SHARE_OF_PAGES + _SHARE_OF_AUTHORED:
        return lay_out_authored, "md"
    return lay_out_text, "txt"


def _original(number: int, random: Random, seed: int) -> int | None:
    """The number of the agency's article that this one repeats, if it does; never one that is itself a copy."""
    if random.random() >= _SHARE_OF_WIRE_COPY or number == 0:
        return None
    candidate = number - 1 - int(min(number, _WIRE_REACH) * random.random())
    for earlier in range(candidate, max(candidate - 200, -1), -1):
        other = Random(f"{seed}:{earlier}")  # noqa: S311 - the same
        is_copy = other.random() < _SHARE_OF_WIRE_COPY
        if not is_copy and other.choices(OUTLETS, _WEIGHTS)[0] is WIRE:
            return earlier
    return None


def _story_of(number: int, seed: int, world: World) -> Story:
    """The story of an agency's article, made again."""
    random = Random(f"{seed}:{number}")  # noqa: S311 - the same
    random.random()
    outlet = random.choices(OUTLETS, _WEIGHTS)[0]
    return make_story(world, seed, random, american=outlet.american)


def _edit(story: Story, random: Random, outlet: Outlet) -> Story:
    """Edit an agency's story as a paper does: a day later at most, a paragraph less, another spelling or headline."""
    paragraphs = list(story.paragraphs)
    if len(paragraphs) >= _LEAST_PARAGRAPHS_TO_CUT and random.random() < 1 / 2:
        del paragraphs[-1 - int(2 * random.random())]
    if outlet.american:
        paragraphs = [paragraph.replace("per cent", "percent") for paragraph in paragraphs]
    headline = f"{story.headline} in {story.town}" if story.town not in story.headline else story.headline
    return replace(
        story,
        headline=headline if random.random() < 1 / 3 else story.headline,
        published=min(story.published + timedelta(days=int(2 * random.random() ** 2)), LAST_DAY),
        american=outlet.american,
        paragraphs=tuple(paragraphs),
        caption="",
    )
