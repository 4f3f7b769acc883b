"""Which line is the headline, given how likely each line is to be it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.reading.lines import Line
from builder.reading.raw.headline_choice import HeadlineChoice, choose_headline
from builder.reading.raw.roles import LineRole

STORM = "Storm closes the harbour bridge"
STANDFIRST = "The port has lost two days of work, but no crane at all"


def choose(
    *told: tuple[str, float], start: int | None = None, excluded: frozenset[int] = frozenset()
) -> HeadlineChoice | None:
    """The choice among lines with their probabilities; without a start, all are above the story."""
    lines = [Line(number, text) for number, (text, _) in enumerate(told, start=1)]
    roles = [LineRole(0.0, likely, 0.0, 0.0) for _, likely in told]
    return choose_headline(lines, roles, len(lines) if start is None else start, excluded=excluded)


def chosen(*told: tuple[str, float], start: int | None = None, excluded: frozenset[int] = frozenset()) -> str | None:
    """The text of the chosen line."""
    choice = choose(*told, start=start, excluded=excluded)
    return told[choice.index][0] if choice else None


def test_the_likeliest_line_is_the_headline() -> None:
    """Its probability is the confidence when it stands there once."""
    assert choose(("World", 0.1), (STORM, 0.7), (STANDFIRST, 0.2)) == HeadlineChoice(1, (), 0.7)


def test_lines_that_say_the_same_speak_for_one_another() -> None:
    """Two printings that add up to more win over one line; the likelier is chosen, and half of the doubt is gone."""
    choice = choose((STORM, 0.2), (STANDFIRST, 0.35), (STORM.upper(), 0.3))
    assert choice == HeadlineChoice(2, (0,), 0.75)


def test_of_equal_printings_the_last_above_the_story_is_chosen() -> None:
    """The page's title comes first, the headline stands near its story; what the story repeats is not chosen."""
    choice = choose((STORM, 0.3), ("Jane Doe", 0.0), (STORM, 0.3), ("The story.", 0.0), (STORM, 0.4), start=3)
    assert choice is not None
    assert (choice.index, choice.repeats) == (2, (0,))


def test_no_confidence_is_perfect() -> None:
    """A line that is repeated and sure still leaves a little doubt."""
    choice = choose((STORM, 0.5), (STORM, 0.5))
    assert choice is not None
    assert choice.confidence == 0.98


def test_the_line_under_a_crumb_is_the_headline() -> None:
    """Where the chosen line ends in the words of the line right below, that one has no section's words before it."""
    assert chosen((f"World | Europe {STORM}", 0.8), (STORM, 0.1)) == STORM
    assert chosen((f"World | Europe {STORM}", 0.8), ("harbour bridge", 0.1)) == f"World | Europe {STORM}"


def test_the_line_over_the_standfirst_is_the_headline() -> None:
    """Where the line right above the chosen one is repeated above the story and the chosen one is not, it wins."""
    assert chosen((STORM, 0.1), ("Jane Doe", 0.0), (STORM, 0.1), (STANDFIRST, 0.8)) == STORM
    assert chosen(("Ferry stuck", 0.1), ("Jane Doe", 0.0), (STORM, 0.1), (STANDFIRST, 0.8)) == STANDFIRST


def test_what_cannot_be_a_headline_is_passed_over() -> None:
    """Excluded lines, a section's name, a whole paragraph and an unlikely line."""
    assert chosen((STORM, 0.9), ("Ferry stuck", 0.1), excluded=frozenset({0})) == "Ferry stuck"
    assert chosen(("World | Europe", 0.9), (STORM, 0.1)) == STORM
    assert chosen(("word " * 46, 0.9), (STORM, 0.1)) == STORM
    assert choose((STORM, 0.04)) is None


def test_the_first_of_equals_is_taken() -> None:
    """Ties are broken by place; without lines there is no headline."""
    assert chosen((STORM, 0.4), ("Ferry misses the pier", 0.4)) == STORM
    assert choose() is None


@given(
    st.lists(st.tuples(st.sampled_from([STORM, STANDFIRST, "Jane Doe", "—"]), st.floats(min_value=0, max_value=0.2))),
    st.integers(min_value=0, max_value=9),
)
def test_the_choice_points_into_the_page(told: list[tuple[str, float]], start: int) -> None:
    """The index is a line's, the repeats are other lines above the story, the confidence is in [0, 0.98]."""
    choice = choose(*told, start=start)
    if choice is None:
        assert all(likely < 0.05 or text == "—" for text, likely in told)
        return
    assert 0 <= choice.index < len(told)
    assert all(index < start and told[index][0] == told[choice.index][0] for index in choice.repeats)
    assert choice.index not in choice.repeats
    assert 0 <= choice.confidence <= 0.98
