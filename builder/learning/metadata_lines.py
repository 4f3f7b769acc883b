"""Lines that recur and are yet no furniture to learn: those that say, on one page or another, who wrote what when."""

from __future__ import annotations

from builder.reading.fields.agency import parse_sign_off
from builder.reading.fields.byline_leads import is_byline_lead
from builder.reading.fields.bylines import parse_byline
from builder.reading.fields.captions import parse_caption, parse_credit
from builder.reading.fields.date_labels import read_date_label
from builder.reading.fields.printed_dates import parse_dates
from builder.reading.fields.sections import parse_section

_MOST_LABEL_WORDS = 4


def may_carry_metadata(text: str) -> bool:
    """Tell whether a page on which the line stands in its masthead may need it there.

    That is so for bylines and bare names, dates and their labels, sections, captions, credits and sign-offs. A line
    that ends in a comma is running text that was broken: a salutation, a signature, verse.

    >>> may_carry_metadata("By Jane Doe"), may_carry_metadata("Posted on:"), may_carry_metadata("Dear Mr. President,")
    (True, True, True)
    >>> may_carry_metadata("Sign up for our morning letter")
    False
    """
    return (
        text.endswith(",")
        or _is_date_label(text)
        or is_byline_lead(text)
        or parse_byline(text, bare=True) is not None
        or bool(parse_dates(text, day_first=False))
        or parse_section(text) is not None
        or parse_caption(text) is not None
        or parse_credit(text) is not None
        or parse_sign_off(text) is not None
    )


def _is_date_label(text: str) -> bool:
    label, start = read_date_label(text, 0, len(text))
    return bool(label) and start == 0 and len(text.split()) <= _MOST_LABEL_WORDS
