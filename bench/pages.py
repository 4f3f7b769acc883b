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
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from bench.compressed import serving_compressed
from tests.browser import ARGUMENTS, INSTALLED, launch

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LIGHTHOUSE = Path(__file__).parent / "node" / "node_modules" / ".bin" / "lighthouse"
_QUIET_MS = 500


@dataclass
class Load:
    """What the network brought to a page so far.

    Attributes:
        files: Path of each file to its bytes.
    """

    files: dict[str, int] = field(default_factory=dict)

    @property
    def bytes(self) -> int:
        """All bytes."""
        return sum(self.files.values())


@contextmanager
def _visitor(browser: Browser) -> Iterator[tuple[Page, Load]]:
    """Open a browser without history that counts what comes over the network."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    load = Load()
    names: dict[str, str] = {}

    def note_request(event: dict[str, Any]) -> None:
        names[event["requestId"]] = event["request"]["url"].split("/", 3)[3]

    def note_end(event: dict[str, Any]) -> None:
        name = names.get(event["requestId"], "?")
        if size := int(event["encodedDataLength"]):  # none when the browser had the file
            load.files[name] = load.files.get(name, 0) + size

    session.on("Network.requestWillBeSent", note_request)
    session.on("Network.loadingFinished", note_end)
    try:
        yield page, load
    finally:
        context.close()


def _open(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(_QUIET_MS)


def weigh(browser: Browser, address: str, path: str, *, after: str | None = None) -> Load:
    """Load a page, in a browser that has been on another one before when `after` names it."""
    with _visitor(browser) as (page, load):
        if after is not None:
            _open(page, address + after)
            load.files.clear()
        _open(page, address + path)
        return load


def weigh_search(browser: Browser, address: str, words: str) -> Load:
    """Load the search page with some words up to its first result; what the page itself weighs is not counted."""
    with _visitor(browser) as (page, load):
        _open(page, f"{address}search/")
        load.files.clear()
        page.goto(f"{address}search/?q={words}")
        page.locator(".finder-results > li").first.wait_for()
        return load


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
    with serving_compressed(site) as address:
        with sync_playwright() as playwright, launch(playwright) as browser:
            print(f"{'page':<17}{'first visit':>12}{'next':>9}   kB")
            for kind, path in pages.items():
                first = weigh(browser, address, path)
                before = pages["article"] if path == "" else ""
                following = weigh(browser, address, path, after=before)
                print(f"{kind:<17}{first.bytes / 1000:>12.1f}{following.bytes / 1000:>9.1f}")
                if chosen.files:
                    for name, size in sorted(first.files.items(), key=lambda found: -found[1]):
                        print(f"    {size / 1000:>8.1f} {name}")
            if chosen.search:
                found = weigh_search(browser, address, chosen.search)
                print(f"{'search':<17}{found.bytes / 1000:>12.1f}            to the first result")
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
