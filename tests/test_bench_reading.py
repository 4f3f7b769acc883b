"""The reading benchmark: its measures by hand-computed cases, its bins, its tables, and what it refuses."""

from __future__ import annotations

import doctest
import importlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.calibration import CALIBRATED, Claim, Tally, bin_of, find_claims, render_calibration, tally
from bench.gold_pages import GoldError, Half, Input, ReadPage, find_sources, load_gold, read_pages
from bench.growth import Step, distinct_lines, measure_growth, render_growth
from bench.reading import main, render_accuracy
from bench.reading_speed import render_speed
from bench.scoring import Gold, Measure, body_overlap, score
from bench.timing import Cost, fit_line, median_seconds
from bench.worst import longest_absent, render_worst
from builder.config import Settings
from builder.model import Article, Dropped, Evidence, Format
from builder.reading.lines import fold

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"

HEADLINE = "Harbour reopens after the great storm"
STORY = (
    "The harbour of Ostwick reopened on Monday, nine days after a storm had torn away its northern breakwater.",
    "Ferries to the outer islands will sail again from Tuesday, the harbour master said at a meeting in the town hall.",
    "Repairs to the breakwater will take until the summer, and the council has not said who will pay for them.",
)
TEXT = "\n\n".join((HEADLINE, "By Ada Reed", "March 8, 2017", *STORY)) + "\n"
HTML = (
    f"<html><head><title>{HEADLINE}</title></head><body><article><h1>{HEADLINE}</h1>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    + "</article></body></html>"
)
GOLD = {"headline": HEADLINE, "published": "2017-03-08", "authors": "Ada Reed", "body": "\n".join(STORY)}


def article(
    headline: str = "",
    *,
    authors: tuple[str, ...] = (),
    published: date | None = None,
    body: tuple[str, ...] = (),
    confidences: dict[str, float] | None = None,
    dropped: tuple[Dropped, ...] = (),
) -> Article:
    """An article as it might have been read, with evidence for the fields that have a confidence."""
    evidence = {name: Evidence(4, "the line", "some-rule", value) for name, value in (confidences or {}).items()}
    return Article(
        id="0123456789",
        path="a.txt",
        format=Format.TEXT,
        headline=headline,
        authors=authors,
        published=published,
        body=body,
        evidence=evidence,
        dropped=dropped,
    )


def gold(key: str = "1a", *, headline: str = "", published: str = "", authors: str = "", body: str = "") -> Gold:
    """Gold that knows only what a test is about."""
    return Gold(key=key, headline=headline, published=published, authors=authors, body=body, source="post.example")


def page(read: Article | None, right: Gold, kind: Input = Input.MAIN) -> ReadPage:
    """One page as it was read; without an article, one that was refused."""
    return ReadPage(right, kind, None, read, "" if read else "no story in it")


def write_folder(folder: Path, golds: dict[str, dict[str, str]], files: dict[str, str]) -> Path:
    """Write a folder with gold and pages."""
    (folder / "gold.json").write_text(json.dumps(golds), encoding="utf-8")
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("got", "wanted", "value"),
    [
        ("“Mosul” FALLS!", "Mosul falls", 1.0),
        ("The U.S.-led raid", "The U S led raid", 1.0),
        ("The US-led raid", "The U.S.-led raid", 0.0),
        ("Mosul falls | The Post", "Mosul falls", 0.0),
        ("", "Mosul falls", 0.0),
    ],
)
def test_headlines_are_equal_whatever_their_case_and_punctuation(got: str, wanted: str, value: float) -> None:
    """Only the words and their order count in a headline."""
    assert score(article(got), gold(headline=wanted), Measure.HEADLINE) == value


@pytest.mark.parametrize(
    ("got", "wanted", "value"),
    [
        (date(2017, 3, 8), "2017-03-08", 1.0),
        (date(2017, 3, 9), "2017-03-08", 0.0),
        (None, "2017-03-08", 0.0),
        (date(2017, 3, 8), "", None),
        (None, "", None),
    ],
)
def test_the_date_must_be_the_day(got: date | None, wanted: str, value: float | None) -> None:
    """A date is right to the day; where the gold has none, the article does not count."""
    assert score(article(published=got), gold(published=wanted), Measure.PUBLISHED) == value


@pytest.mark.parametrize(
    ("got", "wanted", "value"),
    [
        (("Ada Reed", "Bo Hill"), "Bo Hill, Ada Reed", 1.0),
        (("ADA REED",), "Reed; Ada", 1.0),
        (("Ada Reed",), "Ada Reed, Bo Hill", 0.0),
        (("Ada Reed", "Ada Reed"), "Ada Reed", 0.0),
        ((), "Ada Reed", 0.0),
        (("Ada Reed",), "", None),
    ],
)
def test_authors_are_a_bag_of_words(got: tuple[str, ...], wanted: str, value: float | None) -> None:
    """Neither order nor separators count, but a name that is missing, or there twice, does."""
    assert score(article(authors=got), gold(authors=wanted), Measure.AUTHORS) == value


@pytest.mark.parametrize(
    ("got", "wanted", "value"),
    [
        (("a b c d", "e"), "A b, c d e.", 1.0),  # the same two runs, wherever the lines end
        (("a b c d e f",), "a b c d", 0.5),  # shared 1, ours 3, gold 1
        (("x a b c d",), "a b c d y", 0.5),  # shared 1, ours 2, gold 2
        (("a a a a a",), "a a a a a a", 0.8),  # the one run twice and three times: shared 2, ours 2, gold 3
        (("a b c",), "a b c", 1.0),  # too short for a run of four: one shorter run
        (("a b c",), "a b c d", 0.0),
        ((), "a b c d", 0.0),
    ],
)
def test_bodies_are_compared_by_counted_runs_of_four_words(got: tuple[str, ...], wanted: str, value: float) -> None:
    """The score of a body is twice what is shared over what both have, and a run that is there twice counts twice."""
    assert score(article(body=got), gold(body=wanted), Measure.BODY) == pytest.approx(value)


def test_what_a_body_misses_and_has_too_much() -> None:
    """The missed share is of the gold, the surplus share is of ours."""
    overlap = body_overlap(["a b c d e f"], "a b c d x")
    assert (overlap.shared, overlap.ours, overlap.gold) == (1, 3, 2)
    assert overlap.missed == pytest.approx(1 / 2)
    assert overlap.surplus == pytest.approx(2 / 3)


@given(st.text(alphabet="ab \n."), st.text(alphabet="ab \n."))
def test_the_body_measure_is_symmetric_and_a_body_is_like_itself(one: str, other: str) -> None:
    """F1 does not ask which of the two is the gold, lies in [0, 1], and is 1 for the same text."""
    assert body_overlap([one], other).f1 == body_overlap([other], one).f1
    assert 0 <= body_overlap([one], other).f1 <= 1
    assert body_overlap([one], one).f1 == 1


def test_an_article_that_was_not_read_scores_0_in_all_that_its_gold_knows() -> None:
    """A refusal is as bad as having everything wrong; what the gold does not know stays out of the count."""
    known = gold(headline="a", published="2017-03-08", authors="b", body="c")
    assert [score(None, known, measure) for measure in Measure] == [0.0, 0.0, 0.0, 0.0]
    assert [score(None, gold(headline="a", body="c"), measure) for measure in Measure] == [0.0, None, None, 0.0]


def test_the_accuracy_table() -> None:
    """A row for each input, means over the pages that count, the halves of the keys below, what was not read last."""
    pages = [
        page(article("Right", body=("a b c d",)), gold("7f", headline="right", body="a b c d")),
        page(None, gold("8a", headline="right", authors="Ada", body="a b c d")),
        page(article("Right"), gold("7f", headline="right", body="a b c d"), Input.HTML),
    ]
    assert render_accuracy(pages, halves=True).split("\n") == [
        "input          articles   headline  published    authors       body",
        ".main.txt             2      0.500          –      0.000      0.500",
        "  keys 0-7            1      1.000          –          –      1.000",
        "  keys 8-f            1      0.000          –      0.000      0.000",
        "HTML                  1      1.000          –          –      0.000",
        "  keys 0-7            1      1.000          –          –      0.000",
        "  keys 8-f            0          –          –          –          –",
        "1 not read of .main.txt, counted as 0",
    ]


def test_halves_part_the_hex_digits() -> None:
    """Every hex digit is in one half; other characters are in none."""
    assert [key for key in "0123456789abcdefF" if Half.FIRST.has(key)] == list("01234567")
    assert [key for key in "0123456789abcdefF" if Half.SECOND.has(key)] == list("89abcdefF")
    assert not any(half.has("x") for half in Half)


@pytest.mark.parametrize(
    ("confidence", "index"),
    [(0.0, 0), (0.499, 0), (0.5, 1), (0.699, 1), (0.7, 2), (0.799, 2), (0.8, 3), (0.899, 3), (0.9, 4), (1.0, 4)],
)
def test_a_bin_has_its_lower_edge(confidence: float, index: int) -> None:
    """A confidence on an edge belongs to the bin that begins there; 1 is in the last."""
    assert bin_of(confidence) == index


@given(st.lists(st.builds(Claim, st.sampled_from(CALIBRATED), st.floats(0, 1), st.booleans())))
def test_every_value_is_in_one_bin(claims: list[Claim]) -> None:
    """The bins of a measure have all its values together, and each once."""
    for measure in CALIBRATED:
        bins = [tally(claims, measure, least=index, most=index) for index in range(5)]
        assert sum(found.values for found in bins) == sum(claim.measure is measure for claim in claims)
        assert Tally(sum(found.values for found in bins), sum(found.right for found in bins)) == tally(claims, measure)


def test_only_values_that_were_given_and_can_be_judged_are_calibrated() -> None:
    """No value, no gold or no article: no claim; the body, which is neither right nor wrong, makes none."""
    read = article("Right", authors=("Ada",), confidences={"headline": 0.9, "authors": 0.6, "body": 0.8})
    pages = [page(read, gold(headline="right", published="2017-03-08")), page(None, gold(headline="right"))]
    assert find_claims(pages) == (Claim(Measure.HEADLINE, 0.9, right=True),)


def test_the_calibration_table() -> None:
    """Values and the share that is right by bin and measure, and what was given as sure below."""
    claims = [
        Claim(Measure.HEADLINE, 0.95, right=True),
        Claim(Measure.HEADLINE, 0.9, right=True),
        Claim(Measure.HEADLINE, 1.0, right=False),
        Claim(Measure.AUTHORS, 0.75, right=False),
    ]
    assert render_calibration(claims, "pooled").split("\n") == [
        "pooled           headline         published          authors",
        "confidence     values  right     values  right     values  right",
        "[0, .5)             0      –          0      –          0      –",
        "[.5, .7)            0      –          0      –          0      –",
        "[.7, .8)            0      –          0      –          1  0.000",
        "[.8, .9)            0      –          0      –          0      –",
        "[.9, 1]             3  0.667          0      –          0      –",
        "headline   given at .9 or more: 3, right: 66.7 %",
        "published  given at .9 or more: 0, right: –",
        "authors    given at .9 or more: 0, right: –",
    ]


def test_the_worst_show_what_was_got_and_why_the_most_confident_first() -> None:
    """Wrong ones only, the surest first, refused ones last, as many as were asked for."""
    pages = [
        page(article("Doubtful", confidences={"headline": 0.3}), gold("01", headline="Wanted")),
        page(article("Sure", confidences={"headline": 0.97}), gold("02", headline="Wanted")),
        page(article("Wanted", confidences={"headline": 0.99}), gold("03", headline="Wanted")),
        page(None, gold("04", headline="Wanted")),
    ]
    assert render_worst(pages, Measure.HEADLINE, 3).split("\n") == [
        "-- .main.txt headline: 3 of 4 not right",
        "   0.00 02 post.example",
        "        got   'Sure'  (some-rule, 0.97, line 4: 'the line')",
        "        gold  'Wanted'",
        "   0.00 01 post.example",
        "        got   'Doubtful'  (some-rule, 0.30, line 4: 'the line')",
        "        gold  'Wanted'",
        "   0.00 04 post.example",
        "        not read: no story in it",
    ]
    assert len(render_worst(pages, Measure.HEADLINE, 1).split("\n")) == 4


def test_the_worst_say_when_nobody_could_have_read_the_gold(tmp_path: Path) -> None:
    """Headlines and authors whose words stand nowhere in the file are marked."""
    file = tmp_path / "1a.main.txt"
    file.write_text("Something else\nBy Ada\n", encoding="utf-8")
    read = ReadPage(gold(headline="Wanted words", authors="Ada Reed"), Input.MAIN, file, article("x"))
    assert render_worst([read], Measure.HEADLINE, 1).endswith("gold  'Wanted words'  (not on the page)")
    assert render_worst([read], Measure.AUTHORS, 1).endswith("gold  'Ada Reed'  (not on the page: reed)")


def test_the_worst_bodies_show_the_lines_and_where_they_went() -> None:
    """Of a body: the shares, the longest lines missed with what became of them, the longest surplus, all cut."""
    long = "Missed words " * 10
    read = article(
        body=("One two three four five.", "Surplus six seven eight."),
        confidences={"body": 0.8},
        dropped=(Dropped(9, long, "share-bar"),),
    )
    rendered = render_worst([page(read, gold(body=f"One two three four five.\n\n{long}\nGone"))], Measure.BODY, 1)
    assert rendered.split("\n")[2:] == [
        "        missed 91% of the gold, surplus 67% of ours  (some-rule, 0.80, line 4: 'the line')",
        f"        missed   '{long[:99]}…' (dropped as share-bar, line 9)",
        "        missed   'Gone' (no line of the page)",
        "        surplus  'Surplus six seven eight.'",
    ]


def test_a_line_is_absent_when_most_of_it_is() -> None:
    """Half of the runs on the other side are enough to be there; line ends on the other side do not matter."""
    other = "one two\nthree four five six"
    assert longest_absent(["one two three four five", "four five six seven eight nine ten", "  "], other) == (
        "four five six seven eight nine ten",
    )


def test_the_same_lines_are_never_repeated() -> None:
    """A long text of few lines has each line once, and is as long as was asked, or as their pairs allow."""
    stories = [" ".join(f"{name}{number}" for number in range(6)) + "\n" for name in "abcdefgh"]
    made = list(distinct_lines(stories, 1000))
    assert len(made) == len(set(made)) > len(stories)
    assert 1000 <= len("\n\n".join((*made, ""))) < 1000 + len(made[-1]) + 2
    everything = list(distinct_lines(stories, 10**9))
    assert len(everything) == len(set(everything)) == len(stories) ** 2


def test_growth_is_measured_on_texts_of_the_sizes_asked_for() -> None:
    """Each step's file has the size, give or take its last line and its masthead."""
    golds = [gold(body="\n".join(f"{paragraph} {number}" for paragraph in STORY)) for number in range(5)]
    steps = measure_growth(golds, Settings(), rounds=1, sizes_mb=(0.001, 0.002))
    assert [round(step.size_bytes, -3) for step in steps] == [1000, 2000]
    assert all(step.seconds > 0 for step in steps)


def test_the_growth_table() -> None:
    """Each step with its factor to the one before, beside the factor of the sizes."""
    assert render_growth([Step(600_000, 0.5), Step(1_250_000, 1.25)]).split("\n") == [
        "one text of     seconds   factor   linear",
        "    0.60 MB        0.50",
        "    1.25 MB        1.25     2.50     2.08",
    ]


def test_no_line_goes_through_texts_of_one_length() -> None:
    """A line needs two lengths."""
    assert fit_line([Cost(5, 0.1), Cost(5, 0.2)]) is None


def test_the_folder_is_read_as_a_build_reads_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A clean text is read in full; one that cannot be read counts with 0; an input that is not there has no row."""
    files = {"text/1a.main.txt": TEXT, "text/9b.main.txt": "", "html/1a.html": HTML, "text/77.main.txt": TEXT}
    folder = write_folder(tmp_path, {"1a": GOLD, "9b": GOLD}, files)
    assert main([str(folder), "--halves", "--worst", "1", "--jobs", "1", "--by-input"]) == 0
    out = capsys.readouterr().out
    assert (
        ".main.txt             2      0.500      0.500      0.500      0.500\n  keys 0-7            1      1.000" in out
    )
    assert "\nHTML                  2      0.500      0.000      0.000      0.500\n" in out
    assert "1 not read of .main.txt, counted as 0\n1 not read of HTML, counted as 0\n" in out
    assert "not read: the file is empty" in out
    assert "not read: there is no such file" in out
    assert ".page.txt" not in out
    assert out.count("given at .9 or more") == 9


def test_only_what_was_chosen_is_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One half of the keys, one input and the worst of one field can be asked for."""
    files = {"text/1a.main.txt": TEXT, "text/9b.main.txt": "", "html/1a.html": HTML}
    folder = write_folder(tmp_path, {"1a": GOLD, "9b": GOLD}, files)
    assert main([str(folder), "--half", "8-f", "--input", "main", "--worst", "9", "--field", "body"]) == 0
    out = capsys.readouterr().out
    assert "\n.main.txt             1      0.000      0.000      0.000      0.000\n" in out
    assert [line for line in out.split("\n") if line.startswith("--")] == ["-- .main.txt body: 1 of 1 not right"]
    assert "HTML" not in out


def test_speed_is_told_for_each_input(tmp_path: Path) -> None:
    """Texts have their cost, stage by stage where they are of typical length; HTML and growth stand beside them."""
    long = TEXT + "\n\n".join(f"{paragraph} That was notice {number}." for number in range(8) for paragraph in STORY)
    files = {"text/1a.main.txt": long, "text/2b.main.txt": TEXT, "text/1a.page.txt": TEXT, "html/1a.html": HTML}
    folder = write_folder(tmp_path, {"1a": GOLD, "2b": GOLD}, files)
    golds = load_gold(folder)
    rendered = render_speed(golds, find_sources(folder, golds, list(Input)), Settings(), rounds=1)
    stages = r"  of it bytes [\d.]+, decode [\d.]+, front matter [\d.]+, raw text [\d.]+, language [\d.]+"
    ratios = "".join(rf"  our reading of the same pages' {kind}: [\d.]+×, median of 1\n" for kind in Input)
    expected = (
        r"processor time .*\n\n"
        rf"\.main\.txt: [\d.]+ ms a text, median of 1 of 400–900 words \(median {len(long.split())}\)\n"
        rf"  line through all 2: -?[\d.]+ ms \+ -?[\d.]+ ms per 1000 words; [\d.]+ ms at 600 words\n{stages}\n\n"
        r"\.page\.txt: no text of 400–900 words\n\n"
        r"HTML: [\d.]+ ms a page, median of 1\n\n"
        rf"trafilatura\.extract, HTML and metadata: [\d.]+ ms a page\n{ratios}\n"
        r"one text of .*(\n +[\d.]+ MB .*){4}"
    )
    assert re.fullmatch(expected, rendered)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "gold.json: cannot be read: No such file or directory (expected"),
        ("{\n,", "gold.json:2: not JSON: "),
        ("[]", "gold.json: no articles in it"),
        ("{}", "gold.json: no articles in it"),
        ('{"../x": {}}', "gold.json: the key '../x' cannot name files"),
        ('{"1a": []}', "gold.json: 1a: not an object"),
        ('{"1a": {"body": ""}}', "gold.json: 1a: 'headline' is missing"),
        ('{"1a": {"headline": "", "body": "", "authors": ["Ada"]}}', "gold.json: 1a: 'authors' is not a text"),
        ('{"1a": {"headline": "", "body": ""}}', "no page of the gold's 1 articles in it, expected text/KEY.main.txt"),
    ],
)
def test_bad_gold_is_a_clear_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str | None, message: str
) -> None:
    """Nothing is measured without proper gold and a page of it: one line says the file, the fault and the way out."""
    if content is not None:
        (tmp_path / "gold.json").write_text(content, encoding="utf-8")
    assert main([str(tmp_path)]) == 1
    said = capsys.readouterr()
    assert message in said.err
    assert said.out == ""
    assert said.err.count("\n") == 1


def test_gold_in_another_encoding_or_of_the_other_half_is_refused(tmp_path: Path) -> None:
    """Gold is UTF-8, and at least one key must be in the half that was asked for."""
    write_folder(tmp_path, {"1a": GOLD}, {})
    with pytest.raises(GoldError, match="none of its 1 keys begins with 8-f"):
        load_gold(tmp_path, Half.SECOND)
    (tmp_path / "gold.json").write_bytes(b'{"1a": "\xff"}')
    with pytest.raises(GoldError, match="not in UTF-8"):
        load_gold(tmp_path)


def test_every_round_reads_its_lines_anew() -> None:
    """What the first round has read would be remembered, and the others would cost too little."""
    misses = []

    def work() -> None:
        fold("A line of a page")
        misses.append(fold.cache_info().misses)

    median_seconds(work, rounds=3)
    assert misses == [1, 1, 1]


@pytest.mark.parametrize("name", ["calibration", "growth", "scoring", "timing", "worst"])
def test_the_examples_in_the_docstrings_hold(name: str) -> None:
    """What a docstring of the benchmarks shows is what happens."""
    result = doctest.testmod(importlib.import_module(f"bench.{name}"))
    assert result.attempted > 0
    assert result.failed == 0


def test_the_figures_are_those_of_an_independent_script(tmp_path: Path) -> None:
    """On real pages every figure equals, to three decimals, what the other scoring script makes of our records."""
    if not (SHARED / "eval" / "score_articles.py").is_file():
        pytest.skip("the other script and its data are not beside this checkout")
    source = SHARED / "data" / "raw-news"
    everything = json.loads((source / "gold.json").read_text(encoding="utf-8"))
    keys = sorted(everything)[::21][:10]
    write_folder(tmp_path, {key: everything[key] for key in keys}, {})
    for kind in Input:
        for key in keys:
            kind.file(tmp_path, key).parent.mkdir(exist_ok=True)
            shutil.copyfile(kind.file(source, key), kind.file(tmp_path, key))
    golds = load_gold(tmp_path)
    pages = read_pages(golds, find_sources(tmp_path, golds, list(Input)), settings=Settings(language="en"), jobs=1)
    rows = [line.split()[2:] for line in render_accuracy(pages).split("\n")[1:4]]
    records = run([sys.executable, "-m", "builder", "extract", str(tmp_path / "text"), str(tmp_path / "html")])
    assert rows == [independent_figures(tmp_path, records.splitlines(), kind) for kind in Input]


def independent_figures(folder: Path, records: Iterable[bytes], kind: Input) -> list[str]:
    """Run the other script on the records of one input."""
    suffix = kind.file(Path(), "").name
    file = folder / "records.jsonl"
    file.write_bytes(b"\n".join(record for record in records if json.loads(record)["path"].endswith(suffix)))
    script = SHARED / "eval" / "score_articles.py"
    out = run([sys.executable, str(script), str(folder / "gold.json"), str(file)]).decode("utf-8")
    return [line.split()[1] for line in out.split("\n")[1:5]]


def run(command: Iterable[str]) -> bytes:
    """Run a command in the project's folder; return what it prints."""
    return subprocess.run(list(command), cwd=ROOT, check=True, capture_output=True).stdout  # noqa: S603 - our commands
