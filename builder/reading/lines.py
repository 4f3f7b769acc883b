"""A raw page as a sequence of lines, and what a line's own form tells about it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_STOPS = tuple(".!?…。！？।؟۔:")
_CLOSERS = "\"'”’»›)]"
_WORD = re.compile(r"\w+(?:[-'’.]+\w+)*")
_JOINERS = "-'."
_TYPOGRAPHIC = {"’": "'", "“": '"', "”": '"', "–": " ", "—": " ", "…": " "}
"""What print has where a typewriter has the other; in a line whose words are counted the one is worth the other."""

_PARTED = {code: chr(code) if chr(code).isalnum() or chr(code) in f"_{_JOINERS}" else " " for code in range(128)}
"""The characters of ASCII, a space for those that part words."""

_COUNTED = {code: None if parted in _JOINERS else parted for code, parted in _PARTED.items()}
"""The same without what joins words, which is no word where it stands alone."""

_UNSPACED_SCRIPT = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")

LINES_REMEMBERED = 32_768
"""How many lines' readings are remembered: several passes over a page ask the same of each line.

More than a page of 5 MB has; of a longer one each pass would read every line anew."""

PROSE_WORDS = 12
"""A line of at least so many words that ends like a sentence is prose wherever it stands."""

LONG_WORDS = 25
"""A line of at least so many words is prose even when it ends otherwise."""
_MIN_PROSE_CHARACTERS = 2 * PROSE_WORDS - 1
_WRAP_WIDTHS = range(50, 101)
_CHARACTERS_A_WORD_UNSPACED = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file that is not blank.

    Attributes:
        number: 1-based line of the file; of the first line where hard-wrapped lines were joined.
        text: Stripped, runs of white space collapsed to one space.
    """

    number: int
    text: str


def split_lines(text: str, *, first_line: int = 1) -> tuple[Line, ...]:
    r"""Cut a text into its lines, without the blank ones, joining paragraphs that were wrapped at a fixed width.

    >>> split_lines("Headline\n\n  The  story. ", first_line=4)
    (Line(number=4, text='Headline'), Line(number=6, text='The story.'))
    """
    paragraphs: list[list[Line]] = [[]]
    for number, raw in enumerate(text.split("\n"), start=first_line):
        collapsed = " ".join(raw.split())
        if collapsed:
            paragraphs[-1].append(Line(number, collapsed))
        elif paragraphs[-1]:
            paragraphs.append([])
    if _is_hard_wrapped(paragraphs):
        return tuple(Line(lines[0].number, " ".join(line.text for line in lines)) for lines in paragraphs if lines)
    return tuple(line for lines in paragraphs for line in lines)


def _is_hard_wrapped(paragraphs: list[list[Line]]) -> bool:
    """Tell whether line ends are a fixed width's and not the writer's.

    In wrapped text nearly every line that is not its paragraph's last is nearly as wide as the widest, none is wider
    than a terminal or a mail, and most of them end in the middle of a sentence.
    """
    inner = [line.text for lines in paragraphs for line in lines[:-1]]
    everything = [line.text for lines in paragraphs for line in lines]
    if len(inner) < max(3, len(everything) // 2):
        return False
    widest = max(map(len, everything))
    if widest not in _WRAP_WIDTHS:
        return False
    full = sum(len(text) >= 0.75 * widest for text in inner)
    unfinished = sum(not ends_like_sentence(text) for text in inner)
    return full >= 0.9 * len(inner) and unfinished >= 0.6 * len(inner)


@lru_cache(maxsize=LINES_REMEMBERED)
def word_count(text: str) -> int:
    """Count words; of scripts that write no spaces, two characters count as a word.

    >>> word_count("The U.S.-led coalition said so."), word_count("巴格达迪已经死亡")
    (5, 4)
    """
    plain = _typewritten(text)
    if plain.isascii():
        return len(plain.translate(_COUNTED).split())
    spaced, unspaced = _UNSPACED_SCRIPT.subn(" ", text)
    return math.ceil(unspaced / _CHARACTERS_A_WORD_UNSPACED) + len(_WORD.findall(spaced))


def ends_like_sentence(text: str) -> bool:
    """Tell whether a line ends in a full stop or its like, closing quotes and a footnote's mark aside.

    >>> ends_like_sentence('He left the city."'), ends_like_sentence("Read more")
    (True, False)
    """
    return text.removesuffix("*").rstrip(_CLOSERS).endswith(_STOPS)


def is_prose(text: str) -> bool:
    """Tell whether a line is running text by its form alone."""
    if len(text) < _MIN_PROSE_CHARACTERS:
        return False
    words = word_count(text)
    return words >= LONG_WORDS or (words >= PROSE_WORDS and ends_like_sentence(text))


def words_of(text: str) -> list[str]:
    """Cut a line into its words; typographic apostrophes become plain ones.

    >>> words_of("He didn’t leave the U.S.-led force.")
    ['He', "didn't", 'leave', 'the', 'U.S.-led', 'force']
    """
    plain = _typewritten(text)
    if not plain.isascii():
        return _WORD.findall(plain)
    words = [word.strip(_JOINERS) for word in plain.translate(_PARTED).split()]
    return words if all(words) else list(filter(None, words))


@lru_cache(maxsize=LINES_REMEMBERED)
def fold(text: str) -> str:
    """Reduce a line to what two printings of it share: case, quotes, dashes and punctuation aside.

    >>> fold("Islamic State’s leader!") == fold("ISLAMIC STATE'S LEADER")
    True
    """
    return " ".join(words_of(text)).casefold()


def holds_any(text: str, parts: Iterable[str]) -> bool:
    """Tell whether a text has one of some parts: the quick question before a slow one.

    >>> holds_any("He left the city.", ("town", "city"))
    True
    """
    for part in parts:  # noqa: SIM110 -- runs for every line of every page, and a generator takes twice the time
        if part in text:
            return True
    return False


def _typewritten(text: str) -> str:
    """The text without the marks of print, where that makes most lines of most pages plain ASCII."""
    if not text.isascii():
        for mark, plain in _TYPOGRAPHIC.items():
            text = text.replace(mark, plain)
    return text
