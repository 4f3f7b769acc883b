"""Identity: one thing under all its names, two things apart, each merge with its reason and its sentence."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.caching.store import Store
from builder.config import Settings
from builder.linking.subjects.finding import find_subjects
from builder.model import AnnotatedArticle, Desk, GlossaryEntry, Kind
from builder.pipeline import read_and_annotate
from builder.reading.source import list_sources
from tests.articles import annotated
from tests.named import groups_of, named, names_of, subject_of, subjects_of

SHARED = Path(__file__).parent.parent.parent / "shared"

ANNA = named("Anna Roth spoke. Roth left.", {"Anna Roth": "person", "Roth": "other"}, path="articles/anna.txt", day=1)
PETER = named(
    "Peter Roth came. Later Roth sang.", {"Peter Roth": "person", "Roth": "other"}, path="articles/peter.txt", day=2
)
ONLY_LAST = named("Nobody saw Roth.", {"Roth": "other"}, path="articles/last.txt", day=3)


def mentions(subject_label: str, *articles: AnnotatedArticle, desk: Desk | None = None) -> list[tuple[str, str]]:
    """The articles and the words of a subject's mentions."""
    texts = {a.id: a.article for a in articles}
    found = subject_of(subjects_of(*articles, desk=desk), subject_label).mentions
    return [(Path(texts[m.article_id].path).stem, texts[m.article_id].text[m.start : m.end]) for m in found]


def test_a_last_name_is_the_person_of_its_article() -> None:
    """Two people who share a last name stay apart, and each has the mentions of the own article."""
    assert mentions("Anna Roth", ANNA, PETER) == [("anna", "Anna Roth"), ("anna", "Roth")]
    assert mentions("Peter Roth", ANNA, PETER) == [("peter", "Peter Roth"), ("peter", "Roth")]


def test_short_forms_that_everybody_knows_are_merged_unless_the_glossary_keeps_them_apart() -> None:
    """No article says that "U.S." is "United States"."""
    us = named("The U.S. agreed.", {"U.S.": "place"}, path="articles/us.txt", day=1)
    full = named("The United States agreed.", {"United States": "place"}, path="articles/full.txt", day=2)
    (alias,) = subject_of(subjects_of(us, full), "United States").aliases
    assert (alias.text, alias.reason, alias.passage) == ("U.S.", "short form", "The U.S. agreed.")
    desk = Desk(glossary=(GlossaryEntry(label="United States", kind=Kind.PLACE, apart_from=("U.S.",)),))
    assert mentions("United States", us, full, desk=desk) == [("full", "United States")]


def test_a_last_name_alone_is_nobody_where_it_could_be_two() -> None:
    """In an article without a full name it belongs to neither; the desk is asked."""
    subjects = subjects_of(ANNA, PETER, ONLY_LAST)
    assert not [s for s in subjects.found if ONLY_LAST.id in s.article_ids]
    assert [(s.label, s.alias, s.reason) for s in subjects.suggestions] == [
        ("Anna Roth", "Roth", "the last name of several people")
    ]


def test_a_last_name_alone_is_the_only_person_who_has_it() -> None:
    """One full name of the dossier ends in it, and an article uses both."""
    assert ("last", "Roth") in mentions("Anna Roth", ANNA, ONLY_LAST)


def test_a_last_name_needs_an_article_with_both() -> None:
    """A full name here and a single word there are no evidence."""
    full = named("Anna Roth spoke.", {"Anna Roth": "person"}, path="articles/full.txt")
    assert mentions("Anna Roth", full, ONLY_LAST) == [("full", "Anna Roth")]


def test_a_first_name_is_no_last_name_elsewhere() -> None:
    """A word that begins somebody's name stands for nobody in an article without the full name."""
    scott = named(
        "Mara Scott met Scott Hill. Scott left.", {"Mara Scott": "person", "Scott Hill": "person", "Scott": "other"}
    )
    other = named("He saw Scott.", {"Scott": "other"}, path="articles/2.txt")
    assert not [found for found in mentions("Mara Scott", scott, other) if found[0] == "2"]


def test_a_place_is_no_last_name() -> None:
    """What is told to be a place somewhere is not taken for a person of that name."""
    one = named("Ann Jordan spoke of Jordan.", {"Ann Jordan": "person", "Jordan": "place"})
    assert mentions("Ann Jordan", one) == [("1", "Ann Jordan")]
    assert subject_of(subjects_of(one), "Jordan").kind is Kind.PLACE


def test_a_word_that_mostly_stands_alone_is_no_last_name() -> None:
    """A longer name that happens to end in it takes nothing away from what the dossier is about."""
    slogan = named("They said Leave Orven. Orven is cold.", {"Leave Orven": "other", "Orven": "other"})
    other = named("He saw Free Orven. Orven is warm.", {"Free Orven": "other", "Orven": "other"}, path="articles/0.txt")
    many = [named("Orven is far.", {"Orven": "other"}, path=f"articles/{n}.txt") for n in range(2, 12)]
    assert len(subject_of(subjects_of(slogan, other, *many), "Orven").article_ids) == 12


def test_a_rare_namesake_does_not_undo_a_common_person() -> None:
    """Ten times more articles with both names settle what the last name means in the others."""
    often = [
        named("Anna Roth spoke. Roth left.", {"Anna Roth": "person", "Roth": "other"}, path=f"articles/{n}.txt")
        for n in range(10)
    ]
    found = mentions("Anna Roth", *often, PETER, ONLY_LAST)
    assert ("last", "Roth") in found
    assert not [words for article, words in found if article == "peter"]


def test_a_title_does_not_part_a_name() -> None:
    """The man who is Chris Ghika first is Major General Ghika later."""
    article = annotated("Major General Chris Ghika came. When asked, Major General Ghika spoke.")
    (group,) = groups_of(subjects_of(article))
    assert group == {"Chris Ghika", "Ghika"}


def test_a_last_name_has_the_sentence_of_an_article_with_both() -> None:
    """The sentence shows the alias where the full name stands beside it."""
    early = named("Roth was seen.", {"Roth": "other"}, path="articles/0.txt", day=1)
    both = named("Anna Roth spoke. Then Roth left.", {"Anna Roth": "person", "Roth": "other"}, day=2)
    (alias,) = subject_of(subjects_of(early, both), "Anna Roth").aliases
    assert (alias.text, alias.reason, alias.passage, alias.article_id) == (
        "Roth",
        "last name",
        "Then Roth left.",
        both.id,
    )


def test_spellings_of_an_arabic_name_are_one() -> None:
    """The article may be written in any way, or be left out of a full name."""
    texts = ["Karim al-Hadid ran.", "Karim Al-Hadid ran.", "Karim el-Hadid ran.", "Karim Hadid ran."]
    articles = [
        named(text, {text.removesuffix(" ran."): "person"}, path=f"articles/{n}.txt", day=n + 1)
        for n, text in enumerate(texts)
    ]
    (group,) = groups_of(subjects_of(*articles))
    assert group == {text.removesuffix(" ran.") for text in texts}


def test_a_possessive_is_no_name_of_its_own() -> None:
    """A mention is the name alone, with either apostrophe."""
    one = named("Orven’s fall. Orven's end.", {"Orven": "place"})
    assert mentions("Orven", one) == [("1", "Orven"), ("1", "Orven")]
    assert groups_of(subjects_of(one)) == []


def test_plurals_are_one_and_people_are_not() -> None:
    """A Kurd is one of the Kurds, but Rogers is another than Roger."""
    kurds = named("A Kurd came. The Kurds left.", {"Kurd": "other", "Kurds": "other"})
    assert groups_of(subjects_of(kurds)) == [{"Kurd", "Kurds"}]
    people = named("Ann Rogers met Roger.", {"Ann Rogers": "person", "Roger": "other"})
    rogers = named(
        "Ann Rogers spoke; Rogers left. Roger came.", {"Ann Rogers": "person", "Rogers": "other", "Roger": "other"}
    )
    assert all("Roger" not in group for group in groups_of(subjects_of(people, rogers)))


def test_statements_join_names_over_articles() -> None:
    """What one article says of other names and another of an acronym is one thing."""
    footnote = named(
        "Hadar (also known as ISO/ISL/IS) is banned.",
        {"Hadar": "other"},
        stated=[("Hadar", "ISO"), ("Hadar", "ISL"), ("Hadar", "IS")],
    )
    bracket = named(
        "The Inner State (IS) holds Orven.",
        {"Inner State": "organisation", "IS": "other", "Orven": "place"},
        stated=[("Inner State", "IS")],
        path="articles/2.txt",
    )
    subjects = subjects_of(footnote, bracket)
    assert groups_of(subjects) == [{"Hadar", "ISO", "ISL", "IS", "Inner State"}]
    (group,) = [subject for subject in subjects.found if subject.aliases]
    assert all(alias.passage and alias.article_id for alias in group.aliases)
    reasons = {alias.text: (alias.reason, alias.article_id) for alias in group.aliases}
    assert reasons["IS"] in {("stated", footnote.id), ("acronym", bracket.id)}
    assert group.kind is Kind.ORGANISATION


def prc(name: str, number: int) -> AnnotatedArticle:
    """An article that says what PRC is short for."""
    text = f"The {name} (PRC) met. The PRC voted."
    return named(text, {name: "organisation", "PRC": "other"}, stated=[(name, "PRC")], path=f"articles/{number}.txt")


def test_an_acronym_that_articles_expand_differently_is_settled_in_each() -> None:
    """It joins nothing, and stands in each article for what that article says; elsewhere it is a subject by itself."""
    articles = prc("Postal Rate Commission", 1), prc("People’s Relief Council", 2)
    assert groups_of(subjects_of(*articles)) == [{"People’s Relief Council", "PRC"}, {"Postal Rate Commission", "PRC"}]
    assert mentions("Postal Rate Commission", *articles) == [
        ("1", "Postal Rate Commission"),
        ("1", "PRC"),
        ("1", "PRC"),
    ]
    silent = named("The PRC met.", {"PRC": "other"}, path="articles/3.txt")
    subjects = subjects_of(*articles, silent)
    (alone,) = [s for s in subjects.found if silent.id in s.article_ids]
    assert (alone.label, alone.kind, alone.article_ids) == ("PRC", Kind.ORGANISATION, (silent.id,))
    assert [s.alias for s in subjects.suggestions] == ["PRC"]


def test_a_rare_other_meaning_does_not_undo_a_common_one() -> None:
    """Where five times more articles state one expansion, that is what the acronym means where nothing is stated."""
    common = [prc("Postal Rate Commission", n) for n in range(5)]
    silent = named("The PRC met.", {"PRC": "other"}, path="articles/silent.txt")
    found = mentions("Postal Rate Commission", *common, prc("People’s Relief Council", 9), silent)
    assert ("silent", "PRC") in found
    assert ("9", "PRC") not in found


def test_expansions_that_differ_in_small_words_are_one() -> None:
    """Words such as of and in do not make another thing."""
    articles = prc("Party for Relief of Children", 1), prc("Party of Relief for Children", 2)
    assert len(groups_of(subjects_of(*articles))) == 1


def test_an_alias_of_two_people_does_not_make_them_one() -> None:
    """A chain through a short name joins no two full names; each article keeps its own."""
    one = named(
        "Ali Hamid, aka Sahir, ran.", {"Ali Hamid": "person", "Sahir": "other"}, stated=[("Ali Hamid", "Sahir")]
    )
    two = named(
        "Omar Nasr, aka Sahir, hid.",
        {"Omar Nasr": "person", "Sahir": "other"},
        stated=[("Omar Nasr", "Sahir")],
        path="articles/2.txt",
    )
    assert sorted(map(sorted, groups_of(subjects_of(one, two)))) == [["Ali Hamid", "Sahir"], ["Omar Nasr", "Sahir"]]


def test_initials_that_nobody_states_are_suggested() -> None:
    """In one article that may be chance; in two, with three letters or more, it is none."""
    names = {"Orven Relief Council": "organisation", "ORC": "other"}
    one = named("The Orven Relief Council met. The ORC voted.", names)
    two = named("The Orven Relief Council left. The ORC stayed.", names, path="articles/2.txt")
    subjects = subjects_of(one)
    assert groups_of(subjects) == []
    assert [(s.label, s.alias) for s in subjects.suggestions] == [("Orven Relief Council", "ORC")]
    (group,) = [subject for subject in subjects_of(one, two).found if subject.aliases]
    assert names_of(group) == {"Orven Relief Council", "ORC"}
    assert [(alias.reason, alias.passage) for alias in group.aliases] == [("initials", "The ORC voted.")]


def test_names_that_are_spelled_nearly_alike_are_suggested() -> None:
    """Two transcriptions may be one man; that is for the desk to say, and it can say no."""
    one = named("They saw Gaddafi.", {"Gaddafi": "other"})
    two = named("They met Qaddafi.", {"Qaddafi": "other"}, path="articles/2.txt", day=2)
    (suggestion,) = subjects_of(one, two).suggestions
    assert (suggestion.label, suggestion.alias) == ("Gaddafi", "Qaddafi")
    assert suggestion.passages == (("They saw Gaddafi.", one.id), ("They met Qaddafi.", two.id))
    apart = Desk(glossary=(GlossaryEntry(label="Gaddafi", apart_from=("Qaddafi",)),))
    assert subjects_of(one, two, desk=apart).suggestions == ()
    joined = Desk(glossary=(GlossaryEntry(label="Gaddafi", aliases=("Qaddafi",)),))
    assert subjects_of(one, two, desk=joined).suggestions == ()


def test_the_glossary_can_forbid_a_merge() -> None:
    """A name under `not` is never an alias or a mention, whatever the articles say."""
    article = named(
        "The Inner State (IS) met. IS left.",
        {"Inner State": "organisation", "IS": "other"},
        stated=[("Inner State", "IS")],
    )
    desk = Desk(glossary=(GlossaryEntry(label="Inner State", apart_from=("IS",)),))
    assert names_of(subject_of(subjects_of(article, desk=desk), "Inner State")) == {"Inner State"}
    assert mentions("Inner State", article, desk=desk) == [("1", "Inner State")]
    person = Desk(glossary=(GlossaryEntry(label="Anna Roth", apart_from=("Roth",)),))
    assert mentions("Anna Roth", ANNA, desk=person) == [("anna", "Anna Roth")]


def test_the_glossary_goes_before_an_articles_last_names() -> None:
    """An alias of an entry is that entry's everywhere."""
    desk = Desk(glossary=(GlossaryEntry(label="Anna Roth", kind=Kind.PERSON, aliases=("Roth",)),))
    assert ("peter", "Roth") in mentions("Anna Roth", ANNA, PETER, desk=desk)


def test_a_suggestion_for_an_entry_has_its_line() -> None:
    """The desk page must say where the alias goes."""
    entry = GlossaryEntry(label="Gaddafi", line=7)
    two = named("They met Qaddafi.", {"Qaddafi": "other"}, path="articles/2.txt")
    one = named("They saw Gaddafi.", {"Gaddafi": "other"})
    assert [s.line for s in subjects_of(one, two, desk=Desk(glossary=(entry,))).suggestions] == [7]


def test_middle_initials_do_not_part_a_name() -> None:
    """With one initial in use the name without it is the same; with two it is settled in each article."""
    one = named("Ann K. Roth met. Ann Roth left.", {"Ann K. Roth": "person", "Ann Roth": "person"})
    assert groups_of(subjects_of(one)) == [{"Ann K. Roth", "Ann Roth"}]
    two = named(
        "Ann J. Roth sat. Ann Roth ate.", {"Ann J. Roth": "person", "Ann Roth": "person"}, path="articles/2.txt"
    )
    assert sorted(map(sorted, groups_of(subjects_of(one, two)))) == [
        ["Ann J. Roth", "Ann Roth"],
        ["Ann K. Roth", "Ann Roth"],
    ]


WORDS = ["Anna Roth", "Peter Roth", "Roth", "Orven", "Inner State", "IS", "al-Hadid", "Karim al-Hadid", "Kurds", "Kurd"]
KINDS = ["person", "person", "other", "place", "organisation", "other", "other", "person", "other", "other"]
STATED = [("Inner State", "IS"), ("Karim al-Hadid", "Anna Roth"), ("Orven", "IS"), ("Kurds", "IS")]


@st.composite
def dossiers(draw: st.DrawFn) -> list[AnnotatedArticle]:
    """A few articles of the same few names."""
    articles = []
    for number in range(draw(st.integers(1, 5))):
        words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
        stated = draw(st.lists(st.sampled_from(STATED), max_size=2, unique=True))
        text = " said so. ".join(words) + " left."
        kinds = dict(zip(WORDS, KINDS, strict=True))
        names = {word: kinds[word] for word in words}
        day = draw(st.integers(1, 3))
        articles.append(named(text, names, stated=stated, path=f"articles/{number}.txt", day=day))
    return articles


@settings(max_examples=150, deadline=None)
@given(dossiers(), st.randoms(use_true_random=False))
def test_what_holds_of_all_dossiers(articles: list[AnnotatedArticle], shuffle: random.Random) -> None:
    """The order of files changes nothing; each alias has reason and sentence; a name is one thing in an article."""
    subjects = subjects_of(*articles)
    shuffled = articles.copy()
    shuffle.shuffle(shuffled)
    assert subjects_of(*shuffled) == subjects
    assert len({subject.label for subject in subjects.found}) == len(subjects.found)
    texts = {article.id: article.article.text for article in articles}
    owners: dict[tuple[str, str], str] = {}
    places: dict[tuple[str, int], str] = {}
    for subject in subjects.found:
        for alias in subject.aliases:
            assert alias.reason
            assert alias.article_id is not None
            assert alias.passage.strip("…") in texts[alias.article_id]
        for mention in subject.mentions:
            words = texts[mention.article_id][mention.start : mention.end]
            assert words in names_of(subject)
            assert owners.setdefault((mention.article_id, words), subject.label) == subject.label
            assert places.setdefault((mention.article_id, mention.start), subject.label) == subject.label


@settings(max_examples=100, deadline=None)
@given(dossiers())
def test_no_name_is_of_two_kinds(articles: list[AnnotatedArticle]) -> None:
    """Whatever stands for different things in different articles is of one kind on the whole site."""
    texts = {article.id: article.article.text for article in articles}
    kinds: dict[str, Kind] = {}
    for subject in subjects_of(*articles).found:
        for mention in subject.mentions:
            words = texts[mention.article_id][mention.start : mention.end]
            assert kinds.setdefault(words, subject.kind) is subject.kind


def test_two_articles_of_a_dossier_have_exactly_these_groups() -> None:
    """Read as they stand, each alias comes with its sentence, and nothing else is put together."""
    articles = [
        annotated(
            "The United States offered a reward for Abu Bakr al-Baghdadi, also known as Caliph Ibrahim.",
            "Baghdadi spoke in the al-Nuri mosque in Mosul in July 2014 and led Daesh (also known as ISIS/ISIL/IS).",
            path="articles/1.txt",
        ),
        annotated(
            "Major General Chris Ghika spoke in Baghdad. Ghika said that the Islamic State (IS) had lost Mosul.",
            "It was not known in Iraq or Syria where Al-Baghdadi was, Ghika said.",
            path="articles/2.txt",
        ),
    ]
    found = subjects_of(*articles).found
    groups = {frozenset(name.lower() for name in names_of(subject)) for subject in found if subject.aliases}
    assert groups == {
        frozenset({"daesh", "isis", "isil", "is", "islamic state"}),
        frozenset({"abu bakr al-baghdadi", "al-baghdadi", "baghdadi", "caliph ibrahim"}),
        frozenset({"chris ghika", "ghika"}),
    }
    aliases = [alias for subject in found for alias in subject.aliases]
    assert all(alias.text in alias.passage and alias.article_id for alias in aliases)


@pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="the two scraped articles are not here")
def test_the_two_scraped_articles_have_exactly_these_groups() -> None:
    """Built together, what they state and show is put together with its sentences, and nothing more."""
    sources, _ = list_sources(SHARED, SHARED / "seeds")
    articles, _ = read_and_annotate(sources, Settings(), Desk(), Store(None), jobs=1, progress=lambda *_: None)
    found = find_subjects(articles, Desk(), min_articles=1).found
    groups = {frozenset(name.lower() for name in names_of(subject)) for subject in found if subject.aliases}
    assert groups == {
        frozenset({"daesh", "isis", "isil", "is", "islamic state"}),
        frozenset({"abu bakr al-baghdadi", "al-baghdadi", "baghdadi", "caliph ibrahim"}),
        frozenset({"chris ghika", "ghika"}),
        frozenset({"u.s.", "us"}),
    }
    assert {"Iraq", "Syria", "Mosul", "al Qaeda"} <= {subject.label for subject in found}
    assert all(alias.passage and alias.article_id for subject in found for alias in subject.aliases)


def test_an_acronym_is_not_the_word_with_its_letters() -> None:
    """The town of L.A. is not the article in a Spanish name, though both have one key."""
    town = [named("L.A. is hot. L.A. is dry.", {"L.A.": "place"}, path=f"articles/{n}.txt") for n in range(5)]
    word = named("They sang La Bamba, and La was sung.", {"La": "other"}, path="articles/9.txt")
    assert {words for _, words in mentions("L.A.", *town, word)} == {"L.A."}


def test_a_last_name_that_few_articles_explain_is_not_everybodys() -> None:
    """One article has the full name, more have the last name alone: there may be others, and the desk is asked."""
    others = [named("Roth was there.", {"Roth": "person"}, path=f"articles/o{n}.txt", day=5) for n in range(2)]
    found = subjects_of(ANNA, *others)
    assert {m.article_id for m in subject_of(found, "Anna Roth").mentions} == {ANNA.id}
    assert [(s.label, s.alias) for s in found.suggestions] == [("Anna Roth", "Roth")]


def test_two_last_names_in_a_row_are_no_full_name() -> None:
    """Where a list has lost its commas, "Roth Quorn" is nobody of whom "Quorn" could be the last name."""
    listed = named("With Roth Quorn. Quorn agreed.", {"Roth Quorn": "other", "Quorn": "other"}, path="articles/l.txt")
    assert groups_of(subjects_of(ANNA, listed)) == [{"Anna Roth", "Roth"}]


def test_a_storm_is_no_person() -> None:
    """So "Hurricane Tarsin" has no last name, whatever a word in it looks like."""
    for kind in ("other", "person"):
        storm = named("Hurricane Tarsin came. Tarsin left.", {"Hurricane Tarsin": kind, "Tarsin": kind})
        assert groups_of(subjects_of(storm)) == []


def test_letters_without_their_points_are_no_initials() -> None:
    """So "Orven D C Hall" is no person whose middle initials could be left out."""
    one = named("Orven D C Hall opened.", {"Orven D C Hall": "other"}, path="articles/1.txt")
    two = named("Orven Hall opened.", {"Orven Hall": "other"}, path="articles/2.txt")
    assert groups_of(subjects_of(one, two)) == []


def test_an_acronym_of_two_names_stands_in_each_article_for_its_own() -> None:
    """One article states what it is short for, others have it beside another name with its initials."""
    stated = named(
        "The Special Exposure Cohort (SEC) met.",
        {"Special Exposure Cohort": "other", "SEC": "other"},
        path="articles/s.txt",
        stated=[("Special Exposure Cohort", "SEC")],
    )
    exchange = {"Securities Exchange Commission": "organisation", "SEC": "organisation"}
    others = [
        named("The Securities Exchange Commission came. The SEC spoke.", exchange, path=f"articles/o{n}.txt", day=2)
        for n in range(2)
    ]
    found = subjects_of(stated, *others)
    cohort = subject_of(found, "Special Exposure Cohort")
    assert {mention.article_id for mention in cohort.mentions} == {stated.id}
    assert {alias.reason for alias in cohort.aliases} == {"acronym"}


def test_an_acronym_is_not_the_name_with_its_letters() -> None:
    """What one article shortens to "RITA" is not the storm that the others call Rita."""
    stated = named(
        "The Research and Innovative Technology Administration (RITA) met.",
        {"Research and Innovative Technology Administration": "organisation", "RITA": "organisation"},
        path="articles/s.txt",
        stated=[("Research and Innovative Technology Administration", "RITA")],
    )
    storms = [named("Rita came. Rita left.", {"Rita": "other"}, path=f"articles/r{n}.txt", day=3) for n in range(3)]
    found = subjects_of(stated, *storms)
    office = subject_of(found, "Research and Innovative Technology Administration")
    assert {mention.article_id for mention in office.mentions} == {stated.id}


def test_verbs_of_headlines_are_no_plurals() -> None:
    """So "Extends" and "Extend" have their capitals from headlines."""
    heads = named("Senate Told: Extend! House Now Extends.", {"Extend": "other", "Extends": "other"})
    small = [named("They extend it, which extends it.", {}, path=f"articles/{n}.txt") for n in range(3)]
    assert groups_of(subjects_of(heads, *small)) == []


def test_a_plain_word_has_no_aliases() -> None:
    """What one article calls the Act is not what the others call so; the desk is asked."""
    text = "The Act, also known as the Quorn Law, passed."
    stated = named(text, {"Act": "other", "Quorn Law": "other"}, stated=[("Act", "Quorn Law")])
    others = [named("An act is an act.", {}, path=f"articles/{n}.txt") for n in range(3)]
    found = subjects_of(stated, *others)
    assert groups_of(found) == []
    assert [(s.label, s.alias, s.passages) for s in found.suggestions] == [("Act", "Quorn Law", ((text, stated.id),))]
