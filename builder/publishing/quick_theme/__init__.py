"""Pages in a theme's templates, as Jinja renders them: what is the same on many pages is rendered once."""
