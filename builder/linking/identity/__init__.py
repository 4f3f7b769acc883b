"""Identity: which names denote one thing, and why it is believed."""
