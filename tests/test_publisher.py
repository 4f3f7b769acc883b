"""Who published a page."""

from __future__ import annotations

import pytest

from builder.model import Desk, Evidence, Publisher
from builder.reading.fields.publisher import canonical_publisher, find_publisher, publisher_of_address
from builder.reading.findings import Finding
from builder.reading.lines import split_lines

DESK = Desk(
    publishers=(
        Publisher(name="The Sample Post", domains=("samplepost.example",), aliases=("Sample Post",)),
        Publisher(name="Sample Post Coast", domains=("coast.samplepost.example",)),
    )
)


def find(text: str, desk: Desk, outlet: str | None = None) -> tuple[str, str] | None:
    """Name and rule of the source of a page."""
    said = Finding(outlet, Evidence(1, f"By {outlet} Staff", "byline-outlet", 0.8)) if outlet else None
    found = find_publisher(split_lines(text), outlet=said, desk=desk)
    return (found.value, found.evidence.rule) if found else None


@pytest.mark.parametrize(
    ("text", "outlet", "expected"),
    [
        ("SAMPLE POST", "PQR", ("The Sample Post", "known-publisher")),
        ("www.samplepost.example", None, ("The Sample Post", "known-publisher")),
        ("Text", "Sample Post", ("The Sample Post", "byline-outlet")),
        ("Text", "PQR", ("PQR", "byline-outlet")),
        ("© 2018 Sample Post. All rights reserved.", None, ("The Sample Post", "legal-line")),
        ("Copyright 2018 by Other Media Ltd", None, ("Other Media", "legal-line")),
        ("press@coast.samplepost.example", None, ("Sample Post Coast", "known-mail-address")),
        ("press@elsewhere.example", None, None),
        ("© 2018. All rights reserved.", None, None),
        ("The Sample Post said so.", None, None),
    ],
)
def test_sources(text: str, outlet: str | None, expected: tuple[str, str] | None) -> None:
    """A known name on its own line, then the byline, the legal line and a known mail address; never a citation."""
    assert find(text, DESK, outlet) == expected


def test_the_desk_names_publishers() -> None:
    """Another name is kept as it stands."""
    assert (canonical_publisher("sample post", DESK), canonical_publisher("PQR", DESK)) == ("The Sample Post", "PQR")


def test_the_longest_domain_owns_an_address() -> None:
    """A part of a site may be a publisher of its own; a look-alike host is not."""
    owner = publisher_of_address("https://www.coast.samplepost.example/a", DESK)
    assert owner is not None
    assert owner.name == "Sample Post Coast"
    assert publisher_of_address("https://notsamplepost.example/", DESK) is None
