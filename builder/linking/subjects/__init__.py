"""Subjects: what the articles speak of, each under all its names; those that matter enough become topics."""
