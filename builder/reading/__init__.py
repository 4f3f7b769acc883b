"""Reading: bytes on disk become articles, with the evidence for every field and a record of what was dropped."""
