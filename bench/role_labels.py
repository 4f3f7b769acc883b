"""What the lines of a page are, told from its gold: the labels that the role model is trained on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from bench.scoring import SHINGLE_WORDS, Gold, shingles, words
from builder.reading.fields.printed_dates import parse_dates
from builder.reading.lines import Line, ends_like_sentence

_FAR_LINES = 30
_OTHER_PLACE_SHARE = 0.25
_MASTHEAD_WORDS, _MASTHEAD_EXTRA_WORDS = 40, 25
_LINES_ABOVE_STORY, _LINES_BELOW_STORY = 25, 5
_STANDFIRST_LINES = 8
_STANDFIRST_WORDS = 6
_STANDFIRST_FUNCTION_WORDS = 0.12
_NO_STANDFIRST = frozenset(("furniture", "caption", "credit", "byline"))


def label_lines(lines: Sequence[Line], gold: Gold, signs: Sequence[Mapping[str, float]]) -> list[str] | None:
    """Name the place of each line, as `builder.reading.raw.chain.PLACES` names them.

    A line is the story's when most of its 4-grams are the gold body's. The headline is the last line above the story
    that says the gold's; a line near it that holds all of the gold's authors, or its date, is the masthead's; the first
    running text between headline and story is taken for a standfirst, for which there is no gold.

    Args:
        lines: The page.
        gold: Its gold.
        signs: Of each line, as `read_page_signs` reads them; they tell a standfirst.

    Returns:
        A place for each line; None when no line is the story's.
    """
    story = _story(lines, gold)
    if not story:
        return None
    first, last = min(story), max(story)
    wanted = words(gold.headline)
    above = [index for index in range(first) if words(lines[index].text) == wanted]
    headline = above[-1] if above else None
    standfirst = None
    if headline is not None:
        below = range(headline + 1, min(headline + _STANDFIRST_LINES, first))
        standfirst = next((index for index in below if _is_standfirst(signs[index])), None)
    labels = []
    for index, line in enumerate(lines):
        masthead = first - _LINES_ABOVE_STORY <= index <= last + _LINES_BELOW_STORY and _is_masthead(line, gold)
        if index == headline:
            labels.append("headline")
        elif index == standfirst:
            labels.append("standfirst")
        elif index < first:
            over = headline is None or index < headline
            labels.append(
                ("masthead-over-headline" if masthead else "top")
                if over
                else ("masthead" if masthead else "under-headline")
            )
        elif index <= last:
            labels.append("story" if index in story else "gap")
        else:
            follows = labels[-1] in ("story", "masthead-under-story")
            labels.append("masthead-under-story" if masthead and follows else "end")
    return labels


def _story(lines: Sequence[Line], gold: Gold) -> set[int]:
    body = shingles(gold.body)
    paragraphs = {tuple(words(paragraph)) for paragraph in gold.body.split("\n")}
    found = [index for index, line in enumerate(lines) if _is_of(line.text, body, paragraphs)]
    if not found:
        return set()
    clusters = [[found[0]]]
    for index in found[1:]:
        if index - clusters[-1][-1] > _FAR_LINES:
            clusters.append([])
        clusters[-1].append(index)
    sizes = [sum(len(lines[index].text) for index in cluster) for cluster in clusters]
    story = {
        index
        for cluster, size in zip(clusters, sizes, strict=True)
        if size == max(sizes) or size > _OTHER_PLACE_SHARE * max(sizes)
        for index in cluster
    }
    return story - _repetitions(lines, story)


def _is_of(text: str, body: Counter[tuple[str, ...]], paragraphs: set[tuple[str, ...]]) -> bool:
    found = tuple(words(text))
    if len(found) < SHINGLE_WORDS:
        return bool(found) and found in paragraphs
    own = shingles(text)
    return (own & body).total() > own.total() / 2


def _repetitions(lines: Sequence[Line], story: set[int]) -> set[int]:
    """All but one of the lines that say the same: the one with most of the story around it stays."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in sorted(story):
        places[tuple(words(lines[index].text))].append(index)
    gone: set[int] = set()
    for indices in places.values():
        kept = max(indices, key=lambda index: (sum(other in story for other in range(index - 2, index + 3)), -index))
        gone.update(index for index in indices if index != kept)
    return gone


def _is_masthead(line: Line, gold: Gold) -> bool:
    said = set(words(line.text))
    if len(said) > _MASTHEAD_WORDS:
        return False
    authors = set(words(gold.authors))
    if authors and authors <= said and len(said) < len(authors) + _MASTHEAD_EXTRA_WORDS:
        return not ends_like_sentence(line.text)
    dates = parse_dates(line.text, day_first=False) if gold.published else ()
    return any(found.day.isoformat() == gold.published for found in dates)


def _is_standfirst(signs: Mapping[str, float]) -> bool:
    long = sum(value for name, value in signs.items() if name in {f"length-{step}" for step in range(3, 8)})
    return (
        long > _STANDFIRST_WORDS / 10
        and signs.get("function-words", 0.0) > _STANDFIRST_FUNCTION_WORDS
        and _NO_STANDFIRST.isdisjoint(signs)
    )
