"""Remembering: what is remembered is what the function gives, however much is asked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.remembering import Remembered


@given(st.lists(st.text(max_size=3)), st.integers(1, 5))
def test_what_is_remembered_is_what_the_function_gives(words: list[str], most: int) -> None:
    """In any order and with any room the answers are the function’s, and no more are kept than there is room for."""
    remembered = Remembered(str.upper, most=most)
    for word in words:
        assert remembered[word] == word.upper()
        assert len(remembered) <= most


def test_what_is_known_is_not_asked_again() -> None:
    """The function is called once for each value while there is room."""
    asked: list[int] = []

    def double(number: int) -> int:
        asked.append(number)
        return 2 * number

    remembered = Remembered(double, most=2)
    assert [remembered[number] for number in (1, 2, 1, 2)] == [2, 4, 2, 4]
    assert asked == [1, 2]
    assert remembered[3] == 6
    assert remembered[1] == 2
    assert asked == [1, 2, 3, 1]
