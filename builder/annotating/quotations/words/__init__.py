"""Words: what a language, and the words for people, say around quotations."""
