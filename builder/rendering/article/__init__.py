"""The page of an article: its text with all annotations, what it has to do with others, and how it was read."""
