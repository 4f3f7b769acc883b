"""A page of the preview in a real browser: it follows what is saved, but never while somebody is at work on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from builder.publishing.overlay import Overlay
from builder.publishing.proof_pages import Proof
from builder.publishing.server import serving
from tests.browser import visit

SECONDS = 20
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"
PAGE = f"""\
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}"><title>Page</title>
<link rel="icon" href="data:,"></head>
<body><p id="text">{{words}}</p><input aria-label="Search"></body>
</html>
"""


def put(site: Path, words: str) -> None:
    """Write the front page."""
    site.mkdir(exist_ok=True)
    (site / "index.html").write_text(PAGE.format(words=words), encoding="utf-8")


def proof(words: str) -> Proof:
    """The front page as a proof."""
    return Proof("index.html", PAGE.format(words=words).encode())


@pytest.fixture
def overlay() -> Overlay:
    """What is shown over the site."""
    return Overlay()


@pytest.fixture
def address(tmp_path: Path, overlay: Overlay) -> Iterator[str]:
    """The address of a preview with one page."""
    put(tmp_path / "site", "as built")
    with serving(tmp_path / "site", overlay=overlay) as address:
        yield address


def test_a_page_becomes_its_proof_and_then_what_is_built(
    browser: Browser, address: str, overlay: Overlay, tmp_path: Path
) -> None:
    """The proof says that it is one, in a way that screen readers tell; under the site's own policy."""
    with visit(browser, address) as seen:
        text, status = seen.page.locator("#text"), seen.page.get_by_role("status")
        expect(text).to_have_text("as built")
        expect(status).to_have_count(0)
        overlay.put({"a.txt": proof("as saved")}, saved=1.0)
        expect(text).to_have_text("as saved", timeout=SECONDS * 1000)
        expect(status).to_contain_text("A proof")
        put(tmp_path / "site", "as built again")
        overlay.built(2.0)
        expect(text).to_have_text("as built again", timeout=SECONDS * 1000)
        expect(status).to_have_count(0)
        assert (seen.errors, seen.violations) == ([], [])


def test_a_page_waits_for_who_is_at_work_on_it(browser: Browser, address: str, tmp_path: Path) -> None:
    """While somebody types into it, nothing is loaded; afterwards it is."""
    with visit(browser, address) as seen:
        field = seen.page.get_by_role("textbox")
        field.fill("half a wo")
        put(tmp_path / "site", "as built again")
        seen.page.wait_for_timeout(3000)
        expect(seen.page.locator("#text")).to_have_text("as built")
        expect(field).to_have_value("half a wo")
        field.blur()
        expect(seen.page.locator("#text")).to_have_text("as built again", timeout=SECONDS * 1000)
