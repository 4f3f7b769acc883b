"""Relations: what articles have to do with one another: versions of one story, related articles, stories over time."""
