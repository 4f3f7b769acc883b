"""The benchmark of builds: whole processes on projects that are put back, beside what was aimed at."""

from __future__ import annotations

import doctest
import importlib
import json
import lzma
import sys
from datetime import date
from fractions import Fraction
from html import unescape
from pathlib import Path

import pytest

from bench.build import main
from bench.build_input import Dossier, InputError, add_article, load_records, newest_day, write_dossier
from bench.build_rows import FOOTER, PAGE, ROWS, SETTINGS, Bench, Cost, cost_of, measure, middle
from bench.build_table import TITLES, Target, peak_of, render_costs, render_growth
from bench.linking_input import RawText
from bench.processes import Run, RunError, peak_kib, run, tree_of
from bench.stock import PlainArticle, run_mkdocs, run_yake, write_stock
from tests.projects import bytes_below

RECORD = {"headline": "Harbour closed", "body": ["The harbour of Ostwick was closed."], "published": "2017-03-08"}

STAND_IN = """
import json, pathlib, sys
root = pathlib.Path(sys.argv[sys.argv.index("--config") + 1]).parent
watched = ["mkdocs.yml", "templates/theme/partials/footer.html", "templates/pages/article.md.j2"]
state = [(root / name).read_text() for name in watched]
added = sorted(file.name for file in root.glob("articles/added/*"))
with (root / "log.jsonl").open("a") as log:
    log.write(json.dumps([sys.argv[1:3], added, *state]) + chr(10))
print(f"{len(added)} of 1,234 pages written; site/ published.")
"""
"""A program that writes down in what state it finds the project, and counts the added articles as its pages."""


@pytest.mark.parametrize("module", ["stock", "build_table"])
def test_the_examples_in_the_docstrings_hold(module: str) -> None:
    """What a docstring shows is what the code does."""
    result = doctest.testmod(importlib.import_module(f"bench.{module}"))
    assert result.attempted
    assert not result.failed


def test_the_peak_is_that_of_the_largest_process_below(tmp_path: Path) -> None:
    """All that a process started counts, directly or not, whatever is in the names; what has ended counts nothing."""
    processes = {1: (0, ""), 7: (1, "VmHWM:\t  20 kB\n"), 9: (7, "Name:\tx\nVmHWM:\t  500 kB\n"), 8: (1, "")}
    for pid, (parent, status) in processes.items():
        (tmp_path / str(pid)).mkdir()
        (tmp_path / str(pid) / "stat").write_text(f"{pid} (a) b ( 3) S {parent} 0 0", encoding="utf-8")
        (tmp_path / str(pid) / "status").write_text(status, encoding="utf-8")
    (tmp_path / "4").mkdir()
    (tmp_path / "meminfo").touch()
    assert sorted(tree_of(7, proc=tmp_path)) == [7, 9]
    assert sorted(tree_of(1, proc=tmp_path)) == [1, 7, 8, 9]
    assert [peak_kib(pid, proc=tmp_path) for pid in (4, 7, 8, 9)] == [0, 20, 0, 500]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc")
def test_the_memory_of_a_process_that_a_program_starts_counts(tmp_path: Path) -> None:
    """The peak is that of the child which takes a hundred megabytes, not of its small parent."""
    takes = "import time; taken = b'x' * 100_000_000; time.sleep(0.5); print('done')"
    starts = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {takes!r}], check=True)"
    ran = run([sys.executable, "-c", starts], folder=tmp_path)
    assert 100 < ran.peak_mb < 200
    assert ran.seconds > 0.5
    assert ran.output == "done\n"


def test_a_program_that_fails_is_named_with_its_last_words(tmp_path: Path) -> None:
    """Nothing is measured of a failure."""
    with pytest.raises(RunError, match=r"(?s)exit status 3\n    no such article$"):
        run([sys.executable, "-c", "print('no such article'); raise SystemExit(3)"], folder=tmp_path)


def test_the_closing_line_counts_the_pages() -> None:
    """Written and all pages, of one page as of thousands; a program that counts none has none."""
    assert cost_of(Run(1, 2, "12 articles. 37 of 12,345 pages written; site/ published.")) == Cost(1, 2, 37, 12345)
    assert cost_of(Run(1, 2, "1 of 1 page written; site/ published.")) == Cost(1, 2, 1, 1)
    assert cost_of(Run(1, 2, "")) == Cost(1, 2)


def test_of_three_builds_the_middle_one_counts() -> None:
    """Its time and its pages; of memory the largest."""
    assert middle([Cost(3, 50, 7, 9), Cost(1, 90, 8, 9), Cost(2, 60, 5, 9)]) == Cost(2, 90, 5, 9)


def test_a_target_is_reached_when_all_its_limits_are_kept() -> None:
    """Seconds and the part of the stock pipeline, the limit itself included; unknown is neither."""
    target, stock = Target(3, Fraction(1, 25)), Cost(50, 1)
    assert target.judge(Cost(2, 1), stock) == "reached"
    assert target.judge(Cost(2.01, 1), stock) == "not reached"
    assert target.judge(Cost(3.01, 1), Cost(500, 1)) == "not reached"
    assert target.judge(Cost(3.01, 1), None) == "not reached"
    assert target.judge(Cost(2, 1), None) == "not judged: the stock pipeline was not measured"


def test_the_table_says_what_is_reached() -> None:
    """The stock pipeline is 1.00; the largest peak is that of a build, not of the stock pipeline."""
    costs = {
        "first": Cost(100.004, 812.4, 12345, 12345),
        "yake": Cost(300, 90),
        "mkdocs": Cost(100, 2100),
        "stock": Cost(400, 2100),
        "nothing": Cost(0.9, 120, 0, 12345),
    }
    assert render_costs(costs).splitlines()[2:] == [
        "| a plain loop over yake | 300.00 | 0.75 | | 90 MB | | |",
        "| `mkdocs build`, Material's theme and search | 100.00 | 0.25 | | 2,100 MB | | |",
        "| the stock pipeline, both | 400.00 | 1.00 | | 2,100 MB | | |",
        "| first build, nothing cached | 100.00 | 0.25 | 12,345 of 12,345 | 812 MB | ≤ 1/4 | not reached |",
        "| nothing changed | 0.90 | 0.002 | 0 of 12,345 | 120 MB | ≤ 1 s | reached |",
        "| the largest process of a build | | | | 812 MB | ≤ 800 MB | not reached |",
    ]
    assert peak_of({"stock": Cost(1, 2)}) is None


def test_the_growth_is_judged_in_proportion() -> None:
    """Twice the articles may cost 2.2 times as much, three times the articles 3.3 times; the stock pipeline may all."""
    costs = {"stock": Cost(10, 900), "first": Cost(4, 100), "nothing": Cost(1, 90)}
    grown = {"stock": Cost(99, 990), "first": Cost(8.8, 150), "nothing": Cost(2.21, 90)}
    assert render_growth(costs, grown, articles=10_000, grown_articles=20_000).splitlines() == [
        "| | 10,000 articles | 20,000 | growth | target | |",
        "|---|--:|--:|--:|---|---|",
        "| the stock pipeline, both | 10.00 s | 99.00 s | 9.90 × | | |",
        "| first build, nothing cached | 4.00 s | 8.80 s | 2.20 × | ≤ 2.2 × | reached |",
        "| nothing changed | 1.00 s | 2.21 s | 2.21 × | ≤ 2.2 × | not reached |",
        "| the largest process of a build | 100 MB | 150 MB | 1.50 × | ≤ 2.2 × | reached |",
    ]
    assert "≤ 3.3 × | reached" in render_growth(costs, grown, articles=1000, grown_articles=3000).splitlines()[4]


def test_every_row_has_a_title() -> None:
    """The stock pipeline has three of them."""
    assert {*ROWS} == {*TITLES} - {"yake", "mkdocs", "served whole"}


def test_sources_are_read_in_every_form(tmp_path: Path) -> None:
    """JSON lines, a JSON list, both compressed, and a folder of text."""
    records = [{"id": str(n), "source": "Post", "date": f"2020-01-0{n + 1}", "text": f"Text {n}"} for n in range(3)]
    lines = "".join(f"{json.dumps(record)}\n" for record in records)
    (tmp_path / "a.jsonl").write_text(lines, encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps(records), encoding="utf-8")
    (tmp_path / "b.jsonl.xz").write_bytes(lzma.compress(lines.encode()))
    found = load_records(tmp_path / "a.jsonl")
    assert [(r.id, r.source, r.published, r.text) for r in found][1] == ("1", "Post", date(2020, 1, 2), "Text 1")
    assert load_records(tmp_path / "a.json") == load_records(tmp_path / "b.jsonl.xz") == found
    (tmp_path / "texts" / "deep").mkdir(parents=True)
    (tmp_path / "texts" / "deep" / "one.txt").write_text("One", encoding="utf-8")
    assert [(r.id, r.published, r.text) for r in load_records(tmp_path / "texts")] == [("one", None, "One")]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.jsonl", '{"id": 1}\n', "a.jsonl:1: expected id, source, date, text (KeyError('source'))"),
        ("a.jsonl", "{\n", "a.jsonl:1: expected id, source, date, text (JSONDecodeError("),
        ("a.jsonl.xz", "no xz", "a.jsonl.xz: "),
        ("a.csv", "", "a.csv: expected a folder, .jsonl or .json"),
    ],
)
def test_a_source_that_cannot_be_read_is_named(tmp_path: Path, name: str, content: str, message: str) -> None:
    """With its line where there is one, and what was expected."""
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as error:
        load_records(tmp_path / name)
    assert message in str(error.value)


def test_the_last_articles_of_a_source_are_added(tmp_path: Path) -> None:
    """The first ones are the project, without the invented world's desk; there must be enough for both."""
    source = tmp_path / "wire.jsonl"
    records = [{"id": n, "source": "Post: A", "date": "2020-01-02", "text": f"Text {n}"} for n in range(9)]
    source.write_text("".join(f"{json.dumps(record)}\n" for record in records), encoding="utf-8")
    dossier = write_dossier(tmp_path / "project", 4, source)
    assert [new.text for new in dossier.new] == ["Text 5", "Text 6", "Text 7", "Text 8"]
    files = bytes_below(dossier.folder / "articles")
    assert [*files] == [f"2020/01/00000{n}.txt" for n in range(4)]
    assert files["2020/01/000003.txt"] == b'---\npublished: 2020-01-02\nsource: "Post: A"\n---\nText 3\n'
    assert not (dossier.folder / "desk").exists()
    with pytest.raises(InputError, match=r"9 articles; .* choose --articles 5 or fewer"):
        write_dossier(tmp_path / "project", 6, source)


def test_the_next_articles_of_the_generator_are_added(tmp_path: Path) -> None:
    """Always the same, none that the project has, as of the newest day; what an earlier run left goes."""
    dossier = write_dossier(tmp_path, 12, None)
    address = add_article(dossier, 1, date(2018, 12, 31))
    assert address.startswith("articles/2018/12/measured-2-")
    text = (tmp_path / "articles" / "added" / "measured-2.txt").read_text(encoding="utf-8")
    assert text.startswith("---\npublished: 2018-12-31\nslug: measured-2\nsource: ")
    assert text.endswith(f"---\n{dossier.new[1].text}\n")
    assert len({new.text for new in dossier.new}) == 4
    assert write_dossier(tmp_path, 12, None) == dossier
    assert len(bytes_below(tmp_path / "articles")) == 12


def test_the_newest_day_is_that_of_the_records(tmp_path: Path) -> None:
    """Undated articles say nothing; without any day it is always the same one."""
    records = tmp_path / "articles.jsonl"
    days = [None, "2017-03-08", "2016-12-31"]
    records.write_text("".join(json.dumps({"published": day}) + "\n" for day in days), encoding="utf-8")
    assert newest_day(records) == date(2017, 3, 8)
    records.write_text('{"published": null}\n', encoding="utf-8")
    assert newest_day(records) == date(2000, 1, 1)


def test_the_stock_pipeline_works_on_what_was_read(tmp_path: Path) -> None:
    """Every article has a page of Material's with its words as text, and is in the search; yake gets the same words."""
    articles = [PlainArticle(f"Harbour {n} <closed>", ("The *harbour* was closed for days.",)) for n in range(2)]
    assert write_stock(articles, tmp_path) == 2
    assert run_yake(tmp_path).output.endswith("keyphrases\n")
    assert run_mkdocs(tmp_path).peak_mb > 1
    page = (tmp_path / "site" / "articles" / "000002" / "index.html").read_text(encoding="utf-8")
    assert "The *harbour* was closed for days." in unescape(page)
    assert "md-content" in page
    index = json.loads((tmp_path / "site" / "search" / "search_index.json").read_bytes())
    assert {"articles/000001/", "articles/000002/"} <= {entry["location"] for entry in index["docs"]}


def test_each_build_finds_one_change_and_the_project_is_put_back(tmp_path: Path) -> None:
    """The first build is a full one; then articles come one at a time, then templates and the setting change."""
    files = {SETTINGS: "site_description: Mine.\n", FOOTER: "<footer></footer>", PAGE: "# Page"}
    files |= {"site/data/articles.jsonl": f"{json.dumps(RECORD)}\n", "program.py": STAND_IN}
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    dossier = Dossier(tmp_path, 1, tuple(RawText("Post", f"Text {n}") for n in range(4)))
    told: list[str] = []
    bench = Bench(dossier, 2, (sys.executable, str(tmp_path / "program.py")))
    costs = measure(bench, [name for name in ROWS if name not in ("stock", "served")], told.append)
    assert [*costs] == told[::2] == ["first", "nothing", "added", "theme", "page", "setting"]
    assert all(line.startswith(f"{name}: ") for name, line in zip(costs, told[1::2], strict=True))
    assert costs["added"].written in (1, 2, 3)
    assert costs["setting"].pages == 1234
    log = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text(encoding="utf-8").splitlines()]
    words, added, settings, footers, pages = zip(*log, strict=True)
    assert words == (["build", "--full"], *[["build", "--jobs"]] * 7)
    assert [len(names) for names in added] == [0, 0, 1, 2, 3, 3, 3, 3]
    assert ["Measured" in text for text in footers] == [False] * 5 + [True] * 3
    assert ["Measured" in text for text in pages] == [False] * 6 + [True] * 2
    assert ["Measured" in text for text in settings] == [False] * 7 + [True]
    assert {name: (tmp_path / name).read_text(encoding="utf-8") for name in files} == files
    assert not (tmp_path / "articles" / "added").exists()


def test_a_preview_is_measured_until_the_new_article_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The real command on a few articles: one row until its page is there, one with all pages that were written."""
    monkeypatch.chdir(tmp_path)
    assert main(["--articles", "4", "--rows", "served", "--jobs", "1", "--keep", "kept"]) == 0
    heading, _, _, _, served, whole, peak = capsys.readouterr().out.splitlines()
    assert heading == "4 generated articles, --jobs 1; the targets are those of 10,000:"
    assert served.startswith("| `briefing serve`")
    assert 0 < float(served.split("|")[2]) <= float(whole.split("|")[2])
    assert int(whole.split("|")[4].split()[0]) > 0
    assert peak.startswith("| the largest process of a build |")
    assert len(bytes_below(tmp_path / "kept" / "generated-4" / "articles")) == 4


def test_what_cannot_be_used_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty source ends with status 1, a misspelt row or number with wrong usage."""
    assert main(["--source", str(tmp_path), "--keep", str(tmp_path / "kept")]) == 1
    assert "error: " in capsys.readouterr().err
    for words in (["--rows", "servd"], ["--articles", "0"], ["--jobs", "two"]):
        with pytest.raises(SystemExit, match="2"):
            main(words)
