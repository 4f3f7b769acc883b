"""Annotating: an article goes in, the same article with its annotations comes out."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.annotating.annotate import annotate
from builder.config import Settings
from builder.model import Desk
from tests.articles import make_article


@settings(max_examples=60)
@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=200))
def test_any_text_is_annotated(text: str) -> None:
    """Whatever the characters, there is an answer, and no keyphrase comes twice."""
    article = make_article(" ".join(text.split()) or "x")
    found = annotate(article, settings=Settings(), desk=Desk())
    assert found.article is article
    assert len({keyphrase.text for keyphrase in found.keyphrases}) == len(found.keyphrases)
