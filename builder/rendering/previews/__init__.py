"""Preview pictures: what other sites show beside a link to a page of the briefing."""
