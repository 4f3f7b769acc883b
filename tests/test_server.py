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
from builder.publishing.overlay import Overlay
from builder.publishing.proof_pages import Proof
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
import time
from pathlib import Path
from builder.config import load_project
from builder.errors import Problem, SiteError
from builder.model import Page
from builder.publishing.docs import write_pages
from builder.publishing.proof_pages import Proof
from builder.publishing.server import serve

project = load_project(Path(sys.argv[1]))
article = project.root / "articles" / "a.txt"

def rebuild():
    text = article.read_text()
    write_pages([Page("index.md", text, "a.txt")], project.docs_dir, root=project.root)
    while text == "slow" and not (project.root / "go").exists():
        time.sleep(0.01)
    if text == "bad":
        raise SiteError(Problem("articles/a.txt", 0, "bad"))
    project.site_dir.mkdir(exist_ok=True)
    (project.site_dir / "index.html").write_text(text)
    print("built", text, flush=True)

def proofs_of(file):
    return {"a": Proof("draft/index.html", file.read_bytes())} if file == article else {}

serve(project, rebuild, proofs_of, report=lambda line: print(f"{line}\\n", end="", flush=True), port=0)
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


def shown(address: str, path: str) -> bytes:
    """What a page of the preview shows, without the script that looks whether it has changed."""
    return get(address, path)[2].partition(b"<script")[0]


def lines_without_proofs(lines: IO[str]) -> Iterator[str]:
    """What a preview says, but for the proofs that it shows meanwhile."""
    return (line for line in lines if not line.startswith("proof: "))


def test_a_saved_file_is_built_and_a_failure_keeps_the_last_good_site(tmp_path: Path) -> None:
    """The preview builds at the start and after each change by an editor, never after its own, until Ctrl-C."""
    put(tmp_path, "mkdocs.yml", "site_name: Small\n")
    put(tmp_path, "articles/a.txt", "one")
    with preview(tmp_path) as (child, out):
        lines = lines_without_proofs(out)
        assert next(lines) == "built one\n"
        address = next(lines).split()[1]
        assert shown(address, "/") == b"one"
        put(tmp_path, "articles/a.txt", "bad")
        assert next(lines) == "changed: articles/a.txt\n"
        assert next(lines) == "articles/a.txt: bad\n"
        assert next(lines) == "not published; the last good site is served on\n"
        assert shown(address, "/") == b"one"
        put(tmp_path, "articles/.a.txt.swp", "not for us")
        put(tmp_path, "articles/a.txt", "two")
        assert next(lines) == "changed: articles/a.txt\n"
        assert next(lines) == "built two\n"
        assert shown(address, "/") == b"two"
        put(tmp_path, "desk/glossary.yml", "x: y\n")  # a folder that was not there at the start
        assert next(lines).startswith("changed: desk")
        assert next(lines) == "built two\n"
        put(tmp_path, "desk/glossary.yml", "x: z\n")
        assert next(lines) == "changed: desk/glossary.yml\n"
        assert next(lines) == "built two\n"
        put(tmp_path, "docs/about.md", "By hand.\n")
        assert next(lines) == "changed: docs/about.md\n"
        assert next(lines) == "built two\n"
        interrupt(child)
        assert out.read().splitlines()[-1] == "ended"  # Python may complain of what the signal cut short
        assert child.wait() == 0


def test_a_saved_article_is_shown_at_once_until_it_is_built(tmp_path: Path) -> None:
    """Its proof stands where its page will, while the build is on its way, and no longer, whatever comes of it."""
    put(tmp_path, "mkdocs.yml", "site_name: Small\n")
    put(tmp_path, "articles/a.txt", "one")
    with preview(tmp_path) as (_, lines):
        assert lines.readline() == "built one\n"
        address = lines.readline().split()[1]
        assert get(address, "/draft/")[0] == 404
        put(tmp_path, "articles/a.txt", "slow")
        assert sorted(lines.readline() for _ in range(2)) == ["changed: articles/a.txt\n", f"proof: {address}draft/\n"]
        assert shown(address, "/") == b"one"
        assert shown(address, "/draft/") == shown(address, "/draft/index.html") == b"slow"
        put(tmp_path, "articles/a.txt", "bad")  # while that is built
        assert lines.readline() == f"proof: {address}draft/\n"
        assert shown(address, "/draft/") == b"bad"
        put(tmp_path, "go", "")
        assert lines.readline() == "built slow\n"
        assert shown(address, "/draft/") == b"bad"  # what was built is older than that
        assert [lines.readline() for _ in range(2)] == ["changed: articles/a.txt\n", "articles/a.txt: bad\n"]
        assert lines.readline() == "not published; the last good site is served on\n"
        assert get(address, "/draft/")[0] == 404


def tag(address: str, path: str, method: str = "GET") -> str | None:
    """The entity tag of a page."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)
    connection.request(method, path)
    found = connection.getresponse().getheader("ETag")
    connection.close()
    return found


def test_pages_of_a_preview_look_whether_they_have_changed(site: Path, tmp_path: Path) -> None:
    """Each knows its entity tag, which changes with its bytes alone; files other than pages are as they are."""
    put(tmp_path, "site/page.html", "<body><p>text</p></body></html>")
    with serving(site, overlay=Overlay()) as address:
        content = get(address, "/page.html")[2].decode()
        script = f'<script src="/.preview.js" data-etag={tag(address, "/page.html")}>'
        assert content == f"<body><p>text</p>{script}</script></body></html>"
        assert get(address, "/.preview.js")[:2] == (200, "text/javascript; charset=utf-8")
        assert tag(address, "/page.html", "HEAD") == tag(address, "/page.html")
        before = tag(address, "/")
        put(tmp_path, "site/index.html", "front")
        assert tag(address, "/") == before
        put(tmp_path, "site/index.html", "changed")
        assert tag(address, "/") not in {before, None}
        assert get(address, "/assets/a.js")[2] == b"1"
        missing = get(address, "/missing/")
        assert missing[0] == 404
        assert missing[2].startswith(b"nothing here<script")
        assert tag(address, "/missing/") not in {before, None}
        assert get(address, "/../secret.txt")[0] == 404


def test_a_proof_is_shown_over_the_site(site: Path) -> None:
    """As long as no build has begun since its article was saved; the last one of an article counts."""
    overlay = Overlay()
    with serving(site, overlay=overlay) as address:
        first, second = Proof("index.html", b"proof"), Proof("elsewhere.html", b"renamed")
        assert overlay.put({"a.txt": first, "b.txt": None}, saved=1.0) == [first]
        assert get(address, "/")[2].startswith(b"proof<script")
        assert b"data-proof=" in get(address, "/")[2]
        assert overlay.put({"a.txt": second}, saved=3.0) == [second]
        assert shown(address, "/") == b"front"
        assert shown(address, "/elsewhere.html") == b"renamed"
        overlay.built(2.0)
        assert shown(address, "/elsewhere.html") == b"renamed"
        assert overlay.put({"a.txt": None}, saved=3.2) == []
        assert get(address, "/elsewhere.html")[0] == 404
        overlay.built(4.0)
        assert get(address, "/elsewhere.html")[0] == 404
        assert overlay.put({"a.txt": Proof("index.html", b"late")}, saved=3.5) == []
        assert shown(address, "/") == b"front"
