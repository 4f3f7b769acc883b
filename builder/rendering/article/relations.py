"""What an article's page says of other articles: who else printed the story, where it goes on, and what is related."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from builder.model import Article, ChangeKind, Direction, Family, Reason, ReasonKind, Relation, Story, Version
from builder.rendering.article.version_changes import Changes, render_changes
from builder.rendering.escaping import Markdown, escape
from builder.rendering.language import N_, _, filled
from builder.rendering.views import ArticleEntry, Catalogue, article_entry, headline_link, topic_link
from builder.rendering.wording import capitalised, counted, day_in_words, listed, per_cent, quoted

_SUBJECTS_SHOWN = 4
_STEPS_SHOWN = 5
_MUCH_WORDING = 0.4

_DIRECTIONS = {
    # Translators: heads above lists of related articles, by when they were published.
    Direction.SAME_DAY: N_("Same day"),
    Direction.EARLIER: N_("Earlier coverage"),
    Direction.LATER: N_("Later coverage"),
    # Translators: an article without a date.
    Direction.UNDATED: N_("Undated"),
}
# Translators: how one newspaper printed the story of another; {share} is "85%".
_LIKENESS = (
    (0.95, N_("Nearly word for word ({share} of the wording in common)")),
    (0.8, N_("With small changes ({share} of the wording in common)")),
    (0.5, N_("Reworked ({share} of the wording in common)")),
    (0.0, N_("Cut or extended ({share} of the wording in common)")),
)


@dataclass(frozen=True, slots=True)
class VersionEntry:
    """Another article that prints the same story.

    Attributes:
        likeness: How much of the wording is the same.
        title: What `changes` is about.
        changes: What a version changed; without hunks where it is not shown.
    """

    entry: ArticleEntry
    likeness: str
    title: str
    changes: Changes | None


@dataclass(frozen=True, slots=True)
class Step:
    """An article of a story: its day, and its headline, linked unless it is the page's own."""

    day: str
    headline: Markdown
    is_here: bool


@dataclass(frozen=True, slots=True)
class StoryLine:
    """Where an article stands in a story.

    Attributes:
        previous: The step before; None for the first.
        next: The step after; None for the latest.
        steps: The steps around this one, in time order.
        earlier: How many come before those, in words; empty when none does.
        goes_on: True when others come after those.
    """

    previous: Step | None
    next: Step | None
    steps: tuple[Step, ...]
    earlier: str
    goes_on: bool


@dataclass(frozen=True, slots=True)
class RelatedEntry:
    """A related article and the reasons in words."""

    entry: ArticleEntry
    reason: Markdown


@dataclass(frozen=True, slots=True)
class RelatedGroup:
    """The related articles of one direction in time, closest first."""

    title: str
    anchor: Markdown
    entries: tuple[RelatedEntry, ...]


def versions_of(catalogue: Catalogue, article: Article, page: str) -> list[VersionEntry]:
    """List the other articles that print an article's story, the canonical one first.

    What was added and cut is shown for each version on the canonical page, and for itself on a version's own.
    """
    family = catalogue.family_of.get(article.id)
    if family is None:
        return []
    own = next((version for version in family.versions if version.article_id == article.id), None)
    first = [_canonical_entry(catalogue, family, own, page)] if own else []
    others = [version for version in family.versions if version is not own]
    return [*first, *(_version_entry(catalogue, version, page, with_changes=own is None) for version in others)]


def _canonical_entry(catalogue: Catalogue, family: Family, own: Version, page: str) -> VersionEntry:
    # Translators: {likeness} is "Reworked (60% of the wording in common)"; of several versions this is the first.
    likeness = _("{likeness}; the first of these").format(likeness=_likeness(own.similarity))
    title = _("What this version changed")
    changes = render_changes(own.changes) if own.changes else None
    return VersionEntry(article_entry(catalogue, family.canonical_id, page), likeness, title, changes)


def _version_entry(catalogue: Catalogue, version: Version, page: str, *, with_changes: bool) -> VersionEntry:
    article = catalogue.articles[version.article_id].article
    # Translators: {version} is a newspaper, or a headline in quotation marks.
    title = _("What {version} changed").format(version=article.source or quoted(article.headline))
    is_changed = any(change.kind is not ChangeKind.SAME for change in version.changes)
    changes = render_changes(version.changes) if with_changes and is_changed else None
    likeness = _likeness(version.similarity) if with_changes else _("Another version")
    return VersionEntry(article_entry(catalogue, version.article_id, page), likeness, title, changes)


def _likeness(similarity: float) -> str:
    words = next(words for least, words in _LIKENESS if similarity >= least)
    return _(words).format(share=per_cent(similarity))


def story_of(catalogue: Catalogue, article: Article, page: str) -> StoryLine | None:
    """Tell where an article stands in its story; None when it is in none. A version stands where its canonical does."""
    family = catalogue.family_of.get(article.id)
    own = family.canonical_id if family else article.id
    story = catalogue.story_of.get(own)
    return _story_line(catalogue, story, story.article_ids.index(own), article, page) if story else None


def _story_line(catalogue: Catalogue, story: Story, here: int, article: Article, page: str) -> StoryLine:
    ids = story.article_ids
    first, last = max(0, here - _STEPS_SHOWN), min(len(ids), here + _STEPS_SHOWN + 1)
    steps = tuple(_step(catalogue, ids[place], page, place == here, article) for place in range(first, last))
    return StoryLine(
        previous=steps[here - first - 1] if here else None,
        next=steps[here - first + 1] if here + 1 < len(ids) else None,
        steps=steps,
        earlier=_earlier(first),
        goes_on=last < len(ids),
    )


def _earlier(count: int) -> str:
    # Translators: so many articles of a story that come before those that are listed.
    return counted(count, "{count} earlier", "{count} earlier") if count else ""


def _step(catalogue: Catalogue, article_id: str, page: str, is_here: bool, article: Article) -> Step:
    shown = article if is_here else catalogue.articles[article_id].article
    headline = escape(article.headline) if is_here else headline_link(catalogue, article_id, page)
    return Step(day_in_words(shown.published) if shown.published else "", headline, is_here)


def related_to(catalogue: Catalogue, article: Article, page: str) -> list[RelatedGroup]:
    """List the related articles by direction in time."""
    order = list(_DIRECTIONS)
    # sorted() is stable: within a direction the closest stays first
    relations = sorted(catalogue.briefing.related.get(article.id, ()), key=lambda found: order.index(found.direction))
    return [
        RelatedGroup(
            _(_DIRECTIONS[direction]),
            Markdown(direction.value.replace(" ", "-")),
            tuple(_related_entry(catalogue, found, page) for found in group),
        )
        for direction, group in groupby(relations, key=lambda found: found.direction)
    ]


def _related_entry(catalogue: Catalogue, relation: Relation, page: str) -> RelatedEntry:
    entry = article_entry(catalogue, relation.article_id, page)
    return RelatedEntry(entry, reasons_in_words(catalogue, relation.reasons, page))


def reasons_in_words(catalogue: Catalogue, reasons: Sequence[Reason], page: str) -> Markdown:
    """Say why two articles are related; that they are of one day is said by where they are listed."""
    by_kind = {kind: [reason for reason in reasons if reason.kind is kind] for kind in ReasonKind}
    parts = [
        # Translators: why an article is related to the one that is read: the topics, or the days, that both have.
        _both(_("both on {shared}"), [_subject(catalogue, reason, page) for reason in by_kind[ReasonKind.SUBJECT]]),
        _both(_("both speak of {shared}"), [_day(reason) for reason in by_kind[ReasonKind.DATE]]),
        *(_wording(reason) for reason in by_kind[ReasonKind.WORDING]),
    ]
    words = "; ".join(part for part in parts if part)
    return Markdown(capitalised(words))


def _both(message: str, shared: Sequence[Markdown]) -> str:
    if not shared:
        return ""
    more = len(shared) - _SUBJECTS_SHOWN
    # Translators: at the end of a list: "Mosul, Raqqa and 3 more".
    rest = [escape(counted(more, "{count} more", "{count} more"))] if more > 0 else []
    return filled(message, shared=Markdown(listed([*shared[:_SUBJECTS_SHOWN], *rest])))


def _subject(catalogue: Catalogue, reason: Reason, page: str) -> Markdown:
    topic = catalogue.topics.get(reason.slug) if reason.slug else None
    return topic_link(topic, page) if topic else escape(reason.text)


def _day(reason: Reason) -> Markdown:
    return escape(day_in_words(date.fromisoformat(reason.text)))


def _wording(reason: Reason) -> str:
    return escape(_("much of the wording is alike") if reason.weight >= _MUCH_WORDING else _("similar wording"))
