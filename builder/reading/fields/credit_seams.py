"""Where in a line the caption ends and its credit begins: a bracket, a label, a dash, a full stop without a space."""

from __future__ import annotations

import re

from builder.reading.fields.credit_labels import Label, LabelKind, courtesy_end, labels_in, may_hold_label
from builder.reading.fields.credit_makers import (
    MAX_CREDIT_CHARACTERS,
    holds_person,
    is_maker,
    is_name_list,
    names_maker,
)
from builder.reading.fields.credit_wording import ARCHIVES, SIGN_OFFS
from builder.reading.fields.name_wording import OUTLETS

_MAX_AGENCY_CAPTION_CHARACTERS = 300
"""A longer text before a bare agency is a story's last paragraph."""

_MAX_UNMARKED_WORDS = 10
_MIN_CREDITED_WORDS = 3
_SHORT_CHARACTERS = 30
_CREDIT_MARK = re.compile(r"[.:)\]/©|–—!?”\"»]")
_BRACKETED = re.compile(r"\s*[(\[](?P<credit>[^()\[\]]{2,110}(?:\([^()]{1,30}\))?)[)\]](?P<stop>\.?)$")
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*$|[\"”»)\]]$")
_SEAM = re.compile(r"(?:[.!?…][\"”’»)]*|[\"”»)])(?P<gap>\s*(?P<mark>[|–—©-]?)\s*)(?=[\w@©(])")
_DASH = re.compile(r"(?P<gap>(?P<mark>[–—©])\s*)(?=[\w@])")
_AFTER_INITIAL = re.compile(r"(?:^|[\W\d_])[^\W\d_]\.$")
_SLASHED = re.compile(r"\s(?P<credit>(?:AP Photo|REUTERS|AFP)/\S[^.]*)$")
_RIGHTS = re.compile(
    r"\b(?:19|20)\d\d\b|\brights\b|\bdroits\b|\brechte\b|\bderechos\b|\bdireitos\b|\bdiritti\b", re.IGNORECASE
)
_EMPTY_LABEL = re.compile(
    r"(?<=[.!?”\")])\s*(?:Photo|Credit|Image|Photograph|Foto|Bild|Imagen|Crédito|Crédit photo)\s?:$"
)

_QUOTES = frozenset('"“”„«»')
_NOT_BEFORE_CREDIT = frozenset("\"“„«'‘")


def split_credit(text: str) -> tuple[str, str] | None:
    """Part a caption into its text and its credit; the credit is empty where the line has a label and no name."""
    if len(text) < _SHORT_CHARACTERS and not _CREDIT_MARK.search(text):
        return None
    last = text[-1:]
    if last in ")]" or text.endswith((").", "].")):
        found = _bracketed(text)
        if found:
            return found
    tail = max(0, len(text) - MAX_CREDIT_CHARACTERS)
    if may_hold_label(text[tail:]):
        found = _labelled(text, tail)
        if found:
            return found
    if last in '.!?”"…' or (last == ":" and not _EMPTY_LABEL.search(text)):
        return None
    return _glued(text, tail)


def _bracketed(text: str) -> tuple[str, str] | None:
    match = _BRACKETED.search(text, max(0, len(text) - MAX_CREDIT_CHARACTERS))
    if not match or match.start() == 0:
        return None
    before, credit = text[: match.start()], match["credit"].strip()
    return (before, credit) if _is_bracket_credit(before, credit, stopped=bool(match["stop"])) else None


def _is_bracket_credit(before: str, credit: str, *, stopped: bool) -> bool:
    label = next(labels_in(credit), None) if may_hold_label(credit) else None
    if label and label.start == 0:
        return is_labelled_credit(credit, label)
    bare = credit.strip(" -–—/")
    ended = bool(_SENTENCE_END.search(before))
    courtesy = courtesy_end(bare)
    if courtesy:
        return is_name_list(bare[courtesy:])
    if stopped and not ended:
        return names_maker(bare) and "/" in bare
    if bare.casefold() in SIGN_OFFS:
        return bare[0].isupper() and not ended and _may_end_with_agency(before, bare)
    if is_maker(bare):
        return " " in before and _may_end_with_agency(before, bare)
    if names_maker(bare):
        return True
    words = bare.split()
    if words[0].casefold() in ARCHIVES and words[0][0].isupper() and len(words) > 1:
        return is_name_list(bare)
    return ended and len(words) > 1 and words[-1].casefold() in OUTLETS and is_name_list(bare) and _is_plain(before)


def _is_plain(before: str) -> bool:
    """Tell whether a text may be a caption: no long paragraph, and nobody is quoted."""
    return len(before) <= _MAX_AGENCY_CAPTION_CHARACTERS and _QUOTES.isdisjoint(before)


def _may_end_with_agency(before: str, agency: str) -> bool:
    """Tell a caption's credit from the short form of a name: "Agence France-Presse (AFP)"."""
    initials = "".join(word[0] for word in re.split(r"[\s-]+", before)[-len(agency) :] if word)
    return _is_plain(before) and initials.casefold() != agency.casefold()


def _labelled(text: str, tail: int) -> tuple[str, str] | None:
    empty = _EMPTY_LABEL.search(text) if text[-1] == ":" else None
    if empty and empty.start() > 0:
        return text[: empty.start()], ""
    for label in labels_in(text, tail):
        before = text[: label.start].rstrip()
        marked = before.rstrip("|–—- ").rstrip() if before[-1:] in "|–—-" else before
        credit = text[label.end :]
        if (
            any(map(str.isalnum, marked))
            and _may_follow(before, credit, label)
            and is_labelled_credit(credit, label, bare=True)
        ):
            return marked, credit
    return None


def _may_follow(before: str, credit: str, label: Label) -> bool:
    """Tell whether a label stands where a credit begins: after a sentence, or capitalised with a maker behind it."""
    if _SENTENCE_END.search(before) or before[-1:] in "|–—":
        return label.capital or label.firm
    if not (label.capital and label.firm) or label.kind in {LabelKind.GRAPHIC, LabelKind.SOURCE} or credit[-1:] == ".":
        return False
    return is_name_list(credit) and (label.credit or names_maker(credit))


def is_labelled_credit(text: str, label: Label, *, bare: bool = False) -> bool:
    """Tell whether what follows a label is a maker.

    Args:
        text: The credit, or with its label where not `bare`.
        label: The label before it.
        bare: The text is the credit alone, at the end of a caption: a sentence before it is evidence by itself.
    """
    credit = (text if bare else text[label.end :]).strip().rstrip(".")
    if not credit or credit[0] in _NOT_BEFORE_CREDIT:
        return False
    names = is_name_list(credit)
    known = names and (names_maker(credit) or holds_person(credit))
    if label.translated:
        return known and label.kind in {LabelKind.PICTURE, LabelKind.PLURAL}
    if label.kind is LabelKind.PICTURE or (bare and label.kind is LabelKind.PLURAL):
        loose = bare and label.firm and len(credit.split()) <= _MAX_UNMARKED_WORDS and ". " not in credit
        return names or loose
    if label.kind is LabelKind.SOURCE:
        return names and not _RIGHTS.search(credit)
    return names and (bare or not label.firm or names_maker(credit))


def _glued(text: str, tail: int) -> tuple[str, str] | None:
    """Part "…in the square.Jane Doe/Sample Post" and its like, whose credit follows a full stop or a dash."""
    slashed = _SLASHED.search(text, tail) if "/" in text else None
    if slashed and is_name_list(slashed["credit"]):
        return text[: slashed.start()], slashed["credit"]
    for seam in _SEAM.finditer(text, tail):
        before, credit = text[: seam.start("gap")], text[seam.end() :]
        if _is_glued_credit(before, seam["mark"], credit):
            return before, credit
    for dash in _DASH.finditer(text, tail):
        before, credit = text[: dash.start()].rstrip(), text[dash.end() :]
        marked = before != text[: dash.start()] and (dash["mark"] == "©" or is_maker(credit))
        if marked and _is_glued_credit(before, dash["mark"], credit):
            return before, credit
    return None


def _is_glued_credit(before: str, mark: str, credit: str) -> bool:
    if before.count(" ") < _MIN_CREDITED_WORDS - 1 - (mark == "©" or (not mark and "/" in credit)):
        return False
    if _AFTER_INITIAL.search(before[-3:]):
        return False
    courtesy = courtesy_end(credit)
    if courtesy:
        return credit[0].isupper() and is_name_list(credit[courtesy:])
    if not is_name_list(credit):
        return False
    if mark == "©":
        return not _RIGHTS.search(credit) and not _RIGHTS.search(before)
    if mark == "|":
        return _SENTENCE_END.search(before) is not None and (credit.isupper() or names_maker(credit))
    if is_maker(credit):
        return credit.casefold() not in SIGN_OFFS and credit[0].isupper() and _is_plain(before)
    return names_maker(credit)
