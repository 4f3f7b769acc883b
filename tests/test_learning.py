"""Learning: which lines of a dossier are furniture because they recur, and what is never taken for that."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.config import load_project
from builder.errors import ConfigError
from builder.learning.digest import Digest, digest_article
from builder.learning.furniture_file import render_learned
from builder.learning.learn import Lesson, learn
from builder.learning.lessons import ChangeKind, draw_lessons
from builder.learning.metadata_lines import may_carry_metadata
from builder.learning.recurrence import count_lines
from builder.learning.stories import sketch_text, tell_stories
from builder.model import Article, Desk, Dropped, Evidence, Publisher
from builder.reading.article import read_article
from builder.reading.desk import FURNITURE, PHRASES, read_desk
from builder.reading.learned import Learned, Recurring, RecurringLine, Verdict, parse_learned
from builder.reading.source import list_sources
from builder.strictyaml import Faults, parse_yaml
from tests.articles import make_article
from tests.projects import bytes_below, make_project

TOWNS = (
    "Tarsin Orven Malvik Dresta Quenby Harrow Lindal Marsk Pellan Sorby Tovik Ulmen Varga Westra Yarrow Zelin".split()
)
SLOGAN = "Independent reporting needs you"


def story(number: int) -> tuple[str, str]:
    """Two paragraphs of a story that shares hardly five words in a row with that of another number."""
    a, b, c = (f"{TOWNS[(number * step) % len(TOWNS)]}{number}" for step in (1, 3, 7))
    return (
        f"The council of {a} voted {number + 3} to 2 near {b} for bridge {number} to {c}, a reporter of {a} saw.",
        f"Mayor {b} told {c} that work on {a} begins when harvest {number} is in from {b}, and {c} agreed with {a}.",
    )


def article(number: int, *furniture: str, source: str | None = "Sample Wire", folder: str = "articles") -> Article:
    """A story with lines that reading dropped."""
    read = make_article(*story(number), path=f"{folder}/{number}.txt", headline=f"Headline {number}", source=source)
    return replace(read, dropped=tuple(Dropped(30 + n, text, "masthead") for n, text in enumerate(furniture)))


def learned_from(
    articles: Sequence[Article], before: Learned | None = None, *, desk: Desk | None = None
) -> dict[str, list[str]]:
    """The lines that are learned from articles, by source, folder, or "everywhere"."""
    digests: list[Digest] = [digest_article(one, desk or Desk()) for one in articles]
    learned = draw_lessons(count_lines(digests), before or Learned(), desk or Desk())
    groups = (Recurring("everywhere", learned.everywhere), *learned.sources, *learned.folders)
    return {group.name: [line.text for line in group.lines] for group in groups if group.lines}


class TestRecurrence:
    """Which lines recur."""

    def test_a_line_of_three_stories_is_learned(self) -> None:
        """Two stories may share a line by chance; a third makes it furniture."""
        articles = [article(number, SLOGAN) for number in range(3)]
        assert learned_from(articles[:2]) == {}
        assert learned_from(articles) == {"Sample Wire": [SLOGAN]}

    def test_a_line_of_less_than_a_fifth_is_not_learned(self) -> None:
        """What stands in few of a source's stories is a phrase of its writers."""
        with_line = [article(number, SLOGAN) for number in range(3)]
        assert learned_from([*with_line, *(article(number) for number in range(3, 15))]) == {"Sample Wire": [SLOGAN]}
        assert learned_from([*with_line, *(article(number) for number in range(3, 16))]) == {}

    def test_a_line_inside_the_stories_needs_half_of_them(self) -> None:
        """Headings and paragraphs that follow-ups repeat are the story, unless nearly every story has them."""
        heading = "What happened so far"
        bodies = [(first, heading, second) for first, second in map(story, range(8))]
        inside = [replace(article(number), body=body) for number, body in enumerate(bodies)]
        assert learned_from([*inside[:3], *(article(number) for number in range(8, 12))]) == {}
        assert learned_from([*inside[:4], *(article(number) for number in range(8, 12))]) == {"Sample Wire": [heading]}

    def test_printings_of_a_line_are_one(self) -> None:
        """Case, quotes and punctuation do not tell lines apart, nor does Unicode's form."""
        said = "Únete hoy a los lectores de nuestra «edición» matinal"
        printings = [said, f"{said.upper()}!", unicodedata.normalize("NFD", said)]
        lines = learned_from([article(number, text) for number, text in enumerate(printings)])
        assert lines == {"Sample Wire": [printings[1]]}

    def test_versions_of_one_story_count_once(self) -> None:
        """The same story printed again, with a sentence more, teaches nothing."""
        long = [paragraph for number in range(20, 26) for paragraph in story(number)]
        versions = [
            replace(article(number), body=(*long, f"Version {number} adds that talks in {TOWNS[number]} go on."))
            for number in range(5)
        ]
        assert learned_from(versions) == {}
        assert learned_from([*versions, article(6, long[0]), article(7, long[0])]) == {"Sample Wire": [long[0]]}

    def test_wire_copy_is_not_furniture_of_the_trade(self) -> None:
        """One story at many sources says nothing about its lines; many stories at many sources do."""
        sources = [f"Paper {number}" for number in range(5)]
        copies = [replace(article(1, SLOGAN, source=name), path=f"articles/{name}.txt") for name in sources]
        assert learned_from(copies) == {}
        own = [article(number, SLOGAN, source=name) for number, name in enumerate(sources)]
        assert learned_from(own[:4]) == {}
        assert learned_from(own) == {"everywhere": [SLOGAN]}
        others = [article(number, source=f"Other {number}") for number in range(5, 26)]
        assert learned_from([*own, *others[:20]]) == {"everywhere": [SLOGAN]}
        assert learned_from([*own, *others]) == {}

    def test_a_folder_stands_in_for_a_missing_source_when_it_is_full(self) -> None:
        """Articles without a source teach something only as ten stories of one folder."""
        articles = [article(number, SLOGAN, source=None, folder="articles/list") for number in range(10)]
        assert learned_from(articles[:9]) == {}
        assert learned_from(articles) == {"articles/list": [SLOGAN]}

    def test_a_source_is_counted_under_the_desks_name(self) -> None:
        """Aliases are one source."""
        desk = Desk(publishers=(Publisher(name="Sample Wire", aliases=("SW",)),))
        articles = [article(number, SLOGAN, source=name) for number, name in enumerate(("SW", "Sample Wire", "sw"))]
        assert learned_from(articles, desk=desk) == {"Sample Wire": [SLOGAN]}


class TestMetadata:
    """What mastheads need is never learned."""

    @pytest.mark.parametrize(
        "text",
        [
            "By Mara Venn",
            "Mara Venn",
            "By",
            "Published:",
            "March 8, 2017",
            "World | Middle East",
            "Photo: Getty Images",
            "Dear Colleagues,",
        ],
    )
    def test_a_line_in_the_form_of_metadata_is_left_alone(self, text: str) -> None:
        """A byline that reading missed today is still no furniture."""
        assert may_carry_metadata(text)
        assert learned_from([article(number, text) for number in range(4)]) == {}

    @pytest.mark.parametrize("text", [SLOGAN, "Contact: 202/555-0100.", "More from our partners", "Why it matters"])
    def test_other_lines_are_not(self, text: str) -> None:
        """Requests, contacts and labels carry nothing of an article's own."""
        assert not may_carry_metadata(text)

    def test_a_line_that_a_masthead_of_the_source_uses_is_left_alone(self) -> None:
        """What is a headline or an author of one article stays what it is where others repeat it."""
        articles = [article(number, "Old bridge reopens", "The Desk of the Valley") for number in range(6)]
        assert learned_from(articles) == {"Sample Wire": ["Old bridge reopens", "The Desk of the Valley"]}
        articles.append(replace(article(7), headline="Old Bridge Reopens"))
        articles.append(replace(article(8), authors=("The Desk of the Valley",)))
        assert learned_from(articles) == {}

    def test_a_line_that_speaks_for_a_field_is_left_alone(self) -> None:
        """The evidence of any field counts, not only its value."""
        articles = [article(number, "A service of the Valley press") for number in range(4)]
        evidence = {"source": Evidence(2, "A service of the Valley press", "known-publisher", 0.9)}
        assert learned_from([*articles, replace(article(5), evidence=evidence)]) == {}

    def test_a_line_that_a_rule_knows_is_not_repeated(self) -> None:
        """The file has what the rules do not know; a known line that reading kept in stories is one of these."""
        known = "Sign up for our newsletter"
        assert learned_from([article(number, known) for number in range(4)]) == {}
        kept = [replace(article(number), body=(story(number)[0], known, story(number)[1])) for number in range(4)]
        assert learned_from(kept) == {"Sample Wire": [known]}

    @pytest.mark.parametrize("text", ["***", "24", "1,200"])
    def test_a_line_without_letters_is_left_alone(self, text: str) -> None:
        """Its folded form would fit rows of tables."""
        assert learned_from([article(number, text) for number in range(4)]) == {}


class TestStories:
    """Telling stories apart."""

    def test_a_standing_paragraph_does_not_make_stories_one(self) -> None:
        """Articles that share what is said of the publisher are different stories."""
        about = " ".join(f"We have reported from {town} since {n}." for n, town in enumerate(TOWNS[:6]))
        texts = [f"{about} {' '.join(f'word{number}x{n}' for n in range(80))}" for number in range(30)]
        assert tell_stories(map(sketch_text, texts)) == list(range(30))

    def test_a_text_and_a_longer_version_are_one_story(self) -> None:
        """The shorter of the two decides."""
        short = " ".join(paragraph for number in range(4) for paragraph in story(number))
        longer = " ".join((short, *(paragraph for number in range(50, 60) for paragraph in story(number))))
        assert tell_stories(map(sketch_text, (short, "Another text", longer, ""))) == [0, 1, 0, 3]

    @given(st.text())
    def test_a_text_is_its_own_story(self, text: str) -> None:
        """Any text with a word in it is found again."""
        sketch = sketch_text(text)
        assert tell_stories([sketch, sketch]) == ([0, 0] if sketch else [0, 1])


SHOWABLE = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
COUNTED = st.builds(
    RecurringLine,
    SHOWABLE.map(lambda text: unicodedata.normalize("NFC", " ".join(f"x{text}".split()))),
    st.integers(0, 99),
    st.integers(0, 99),
    st.sampled_from([None, *Verdict]),
)


class TestFile:
    """What is written is what is read."""

    @given(COUNTED)
    def test_any_line_survives_the_file(self, line: RecurringLine) -> None:
        """Quotes, backslashes, colons and signs that cannot be seen come back as they were."""
        learned = Learned(everywhere=(line,), sources=(Recurring(line.text, (line,)),))
        faults = Faults("x.yml")
        assert parse_learned(parse_yaml(render_learned(learned), faults), faults) == learned
        assert faults.problems == []

    def test_the_file_is_easy_to_review(self) -> None:
        """One line for each line, counts in words' order, verdicts at the end, nothing for what is empty."""
        lines = (RecurringLine('Say "more"', 14, 20), RecurringLine("Background", 5, 20, Verdict.STORY))
        text = render_learned(Learned(sources=(Recurring("Sample Wire", lines),)))
        assert [line for line in text.splitlines() if not line.startswith("#")] == [
            "sources:",
            '  - name: "Sample Wire"',
            "    lines:",
            '      - {line: "Say \\"more\\"", seen: 14, of: 20}',
            '      - {line: "Background", seen: 5, of: 20, editor: story}',
        ]


def page(number: int) -> str:
    """A raw page of a source whose slogan no rule knows, in the middle of the story."""
    head = f"Bridge {number} is to be built\n\nBy Mara Venn\nMay {number + 1}, 2016"
    return "\n\n".join((head, *story(number), SLOGAN, *story(number + 50))) + "\n"


def dossier(root: Path, count: int = 6, **desk: str) -> Path:
    """A project of raw pages of one source; the names of desk files have "/" for "__"."""
    pages = {f"{number}.txt": f"---\nsource: Sample Wire\n---\n{page(number)}" for number in range(count)}
    files = {f"{name.replace('__', '/')}.yml": text for name, text in desk.items()}
    return make_project(root, pages, desk=files)


def run(config: Path, *, jobs: int = 1) -> Lesson:
    """Learn, without a word."""
    return learn(load_project(config), jobs=jobs, progress=lambda *_: None)


class TestCommand:
    """From articles on disk to the desk's file."""

    def test_the_slogan_of_a_source_is_learned(self, tmp_path: Path) -> None:
        """The line that recurs is the only one in the file; the story, headlines, bylines and dates are not."""
        lesson = run(dossier(tmp_path))
        assert lesson.learned == Learned(sources=(Recurring("Sample Wire", (RecurringLine(SLOGAN, 6, 6),)),))
        assert (lesson.articles, lesson.stories, lesson.written) == (6, 6, True)
        desk = read_desk(tmp_path / "desk", tmp_path)
        assert desk.recurring["sample wire"] == {SLOGAN.lower()}

    def test_learning_again_changes_nothing(self, tmp_path: Path) -> None:
        """What was learned has no part in learning; the same articles give the same bytes, with any jobs."""
        config = dossier(tmp_path, 50)
        assert run(config, jobs=2).written
        before = bytes_below(tmp_path / "desk")
        again = run(config)
        assert (again.written, again.changes) == (False, ())
        assert bytes_below(tmp_path / "desk") == before

    def test_only_the_learned_files_are_written(self, tmp_path: Path) -> None:
        """Articles, other desk files and pages stay as they are."""
        config = dossier(tmp_path, sources="- name: Sample Wire\n")
        (tmp_path / "desk" / "learned").mkdir()
        (tmp_path / "desk" / "learned" / "2017-coverage.yml").write_text("x: y\n", encoding="utf-8")
        before = bytes_below(tmp_path)
        run(config)
        after = {path: content for path, content in bytes_below(tmp_path).items() if not path.startswith(".cache/")}
        assert after.keys() - before.keys() == {f"desk/{name}" for name in (FURNITURE, PHRASES)}
        assert {path: after[path] for path in before} == before

    def test_nothing_that_recurs_makes_no_file(self, tmp_path: Path) -> None:
        """An empty lesson is not written down."""
        lesson = run(dossier(tmp_path, 2))
        assert not lesson.written
        assert not (tmp_path / "desk" / FURNITURE).exists()

    def test_a_verdict_survives(self, tmp_path: Path) -> None:
        """What an editor has decided stays, counted anew; what no longer recurs goes."""
        text = f"""sources:
  - name: sample wire
    lines:
      - {{line: {SLOGAN}, seen: 3, of: 3, editor: story}}
      - {{line: Once upon a time, editor: furniture}}
      - {{line: No longer there, seen: 3, of: 3}}
"""
        lesson = run(dossier(tmp_path, learned__furniture=text))
        kept = (RecurringLine(SLOGAN, 6, 6, Verdict.STORY), RecurringLine("Once upon a time", 0, 6, Verdict.FURNITURE))
        assert lesson.learned == Learned(sources=(Recurring("Sample Wire", kept),))
        assert [(change.kind, change.line.text) for change in lesson.changes if change.kind is ChangeKind.GONE] == [
            (ChangeKind.GONE, "No longer there")
        ]
        assert read_desk(tmp_path / "desk", tmp_path).recurring["sample wire"] == {"once upon a time"}

    def test_a_verdict_on_a_source_without_articles_survives(self, tmp_path: Path) -> None:
        """Articles may come back."""
        text = "sources: [{name: Gone Gazette, lines: [{line: Share it, seen: 3, of: 4, editor: furniture}]}]"
        lesson = run(dossier(tmp_path, 2, learned__furniture=text))
        line = RecurringLine("Share it", 0, 0, Verdict.FURNITURE)
        assert lesson.learned.sources == (Recurring("Gone Gazette", (line,)),)

    def test_authored_articles_teach_no_lines(self, tmp_path: Path) -> None:
        """Nothing is dropped from them, so what recurs in them is theirs; how they use words counts."""
        pages = {f"{number}.md": f"---\nsource: Own\n---\n# Title {number}\n\n{page(number)}" for number in range(5)}
        lesson = run(make_project(tmp_path, pages))
        assert (lesson.learned, lesson.written, lesson.articles, lesson.stories) == (Learned(), False, 5, 5)
        assert "council" in [phrase.text for phrase in lesson.words[0].expressions]

    def test_without_an_article_nothing_is_learned(self, tmp_path: Path) -> None:
        """A dossier of which nothing can be read keeps what was learned."""
        with pytest.raises(ConfigError, match=r"articles: no article to learn from"):
            run(make_project(tmp_path, {"bad.txt": b""}))

    def test_a_bad_article_stops_nothing(self, tmp_path: Path) -> None:
        """It is named, and the others teach."""
        config = dossier(tmp_path)
        (tmp_path / "articles" / "bad.txt").write_bytes(b"")
        lesson = run(config)
        assert [problem.path for problem in lesson.problems] == ["articles/bad.txt"]
        assert lesson.articles == 6

    def test_a_recurring_line_is_dropped_from_the_story(self, tmp_path: Path) -> None:
        """After learning, reading leaves the line out with its reason, and the body is the story alone."""
        run(dossier(tmp_path))
        settings = load_project(tmp_path / "mkdocs.yml").settings
        desk = read_desk(tmp_path / "desk", tmp_path)
        (tmp_path / "articles" / "new.txt").write_text(f"---\nsource: Sample Wire\n---\n{page(9)}", encoding="utf-8")
        sources, _ = list_sources(tmp_path, tmp_path / "articles")
        (new,) = (read_article(one, settings=settings, desk=desk) for one in sources if one.path.endswith("new.txt"))
        assert new.body == (*story(9), *story(59))
        assert [(line.text, line.reason) for line in new.dropped] == [(SLOGAN, "recurring-line")]
        assert (new.headline, new.authors, new.published) == (
            "Bridge 9 is to be built",
            ("Mara Venn",),
            date(2016, 5, 10),
        )
