"""Linking: topics and aliases, related articles, chronology and sources."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.errors import ClashError, Problem, Severity
from builder.linking.link import link
from builder.model import (
    DERIVED_HEADLINE_RULE,
    AnnotatedArticle,
    Briefing,
    Desk,
    Direction,
    Evidence,
    GlossaryEntry,
    Kind,
    Mark,
    MarkKind,
    Publisher,
    Topic,
)
from tests.articles import annotated, make_article

FIRST = annotated(
    "Tarsin fell on Monday. The leader of the Tarsin Front,* Karim al-Hadid, fled from Tarsin.",
    "Karim al-Hadid had led the Tarsin Front for years. Hadid is now in the hills.",
    path="articles/first.txt",
    published=date(2016, 5, 2),
    footnotes=("The Tarsin Front (also known as TF/TLF) is banned",),
)
SECOND = annotated(
    "The Tarsin Liberation Front (TLF) lost the town of Orven, Colonel Mara Venn said.",
    "Karim Al-Hadid, aka the Blacksmith, was not seen. Al-Hadid may be in Orven. Venn said so.",
    path="articles/second.txt",
    published=date(2016, 6, 1),
)


def brief(*articles: AnnotatedArticle, desk: Desk | None = None, min_topic_articles: int = 2) -> Briefing:
    """Link articles with the default settings."""
    return link(articles, desk=desk or Desk(), min_topic_articles=min_topic_articles, max_related=8)


def topic_of(briefing: Briefing, name: str) -> Topic:
    """The one topic that has a name as its label or as an alias."""
    (topic,) = [t for t in briefing.topics if name in {t.label, *(alias.text for alias in t.aliases)}]
    return topic


def names_of(topic: Topic) -> set[str]:
    """All names of a topic."""
    return {topic.label, *(alias.text for alias in topic.aliases)}


def test_stated_aliases_join_names_across_articles() -> None:
    """What one article states in a footnote and another in brackets is one topic."""
    topic = topic_of(brief(FIRST, SECOND), "TLF")
    assert names_of(topic) == {"Tarsin Front", "TF", "TLF", "Tarsin Liberation Front"}
    assert topic.kind is Kind.ORGANISATION


def test_a_last_name_joins_the_full_name() -> None:
    """Spellings of the article, the last name with and without it, and a stated alias are one person."""
    topic = topic_of(brief(FIRST, SECOND), "Hadid")
    assert names_of(topic) >= {"Karim al-Hadid", "Karim Al-Hadid", "Al-Hadid", "Hadid", "Blacksmith"}
    assert topic.label in {"Karim al-Hadid", "Karim Al-Hadid"}
    assert topic.kind is Kind.PERSON


def test_an_alias_says_why() -> None:
    """Each alias has its reason, and a stated one the passage and the article."""
    topic = topic_of(brief(FIRST, SECOND), "Hadid")
    reasons = {alias.text: (alias.reason, alias.article_id) for alias in topic.aliases}
    assert reasons["Blacksmith"] == ("stated", SECOND.id)
    assert reasons["Hadid"] == ("last name", FIRST.id)
    passages = {alias.text: alias.passage for alias in topic.aliases}
    assert passages["Blacksmith"].startswith("Karim Al-Hadid, aka the Blacksmith")
    assert passages["Hadid"] == "Hadid is now in the hills."


def test_every_mention_is_the_words_of_a_name() -> None:
    """A mention's span covers one of the topic's names, whatever its case or article."""
    briefing = brief(FIRST, SECOND)
    texts = {a.id: a.article.text for a in briefing.articles}
    topic = topic_of(briefing, "Hadid")
    found = [texts[m.article_id][m.start : m.end] for m in topic.mentions]
    assert found == ["Karim al-Hadid", "Karim al-Hadid", "Hadid", "Karim Al-Hadid", "Blacksmith", "Al-Hadid"]


def test_an_acronym_is_not_the_word_in_small_letters() -> None:
    """The name IS is not the verb is."""
    text = "The Inner Sector (IS) is closed. The IS is quiet."
    topic = topic_of(brief(annotated(text), annotated(text, path="articles/b.txt")), "IS")
    spans = [text[m.start : m.end] for m in topic.mentions if m.article_id == topic.mentions[0].article_id]
    assert spans == ["Inner Sector", "IS", "IS"]


def test_a_topic_needs_the_articles_that_the_setting_asks_for() -> None:
    """What one article alone mentions has no page, unless the glossary or a tag asks for it."""
    assert "Mara Venn" not in {topic.label for topic in brief(FIRST, SECOND).topics}
    entry = GlossaryEntry(label="Mara Venn", kind=Kind.PERSON, description="A colonel.")
    topic = topic_of(brief(FIRST, SECOND, desk=Desk(glossary=(entry,))), "Venn")
    assert (topic.label, topic.kind, topic.description) == ("Mara Venn", Kind.PERSON, "A colonel.")


def test_the_glossary_wins() -> None:
    """Its label, kind and aliases stand against what the articles say."""
    entry = GlossaryEntry(label="The Front", kind=Kind.OTHER, aliases=("TLF", "Tarsin Front"))
    topic = topic_of(brief(FIRST, SECOND, desk=Desk(glossary=(entry,))), "TLF")
    assert (topic.label, topic.kind) == ("The Front", Kind.OTHER)
    assert {a.text: a.reason for a in topic.aliases}["TLF"] == "glossary"


def test_two_entries_of_the_glossary_never_merge() -> None:
    """An article that states two entries to be one does not overrule the desk."""
    text = "Orven, also known as Tarsin, burned. Orven and Tarsin are near."
    desk = Desk(
        glossary=(GlossaryEntry(label="Orven", kind=Kind.PLACE), GlossaryEntry(label="Tarsin", kind=Kind.PLACE))
    )
    assert [t.label for t in brief(annotated(text), desk=desk).topics] == ["Orven", "Tarsin"]


def test_never_is_never_a_topic() -> None:
    """What the desk never wants has no page, in any spelling."""
    briefing = brief(FIRST, SECOND, desk=Desk(never=("orven", "Tarsin")))
    assert not {"Orven", "Tarsin"} & {name for topic in briefing.topics for name in names_of(topic)}


def test_a_tag_makes_a_topic_of_an_article_that_does_not_mention_it() -> None:
    """An editor's tag is an editor's choice."""
    tagged = annotated("The town fell.", path="articles/t.txt", tags=("Siege warfare",))
    briefing = brief(FIRST, tagged)
    topic = topic_of(briefing, "Siege warfare")
    assert topic.article_ids == (tagged.id,)
    assert briefing.topics_of[tagged.id][0] == topic.slug


def test_related_articles_say_what_they_share_and_when() -> None:
    """A relation has its reasons, with the pages of those that have one, and its direction in time."""
    briefing = brief(FIRST, SECOND)
    (relation,) = briefing.related[FIRST.id]
    assert relation.article_id == SECOND.id
    assert relation.direction is Direction.LATER
    topic = topic_of(briefing, "Hadid")
    assert (topic.label, topic.slug) in {(reason.text, reason.slug) for reason in relation.reasons}
    assert briefing.related[SECOND.id][0].direction is Direction.EARLIER


def test_rare_topics_weigh_more_than_common_ones() -> None:
    """What only two articles share relates them more than what all share."""
    common = [
        annotated(f"News came from Orven and from Tarsin about case {n}.", path=f"articles/c{n}.txt") for n in range(6)
    ]
    rare = [
        annotated(
            "News came from Orven and from Tarsin and Zimra.", path=f"articles/r{n}.txt", published=date(2016, 1, n)
        )
        for n in (1, 2)
    ]
    other = [annotated(f"Soup number {n} needs salt.", path=f"articles/o{n}.txt") for n in range(8)]
    assert brief(*common, *rare, *other).related[rare[0].id][0].article_id == rare[1].id


def test_an_article_that_shares_nothing_is_not_related() -> None:
    """The list is not filled for its own sake."""
    other = annotated("A recipe for soup needs salt.", path="articles/soup.txt")
    assert brief(FIRST, SECOND, other).related[other.id] == ()


def test_the_limit_of_related_articles_is_kept() -> None:
    """At most as many as the setting says."""
    many = [
        annotated("Orven met Tarsin at Zimra.", headline="Orven meets Tarsin", path=f"articles/{n}.txt")
        for n in range(5)
    ]
    other = [annotated(f"Soup number {n} needs salt.", path=f"a/{n}.txt") for n in range(8)]
    briefing = link([*many, *other], desk=Desk(), min_topic_articles=2, max_related=3)
    assert [len(briefing.related[article.id]) for article in many] == [3] * 5


def test_chronology_is_newest_first_and_undated_apart() -> None:
    """Days count down; articles without a date are listed by themselves."""
    undated = annotated("No date.", path="articles/u.txt")
    briefing = brief(FIRST, undated, SECOND)
    assert [a.id for a in briefing.articles] == [SECOND.id, FIRST.id, undated.id]
    assert [(d.day, d.article_ids) for d in briefing.days] == [
        (date(2016, 6, 1), (SECOND.id,)),
        (date(2016, 5, 2), (FIRST.id,)),
    ]
    assert briefing.undated == (undated.id,)


def test_sources_carry_what_the_desk_knows() -> None:
    """Articles are grouped by publisher."""
    one = annotated("A text.", path="articles/1.txt", source="Sample Wire", published=date(2016, 1, 1))
    two = annotated("A text.", path="articles/2.txt", source="Sample Wire", published=date(2016, 1, 2))
    (source,) = brief(one, two, desk=Desk(publishers=(Publisher(name="Sample Wire", country="GB"),))).sources
    assert (source.publisher.country, source.article_ids) == ("GB", (two.id, one.id))


def test_drafts_are_counted_and_left_out() -> None:
    """A draft is in no list of the site."""
    draft = annotated("Orven and Tarsin.", path="articles/d.txt", draft=True)
    briefing = brief(FIRST, draft)
    assert briefing.drafts == ("articles/d.txt",)
    assert [a.id for a in briefing.articles] == [FIRST.id]


def test_two_articles_whose_pages_would_be_one_are_refused() -> None:
    """Paths that differ in their Unicode form only have one id; both are named."""
    one = make_article("A text.", path="articles/é.txt")
    clash = AnnotatedArticle(article=one)
    other = AnnotatedArticle(article=make_article("A text.", path="articles/z.txt"))
    twin = AnnotatedArticle(
        article=type(one)(**{**{f: getattr(one, f) for f in one.__slots__}, "path": "articles/x.txt"})
    )
    with pytest.raises(ClashError, match=r"articles/é\.txt: would have the same page as articles/x\.txt"):
        brief(clash, other, twin)


@settings(max_examples=25)
@given(st.randoms(use_true_random=False))
def test_the_briefing_does_not_depend_on_the_order_of_the_input(shuffle: random.Random) -> None:
    """Any order of files gives the same briefing."""
    articles = [FIRST, SECOND, annotated("Orven and Tarsin and Zimra.", path="articles/z.txt")]
    shuffled = articles.copy()
    shuffle.shuffle(shuffled)
    assert brief(*shuffled) == brief(*articles)


def test_an_unrelated_article_changes_nothing_of_the_others() -> None:
    """Old pages stay as they are when an article on something else arrives."""
    before = brief(FIRST, SECOND)
    after = brief(FIRST, SECOND, annotated("A recipe for soup needs salt.", path="articles/soup.txt"))
    assert after.topics == before.topics
    assert all(after.related[a.id] == before.related[a.id] for a in before.articles)


def test_problems_are_sorted_and_single() -> None:
    """The desk page lists what was found, by file and line, once."""
    late, early = Problem("articles/z.txt", 3, "late"), Problem("articles/a.txt", 1, "early")
    briefing = link((FIRST,), desk=Desk(), min_topic_articles=2, max_related=8, problems=(late, early, late))
    assert briefing.problems == (early, late)


def test_a_link_to_no_article_is_a_warning_with_its_line() -> None:
    """An authored link by path that leads nowhere is named, and the article stays."""
    mark = Mark(2, 6, MarkKind.LINK, "articles/gone.md", line=7)
    briefing = brief(AnnotatedArticle(article=replace(make_article("A text."), marks=(mark,))))
    (problem,) = briefing.problems
    assert (problem.line, problem.severity) == (7, Severity.WARNING)
    assert "links to articles/gone.md, which is no published article" in problem.message


def test_linking_grows_with_the_articles_and_not_with_their_square() -> None:
    """The number of relations looked at stays bounded when everything shares a common topic."""
    many = [
        AnnotatedArticle(
            article=make_article(
                "The same town, Orven.", path=f"articles/{n}.txt", published=date(2016, 1, 1) + timedelta(n)
            )
        )
        for n in range(600)
    ]
    briefing = brief(*many, desk=Desk(glossary=(GlossaryEntry(label="Orven", kind=Kind.PLACE),)))
    assert len(briefing.topics[0].article_ids) == 600
    assert all(relations == () for relations in briefing.related.values())


def test_a_name_is_not_the_common_word_that_is_written_alike() -> None:
    """A newspaper called the Mirror has no mention where the text speaks of a mirror."""
    one = annotated("He wrote for the Mirror until May. A mirror hung there, a broken mirror.", path="articles/1.txt")
    two = annotated(
        "She reads the Mirror on trains. Her mirror is clean, and so is every mirror.", path="articles/2.txt"
    )
    briefing = brief(one, two)
    texts = {a.id: a.article.text for a in briefing.articles}
    found = [texts[m.article_id][m.start : m.end] for m in topic_of(briefing, "Mirror").mentions]
    assert found == ["Mirror", "Mirror"]


def test_a_field_of_little_confidence_is_a_warning_with_the_way_out() -> None:
    """What is doubtful is named with the line to look at; what is sure, or set by an editor, is not."""
    evidence = {
        "headline": Evidence(3, "The town fell", DERIVED_HEADLINE_RULE, 0.2),
        "published": Evidence(1, "2016-05-02", "front-matter", 1.0),
    }
    article = replace(make_article("The town fell on Monday."), evidence=evidence)
    (problem,) = brief(AnnotatedArticle(article=article)).problems
    assert problem.severity is Severity.WARNING
    assert str(problem) == (
        "articles/example.txt:3: headline is doubtful (20%, derived-from-lead: “The town fell”);"
        " set 'headline' in its front matter if this is wrong"
    )


def test_the_full_name_is_the_label_and_not_the_acronym() -> None:
    """Readers know a thing by its name first, however often its acronym is used."""
    text = "The Tarsin Relief Council (TRC) met. The TRC spoke. The TRC left."
    topic = topic_of(brief(annotated(text), annotated(text, path="articles/2.txt")), "TRC")
    assert topic.label == "Tarsin Relief Council"
