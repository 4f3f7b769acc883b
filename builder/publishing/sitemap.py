"""The sitemap: every page's address, and the day on which it changed where it tells one.

Source: the protocol of sitemaps.org, which allows 50,000 addresses in a file and has an index of such files for more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape

SITEMAP = "sitemap.xml"
"""Its path on the site, and the name of the theme's template of it."""

MOST_PAGES = 50_000
"""In one file."""

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_PAGE = re.compile(rb"\s*<url>.*?</url>", re.DOTALL)
_CHANGED = re.compile(rb"<lastmod>(.*?)</lastmod>", re.DOTALL)

_FIRST, _SECOND = "\0", "\1"
"""They sort before what is in names."""

_BETWEEN = "\0"
"""No address has it: all are escaped at once, for there are as many as pages."""

_DAY = re.compile(r".{4}-.{2}-.{2}", re.DOTALL)
_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)


def changed_on(meta: Mapping[str, object]) -> str:
    """Return the day of a page's last change as its front matter tells it, else that of its publication, or nothing.

    >>> changed_on({"published": "2017-07-10", "modified": "2017-07-11"}), changed_on({"published": "July"})
    ('2017-07-11', '')
    """
    told = " ".join(_TAG.sub("", str(meta.get("modified") or meta.get("published") or "")).split())
    return told if _DAY.fullmatch(told) else ""


def sitemap(pages: Iterable[tuple[str, str]]) -> bytes:
    """Write a sitemap as the theme's template does.

    Args:
        pages: Whole address and day of the last change (or nothing) of each page, in order.
    """
    listed = [*pages]
    addresses = _text(_BETWEEN.join(address for address, _day in listed)).split(_BETWEEN)
    changed = {day: f"<lastmod>{_text(day)}</lastmod>" if day else "" for day in {day for _address, day in listed}}
    lines = [f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{_NAMESPACE}">']
    for address, (_address, day) in zip(addresses if listed else [], listed, strict=True):
        lines.append(f"\n  <url><loc>{address}</loc>{changed[day]}</url>")
    return "".join((*lines, "\n</urlset>\n")).encode()


def in_files(content: bytes, base: str) -> dict[str, bytes]:
    """Part a sitemap that lists too many pages for one file.

    Args:
        content: The sitemap, by whatever template it was written.
        base: The site's address, with a slash at the end.

    Returns:
        What is to stand on the site, by place: the sitemap as it is, or an index and the files that it lists.
    """
    if content.count(b"<url>") <= MOST_PAGES:
        return {SITEMAP: content}
    pages = [*_PAGE.finditer(content)]
    head, tail = content[: pages[0].start()], content[pages[-1].end() :]
    parts: dict[str, bytes] = {}
    listed = []
    for start in range(0, len(pages), MOST_PAGES):
        here = pages[start : start + MOST_PAGES]
        part = content[here[0].start() : here[-1].end()]
        name = part_name(len(parts) + 1)
        parts[name] = head + part + tail
        newest = max(_CHANGED.findall(part), default=b"").decode()
        changed = f"<lastmod>{newest}</lastmod>" if newest else ""
        listed.append(f"\n  <sitemap><loc>{_text(base + name)}</loc>{changed}</sitemap>")
    head_of_index = f'<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="{_NAMESPACE}">'
    return {SITEMAP: "".join((head_of_index, *listed, "\n</sitemapindex>\n")).encode()} | parts


def part_name(number: int) -> str:
    """Name one of the files that an index lists, by its number from 1."""
    return f"sitemap-{number}.xml"


def _text(value: str) -> str:
    return escape(value).replace("&quot;", "&#34;").replace("&#x27;", "&#39;")  # as Jinja's filter writes them


def walk_order(path: str) -> str:
    """What sorts pages as MkDocs lists them: those of a folder before its subfolders', its index first."""
    folder, _, name = path.rpartition("/")
    is_index = name.rpartition(".")[0] in {"index", "README"}
    return f"{folder.replace('/', _FIRST)}{_FIRST}{_FIRST}{_FIRST if is_index else _SECOND}{name}"
