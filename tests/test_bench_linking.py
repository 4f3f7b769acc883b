"""The linking benchmark: it counts the pairs that there are, keeps what is annotated, and measures every part."""

from __future__ import annotations

import json
from pathlib import Path

from bench.linking import Cost, measure_parts, measure_whole, render_costs
from bench.linking_input import RawText, annotate_all, load_texts
from bench.near_copies import compare_near_copies

STORY = " ".join(
    f"The harbour of Ostwick was closed for {n} days after the storm of the year {1900 + n}." for n in range(9)
)
OTHER = " ".join(f"Parliament debated item {n} of the budget until late in the night of day {n}." for n in range(9))


def test_the_pairs_are_counted() -> None:
    """Three copies are three pairs; two of them are of different sources; a stranger is in none."""
    texts = [RawText("a", STORY), RawText("b", f"{STORY} Indeed."), RawText("a", OTHER), RawText("a", STORY.upper())]
    first, _, ours, plain, exact = compare_near_copies(texts).splitlines()
    assert first == "near-copies among 4 raw texts: 3 pairs, 2 of different sources"
    for line in (ours, plain, exact):
        assert line.split()[-5:-1] == ["3", "1.000", "2", "1.000"]


def test_articles_are_annotated_once_and_linked_in_parts(tmp_path: Path) -> None:
    """What is kept is used again for the same source and number, and linked as far as asked for."""
    source, notes = tmp_path / "texts.jsonl", tmp_path / "notes" / "kept.pickle"
    records = [{"id": str(n), "source": "Post", "date": f"2020-01-0{n + 1}", "text": f"{STORY}\n"} for n in range(3)]
    source.write_text("".join(f"{json.dumps(record)}\n" for record in records), encoding="utf-8")
    assert load_texts(source)[0].source == "Post"
    assert annotate_all(source, 2, notes) == 2
    kept = notes.read_bytes()
    assert annotate_all(source, 2, notes) == 2
    assert notes.read_bytes() == kept
    assert annotate_all(source, 9, notes) == 3
    assert list(measure_parts(notes, 3)) == ["subjects", "topics", "families", "related and stories"]
    whole = measure_whole(notes, 2)
    assert whole.peak_mib >= whole.base_mib > 1


def test_the_table_says_how_much_twice_the_articles_cost() -> None:
    """Each part as a multiple of what half of them cost."""
    table = render_costs([Cost(10, {"families": 1.0}, 100.0, 90.0), Cost(20, {"families": 2.2}, 120.0, 95.0)])
    assert table.splitlines()[1].split() == ["families", "1.00", "2.20", "2.20×"]
