"""Finds the subjects of all articles: one for one thing, under all its names, with every mention in every article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.linking.groups import Groups, Merge
from builder.linking.identity import identify
from builder.linking.matching import Found, Key, Matcher
from builder.linking.subjects import Subject, Subjects
from builder.linking.surfaces import Surface, collect_surfaces, key_of
from builder.model import Alias, AnnotatedArticle, Desk, GlossaryEntry, Kind, Mention

_DEMONYM_ENDINGS = ("i", "n", "an", "ian", "is", "ns", "ians", "ans")
_ADJECTIVE_ENDINGS = ("ish", "ese", "ian", "ican")


@dataclass(frozen=True, slots=True)
class _Draft:
    """A subject before its mentions are known."""

    label: str
    kind: Kind
    keys: tuple[Key, ...]
    aliases: tuple[Alias, ...]
    entry: GlossaryEntry | None
    tagged: frozenset[str]
    is_name: bool
    is_telling: bool


def find_subjects(articles: Sequence[AnnotatedArticle], desk: Desk, *, min_articles: int = 2) -> Subjects:
    """Find what the articles of a briefing speak of.

    Args:
        articles: Oldest first, undated last; mentions and first passages follow this order.
        desk: Its glossary wins over what the articles say.
        min_articles: Leave out what fewer articles speak of, unless the desk chose it.
    """
    position = {article.id: index for index, article in enumerate(articles)}
    surfaces = collect_surfaces(articles, desk)
    drafts = _Drafter(surfaces, identify(articles, surfaces, desk), min_articles).drafts()
    subjects = []
    for draft, mentions in zip(drafts, _find_mentions(articles, drafts, surfaces), strict=True):
        spread = {mention.article_id for mention in mentions} | draft.tagged
        is_chosen = bool(draft.entry or draft.tagged)
        if len(spread) >= (1 if is_chosen else min_articles):
            subject = Subject(
                label=draft.label,
                kind=draft.kind,
                description=draft.entry.description if draft.entry else None,
                aliases=draft.aliases,
                mentions=tuple(mentions),
                tagged_ids=tuple(sorted(draft.tagged, key=lambda article_id: position[article_id])),
                is_chosen=is_chosen,
                is_name=draft.is_name,
                is_telling=draft.is_telling,
            )
            subjects.append(subject)
    return Subjects(tuple(sorted(subjects, key=lambda subject: (subject.label.casefold(), subject.label))))


class _Drafter:
    """Makes a draft of each group of surfaces that can be a subject."""

    def __init__(self, surfaces: Mapping[Key, Surface], groups: Groups[Key], min_articles: int) -> None:
        self._surfaces = surfaces
        self._groups = groups
        self._min_articles = min_articles
        self._merges: dict[Key, Merge[Key]] = {}
        for merge in groups.merges:
            self._merges.setdefault(merge.key, merge)

    def drafts(self) -> list[_Draft]:
        """The drafts, in the order in which their surfaces came."""
        sets = self._groups.members(self._surfaces).values()
        return [draft for keys in sets if (draft := self._draft(keys))]

    def _draft(self, keys: list[Key]) -> _Draft | None:
        owner = self._groups.owner(keys[0])
        entry = owner if isinstance(owner, GlossaryEntry) else None
        tagged = frozenset(article for key in keys for article in self._surfaces[key].tagged)
        spread = {article for key in keys for article in self._surfaces[key].articles}
        if not entry and not tagged and len(spread) < self._min_articles:
            return None
        label = entry.label if entry else self._surfaces[min(keys, key=self._rank)].form
        kind = entry.kind if entry else self._kind(keys)
        is_name = any(self._surfaces[key].is_name for key in keys)
        is_telling = any(map(self._is_telling, keys))
        return _Draft(label, kind, tuple(keys), self._aliases(label, keys), entry, tagged, is_name, is_telling)

    def _is_telling(self, key: Key) -> bool:
        """Tell whether a surface can carry a topic: a name that is no adjective, or a phrase of several articles."""
        surface = self._surfaces[key]
        if surface.is_name:
            return len(key) > 1 or not self._is_adjective(key[0])
        return len(key) > 1 and len(surface.phrase_in) >= self._min_articles

    def _is_adjective(self, word: str) -> bool:
        """Tell an adjective of a place by its form ("Turkish") or by the place beside it ("Iraqi" and "Iraq")."""
        stems = (word.removesuffix(ending) for ending in _DEMONYM_ENDINGS if word.endswith(ending))
        beside = any((form,) in self._surfaces for stem in stems for form in (stem, stem + "a") if form != word)
        return beside or word.endswith(_ADJECTIVE_ENDINGS)

    def _rank(self, key: Key) -> tuple[bool, bool, int, int, int, str]:
        """Order the names of one thing by how well they serve as its label, best first."""
        surface = self._surfaces[key]
        merge = self._merges.get(key)
        is_last_name = merge is not None and merge.reason == "last name"
        occurrences = surface.forms.total()
        return is_last_name, surface.is_acronym, -len(surface.articles), -occurrences, -len(surface.form), surface.form

    def _kind(self, keys: list[Key]) -> Kind:
        if any(self._merges[key].reason == "last name" for key in keys if key in self._merges):
            return Kind.PERSON
        kinds: Counter[Kind] = Counter()
        for key in keys:
            kinds.update(self._surfaces[key].kinds)
        kinds.pop(Kind.OTHER, None)
        return min(kinds, key=lambda kind: (-kinds[kind], kind)) if kinds else Kind.OTHER

    def _aliases(self, label: str, keys: list[Key]) -> tuple[Alias, ...]:
        """The other names with the reason for each; one that others were merged into takes the reason of the first."""
        incoming = {self._merges[key].into: self._merges[key] for key in reversed(keys) if key in self._merges}
        aliases = []
        for key in keys:
            merge = self._merges.get(key) or incoming.get(key)
            for form in self._surfaces[key].forms:
                if form == label:
                    continue
                if merge is None or key == key_of(label):
                    aliases.append(Alias(form, "same name"))
                else:
                    aliases.append(Alias(form, merge.reason, merge.passage, merge.article_id))
        return tuple(sorted(aliases, key=lambda alias: (alias.text.casefold(), alias.text)))


def _find_mentions(
    articles: Sequence[AnnotatedArticle], drafts: Sequence[_Draft], surfaces: Mapping[Key, Surface]
) -> list[list[Mention]]:
    """For each draft its mentions, by article in the given order, then by place."""
    owners = {key: index for index, draft in enumerate(drafts) for key in draft.keys}
    matcher = Matcher(owners)
    mentions: list[list[Mention]] = [[] for _ in drafts]
    for annotated in articles:
        for found in matcher.find(annotated.article.text):
            if _is_spelled_like(found, surfaces[found.key]):
                mentions[owners[found.key]].append(Mention(annotated.id, found.tokens[0].start, found.tokens[-1].end))
    return mentions


def _is_spelled_like(found: Found, surface: Surface) -> bool:
    """Tell "IS" from "is" and "May" from "may": names are capitalised, acronyms are capitals throughout."""
    if surface.is_acronym:
        return all(token.text.isupper() for token in found.tokens)
    if not surface.is_name or (len(found.tokens) > 1 and any(form.islower() for form in surface.forms)):
        return True
    return found.tokens[0].is_capitalised or found.tokens[-1].is_capitalised
