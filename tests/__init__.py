"""Tests: one file for each module, named after it."""
