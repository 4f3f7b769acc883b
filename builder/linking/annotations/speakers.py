"""Speakers: who is on the record, under one name each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache

from builder.linking.identity.surfaces import key_of
from builder.model import AnnotatedArticle, Family, Kind, Mention, Name, Quote, Speaker, Topic
from builder.slugs import unique_slugs
from builder.words import bare, word_key

_TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir lord lady dame rev reverend father sister brother president vice prime
    minister chancellor secretary senator sen rep representative congressman congresswoman governor gov mayor judge
    justice king queen prince princess general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral
    adm commander brigadier ambassador chairman chairwoman spokesman spokeswoman herr frau monsieur madame señor señora
    signor signora the""".split()
)
_ONE_WORD = re.compile(r"[\w’'-]+")
Key = tuple[str, ...]
_Topics = Mapping[str, Sequence[tuple[Mention, Topic]]]


@dataclass(slots=True)
class _Draft:
    """A speaker while the quotations are gathered."""

    name: str
    topic: Topic | None
    quotes: list[tuple[str, int]] = field(default_factory=list)


def find_speakers(
    articles: Sequence[AnnotatedArticle], topics: Sequence[Topic], families: Sequence[Family] = ()
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

    Returns:
        By name.
    """
    drafts = _gather(articles, topics, _repeated(articles, families) | _inner(articles))
    _join_last_names(drafts)
    places = {annotated.id: place for place, annotated in enumerate(articles)}
    slugs = unique_slugs(draft.name for draft in drafts.values())
    speakers = [
        Speaker(
            slugs[draft.name], draft.name, draft.topic.slug if draft.topic else None, _in_time(draft.quotes, places)
        )
        for draft in drafts.values()
    ]
    return tuple(sorted(speakers, key=lambda speaker: (speaker.name.casefold(), speaker.name, speaker.slug)))


def _gather(
    articles: Iterable[AnnotatedArticle], topics: Sequence[Topic], left_out: AbstractSet[tuple[str, int]]
) -> dict[Key | str, _Draft]:
    """Gather the quotations by the slug of the speaker's topic, or by the key of the name."""
    mentions = _mentions_by_article(articles, topics)
    labels = _by_label(topics)
    drafts: dict[Key | str, _Draft] = {}
    for annotated in articles:
        for index, quote in enumerate(annotated.quotes):
            name = _fullest(annotated, quote.name or "")
            key = _name_key(name)
            if key and (annotated.id, index) not in left_out and not _ONE_WORD.fullmatch(quote.text):
                topic = _topic_at(annotated, quote, mentions.get(annotated.id, ())) or labels.get(key)
                draft = drafts.setdefault(topic.slug if topic else key, _Draft(topic.label if topic else name, topic))
                draft.quotes.append((annotated.id, index))
    return drafts


def _in_time(quotes: Iterable[tuple[str, int]], places: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(quotes, key=lambda said: (places[said[0]], said[1])))


def _mentions_by_article(articles: Iterable[AnnotatedArticle], topics: Iterable[Topic]) -> _Topics:
    """The mentions in the articles that quote somebody, by place."""
    quoting = {annotated.id for annotated in articles if any(quote.name for quote in annotated.quotes)}
    found: defaultdict[str, list[tuple[Mention, Topic]]] = defaultdict(list)
    for topic in topics:
        for mention in topic.mentions:
            if mention.article_id in quoting:
                found[mention.article_id].append((mention, topic))
    for pairs in found.values():
        pairs.sort(key=lambda pair: (pair[0].start, pair[0].end, pair[1].slug))
    return found


def _by_label(topics: Iterable[Topic]) -> Mapping[Key, Topic]:
    """The people and organisations by their labels, for names that no article mentions where they are quoted."""
    found: dict[Key, Topic] = {}
    for topic in topics:
        if topic.kind in {Kind.PERSON, Kind.ORGANISATION}:
            found.setdefault(_name_key(topic.label), topic)
    return found


def _topic_at(annotated: AnnotatedArticle, quote: Quote, mentions: Sequence[tuple[Mention, Topic]]) -> Topic | None:
    """The topic that is mentioned where the article has the speaker's name, the places near the quotation first."""
    for name in _places_of(annotated.names, quote):
        at = bisect_left(mentions, name.end, key=lambda pair: pair[0].start)
        for mention, topic in reversed(mentions[max(at - 4, 0) : at]):
            if mention.end == name.end or (mention.start <= name.start and name.end <= mention.end):
                return topic
    return None


def _places_of(names: Sequence[Name], quote: Quote) -> list[Name]:
    around = quote.cue[0] if quote.cue else quote.start
    same = [name for name in names if name.text == quote.name]
    return sorted(same, key=lambda name: (abs(name.start - around), name.start))


def _fullest(annotated: AnnotatedArticle, name: str) -> str:
    """The first full name of a person in the article that ends in a name of one word; else the name itself."""
    if not name or len(name.split()) > 1:
        return name
    return next((n.text for n in annotated.names if n.kind is Kind.PERSON and n.text.endswith(f" {name}")), name)


@lru_cache(maxsize=1 << 14)
def _name_key(name: str) -> Key:
    """What the spellings of a speaker's name share, without titles.

    >>> _name_key("Gen. Chris Ghika") == _name_key("Chris Ghika")
    True
    """
    words = name.split()
    while len(words) > 1 and word_key(words[0]) in _TITLES:
        words = words[1:]
    return key_of(" ".join(words)) if words else ()


def _join_last_names(drafts: dict[Key | str, _Draft]) -> None:
    """Let a name of one word be the only speaker whose full name ends in it."""
    full: defaultdict[str, list[Key | str]] = defaultdict(list)
    for key, draft in drafts.items():
        words = _name_key(draft.name)
        if len(words) > 1 and (draft.topic is None or draft.topic.kind is Kind.PERSON):
            full[words[-1]].append(key)
    for key in [key for key, draft in drafts.items() if draft.topic is None and len(key) == 1]:
        owners = full.get(key[0], [])
        if len(owners) == 1:
            drafts[owners[0]].quotes += drafts.pop(key).quotes


def _inner(articles: Iterable[AnnotatedArticle]) -> set[tuple[str, int]]:
    """The quotations that stand in another one of the same speaker, as own words stand in reported speech."""
    found = set()
    for annotated in articles:
        ends: dict[str | None, int] = {}
        for index, quote in enumerate(annotated.quotes):
            if quote.end <= ends.get(quote.name, 0):
                found.add((annotated.id, index))
            ends[quote.name] = max(quote.end, ends.get(quote.name, 0))
    return found


def _repeated(articles: Sequence[AnnotatedArticle], families: Sequence[Family]) -> set[tuple[str, int]]:
    """The quotations that an earlier one of the same story's versions has, too."""
    quotes = {annotated.id: annotated.quotes for annotated in articles}
    repeated = set()
    for family in families:
        seen: set[str] = set()
        for article_id in family.article_ids:
            own = [bare(quote.text) for quote in quotes.get(article_id, ())]
            repeated |= {(article_id, index) for index, words in enumerate(own) if words in seen}
            seen.update(filter(None, own))
    return repeated
