"""The bench of quotations compares spans by their words and speakers by their names, and its gold is well formed."""

from __future__ import annotations

import json
from itertools import pairwise
from operator import attrgetter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.quotation_scoring import (
    Match,
    Quotation,
    WordNumbers,
    match,
    rates,
    read_gold,
    same_speaker,
    score,
)
from bench.quotations import FILES, load, main, make_sample, render_table, render_worst
from builder.model import QuoteKind

GOLD = Path(__file__).parent.parent / "bench" / "gold"
BODIES = Path(__file__).parents[2] / "shared" / "data" / "raw-news" / "gold.json"
BODY = "“The harbour is open,” said Mayor Ada Lund.\n\nShe added that “two ships” had come."

spans = st.tuples(st.integers(0, 12), st.integers(1, 6), st.sampled_from(QuoteKind)).map(
    lambda parts: Quotation(parts[0], parts[0] + parts[1], parts[2], None)
)


def direct(start: int, end: int, speaker: str | None = None) -> Quotation:
    """A direct quotation of the words from one number to before another."""
    return Quotation(start, end, QuoteKind.DIRECT, speaker)


def test_marks_and_points_at_the_edges_do_not_count() -> None:
    """A span with its quotation marks has the same words as the one without them."""
    numbers = WordNumbers(BODY)
    assert numbers.span(0, 22) == numbers.span(1, 20) == (0, 4)


def test_a_word_that_is_cut_counts() -> None:
    """A span that begins or ends inside a word holds that word."""
    assert WordNumbers("open harbour now").span(6, 7) == (1, 2)


def test_a_span_without_a_word_is_empty() -> None:
    """Between two words there is none."""
    start, end = WordNumbers("open … harbour").span(5, 6)
    assert start == end


def test_words_stand_where_their_numbers_say() -> None:
    """The way back from numbers to the text."""
    assert BODY[slice(*WordNumbers(BODY).offsets(5, 8))] == "Mayor Ada Lund"


def test_half_of_the_longer_one_is_enough() -> None:
    """Four words of eight are a match, and not an exact one; three are none."""
    [pair] = match([direct(0, 8)], [direct(4, 8)])
    assert (pair.gold, pair.found, pair.is_exact) == (direct(0, 8), direct(4, 8), False)
    assert all(None in (pair.gold, pair.found) for pair in match([direct(0, 8)], [direct(5, 8)]))


def test_each_has_one_partner() -> None:
    """Of two that were found for one, the one that shares more words is it, the other is surplus."""
    pairs = match([direct(0, 8)], [direct(0, 4), direct(2, 8)])
    assert pairs == [Match(None, direct(0, 4)), Match(direct(0, 8), direct(2, 8))]


def test_kinds_are_never_paired() -> None:
    """Direct speech that was found as indirect is missed, and surplus."""
    indirect = Quotation(0, 4, QuoteKind.INDIRECT, None)
    assert len(match([direct(0, 4)], [indirect])) == 2


@given(st.lists(spans, max_size=6), st.lists(spans, max_size=6))
def test_all_are_there_once(gold: list[Quotation], found: list[Quotation]) -> None:
    """Pairing loses nothing and doubles nothing."""
    pairs = match(gold, found)
    order = attrgetter("start", "end", "kind")
    assert sorted((pair.gold for pair in pairs if pair.gold), key=order) == sorted(gold, key=order)
    assert sorted((pair.found for pair in pairs if pair.found), key=order) == sorted(found, key=order)


@given(st.lists(spans, max_size=6, unique=True))
def test_the_gold_finds_itself(gold: list[Quotation]) -> None:
    """What is compared with itself is exact throughout."""
    assert all(pair.is_exact for pair in match(gold, gold))


def test_what_is_counted() -> None:
    """One exact with the right speaker, one cut otherwise with a wrong one, one nameless, one missed, one surplus."""
    gold = [direct(0, 4, "Ada Lund"), direct(5, 9, "Ada Lund"), direct(10, 12), direct(20, 24, "Ada Lund")]
    found = [direct(0, 4, "Lund"), direct(5, 8, "Tom Reed"), direct(10, 12), direct(30, 33)]
    counts = score(match(gold, found))
    assert (counts.gold, counts.found, counts.exact, counts.matched) == (4, 4, 2, 3)
    assert (counts.named, counts.named_right, counts.all_named) == (2, 1, 3)
    assert (counts.nameless, counts.nameless_right) == (1, 1)


def test_nothing_found_in_nothing() -> None:
    """An empty gold does not divide by zero."""
    assert rates(0, gold=0, found=0) == (0, 0, 0)


@pytest.mark.parametrize(
    ("gold", "found"),
    [
        ("Major General Chris Ghika", "Chris Ghika"),
        ("Major General Chris Ghika", "major general chris ghika"),
        ("Governor of Texas Greg Abbott", "Greg Abbott"),
        ("Robert F. Kennedy Jr.", "Robert Kennedy"),
        ("the U.N.", "UN"),
        ("a 34-year-old teacher", "34-year-old teacher"),
        ("Ana-Sofia\nO’Brien", "Ana Sofia O'Brien"),
        (None, None),
    ],
)
def test_one_speaker(gold: str | None, found: str | None) -> None:
    """Titles, first names, articles, case, points and white space do not make another speaker."""
    assert same_speaker(gold, found)
    assert same_speaker(found, gold)


@pytest.mark.parametrize(
    ("gold", "found"),
    [
        ("Ada Lund", "Tom Lund"),
        ("Ada Lund", "Ada"),
        ("Ada Lund", None),
        ("a spokesman for the Ministry", "the Ministry"),
        ("Department of Labor", "Labor"),
        ("a 34-year-old teacher", "teacher"),
        ("“…”", "Ada Lund"),
    ],
)
def test_two_speakers(gold: str | None, found: str | None) -> None:
    """Another first name, a first name alone, nobody, and a part of a description are not the speaker."""
    assert not same_speaker(gold, found)
    assert not same_speaker(found, gold)


def test_gold_is_read_with_the_speakers_words() -> None:
    """Offsets become numbers of words, and the place of the speaker becomes its text."""
    entries = [{"start": 1, "end": 21, "kind": "direct", "speaker": [28, 42]}]
    assert read_gold(entries, BODY) == [Quotation(0, 4, QuoteKind.DIRECT, "Mayor Ada Lund")]


def test_gold_of_another_form_is_an_error() -> None:
    """The message has the entry in it."""
    with pytest.raises(ValueError, match="'start': '1'"):
        read_gold([{"start": "1", "end": 21, "kind": "direct", "speaker": None}], BODY)


def test_white_space_of_the_body_does_not_move_the_gold() -> None:
    """Words have the same numbers in the body with its own white space and in the article's paragraphs."""
    body = " One\tharbour\n is open. \n \n\nTwo  ships."
    sample = make_sample("a", body, [{"start": 29, "end": 39, "kind": "direct", "speaker": None}])
    assert sample.article.body == ("One harbour is open.", "Two ships.")
    numbers = WordNumbers(sample.article.text)
    assert sample.article.text[slice(*numbers.offsets(sample.gold[0].start, sample.gold[0].end))] == "Two ships"


def test_the_table_has_a_row_for_each_file_and_kind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both files are measured, and one line tells the speed; errors are listed only when asked for."""
    write_gold(tmp_path)
    assert main([str(tmp_path / "gold.json"), "--gold", str(tmp_path)]) == 0
    _, *rows, speed = capsys.readouterr().out.splitlines()
    assert [row[:22].strip() for row in rows] == [f"{name} {kind}" for name in FILES for kind in QuoteKind]
    assert [row.split()[2] for row in rows] == ["1", "1", "1", "0"]
    assert speed.startswith("ms/500 words")


def test_the_errors_listed_are_those_of_the_tuning_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The held-out texts are shown only to those who ask for them."""
    write_gold(tmp_path)
    arguments = [str(tmp_path / "gold.json"), "--gold", str(tmp_path), "--worst", "5"]
    assert main(arguments) == 0
    assert "Nobody may see this" not in capsys.readouterr().out
    assert main([*arguments, "--held-out"]) == 0
    assert "Nobody may see this" in capsys.readouterr().out


def test_an_error_shows_both_sides() -> None:
    """What the gold has, with its speaker, beside the key of the article."""
    sample = make_sample("a", "Nothing is quoted here.", [{"start": 0, "end": 10, "kind": "direct", "speaker": None}])
    lines = list(render_worst([sample], 1))
    assert lines[0] == "-- direct missed: 1"
    assert lines[1].split() == ["a", "gold", "None", "'Nothing", "is'"]


def test_a_table_of_nothing_has_no_shares() -> None:
    """Where no quotation has a speaker there is no accuracy to tell."""
    assert render_table({"empty": []}).splitlines()[1].split()[-3:] == ["-", "-", "-"]


def test_gold_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """There is nothing to measure, and the message says what was expected."""
    assert main([str(tmp_path / "gold.json"), "--gold", str(tmp_path)]) == 1
    assert "expected SET with a body" in capsys.readouterr().err


def write_gold(folder: Path) -> None:
    """Write a set of two articles, and gold for one of them in either file."""
    bodies = {"a": {"body": BODY}, "b": {"body": "Nobody may see this."}}
    entries = [
        {"start": 1, "end": 21, "kind": "direct", "speaker": [28, 42]},
        {"start": 60, "end": 80, "kind": "indirect", "speaker": [28, 42]},
    ]
    held_out = [{"start": 0, "end": 20, "kind": "direct", "speaker": None}]
    (folder / "gold.json").write_text(json.dumps(bodies), encoding="utf-8")
    (folder / "quotations-tuning.json").write_text(json.dumps({"a": entries}), encoding="utf-8")
    (folder / "quotations-held-out.json").write_text(json.dumps({"b": held_out}), encoding="utf-8")


@pytest.mark.parametrize("name", FILES)
def test_the_gold_is_well_formed(name: str) -> None:
    """Articles by key, quotations in order, of a known kind, and no direct one overlaps another."""
    gold = json.loads((GOLD / f"quotations-{name}.json").read_text(encoding="utf-8"))
    assert len(gold) == {"tuning": 145, "held-out": 30}[name]
    assert list(gold) == sorted(gold)
    for entries in gold.values():
        places = [(entry["start"], entry["end"]) for entry in entries]
        assert places == sorted(places)
        assert all(start < end for start, end in places)
        assert {entry["kind"] for entry in entries} <= set(QuoteKind)
        own_words = [(entry["start"], entry["end"]) for entry in entries if entry["kind"] == QuoteKind.DIRECT]
        assert all(one[1] <= other[0] for one, other in pairwise(own_words))


def test_no_article_is_in_both_files() -> None:
    """What is held out is not tuned on."""
    tuning, held_out = (json.loads((GOLD / f"quotations-{name}.json").read_text(encoding="utf-8")) for name in FILES)
    assert not tuning.keys() & held_out.keys()


@pytest.mark.skipif(not BODIES.is_file(), reason="the articles are not here")
@pytest.mark.parametrize("name", FILES)
def test_the_gold_cuts_no_word(name: str) -> None:
    """All spans lie inside the bodies, begin and end between words, and are the same words in the article."""
    bodies = json.loads(BODIES.read_text(encoding="utf-8"))
    gold = json.loads((GOLD / f"quotations-{name}.json").read_text(encoding="utf-8"))
    for sample in load(BODIES, GOLD / f"quotations-{name}.json"):
        body = bodies[sample.key]["body"]
        numbers = WordNumbers(body)
        spans = [(entry["start"], entry["end"]) for entry in gold[sample.key]]
        spans += [tuple(entry["speaker"]) for entry in gold[sample.key] if entry["speaker"]]
        for start, end in spans:
            assert 0 <= start < end <= len(body)
            first, last = numbers.offsets(*numbers.span(start, end))
            assert start <= first
            assert last <= end
            of_article = WordNumbers(sample.article.text).offsets(*numbers.span(start, end))
            assert body[first:last].split() == sample.article.text[slice(*of_article)].split()
