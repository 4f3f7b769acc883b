"""English."""

from builder.annotating.dates.english import anchored, calendar, clock, lengths, periods, relative
from builder.annotating.dates.english.words import TELLING, WORDS
from builder.annotating.dates.language import Language

ENGLISH = Language(
    WORDS,
    (*calendar.RULES, *clock.RULES, *anchored.RULES, *relative.RULES, *periods.RULES, *lengths.RULES),
    TELLING,
)

__all__ = ["ENGLISH"]
