"""Quotations: what the text gives as somebody's words, and whose they are."""

from builder.annotating.quotations.find import find_quotes

__all__ = ["find_quotes"]
