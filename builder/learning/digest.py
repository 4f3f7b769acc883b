"""What one article contributes to learning: its lines, what its masthead uses, its words, and a sketch of its story."""

from __future__ import annotations

import hashlib
import unicodedata
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from builder.learning.stories import sketch_text
from builder.learning.wording import Wording, word_article
from builder.model import METADATA, Article, Desk, Format
from builder.reading.fields.publisher import canonical_publisher
from builder.reading.lines import fold, is_prose

_MAX_LINE_CHARACTERS = 2000


@dataclass(frozen=True, slots=True)
class Standing:
    """A line of an article that its masthead does not use.

    Attributes:
        text: As printed, in Unicode form C.
        inside: True when reading kept it in the story, as prose or with prose above and below it.
    """

    text: str
    inside: bool


@dataclass(frozen=True, slots=True)
class Digest:
    """An article in so far as others may have something in common with it.

    Attributes:
        source: By the desk's name for it where it has one; None when the article has no source.
        folder: The folder of the article's file, e.g. "articles/2017".
        lines: Body and dropped lines, each folded form once.
        masthead: Folded texts that say a field of the article or are its value.
        story: A sketch of the body.
        wording: Its words.
        is_found: False for an authored article: nothing is dropped from it, so what recurs in it is its own.
    """

    source: str | None
    folder: str
    lines: tuple[Standing, ...]
    masthead: frozenset[str]
    story: array[int]
    wording: Wording
    is_found: bool


def digest_article(article: Article, desk: Desk) -> Digest:
    """Reduce an article to what learning needs of it."""
    masthead = frozenset(fold(_composed(text)) for text in _masthead_texts(article))
    lines: dict[str, Standing] = {}
    for line in _standings(article):
        key = fold(line.text)
        if key and key not in masthead and len(line.text) <= _MAX_LINE_CHARACTERS:
            lines[key] = line if key not in lines or line.inside else lines[key]
    return Digest(
        source=canonical_publisher(article.source, desk) if article.source else None,
        folder=PurePosixPath(article.path).parent.as_posix(),
        lines=tuple(lines.values()),
        masthead=masthead - {""},
        story=sketch_text(article.text),
        wording=word_article(article),
        is_found=article.format is not Format.MARKDOWN,
    )


def hash_line(text: str) -> int:
    """Return 63 bits of BLAKE2 of a folded line: the same for any two printings, on any machine."""
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def _standings(article: Article) -> Iterator[Standing]:
    prose = [place for place, text in enumerate(article.body) if is_prose(text)]
    for place, text in enumerate(article.body):
        yield Standing(_composed(text), inside=_is_inside(place, prose))
    for line in article.dropped:
        yield Standing(_composed(line.text), inside=False)


def _is_inside(place: int, prose: Sequence[int]) -> bool:
    return bool(prose) and prose[0] <= place <= prose[-1]


def _masthead_texts(article: Article) -> Iterator[str]:
    """The lines that carry metadata, and the values, which may stand elsewhere on the page alone."""
    for name in METADATA:
        if name in article.evidence:
            yield article.evidence[name].text
    yield from (article.headline, *article.authors)
    yield from (text for text in (article.source, article.agency, article.dateline, article.section) if text)


def _composed(text: str) -> str:
    """Unicode form C, which is what the desk's files are read in."""
    return unicodedata.normalize("NFC", text)
