"""Cuts the pages of a site into the bundles of its search, so that an article that is added changes a small one.

Articles are parted by the month in their address: periods of so many years, then years, halves, quarters and months,
until few enough are in each. Which periods there are depends on the articles of the same years alone, so nothing moves
when an article joins another period. The newest period is smaller, as articles mostly come there. Pages that are no
articles have bundles of their own: some change with every article, but they are short.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

BUNDLE_PAGES = 1000
"""At most; Pagefind takes some 3 ms for an article."""
NEWEST_PAGES = 300
"""At most in the period of the newest article, if it is longer than a month."""
NEWEST_MONTH_PAGES = 500
"""At most in the newest month, or in each of its shares: each bundle makes a search heavier."""

_ARTICLE = re.compile(r"articles/(?:(?P<year>\d{4})/(?P<month>0[1-9]|1[0-2])|undated)/", re.ASCII)
_YEAR = 12
_MONTHS = (*(_YEAR << power for power in range(14, -1, -1)), 6, 3, 1)
"""The lengths of periods in months; each is divided into those of the next length."""
_SHARES = tuple(1 << power for power in range(32, -1, -1))
"""Where a month is too long, it is divided by what the addresses hash to."""

_Row = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Bundle:
    """Pages that are indexed together.

    Attributes:
        name: Of its folder; another part of the pages has another name.
        urls: Of its pages, sorted.
    """

    name: str
    urls: tuple[str, ...]


def bundles_of(urls: Iterable[str]) -> list[Bundle]:
    """Cut pages into bundles.

    Args:
        urls: Addresses relative to the site, each once, in any order.

    Returns:
        The newest articles first; then those without a day, then what is no article. No bundle is empty.
    """
    dated: list[_Row] = []
    undated: list[_Row] = []
    others: list[_Row] = []
    for url in urls:
        share = zlib.crc32(url.encode())
        found = _ARTICLE.match(url)
        if found is None:
            others.append((share, url))
        elif found["year"] is None:
            undated.append((share, url))
        else:
            month = int(found["year"]) * _YEAR + int(found["month"]) - 1
            dated.append((month * _SHARES[0] + share, url))
    spans = (*(months * _SHARES[0] for months in _MONTHS), *_SHARES[1:])
    return [
        *_bundles(dated, spans, _period, newest=max(dated, default=None)),
        *_bundles(undated, _SHARES, lambda row, span: f"undated{_share(row, span)}"),
        *_bundles(others, _SHARES, lambda row, span: f"pages{_share(row, span)}"),
    ]


def _bundles(
    rows: Iterable[_Row], spans: Sequence[int], name: Callable[[_Row, int], str], *, newest: _Row | None = None
) -> Iterator[Bundle]:
    for part, span in _parts(sorted(rows), spans, newest):
        yield Bundle(name(part[0], span), tuple(sorted(url for _number, url in part)))


def _parts(rows: Sequence[_Row], spans: Sequence[int], newest: _Row | None) -> Iterator[tuple[Sequence[_Row], int]]:
    """Divide rows of one span by the spans that follow, where they are too many; yield the last part first."""
    if not rows:
        return
    span, *shorter = spans
    if len(rows) <= _most(rows[0], span, newest) or not shorter:
        yield rows, span
        return
    for _number, part in groupby(reversed(rows), lambda row: row[0] // shorter[0]):
        yield from _parts([*part][::-1], shorter, newest)


def _most(row: _Row, span: int, newest: _Row | None) -> int:
    """Return how many pages may be in the part of a length that has a row."""
    month = _SHARES[0]
    if newest is None or newest[0] // max(span, month) != row[0] // max(span, month):
        return BUNDLE_PAGES
    return NEWEST_PAGES if span > month else NEWEST_MONTH_PAGES


def _period(row: _Row, span: int) -> str:
    """Name a period by its first month and its length in months, e.g. "2016-01.12"."""
    months = max(span // _SHARES[0], 1)
    year, month = divmod(row[0] // _SHARES[0] // months * months, _YEAR)
    return f"{year:04}-{month + 1:02}.{months}{_share(row, span)}"


def _share(row: _Row, span: int) -> str:
    """Name a share of what had to be divided by hashes, e.g. ".3of4"; all of it has no name."""
    whole = _SHARES[0]
    return f".{row[0] % whole // span + 1}of{whole // span}" if span < whole else ""
