"""Captions under pictures, and the credit lines that say who made the picture."""

from __future__ import annotations

import re
from functools import lru_cache

from builder.model import Caption
from builder.reading.fields.agency import canonical_agency
from builder.reading.fields.credit_labels import (
    LabelKind,
    courtesy_end,
    labels_in,
    may_hold_label,
    names_writer,
)
from builder.reading.fields.credit_makers import MAX_CREDIT_CHARACTERS, is_name_list, names_maker
from builder.reading.fields.credit_seams import is_labelled_credit, split_credit
from builder.reading.fields.credit_wording import SIGN_OFFS
from builder.reading.lines import LINES_REMEMBERED

_MIN_CAPTION_CHARACTERS = 8
_MAX_CAPTION_CHARACTERS = 1_000
_EDGES = " -–—/|,;:.()[]©"
_TEXT_AGENCIES = frozenset({"associated press", "the associated press", "canadian press", "the canadian press"})
"""Alone on a line, they are the byline of a story."""

_ARCHIVE_LEAD = re.compile(
    r"(?:FILE(?:\s?PHOTO|\s?IMAGE|\s?PIC)?\s?[-–—:]|File(?:\s(?:photo|image|picture))?\s?(?:[-–—]\s|:)"
    r"|(?:FOTO|IMAGEN|Foto|Imagen|Imagem|IMAGEM) (?:DE|de) (?:ARCHIVO|archivo|ARQUIVO|arquivo)\b\s?[-–—:.,]?"
    r"|(?:FOTO|Foto) (?:D['’]|d['’])(?:ARCHIVIO|archivio)\b\s?[-–—:.,]?"
    r"|(?:PHOTO|Photo|Image) (?:D['’]|d['’])(?:ARCHIVES?|archives?|ILLUSTRATION|illustration)\b\s?[-–—:.,]?"
    r"|(?:ARCHIV|ARCHIVO|ARQUIVO|ARCHIVIO|ARCHIVES)\s?(?:[-–—]\s|:)"
    r"|(?:Archiv|Symbol)(?:bild|foto)\b\s?[-–—:.,]?"
    r"|\(?L[-–]R\)?\s?:|(?:From left|From left to right|Left to right|Von links nach rechts|Von links"
    r"|V\.\s?l\.(?:\s?n\.\s?r\.)?|De gauche à droite|De izquierda a derecha|Da esquerda para a direita"
    r"|Da sinistra(?: a destra)?)\s?:"
    r"|Pictured(?: (?:above|here|left|right))?\s?:)"
)
_ARCHIVE_STARTS = tuple(
    """FILE File FOTO Foto IMAGE Image Imagem PHOTO Photo ARCHIV Archiv ARQUIVO Symbol (L L-R L–R Left Von V. De Da From
    Pictured""".split()
)
_SCENE_STARTS = tuple(
    "In this|This|These|Auf dies|Dies|Das |Sur cette|Cette|En esta|Esta|Nesta|In questa|Questa".split("|")
)
_MAX_LEAD_CHARACTERS = 60
_ENLARGE = re.compile(r"(?:Enlarge|Agrandir|Vergrößern|Ampliar|Ingrandisci)\s/\s+(?=\S)")
_DESCRIBES = re.compile(
    r"(?:In )?[Tt]h(?:is|ese)\b(?P<inside>.{0,60}?)\b(?P<noun>photo|photograph|picture|image|video grab|image grab"
    r"|screenshot|frame grab|file photo|screen grab|combination photo|video frame)s?\b(?P<after>.{0,60})"
    r"|(?:(?:Auf )?[Dd]ies(?:es|em)|Das|Sur cette|Cette|En esta|Esta|Nesta|In questa|Questa) (?P<inside2>.{0,20}?)"
    r"(?P<noun2>Foto|Bild|Handout|photo|image|foto|fotografía|imagen|fotografia|imagem|immagine)\b(?P<after2>.{0,60})"
)
_QUALIFIED = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:undated|file|handout|satellite|combination|aerial|undatierte|undatiertes|vom \d"
    r"|du \d|del \d|de archivo|de arquivo|d['’]archivio|d['’]archives)\b",
)
_PROVIDED = re.compile(
    r",? (?:(?:was |is )?(?:released|provided|made available|taken|supplied|posted|distributed) (?:by|on|from|in)\b"
    r"|veröffentlicht|aufgenommen am|zur Verfügung|prise le|fournie par|diffusée par|distribuée par|publiée par"
    r"|facilitada por|cedida por|difundida por|tomada el|tirada em|divulgada pel|cedida pel|scattata il|diffusa da)"
)
_LEADS_SCENE = re.compile(r"In this (?:\w+ )?(?:photo|photograph)$")
_GLUED_CREDIT = re.compile(
    r"[a-zß-ÿ)][.!?][\"”’]?[A-ZÀ-Þ][\w/]+(?: [A-ZÀ-Þ/][\w/]*){0,4}$"
    r"|[a-zß-ÿ][.!?] (?:[A-ZÀ-Þ]\w+ ?){1,4}/[A-ZÀ-Þ][\w ]*$"
)
_MOST_GLUED_CHARACTERS, _GLUED_TAIL = 400, 60
_WORDS_AFTER_STOP = re.compile(r"[a-zß-ÿ)][.!?][\"”’]? ((?:[A-ZÀ-Þ][\w’'-]* ?){1,4})$")
_ARCHIVE_MARK = re.compile(r"[.!?][\"”’]? \((?:file|archiv\w*|arquivo)(?: \w+)?\)$", re.IGNORECASE)


@lru_cache(maxsize=LINES_REMEMBERED)
def parse_caption(text: str) -> Caption | None:
    """Read a line as a caption with its credit, if its form says that it is one.

    The text loses the credit and the button "Enlarge /"; the credit is None where the line names no maker.

    >>> parse_caption("Soldiers near Mosul. (- / AFP/ Getty Images)")
    Caption(text='Soldiers near Mosul.', credit='AFP/Getty Images')
    >>> parse_caption("Die Brücke im Mai. Foto: Jane Doe/dpa")
    Caption(text='Die Brücke im Mai.', credit='Jane Doe/dpa')
    >>> parse_caption("He left the city.") is None
    True
    """
    if not _MIN_CAPTION_CHARACTERS <= len(text) <= _MAX_CAPTION_CHARACTERS:
        return None
    found = split_credit(text)
    if found:
        before, credit = found
        return None if names_writer(text) else Caption(_without_button(before), tidy_credit(credit) if credit else None)
    return Caption(_without_button(text), None) if _starts_like_caption(text) else None


@lru_cache(maxsize=LINES_REMEMBERED)
def parse_credit(text: str) -> str | None:
    """Read a line that is nothing but a credit; None when it is something else.

    >>> parse_credit("Antonio Cotrim/Pool/Getty Images"), parse_credit("Photo: Sample Wire"), parse_credit("Iraq")
    ('Antonio Cotrim/Pool/Getty Images', 'Sample Wire', None)
    """
    bare = text.strip("()[] ")
    if not bare or len(bare) > MAX_CREDIT_CHARACTERS or bare[-1] in '!?…”"':
        return None
    if bare[:2].casefold() == "by" and not bare[2:3].islower():
        return None
    lowered = bare.casefold()
    label = next(labels_in(bare), None) if may_hold_label(bare) else None
    if label and label.start <= 2 and not bare[: label.start].strip("© "):
        return None if names_writer(bare) or not is_labelled_credit(bare, label) else tidy_credit(bare)
    courtesy = courtesy_end(bare)
    if courtesy:
        return tidy_credit(bare[courtesy:]) if is_name_list(bare[courtesy:]) else None
    if (
        bare[-1] == "."
        or lowered in SIGN_OFFS
        or lowered in _TEXT_AGENCIES
        or not names_maker(bare.lstrip("© "), alone=True)
    ):
        return None
    return None if names_writer(bare) else tidy_credit(bare)


def tidy_credit(text: str) -> str:
    """Write a credit the way that agencies do: no label, no empty or doubled parts, no spaces around the slashes.

    >>> tidy_credit("- / AFP/ Getty Images"), tidy_credit("Photo by Rob Brunner"), tidy_credit("© dpa / dpa")
    ('AFP/Getty Images', 'Rob Brunner', 'dpa')
    """
    start = len(text) - len(text.lstrip(_EDGES))
    label = next(labels_in(text, start), None)
    unlabelled = text[label.end :] if label and label.start == start else text
    tidy: list[str] = []
    for part in map(_stripped, unlabelled.split("/")):
        if part and (not tidy or part.casefold() != tidy[-1].casefold()):
            tidy.append(part)
    return "/".join(tidy) or text.strip()


def _stripped(part: str) -> str:
    """The part without punctuation at its edges; a bracket stays that is opened and closed inside."""
    bare = part.strip(_EDGES)
    return f"{bare})" if "(" in bare and ")" not in bare and part.rstrip(" .,;").endswith(")") else bare


def _starts_like_caption(text: str) -> bool:
    beginning = text[:_MAX_LEAD_CHARACTERS]
    if (":" in beginning or "©" in beginning) and may_hold_label(beginning):
        label = next(labels_in(beginning), None)
        lead = text[: label.start].casefold() if label else ""
        if label and label.kind is LabelKind.PICTURE and (label.firm or lead) and not lead.strip("©ⓒ(c) "):
            return bool(text[label.end :].strip()) and parse_credit(text) is None and not names_writer(text)
    if text.startswith(_ARCHIVE_STARTS) and _ARCHIVE_LEAD.match(text):
        return parse_credit(text) is None
    return bool(_ENLARGE.match(text)) or (text.startswith(_SCENE_STARTS) and _describes_picture(text))


def _describes_picture(text: str) -> bool:
    """Tell "In this May 2, 2018 photo, ships wait" from a story that speaks of a picture."""
    match = _DESCRIBES.match(text)
    if not match:
        return False
    inside, after = match["inside"] or match["inside2"] or "", match["after"] or match["after2"] or ""
    if _QUALIFIED.search(inside) or _PROVIDED.match(after) or _QUALIFIED.match(after.lstrip()[:20]):
        return True
    return after.startswith(",") and bool(_LEADS_SCENE.search(match[0][: len(match[0]) - len(after)]))


def _without_button(text: str) -> str:
    """The caption without the words of the button that enlarges its picture."""
    button = _ENLARGE.match(text)
    return (text[button.end() :] if button else text).removesuffix(" /").strip()


def ends_in_credit(text: str) -> bool:
    """Tell a caption by the maker of its picture after its last sentence: glued on, with a stroke, or well known.

    An agency that reports the news signs stories, too.

    >>> ends_in_credit("The bridge is closed.Jane Doe"), ends_in_credit("The bridge is closed. Jane Doe/Sample Press")
    (True, True)
    >>> ends_in_credit("The bridge is closed. Jane Doe"), ends_in_credit("The bridge of the U.S.Army")
    (False, False)
    >>> ends_in_credit("The bridge is closed. Getty Images"), ends_in_credit("The bridge in winter. (File photo)")
    (True, True)
    """
    if len(text) > _MOST_GLUED_CHARACTERS or text[-1:] in ".!?":
        return False
    tail = max(0, len(text) - _GLUED_TAIL)
    if _GLUED_CREDIT.search(text, tail) or (text.endswith(")") and _ARCHIVE_MARK.search(text, tail)):
        return True
    maker = _WORDS_AFTER_STOP.search(text, tail)
    return maker is not None and canonical_agency(maker[1]) is None and parse_credit(maker[1]) is not None
