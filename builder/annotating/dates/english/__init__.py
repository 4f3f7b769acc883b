"""English."""

from builder.annotating.dates.english import calendar, clock, lengths, periods, relative
from builder.annotating.dates.english.words import WORDS
from builder.annotating.dates.language import Language

ENGLISH = Language(WORDS, (*calendar.RULES, *clock.RULES, *relative.RULES, *periods.RULES, *lengths.RULES))

__all__ = ["ENGLISH"]
