"""Read a raw scraped page: every line gets a role, and the fields come from the lines with their evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from builder.model import Caption, Desk, Dropped, Evidence, Footnote
from builder.reading.fields.agency import WireMark, parse_sign_off
from builder.reading.fields.captions import parse_caption, parse_credit
from builder.reading.fields.footnotes import are_referred_to, parse_footnote
from builder.reading.fields.headline import derive_headline
from builder.reading.fields.language import detect_language
from builder.reading.fields.printed_dates import parse_lead_date
from builder.reading.fields.publisher import canonical_publisher, find_publisher
from builder.reading.fields.wire import WireFields, find_wire_fields
from builder.reading.findings import Finding, Findings
from builder.reading.learned import recurring_lines
from builder.reading.lines import Line, is_prose, split_lines, word_count
from builder.reading.raw.author_lines import is_biography
from builder.reading.raw.masthead import GLUED_RULE, Masthead, read_masthead
from builder.reading.raw.roles import find_roles
from builder.reading.raw.story import Story, find_story

_CAPTION_LINES_AFTER_STORY = 3
_BIOGRAPHY_LINES = 2
_CAPTION_LINES_BEFORE_STORY = 40


@dataclass(frozen=True, slots=True)
class _Special:
    """Lines whose own form says what they are, by index; `credits` stand alone, with or without a caption above.

    `attached` are the credit lines that a caption has taken.
    """

    captions: dict[int, Caption]
    credits: dict[int, str]
    attached: set[int]
    footnotes: dict[int, Footnote]
    sign_offs: dict[int, WireMark]

    @property
    def indices(self) -> frozenset[int]:
        return frozenset((*self.captions, *self.credits, *self.footnotes, *self.sign_offs))


def read_raw_text(
    text: str,
    *,
    first_line: int = 1,
    desk: Desk,
    source: str | None = None,
    folder: str = "",
    day_first: bool = False,
) -> Findings:
    r"""Read the text of a page as it was scraped.

    Args:
        text: Decoded text with "\n" line ends.
        first_line: The file's number of the text's first line.
        desk: Known publishers, for the source, and the lines that recur in what a source publishes.
        source: The publisher, where the editor names it.
        folder: Path of the folder that the file is in, for what recurs there.
        day_first: How to read a numeric date that could be both, "03/04/2019".

    Returns:
        The fields with their evidence. Each line of the text is in exactly one of: the body, a caption, a footnote, the
        evidence of a field, `dropped`. (Evidence may also name words of the body: a dateline, the date glued to a lead,
        the sentence that a headline was made of. A byline may stand on several lines; its evidence is the line of the
        first and the text of all.)
    """
    lines = split_lines(text, first_line=first_line)
    if not lines:
        return Findings()
    special = _special_lines(lines)
    taken = special.indices
    roles = find_roles(lines)
    source = source or _named_publisher(lines, desk)
    story = find_story(lines, roles, taken=taken, recurring=recurring_lines(desk, source, folder=folder))
    language = detect_language("\n".join(lines[index].text for index in story.kept), assumed=None)
    masthead = read_masthead(
        lines,
        roles,
        story,
        taken=taken,
        language=language.value if language else None,
        country=_country(desk, source),
        day_first=day_first,
    )
    body = _body(lines, story, masthead)
    notes = _author_notes(body, masthead)
    body = {index: text for index, text in body.items() if index not in notes}
    published = _cut_glued_date(body, masthead.published, lines, day_first=day_first)
    captions = {index: caption for index, caption in special.captions.items() if _is_near(index, story)}
    others = [line for index, line in enumerate(lines) if index not in body and index not in taken]
    agency, dateline = _wire_fields(lines, special, body, masthead, desk)
    findings = Findings(
        headline=masthead.headline or _derive_headline(lines, body),
        published=published,
        modified=masthead.modified,
        authors=masthead.authors,
        source=find_publisher(others, outlet=masthead.outlet, desk=desk),
        agency=agency or masthead.agency,
        dateline=dateline,
        section=masthead.section,
        language=language,
        body=tuple(body.values()),
        captions=tuple(captions[index] for index in sorted(captions)),
        footnotes=tuple(special.footnotes[index] for index in sorted(special.footnotes)),
        evidence=_body_evidence(lines, body, story.confidence),
    )
    credited = {index for index in special.attached if index - 1 in captions}
    kept = {*body, *captions, *credited, *special.footnotes, *masthead.used}
    reasons = _reasons(story, special, masthead) | dict.fromkeys(notes, "author-note")
    return replace(findings, dropped=_dropped(lines, kept, reasons, findings))


def _named_publisher(lines: Sequence[Line], desk: Desk) -> str | None:
    """The publisher that a short line of the page names, before anything else is known of the page."""
    found = find_publisher([line for line in lines if not is_prose(line.text)], outlet=None, desk=desk)
    return found.value if found else None


def _country(desk: Desk, source: str | None) -> str | None:
    wanted = canonical_publisher(source, desk) if source else None
    return next((known.country for known in desk.publishers if known.name == wanted), None)


def _special_lines(lines: Sequence[Line]) -> _Special:
    special = _Special({}, {}, set(), {}, {})
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
                special.attached.add(index)
    if not any(is_prose(line.text) for index, line in enumerate(lines) if index not in special.captions):
        # A brief of one paragraph that ends in its source has the form of a caption, but it is all there is.
        special.captions.clear()
        special.attached.clear()
    others = [line.text for index, line in enumerate(lines) if index not in notes]
    referred = are_referred_to(tuple(notes.values()), others)
    special.footnotes.update((index, note) for (index, note), kept in zip(notes.items(), referred, strict=True) if kept)
    return special


def _body(lines: Sequence[Line], story: Story, masthead: Masthead) -> dict[int, str]:
    """The story's paragraphs by index, without what the masthead has used or repeats."""
    return {
        index: lines[index].text
        for index in sorted({*story.kept, *([masthead.glued] if masthead.glued is not None else ())})
        if index not in masthead.used and masthead.reasons.get(index) in (None, "standfirst")
    }


def _author_notes(body: dict[int, str], masthead: Masthead) -> frozenset[int]:
    """The last paragraphs that only tell who the authors are; the first paragraph is never one."""
    authors = masthead.authors.value if masthead.authors else ()
    last = list(body)[1:][-_BIOGRAPHY_LINES:]
    return frozenset(index for index in last if is_biography(body[index], authors))


def _is_near(index: int, story: Story) -> bool:
    """Captions far from the story are those of other articles' pictures."""
    return story.start - _CAPTION_LINES_BEFORE_STORY <= index < story.end + _CAPTION_LINES_AFTER_STORY


def _cut_glued_date(
    body: dict[int, str], found: Finding[date] | None, lines: Sequence[Line], *, day_first: bool
) -> Finding[date] | None:
    """Take a date that is glued to the beginning of a paragraph out of it; its words alone are the evidence."""
    if found is None or found.evidence.rule != GLUED_RULE:
        return found
    index = next((index for index in body if lines[index].number == found.evidence.line), None)
    glued = parse_lead_date(body[index], day_first=day_first) if index is not None else None
    if index is None or glued is None:
        return found
    printed, body[index] = glued
    return replace(found, evidence=replace(found.evidence, text=lines[index].text[: printed.end]))


def _wire_fields(
    lines: Sequence[Line], special: _Special, body: dict[int, str], masthead: Masthead, desk: Desk
) -> WireFields:
    if not body:
        return None, None
    first = next(iter(body))
    below = ((lines[index].number, mark) for index, mark in sorted(special.sign_offs.items()) if index > first)
    return find_wire_fields(body[first], lines[first].number, sign_offs=below, authors=masthead.authors, desk=desk)


def _derive_headline(lines: Sequence[Line], body: dict[int, str]) -> Finding[str] | None:
    first = next((index for index, text in body.items() if word_count(text)), None)
    return derive_headline(body[first], line=lines[first].number) if first is not None else None


def _body_evidence(lines: Sequence[Line], body: dict[int, str], confidence: float) -> dict[str, Evidence]:
    if not body:
        return {}
    first = next(iter(body))
    text = f"{len(body)} paragraphs, from line {lines[first].number} to line {lines[max(body)].number}"
    return {"body": Evidence(lines[first].number, text, "line-roles", confidence)}


def _reasons(story: Story, special: _Special, masthead: Masthead) -> dict[int, str]:
    """Why a line is in no field, the most telling reason last."""
    return {
        **story.reasons,
        **dict.fromkeys(special.captions, "caption-elsewhere"),
        **dict.fromkeys(special.credits, "credit-line"),
        **dict.fromkeys(special.sign_offs, "sign-off"),
        **masthead.reasons,
    }


def _dropped(lines: Sequence[Line], kept: set[int], reasons: dict[int, str], findings: Findings) -> tuple[Dropped, ...]:
    """Every line that is in no field and is no field's evidence, with the reason."""
    said = (findings.source, findings.agency)
    speaking = {finding.evidence.line for finding in said if finding}
    return tuple(
        Dropped(line.number, line.text, reasons.get(index, "masthead"))
        for index, line in enumerate(lines)
        if index not in kept and line.number not in speaking
    )
