"""The desk's files: what they may say, and how a fault in them reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.errors import ConfigError
from builder.model import Desk, GlossaryEntry, Kind, Publisher, Usage
from builder.reading.desk import read_desk, read_expressions, read_learned
from builder.reading.learned import Learned, RecurringLine, Verdict
from builder.reading.learned_usage import Expression


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
  publish: metdata
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
        "desk/sources.yml:7: 'publish' cannot be 'metdata' (did you mean 'metadata'?)",
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


def read_with_learned(root: Path, text: str, *, name: str = "furniture.yml", **files: str) -> Desk:
    """Read a desk with these files, and one more in desk/learned/."""
    (root / "desk" / "learned").mkdir(parents=True)
    (root / "desk" / "learned" / name).write_text(text, encoding="utf-8")
    for file, content in files.items():
        (root / "desk" / f"{file}.yml").write_text(content, encoding="utf-8")
    return read_desk(root / "desk", root)


def test_what_was_learned_is_read_for_all_names_of_a_source(tmp_path: Path) -> None:
    """The desk knows the recurring lines of a publisher under its aliases too."""
    text = 'sources: [{name: Reuters, lines: [{line: "Our standards", seen: 3, of: 4}]}]'
    desk = read_with_learned(tmp_path, text, sources="[{name: Reuters, aliases: [Thomson Reuters]}]")
    assert desk.recurring == {
        "": frozenset(),
        "reuters": frozenset(["our standards"]),
        "thomson reuters": frozenset(["our standards"]),
    }


def test_a_fault_in_what_was_learned_is_named_with_those_of_the_desk(tmp_path: Path) -> None:
    """The learned file is read as strictly as what editors write, and its faults are named at the same time."""
    with pytest.raises(ConfigError) as caught:
        read_with_learned(tmp_path, "everywhere:\n  - {lin: Share}\n", sources="- name: ''")
    assert [str(problem) for problem in caught.value.problems] == [
        "desk/learned/furniture.yml:2: 'line' is missing, expected a text (add 'line: …')",
        "desk/learned/furniture.yml:2: unknown field 'lin' (did you mean 'line'?)",
        "desk/sources.yml:1: 'name' is missing, expected a text (add 'name: …')",
    ]


def test_a_misspelt_learned_file_is_named_and_others_are_left_alone(tmp_path: Path) -> None:
    """A file that is nearly ours is not ignored in silence; more may be learned in other files."""
    assert read_with_learned(tmp_path / "other", "x: y", name="2017-coverage.yml") == Desk()
    for name, meant in (("furnitur.yml", "furniture"), ("phrase.yml", "phrases"), ("name.yaml", "names")):
        with pytest.raises(ConfigError, match=rf"^desk/learned/{name}: unknown file \(did you mean '{meant}"):
            read_with_learned(tmp_path / meant, "x: y", name=name)


def test_what_was_learned_of_words_is_read(tmp_path: Path) -> None:
    """Phrases and names are the desk's usage, and their faults are named with those of the desk."""
    (tmp_path / "desk" / "learned").mkdir(parents=True)
    names = tmp_path / "desk" / "learned" / "names.yml"
    names.write_text("names: [{name: Mosul, seen: 3, of: 3}]", encoding="utf-8")
    text = "phrases: [{phrase: health care, seen: 5, of: 9}]"
    (tmp_path / "desk" / "learned" / "phrases.yml").write_text(text, encoding="utf-8")
    usage = Usage(stories=9, phrases={("health", "care"): 5}, names=frozenset(["mosul"]))
    assert read_desk(tmp_path / "desk", tmp_path) == Desk(usage=usage)
    assert read_expressions(tmp_path / "desk", tmp_path) == (
        (Expression("health care", 5, 9),),
        (Expression("Mosul", 3, 3),),
    )
    names.write_text("names: Mosul", encoding="utf-8")
    for read in (read_desk, read_expressions):
        with pytest.raises(ConfigError, match=r"^desk/learned/names\.yml:1: 'names' is 'Mosul', expected a list"):
            read(tmp_path / "desk", tmp_path)


def test_the_learned_lines_keep_their_verdicts(tmp_path: Path) -> None:
    """Learning reads the file as it stands, with what editors have decided."""
    (tmp_path / "desk" / "learned").mkdir(parents=True)
    file = tmp_path / "desk" / "learned" / "furniture.yml"
    file.write_text("everywhere: [{line: Share, seen: 5, of: 9, editor: story}]", encoding="utf-8")
    line = RecurringLine("Share", 5, 9, Verdict.STORY)
    assert read_learned(tmp_path / "desk", tmp_path) == Learned(everywhere=(line,))
    file.write_text("everywhere: Share", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"^desk/learned/furniture\.yml:1: 'everywhere' is 'Share'"):
        read_learned(tmp_path / "desk", tmp_path)


def test_names_that_are_never_an_entrys(tmp_path: Path) -> None:
    """What `not` lists is kept as it stands."""
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "glossary.yml").write_text("entries:\n  - label: Orven\n    not: [New Orven, 'Orven  Bay']\n")
    (entry,) = read_desk(tmp_path / "desk", tmp_path).glossary
    assert entry.apart_from == ("New Orven", "Orven Bay")


@pytest.mark.parametrize("name", ["Air Strikes", "al-Orven", "El Orven"])
def test_an_entry_cannot_forbid_its_own_names(tmp_path: Path, name: str) -> None:
    """A name cannot be an entry's and not be it; spellings that count as the same are the same here."""
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "glossary.yml").write_text(
        f"entries:\n  - label: Al-Orven\n    aliases: [Air strikes, Air Strikes]\n    not:\n      - {name}\n"
    )
    with pytest.raises(ConfigError, match=r"desk/glossary\.yml:5: 'not' holds '.*', expected names of other things"):
        read_desk(tmp_path / "desk", tmp_path)
