"""Where a text is withheld, pages say so and lead on: the article, its notes, the desk; so do data and commands."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from builder.entry import main
from builder.linking.annotations.labels import group_by_label
from builder.linking.relations.changes import changes_between
from builder.model import Briefing, Family, Publishing, Version
from builder.withholding.withhold import withhold
from tests.articles import notes_of
from tests.briefings import MOSUL, RAID, UNDATED, article, briefing_of, render_all, small_briefing
from tests.projects import make_project
from tests.test_note_pages import on

LONG = ("It began at dawn. " + "Nobody knew what it would come to. " * 60).strip()


def shown(publish: str, **fields: object) -> str:
    """The page of an article that is published so."""
    annotated = article("0", body=(LONG,), publish=Publishing(publish), **fields)
    cut = withhold(briefing_of([annotated]), default=Publishing.FULL)
    (text,) = [page.text for path, page in render_all(cut).items() if path.startswith("articles/")]
    return text


@pytest.mark.parametrize(
    ("publish", "url", "source", "line"),
    [
        ("excerpt", "https://a.org/x", "The Wire", "This is an excerpt. [Read the article at The Wire](https://a.org/x)"),
        ("excerpt", "https://a.org/x", None, "This is an excerpt. [Read the article where it was published](https://a.org/x)"),
        ("excerpt", None, "The Wire", "This is an excerpt. It was published by The Wire."),
        ("metadata", "https://a.org/x", "The Wire", "The text is not published here. [Read the article at The Wire](https://a.org/x)"),
        ("metadata", "ftp://a.org/x", None, "The text is not published here."),
        ("metadata", None, None, "The text is not published here."),
    ],
)  # fmt: skip
def test_the_page_says_what_is_withheld_and_where_it_is(
    publish: str, url: str | None, source: str | None, line: str
) -> None:
    """Below the text, linked where the address is known; the way to the original is not told twice."""
    text = shown(publish, url=url, source=source)
    assert f"\n{line}\n{{: .withheld }}\n" in text
    assert text.partition("# Headline")[2].count("a.org/x") == (1 if url == "https://a.org/x" else 0)
    assert ("It began at dawn." in text.partition("# Headline")[2]) == (publish == "excerpt")


def test_a_full_text_says_nothing() -> None:
    """No line is there where nothing is withheld."""
    assert "withheld" not in shown("full", url="https://a.org/x")


def test_an_odd_source_is_inert() -> None:
    """The name of a source is untrusted text, in a link or without one."""
    assert "<b>" not in shown("excerpt", source="<b>x</b>") + shown("excerpt", source="<b>x</b>", url="https://a.org/")


def noted(default: Publishing) -> Briefing:
    """The small briefing with a note whose quote needs a prefix, cut."""
    briefing = small_briefing()
    raid, fell, undated = briefing.articles
    fell = on(fell, "Mosul for three", "Ours.", label="context", prefix="ISIS held ", suffix=" years.")
    full = replace(briefing, articles=(raid, fell, undated), labels=group_by_label(notes_of((fell, raid, undated))))
    return withhold(full, default=default)


def test_a_note_on_a_withheld_passage_is_listed_below_the_text() -> None:
    """It has the words that it quotes, its own, and the ids by which other pages link to it."""
    pages = render_all(noted(Publishing.METADATA))
    page = next(page.text for path, page in pages.items() if MOSUL in path)
    below = page.partition("{: .withheld }")[2]
    assert below.index("## Notes on passages that are not shown") < below.index("## Annotations")
    assert '…<mark class="desk-note" id="desk-note-1">Mosul for three</mark>[1](#desk-note-1-text ' in below
    assert '<aside id="desk-note-1-text"' in below
    assert "Ours." in below
    assert "1 **[Context](../../../notes/context.md)** [“Mosul for three”](#desk-note-1)" in below


def test_such_a_note_has_no_sentence_elsewhere() -> None:
    """On the page of its label and for other programs it is the quoted words alone, without what tells their place."""
    pages = render_all(noted(Publishing.METADATA))
    assert "> …<mark>Mosul for three</mark>…\n" in pages["notes/context.md"].text
    (item,) = json.loads(pages["data/notes.jsonld"].text)["first"]["items"]
    assert item["target"]["selector"] == [{"type": "TextQuoteSelector", "exact": "Mosul for three"}]
    assert not any("ISIS held" in page.text for page in pages.values())


def test_the_desk_counts_by_source() -> None:
    """By name, articles without a source last."""
    page = (
        render_all(noted(Publishing.METADATA))["desk/index.md"].text.partition("{: #copyright }")[2].partition("## ")[0]
    )
    assert [line for line in page.splitlines() if line.startswith("- ")] == [
        "- [Specimen Post](../sources/specimen-post.md){ .source } · 2 articles as metadata only",
        "- No source named · 1 article as metadata only",
    ]
    assert "#copyright" not in render_all(small_briefing())["desk/index.md"].text


def test_a_topic_lists_articles_whose_passages_are_withheld() -> None:
    """They count and are listed; their sentences are not there, nor the sentence that shows an alias."""
    full = small_briefing()
    before = render_all(full)["topics/isis.md"].text
    after = render_all(withhold(full, default=Publishing.METADATA))["topics/isis.md"].text
    assert before.partition("also-called")[0] == after.partition("also-called")[0]
    mentions = after.partition("## Latest coverage")[2]
    assert [MOSUL in mentions, RAID in mentions, UNDATED in mentions, "> " in mentions] == [True, True, False, False]
    assert "- **Daesh** *an article says so* — [Mosul falls]" in after


def test_versions_keep_their_likeness_and_not_their_words() -> None:
    """Neither page shows what was added and cut when one of the two may not be published."""
    first = article("0", body=(LONG,), source="The Wire")
    second = article("1", body=(f"{LONG} And then it ended.",), source="The Post", publish=Publishing.METADATA)
    changes = changes_between(first.article.text, second.article.text)
    full = briefing_of([first, second], families=(Family("0", (Version("1", 0.97, changes),)),))
    cut = withhold(full, default=Publishing.FULL)
    for path, page in render_all(cut).items():
        if path.startswith("articles/"):
            assert "Nearly word for word (97% of the wording in common" in page.text
            assert "changes" not in page.text
    assert sum("changes" in page.text for page in render_all(full).values()) == 2


STORY = f"---\nheadline: Tarsin falls\nsource: The Wire\n---\n{LONG} Mara Venn reluctantly took the citadel.\n"


def test_commands_of_the_editors_show_everything(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """`extract` prints the whole article and `check` says how much is withheld; the site has only what is published."""
    desk = {"sources.yml": "- name: The Wire\n  publish: excerpt\n"}
    config = make_project(tmp_path, {"a.md": STORY}, desk=desk)
    assert main(["check", "--config", str(config)]) == 0
    assert "1 published as excerpt only." in capfd.readouterr().err
    assert main(["extract", "--config", str(config), str(tmp_path / "articles")]) == 0
    record = json.loads(capfd.readouterr().out)
    assert (record["publish"], "reluctantly" in record["body"][0]) == ("full", True)
    assert main(["build", "--config", str(config)]) == 0
    (line,) = (tmp_path / "docs/data/articles.jsonl").read_text(encoding="utf-8").splitlines()
    assert (json.loads(line)["publish"], "reluctantly" in line) == ("excerpt", False)
    files = [file for folder in ("docs", "site") for file in (tmp_path / folder).rglob("*") if file.is_file()]
    assert not [file for file in files if b"reluctantly" in file.read_bytes()]
