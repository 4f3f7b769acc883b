"""German."""

from builder.annotating.dates.continental import shared_rules
from builder.annotating.dates.german.rules import MAKER, RULES
from builder.annotating.dates.german.words import LEXICON

GERMAN = MAKER.language((*shared_rules(MAKER), *RULES))

__all__ = ["GERMAN", "LEXICON"]
