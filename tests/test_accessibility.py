"""WCAG 2.2 AA as far as axe-core can tell, on every kind of page in both colour schemes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bench.screenshots import Scheme, pages_of_every_kind
from tests.axe import needs_axe, violations
from tests.browser import visit


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1440, "dark")])
def test_axe_finds_nothing(
    browser: Browser, served: Callable[[Path], str], example: Path, width: int, scheme: Scheme
) -> None:
    """No violation on any kind of page; a page that is wrong is named with the element."""
    needs_axe()
    address, found = served(example), []
    for kind, path in {**pages_of_every_kind(example), "not found": "404.html"}.items():
        with visit(browser, address + path, width=width, color_scheme=scheme) as seen:
            found += [f"{kind}: {violation}" for violation in violations(seen.page)]
    assert found == []


def test_it_finds_what_is_wrong(browser: Browser, served: Callable[[Path], str], tmp_path: Path) -> None:
    """A picture without a text and grey on grey are found, so that no finding means something."""
    needs_axe()
    (tmp_path / "index.html").write_text(
        "<html lang=en><title>x</title><main><h1>x</h1><img src=data:,>"
        "<p style='color:#bbb;background:#ccc'>Hard to read</p></main>",
        encoding="utf-8",
    )
    with visit(browser, served(tmp_path)) as seen:
        found = " ".join(violations(seen.page))
    assert "image-alt" in found
    assert "color-contrast" in found
