"""The authors of a page, chosen among all the lines that name somebody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.reading.lines import Line
from builder.reading.raw.authorship import Authorship, choose_authors

_STORY = (
    "The bridge over the river was closed on Friday after a lorry had hit one of its pillars, the city said.",
    "Nobody was hurt, and engineers expect to open one lane again by the end of next week, a spokesman said.",
    "Commuters were asked to take the train until then, or to use the old bridge north of the harbour instead.",
)
_HEADLINE = "Bridge closed after lorry hits pillar"


def _choose(above: list[str], below: list[str] | None = None, *, dates: tuple[str, ...] = ()) -> Authorship | None:
    """Choose among the lines of a page: those above the story, the headline among them, the story, those below."""
    texts = [*above, *_STORY, *(below or [])]
    headline = texts.index(_HEADLINE) if _HEADLINE in texts else None
    return choose_authors(
        [Line(number, text) for number, text in enumerate(texts, start=1)],
        headline=headline,
        story=range(len(above), len(above) + len(_STORY)),
        date_lines=frozenset(i for i, text in enumerate(texts) if text in dates),
    )


def _authors(above: list[str], below: list[str] | None = None, *, dates: tuple[str, ...] = ()) -> tuple[str, ...]:
    chosen = _choose(above, below, dates=dates)
    return chosen.authors if chosen else ()


def test_a_byline_below_the_headline() -> None:
    """A line that says "By" below the headline is as good as it gets; the outlet beside the name is told."""
    chosen = _choose(["Home", _HEADLINE, "By Jane Doe, Sample News"])
    assert chosen is not None
    assert (chosen.authors, chosen.indices, chosen.rule, chosen.outlet) == (
        ("Jane Doe",),
        (2,),
        "byline",
        "Sample News",
    )
    assert chosen.confidence >= 0.9


@pytest.mark.parametrize(
    "lines",
    [
        ["By Jane Doe and John Roe"],
        ["By Jane Doe", "By John Roe"],
        ["By Jane Doe December 21, 2023", "By John Roe December 21, 2023"],
        ["By", "Jane Doe", "and", "John Roe"],
        ["By", "Jane Doe", ",", "John Roe"],
        ["By Jane Doe and", "John Roe"],
        ["Jane Doe", "and", "John Roe"],
        ["Jane Doe", "Staff Writer", "John Roe", "Staff Writer"],
    ],
)
def test_several_authors(lines: list[str]) -> None:
    """They may stand on one line or on several, with titles, commas and "and" between."""
    assert _authors([_HEADLINE, *lines]) == ("Jane Doe", "John Roe")


@pytest.mark.parametrize(
    "lines",
    [
        ["Jane Doe", "December 22, 2023"],
        ["December 22, 2023", "Jane Doe"],
        ["Jane Doe", "Senior Reporter"],
        ["Jane Doearchive page"],
    ],
)
def test_a_name_alone_below_the_headline(lines: list[str]) -> None:
    """A date or a title beside it, or the same name at the end, makes a bare name a byline."""
    below = ["by Jane Doe"] if "archive" in lines[0] else []
    assert _authors([_HEADLINE, *lines], below, dates=("December 22, 2023",)) == ("Jane Doe",)


def test_a_byline_above_the_headline() -> None:
    """Some sites print it there, beside the date."""
    above = ["Menu", "Jane Doe", "Gear", "Dec 19, 2023", _HEADLINE]
    assert _authors(above, dates=("Dec 19, 2023",)) == ("Jane Doe",)


@pytest.mark.parametrize("role", ["Edited by", "Photographs by", "Medically reviewed by"])
def test_other_roles_are_no_authors(role: str) -> None:
    """Neither on one line with the name nor on the line above it."""
    assert _authors([_HEADLINE, "By Jane Doe", f"{role} John Roe"]) == ("Jane Doe",)
    assert _authors([_HEADLINE, "By Jane Doe", role, "John Roe"]) == ("Jane Doe",)


def test_bylines_of_related_articles_are_not_the_authors() -> None:
    """A crowd of bylines after the story belongs to the teasers there."""
    teasers = [
        "Harbour to be dredged",
        "By Mary Major",
        "Old bridge turns 90",
        "By Max Mustermann",
        "By Erika Mustermann",
    ]
    assert _authors([_HEADLINE, "Jane Doe", "Dec 22, 2023"], teasers, dates=("Dec 22, 2023",)) == ("Jane Doe",)
    chosen = _choose([_HEADLINE], teasers)
    assert chosen is None or chosen.confidence < 0.5


def test_a_sentence_about_the_author_says_who_wrote() -> None:
    """Below a story without a byline it is evidence, though weaker."""
    chosen = _choose([_HEADLINE], ["Jane Doe is a reporter covering transport for The Sample."])
    assert chosen is not None
    assert (chosen.authors, chosen.rule) == (("Jane Doe",), "author-bio")
    assert 0.5 <= chosen.confidence < 0.9


def test_the_reporters_of_an_agency_sign_below() -> None:
    """The line "Reporting by" counts when no byline is above, and its editors do not."""
    below = ["Reporting by Jane Doe in Paris and John Roe; Editing by Mary Major"]
    assert _authors([_HEADLINE], below) == ("Jane Doe", "John Roe")
    assert _authors([_HEADLINE, "By Max Mustermann"], below) == ("Max Mustermann",)


def test_the_provider_of_a_release_is_a_last_resort() -> None:
    """A page of research news names the university that wrote the release."""
    chosen = _choose([_HEADLINE], ["Provided by University of Sampleton"])
    assert chosen is not None
    assert (chosen.authors, chosen.rule) == (("University of Sampleton",), "provider")


def test_a_signature_right_below_the_story() -> None:
    """Surely a person's name there signs it; a name farther down says nothing."""
    assert _authors([_HEADLINE], ["Jane Doe and John Roe"]) == ("Jane Doe", "John Roe")
    assert _authors([_HEADLINE], ["– Jane Doe"]) == ("Jane Doe",)
    assert _authors([_HEADLINE], ["Topics", "Transport", "Jane Doe"]) == ()


def test_repetitions_are_told() -> None:
    """An author box that names the same person is a repetition, not a second author."""
    chosen = _choose([_HEADLINE, "By Jane Doe"], ["Jane Doe", "Jane Doe is a reporter at The Sample."])
    assert chosen is not None
    assert (chosen.authors, chosen.indices, chosen.repeats) == (("Jane Doe",), (1,), frozenset({5}))


def test_words_of_the_page_are_no_name() -> None:
    """Capitalised words that the page also has in lower case are a button, not a person."""
    assert (
        _authors(["Renewal Choices", _HEADLINE], ["Your renewal comes with two choices, as our price list says."]) == ()
    )


def test_a_person_in_the_headline_is_not_the_author() -> None:
    """A kicker names the subject."""
    texts = ["John Roe", "John Roe closes the bridge", *_STORY]
    lines = [Line(number, text) for number, text in enumerate(texts, start=1)]
    chosen = choose_authors(lines, headline=1, story=range(2, 5), date_lines=frozenset())
    assert chosen is None or chosen.confidence < 0.5


def test_newsrooms_are_believed_less() -> None:
    """Sites differ on whether the staff is an author."""
    chosen = _choose([_HEADLINE, "By Sample Staff"])
    assert chosen is not None
    assert (chosen.authors, chosen.outlet) == (("Sample Staff",), "Sample")
    assert chosen.confidence < 0.9


def test_nobody() -> None:
    """A page without any name has no authors, nor has an empty one."""
    assert _choose([_HEADLINE]) is None
    assert choose_authors([], headline=None, story=range(0), date_lines=frozenset()) is None


@given(
    st.lists(
        st.sampled_from(["By", "Jane Doe", "and", ",", "By John Roe", "Edited by", _HEADLINE, *_STORY]), max_size=14
    ),
    st.data(),
)
def test_what_is_chosen_stands_on_the_lines_named(texts: list[str], data: st.DataObject) -> None:
    """The lines are in order, none of them is a repetition too, and every author is on one of them."""
    start = data.draw(st.integers(0, len(texts)))
    story = range(start, data.draw(st.integers(start, len(texts))))
    headline = data.draw(st.none() | st.integers(0, max(0, len(texts) - 1))) if texts else None
    lines = [Line(number, text) for number, text in enumerate(texts, start=1)]
    chosen = choose_authors(lines, headline=headline, story=story, date_lines=frozenset())
    if chosen is not None:
        said = " ".join(texts[index] for index in chosen.indices)
        assert list(chosen.indices) == sorted(set(chosen.indices))
        assert chosen.repeats.isdisjoint(chosen.indices)
        assert chosen.authors
        assert all(author in said for author in chosen.authors)
        assert 0 < chosen.confidence <= 1
