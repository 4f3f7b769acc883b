"""Which line is the headline."""

from __future__ import annotations

from builder.reading.lines import split_lines
from builder.reading.raw.headline_choice import HeadlineChoice, choose_headline

TWICE = ("Storm closes the bridge", "May 2, 2018", "Storm closes the bridge")


def choose(*texts: str, anchors: tuple[int, ...] = (), excluded: frozenset[int] = frozenset()) -> HeadlineChoice | None:
    """The choice among lines that are all above the story."""
    lines = split_lines("\n\n".join(texts))
    return choose_headline(lines, range(len(lines)), excluded=excluded, anchors=anchors)


def chosen(*texts: str, anchors: tuple[int, ...] = (), excluded: frozenset[int] = frozenset()) -> str | None:
    """The text of the chosen line."""
    choice = choose(*texts, anchors=anchors, excluded=excluded)
    return texts[choice.index] if choice else None


def test_a_repeated_line_is_the_headline() -> None:
    """Repetition makes it nearly certain."""
    choice = choose(
        "Storm closes the bridge", "May 2, 2018", "Storm closes the bridge", anchors=(1,), excluded=frozenset({1})
    )
    assert choice == HeadlineChoice(0, (2,), 0.97)


def test_the_headline_stands_above_its_standfirst() -> None:
    """Of two lines above the byline the first is the headline, though the second is longer."""
    standfirst = "The port has lost two days of work but no crane at all"
    assert chosen(
        "Storm closes the harbour bridge", standfirst, "By Jane Doe", anchors=(2,), excluded=frozenset({2})
    ) == ("Storm closes the harbour bridge")


def test_a_crumb_that_ends_in_the_headline_is_not_it() -> None:
    """A path that is glued to the headline is passed over."""
    headline = "Five things to know about the bridge"
    assert chosen(f"Marketing Content {headline}", headline, "May", anchors=(2,), excluded=frozenset({2})) == headline


def test_names_sentences_and_excluded_lines_lose() -> None:
    """A person's name and a full sentence are worse than a headline, and excluded lines are none at all."""
    assert chosen("Jane Doe", "Bridge closed", "May", anchors=(2,), excluded=frozenset({2})) == "Bridge closed"
    assert (
        chosen("Storm closes the bridge again", "He had said so.", excluded=frozenset())
        == "Storm closes the bridge again"
    )
    assert choose("Storm closes the bridge", excluded=frozenset({0})) is None


def test_one_word_or_a_whole_paragraph_is_no_headline() -> None:
    """Two to thirty-five words."""
    assert choose("Storm") is None
    assert choose("word " * 36) is None


def test_the_first_of_equals_is_taken() -> None:
    """Ties are broken by place."""
    assert chosen("Storm closes bridge", "Ferry misses pier") == "Storm closes bridge"
