"""Serves a built site as a web host does: compressed, and with files that browsers may keep for a while."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from builder.publishing.server import SiteHandler

_TEXTS = (".html", ".css", ".js", ".json", ".jsonl", ".svg", ".xml", ".txt", ".csv")
_LEVEL = 6
"""What common web servers use."""


@cache
def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), _LEVEL, mtime=0)


class CompressingHandler(SiteHandler):
    """Answers as `SiteHandler` does, text files with gzip."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Send the headers of an answer, and return what is to be sent after them."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() and self.path.partition("?")[0].endswith("/") else file
        if file.suffix not in _TEXTS or not file.is_file():
            return super().send_head()
        content = _compressed(file)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)

    def send_header(self, keyword: str, value: str) -> None:
        """Let browsers keep files: the preview server forbids it."""
        super().send_header(keyword, "max-age=600" if keyword == "Cache-Control" else value)


@contextmanager
def serving_compressed(site: Path) -> Iterator[str]:
    """Serve a folder in the background; yields its address, with a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(CompressingHandler, directory=str(site)))
    with server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
