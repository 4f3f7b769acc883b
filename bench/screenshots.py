"""Takes pictures of every kind of page of a built site: wide and narrow, light and dark.

python -m bench.screenshots [SITE] [--to FOLDER] [--top]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from builder.publishing.server import serving
from tests.browser import launch, visit

WIDTHS = (1440, 390)
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")

_KINDS = {
    "front": ".",
    "editions": "editions",
    "edition": "editions/*",
    "article": "articles/*/*/*",
    "timeline": "timeline",
    "year": "timeline/????",
    "month": "timeline/????-??",
    "topics": "topics",
    "topics-of-a-kind": "topics/kinds/*",
    "topic": "topics/*",
    "topic-in-a-year": "topics/*/????",
    "sources": "sources",
    "source": "sources/*",
    "source-in-a-year": "sources/*/????",
    "quotes": "quotes",
    "speakers-by-letter": "quotes/letters/*",
    "speaker": "quotes/*",
    "notes": "notes",
    "label": "notes/*",
    "desk": "desk",
    "data": "data",
    "search": "search",
    "about": "about",
}
"""Kind to the folders of its pages; of several, the one with the largest page shows most of what there is."""


def pages_of_every_kind(site: Path) -> Mapping[str, str]:
    """Choose a page of every kind that the site has; kind to path, which ends in a slash or is empty."""
    chosen: dict[str, str] = {}
    for kind, pattern in _KINDS.items():
        files = site.glob("index.html" if pattern == "." else f"{pattern}/index.html")
        if found := max(files, key=lambda file: (file.stat().st_size, file), default=None):
            path = found.parent.relative_to(site).as_posix()
            chosen[kind] = "" if path == "." else f"{path}/"
    return chosen


def take(browser: Browser, address: str, file: Path, *, width: int, scheme: Scheme, top: bool) -> None:
    """Take a picture of a whole page, or of what is seen before scrolling."""
    with visit(browser, address, width=width, color_scheme=scheme) as seen:
        seen.page.wait_for_load_state("networkidle")
        seen.page.screenshot(path=file, full_page=not top)


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures and name the folder."""
    parser = argparse.ArgumentParser(prog="python -m bench.screenshots", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("site", nargs="?", type=Path, default=Path("site"), help="folder of a built site")
    parser.add_argument("--to", type=Path, default=Path(".cache/screenshots"), metavar="FOLDER", help="where they go")
    parser.add_argument("--top", action="store_true", help="only what is seen before scrolling")
    chosen = parser.parse_args(arguments)
    pages = pages_of_every_kind(chosen.site)
    if not pages:
        print(f"{chosen.site}: no page in it (build the site first)", file=sys.stderr)
        return 1
    chosen.to.mkdir(parents=True, exist_ok=True)
    with serving(chosen.site) as address, sync_playwright() as playwright, launch(playwright) as browser:
        for kind, path in pages.items():
            for width in WIDTHS:
                for scheme in SCHEMES:
                    file = chosen.to / f"{kind}-{width}-{scheme}.png"
                    take(browser, address + path, file, width=width, scheme=scheme, top=chosen.top)
    print(f"{len(pages) * len(WIDTHS) * len(SCHEMES)} pictures of {len(pages)} kinds of pages in {chosen.to}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
