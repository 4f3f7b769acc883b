"""The catalogues hold every message of the code and the templates, translated as each language writes."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from bench.messages import KEYWORDS, ROOT, extracted, forms_of, ids_of, untranslated, updated
from builder.rendering.language import CATALOGUES, SOURCE_LANGUAGE, languages

LANGUAGES = ("de", "es", "fr", "it", "pt")
_PLACE = re.compile(r"\{(\w+)\}")
_LITERAL = re.compile(r"<[^>]*>|\w+://\S*|\b\w+\.\w+\b")


@cache
def messages() -> Catalog:
    """Read the messages of the code once."""
    return extracted()


@cache
def catalogue(language: str) -> Catalog:
    """Read a catalogue once."""
    return read_po(BytesIO((CATALOGUES / f"{language}.po").read_bytes()), locale=language)


def translated(language: str) -> Iterator[tuple[Message, str]]:
    """Yield each translation, every plural form by itself, with its message."""
    for message in catalogue(language):
        if message.id:
            for form in forms_of(message):
                yield message, form


def test_the_site_speaks_six_languages() -> None:
    """English is in the code, the others in catalogues."""
    assert languages() == tuple(sorted((SOURCE_LANGUAGE, *LANGUAGES)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_what_make_messages_writes(language: str) -> None:
    """Every message of the code and of the templates is in it, none that is gone, nothing that changes by itself."""
    known = (CATALOGUES / f"{language}.po").read_bytes()
    assert known == updated(language, messages(), known), "run make messages"


def test_every_message_stands_where_the_extractor_finds_it() -> None:
    """Whatever the version of Python: not inside of an f-string, and as it is where it counts something."""
    for file in (ROOT / "builder" / "rendering").rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        hidden = [inner for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for inner in _calls(node)]
        assert [(file.name, call.lineno) for call in hidden] == []
        for call in _calls(tree):
            counting = {"ngettext": slice(0, 2), "counted": slice(1, 3)}.get(_name(call))
            if counting and file.name != "wording.py":
                assert all(isinstance(part, ast.Constant) for part in call.args[counting]), (file.name, call.lineno)


def _calls(tree: ast.AST) -> list[ast.Call]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _name(node) in KEYWORDS]


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated(language: str) -> None:
    """With all plural forms, and not by a guess."""
    assert untranslated((CATALOGUES / f"{language}.po").read_bytes(), language) == []
    assert [message.id for message in catalogue(language) if message.id and message.fuzzy] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_places_of_its_message(language: str) -> None:
    """Only the singular may tell its number in words, or as the English plural does in figures."""
    for message in catalogue(language):
        if message.id:
            wanted = [set(_PLACE.findall(text)) for text in ids_of(message)]
            for index, form in enumerate(forms_of(message)):
                found = set(_PLACE.findall(form))
                is_singular = len(wanted) > 1 and index == 0
                assert found == wanted[-1] or (is_singular and found in (wanted[0], wanted[-1] - {"count"})), form
                assert form.count("{") == form.count("}") == len(_PLACE.findall(form)), form


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_the_edges_of_its_message(language: str) -> None:
    """Its full stop, and no white space around it or doubled in it."""
    for message, form in translated(language):
        english = ids_of(message)[-1]
        assert form.strip(" \n") == form, form
        assert "\n" not in form
        assert "  " not in form
        assert form.endswith(".") == english.endswith("."), form


def _without_literals(text: str) -> str:
    return _LITERAL.sub("", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_marks_of_its_language(language: str) -> None:
    """Quotation marks and apostrophes are the typographic ones, and those of that language."""
    marks = {"de": "„“‚‘", "es": "«»’", "fr": "«»’", "it": "«»’", "pt": "“”‘’"}[language]
    for _message, form in translated(language):
        assert not set("\"'`„“”«»‚‘’") & set(form) - set(marks), form


def test_french_keeps_its_marks_beside_their_words() -> None:
    """A narrow no-break space stands before high marks and inside quotation marks, and nowhere else."""
    for _message, form in translated("fr"):
        text = _without_literals(form)
        assert not re.search(r"[^\u202f][;:!?»]|«[^\u202f]", text), form
        assert not re.search(r"\u202f(?![;:!?»])(?<!«.)", text), form


def test_no_other_language_sets_spaces_before_marks() -> None:
    """As French does."""
    for language in set(LANGUAGES) - {"fr"}:
        for _message, form in translated(language):
            assert not re.search(r"[\s\u202f][:!?,.](?!\w)", form), form


def test_updating_keeps_translations_and_forgets_what_is_gone() -> None:
    """A new message has no translation yet, and is told."""
    old, new = Catalog(), Catalog()
    old.add("Topics", locations=[("a.py", 1)])
    old.add("Gone", locations=[("a.py", 2)])
    new.add("Topics", locations=[("b.py", 7)], auto_comments=["a head"])
    new.add(("{count} article", "{count} articles"), locations=[("b.py", 9)])
    known = updated("de", old).replace(b'msgid "Topics"\nmsgstr ""', b'msgid "Topics"\nmsgstr "Themen"')
    found = updated("de", new, known)
    assert found.decode().partition("\n\n")[2] == (
        '#. a head\n#: b.py\nmsgid "Topics"\nmsgstr "Themen"\n\n'
        '#: b.py\n#, python-brace-format\nmsgid "{count} article"\nmsgid_plural "{count} articles"\n'
        'msgstr[0] ""\nmsgstr[1] ""\n\n'
    )
    assert untranslated(found, "de") == ["{count} article"]
    assert updated("de", new, found) == found
