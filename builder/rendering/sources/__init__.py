"""Sources: who published the articles."""
