"""Who published an article: from the byline, the legal line, or a name that the desk knows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from builder.model import Desk, Evidence, Publisher
from builder.reading.findings import Finding
from builder.reading.lines import Line, fold, holds_any

_LEGAL = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)(?: ?©)?\s*(?:(?:19|20)\d\d\s*[-–—]\s*)?(?:"
    r"(?:19|20)\d\d,?)?\s*(?:by\s+)?(?P<name>[A-ZÀ-Þ][\w&.'’ -]{1,50}?)"
    r"(?=[.,|]?\s*(?:$|[|,]|\ball rights\b)|\.\s|,? (?:inc|llc|ltd|plc|corp|gmbh)\b)",
    re.IGNORECASE,
)
_LEGAL_HINTS = ("©", "(c)", "copyr")
"""One of them is in every match of `_LEGAL`, in lower case; not the "i", which a dotless one matches as well."""

_MAIL_ADDRESS = re.compile(r"(?:\w{1,12}: ?)?[\w.+-]+@(?P<host>[\w-]+(?:\.[\w-]+)+)")
_MAX_NAME_CHARACTERS = 100
_MAX_LEGAL_LINE_CHARACTERS = 400
_NOT_A_NAME = re.compile(r"^(?:all rights|the authors?|photo|image)\b", re.IGNORECASE)


def find_publisher(lines: Sequence[Line], *, outlet: Finding[str] | None, desk: Desk) -> Finding[str] | None:
    """Find the publisher of a page.

    Args:
        lines: The page.
        outlet: The publisher that the byline names by the way.
        desk: Known publishers; a known one is given by the desk's name for it.

    Returns:
        A line that is a known publisher's name, else the byline's outlet, else the legal line's owner, else the known
        publisher whose mail address stands on a line by itself; None otherwise.
    """
    names = _known_names(desk)
    for line in lines:
        if len(line.text) <= _MAX_NAME_CHARACTERS and (known := names.get(fold(line.text.removeprefix("www.")))):
            return Finding(known.name, Evidence(line.number, line.text, "known-publisher", 0.9))
    if outlet:
        return Finding(canonical_publisher(outlet.value, desk), outlet.evidence)
    for line in reversed(lines):
        match = _LEGAL.search(line.text) if _may_be_legal(line.text) else None
        if match and not _NOT_A_NAME.match(match["name"]):
            name = canonical_publisher(match["name"].strip(), desk)
            return Finding(name, Evidence(line.number, line.text, "legal-line", 0.7))
    for line in lines:
        may_be_address = len(line.text) <= _MAX_NAME_CHARACTERS and "@" in line.text
        address = _MAIL_ADDRESS.fullmatch(line.text) if may_be_address else None
        if address and (owner := publisher_of_address(f"//{address['host']}", desk)):
            return Finding(owner.name, Evidence(line.number, line.text, "known-mail-address", 0.6))
    return None


def canonical_publisher(name: str, desk: Desk) -> str:
    """The desk's name for a publisher, or the name as it stands."""
    known = _known_names(desk).get(fold(name))
    return known.name if known else name


def publisher_of_address(url: str, desk: Desk) -> Publisher | None:
    """The known publisher whose domain an address belongs to, the longest domain first; None when none does.

    >>> desk = Desk(publishers=(Publisher(name="Sample", domains=("sample.example",)),))
    >>> publisher_of_address("https://www.sample.example/a", desk).name
    'Sample'
    """
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    owners = [(domain, publisher) for publisher in desk.publishers for domain in publisher.domains]
    fitting = [(d, p) for d, p in owners if host == d or host.endswith("." + d)]
    return max(fitting, key=lambda item: (len(item[0]), item[0]))[1] if fitting else None


def _may_be_legal(text: str) -> bool:
    return len(text) <= _MAX_LEGAL_LINE_CHARACTERS and holds_any(text.lower(), _LEGAL_HINTS)


def _known_names(desk: Desk) -> dict[str, Publisher]:
    return {
        fold(name): publisher
        for publisher in reversed(desk.publishers)
        for name in (*publisher.domains, *publisher.aliases, publisher.name)
    }
