"""The signs of the stretches of a page: running text, the lists between, the tail under it, posts."""

from __future__ import annotations

from builder.reading.lines import Line
from builder.reading.raw.page_signs import read_page_signs

LEAD = "The harbour bridge was closed to traffic when the storm came, the mayor of Sampleton said."
SECOND = "A crane fell on the harbour bridge and the mayor said that the storm had torn it away."
KINDS = ("stretch-", "list-", "title-", "prose-since-tail", "post-")


def read(*texts: str) -> list[dict[str, float]]:
    """The signs of stretches that the lines of a page show."""
    lines = [Line(number, text) for number, text in enumerate(texts, start=1)]
    return [{name: sign for name, sign in signs.items() if name.startswith(KINDS)} for signs in read_page_signs(lines)]


def names(signs: dict[str, float], kind: str) -> set[str]:
    """Those of one kind."""
    return {name for name in signs if name.startswith(kind)}


def test_running_text_knows_its_place_and_size() -> None:
    """A paragraph alone is told from the first and the last of several, and a long stretch from a short one."""
    alone, _, first, inner, last = read(LEAD, "Watch", SECOND, LEAD, SECOND)
    assert "stretch-alone" in alone
    assert ("stretch-first" in first, "stretch-last" in last) == (True, True)
    assert names(inner, "stretch-") == {"stretch-2", "stretch-3", "stretch-core", "stretch-big"}
    assert sum(share for name, share in inner.items() if name[-1].isdigit()) == 1


def test_a_short_stretch_beside_a_long_one_is_not_big() -> None:
    """Its words are compared with those of the page's longest stretch."""
    page = read(LEAD, "Watch", *[SECOND] * 6)
    assert ["stretch-big" in signs for signs in page] == [False, False, *(True,) * 6]


def test_a_list_is_known_by_its_length_and_its_sides() -> None:
    """The lines between two paragraphs share a sign; a list at the page's edge has another."""
    outer, _, inner, other, _, last = read("World", LEAD, "Watch", "Ferry stuck in the ice", SECOND, "Jobs")
    assert names(outer, "list-") >= {"list-0-outer"}
    assert names(last, "list-") >= {"list-0-outer"}
    assert names(inner, "list-") == names(other, "list-") >= {"list-1", "list-titles"}
    assert inner["list-titles"] == 0.5


def test_a_subhead_shares_words_with_what_follows() -> None:
    """A teaser between the same two paragraphs shares none."""
    subhead = read(LEAD, "Crane fell twice", SECOND)[1]
    teaser = read(LEAD, "Ferry stuck again", SECOND)[1]
    assert subhead["title-shares-below"] == subhead["title-between-shares-below"] == 2 / 3
    assert "title-shares-nothing" not in subhead
    assert names(teaser, "title-") == {"title-over-prose", "title-between-prose", "title-shares-nothing"}


def test_a_title_in_a_list_looks_for_the_nearest_prose() -> None:
    """Over another title it has one sign for what is above and below."""
    title = read(LEAD, "Storm in Oldport", "Ferry stuck again", "Jobs")[1]
    assert title == {**title, "title-shares-near": 0.5}


def test_prose_since_the_tail_is_counted() -> None:
    """Right under the heading there is none; the more prose follows, the higher the step."""
    page = read(*[LEAD, SECOND] * 3, "Comments", "Ferry stuck again", LEAD, SECOND, *[LEAD] * 8, LEAD)
    assert all(not names(signs, "prose-since-tail") for signs in page[:7])
    assert [names(page[index], "prose-since-tail-").pop()[-1] for index in (7, 9, -1)] == ["0", "1", "3"]


def test_a_post_stands_above_its_signature() -> None:
    """Up to four lines above it are told how far it is; the signature of another post ends the first."""
    texts = ("Ferry stuck again", "We are all on board", "— Jane Doe (@janedoe) May 2, 2018")
    page = read(LEAD, SECOND, LEAD, *texts, texts[1], texts[2])
    assert [names(signs, "post-") for signs in page] == [
        set(),
        {"post-below-3"},
        {"post-below-3"},
        {"post-below-2"},
        {"post-below-1"},
        {"post-signature"},
        {"post-below-1"},
        {"post-signature"},
    ]
