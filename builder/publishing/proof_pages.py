"""Builds the HTML of single pages that do not stand under docs/, for proofs."""

from __future__ import annotations

import shutil
from collections.abc import Collection
from dataclasses import dataclass, replace
from types import TracebackType

from builder.config import Project
from builder.model import Page
from builder.publishing.single_pages import SinglePages

_FOLDER = "proofs"


@dataclass(frozen=True, slots=True)
class Proof:
    """An article's page as it will be, but for what only a build can tell.

    Attributes:
        place: Where its HTML is to stand on the site.
        html: The file.
    """

    place: str
    html: bytes


class ProofPages:
    """Builds the HTML of pages. Use it as a context manager; it removes what it has written in the cache."""

    def __init__(self, project: Project, paths: Collection[str]) -> None:
        """Name the project.

        Args:
            project: Its settings and its theme are used.
            paths: Of the files that stand under its docs_dir, for links to them.
        """
        self._folder, self._paths = project.cache_dir / _FOLDER, frozenset(paths)
        self._pages = SinglePages(replace(project, docs_dir=self._folder), self._paths)

    def __enter__(self) -> ProofPages:
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)

    def obstacles(self) -> tuple[str, ...]:
        """As of `SinglePages`."""
        return self._pages.obstacles()

    def build(self, page: Page) -> Proof | None:
        """Build a page; None when the settings exclude it.

        Raises:
            Exception: As `SinglePages.build`.
        """
        file = self._folder / page.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page.text, encoding="utf-8", newline="")
        built = self._pages.again(self._paths | {page.path}).build(page.path)
        return Proof(built.place, built.html) if built and built.html else None
