"""The rules for the preview: what is served, and when it is built again."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

import pytest

from builder.errors import SiteError
from builder.publishing.server import serving
from builder.publishing.swap import exchange

REPOSITORY = Path(__file__).parents[1]


def put(root: Path, path: str, text: str) -> None:
    """Write a file."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def get(address: str, path: str, method: str = "GET") -> tuple[int, str | None, bytes]:
    """Ask for a path exactly as it is written; return status, media type and content."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)
    connection.request(method, path)
    response = connection.getresponse()
    answer = response.status, response.getheader("Content-Type"), response.read()
    connection.close()
    return answer


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small built site."""
    put(tmp_path, "site/index.html", "front")
    put(tmp_path, "site/404.html", "nothing here")
    put(tmp_path, "site/data/articles.jsonl", "{}")
    put(tmp_path, "site/assets/a.js", "1")
    put(tmp_path, "secret.txt", "secret")
    return tmp_path / "site"


def test_files_have_their_media_type(site: Path) -> None:
    """A folder's index page and files are served with the right type, whatever the machine's own table says."""
    with serving(site) as address:
        assert get(address, "/") == (200, "text/html; charset=utf-8", b"front")
        assert get(address, "/assets/a.js") == (200, "text/javascript; charset=utf-8", b"1")
        assert get(address, "/data/articles.jsonl") == (200, "application/jsonl", b"{}")
        assert get(address, "/", "HEAD") == (200, "text/html; charset=utf-8", b"")


@pytest.mark.parametrize(
    "path",
    ["/missing/", "/data/", "/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "//secret.txt", "/a%00b"],
)
def test_what_is_not_there_is_the_site_s_own_404_page(site: Path, path: str) -> None:
    """No folder is listed, nothing outside the site is reached, and a missing page is the site's own."""
    with serving(site) as address:
        assert get(address, path) == (404, "text/html; charset=utf-8", b"nothing here")
        assert get(address, path, "HEAD") == (404, "text/html; charset=utf-8", b"")


def test_only_reading_is_possible(site: Path) -> None:
    """Other methods than GET and HEAD are refused."""
    with serving(site) as address:
        assert get(address, "/index.html", "DELETE")[0] == 501


def test_the_site_may_be_swapped_while_it_is_served(site: Path, tmp_path: Path) -> None:
    """After a new build the next request gets the new site, also when there was none at first."""
    put(tmp_path, "next/index.html", "new front")
    with serving(site) as address:
        assert get(address, "/")[2] == b"front"
        exchange(tmp_path / "next", site)
        assert get(address, "/")[2] == b"new front"
    with serving(tmp_path / "later") as address:
        assert get(address, "/")[0] == 404
        site.rename(tmp_path / "later")
        assert get(address, "/")[2] == b"new front"


def test_a_taken_port_is_a_clear_error(site: Path) -> None:
    """The message names address and port, and the way out."""
    with serving(site) as address:
        port = urlsplit(address).port
        assert port is not None
        with pytest.raises(SiteError) as caught, serving(site, port=port):
            pass
    assert str(caught.value) == (
        f"127.0.0.1:{port}: Address already in use (end the other program, or choose another port with --port)"
    )


PREVIEW = """
import sys
from pathlib import Path
from builder.config import load_project
from builder.errors import Problem, SiteError
from builder.model import Page
from builder.publishing.docs import write_pages
from builder.publishing.server import serve

project = load_project(Path(sys.argv[1]))
article = project.root / "articles" / "a.txt"

def rebuild():
    text = article.read_text()
    write_pages([Page("index.md", text, "a.txt")], project.docs_dir, root=project.root)
    if text == "bad":
        raise SiteError(Problem("articles/a.txt", 0, "bad"))
    project.site_dir.mkdir(exist_ok=True)
    (project.site_dir / "index.html").write_text(text)
    print("built", text, flush=True)

serve(project, rebuild, report=lambda line: print(line, flush=True), port=0)
"""


@contextmanager
def preview(root: Path) -> Iterator[tuple[subprocess.Popen[str], IO[str]]]:
    """Run a preview of a project in a process of its own."""
    command = [sys.executable, "-W", "error", "-c", PREVIEW, str(root / "mkdocs.yml")]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    with subprocess.Popen(  # noqa: S603 - our own program
        command, cwd="/", env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as child:
        assert child.stdout is not None
        try:
            yield child, child.stdout
        finally:
            child.kill()


def interrupt(child: subprocess.Popen[str]) -> None:
    """Press Ctrl-C, and once more when it is lost: Python drops one that comes while it clears something away."""
    for _ in range(5):
        child.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            child.wait(timeout=10)
            return


def test_a_saved_file_is_built_and_a_failure_keeps_the_last_good_site(tmp_path: Path) -> None:
    """The preview builds at the start and after each change by an editor, never after its own, until Ctrl-C."""
    put(tmp_path, "mkdocs.yml", "site_name: Small\n")
    put(tmp_path, "articles/a.txt", "one")
    with preview(tmp_path) as (child, lines):
        assert lines.readline() == "built one\n"
        address = lines.readline().split()[1]
        assert get(address, "/")[2] == b"one"
        put(tmp_path, "articles/a.txt", "bad")
        assert lines.readline() == "changed: articles/a.txt\n"
        assert lines.readline() == "articles/a.txt: bad\n"
        assert lines.readline() == "not published; the last good site is served on\n"
        assert get(address, "/")[2] == b"one"
        put(tmp_path, "articles/.a.txt.swp", "not for us")
        put(tmp_path, "articles/a.txt", "two")
        assert lines.readline() == "changed: articles/a.txt\n"
        assert lines.readline() == "built two\n"
        assert get(address, "/")[2] == b"two"
        put(tmp_path, "desk/glossary.yml", "x: y\n")  # a folder that was not there at the start
        assert lines.readline().startswith("changed: desk")
        assert lines.readline() == "built two\n"
        put(tmp_path, "desk/glossary.yml", "x: z\n")
        assert lines.readline() == "changed: desk/glossary.yml\n"
        assert lines.readline() == "built two\n"
        put(tmp_path, "docs/about.md", "By hand.\n")
        assert lines.readline() == "changed: docs/about.md\n"
        assert lines.readline() == "built two\n"
        interrupt(child)
        assert lines.read().splitlines()[-1] == "ended"  # Python may complain of what the signal cut short
        assert child.wait() == 0
