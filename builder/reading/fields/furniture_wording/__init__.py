"""The wording of furniture: whole lines, how lines begin and telling words, by the reason for which they are dropped.

Each language has its modules, and all of them are looked through for every line: a page in one language may carry
buttons in another. Everything is lower case; accents do not count.
"""

from __future__ import annotations

from builder.reading.fields.furniture_wording import (
    english_guides,
    english_lines,
    english_requests,
    french,
    french_lines,
    german,
    german_lines,
    italian,
    italian_lines,
    portuguese,
    portuguese_lines,
    spanish,
    spanish_lines,
)

WHOLE_LINES = tuple(
    (reason, " ".join(phrase.split()))
    for module in (english_lines, german_lines, french_lines, spanish_lines, portuguese_lines, italian_lines)
    for reason, phrases in module.WHOLE_LINES.items()
    for phrase in phrases.split("|")
)
"""Reasons and lines, without punctuation at the ends. Where two languages use the same words, the first has the say."""

BEGINNINGS = (
    *english_requests.BEGINNINGS,
    *english_guides.BEGINNINGS,
    *german.BEGINNINGS,
    *french.BEGINNINGS,
    *spanish.BEGINNINGS,
    *portuguese.BEGINNINGS,
    *italian.BEGINNINGS,
)
"""Reasons, first words (separated by spaces; "#" is any number) and the regular expression of what follows them."""

ANYWHERE = (
    *english_lines.ANYWHERE,
    *german.ANYWHERE,
    *french.ANYWHERE,
    *spanish.ANYWHERE,
    *portuguese.ANYWHERE,
    *italian.ANYWHERE,
)
"""Reasons, words that a line must hold, and the regular expression that such a line must match from its beginning."""
