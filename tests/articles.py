"""Makes articles for tests out of a few words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from builder.annotating.annotate import annotate
from builder.config import Settings
from builder.model import AnnotatedArticle, Article, Caption, Desk, Footnote, Format, NoteEntry
from builder.reading.source import article_id


def make_article(
    *body: str,
    path: str = "articles/example.txt",
    headline: str = "An example",
    published: date | None = None,
    captions: Sequence[str] = (),
    footnotes: Sequence[str] = (),
    tags: Sequence[str] = (),
    language: str = "en",
    draft: bool = False,
    source: str | None = None,
) -> Article:
    """An article of the given paragraphs; what is not given is as an ordinary page would have it."""
    return Article(
        id=article_id(path),
        path=path,
        format=Format.TEXT,
        headline=headline,
        published=published,
        source=source,
        language=language,
        body=body,
        captions=tuple(Caption(text, None) for text in captions),
        footnotes=tuple(Footnote("*", text) for text in footnotes),
        tags=tuple(tags),
        draft=draft,
    )


def annotated(*body: str, path: str = "articles/example.txt", **fields: object) -> AnnotatedArticle:
    """The same, annotated."""
    article = make_article(*body, path=path, **fields)  # type: ignore[arg-type]  # passed on
    return annotate(article, settings=Settings(), desk=Desk())


def notes_of(articles: Sequence[AnnotatedArticle]) -> dict[str, tuple[NoteEntry, ...]]:
    """The notes of each article by its id."""
    return {found.id: tuple(note.entry for note in found.notes) for found in articles}
