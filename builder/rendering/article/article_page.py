"""The page of an article: the story, what is linked in it, what else was written, and how the page was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import jinja2

from builder.model import AnnotatedArticle, Article, Footnote, Page
from builder.model.kept import loaded
from builder.rendering.article.annotated_body import FOOTNOTE_CLASS, annotated_body
from builder.rendering.article.annotation_lists import annotation_lists
from builder.rendering.article.article_head import article_head
from builder.rendering.article.citations import citation_forms, citation_of
from builder.rendering.article.head_lines import authors_line, facts_line, key_points
from builder.rendering.article.originals import original_links
from builder.rendering.article.reading_notes import reading_notes
from builder.rendering.article.relations import related_to, story_of, versions_of
from builder.rendering.article.tongues import tongue_of
from builder.rendering.article.withheld import withheld_from
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.glimpses import glimpse_of
from builder.rendering.language import _
from builder.rendering.views import (
    Catalogue,
    headline_is_derived,
    topic_link,
)

TEMPLATE = "pages/article.md.j2"


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote as the page shows it: its mark, linked back to the text where the text has it, and its words."""

    mark: Markdown
    text: str
    anchor: Markdown


def article_page(catalogue: Catalogue, annotated: AnnotatedArticle, templates: jinja2.Environment) -> Page:
    """Render the page of an article; it depends on the article, its topics, and the articles that it has to do with."""
    annotated = loaded(annotated)
    article = annotated.article
    page = catalogue.pages[article.id]
    tongue = tongue_of(article.language, site_language=catalogue.site.language)
    glimpse = glimpse_of(catalogue, article.id)
    points = key_points(annotated, minutes=glimpse.minutes)
    body = annotated_body(catalogue, annotated, page, templates, places=[point.place for point in points])
    withheld = withheld_from(catalogue, annotated, page, templates)
    text = templates.get_template(TEMPLATE).render(
        front_matter=article_head(catalogue, annotated, glimpse.summary),
        article=article,
        tongue=tongue.marks,
        authors=authors_line(article, tongue),
        facts=facts_line(catalogue, article, tongue, page, minutes=glimpse.minutes),
        points=[point.words for point in points],
        headline_is_derived=headline_is_derived(article),
        body=body.text,
        notes=[_note(note, number) for number, note in enumerate(article.footnotes, start=1)],
        original=original_links(article, is_told=withheld is not None),
        withheld=withheld,
        citation=citation_forms(citation_of(article, catalogue.site, page)),
        annotations=annotation_lists(catalogue, annotated, page, terms=body.terms),
        topics=[topic_link(catalogue.topics[slug], page) for slug in _topics_of(catalogue, article)],
        versions=versions_of(catalogue, article, page),
        story=story_of(catalogue, article, page),
        related=related_to(catalogue, article, page),
        reading=reading_notes(annotated, page),
    )
    return Page(page, text, article.path)


def _topics_of(catalogue: Catalogue, article: Article) -> Sequence[str]:
    return catalogue.briefing.topics_of.get(article.id, ())


def _note(note: Footnote, number: int) -> Note:
    mark = escape(note.mark)
    back = link(mark, f"#mark-{number}", css_class=FOOTNOTE_CLASS, title=_("Back to the text"))
    return Note(mark if note.start is None else back, note.text, Markdown(f"{{: #note-{number} }}"))
