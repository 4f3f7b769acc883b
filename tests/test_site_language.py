"""The site's own words are of the site's language, and all of them are messages.

The pages are rendered with a catalogue that puts every message in brackets, and in Japanese, in which dates and lists
have no Latin letter: a Latin word outside of the brackets must come from an article, the desk or a file's name.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from html import unescape
from pathlib import Path

import pytest
import yaml
from babel.messages.pofile import write_po

from bench.messages import extracted, ids_of
from builder import pipeline
from builder.caching.store import Store
from builder.config import load_project
from builder.model import Briefing, Page, Signal
from builder.rendering import language
from builder.rendering.data.queries import views
from builder.rendering.data.tables import tables
from builder.rendering.language import speaking, spoken, text_direction
from tests.briefings import render_all, small_briefing
from tests.projects import REPOSITORY
from tests.rendered import render as rendered

_LANGUAGE = "ja"
_SHOWN = ("title", "alt", "aria-label", "aria-description", "data-copied", "data-failed")
_GIVEN = ("The Files", "About it.", "alike")
"""What the small briefing is rendered with, and why it suggests two names."""

_IDENTIFIERS = frozenset(
    "text integer real list object Atom JSON BibTeX RIS CSL-JSON articles.csv articles.jsonl topics.json notes.jsonld "
    "briefing.sqlite metadata.json".split()
) | {found.name for listed in (tables(), views()) for found in listed}


@pytest.fixture
def brackets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Install the catalogue of brackets."""
    catalogue = extracted()
    catalogue.locale = _LANGUAGE
    for message in catalogue:
        if message.id:
            words = f"⟦{ids_of(message)[-1]}⟧".replace("\n", " ")
            message.string = (words,) if message.pluralizable else words
    with (tmp_path / f"{_LANGUAGE}.po").open("wb") as file:
        write_po(file, catalogue)
    monkeypatch.setattr(language, "CATALOGUES", tmp_path)


@cache
def example() -> Briefing:
    """Read the example once."""
    return pipeline.brief(load_project(REPOSITORY / "mkdocs.yml"), jobs=1, progress=lambda *_: None)


@pytest.mark.usefixtures("brackets")
def test_no_page_of_the_example_has_words_that_are_no_messages() -> None:
    """Of the whole example, as it is published."""
    project = load_project(REPOSITORY / "mkdocs.yml")
    project = replace(project, site=replace(project.site, language=_LANGUAGE))
    pages = [*pipeline.render_pages(project, example(), Store(None))]
    known = [project.site.name, project.site.description or ""]
    assert_only_messages((page for page in pages if isinstance(page, Page)), example(), known)


@pytest.mark.usefixtures("brackets")
def test_no_page_of_a_briefing_with_doubts_has_words_that_are_no_messages() -> None:
    """With all that the example has not: what is doubtful, undated, suggested, a draft."""
    assert_only_messages(render_all(small_briefing(), language=_LANGUAGE).values(), small_briefing(), _GIVEN)


def assert_only_messages(pages: Iterable[Page], briefing: Briefing, known: Iterable[str]) -> None:
    """Check every page that readers see."""
    corpus = "\n".join(map(_plain, (*strings_of(briefing), *known)))
    leaks = {}
    for page in pages:
        if page.path.endswith(".md"):
            head = yaml.safe_load(page.text.split("---\n", 2)[1])
            found = {words for words in foreign_words(page.text, head) if not _is_known(words, corpus)}
            if found:
                leaks[page.path] = found
    assert leaks == {}, "\n".join(f"{page}: {words}" for page, words in leaks.items())


def foreign_words(page: str, head: dict[str, object]) -> Iterator[str]:
    """Yield what stands outside of the brackets, phrase by phrase, as far as it has a Latin letter."""
    text: list[str] = []
    shown = [unescape(str(head["title"])), unescape(str(head["description"]))]
    skipped = 0
    for node in rendered(page.split("---\n", 2)[2]):
        if node[0] == "":
            text.append("" if skipped else node[1])
        else:
            attributes = dict(zip(node[1::2], node[2::2], strict=False))
            shown += [attributes[name] for name in _SHOWN if name in attributes]
            skipped += (node[0] in ("code", "pre")) - (node[0] in ("/code", "/pre"))
            text.append("\n")
    for words in ("".join(text), *shown):
        pieces = re.split(r"\n| · |[、;→(]|, |(?<=[.?!…]) ", _without_brackets(words))
        yield from (piece.strip() for piece in pieces if re.search("[A-Za-z]", piece))


def _without_brackets(words: str) -> str:
    count = 1
    while count:
        words, count = re.subn(r"⟦[^⟦⟧]*⟧", "", words)
    assert "⟦" not in words, words
    assert "⟧" not in words, words
    return words


def _is_known(words: str, corpus: str) -> bool:
    return _plain(words).strip('…“”"():,.* 0123456789年月日') in corpus or words.strip(" ():,") in _IDENTIFIERS


def _plain(words: str) -> str:
    """Fold case, white space, hyphens and the marks of footnotes, which summaries leave out."""
    return " ".join(words.replace("-", " ").replace("*", "").split()).casefold()


def strings_of(value: object) -> Iterator[str]:
    """Yield all texts that a briefing holds, but for the program's own names of reasons, kinds and signals."""
    if isinstance(value, enum.Enum | Signal):
        return
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in ("reason", "kind"):
                yield from strings_of(getattr(value, field.name))
    elif isinstance(value, dict):
        yield from strings_of((*value.keys(), *value.values()))
    elif isinstance(value, tuple | list | frozenset):
        for part in value:
            yield from strings_of(part)


def test_a_language_that_no_catalogue_has_is_english() -> None:
    """The pages are in one language then, too."""
    with speaking("nl"):
        assert spoken() == "en"


def test_a_regional_language_is_the_language() -> None:
    """The theme knows "pt-BR"."""
    with speaking("pt-BR"):
        assert spoken() == "pt"
    assert spoken() == "en"


@pytest.mark.parametrize(
    ("code", "direction"),
    [
        *(
            ("ar", "rtl"),
            ("fa", "rtl"),
            ("he", "rtl"),
            ("ur", "rtl"),
            ("ckb", "rtl"),
            ("ar-EG", "rtl"),
            ("ar_EG", "rtl"),
        ),
        *(("en", "ltr"), ("zh-Hant", "ltr"), ("xx", "ltr"), ("no language", "ltr"), ("", "ltr"), (None, "ltr")),
    ],
)
def test_the_direction_of_a_language(code: str | None, direction: str) -> None:
    """What is not known goes as most do."""
    assert text_direction(code) == direction
