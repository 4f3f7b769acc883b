"""Serves the built site for a preview and builds it again when an editor saves a file."""

from __future__ import annotations

import functools
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket

from builder.config import Project
from builder.errors import BriefingError, Problem, SiteError
from builder.publishing.watcher import Watcher, watching

_TYPES = {
    "": "application/octet-stream",
    ".css": "text/css; charset=utf-8",
    ".gz": "application/gzip",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".map": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers GET and HEAD with the files of one folder, which may be replaced by another at any time."""

    def translate_path(self, path: str) -> str:
        """Return the file that an address stands for; a NUL, which no file name has, becomes a harmless sign."""
        return super().translate_path(path).replace("\0", "\N{REPLACEMENT CHARACTER}")

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        """Return the media type of a file by its extension, the same on every machine."""
        return _TYPES.get(Path(path).suffix.lower(), _TYPES[""])

    def list_directory(self, path: str | os.PathLike[str]) -> None:
        """Refuse to list a folder that has no index page."""
        del path
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page where nothing is found."""
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", _TYPES[".html"])
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def end_headers(self) -> None:
        """Keep browsers from showing yesterday's preview."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the standard library's
        """Say nothing: a preview makes dozens of requests a page."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: socket | tuple[bytes, socket], client_address: object) -> None:
        """Pass over browsers that go away in the middle of an answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(site_dir: Path, *, host: str = "127.0.0.1", port: int = 0) -> Iterator[str]:
    """Serve a folder over HTTP in the background.

    Args:
        site_dir: The folder; it need not exist yet.
        host: The address to listen on.
        port: The port; 0 takes a free one.

    Yields:
        The address of the site, e.g. "http://127.0.0.1:8000/".

    Raises:
        SiteError: The port is taken or may not be used.
    """
    handler = functools.partial(SiteHandler, directory=str(site_dir))
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


def serve(
    project: Project,
    rebuild: Callable[[], None],
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
        report: Gets one line for each thing that an editor wants to know.
        host: The address to listen on.
        port: The port; 0 takes a free one.

    Raises:
        SiteError: The port is taken or may not be used.
    """
    try:
        with serving(project.site_dir, host=host, port=port) as address, watching(project) as watcher:
            _build(rebuild, watcher, report)
            report(f"serving {address} (Ctrl-C ends)")
            while True:
                first, *more = watcher.wait()
                report(f"changed: {first}" + (f" and {len(more)} more" if more else ""))
                _build(rebuild, watcher, report)
    except KeyboardInterrupt:
        report("ended")


def _build(rebuild: Callable[[], None], watcher: Watcher, report: Callable[[str], None]) -> None:
    watcher.refresh()
    try:
        rebuild()
    except BriefingError as error:
        for line in (*str(error).splitlines(), "not published; the last good site is served on"):
            report(line)
    finally:
        watcher.refresh()
