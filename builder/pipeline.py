"""The whole program on one screen: bytes on disk → articles → annotated articles → briefing → pages → site."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass

from builder.annotating.names import check_pipeline
from builder.caching.reading import ArticleReader
from builder.caching.store import Store
from builder.config import Project, Settings
from builder.errors import ConfigError, Problem
from builder.linking.link import link
from builder.model import AnnotatedArticle, Asset, Briefing, Desk, Page
from builder.publishing.docs import DocsChange, write_pages
from builder.publishing.site import build_site
from builder.reading.desk import read_desk
from builder.reading.source import Source, list_sources
from builder.rendering.render import render
from builder.withholding.withhold import withhold

ARTICLES = "articles.sqlite"
"""The file in the cache that holds what became of each article."""

Progress = Callable[[str, int, int], None]
"""Told of a stage, how many of its steps are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One build: the briefing that was published, and what it changed on disk.

    Attributes:
        docs: What changed under docs/.
        site_changed: False when site/ already held this edition.
    """

    briefing: Briefing
    docs: DocsChange
    site_changed: bool


def build(project: Project, *, jobs: int, progress: Progress) -> Edition:
    """Build and publish a briefing.

    Args:
        project: Where everything is.
        jobs: Processes to use at most, 1 or more.
        progress: Called as the work goes on.

    Raises:
        ConfigError: Bad settings or desk files, or no article that could be read.
        ClashError: Two things claim one page or file.
        SiteError: MkDocs failed; the published site is as it was.
    """
    briefing = brief(project, jobs=jobs, progress=progress)
    pages = render_pages(project, briefing)
    progress("Writing pages", 0, 1)
    docs = write_pages(pages, project.docs_dir, root=project.root, jobs=jobs)
    progress("Building the site", 0, 1)
    newest = briefing.days[0].day if briefing.days else None
    return Edition(briefing, docs, build_site(project, edition=newest))


def brief(project: Project, *, jobs: int, progress: Progress, remember: bool = True) -> Briefing:
    """Read, annotate and link all articles; nothing is written but, if asked for, what the next build need not read."""
    desk = read_desk(project.root / project.settings.desk, project.root)
    sources, refused = list_sources(project.root, project.root / project.settings.articles)
    with Store(project.cache_dir / ARTICLES, read_only=not remember) as store:
        articles, unread = read_and_annotate(sources, project.settings, desk, store, jobs=jobs, progress=progress)
    progress("Linking", 0, 1)
    briefing = link(
        articles,
        desk=desk,
        min_topic_articles=project.settings.topic_articles,
        max_related=project.settings.related,
        problems=(*desk.problems, *refused, *unread),
        jobs=jobs,
    )
    if not briefing.articles:
        reason = "all are drafts" if briefing.drafts else "none could be read"
        message = f"no article to publish ({reason}); nothing was published"
        raise ConfigError(*briefing.problems, Problem(project.settings.articles, 0, message))
    return briefing


def read_and_annotate(
    sources: Sequence[Source], settings: Settings, desk: Desk, store: Store, *, jobs: int, progress: Progress
) -> tuple[tuple[AnnotatedArticle, ...], tuple[Problem, ...]]:
    """Read and annotate articles, in the order of the sources.

    Returns:
        The articles that could be read, and why the others could not.

    Raises:
        ConfigError: What is to find the names is not installed.
    """
    check_pipeline(settings.names)
    articles: list[AnnotatedArticle] = []
    problems: list[Problem] = []
    progress("Reading", 0, len(sources))
    with closing(ArticleReader(settings, desk, store).read(sources, jobs=jobs)) as outcomes:
        for done, outcome in enumerate(outcomes, start=1):
            if outcome.article:
                articles.append(outcome.article)
            problems.extend(outcome.problems)
            progress("Reading", done, len(sources))
    return tuple(articles), tuple(problems)


def render_pages(project: Project, briefing: Briefing) -> tuple[Page | Asset, ...]:
    """Render what may be published of a briefing, with the project's templates."""
    templates = project.root / project.settings.templates
    publishable = withhold(briefing, default=project.settings.publish)
    return render(publishable, templates=templates, site=project.site, settings=project.settings)
