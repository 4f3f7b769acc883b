"""A page as a sequence of lines: which line is what, and the fields that follow."""
