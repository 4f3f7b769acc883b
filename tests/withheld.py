"""Briefings with words by which every sentence can be told: what the tests of withholding look for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import product

from builder.annotating.annotate import annotate
from builder.config import Settings
from builder.linking.link import link
from builder.model import (
    DERIVED_HEADLINE_RULE,
    AnnotatedArticle,
    Article,
    Block,
    Briefing,
    Caption,
    Desk,
    Dropped,
    Evidence,
    Footnote,
    Format,
    Mark,
    MarkKind,
    NoteEntry,
    Publisher,
    Publishing,
)
from builder.reading.source import article_id

SENTENCES = (
    "“The town is {w},” Ann Specimen said.",
    "Ann Specimen said that nobody had {w} the bridge.",
    "On 10 July 2017 the army took the town of Kobani after a {w} fight.",
    "In November 2016 Haider al-Abadi sent his {w} troops towards Mosul in three columns.",
    "Kobani, also known as Ain al-Arab, was {w} by its people.",
    "The Syrian Democratic Forces (SDF) {w} along the river.",
    "Ayman al-Zawahiri was {w} in a message.",
    "Ayman al-Zawahri had {w} once before.",
    "The old bridge over the wide river was {w} by the men.",
    "Then they {w} and all of them walked to the gate without a word.",
    "Nothing else was {w} that day in Mosul.",
)
_NOTE, _LOOSE = "walked to the gate", "The old bridge over the wide river was mended by the men"
COMMON = "It was a cold morning. " + " ".join(
    f"At the {place} they still had {thing}, and nobody there asked for more of it."
    for place, thing in product(("market", "school", "harbour", "mill", "station"), ("bread", "milk", "coal", "rope"))
)
"""What all articles have, so that some are versions of one story; it has no word by which it could be told."""

_TOLD = re.compile(r"zq[a-z]+zq")


@dataclass(frozen=True, slots=True)
class Draft:
    """What a test chooses of an article: its sentences by number, paragraph by paragraph, and how it is published."""

    paragraphs: Sequence[Sequence[int]]
    publish: Publishing | None
    source: str | None
    authored: bool
    common_first: bool = False


def told_words(text: str) -> set[str]:
    """The words by which sentences are told."""
    return set(_TOLD.findall(text))


def briefing_of_drafts(drafts: Sequence[Draft]) -> Briefing:
    """Read nothing, but annotate and link: everything that an annotation can be made of is in the articles."""
    publishers = (
        Publisher(name="The Excerpt", publish=Publishing.EXCERPT),
        Publisher(name="The Index", publish=Publishing.METADATA),
        Publisher(name="The Whole"),
    )
    articles = [_annotated(draft, number, publishers) for number, draft in enumerate(drafts)]
    return link(articles, desk=Desk(publishers=publishers), min_topic_articles=1, max_related=8)


def _annotated(draft: Draft, number: int, publishers: tuple[Publisher, ...]) -> AnnotatedArticle:
    words = _words(number)
    path = f"articles/{number}.txt"
    body = [" ".join(SENTENCES[place].format(w=next(words)) for place in paragraph) for paragraph in draft.paragraphs]
    body.insert(0 if draft.common_first else len(body), COMMON)
    if draft.authored:
        body.insert(0, "A heading of it")
    lead = next((paragraph for paragraph in body if told_words(paragraph)), "")
    article = Article(
        id=article_id(path),
        path=path,
        format=Format.MARKDOWN if draft.authored else Format.TEXT,
        headline="An example",
        published=date(2017, 8, 1 + number % 3),
        source=draft.source,
        language="en",
        url="https://example.org/a" if number % 2 else None,
        body=tuple(body),
        captions=(Caption(f"The men who {next(words)} here.", "A. Photographer"),),
        footnotes=(Footnote("*", f"So it was {next(words)}.", 0),),
        dropped=(Dropped(7, f"Nobody {next(words)} this line", "share-bar"),),
        evidence={
            "headline": Evidence(1, lead, DERIVED_HEADLINE_RULE, 0.2),
            "published": Evidence(2, f"1 August 2017, {lead}", "printed-date", 0.3),
            "source": Evidence(3, "The paper", "known-publisher", 0.9),
            "body": Evidence(4, body[-1] if number % 2 else lead, "line-roles", 0.3),
            "captions": Evidence(9, "The men who", "captions", 0.3),
        },
        blocks=tuple(Block(heading=int(place == 0)) for place in range(len(body))) if draft.authored else (),
        marks=(Mark(0, sum(map(len, body)), MarkKind.STRONG),) if draft.authored else (),
        tags=("Kobani",) if number % 3 == 0 else (),
        publish=draft.publish,
    )
    found = annotate(article, settings=Settings(), desk=Desk(publishers=publishers, notes={path: _notes(article)}))
    # Keyphrases may be published, and any word could be one.
    return replace(found, keyphrases=())


def _notes(article: Article) -> tuple[NoteEntry, ...]:
    notes = []
    if article.text.count(_NOTE) == 1:
        place = article.text.index(_NOTE)
        before, after = article.text[max(place - 40, 0) : place], article.text[place + len(_NOTE) :][:12]
        notes.append(NoteEntry(article=article.path, exact=_NOTE, prefix=before, suffix=after, label="context", line=1))
        notes.append(NoteEntry(article=article.path, exact=_NOTE, body=("Ours.",), markdown="Ours.", line=5))
    notes.append(NoteEntry(article=article.path, exact=_LOOSE, path="desk/notes/a.yml", line=9))
    notes.append(
        NoteEntry(article=article.path, exact="cold morning", label="context", path="desk/notes/a.yml", line=8)
    )
    return tuple(notes)


def _words(number: int) -> Iterator[str]:
    """Words that stand nowhere else; their letters tell article and place."""
    place = 0
    while True:
        yield "zq" + "".join(chr(ord("a") + int(digit)) for digit in f"{number:02}{place:03}") + "zq"
        place += 1
