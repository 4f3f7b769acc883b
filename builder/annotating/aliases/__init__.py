"""Aliases that an article states itself, in words ("also known as") or by the initials of a name."""

from builder.annotating.aliases.stated import find_stated_aliases, stated_in

__all__ = ["find_stated_aliases", "stated_in"]
