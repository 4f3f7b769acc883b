"""Generated articles: as many as a benchmark wants, of an invented world, the same on every machine."""

from bench.generated.articles import GeneratedArticle, generate_articles
from bench.generated.project import write_project

__all__ = ["GeneratedArticle", "generate_articles", "write_project"]
