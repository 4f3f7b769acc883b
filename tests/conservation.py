"""Says where each line of a raw page went, for tests that none is lost and none is in two places."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import Evidence
from builder.reading.fields.captions import parse_caption, parse_credit
from builder.reading.findings import Findings
from builder.reading.lines import Line, split_lines

FIELDS = ("headline", "published", "modified", "authors", "source", "agency", "dateline", "section")
RULES_ON_BODY = frozenset({"derived-from-lead", "date-glued-to-lead", "dateline"})
"""Their evidence is a part of a paragraph, which stays in the body."""


def where_lines_went(text: str, findings: Findings) -> list[tuple[int, str]]:
    """The number and the place of each line of a page, in order.

    Raises:
        AssertionError: A line is nowhere or in two places, or a field holds a line that the page does not have.
    """
    lines = split_lines(text)
    dropped = {line.line: line.text for line in findings.dropped}
    spoken = set(_spoken_lines(lines, findings))
    assert len(dropped) == len(findings.dropped), "a line was dropped twice"
    assert not spoken & set(dropped), "a line is a field's evidence and dropped"
    assert set(dropped) | spoken <= {line.number for line in lines}, "a line that the page does not have"
    assert all(dropped.get(line.number, line.text) == line.text for line in lines), "a dropped line was changed"
    rest = [line for line in lines if line.number not in dropped and line.number not in spoken]
    places = {**dict.fromkeys(dropped, "dropped"), **dict.fromkeys(spoken, "evidence"), **_in_fields(rest, findings)}
    return sorted(places.items())


def _spoken_lines(lines: tuple[Line, ...], findings: Findings) -> Iterator[int]:
    """The lines that are a field's evidence; a byline may be on several lines, one below the other."""
    for evidence in evidence_of(findings).values():
        if evidence.rule in RULES_ON_BODY or evidence.line is None:
            continue
        rest = evidence.text
        for line in lines:
            if line.number >= evidence.line and rest and (rest == line.text or rest.startswith(f"{line.text} ")):
                rest = rest[len(line.text) :].strip()
                yield line.number
        assert not rest, "evidence that the page does not have"


def evidence_of(findings: Findings) -> dict[str, Evidence]:
    """The evidence of each field of the masthead that was found."""
    return {name: found.evidence for name in FIELDS if (found := getattr(findings, name))}


def _in_fields(rest: list[Line], findings: Findings) -> dict[int, str]:
    """Match the lines that are left, in order, with paragraphs, captions and their credits, and footnotes."""
    body, captions, footnotes = list(findings.body), list(findings.captions), list(findings.footnotes)
    glued = {e.line for e in evidence_of(findings).values() if e.rule == "date-glued-to-lead"}
    credit: str | None = None
    places: dict[int, str] = {}
    for line in rest:
        caption = parse_caption(line.text)
        if body and (line.text == body[0] or (line.number in glued and line.text.endswith(body[0]))):
            body.pop(0)
            places[line.number] = "body"
        elif captions and caption and caption.text == captions[0].text:
            credit = None if caption.credit else captions[0].credit
            captions.pop(0)
            places[line.number] = "caption"
        elif credit and parse_credit(line.text) == credit:
            credit = None
            places[line.number] = "caption"
        else:
            assert footnotes, f"line {line.number} is nowhere: {line.text!r}"
            assert line.text.removeprefix(footnotes[0].mark).lstrip() == footnotes[0].text
            footnotes.pop(0)
            places[line.number] = "footnote"
    assert not [*body, *captions, *footnotes], "a field holds a line that the page does not have"
    return places
