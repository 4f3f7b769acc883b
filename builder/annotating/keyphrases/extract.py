"""Extracts the keyphrases of an article: the room's way from words to chosen phrases on one screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from builder.annotating.keyphrases.candidates import find_candidates, name_key
from builder.annotating.keyphrases.choice import choose
from builder.annotating.keyphrases.classify import classify, classify_plainly
from builder.annotating.keyphrases.merging import merge_names
from builder.annotating.keyphrases.noun_phrases import Text
from builder.annotating.keyphrases.running_text import MAX_CHARACTERS, read_words
from builder.annotating.keyphrases.signals import WEIGHTS, score_candidates
from builder.annotating.yake_statistics import phrase_scores
from builder.model import Article, Keyphrase, Kind, Name, StatedAlias, Usage

_NOTHING_LEARNED = Usage()


def extract_keyphrases(
    article: Article,
    *,
    names: Sequence[Name],
    aliases: Sequence[StatedAlias] = (),
    usage: Usage = _NOTHING_LEARNED,
    headline_is_derived: bool,
    count: int,
    weights: Mapping[str, float] = WEIGHTS,
) -> tuple[Keyphrase, ...]:
    """Extract the keyphrases of an article's headline and body.

    Args:
        article: The article, with its language.
        names: The names in its body, in text order; a keyphrase holds a name whole or not at all.
        aliases: The names that the article says are one; they count as one.
        usage: How common phrases are in the dossier; what stands everywhere says nothing.
        headline_is_derived: True when the headline is the lead's own words, which then would count twice.
        count: At most so many.
        weights: Of the signals, by name.

    Returns:
        Noun phrases, best first, ties in alphabetical order, each with the signals that put it there. Empty when the
        text has only stop words and boilerplate.
    """
    words = read_words(article, names, headline_is_derived=headline_is_derived)
    persons = frozenset(word.key for word in words if word.name >= 0 and names[word.name].kind is Kind.PERSON)
    text = Text(words, classify(words, article.language), names, article.language, persons)
    publishers = frozenset(name_key(name) for name in (article.agency, article.source) if name)
    candidates = find_candidates(text, without=publishers)
    if not candidates:
        # A text that is no running text: a list, or a language that was taken for another.
        text = Text(words, classify_plainly(words, article.language), names, article.language, persons)
        candidates = find_candidates(text, without=publishers)
    merged = merge_names(candidates, names=names, aliases=aliases)
    yake = _yake(article, headline_is_derived=headline_is_derived) if "yake" in weights else {}
    return choose(score_candidates(merged, text, yake=yake, usage=usage, weights=weights), count)


def _yake(article: Article, *, headline_is_derived: bool) -> Mapping[str, float]:
    parts = article.body if headline_is_derived else (article.headline, *article.body)
    sentences = (part if part[-1:] in '.!?…"”' else f"{part}." for part in parts if part)
    return phrase_scores(" ".join(sentences)[:MAX_CHARACTERS], language=article.language)
