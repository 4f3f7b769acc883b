"""Search: its page, its words, and the names by which topics are found."""
