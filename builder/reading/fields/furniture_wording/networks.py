"""Where pages ask to be shared: the names of networks, the same in every language."""

from __future__ import annotations

NETWORKS = (
    r"facebook|twitter|x|instagram|whats ?app|linkedin|pinterest|reddit|flipboard|pocket|telegram|messenger|tumblr"
    r"|threads|bluesky|mastodon|tiktok|youtube|xing|google news|e-?mail|social media|social"
)
"""Alternatives of a regular expression, lower case."""
