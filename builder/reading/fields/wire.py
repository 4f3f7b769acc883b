"""Agency and dateline of an article: from its sign-off, the beginning of its lead, or a byline that is an agency."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from builder.model import Desk, Evidence
from builder.reading.fields.agency import WireMark, canonical_agency, parse_dateline
from builder.reading.fields.publisher import canonical_publisher
from builder.reading.findings import Finding

WireFields = tuple[Finding[str] | None, Finding[str] | None]


def find_wire_fields(
    lead: str,
    lead_line: int | None,
    *,
    sign_offs: Iterable[tuple[int | None, WireMark]],
    authors: Finding[tuple[str, ...]] | None,
    desk: Desk,
) -> WireFields:
    """Find who wired an article, and from where.

    Args:
        lead: The body's first paragraph, empty without a body.
        lead_line: Its 1-based line, where that is known.
        sign_offs: The lines below the lead that are nothing but an agency in brackets, with their numbers.
        authors: The byline.
        desk: Its name for a publisher is used for an agency that is one.

    Returns:
        Agency and dateline. The last sign-off wins over the dateline, and that over the byline.
    """
    agency = dateline = None
    for line, mark in sign_offs:
        if mark.agency:
            evidence = Evidence(line, mark.text, "agency-sign-off", mark.confidence)
            agency = Finding(canonical_publisher(mark.agency, desk), evidence)
    begins = parse_dateline(lead)
    if begins:
        evidence = Evidence(lead_line, begins.text, "dateline", begins.confidence)
        dateline = Finding(begins.place, evidence) if begins.place else None
        if agency is None and begins.agency:
            agency = Finding(begins.agency, evidence)
    if agency is None and authors:
        known = next(filter(None, map(canonical_agency, authors.value)), None)
        evidence = replace(authors.evidence, rule="agency-byline", confidence=0.8)
        agency = Finding(known, evidence) if known else None
    return agency, dateline
