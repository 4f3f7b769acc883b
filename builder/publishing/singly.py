"""Makes the files of a site whose pages can be built singly: those that a plan names."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from itertools import count, takewhile
from pathlib import Path

from builder.caching.store import Store
from builder.config import Project
from builder.errors import SiteError
from builder.progress import Progress
from builder.publishing.anchors import ids_in, missing_anchors
from builder.publishing.files import MARKER, sha256
from builder.publishing.fingerprint import content_fingerprint
from builder.publishing.generator import faults_of_mkdocs, problem_of
from builder.publishing.kept_content import OldPage, old_pages
from builder.publishing.kept_pages import KeptPages, indexed_key, page_key
from builder.publishing.known_files import NOTHING, KnownFile, Survey, known_file
from builder.publishing.page_notes import PageNotes
from builder.publishing.page_work import WrittenPage, write_html
from builder.publishing.pages_beside import PagesBeside, Wanted
from builder.publishing.plan import Plan, Sources
from builder.publishing.search import FOLDER as SEARCH
from builder.publishing.search import THEME_SEARCH, update_search
from builder.publishing.search_bundle import BundleState
from builder.publishing.single_pages import SinglePages
from builder.publishing.sitemap import in_files, part_name, sitemap, walk_order
from builder.publishing.state import Links, PageState, SiteState, links_key, unpack_links
from builder.publishing.swap import share_file

_PAGES_WORTH_PROCESSES = 300
"""Fewer are built by the time that other processes have started, and have read the theme."""


def can_be_built_singly(project: Project, sources: Sources) -> bool:
    """Tell whether each page of a project depends on nothing but itself, its links and the configuration.

    Raises:
        SiteError: The configuration or a template is wrong.
    """
    if not sources.is_plain:
        return False
    with faults_of_mkdocs(project):
        return not SinglePages(project, sources.paths).obstacles()
    return False


@dataclass(slots=True)
class SingleBuild:
    """One build of a site's pages: what it makes stands below `folder` and is listed in `made`.

    Attributes:
        live: The published site.
        before: What the last build knew; None when that is lost.
        was: What stood on the site when it was published.
        site: What stands on the published site.
        store: Where it is kept what the search knows of each page, and to which places of other pages it has links.
        beside: What may have made ready to build few pages.
        made: The files that were made, by their place on the site.
        removed: The files of the published site that are to go.
    """

    project: Project
    sources: Sources
    plan: Plan
    folder: Path
    live: Path
    before: SiteState | None
    was: Survey
    site: Survey
    store: Store
    beside: PagesBeside
    made: dict[str, KnownFile] = field(default_factory=dict)
    removed: set[str] = field(default_factory=set)
    _folders: set[Path] = field(default_factory=set)

    def make(self, *, config: str, jobs: int, progress: Progress) -> SiteState:
        """Make what the plan names.

        Returns:
            What the next build is to know once the files stand on the site.

        Raises:
            SiteError: MkDocs or Pagefind failed, or MkDocs warned.
        """
        single = SinglePages(self.project, self.sources.paths)
        statics = {path: place for path in self.plan.statics if (place := single.place_of(path))}
        with ThreadPoolExecutor(1) as beside:
            copying = beside.submit(self._copy, statics)
            state = self._make(single, config=config, jobs=jobs, progress=progress)
            self.made |= copying.result()
        return state

    def _make(self, single: SinglePages, *, config: str, jobs: int, progress: Progress) -> SiteState:
        pages, content = self._pages_that_stay(), self._content_fingerprint()
        notes = PageNotes(self.store, self.before.pages if self.before else {}, self.sources.pages)
        theme = self.before.theme if self.before else ()
        self.removed.update(self.plan.removed)
        messages = [*single.navigation_messages()]
        written = self._written(config, self._old_pages(content), jobs=jobs)
        messages += self._take_pages(pages, notes, written, progress=progress)
        if single.checks_anchors:
            links_of, ids_of = partial(self._links_of, single, notes), partial(self._ids_of, notes)
            messages += missing_anchors(pages, notes.linked, links_of=links_of, ids_of=ids_of)
        if messages:
            raise SiteError(*(problem_of(message, self.project) for message in dict.fromkeys(messages)))
        if self.plan.is_everything:
            with faults_of_mkdocs(self.project):
                theme = tuple(self._make_theme(single))
        self._make_sitemap(pages)
        search = self._make_search(pages, jobs=jobs)
        if self.plan.is_everything:
            self._write(MARKER, MARKER_TEXT)
        return SiteState(
            config=config,
            content=content,
            pages=pages,
            statics={**self.sources.statics},
            theme=theme,
            search=search,
        )

    def survey_after(self) -> Survey:
        """Tell what stands on the site once all has taken its place there."""
        before = NOTHING if self.plan.is_everything else self.site
        gone = {path for path in self.removed if path in before.hashes and path not in self.made}
        made = {path: file for path, file in self.made.items() if before.hashes.get(path) != file.hash}
        return before.after(self.live, made, gone)

    def _pages_that_stay(self) -> dict[str, PageState]:
        if self.before is None or self.plan.is_everything:
            return {}
        return {path: page for path, page in self.before.pages.items() if path in self.sources.pages}

    def _content_fingerprint(self) -> str:
        if self.before and not self.plan.is_everything:
            return self.before.content
        return content_fingerprint(self.project)

    def _old_pages(self, content: str) -> dict[str, OldPage]:
        """The pages that are made anew, and whose content stands on the site as it is to be."""
        if not self.plan.is_everything or self.before is None or self.before.content != content:
            return {}
        return old_pages(self.before, self.sources, was=self.was, now=self.site)

    def _written(self, config: str, old: Mapping[str, OldPage], *, jobs: int) -> Iterator[WrittenPage]:
        """Build the pages of the plan: few of them beside, if that is ready."""
        project, paths, wanted = self.project, self.sources.paths, self.plan.pages
        done, width = 0, jobs
        if len(wanted) < _PAGES_WORTH_PROCESSES:
            width = 1
            for page in self.beside.write(Wanted(config, frozenset(paths), wanted, self.folder, old, self.live)):
                if page.failure:
                    break  # it is built once more, to raise what it raises
                done += 1
                yield page
        yield from write_html(project, paths, wanted[done:], self.folder, old=old, live=self.live, jobs=width)

    def _take_pages(
        self, pages: dict[str, PageState], notes: PageNotes, written: Iterator[WrittenPage], *, progress: Progress
    ) -> Iterator[str]:
        """Take down what was built; yield what MkDocs had to warn of."""
        wanted = self.plan.pages
        known = self.before.pages if self.before else {}
        if wanted:
            progress("Building pages", 0, len(wanted))
        places: dict[str, str] = {page.place: path for path, page in pages.items() if page.place}
        for done, page in enumerate(written, start=1):
            yield from page.messages
            before = known.get(page.path)
            if before and before.place and before.place != page.place:
                self.removed.add(before.place)
            other = places.setdefault(page.place, page.path) if page.place else page.path
            if other != page.path:
                yield f"Doc file '{page.path}' has the same address as '{other}' (rename one of them)"
            if page.file:
                self.made[page.place] = page.file
            pages[page.path] = notes.take(page)
            progress("Building pages", done, len(wanted))
        notes.write()
        gone = known.keys() - pages.keys()
        self.store.remove(key for path in gone for key in (page_key(path), indexed_key(path), links_key(path)))

    def _links_of(self, single: SinglePages, notes: PageNotes, path: str) -> Links:
        noted = notes.links_of(path)
        if noted is not None:
            return noted
        packed = self.store.get(links_key(path))
        if packed is not None:
            return unpack_links(packed)
        built = single.build(path)
        return built.anchors if built else ()

    def _ids_of(self, notes: PageNotes, place: str) -> frozenset[str]:
        known = notes.ids_of(place)
        return ids_in(self._html(place)) if known is None else known

    def _make_theme(self, single: SinglePages) -> Iterator[str]:
        """Copy what the theme brings along and render its own pages; yield where they stand."""
        for place, file in single.theme_files().items():
            if not place.startswith(THEME_SEARCH):
                self._write(place, file.read_bytes())
                yield place
        for place, content in single.templates():
            self._write(place, content)
            yield place

    def _copy(self, statics: Mapping[str, str]) -> dict[str, KnownFile]:
        """Copy files to their places, some of which are as large as all pages together."""
        copied = {}
        for path, place in statics.items():
            file, content_hash = self.folder / place, self.sources.statics[path]
            if not self._let_stand(place, content_hash):
                file.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(self.project.docs_dir / path, file)
            copied[place] = known_file(file, content_hash)
        return copied

    def _make_sitemap(self, pages: Mapping[str, PageState]) -> None:
        listed = [page for path in sorted(pages, key=walk_order) if (page := pages[path]).address]
        if not listed:
            return
        content = sitemap((page.address, page.changed_on) for page in listed)
        files = in_files(content, self.project.site.url or "")
        for place, part in files.items():
            self._write_unless_it_stands(place, part)
        stale = takewhile(self.was.hashes.__contains__, map(part_name, count(len(files))))  # one is the index
        self.removed.update({*stale} - self.sources.statics.keys())

    def _make_search(self, pages: Mapping[str, PageState], *, jobs: int) -> dict[str, BundleState]:
        """Build the bundles of the search again that know other things of their pages than before."""
        by_url = {_url(page.place): path for path, page in pages.items() if page.searchable}
        standing = _search_files(self.site)
        is_whole = self.before is not None and (
            self.site.hashes is self.was.hashes or standing == _search_files(self.was)
        )
        written: set[str] = set()

        def write(place: str, content: bytes) -> None:
            written.add(place)
            self._write_unless_it_stands(place, content)

        change = update_search(
            {url: pages[path].searchable for url, path in by_url.items()},
            KeptPages(self.store, pages, by_url, self._html),
            write,
            before=self.before.search if self.before else {},
            standing=standing if is_whole else (),
            language=self.project.site.language,
            jobs=jobs,
        )
        if self.plan.is_everything:
            for path in change.kept - written:
                content_hash = self.site.hashes[path]
                if self._let_stand(path, content_hash):
                    self.made[path] = known_file(self.folder / path, content_hash)
                else:
                    self._write(path, (self.live / path).read_bytes())
        self.removed.update(standing.keys() - written - change.kept)
        return change.bundles

    def _html(self, place: str) -> str:
        made = self.folder / place
        return (made if made.is_file() else self.live / place).read_text(encoding="utf-8")

    def _let_stand(self, place: str, content_hash: str) -> bool:
        """Let a file of the published site be one of the new site, too, when all is made again; never write to it."""
        is_same = self.plan.is_everything and self.site.hashes.get(place) == content_hash
        return is_same and share_file(f"{self.live}/{place}", f"{self.folder}/{place}")

    def _write_unless_it_stands(self, place: str, content: bytes) -> None:
        if self.plan.is_everything or self.site.hashes.get(place) != sha256(content):
            self._write(place, content)

    def _write(self, place: str, content: bytes) -> None:
        file = self.folder / place
        if file.parent not in self._folders:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(file.parent)
        file.unlink(missing_ok=True)  # it may be one of the published site
        file.write_bytes(content)
        self.made[place] = known_file(file, sha256(content))


MARKER_TEXT = b'{"built_by": "annotated-news-briefing"}\n'


def _search_files(site: Survey) -> dict[str, str]:
    return {path: content for path, content in site.hashes.items() if path.startswith(f"{SEARCH}/")}


def _url(place: str) -> str:
    return place.removesuffix("index.html")
