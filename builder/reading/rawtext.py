"""Read a raw scraped page: every line gets a role, and the fields come from the lines with their evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from builder.model import DERIVED_HEADLINE_RULE, Caption, Desk, Dropped, Evidence, Footnote
from builder.reading.agency import WireMark, canonical_agency, parse_dateline, parse_sign_off
from builder.reading.captions import parse_caption, parse_credit
from builder.reading.findings import Finding, Findings
from builder.reading.footnotes import are_referred_to, parse_footnote
from builder.reading.lines import Line, is_prose, split_lines, word_count
from builder.reading.masthead import Masthead, lead_date, read_masthead
from builder.reading.publisher import find_publisher
from builder.reading.story import Story, find_story

_DERIVED_HEADLINE_CONFIDENCE = 0.2
_DERIVED_HEADLINE_CHARACTERS = 90
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’]?\s+(?=[A-ZÀ-Þ\"“])")


@dataclass(frozen=True, slots=True)
class _Special:
    """Lines whose own form says what they are, by index; `credits` stand alone, with or without a caption above."""

    captions: dict[int, Caption]
    credits: dict[int, str]
    footnotes: dict[int, Footnote]
    sign_offs: dict[int, WireMark]

    @property
    def indices(self) -> frozenset[int]:
        return frozenset((*self.captions, *self.credits, *self.footnotes, *self.sign_offs))


def read_raw_text(text: str, *, first_line: int = 1, desk: Desk, day_first: bool = False) -> Findings:
    r"""Read the text of a page as it was scraped.

    Args:
        text: Decoded text with "\n" line ends.
        first_line: The file's number of the text's first line.
        desk: Known publishers, for the source.
        day_first: How to read a numeric date that could be both, "03/04/2019".

    Returns:
        The fields with their evidence. Each line of the text is in the body, a caption, a footnote, the evidence of a
        field, or `dropped`.
    """
    lines = split_lines(text, first_line=first_line)
    special = _special_lines(lines)
    story = find_story(lines, taken=special.indices)
    masthead = read_masthead(lines, story.start, day_first=day_first)
    body = {index: lines[index].text for index in story.kept if index not in masthead.used}
    published = masthead.published or _date_from_lead(lines, body, day_first=day_first)
    agency, dateline = _wire_fields(lines, special, body, masthead)
    return Findings(
        headline=masthead.headline or _derive_headline(lines, body),
        published=published,
        modified=masthead.modified,
        authors=masthead.authors,
        source=find_publisher(lines, outlet=masthead.outlet, desk=desk),
        agency=agency,
        dateline=dateline,
        section=masthead.section,
        body=tuple(body.values()),
        captions=tuple(special.captions[index] for index in sorted(special.captions)),
        footnotes=tuple(special.footnotes[index] for index in sorted(special.footnotes)),
        dropped=_dropped(lines, body, story, masthead, special),
        evidence=_body_evidence(lines, body),
    )


def _special_lines(lines: Sequence[Line]) -> _Special:
    special = _Special({}, {}, {}, {})
    notes: dict[int, Footnote] = {}
    for index, line in enumerate(lines):
        if sign_off := parse_sign_off(line.text):
            special.sign_offs[index] = sign_off
        elif caption := parse_caption(line.text):
            special.captions[index] = caption
        elif note := parse_footnote(line.text):
            notes[index] = note
        elif credit := parse_credit(line.text):
            special.credits[index] = credit
            above = special.captions.get(index - 1)
            if above and above.credit is None:
                special.captions[index - 1] = Caption(above.text, credit)
    others = [line.text for index, line in enumerate(lines) if index not in notes]
    referred = are_referred_to(tuple(notes.values()), others)
    special.footnotes.update((index, note) for (index, note), kept in zip(notes.items(), referred, strict=True) if kept)
    return special


def _date_from_lead(lines: Sequence[Line], body: dict[int, str], *, day_first: bool) -> Finding[date] | None:
    """Take a date that is glued to the lead out of it."""
    first = next(iter(body), None)
    glued = lead_date(body[first], day_first=day_first) if first is not None else None
    if first is None or glued is None:
        return None
    found, body[first] = glued
    words = lines[first].text[: found.end]
    return Finding(
        found.day, Evidence(lines[first].number, words, "date-glued-to-lead", 0.5 if found.ambiguous else 0.85)
    )


def _wire_fields(
    lines: Sequence[Line], special: _Special, body: dict[int, str], masthead: Masthead
) -> tuple[Finding[str] | None, Finding[str] | None]:
    """Agency and dateline: from the sign-off, the beginning of the lead, or a byline that is an agency."""
    agency = dateline = None
    for index, mark in sorted(special.sign_offs.items()):
        if mark.agency:
            agency = Finding(mark.agency, Evidence(lines[index].number, mark.text, "agency-sign-off", mark.confidence))
    first = next(iter(body), None)
    mark_of_lead = parse_dateline(body[first]) if first is not None else None
    if first is not None and mark_of_lead:
        number, confidence = lines[first].number, mark_of_lead.confidence
        if mark_of_lead.place:
            dateline = Finding(mark_of_lead.place, Evidence(number, mark_of_lead.text, "dateline", confidence))
        if mark_of_lead.agency:
            agency = agency or Finding(mark_of_lead.agency, Evidence(number, mark_of_lead.text, "dateline", confidence))
    if agency is None and masthead.authors:
        known = [name for author in masthead.authors.value if (name := canonical_agency(author))]
        evidence = masthead.authors.evidence
        agency = Finding(known[0], Evidence(evidence.line, evidence.text, "agency-byline", 0.8)) if known else None
    return agency, dateline


def _derive_headline(lines: Sequence[Line], body: dict[int, str]) -> Finding[str] | None:
    """Make a headline of the first sentence that has words in it, where the page has none of its own."""
    index = next((i for i, text in body.items() if word_count(text)), None)
    if index is None:
        return None
    sentence = _SENTENCE_END.split(body[index], maxsplit=1)[0]
    headline = shorten(sentence.rstrip("."), _DERIVED_HEADLINE_CHARACTERS)
    return Finding(
        headline, Evidence(lines[index].number, sentence, DERIVED_HEADLINE_RULE, _DERIVED_HEADLINE_CONFIDENCE)
    )


def shorten(text: str, characters: int) -> str:
    """Cut a text at a word's end so that it has at most so many characters, and say so with an ellipsis.

    >>> shorten("The leader left the city", 12)
    'The leader…'
    """
    if len(text) <= characters:
        return text
    head = text[:characters].rsplit(" ", 1)[0] if " " in text[:characters] else text[: characters - 1]
    return head.rstrip(" ,;:–—-") + "…"


def _body_evidence(lines: Sequence[Line], body: dict[int, str]) -> dict[str, Evidence]:
    if not body:
        return {}
    first = next(iter(body))
    prose = sum(word_count(text) for text in body.values() if is_prose(text))
    share = prose / max(1, sum(word_count(text) for text in body.values()))
    text = f"{len(body)} paragraphs, from line {lines[first].number} to line {lines[max(body)].number}"
    return {"body": Evidence(lines[first].number, text, "prose-cluster", round(0.2 + 0.75 * share, 2))}


def _dropped(
    lines: Sequence[Line], body: dict[int, str], story: Story, masthead: Masthead, special: _Special
) -> tuple[Dropped, ...]:
    """Every line that is in no field, with the reason."""
    kept = set(body) | masthead.used | set(special.captions) | set(special.footnotes) | set(special.sign_offs)
    reasons = {**story.reasons, **dict.fromkeys(special.credits, "credit-line"), **masthead.reasons}
    return tuple(
        Dropped(line.number, line.text, reasons.get(index, "masthead"))
        for index, line in enumerate(lines)
        if index not in kept
    )
