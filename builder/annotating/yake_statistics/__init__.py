"""YAKE's statistics, computed without its package: sentences → words → how telling each word and phrase is."""

from builder.annotating.yake_statistics.statistics import Statistics, phrase_scores, yake_statistics

__all__ = ["Statistics", "phrase_scores", "yake_statistics"]
