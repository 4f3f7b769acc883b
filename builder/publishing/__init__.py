"""Pages → docs/ → site/: the only room that writes, runs the site generator, and serves the preview."""
