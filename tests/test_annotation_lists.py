"""Below the story, each annotation stands in a list that leads to its place in the text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from builder.model import (
    AnnotatedArticle,
    Briefing,
    DateExpression,
    Kind,
    Label,
    Note,
    NoteEntry,
    Quote,
    QuoteKind,
    Speaker,
    Topic,
)
from builder.rendering.article.annotation_lists import AnnotationList, annotation_lists
from builder.rendering.views import catalogue_of
from tests.briefings import article, briefing_of, mentions_of

TEXT = "Ghika spoke on Friday, 3 March 2017. He said it is over. In November, then, nobody had said so."


def annotated(**fields: object) -> AnnotatedArticle:
    """An article with the text above and the given annotations."""
    return replace(article("0", body=(TEXT,)), **fields)  # type: ignore[arg-type]  # passed on


def lists_of(briefing: Briefing) -> dict[str, AnnotationList]:
    """The lists of the briefing's first article, by title."""
    catalogue = catalogue_of(briefing)
    found = briefing.articles[0]
    made = annotation_lists(catalogue, found, catalogue.pages[found.id], terms={"ghika": "term-1"})
    return {each.title: each for each in made}


def dated(words: str, kind: str, value: str, confidence: float = 1.0) -> DateExpression:
    """An expression of the text above."""
    start = TEXT.index(words)
    return DateExpression(words, start, start + len(words), kind, value, confidence=confidence)


def test_an_article_without_annotations_has_no_list() -> None:
    """Nothing is shown that is empty."""
    assert lists_of(briefing_of([annotated()])) == {}


def test_dates_stand_in_the_order_of_time() -> None:
    """One line for each time, whatever the words; what is said in full is not said twice; periods come last."""
    dates = (
        *(dated("Friday", "DATE", "2017-03-03"), dated("3 March 2017", "DATE", "2017-03-03")),
        *(dated("In November", "DATE", "2016-11", 0.2), dated("then", "DURATION", "P4M"), dated("so", "DATE", "odd")),
    )
    found = lists_of(briefing_of([annotated(dates=dates)]))["Dates in the text"]
    assert found.count == 5
    assert found.lines == [
        "**Probably November 2016**: [In November](#date-3)",
        "**3 March 2017**: [Friday](#date-1), [3 March 2017](#date-2)",
        "**A period of four months**: [then](#date-4)",
        "**Odd**: [so](#date-5)",
    ]
    alone = lists_of(briefing_of([annotated(dates=dates[1:2])]))["Dates in the text"]
    assert alone.lines == ["**[3 March 2017](#date-1)**"]


def test_quotations_stand_under_their_speakers() -> None:
    """Who is known has a link to the topic and to all quotations; the words of others stand last."""
    quotes = (
        Quote("it is over", 45, 55, None),
        Quote("it is\n\nover", 45, 55, "General Ghika", name="Ghika"),
        Quote("nobody had said so", 77, 95, "A spokesman", kind=QuoteKind.INDIRECT),
        Quote("so", 93, 95, "Ghika", name="Ghika"),
    )
    found = annotated(quotes=quotes)
    topic = Topic(slug="ghika", label="Chris Ghika", kind=Kind.PERSON, mentions=mentions_of("Ghika", found))
    speaker = Speaker("chris-ghika", "Chris Ghika", "ghika", (("0", 1), ("0", 3)))
    known = lists_of(briefing_of([found], [topic], speakers=(speaker,)))["Who said what"]
    assert known.lines == [
        (
            '**[Chris Ghika](../../topics/ghika.md "person"){ .topic }** '
            "([on the record](../../quotes/chris-ghika.md)): [“it is over”](#quote-2), [“so”](#quote-4)"
        ),
        "**A spokesman**: [nobody had said so](#quote-3)",
        "**Not named**: [“it is over”](#quote-1)",
    ]
    assert lists_of(briefing_of([found]))["Who said what"].lines[0] == (
        "**Ghika**: [“it is over”](#quote-2), [“so”](#quote-4)"
    )


def test_notes_say_what_kind_they_are() -> None:
    """The label leads to its page, the quoted words to their place."""
    entry = NoteEntry(article="a", exact="x", label="context", author="A. Editor", created=date(2020, 3, 4))
    found = annotated(notes=(Note(entry, 0, 11), Note(NoteEntry(article="a", exact="y"), 6, 21)))
    labels = (Label("context", "context", (("0", 0),)),)
    assert lists_of(briefing_of([found], labels=labels))["Notes of the desk"].lines == [
        "1 **[Context](../../notes/context.md)** [“Ghika spoke”](#desk-note-1) · A. Editor · 4 March 2020",
        "2 **Note** [“spoke on Friday”](#desk-note-2)",
    ]


def test_the_glossary_has_the_topics_that_the_desk_describes() -> None:
    """A topic that no link in the text leads to is described all the same."""
    found = annotated()
    topics = [
        Topic(slug=slug, label=label, kind=Kind.PERSON, description=description, mentions=mentions_of("Ghika", found))
        for slug, label, description in (("ghika", "Ghika", "A general."), ("x", "X", "Another."), ("y", "Y", None))
    ]
    assert lists_of(briefing_of([found], topics))["Glossary"].lines == [
        '**[Ghika](../../topics/ghika.md "person"){ .topic }**: A general. · [in the text](#term-1)',
        '**[X](../../topics/x.md "person"){ .topic }**: Another.',
    ]
