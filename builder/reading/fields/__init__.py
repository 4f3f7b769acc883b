"""What one line or one value says: dates, bylines, names, captions, furniture, by form alone."""
