"""Speakers: who is on the record, under one name each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

import numpy as np

from builder.linking.annotations.quotations import Quotations, quotations_of
from builder.linking.annotations.said import PLACE_BYTES, Said, Words, said_in, words_in
from builder.linking.annotations.speaker_names import joined_key, words_of_key
from builder.linking.memory import FORGETFUL, Memory
from builder.linking.mentions import NOWHERE, Mentions, Numbers, mentions_of
from builder.linking.subjects.places import Places
from builder.model import AnnotatedArticle, Family, Kind, Speaker, Topic
from builder.slugs import slugify, unique_slugs

_NEAR_MENTIONS = 4
"""A name is looked for among so many mentions that begin before its end."""

_LONGEST_TEXT = 1 << 32
"""Characters; what holds the number of an article and an offset in it is less than 64 bits."""

Key = tuple[str, str]
"""The slug of a speaker's topic, or else what the spellings of the name share; the other is empty."""


@dataclass(frozen=True, slots=True)
class Spellings:
    """What was found about names.

    Attributes:
        slugs: Of each speaker's name the slug that it would have if no other had the same.
        keys: Of each topic's label what the spellings of it share.
    """

    slugs: dict[str, str]
    keys: dict[str, str]


@dataclass(slots=True)
class _Draft:
    """A speaker while the quotations are gathered."""

    name: str
    topic: Topic | None
    quotes: list[tuple[str, int]] = field(default_factory=list)


def find_speakers(
    articles: Sequence[AnnotatedArticle],
    topics: Sequence[Topic],
    families: Sequence[Family] = (),
    mentions: Mentions | None = None,
    memory: Memory = FORGETFUL,
) -> tuple[Speaker, ...]:
    """Gather the quotations of articles by who said them.

    A quotation belongs to the topic that is mentioned where its speaker's name stands in the article, so that "Ghika"
    and "Major General Chris Ghika" are one. Speakers that are no topic are told apart by their names, without titles,
    case and accents; a last name alone is the only speaker whose full name ends in it. What nobody is known to have
    said is left out; what several versions of one story quote is given once, from the canonical article or else the
    earliest that has it, what stands in another quotation of the same speaker is given with that, and a single word in
    quotation marks is how somebody calls a thing, not what they said.

    Args:
        articles: Oldest first, undated last.
        topics: All topics of the briefing.
        families: The stories that several articles print.
        mentions: Of the topics, by the places of both; without them, those that the topics have.
        memory: What was found before.

    Returns:
        By name.
    """
    places = {annotated.id: place for place, annotated in enumerate(articles)}
    if mentions is None:
        mentions = mentions_of([Places.of(topic.mentions) for topic in topics], [()] * len(topics), places)
    known = memory.recall("speakers", Spellings) or Spellings({}, {})
    keys = {topic.label: known.keys.get(topic.label) or joined_key(topic.label) for topic in topics}
    said = memory.parts(articles, said_in, Said)
    drafts = _gather(articles, said, topics, mentions, keys, _repeated(articles, families, places, memory))
    joined = _join_last_names(drafts, keys)
    for draft in joined:
        draft.quotes.sort(key=lambda quote: (places[quote[0]], quote[1]))
    plain = {name: known.slugs.get(name) or slugify(name) for name in (draft.name for draft in drafts.values())}
    memory.keep("speakers", Spellings(plain, keys))
    slugs = unique_slugs(plain, plain.__getitem__)
    speakers = [
        Speaker(slugs[draft.name], draft.name, draft.topic.slug if draft.topic else None, tuple(draft.quotes))
        for draft in drafts.values()
    ]
    return tuple(sorted(speakers, key=lambda speaker: (speaker.name.casefold(), speaker.name, speaker.slug)))


def _gather(
    articles: Sequence[AnnotatedArticle],
    said: Sequence[Said],
    topics: Sequence[Topic],
    mentions: Mentions,
    keys: Mapping[str, str],
    left_out: AbstractSet[tuple[str, int]],
) -> dict[Key, _Draft]:
    """Gather the quotations by their speakers, in the order of the articles."""
    quotations = quotations_of(said)
    speaker = _speakers_of(quotations, quotations.about(_topics_at(said, topics, mentions)), topics, keys)
    given = [(articles[place].id, index) for place, index in quotations.places]
    rows = np.array([row for row, quote in enumerate(given) if quote not in left_out], dtype=np.int64)
    rows = rows[np.argsort(speaker[rows], kind="stable")]
    begins = np.flatnonzero(np.diff(speaker[rows], prepend=-1))
    bounds = [*begins.tolist(), len(rows)]
    ordered = [given[row] for row in rows.tolist()]
    speakers, names = speaker[rows[begins]].tolist(), quotations.name[rows[begins]].tolist()
    drafts: dict[Key, _Draft] = {}
    for place in np.argsort(rows[begins]).tolist():  # by the first quotation
        number, name = speakers[place], names[place]
        topic = topics[number] if number < len(topics) else None
        key = (topic.slug, "") if topic else ("", quotations.keys[name])
        quotes = ordered[bounds[place] : bounds[place + 1]]
        drafts[key] = _Draft(topic.label if topic else quotations.names[name], topic, quotes)
    return drafts


def _speakers_of(quotations: Quotations, about: Numbers, topics: Sequence[Topic], keys: Mapping[str, str]) -> Numbers:
    """Of each quotation a number for its speaker: the topic, by its place, or one past these for any other name.

    Args:
        quotations: The quotations.
        about: Of each the topic where its speaker's name stands, or -1.
        topics: All topics.
        keys: What the spellings of each topic's label share.
    """
    by_key = _by_label(topics, keys)
    unknown = np.flatnonzero(about < 0)
    names = np.unique(quotations.name[unknown])
    numbers = [by_key.setdefault(quotations.keys[name], len(topics) + name) for name in names.tolist()]
    found = about.copy()
    found[unknown] = np.array(numbers, dtype=np.int64)[np.searchsorted(names, quotations.name[unknown])]
    return found


def _topics_at(said: Sequence[Said], topics: Sequence[Topic], mentions: Mentions) -> Numbers:
    """For each place of a speaker's name, article by article, the topic that is mentioned there, or -1."""
    articles, numbers, begins, finishes = _by_place(topics, mentions)
    counts = np.array([len(part.places) // PLACE_BYTES for part in said], dtype=np.int64)
    owners = np.repeat(np.arange(len(said)), counts)
    flat = np.frombuffer(b"".join(part.places for part in said), dtype=np.int32)
    starts, ends = flat.astype(np.int64).reshape(-1, 2).T
    before = np.searchsorted(articles * _LONGEST_TEXT + begins, owners * _LONGEST_TEXT + ends)
    found = np.full(len(owners), -1)
    for step in range(1, _NEAR_MENTIONS + 1):
        open_ones = np.flatnonzero((found < 0) & (before >= step))
        at = before[open_ones] - step
        start, end = starts[open_ones], ends[open_ones]
        is_there = (finishes[at] == end) | ((begins[at] <= start) & (end <= finishes[at]))
        is_there &= articles[at] == owners[open_ones]
        found[open_ones[is_there]] = numbers[at[is_there]]
    return found


def _by_place(topics: Sequence[Topic], mentions: Mentions) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """The mentions by article, start, end and slug: of each the article, the topic, the start and the end."""
    ranks = np.empty(len(topics), dtype=np.int64)
    ranks[np.array(sorted(range(len(topics)), key=lambda place: topics[place].slug), dtype=np.int64)] = np.arange(
        len(topics)
    )
    rows = np.flatnonzero(mentions.starts != NOWHERE)
    columns = (mentions.articles, mentions.subjects, mentions.starts, mentions.ends)
    articles, numbers, starts, ends = (column[rows] for column in columns)
    order = np.lexsort((ends * (len(topics) + 1) + ranks[numbers], articles * _LONGEST_TEXT + starts))
    return articles[order], numbers[order], starts[order], ends[order]


def _by_label(topics: Sequence[Topic], keys: Mapping[str, str]) -> dict[str, int]:
    """The people and organisations by their labels, for names that no article mentions where they are quoted."""
    found: dict[str, int] = {}
    for number, topic in enumerate(topics):
        if topic.kind in {Kind.PERSON, Kind.ORGANISATION}:
            found.setdefault(keys[topic.label], number)
    return found


def _join_last_names(drafts: dict[Key, _Draft], keys: Mapping[str, str]) -> list[_Draft]:
    """Let a name of one word be the only speaker whose full name ends in it; return those that got quotations so."""
    full: defaultdict[str, list[_Draft]] = defaultdict(list)
    for (_, key), draft in drafts.items():
        words = words_of_key(keys[draft.topic.label] if draft.topic else key)
        if len(words) > 1 and (draft.topic is None or draft.topic.kind is Kind.PERSON):
            full[words[-1]].append(draft)
    joined = []
    for speaker in [speaker for speaker in drafts if speaker[1] and len(words_of_key(speaker[1])) == 1]:
        owners = full.get(speaker[1], [])
        if len(owners) == 1:
            owners[0].quotes += drafts.pop(speaker).quotes
            joined.append(owners[0])
    return joined


def _repeated(
    articles: Sequence[AnnotatedArticle], families: Sequence[Family], places: Mapping[str, int], memory: Memory
) -> set[tuple[str, int]]:
    """The quotations that an earlier one of the same story's versions has, too."""
    members = [i for family in families for i in family.article_ids if i in places]
    parts = memory.parts([articles[places[article_id]] for article_id in members], words_in, Words)
    words = dict(zip(members, parts, strict=True))
    repeated = set()
    for family in families:
        seen: set[int] = set()
        for article_id in family.article_ids:
            own = words[article_id].hashes if article_id in words else ()
            repeated |= {(article_id, index) for index, number in enumerate(own) if number in seen}
            seen.update(filter(None, own))
    return repeated
