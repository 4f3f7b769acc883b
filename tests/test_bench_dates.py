"""The benchmark of dates: expressions are aligned in order, scored as TempEval-3 does, and told by rule."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.date_scoring import Timex, align, score
from bench.dates import load, main, render

LAST_WEEK = Timex("last week", "DATE", "2017-W09")
NOW = Timex("now", "DATE", "PRESENT_REF")
ARTICLE = """---
headline: The bridge is open
published: 2017-03-08
---

The bridge that fell last week is open now, the council said on Monday. It had been closed for four months.
"""


def test_expressions_are_paired_in_order() -> None:
    """A pair shares a word; what the other side lacks stands alone, and the best of several pairings is taken."""
    pairs = align([LAST_WEEK, NOW], [Timex("week", "DATE", "2017"), LAST_WEEK, Timex("then", "DATE", "PAST_REF")])
    told = [(pair.gold.text if pair.gold else "", pair.ours.text if pair.ours else "") for pair in pairs]
    assert sorted(told) == sorted([("", "week"), ("last week", "last week"), ("now", ""), ("", "then")])


def test_scores_tell_words_from_values() -> None:
    """Relaxed counts what shares a word, strict the same words, value the same value among the relaxed."""
    ours = [Timex("week", "DATE", "2017-W09"), Timex("now", "DATE", "PAST_REF"), Timex("1999", "DATE", "1999")]
    found = score(align([LAST_WEEK, NOW], ours))
    assert (found.gold, found.found) == (2, 3)
    assert (found.precision, found.recall) == (2 / 3, 1)
    assert (found.relaxed, found.strict, found.value) == (4 / 5, 2 / 5, 2 / 5)


def test_a_folder_is_measured(tmp_path: Path) -> None:
    """The articles beside a gold.json are read and their expressions scored; an article that is missing has none."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "bridge.md").write_text(ARTICLE, encoding="utf-8")
    gold = [["last week", "DATE", "2017-W09"], ["now", "DATE", "PRESENT_REF"], ["Monday", "DATE", "2017-03-06"]]
    (tmp_path / "gold.json").write_text(json.dumps({"bridge": gold, "gone": gold[:1]}), encoding="utf-8")
    samples = load(folder)
    assert [(sample.key, sample.article is None) for sample in samples] == [("bridge", False), ("gone", True)]
    rows = {line[:24].strip(): line[24:].split() for line in render(samples).splitlines() if line}
    assert rows["all"] == ["4", "4", "0.750", "0.750", "0.750", "0.750", "0.750"]
    assert rows["DURATION"][:2] == ["0", "1"]
    assert rows["weekday"][:4] == ["1", "1.00", "1.00", "1.00"]


def test_a_folder_without_gold_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without gold there is nothing to measure, and the message says where it was looked for."""
    assert main([str(tmp_path / "articles")]) == 1
    assert "gold.json beside FOLDER" in capsys.readouterr().err
