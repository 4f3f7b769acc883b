"""The words before a date that say what it dates: "Published on", "Zuletzt aktualisiert am", "Mis à jour le"."""

from __future__ import annotations

import re

_QUALIFIERS = (
    r"last|first|originally|zuletzt|erstmals|letzte|dernière|última|ultima|ultimo|"
    r"(?:date|datum|fecha|data) (?:of|der|de|di)"
)
_MODIFIED = (
    r"updated?|upd|modified|modification|revised|edited|corrected|reviewed|"
    r"aktualisiert|aktualisierung|geändert|änderung|bearbeitet|überarbeitet|stand(?=:? ?$)|"
    r"mise? à jour|màj|modifiée?|actualisée?|actualizad[oa]|actualización|modificad[oa]|atualizad[oa]|atualização|"
    r"aggiornat[oa]|aggiornamento|modificat[oa]|modifica"
)
# "Date" and its like are labels only alone: the date of a release or of a birth is not the article's.
_PUBLISHED = (
    r"published|publication date|publish date|posted|dated|issued|released|created|submitted|uploaded|filed|added|"
    r"written|originally appeared|first appeared|(?<![a-z] )(?:date|data|datum|fecha)(?= ?:? ?$)|vom(?= $)|"
    r"veröffentlicht|veröffentlichung|publiziert|erschienen|erstellt|publiée?|publication|parue?|mise? en ligne|créée?|"
    r"publicad[oa]|publicación|publicação|cread[oa]|criad[oa]|postad[oa]|pubblicat[oa]|pubblicazione|creat[oa]"
)
# A label may be glued to the word before it, and the date to the label.
_LABEL = re.compile(
    rf"(?:(?<![^\W\d_])|(?-i:(?=[A-ZÀÖÜÉÚ])))(?:(?:{_QUALIFIERS}) (?:was )?)?"
    rf"(?:(?P<modified>{_MODIFIED})|(?:{_PUBLISHED}))(?-i:(?![a-zß-ÿ]))",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[^\W\d_]{4}[.!?;] ")
_MOST_LABEL_CHARACTERS = 80
_MOST_CHARACTERS_AFTER_LABEL = 45


def read_date_label(text: str, floor: int, start: int) -> tuple[str, int]:
    """Read the label of the date that begins at an offset.

    Args:
        text: A line.
        floor: Offset at which what belongs to an earlier date of the line ends.
        start: Offset of the date.

    Returns:
        "published", "modified" or "" for none; and the offset of the label's first character, `start` for none.

    >>> read_date_label("Last updated on March 8, 2017", 0, 16)
    ('modified', 0)
    """
    offset = max(floor, start - _MOST_LABEL_CHARACTERS)
    before = text[offset:start]
    labels = list(_LABEL.finditer(before))
    if not labels or len(before) - labels[-1].end() > _MOST_CHARACTERS_AFTER_LABEL:
        return "", start
    if _SENTENCE_END.search(before, labels[-1].start()):
        return "", start
    return "modified" if labels[-1]["modified"] else "published", offset + labels[-1].start()
