"""Notes of the desk: each is anchored to the words that it quotes, exactly or not at all."""

from builder.annotating.notes.anchor import anchor_notes

__all__ = ["anchor_notes"]
