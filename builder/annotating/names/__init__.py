"""Names: the people, organisations, places and other named things of an article's body, and what told them."""

from builder.annotating.names.find import find_names
from builder.annotating.names.spacy_names import check_pipeline
from builder.annotating.names.titles import TITLES

__all__ = ["TITLES", "check_pipeline", "find_names"]
