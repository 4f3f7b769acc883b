"""The words by which a text says that two names are one, in six languages."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

STATED, FORMER, SO_CALLED, ACRONYM = "stated", "former name", "so-called", "acronym"

_OFTEN = (
    r"(?:also|better|best|widely|commonly|sometimes|variously|popularly|locally|more commonly|often|now|currently"
    r"|officially|alternatively|otherwise)"
)
_ONCE = r"(?:formerly|previously|originally|once|until recently|until \d{4})"
_WHO = r"(?:(?:who|which|that) (?:is|was|are|were|has been) )?"
_BY = (
    r"(?:by (?:its|his|her|their|the)(?: [^\W\d_][\w-]*){0,2}"
    r" (?:acronyms?|names?|initials|abbreviation|nickname|alias|pseudonym|moniker"
    r"|noms? de guerre)(?: of)?)"
)


class _Wording(NamedTuple):
    """A language's words before the other name, by what they state."""

    stated: str
    former: str
    so_called: str


_ENGLISH = _Wording(
    stated=(
        rf"{_WHO}(?:{_OFTEN} ){{0,2}}(?:known|referred to)(?: (?:also|more commonly|in [A-Z]\w+))?(?: as| {_BY})"
        rf"|{_WHO}(?:{_OFTEN} )(?:called|named)|(?:who|which) (?:is|was|are) called"
        r"|a\.k\.a\.|aka|AKA|alias|nicknamed|whose real name (?:is|was)|real name"
    ),
    former=rf"{_WHO}{_ONCE}(?: (?:known as|called|named))?|{_WHO}born|née?",
    so_called=r"(?:or )?the (?:so-called|self-styled|self-proclaimed)",
)
_OTHERS = {
    "de": _Wording(
        stated=r"(?:auch|besser) bekannt (?:als|unter dem Namen)|auch genannt|genannt|alias",
        former=r"(?:früher|ehemals|vormals)(?: bekannt als)?|geborene?r?",
        so_called=r"(?:der|die|das) (?:sogenannte|selbsternannte)",
    ),
    "fr": _Wording(
        stated=(
            r"(?:(?:également|aussi|plus|mieux) )?connue?s? (?:comme|sous le nom d[e’'])"
            r"|aussi appelée?s?|surnommée?s?|dite?|alias"
        ),
        former=r"anciennement(?: connue?s?(?: comme| sous le nom de)?| appelée?s?)?|née?",
        so_called=r"le (?:soi-disant|groupe autoproclamé)|l['’]autoproclamé",
    ),
    "es": _Wording(
        stated=r"(?:(?:también|más|mejor) )?conocid[oa]s? (?:como|por)|también llamad[oa]s?|apodad[oa]s?|alias",
        former=r"(?:antes|anteriormente|antiguamente)(?: (?:conocid|llamad)[oa]s?(?: como)?)?|nacid[oa] como",
        so_called=r"(?:el|la) (?:autodenominad|autoproclamad|llamad)[oa]",
    ),
    "pt": _Wording(
        stated=r"(?:(?:também|mais) )?conhecid[oa]s? (?:como|por)|também chamad[oa]s?|apelidad[oa]s? de|vulgo",
        former=r"(?:antes|antigamente|anteriormente)(?: (?:conhecid|chamad)[oa]s?(?: como)?)?|nascid[oa] como",
        so_called=r"[oa] (?:autodenominad|autoproclamad|chamad)[oa]",
    ),
    "it": _Wording(
        stated=(
            r"(?:(?:anche|meglio) )?(?:not[oaie]|conosciut[oaie])(?: anche)? (?:come|con il nome di)"
            r"|soprannominat[oaie]|alias|anche dett[oa]"
        ),
        former=r"(?:precedentemente|un tempo|in passato)(?: (?:not|conosciut)[oaie](?: come)?)?",
        so_called=r"(?:il|la|lo) (?:sedicente|cosiddett[oa]|autoproclamat[oa])",
    ),
}
_ENGLISH_CLUES = (
    "known referred called named a.k.a aka AKA alias real formerly previously originally once until born né so-called"
    " self-"
)
_CLUES = {
    "de": "bekannt genannt alias früher ehemals vormals geboren sogenannt ernannt",
    "fr": "connu appelé surnommé dit alias anciennement né soi autoproclam",
    "es": "conocid llamad apodad alias antes anteriormente antiguamente nacid autodenominad autoproclamad",
    "pt": "conhecid chamad apelidad vulgo antes antigamente anteriormente nascid autodenominad autoproclamad",
    "it": "not conosciut soprannominat alias dett precedentemente tempo passato sedicente cosiddett autoproclamat",
}
_ARTICLE = r"(?:the|der|die|das|le|la|les|el|los|las|o|a|os|as|il|lo|gli|i)"


def may_state(text: str, language: str | None) -> bool:
    """Tell quickly whether a connector may be in a text: most have none of their words."""
    return any(clue in text for clue in _clues(language))


@cache
def _clues(language: str | None) -> tuple[str, ...]:
    return tuple(_ENGLISH_CLUES.split()) + tuple(_CLUES.get(language or "", "").split())


@cache
def connector(language: str | None) -> re.Pattern[str]:
    """What stands between two names that are one, in a language and in English.

    What is behind it begins with a capital. Its groups are "open", what opens the remark, "so_called", "former" or
    "stated", and "quote", a quotation mark before the other name.
    """
    wordings = [_ENGLISH, *(_OTHERS[code] for code in (language,) if code in _OTHERS)]
    stated, former, so_called = ("|".join(group) for group in zip(*wordings, strict=True))
    return re.compile(
        r"(?P<open>[,;]? ?[(\[–—]|[,;]|[\"”’»])? ?(?<![^\W_])"
        rf"(?:(?P<so_called>{so_called})|(?P<former>{former})|(?P<stated>{stated}))"
        rf"(?::? |(?<=[’']))(?:{_ARTICLE} )?(?P<quote>[\"“‘«„'])?"
        r"(?=(?:al-|el-|al |el |as-|ash-)?[^\W\d_a-zß-öø-ÿ])"
    )


OR = re.compile(r",? or (?:the )?(?=[A-Z])")
"""Before an acronym: "the People's Protection Units, or YPG"."""


_NEEDS_NO_REMARK = re.compile(
    r"^ ?(?:(?:who|which|that) |(?:also|better|best|now|otherwise|formerly|previously) (?:known|referred)"
    r"|a\.k\.a|aka|AKA|née)"
)
_BARE_FORMER = re.compile(
    r"\W*(?:(?:who|which|that) (?:is|was|are|were|has been) )?(?:\w+)(?: recently| \d{4})?:? (?:the )?\W?"
)


def is_remark(match: re.Match[str]) -> bool:
    """Tell a remark, set off or clear by itself, from what says which one is meant: "a region known as Orca Basin"."""
    return match["open"] is not None or _NEEDS_NO_REMARK.match(match[0]) is not None


def is_bare(match: re.Match[str]) -> bool:
    """Tell "formerly" alone, which a job may follow, from "formerly known as"."""
    return bool(match["former"]) and _BARE_FORMER.fullmatch(match[0]) is not None and "born" not in match["former"]


def reason_of(match: re.Match[str]) -> str:
    """How a connector says that two names are one: a reason of `StatedAlias`.

    >>> [reason_of(connector("en").search(text)) for text in (", also known as IS", " (formerly Kiev)")]
    ['stated', 'former name']
    """
    if match["so_called"]:
        return SO_CALLED
    if match["former"] or re.search(r"formerly|previously|originally|once|until", match[0]):
        return FORMER
    return STATED
