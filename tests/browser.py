"""Opens a page in a real browser and keeps what a reader never sees: console, errors, dialogs, requests, violations."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Dialog, Page, Playwright

INSTALLED = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--headless",
    "--no-sandbox",  # root, as in a container, cannot have one
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

_KEEP_VIOLATIONS = """
  window.policyViolations = [];
  document.addEventListener("securitypolicyviolation", (event) => {
    window.policyViolations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
"""


@dataclass
class Visit:
    """A page that is open, and what happened on it so far."""

    page: Page
    console: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)

    @property
    def violations(self) -> list[str]:
        """What the page's Content-Security-Policy forbade."""
        return list(self.page.evaluate("window.policyViolations"))

    def assert_clean(self) -> None:
        """Once all is quiet: nothing on the console, no error, no dialog, no violation, no request to another host."""
        self.page.wait_for_load_state("networkidle")
        assert self.console == []
        assert self.errors == []
        assert self.dialogs == []
        assert self.violations == []
        assert self.hosts == {urlsplit(self.page.url).netloc}


def launch(playwright: Playwright) -> Browser:
    """Start the machine's Chromium, or else the one that Playwright brought."""
    installed = next(filter(None, map(shutil.which, INSTALLED)), None)
    return playwright.chromium.launch(executable_path=installed, args=list(ARGUMENTS))


@contextmanager
def visit(
    browser: Browser,
    address: str,
    *,
    width: int = 1280,
    color_scheme: Literal["light", "dark"] = "light",
    javascript: bool = True,
) -> Iterator[Visit]:
    """Open a page in a browser without history, and close it at the end."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=color_scheme, java_script_enabled=javascript
    )
    context.add_init_script(_KEEP_VIOLATIONS)
    page = context.new_page()
    seen = Visit(page)

    def dismiss(dialog: Dialog) -> None:
        seen.dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("console", lambda message: seen.console.append(message.text))
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on("dialog", dismiss)
    context.on("request", lambda request: seen.hosts.add(urlsplit(request.url).netloc))
    try:
        page.goto(address)
        yield seen
    finally:
        context.close()
