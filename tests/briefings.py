"""Small briefings, put together by hand: what the tests of the pages render."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from builder.config import Settings
from builder.errors import Problem, Severity
from builder.model import (
    Alias,
    AnnotatedArticle,
    Article,
    Briefing,
    Caption,
    Companion,
    Day,
    Direction,
    Dropped,
    Evidence,
    Footnote,
    Format,
    Keyphrase,
    Kind,
    Mention,
    Page,
    Publisher,
    Reason,
    ReasonKind,
    Relation,
    Signal,
    Site,
    Source,
    Suggestion,
    Topic,
)
from builder.rendering.render import render

TEMPLATES = Path(__file__).parent.parent / "templates"

MOSUL, RAID, UNDATED = "aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"


def article(article_id: str, **fields: Any) -> AnnotatedArticle:
    """Make an article that has what the model asks for, and the given fields."""
    given: dict[str, Any] = {
        "path": f"articles/{article_id}.txt",
        "format": Format.TEXT,
        "headline": "Headline",
        **fields,
    }
    return AnnotatedArticle(article=Article(id=article_id, **given))


def mentions_of(words: str, *articles: AnnotatedArticle) -> tuple[Mention, ...]:
    """Find every place of some words in the given articles, in their order."""
    found = []
    for annotated in articles:
        text, place = annotated.article.text, -1
        while (place := text.find(words, place + 1)) >= 0:
            found.append(Mention(annotated.id, place, place + len(words)))
    return tuple(found)


def shared(slug: str | None, label: str) -> Reason:
    """Make a shared subject a reason."""
    return Reason(ReasonKind.SUBJECT, label, slug, 1.0)


def briefing_of(articles: Sequence[AnnotatedArticle], topics: Sequence[Topic] = (), **fields: Any) -> Briefing:
    """Put articles, given newest first and undated last, and topics together as linking does, without relations."""
    days: dict[date, list[str]] = {}
    sources: dict[str, list[str]] = {}
    for annotated in articles:
        if annotated.article.published:
            days.setdefault(annotated.article.published, []).append(annotated.id)
        if annotated.article.source:
            sources.setdefault(annotated.article.source, []).append(annotated.id)
    made: dict[str, Any] = {
        "related": {},
        "topics_of": {
            annotated.id: tuple(topic.slug for topic in topics if annotated.id in topic.article_ids)
            for annotated in articles
        },
        "days": tuple(Day(day, tuple(ids)) for day, ids in days.items()),
        "undated": tuple(annotated.id for annotated in articles if not annotated.article.published),
        "sources": tuple(
            Source(f"source-{number}", Publisher(name=name), tuple(ids))
            for number, (name, ids) in enumerate(sorted(sources.items()))
        ),
    }
    return Briefing(articles=tuple(articles), topics=tuple(topics), **{**made, **fields})


def small_briefing(text: Callable[[str], str] = lambda words: words) -> Briefing:
    """Three articles, two topics and every kind of thing that a page can show.

    Args:
        text: Changes each string that a person or a file wrote, e.g. into an attack; its result must hold the words.
    """
    lead = text("Daesh,* or ISIS, has lost Mosul. It is over.")
    fell = article(
        MOSUL,
        path=text("articles/2017/mosul.txt"),
        headline=text("Mosul falls"),
        published=date(2017, 7, 10),
        modified=date(2017, 7, 11),
        authors=(text("A. Writer"), text("B. Writer")),
        source=text("Specimen Post"),
        agency=text("Sample Wire"),
        dateline=text("BAGHDAD"),
        section=text("World"),
        url="https://specimenpost.example/mosul?a=1&b=2",
        body=(lead, text("ISIS held Mosul for three years.")),
        captions=(Caption(text("The old town."), text("A. Photographer")), Caption(text("The bridge."), None)),
        footnotes=(Footnote("*", text("Daesh is an acronym."), lead.index("Daesh,*") + len("Daesh,")),),
        dropped=(Dropped(2, text("share"), text("share-bar")), Dropped(9, text("Comments"), text("comments"))),
        evidence={
            "body": Evidence(3, text("2 paragraphs"), text("line-roles"), 0.9),
            "published": Evidence(2, text("July 10, 2017"), text("masthead-date"), 0.97),
            "section": Evidence(None, text("World"), text("guess"), 0.3),
        },
    )
    signals = (Signal("headline", 0.6), Signal("lead", 0.4))
    fell = replace(fell, keyphrases=(Keyphrase(text("old town"), 0.93, signals),))
    raid = article(
        RAID,
        path=text("articles/2019/raid.md"),
        headline=text("The raid"),
        published=date(2019, 10, 27),
        source=text("Specimen Post"),
        body=(text("The leader of ISIS is dead."),),
        summary=text("What is known."),
    )
    undated = article(UNDATED, headline=text("A list"), body=(text("Mosul, 2014."),))
    group = Topic(
        slug="isis",
        label=text("ISIS"),
        kind=Kind.ORGANISATION,
        description=text("A group."),
        aliases=(
            Alias(text("Daesh"), text("stated"), text("Daesh,* or ISIS"), MOSUL),
            Alias(text("IS"), text("glossary")),
        ),
        mentions=(*mentions_of("Daesh", fell)[:1], *mentions_of("ISIS", fell, raid)),
        companions=(Companion("mosul", 1),),
    )
    city = Topic(slug="mosul", label=text("Mosul"), kind=Kind.PLACE, mentions=mentions_of("Mosul", fell, undated))
    alike = Reason(ReasonKind.WORDING, "", None, 0.2)
    made = briefing_of(
        [raid, fell, undated],
        [group, city],
        related={
            MOSUL: (
                Relation(RAID, (shared("isis", text("ISIS")), alike), 2.0, Direction.LATER),
                Relation(UNDATED, (shared("mosul", text("Mosul")), shared(None, text("dam"))), 1.0, Direction.UNDATED),
            ),
            RAID: (Relation(MOSUL, (shared("isis", text("ISIS")), alike), 2.0, Direction.EARLIER),),
        },
        problems=(
            Problem(text("articles/bad.txt"), 0, text("the file is empty")),
            Problem(text("articles/2017/mosul.txt"), 4, text("two dates"), Severity.WARNING),
        ),
        suggestions=(
            Suggestion(text("ISIS"), Kind.ORGANISATION, text("Isil"), text("alike"), ((lead, MOSUL), (lead, "gone"))),
            Suggestion(text("Mosul"), Kind.PLACE, text("Mossul"), text("alike"), line=7),
        ),
        drafts=(text("articles/draft.md"),),
    )
    publisher = Publisher(
        name=text("Specimen Post"), domains=(text("specimenpost.example"),), country=text("US"), note=text("Invented.")
    )
    return replace(made, sources=(Source("specimen-post", publisher, (RAID, MOSUL)),))


def render_all(
    briefing: Briefing,
    *,
    name: str = "The Files",
    description: str | None = "About it.",
    url: str | None = None,
    language: str = "en",
    settings: Settings | None = None,
) -> dict[str, Page]:
    """Render a briefing with the repository's templates; path to page."""
    site = Site(name=name, description=description, url=url, language=language)
    pages = render(briefing, templates=TEMPLATES, site=site, settings=settings or Settings())
    return {page.path: page for page in pages if isinstance(page, Page)}
