"""Finding and reading the articles on disk: what is an article, what is refused, and how each refusal reads."""

from __future__ import annotations

import os
import socket
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.errors import ArticleError, ConfigError
from builder.model import Format
from builder.reading.source import Source, article_id, list_paths, list_sources, read_bytes

LIMIT = 8 * 1024 * 1024
NOBODY = 65534
WAY_OUT = "expected .txt, .md or .html (save its text as .txt, or keep the file elsewhere)"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with one article in it."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text("One.", encoding="utf-8")
    return folder


@contextmanager
def without_privileges() -> Iterator[None]:
    """Let permission bits bind: the superuser reads everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def found(articles: Path) -> tuple[list[str], list[str]]:
    """The paths of the articles, and the problems as they are shown."""
    sources, problems = list_sources(articles.parent, articles)
    return [source.path for source in sources], [str(problem) for problem in problems]


def text_file(path: Path) -> Source:
    """A source that was listed earlier."""
    return Source(f"articles/{path.name}", Format.TEXT, path)


def refusal(source: Source) -> str:
    """The message for a file that cannot be read."""
    with pytest.raises(ArticleError) as caught:
        read_bytes(source, LIMIT)
    return str(caught.value)


def test_articles_are_found_at_any_depth_in_sorted_order(articles: Path) -> None:
    """The order is that of the paths, whatever the file system's is; extensions have no case."""
    for name in ("z/y/x.MD", "b.HTML", "z/a.htm", "B.Txt"):
        file = articles / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x", encoding="utf-8")
    sources, problems = list_sources(articles.parent, articles)
    assert [(source.path, source.format) for source in sources] == [
        ("articles/B.Txt", Format.TEXT),
        ("articles/b.HTML", Format.HTML),
        ("articles/one.txt", Format.TEXT),
        ("articles/z/a.htm", Format.HTML),
        ("articles/z/y/x.MD", Format.MARKDOWN),
    ]
    assert not problems


def test_hidden_files_and_what_browsers_save_beside_a_page_are_left_alone(articles: Path) -> None:
    """Nothing is said about files that nobody means to publish."""
    for name in (".hidden.txt", ".git/x.txt", "Page_files/ad.html"):
        file = articles / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("x", encoding="utf-8")
    (articles / "Page.HTML").write_text("x", encoding="utf-8")
    assert found(articles) == (["articles/Page.HTML", "articles/one.txt"], [])


def test_a_folder_named_like_a_saved_page_is_read_when_there_is_no_page(articles: Path) -> None:
    """Only a page's own folder is left alone."""
    (articles / "case_files").mkdir()
    (articles / "case_files" / "two.txt").write_text("x", encoding="utf-8")
    assert found(articles)[0] == ["articles/case_files/two.txt", "articles/one.txt"]


def test_every_other_file_is_named_with_the_way_out(articles: Path) -> None:
    """A file is an article or a problem, never ignored."""
    for name in ("report.pdf", "notes", "old.docx"):
        (articles / name).write_bytes(b"x")
    assert found(articles)[1] == [
        f"articles/notes: a file without an extension is not read, {WAY_OUT}",
        f"articles/old.docx: .docx files are not read, {WAY_OUT}",
        f"articles/report.pdf: .pdf files are not read, {WAY_OUT}",
    ]


def test_links_out_of_the_folder_are_refused(articles: Path) -> None:
    """A link cannot publish what lies elsewhere, be it a file or a folder."""
    (articles.parent / "secret").mkdir()
    (articles.parent / "secret" / "key.txt").write_text("x", encoding="utf-8")
    (articles / "key.txt").symlink_to(articles.parent / "secret" / "key.txt")
    (articles / "more").symlink_to("../secret")
    said = "a symbolic link that leads out of 'articles', expected the file itself (put a copy in its place)"
    assert found(articles) == (["articles/one.txt"], [f"articles/key.txt: {said}", f"articles/more: {said}"])


def test_links_inside_the_folder_are_refused_as_doubles(articles: Path) -> None:
    """The same article under two names would be two articles."""
    (articles / "two.txt").symlink_to("one.txt")
    said = "a symbolic link to 'articles/one.txt', which would be the same article twice (remove the link)"
    assert found(articles)[1] == [f"articles/two.txt: {said}"]


def test_loops_and_broken_links_are_refused(articles: Path) -> None:
    """A link to itself, to a folder above or to nothing never stops the others."""
    (articles / "loop.txt").symlink_to("loop.txt")
    (articles / "gone.txt").symlink_to("nowhere.txt")
    (articles / "up").symlink_to(".")
    paths, problems = found(articles)
    said = "a symbolic link that leads nowhere or to itself, expected a file (remove the link)"
    assert paths == ["articles/one.txt"]
    assert problems[:2] == [f"articles/gone.txt: {said}", f"articles/loop.txt: {said}"]
    assert "same article twice" in problems[2]


def test_pipes_and_sockets_are_refused(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What would wait for ever is never opened."""
    os.mkfifo(articles / "pipe.txt")
    monkeypatch.chdir(articles)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.txt")
        problems = found(articles)[1]
    said = "neither a file nor a folder but a pipe, socket or device, expected a file (remove it)"
    assert problems == [f"articles/pipe.txt: {said}", f"articles/socket.txt: {said}"]


def test_names_that_are_no_text_are_refused(articles: Path) -> None:
    """A name in another encoding is shown with its bytes; it cannot be part of an address."""
    Path(os.fsdecode(os.fsencode(articles) + b"/caf\xe9.txt")).write_text("x", encoding="utf-8")
    paths, problems = found(articles)
    assert paths == ["articles/one.txt"]
    said = "the name is not in UTF-8, expected one that every system can show (rename it)"
    assert problems == [f"articles/caf\\xe9.txt: {said}"]


def test_line_breaks_and_overrides_in_names_are_shown_escaped(articles: Path) -> None:
    """A name cannot break a message into two lines or turn it round."""
    (articles / "a\nb\u202e.txt").write_text("x", encoding="utf-8")
    assert found(articles)[0] == ["articles/a\\nb\\u202e.txt", "articles/one.txt"]


def test_two_unicode_forms_of_a_name_are_a_clash(articles: Path) -> None:
    """Paths are in Unicode form C, so both would have the same id."""
    for form in ("NFC", "NFD"):
        (articles / unicodedata.normalize(form, "café.txt")).write_text("x", encoding="utf-8")
    paths, problems = found(articles)
    assert paths == ["articles/café.txt", "articles/one.txt"]
    assert problems == ["articles/café.txt: two files have this name, written in different Unicode forms (rename one)"]


def test_a_folder_without_permission_is_named(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One closed folder does not hide the articles beside it."""
    (articles / "shut").mkdir(mode=0)
    monkeypatch.chdir(articles)
    with without_privileges():
        sources, problems = list_sources(Path(), Path())
    assert [source.path for source in sources] == ["one.txt"]
    assert [str(problem) for problem in problems] == [
        "shut: the folder cannot be read: Permission denied (allow it: chmod u+rx)"
    ]


def test_a_missing_folder_shows_how_to_begin(tmp_path: Path) -> None:
    """The message names the folder and an example of a first article."""
    with pytest.raises(ConfigError) as caught:
        list_sources(tmp_path, tmp_path / "articles")
    assert str(caught.value) == (
        "articles: no such folder, expected the articles in it (make it and put a first one at articles/2017/mosul.txt)"
    )


def test_no_article_at_all_shows_what_is_expected(articles: Path) -> None:
    """What lies there instead is named too."""
    (articles / "one.txt").rename(articles / "one.pdf")
    with pytest.raises(ConfigError) as caught:
        list_sources(articles.parent, articles)
    first, second = map(str, caught.value.problems)
    assert first == (
        "articles: no article in this folder, expected .txt, .md or .html files "
        "(put a first one at articles/2017/mosul.txt)"
    )
    assert second.startswith("articles/one.pdf: .pdf files are not read")


def test_bytes_are_read_as_they_are(articles: Path) -> None:
    """Reading changes nothing; a file of exactly the largest size is read."""
    (articles / "raw.txt").write_bytes(b"\x00\xff\r\n")
    assert read_bytes(text_file(articles / "raw.txt"), 4) == b"\x00\xff\r\n"


def test_an_empty_file_is_named(articles: Path) -> None:
    """Nothing is not an article."""
    (articles / "empty.txt").touch()
    assert refusal(text_file(articles / "empty.txt")) == (
        "articles/empty.txt: the file is empty, expected an article (write it or remove the file)"
    )


def test_a_file_that_is_too_large_is_named_with_the_setting(articles: Path) -> None:
    """Twenty megabytes of one line are refused with the size, the limit and the setting that raises it."""
    (articles / "big.txt").write_bytes(b"x" * (20 * 1024 * 1024))
    assert refusal(text_file(articles / "big.txt")) == (
        "articles/big.txt: the file has 20.0 MB, more than the limit of 8 MB "
        "(shorten it, or raise max_article_mb under extra.briefing in mkdocs.yml)"
    )


def test_a_file_without_permission_is_named(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be read is left out with the way out."""
    (articles / "one.txt").chmod(0)
    monkeypatch.chdir(articles)
    with without_privileges():
        said = refusal(text_file(Path("one.txt")))
    assert said == ("articles/one.txt: no permission to read it (allow it: chmod u+r on the file, u+x on its folders)")


def test_a_file_that_vanished_is_named(articles: Path) -> None:
    """Between listing and reading a file can go."""
    assert refusal(text_file(articles / "gone.txt")) == (
        "articles/gone.txt: vanished while the articles were read (run the command again)"
    )


def test_a_folder_in_a_files_place_is_named(articles: Path) -> None:
    """Any other failure of the system is said in its words."""
    assert refusal(text_file(articles)).startswith("articles/articles: cannot be read: Is a directory (")


def test_an_id_depends_on_the_path_alone() -> None:
    """Ten hex digits of SHA-256, the same for both Unicode forms."""
    assert article_id("articles/cafe\u0301.txt") == article_id("articles/café.txt") == "0d7578a607"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_path_has_an_id(path: str) -> None:
    """An id is ten hex digits whatever the path."""
    assert len(article_id(path)) == 10
    assert set(article_id(path)) <= set("0123456789abcdef")


def test_paths_inside_the_project_are_those_of_a_build(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same article has the same id whichever command reads it, and is read once."""
    monkeypatch.chdir(articles)
    sources, problems = list_paths([Path("one.txt"), Path(), articles / "one.txt"], articles.parent)
    assert [source.path for source in sources] == ["articles/one.txt"]
    assert sources[0].file.read_text(encoding="utf-8") == "One."
    assert not problems


def test_the_project_itself_may_be_named(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the command is typed makes no difference to a path in the project."""
    monkeypatch.chdir(articles.parent)
    assert [source.path for source in list_paths([Path()], articles.parent)[0]] == ["articles/one.txt"]
    assert [source.path for source in list_paths([Path()], None)[0]] == ["articles/one.txt"]


def test_paths_outside_the_project_stay_as_given(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a project around it a path is what was typed, and given files keep their order."""
    (articles / "two.md").write_text("x", encoding="utf-8")
    (articles.parent / "here").mkdir()
    monkeypatch.chdir(articles.parent / "here")
    sources, _ = list_paths([Path("../articles/two.md"), Path("../articles")], None)
    assert [source.path for source in sources] == ["../articles/two.md", "../articles/one.txt"]


def test_paths_that_are_no_article_are_named(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One wrong path does not stop the others."""
    monkeypatch.chdir(articles)
    (articles / "a.pdf").touch()
    sources, problems = list_paths([Path("gone.txt"), Path("a.pdf"), Path("one.txt")], None)
    assert [source.path for source in sources] == ["one.txt"]
    assert [str(problem) for problem in problems] == [
        f"a.pdf: .pdf files are not read, {WAY_OUT}",
        "gone.txt: no such file or folder, expected the path of an article (check its spelling)",
    ]


def test_a_folder_without_articles_is_an_empty_list(tmp_path: Path) -> None:
    """Whether nothing is a fault is for the command to say."""
    assert list_paths([tmp_path], None) == ((), ())
