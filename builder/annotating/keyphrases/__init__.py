"""Keyphrases: what an article is about, in phrases that an editor would have chosen.

Article → running_text → classify → noun_phrases → candidates → merging → signals → choice → Keyphrases
"""

from builder.annotating.keyphrases.extract import extract_keyphrases

__all__ = ["extract_keyphrases"]
