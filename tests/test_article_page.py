"""The page of an article: what stands where, which links the body gets, and the reasons of related articles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builder.model import (
    DERIVED_HEADLINE_RULE,
    Block,
    Direction,
    Evidence,
    Footnote,
    Format,
    Kind,
    Mark,
    MarkKind,
    Mention,
    Reason,
    ReasonKind,
    Relation,
    Topic,
)
from tests.briefings import MOSUL, article, briefing_of, mentions_of, render_all, shared, small_briefing

BYLINE = (
    "By A. Writer and B. Writer · [Specimen Post](../../../sources/specimen-post.md){ .source } · via Sample Wire"
    " · BAGHDAD · World · 10 July 2017 · updated 11 July 2017"
)

LEAD = (
    '[Daesh](../../../topics/isis.md "organisation&#58; A group&#46;"){ .topic #term-1 },'
    "[&#42;](#note-1){ .note-mark #mark-1 } or "
    'ISIS, has lost [Mosul](../../../topics/mosul.md "place"){ .topic }. It is over.'
)

SMALL_PAGE = f"""\
---
title: "Mosul falls"
description: "Daesh,* or ISIS, has lost Mosul."
kind: "article"
hide: ["navigation", "toc"]
headline: "Mosul falls"
published: "2017-07-10"
modified: "2017-07-11"
source: "Specimen Post"
agency: "Sample Wire"
section: "World"
original: "https://specimenpost.example/mosul?a=1&amp;b=2"
image: "assets/previews/aaaaaaaaaa.png"
authors: ["A. Writer", "B. Writer"]
keywords: ["old town"]
topics: ["ISIS", "Mosul"]
---

# Mosul falls {{: #headline }}

{BYLINE}
{{: .byline }}

<div class="story" markdown>

{LEAD}

ISIS held Mosul for three years.

</div>

<figure class="caption" markdown>

The old town.

A. Photographer
{{: .credit }}

</figure>

<figure class="caption" markdown>

The bridge.

</figure>

<div class="notes" markdown>

[&#42;](#mark-1 "Back to the text"){{ .note-mark }} Daesh is an acronym.
{{: #note-1 }}

</div>

[Read the original](https://specimenpost.example/mosul?a&#61;1&amp;b&#61;2)
{{: .original }}

## Annotations {{: #annotations }}

<div class="annotations" markdown>

<details markdown>
<summary>Glossary (1)</summary>

- **[ISIS](../../../topics/isis.md "organisation"){{ .topic }}**: A group. · [in the text](#term-1)

</details>

</div>

## Topics {{: #topics }}

<div class="topics" markdown>

- [ISIS](../../../topics/isis.md "organisation"){{ .topic }}
- [Mosul](../../../topics/mosul.md "place"){{ .topic }}

</div>

## Later coverage {{: #later }}

<div class="stories related" markdown>

-   [The raid](../../2019/10/the-raid-bbbbbbbbbb.md){{ .headline }}

    [Specimen Post](../../../sources/specimen-post.md){{ .source }} · 27 October 2019
    {{: .details }}

    Both on [ISIS](../../../topics/isis.md "organisation"){{ .topic }}; similar wording
    {{: .reason }}

</div>

## Undated {{: #undated }}

<div class="stories related" markdown>

-   [A list](../../undated/a-list-cccccccccc.md){{ .headline }}

    Undated
    {{: .details }}

    Both on [Mosul](../../../topics/mosul.md "place"){{ .topic }} and dam
    {{: .reason }}

</div>

## How this page was read {{: #reading }}

<div class="reading" markdown>

Read from *articles/2017/mosul.txt* (plain text). **Doubtful: section.**

<details class="evidence" markdown>
<summary>The evidence for each field</summary>

| Field | Value | Where it stands | Rule | Confidence |
|---|---|---|---|---|
| Published | 10 July 2017 | line 2: “July 10, 2017” | masthead-date | 97% |
| Section | World |  | guess | 30% **doubtful** |
| Body | 2 paragraphs | line 3 | line-roles | 90% |

</details>

<details class="dropped" markdown>
<summary>2 lines left out</summary>

**Share bar**

- line 2: share

**Comments**

- line 9: Comments

</details>

<details class="keyphrases" markdown>
<summary>Keyphrases and their scores</summary>

- old town: 0.93 (headline 60%, lead 40%)

</details>

</div>
"""


def topic(slug: str, *mentions: Mention) -> Topic:
    """Make a place with a label like its slug."""
    return Topic(slug=slug, label=slug, kind=Kind.PLACE, mentions=mentions)


def without_citation(page: str) -> str:
    """A page without the block on how to cite it, which has tests of its own."""
    before, _, rest = page.partition('<details class="cite"')
    return before + rest.partition("</details>\n\n")[2]


def test_a_page_with_everything() -> None:
    """The whole page, byte for byte: it is meant to be read as it stands."""
    pages = render_all(small_briefing())
    assert without_citation(pages[f"articles/2017/07/mosul-falls-{MOSUL}.md"].text) == SMALL_PAGE


def test_a_page_with_nothing() -> None:
    """What the article does not have takes no room."""
    (page,) = [page for path, page in render_all(briefing_of([article("0")])).items() if path.startswith("articles/")]
    assert without_citation(page.text) == (
        '---\ntitle: "Headline"\ndescription: ""\nkind: "article"\nhide: ["navigation", "toc"]\nheadline: "Headline"\n'
        'image: "assets/previews/0.png"\n---\n\n# Headline {: #headline }\n\n'
        "Undated\n{: .byline }\n\n## How this page was read {: #reading }\n\n"
        '<div class="reading" markdown>\n\nRead from *articles/0.txt* (plain text).\n\n</div>\n'
    )


def test_a_derived_headline_is_marked() -> None:
    """A reader must not take the program's words for the source's; the front page shows the second sentence."""
    evidence = {"headline": Evidence(1, "Mosul fell.", DERIVED_HEADLINE_RULE, 0.2)}
    pages = render_all(
        briefing_of([article("0", headline="Mosul fell", body=("Mosul fell. Raqqa did not.",), evidence=evidence)])
    )
    assert "The source has no headline" in pages["articles/undated/mosul-fell-0.md"].text
    assert "\nRaqqa did not.\n{: .front-standfirst }\n" in pages["index.md"].text


def test_only_the_first_mention_is_linked() -> None:
    """A reader meets each topic once; later mentions are plain text."""
    found = article("0", body=("Mosul, Mosul and Mosul.",))
    page = render_all(briefing_of([found], [topic("mosul", *mentions_of("Mosul", found))]))[
        "articles/undated/headline-0.md"
    ]
    assert '[Mosul](../../topics/mosul.md "place"){ .topic }, Mosul and Mosul.' in page.text


def test_the_longer_of_two_mentions_at_one_place_is_linked() -> None:
    """The topic that lost is linked where the article names it next."""
    found = article("0", body=("Mosul Dam is near Mosul.",))
    dam, city = topic("dam", *mentions_of("Mosul Dam", found)), topic("mosul", *mentions_of("Mosul", found))
    page = render_all(briefing_of([found], [city, dam]))["articles/undated/headline-0.md"]
    assert "[Mosul Dam](../../topics/dam.md" in page.text
    assert "is near [Mosul](../../topics/mosul.md" in page.text


def test_an_author_s_link_is_kept_and_the_topic_linked_later() -> None:
    """Links by path lead to the page of the article; one that leads nowhere is plain text."""
    other = article("1", path="articles/other.txt", headline="Other")
    found = article(
        "0",
        format=Format.MARKDOWN,
        body=("Mosul fell, Mosul did, they say.",),
        blocks=(Block(),),
        marks=(
            Mark(0, 5, MarkKind.LINK, "articles/other.txt"),
            Mark(23, 27, MarkKind.LINK, "articles/nowhere.txt"),
        ),
    )
    page = render_all(briefing_of([found, other], [topic("mosul", *mentions_of("Mosul", found))]))
    body = page["articles/undated/headline-0.md"].text
    assert '[Mosul](other-1.md) fell, [Mosul](../../topics/mosul.md "place"){ .topic } did, they say.' in body


def test_a_note_without_a_mark_in_the_text_is_shown_without_a_link() -> None:
    """A link back to nowhere would be a broken promise."""
    found = article("0", body=("No mark.",), footnotes=(Footnote("*", "A note."),))
    page = render_all(briefing_of([found]))["articles/undated/headline-0.md"].text
    assert "\n&#42; A note.\n{: #note-1 }\n" in page


def test_related_articles_come_by_direction_with_reasons() -> None:
    """Earlier, same day, later, undated, the closest first in each; of many shared topics the rarest are named."""
    topics = [topic(slug) for slug in "abcdef"]
    articles = [article(str(number), headline=f"Article {number}") for number in range(5)]
    day = Reason(ReasonKind.DATE, "2017-03-08", None, 0.3)
    related = (
        Relation("1", tuple(shared(None, label) for label in "abcdef"), 5.0, Direction.LATER),
        Relation("2", (shared("b", "b"), shared(None, "a"), day), 4.0, Direction.EARLIER),
        Relation("3", (shared(None, "a"), Reason(ReasonKind.SAME_DAY, "", None, 0.1)), 3.0, Direction.SAME_DAY),
        Relation("4", (Reason(ReasonKind.WORDING, "", None, 0.5),), 2.0, Direction.EARLIER),
    )
    briefing = replace(briefing_of(articles, topics), related={"0": related})
    page = render_all(briefing)["articles/undated/article-0-0.md"].text
    shown = [line for line in page.splitlines() if line.startswith(("## ", "-   [", "    Both", "    Much"))]
    assert shown == [
        "## Earlier coverage {: #earlier }",
        "-   [Article 2](article-2-2.md){ .headline }",
        '    Both on [b](../../topics/b.md "place"){ .topic } and a; both speak of 8 March 2017',
        "-   [Article 4](article-4-4.md){ .headline }",
        "    Much of the wording is alike",
        "## Same day {: #same-day }",
        "-   [Article 3](article-3-3.md){ .headline }",
        "    Both on a",
        "## Later coverage {: #later }",
        "-   [Article 1](article-1-1.md){ .headline }",
        "    Both on a, b, c, d and 2 more",
        "## How this page was read {: #reading }",
    ]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "http://[bad", "ftp://example.org/x", "index.md"]
)
def test_an_address_that_is_no_web_page_is_only_shown(url: str) -> None:
    """A reader can see it and nobody can click on it."""
    page = render_all(briefing_of([article("0", url=url)]))["articles/undated/headline-0.md"].text
    assert "\nThe original is at " in page
    assert "](" not in page
