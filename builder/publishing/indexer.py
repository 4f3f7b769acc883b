"""Talks to Pagefind, the program that builds the index of the search, through the pipes of its service.

Pagefind's own client for Python waits a tenth of a second for the answer to each page, and for ever when the program
has died; this one sends a page as soon as the one before is in, in our order, on which the bytes of the index depend.

Source: the protocol as `pagefind.service` (1.5) speaks it: base64 of a JSON object, ended by a comma, one answer each.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from base64 import b64decode, b64encode
from types import TracebackType
from typing import IO

_CHUNK_BYTES = 65536
_LAST_WORDS_BYTES = 400
_LEFT_OUT = (".note-mark", ".desk-mark", ".desk-note summary", "blockquote[data-pagefind-body] em")
"""Marks and labels that would stand in the middle of a sentence."""


class PagefindError(Exception):
    """Pagefind did not do what it was asked; the message says what it said last."""


class Indexer:
    """An index in the making, in a process of its own that ends with the block: pages are added, then it is written."""

    def __init__(self, language: str) -> None:
        """Start Pagefind.

        Args:
            language: ISO 639-1 code of the one language by whose rules all words are stemmed.

        Raises:
            PagefindError: It is not installed, or does not start.
        """
        from pagefind.service import get_executable  # it brings all of asyncio along

        program = get_executable()
        if program is None:
            raise PagefindError("the program is not installed")
        # What it has to say goes to a file: a pipe that nobody reads could fill up and stop it.
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 -- it is closed in `_end`
        try:
            self._process = subprocess.Popen(  # noqa: S603 -- the program of the package, or the one that the user names
                [program, "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._said
            )
        except OSError as error:
            self._said.close()
            raise PagefindError(f"{program.name} cannot be run: {error.strerror}") from error
        self._asked = 0
        try:
            config = {"force_language": language, "exclude_selectors": _LEFT_OUT}
            answer = self._ask({"type": "NewIndex", "config": config})
        except PagefindError:
            self._end()
            raise
        self._index = answer["index_id"]

    def add(self, url: str, html: str) -> None:
        """Add a page.

        Args:
            url: What the search is to give back for it, as it stands.
            html: The page, with Pagefind's `data-pagefind-*` attributes.
        """
        self._ask(
            {"type": "AddFile", "index_id": self._index, "file_path": None, "url": url, "file_contents": html},
        )

    def files(self) -> dict[str, bytes]:
        """Return the index of all pages added so far, path to content, with all that Pagefind brings along.

        Asked to write the files itself, Pagefind answers before they are whole, and the end of its process cuts them.
        """
        files = self._ask({"type": "GetFiles", "index_id": self._index})["files"]
        return {file["path"]: b64decode(file["content"]) for file in files} if isinstance(files, list) else {}

    def __enter__(self) -> Indexer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def _ask(self, payload: dict[str, object]) -> dict[str, object]:
        self._asked += 1
        request = json.dumps({"message_id": self._asked, "payload": payload}).encode()
        try:
            _pipe(self._process.stdin).write(b64encode(request) + b",")
            _pipe(self._process.stdin).flush()
            answer = json.loads(b64decode(self._answer(), validate=True))["payload"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise PagefindError(self._last_words() or "it ended without a word") from error
        if not isinstance(answer, dict) or answer.get("type") == "Error":
            raise PagefindError(str(answer.get("message") if isinstance(answer, dict) else answer))
        return answer

    def _answer(self) -> bytes:
        said = bytearray()
        while not said.endswith(b","):
            more = _pipe(self._process.stdout).read1(_CHUNK_BYTES)  # type: ignore[attr-defined] # a buffered reader
            if not more:
                raise ValueError("the pipe was closed")
            said += more
        return bytes(said[:-1])

    def _last_words(self) -> str:
        self._said.seek(0)
        words = self._said.read().decode(errors="replace").split()
        return " ".join(words)[-_LAST_WORDS_BYTES:]

    def _end(self) -> None:
        # It waits for ever for the next message, so there is nothing to lose.
        self._process.kill()
        self._process.communicate()
        self._said.close()


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    assert stream is not None  # noqa: S101 -- both were asked for
    return stream
