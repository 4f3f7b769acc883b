"""The lines of a raw page that name writers: bylines, and sentences and boxes about an author."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from builder.reading.fields.byline_leads import is_byline_lead, is_other_lead
from builder.reading.fields.bylines import Byline, parse_byline
from builder.reading.fields.furniture import furniture_reason
from builder.reading.fields.person_names import is_button, is_person, leading_name, mentions_job, name_likelihood
from builder.reading.lines import Line, ends_like_sentence, fold

JOINING = frozenset(", and & und et y e".split())
"""What stands on a line of its own, or at a line's end, between two authors."""

_MAX_JOINED_LINES = 8
_MAX_TITLE_WORDS = 7
_TOP_OF_STORY_LINES = 10
_END_OF_STORY_LINES = 4
_ABOVE_LINES = 20
_BELOW_LINES, _BARE_BELOW_LINES = 60, 30
_MAX_LINE_CHARACTERS = 200
_MAX_BIO_CHARACTERS = 700
_MIN_BIO_NAME, _MIN_BOX_NAME = 0.4, 0.8
_BIO_VERB = re.compile(
    r"(?:is|was|has|covers|writes|reports|works|joined|edits|hosts|leads|runs|teaches|studies|can be reached"
    r"|contributed|ist|schreibt|arbeitet|berichtet|est|écrit|couvre|es|escribe|cubre|é|escreve|cobre|è|scrive)\b"
)
_BIO_WORDS = re.compile(
    r"@|\b(?:writ(?:er|es|ing)|reporter|journalist|editor|correspondent|columnist|author|contributor|contributing|critic"
    r"|professor|fellow|intern|cover(?:s|ing)|reports|freelance\w*|redakteur\w*|autor\w*|journaliste|periodista|jornalista"
    r"|giornalista|reached|newsletters?)\b",
    re.IGNORECASE,
)
_BOX = re.compile(
    r"(?:about|follow|contact|e-?mail|meet|(?:view )?(?:all |recent |more )?(?:posts|stories|articles) (?:by|from)"
    r"|more (?:by|from)|über|à propos de|sobre)\s+(?:the author:?\s*)?(?P<name>\w[^\d@:]{3,60})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AuthorLine:
    """A byline and the indices of the lines on which it stands, in order ("By" and the name may be on two)."""

    byline: Byline
    indices: tuple[int, ...]

    @property
    def first(self) -> int:
        """Index of the first of its lines."""
        return self.indices[0]


def find_bylines(lines: Sequence[Line], story: range, *, top: int, taken: frozenset[int]) -> tuple[AuthorLine, ...]:
    """Find every line of a page that may be a byline, those of other articles too.

    Args:
        lines: The page.
        story: Indices from the story's first line to its last; within it a name needs a word such as "By".
        top: Index of the article's first line, its headline; far above it a name needs such a word too.
        taken: Indices of lines that are known to be something else.

    >>> page = [Line(1, "By"), Line(2, "Jane Doe"), Line(3, "and"), Line(4, "John Roe"), Line(5, "Read more")]
    >>> [(found.byline.authors, found.indices) for found in find_bylines(page, range(5, 5), top=0, taken=frozenset())]
    [(('Jane Doe', 'John Roe'), (0, 1, 2, 3))]
    """
    found: list[AuthorLine] = []
    past = 0
    outer = range(max(0, top - _ABOVE_LINES), story.stop + _BARE_BELOW_LINES)
    inner = range(story.start + _TOP_OF_STORY_LINES, story.stop - _END_OF_STORY_LINES)
    for index, line in enumerate(lines):
        text = line.text
        if index < past or index in taken or len(text) > _MAX_LINE_CHARACTERS:
            continue
        if is_other_lead(text):
            past = index + 2
            continue
        joined = _joined_lines(lines, index, taken) if is_byline_lead(text) else None
        if joined:
            found.append(joined)
            past = joined.indices[-1] + 1
            continue
        byline = parse_byline(text, bare=index in outer and index not in inner)
        if byline and (byline.led or furniture_reason(text) is None) and not _is_sentence(text, byline):
            found.append(AuthorLine(byline, (index,)))
    return tuple(found)


def find_bios(lines: Sequence[Line], story: range) -> dict[int, str]:
    """Find the sentences and boxes about an author near the story's end, and a box above it.

    Returns:
        Index of each such line to the name of whom it is about.

    >>> find_bios([Line(1, "The end."), Line(2, "Jane Doe is a reporter in Mosul.")], range(1))
    {1: 'Jane Doe'}
    """
    found: dict[int, str] = {}
    indices = (
        *range(max(0, story.start - _TOP_OF_STORY_LINES), story.start),
        *range(max(story.start, story.stop - _END_OF_STORY_LINES), min(len(lines), story.stop + _BELOW_LINES)),
    )
    for index in indices:
        text = lines[index].text
        if len(text) <= _MAX_BIO_CHARACTERS and (name := _name_in_bio(text)):
            found[index] = name
    return found


def is_biography(text: str, authors: Sequence[str]) -> bool:
    """Tell whether a paragraph is a note on one of the authors.

    >>> is_biography("Jane Doe is a reporter in Mosul.", ["Jane Doe"]), is_biography("Jane Doe fell.", ["Jane Doe"])
    (True, False)
    """
    name = _name_in_bio(text) if len(text) <= _MAX_BIO_CHARACTERS else None
    return name is not None and fold(name) in map(fold, authors)


def is_title(text: str) -> bool:
    """Tell whether a line is nothing but a job, or a button that follows an author's name.

    >>> is_title("Senior Reporter"), is_title("Follow"), is_title("Mosul falls")
    (True, True, False)
    """
    short = len(text.split()) <= _MAX_TITLE_WORDS and not ends_like_sentence(text)
    return short and (mentions_job(text) or is_button(text) or text.startswith("@"))


def without_glue(found: Sequence[AuthorLine], known: frozenset[str]) -> tuple[AuthorLine, ...]:
    """Cut what is glued in lower case to a name that other lines give alone ("Jane Doearchive page").

    Args:
        found: The bylines of a page.
        known: Names that stand elsewhere on it.
    """
    shortest = sorted(
        known | {name for one in found for name in one.byline.authors}, key=lambda name: (len(name), name)
    )
    stems: dict[str, list[str]] = {}
    for name in shortest:
        if is_person(name):
            stems.setdefault(name.split()[0], []).append(name)

    def cut(name: str) -> str:
        same_start = stems.get(name.split()[0], ())
        return next((s for s in same_start if name.startswith(s) and name[len(s) : len(s) + 1].islower()), name)

    return tuple(
        replace(one, byline=replace(one.byline, authors=tuple(dict.fromkeys(map(cut, one.byline.authors)))))
        for one in found
    )


def _joined_lines(lines: Sequence[Line], start: int, taken: frozenset[int]) -> AuthorLine | None:
    """Read "By" on a line of its own and the names, commas and "and" on the lines below it."""
    authors: list[str] = []
    used = [start]
    byline = None
    expected = True
    for index in range(start + 1, min(len(lines), start + 1 + _MAX_JOINED_LINES)):
        text = lines[index].text
        if index in taken or not (expected or text in JOINING):
            break
        if text in JOINING:
            used.append(index)
            expected = True
            continue
        read = parse_byline(f"By {text}")
        if read is None:
            break
        byline = byline or read
        authors += read.authors
        used.append(index)
        expected = text.endswith(",")
    while used and lines[used[-1]].text in JOINING:
        used.pop()
    if byline is None:
        return None
    return AuthorLine(replace(byline, authors=tuple(dict.fromkeys(authors))), tuple(used))


def _is_sentence(text: str, byline: Byline) -> bool:
    """A name alone is no sentence; a full stop may end "Jr."."""
    if byline.led or not ends_like_sentence(text) or text.endswith(("Jr.", "Sr.", "m.", ":")):
        return False
    return not (text.endswith(".") and is_person(text[:-1]))


def _name_in_bio(text: str) -> str | None:
    name, rest = leading_name(text)
    if name and _BIO_VERB.match(rest):
        return name if _BIO_WORDS.search(rest) and name_likelihood(name, frozenset()) >= _MIN_BIO_NAME else None
    box = _BOX.match(text)
    if box:
        name = leading_name(box["name"])[0]
        return name if name and name_likelihood(name, frozenset()) >= _MIN_BOX_NAME else None
    return None


def folded_authors(byline: Byline) -> frozenset[str]:
    """The authors of a byline, for comparing two of them."""
    return frozenset(map(fold, byline.authors))
