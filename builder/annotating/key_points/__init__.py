"""Key points: the sentences of an article that tell most of it."""

from builder.annotating.key_points.find import find_key_points

__all__ = ["find_key_points"]
