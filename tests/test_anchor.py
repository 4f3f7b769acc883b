"""A note stands exactly on the words that it quotes, or nowhere, with the way out."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from builder.annotating.notes import anchor_notes
from builder.annotating.notes.anchor import MOST_COUNTED, MOST_PROPOSED, find_places
from builder.annotating.notes.folding import fold, fold_quote
from builder.annotating.notes.selecting import Selector, select
from builder.model import LooseNote, Note, NoteEntry
from builder.noting.note_file import render_note
from builder.reading.notes import parse_notes
from builder.strictyaml import Faults, parse_yaml
from tests.articles import make_article

BODY = (
    "Islamic State’s leader has abandoned Mosul, officials say. “He appears to have abandoned Mosul,” one said.",
    "Mosul fell later, in the été of 2017.",
    "موصل fell, 🜀🜀 they say.",
)


def anchored(*quotes: Selector, body: Sequence[str] = BODY) -> tuple[tuple[Note, ...], tuple[LooseNote, ...]]:
    """Anchor notes with these selectors, each on a line of its own."""
    entries = [
        NoteEntry(
            article="articles/example.txt",
            exact=quote.exact,
            prefix=quote.prefix,
            suffix=quote.suffix,
            path="desk/notes/a.yml",
            line=line,
        )
        for line, quote in enumerate(quotes, start=1)
    ]
    return anchor_notes(make_article(*body), entries)


def words(*quotes: Selector, body: Sequence[str] = BODY) -> list[str]:
    """The words on which the notes stand; none is loose."""
    notes, loose = anchored(*quotes, body=body)
    assert not loose
    return [make_article(*body).text[note.start : note.end] for note in notes]


def only_loose(quote: Selector, body: Sequence[str] = BODY) -> LooseNote:
    """The one loose note."""
    notes, loose = anchored(quote, body=body)
    assert not notes
    (note,) = loose
    return note


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        (Selector("officials say"), "officials say"),
        (Selector("has  abandoned\nMosul"), "has abandoned Mosul"),
        (Selector('"He appears'), "“He appears"),
        (Selector("Islamic State's"), "Islamic State’s"),
        (Selector("one said. Mosul fell"), "one said.\n\nMosul fell"),
        (Selector("e\u0301te\u0301 of"), "été of"),
        (Selector("🜀 they"), "🜀 they"),
        (Selector("موصل"), "موصل"),
        (Selector("abandoned Mosul", prefix="has "), "abandoned Mosul"),
        (Selector("abandoned Mosul", prefix="has"), "abandoned Mosul"),
        (Selector("abandoned Mosul", suffix=",”"), "abandoned Mosul"),
        (Selector("Mosul", prefix='one said."\n\n', suffix="fell"), None),
        (Selector("Mosul", prefix="one said.\n\n", suffix="fell"), "Mosul"),
    ],
)
def test_a_passage_is_found(quote: Selector, found: str | None) -> None:
    """White space, quotation marks and forms of Unicode do not count; nothing else is forgiven."""
    assert [note.start for note in anchored(quote)[0]] == [] if found is None else words(quote) == [found]


def test_the_prefix_chooses() -> None:
    """Of two places that one stands where the prefix stands before it; a part of a word is not the word."""
    assert [note.start for note in anchored(Selector("abandoned Mosul", prefix="to have "))[0]] == [
        "\n\n".join(BODY).index("have abandoned") + len("have ")
    ]
    body = ("He re moved what was removed.",)
    assert anchored(Selector("moved", prefix="re"), body=body)[0][0].start == body[0].index("removed") + 2
    assert anchored(Selector("moved", prefix="re "), body=body)[0][0].start == body[0].index("moved")


def test_notes_can_overlap_and_come_in_text_order() -> None:
    """Notes on the same words, within each other or across each other are all there, the longer first."""
    quotes = [Selector("later, in"), Selector("fell later"), Selector("fell later, in the"), Selector("fell later")]
    assert words(*quotes) == ["fell later, in the", "fell later", "fell later", "later, in"]


def test_a_quote_that_stands_twice_is_no_place() -> None:
    """The message says how often, and each occurrence gets a selector that fits it alone."""
    loose = only_loose(Selector("abandoned Mosul"))
    assert str(loose.problem) == (
        "desk/notes/a.yml:1: the quote 'abandoned Mosul' stands 2 times in articles/example.txt, expected words that "
        "stand there once (add what stands before or after them as 'prefix' or 'suffix')"
    )
    assert loose.correction.splitlines() == [
        'quote: {exact: "abandoned Mosul", prefix: "has "}',
        'quote: {exact: "abandoned Mosul", prefix: "have "}',
    ]


def test_places_that_overlap_count() -> None:
    """'aa' stands twice in 'aaa'."""
    assert "stands 2 times" in only_loose(Selector("aa"), body=("aaa",)).problem.message


def test_very_many_places_are_not_all_listed() -> None:
    """A word that stands everywhere gets a short message and a few proposals."""
    loose = only_loose(Selector("the"), body=(" ".join(f"in the year {number}" for number in range(500)),))
    assert f"more than {MOST_COUNTED} times" in loose.problem.message
    assert len(loose.correction.splitlines()) == MOST_PROPOSED


def test_a_wrong_prefix_is_not_forgiven() -> None:
    """Words that stand once do not anchor when something else stands before them: they may be other words."""
    loose = only_loose(Selector("officials say", prefix="Some ", suffix=" so"))
    assert "but not directly after 'Some ' and before ' so'" in loose.problem.message
    assert loose.correction == 'quote: {exact: "officials say"}'


@pytest.mark.parametrize(
    ("quote", "nearest"),
    [
        ("has abandonned Mosul, oficials say", "has abandoned Mosul, officials say"),
        ("He seems to have abandoned Mosul", "He appears to have abandoned Mosul"),
        ("Mosul fell later, in the summer of 2017", "Mosul fell later, in the été of 2017"),
        ("one had said Mosul fell later", "one said. Mosul fell later"),
        ("HAS ABANDONED MOSUL, OFFICIALS SAY", "has abandoned Mosul, officials say"),
    ],
)
def test_a_quote_that_is_absent_is_given_the_nearest_passage(quote: str, nearest: str) -> None:
    """The nearest words, cut at their edges, and the selector that anchors there."""
    loose = only_loose(Selector(quote))
    assert loose.nearest == nearest
    assert f"nearest is '{nearest}'" in loose.problem.message
    assert loose.correction == select(fold("\n\n".join(BODY)), *_place(BODY, nearest)).as_yaml()


def test_a_passage_without_spaces_is_cut_between_its_letters() -> None:
    """Chinese has no spaces; each letter is a word."""
    loose = only_loose(Selector("他们说都市已经陷落了"), body=("中文字没有空格的一段话,他们说城市已经陷落了,昨天。",))
    assert loose.nearest == "他们说城市已经陷落了"


def test_nothing_is_proposed_that_nobody_could_paste() -> None:
    """Where a passage stands among thousands of its like, only much text around it would tell it from them."""
    loose = only_loose(Selector("ab ab ab x ab ab"), body=("ab " * 5_000,))
    assert (loose.nearest, loose.correction) == ("ab ab ab ab ab", "")


def _place(body: Sequence[str], passage: str) -> tuple[int, int]:
    start = fold("\n\n".join(body)).spaced.index(passage)
    return start, start + len(passage)


def test_nothing_is_proposed_where_nothing_is_like_it() -> None:
    """A quote from another article has no nearest passage."""
    loose = only_loose(Selector("The harbour bridge of Sampleton opened to traffic on Monday"))
    assert (loose.nearest, loose.correction) == ("", "")
    assert "nothing there is like it" in loose.problem.message
    assert "nothing there is like it" in only_loose(Selector("anything"), body=()).problem.message


def test_a_correction_pasted_over_the_quote_anchors() -> None:
    """What is proposed is YAML that is read as a quote, and that quote has a place."""
    loose = only_loose(Selector("the “leader has abandonned Mosul"))
    node = parse_yaml(f"- article: articles/example.txt\n  {loose.correction}\n", faults := Faults("a.yml"))
    (entry,) = parse_notes(node, faults)
    assert words(Selector(entry.exact, entry.prefix, entry.suffix)) == ["leader has abandoned Mosul"]


WORDS = st.sampled_from(
    [
        "a",
        "b",
        "a b",
        "the",
        "“a”",
        "b’s",
        "e\u0301",
        "é",
        "🜀",
        "موصل",
        "\u200fא",
        "क\u093c",
        '"',
        "\\",
        "x: y",
        "#",
        "\x07",
        "\u0344",
    ]
)
BODIES = st.lists(st.lists(WORDS, min_size=1, max_size=8).map(" ".join), min_size=1, max_size=4)


@given(body=BODIES, data=st.data())
def test_the_selector_that_is_written_anchors_exactly_there(body: list[str], data: st.DataObject) -> None:
    """Any passage of any body, selected, written to a file and read again, is found where it was taken."""
    article = make_article(*body)
    folded = fold(article.text)
    low = data.draw(st.integers(0, len(folded.text) - 1))
    high = data.draw(st.integers(low + 1, len(folded.text)))
    assume(folded.text[low] != " " and folded.text[high - 1] != " ")
    selector = select(folded, low, high)
    written = render_note(
        NoteEntry(article=article.path, exact=selector.exact, prefix=selector.prefix, suffix=selector.suffix)
    )
    (entry,) = parse_notes(parse_yaml(written, faults := Faults("a.yml")), faults)
    assert not faults.problems
    (note,), loose = anchor_notes(article, [entry])
    assert not loose
    assert (note.start, note.end) == folded.span(low, high)


@given(body=BODIES, quote=st.lists(WORDS, min_size=1, max_size=3).map(" ".join))
def test_a_note_covers_exactly_its_quote_or_has_no_place(body: list[str], quote: str) -> None:
    """The words under a note fold to the quote; without a place there is an error with its file and line."""
    article = make_article(*body)
    assume(fold_quote(quote))
    notes, loose = anchored(Selector(quote), body=body)
    count = len(find_places(fold(article.text), Selector(quote)))
    assert (len(notes), len(loose)) == ((1, 0) if count == 1 else (0, 1))
    for note in notes:
        assert fold_quote(article.text[note.start : note.end]) == fold_quote(quote)
    for note_without_place in loose:
        assert note_without_place.problem.line == 1


def test_an_article_of_megabytes_is_no_trouble() -> None:
    """A quote that is absent, and one that stands everywhere, end soon in a very long text."""
    body = ("every word of this long text stands in it many thousand times over " * 6_000,)
    assert only_loose(Selector("not one of these words occurs here, does it"), body=body).problem.line == 1
    assert only_loose(Selector("word of this"), body=body).problem.line == 1
    assert only_loose(Selector("a" * 200_000), body=("a" * 400_000,)).problem.line == 1
