"""What the pages of a built site weigh, and what Lighthouse says of them.

    python -m bench.pages [SITE] [--search WORDS] [--no-lighthouse]

Bytes are what the network brings to a browser without history: compressed with gzip as by common hosts, with headers.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Page, sync_playwright

from bench.compressed import Traffic, serving_compressed
from tests.browser import ARGUMENTS, INSTALLED, launch

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LIGHTHOUSE = Path(__file__).parent / "node" / "node_modules" / ".bin" / "lighthouse"
_QUIET_MS = 500
_SAY_WHEN_FOUND = """
  new MutationObserver((_, observer) => {
    if (!document.querySelector(".finder-results > li")) return;
    observer.disconnect();
    const request = new XMLHttpRequest();
    request.open("GET", "/found", false); // the page waits, so that what it asks for next comes after this
    request.send();
  }).observe(document, { childList: true, subtree: true });
"""


@dataclass(frozen=True)
class Site:
    """A site that is served, the browser that visits it, and what is sent to it.

    Attributes:
        browser: Nobody else visits the site meanwhile.
        address: With a slash at the end.
        traffic: What is sent.
    """

    browser: Browser
    address: str
    traffic: Traffic

    def weigh(self, path: str, *, after: str | None = None) -> Mapping[str, int]:
        """Load a page, in a browser that has been on another one before when `after` names it; file to bytes."""
        with self._page() as page:
            if after is not None:
                self._open(page, after)
            self.traffic.taken()
            self._open(page, path)
            return self.traffic.taken()

    def weigh_search(self, words: str) -> Mapping[str, int]:
        """Load the search page with some words up to its first result, without what the page itself brings."""
        with self._page() as page:
            self._open(page, "search/")
            page.add_init_script(_SAY_WHEN_FOUND)
            self.traffic.taken()
            page.goto(f"{self.address}search/?q={quote(words)}")
            page.locator(".finder-results > li").first.wait_for()
            return self.traffic.taken(until="found")

    @contextmanager
    def _page(self) -> Iterator[Page]:
        context = self.browser.new_context(viewport={"width": 1280, "height": 900})
        try:
            yield context.new_page()
        finally:
            context.close()

    def _open(self, page: Page, path: str) -> None:
        page.goto(self.address + path, wait_until="networkidle")
        page.wait_for_timeout(_QUIET_MS)


def choose(site: Path) -> Mapping[str, str]:
    """Choose the pages to weigh by kind: of articles and topics the heaviest and the middle one by their bytes."""
    articles = _by_size(site, "articles/*/*/*/index.html")
    topics = _by_size(site, "topics/*/index.html")
    kinds = {
        "front": "",
        "article": articles[len(articles) // 2],
        "largest article": articles[-1],
        "topic": topics[len(topics) // 2] if topics else "topics/",
        "largest topic": topics[-1] if topics else "topics/",
        "timeline": "timeline/",
    }
    return {kind: path for kind, path in kinds.items() if (site / path / "index.html").is_file()}


def _by_size(site: Path, pattern: str) -> list[str]:
    files = sorted(site.glob(pattern), key=lambda file: (file.stat().st_size, file))
    return [f"{file.parent.relative_to(site).as_posix()}/" for file in files]


def lighthouse(address: str) -> Mapping[str, int]:
    """Run Lighthouse on an address; category to score, 0 to 100."""
    chrome = next(filter(None, map(shutil.which, INSTALLED)), "")
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        command = [
            *(str(LIGHTHOUSE), address, "--quiet", "--output", "json", "--output-path", str(report)),
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags={' '.join(ARGUMENTS)}",
        ]
        subprocess.run(command, check=True, env={**os.environ, "CHROME_PATH": chrome})  # noqa: S603 - our own words
        found = json.loads(report.read_bytes())["categories"]
    return {name: round(100 * (found[name]["score"] or 0)) for name in CATEGORIES}


def _kb(files: Mapping[str, int]) -> float:
    return sum(files.values()) / 1000


def _print_files(files: Mapping[str, int]) -> None:
    for name, size in sorted(files.items(), key=lambda found: -found[1]):
        print(f"    {size / 1000:>8.1f} {name}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m bench.pages", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("site", nargs="?", type=Path, default=Path("site"), help="folder of a built site")
    parser.add_argument("--search", default="", metavar="WORDS", help="also weigh a search for these words")
    parser.add_argument("--no-lighthouse", action="store_true", help="weigh only")
    parser.add_argument("--files", action="store_true", help="name every file that a first visit brings")
    chosen = parser.parse_args(arguments)
    site: Path = chosen.site
    if not (site / "index.html").is_file():
        print(f"{site}: no index.html in it (build the site first)", file=sys.stderr)
        return 1
    pages = choose(site)
    with serving_compressed(site) as (address, traffic):
        with sync_playwright() as playwright, launch(playwright) as browser:
            visited = Site(browser, address, traffic)
            print(f"{'page':<17}{'first visit':>12}{'next':>9}   kB")
            for kind, path in pages.items():
                first = visited.weigh(path)
                following = visited.weigh(path, after=pages["article"] if path == "" else "")
                print(f"{kind:<17}{_kb(first):>12.1f}{_kb(following):>9.1f}")
                if chosen.files:
                    _print_files(first)
            if chosen.search:
                found = visited.weigh_search(chosen.search)
                print(f"{'search':<17}{_kb(found):>12.1f}            to the first result")
                if chosen.files:
                    _print_files(found)
        if not chosen.no_lighthouse:
            if not LIGHTHOUSE.exists():
                print("Lighthouse is not installed (make weigh does it; it needs npm)", file=sys.stderr)
                return 1
            print(f"\n{'Lighthouse':<17}" + "".join(f"{name:>16}" for name in CATEGORIES))
            for kind, path in pages.items():
                scores = lighthouse(address + path)
                print(f"{kind:<17}" + "".join(f"{scores[name]:>16}" for name in CATEGORIES))
    return 0


if __name__ == "__main__":
    sys.exit(main())
