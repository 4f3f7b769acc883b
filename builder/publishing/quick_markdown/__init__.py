"""HTML of the Markdown that the templates write, as Python-Markdown makes it; any other Markdown is refused."""
