"""Who: from the words that name a speaker to somebody of the article."""
