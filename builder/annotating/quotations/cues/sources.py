"""Sources: what the subject of a verb of saying has to be for somebody to have said something."""

from __future__ import annotations

from builder.annotating.quotations.page import Page, Words
from builder.annotating.quotations.phrases.heads import end_of_nouns, human_head
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
    head = human_head(page, words) or page.folded[end_of_nouns(page, words) - 1]
    are_many = head.endswith("s") and page.folded[words.start] not in lexicon.definite
    is_capital = words.end - words.start > 1 and page.words.words[words.end - 1].text[0].isupper()
    return is_name or is_human(head) or are_many or is_capital
