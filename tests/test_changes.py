"""Changes: they give back both texts, and keep together what a reader would."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from builder.linking.relations.changes import changes_between
from builder.model import ChangeKind

SAME, ADDED, CUT = ChangeKind.SAME, ChangeKind.ADDED, ChangeKind.CUT

texts = st.lists(st.sampled_from("the a town fell and army left , .".split()), max_size=40).map(" ".join)


def steps(old: str, new: str) -> list[tuple[ChangeKind, str]]:
    """The changes as plain pairs."""
    return [(change.kind, change.text) for change in changes_between(old, new)]


@given(texts, texts)
def test_the_changes_give_back_both_texts(old: str, new: str) -> None:
    """What stayed and what was cut is the old text; what stayed and what was added is the new one."""
    changes = changes_between(old, new)
    assert " ".join(c.text for c in changes if c.kind is not ADDED) == old
    assert " ".join(c.text for c in changes if c.kind is not CUT) == new


@given(texts, texts)
def test_neighbours_are_of_different_kinds_and_what_was_cut_comes_first(old: str, new: str) -> None:
    """Changes are as long as they can be, and a replacement reads as one."""
    for one, other in pairwise(changes_between(old, new)):
        assert one.kind is not other.kind
        assert (one.kind, other.kind) != (ADDED, CUT)


@given(texts)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    """All of it is one stretch that stayed."""
    assert steps(text, text) == ([(SAME, text)] if text else [])


def test_a_new_lead_and_a_lost_paragraph() -> None:
    """What lies between stays whole, although single words of the changed parts are in it."""
    old = "BAGHDAD (Sample Wire) — The town fell on Monday. The army left the town. The bridge stands."
    new = "The town fell on Monday, officials said. The bridge stands."
    assert steps(old, new) == [
        (CUT, "BAGHDAD (Sample Wire) —"),
        (SAME, "The town fell on"),
        (CUT, "Monday. The army left the town."),
        (ADDED, "Monday, officials said."),
        (SAME, "The bridge stands."),
    ]


def test_white_space_is_no_change() -> None:
    """Outlets break paragraphs where they like."""
    assert steps("The town\n\nfell.", "The town fell.") == [(SAME, "The town fell.")]


def test_a_paragraph_that_moved_is_cut_and_added() -> None:
    """Words are never reordered in silence."""
    found = steps("one two three four five six seven eight", "five six seven eight one two three four")
    assert [kind for kind, _ in found] in ([CUT, SAME, ADDED], [ADDED, SAME, CUT])


def test_a_text_of_one_word_over_and_over_is_done_at_once() -> None:
    """No anchor is unique in it; what is not at the ends is replaced whole."""
    changes = changes_between("no " * 40_000 + "end", "yes " + "no " * 40_000)
    assert " ".join(c.text for c in changes if c.kind is not ADDED).split() == ["no"] * 40_000 + ["end"]
