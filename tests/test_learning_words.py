"""Learning: which phrases of a dossier are common and which words are names in it, counted by story."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from builder.config import load_project
from builder.learning.learn import Lesson, learn
from builder.learning.lessons import ChangeKind, changes_of_words
from builder.learning.stories import sketch_text
from builder.learning.usage import MAX_PHRASES, draw_names, draw_phrases, least_stories
from builder.learning.usage_file import render_names, render_phrases
from builder.learning.word_counts import WordCounts
from builder.learning.wording import MAX_WORDS, word_article
from builder.model import Article
from builder.reading.desk import NAMES, PHRASES, read_desk
from builder.reading.learned_usage import (
    NAME_RULINGS,
    PHRASE_RULINGS,
    Expression,
    Ruling,
    key_of_name,
    key_of_phrase,
    parse_names,
    parse_phrases,
)
from builder.strictyaml import Faults, parse_yaml
from builder.words import phrase_key, word_key
from tests.articles import make_article
from tests.projects import bytes_below, make_project

OWN = "abcdefghij"


def own_words(number: int) -> str:
    """A sentence of lower-case words that no other article has."""
    stem = "".join(OWN[int(digit)] for digit in f"{number:04}")
    return " ".join(f"{stem}{a}{b}" for a in "pqrst" for b in "uvwxyz") + "."


def counted(articles: Sequence[Article]) -> WordCounts:
    """The words of some articles."""
    counts = WordCounts()
    for article in articles:
        counts.add(word_article(article), sketch_text(article.text))
    counts.close()
    return counts


def dossier(texts: Mapping[str, int], others: int = 0, *, language: str = "en") -> WordCounts:
    """So many articles with each of some texts, and others without; each has words of its own too."""
    bodies = [text for text, number in texts.items() for _ in range(number)] + [""] * others
    articles = [
        make_article(own_words(number), *filter(None, [body]), path=f"{number}.txt", headline="", language=language)
        for number, body in enumerate(bodies)
    ]
    return counted(articles)


def phrases(counts: WordCounts, *before: Expression) -> dict[str, tuple[int, int]]:
    """The phrases that are drawn, with their counts."""
    return {one.text: (one.seen, one.of) for one in draw_phrases(counts, before)}


def names(counts: WordCounts, *before: Expression) -> dict[str, tuple[int, int]]:
    """The names that are drawn, with their counts."""
    return {one.text: (one.seen, one.of) for one in draw_names(counts, before)}


class TestPhrases:
    """Which phrases are common."""

    def test_a_phrase_of_five_stories_in_a_hundred_is_common(self) -> None:
        """Of a small dossier five stories are asked for, of a large one the share."""
        assert [least_stories(stories) for stories in (0, 5, 100, 101, 1000)] == [5, 5, 5, 6, 50]
        assert phrases(dossier({"they spoke of climate.": 5}, 95))["climate"] == (5, 100)
        assert "climate" not in phrases(dossier({"they spoke of climate.": 4}, 10))
        assert "climate" not in phrases(dossier({"they spoke of climate.": 5}, 96))

    def test_a_phrase_has_up_to_three_words_and_no_stop_word_at_its_edges(self) -> None:
        """A stop word may be inside; a mark ends a phrase, and so does the paragraph."""
        found = phrases(dossier({"the house of lords, new york city council": 5, "lords": 1}))
        assert found.keys() == {
            "house", "lords", "house of lords", "york", "city", "council", "york city", "city council",
            "york city council",
        }  # fmt: skip
        assert found["lords"] == (6, 6)

    def test_stop_words_are_those_of_the_articles_language(self) -> None:
        """The same words say something in one language and nothing in another."""
        assert phrases(dossier({"aber Nebel": 5}, language="de")) == {"Nebel": (5, 5)}
        assert phrases(dossier({"aber Nebel": 5}, language="en")).keys() == {"aber", "Nebel", "aber Nebel"}

    def test_a_stop_word_is_one_with_any_apostrophe(self) -> None:
        """The lists have the typewriter's, texts have both; capitals may be a name."""
        assert phrases(dossier({"they don’t, they don't, US": 5})) == {"US": (5, 5)}

    def test_spellings_are_one_phrase_under_the_most_frequent(self) -> None:
        """Case and the plural of a common noun do not count; a tie goes to the alphabet."""
        counts = dossier({"Air strikes": 2, "air strikes": 3, "air strike": 1})
        assert phrases(counts)["air strikes"] == (6, 6)
        assert phrases(dossier({"al Qaeda": 3, "Al-Qaeda": 3})) == {"Al-Qaeda": (6, 6)}

    def test_versions_of_one_story_count_once(self) -> None:
        """Wire copy at ten papers is one story."""
        copies = [make_article(own_words(1) + own_words(2), "on climate.", path=f"{n}.txt") for n in range(9)]
        assert phrases(counted(copies)) == {}

    def test_figures_and_single_letters_are_no_phrases(self) -> None:
        """Nor do they begin or end one."""
        assert phrases(dossier({"2017, x, 2017 talks x": 5})).keys() == {"talks"}

    def test_no_more_are_learned_than_can_be_reviewed(self) -> None:
        """Of too many the most common stay."""
        many = [f"w{a}{b}{c}, " for a in OWN for b in OWN for c in OWN]
        rows = [" ".join(many[(place * step) % 1000] for place in range(1000)) for step in (1, 3, 7, 9, 11)]
        found = phrases(dossier({**dict.fromkeys((f"{row} climate" for row in rows), 1), "climate": 1}))
        assert len(found) == MAX_PHRASES
        assert found["climate"] == (6, 6)

    @given(st.lists(st.lists(st.sampled_from("air strike strikes of the Mosul al Qaeda , . US".split())), max_size=12))
    def test_every_count_is_that_of_a_plain_search(self, texts: list[list[str]]) -> None:
        """Counting only what can be common loses nothing: a phrase's stories have its words in a row."""
        articles = [
            make_article(f"{own_words(n)} {' '.join(text)}", path=f"{n}.txt", headline="")
            for n, text in enumerate(texts)
        ]
        counts = counted(articles)
        expected: dict[tuple[str, ...], int] = {}
        for article in articles:
            wording = word_article(article)
            inside = set()
            for start in range(len(wording.words)):
                for end in range(start + 1, start + 4):
                    run = wording.words[start:end]
                    edges = wording.stops[start] or wording.stops[min(end, len(wording.words)) - 1]
                    if "" not in run and len(run) == end - start and not edges:
                        inside.add(phrase_key(run))
            for key in inside:
                expected[key] = expected.get(key, 0) + 1
        assert counts.common_phrases(2) == {key: seen for key, seen in expected.items() if seen > 1}


class TestNames:
    """Which words are names."""

    def test_a_word_that_three_stories_capitalise_inside_sentences_is_a_name(self) -> None:
        """Two may be a slip."""
        text = "they said that the army went on to Mosul in the winter."
        assert names(dossier({text: 3}, 3)) == {"Mosul": (3, 3)}
        assert names(dossier({text: 2}, 3)) == {}

    @pytest.mark.parametrize(
        "text",
        [
            "Officials saw that the army went on to the town. Officials knew that winter had come to the town.",
            "they said: “Officials know it, and it is true for all.”",
            "Army Enters Officials Of The City And Leaves",
            "THE ARMY SAID THAT OFFICIALS KNEW IT ALL ALONG",
            "they called it Officials-led, and it was true for all.",
        ],
    )
    def test_other_capitals_say_nothing(self, text: str) -> None:
        """A capital at the beginning of a sentence or quotation, in a headline or between capitals is no evidence."""
        assert names(dossier({text: 4})) == {}

    def test_a_word_that_also_stands_small_is_no_name(self) -> None:
        """One story in fifty may have it small."""
        capital = "they said that the President went on to the town in the winter."
        small = "they said that the president went on to the town in the winter."
        assert names(dossier({capital: 49, small: 1})) == {"President": (49, 50)}
        assert names(dossier({capital: 48, small: 1})) == {}

    def test_languages_that_capitalise_nouns_teach_no_names(self) -> None:
        """In German a capital says that a word is a noun."""
        text = "sie sagten, dass die Armee im Winter nach Mossul gegangen ist."
        assert names(dossier({text: 4}, language="de")) == {}

    def test_spellings_are_one_name(self) -> None:
        """An Arabic article's spelling does not count; the printing of most stories is shown."""
        texts = {f"they said that {name} went on to the town in the winter.": 2 for name in ("al-Sadr", "Al-Sadr")}
        texts["they said that el-Sadr went on to the town in the winter."] = 1
        assert names(dossier(texts)) == {"Al-Sadr": (5, 5)}


class TestRulings:
    """What editors have said stays."""

    def test_a_ruling_stays_counted_anew(self) -> None:
        """With its own spelling, whether the phrase is common or not; without a ruling it goes."""
        counts = dossier({"climate talks": 2, "climate": 5})
        before = (
            Expression("Climate", 9, 9, Ruling.SUBJECT),
            Expression("the climate talk", 9, 9, Ruling.COMMON),
            Expression("climate talks", 9, 9, Ruling.COMMON),
            Expression("nowhere", 9, 9, Ruling.COMMON),
            Expression("gone", 9, 9),
        )
        assert draw_phrases(counts, before) == (
            Expression("Climate", 7, 7, Ruling.SUBJECT),
            Expression("climate talks", 2, 7, Ruling.COMMON),
            Expression("nowhere", 0, 7, Ruling.COMMON),
            Expression("the climate talk", 0, 7, Ruling.COMMON),
        )

    def test_a_ruling_on_a_name_stays_counted_anew(self) -> None:
        """Likewise."""
        counts = dossier(
            {"they said that the Bush went on to Mosul in winter.": 3, "they saw a bush and a town there.": 1}
        )
        before = (
            Expression("bush", 1, 1, Ruling.NAME),
            Expression("Mosul", editor=Ruling.WORD),
            Expression("Gone", 3, 3),
        )
        assert draw_names(counts, before) == (
            Expression("bush", 3, 4, Ruling.NAME),
            Expression("Mosul", 3, 3, Ruling.WORD),
        )

    def test_changes_are_told_by_key(self) -> None:
        """Another printing is no change."""
        before = (Expression("air strike", 5, 9), Expression("gone", 5, 9), Expression("same", 5, 9))
        after = (Expression("Air strikes", 6, 9), Expression("new", 5, 9), Expression("same", 5, 9))
        changes = changes_of_words("phrases", before, after, key=key_of_phrase)
        assert [(change.kind, change.where, change.line.text) for change in changes] == [
            (ChangeKind.ADDED, "phrases", "new"),
            (ChangeKind.RECOUNTED, "phrases", "Air strikes"),
            (ChangeKind.GONE, "phrases", "gone"),
        ]


class TestFiles:
    """What is written is what is read."""

    @given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), st.integers(0, 99), st.booleans())
    def test_any_expression_survives_the_file(self, text: str, seen: int, ruled: bool) -> None:
        """Quotes and signs that cannot be seen come back as they were."""
        text = unicodedata.normalize("NFC", " ".join(text.split()))
        faults = Faults("x.yml")
        if len(key_of_phrase(text)) in (1, 2, 3) and any(map(str.isalpha, text)):
            phrase = Expression(text, seen, 99, PHRASE_RULINGS[seen % 2] if ruled else None)
            assert parse_phrases(parse_yaml(render_phrases((phrase,)), faults), faults) == (phrase,)
        if key_of_name(text):
            name = Expression(text, seen, 99, NAME_RULINGS[seen % 2] if ruled else None)
            assert parse_names(parse_yaml(render_names((name,)), faults), faults) == (name,)
        assert faults.problems == []

    @example("A\uf91b")
    @given(st.text())
    def test_any_text_is_taken_in(self, text: str) -> None:
        """Whatever the article says, its words are numbered, and what is learned from five of it can be written."""
        articles = [make_article(text, own_words(number), path=f"{number}.txt") for number in range(5)]
        counts = counted(articles)
        faults = Faults("x.yml")
        learned = draw_phrases(counts, ()), draw_names(counts, ())
        assert parse_phrases(parse_yaml(render_phrases(learned[0]), faults), faults) == learned[0]
        assert parse_names(parse_yaml(render_names(learned[1]), faults), faults) == learned[1]
        assert faults.problems == []


def test_of_a_long_article_the_beginning_counts() -> None:
    """Memory is bounded by the articles' number."""
    wording = word_article(make_article("word " * 3 * MAX_WORDS, "x" * 50 + " " + "end"))
    assert len(wording.words) == len(wording.stops) == MAX_WORDS


def run(config: Path, *, jobs: int = 1) -> Lesson:
    """Learn, without a word."""
    return learn(load_project(config), jobs=jobs, progress=lambda *_: None)


def make_dossier(root: Path, count: int = 6, **desk: str) -> Path:
    """A project of raw pages that speak of health care and of Mosul."""
    pages = {
        f"{number}.txt": f"Report {number} is out\n\nMay {number % 28 + 1}, 2016\n\n"
        f"they said that the army went on to Mosul, and of health care they said: {own_words(number)}\n"
        for number in range(count)
    }
    return make_project(root, pages, desk={f"learned/{name}.yml": text for name, text in desk.items()})


class TestCommand:
    """From articles on disk to the desk's files, and back into the desk."""

    def test_what_is_learned_is_the_desks_usage(self, tmp_path: Path) -> None:
        """Phrases and names are written, and read with the desk."""
        lesson = run(make_dossier(tmp_path))
        assert [word.path for word in lesson.words] == [f"desk/{PHRASES}", f"desk/{NAMES}"]
        assert all(word.written for word in lesson.words)
        usage = read_desk(tmp_path / "desk", tmp_path).usage
        assert (usage.stories, usage.phrases["health", "care"], sorted(usage.names)) == (6, 6, [word_key("Mosul")])

    def test_learning_again_changes_nothing(self, tmp_path: Path) -> None:
        """What was learned has no part in learning; the same articles give the same bytes, with any jobs."""
        config = make_dossier(tmp_path, 50)
        run(config, jobs=2)
        before = bytes_below(tmp_path / "desk")
        again = run(config)
        assert [(word.written, word.changes) for word in again.words] == [(False, ()), (False, ())]
        assert bytes_below(tmp_path / "desk") == before

    def test_a_ruling_survives(self, tmp_path: Path) -> None:
        """What an editor has decided stays in the file and in the desk."""
        text = "phrases:\n  - {phrase: Health care, editor: subject}\n  - {phrase: gone, seen: 3, of: 3}\n"
        lesson = run(make_dossier(tmp_path, phrases=text, names="names: [{name: Mosul, editor: word}]"))
        assert Expression("Health care", 6, 6, Ruling.SUBJECT) in lesson.words[0].expressions
        assert "gone" in [change.line.text for change in lesson.words[0].changes if change.kind is ChangeKind.GONE]
        usage = read_desk(tmp_path / "desk", tmp_path).usage
        assert ("health", "care") not in usage.phrases
        assert usage.names == frozenset()

    def test_few_articles_make_no_file(self, tmp_path: Path) -> None:
        """An empty lesson is not written down."""
        assert [word.written for word in run(make_dossier(tmp_path, 2)).words] == [False, False]
        assert not (tmp_path / "desk" / "learned").exists()
