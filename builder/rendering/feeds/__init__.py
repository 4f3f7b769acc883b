"""Feeds: the newest articles of the briefing, of each topic and of each source, as Atom and JSON Feed."""
