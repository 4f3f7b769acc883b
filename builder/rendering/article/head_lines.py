"""What stands above the text of an article: who wrote it, where and when it was published, and its key points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from builder.model import AnnotatedArticle, Article
from builder.rendering.article.tongues import Tongue
from builder.rendering.article.weave import POINT, Span
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.language import _, filled, spoken_locale
from builder.rendering.leads import key_points_of
from builder.rendering.views import Catalogue, dotted, source_words
from builder.rendering.wording import counted, day_in_words, listed
from builder.words import bare

_FEWEST_MINUTES = 2
"""A shorter text is read as fast as its key points."""


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """A sentence that tells much of the article.

    Attributes:
        words: The sentence, linked to its place in the text.
        place: What gives it its id there.
    """

    words: Markdown
    place: Span


def authors_line(article: Article, tongue: Tongue) -> Markdown:
    """Write who an article is by; nothing when it names nobody."""
    if not article.authors:
        return Markdown("")
    authors = Markdown(listed([tongue.apart(Markdown(f"<strong>{escape(name)}</strong>")) for name in article.authors]))
    # Translators: the byline of an article.
    return filled(_("By {authors}"), authors=authors)


def facts_line(catalogue: Catalogue, article: Article, tongue: Tongue, page: str, *, minutes: int) -> Markdown:
    """Write where and when an article was published, in which language if it is not the site's, and how long it is."""
    agency = escape(article.agency or "")
    return dotted(
        [
            tongue.apart(source_words(catalogue, article, page)),
            # Translators: the agency that an outlet has the text from: "via Reuters".
            filled(_("via {agency}"), agency=tongue.apart(agency)) if _has_agency(article) else Markdown(""),
            tongue.apart(escape(article.dateline or "")),
            _time(article.published) if article.published else escape(_("Undated")),
            _updated(article),
            _minutes(minutes),
            _language(tongue),
        ]
    )


def key_points(annotated: AnnotatedArticle, *, minutes: int) -> Sequence[KeyPoint]:
    """Return the key points in the text's order; none where the text is short, or the summary says the same."""
    if minutes < _FEWEST_MINUTES:
        return ()
    points = list(_points(annotated))
    return points if len(points) > 1 else ()


def _points(annotated: AnnotatedArticle) -> Iterator[KeyPoint]:
    said = bare(annotated.article.summary or "")
    for number, (words, (start, end)) in enumerate(key_points_of(annotated), start=1):
        if bare(words) not in said:
            place = Span(start, end, POINT, f'<span id="point-{number}">', "</span>", again=("<span>", "</span>"))
            yield KeyPoint(link(escape(words), f"#point-{number}"), place)


def _has_agency(article: Article) -> bool:
    """Tell whether an article has its text from an agency that is not its source itself."""
    return bare(article.agency or "") not in ("", bare(article.source or ""))


def _updated(article: Article) -> Markdown:
    if article.modified is None or article.modified == article.published:
        return Markdown("")
    return filled(_("updated {day}"), day=_time(article.modified))


def _time(day: date) -> Markdown:
    return Markdown(f'<time datetime="{day.isoformat()}">{escape(day_in_words(day))}</time>')


def _minutes(minutes: int) -> Markdown:
    if not minutes:
        return Markdown("")
    return escape(counted(minutes, "{count} minute to read", "{count} minutes to read"))


def _language(tongue: Tongue) -> Markdown:
    name = spoken_locale().languages.get(tongue.language.partition("-")[0])
    # Translators: the language of an article that is not the site's: "in Arabic".
    return filled(_("in {language}"), language=name) if name else Markdown("")
