"""Charts: bars in time order, inert whatever the topic is called, with the same figures in words."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.rendering.charts import HEIGHT, WIDTH, Period, bar_chart, figures_in_words, periods_of
from tests.rendered import render

DAYS = st.lists(st.dates(date(1900, 1, 1), date(2100, 12, 31)), max_size=30)


def mentions(count: int) -> str:
    """Write so many mentions."""
    return f"{count:,} mention{'' if count == 1 else 's'}"


def parse(chart: str) -> ET.Element:
    """Read a chart as XML, which is stricter than what a browser takes."""
    return ET.fromstring(chart)  # noqa: S314  # our own output


@pytest.mark.parametrize(
    ("days", "names"),
    [
        ([], []),
        ([date(2017, 3, 8)] * 2, ["8 March 2017"]),
        ([date(2017, 2, 27), date(2017, 3, 1)], ["27 February 2017", "28 February 2017", "1 March 2017"]),
        ([date(2017, 1, 31), date(2016, 11, 1)], ["November 2016", "December 2016", "January 2017"]),
        ([date(2014, 1, 1), date(2017, 1, 1)], ["2014", "2015", "2016", "2017"]),
        ([date(1901, 1, 1), date(1975, 1, 1)], [f"{n}0s" for n in range(190, 198)]),
    ],
)
def test_periods_suit_the_time_that_they_cover(days: list[date], names: list[str]) -> None:
    """Days within a month, months within three years, then years, then decades; empty ones are there too."""
    assert [period.name for period in periods_of(days)] == names


@given(DAYS)
def test_every_day_is_counted_once(days: list[date]) -> None:
    """The figures add up, whatever the span and the order, and there are never many bars."""
    periods = periods_of(days)
    assert sum(period.count for period in periods) == len(days)
    assert periods == periods_of(reversed(days))
    assert len(periods) <= 60


@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=60).filter(any))
def test_bars_stand_side_by_side_inside_the_picture(counts: list[int]) -> None:
    """Each period with something in it has a bar in its place, as high as its share of the highest."""
    periods = [Period(f"{2000 + place}", count) for place, count in enumerate(counts)]
    figure = parse(bar_chart(periods, title="Mentions", in_words=mentions))
    bars = [
        {name: float(value) for name, value in bar.attrib.items() if name != "class"} for bar in figure.iter("rect")
    ]
    assert len(bars) == sum(count > 0 for count in counts)
    assert max(bar["height"] for bar in bars) == HEIGHT
    for bar in bars:
        assert 0 <= bar["x"] < bar["x"] + bar["width"] <= WIDTH
        assert 0 <= bar["y"] == pytest.approx(HEIGHT - bar["height"])
    assert all(left["x"] + left["width"] <= right["x"] + 1e-6 for left, right in pairwise(bars))


def test_a_chart_says_in_words_what_it_shows() -> None:
    """A reader without the picture gets its title, its ends and its highest bar, and all figures below."""
    periods = periods_of([date(2014, 6, 1), date(2017, 7, 10), date(2017, 7, 11)])
    figure = parse(bar_chart(periods, title="Mentions of Mosul", in_words=mentions))
    svg = figure.find("svg")
    assert svg is not None
    assert svg.attrib["role"] == "img"
    named = {child.attrib["id"]: child.text for child in svg if "id" in child.attrib}
    assert svg.attrib["aria-labelledby"].split() == list(named)
    assert list(named.values()) == ["Mentions of Mosul", "From 2014 to 2017; the most, 2 mentions, in 2017."]
    assert figures_in_words(periods) == "2014: 1, 2017: 2"


@pytest.mark.parametrize(
    "title", ["<script>alert(1)</script>", '" onload="x', "</svg>\n\n# x", "[a](javascript:b)", "*&"]
)
def test_a_title_cannot_become_markup(title: str) -> None:
    """Whatever a topic is called, the page has one picture and the title is its text."""
    periods = periods_of([date(2017, 1, 1), date(2017, 1, 1) + timedelta(days=400)])
    nodes = render(bar_chart(periods, title=title, in_words=mentions))
    assert [node[0] for node in nodes if node[0] in {"script", "a", "h1", "em", "svg"}] == ["svg"]
    place = next(index for index, node in enumerate(nodes) if node[0] == "title")
    assert nodes[place + 1] == ("", title)


def test_a_chart_has_no_style_or_script_of_its_own() -> None:
    """The site's policy allows neither; colours come from the style sheet by class."""
    chart = bar_chart([Period("2016", 1), Period("2017", 2)], title="t", in_words=mentions)
    assert "style" not in chart
    assert "\n\n" not in chart
