"""Judges a page by axe-core, the rules of WCAG 2.2 AA and its good practices."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

_SCRIPT = Path(__file__).parent / "node" / "node_modules" / "axe-core" / "axe.min.js"
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def needs_axe() -> None:
    """Leave the test out where axe-core is not installed: it comes from npm."""
    if not _SCRIPT.is_file():
        pytest.skip("axe-core is not installed (make test does it where there is npm)")


def violations(page: Page) -> list[str]:
    """Return what axe-core finds wrong with a page as it is now: the rule, the element, and what to do."""
    page.evaluate(_SCRIPT.read_text(encoding="utf-8"))
    report: dict[str, Any] = page.evaluate(
        "(tags) => axe.run(document, { runOnly: tags, resultTypes: ['violations'] })", _TAGS
    )
    return [
        f"{found['id']}: {node['html'][:160]} — {' '.join(node['failureSummary'].split())[:300]}"
        for found in report["violations"]
        for node in found["nodes"]
    ]
