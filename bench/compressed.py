"""Serves a built site as a web host does, compressed and with files that browsers may keep, and counts the bytes."""

from __future__ import annotations

import gzip
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from io import BufferedIOBase, BytesIO
from pathlib import Path
from typing import BinaryIO

from typing_extensions import Buffer

from builder.publishing.handlers import SiteHandler

_TEXTS = (".html", ".css", ".js", ".json", ".jsonl", ".svg", ".xml", ".txt", ".csv")
_LEVEL = 6
"""What common web servers use."""


@cache
def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), _LEVEL, mtime=0)


class Traffic:
    """What was sent so far, whoever asked: a page, a script or a worker."""

    def __init__(self) -> None:
        self._log: list[tuple[str, int]] = []

    def note(self, path: str, sent_bytes: int) -> None:
        """Count what was sent of a file."""
        self._log.append((path, sent_bytes))  # one step, so that threads can do it

    def taken(self, *, until: str | None = None) -> Counter[str]:
        """Return the bytes of each file, with headers, and begin to count anew.

        Args:
            until: The file after which nothing counts; it does not count itself.
        """
        log, self._log = self._log, []
        files: Counter[str] = Counter()
        for path, sent_bytes in log:
            if path == until:
                break
            files[path] += sent_bytes
        return files


class _Counting(BufferedIOBase):
    """Writes to a stream and tells how much."""

    def __init__(self, stream: BufferedIOBase, note: Callable[[int], None]) -> None:
        self._stream, self._note = stream, note

    def write(self, data: Buffer, /) -> int:
        written = self._stream.write(data)
        self._note(memoryview(data).nbytes)
        return written

    def flush(self) -> None:
        self._stream.flush()


class CompressingHandler(SiteHandler):
    """Answers as `SiteHandler` does, text files with gzip, and counts every byte."""

    traffic: Traffic

    def setup(self) -> None:
        """Count what is written."""
        super().setup()
        self.wfile = _Counting(self.wfile, self._note)

    def _note(self, sent_bytes: int) -> None:
        self.traffic.note(self.path.partition("?")[0].lstrip("/"), sent_bytes)

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
def serving_compressed(site: Path) -> Iterator[tuple[str, Traffic]]:
    """Serve a folder in the background; yields its address, with a slash at the end, and what is sent."""
    traffic = Traffic()
    handler = type("CountingHandler", (CompressingHandler,), {"traffic": traffic})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site)))
    with server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/", traffic
        finally:
            server.shutdown()
