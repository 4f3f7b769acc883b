"""The overlay of a preview: proofs that are shown in place of the site's pages until a build has made these."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass

from builder.publishing.proof_pages import Proof


@dataclass(frozen=True, slots=True)
class _Shown:
    proof: Proof
    saved: float


class Overlay:
    """What is shown over a site. Its methods may be called in any thread."""

    def __init__(self) -> None:
        """Begin with the site alone."""
        self._lock = threading.Lock()
        self._shown: dict[str, _Shown] = {}
        self._built = 0.0

    def put(self, proofs: Mapping[str, Proof | None], *, saved: float) -> list[Proof]:
        """Show the proofs of articles, or no longer show them.

        Args:
            proofs: The path of each article to its proof; None for one of which the site's own page is to be seen.
            saved: When what they are made from was saved, on the clock of `time.monotonic`.

        Returns:
            Those that are shown: a build that began since may have been the quicker one.
        """
        with self._lock:
            for article in proofs:
                self._shown.pop(article, None)
            if saved <= self._built:
                return []
            shown = {article: _Shown(proof, saved) for article, proof in proofs.items() if proof}
            self._shown |= shown
            return [found.proof for found in shown.values()]

    def page(self, place: str) -> bytes | None:
        """Return the HTML that is shown at a place of the site; None where the site's own is."""
        with self._lock:
            return next((shown.proof.html for shown in self._shown.values() if shown.proof.place == place), None)

    def built(self, began: float) -> None:
        """Show the site as it was built for all that was saved before the build began, whatever came of it."""
        with self._lock:
            self._built = began
            self._shown = {article: shown for article, shown in self._shown.items() if shown.saved > began}
