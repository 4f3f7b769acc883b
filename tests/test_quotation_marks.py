"""Quotation marks: what stands between two that belong together is found, apostrophes and inches aside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.annotating.quotations.marks.pairs import find_marked

_GLYPHS = "\"“”„‟«»‹›‘’‚'`"


def _inner(text: str) -> list[str]:
    return [text[marked.start : marked.end] for marked in find_marked(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We go," she said. "Now."', ["We go,", "Now."]),
        ("“We go,” she said. “Now.”", ["We go,", "Now."]),
        ("‘We go,’ she said. ‘Now.’", ["We go,", "Now."]),
        ("'We go,' she said. 'Now.'", ["We go,", "Now."]),
        ("„Wir gehen“, sagte sie. ‚Jetzt‘, rief er.", ["Wir gehen", "Jetzt"]),
        ("„Idziemy”, powiedziała.", ["Idziemy"]),
        ("«On y va», dit-elle. « Maintenant », dit-il.", ["On y va", "Maintenant"]),
        ("»Wir gehen«, sagte sie.", ["Wir gehen"]),
        ("”Vi går”, sade hon.", ["Vi går"]),
        ("``We go,'' she said. ''Now.''", ["We go,", "Now."]),
        ("‘‘We go,’’ she said. “Now.’’", ["We go,", "Now."]),
        ('""We go,"" she said.', ["We go,"]),
        ("‹Ja›, sagte er.", ["Ja"]),
        ('They said "we go".', ["we go"]),
        ("( “We go.” )—“Now”", ["We go.", "Now"]),
    ],
)
def test_every_kind_of_mark(text: str, expected: list[str]) -> None:
    """Straight, curly, single, low-high and angle marks all enclose."""
    assert _inner(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mosul’s old town and the workers’ union, the players' wins",
        "back in the ’80s and '90s, rock 'n' roll, get 'em, ’tis so",
        "He is 6'2\" tall, the screen 27\" wide, the field 40' long.",
        "It’s the dog's. They don't.",
        "no marks at all",
        "",
    ],
)
def test_apostrophes_and_inches_are_no_marks(text: str) -> None:
    """Apostrophes, possessives, elisions, feet and inches enclose nothing."""
    assert _inner(text) == []


def test_an_inch_inside_does_not_close() -> None:
    """An inch mark in a straight quotation is told by the closing mark that still has to come."""
    assert _inner('"The 27" screen works," he said.') == ['The 27" screen works,']


def test_the_outermost_marks_count() -> None:
    """What is quoted inside a quotation is no span of its own, in other marks or in the same ones."""
    assert _inner("“He told me ‘go’ and left,” she said.") == ["He told me ‘go’ and left,"]
    assert _inner("‘He told me “go” and left,’ she said.") == ["He told me “go” and left,"]
    assert _inner("“He said “go now” to me,” she said.") == ["He said “go now” to me,"]


def test_a_possessive_closes_only_when_nothing_better_does() -> None:
    """A single mark behind a plural goes on to the next one that can close."""
    assert _inner("‘The workers’ rights are ours,’ he said.") == ["The workers’ rights are ours,"]
    assert _inner("the ‘most wanted terrorists’ there") == ["most wanted terrorists"]


def test_apostrophes_far_from_each_other_are_no_marks() -> None:
    """Two that could be marks enclose a long stretch only when it ends as a sentence does."""
    long = "went from the old town to the new one and on " * 4
    assert _inner(f"There 'Abd al-Karim {long}to the Biqa' valley.") == []
    assert len(_inner(f"'We {long}to the valley,' she said.")) == 1


def test_paragraphs_that_are_opened_again_are_one_quotation() -> None:
    """Each paragraph of a long quotation opens it again; only the last one closes it."""
    assert _inner("“It rained.\n\n“It snowed.\n\n“We left,” she said.") == ["It rained.\n\n“It snowed.\n\n“We left,"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“I like it,’ she said.", ["I like it,"]),
        ("“We left early.\n\nThe end came later.", ["We left early."]),
        ("“We left early, he said. “Then it rained.”", ["We left early,", "Then it rained."]),
        ("It was “a long day. Then it rained.", ["a long day."]),
        ("We left early,” she wrote. “Then it rained.”", ["We left early,", "Then it rained."]),
        (
            "He has \"a lot less cash' but still 'enough' funding. That's why.\"",
            ["a lot less cash' but still 'enough' funding. That's why."],
        ),
    ],
)
def test_what_was_meant_where_a_mark_is_missing(text: str, expected: list[str]) -> None:
    """A missing mark is put where an apostrophe took its place, before "he said", or at the end of what began."""
    assert _inner(text) == expected


def test_repaired_ones_say_so() -> None:
    """Only what had a mark missing is marked as repaired."""
    assert [marked.is_repaired for marked in find_marked("“I like it,’ she said. “Now.”")] == [True, False]


@given(st.text(st.sampled_from(_GLYPHS + "ab s.,\n5"), max_size=60))
def test_any_marks_give_sound_spans(text: str) -> None:
    """Whatever the marks, the spans are in order, apart from each other, inside of their marks, and not blank."""
    before = 0
    for marked in find_marked(text):
        assert before <= marked.outer_start <= marked.start < marked.end <= marked.outer_end <= len(text)
        assert text[marked.start : marked.end].strip() == text[marked.start : marked.end]
        before = marked.outer_end


@given(st.lists(st.text(st.sampled_from("abcdefg "), min_size=1).map(str.strip).filter(bool), min_size=1, max_size=4))
def test_balanced_marks_are_found(quotations: list[str]) -> None:
    """Curly marks around any words, with words between them, give back these words."""
    assert _inner(" so ".join(f"“{words}”" for words in quotations)) == quotations
