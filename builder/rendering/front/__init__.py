"""Front: the page that a reader opens first."""
