"""The desk's files: what they may say, and how a fault in them reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.errors import ConfigError
from builder.model import Desk, GlossaryEntry, Kind, Publisher
from builder.reading.desk import read_desk


def read(root: Path, **files: str) -> Desk:
    """Read a desk with these files."""
    folder = root / "desk"
    folder.mkdir()
    for name, text in files.items():
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    return read_desk(folder, root)


def refusals(root: Path, **files: str) -> list[str]:
    """The messages for a desk with these files."""
    with pytest.raises(ConfigError) as caught:
        read(root, **files)
    return [str(problem) for problem in caught.value.problems]


def test_everything_is_optional(tmp_path: Path) -> None:
    """No folder, no file, an empty file: the desk knows nothing."""
    assert read_desk(tmp_path / "desk", tmp_path) == Desk()
    assert read(tmp_path, sources="# nothing yet\n", glossary="entries:\nnever:\n") == Desk()


def test_publishers_are_read(tmp_path: Path) -> None:
    """Domains lose their case and "www.", a country may be written in small letters."""
    text = """
- name: Reuters
  domains: [www.Reuters.com, reuters.co.uk]
  aliases: Thomson  Reuters
  country: gb
  note: Wire agency.
- name: NRK
  country: NO
"""
    assert read(tmp_path, sources=text).publishers == (
        Publisher(
            name="Reuters",
            domains=("reuters.com", "reuters.co.uk"),
            aliases=("Thomson Reuters",),
            country="GB",
            note="Wire agency.",
        ),
        Publisher(name="NRK", country="NO"),
    )


def test_the_glossary_is_read(tmp_path: Path) -> None:
    """Entries keep their order and their line; a kind that is not given is "other"."""
    text = """entries:
  - label: Islamic State
    kind: organisation
    aliases: [ISIS, ISIL, Daesh]
    description: >
      An armed group,
      also a proto-state.
  - {label: caliphate}
never: [Monday, 'photo']
"""
    desk = read(tmp_path, glossary=text)
    assert desk.glossary == (
        GlossaryEntry(
            label="Islamic State",
            kind=Kind.ORGANISATION,
            aliases=("ISIS", "ISIL", "Daesh"),
            description="An armed group, also a proto-state.",
            line=2,
        ),
        GlossaryEntry(label="caliphate", line=8),
    )
    assert desk.never == ("Monday", "photo")


def test_a_name_that_two_entries_claim_is_refused_with_both_lines(tmp_path: Path) -> None:
    """An alias leads to one topic; case does not tell names apart, and `never` cannot deny an entry."""
    text = """entries:
  - label: Islamic State
    aliases:
      - IS
      - Daesh
  - label: International Service
    aliases: [is, IS]
never: [daesh, Monday]
"""
    assert refusals(tmp_path, glossary=text) == [
        "desk/glossary.yml:7: 'IS' stands here and on line 4, expected it in one entry (remove one)",
        "desk/glossary.yml:7: 'is' stands here and on line 4, expected it in one entry (remove one)",
        "desk/glossary.yml:8: 'daesh' stands here and on line 5, expected it in one entry (remove one)",
    ]


def test_a_name_twice_in_one_entry_is_harmless(tmp_path: Path) -> None:
    """An entry may repeat its label among its aliases."""
    desk = read(tmp_path, glossary="entries: [{label: Mosul, aliases: [mosul, Mosul]}]")
    assert desk.glossary[0].aliases == ("mosul", "Mosul")


def test_all_faults_of_all_files_are_named_at_once(tmp_path: Path) -> None:
    """One run of the builder names everything that an editor has to correct."""
    sources = """- name: Reuters
  domain: reuters.com
- domains: ['https://www.ntd.com/']
  country: UK
- name: AP
  aliases: [reuters]
"""
    glossary = """entries:
  - label: Mosul
    kind: palce
  - kind: person
nevr: []
"""
    country = "expected a two-letter country code such as GB or IQ (the United Kingdom is GB)"
    assert refusals(tmp_path, sources=sources, glossary=glossary) == [
        "desk/glossary.yml:3: 'kind' cannot be 'palce' (did you mean 'place'?)",
        "desk/glossary.yml:4: 'label' is missing, expected a text (add 'label: …')",
        "desk/glossary.yml:5: unknown field 'nevr' (did you mean 'never'?)",
        "desk/sources.yml:2: unknown field 'domain' (did you mean 'domains'?)",
        "desk/sources.yml:3: 'https://www.ntd.com/' is no domain, expected one such as reuters.com",
        "desk/sources.yml:3: 'name' is missing, expected a text (add 'name: …')",
        f"desk/sources.yml:4: 'country' is 'UK', {country}",
        "desk/sources.yml:6: 'reuters' stands here and on line 1, expected it in one entry (remove one)",
    ]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"sources": "name: x"},
            "desk/sources.yml:1: a mapping stands here, expected a list of publishers ('- name: Reuters')",
        ),
        (
            {"sources": "- Reuters"},
            "desk/sources.yml:1: 'Reuters' stands here, expected lines of the form 'name: value'",
        ),
        (
            {"glossary": "- label: x"},
            "desk/glossary.yml:1: a list stands here, expected lines of the form 'name: value'",
        ),
        ({"glossary": "entries: Mosul"}, "desk/glossary.yml:1: 'entries' is 'Mosul', expected a list"),
        (
            {"glossary": "never: &a [x]"},
            "desk/glossary.yml:1: anchor '&a' is not allowed (write each value where it belongs)",
        ),
        ({"glosary": "never: []"}, "desk/glosary.yml: unknown file (did you mean 'glossary.yml'?)"),
        (
            {"sources": "- name: 'open"},
            "desk/sources.yml:1: not valid YAML: found unexpected end of stream (close the quotes)",
        ),
    ],
)
def test_a_file_of_another_shape_is_named(tmp_path: Path, files: dict[str, str], expected: str) -> None:
    """The message shows what was expected."""
    assert refusals(tmp_path, **files)[0] == expected


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    """The desk may keep what it likes, such as its notes and what was learned."""
    assert read(tmp_path, people="x: y") == Desk()


def test_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    """The desk's files are UTF-8."""
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "sources.yml").write_bytes("- name: x\n  note: Fälle\n".encode("cp1252"))
    with pytest.raises(ConfigError) as caught:
        read_desk(tmp_path / "desk", tmp_path)
    assert str(caught.value) == (
        "desk/sources.yml:2: not in UTF-8, the one encoding that is read here (save it as UTF-8)"
    )


def test_a_folder_in_a_files_place_is_named(tmp_path: Path) -> None:
    """What cannot be read is never taken for missing."""
    (tmp_path / "desk" / "sources.yml").mkdir(parents=True)
    with pytest.raises(ConfigError, match=r"^desk/sources\.yml: cannot be read: Is a directory, expected a file"):
        read_desk(tmp_path / "desk", tmp_path)
