"""The whole program on one screen: bytes on disk → articles → annotated articles → briefing → pages → site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial

from builder.asking import Doing, asked, do_here, done_beside
from builder.caching.data_files import DataFiles
from builder.caching.keys import page_base
from builder.caching.linking import linked
from builder.caching.pages import BOOK_KEY, KEY, PageRenderer
from builder.caching.reading import ArticleReader
from builder.caching.store import Store
from builder.config import Project, Settings
from builder.errors import ConfigError, Problem
from builder.files_beside import FilesBeside
from builder.model import AnnotatedArticle, Asset, Briefing, Desk, KnownPage, Page
from builder.progress import Progress
from builder.publishing.docs import DocsChange, write_pages
from builder.publishing.pages_beside import PagesBeside
from builder.publishing.site import SiteChange, build_site
from builder.publishing.site_look import look_at_site
from builder.publishing.survey_store import DOCS, SITE_STORE, load_survey
from builder.reading.desk import read_desk
from builder.reading.source import Source, list_sources
from builder.rendering.data.parts import parts_of
from builder.rendering.language import speaking
from builder.rendering.render import groups_of, patchworks
from builder.rendering.tracing import Digests
from builder.rendering.views import catalogue_of
from builder.withholding.withhold import withhold

ARTICLES, BRIEFING, PAGES, BESIDE = "articles.sqlite", "briefing.sqlite", "pages.sqlite", "beside"
"""What the cache has: what became of each article, how all were linked, what each page was made from; and the folder of
what is being made."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One build: the briefing that was published, and what it changed on disk.

    Attributes:
        docs: What changed under docs/.
        site: What changed on the site.
    """

    briefing: Briefing
    docs: DocsChange
    site: SiteChange


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
    with (
        asked(partial(look_at_site, project), jobs=jobs) as look,
        PagesBeside(project, jobs=jobs) as pages,
        done_beside(jobs=jobs) as beside,
    ):
        briefing = brief(project, jobs=jobs, progress=progress, beside=beside)
        progress("Writing pages", 0, 1)
        docs = write_docs(project, briefing, jobs=jobs)
        progress("Building the site", 0, 1)
        newest = briefing.days[0].day if briefing.days else None
        site = build_site(
            project, edition=newest, docs=docs.survey, look=look(), beside=pages, jobs=jobs, progress=progress
        )
    return Edition(briefing, docs, site)


def brief(
    project: Project, *, jobs: int, progress: Progress, remember: bool = True, beside: Doing = do_here
) -> Briefing:
    """Read, annotate and link all articles; nothing is written but, if asked for, what the next build need not find."""
    desk = read_desk(project.root / project.settings.desk, project.root)
    sources, refused = list_sources(project.root, project.root / project.settings.articles)
    with Store(project.cache_dir / ARTICLES, read_only=not remember) as store:
        articles, unread = read_and_annotate(sources, project.settings, desk, store, jobs=jobs, progress=progress)
    progress("Linking", 0, 1)
    problems = (*desk.problems, *refused, *unread)
    kept = Store(project.cache_dir / BRIEFING, read_only=not remember)
    briefing = linked(articles, project.settings, desk, kept, problems=problems, jobs=jobs, beside=beside)
    if not briefing.articles:
        reason = "all are drafts" if briefing.drafts else "none could be read"
        message = f"no article to publish ({reason}); nothing was published"
        raise ConfigError(*briefing.problems, Problem(project.settings.articles, 0, message))
    return briefing


def write_docs(project: Project, briefing: Briefing, *, jobs: int) -> DocsChange:
    """Render a briefing, and write what changed of it under docs/."""
    kept, of_site = project.cache_dir / PAGES, project.cache_dir / SITE_STORE
    with Store(kept) as store, Store(of_site) as site_store, FilesBeside(jobs, project.cache_dir / BESIDE) as beside:
        pages = render_pages(project, briefing, store, beside, jobs=jobs)
        return write_pages(pages, project.docs_dir, root=project.root, jobs=jobs, known=load_survey(site_store, DOCS))


def read_and_annotate(
    sources: Sequence[Source], settings: Settings, desk: Desk, store: Store, *, jobs: int, progress: Progress
) -> tuple[tuple[AnnotatedArticle, ...], tuple[Problem, ...]]:
    """Read and annotate articles, in the order of the sources.

    Returns:
        The articles that could be read, and why the others could not.

    Raises:
        ConfigError: What is to find the names is not installed.
    """
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


def render_pages(
    project: Project, briefing: Briefing, store: Store, beside: FilesBeside | None = None, *, jobs: int = 1
) -> Iterator[Page | KnownPage | Asset]:
    """Render what may be published of a briefing, with the project's templates; what is as it was is only named."""
    publishable = withhold(briefing, default=project.settings.publish)
    with speaking(project.site.language):
        catalogue = catalogue_of(publishable, site=project.site, settings=project.settings)
        base, digests = page_base(project), Digests(catalogue)
        data = DataFiles(store, base, digests, project.docs_dir, beside or FilesBeside(1))
        yield data.database(parts_of(catalogue, digests))
        yield from map(data.patchwork, patchworks(catalogue))
        renderer = PageRenderer(store, base, digests, catalogue.tracer)
        yield from renderer.files(groups_of(catalogue, templates=project.root / project.settings.templates), jobs=jobs)
        store.keep_only([KEY, BOOK_KEY, *data.keys])
