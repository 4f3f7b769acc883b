"""Identity: which surfaces denote one thing, and why it is believed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from builder.linking.identity.accounts import Account, Facts
from builder.linking.identity.acronyms import initials_of, is_long, letters_of
from builder.linking.identity.claims import Claim, Identity, settle
from builder.linking.identity.groups import Groups, Merge
from builder.linking.identity.household import merge_household_names
from builder.linking.identity.matching import Key
from builder.linking.identity.people import Cast, People, find_people, last_word
from builder.linking.identity.plain_words import PlainWords
from builder.linking.identity.statements import collect_statements, merge_statements
from builder.linking.identity.surfaces import Surface, Surfaces, key_of
from builder.model import GlossaryEntry, Kind
from builder.words import singular, without_article

_INITIALS_ARTICLES = 2
_PLURAL_LETTERS = 4
_SHARE_WITH_BOTH = 0.25
_SURE_OF_LAST_NAME = 3


def identify(
    accounts: Sequence[Account], surfaces: Surfaces, facts: Facts, glossary: Sequence[GlossaryEntry]
) -> Identity:
    """Group the surfaces that denote one thing.

    The glossary comes first: its entries never merge with each other, and keep away what they say is not theirs. Then
    what every reader knows, spellings, what the articles state, and what they only show: initials beside a name, a name
    with and without a middle initial, a last name beside a full name. Whatever is short is settled within its article
    first.

    Args:
        accounts: What the articles say, oldest first, undated last.
        surfaces: What `collect_surfaces` found in them.
        facts: What else is known of the names.
        glossary: The desk's entries.
    """
    identity = Identity(plain=facts.plain)
    for entry in glossary:
        _add_entry(identity.groups, entry, surfaces)
    merge_household_names(identity.groups, surfaces)
    people = find_people(accounts, facts)
    for full in people.full:
        identity.groups.mark_whole(full)
    _merge_spellings(identity, people)
    _merge_plurals(identity, surfaces, facts)
    initials = _claims_by_initials(accounts, facts)
    merge_statements(identity, list(collect_statements(accounts, surfaces)), initials)
    _settle_initials(identity, initials)
    _settle_middle_initials(identity, people)
    _settle_last_names(identity, people, surfaces, facts)
    return identity


def _add_entry(groups: Groups[Key], entry: GlossaryEntry, surfaces: Surfaces) -> None:
    label = key_of(entry.label)
    groups.anchor(label, entry)
    groups.forbid(label, (key_of(name) for name in entry.apart_from))
    for alias in entry.aliases:
        if key_of(alias) in surfaces:
            groups.merge(Merge(key_of(alias), label, "glossary"))


def _merge_spellings(identity: Identity, people: People) -> None:
    """Merge full names that differ in an Arabic article: "Abu Bakr al-Baghdadi", "Abu Bakr Baghdadi"."""
    first: dict[Key, Key] = {}
    for full in people.full:
        plain = tuple(map(without_article, full))
        if (same := first.setdefault(plain, full)) != full:
            identity.groups.merge(Merge(full, same, "same name"))


def _merge_plurals(identity: Identity, surfaces: Surfaces, facts: Facts) -> None:
    """Merge "Kurds" with "Kurd" where no person has such a name; of people "Rogers" is another than "Roger".

    Of plain words it may be a verb that has a capital in a headline: "Senate Extends", "to Extend".
    """
    for key, surface in surfaces.items():
        last = key[-1]
        one = (*key[:-1], singular(last))
        is_plain = len(key) == 1 and (last in identity.plain.alone or one[0] in identity.plain.alone)
        regular = surface.is_name and not is_plain and len(last) > _PLURAL_LETTERS and one != key and last.endswith("s")
        if not regular or one not in surfaces or not (surfaces[one].is_name or len(key) > 1):
            continue
        kinds = surface.kinds.keys() | surfaces[one].kinds.keys()
        if not kinds & {Kind.PERSON, Kind.PLACE} and not any(word in facts.last_words for word in (last, one[-1])):
            identity.groups.merge(Merge(key, one, "plural"))


def _claims_by_initials(accounts: Iterable[Account], facts: Facts) -> list[Claim]:
    return [
        claim for account in accounts for claim in _initials_of_article(account, facts) if claim.full not in facts.full
    ]


def _settle_initials(identity: Identity, beside: Sequence[Claim]) -> None:
    """Take an acronym for the one name with such initials that stands beside it in two articles or more.

    With two letters, or in one article, that may be chance: such a pair is left to the desk.
    """
    claims = [claim for claim in beside if identity.groups.find(claim.short) == claim.short]

    def is_telling(short: Key, _full: Key, beside: int) -> bool:
        return beside >= _INITIALS_ARTICLES and is_long(short[0])

    settle(
        identity,
        claims,
        may_be_global=is_telling,
        in_doubt="the initials match, but no article says so",
        within=False,
    )


def _initials_of_article(account: Account, facts: Facts) -> Iterator[Claim]:
    keys = {name.key: name.text for name in account.names}
    acronyms = {letters_of(text): key for key, text in keys.items() if len(key) == 1 and key in facts.acronyms}
    for key, text in keys.items() if acronyms else ():
        for initials in sorted(initials_of(text) & acronyms.keys()):
            if len(initials) > 1:
                yield Claim(acronyms[initials], key, account.article_id, "initials")


def _settle_middle_initials(identity: Identity, people: People) -> None:
    """Take "Daniel Akaka" for "Daniel K. Akaka" as long as no other initial is in use."""
    persons = set(people.full)
    longer: dict[Key, list[Key]] = {}
    for full in people.full:
        if len(full) > len(plain := _without_initials(full)):
            longer.setdefault(plain, []).append(full)
    for plain, fulls in longer.items():
        if plain in persons and len({identity.groups.find(full) for full in fulls}) == 1:
            identity.groups.merge(Merge(plain, fulls[0], "middle initial"))
    claims = [
        Claim(plain, full, cast.article_id, "middle initial")
        for cast in people.casts
        for plain in cast.full
        for full in longer.get(plain, ())
        if full in cast.full
    ]
    in_doubt = "the same name with and without a middle initial"
    settle(
        identity,
        claims,
        rivals=lambda plain: {full: people.by_last[last_word(full)][full] for full in longer[plain]},
        in_doubt=in_doubt,
        is_person=True,
    )


def _without_initials(full: Key) -> Key:
    return (full[0], *(word for word in full[1:-1] if len(word) > 1), full[-1])


def _settle_last_names(identity: Identity, people: People, surfaces: Surfaces, facts: Facts) -> None:
    """Take a last name for the full name that ends in it, in the article first.

    In an article without a full name it stands for the only one of the dossier, unless the word is a first name or a
    place's as well, or few articles have both and more have the last name alone: there may be others of that name.
    """
    claims = [claim for cast in people.casts for claim in _last_names_of(cast)]
    beside: dict[Key, set[str]] = {}
    for claim in claims:
        beside.setdefault(claim.short, set()).add(claim.article_id)
    plain = identity.plain
    last_names = {short for short, a in beside.items() if _is_last_name(short, surfaces[short], len(a), plain)}

    def rivals(short: Key) -> Mapping[Key, int]:
        return people.by_last.get(last_word(short), {})

    def is_supported(short: Key, _full: Key, both: int) -> bool:
        alone = len(surfaces[short].articles) - both
        return last_word(short) not in facts.first_words and (both >= _SURE_OF_LAST_NAME or alone <= both)

    settle(
        identity,
        [claim for claim in claims if claim.short in last_names],
        rivals=rivals,
        may_be_global=is_supported,
        in_doubt="the last name of several people",
        is_person=True,
    )
    _settle_arabic_articles(identity, sorted(last_names), surfaces)


def _settle_arabic_articles(identity: Identity, last_names: Collection[Key], surfaces: Surfaces) -> None:
    """Take "al-Baghdadi" for the same as "Baghdadi", where that is somebody's last name everywhere."""
    for short in last_names:
        bare = without_article(short[0])
        for other in ((bare,), (f"al-{bare}",)):
            known = other in surfaces and other not in last_names and identity.groups.find(other) == other
            if known and identity.groups.find(short) != short and _may_be_a_persons(surfaces[other]):
                identity.groups.merge(Merge(other, short, "last name"))


def _last_names_of(cast: Cast) -> Iterator[Claim]:
    by_last: dict[str, list[Key]] = {}
    for full in cast.full:
        by_last.setdefault(last_word(full), []).append(full)
    for single in cast.single:
        for full in by_last.get(last_word(single), ()):
            yield Claim(single, full, cast.article_id, "last name")


def _is_last_name(key: Key, surface: Surface, articles_with_both: int, plain: PlainWords) -> bool:
    """Tell a last name from a word of its own that ends a longer name, such as "Iraq" in "Leave Iraq".

    It must not be a plain word, and nothing may say that it is a place or an organisation. Then it is a last name when
    its title says that it is a person's, or when the articles mostly have the full name too, as is the custom with
    people.
    """
    if plain.are_all(key) or not _may_be_a_persons(surface):
        return False
    kinds = surface.kinds
    person = kinds.get(Kind.PERSON, 0)
    return 2 * person >= sum(kinds.values()) or articles_with_both >= _SHARE_WITH_BOTH * len(surface.articles)


def _may_be_a_persons(surface: Surface) -> bool:
    kinds = surface.kinds
    return kinds.get(Kind.PERSON, 0) >= max(kinds.get(Kind.PLACE, 0), kinds.get(Kind.ORGANISATION, 0))
