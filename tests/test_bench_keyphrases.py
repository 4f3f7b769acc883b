"""The bench of keyphrases scores as the published tables do, and prints a row for each signal."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.keyphrase_scoring import f1_at
from bench.keyphrases import main
from builder.annotating.keyphrases.signals import WEIGHTS

SHARED = Path(__file__).parents[2] / "shared"
ARTICLE = (
    "Harbour of Tarsin opens again\n\nThe harbour of Tarsin is open again after a siege of four months, the mayor said."
    " Two grain ships entered the harbour on Sunday.\n\nThe mayor thanked the pilots. More grain ships will come."
)

phrases = st.lists(st.sampled_from(["air strike", "Air strikes", "siege", "sieges", "Mosul", "U.S."]), max_size=6)


def test_stems_case_and_punctuation_do_not_count() -> None:
    """Two phrases with the same stems are one, and count once."""
    assert f1_at({"a": ["air strikes"]}, {"a": ["Air-Strike", "air strike"]}, 10) == 1


def test_only_the_first_ones_count() -> None:
    """What comes after the K best says nothing."""
    assert f1_at({"a": ["siege"]}, {"a": ["harbour", "siege"]}, 1) == 0


def test_a_missing_article_has_found_nothing() -> None:
    """An article that could not be read lowers precision and recall."""
    assert f1_at({"a": ["siege"], "b": ["siege"]}, {"a": ["siege"]}, 10) == 0.5


@given(st.dictionaries(st.sampled_from("abc"), phrases, min_size=1), st.dictionaries(st.sampled_from("abcd"), phrases))
def test_a_score_is_a_share(gold: dict[str, list[str]], found: dict[str, list[str]]) -> None:
    """Whatever is compared, the score lies in [0, 1], and what finds the gold itself scores best."""
    assert 0 <= f1_at(gold, found, 10) <= 1
    assert f1_at(gold, found, 10) <= f1_at(gold, gold, 10) + 1e-9


@pytest.mark.skipif(not (SHARED / "eval" / "score_keyphrases.py").is_file(), reason="the scorer of others is not here")
def test_our_measure_is_theirs(tmp_path: Path) -> None:
    """The figure is the one that the script of the published tables prints."""
    gold = {"a": ["air strikes", "Mosul", "U.S. forces"], "b": ["sieges"], "c": ["grain ships"]}
    found = {"a": ["Air strike", "US forces", "mosul"], "b": ["harbour", "siege", "Sieges"]}
    (tmp_path / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    lines = [
        json.dumps({"path": f"{key}.txt", "keyphrases": [{"text": t} for t in texts]}) for key, texts in found.items()
    ]
    (tmp_path / "found.jsonl").write_text("\n".join(lines), encoding="utf-8")
    script = str(SHARED / "eval" / "score_keyphrases.py")
    command = [sys.executable, script, str(tmp_path / "gold.json"), str(tmp_path / "found.jsonl")]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own words
    assert printed.rstrip().endswith(f"F1@10 {f1_at(gold, found, 10):.3f}")


def test_the_table_has_a_row_for_each_signal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Ours, yake's, and ours without each signal; a column for each folder."""
    folder = tmp_path / "harbour"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "harbour.gold.json").write_text('{"a": ["harbour", "grain ships"]}', encoding="utf-8")
    assert main([str(folder)]) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert head.split() == ["F1@10", "harbour", "ms/500", "words"]
    labels = ["ours", "yake alone", *(f"without {name}" for name in WEIGHTS)]
    assert [row[:24].strip() for row in rows] == labels
    assert float(rows[0].split()[1]) > 0


def test_a_folder_without_gold_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """There is nothing to measure, and the message says what is missing."""
    assert main([str(tmp_path / "none")]) == 1
    assert "none.gold.json" in capsys.readouterr().err
