"""Annotating: from an article to the same article with standoff spans over its body."""
