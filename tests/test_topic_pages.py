"""The pages of topics: aliases with their reasons, every mention in its sentence, and the index by kind."""

from __future__ import annotations

from builder.model import Alias, Kind, Mention, Topic
from tests.briefings import article, briefing_of, mentions_of, render_all, small_briefing

ISIS_PAGE = """\
---
title: "ISIS"
description: "A group."
hide: ["navigation", "toc"]
---

# ISIS {: #topic }

Organisation · 2 articles, 10 July 2017 to 27 October 2019
{: .byline }

A group.
{: .standfirst }

## Also called {: #aliases }

<div class="aliases" markdown>

- **Daesh** *stated* “Daesh,&#42; or ISIS” — [Mosul falls](../articles/2017/07/mosul-falls-aaaaaaaaaa.md){ .headline }
- **IS** *glossary*

</div>

## Mentions {: #mentions }

<div class="mentions" markdown>

-   [Mosul falls](../articles/2017/07/mosul-falls-aaaaaaaaaa.md){ .headline }

    [Specimen Post](../sources/specimen-post.md){ .source } · 10 July 2017 · World
    {: .details }

    > **Daesh**,&#42; or **ISIS**, has lost Mosul.

    > **ISIS** held Mosul for three years.

-   [The raid](../articles/2019/10/the-raid-bbbbbbbbbb.md){ .headline }

    [Specimen Post](../sources/specimen-post.md){ .source } · 27 October 2019
    {: .details }

    > The leader of **ISIS** is dead.

</div>
"""

INDEX = """\
2 topics, by kind and name.
{: .coverage }

## Organisations {: #organisations }

<div class="entries columns" markdown>

- [ISIS](isis.md "organisation"){ .topic } *2 articles, 10 July 2017 to 27 October 2019*

</div>

## Places {: #places }

<div class="entries columns" markdown>

- [Mosul](mosul.md "place"){ .topic } *2 articles, 10 July 2017*

</div>
"""


def test_a_topic_with_everything() -> None:
    """The whole page, byte for byte: names, reasons, and the passages in time order."""
    assert render_all(small_briefing())["topics/isis.md"].text == ISIS_PAGE


def test_the_index_lists_topics_by_kind() -> None:
    """People, organisations, places, subjects; kinds that do not occur are left out."""
    assert render_all(small_briefing())["topics/index.md"].text.rstrip().endswith(INDEX.rstrip())


def test_a_topic_that_nothing_mentions_still_has_its_page() -> None:
    """A glossary entry may be ahead of the news."""
    page = render_all(briefing_of([], [Topic(slug="x", label="X", kind=Kind.OTHER)]))["topics/x.md"].text
    assert "Subject · 0 articles, undated\n" in page


def test_mentions_that_overlap_are_shown_once() -> None:
    """Strong cannot stand in strong: the first that begins wins, and an empty one is nothing."""
    found = article("0", body=("The city of Mosul fell.",))
    topic = Topic(
        slug="x", label="X", kind=Kind.PLACE, mentions=(Mention("0", 4, 4), Mention("0", 4, 17), Mention("0", 12, 17))
    )
    page = render_all(briefing_of([found], [topic]))["topics/x.md"].text
    assert "    > The **city of Mosul** fell.\n" in page


def test_a_passage_that_is_cut_says_so() -> None:
    """An ellipsis stands where the sentence goes on."""
    found = article("0", body=("word " * 200 + "Mosul " + "word " * 200,))
    topic = Topic(slug="x", label="X", kind=Kind.PLACE, mentions=mentions_of("Mosul", found))
    (passage,) = [
        line for line in render_all(briefing_of([found], [topic]))["topics/x.md"].text.splitlines() if "> " in line
    ]
    assert passage.startswith("    > …word ")
    assert passage.endswith(" word…")
    assert "**Mosul**" in passage


def test_an_alias_from_an_article_that_is_not_shown_has_no_link() -> None:
    """The passage still stands; a link would lead nowhere."""
    topic = Topic(slug="x", label="X", kind=Kind.OTHER, aliases=(Alias("Y", "stated", "X, or Y", "gone"),))
    assert "- **Y** *stated* “X, or Y”\n" in render_all(briefing_of([], [topic]))["topics/x.md"].text
