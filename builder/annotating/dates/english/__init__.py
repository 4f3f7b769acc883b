"""English."""

from builder.annotating.dates.english import anchored, calendar, clock, holidays, lengths, periods, relative
from builder.annotating.dates.english.words import TELLING, WORDS
from builder.annotating.dates.language import Language

ENGLISH = Language(
    WORDS,
    (*calendar.RULES, *clock.RULES, *anchored.RULES, *relative.RULES, *periods.RULES, *holidays.RULES, *lengths.RULES),
    TELLING,
)

__all__ = ["ENGLISH"]
