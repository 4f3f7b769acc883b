"""What the place of a line on its page says about its role: what is around it, and what the page says again."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate, chain

from builder.reading.lines import Line, fold
from builder.reading.raw.line_signs import LineSigns, read_line_signs
from builder.reading.raw.stretch_signs import read_stretch_signs

NEIGHBOUR_SIGNS = frozenset(
    """furniture site-talk pointing-lead credit-words caption-words biography loose-end ends-stop ends-question
    ends-ellipsis byline byline-lead date date-alone date-nearly-alone caption credit person prose bars shouted
    starts-lower repeated-long furniture:related furniture:share-bar furniture:comments furniture:newsletter
    furniture:advertisement furniture:read-time short function-words capitals""".split()
)
"""Signs of a line that also speak for or against the roles of the lines right above and below it."""

_ABOVE = {name: f"above:{name}" for name in NEIGHBOUR_SIGNS}
_BELOW = {name: f"below:{name}" for name in NEIGHBOUR_SIGNS}
_NOTHING_ABOVE, _NOTHING_BELOW = (("above:nothing", 1.0),), (("below:nothing", 1.0),)
_SHORT_WORDS = 4
_MOST_PROSE_WORDS = 120
_NEAR_LINES, _WIDE_LINES = 3, 8
_PEAK_LINES = 6
_FAR_LINES = 16
_CORE_LINES = 10
_CORE_KEYWORDS, _MIN_KEYWORD_CHARACTERS = 14, 4
_HEADLINE_LENGTHS = range(4, 31)
_MUCH_OVERLAP = 0.7
_BEGINNING_WORDS, _MIN_BEGINNING_WORDS = 4, 6
_TOP_LINES = 3
_DENSE_WORDS = 60
_USUAL_WORDS = 40
_MOST_RELATIVE = 2.5
_WINDOW_LINES = 5
_PARTS = ("start", "first", "early", "middle", "late", "last")
_ABOVE_PARTS, _BELOW_PARTS = [f"above-{part}" for part in _PARTS], [f"below-{part}" for part in _PARTS]
_PART_ENDS = (0.05, 0.2, 0.5, 0.8, 0.95)
_WINDOW_SIGNS: Mapping[str, Callable[[LineSigns], bool]] = {
    "prose-around": lambda line: line.is_prose,
    "titles-around": lambda line: line.words > _SHORT_WORDS and not line.is_prose,
    "site-talk-around": lambda line: "site-talk" in line.signs,
    "dates-around": lambda line: "date" in line.signs or "byline" in line.signs,
    "furniture-around": lambda line: "furniture" in line.signs,
}
_MASS_SHARE = 8


def read_page_signs(lines: Sequence[Line]) -> list[dict[str, float]]:
    """Read the signs of every line of a page, those of its neighbours included.

    Args:
        lines: The page.

    Returns:
        For each line its signs by name, values in [-1, 3]; "above:" and "below:" precede those of the neighbours. The
        time is linear in the length of the page.
    """
    own = [read_line_signs(line.text) for line in lines]
    placed = _place(lines, own)
    spoken = [[item for item in signs.items() if item[0] in NEIGHBOUR_SIGNS] for signs in placed]
    for index, signs in enumerate(placed):
        signs.update([(_ABOVE[name], value) for name, value in spoken[index - 1]] if index else _NOTHING_ABOVE)
    for signs, below in zip(placed, spoken[1:], strict=False):
        signs.update([(_BELOW[name], value) for name, value in below])
    if placed:
        placed[-1].update(_NOTHING_BELOW)
    return placed


def _place(lines: Sequence[Line], own: Sequence[LineSigns]) -> list[dict[str, float]]:
    folds = [fold(line.text) for line in lines]
    places = [{"bias": 1.0, **line.signs} for line in own]
    _read_repetition(folds, own, places)
    _read_density(own, places)
    _read_distance(own, places)
    _read_vocabulary(own, places)
    _read_windows(own, places)
    for place in places[:_TOP_LINES]:
        place["top"] = 1.0
    for place, line in zip(places, own, strict=True):
        if line.words <= _SHORT_WORDS:
            place["short"] = 1.0
    read_stretch_signs(own, places)
    return places


def _read_repetition(folds: Sequence[str], own: Sequence[LineSigns], places: Sequence[dict[str, float]]) -> None:
    counts = Counter(folds)
    beginnings = Counter(_beginning(folded) for folded in folds)
    for folded, line, place in zip(folds, own, places, strict=True):
        if counts[folded] > 1 and line.words > 1:
            place["repeated-long" if line.words >= _SHORT_WORDS else "repeated"] = 1.0
        beginning = _beginning(folded)
        if beginning and beginnings[beginning] > 1:
            place["repeated-beginning"] = 1.0


def _beginning(folded: str) -> str:
    words = folded.split(maxsplit=_MIN_BEGINNING_WORDS)
    return " ".join(words[:_BEGINNING_WORDS]) if len(words) >= _MIN_BEGINNING_WORDS else ""


def _read_density(own: Sequence[LineSigns], places: Sequence[dict[str, float]]) -> None:
    prose = [min(line.words, _MOST_PROSE_WORDS) if line.is_prose else 0 for line in own]
    sums = [0, *accumulate(prose)]
    whole = max(1, sums[-1])
    near, wide = _means_around(prose, _NEAR_LINES), _means_around(prose, _WIDE_LINES)
    peak = max(_means_around(prose, _PEAK_LINES), default=0.0) or 1.0
    for index, place in enumerate(places):
        above, below = sums[index], whole - sums[index + 1]
        place["density"] = min(1.0, near[index] / _DENSE_WORDS)
        place["density-of-peak"] = wide[index] / peak
        if prose[index]:
            place["mass"] = min(1.0, _MASS_SHARE * prose[index] / whole)
        place[_ABOVE_PARTS[bisect_right(_PART_ENDS, above / whole)]] = 1.0
        place[_BELOW_PARTS[bisect_right(_PART_ENDS, below / whole)]] = 1.0
        if not above:
            place["no-prose-above"] = 1.0
        if not below:
            place["no-prose-below"] = 1.0


def _sums_around(values: Sequence[int], reach: int) -> list[int]:
    """The sum of each value and of so many to both sides of it, fewer at the ends."""
    sums = [0, *accumulate(values)]
    lows = [*[0] * reach, *sums[: max(0, len(values) - reach)]]
    highs = [*sums[reach + 1 :], *[sums[-1]] * reach]
    return [high - low for low, high in zip(lows, highs, strict=False)][: len(values)]


def _means_around(values: Sequence[int], reach: int) -> list[float]:
    widths = _sums_around([1] * len(values), reach)
    return [total / width for total, width in zip(_sums_around(values, reach), widths, strict=True)]


def _read_windows(own: Sequence[LineSigns], places: Sequence[dict[str, float]]) -> None:
    """What the lines around are like: those of a list of teasers, of a block of furniture, of running text."""
    lengths = sorted(line.words for line in own if line.is_prose)
    usual = lengths[len(lengths) // 2] if lengths else 1
    readers = [line.signs.get("reader-words", 0.0) for line in own if line.is_prose and "site-talk" not in line.signs]
    spoken = sum(readers) / len(readers) if readers else 0.0
    for name, test in _WINDOW_SIGNS.items():
        for place, share in zip(places, _means_around([int(test(line)) for line in own], _WINDOW_LINES), strict=True):
            if share:
                place[name] = share
    running = _sums_around([int(line.is_prose) for line in own], _WINDOW_LINES)
    words = _sums_around([line.words if line.is_prose else 0 for line in own], _WINDOW_LINES)
    for index, (line, place) in enumerate(zip(own, places, strict=True)):
        if running[index]:
            place["length-around"] = min(words[index] / running[index], _DENSE_WORDS) / _USUAL_WORDS
        if line.words > _MIN_BEGINNING_WORDS:
            place["relative-length"] = min(_MOST_RELATIVE, line.words / usual)
            place["relative-reader-words"] = line.signs.get("reader-words", 0.0) - spoken


def _read_distance(own: Sequence[LineSigns], places: Sequence[dict[str, float]]) -> None:
    for side, indices in (("above", range(len(own))), ("below", range(len(own) - 1, -1, -1))):
        distance = _FAR_LINES
        for index in indices:
            places[index][f"prose-distance-{side}"] = distance / _FAR_LINES
            distance = 1 if own[index].is_prose else min(_FAR_LINES, distance + 1)


def _read_vocabulary(own: Sequence[LineSigns], places: Sequence[dict[str, float]]) -> None:
    """How much of a line's vocabulary other prose of the page uses, and how much of it is the story's core."""
    used: set[str] = set()
    used_twice: set[str] = set()
    for line in own:
        if line.is_prose:
            used_twice |= used & line.vocabulary
            used |= line.vocabulary
    core = _core_words(own)
    for line, place in zip(own, places, strict=True):
        if line.vocabulary:
            elsewhere = used_twice if line.is_prose else used
            shared = len(elsewhere & line.vocabulary) / len(line.vocabulary)
            place["overlap"] = shared
            if line.words in _HEADLINE_LENGTHS and shared >= _MUCH_OVERLAP:
                place["much-overlap"] = 1.0
        hits = len(core & line.vocabulary)
        for least in range(1, min(hits, 3) + 1):
            place[f"core-words-{least}"] = 1.0
        if line.is_prose and not hits:
            place["prose-without-core"] = 1.0


def _core_words(own: Sequence[LineSigns]) -> frozenset[str]:
    """The words that most lines share where prose is densest."""
    sums = [0, *accumulate(line.words if line.is_prose else 0 for line in own)]
    past = len(own)

    def mass(index: int) -> int:
        return sums[min(past, index + _CORE_LINES + 1)] - sums[max(0, index - _CORE_LINES)]

    centre = max(range(past), key=mass, default=0)
    near = own[max(0, centre - _CORE_LINES) : centre + _CORE_LINES + 1]
    counts = Counter(chain.from_iterable(line.vocabulary for line in near if line.is_prose))
    found = [item for item in counts.items() if item[1] > 1 and len(item[0]) >= _MIN_KEYWORD_CHARACTERS]
    ranked = sorted(found, key=lambda item: (-item[1], item[0]))
    return frozenset(word for word, _ in ranked[:_CORE_KEYWORDS])
