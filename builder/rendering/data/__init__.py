"""Data files: the briefing for spreadsheets, databases and other programs, each described by its columns."""
