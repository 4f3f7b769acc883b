"""The roles of lines: the chain of places against plain enumeration, and the weights that are shipped."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import document_fromstring

from builder.reading.lines import Line, split_lines
from builder.reading.raw.chain import FOLLOWERS, PLACES, ROLES
from builder.reading.raw.page_signs import read_page_signs
from builder.reading.raw.roles import LineRole, RoleWeights, decode_signs, find_roles, load_weights
from builder.reading.web.block_roles import read_block_signs
from builder.reading.web.blocks import parse_blocks
from tests.pages import PAGES

FIRST = ("top", "masthead-over-headline", "headline", "story")
LAST = ("story", "masthead-under-story", "end")
SURE = 12.0
EVEN: Mapping[str, tuple[float, ...]] = {place: (0.0,) * len(after) for place, after in FOLLOWERS.items()}
BY_HAND = RoleWeights(
    {
        "story": (0.0, SURE, 0.0, 0.0, 0.0),
        "headline": (0.0, 0.0, SURE, 0.0, 0.0),
        "standfirst": (0.0, 0.0, 0.0, SURE, 0.0),
        "masthead": (0.0, 0.0, 0.0, 0.0, SURE),
        "other": (0.0, -SURE, -SURE, -SURE, -SURE),
    },
    EVEN,
)
NAMES = ("other", "story", "headline", "standfirst", "masthead")
PACKAGES = ("builder.reading.raw", "builder.reading.web")
SCRAPED = Path(__file__).parent / "scraped_pages"
RARE_LINES = (
    "The bridge",
    "By",
    "The bridge",
    "Jane Doe is a reporter at the Sample Post.",
    "The bridge",
    "Towers, piers,",
    "…",
    "bridge " * 80,
    "Play video",
    "Click to enlarge",
    "Listen to this article",
    "Download our app",
    "We use cookies to improve your experience",
    "Correction: an earlier version of this article named the wrong bridge.",
    "Subscribe to continue reading",
    "Topics: bridges, harbours",
    "* * *",
    "* A note on the bridge",
    "Will the bridge reopen?",
    "He gave three reasons:",
    "This article is more than 5 years old",
    "Read the full transcript",
    *["The bridge is closed for a week and the ferry is full of people who want to go home by noon."] * 20,
    "The bridge",
    "The ferry",
    "We are all on board pic.twitter.com/bridge",
    "— Jane Doe (@janedoe) May 2, 2018",
)
MARKUP = """<div class="story-body">
Loose<header>Head</header><nav>Menu</nav><h1>Title</h1><p>Text</p><ul><li>Item</li></ul>
<h2>Two</h2><h3>Three</h3><h4>Four</h4><blockquote>Quote</blockquote><form>Form</form><button>Push</button>
<aside class="related">Beside</aside><figure>Picture</figure><table><tr><td>Cell</td></tr></table>
<section>Part</section><article>Whole</article><main>Main</main><footer>Foot</footer></div>"""

numbers = st.floats(min_value=-4, max_value=4)
sign_tables = st.fixed_dictionaries({name: st.tuples(st.just(0.0), *[numbers] * 4) for name in "ab"})
transition_tables = st.fixed_dictionaries({place: st.tuples(*[numbers] * len(FOLLOWERS[place])) for place in FOLLOWERS})
pages = st.lists(st.dictionaries(st.sampled_from("abc"), st.floats(min_value=0, max_value=3)), min_size=1, max_size=5)


def decode(*names: str) -> list[str]:
    """The likeliest role of each line by hand-set weights; a sign that is named twice counts twice."""
    page = [{name: float(count) for name, count in Counter(each.split()).items()} for each in names]
    return [likeliest(role) for role in decode_signs(page, BY_HAND)]


def likeliest(role: LineRole) -> str:
    """The name of the likeliest role."""
    shares = {"other": 1 - sum(role), **{name: getattr(role, name) for name in NAMES[1:]}}
    return max(shares, key=shares.__getitem__)


def all_ways(length: int) -> Iterator[tuple[str, ...]]:
    """Every sequence of places that a page of so many lines may have."""

    def longer(ways: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
        return [(*way, follower) for way in ways for follower in FOLLOWERS[way[-1]]]

    ways: list[tuple[str, ...]] = [(place,) for place in FIRST]
    for _ in range(length - 1):
        ways = longer(ways)
    return (way for way in ways if way[-1] in LAST)


def enumerate_roles(page: Sequence[Mapping[str, float]], weights: RoleWeights) -> list[list[float]]:
    """The probability of each role of each line, in the order of `ROLES`, by adding up all ways."""
    total = 0.0
    sums = [[0.0] * len(ROLES) for _ in page]
    for way in all_ways(len(page)):
        roles = [ROLES.index(PLACES[place]) for place in way]
        told = sum(
            value * weights.signs[name][role]
            for signs, role in zip(page, roles, strict=True)
            for name, value in signs.items()
            if name in weights.signs
        )
        led = sum(weights.transitions[place][FOLLOWERS[place].index(after)] for place, after in pairwise(way))
        odds = math.exp(told + led)
        total += odds
        for line, role in zip(sums, roles, strict=True):
            line[role] += odds
    return [[value / total for value in line] for line in sums]


@given(pages, sign_tables, transition_tables)
def test_the_probabilities_are_those_of_all_ways_added_up(
    page: list[dict[str, float]], signs: dict[str, tuple[float, ...]], transitions: dict[str, tuple[float, ...]]
) -> None:
    """On short pages the forward-backward pass gives what enumerating every sequence of places gives."""
    weights = RoleWeights(signs, transitions)
    expected = enumerate_roles(page, weights)
    for found, (_, *others) in zip(decode_signs(page, weights), expected, strict=True):
        assert found == pytest.approx(tuple(others), abs=1e-9)


@given(st.lists(st.dictionaries(st.sampled_from(NAMES), st.floats(min_value=0, max_value=2)), min_size=1, max_size=80))
def test_probabilities_are_shares_and_there_is_one_headline(page: list[dict[str, float]]) -> None:
    """Each lies in [0, 1], those of a line add up to at most 1; a page has at most one headline and one standfirst."""
    roles = decode_signs(page, BY_HAND)
    assert len(roles) == len(page)
    for role in roles:
        assert all(-1e-9 <= share <= 1 + 1e-9 for share in role)
        assert sum(role) <= 1 + 1e-9
    assert sum(role.headline for role in roles) <= 1 + 1e-6


@settings(max_examples=40)
@given(st.lists(st.sampled_from([line for page in PAGES for line in page.split("\n") if line.strip()]), min_size=1))
def test_any_lines_at_all_have_roles(texts: list[str]) -> None:
    """With the shipped weights, too: shares for each line, and one headline, whatever the page."""
    roles = find_roles([Line(number, " ".join(text.split())) for number, text in enumerate(texts, start=1)])
    assert len(roles) == len(texts)
    assert all(0 <= share <= 1 for role in roles for share in role)
    assert all(sum(role) <= 1 + 1e-9 for role in roles)
    assert sum(role.headline for role in roles) <= 1 + 1e-6


def test_a_page_from_top_to_bottom() -> None:
    """Navigation, headline, standfirst, byline, story with a gap, date, footer: each in its place."""
    page = ("other", "headline", "standfirst", "masthead", "story", "other", "story", "masthead", "other")
    assert decode(*page) == list(page)


def test_a_byline_may_stand_above_the_headline() -> None:
    """Some pages print author or date first."""
    assert decode("masthead", "headline", "story") == ["masthead", "headline", "story"]


def test_a_second_headline_is_none() -> None:
    """The weaker of two lines that look like one is another role's, above the story and below it."""
    assert decode("headline headline", "headline", "story").count("headline") == 1
    assert decode("headline", "story", "headline")[2] != "headline"


def test_a_standfirst_needs_a_headline_above() -> None:
    """A line like it within the story is not taken for one."""
    assert decode("story", "standfirst", "story")[1] != "standfirst"
    assert decode("headline", "standfirst", "story")[1] == "standfirst"


def test_no_story_after_a_byline_below_it() -> None:
    """Below the story's closing byline the page has ended: what looks like story there is another article's."""
    long = ("story",) * 4
    assert decode(*long, "masthead masthead", "story") == [*long, "masthead", "other"]


def test_the_end_is_final_where_gaps_are_unlikely() -> None:
    """With costly gaps only the greater of two stretches is the story; with free ones the line between is a gap."""
    costly = {**EVEN, "story": (0.0, -8 * SURE, 0.0, 0.0)}
    page = [{name: 1.0} for name in ("story", "story", "story", "other", "story")]
    assert [likeliest(role) for role in decode_signs(page, RoleWeights(BY_HAND.signs, costly))] == [
        *("story",) * 3,
        *("other",) * 2,
    ]
    assert [likeliest(role) for role in decode_signs(page, BY_HAND)][3:] == ["other", "story"]


def test_a_page_holds_a_story() -> None:
    """Even where no line looks like it, one is; a page of one line is nothing else."""
    assert sum(role.story for role in decode_signs([{"other": 1.0}] * 9, BY_HAND)) >= 1 - 1e-9
    assert decode("headline") == ["story"]


def test_signs_without_a_weight_say_nothing() -> None:
    """A sign that the model has not learned leaves the probabilities as they are."""
    page: list[dict[str, float]] = [{"headline": 1.0}, {"story": 1.0}]
    assert decode_signs([{**signs, "unheard-of": 3.0} for signs in page], BY_HAND) == decode_signs(page, BY_HAND)


def test_a_real_page_with_the_shipped_weights() -> None:
    """Headline, byline and story of a plain page are found surely, its footer is nothing of the article."""
    text = """World
Storm closes the harbour bridge for a week
By Jane Doe
May 2, 2018
The harbour bridge of the town was closed to traffic on Monday, officials said.
The port authority had inspected the pier through the night, and the bridge will open again in a week.
Nobody was hurt when the storm tore a crane from its moorings at the bridge.
Sign up for our newsletter
© 2018 Sample Post. All rights reserved."""
    roles = [likeliest(role) for role in find_roles(split_lines(text))]
    assert roles[1:] == ["headline", "masthead", "masthead", "story", "story", "story", "other", "other"]


@pytest.mark.parametrize("package", PACKAGES)
def test_the_weights_file_is_complete(package: str) -> None:
    """Every sign has a finite number for every role, OTHER's is 0, and every transition has one that is at most 0."""
    weights = load_weights(package)
    assert weights.signs
    for numbers_of_sign in weights.signs.values():
        assert len(numbers_of_sign) == len(ROLES)
        assert numbers_of_sign[0] == 0
        assert all(map(math.isfinite, numbers_of_sign))
    assert {place: len(values) for place, values in weights.transitions.items()} == {
        place: len(followers) for place, followers in FOLLOWERS.items()
    }
    assert all(math.isfinite(value) and value <= 0 for values in weights.transitions.values() for value in values)


def test_every_learned_sign_is_one_that_pages_show() -> None:
    """No number in the files is left over from a sign that the code no longer reads."""
    texts = [*(path.read_text(encoding="utf-8") for path in SCRAPED.glob("*.txt")), *PAGES, "\n".join(RARE_LINES)]
    shown = {name for text in texts for signs in read_page_signs(split_lines(text)) for name in signs}
    assert set(load_weights("builder.reading.raw").signs) - shown == set()
    blocks = tuple(parse_blocks(document_fromstring(MARKUP), first_line=1))
    told = {name for signs in read_block_signs(blocks, "Text") for name in signs}
    assert set(load_weights("builder.reading.web").signs) - shown - told == set()


def test_places_and_followers_agree() -> None:
    """Every follower is a place, and from each first place a last one can be reached."""
    assert set(FOLLOWERS) == set(PLACES)
    assert {after for followers in FOLLOWERS.values() for after in followers} <= set(PLACES)
    reached = set(FIRST)
    while more := {after for place in reached for after in FOLLOWERS[place]} - reached:
        reached |= more
    assert reached == set(PLACES)


def test_a_very_long_gap_loses_no_evidence() -> None:
    """Thousands of lines between two parts of a story neither lose a part nor make two headlines of one."""
    story = [
        f"The harbour bridge of the town was closed on Monday, officials of the port number {n} said."
        for n in range(60)
    ]
    texts = [
        "Storm closes bridge",
        "By Jane Doe",
        *story,
        *(f"Item {n}" for n in range(5000)),
        "Storm closes ferry",
        *story,
    ]
    roles = find_roles([Line(number, text) for number, text in enumerate(texts, start=1)])
    assert sum(role.headline for role in roles) == pytest.approx(1, abs=0.2)
    assert sum(role.story > 0.5 for role in roles) >= len(story)
