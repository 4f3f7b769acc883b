"""Tests of what stands around the program: the make targets, the locked dependencies, the changelog."""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

import builder
from tests.browser import INSTALLED
from tests.checkout import ROOT, phony_targets, project, run

LOCKS = ("requirements.lock", "requirements-dev.lock")

pinned_entry = re.compile(
    r"(?P<name>[\w.-]+)==(?P<version>\S+)(?: ; (?P<marker>[^\\]+?))?"
    r"(?: \\\n +--hash=sha256:[0-9a-f]{64})+\n"
)


@cache
def locked(lock: str) -> frozenset[tuple[str, str, str]]:
    """Name, version and marker of every entry; fails on any line that is not part of one."""
    text = (ROOT / lock).read_text("utf-8")
    assert pinned_entry.sub("", text) == "", f"{lock}: these lines pin nothing by hash"
    return frozenset((entry["name"], entry["version"], entry["marker"] or "") for entry in pinned_entry.finditer(text))


class TestLocks:
    """What is installed is decided in the lock files, down to the byte."""

    @pytest.mark.parametrize("lock", LOCKS)
    def test_everything_is_pinned_by_hash_and_nothing_else_is_said(self, lock: str) -> None:
        """A lock holds pinned entries only: no option, no comment, no address of an index."""
        assert len(locked(lock)) > 20
        text = (ROOT / lock).read_text("utf-8")
        assert not re.search(r"://|www\.|index|@", text)

    @pytest.mark.parametrize("folder", ["tests/node", "bench/node"])
    def test_packages_of_npm_are_pinned_by_hash_and_no_address_is_named(self, folder: str) -> None:
        """What runs in tests and benchmarks is decided there as well, whatever its dependencies call "latest"."""
        text = (ROOT / folder / "package-lock.json").read_text("utf-8")
        assert "://" not in text
        packages = json.loads(text)["packages"]
        assert all(package["integrity"].startswith("sha512-") for name, package in packages.items() if name)
        wanted = [pair for package in packages.values() for pair in package.get("dependencies", {}).items()]
        overrides = json.loads((ROOT / folder / "package.json").read_text("utf-8")).get("overrides", {})
        assert {name for name, version in wanted if version == "latest"} <= set(overrides)

    def test_the_two_locks_agree(self) -> None:
        """The tools are tested with the versions that build the site: the smaller lock is a part of the larger."""
        assert locked("requirements.lock") < locked("requirements-dev.lock")

    @pytest.mark.parametrize("lock", LOCKS)
    def test_direct_dependencies_are_locked_at_a_version_that_we_accept(self, lock: str) -> None:
        """What pyproject.toml asks for is what the lock gives."""
        wanted = project()["project"]["dependencies"] + project()["dependency-groups"]["build"]
        if lock == "requirements-dev.lock":
            wanted += project()["dependency-groups"]["dev"]
        for requirement in map(Requirement, wanted):
            versions = [version for name, version, _ in locked(lock) if name == canonicalize_name(requirement.name)]
            assert versions, f"{requirement.name} is not in {lock}: make lock"
            for version in versions:
                assert requirement.specifier.contains(Version(version)), (
                    f"{lock}: {requirement} is {version}: make lock"
                )

    def test_the_build_backend_is_locked(self) -> None:
        """The package is built with what the lock installed, so the lock must hold all that the build needs."""
        assert project()["dependency-groups"]["build"] == project()["build-system"]["requires"]


def write_script(path: Path, body: str) -> None:
    """Write a shell script that can be run."""
    path.write_text(f"#!/bin/sh\n{body}", "utf-8")
    path.chmod(0o755)


class TestMakefile:
    """The commands set themselves up, once, and say what is missing."""

    @pytest.fixture
    def checkout(self, tmp_path: Path) -> Path:
        """A project without code, and a .venv whose programs only write down how they were called, in `calls`."""
        for name in ("Makefile", ".gitignore", "pyproject.toml", *LOCKS):
            shutil.copy(ROOT / name, tmp_path)
        programs = tmp_path / ".venv" / "bin"
        programs.mkdir(parents=True)
        (tmp_path / ".venv" / "pyvenv.cfg").touch()
        note = f'echo "$(basename "$0") $*" >> "{tmp_path}/calls"\n'
        answers = {
            "pip": f'echo "pip 25 from {tmp_path}/.venv/lib/pip"\n',
            "python": f'if [ "$1" = -c ]; then exec "{sys.executable}" "$@"; fi\n{note}[ ! -e "{tmp_path}/offline" ]\n',
            "briefing": note,
        }
        for name, script in answers.items():
            write_script(programs / name, script)
        return tmp_path

    def calls(self, checkout: Path) -> list[str]:
        """How the programs of .venv were called since the last time that this was asked."""
        log = checkout / "calls"
        lines = log.read_text("utf-8").splitlines() if log.exists() else []
        log.unlink(missing_ok=True)
        return [line.replace(" --quiet --disable-pip-version-check --no-input", "") for line in lines]

    def later(self, path: Path) -> None:
        """Make a file newer than anything that was made so far."""
        newest = max(file.stat().st_mtime for file in path.parent.rglob("*"))
        os.utime(path, (newest + 1, newest + 1))

    def test_the_commands_that_people_were_promised_are_there(self) -> None:
        """README and CONTRIBUTING name these."""
        assert phony_targets() >= {
            "site",
            "test",
            "serve",
            "lint",
            "clean",
            "format",
            "lock",
            "messages",
            "reproducible",
        }

    def test_site_installs_only_what_the_site_needs_then_builds(self, checkout: Path) -> None:
        """The first build installs the smaller lock with hashes, the package without the network, and builds."""
        assert run("make", "site", "ARGS=--strict", cwd=checkout).returncode == 0
        assert self.calls(checkout) == [
            "python -m pip install --require-hashes -r requirements.lock",
            "python -m pip install --no-index --no-deps --no-build-isolation --editable .",
            "briefing build --strict",
        ]

    def test_set_up_is_done_once(self, checkout: Path) -> None:
        """A second build installs nothing, until the lock or pyproject.toml changes."""
        run("make", "site", cwd=checkout)
        self.calls(checkout)
        run("make", "site", cwd=checkout)
        assert self.calls(checkout) == ["briefing build"]
        for changed in ("requirements.lock", "pyproject.toml"):
            self.later(checkout / changed)
            run("make", "site", cwd=checkout)
            assert len(self.calls(checkout)) == 3
            self.later(checkout / ".venv" / "runtime.stamp")

    def test_an_interrupted_set_up_is_done_again(self, checkout: Path) -> None:
        """An installation that failed stops the command, and the next one starts it anew."""
        (checkout / "offline").touch()
        assert run("make", "site", cwd=checkout).returncode != 0
        assert self.calls(checkout) == ["python -m pip install --require-hashes -r requirements.lock"]
        (checkout / "offline").unlink()
        assert run("make", "site", cwd=checkout).returncode == 0
        assert self.calls(checkout)[-1] == "briefing build"

    def test_tests_need_the_tools_as_well(self, checkout: Path) -> None:
        """The larger lock is installed, after the smaller one, for the commands of developers alone."""
        assert run("make", ".venv/dev.stamp", cwd=checkout).returncode == 0
        assert self.calls(checkout)[-1] == "python -m pip install --require-hashes -r requirements-dev.lock"
        run("make", ".venv/dev.stamp", cwd=checkout)
        assert self.calls(checkout) == []

    def test_a_checkout_that_moved_gets_a_new_environment(self, checkout: Path, tmp_path: Path) -> None:
        """Scripts in .venv name the folder that they were made in, so elsewhere .venv is not used as it is."""
        programs = tmp_path / "programs"
        programs.mkdir()
        for name in ("python3", "python3.11", "python3.12", "python3.13"):
            write_script(programs / name, "exit 1\n")
        path = f"{programs}{os.pathsep}{os.environ['PATH']}"
        assert run("make", "site", cwd=checkout, PATH=path).returncode == 0

        moved = tmp_path / "moved"
        shutil.copytree(checkout, moved, ignore=shutil.ignore_patterns("moved"))
        result = run("make", "site", cwd=moved, PATH=path)
        assert result.returncode != 0
        assert "no Python 3.11 or newer among: python3 python3.13 python3.12 python3.11\n" in result.stderr

    def test_another_python_gets_a_new_environment(self, checkout: Path) -> None:
        """A .venv is kept for the Python that it was made with, and for that one only."""
        assert run("make", "site", f"PYTHON={sys.executable}", cwd=checkout).returncode == 0
        other = checkout / "python3.99"
        write_script(other, 'case "$2" in *sys.version*) echo "3.99.0 /opt/other" ;; *) exit 1 ;; esac\n')
        result = run("make", "site", f"PYTHON={other}", cwd=checkout)
        assert f"{other} (3.99.0 /opt/other) cannot make virtual environments" in result.stderr

    @pytest.mark.parametrize(("minor", "accepted"), [(10, False), (11, True)])
    def test_a_python_that_is_too_old_is_named_with_the_way_out(
        self, tmp_path: Path, minor: int, *, accepted: bool
    ) -> None:
        """Without a Python 3.11 or newer, the message says what was tried and what to type."""
        shutil.copy(ROOT / "Makefile", tmp_path)
        (tmp_path / "ensurepip.py").write_text("raise ImportError\n", "utf-8")
        pretend = f"import sys; sys.version_info = (3, {minor}, 0, 'final', 0); exec(sys.argv[1])"
        python = tmp_path / "python"
        write_script(python, f'exec "{sys.executable}" -c "{pretend}" "$2"\n')
        result = run("make", "site", f"PYTHON={python}", cwd=tmp_path)
        assert result.returncode != 0
        assert (f"no Python 3.11 or newer among: {python}\n" not in result.stderr) == accepted
        assert ("make site PYTHON=/path/to/python3.12" not in result.stderr) == accepted
        assert not (tmp_path / ".venv").exists()

    def test_a_python_that_cannot_make_environments_is_named_with_the_way_out(self, tmp_path: Path) -> None:
        """Debian packs venv separately; the message says so instead of showing a traceback."""
        shutil.copy(ROOT / "Makefile", tmp_path)
        (tmp_path / "ensurepip.py").write_text("raise ImportError\n", "utf-8")
        result = run("make", "site", f"PYTHON={sys.executable}", cwd=tmp_path, PYTHONPATH=str(tmp_path))
        assert result.returncode != 0
        assert "cannot make virtual environments" in result.stderr
        assert "apt install python3-venv" in result.stderr

    def test_a_cache_that_is_too_large_is_emptied(self, checkout: Path) -> None:
        """What CI keeps has a bound; below it, and where there is no cache, nothing happens."""
        assert run("make", "trim", cwd=checkout).returncode == 0
        (checkout / ".cache").mkdir()
        (checkout / ".cache" / "x").write_bytes(bytes(100_000))
        assert run("make", "trim", cwd=checkout).stdout == ""
        assert (checkout / ".cache" / "x").exists()
        assert "emptying .cache: " in run("make", "trim", "CACHE_LIMIT_KB=50", cwd=checkout).stdout
        assert not (checkout / ".cache").exists()

    def test_check_needs_only_what_the_site_needs(self, checkout: Path) -> None:
        """A reviewer waits for no development tools."""
        assert run("make", "check", "ARGS=--strict", cwd=checkout).returncode == 0
        assert "python -m pip install --require-hashes -r requirements-dev.lock" not in (calls := self.calls(checkout))
        assert calls[-1] == "briefing check --strict"

    def test_clean_removes_what_was_made_and_nothing_else(self, checkout: Path) -> None:
        """Generated pages go; pages and articles that people wrote stay, committed or not."""
        kept = [checkout / name for name in ("docs/about.md", "docs/assets/logo.svg", "articles/one.txt")]
        made = [
            checkout / name
            for name in ("docs/index.md", "docs/topics/mosul.md", "docs/.manifest.json", "site/x.html", ".cache/x")
        ]
        for file in kept + made:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch()
        run("git", "init", "--quiet", cwd=checkout)
        for folder in ("builder", "tests", "bench"):
            (checkout / folder / "__pycache__").mkdir(parents=True)
        assert run("make", "clean", cwd=checkout).returncode == 0
        assert all(file.exists() for file in kept)
        assert not any(file.exists() for file in made)
        assert not (checkout / ".venv").exists()
        assert not list(checkout.rglob("__pycache__"))


class TestReproducible:
    """The comparison of two builds sees every way in which circumstances leak into the site."""

    def compare(self, tmp_path: Path, build: str) -> subprocess.CompletedProcess[str]:
        """Compare two builds of one article by a shell command."""
        (tmp_path / "article.txt").write_text("Mosul", "utf-8")
        run("git", "init", "--quiet", cwd=tmp_path)
        return run(
            ROOT / "tests" / "reproducible.sh",
            "bash",
            "-c",
            f"mkdir -p docs site; cp article.txt docs; {build}",
            cwd=tmp_path,
        )

    def test_equal_builds_pass(self, tmp_path: Path) -> None:
        """A build that depends on its input alone is reproducible, and the checkout is left as it was."""
        result = self.compare(tmp_path, "cp article.txt site")
        assert result.returncode == 0, result.stderr
        assert "1 files, the same bytes" in result.stdout
        assert not (tmp_path / "site").exists()

    @pytest.mark.parametrize(
        "leak",
        ["pwd", "echo $PYTHONHASHSEED", "echo $LC_ALL", "date +%F", "date -r article.txt +%Y", "echo $0 $1"],
        ids=["folder", "hash seed", "locale", "day", "age of files", "processes"],
    )
    @pytest.mark.parametrize("folder", ["docs", "site"])
    def test_a_leak_is_found(self, tmp_path: Path, folder: str, leak: str) -> None:
        """A difference in one file of the pages or of the site fails, and is shown."""
        result = self.compare(tmp_path, f"cp article.txt site; {leak} > {folder}/leak.txt")
        assert result.returncode == 1
        assert f"two builds of the same input differ in {folder}/" in result.stderr
        assert "leak.txt" in result.stdout

    @pytest.mark.parametrize("build", ["exit 3", "true"], ids=["failed", "empty"])
    def test_a_build_that_made_nothing_is_not_reproducible(self, tmp_path: Path, build: str) -> None:
        """Two failures are not two equal sites."""
        assert self.compare(tmp_path, build).returncode == 1


class TestRelease:
    """What the project says of itself in several places is the same everywhere."""

    def test_the_newest_version_of_the_changelog_is_ours(self) -> None:
        """The version in the code is the one whose changes are told first."""
        headings = re.findall(r"^## \[(.+?)\] - (.+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), flags=re.MULTILINE)
        assert headings
        assert builder.__version__ == headings[0][0]
        assert all(re.fullmatch(r"unreleased|\d{4}-\d\d-\d\d", when) for _, when in headings)

    def test_the_package_takes_its_version_from_the_code(self) -> None:
        """There is one place to change a version."""
        assert project()["project"]["dynamic"] == ["version"]
        assert project()["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "builder.__version__"}

    @pytest.mark.parametrize("script", [".ci/run", "tests/reproducible.sh"])
    def test_scripts_can_be_run(self, script: str) -> None:
        """A script is executable, has no syntax error, and stops at the first failure."""
        assert (ROOT / script).stat().st_mode & stat.S_IXUSR
        assert run("bash", "-n", script, cwd=ROOT).stderr == ""
        assert "\nset -euo pipefail\n" in (ROOT / script).read_text("utf-8")

    def test_the_gate_runs_lint_tests_and_site_in_this_order(self) -> None:
        """.ci/run ends with the three commands that must pass, by the names that people use."""
        lines = (ROOT / ".ci" / "run").read_text("utf-8").split("\n")
        assert lines[-4:] == ["make lint", "make test", "make site", ""]

    @pytest.mark.parametrize("setup", ["Makefile", ".ci/run"])
    def test_a_browser_is_installed_when_the_tests_would_find_none(self, setup: str) -> None:
        """What sets the tests up looks for the same browsers as the tests do."""
        (looked_for,) = re.findall(r"for name in (.+); do", (ROOT / setup).read_text("utf-8"))
        assert tuple(looked_for.split()) == INSTALLED

    def test_the_licence_is_the_one_that_the_package_names(self) -> None:
        """Metadata and licence file agree."""
        assert project()["project"]["license"] == "MIT"
        assert (ROOT / "LICENSE").read_text("utf-8").startswith("MIT License\n\nCopyright (c) 2026 ")
