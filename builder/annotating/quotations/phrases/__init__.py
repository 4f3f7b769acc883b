"""Phrases: the words of a sentence that name somebody, and clauses."""
