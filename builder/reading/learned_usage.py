"""How the dossier uses words, as desk/learned/phrases.yml and desk/learned/names.yml have it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from builder.errors import shown
from builder.model import Usage
from builder.strictyaml import Faults, Node
from builder.words import phrase_key, tokenize, word_key
from builder.yamlfields import Fields

MAX_PHRASE_WORDS = 3
_MOST_STORIES = 10**9


class Ruling(StrEnum):
    """What an editor says: of a phrase, that it is a subject or common; of a word, that it is a name or only a word."""

    SUBJECT = "subject"
    COMMON = "common"
    NAME = "name"
    WORD = "word"


PHRASE_RULINGS = (Ruling.SUBJECT, Ruling.COMMON)
NAME_RULINGS = (Ruling.NAME, Ruling.WORD)


@dataclass(frozen=True, slots=True)
class Expression:
    """A common phrase, or a word that is a name.

    Attributes:
        text: As articles print it; only its key counts.
        seen: In how many stories it stands; of a name, in how many it is capitalised inside a sentence.
        of: Among how many; of a name, in how many it stands inside a sentence. Both are 0 for what an editor added.
        editor: What an editor has decided; None when nobody has.
    """

    text: str
    seen: int = 0
    of: int = 0
    editor: Ruling | None = None


def key_of_phrase(text: str) -> tuple[str, ...]:
    """The key of a phrase in a file: `words.phrase_key` of its words; empty for what has no word.

    >>> key_of_phrase("Air strikes"), key_of_phrase("United States"), key_of_phrase("?")
    (('air', 'strike'), ('united', 'states'), ())
    """
    words = [token.text for token in tokenize(text)]
    return phrase_key(words) if words else ()


def key_of_name(text: str) -> str:
    """The key of a word in a file: `words.word_key` of it; empty for what is not one word.

    >>> key_of_name("Al-Baghdadi"), key_of_name("two words")
    ('al-baghdadi', '')
    """
    words = [token.text for token in tokenize(text)]
    return word_key(words[0]) if len(words) == 1 else ""


def parse_phrases(node: Node, faults: Faults) -> tuple[Expression, ...]:
    """Read the content of phrases.yml; what is wrong with it goes to `faults`, and is left out."""

    def key(text: str) -> tuple[str, ...]:
        found = key_of_phrase(text)
        return found if len(found) <= MAX_PHRASE_WORDS and any(map(str.isalpha, text)) else ()

    expected = f"a phrase of one to {MAX_PHRASE_WORDS} words with a letter in it"
    return _expressions(Fields(node, ("phrases",), faults), "phrase", PHRASE_RULINGS, faults, key, expected)


def parse_names(node: Node, faults: Faults) -> tuple[Expression, ...]:
    """Read the content of names.yml; what is wrong with it goes to `faults`, and is left out."""
    top = Fields(node, ("names",), faults)
    return _expressions(top, "name", NAME_RULINGS, faults, key_of_name, "one word (the glossary has whole names)")


def _expressions(
    top: Fields,
    noun: str,
    rulings: Sequence[Ruling],
    faults: Faults,
    key: Callable[[str], object],
    expected: str,
) -> tuple[Expression, ...]:
    first: dict[object, int] = {}
    expressions = []
    for item in top.items(f"{noun}s"):
        entry = Fields(item, (noun, "seen", "of", "editor"), faults)
        text = entry.text(noun, required=True)
        if text and not key(text):
            entry.refuse(noun, expected)
        elif text:
            line = first.setdefault(key(text), entry.line_of(noun))
            if line != entry.line_of(noun):
                message = f"'{shown(text)}' stands here and on line {line}, expected it once (remove one)"
                faults.add(entry.line_of(noun), message)
        ruling = entry.one_of("editor", [ruling.value for ruling in rulings])
        expressions.append(
            Expression(
                text=text or "",
                seen=entry.whole_number("seen", 0, _MOST_STORIES) or 0,
                of=entry.whole_number("of", 0, _MOST_STORIES) or 0,
                editor=Ruling(ruling) if ruling else None,
            )
        )
    return tuple(expressions)


def usage_of(phrases: Iterable[Expression], names: Iterable[Expression]) -> Usage:
    """Put together what the two files say, with the editors' rulings: a phrase called common stands in every story.

    >>> usage = usage_of((Expression("officials", 30, 40), Expression("Mosul", 20, 40, Ruling.SUBJECT)), ())
    >>> usage.stories, dict(usage.phrases)
    (40, {('official',): 30})
    """
    phrases = tuple(phrases)
    stories = max((phrase.of for phrase in phrases), default=0) or min(1, len(phrases))
    return Usage(
        stories=stories,
        phrases={
            key_of_phrase(phrase.text): stories if phrase.editor is Ruling.COMMON else phrase.seen
            for phrase in phrases
            if phrase.editor is not Ruling.SUBJECT
        },
        names=frozenset(key_of_name(name.text) for name in names if name.editor is not Ruling.WORD),
    )
