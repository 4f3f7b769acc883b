"""What a version changed, as a page shows it: hunks with a little around them, bounded, and inert."""

from __future__ import annotations

from collections import Counter

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.linking.relations.changes import changes_between
from builder.model import Change, ChangeKind
from builder.rendering.article.version_changes import extent_in_words, render_changes
from tests.xss_payloads import PAYLOADS

SAME, ADDED, CUT = ChangeKind.SAME, ChangeKind.ADDED, ChangeKind.CUT

words = st.lists(st.sampled_from("the town fell and army left on monday".split()), max_size=60)


def numbered(word: str, count: int) -> str:
    """So many different words."""
    return " ".join(f"{word}{number}" for number in range(count))


def test_a_few_words_that_stayed_stand_around_a_change() -> None:
    """Six before and six after, with dots where more were left out."""
    shown = render_changes([Change(SAME, numbered("a", 9)), Change(CUT, "gone"), Change(SAME, numbered("b", 9))])
    assert shown.hunks == ("… a3 a4 a5 a6 a7 a8 <del>gone</del> b0 b1 b2 b3 b4 b5 …",)


def test_changes_near_each_other_are_one_hunk() -> None:
    """And those far from each other are two."""
    near = [Change(ADDED, "x"), Change(SAME, numbered("a", 12)), Change(CUT, "y")]
    far = [Change(ADDED, "x"), Change(SAME, numbered("a", 13)), Change(CUT, "y")]
    assert len(render_changes(near).hunks) == 1
    assert render_changes(far).hunks == (
        "<ins>x</ins> a0 a1 a2 a3 a4 a5 …",
        "… a7 a8 a9 a10 a11 a12 <del>y</del>",
    )


def test_texts_that_do_not_differ_have_no_hunk() -> None:
    """Nothing is shown for nothing."""
    assert render_changes([Change(SAME, "all of it")]).hunks == ()
    assert render_changes([]).extent == "no change of words"


def test_long_passages_and_many_hunks_are_bounded() -> None:
    """The page says how much it does not show."""
    (hunk,) = render_changes([Change(ADDED, numbered("a", 1000))]).hunks
    assert "a39 … (920 words) … a960" in hunk
    many = [change for n in range(60) for change in (Change(CUT, f"c{n}"), Change(SAME, numbered("s", 20)))]
    shown = render_changes(many)
    assert len(shown.hunks) == 40
    assert shown.rest == "Not shown: 20 words cut."


@given(words, words)
def test_every_change_is_in_one_hunk(old: list[str], new: list[str]) -> None:
    """All words that were added or cut are shown, each once."""
    changes = changes_between(" ".join(old), " ".join(new))
    shown = render_changes(changes)
    counts = Counter(change.kind for change in changes)
    assert sum(hunk.count("<ins>") for hunk in shown.hunks) == counts[ADDED]
    assert sum(hunk.count("<del>") for hunk in shown.hunks) == counts[CUT]
    assert shown.extent == extent_in_words(changes)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_becomes_live(payload: str) -> None:
    """Whatever a version says, between our marks it is text."""
    changes = [Change(CUT, payload), Change(ADDED, payload), Change(SAME, payload), Change(CUT, "x")]
    for hunk in render_changes(changes).hunks:
        html = markdown.markdown(f"- {hunk}", extensions=["attr_list", "md_in_html", "footnotes", "tables"])
        bare = html
        for ours in ("<ul>", "</ul>", "<li>", "</li>", "<ins>", "</ins>", "<del>", "</del>"):
            bare = bare.replace(ours, "")
        assert "<" not in bare, html
