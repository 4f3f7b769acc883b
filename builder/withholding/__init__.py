"""What may not be published is cut out of the briefing, before anything is rendered."""
