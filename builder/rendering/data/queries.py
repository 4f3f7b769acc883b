"""The views of the database: what a reader is likely to ask it."""

from __future__ import annotations

from builder.rendering.data.columns import Column, View
from builder.rendering.language import _

_COVERAGE = """
select substr(published, 1, 7) as month, count(*) as articles, sum(words) as words
from articles where published is not null group by month order by month
"""
_TOPICS = """
select topics.label as topic, substr(articles.published, 1, 7) as month, count(*) as articles,
  sum(article_topics.mentions) as mentions
from article_topics join topics on topics.slug = article_topics.topic
  join articles on articles.id = article_topics.article_id
where articles.published is not null group by topics.slug, month order by month, articles desc, topics.slug
"""
_RECORD = """
select articles.published, speakers.name as speaker, quotes.text as words, quotes.kind, quotes.confidence,
  articles.headline, articles.page
from quotes join speakers on speakers.slug = quotes.speaker_slug join articles on articles.id = quotes.article_id
order by articles.published desc, articles.id, quotes.start
"""
_EVENTS = """
select events.value, events.sentence, events.expected, articles.published, articles.headline, articles.page
from events join articles on articles.id = events.article_id
order by events.value, events.event, articles.published, articles.id
"""
_RELATED = """
select articles.headline, others.headline as other, relations.direction, relations.score, relations.reasons
from relations join articles on articles.id = relations.article_id
  join articles as others on others.id = relations.other_id
order by articles.id, relations.score desc, others.id
"""
_DOUBTFUL = """
select articles.path, articles.headline, evidence.field, evidence.text, evidence.rule, evidence.confidence
from evidence join articles on articles.id = evidence.article_id
where evidence.confidence < 0.5 order by evidence.confidence, articles.path, evidence.field
"""


def views() -> tuple[View, ...]:
    """Return all views, described in the language that is spoken."""
    return (
        View(
            name="coverage_by_month",
            meaning=_("how many articles each month has"),
            columns=(
                Column("month", "text", _("the month, as 2017-03")),
                Column("articles", "integer", _("how many articles")),
                Column("words", "integer", _("words of the text")),
            ),
            query=_COVERAGE,
        ),
        View(
            name="topics_by_month",
            meaning=_("how often each topic is spoken of in each month"),
            columns=(
                Column("topic", "text", _("the topic")),
                Column("month", "text", _("the month, as 2017-03")),
                Column("articles", "integer", _("how many articles")),
                Column("mentions", "integer", _("how often the text names it")),
            ),
            query=_TOPICS,
        ),
        View(
            name="on_the_record",
            meaning=_("who said what, the newest first"),
            columns=(
                Column("published", "text", _("day of publication, as 2017-03-08")),
                Column("speaker", "text", _("who speaks")),
                Column("words", "text", _("the words")),
                Column("kind", "text", _("direct or indirect")),
                Column("confidence", "real", _("how sure it is, 0 to 1")),
                *_where(),
            ),
            query=_RECORD,
        ),
        View(
            name="what_happened",
            meaning=_("what the articles tell of each time"),
            columns=(
                Column("value", "text", _("when, as TIMEX3 writes it")),
                Column("sentence", "text", _("the sentence")),
                Column("expected", "integer", _("1 where it was still to come, else 0")),
                Column("published", "text", _("day of publication, as 2017-03-08")),
                *_where(),
            ),
            query=_EVENTS,
        ),
        View(
            name="related",
            meaning=_("which articles belong together, and why"),
            columns=(
                Column("headline", "text", _("headline")),
                Column("other", "text", _("the other article")),
                Column("direction", "text", _("earlier, same day, later or undated")),
                Column("score", "real", _("above 0, higher is closer")),
                Column("reasons", "text", _("why, with “; ” between, the weightiest first")),
            ),
            query=_RELATED,
        ),
        View(
            name="doubtful",
            meaning=_("fields that may have been misread, the most doubtful first"),
            columns=(
                Column("path", "text", _("path of the file that was read")),
                Column("headline", "text", _("headline")),
                Column("field", "text", _("the field")),
                Column("text", "text", _("the words on it")),
                Column("rule", "text", _("the rule that found it")),
                Column("confidence", "real", _("how sure it is, 0 to 1")),
            ),
            query=_DOUBTFUL,
        ),
    )


def _where() -> tuple[Column, ...]:
    return (
        Column("headline", "text", _("headline")),
        Column("page", "text", _("address of the page on this site")),
    )
