"""Makes a catalogue tell what is looked at in it, and gives the digest of each such thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from hashlib import blake2b
from typing import Any, TypeVar, cast

import msgspec

from builder.config import Settings
from builder.model import Briefing, Mention, Site, Source, Speaker, Topic
from builder.model.kept import KeptArticle
from builder.rendering.indexes import MentionsByArticle
from builder.rendering.views import Catalogue
from builder.rendering.watching import ALL, SEPARATOR, Seen, Tracer, Watched

V = TypeVar("V")

DIGEST_BYTES = 8
_encoder = msgspec.msgpack.Encoder(order="deterministic")
_OF_NOTHING = blake2b(_encoder.encode(None), digest_size=DIGEST_BYTES).digest()


def digest_of(value: object) -> bytes:
    """Hash a value of the model, of plain containers of such values, or None; a kept article brings its hash along."""
    if value is None:
        return _OF_NOTHING
    if isinstance(value, KeptArticle):
        return value.digest[:DIGEST_BYTES]
    try:
        encoded = _encoder.encode(value)
    except UnicodeEncodeError:  # half a character; what was read from a file has none
        encoded = repr(value).encode("utf-8", "surrogatepass")
    return blake2b(encoded, digest_size=DIGEST_BYTES).digest()


def traced(catalogue: Catalogue, tracer: Tracer) -> Catalogue:
    """Return a catalogue that tells a tracer what is looked at.

    Of topics, sources and speakers, which hold something of very many articles, and of what mkdocs.yml says, each field
    counts for itself; of everything else the whole.
    """

    def watched(name: str, wrap: Callable[[Any], Any] | None = None) -> Mapping[Any, Any]:
        return Watched(name, getattr(catalogue, name), tracer, wrap)

    topic, source, speaker = (_stand_ins(kind, tracer) for kind in ("topic", "source", "speaker"))
    briefing = Seen(
        "briefing",
        replace(
            catalogue.briefing,
            topics_of=Watched("topics_of", catalogue.briefing.topics_of, tracer),
            related=Watched("related", catalogue.briefing.related, tracer),
        ),
        tracer,
    )
    return replace(
        catalogue,
        briefing=cast("Briefing", briefing),
        site=cast("Site", Seen(_SITE, catalogue.site, tracer)),
        settings=cast("Settings", Seen("settings", catalogue.settings, tracer)),
        topics=watched("topics", topic),
        topics_by_name=watched("topics_by_name", topic),
        sources=watched("sources", source),
        source_of=watched("source_of", source),
        speakers=watched("speakers", speaker),
        on_record=watched("on_record", lambda found: [(index, speaker(one)) for index, one in found]),
        speaker_of=watched("speaker_of", speaker),
        quoted=watched("quoted", speaker),
        mentions=watched("mentions", lambda pairs: [(mention, topic(of)) for mention, of in pairs]),
        articles=watched("articles"),
        articles_by_path=watched("articles_by_path"),
        pages=watched("pages"),
        pages_of_paths=watched("pages_of_paths"),
        published=watched("published"),
        topic_articles=watched("topic_articles"),
        extents=watched("extents"),
        family_of=watched("family_of"),
        story_of=watched("story_of"),
        label_of=watched("label_of"),
    )


def _stand_ins(kind: str, tracer: Tracer) -> Callable[[Any], Any]:
    """Return what gives the one stand-in of each topic, source or speaker."""
    made: dict[str, Seen] = {}

    def stand_in(value: Topic | Source | Speaker) -> Seen:
        found = made.get(value.slug)
        if found is None:
            found = made[value.slug] = Seen(f"{kind}{SEPARATOR}{value.slug}", value, tracer, slug=value.slug)
        return found

    return stand_in


class Digests:
    """Gives the digest of everything that a page can look at."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Take the catalogue as it is, not a traced one."""
        self._catalogue = catalogue
        self._known: dict[str, bytes] = {}
        self._articles = {
            article_id: found.digest[:DIGEST_BYTES]
            for article_id, found in catalogue.articles.items()
            if isinstance(found, KeptArticle)
        }
        self._mentions = cast("MentionsByArticle", catalogue.mentions).packed(
            digest_of(topic.slug) for topic in catalogue.briefing.topics
        )
        self._labels = _by_article(catalogue.label_of.items())
        self._owners: dict[str, Callable[[str], object]] = {
            _ARTICLE: self._all_about_article,
            _TOPIC: self._all_about_topic,
            _SPEAKER: catalogue.speakers.get,
        }

    def of_article(self, article_id: str) -> bytes:
        """Return the digest of an article."""
        found = self._articles.get(article_id)
        return self.of(_ARTICLES + article_id) if found is None else found

    def of_all_about_article(self, article_id: str) -> bytes:
        """Return the digest of an article, its page, and how it is linked."""
        return self.of_owner(f"{_ARTICLE}{SEPARATOR}{article_id}")

    def of_all_about_topic(self, slug: str) -> bytes:
        """Return the digest of a topic, and of who it is among the speakers."""
        return self.of_owner(f"{_TOPIC}{SEPARATOR}{slug}")

    def of_address(self) -> bytes:
        """Return the digest of the address at which the site is published."""
        return self.of(f"{_SITE}{SEPARATOR}url")

    def of_owner(self, owner: str) -> bytes:
        """Return the digest of all that has an owner."""
        found = self._known.get(owner)
        if found is None:
            kind, _, key = owner.partition(SEPARATOR)
            if kind not in self._owners:
                return self.of(owner)
            found = self._known[owner] = digest_of(self._owners[kind](key))
        return found

    def _all_about_article(self, article_id: str) -> object:
        """What an article's page is, the article alone tells."""
        catalogue, briefing = self._catalogue, self._catalogue.briefing
        source = catalogue.source_of.get(article_id)
        return (
            self.of_article(article_id),
            source.slug if source else None,
            briefing.related.get(article_id),
            briefing.topics_of.get(article_id),
            catalogue.family_of.get(article_id),
            catalogue.story_of.get(article_id),
            self._mentions.get(article_id),
            self._speakers(article_id),
            self._labels.get(article_id),
        )

    def _speakers(self, article_id: str) -> list[tuple[int, str]] | None:
        found = self._catalogue.on_record.get(article_id)
        return [(index, speaker.slug) for index, speaker in found] if found else None

    def _all_about_topic(self, slug: str) -> object:
        quoted = self._catalogue.quoted.get(slug)
        return self._catalogue.topics.get(slug), quoted.slug if quoted else None

    def of(self, dependency: str) -> bytes:
        """Return the digest of what a dependency stands for now; of what is not there, that of None."""
        found = self._known.get(dependency)
        if found is None:
            found = self._known[dependency] = self.of_once(dependency)
        return found

    def of_once(self, dependency: str) -> bytes:
        """Do the same without remembering it: of all that pages look at in a large briefing that fills the memory."""
        return digest_of(self._value(*dependency.split(SEPARATOR)))

    def _value(self, space: str, key: str, *rest: str) -> object:
        catalogue = self._catalogue
        if space in _OF_WHOLE:
            whole = getattr(catalogue, space)
            return whole if key == ALL else None if key in {"topics_of", "related"} else getattr(whole, key)
        if space in _FIELDS:
            value = getattr(catalogue, _FIELDS[space]).get(key)
            return value if rest[0] == ALL or value is None else getattr(value, rest[0])
        if space == "speaker_of":  # the article tells which other quotations are by the same speakers
            return self.of_article(key), self._speakers(key)
        if space == "on_record":
            return self._speakers(key)
        if space == "label_of":
            return self._labels.get(key)
        owner = catalogue.briefing if space in {"topics_of", "related"} else catalogue
        values: Mapping[Any, Any] = getattr(owner, space)
        if key == ALL:
            return [*values]
        value = values.get(key)
        if space == "mentions":
            return _with_slugs(value)
        return value.slug if space in _BY_SLUG and value is not None else value


def owner_of(dependency: str) -> str:
    """Name what a dependency is a part of: while all of that is as it was, so is the dependency.

    There are ten times fewer owners than dependencies. What is part of nothing owns itself.
    """
    space, _, rest = dependency.partition(SEPARATOR)
    kind = _OWNED.get(space)
    key = rest.partition(SEPARATOR)[0]
    return f"{kind}{SEPARATOR}{key}" if kind and key != ALL else dependency


def _by_article(facts: Iterable[tuple[tuple[str, int], V]]) -> dict[str, list[tuple[int, V]]]:
    """Group what is known of places in articles."""
    found: defaultdict[str, list[tuple[int, V]]] = defaultdict(list)
    for (article_id, place), fact in facts:
        found[article_id].append((place, fact))
    return dict(found)


def _with_slugs(mentions: Iterable[tuple[Mention, Topic]] | None) -> list[tuple[Mention, str]]:
    return [(mention, topic.slug) for mention, topic in mentions or ()]


_ARTICLES = f"articles{SEPARATOR}"
_SITE = "site"
_OF_WHOLE = frozenset({"briefing", "settings", _SITE})
_FIELDS = {"topic": "topics", "source": "sources", "speaker": "speakers"}
_BY_SLUG = frozenset({"topics", "topics_by_name", "sources", "source_of", "speakers", "quoted"})
_ARTICLE, _TOPIC, _SPEAKER = "all about article", "all about topic", "all about speaker"
_OWNED = {
    **dict.fromkeys(("articles", "pages", "source_of", "related", "topics_of", "family_of", "story_of"), _ARTICLE),
    **dict.fromkeys(("published", "mentions", "on_record", "speaker_of", "label_of"), _ARTICLE),
    **dict.fromkeys(("topic", "topics", "topic_articles", "quoted"), _TOPIC),
    **dict.fromkeys(("speaker", "speakers"), _SPEAKER),
}
