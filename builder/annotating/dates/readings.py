"""What rules make of a text: readings of its temporal expressions, and what later ones need to remember of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from builder.annotating.dates.values import first_day


@dataclass(frozen=True, slots=True)
class Reading:
    """A temporal expression as a rule reads it.

    Attributes:
        type: "DATE", "TIME", "DURATION" or "SET".
        value: TIMEX3.
        span: Where its words are: offsets into the paragraph.
        confidence: That the value is right; None for that of its rule.
        anchors: False when later expressions ("a year earlier") do not count from it.
    """

    type: str
    value: str
    span: tuple[int, int]
    confidence: float | None = None
    anchors: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """What a text has told before a place: from it "that year" and "a year earlier" count.

    Attributes:
        last: The last DATE or TIME that names a stretch of the calendar.
        period: The last quarter, half or whole year, or number of months.
    """

    last: Reading | None = None
    period: Reading | None = None

    def and_then(self, reading: Reading) -> Told:
        """Return what is told once a reading has been told too."""
        if not reading.anchors:
            return self
        is_stretch = reading.type in ("DATE", "TIME") and first_day(reading.value) is not None
        return Told(
            reading if is_stretch else self.last,
            reading if _PERIOD.fullmatch(reading.value) else self.period,
        )

    def seen_from(self, offset: int) -> Told:
        """Return the same with spans that count from an offset, which is where the next paragraph begins."""
        last, period = (
            replace(told, span=(told.span[0] - offset, told.span[1] - offset)) if told else None
            for told in (self.last, self.period)
        )
        return Told(last, period)


_PERIOD = re.compile(r"\d{4}(?:-[QH]\d)?|P\d+[MY]")
