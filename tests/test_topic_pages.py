"""The pages of topics: aliases with their reasons, every mention in its sentence, and the index by kind."""

from __future__ import annotations

import re
from datetime import date

from builder.model import Alias, Kind, Mention, Topic
from tests.briefings import article, briefing_of, mentions_of, render_all, small_briefing

ISIS_PAGE = """\
---
title: "ISIS"
description: "A group."
kind: "topic"
hide: ["navigation", "toc"]
---

# ISIS {: #topic }

[Organisation](kinds/organisations.md) · 2 articles, 10 July 2017 to 27 October 2019
{: .byline }

A group.
{: .standfirst }

<details class="figures also-called" markdown>
<summary>Also called Daesh and IS</summary>

<div class="aliases" markdown>

- **Daesh** *an article says so*: “Daesh,&#42; or ISIS” — MOSUL_FALLS
- **IS** *the glossary says so*

</div>

</details>

<figure class="chart">
<svg viewBox="0 0 600 60" preserveAspectRatio="none" role="img" aria-labelledby="chart-title chart-desc">
<title id="chart-title">Mentions of ISIS over time</title>
<desc id="chart-desc">From July 2017 to October 2019&#59; the most, 3 mentions, in July 2017&#46;</desc>
<rect class="bar" x="2.14" y="0" width="17.14" height="60"><title>July 2017&#58; 3 mentions</title></rect>
<rect class="bar" x="580.71" y="40" width="17.14" height="20"><title>October 2019&#58; 1 mention</title></rect>
</svg>
<figcaption><span>July 2017</span> <span>at most 3 mentions</span> <span>October 2019</span></figcaption>
</figure>

<details class="figures" markdown>
<summary>Mentions over time, in figures</summary>

July 2017: 3, October 2019: 1

</details>

First on 10 July 2017: [Mosul falls](../articles/2017/07/mosul-falls-aaaaaaaaaa.md){ .headline }
{: .coverage .first }

## Together with {: #companions }

<div class="topics" markdown>

- [Mosul 1](mosul.md "place, in 1 article with this one"){ .topic }

</div>

## Latest coverage {: #mentions }

<div class="mentions" markdown>

-   [The raid](../articles/2019/10/the-raid-bbbbbbbbbb.md){ .headline }

    [Specimen Post](../sources/specimen-post.md){ .source } · 27 October 2019
    {: .details }

    > The leader of **ISIS** is dead.

-   [Mosul falls](../articles/2017/07/mosul-falls-aaaaaaaaaa.md){ .headline }

    [Specimen Post](../sources/specimen-post.md){ .source } · 10 July 2017 · World
    {: .details }

    > **Daesh**,&#42; or **ISIS**, has lost Mosul.

    > **ISIS** held Mosul for three years.

</div>

""".replace("MOSUL_FALLS", "[Mosul falls](../articles/2017/07/mosul-falls-aaaaaaaaaa.md){ .headline }")

INDEX = """\
[Organisations](kinds/organisations.md) 1 · [Places](kinds/places.md) 1
{: .ways }

<div class="topic-kinds" markdown>

<div class="topic-kind" markdown>

## Organisations {: #organisations }

<div class="in-the-news" markdown>

- [ISIS](isis.md "organisation"){ .topic } TREND *2 articles*

</div>

[By name](kinds/organisations.md)
{: .more }

</div>
<div class="topic-kind" markdown>

## Places {: #places }

<div class="in-the-news" markdown>

- [Mosul](mosul.md "place"){ .topic } TREND *2 articles*

</div>

[By name](kinds/places.md)
{: .more }

</div>

</div>
"""


def test_a_topic_with_everything() -> None:
    """The whole page, byte for byte: names, reasons, and the passages, latest article first."""
    assert render_all(small_briefing())["topics/isis.md"].text == ISIS_PAGE


def test_the_index_lists_topics_by_kind() -> None:
    """People, organisations, places, subjects, each with a trend; kinds that do not occur are left out."""
    page = re.sub(r"<svg.*?</svg>", "TREND", render_all(small_briefing())["topics/index.md"].text)
    assert page.rstrip().endswith(INDEX.rstrip())


def test_a_topic_that_nothing_mentions_still_has_its_page() -> None:
    """A glossary entry may be ahead of the news."""
    page = render_all(briefing_of([], [Topic(slug="x", label="X", kind=Kind.OTHER)]))["topics/x.md"].text
    assert "[Subject](kinds/subjects.md) · 0 articles, undated\n" in page


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
    assert "- **Y** *an article says so*: “X, or Y”\n" in render_all(briefing_of([], [topic]))["topics/x.md"].text


def test_a_topic_of_one_day_has_no_chart() -> None:
    """One bar says nothing, and neither do a first and a latest mention that are one."""
    found = article("0", body=("Mosul fell.",), published=date(2017, 7, 10))
    topic = Topic(slug="x", label="X", kind=Kind.PLACE, mentions=mentions_of("Mosul", found))
    page = render_all(briefing_of([found], [topic]))["topics/x.md"].text
    assert "<svg" not in page
    assert "First" not in page


def test_undated_articles_are_in_no_chart() -> None:
    """They have no place in time; their mentions stand below like all others."""
    dated = [article(f"{n}", body=("Mosul fell.",), published=date(2017, 7, n)) for n in (3, 1)]
    undated = article("9", body=("Mosul fell.",))
    topic = Topic(slug="x", label="X", kind=Kind.PLACE, mentions=mentions_of("Mosul", *reversed(dated), undated))
    page = render_all(briefing_of([*dated, undated], [topic]))["topics/x.md"].text
    assert "1 July 2017: 1, 3 July 2017: 1\n" in page
    assert page.count("> **Mosul** fell.") == 3
