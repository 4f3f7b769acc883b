"""Drafts: one for each thing that the articles may speak of, before its mentions are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from builder.given_names import is_given_name
from builder.linking.identity.accounts import Facts
from builder.linking.identity.claims import Identity
from builder.linking.identity.groups import Merge, reasons_from
from builder.linking.identity.matching import Key
from builder.linking.identity.surfaces import Surfaces, Use, key_of
from builder.linking.subjects.telling import is_telling_phrase, is_whole_name
from builder.model import GlossaryEntry, Kind
from builder.words import singular

_ADJECTIVE_ENDINGS = ("ish", "ese", "ian", "ican")
_SHARE_OF_KIND = 0.4
"""Fewer votes for a kind are accidents, such as "Secretary Health Care" in a list."""

_PERSONAL = frozenset({"last name", "middle initial"})


Told = tuple[Key, str, str, str | None]
"""A name, a spelling of it, and the passage and the article that give it; "" and None where there is none."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A subject before its mentions are known.

    Attributes:
        keys: The names that are its own wherever they stand.
        local: Short names that are its own in some articles only, with these articles.
        reasons: For each key but the label's why it is one of its names.
        told: The spellings that the desk, tags and statements give.
        description: The desk's, or None.
        is_in_glossary: True when the glossary has it.
        tagged: Ids of the articles that editors tagged with it, in the briefing's order.
    """

    label: str
    kind: Kind
    keys: tuple[Key, ...]
    local: Mapping[Key, tuple[str, ...]]
    reasons: Mapping[Key, Merge[Key]]
    told: tuple[Told, ...]
    description: str | None
    is_in_glossary: bool
    tagged: tuple[str, ...]
    is_name: bool
    is_telling: bool

    @property
    def is_chosen(self) -> bool:
        """True when the desk knows it."""
        return self.is_in_glossary or bool(self.tagged)


@dataclass(slots=True)
class _Members:
    keys: list[Key] = field(default_factory=list)
    local: dict[Key, dict[str, None]] = field(default_factory=dict)
    merges: list[Merge[Key]] = field(default_factory=list)


def make_drafts(surfaces: Surfaces, identity: Identity, facts: Facts, min_articles: int) -> tuple[Draft, ...]:
    """Make a draft of each group of surfaces that enough articles speak of or that the desk chose.

    Returns:
        The drafts, in the order in which their first surfaces came. Short names that no article explains and that can
        stand for several things are in none.
    """
    find = identity.groups.find
    together: dict[Key, _Members] = {}
    for key in surfaces:
        together.setdefault(find(key), _Members()).keys.append(key)
    for article_id, meanings in identity.within.items():
        for short, full in meanings.items():
            if full is not None:
                together.setdefault(find(full), _Members()).local.setdefault(short, {})[article_id] = None
    for merge in (*identity.groups.merges, *identity.local_merges):
        together.setdefault(find(merge.into), _Members()).merges.append(merge)
    elsewhere = _articles_elsewhere(identity)
    drafts = []
    for members in together.values():
        first = members.keys[0]
        is_single = len(members.keys) == 1 and not members.local
        if is_single and (first in identity.unclear or surfaces[first].is_rare(min_articles)):
            continue
        maker = _Maker(surfaces, members, elsewhere, facts)
        owner = identity.groups.owner(members.keys[0])
        if draft := maker.draft(owner if isinstance(owner, GlossaryEntry) else None, min_articles):
            drafts.append(draft)
    return tuple(_with_kinds_of_locals(drafts))


def _with_kinds_of_locals(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Give a short name of unknown kind that is a subject by itself the kind that it has where articles explain it."""
    kinds: dict[Key, Counter[Kind]] = {}
    for draft in drafts:
        for short, articles in draft.local.items():
            kinds.setdefault(short, Counter())[draft.kind] += len(articles)
    for draft in drafts:
        votes = kinds.get(draft.keys[0]) if len(draft.keys) == 1 and draft.kind is Kind.OTHER else None
        usual = min(votes, key=lambda kind: (-votes[kind], kind)) if votes and not draft.is_in_glossary else draft.kind
        yield replace(draft, kind=usual)


def _articles_elsewhere(identity: Identity) -> Mapping[Key, Collection[str]]:
    """For each short name the articles in which it is settled: there it does not mean what it means elsewhere."""
    found: dict[Key, dict[str, None]] = {}
    for article_id, meanings in identity.within.items():
        for short in meanings:
            found.setdefault(short, {})[article_id] = None
    return found


class _Maker:
    """Makes the draft of one group."""

    def __init__(
        self, surfaces: Surfaces, members: _Members, elsewhere: Mapping[Key, Collection[str]], facts: Facts
    ) -> None:
        self._surfaces = surfaces
        self._plain = facts.plain
        self._adjectives = facts.adjectives
        self._members = members
        self._elsewhere = elsewhere
        self._personal = any(merge.reason in _PERSONAL for merge in members.merges)
        self._last_names = {merge.key for merge in members.merges if merge.reason == "last name"}

    def draft(self, entry: GlossaryEntry | None, min_articles: int) -> Draft | None:
        """Make it; None when too few articles speak of it."""
        keys = self._members.keys
        tagged = tuple(dict.fromkeys(a for key in keys for a in self._surfaces[key].used_as(Use.TAG)))
        spread = self._spread()
        if not entry and not tagged and len(spread) < min_articles:
            return None
        kind = entry.kind if entry else self._kind()
        label = entry.label if entry else self._surfaces[min(keys, key=self._rank)].form
        return Draft(
            label=label,
            kind=kind,
            keys=tuple(keys),
            local={short: tuple(articles) for short, articles in self._members.local.items()},
            reasons=reasons_from(key_of(label), self._members.merges),
            told=self._told(),
            description=entry.description if entry else None,
            is_in_glossary=entry is not None,
            tagged=tagged,
            is_name=any(self._surfaces[key].is_name for key in keys),
            is_telling=not self._is_first_name(kind) and any(self._is_telling(key, kind, min_articles) for key in keys),
        )

    def _told(self) -> tuple[Told, ...]:
        keys = (*self._members.keys, *self._members.local)
        return tuple((key, form, *place) for key in keys for form, place in self._surfaces[key].told.items())

    def _spread(self) -> set[str]:
        spread = {article_id for articles in self._members.local.values() for article_id in articles}
        for key in self._members.keys:
            settled = self._elsewhere.get(key, ())
            spread.update(article_id for article_id in self._surfaces[key].articles if article_id not in settled)
        return spread

    def _is_first_name(self, kind: Kind) -> bool:
        """Tell a person of whom only a first name is known: it may be a different one in each article."""
        names = self._members.keys
        return kind is Kind.PERSON and all(len(key) == 1 and is_given_name(key[0]) for key in names)

    def _is_telling(self, key: Key, kind: Kind, min_articles: int) -> bool:
        """Tell whether a surface can carry a topic: a name that is no adjective, or a phrase of several articles.

        A name of plain words that is of no certain kind is hardly more than a phrase.
        """
        surface = self._surfaces[key]
        if surface.is_name:
            if len(key) == 1:
                return not self._is_adjective(key[0]) and not self._plain.are_all(key)
            is_phrase = kind is Kind.OTHER and self._plain.are_all(key)
            return is_whole_name(key) and (not is_phrase or is_telling_phrase(surface.form, key))
        return len(surface.used_as(Use.PHRASE)) >= min_articles and is_telling_phrase(surface.form, key)

    def _is_adjective(self, word: str) -> bool:
        """Tell an adjective of a place by its form ("Turkish") or by the place beside it ("Iraqi" and "Iraq")."""
        return word in self._adjectives or singular(word).endswith(_ADJECTIVE_ENDINGS)

    def _rank(self, key: Key) -> tuple[bool, bool, int, int, int, str]:
        """Order the names of one thing by how well they serve as its label, best first."""
        surface = self._surfaces[key]
        occurrences = sum(surface.forms.values())
        is_short = key in self._last_names
        return is_short, surface.is_acronym, -len(surface.articles), -occurrences, -len(surface.form), surface.form

    def _kind(self) -> Kind:
        """The kind that most votes are for and enough of all; a thing with a last name is a person."""
        if self._personal:
            return Kind.PERSON
        votes: Counter[Kind] = Counter()
        for key in self._members.keys:
            kinds = self._surfaces[key].kinds
            is_plain = self._plain.are_all(key) and not is_given_name(key[0])
            is_nobody = is_plain or self._surfaces[key].is_acronym
            votes.update({kind: n for kind, n in kinds.items() if not (is_nobody and kind is Kind.PERSON)})
        enough = _SHARE_OF_KIND * votes.total()
        votes.pop(Kind.OTHER, None)
        usual = min(votes, key=lambda kind: (-votes[kind], kind), default=Kind.OTHER)
        return usual if votes[usual] > enough else Kind.OTHER


def owners_of(drafts: Sequence[Draft], identity: Identity) -> Owners:
    """Tell which draft each name belongs to; a name that several have in different articles has one kind only."""
    owners = Owners({key: index for index, draft in enumerate(drafts) for key in draft.keys})
    for article_id, meanings in identity.within.items():
        for short in meanings:
            owners.local.setdefault(short, {})[article_id] = None
    for index, draft in enumerate(drafts):
        for short, articles in draft.local.items():
            for article_id in articles:
                owners.local[short][article_id] = index
    for short, by_article in owners.local.items():
        _keep_one_kind(short, by_article, owners.anywhere, drafts)
    return owners


@dataclass(frozen=True, slots=True)
class Owners:
    """Index of the draft to which a name belongs: anywhere, or in single articles, which goes before.

    In single articles it may belong to none (None).
    """

    anywhere: dict[Key, int] = field(default_factory=dict)
    local: dict[Key, dict[str, int | None]] = field(default_factory=dict)

    @property
    def keys(self) -> Iterator[Key]:
        """All names that belong to a draft somewhere."""
        yield from dict.fromkeys((*self.anywhere, *self.local))


def _keep_one_kind(
    short: Key, by_article: dict[str, int | None], anywhere: dict[Key, int], drafts: Sequence[Draft]
) -> None:
    """Take a short name from the drafts of other kinds than most of its drafts, or than the one it has anywhere."""
    kinds = Counter(drafts[index].kind for index in by_article.values() if index is not None)
    if not kinds:
        return
    usual = min(kinds, key=lambda kind: (-kinds[kind], kind))
    if short in anywhere:
        usual = drafts[anywhere[short]].kind
    for article_id, index in by_article.items():
        if index is not None and drafts[index].kind is not usual:
            by_article[article_id] = None
