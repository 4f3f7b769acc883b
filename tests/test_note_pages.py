"""The pages of the notes, and the desk's list of those that have no place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from builder.errors import Problem
from builder.linking.annotations.labels import group_by_label
from builder.model import AnnotatedArticle, Briefing, LooseNote, Note, NoteEntry
from builder.reading.note_text import parse_note_text
from builder.rendering.notes.note_pages import NEWEST_SHOWN
from tests.articles import notes_of
from tests.briefings import MOSUL, RAID, render_all, small_briefing
from tests.rendered import render
from tests.xss_payloads import PAYLOADS


def plain(words: str) -> str:
    """Leave the words as they are."""
    return words


def on(annotated: AnnotatedArticle, words: str, markdown: str = "", **fields: Any) -> AnnotatedArticle:
    """Put a note on words of an article, the first of their like."""
    start = annotated.article.text.index(words)
    body, marks = parse_note_text(markdown)
    entry = NoteEntry(article=annotated.article.path, exact=words, body=body, marks=marks, markdown=markdown)
    entry = replace(entry, **fields)
    return replace(annotated, notes=(*annotated.notes, Note(entry, start, start + len(words))))


def noted(text: Callable[[str], str] = plain) -> Briefing:
    """The small briefing with three notes and a loose one."""
    briefing = small_briefing(text)
    raid, fell, undated = briefing.articles
    day = date(2019, 11, 2)
    label = text("context")
    raid = on(raid, "leader", text("He is *dead*."), label=label, author=text("A. Editor"), created=day)
    fell = on(
        fell, "lost Mosul", text("See [it](topic:Mosul).\n\nTwice."), label=label, sources=("https://www.un.org/",)
    )
    undated = on(undated, "2014", created=date(2018, 1, 1))
    problem = Problem("desk/notes/a.yml", 3, text("the quote 'lost Mossul' is not in it"))
    entry = NoteEntry(article=fell.article.path, exact=text("lost Mossul"), path="desk/notes/a.yml", line=3)
    correction = 'quote: {exact: "lost Mosul"}'
    loose = LooseNote(entry, problem, fell.id, nearest=text("lost Mosul"), correction=correction)
    articles = (raid, fell, undated)
    return replace(
        briefing,
        articles=articles,
        labels=group_by_label(notes_of((fell, raid, undated))),
        loose_notes=(loose,),
        problems=tuple(sorted((*briefing.problems, problem))),
    )


def paragraphs(page: str) -> Sequence[str]:
    """The lines of a page that are not empty."""
    return [line.strip() for line in page.split("\n") if line.strip()]


def test_a_label_has_a_page_with_its_notes() -> None:
    """Each note has its sentence with the quoted words marked, its text, who and when, and the way to its place."""
    lines = paragraphs(render_all(noted())["notes/context.md"].text)
    first = lines.index("> Daesh,&#42; or ISIS, has <mark>lost Mosul</mark>.")
    assert lines[first + 1].startswith(f"[Mosul falls](../articles/2017/07/mosul-falls-{MOSUL}.md#desk-note-1)")
    assert lines[first + 3 : first + 5] == ["See [it](../topics/mosul.md).", "Twice."]
    assert lines[first + 5 : first + 7] == ["Rests on: [un.org/](https://www.un.org/)", "{: .details }"]
    second = lines.index("> The <mark>leader</mark> of ISIS is dead.")
    assert lines[second + 1].startswith(f"[The raid](../articles/2019/10/the-raid-{RAID}.md#desk-note-1)")
    assert lines[second + 3 : second + 5] == ["He is <em>dead</em>.", "A. Editor · 2 November 2019"]
    assert first < second


def test_the_index_has_labels_newest_and_unlabelled() -> None:
    """Labels with their counts; the notes that have a date, newest first; those without a label."""
    text = render_all(noted())["notes/index.md"].text
    assert "- [context](context.md) *2 notes on articles of 10 July 2017 to 27 October 2019*" in text
    newest, _, unlabelled = text.partition("## Without a label")
    assert newest.index("<mark>leader</mark>") < newest.index("<mark>2014</mark>")
    assert "lost Mosul" not in newest
    assert unlabelled.count("<mark>") == 1


def test_the_index_does_not_grow_without_end() -> None:
    """Of many dated notes the newest are shown."""
    briefing = noted()
    article = briefing.articles[0]
    for number in range(1, 20):
        article = on(article, "leader", f"No. {number}.", label="context", created=date(2020, 1, number))
    text = render_all(replace(briefing, articles=(article, *briefing.articles[1:])))["notes/index.md"].text
    assert [f"No. {number}." in text for number in range(1, 20)] == [
        number > 19 - NEWEST_SHOWN for number in range(1, 20)
    ]


def test_a_briefing_without_notes_says_so() -> None:
    """The page is there, since the navigation leads to it."""
    assert "There is no note in this briefing yet." in render_all(small_briefing())["notes/index.md"].text


def test_the_desk_lists_notes_without_a_place() -> None:
    """With file and line, what is nearest and what to paste; they are not among the files that were left out."""
    text = render_all(noted())["desk/index.md"].text
    section = text.partition("## Notes without a place")[2].partition("\n## ")[0]
    assert "### desk/notes/a.yml, line 3" in section
    assert "The quote 'lost Mossul' is not in it." in section
    assert "-   **Nearest:** lost Mosul" in section
    assert "> lost Mossul" not in section
    assert "Paste this over the note’s quote, if it is what you mean:" in section
    assert [node[1] for node in render(section) if node[0] == "" and "exact" in node[1]] == [
        'quote: {exact: "lost Mosul"}'
    ]
    assert "desk/notes/a.yml" not in text.partition("## Left out")[2].partition("\n## ")[0]


@pytest.mark.parametrize("payload", PAYLOADS[::3])
def test_no_payload_becomes_live(payload: str) -> None:
    """Whatever a note, an article or a message says, no page of notes gets an element that it should not have."""
    briefing = noted(lambda words: f"{words} {payload}")
    pages = render_all(briefing)
    for path in ("notes/index.md", "desk/index.md", *(path for path in pages if path.startswith("notes/"))):
        names = {
            node[0].removeprefix("/") for node in render(pages[path].text.partition("---\n")[2].partition("---\n")[2])
        }
        assert not names & {"script", "img", "iframe", "svg", "object", "style", "input", "form", "math", "video"}
