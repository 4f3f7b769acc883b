"""The commands on notes: what they write, what they say, and with which exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builder.entry import main
from builder.reading.desk import read_desk
from tests.projects import bytes_below, make_project

FALLS = """Tarsin falls after a siege of four months

By Example Desk
May 2, 2016 World

Government forces have retaken the old citadel of Tarsin after a siege of four months, officials said on Sunday.

Colonel Mara Venn said: “We have driven the last rebels from the citadel.” The citadel is 900 years old.
"""


def project(root: Path, **notes: str) -> Path:
    """A project with an article and files of notes."""
    desk = {f"notes/{name}.yml": text for name, text in notes.items()}
    return make_project(root, {"tarsin.txt": FALLS}, desk=desk)


def run(root: Path, *arguments: str) -> int:
    """Run a command on the project."""
    return main([*arguments, "--config", str(root / "mkdocs.yml")])


def note(root: Path, quote: str, *more: str) -> int:
    """Run `briefing note` on the article."""
    return run(root, "note", str(root / "articles" / "tarsin.txt"), quote, "--date", "2016-05-03", *more)


def test_a_note_is_written_and_has_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It goes into the file with the article's name, with the article's own words, and the command says where."""
    project(tmp_path)
    assert note(tmp_path, '"We have  driven', "--label", "question", "--author", "A. Editor", "--text", "Who?") == 0
    assert (tmp_path / "desk/notes/tarsin.yml").read_text(encoding="utf-8") == (
        "- article: articles/tarsin.txt\n"
        '  quote: {exact: "“We have driven"}\n'
        "  label: question\n"
        "  author: A. Editor\n"
        "  date: 2016-05-03\n"
        '  note: "Who?"\n'
    )
    assert capsys.readouterr().err == "desk/notes/tarsin.yml:1: a note on articles/tarsin.txt: '“We have driven'\n"
    assert run(tmp_path, "check", "--strict", "--jobs", "1") == 0


def test_an_empty_note_is_to_be_filled_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a text the note has an empty field for it, which is read as a highlight until then."""
    project(tmp_path)
    assert note(tmp_path, "Mara Venn") == 0
    assert "fill in its 'note'" in capsys.readouterr().err
    (entry,) = read_desk(tmp_path / "desk", tmp_path).notes["articles/tarsin.txt"]
    assert (entry.exact, entry.markdown) == ("Mara Venn", "")


def test_words_that_stand_several_times_ask_for_a_choice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The occurrences are listed; the chosen one gets what tells it from the others."""
    project(tmp_path)
    assert note(tmp_path, "citadel") == 1
    said = capsys.readouterr().err.splitlines()
    assert said[0].startswith("error: articles/tarsin.txt: 'citadel' stands 3 times, expected words that stand there")
    assert [line.partition("occurrence ")[2][:2] for line in said[1:]] == ["1:", "2:", "3:"]
    assert not (tmp_path / "desk/notes").exists()
    assert note(tmp_path, "citadel", "--occurrence", "4") == 1
    assert "no occurrence 4 (choose from 1 to 3)" in capsys.readouterr().err
    assert note(tmp_path, "citadel", "--occurrence", "3") == 0
    (entry,) = read_desk(tmp_path / "desk", tmp_path).notes["articles/tarsin.txt"]
    assert (entry.exact, entry.prefix) == ("citadel", "The ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("the old citadell of Tarsin",),
            "is not in it; nearest is 'the old citadel of Tarsin' (quote what stands there)",
        ),
        ((" ",), "nothing is quoted, expected words of the article"),
        (("Mara Venn", "--file", "elsewhere/n.yml"), "no file of notes, expected a .yml file in desk/notes"),
        (("Mara Venn", "--file", "n.txt"), "no file of notes, expected a .yml file in desk/notes"),
        (("Mara Venn", "--source", "the web"), "'the web' is no source, expected an http or https address"),
    ],
)
def test_what_cannot_be_written_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str
) -> None:
    """A wrong quote, file or source changes no file."""
    project(tmp_path)
    before = bytes_below(tmp_path / "desk") if (tmp_path / "desk").exists() else {}
    assert note(tmp_path, *arguments) == 1
    assert message in capsys.readouterr().err
    assert (bytes_below(tmp_path / "desk") if (tmp_path / "desk").exists() else {}) == before


def test_the_article_must_be_one_of_the_briefing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file elsewhere, a folder and a path that is not there are refused."""
    project(tmp_path)
    (tmp_path / "else.txt").write_text(FALLS, encoding="utf-8")
    for path, message in (
        ("else.txt", "not in articles/, expected an article of this briefing"),
        ("articles", "a folder, expected an article in it"),
        ("articles/no.txt", "no such file or folder"),
    ):
        (tmp_path / "articles" / "second.txt").write_text(FALLS, encoding="utf-8")
        assert run(tmp_path, "note", str(tmp_path / path), "x") == 1
        assert message in capsys.readouterr().err


def test_a_chosen_file_keeps_what_it_has(tmp_path: Path) -> None:
    """Its name alone is enough, and its bytes stay."""
    before = "# Ours.\n- article: articles/tarsin.txt\n  quote: {exact: 'four months, officials'}"
    project(tmp_path, ours=before)
    assert note(tmp_path, "900 years", "--file", "ours.yml") == 0
    assert (tmp_path / "desk/notes/ours.yml").read_text(encoding="utf-8").startswith(before + "\n\n- article: ")


def test_a_loose_note_is_named_with_what_to_paste(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`check` fails and gives the correction; the count tells notes from articles that were left out."""
    project(tmp_path, n="- article: articles/tarsin.txt\n  quote: {exact: the old citadell of Tarsin}\n")
    assert run(tmp_path, "check", "--jobs", "1") == 1
    told = capsys.readouterr()
    assert "error: desk/notes/n.yml:1: the quote 'the old citadell of Tarsin' is not in articles/tarsin.txt" in told.out
    assert 'if it is what you mean:\n\n  quote: {exact: "the old citadel of Tarsin"}\n' in told.out
    assert "0 left out, 0 doubtful, 0 drafts, 1 note not anchored." in told.err


def test_notes_go_out_and_come_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is exported and imported into an empty desk is the same; a second import adds nothing."""
    text = (
        "- article: articles/tarsin.txt\n"
        '  quote: {exact: "citadel", prefix: "The "}\n'
        "  label: context\n"
        "  author: A. Editor\n"
        "  date: 2016-05-03\n"
        "  note: |-\n"
        "    See *[it](articles/tarsin.txt)*.\n"
        "\n"
        "    And [Tarsin](topic:Tarsin).\n"
        "  sources:\n"
        '    - "https://www.un.org/"\n'
        '    - "articles/tarsin.txt"\n'
        "\n"
        "- article: articles/tarsin.txt\n"
        '  quote: {exact: "Sunday. Colonel Mara"}\n'
        "  note: # the note itself; without one the passage is highlighted\n"
        "\n"
        "- article: articles/tarsin.txt\n"
        '  quote: {exact: "never said"}\n'
        '  note: "Loose."\n'
    )
    project(tmp_path, tarsin=text)
    file = tmp_path / "desk/notes/tarsin.yml"
    before = {said.exact: said for said in read_desk(tmp_path / "desk", tmp_path).notes["articles/tarsin.txt"]}
    assert run(tmp_path, "notes", "export", "-o", str(tmp_path / "out.jsonld")) == 0
    file.unlink()
    capsys.readouterr()
    assert run(tmp_path, "notes", "import", str(tmp_path / "out.jsonld")) == 1  # the loose one is still loose
    assert "3 notes added, 1 of them not anchored; 0 already there; 0 not imported." in capsys.readouterr().err
    after = {said.exact: said for said in read_desk(tmp_path / "desk", tmp_path).notes["articles/tarsin.txt"]}
    assert {exact: _said(entry) for exact, entry in after.items()} == {e: _said(entry) for e, entry in before.items()}
    content = file.read_bytes()
    assert run(tmp_path, "notes", "import", str(tmp_path / "out.jsonld")) == 0
    assert "0 notes added, 0 of them not anchored; 3 already there; 0 not imported." in capsys.readouterr().err
    assert file.read_bytes() == content
    assert run(tmp_path, "notes", "export") == 0
    assert json.loads(capsys.readouterr().out) == json.loads((tmp_path / "out.jsonld").read_text(encoding="utf-8"))


def _said(entry: object) -> tuple[object, ...]:
    names = ("article", "exact", "prefix", "suffix", "markdown", "label", "author", "created", "sources")
    return tuple(getattr(entry, name) for name in names)


def test_what_has_no_article_is_named_and_not_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The others are imported; the exit status says that something was not."""
    project(tmp_path)
    rows = [
        {"uri": "https://e.org/no", "text": "Gone.", "target": [{"selector": [_quote("x")]}]},
        {
            "uri": "https://e.org/yes",
            "document": {"title": ["Tarsin falls after a siege of four months"]},
            "target": [{"selector": [_quote("Mara Venn")]}],
        },
    ]
    (tmp_path / "h.json").write_text(json.dumps({"rows": rows, "total": 2}), encoding="utf-8")
    assert run(tmp_path, "notes", "import", str(tmp_path / "h.json"), "--file", "hypothesis.yml") == 1
    said = capsys.readouterr().err
    assert "error: not imported: annotation 1, on https://e.org/no, which is no article of this briefing: 'x'\n" in said
    assert "1 note added, 0 of them not anchored; 0 already there; 1 not imported." in said
    assert [*bytes_below(tmp_path / "desk/notes")] == ["hypothesis.yml"]


def _quote(exact: str) -> dict[str, str]:
    return {"type": "TextQuoteSelector", "exact": exact}


BROKEN = "- article: [articles/tarsin.txt\n"
GOOD = '- {article: articles/tarsin.txt, quote: {exact: "Mara Venn"}, note: "Who is she?"}\n'


def test_a_broken_file_of_notes_costs_nothing_but_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The site is built with all other notes, the file is named and on the desk page; --strict fails."""
    project(tmp_path, good=GOOD + "- {article: articles/tarsin.txt, quote: {exact: Venn}, lable: x}\n", bad=BROKEN)
    assert run(tmp_path, "build", "--jobs", "1") == 0
    told = capsys.readouterr().err
    assert "error: desk/notes/bad.yml:1: not valid YAML" in told
    assert "error: desk/notes/good.yml:2: unknown field 'lable' (did you mean 'label'?)" in told
    assert "2 left out" in told
    (page,) = (tmp_path / "docs/articles").rglob("*.md")
    assert "Who is she?" in page.read_text(encoding="utf-8")
    desk = (tmp_path / "docs/desk/index.md").read_text(encoding="utf-8")
    assert "2 files could not be read, or not all of it." in desk
    assert "did you mean" in desk
    assert run(tmp_path, "build", "--strict", "--jobs", "1") == 1
    assert run(tmp_path, "check", "--jobs", "1") == 1


def test_a_broken_file_of_notes_is_named_by_the_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Another file takes a new note; nothing is imported, as it could be there; the export names what it lacks."""
    project(tmp_path, bad=BROKEN)
    assert note(tmp_path, "Mara Venn") == 0
    before = (tmp_path / "desk/notes/tarsin.yml").read_bytes()
    (tmp_path / "export.json").write_text("[]", encoding="utf-8")
    capsys.readouterr()
    assert run(tmp_path, "notes", "import", str(tmp_path / "export.json"), "--from", "hypothesis") == 1
    assert "desk/notes/bad.yml:1: not valid YAML" in capsys.readouterr().err
    assert (tmp_path / "desk/notes/tarsin.yml").read_bytes() == before
    assert run(tmp_path, "notes", "export") == 0
    captured = capsys.readouterr()
    assert "Mara Venn" in captured.out
    assert "desk/notes/bad.yml:1: not valid YAML" in captured.err
