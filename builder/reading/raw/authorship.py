"""Who wrote the article of a raw page: the byline that is likeliest among all the lines that name somebody."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from builder.reading.fields.person_names import is_person
from builder.reading.lines import Line, fold
from builder.reading.raw.author_lines import (
    JOINING,
    AuthorLine,
    find_bios,
    find_bylines,
    folded_authors,
    is_title,
    without_glue,
)
from builder.reading.raw.author_scores import AuthorPage, confidence, score, survey

_TOP_LINES = 12
_MAX_GAP_LINES = 3
_MAX_MARK_CHARACTERS = 3
_MAX_SCORE_BELOW = 2.0
_MIN_LED_FELLOW, _MIN_BARE_FELLOW = 0.5, 0.55
_MIN_CONFIDENCE = 0.3
_MIN_SIGNATURE, _SIGNATURE_LINES = 0.85, 2
_BIO_CONFIDENCE, _PROVIDER_CONFIDENCE = 0.6, 0.5
_PROVIDED = re.compile(r"provided by (?P<name>[A-ZÀ-Þ].{3,60})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Authorship:
    """Who wrote the article.

    Attributes:
        authors: In the order of the byline, at least one.
        indices: Of the lines that say so, in order.
        rule: "byline" (announced by a word such as "By"), "bare-byline", "author-box" (a name below the story),
            "author-bio" (a sentence about the author) or "provider" (the institution whose release it is).
        confidence: In [0, 1], 1 is certain.
        outlet: The publisher that the byline names by the way, or None.
        agency: The usual short name of the news agency that it names, or None.
        repeats: Indices of the lines that only say it again.
    """

    authors: tuple[str, ...]
    indices: tuple[int, ...]
    rule: str
    confidence: float
    outlet: str | None = None
    agency: str | None = None
    repeats: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Scored:
    line: AuthorLine
    points: float


def choose_authors(
    lines: Sequence[Line],
    *,
    headline: int | None,
    story: range,
    date_lines: frozenset[int],
    masthead: frozenset[int] = frozenset(),
    taken: frozenset[int] = frozenset(),
) -> Authorship | None:
    """Choose the authors of the article of a page.

    Args:
        lines: The page.
        headline: Index of the headline, where one was found.
        story: Indices from the story's first line to its last, gaps included.
        date_lines: Indices of the lines that date the article.
        masthead: Indices of lines that other evidence takes for the article's byline or date lines.
        taken: Indices of lines that are known to be something else (captions, credits, footnotes).

    Returns:
        The likeliest authors, or None when no line names any.

    >>> page = [Line(1, "Mosul falls"), Line(2, "By Jane Doe"), Line(3, "The city fell on Friday, the army said.")]
    >>> chosen = choose_authors(page, headline=0, story=range(2, 3), date_lines=frozenset())
    >>> chosen.authors, chosen.indices, chosen.rule
    (('Jane Doe',), (1,), 'byline')
    """
    top = headline if headline is not None and headline < story.stop else max(-1, story.start - _TOP_LINES)
    bios = find_bios(lines, story)
    found = find_bylines(lines, story, top=min(top, story.start), taken=taken)
    found = without_glue(found, frozenset(bios.values()))
    page = survey(lines, top=top, story=story, date_lines=date_lines, masthead=masthead, bios=bios, found=found)
    scored = [_Scored(one, score(page, one)) for one in found if _may_sign(page, one)]
    best = max(range(len(scored)), key=lambda i: (round(scored[i].points, 6), -i), default=None)
    chosen = _joined(page, scored, best) if best is not None else None
    below = _from_bios(bios) or _provider(lines, story)
    if chosen is None or (below and below.confidence > chosen.confidence):
        chosen = below
    if chosen is None or chosen.confidence < _MIN_CONFIDENCE:
        return None
    return replace(chosen, repeats=_repeats(found, chosen))


def _may_sign(page: AuthorPage, one: AuthorLine) -> bool:
    """Below the story a name alone says nothing: it needs "By", a title, or a sentence about the author.

    Right below its last line surely a person's name is a signature.
    """
    surely = all(page.likelihood(name) >= _MIN_SIGNATURE for name in one.byline.authors)
    if surely and one.first - page.story.stop < _SIGNATURE_LINES:
        return True
    if one.first < page.story.stop or one.byline.led or one.byline.titled:
        return True
    return page.has_bio(folded_authors(one.byline))


def _joined(page: AuthorPage, scored: Sequence[_Scored], best: int) -> Authorship:
    """Take in the bylines around the best one that name further authors of the same article."""
    first = last = best
    while first > 0 and _is_fellow(
        page, scored[first - 1], scored[first], newcomer=scored[first - 1], best=scored[best]
    ):
        first -= 1
    while last + 1 < len(scored) and _is_fellow(
        page, scored[last], scored[last + 1], newcomer=scored[last + 1], best=scored[best]
    ):
        last += 1
    group = [one.line for one in scored[first : last + 1]]
    line = scored[best].line
    rule = "byline" if line.byline.led else "author-box" if line.first >= page.story.stop else "bare-byline"
    return Authorship(
        authors=tuple(dict.fromkeys(name for one in group for name in one.byline.authors)),
        indices=tuple(index for one in group for index in one.indices),
        rule=rule,
        confidence=confidence(scored[best].points, line),
        outlet=next((one.byline.outlet for one in group if one.byline.outlet), None),
        agency=next((one.byline.agency for one in group if one.byline.agency), None),
    )


def _is_fellow(page: AuthorPage, first: _Scored, second: _Scored, *, newcomer: _Scored, best: _Scored) -> bool:
    """Tell whether two neighbouring bylines name authors of one article.

    They do when "and" or a comma joins them, or when they are of the same kind and nothing but titles, dates and
    sentences about authors is between them.
    """
    between = range(first.line.indices[-1] + 1, second.line.first)
    if len(between) > _MAX_GAP_LINES or page.top in range(first.line.first, second.line.first):
        return False
    if any(page.lines[i].text in JOINING for i in between) or _ends_joining(page.lines[between.start - 1].text):
        return True
    led = best.line.byline.led
    if newcomer.line.byline.led != led or folded_authors(newcomer.line.byline) <= folded_authors(best.line.byline):
        return False
    if not between and led:
        return True
    least = _MIN_LED_FELLOW if led else _MIN_BARE_FELLOW
    people = all(is_person(name) and page.likelihood(name) >= least for name in newcomer.line.byline.authors)
    if not people or newcomer.points < best.points - _MAX_SCORE_BELOW:
        return False
    return all(_is_small(page, index) for index in between)


def _is_small(page: AuthorPage, index: int) -> bool:
    text = page.lines[index].text
    known = index in page.date_lines or index in page.bios
    return known or is_title(text) or len(text) <= _MAX_MARK_CHARACTERS


def _ends_joining(text: str) -> bool:
    return text.endswith((",", "&")) or text.rpartition(" ")[2].casefold() in JOINING


def _from_bios(bios: Mapping[int, str]) -> Authorship | None:
    if not bios:
        return None
    index = min(bios)
    return Authorship(authors=(bios[index],), indices=(index,), rule="author-bio", confidence=_BIO_CONFIDENCE)


def _provider(lines: Sequence[Line], story: range) -> Authorship | None:
    """Find the institution that a release was provided by, near its end."""
    for index in range(max(story.start, story.stop - _TOP_LINES), min(len(lines), story.stop + _TOP_LINES)):
        match = _PROVIDED.fullmatch(lines[index].text)
        if match:
            name = match["name"].strip(" .")
            return Authorship(authors=(name,), indices=(index,), rule="provider", confidence=_PROVIDER_CONFIDENCE)
    return None


def _repeats(found: Sequence[AuthorLine], chosen: Authorship) -> frozenset[int]:
    keys = frozenset(map(fold, chosen.authors))
    said = {index for one in found if folded_authors(one.byline) <= keys for index in one.indices}
    return frozenset(said - set(chosen.indices))
