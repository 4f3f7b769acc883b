"""Cues: the words that say whose a quotation is, and what is said without marks."""
