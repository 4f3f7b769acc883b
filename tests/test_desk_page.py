"""The desk page: what was left out, what is doubtful and how to settle it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.errors import Problem, Severity
from builder.linking.corrections import correction_of
from builder.linking.doubts import doubts_about
from builder.model import AnnotatedArticle, Evidence, Kind, Page, Suggestion
from builder.reading.decode import strip_unseen
from builder.reading.desk import read_desk
from builder.rendering.desk.desk_page import MOST_IN_FULL
from builder.rendering.desk.suggested import MOST_SUGGESTIONS
from tests.briefings import article, briefing_of, render_all
from tests.rendered import render

DATED = date(2016, 5, 2)


def doubtful(article_id: str, confidence: float = 0.2, **fields: Any) -> AnnotatedArticle:
    """An article whose headline is as sure as this and whose date is sure."""
    given: dict[str, Any] = {
        "published": DATED,
        "evidence": {"headline": Evidence(2, "The town fell.", "derived-from-lead", confidence)},
        **fields,
    }
    return article(article_id, **given)


def desk(*articles: AnnotatedArticle, problems: tuple[Problem, ...] = (), **fields: Any) -> Page:
    """The desk page of a briefing; what is doubtful in its articles is among its problems, as linking puts it there."""
    doubts = (problem for annotated in articles for problem in doubts_about(annotated.article))
    briefing = replace(briefing_of(articles), problems=tuple(sorted({*problems, *doubts})), **fields)
    return render_all(briefing)["desk/index.md"]


def pasted(page: Page) -> list[str]:
    """What a reader copies from each block of the page, as a browser shows it."""
    texts: list[str] = []
    inside = False
    for node in render(re.sub(r"\A---\n.*?\n---\n", "", page.text, flags=re.DOTALL)):
        if node[0] == "pre":
            texts.append("")
        inside = node[0] == "pre" or (inside and node[0] != "/pre")
        if inside and node[0] == "":
            texts[-1] += node[1]
    return texts


def test_problems_are_grouped_by_file_and_ordered_by_line() -> None:
    """Files by path; what was left out apart from what is published with a warning; a published file is linked."""
    shown = article("0", path="articles/a.txt", published=DATED)
    problems = (
        Problem("articles/c.txt", 0, "the file is empty"),
        Problem("articles/b.md", 12, "late"),
        Problem("articles/b.md", 3, "early"),
        Problem("articles/a.txt", 9, "odd", Severity.WARNING),
        Problem("articles/a.txt", 7, "strange", Severity.WARNING),
    )
    left_out, _, warnings = desk(shown, problems=problems).text.partition("## To check")
    assert "2 files could not be read, or not all of it." in left_out
    assert "-   **articles/b.md**\n\n    - line 3: early\n    - line 12: late\n\n-   **articles/c.txt**\n" in left_out
    assert "-   **articles/c.txt**\n\n    - the file is empty\n" in left_out
    assert "1 file to check" in warnings
    assert (
        "-   **[articles/a.txt](../articles/2016/05/headline-0.md)**\n\n    - line 7: strange\n    - line 9: odd\n"
    ) in warnings
    assert "All clear" not in left_out


def test_without_problems_all_is_clear() -> None:
    """With nothing left out and nothing doubtful a sentence says so, and drafts are no fault."""
    page = desk(article("0", published=DATED), drafts=("articles/draft.md",)).text
    assert "All clear: nothing was left out and nothing is doubtful." in page
    for heading in ("## Left out", "## Doubtful", "## Undated", "## To check"):
        assert heading not in page
    assert "1 draft kept off the site." in page
    assert "\n- articles/draft.md\n" in page


def test_a_doubtful_field_is_shown_with_its_evidence_and_its_correction() -> None:
    """Value, confidence, line, the line's words, the rule in words, and the lines that settle it."""
    headline = "The town of Orven fell"
    page = desk(doubtful("0", headline=headline))
    assert "1 article with something that is less than 50% sure" in page.text
    assert (
        "### [articles/0.txt](../articles/2016/05/the-town-of-orven-fell-0.md)\n\n"
        f"-   **Headline:** {headline}\n\n"
        "    20% sure · line 2: “The town fell.” · made of the first words, since no headline was found\n"
        "    {: .details }\n\n"
        "Paste this at the top of the file, corrected:\n{: .advice }\n"
    ) in page.text
    assert pasted(page) == [f'---\nheadline: "{headline}"\n---']
    assert "## To check" not in page.text, "a doubt is not told twice"


def test_the_fields_of_an_article_have_one_correction() -> None:
    """Most doubtful first, but the lines in the record's order; a missing date has an empty line."""
    evidence = {
        "headline": Evidence(2, "x", "title", 0.4),
        "authors": Evidence(None, "Desk, A", "new-rule", 0.1),
        "body": Evidence(3, "1 paragraph", "line-roles", 0.3),
        "source": Evidence(1, "The Post", "domain", 0.9),
    }
    page = desk(article("0", authors=("Desk, A",), body=("Words.",), source="The Post", evidence=evidence))
    assert re.findall(r"-   \*\*(\w+):\*\* (.*)", page.text) == [
        ("Authors", "Desk, A"),
        ("Body", "1 paragraph"),
        ("Headline", "Headline"),
        ("Published", "not found"),
    ]
    assert "10% sure · new rule" in page.text
    assert (
        "30% sure · line 3 · lines with the words and neighbours of a story · to be corrected in the file’s text"
        in page.text
    )
    assert pasted(page) == [
        '---\nheadline: "Headline"\npublished: # write the day, e.g. 2017-03-08\nauthors: ["Desk, A"]\n---'
    ]
    assert "## Undated" not in page.text, "an article stands on the page once"


def test_a_file_with_front_matter_gets_lines_to_add() -> None:
    """A second block would be read as text."""
    page = desk(doubtful("0", tags=("Orven",)))
    assert "The file has front matter: add 1 line to it, corrected, or fill in what stands empty there:\n" in page.text
    assert pasted(page) == ['headline: "Headline"']


def test_where_front_matter_cannot_help_nothing_is_to_be_pasted() -> None:
    """The text itself is corrected in the text."""
    page = desk(article("0", published=DATED, evidence={"body": Evidence(1, "x", "line-roles", 0.3)}))
    assert "to be corrected in the file’s text" in page.text
    assert pasted(page) == []
    assert "Paste" not in page.text


def test_the_most_doubtful_come_first() -> None:
    """By the least confidence in an article, then by path; a headline in doubt is not shown as if it were sure."""
    sure = {"published": Evidence(1, "May 2, 2016", "date-of-update", 0.3)}
    page = desk(
        doubtful("1", 0.4), doubtful("3", 0.2), article("2", headline="A sure one", published=DATED, evidence=sure),
        doubtful("0", 0.2),
    )  # fmt: skip
    assert re.findall(r"^### \[(.*?)\]", page.text, re.MULTILINE) == [
        "articles/0.txt", "articles/3.txt", "articles/2.txt", "articles/1.txt",
    ]  # fmt: skip
    assert ")\n\nA sure one\n{: .details }\n" in page.text
    assert ")\n\nHeadline\n{: .details }\n" not in page.text


def test_an_article_without_a_date_is_listed() -> None:
    """Its place in time is unknown; one of which the editor says that it has no date is not listed."""
    told = article("1", evidence={"published": Evidence(2, "null", "front-matter", 1.0)})
    page = desk(article("0"), told)
    _, _, undated = page.text.partition("## Undated")
    assert "1 article without a date that could be found" in undated
    assert "\n- [articles/0.txt](../articles/undated/headline-0.md)\n" in undated
    assert "articles/1.txt" not in undated
    assert pasted(page) == ["---\npublished: # write the day, e.g. 2017-03-08\n---"]
    assert "All clear" not in page.text


def test_only_so_many_are_shown_in_full() -> None:
    """The others have a line each, with what is doubtful and how sure it is."""
    page = desk(*(doubtful(f"{number:03}", path=f"articles/{number:03}.txt") for number in range(MOST_IN_FULL + 2)))
    assert len(pasted(page)) == MOST_IN_FULL
    assert f"{MOST_IN_FULL + 2} articles with something" in page.text
    _, _, more = page.text.partition("### 2 more articles {: #more }")
    assert re.findall(r"^- \[(.*?)\]\(.*?\): (.*)$", more, re.MULTILINE) == [
        (f"articles/{number}.txt", "headline (20%)") for number in (MOST_IN_FULL, MOST_IN_FULL + 1)
    ]


@settings(max_examples=40)
@given(st.text(min_size=1).filter(lambda text: bool(text.split())))
def test_what_is_copied_is_the_correction(words: str) -> None:
    """Whatever a file says, the block on the page reads as the correction does, and nothing in it is alive."""
    annotated = doubtful("0", headline=words, evidence={"headline": Evidence(1, words, words, 0.1)})
    assert pasted(desk(annotated)) == [correction_of(annotated.article).text]


def lines_to_paste(page: Page) -> list[str]:
    """What the page gives to be pasted, as a browser shows it."""
    nodes = render(page.text)
    places = [index for index, node in enumerate(nodes) if node[0] == "code"]
    return [nodes[place + 1][1] for place in places if nodes[place - 1][0] == "pre"]


_TEXT = st.text(min_size=1, max_size=20).filter(lambda text: bool(text.strip()))
NAME = _TEXT.map(partial(unicodedata.normalize, "NFC"))
"""As files are read: in Unicode's composed form."""


@settings(max_examples=40, deadline=None)
@given(st.lists(NAME, min_size=2, max_size=3, unique_by=str.casefold))
@example(["0", unicodedata.normalize("NFC", "\U0002f800")])
def test_a_suggestion_can_be_pasted(names: list[str]) -> None:
    """Below `entries:` the lines are a glossary that is read back with the same names, whatever is in them."""
    shown = (" ".join(strip_unseen(" ".join(name.split())).split()) for name in names)
    label, *aliases = (name or f"name {place}" for place, name in enumerate(shown))
    suggestions = tuple(Suggestion(label, Kind.PERSON, alias, "spelled alike") for alias in aliases)
    (lines,) = lines_to_paste(desk(suggestions=suggestions))
    with TemporaryDirectory() as folder:
        (Path(folder) / "desk").mkdir()
        (Path(folder) / "desk" / "glossary.yml").write_text(f"entries:\n{lines}\n", encoding="utf-8")
        (entry,) = read_desk(Path(folder) / "desk", Path(folder)).glossary
    assert (entry.label, entry.kind, entry.aliases) == (label, Kind.PERSON, tuple(aliases))


def test_a_suggestion_shows_its_sentences() -> None:
    """An editor decides by what the articles say, each sentence with a link to its article."""
    found = article("1", body=("Gaddafi fled.",), published=DATED)
    suggestion = Suggestion("Gaddafi", Kind.PERSON, "Qaddafi", "spelled nearly alike", (("Gaddafi fled.", "1"),))
    text = desk(found, suggestions=(suggestion,)).text
    assert "-   **Qaddafi:** spelled nearly alike\n" in text
    assert "    > Gaddafi fled. — [Headline](../articles/2016/05/headline-1.md){ .headline }\n" in text


def test_a_suggestion_for_an_entry_says_where_it_is() -> None:
    """Two entries with one label would be refused, so an alias goes to the entry that is there."""
    page = desk(suggestions=(Suggestion("Gaddafi", Kind.PERSON, "Qaddafi", "alike", line=12),))
    assert "If so, add to the aliases of the entry on line 12 of the glossary:" in page.text
    assert lines_to_paste(page) == ['"Qaddafi"']


def test_suggestions_are_as_many_as_can_be_read() -> None:
    """The best supported are shown, and the others counted."""
    many = tuple(Suggestion(f"Name {n}", Kind.OTHER, f"Other {n}", "alike") for n in range(MOST_SUGGESTIONS + 5))
    text = desk(suggestions=many).text
    assert text.count("If so, add") == MOST_SUGGESTIONS
    assert "5 more come up when these are settled." in text
