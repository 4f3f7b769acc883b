"""Builds site/ from docs/: only what changed, and all of it or nothing.

Where pages can be built singly (`single_pages`), a build makes those whose Markdown, or whose links' targets, changed;
all stand ready as whole files before the first one takes its place. Otherwise, and whenever something changed that all
pages depend on, a whole new folder takes the place of the old one in one step.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from builder.caching.store import Store
from builder.config import Project
from builder.digests import folder_digest
from builder.errors import ClashError, Problem
from builder.progress import Progress, silent
from builder.publishing.files import (
    MARKER,
    faults_of,
    one_writer,
    remove_empty_folders,
    scratch,
    sha256,
    shown_path,
)
from builder.publishing.fingerprint import config_fingerprint
from builder.publishing.generator import generate_site
from builder.publishing.known_files import NOTHING, KnownFile, Survey, survey
from builder.publishing.pages_beside import PagesBeside
from builder.publishing.plan import Plan, everything, plan_of, sources_of
from builder.publishing.search import build_search, pages_of_site, remove_theme_search
from builder.publishing.singly import MARKER_TEXT, SingleBuild, can_be_built_singly
from builder.publishing.site_look import seen
from builder.publishing.state import SiteState, load_state, pack_state
from builder.publishing.survey_store import DOCS, SITE, SITE_STORE, load_survey, pack_survey, unpack_survey
from builder.publishing.swap import Place

_PAGE = ".html"


@dataclass(frozen=True, slots=True)
class SiteChange:
    """What a build changed on the site.

    Attributes:
        pages: How many pages the site has.
        written: How many of them are new or have other bytes.
        is_changed: Whether anything was published at all.
    """

    pages: int
    written: int
    is_changed: bool


def build_site(
    project: Project,
    *,
    edition: date | None,
    docs: Survey | None = None,
    look: bytes = b"",
    beside: PagesBeside | None = None,
    jobs: int = 1,
    progress: Progress = silent,
) -> SiteChange:
    """Build the site strictly, offline and reproducibly, and publish it.

    Args:
        project: Its docs_dir is what is built, its site_dir what is replaced.
        edition: The day that templates may show as that of the build, e.g. that of the newest article.
        docs: What stands in docs_dir after its pages were written; None looks.
        look: What `look_at_site` saw since the last build. What somebody did to the site after it is for the next
            build to find.
        beside: What may have made ready to build few pages.
        jobs: Processes to use at most, 1 or more.
        progress: Called as the work goes on.

    Returns:
        What changed. When nothing that the site depends on has changed and site/ still holds what was built, nothing
        was written.

    Raises:
        SiteError: MkDocs or Pagefind failed, MkDocs warned, or the disk refuses; site/ is as it was.
        ClashError: Something that this program did not build stands at site/.
    """
    root, live = project.root, project.site_dir
    with one_writer(root), faults_of(live, root), Store(project.cache_dir / SITE_STORE) as store:
        place = Place(live, scratch(root, live.parent, "site-next"), scratch(root, live.parent, "site-previous"))
        place.recover()
        _refuse_foreign(live, root)
        found = docs or survey(project.docs_dir, load_survey(store, DOCS))
        build = _Build(project, store, place, found, look, edition, beside or PagesBeside(project, jobs=1))
        try:
            change = build.run(jobs=jobs, progress=progress)
            if docs:
                store.put({DOCS: pack_survey(docs)})
            return change
        finally:
            place.recover()


class _Build:
    """One build: what stands on disk when it begins, and what is to be done about it."""

    def __init__(
        self,
        project: Project,
        store: Store,
        place: Place,
        docs: Survey,
        look: bytes,
        edition: date | None,
        beside: PagesBeside,
    ) -> None:
        self._beside = beside
        self._project, self._store, self._place, self._docs, self._edition = project, store, place, docs, edition
        self._before = load_state(store)
        packed = store.get(SITE) or b""
        self._was = unpack_survey(packed) if packed else NOTHING
        self._site = seen(look, packed, self._was) or survey(place.live, self._was)
        self._sources = sources_of(docs)
        self._config = config_fingerprint(project)

    def run(self, *, jobs: int, progress: Progress) -> SiteChange:
        plan = self._plan()
        if plan == Plan((), ()):
            self._remember(self._before, self._site)
            return self._told(self._site, is_changed=False)
        self._place.next.mkdir()
        if plan.is_everything and not can_be_built_singly(self._project, self._sources):
            state = self._make_whole(jobs)
            self._place.publish()
            after = survey(self._place.live)
        else:
            making = SingleBuild(
                project=self._project,
                sources=self._sources,
                plan=plan,
                folder=self._place.next,
                live=self._place.live,
                before=self._before,
                was=self._was,
                site=self._site,
                store=self._store,
                beside=self._beside,
            )
            state = making.make(config=self._config, jobs=jobs, progress=progress)
            if plan.is_everything:
                self._place.publish()
            else:
                self._put_in_place(making.made, making.removed)
            after = making.survey_after()
        self._remember(state, after)
        return self._told(after, is_changed=True)

    def _remember(self, state: SiteState | None, site: Survey) -> None:
        """Keep all that is known, or nothing of it: what stands on the site is compared with that from which it is."""
        values = {SITE: pack_survey(site)} if site is not self._was else {}
        if state is not None and state is not self._before:
            values |= pack_state(state)
        self._store.put(values)

    def _plan(self) -> Plan:
        before = self._before
        if before is None or before.config != self._config or not self._was.hashes:
            return everything(self._sources)
        if before.whole:
            is_current = before.whole == self._whole_fingerprint() and self._was.hashes == self._site.hashes
            return Plan((), ()) if is_current else everything(self._sources)
        if not self._sources.is_plain:
            return everything(self._sources)
        return plan_of(before, self._sources, was=self._was, now=self._site)

    def _make_whole(self, jobs: int) -> SiteState:
        """Let MkDocs build all pages together."""
        generate_site(self._project, self._place.next, edition=self._edition)
        remove_theme_search(self._place.next)
        language = self._project.site.language
        build_search(self._place.next, pages_of_site(self._place.next), language=language, jobs=jobs)
        (self._place.next / MARKER).write_bytes(MARKER_TEXT)
        return SiteState(config=self._config, whole=self._whole_fingerprint())

    def _whole_fingerprint(self) -> str:
        return sha256(f"{self._edition} {folder_digest(self._project.docs_dir, hidden=False)}".encode())

    def _put_in_place(self, made: Mapping[str, KnownFile], removed: Collection[str]) -> None:
        """Let each file that was made take its place; one with the bytes of the old one has it already."""
        live, ready = self._place.live, self._place.next
        news = [path for path, file in made.items() if self._site.hashes.get(path) != file.hash]
        for folder in {(live / path).parent for path in news}:
            folder.mkdir(parents=True, exist_ok=True)
        for path in news:
            (ready / path).replace(live / path)
        gone = [path for path in removed if path not in made]
        for path in gone:
            (live / path).unlink(missing_ok=True)
        for folder in {(live / path).parent for path in gone}:
            remove_empty_folders(folder, live)

    def _told(self, after: Survey, *, is_changed: bool) -> SiteChange:
        pages = [path for path in after.hashes if path.endswith(_PAGE)]
        before = self._site.hashes
        return SiteChange(len(pages), sum(before.get(path) != after.hashes[path] for path in pages), is_changed)


def _refuse_foreign(live: Path, root: Path) -> None:
    if live.is_symlink() or (live.exists() and not live.is_dir()):
        what = "a link or a file"
    elif live.is_dir() and any(live.iterdir()) and not (live / MARKER).is_file():
        what = f"not built by this program: it has no {MARKER}"
    else:
        return
    message = f"{what}, and the site would replace it (delete it, or set another 'site_dir' in mkdocs.yml)"
    raise ClashError(Problem(shown_path(live, root), 0, message))
