"""Names that do not need capitals to be told: where every noun has one, as in German."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from builder.annotating.names.dates import DATE_WORDS
from builder.annotating.names.gazetteer import Rank, rank_of
from builder.annotating.names.heads import BODIES
from builder.annotating.names.pieces import Piece
from builder.annotating.names.runs import PARTICLES, is_name_word
from builder.annotating.names.text import Span, Text
from builder.annotating.names.titles import title_end
from builder.given_names import is_given_name

_COMPANY_ENDINGS = frozenset("ag gmbh kg se inc ltd corp plc".split())
_ADJECTIVES = frozenset(
    """deutsche deutschen deutscher deutsches vereinte vereinten vereinigte vereinigten rote roten rotes weiße weißen
    weißes auswärtige auswärtigen auswärtiges grüne grünen hohe hohen neue freie freien nationale nationalen oberste
    obersten internationale internationalen internationaler internationales europäische europäischen""".split()
)
_ADJECTIVE_ENDINGS = ("ische", "ischen", "ischer", "isches")
_NAME_PARTICLES = frozenset("von van der de zu bin ibn al el".split())
_MAX_PLACE_WORDS = 4
_MAX_PERSON_WORDS = 5


def told_pieces(text: Text, run: Span, known: Collection[str]) -> Iterator[Piece]:
    """Yield the names in a run that more than their capitals tell, in order.

    Titles, given names, the gazetteer, acronyms, capitalised adjectives inside of a sentence ("Vereinte Nationen") and
    companies' endings tell a name.

    Args:
        text: The body.
        run: Capitalised words, most of them common nouns.
        known: Keys of words that are names: what the dossier has taught, and the last names of people in this text.
    """
    index = run.start
    while index < run.end:
        piece = (
            _person(text, index, run.end)
            or _place(text, index, run.end)
            or _thing(text, index, run.end)
            or _single(text, index, known)
        )
        if piece:
            yield piece
        index = piece.span.end if piece else index + 1


def _person(text: Text, index: int, end: int) -> Piece | None:
    after = title_end(text, index, end)
    titled = after > index and after < end
    start = after if titled else index
    if not _is_plain(text, start) or not (titled or is_given_name(text.words[start].text)):
        return None
    stop = start + 1
    while stop < end and stop - start < _MAX_PERSON_WORDS:
        if text.words[stop].text in _NAME_PARTICLES:
            stop += 1
        elif _is_plain(text, stop):
            stop += 1
            if not is_given_name(text.words[stop - 1].text):
                break
        else:
            break
    while text.words[stop - 1].text in PARTICLES:
        stop -= 1
    return Piece(Span(start, stop), titled) if titled or stop - start > 1 else None


def _place(text: Text, index: int, end: int) -> Piece | None:
    for stop in range(min(end, index + _MAX_PLACE_WORDS), index, -1):
        rank = rank_of([word.text for word in text.words[index:stop]])
        single = stop - index == 1
        if single and (text.words[index].text.isupper() or text.folded[index] in text.small):
            continue
        if rank >= (Rank.LARGE if single else Rank.MEDIUM) and not (single and is_given_name(text.words[index].text)):
            return Piece(Span(index, stop), titled=False)
        if rank >= Rank.MEDIUM and text.before(index) in {"in", "aus", "nach", "bei", "nahe"}:
            return Piece(Span(index, stop), titled=False)
    return None


def _thing(text: Text, index: int, end: int) -> Piece | None:
    """An acronym, a company, or an adjective with a capital inside of a sentence and its noun."""
    word = text.words[index]
    if word.is_acronym and "-" not in word.text:
        stop = index + 1
        return Piece(Span(index, stop), titled=False)
    folded = text.folded[index]
    if folded in BODIES:
        return Piece(Span(index, index + 1), titled=False)
    if index + 1 < end and is_name_word(text.words[index + 1]):
        is_adjective = folded in _ADJECTIVES or folded.endswith(_ADJECTIVE_ENDINGS)
        inside = not text.begins_sentence(index)
        if (is_adjective and inside) or (text.folded[index + 1] in _COMPANY_ENDINGS and _is_plain(text, index)):
            company = index + 2 < end and text.folded[index + 2] in _COMPANY_ENDINGS
            return Piece(Span(index, index + (3 if company else 2)), titled=False)
    return None


def _single(text: Text, index: int, known: Collection[str]) -> Piece | None:
    span = Span(index, index + 1)
    return Piece(span, titled=False) if _is_plain(text, index) and text.key(span)[0] in known else None


def _is_plain(text: Text, index: int) -> bool:
    word = text.words[index]
    return word.text[0].isupper() and is_name_word(word) and text.folded[index] not in DATE_WORDS
