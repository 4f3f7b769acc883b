"""Briefing → pages: every page as plain Markdown with front matter, a pure function of the briefing."""
