"""The room's one door: a source goes in, the article comes out, with the editor's front matter over what was read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import PurePosixPath
from typing import NoReturn
from urllib.parse import urlsplit

from builder.config import Settings
from builder.errors import ArticleError, Problem
from builder.model import METADATA, PARAGRAPH_SEPARATOR, Article, Desk, Dropped, Evidence, Format
from builder.reading.authored import parse_authored
from builder.reading.decode import decode
from builder.reading.fields.archives import parse_archive_address
from builder.reading.fields.footnotes import place_footnotes
from builder.reading.fields.headline import derive_headline
from builder.reading.fields.language import detect_language
from builder.reading.fields.printed_dates import parse_dates
from builder.reading.fields.publisher import canonical_publisher, publisher_of_address
from builder.reading.fields.relative_dates import parse_relative_day
from builder.reading.findings import Finding, Findings
from builder.reading.frontmatter import UNSET, FrontMatter, split_front_matter
from builder.reading.raw.rawtext import read_raw_text
from builder.reading.source import Source, article_id, read_bytes
from builder.reading.web.webpage import parse_webpage

_SEPARATORS = re.compile(r"[\W_]+")


def read_article(source: Source, *, settings: Settings, desk: Desk) -> Article:
    """Read one article from its file.

    Raises:
        ArticleError: The file cannot be read, or holds no story; with the way out.
    """
    return parse_article(source, read_bytes(source, settings.max_article_bytes), settings=settings, desk=desk)


def parse_article(source: Source, data: bytes, *, settings: Settings, desk: Desk) -> Article:
    """Read one article; a pure function of its bytes, its path, the settings and the desk.

    Raises:
        ArticleError: It holds no story; with the way out.
    """
    decoded = decode(data, path=source.path)
    front, text, first_line = split_front_matter(decoded.text, path=source.path)
    found = _read(source, text, first_line, desk, front)
    if not found.body and not isinstance(front.headline, str):
        _refuse(source, found)
    found, front = _unarchived(found, front)
    found = _complete(found, front, source, settings, desk)
    return _settle(found, front, source, warnings=decoded.warnings)


def _read(source: Source, text: str, first_line: int, desk: Desk, front: FrontMatter) -> Findings:
    match source.format:
        case Format.TEXT:
            publisher = front.source if isinstance(front.source, str) else None
            folder = PurePosixPath(source.path).parent.as_posix()
            return read_raw_text(text, first_line=first_line, desk=desk, source=publisher, folder=folder)
        case Format.MARKDOWN:
            return _from_authored(text, first_line, source.path)
        case Format.HTML:
            return parse_webpage(text, path=source.path, first_line=first_line, desk=desk)


def _from_authored(text: str, first_line: int, path: str) -> Findings:
    authored = parse_authored(text, path=path, first_line=first_line)
    headline = None
    if authored.headline:
        evidence = Evidence(authored.headline_line, authored.headline, "first-heading", 0.95)
        headline = Finding(authored.headline, evidence)
    body = {"body": Evidence(first_line, f"{len(authored.body)} paragraphs, kept as they stand", "authored", 1.0)}
    return Findings(
        headline=headline,
        body=authored.body,
        blocks=authored.blocks,
        marks=authored.marks,
        evidence=body if authored.body else {},
    )


def _refuse(source: Source, found: Findings) -> NoReturn:
    lines = f"all {len(found.dropped)} lines look like furniture" if found.dropped else "there is no running text"
    message = f"no story in it ({lines}); paste the article's text, or give it a headline in front matter to list it"
    raise ArticleError(Problem(source.path, 0, message))


def _complete(found: Findings, front: FrontMatter, source: Source, settings: Settings, desk: Desk) -> Findings:
    """Add what follows from the file's name, the address and the text as a whole."""
    if found.headline is None or front.headline is None:
        derived = derive_headline(found.body[0], line=None) if found.body else None
        found = replace(found, headline=derived or _named_by_file(source))
    if found.published is None:
        found = _dated_relatively(found, front, source) or replace(found, published=_date_of_file(source))
    url = front.url if isinstance(front.url, str) else found.url.value if found.url else None
    if found.source:
        value = canonical_publisher(found.source.value, desk)
        found = replace(found, source=Finding(value, found.source.evidence))
    elif url:
        found = replace(found, source=_publisher_of(url, desk))
    if source.format is not Format.TEXT or found.language is None:
        sample = "\n".join((found.headline.value if found.headline else "", *found.body))
        found = replace(found, language=detect_language(sample, assumed=None) or found.language)
    return replace(found, language=found.language or detect_language("", assumed=settings.language))


def _unarchived(found: Findings, front: FrontMatter) -> tuple[Findings, FrontMatter]:
    """Where an address is that of a copy in a web archive, put the original's in its place and keep both."""
    archived = front.archived
    if found.url and (copy := parse_archive_address(found.url.value)):
        found = replace(found, url=Finding(copy.original, found.url.evidence))
        archived = archived or (copy.archived if front.url is UNSET else None)
    if isinstance(front.url, str) and (copy := parse_archive_address(front.url)):
        front = replace(front, url=copy.original)
        archived = archived or copy.archived
    return found, replace(front, archived=archived)


def _named_by_file(source: Source) -> Finding[str]:
    stem = PurePosixPath(source.path).stem
    return Finding(_SEPARATORS.sub(" ", stem).strip() or stem, Evidence(None, stem, "file-name", 0.1))


def _date_of_file(source: Source) -> Finding[date] | None:
    name = PurePosixPath(source.path).stem
    dates = parse_dates(name.replace("_", "-"), day_first=False)
    if not dates or dates[0].ambiguous:
        return None
    return Finding(dates[0].day, Evidence(None, name, "file-name-date", 0.7))


def _dated_relatively(found: Findings, front: FrontMatter, source: Source) -> Findings | None:
    """Read "2 hours ago" above the story against the day in the front matter or in the file's name, never the clock."""
    named = _date_of_file(source)
    saved = front.modified if isinstance(front.modified, date) else named.value if named else None
    lead = found.evidence["body"].line if found.body else None
    if saved is None or lead is None:
        return None
    for dropped in found.dropped:
        told = parse_relative_day(dropped.text) if dropped.line < lead else None
        if told and told.label != "modified":
            day = saved - timedelta(days=told.days)
            sure = 0.8 if told.exact else 0.6 if told.margin_days <= 1 else 0.3
            evidence = Evidence(dropped.line, dropped.text, "told-relatively", sure)
            rest = tuple(line for line in found.dropped if line is not dropped)
            return replace(found, published=Finding(day, evidence), dropped=rest)
    return None


def _publisher_of(url: str, desk: Desk) -> Finding[str] | None:
    known = publisher_of_address(url, desk)
    if known:
        return Finding(known.name, Evidence(None, url, "known-domain", 0.95))
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    return Finding(host, Evidence(None, url, "domain", 0.6)) if host else None


def _settle(found: Findings, front: FrontMatter, source: Source, *, warnings: tuple[Problem, ...]) -> Article:
    """Let the front matter win, field by field, and say so in the evidence."""
    values: dict[str, object] = {}
    evidence: dict[str, Evidence] = {}
    overruled: list[Evidence] = []
    for name in METADATA:
        said = getattr(front, name)
        finding: Finding[object] | None = getattr(found, name)
        if said is not UNSET and not (name == "headline" and said is None):
            values[name] = said
            evidence |= _said_so(front, name)
            overruled += [finding.evidence] if finding else []
        elif finding:
            values[name] = finding.value
            evidence[name] = finding.evidence
    return Article(
        id=article_id(source.path),
        path=source.path,
        format=source.format,
        **values,  # type: ignore[arg-type]  # each value has its field's type, as FrontMatter and Findings declare it
        body=found.body,
        captions=found.captions,
        footnotes=place_footnotes(found.footnotes, PARAGRAPH_SEPARATOR.join(found.body)),
        dropped=_with_overruled(found, overruled, evidence),
        evidence={**evidence, **found.evidence},
        blocks=found.blocks,
        marks=found.marks,
        archived=front.archived,
        tags=front.tags,
        slug=front.slug,
        summary=front.summary,
        draft=front.draft,
        publish=front.publish,
        lead=front.lead,
        warnings=warnings,
    )


def _said_so(front: FrontMatter, name: str) -> Mapping[str, Evidence]:
    return {name: Evidence(front.lines.get(name), front.texts.get(name, ""), "front-matter", 1.0)}


def _with_overruled(
    found: Findings, overruled: list[Evidence], evidence: Mapping[str, Evidence]
) -> tuple[Dropped, ...]:
    """Account for the lines that spoke for a field only until the front matter overruled them."""
    spoken = {e.line for e in evidence.values()} | {line.line for line in found.dropped}
    lost = {
        e.line: e.text
        for e in overruled
        if e.line is not None and e.line not in spoken and not any(e.text in paragraph for paragraph in found.body)
    }
    more = (Dropped(line, text, "overruled-by-front-matter") for line, text in lost.items())
    return tuple(sorted((*found.dropped, *more), key=lambda line: line.line))
