"""The room's one door: all annotated articles go in, the briefing comes out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from builder.errors import ClashError, Problem, Severity
from builder.linking.annotations.events import find_events
from builder.linking.annotations.labels import group_by_label
from builder.linking.annotations.note_links import dead_links
from builder.linking.annotations.speakers import find_speakers
from builder.linking.annotations.stray_notes import stray_notes
from builder.linking.chronology import group_by_day, group_by_source, newest_first, oldest_first
from builder.linking.doubts import doubts_about
from builder.linking.memory import Memory
from builder.linking.relations.bonds import find_bonds, in_arrival
from builder.linking.relations.families import find_families
from builder.linking.relations.related import find_related, share_with_versions
from builder.linking.relations.stories import find_stories
from builder.linking.subjects.finding import find_subjects
from builder.linking.subjects.subject import Subjects
from builder.linking.subjects.topics import choose_topics
from builder.model import AnnotatedArticle, Briefing, Desk, Family, LooseNote, MarkKind, Relation, Story, Topic


def link(
    articles: Iterable[AnnotatedArticle],
    *,
    desk: Desk,
    min_topic_articles: int | None,
    max_related: int,
    problems: Iterable[Problem] = (),
    jobs: int = 1,
    memory: Memory = Memory(),  # noqa: B008 - it has no state
) -> Briefing:
    """Link the articles to a briefing.

    Args:
        articles: In any order; drafts are counted and left out.
        desk: What the editors know.
        min_topic_articles: A topic has a page when so many articles mention it; None lets the number rise with theirs.
        max_related: At most so many related articles for one.
        problems: What was found before; what is doubtful in the articles and their links is added.
        jobs: Processes to use at most, 1 or more; it changes nothing but the time that a large briefing takes.
        memory: What was found when other articles, or the same, were linked; it changes nothing but the time either.

    Raises:
        ClashError: Two articles have the same id, so their pages would be one.
    """
    everything = newest_first(tuple(articles))
    _refuse_equal_ids(everything)
    published = tuple(annotated for annotated in everything if not annotated.article.draft)
    chronicle = oldest_first(published)
    families = find_families(published, memory)
    subjects = find_subjects(chronicle, desk, min_articles=min(2, min_topic_articles or 2), memory=memory)
    topics = choose_topics(subjects, articles=len(published), min_articles=min_topic_articles, memory=memory)
    related, stories = relate(published, subjects, topics, families, limit=max_related, memory=memory)
    days, undated = group_by_day(published)
    problems = tuple(problems)
    loose_notes = _loose_notes(everything, desk, problems)
    found = [*problems, *_dead_links(everything), *(note.problem for note in loose_notes)]
    entries = (note.entry for annotated in published for note in annotated.notes)
    found += dead_links(entries, (annotated.article.path for annotated in published), topics)
    for annotated in published:
        found += [*annotated.article.warnings, *doubts_about(annotated.article)]
    return Briefing(
        articles=published,
        topics=topics,
        topics_of=_topics_by_article(published, topics),
        related=related,
        days=days,
        undated=undated,
        sources=group_by_source(published, desk),
        families=families,
        stories=stories,
        suggestions=subjects.suggestions,
        labels=group_by_label(chronicle),
        loose_notes=loose_notes,
        events=find_events(chronicle, families, memory),
        speakers=find_speakers(chronicle, topics, families),
        problems=tuple(sorted(set(found))),
        drafts=tuple(sorted(a.article.path for a in everything if a.article.draft)),
    )


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
    memory: Memory = Memory(),  # noqa: B008 - it has no state
) -> tuple[dict[str, tuple[Relation, ...]], tuple[Story, ...]]:
    """Relate the articles, those of a family as one, and find the stories among them."""
    versions = {version.article_id for family in families for version in family.versions}
    ordered = in_arrival([annotated for annotated in articles if annotated.id not in versions])
    bonds = find_bonds(ordered, subjects.found, {topic.label: topic.slug for topic in topics}, memory)
    related = find_related(ordered, bonds, limit=limit)
    published = {annotated.id: annotated.article.published for annotated in articles}
    return share_with_versions(related, families, published), find_stories(ordered, bonds)


def _loose_notes(
    articles: Sequence[AnnotatedArticle], desk: Desk, problems: Iterable[Problem]
) -> tuple[LooseNote, ...]:
    """The notes that have no place: their words are not in their article, or their article is not there."""
    loose = [note for annotated in articles for note in annotated.loose_notes]
    left_out = {problem.path for problem in problems if problem.severity is Severity.ERROR}
    loose += stray_notes(desk.notes, [annotated.article.path for annotated in articles], left_out)
    return tuple(sorted(loose, key=lambda note: note.problem))


def _topics_by_article(articles: Sequence[AnnotatedArticle], topics: Sequence[Topic]) -> dict[str, tuple[str, ...]]:
    """The topics of each article: the editor's tags first, then by number of mentions in it, then by first mention."""
    ranks: dict[str, dict[str, tuple[bool, int, int, str]]] = {annotated.id: {} for annotated in articles}
    for topic in topics:
        for article_id in topic.tagged_ids:
            ranks[article_id][topic.slug] = (False, 0, 0, topic.slug)
        for mention in topic.mentions:
            rank = ranks[mention.article_id]
            untagged, count, first, _ = rank.get(topic.slug, (True, 0, mention.start, ""))
            rank[topic.slug] = (untagged, count - 1, min(first, mention.start), topic.slug)
    return {article_id: tuple(sorted(rank, key=lambda slug: rank[slug])) for article_id, rank in ranks.items()}


def _dead_links(articles: Sequence[AnnotatedArticle]) -> list[Problem]:
    """Links of authored articles to articles that do not exist or are drafts."""
    paths = {annotated.article.path for annotated in articles if not annotated.article.draft}
    return [
        Problem(
            annotated.article.path,
            mark.line,
            f"links to {mark.target}, which is no published article; correct the path, or take the link out",
            Severity.WARNING,
        )
        for annotated in articles
        if not annotated.article.draft
        for mark in annotated.article.marks
        if mark.kind is MarkKind.LINK and ":" not in mark.target and mark.target not in paths
    ]
