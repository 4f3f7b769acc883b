"""The pages that the role model learns from: real ones with gold, the project's own, and such as are made of them."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import yaml

from bench.gold_pages import Input, find_sources, load_gold
from bench.role_labels import label_lines
from bench.scoring import Gold
from builder.parallel import map_in_order
from builder.reading.decode import decode
from builder.reading.lines import Line, split_lines
from builder.reading.raw.page_signs import read_page_signs
from builder.reading.source import Source
from builder.reading.web.block_roles import MARKUP_SIGNS, read_block_signs, with_markup_signs
from builder.reading.web.webpage import parse_page

OWN_PAGES = Path(__file__).parent.parent / "tests" / "scraped_pages"

BROKEN_GOLD = frozenset(
    "0ea696cd 0e39296d 0f1d20e9 1eaca85a 2647927e 69411e18 89404c2d 8d26870a 9107257d d5ceaf5e e73cad71".split()
)
"""The beginnings of the keys of pages whose gold ends in the middle of the story."""

WITHOUT_STORY = frozenset(("29f061d2", "5a5ecb71", "ae3edd9d"))
"""The same for pages whose raw text lacks the story or great parts of it, which the HTML has."""

KEY_BEGINNING = 8
WEB, PASTED, MIXED = "html", "pasted", "mixed"
"""Variants of samples beside those of the raw texts."""

_PASTED_WEIGHT = 0.4
_OWN_WEIGHT = 3.0
_MIXED_WEIGHT = 0.5
_MIXTURES = 3
_MIN_STORY_LINES, _MOST_GAP_LINES = 5, 30
_PASTED_PLACES = frozenset(("headline", "masthead", "masthead-over-headline", "story"))


@dataclass(frozen=True, slots=True)
class Sample:
    """A page with the place of each of its lines; `weight` is what it counts."""

    gold: Gold
    variant: str
    lines: tuple[Line, ...]
    signs: tuple[Mapping[str, float], ...]
    places: tuple[str, ...]
    weight: float = 1.0


def load_samples(folder: Path) -> list[Sample]:
    """Read the raw texts of a folder with gold; pages of which no line is the story's teach nothing."""
    golds = load_gold(folder)
    samples: list[Sample] = []
    for kind, sources in find_sources(folder, golds, (Input.MAIN, Input.PAGE)).items():
        for gold in golds:
            if gold.key in sources:
                source = sources[gold.key]
                lines = split_lines(decode(source.file.read_bytes(), path=source.path).text)
                samples += filter(None, [make_sample(gold, kind.name.lower(), lines)])
    own = load_own_pages(OWN_PAGES)
    pasted = [_pasted(sample) for sample in (*samples, *own) if sample.variant != Input.PAGE.name.lower()]
    return [sample for sample in (*samples, *own, *pasted) if sample.gold.key[:KEY_BEGINNING] not in WITHOUT_STORY]


def load_web_samples(folder: Path) -> list[Sample]:
    """Read the saved web pages of a folder with gold; their lines are the blocks of visible text."""
    golds = {gold.key: gold for gold in load_gold(folder)}
    sources = find_sources(folder, tuple(golds.values()), (Input.HTML,))[Input.HTML]
    found = map_in_order(_read_web, list(sources.values()), jobs=2)
    samples: list[Sample] = []
    for key, (lines, signs) in zip(sources, found, strict=True):
        places = label_lines(lines, golds[key], signs)
        if places:
            samples.append(Sample(golds[key], WEB, lines, signs, tuple(places)))
    return samples


def _read_web(source: Source) -> tuple[tuple[Line, ...], tuple[Mapping[str, float], ...]]:
    page = parse_page(decode(source.file.read_bytes(), path=source.path).text, path=source.path)
    assert page is not None, f"{source.path} is empty"
    lines = tuple(Line(block.line, block.text) for block in page.blocks)
    return lines, tuple(read_block_signs(page.blocks, page.main_text))


def load_own_pages(folder: Path) -> list[Sample]:
    """Read the project's own test pages with what is expected of them."""
    samples: list[Sample] = []
    for name, page in yaml.safe_load((folder / "expected.yml").read_text(encoding="utf-8")).items():
        lines = split_lines((folder / f"{name}.txt").read_text(encoding="utf-8"))
        story = set(_numbers(page["lines"]["story"]))
        gold = Gold(
            key=name,
            headline=page["headline"],
            body="\n".join(line.text for line in lines if line.number in story),
            published=page["published"] or "",
            authors=", ".join(page["authors"]),
            source=name,
        )
        samples += filter(None, [make_sample(gold, "own", lines, _OWN_WEIGHT)])
    return samples


def _numbers(ranges: str) -> list[int]:
    ends = (part.split("-") for part in ranges.split(","))
    return [number for end in ends for number in range(int(end[0]), int(end[-1]) + 1)]


def make_sample(gold: Gold, variant: str, lines: Sequence[Line], weight: float = 1.0) -> Sample | None:
    """Read the signs and labels of a page; None when none of its lines is the story's."""
    signs = read_page_signs(lines)
    places = label_lines(lines, gold, signs)
    return Sample(gold, variant, tuple(lines), tuple(signs), tuple(places), weight) if places else None


def _pasted(sample: Sample) -> Sample:
    """The page as somebody would paste it: headline, masthead, story, nothing else."""
    kept = [i for i, place in enumerate(sample.places) if place in _PASTED_PLACES]
    lines = [sample.lines[i] for i in kept]
    places = [sample.places[i] for i in kept]
    return Sample(sample.gold, PASTED, tuple(lines), tuple(read_page_signs(lines)), tuple(places), _PASTED_WEIGHT)


def mix_pages(samples: Sequence[Sample]) -> list[Sample]:
    """Make pages with what interrupts and follows the story of another page, of each several."""
    chance = random.Random(7)  # noqa: S311  # the same mixture each time
    found = []
    for variant in (Input.MAIN.name.lower(), Input.PAGE.name.lower(), WEB):
        pages = [sample for sample in samples if sample.variant == variant]
        found += [_mix(page, chance.choice(pages), chance) for _ in range(_MIXTURES) for page in pages]
    return found


def _mix(page: Sample, other: Sample, chance: random.Random) -> Sample:
    """The page down to the end of its story, with one of the other's gaps in it, and the other's end."""
    marked = [list(zip(sample.lines, sample.places, sample.signs, strict=True)) for sample in (page, other)]
    (first, past), (other_first, other_past) = (
        (sample.places.index("story"), len(sample.places) - sample.places[::-1].index("story"))
        for sample in (page, other)
    )
    made = marked[0][:past]
    runs = groupby(marked[1][other_first:other_past], key=lambda line: line[1] == "gap")
    gaps = [run for is_gap, each in runs if is_gap and len(run := list(each)) <= _MOST_GAP_LINES]
    if gaps and past - first > _MIN_STORY_LINES:
        at = chance.randrange(first + 1, past)
        made[at:at] = chance.choice(gaps)
    lines, places, signs = zip(*made, *marked[1][other_past:], strict=True)
    read = with_markup_signs(read_page_signs(lines), [*map(_markup, signs)])
    return Sample(page.gold, MIXED, lines, tuple(read), places, _MIXED_WEIGHT * page.weight)


def _markup(signs: Mapping[str, float]) -> dict[str, float]:
    """Those signs that a line keeps wherever it stands; a raw one has none."""
    return {name: value for name, value in signs.items() if name.startswith(MARKUP_SIGNS)}
