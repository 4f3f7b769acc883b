"""The sitemap: every page's address, and the day on which it changed where it tells one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape

SITEMAP = "sitemap.xml"
"""Its path on the site, and the name of the theme's template of it."""

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
    lines = ['<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for address, (_address, day) in zip(addresses if listed else [], listed, strict=True):
        lines.append(f"\n  <url><loc>{address}</loc>{changed[day]}</url>")
    return "".join((*lines, "\n</urlset>\n")).encode()


def _text(value: str) -> str:
    return escape(value).replace("&quot;", "&#34;").replace("&#x27;", "&#39;")  # as Jinja's filter writes them


def walk_order(path: str) -> str:
    """What sorts pages as MkDocs lists them: those of a folder before its subfolders', its index first."""
    folder, _, name = path.rpartition("/")
    is_index = name.rpartition(".")[0] in {"index", "README"}
    return f"{folder.replace('/', _FIRST)}{_FIRST}{_FIRST}{_FIRST if is_index else _SECOND}{name}"
