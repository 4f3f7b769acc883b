"""What the annotations of all articles add up to: labels of notes, events in time, speakers on the record."""
