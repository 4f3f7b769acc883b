"""Humans: words that mean somebody, or something, that speaks."""

from __future__ import annotations

from functools import lru_cache

from builder.annotating.names.titles import is_job, is_title
from builder.annotating.quotations.words.human_words import (
    AUTHORS,
    DOCUMENTS,
    FIRMS,
    GROUPS,
    HUMAN_ENDINGS,
    LIKE_HEADS,
    MEDIA,
    MEDIA_HEADS,
    MESSAGES,
    ORGANISATIONS,
    SETS,
    SITES,
    VOICES,
    VOICES_OF,
)

_REMEMBERED = 1 << 14
_SINGLE = VOICES | ORGANISATIONS | DOCUMENTS
_SPEAKERS = _SINGLE | GROUPS | {word.removesuffix("s") for word in GROUPS if word.endswith("s")}


@lru_cache(maxsize=_REMEMBERED)
def is_several(folded: str) -> bool:
    """Tell the plurals of words that mean one man or woman: "siblings"."""
    return folded.endswith("s") and is_one_human(folded[:-1])


def is_organisation(folded: str) -> bool:
    """Tell the words that mean an organisation: "the company"."""
    return folded in ORGANISATIONS


def is_voice_of(folded: str) -> bool:
    """Tell those who speak for the organisation that is named before them: "the Fed spokesman"."""
    return folded.startswith("spokes") or folded in VOICES_OF


def is_set(folded: str) -> bool:
    """Tell the words for several people who were named before: "the pair"."""
    return folded in SETS


def is_author(folded: str) -> bool:
    """Tell the groups for whom one who is named mostly speaks: "the researchers"."""
    return folded in AUTHORS


def is_group(folded: str) -> bool:
    """Tell the words that mean several people: "police", "officials"."""
    return folded in GROUPS


def is_firm(folded: str) -> bool:
    """Tell the organisations whose names rarely show what they are: "the company"."""
    return folded in FIRMS


def is_media(folded: str) -> bool:
    """Tell the words for what publishes news: "the newspaper"."""
    return folded in MEDIA


def heads_like(folded: str) -> frozenset[str]:
    """The words in names of what a word can mean: "the newspaper" can be a "Times", "the department" a police."""
    if folded in MEDIA:
        return MEDIA_HEADS
    return next((heads for heads in LIKE_HEADS if folded in heads), frozenset({folded}))


def is_message(folded: str) -> bool:
    """Tell the documents whose words are their author's: "the statement"."""
    return folded in MESSAGES


def is_document(folded: str) -> bool:
    """Tell the words that mean what somebody wrote: "the letter"."""
    return folded in DOCUMENTS or (folded.endswith("s") and folded[:-1] in DOCUMENTS)


def is_thing(folded: str) -> bool:
    """Tell the words that mean what is nobody and yet speaks: "company", "letter"."""
    return folded in ORGANISATIONS or folded in DOCUMENTS


def is_site(folded: str) -> bool:
    """Tell the places on the net that speak for whoever owns them: "its website"."""
    return folded in SITES


@lru_cache(maxsize=_REMEMBERED)
def is_human(folded: str) -> bool:
    """Tell the words that mean somebody who speaks, or what speaks for them: "spokesman", "officials", "letter".

    >>> is_human("spokesman"), is_human("officials"), is_human("siege")
    (True, True, False)
    """
    return (
        folded in _SPEAKERS
        or is_job(folded)
        or is_title(folded)
        or (folded.endswith("s") and _is_human_singular(folded[:-1]))
        or (folded.endswith("ies") and _is_human_singular(folded[:-3] + "y"))
        or folded.endswith(HUMAN_ENDINGS)
    )


@lru_cache(maxsize=_REMEMBERED)
def is_one_human(folded: str) -> bool:
    """Tell the words that mean one man or woman: "teacher", but not "police", "company", "letter" and "officials"."""
    is_other = folded in ORGANISATIONS or folded in DOCUMENTS or folded in GROUPS or folded in SITES
    return is_human(folded) and not is_other and not folded.endswith(("s", "people"))


def _is_human_singular(folded: str) -> bool:
    return is_job(folded) or is_title(folded) or folded in _SINGLE
