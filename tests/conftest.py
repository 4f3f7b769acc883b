"""Fixtures that several test files share: a real browser, and a folder served over HTTP."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from builder.publishing.server import serving
from tests.browser import launch
from tests.projects import REPOSITORY, build_site_of, make_project

# A shell starts what runs in the background with Ctrl-C ignored; programs that the tests interrupt would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)

# What a runner of GitHub Actions tells programs changes how they speak; tests that want that say so.
for name in ("GITHUB_ACTIONS", "GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY"):
    os.environ.pop(name, None)

# A machine with one busy core is slow, not wrong.
expect.set_options(timeout=30_000)
hypothesis.settings.register_profile("unhurried", deadline=None)
hypothesis.settings.load_profile("unhurried")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that writes the golden pages anew; see tests/test_golden.py."""
    parser.addoption("--write-golden", action="store_true", help="write tests/golden/pages anew")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium, one for each test process; `tests.browser.visit` opens pages in it."""
    with sync_playwright() as playwright, launch(playwright) as chromium:
        yield chromium


@pytest.fixture(scope="session")
def served() -> Iterator[Callable[[Path], str]]:
    """A function that serves a folder over HTTP until the tests end, and returns its address."""
    with ExitStack() as stack:
        yield lambda folder: stack.enter_context(serving(folder))


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled example briefing, built: the folder of its site."""
    root = tmp_path_factory.mktemp("example")
    config = make_project(root)
    shutil.copytree(REPOSITORY / "articles", root / "articles")
    shutil.copytree(REPOSITORY / "desk", root / "desk")
    return build_site_of(config)
