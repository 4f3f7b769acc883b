"""Serves the built site for a preview and builds it again when an editor saves a file."""

from __future__ import annotations

import functools
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path
from socket import socket
from time import monotonic
from urllib.parse import quote

from builder.config import Project
from builder.errors import BriefingError, Problem, SiteError
from builder.publishing.handlers import PreviewHandler, SiteHandler
from builder.publishing.overlay import Overlay
from builder.publishing.proof_pages import Proof
from builder.publishing.watcher import Watcher, watching

_MOST_FILES = 20
"""Of more that come together, as from git, nobody waits for each one's pages."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: socket | tuple[bytes, socket], client_address: object) -> None:
        """Pass over browsers that go away in the middle of an answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(site_dir: Path, *, host: str = "127.0.0.1", port: int = 0, overlay: Overlay | None = None) -> Iterator[str]:
    """Serve a folder over HTTP in the background.

    Args:
        site_dir: The folder; it need not exist yet.
        host: The address to listen on.
        port: The port; 0 takes a free one.
        overlay: What is shown over the site to those who write it; None shows the site as it is.

    Yields:
        The address of the site, e.g. "http://127.0.0.1:8000/".

    Raises:
        SiteError: The port is taken or may not be used.
    """
    folder = str(site_dir)
    handler: Callable[..., SiteHandler] = functools.partial(SiteHandler, directory=folder)
    if overlay:
        handler = functools.partial(PreviewHandler, directory=folder, overlay=overlay)
    try:
        server = _Server((host, port), handler)
    except OSError as error:
        message = f"{error.strerror or error} (end the other program, or choose another port with --port)"
        raise SiteError(Problem(f"{host}:{port}", 0, message)) from error
    with server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        try:
            yield f"http://{host}:{server.server_port}/"
        finally:
            server.shutdown()


ProofsOf = Callable[[Path], Mapping[str, Proof | None]]
"""Makes the proofs of the articles that a saved file is about, in any thread: as of `Overlay.put`."""


def serve(
    project: Project,
    rebuild: Callable[[], None],
    proofs_of: ProofsOf,
    *,
    report: Callable[[str], None],
    host: str = "127.0.0.1",
    port: int = 8000,
) -> None:
    """Build, serve, and build again after every change, until Ctrl-C.

    Args:
        project: What to watch: its articles, desk, docs, templates and mkdocs.yml.
        rebuild: Does the whole build; it is called in this thread only, never twice at a time. When it fails, the site
            that was there before is served on.
        proofs_of: Makes what is shown when an article or notes are saved, until a build that began since is done.
        report: Gets one line for each thing that an editor wants to know.
        host: The address to listen on.
        port: The port; 0 takes a free one.

    Raises:
        SiteError: The port is taken or may not be used.
    """
    overlay = Overlay()
    try:
        with (
            serving(project.site_dir, host=host, port=port, overlay=overlay) as address,
            watching(project) as watcher,
        ):
            _build(rebuild, watcher, overlay, report)
            words = (watcher, overlay, proofs_of, address, report)
            threading.Thread(target=_show_proofs, args=words, daemon=True).start()
            report(f"serving {address} (Ctrl-C ends)")
            while True:
                first, *more = watcher.wait()
                report(f"changed: {first}" + (f" and {len(more)} more" if more else ""))
                _build(rebuild, watcher, overlay, report)
    except KeyboardInterrupt:
        report("ended")


def _build(rebuild: Callable[[], None], watcher: Watcher, overlay: Overlay, report: Callable[[str], None]) -> None:
    began = monotonic()
    watcher.refresh()
    faults = []
    try:
        rebuild()
    except BriefingError as error:
        faults = [*str(error).splitlines(), "not published; the last good site is served on"]
    finally:
        overlay.built(began)
        watcher.refresh()
    for line in faults:
        report(line)


def _show_proofs(
    watcher: Watcher, overlay: Overlay, proofs_of: ProofsOf, address: str, report: Callable[[str], None]
) -> None:
    while True:
        for file, saved in sorted(watcher.wait_for_texts().items())[:_MOST_FILES]:
            for proof in overlay.put(proofs_of(file), saved=saved):
                report(f"proof: {address}{quote(proof.place.removesuffix('index.html'))}")
