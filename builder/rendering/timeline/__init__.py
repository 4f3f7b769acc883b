"""The timeline: what was published when, and what happened when."""
