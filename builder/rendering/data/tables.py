"""The tables of the database, and what their columns mean."""

from __future__ import annotations

from builder.rendering.data.article_columns import article_columns
from builder.rendering.data.columns import Column, Table
from builder.rendering.language import _


def tables() -> tuple[Table, ...]:
    """Return all tables, those that others refer to first, described in the language that is spoken."""
    return (*_main_tables(), *_annotation_tables(), *_linking_tables(), *_reading_tables())


def _main_tables() -> tuple[Table, ...]:
    return (
        Table(
            name="sources",
            meaning=_("a publisher"),
            columns=(
                Column("slug", "text", _("its name in addresses")),
                Column("page", "text", _("address of the page on this site")),
                Column("name", "text", _("name")),
                Column("country", "text", _("country")),
                Column("note", "text", _("what the editors say about it")),
            ),
            key=("slug",),
            label="name",
        ),
        Table(
            name="articles",
            meaning=_("an article"),
            columns=(
                *article_columns(),
                Column("source_slug", "text", _("the source in the table of sources"), "sources"),
                Column("body", "text", _("the text, paragraphs set apart by a blank line")),
            ),
            key=("id",),
            searched=("headline", "body"),
            label="headline",
        ),
        Table(
            name="topics",
            meaning=_("a person, organisation, place or subject that articles speak of"),
            columns=topic_columns(),
            key=("slug",),
            label="label",
        ),
        Table(
            name="aliases",
            meaning=_("another name of a topic"),
            columns=(
                Column("topic", "text", _("the topic"), "topics"),
                Column("alias", "text", _("the other name")),
                Column("reason", "text", _("why it is believed to be one")),
            ),
        ),
        Table(
            name="article_topics",
            meaning=_("an article and a topic that it speaks of"),
            columns=(
                _article(),
                Column("topic", "text", _("the topic"), "topics"),
                Column("mentions", "integer", _("how often the text names it")),
                Column("tagged", "integer", _("1 where an editor tagged the article with it, else 0")),
            ),
            key=("article_id", "topic"),
        ),
        Table(
            name="speakers",
            meaning=_("somebody who is quoted"),
            columns=(
                Column("slug", "text", _("the name in addresses")),
                Column("name", "text", _("name")),
                Column("topic", "text", _("the topic that the speaker is"), "topics"),
            ),
            key=("slug",),
            label="name",
        ),
    )


def topic_columns() -> tuple[Column, ...]:
    """Return what the files say of a topic."""
    return (
        Column("slug", "text", _("its name in addresses")),
        Column("page", "text", _("address of the page on this site")),
        Column("label", "text", _("the name that is shown")),
        Column("kind", "text", _("person, organisation, place or other")),
        Column("description", "text", _("what the editors say about it")),
        Column("articles", "integer", _("how many articles speak of it")),
        Column("first", "text", _("day of the first of them")),
        Column("last", "text", _("day of the last of them")),
    )


def _annotation_tables() -> tuple[Table, ...]:
    return (
        Table(
            name="keyphrases",
            meaning=_("a phrase that says what an article is about, the best first"),
            columns=(
                _article(),
                Column("text", "text", _("the phrase")),
                Column("score", "real", _("above 0 to 1, higher is better, within one article")),
            ),
        ),
        Table(
            name="names",
            meaning=_("a name in the text of an article"),
            columns=(
                *_span(),
                Column("text", "text", _("the words")),
                Column("kind", "text", _("person, organisation, place or other")),
                Column("rule", "text", _("what told that it is one")),
                Column("topic", "text", _("the topic that it names"), "topics"),
            ),
        ),
        Table(
            name="dates",
            meaning=_("an expression of time in the text of an article"),
            columns=(
                *_span(),
                Column("text", "text", _("the words")),
                Column("type", "text", _("DATE, TIME, DURATION or SET, as TIMEX3 has them")),
                Column("value", "text", _("what it means, as TIMEX3 writes it, such as 2016-11")),
                *_certainty(),
            ),
        ),
        Table(
            name="quotes",
            meaning=_("a quotation in the text of an article"),
            columns=(
                *_span(),
                Column("text", "text", _("the words")),
                Column("kind", "text", _("direct or indirect")),
                Column("speaker", "text", _("who speaks, as the article has it")),
                Column("speaker_slug", "text", _("who speaks, in the table of speakers"), "speakers"),
                *_certainty(),
            ),
            searched=("text", "speaker"),
        ),
        Table(
            name="notes",
            meaning=_("a note by the desk on words of an article"),
            columns=(
                *_span(),
                Column("quote", "text", _("the words that it is about")),
                Column("label", "text", _("what kind of note it is")),
                Column("author", "text", _("who wrote it")),
                Column("created", "text", _("when")),
                Column("text", "text", _("the note, as Markdown")),
                Column("sources", "text", _("what it rests on, with spaces between")),
            ),
        ),
    )


def _linking_tables() -> tuple[Table, ...]:
    return (
        Table(
            name="events",
            meaning=_("a sentence that tells what happened when; equal numbers are one event"),
            columns=(
                Column("event", "integer", _("number of the event in this file")),
                Column("value", "text", _("when, as TIMEX3 writes it")),
                *_span(),
                Column("sentence", "text", _("the sentence")),
                Column("expected", "integer", _("1 where it was still to come, else 0")),
            ),
        ),
        Table(
            name="relations",
            meaning=_("an article and another one on the same matter"),
            columns=(
                _article(),
                Column("other_id", "text", _("the other article"), "articles"),
                Column("direction", "text", _("earlier, same day, later or undated")),
                Column("score", "real", _("above 0, higher is closer")),
                Column("reasons", "text", _("why, with “; ” between, the weightiest first")),
            ),
            key=("article_id", "other_id"),
        ),
        Table(
            name="versions",
            meaning=_("an article that prints the same story as another"),
            columns=(
                _article(),
                Column("canonical_id", "text", _("the article that stands for the story"), "articles"),
                Column("similarity", "real", _("how much wording the two share, above 0 to 1")),
            ),
            key=("article_id",),
        ),
        Table(
            name="stories",
            meaning=_("a step of a story that several articles follow over time"),
            columns=(
                Column("story", "text", _("the first article of the story"), "articles"),
                Column("step", "integer", _("1 for the first")),
                _article(),
            ),
            key=("story", "step"),
        ),
    )


def _reading_tables() -> tuple[Table, ...]:
    return (
        Table(
            name="evidence",
            meaning=_("why a field of an article has its value"),
            columns=(
                _article(),
                Column("field", "text", _("the field")),
                Column("line", "integer", _("line of the file")),
                Column("text", "text", _("the words on it")),
                *_certainty(),
            ),
            key=("article_id", "field"),
        ),
        Table(
            name="dropped",
            meaning=_("a line of an article’s file that is not the story"),
            columns=(
                _article(),
                Column("line", "integer", _("line of the file")),
                Column("text", "text", _("the words on it")),
                Column("reason", "text", _("why it was left out")),
            ),
        ),
        Table(
            name="captions",
            meaning=_("the text under a picture of an article"),
            columns=(
                _article(),
                Column("text", "text", _("the text")),
                Column("credit", "text", _("who made the picture")),
            ),
        ),
        Table(
            name="footnotes",
            meaning=_("a footnote of an article"),
            columns=(
                _article(),
                Column("mark", "text", _("the mark that stands for it in the text")),
                Column("text", "text", _("the note")),
            ),
        ),
    )


def _article() -> Column:
    return Column("article_id", "text", _("the article"), "articles")


def _span() -> tuple[Column, ...]:
    return (
        _article(),
        Column("start", "integer", _("first character in the text of the article, counted from 0")),
        Column("stop", "integer", _("character after the last")),  # "end" would need quotes in every query
    )


def _certainty() -> tuple[Column, ...]:
    return (
        Column("rule", "text", _("the rule that found it")),
        Column("confidence", "real", _("how sure it is, 0 to 1")),
    )
