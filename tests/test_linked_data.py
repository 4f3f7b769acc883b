"""The articles in the JSON-LD of a page."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.reading.web.linked_data import LinkedValue, parse_linked_data

ARTICLE = {"@type": "NewsArticle", "headline": "Bridge closed", "author": "Ada Example"}


def texts(source: object, name: str) -> list[str]:
    """The values of a property in one script."""
    return [one.text for one in parse_linked_data([json.dumps(source)]).values(name)]


@pytest.mark.parametrize(
    "source",
    [
        ARTICLE,
        [[ARTICLE]],
        {"@graph": [{"@type": "WebSite", "headline": "Another"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        {"@type": "WebPage", "mainEntity": {"@graph": ARTICLE}},
        {**ARTICLE, "@type": ["Thing", "ReportageNewsArticle"]},
        {**ARTICLE, "@type": "BlogPosting"},
    ],
)
def test_an_article_is_found_wherever_it_is_nested(source: object) -> None:
    """Alone, in lists, in a graph, as a page's main entity, and by any type of article."""
    assert texts(source, "headline") == ["Bridge closed"]


@pytest.mark.parametrize("kind", ["WebPage", "Product", None, 7, ["Person"]])
def test_what_is_no_article_says_nothing_of_one(kind: object) -> None:
    """A site's own name is no headline."""
    assert texts({**ARTICLE, "@type": kind}, "headline") == []


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Ada Example", ["Ada Example"]),
        ({"@type": "Person", "name": "Ada Example"}, ["Ada Example"]),
        (["Ada Example", {"name": "Bo &amp; Sample"}], ["Ada Example", "Bo & Sample"]),
        ({"name": ["Ada Example", "Bo Sample"]}, ["Ada Example", "Bo Sample"]),
        ({"@id": "#cy"}, ["Cy Referred"]),
        ({"@id": "#nobody"}, []),
        ({"@id": 7}, []),
        (7, []),
        (None, []),
    ],
)
def test_authors_are_texts_things_lists_or_references(author: object, names: list[str]) -> None:
    """A thing is known by its name, and a reference is looked up in the graph."""
    graph = {"@graph": [{**ARTICLE, "author": author}, {"@id": "#cy", "@type": "Person", "name": "Cy Referred"}]}
    assert texts(graph, "author") == names


def test_a_reference_leads_into_another_script() -> None:
    """All scripts of a page are one graph, and the value stands in the script of the article."""
    scripts = [json.dumps({"@id": "#p", "@type": "Organization", "name": "Aller Bote"}), ""]
    scripts.append(json.dumps({**ARTICLE, "publisher": {"@id": "#p"}}))
    assert parse_linked_data(scripts).values("publisher.name") == (LinkedValue("Aller Bote", ("Organization",), 2),)


@pytest.mark.parametrize(
    "source",
    [
        '<!-- {"@type": "Article", "headline": "Bridge closed"} -->',
        '//<![CDATA[\n{"@type": "Article", "headline": "Bridge closed"}\n//]]>',
        '[{"@type": "Article", "headline": "Bridge closed",},]',
        '{"@type": "Article", "headline": "Bridge\nclosed"};',
    ],
)
def test_usual_faults_of_json_are_forgiven(source: str) -> None:
    """Marks around the data, commas after the last item, line breaks in strings."""
    assert [one.text for one in parse_linked_data([source]).values("headline")] == ["Bridge closed"]


@pytest.mark.parametrize("source", ["", "no data", "{", '{"@type": "Article"', "[" * 100_000])
def test_what_is_not_json_says_nothing(source: str) -> None:
    """A broken script costs no article."""
    assert parse_linked_data([source]).values("headline") == ()


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["@type", "@id", "@graph", "author", "name", "mainEntity"]), inner)
        ),
    )
)
def test_any_json_is_read(data: object) -> None:
    """Whatever a page declares, values are texts that are not empty."""
    article = {"@type": "Article", "author": data}
    found = parse_linked_data([json.dumps([data, article])])
    assert all(one.text.strip() for one in (*found.values("author"), *found.values("author.name")))
