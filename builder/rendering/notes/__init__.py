"""The notes of the desk: their text, their pages, and their form for other programs."""
