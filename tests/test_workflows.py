"""Tests of the workflows: what GitHub runs, with which rights, and what it keeps from one run to the next."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml

from builder import pipeline
from builder.config import load_project
from builder.entry import main
from tests.checkout import ROOT, phony_targets, project, run
from tests.projects import make_project, times_below

WORKFLOWS = ("ci.yml", "publish.yml")

STORY = """Tarsin falls after a siege of four months

By Example Desk
May 2, 2016 World

Government forces have retaken the old citadel of Tarsin after a siege of four months, officials said on Sunday.
"""


def workflow(name: str) -> dict[Any, Any]:
    """A workflow as it is written."""
    loaded = yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text("utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def triggers(name: str) -> dict[str, Any]:
    """What starts a workflow; YAML 1.1 reads the key `on` as true."""
    on = workflow(name)[True]
    assert isinstance(on, dict)
    return on


def steps(name: str) -> list[dict[str, Any]]:
    """The steps of all jobs of a workflow."""
    return [step for job in workflow(name)["jobs"].values() for step in job["steps"]]


def in_order(steps_of_a_job: Iterable[dict[str, Any]]) -> list[str]:
    """What a job does: its commands, and its actions without their versions."""
    return [step.get("run") or step["uses"].partition("@")[0] for step in steps_of_a_job]


def cached(name: str, kind: str) -> list[dict[str, str]]:
    """What the steps of a workflow that restore or save a cache are told."""
    return [step["with"] for step in steps(name) if step.get("uses", "").startswith(f"actions/cache/{kind}@")]


def cached_paths() -> tuple[str, ...]:
    """What is kept from one edition to the next."""
    (save,) = cached("publish.yml", "save")
    return tuple(save["path"].split())


def tracked_files() -> list[str]:
    """The files that people wrote, as git knows them; none outside of a git checkout."""
    return run("git", "ls-files", "-z", cwd=ROOT).stdout.split("\0")


def is_below(path: str, places: Iterable[str]) -> bool:
    """Tell whether a path is one of these files or lies in one of these folders."""
    return any(path == place or path.startswith(f"{place}/") for place in places)


class TestWorkflows:
    """What GitHub runs is what a person runs, with as few rights as will do."""

    @pytest.mark.parametrize("name", WORKFLOWS)
    def test_every_command_is_a_make_target(self, name: str) -> None:
        """A workflow runs nothing that cannot be run, and is not tested, here."""
        commands = [step["run"] for step in steps(name) if "run" in step]
        assert commands
        for command in commands:
            assert re.fullmatch(r"make [a-z]+", command), command
            assert command.removeprefix("make ") in phony_targets()

    @pytest.mark.parametrize("name", WORKFLOWS)
    def test_every_action_is_pinned(self, name: str) -> None:
        """An action is named by its full commit hash, which nobody can move, and the version for those who read it."""
        text = (ROOT / ".github" / "workflows" / name).read_text("utf-8")
        uses = re.findall(r"^ +(?:- )?uses: (.+)$", text, flags=re.MULTILINE)
        assert len(uses) == sum("uses" in step for step in steps(name))
        for action in uses:
            assert re.fullmatch(r"actions/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action

    def test_one_action_has_one_version(self) -> None:
        """Both workflows run the same code."""
        used = {step["uses"] for name in WORKFLOWS for step in steps(name) if "uses" in step}
        repositories = [action.rpartition("@")[0].split("/")[1] for action in used]
        commits = {action.rpartition("@")[2] for action in used}
        assert len(commits) == len(set(repositories))

    @pytest.mark.parametrize("name", WORKFLOWS)
    def test_a_workflow_may_only_read_the_repository(self, name: str) -> None:
        """Rights beyond reading the code are given to single jobs."""
        assert workflow(name)["permissions"] == {"contents": "read"}

    def test_only_the_deployment_may_publish(self) -> None:
        """The job that deploys has the two rights for it; no other job has any of its own."""
        jobs = {f"{name}/{job}": spec for name in WORKFLOWS for job, spec in workflow(name)["jobs"].items()}
        rights = {job: spec["permissions"] for job, spec in jobs.items() if "permissions" in spec}
        assert rights == {"publish.yml/deploy": {"pages": "write", "id-token": "write"}}

    @pytest.mark.parametrize("name", WORKFLOWS)
    def test_a_job_does_not_hang_or_keep_the_token(self, name: str) -> None:
        """Every job has a time limit, no checkout leaves credentials behind, and runs of a workflow do not overlap."""
        assert "group" in workflow(name)["concurrency"]
        for job in workflow(name)["jobs"].values():
            assert 0 < job["timeout-minutes"] <= 30
        for step in steps(name):
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False

    def test_ci_runs_for_every_change(self) -> None:
        """Changes are tested when they are proposed and when they are merged."""
        on = triggers("ci.yml")
        assert set(on) == {"pull_request", "push"}
        assert on["push"] == {"branches": ["main"]}

    def test_ci_covers_the_oldest_and_the_newest_python(self) -> None:
        """The tested Pythons are the first and the last of the classifiers."""
        prefix = "Programming Language :: Python :: 3."
        minors = sorted(
            int(c.removeprefix(prefix)) for c in project()["project"]["classifiers"] if c.startswith(prefix)
        )
        assert project()["project"]["requires-python"] == f">=3.{minors[0]}"
        tested = workflow("ci.yml")["jobs"]["test"]["strategy"]["matrix"]["python"]
        assert tested == [f"3.{minors[0]}", f"3.{minors[-1]}"]

    def test_ci_checks_style_tests_and_reproducibility(self) -> None:
        """Nothing is merged untested, unchecked, or different when it is built again."""
        jobs = workflow("ci.yml")["jobs"]
        always = {step["run"] for job in jobs.values() if "if" not in job for step in job["steps"] if "run" in step}
        assert always == {"make lint", "make test", "make reproducible"}

    def test_a_reviewer_sees_problems_and_pages(self) -> None:
        """For a pull request the articles are checked beside the last edition, and the site is built."""
        review = workflow("ci.yml")["jobs"]["review"]
        assert review["if"] == "github.event_name == 'pull_request'"
        assert in_order(review["steps"])[-3:] == ["actions/cache/restore", "make check", "make site"]

    def test_a_push_publishes_when_it_can_change_the_site(self) -> None:
        """Whatever the site is made from starts a new edition, and only on the main branch."""
        push = triggers("publish.yml")["push"]
        assert push["branches"] == ["main"]
        folders = {"articles/**", "desk/**", "docs/**", "templates/**", "builder/**"}
        assert set(push["paths"]) >= folders | {"mkdocs.yml", "pyproject.toml", "requirements.lock"}

    def test_an_edition_starts_from_the_last_one(self) -> None:
        """What the last one left is restored before the build, whatever run saved it, and saved after it, bounded."""
        order = in_order(workflow("publish.yml")["jobs"]["build"]["steps"])
        assert order[-5:] == [
            "actions/cache/restore",
            "make site",
            "make trim",
            "actions/cache/save",
            "actions/upload-pages-artifact",
        ]
        (restore,), (save,) = cached("publish.yml", "restore"), cached("publish.yml", "save")
        assert restore["key"] == save["key"]
        assert save["key"].startswith(restore["restore-keys"])
        assert "github.run_id" in save["key"]
        assert "github.run_attempt" in save["key"]


class TestCache:
    """What goes from one edition to the next is the builder's own, and comes from the main branch."""

    def test_all_caches_have_the_same_paths(self) -> None:
        """GitHub takes another list of paths, or another order, for another cache."""
        lists = {step["path"] for name in WORKFLOWS for kind in ("restore", "save") for step in cached(name, kind)}
        assert len(lists) == 1

    def test_the_paths_are_the_generated_ones(self) -> None:
        """They are those that git passes over as the builder's: no file of a person is put over the checkout."""
        ignored = (ROOT / ".gitignore").read_text("utf-8").splitlines()
        generated = [line.strip("/") for line in ignored if line.startswith("/docs/")]
        assert cached_paths() == (".cache", "site", *generated)
        assert {".cache/", "/site/"} <= set(ignored)
        assert [path for path in tracked_files() if is_below(path, cached_paths())] == []

    def test_all_that_a_build_makes_is_kept(self, tmp_path: Path) -> None:
        """On a fresh checkout with new times, with what was kept, a build finds nothing to do."""
        first, second = tmp_path / "first", tmp_path / "second"
        articles = {"a.txt": STORY, "b.txt": STORY.replace("May 2", "May 3").replace("Tarsin", "Orven")}
        assert main(["build", "--jobs", "1", "--config", str(make_project(first, articles))]) == 0
        config = make_project(second, articles)
        for path in cached_paths():
            if (first / path).is_dir():
                shutil.copytree(first / path, second / path, copy_function=shutil.copy)
            elif (first / path).is_file():
                shutil.copy(first / path, second / path)
        manifest = json.loads((first / "docs" / ".manifest.json").read_text("utf-8"))
        assert [path for path in manifest if not is_below(f"docs/{path}", cached_paths())] == []
        for number, file in enumerate(sorted(second.rglob("*"))):
            os.utime(file, (1_000_000 + number, 1_000_000 + number))
        before = times_below(second / "docs") | times_below(second / "site")
        edition = pipeline.build(load_project(config), jobs=1, progress=lambda *_: None)
        assert (edition.docs.written, edition.docs.removed, edition.site.is_changed) == ((), (), False)
        assert times_below(second / "docs") | times_below(second / "site") == before


class TestForeignCode:
    """A pull request may hold any code, from anybody: its jobs get nothing worth taking and leave nothing behind."""

    def test_no_job_runs_foreign_code_with_rights(self) -> None:
        """GitHub gives secrets and a token that may write to these events; forks get neither by pull_request."""
        for name in WORKFLOWS:
            assert not set(triggers(name)) & {"pull_request_target", "workflow_run", "issue_comment"}
        assert "pull_request" not in triggers("publish.yml")

    def test_no_secret_is_named(self) -> None:
        """What is not there cannot be taken; the deployment has its rights from GitHub itself."""
        for name in WORKFLOWS:
            text = (ROOT / ".github" / "workflows" / name).read_text("utf-8")
            assert not re.search(r"secrets|github\.token|GITHUB_TOKEN|secrets: inherit", text)

    def test_nothing_of_an_event_becomes_a_command(self) -> None:
        """Titles and names of branches are anybody's text."""
        for name in WORKFLOWS:
            for step in steps(name):
                assert "${{" not in step.get("run", "")

    def test_a_pull_request_saves_nothing(self) -> None:
        """Only the publishing workflow writes the cache; checks restore it and have no action that saves in the end."""
        assert cached("ci.yml", "save") == []
        actions = {step["uses"].partition("@")[0] for step in steps("ci.yml") if "uses" in step}
        assert actions == {"actions/checkout", "actions/setup-python", "actions/cache/restore"}
        assert not any("cache" in step.get("with", {}) for step in steps("ci.yml"))
        (restore,) = cached("ci.yml", "restore")
        (kept,) = cached("publish.yml", "save")
        assert kept["key"].startswith(restore["restore-keys"])
