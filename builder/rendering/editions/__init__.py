"""Editions: the years, months and days that the articles are cut into, and their pages."""
