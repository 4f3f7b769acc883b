"""Bring the catalogues of the site's own words up to date with the code and the templates.

    python -m bench.messages [LANGUAGE…]

`pyproject.toml` says under `tool.babel` where messages stand. Each catalogue in `builder/rendering/catalogues` gets
what is new, without a translation, and loses what is gone; a language that is named and has no catalogue gets one. The
same messages give the same bytes: no day, host or tool is written, and no line number. Exits with 1 while a translation
is missing.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po, write_po

from builder.rendering.language import CATALOGUES

ROOT = Path(__file__).parent.parent
KEYWORDS = {**DEFAULT_KEYWORDS, "counted": (2, 3)}
_COMMENTS = ("Translators:",)
_WIDTH_CHARACTERS = 116


def extracted(root: Path = ROOT) -> Catalog:
    """Collect the messages of the code and templates below a folder, by file and place."""
    mappings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["babel"]["mappings"]
    roots = {root / mapping["pattern"].partition("/")[0] for mapping in mappings}
    found = extract_from_dir(
        root,
        [(mapping["pattern"], mapping["method"]) for mapping in mappings],
        {mapping["pattern"]: {"silent": str(mapping.get("silent", True))} for mapping in mappings},
        keywords=KEYWORDS,
        comment_tags=_COMMENTS,
        strip_comment_tags=True,
        directory_filter=lambda folder: bool(roots & {Path(folder), *Path(folder).parents}),
    )
    catalogue = Catalog()
    for file, line, message, comments, context in sorted(found, key=lambda entry: entry[:2]):
        words = " ".join(comments)
        catalogue.add(message, locations=[(file, line)], auto_comments=[words] if words else [], context=context)
    return catalogue


def updated(language: str, messages: Catalog, known: bytes = b"") -> bytes:
    """Write a catalogue with exactly the messages given.

    Args:
        language: The ISO 639-1 code of the language.
        messages: As `extracted` returns them.
        known: The catalogue as it is; what it translates stays translated.
    """
    catalogue = read_po(BytesIO(known), locale=language)
    catalogue.update(messages, no_fuzzy_matching=True)
    out = BytesIO()
    write_po(
        out,
        catalogue,
        _WIDTH_CHARACTERS,
        sort_by_file=True,
        omit_header=True,
        ignore_obsolete=True,
        include_lineno=False,
    )
    head = [f"Language: {language}", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8"]
    head += ["Content-Transfer-Encoding: 8bit", f"Plural-Forms: {catalogue.plural_forms}"]
    lines = ['msgid ""', 'msgstr ""', *(f'"{line}\\n"' for line in head), ""]
    return "\n".join([*lines, out.getvalue().decode().lstrip("\n")]).encode()


def untranslated(catalogue: bytes, language: str) -> list[str]:
    """Return the messages of a catalogue that have no translation, or not every plural form, in its order."""
    found = (message for message in read_po(BytesIO(catalogue), locale=language) if message.id)
    return [ids_of(message)[0] for message in found if not all(forms_of(message))]


def ids_of(message: Message) -> tuple[str, ...]:
    """Return a message in English: alone, or the singular and the plural."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def forms_of(message: Message) -> tuple[str, ...]:
    """Return the translation of a message: alone, or every plural form."""
    return (message.string or "",) if isinstance(message.string, str | None) else tuple(map(str, message.string))


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the catalogues."""
    parser = argparse.ArgumentParser(prog="python -m bench.messages", description=__doc__.partition("\n")[0])
    parser.add_argument("languages", metavar="LANGUAGE", nargs="*", help="a language to begin a catalogue for")
    named = parser.parse_args(arguments).languages
    messages, missing = extracted(), 0
    for language in sorted({*named, *(file.stem for file in CATALOGUES.glob("*.po"))}):
        file = CATALOGUES / f"{language}.po"
        catalogue = updated(language, messages, file.read_bytes() if file.is_file() else b"")
        CATALOGUES.mkdir(exist_ok=True)
        file.write_bytes(catalogue)
        left = untranslated(catalogue, language)
        missing += len(left)
        print(f"{file.relative_to(ROOT)}: {len(messages)} messages, {len(left)} to translate")
        for message in left:
            print(f"  {message}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
