"""Benchmarks: what things cost, side by side with the alternative, as ratios."""
