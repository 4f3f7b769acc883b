"""Annotations that other programs export: read from JSON, matched to articles, and taken into the desk's notes."""
