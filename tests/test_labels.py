"""Notes are grouped by label, their links are checked, and notes on articles that are not there are named."""

from __future__ import annotations

from dataclasses import replace

from builder.errors import Problem, Severity
from builder.linking.annotations.labels import group_by_label
from builder.linking.link import link
from builder.model import AnnotatedArticle, Briefing, Desk, Label, Note, NoteEntry
from builder.reading.note_text import parse_note_text
from tests.articles import make_article, notes_of


def entry(label: str | None, markdown: str = "", *, article: str = "articles/a.txt", line: int = 1) -> NoteEntry:
    """A note with a label and a text."""
    body, marks = parse_note_text(markdown)
    return NoteEntry(
        article=article, exact="x", label=label, body=body, marks=marks, path="desk/notes/n.yml", line=line
    )


def noted(path: str, *entries: NoteEntry, draft: bool = False) -> AnnotatedArticle:
    """An article with notes on its one word."""
    return AnnotatedArticle(
        article=make_article("x", path=path, draft=draft), notes=tuple(Note(note, 0, 1) for note in entries)
    )


def linked(*articles: AnnotatedArticle, desk: Desk | None = None, problems: tuple[Problem, ...] = ()) -> Briefing:
    """Link articles, with topics for what editors tagged."""
    return link(articles, desk=desk or Desk(), min_topic_articles=1, max_related=0, problems=problems)


def test_labels_differ_by_more_than_case() -> None:
    """The spelling that most notes have names the label; notes without one are in none."""
    first = noted("articles/a.txt", entry("Context"), entry(None), entry("context"))
    second = noted("articles/b.txt", entry("assessment"), entry("context"))
    assert group_by_label(notes_of([first, second])) == (
        Label("assessment", "assessment", ((second.id, 0),)),
        Label("context", "context", ((first.id, 0), (first.id, 2), (second.id, 1))),
    )


def test_of_equal_spellings_the_first_in_the_alphabet_is_shown() -> None:
    """The order of the articles does not decide."""
    one, two = noted("articles/a.txt", entry("see also")), noted("articles/b.txt", entry("See also"))
    assert group_by_label(notes_of([one, two]))[0].label == group_by_label(notes_of([two, one]))[0].label == "See also"


def test_labels_have_slugs_of_their_own() -> None:
    """Labels without letters, or with the same ones, still have pages of their own."""
    labels = group_by_label(
        notes_of([noted("articles/a.txt", entry("to do"), entry("to-do"), entry("?!"), entry("index"))])
    )
    assert len({label.slug for label in labels} - {""}) == 4
    assert "index" not in {label.slug for label in labels}


def test_links_that_lead_nowhere_are_warnings() -> None:
    """To articles that are not published, and to topics that have no page; the site is built."""
    tagged = replace(noted("articles/b.txt").article, tags=("Mosul",))
    links = "[a](articles/b.txt) [b](articles/c.txt) [c](topic:mosul) [d](topic:Mosl) [e](https://e.org/)"
    found = linked(noted("articles/a.txt", entry("x", links, line=4)), AnnotatedArticle(article=tagged)).problems
    assert [str(problem) for problem in found if problem.path == "desk/notes/n.yml"] == [
        "desk/notes/n.yml:4: links to articles/c.txt, which is no published article (correct the path)",
        "desk/notes/n.yml:4: links to the topic 'Mosl', which has no page (did you mean 'Mosul'?)",
    ]
    assert {problem.severity for problem in found if problem.path == "desk/notes/n.yml"} == {Severity.WARNING}


def test_a_note_on_an_article_that_is_not_there_is_loose() -> None:
    """The nearest path is proposed; an article that was left out is said to be."""
    notes = {
        path: (entry(None, article=path, line=line),)
        for line, path in enumerate(
            ("articles/2017/mosul.tx", "articles/2018/mosul.txt", "articles/zebra.md", "articles/bad.txt"), start=1
        )
    }
    bad = Problem("articles/bad.txt", 0, "the file is empty")
    briefing = linked(noted("articles/2017/mosul.txt"), desk=Desk(notes=notes), problems=(bad,))
    assert [note.problem.message for note in briefing.loose_notes] == [
        "the note is on articles/2017/mosul.tx, but there is no such article (did you mean 'articles/2017/mosul.txt'?)",
        (
            "the note is on articles/2018/mosul.txt, but there is no such article "
            "(did you mean 'articles/2017/mosul.txt'?)"
        ),
        "the note is on articles/zebra.md, but there is no such article (correct the path, or take the note out)",
        "the note is on articles/bad.txt, which was left out (see what is said of it)",
    ]
    meant = 'article: "articles/2017/mosul.txt"'
    assert [note.correction for note in briefing.loose_notes] == [meant, meant, "", ""]
    assert {note.problem for note in briefing.loose_notes} < set(briefing.problems)
    assert {note.problem.severity for note in briefing.loose_notes} == {Severity.ERROR}


def test_a_note_on_a_draft_waits_with_it() -> None:
    """It is neither an error nor on any page."""
    draft = noted("articles/draft.md", entry("context"), draft=True)
    notes = {"articles/draft.md": (entry("context", article="articles/draft.md"),)}
    briefing = linked(draft, noted("articles/a.txt"), desk=Desk(notes=notes))
    assert (briefing.labels, briefing.loose_notes, briefing.problems) == ((), (), ())
