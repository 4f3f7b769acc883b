from builder.annotating.quotations.lexicon import ENGLISH, Lexicon


def lexicon_of(language: str | None) -> Lexicon:
    return ENGLISH
