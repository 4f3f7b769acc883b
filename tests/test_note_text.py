"""The text of a note: a safe part of Markdown is read, linked from where it is shown, and the rest is characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import MarkKind, NoteEntry
from builder.reading.note_text import note_target, parse_note_text
from builder.rendering.notes.note_text import note_sources, note_text
from builder.rendering.views import Catalogue, catalogue_of
from tests.briefings import RAID, small_briefing
from tests.rendered import render
from tests.xss_payloads import PAYLOADS

PAGE = "notes/context.md"


def catalogue() -> Catalogue:
    """A small briefing with topics and other names of theirs."""
    return catalogue_of(small_briefing())


def entry(markdown: str, *sources: str) -> NoteEntry:
    """A note with this text."""
    body, marks = parse_note_text(markdown)
    return NoteEntry(article="articles/a.txt", exact="x", body=body, marks=marks, markdown=markdown, sources=sources)


def written(markdown: str) -> str:
    """The note's text on a page of notes."""
    return note_text(catalogue(), entry(markdown), PAGE)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("One\nline.\n\nTwo.", ("One line.", "Two.")),
        ("# Head\n- item\n> quote\n***", ("# Head - item > quote ***",)),
        ("    code", ("code",)),
        ("<b>bold</b> `code` ![i](https://e.org/i.png)", ("<b>bold</b> `code` ![i](https://e.org/i.png)",)),
        ("[a]: https://e.org/", ("[a]: https://e.org/",)),
        (
            "[x](javascript:y) [m](mailto:a@e.org) [up](../a.md)",
            ("[x](javascript:y) [m](mailto:a@e.org) [up](../a.md)",),
        ),
        ("  \n ", ()),
    ],
)
def test_all_but_emphasis_and_links_is_text(text: str, body: tuple[str, ...]) -> None:
    """Headings, lists, HTML, code, images and refused links show as the characters they are."""
    assert parse_note_text(text) == (body, ())


def test_emphasis_and_links_are_read() -> None:
    """Offsets count in the paragraphs joined by a blank line, and every mark has the line of the note."""
    body, marks = parse_note_text("*Not* so.\n\nSee **[Mosul](topic:Mosul)**.", line=7)
    assert body == ("Not so.", "See Mosul.")
    assert [(mark.kind, mark.start, mark.end, mark.target, mark.line) for mark in marks] == [
        (MarkKind.EMPHASIS, 0, 3, "", 7),
        (MarkKind.LINK, 13, 18, "topic:Mosul", 7),
        (MarkKind.STRONG, 13, 18, "", 7),
    ]


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://www.un.org/a?b#c", "https://www.un.org/a?b#c"),
        ("articles/2019/raid.md", "articles/2019/raid.md"),
        ("articles/2019/../raid.md#top", "articles/raid.md"),
        ("articles/a b.txt", "articles/a b.txt"),
        ("articles/a%20b.txt", "articles/a b.txt"),
        ("topic:Abu%20Bakr", "topic:Abu Bakr"),
        ("Topic: Abu  Bakr ", "topic:Abu Bakr"),
        ("topic:100%", "topic:100%"),
        ("topic:", ""),
        ("topic:%FF", ""),
        ("topic:a\x00b", ""),
        ("mailto:a@e.org", ""),
        ("javascript:alert(1)", ""),
        ("/etc/passwd.txt", ""),
        ("../raid.md", ""),
        ("articles/picture.png", ""),
    ],
)
def test_what_a_note_may_link_to(url: str, target: str) -> None:
    """Addresses of the web, articles below the project's folder, and topics; nothing else."""
    assert note_target(url) == target


def test_links_lead_from_the_page() -> None:
    """Topics are found by any of their names, in any case, articles by path; what has no page is plain words."""
    assert written("[Daesh](topic:daesh)") == "[Daesh](../topics/isis.md)"
    assert written("[it](<topic:is>)") == "[it](../topics/isis.md)"
    assert written("[the raid](articles/2019/raid.md)") == f"[the raid](../articles/2019/10/the-raid-{RAID}.md)"
    assert written("[UN](https://www.un.org/)") == "[UN](https://www.un.org/)"
    assert written("[a](topic:Raqqa) and [b](articles/gone.md)") == "a and b"
    assert note_text(catalogue(), entry("[M](topic:Mosul)"), "articles/2019/10/x.md") == "[M](../../../topics/mosul.md)"


def test_paragraphs_keep_their_marks() -> None:
    """Each paragraph is a line of its own, with its own emphasis."""
    assert written("*a* b\n\nc **d** [e](topic:Mosul)") == (
        "<em>a</em> b\n\nc <strong>d</strong> [e](../topics/mosul.md)"
    )
    assert written("") == ""


def test_sources_are_links() -> None:
    """An article is named by its headline, an address without its scheme; a path that leads nowhere is plain."""
    sources = note_sources(
        catalogue(), entry("", "https://www.un.org/", "articles/2019/raid.md", "articles/no.md"), PAGE
    )
    assert list(sources) == [
        "[un.org/](https://www.un.org/)",
        f"[The raid](../articles/2019/10/the-raid-{RAID}.md)",
        "articles/no.md",
    ]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_payload_becomes_live(payload: str) -> None:
    """Only emphasis, and links to the web and to our own pages, come out of a note."""
    for node in render(f"{written(payload)}\n"):
        assert node[0] in ("", "p", "/p", "em", "/em", "strong", "/strong", "a", "/a")
        if node[0] == "a":
            assert node[1] == "href"
            assert node[2].startswith(("http://", "https://", "../"))


@given(
    text=st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
    | st.lists(
        st.sampled_from(
            [
                "*",
                "**",
                "[",
                "](topic:Mosul)",
                "](<topic:a b>)",
                "](https://e.org)",
                " ",
                "\n\n",
                "a",
                "<b>",
                "\\",
                "](x.md)",
                "- ",
            ]
        ),
        max_size=12,
    ).map("".join)
)
def test_marks_lie_in_the_paragraphs(text: str) -> None:
    """No paragraph is empty, each mark covers words of one paragraph, and the text can be written."""
    body, marks = parse_note_text(text)
    whole = "\n\n".join(body)
    assert all(paragraph.strip() == paragraph != "" for paragraph in body)
    for mark in marks:
        assert whole[mark.start : mark.end].strip()
        assert "\n\n" not in whole[mark.start : mark.end]
    written(text)
