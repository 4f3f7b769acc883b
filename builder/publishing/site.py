"""Builds site/ from docs/: only when something changed, and all of it or nothing."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from builder.config import Project
from builder.errors import ClashError, Problem
from builder.publishing.files import MARKER, faults_of, one_writer, scratch, shown_path
from builder.publishing.fingerprint import folder_digest, site_fingerprint
from builder.publishing.generator import generate_site
from builder.publishing.search import build_search
from builder.publishing.swap import Place


def build_site(project: Project, *, edition: date | None) -> bool:
    """Build the site strictly, offline and reproducibly, and publish it in one step.

    Args:
        project: Its docs_dir is what is built, its site_dir what is replaced.
        edition: The day that the site shows as its own, e.g. that of the newest article.

    Returns:
        False when nothing that the site depends on has changed and site/ still holds what was built; then nothing was
        written.

    Raises:
        SiteError: MkDocs or Pagefind failed, MkDocs warned, or the disk refuses; site/ is as it was.
        ClashError: Something that this program did not build stands at site/.
    """
    root, live = project.root, project.site_dir
    with one_writer(root), faults_of(live, root):
        place = Place(live, scratch(root, live.parent, "site-next"), scratch(root, live.parent, "site-previous"))
        place.recover()
        _refuse_foreign(live, root)
        fingerprint = site_fingerprint(project, edition=edition)
        if _is_current(live, fingerprint):
            return False
        try:
            place.next.mkdir()
            generate_site(project, place.next, edition=edition)
            build_search(place.next, language=project.site.language)
            _write_marker(place.next, fingerprint)
            place.publish()
        finally:
            place.recover()
    return True


def _refuse_foreign(live: Path, root: Path) -> None:
    if live.is_symlink() or (live.exists() and not live.is_dir()):
        what = "a link or a file"
    elif live.is_dir() and any(live.iterdir()) and not (live / MARKER).is_file():
        what = f"not built by this program: it has no {MARKER}"
    else:
        return
    message = f"{what}, and the site would replace it (delete it, or set another 'site_dir' in mkdocs.yml)"
    raise ClashError(Problem(shown_path(live, root), 0, message))


def _write_marker(site: Path, fingerprint: str) -> None:
    content = folder_digest(site, hidden=True, without=MARKER)
    (site / MARKER).write_text(json.dumps({"built_from": fingerprint, "content": content}) + "\n", encoding="utf-8")


def _is_current(live: Path, fingerprint: str) -> bool:
    try:
        marker = json.loads((live / MARKER).read_bytes())
    except (FileNotFoundError, ValueError):
        return False
    if not isinstance(marker, dict) or marker.get("built_from") != fingerprint:
        return False
    return bool(marker.get("content") == folder_digest(live, hidden=True, without=MARKER))
