"""Stop words: the function words of a language, as YAKE's lists give them."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

NO_LANGUAGE = "noLang"
"""YAKE's list for texts in a language that it has no list of."""

_CONTENT_WORDS = {
    language: frozenset(words.split())
    for language, words in {
        "en": "changes course help immediate novel old new second self serious third welcome",
        "de": "ernst mensch menschen ordnung recht rechte schluss neue neuen neuer neues große großen",
        "fr": "gens nouvelle",
        "es": "grandes nueva nuevas nuevo nuevos",
        "pt": "apoio área conselho final grande grandes grupo nova novas novo novos obra relação "
        "sistema trabalho viagem",
        "it": "berlusconi casa caso città consiglio governo grande gruppo lavoro mondo nazionale nuovo paese "
        "tempo torino uomo vita",
    }.items()
}


@cache
def stopword_language(language: str | None) -> str:
    """The name of the list that serves a language: its ISO 639-1 code, or `NO_LANGUAGE`.

    >>> stopword_language("de"), stopword_language("sw"), stopword_language(None)
    ('de', 'noLang', 'noLang')
    """
    code = (language or "").lower()[:2]
    return code if code and _list_of(code).is_file() else NO_LANGUAGE


@cache
def stopwords(language: str | None) -> frozenset[str]:
    """The lower-case stop words of a language.

    >>> "because" in stopwords("en"), "weil" in stopwords("de")
    (True, True)
    """
    text = _list_of(stopword_language(language)).read_text(encoding="utf-8-sig")
    return frozenset(word.strip() for word in text.lower().split("\n") if word.strip())


@cache
def function_words(language: str | None) -> frozenset[str]:
    """The stop words of a language without the nouns and adjectives among them, which can be part of a subject.

    >>> "government" in function_words("en"), "governo" in stopwords("it"), "governo" in function_words("it")
    (False, True, False)
    """
    return stopwords(language) - _CONTENT_WORDS.get(stopword_language(language), frozenset())


def _list_of(name: str) -> Path:
    package = find_spec("yake")  # importing it would load networkx as well
    if package is None or not package.submodule_search_locations:
        raise ModuleNotFoundError("the package yake is not installed")
    return Path(package.submodule_search_locations[0], "core", "StopwordsList", f"stopwords_{name}.txt")
