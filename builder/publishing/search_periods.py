"""Cuts the pages of a site into the bundles of its search, so that an article that is added changes a small one.

Articles are parted by the month in their address, until few enough are in one bundle: months are halved as powers of
two are, so that where the cuts are depends on the pages of the same years alone, and no cut moves when an article
joins another period. The newest period has a smaller bundle, as articles mostly come there. What has no day, and pages
that are no articles, are parted from these; those change with every article, but are short.
"""

from __future__ import annotations

import re
import zlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

BUNDLE_PAGES = 1200
"""At most; Pagefind takes some 3 ms for an article."""
NEWEST_PAGES = 300
"""At most in the bundle of the newest month."""

_ARTICLE = re.compile(r"articles/(?:(?P<year>\d{4})/(?P<month>0[1-9]|1[0-2])|undated)/", re.ASCII)
_MONTH_BITS = 17
_SPREAD_BITS = 32
_MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Bundle:
    """Pages that are indexed together.

    Attributes:
        name: Of its folder; another cut has another name.
        urls: Of its pages, sorted.
    """

    name: str
    urls: tuple[str, ...]


def bundles_of(urls: Iterable[str]) -> list[Bundle]:
    """Cut pages into bundles.

    Args:
        urls: Addresses relative to the site, each once, in any order.

    Returns:
        The newest first; then what is undated, then what is no article. No bundle is empty.
    """
    dated: list[tuple[int, str]] = []
    undated: list[tuple[int, str]] = []
    others: list[tuple[int, str]] = []
    for url in urls:
        spread = zlib.crc32(url.encode())
        found = _ARTICLE.match(url)
        if found is None:
            others.append((spread, url))
        elif found["year"] is None:
            undated.append((spread, url))
        else:
            month = int(found["year"]) * _MONTHS_OF_A_YEAR + int(found["month"]) - 1
            dated.append((month << _SPREAD_BITS | spread, url))
    newest = max(dated)[0] >> _SPREAD_BITS if dated else -1
    return [
        *(_bundle(_period(part), part) for part in _parts(sorted(dated), _MONTH_BITS + _SPREAD_BITS, newest)),
        *(_bundle(f"undated{_share(part)}", part) for part in _parts(sorted(undated), _SPREAD_BITS)),
        *(_bundle(f"pages{_share(part)}", part) for part in _parts(sorted(others), _SPREAD_BITS)),
    ]


@dataclass(frozen=True, slots=True)
class _Part:
    """What agrees in all bits of its numbers but the last `open_bits`."""

    rows: Sequence[tuple[int, str]]
    open_bits: int

    @property
    def first(self) -> int:
        return self.rows[0][0] >> self.open_bits << self.open_bits

    def has_month(self, month: int) -> bool:
        shift = self.open_bits - _SPREAD_BITS
        one, other = self.first >> _SPREAD_BITS, month
        return one >> shift == other >> shift if shift > 0 else one == other


def _parts(rows: Sequence[tuple[int, str]], open_bits: int, newest: int = -1) -> Iterator[_Part]:
    """Yield the parts with the larger numbers first."""
    if not rows:
        return
    part = _Part(rows, open_bits)
    most = NEWEST_PAGES if newest >= 0 and part.has_month(newest) else BUNDLE_PAGES
    if len(rows) <= most or not open_bits:
        yield part
        return
    half = part.first + (1 << (open_bits - 1))
    cut = bisect_left(rows, (half, ""))
    yield from _parts(rows[cut:], open_bits - 1, newest)
    yield from _parts(rows[:cut], open_bits - 1, newest)


def _bundle(name: str, part: _Part) -> Bundle:
    return Bundle(name, tuple(sorted(url for _number, url in part.rows)))


def _period(part: _Part) -> str:
    """Name a part by its first month and how many months it has room for, e.g. "2016-01.16"."""
    year, month = divmod(part.first >> _SPREAD_BITS, _MONTHS_OF_A_YEAR)
    months = 1 << max(0, part.open_bits - _SPREAD_BITS)
    return f"{year:04}-{month + 1:02}.{months}{_share(part)}"


def _share(part: _Part) -> str:
    """Name which part of a whole it is that had to be cut by what its addresses hash to, e.g. ".3of4"."""
    bits = _SPREAD_BITS - part.open_bits
    if bits <= 0:
        return ""
    return f".{((part.first & ((1 << _SPREAD_BITS) - 1)) >> part.open_bits) + 1}of{1 << bits}"
