"""Answers requests for a site: as it is, or as those see it who write it."""

from __future__ import annotations

import hashlib
import io
import os
from contextlib import suppress
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from socket import socket
from socketserver import BaseServer
from typing import BinaryIO
from urllib.parse import urlsplit

from builder.publishing.overlay import Overlay

TYPES = {
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
"""Media types by extension, the same on every machine."""


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers GET and HEAD with the files of one folder, which may be replaced by another at any time."""

    def translate_path(self, path: str) -> str:
        """Return the file that an address stands for; a NUL, which no file name has, becomes a harmless sign."""
        return super().translate_path(path).replace("\0", "\N{REPLACEMENT CHARACTER}")

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        """Return the media type of a file by its extension, the same on every machine."""
        return TYPES.get(Path(path).suffix.lower(), TYPES[""])

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
        content = self.send_page(code, page.read_bytes())
        if self.command != "HEAD":
            self.wfile.write(content.read())

    def send_page(self, code: int, html: bytes) -> io.BytesIO:
        """Answer with a page; return what is left to send."""
        return self.send_content(code, html, TYPES[".html"])

    def send_content(self, code: int, content: bytes, media_type: str, tag: str = "") -> io.BytesIO:
        """Answer with some content; return what is left to send, where more than the head is asked for.

        Args:
            code: The status.
            content: It.
            media_type: Its type.
            tag: Stands for it; empty for none.
        """
        self.send_response(code)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(content)))
        if tag:
            self.send_header("ETag", f'"{tag}"')
        self.end_headers()
        return io.BytesIO(content)

    def end_headers(self) -> None:
        """Keep browsers from showing yesterday's preview."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the standard library's
        """Say nothing: a preview makes dozens of requests a page."""


_SCRIPT = Path(__file__).with_name("preview.js")
_SCRIPT_ADDRESS = "/.preview.js"
"""No file of a site has a name that begins with a dot."""

_END = b"</body>"
_OF_PROOF = "A proof: the page as it was saved just now. Lists and links follow when the build is done."


class PreviewHandler(SiteHandler):
    """Shows a site to those who write it: with proofs over it, and pages that load again when they have changed."""

    def __init__(
        self, request: socket, client: tuple[str, int], server: BaseServer, *, directory: str, overlay: Overlay
    ) -> None:
        """Answer a request.

        Args:
            request: It, as the standard library gives it.
            client: Whose it is.
            server: By whom it was taken.
            directory: The site's folder.
            overlay: What is shown over the site.
        """
        self._overlay = overlay
        super().__init__(request, client, server, directory=directory)

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Answer for a page or the script of pages; return what is left to send. The rest is as of any site."""
        if urlsplit(self.path).path == _SCRIPT_ADDRESS:
            return self.send_content(HTTPStatus.OK, _SCRIPT.read_bytes(), TYPES[".js"])
        place = self._place()
        if (proof := self._overlay.page(place)) is not None:
            return self.send_page(HTTPStatus.OK, proof, _OF_PROOF)
        if place.endswith(".html"):
            with suppress(OSError):
                return self.send_page(HTTPStatus.OK, Path(self.directory, place).read_bytes())
        return super().send_head()

    def send_page(self, code: int, html: bytes, words: str = "") -> io.BytesIO:
        """Answer with a page that looks now and then whether it has changed.

        Args:
            code: The status.
            html: The page.
            words: What it tells the editor.
        """
        tag = hashlib.sha256(html).hexdigest()
        of_proof = f' data-proof="{words}"' if words else ""
        script = f'<script src="{_SCRIPT_ADDRESS}" data-etag="{tag}"{of_proof}></script>'.encode()
        end = html.rfind(_END) if _END in html else len(html)
        content = b"".join((html[:end], script, html[end:]))
        return self.send_content(code, content, TYPES[".html"], tag)

    def _place(self) -> str:
        """Where on the site the page of an address stands."""
        file = self.translate_path(self.path)
        place = Path(file).relative_to(self.directory)
        return (place / "index.html" if file.endswith("/") else place).as_posix()
