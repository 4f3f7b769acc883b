"""Saved web pages: what they declare, what they show, and their lines."""
