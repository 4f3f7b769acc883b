"""Withholding: not one sentence that may not be published is in any file, and what is left is still right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.config import Settings
from builder.model import AnnotatedArticle, Briefing, Evidence, Page, Publishing, Site
from builder.rendering.render import render
from builder.rendering.views import catalogue_of
from builder.withholding.evidence import cut_evidence
from builder.withholding.excerpts import MOST_WORDS, SHARE, excerpt_end
from builder.withholding.withhold import restrictions, withhold
from tests.articles import make_article
from tests.briefings import MOSUL, TEMPLATES, small_briefing
from tests.withheld import SENTENCES, Draft, briefing_of_drafts, told_words

DRAFTS = st.lists(
    st.builds(
        Draft,
        paragraphs=st.lists(
            st.lists(st.integers(0, len(SENTENCES) - 1), min_size=1, max_size=6), min_size=1, max_size=3
        ),
        publish=st.sampled_from([None, *Publishing]),
        source=st.sampled_from(["The Excerpt", "The Index", "The Whole", None]),
        authored=st.booleans(),
        common_first=st.booleans(),
    ),
    min_size=1,
    max_size=4,
)
EVERYTHING = [
    Draft([range(len(SENTENCES))], publish, source, authored, common_first=bool(publish))
    for publish, source, authored in [
        (Publishing.METADATA, None, False),
        (None, "The Whole", False),
        (None, "The Excerpt", False),
        (None, "The Index", True),
        (Publishing.EXCERPT, "The Index", True),
    ]
]


def withheld_words(full: Briefing, cut: Briefing) -> set[str]:
    """The words of the sentences that are in an article and not in what is left of it."""
    found = set()
    for before, after in zip(full.articles, cut.articles, strict=True):
        article = before.article
        told = [article.text, *(c.text for c in article.captions), *(n.text for n in article.footnotes)]
        if after.article.withheld is not Publishing.FULL:
            told += [line.text for line in article.dropped]
            found |= told_words(" ".join(told)) - told_words(after.article.text)
    return found


def files_of(briefing: Briefing) -> dict[str, str]:
    """Every file in which words stand: pages, feeds with whole texts, data, the database with its full-text index."""
    site = Site(name="The Files", url="https://example.org/")
    files = {}
    for file in render(briefing, templates=TEMPLATES, site=site, settings=Settings(feeds="full")):
        if isinstance(file, Page):
            files[file.path] = file.text
        elif not file.path.endswith(".png"):
            files[file.path] = file.make().decode("utf-8", "replace")
    return files


def assert_nothing_leaks(full: Briefing, default: Publishing) -> None:
    """No file has a word of a withheld sentence."""
    cut = withhold(full, default=default)
    withheld = withheld_words(full, cut)
    for path, text in files_of(cut).items():
        assert not told_words(text) & withheld, path


def test_every_kind_of_annotation_is_cut() -> None:
    """The briefing of the next test has at least one of each kind, and in full they show what may not be shown."""
    full = briefing_of_drafts(EVERYTHING)
    cut = withhold(full, default=Publishing.FULL)
    assert all((full.topics, full.events, full.speakers, full.families, full.labels, full.loose_notes))
    assert full.suggestions
    assert any(alias.passage for topic in full.topics for alias in topic.aliases)
    assert all(a.names and a.dates and a.quotes and a.notes and a.aliases for a in full.articles)
    withheld = withheld_words(full, cut)
    leaking = {path for path, text in files_of(full).items() if told_words(text) & withheld}
    assert {"articles", "desk", "editions", "notes", "quotes", "timeline", "topics"} <= {
        path.split("/")[0] for path in leaking
    }
    assert {"feed.xml", "feed.json", "data/articles.jsonl", "data/briefing.sqlite"} <= leaking
    assert_nothing_leaks(full, Publishing.FULL)


@settings(max_examples=25, deadline=None)
@given(DRAFTS, st.sampled_from(Publishing))
def test_no_withheld_word_is_in_any_file(drafts: list[Draft], default: Publishing) -> None:
    """Whatever the articles hold and whoever publishes them."""
    assert_nothing_leaks(briefing_of_drafts(drafts), default)


@settings(max_examples=15, deadline=None)
@given(DRAFTS, st.sampled_from(Publishing))
def test_what_is_left_is_right(drafts: list[Draft], default: Publishing) -> None:
    """Spans have their words, what counts in indices means the same, and cutting again changes nothing."""
    full = briefing_of_drafts(drafts)
    cut = withhold(full, default=default)
    before = {annotated.id: annotated for annotated in full.articles}
    after = {annotated.id: annotated for annotated in cut.articles}
    for annotated in cut.articles:
        assert_spans_fit(annotated)
        assert before[annotated.id].article.text.startswith(annotated.article.text)
        assert len(annotated.article.blocks) in (0, len(annotated.article.body))
    said = {(s.slug, i, before[i].quotes[n].start) for s in full.speakers for i, n in s.quotes}
    assert {(s.slug, i, after[i].quotes[n].start) for s in cut.speakers for i, n in s.quotes} <= said
    for event in cut.events:
        for telling in event.tellings:
            found = after[telling.article_id].dates[telling.date]
            assert telling.start <= found.start < found.end <= telling.end
    for label in cut.labels:
        assert {after[i].notes[n].entry.label for i, n in label.notes} == {label.label}
    for topic, whole in zip(cut.topics, full.topics, strict=True):
        assert topic.article_ids == whole.article_ids
        assert topic.naming_ids == whole.naming_ids
    assert catalogue_of(cut).topic_articles == catalogue_of(full).topic_articles
    assert withhold(cut, default=default) is cut


def assert_spans_fit(annotated: AnnotatedArticle) -> None:
    """All spans lie in the text, over their words."""
    text = annotated.article.text
    places = [(name.start, name.end, name.text) for name in annotated.names]
    places += [(found.start, found.end, found.text) for found in annotated.dates]
    for start, end, words in places:
        assert text[start:end] == words
    for quote in annotated.quotes:
        assert quote.end <= len(text)
        assert quote.cue is None or quote.cue[1] <= len(text)
    for note in annotated.notes:
        assert note.is_placed == (note.end > 0)
        assert note.end <= len(text)
    assert all(mark.end <= len(text) for mark in annotated.article.marks)
    assert all(end <= len(text) for _, end in annotated.key_points)


def test_what_may_be_published_in_full_is_not_touched() -> None:
    """It costs nothing: the briefing is the same object."""
    briefing = briefing_of_drafts([Draft([[0, 1, 2]], Publishing.FULL, "The Index", authored=False)])
    assert withhold(briefing, default=Publishing.METADATA) is briefing
    assert withhold(small_briefing(), default=Publishing.FULL) == small_briefing()


@pytest.mark.parametrize(
    ("publish", "source", "default", "expected"),
    [
        (None, None, "metadata", "metadata"),
        (None, "The Whole", "excerpt", "excerpt"),
        (None, "The Excerpt", "full", "excerpt"),
        (None, "The Excerpt", "metadata", "excerpt"),
        ("metadata", "The Excerpt", "full", "metadata"),
        ("full", "The Index", "excerpt", None),
    ],
)
def test_the_nearest_choice_wins(publish: str | None, source: str | None, default: str, expected: str | None) -> None:
    """Front matter over source over settings."""
    draft = Draft([[0]], Publishing(publish) if publish else None, source, authored=False)
    chosen = restrictions(briefing_of_drafts([draft]), default=Publishing(default))
    assert [*chosen.values()] == ([expected] if expected else [])


SENTENCE = "All of it was written in ten words or so."


def excerpt(*body: str) -> str:
    """The excerpt of an article of these paragraphs."""
    article = make_article(*body)
    return article.text[: excerpt_end(article)]


def test_an_excerpt_is_whole_sentences_of_some_eighty_words() -> None:
    """Over paragraphs, too; the sentence that would be too much is left out as a whole."""
    assert excerpt(*[f"{SENTENCE} {SENTENCE}"] * 30) == "\n\n".join([f"{SENTENCE} {SENTENCE}"] * 4)
    assert 8 * len(SENTENCE.split()) == MOST_WORDS


def test_an_excerpt_is_never_more_than_a_third() -> None:
    """A text of which one sentence is more than a third gives none."""
    assert excerpt(" ".join([SENTENCE] * 5)) == SENTENCE
    assert excerpt(" ".join([SENTENCE] * 2)) == ""
    assert excerpt(SENTENCE) == excerpt() == ""
    assert SHARE == 3


def test_one_long_sentence_is_an_excerpt_and_a_text_without_full_stops_is_none() -> None:
    """The first sentence is shown whole if it is one."""
    long, endless = "word " * 99 + "end.", "word " * 400 + "end."
    assert excerpt(long, *[SENTENCE] * 90) == long
    assert excerpt(endless, *[SENTENCE] * 900) == ""


def test_words_are_counted_in_scripts_without_spaces() -> None:
    """Two characters of Chinese are a word, more or less."""
    assert len(excerpt("摩苏尔的战斗已经结束了。" * 60)) == len("摩苏尔的战斗已经结束了。") * (MOST_WORDS // 6)


def test_metadata_keep_what_is_no_text() -> None:
    """Headline, dates, address, the editor's summary and the evidence that quotes no sentence stay."""
    full = small_briefing()
    full = replace(full, articles=tuple(_with_summary(a) for a in full.articles))
    cut = next(a.article for a in withhold(full, default=Publishing.METADATA).articles if a.id == MOSUL)
    assert (cut.headline, cut.published, cut.summary) == ("Mosul falls", date(2017, 7, 10), "Ours.")
    assert (cut.body, cut.captions, cut.footnotes, cut.blocks) == ((), (), (), ())
    assert [(line.line, line.text, line.reason) for line in cut.dropped] == [(2, "", "share-bar"), (9, "", "comments")]
    assert {name: found.text for name, found in cut.evidence.items()} == {
        "body": "",
        "published": "July 10, 2017",
        "section": "World",
    }


def test_evidence_stays_unless_it_has_a_piece_of_a_sentence() -> None:
    """A headline that the text repeats is no secret; four words in a row of any other sentence are."""
    said = {
        "headline": "The town is free again",
        "dateline": "TARSIN — The bridge was open by noon.",
        "published": "open by noon, 2 May 2016",
        "body": "2 paragraphs",
    }
    article = make_article("The town is free again.", "The bridge was open by noon.", headline=said["headline"])
    article = replace(article, evidence={name: Evidence(1, text, "rule", 0.9) for name, text in said.items()})
    kept = {name: found.text for name, found in cut_evidence(article, 0).items()}
    assert kept == {**said, "dateline": "", "body": ""}


def _with_summary(annotated: AnnotatedArticle) -> AnnotatedArticle:
    return replace(annotated, article=replace(annotated.article, summary="Ours."))


def test_time_order_holds_where_mentions_are_withheld() -> None:
    """The first article to name a topic is its first, whether the passage is shown or not."""
    drafts = [
        Draft([[2, 10]], Publishing.METADATA, None, authored=False),
        Draft([[2, 10]], None, None, authored=False),
    ]
    cut = withhold(briefing_of_drafts(drafts), default=Publishing.FULL)
    topic = next(topic for topic in cut.topics if topic.label == "Kobani")
    first, second = (annotated.id for annotated in reversed(cut.articles))
    assert topic.article_ids == (first, second)
    assert {mention.article_id for mention in topic.mentions} == {second}
