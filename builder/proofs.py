"""Proofs: the page of an article that was saved just now, at once, as far as the last briefing can tell.

A build reads all, links all and publishes all together. A proof takes one article through the same rooms alone; the
build that follows replaces it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from types import TracebackType

from builder.caching.cards import card_of
from builder.caching.outcomes import unpack
from builder.caching.store import Store
from builder.caching.tasks import Task
from builder.caching.work import work_with
from builder.config import Project
from builder.errors import ArticleError
from builder.linking.chronology import group_by_source
from builder.model import AnnotatedArticle, Briefing, Desk
from builder.model.kept import KeptArticle, loaded
from builder.publishing.proof_pages import Proof, ProofPages
from builder.publishing.survey_store import DOCS, SITE_STORE, load_survey
from builder.reading.desk import read_desk
from builder.reading.source import list_paths, read_bytes
from builder.rendering.article.article_page import article_page
from builder.rendering.language import speaking
from builder.rendering.proof_catalogue import ProofCatalogue
from builder.rendering.templates import environment
from builder.rendering.views import catalogue_of
from builder.withholding.withhold import withhold


class Proofs:
    """Makes proofs of a project's articles. Use it as a context manager."""

    def __init__(self, project: Project, briefing: Briefing) -> None:
        """Index the briefing.

        Args:
            project: Where everything is.
            briefing: What the last build has published.
        """
        self._project, self._briefing = project, briefing
        publishable = withhold(briefing, default=project.settings.publish)
        self._catalogue = ProofCatalogue(catalogue_of(publishable, site=project.site, settings=project.settings))
        self._templates = environment(project.root / project.settings.templates)
        with Store(project.cache_dir / SITE_STORE, read_only=True) as store:
            self._pages = ProofPages(project, load_survey(store, DOCS).hashes.keys())

    def __enter__(self) -> Proofs:
        self._pages.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pages.__exit__(kind, error, trace)

    def prepare(self) -> bool:
        """Load all that a proof needs, by making one, so that the next takes no longer than it must.

        Returns:
            Whether there can be proofs: not where something looks at all pages together, such as a plugin of MkDocs.

        Raises:
            Exception: As `of`.
        """
        if self._pages.obstacles():
            return False
        newest, desk = self._briefing.articles[0], self._desk()
        self._proof_at(newest.article.path, desk)
        self._proof(loaded(newest), desk)
        return True

    def of(self, file: Path) -> dict[str, Proof | None]:
        """Make the proofs of the articles that a file is about.

        Args:
            file: That of an article, or of notes; absolute.

        Returns:
            The path of each article to its proof: None for one that has no page, since it is gone, a draft, or cannot
            be read, which the build will explain, and for one that is as it was published.

        Raises:
            Exception: Whatever the desk's files, templates or extensions raise.
        """
        desk = self._desk()
        return {path: self._proof_at(path, desk) for path in self._articles_about(file, desk)}

    def _articles_about(self, file: Path, desk: Desk) -> list[str]:
        """The paths of the articles that a file is about, or was about."""
        path = file.relative_to(self._project.root).as_posix()
        if not file.is_relative_to(self._project.root / self._project.settings.desk):
            return [path]
        now = {article for article, entries in desk.notes.items() if any(entry.path == path for entry in entries)}
        return sorted(now | self._noted.get(path, set()))

    @cached_property
    def _noted(self) -> Mapping[str, set[str]]:
        """Which articles each file of notes was about."""
        noted: defaultdict[str, set[str]] = defaultdict(set)
        for found in self._briefing.articles:
            entries = [*(note.entry for note in found.notes), *(note.entry for note in found.loose_notes)]
            for entry in entries:
                noted[entry.path].add(found.article.path)
        return noted

    def _proof_at(self, path: str, desk: Desk) -> Proof | None:
        settings = self._project.settings
        for source in list_paths([self._project.root / path], self._project.root)[0]:
            with suppress(ArticleError):
                data = read_bytes(source, settings.max_article_bytes)
                packed = work_with(settings, desk)(Task(source, data, desk.notes.get(source.path, ())))
                outcome = unpack(packed)
                annotated = outcome.article
                is_new = annotated and card_of(outcome, packed).digest != self._known(annotated)
                if annotated and is_new and not annotated.article.draft:
                    return self._proof(annotated, desk)
        return None

    def _desk(self) -> Desk:
        return read_desk(self._project.root / self._project.settings.desk, self._project.root)

    def _known(self, annotated: AnnotatedArticle) -> bytes | None:
        known = next((found for found in self._briefing.articles if found.id == annotated.id), None)
        return known.digest if isinstance(known, KeptArticle) else None

    def _proof(self, annotated: AnnotatedArticle, desk: Desk) -> Proof | None:
        alone = replace(_EMPTY, articles=(annotated,), sources=group_by_source([annotated], desk))
        (publishable,) = withhold(alone, default=self._project.settings.publish).articles
        with speaking(self._project.site.language):
            page = article_page(self._catalogue.with_article(publishable), publishable, self._templates)
        return self._pages.build(page)


_EMPTY = Briefing(articles=(), topics=(), topics_of={}, related={}, days=(), undated=(), sources=())
