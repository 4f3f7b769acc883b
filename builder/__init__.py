"""Turn a folder of raw news articles into an annotated briefing: a static site that shows its evidence."""

__version__ = "0.1.0"
