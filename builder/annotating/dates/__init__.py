"""The temporal tagger: date, time, duration and set expressions, resolved to TIMEX3 values."""

from builder.annotating.dates.find import find_dates

__all__ = ["find_dates"]
