"""On the record: who is quoted, and their words."""
