"""Topics: what articles speak of, on pages of their own, in lists and on cards."""
