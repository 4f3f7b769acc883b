"""How likely a line that names writers is the byline of a page's article: what speaks for it and against it, added up.

The weights are log odds, set by hand and checked on pages whose authors are known; none was fitted by a machine.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from builder.given_names import is_given_name
from builder.reading.fields.agency import canonical_agency
from builder.reading.fields.person_names import is_person, mentions_job, name_likelihood
from builder.reading.lines import Line, fold
from builder.reading.raw.author_lines import AuthorLine, folded_authors, is_title

_TOP_LINES = 12
_NEAR_LINES = 3
_CROWD_LINES = 8
_MAX_CROWD = 2
_FAR_LINES = 99
_TOLD_LINES = 100
_BESIDE_DATE = (1.5, 1.3, 0.9, 0.4)
_LED_CONFIDENCE = ((5.0, 0.96), (4.0, 0.94), (3.0, 0.85), (2.0, 0.7), (0.0, 0.6), (-1.0, 0.4))
_BARE_CONFIDENCE = ((4.0, 0.95), (3.0, 0.93), (2.0, 0.8), (1.0, 0.65), (0.0, 0.5), (-1.0, 0.35), (-2.0, 0.2))
_NO_CONFIDENCE = 0.1
_MAX_NO_PERSON = 0.7


@dataclass(frozen=True, slots=True)
class AuthorPage:
    """What a byline is judged by: where the article is on the page, and what else the page says of the author.

    Attributes:
        lines: The page.
        top: Index of the headline, or of the line above the article where none is known.
        story: Indices from the story's first line to its last.
        date_lines: Indices of the lines that date the article, in order.
        masthead: Indices of lines that other evidence takes for bylines or date lines.
        bios: Index of each line about an author to the name, see `find_bios`.
        signs: How many lines name each author, by the folded name.
        common: The words of the names that stand on the page in lower case too.
        told: The text of the story's first lines, without the lines about authors.
        led: Index and folded authors of each byline with "By", in order.
    """

    lines: Sequence[Line]
    top: int
    story: range
    date_lines: tuple[int, ...]
    masthead: frozenset[int]
    bios: Mapping[int, str]
    signs: Counter[str]
    common: frozenset[str]
    told: str
    led: tuple[tuple[int, frozenset[str]], ...]

    def likelihood(self, name: str) -> float:
        """How likely a name is a person's, in [0, 1]; about even for a newsroom or an agency."""
        if canonical_agency(name):
            return 0.6
        return name_likelihood(name, self.common) if is_person(name) else 0.5

    def has_bio(self, authors: frozenset[str]) -> bool:
        """Tell whether a line is about one of the authors, given by their folded names."""
        return any(fold(name) in authors for name in self.bios.values())


def survey(
    lines: Sequence[Line],
    *,
    top: int,
    story: range,
    date_lines: frozenset[int],
    masthead: frozenset[int],
    bios: Mapping[int, str],
    found: Sequence[AuthorLine],
) -> AuthorPage:
    """Gather what the bylines of a page are judged by; `found` are all of them."""
    signs = Counter(name for one in found for name in folded_authors(one.byline))
    signs.update(map(fold, bios.values()))
    return AuthorPage(
        lines,
        top,
        story,
        tuple(sorted(date_lines)),
        masthead,
        bios,
        signs,
        _lower_case_words(lines, [name for one in found for name in one.byline.authors]),
        "\n".join(lines[i].text for i in story[:_TOLD_LINES] if i < len(lines) and i not in bios),
        tuple((one.first, folded_authors(one.byline)) for one in found if one.byline.led),
    )


def _lower_case_words(lines: Sequence[Line], names: Iterable[str]) -> frozenset[str]:
    """The words of some names that stand on the page in lower case."""
    words = {word.strip(".,'’") for name in names for word in name.casefold().split()}
    text = "\n".join(line.text for line in lines)
    return frozenset(word for word in words if word.isalpha() and _stands_in(text, word))


def _stands_in(text: str, word: str) -> bool:
    """Tell whether a word stands in a text with no letter beside it."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not (text[start - 1 : start].isalpha() or text[end : end + 1].isalpha()):
            return True
        start = text.find(word, end)
    return False


def score(page: AuthorPage, one: AuthorLine) -> float:
    """Score a byline in log odds: above 0 it is rather the article's than not."""
    return _form(page, one) + _place(page, one) + _company(page, one)


def confidence(points: float, one: AuthorLine) -> float:
    """Turn a score into the share of right ones among bylines of the kind with such a score, as measured.

    A newsroom, an agency or an institution is the author by a convention that sites do not share.
    """
    steps = _LED_CONFIDENCE if one.byline.led else _BARE_CONFIDENCE
    share = next((share for least, share in steps if points >= least), _NO_CONFIDENCE)
    people = all(is_person(name) and not mentions_job(name) for name in one.byline.authors)
    return share if people else min(share, _MAX_NO_PERSON)


def _form(page: AuthorPage, one: AuthorLine) -> float:
    """What the line says: "By", a job beside the name, and how much the name looks like one."""
    byline = one.byline
    likely = sum(map(page.likelihood, byline.authors)) / len(byline.authors)
    points = 2.0 + 1.5 * (likely - 0.5) if byline.led else 4 * (likely - 0.5) - 1
    shouted = page.lines[one.first].text.isupper() and not is_given_name(byline.authors[0].split()[0])
    return points + (0.6 if byline.titled else 0.0) - (1.0 if shouted and not byline.led else 0.0)


def _place(page: AuthorPage, one: AuthorLine) -> float:
    """Where the line stands: below the headline, right above the story, beside a date."""
    at, last = one.first, one.indices[-1]
    from_date = min(_distance(page.date_lines, at), _distance(page.date_lines, last))
    points = _BESIDE_DATE[from_date] if from_date <= _NEAR_LINES else 0.0
    points += 1.5 if at in page.masthead else 0.0
    if page.top < at < page.story.start:
        near = at - page.top <= _NEAR_LINES or page.story.start - last <= _NEAR_LINES
        return points + (2.5 if near else 2.0)
    if at == page.top:
        return points - 1.5
    if at < page.top:
        return points + 0.6 - min(3.0, 0.15 * (page.top - at))
    if at < page.story.stop:
        at_top, at_end = at - page.story.start < _TOP_LINES, page.story.stop - at <= _NEAR_LINES
        return points + (1.0 if at_top else 0.0 if at_end else -1.5)
    return points * 0.3 - (0.5 if at - page.story.stop < _TOP_LINES else 2.0)


def _company(page: AuthorPage, one: AuthorLine) -> float:
    """What the rest of the page says: the author again, a title below, a crowd of other bylines, the story's people."""
    names = folded_authors(one.byline)
    about = page.has_bio(names)
    points = min(1.0, 0.5 * max(page.signs[name] - 1 for name in names)) + (1.0 if about else 0.0)
    below = one.indices[-1] + 1
    if below < len(page.lines) and is_title(page.lines[below].text):
        points += 0.5
    if not one.byline.led:
        headline = fold(page.lines[page.top].text) if 0 <= page.top < len(page.lines) else ""
        points -= 2.0 if any(name in headline for name in names) else 0.0
        points -= 0.8 if not about and any(name in page.told for name in one.byline.authors) else 0.0
    if not page.top < one.first < page.story.start:
        points -= 1.5 * min(_MAX_CROWD, _crowd(page, one, names))
    return points


def _crowd(page: AuthorPage, one: AuthorLine, names: frozenset[str]) -> int:
    """How many other bylines stand around: the teasers of other articles have one each."""
    start = bisect_left(page.led, one.first - _CROWD_LINES, key=lambda led: led[0])
    stop = bisect_right(page.led, one.first + _CROWD_LINES, key=lambda led: led[0])
    return len({others for _, others in page.led[start:stop] if others != names})


def _distance(ordered: Sequence[int], index: int) -> int:
    """To the nearest of some indices in order."""
    after = bisect_left(ordered, index)
    return min((abs(other - index) for other in ordered[max(0, after - 1) : after + 1]), default=_FAR_LINES)
