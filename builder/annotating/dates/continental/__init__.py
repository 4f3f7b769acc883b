"""What languages share whose calendar reads day, month, year: German, French, Spanish, Portuguese and Italian."""

from __future__ import annotations

from builder.annotating.dates.continental.anchored import anchored_rules
from builder.annotating.dates.continental.calendar import calendar_rules
from builder.annotating.dates.continental.clock import clock_rules
from builder.annotating.dates.continental.lengths import length_rules
from builder.annotating.dates.continental.lexicon import Lexicon
from builder.annotating.dates.continental.making import Maker
from builder.annotating.dates.continental.periods import period_rules
from builder.annotating.dates.continental.ranges import range_rules
from builder.annotating.dates.continental.relative import relative_rules
from builder.annotating.dates.language import Rule

__all__ = ["Lexicon", "Maker", "shared_rules"]


def shared_rules(maker: Maker, seasons_before: str = "") -> tuple[Rule, ...]:
    """Make all the rules that follow from a lexicon; `seasons_before` as for `period_rules`."""
    return (
        *calendar_rules(maker),
        *range_rules(maker),
        *clock_rules(maker),
        *relative_rules(maker),
        *anchored_rules(maker),
        *period_rules(maker, seasons_before),
        *length_rules(maker),
    )
