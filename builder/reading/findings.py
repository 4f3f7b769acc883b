"""What the readers of the three formats hand over: values with their evidence, before the editor's front matter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from builder.model import Block, Caption, Dropped, Evidence, Footnote, Mark

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Finding(Generic[T]):
    """A value and the evidence for it."""

    value: T
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What one page says of itself; a field that was not found is None.

    Attributes:
        body: The story's paragraphs.
        evidence: Evidence of fields that have no `Finding` of their own, e.g. "body".
    """

    headline: Finding[str] | None = None
    published: Finding[date] | None = None
    modified: Finding[date] | None = None
    authors: Finding[tuple[str, ...]] | None = None
    source: Finding[str] | None = None
    agency: Finding[str] | None = None
    dateline: Finding[str] | None = None
    section: Finding[str] | None = None
    language: Finding[str] | None = None
    url: Finding[str] | None = None
    body: tuple[str, ...] = ()
    captions: tuple[Caption, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    blocks: tuple[Block, ...] = ()
    marks: tuple[Mark, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
