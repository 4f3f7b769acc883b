"""The page for the desk: what was left out, what is doubtful, and what may be one thing."""
