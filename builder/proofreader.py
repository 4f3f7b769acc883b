"""The preview's proofreader: a copy of the process that builds, which has the briefing at hand to make proofs with.

After each build the process that stands by is copied, and the copy before is ended. The copy calls the first process,
which listens, so that neither of them waits for the other's end, and a copy that is lost is only one that says nothing.
"""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Client, Connection, Listener
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType
from typing import TypeVar, cast

from builder.asking import can_be_copied
from builder.config import Project
from builder.model import Briefing
from builder.proofs import Proofs
from builder.publishing.proof_pages import Proof

T = TypeVar("T")

_PATIENCE_SECONDS = 60.0
"""A proof that takes longer comes after the build."""

_CHANGE_SECONDS = 5.0
"""A copy calls this soon after the one before was ended."""


class Proofreader:
    """Asks whichever copy is there for proofs. Use it as a context manager; its methods may be called in any thread."""

    def __init__(self) -> None:
        """Begin to listen; there is no copy yet."""
        self._listener = Listener(authkey=multiprocessing.current_process().authkey)
        self._calling: Connection | None = None
        self._called = threading.Condition()

    @property
    def address(self) -> str:
        """Where a copy is to call."""
        return str(self._listener.address)

    def __enter__(self) -> Proofreader:
        threading.Thread(target=self._listen, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listener.close()
        with self._called:
            self._hang_up()

    def proofs_of(self, file: Path) -> Mapping[str, Proof | None]:
        """Ask for the proofs of what a file is about, as of `Proofs.of`; none where nobody is there to make them.

        A copy that is ended meanwhile has one that comes after it.
        """
        with self._called:
            while self._calling:
                try:
                    self._calling.send(file)
                    if self._calling.poll(_PATIENCE_SECONDS):
                        return cast("dict[str, Proof | None]", self._calling.recv())
                except (EOFError, OSError):
                    self._hang_up()
                    self._called.wait_for(lambda: self._calling, timeout=_CHANGE_SECONDS)
                else:
                    self._hang_up()
        return {}

    def _listen(self) -> None:
        while True:
            try:
                calling = self._listener.accept()
            except (EOFError, multiprocessing.AuthenticationError, ConnectionError):
                continue  # whoever called has gone
            except OSError:
                return  # the listener is closed
            with self._called:
                self._hang_up()
                self._calling = calling
                self._called.notify_all()

    def _hang_up(self) -> None:
        if self._calling:
            self._calling.close()
        self._calling = None


class Copies:
    """Keeps one copy of this process to make proofs: of the last briefing."""

    def __init__(self, address: str, inherited: Connection) -> None:
        """Take what a copy needs to know.

        Args:
            address: Where it is to call.
            inherited: What it is to close, so that whoever is at the other end learns when this process has ended.
        """
        self._address, self._inherited = address, inherited
        self._copy: BaseProcess | None = None

    def renew(self, project: Project, briefing: Briefing) -> None:
        """Copy this process now that it has another briefing, and end the copy before."""
        if self._copy:
            self._copy.kill()
            self._copy.join()
            self._copy.close()
            self._copy = None
        if can_be_copied():
            context = multiprocessing.get_context("fork")
            words = (self._address, self._inherited, project, briefing)
            self._copy = context.Process(target=_proofread, args=words, daemon=True)
            self._copy.start()


def _proofread(address: str, inherited: Connection, project: Project, briefing: Briefing) -> None:
    """Be a copy, until nobody listens any more."""
    inherited.close()
    with (
        suppress(EOFError, OSError),
        Client(address, authkey=multiprocessing.current_process().authkey) as calling,
        Proofs(project, briefing) as proofs,
    ):
        nothing: dict[str, Proof | None] = {}
        if _tried(proofs.prepare, otherwise=True):
            while True:
                calling.send(_tried(partial(proofs.of, calling.recv()), otherwise=nothing))


def _tried(make: Callable[[], T], *, otherwise: T) -> T:
    try:
        return make()
    except Exception:
        return otherwise  # the build says what is wrong
