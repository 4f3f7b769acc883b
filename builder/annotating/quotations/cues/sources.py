"""Sources: what the subject of a verb of saying has to be for somebody to have said something."""

from __future__ import annotations

from builder.annotating.quotations.page import Page, Words
from builder.annotating.quotations.phrases.subjects import is_named
from builder.annotating.quotations.words.humans import is_human


def can_tell(page: Page, verb: int, words: Words) -> bool:
    """Tell a source from what only looks like one: "promises" and "reports" may be no verbs, a rule says nothing."""
    lexicon = page.lexicon
    is_name = is_named(page, words)
    if page.folded[verb] in lexicon.nouns and not is_name and page.folded[verb + 1 : verb + 2] != ["that"]:
        return False
    if page.folded[words.start] in lexicon.somebody:
        return True
    head = head_of(page, words)
    are_many = head.endswith("s") and page.folded[words.start] not in lexicon.definite
    is_capital = words.end - words.start > 1 and page.words.words[words.end - 1].text[0].isupper()
    return is_name or is_human(head) or are_many or is_capital


def head_of(page: Page, words: Words) -> str:
    """The noun of a description: "spokesman" of "a spokesman for the company"."""
    cut = page.lexicon.prepositions | page.lexicon.tails
    described = [page.folded[place] for place in range(*words)]
    ahead = described[: next((i for i, word in enumerate(described) if i and word in cut), len(described))]
    return next((word for word in reversed(ahead) if is_human(word)), ahead[-1])
