"""English."""

from builder.annotating.dates.english import anchored, calendar, clock, holidays, lengths, periods, ranges, relative
from builder.annotating.dates.english.words import TELLING, WORDS
from builder.annotating.dates.language import Language

ENGLISH = Language(
    WORDS,
    (
        *calendar.RULES,
        *ranges.RULES,
        *clock.RULES,
        *anchored.RULES,
        *relative.RULES,
        *periods.RULES,
        *holidays.RULES,
        *lengths.RULES,
    ),
    TELLING,
)

__all__ = ["ENGLISH"]
