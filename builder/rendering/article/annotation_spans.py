"""Dates, quotations and notes as elements around their words, with what they mean beside them."""

from __future__ import annotations

import re

from builder.model import DOUBTFUL_BELOW, DateExpression, Note, Quote, QuoteKind
from builder.rendering import addresses
from builder.rendering.article.desk_notes import DESK_NOTE_CLASS, note_label
from builder.rendering.article.weave import DATE, NOTE, QUOTE, Span
from builder.rendering.escaping import Markdown, escape_html, link
from builder.rendering.language import _
from builder.rendering.timex_words import html_datetime, timex_in_words, timex_order

_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]{3}")


def date_span(index: int, found: DateExpression) -> Span:
    """Mark a date expression; one of the calendar is a stop of the Tab key, unless its words say what it means."""
    value = html_datetime(found.value)
    element = f'time datetime="{value}"' if value else f'span data-timex="{escape_html(found.value)}"'
    words = "" if _says_itself(found) else sure(timex_in_words(found.type, found.value), found.confidence)
    is_stop = bool(words) and timex_order(found.value)[0] == 0
    return _annotation(
        (found.start, found.end, DATE),
        f'{element} class="date"',
        addresses.date_anchor(index),
        words,
        is_stop=is_stop,
    )


def _says_itself(found: DateExpression) -> bool:
    """Tell whether an expression says all that its value says: the year, and the month in letters, and the day."""
    numbers = _DIGITS.findall(found.value)
    said = {number.lstrip("0") for number in _DIGITS.findall(found.text)}
    if len(found.value) == len("2016"):
        return found.value in said
    if found.type == "DURATION" and "X" in found.value:
        return True  # "a few days" are no more than some days
    wanted = {number.lstrip("0") for number in (numbers[:1] + numbers[2:])}
    is_day_or_month = len(numbers) in (2, 3) and len(found.value) == len("2016-11") + 3 * (len(numbers) - 2)
    return is_day_or_month and wanted <= said and bool(_LETTERS.search(found.text))


def sure(words: str, confidence: float) -> str:
    """Say of words that are doubtful that they are."""
    # Translators: {words} is a date in words, or the name of a speaker.
    return _("probably {words}").format(words=words) if words and confidence < DOUBTFUL_BELOW else words


def quote_span(index: int, quote: Quote, text: str) -> Span:
    """Mark a quotation in the text of its article; it is a stop where the words beside it do not name the speaker."""
    speaker = sure(quote.speaker or "", quote.confidence)
    css_class = "quote" if quote.kind is QuoteKind.DIRECT else "quote indirect"
    is_stop = bool(speaker) and not _is_named(quote, text)
    return _annotation(
        (quote.start, quote.end, QUOTE),
        f'span class="{css_class}"',
        addresses.quote_anchor(index),
        speaker,
        is_stop=is_stop,
    )


def _is_named(quote: Quote, text: str) -> bool:
    """Tell whether the words beside a quotation name its speaker, at least by the last name."""
    if quote.cue is None:
        return False
    last = (quote.name or quote.speaker or "").split()[-1:]
    return last != [] and last[0] in text[slice(*quote.cue)]


def note_span(index: int, note: Note, place: tuple[int, int] | None = None) -> Span:
    """Mark the words that a note is about, with a link to the note after them; in another text at another place."""
    anchor = addresses.note_anchor(index)
    # Translators: {label} is what kind of note it is, e.g. "Correction".
    title = _("{label} (note of the desk)").format(label=note_label(note))
    start, end = place or (note.start, note.end)
    return Span(
        start,
        end,
        NOTE,
        before=f'<mark class="desk-note" id="{anchor}">',
        after="</mark>",
        again=(f'<mark class="desk-note" data-of="{anchor}">', "</mark>"),
        tail=link(Markdown(str(index + 1)), f"#{anchor}-text", css_class=DESK_NOTE_CLASS, title=title),
    )


def _annotation(place: tuple[int, int, int], tag: str, anchor: str, tip: str, *, is_stop: bool = False) -> Span:
    """Make an element around words; only its first piece has the id, and is a stop if it is not in a link."""
    described = f' aria-description="{escape_html(tip)}"' if tip else ""
    stop = ' tabindex="0"' if is_stop else ""
    after = f"</{tag.partition(' ')[0]}>"
    return Span(
        *place,
        before=f'<{tag} id="{anchor}"{stop}{described}>',
        after=after,
        again=(f'<{tag} data-of="{anchor}"{described}>', after),
        in_link=f'<{tag} id="{anchor}"{described}>',
    )
