"""The room's one door: all annotated articles go in, the briefing comes out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from builder.errors import ClashError, Problem, Severity
from builder.linking.annotations.dated import Dated, dated_of
from builder.linking.annotations.events import finding_events
from builder.linking.annotations.labels import group_by_label
from builder.linking.annotations.note_links import dead_links
from builder.linking.annotations.said import Said, said_in
from builder.linking.annotations.speakers import find_speakers
from builder.linking.annotations.stray_notes import stray_notes
from builder.linking.chronology import group_by_day, group_by_source, newest_first, oldest_first
from builder.linking.identity.testimony import Testimony, testimony_of
from builder.linking.memory import FORGETFUL, Memory
from builder.linking.mentions import Mentions, mentions_of
from builder.linking.relations.bonds import find_bonds, in_arrival
from builder.linking.relations.families import Sketch, find_families, sketch_of
from builder.linking.relations.gists import Gist, gist_of
from builder.linking.relations.related import find_related, share_with_versions
from builder.linking.relations.stories import find_stories
from builder.linking.remarks import Remarks, remarks_on
from builder.linking.subjects.finding import find_subjects
from builder.linking.subjects.places import Places
from builder.linking.subjects.subject import Subjects
from builder.linking.subjects.text_words import TextWords, text_words_of
from builder.linking.subjects.topics import choose_topics
from builder.linking.topics_of import topics_by_article
from builder.model import AnnotatedArticle, Briefing, Desk, Family, LooseNote, Relation, Story, Topic

PARTS: tuple[tuple[Callable[[AnnotatedArticle], object], type], ...] = (
    (testimony_of, Testimony),
    (text_words_of, TextWords),
    (sketch_of, Sketch),
    (gist_of, Gist),
    (dated_of, Dated),
    (said_in, Said),
    (remarks_on, Remarks),
)
"""What makes the parts of articles that linking asks for, of all articles or nearly all."""


def link(
    articles: Iterable[AnnotatedArticle],
    *,
    desk: Desk,
    min_topic_articles: int | None,
    max_related: int,
    problems: Iterable[Problem] = (),
    memory: Memory = FORGETFUL,
) -> Briefing:
    """Link the articles to a briefing.

    Args:
        articles: In any order; drafts are counted and left out.
        desk: What the editors know.
        min_topic_articles: A topic has a page when so many articles mention it; None lets the number rise with theirs.
        max_related: At most so many related articles for one.
        problems: What was found before; what is doubtful in the articles and their links is added.
        memory: What was found when other articles, or the same, were linked: it changes nothing but the time.

    Raises:
        ClashError: Two articles have the same id, so their pages would be one.
    """
    briefing, _ = link_with_places(
        articles,
        desk=desk,
        min_topic_articles=min_topic_articles,
        max_related=max_related,
        problems=problems,
        memory=memory,
    )
    return briefing


def link_with_places(
    articles: Iterable[AnnotatedArticle],
    *,
    desk: Desk,
    min_topic_articles: int | None,
    max_related: int,
    problems: Iterable[Problem],
    memory: Memory,
) -> tuple[Briefing, list[Places]]:
    """Link articles as `link` does; return each topic's mentions as numbers as well, which are quick to keep."""
    everything = newest_first(tuple(articles))
    _refuse_equal_ids(everything)
    published = tuple(annotated for annotated in everything if not annotated.article.draft)
    chronicle = oldest_first(published)
    families = find_families(published, memory)
    with finding_events(chronicle, families, memory) as events:
        subjects = find_subjects(chronicle, desk, min_articles=min(2, min_topic_articles or 2), memory=memory)
        topics = choose_topics(subjects, articles=len(published), min_articles=min_topic_articles, memory=memory)
        related, stories = relate(published, subjects, topics, families, limit=max_related, memory=memory)
        days, undated = group_by_day(published)
        remarks = dict(
            zip((a.article.path for a in everything), memory.parts(everything, remarks_on, Remarks), strict=True)
        )
        problems = tuple(problems)
        loose_notes = _loose_notes(remarks, desk, problems)
        found = {*problems, *(note.problem for note in loose_notes)}
        found |= _problems({annotated.article.path: remarks[annotated.article.path] for annotated in published}, topics)
        places = _places_of(topics, subjects)
        mentions = _mentions_of(topics, places, chronicle)
        briefing = Briefing(
            articles=published,
            topics=topics,
            topics_of=_in_order(topics_by_article(chronicle, topics, mentions), published),
            related=related,
            days=days,
            undated=undated,
            sources=group_by_source(published, desk),
            families=families,
            stories=stories,
            suggestions=subjects.suggestions,
            labels=group_by_label({annotated.id: remarks[annotated.article.path].notes for annotated in chronicle}),
            loose_notes=loose_notes,
            events=events(),
            speakers=find_speakers(chronicle, topics, families, mentions, memory),
            problems=tuple(sorted(found)),
            drafts=tuple(sorted(a.article.path for a in everything if a.article.draft)),
        )
    return briefing, places


def _refuse_equal_ids(articles: Sequence[AnnotatedArticle]) -> None:
    paths: dict[str, str] = {}
    clashes = []
    for annotated in sorted(articles, key=lambda a: a.article.path):
        first = paths.setdefault(annotated.id, annotated.article.path)
        if first != annotated.article.path:
            message = f"would have the same page as {first} (id {annotated.id}); rename one of the two files"
            clashes.append(Problem(annotated.article.path, 0, message))
    if clashes:
        raise ClashError(*clashes)


def relate(
    articles: Sequence[AnnotatedArticle],
    subjects: Subjects,
    topics: Sequence[Topic],
    families: Sequence[Family],
    *,
    limit: int,
    memory: Memory = FORGETFUL,
) -> tuple[dict[str, tuple[Relation, ...]], tuple[Story, ...]]:
    """Relate the articles, those of a family as one, and find the stories among them."""
    versions = {version.article_id for family in families for version in family.versions}
    ordered = in_arrival([annotated for annotated in articles if annotated.id not in versions])
    bonds = find_bonds(ordered, subjects.found, {topic.label: topic.slug for topic in topics}, memory)
    related = find_related(ordered, bonds, limit=limit)
    published = {annotated.id: annotated.article.published for annotated in articles}
    return share_with_versions(related, families, published), find_stories(ordered, bonds)


def _problems(remarks: Mapping[str, Remarks], topics: Sequence[Topic]) -> set[Problem]:
    """What is doubtful in the published articles, given by path, and which links of them and their notes are dead."""
    found = set(dead_links((entry for own in remarks.values() for entry in own.notes), remarks, topics))
    for path, own in remarks.items():
        found.update(own.problems, _dead_links(path, own.links, remarks.keys()))
    return found


def _loose_notes(remarks: Mapping[str, Remarks], desk: Desk, problems: Iterable[Problem]) -> tuple[LooseNote, ...]:
    """The notes that have no place: their words are not in their article, or their article is not there."""
    loose = [note for own in remarks.values() for note in own.loose_notes]
    left_out = {problem.path for problem in problems if problem.severity is Severity.ERROR}
    loose += stray_notes(desk.notes, remarks.keys(), left_out)
    return tuple(sorted(loose, key=lambda note: note.problem))


def _dead_links(path: str, links: Iterable[tuple[str, int]], published: Collection[str]) -> Iterator[Problem]:
    """Links of an authored article to articles that do not exist or are drafts."""
    for target, line in links:
        if target not in published:
            message = f"links to {target}, which is no published article; correct the path, or take the link out"
            yield Problem(path, line, message, Severity.WARNING)


def _places_of(topics: Sequence[Topic], subjects: Subjects) -> list[Places]:
    places = {subject.label: subject.places for subject in subjects.found}
    return [places[topic.label] for topic in topics]


def _mentions_of(topics: Sequence[Topic], places: Sequence[Places], articles: Sequence[AnnotatedArticle]) -> Mentions:
    numbers = {annotated.id: number for number, annotated in enumerate(articles)}
    return mentions_of(places, [topic.tagged_ids for topic in topics], numbers)


def _in_order(
    topics_of: Mapping[str, tuple[str, ...]], articles: Iterable[AnnotatedArticle]
) -> dict[str, tuple[str, ...]]:
    return {annotated.id: topics_of[annotated.id] for annotated in articles}
