"""Labels that announce who made a picture, "Photo:", "Fotografía de", and bylines that hold such a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from builder.reading.fields.credit_wording import GRAPHIC_LABELS, LABELS, PLURAL_LABELS, SOURCE_LABELS, WRITER_LABELS
from builder.reading.lines import holds_any

_NOUNS = "|".join(
    sorted((*LABELS, *PLURAL_LABELS, *GRAPHIC_LABELS, *SOURCE_LABELS), key=lambda word: (-len(word), word))
)
_LABEL = re.compile(
    rf"(?<![\w-])(?:(?:file|stock|top|lead|main|header|featured?|cover|gallery|video|photo|image|picture|foto|bild) ?)?"
    rf"(?P<noun>{_NOUNS})"
    r"(?:[ -](?:credits?|courtesy|illustrations?|photos?|photographiques?|collage|montage|composite|and graphics?))?"
    r"(?: (?:d['’]|de |da |du |des |del |di )(?:illustration|archives?|archivo|arquivo|archivio|foto|photo|imagen"
    r"|imagem"
    r"|la (?:imagen|foto)|l['’]image))?"
    r"(?P<join>\s*:(?:\s*(?:by|von|de|par|por|di|courtesy(?: of)?)(?=\s))?(?:\s*(?:©|\(c\)))*\s*"
    r"|\s*©\s*|\s+(?:courtesy(?:\s+of)?|by|via)\s+"
    r"|\s+(?:von|par|por|de|di|do|da|del)\s+)",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"(?:photos? )?(?:courtesy|cortesía|cortesia|gracieuseté)(?:\s+(?:of|de|di|da)\b|\s*:)?\s*", re.IGNORECASE
)
_WRITER = re.compile(
    rf"(?:^|[.|,;·•–—-]\s*)(?i:{WRITER_LABELS})\s*(?::|,|\||&|\+|/|\b(?:by|von|de|di|par|por|and|und|et|y|e)\b)"
    r"|^(?:(?i:by)\b|(?i:von|par|por|di)\s(?=[A-ZÀ-Þ]\S+\s[A-ZÀ-Þ]))"
)
_TRANSLATED_JOINS = (" von ", " par ", " por ", " de ", " di ", " do ", " da ", " del ")
_HINTS = tuple(
    """photo foto imag mmagi bild redit rédit lustra icture cartoon artwork
    dessin zeichnung screenshot graphic copyright""".split()
)
_COLON_HINTS = tuple(
    hint.replace("_", " ")
    for hint in """ource: ource_: quelle: quelle_: fuente: fonte: fica: fik: fico: phie: map: mapa: mappa: karte: carte:
    carte_: chart: arte:""".split()
)


class LabelKind(Enum):
    """What a label names, so how much has to follow before it is believed."""

    PICTURE = auto()
    PLURAL = auto()
    GRAPHIC = auto()
    SOURCE = auto()


@dataclass(frozen=True, slots=True)
class Label:
    """A label in a text, e.g. "Photo credit:", "Fotografía de".

    Attributes:
        kind: What it names.
        start, end: Offsets; the credit begins at `end`.
        firm: It ends in a colon or a "©"; else in a word such as "by" or "de".
        credit: It says "credit" or its like.
        translated: It ends in a word such as "de" or "von", which also says what a picture shows.
        capital: It begins with a capital letter.
    """

    kind: LabelKind
    start: int
    end: int
    firm: bool
    credit: bool
    translated: bool
    capital: bool


def may_hold_label(text: str) -> bool:
    """Tell cheaply whether looking for labels in a text is worth while; where it says no, there is none.

    >>> may_hold_label("The bridge. Foto: dpa"), may_hold_label("He left the city.")
    (True, False)
    """
    joined = ":" in text or "©" in text or " by " in text or "By " in text or " BY " in text or " via " in text
    if not joined and "ourtesy" not in text and "OURTESY" not in text and not holds_any(text, _TRANSLATED_JOINS):
        return False
    folded = text.casefold()
    return holds_any(folded, _HINTS) or (":" in text and holds_any(folded, _COLON_HINTS))


def labels_in(text: str, start: int = 0) -> Iterator[Label]:
    """Find the labels in a text, from left to right.

    >>> [text for text in ("Crédit photo : AFP", "Foto von Jane Doe", "a photo") if any(labels_in(text))]
    ['Crédit photo : AFP', 'Foto von Jane Doe']
    """
    for match in _LABEL.finditer(text, start):
        noun, join = match["noun"].casefold(), match["join"].strip().casefold()
        kind = LabelKind.PICTURE
        if noun in GRAPHIC_LABELS:
            kind = LabelKind.GRAPHIC
        elif noun in SOURCE_LABELS:
            kind = LabelKind.SOURCE
        elif noun in PLURAL_LABELS:
            kind = LabelKind.PLURAL
        translated = join in {"von", "par", "por", "de", "di", "do", "da", "del"}
        firm = join.startswith((":", "©"))
        yield Label(
            kind,
            match.start(),
            match.end(),
            firm,
            "redit" in match[0] or "rédit" in match[0],
            translated,
            match[0][0].isupper(),
        )


def courtesy_end(text: str) -> int:
    """Where the name begins in a text that starts with "Courtesy of"; 0 where it does not start so."""
    match = _COURTESY.match(text)
    return match.end() if match else 0


def names_writer(text: str) -> bool:
    """Tell whether a line with a picture's label also says who wrote: then it is a byline.

    >>> names_writer("Words: Jane Q. Sample. Photographs: Pat Example"), names_writer("Texte et photos : Jane Doe")
    (True, True)
    """
    return bool(_WRITER.search(text))
