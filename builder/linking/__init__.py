"""Linking: from all articles to the briefing: topics and aliases, related articles, chronology, sources."""
