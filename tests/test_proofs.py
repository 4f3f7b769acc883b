"""Proofs: the page of a saved article at once, what it has of the page that is built, and what never gets one."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Iterator
from multiprocessing.connection import Client
from pathlib import Path
from time import monotonic, sleep

import pytest

from builder import pipeline
from builder.config import load_project
from builder.errors import ConfigError
from builder.model import Briefing
from builder.proofreader import Proofreader
from builder.proofs import Proofs
from builder.publishing.proof_pages import Proof
from builder.standing_builder import StandingBuilder
from tests.projects import make_project
from tests.test_pipeline import silent

STORY = """\
---
headline: {headline}
published: {day}
source: Example Gazette
language: en
---
The army of Iraq came to Mosul on Sunday, and many of the people of the city stood by the road to greet its soldiers.

“We have waited for this day,” said Vera Kalvstrup, the mayor of Mosul. The road from Mosul to Raqqa was closed.

{more}
"""
OTHER = """\
---
headline: Mosul counts its dead
published: 2017-07-12
source: Example Gazette
language: en
---
Doctors from Raqqa and from Mosul have opened a hospital of forty beds in the old school beside the river in July.

“Nobody has counted the dead so far,” Vera Kalvstrup said in a speech before the doctors of both cities last evening.
"""
GLOSSARY = """\
entries:
  - label: Mosul
    kind: place
  - label: Raqqa
    kind: place
  - label: Vera Kalvstrup
    kind: person
"""
ARTICLES: dict[str, str | bytes] = {
    "a.txt": STORY.format(headline="Mosul is free", day="2017-07-10", more="The mayor thanked the army."),
    "b.txt": OTHER,
}
NEW = STORY.format(headline="Mosul builds its bridges", day="2017-08-02", more="Five bridges cross the Tigris there.")


def built(config: Path) -> Briefing:
    """Build a project."""
    return pipeline.build(load_project(config), jobs=1, progress=silent).briefing


def proofs_of(config: Path) -> Proofs:
    """What makes proofs of a project that is built for it."""
    briefing = built(config)
    return Proofs(load_project(config), briefing)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A project of two articles."""
    return make_project(tmp_path, ARTICLES, desk={"glossary.yml": GLOSSARY})


def save(config: Path, name: str, text: str) -> Path:
    """Save an article."""
    file = config.parent / "articles" / name
    file.write_text(text, encoding="utf-8")
    return file


def proof_of(proofs: Proofs | Proofreader, file: Path) -> Proof | None:
    """The proof of an article."""
    found = proofs.of(file) if isinstance(proofs, Proofs) else proofs.proofs_of(file)
    return found.get(f"articles/{file.name}")


def section(html: str, begin: str, end: str) -> str:
    """A part of a page."""
    return html[html.index(begin) : html.index(end)]


def test_a_new_article_has_its_page_as_it_will_be(config: Path) -> None:
    """At the address that it will have, its text linked to the topics, source and speaker that there are."""
    with proofs_of(config) as proofs:
        assert proofs.prepare()
        proof = proof_of(proofs, save(config, "new.txt", NEW))
    assert proof
    built(config)
    page = (config.parent / "site" / proof.place).read_text(encoding="utf-8")
    html = proof.html.decode()
    assert section(html, "<h1", "<h2 ") == section(page, "<h1", "<h2 ")
    for topic in ("mosul", "raqqa", "vera-kalvstrup"):
        assert f'href="../../../../topics/{topic}/"' in html
    assert 'href="../../../../sources/example-gazette/"' in html


def test_an_edited_article_has_its_new_words(config: Path) -> None:
    """With the links of these, and with the related articles that it had."""
    save(config, "new.txt", NEW)
    with proofs_of(config) as proofs:
        proof = proof_of(proofs, save(config, "new.txt", NEW.replace("The army", "In Raqqa the army")))
    assert proof
    html = proof.html.decode()
    assert 'title="place">Raqqa</a> the army of Iraq came to <a class="topic"' in html
    assert '<h2 id="earlier">' in html
    assert not (config.parent / ".cache" / "proofs").exists()


def test_what_has_no_page_has_no_proof(config: Path) -> None:
    """A draft, what cannot be read, what is gone or no article, and what is as it was published."""
    with proofs_of(config) as proofs:
        assert (
            proof_of(proofs, save(config, "draft.txt", NEW.replace("language: en", "language: en\ndraft: true")))
            is None
        )
        assert proof_of(proofs, save(config, "empty.txt", "")) is None
        assert proof_of(proofs, save(config, "bad.txt", "---\npublished: soon\n---\nText.\n")) is None
        assert proof_of(proofs, save(config, "notes.pdf", "%PDF")) is None
        assert proof_of(proofs, config.parent / "articles" / "gone.txt") is None
        assert proof_of(proofs, config.parent / "articles" / "a.txt") is None
        assert proof_of(proofs, save(config, "new.txt", NEW)) is not None


def test_notes_stand_on_the_proofs_of_their_articles(config: Path) -> None:
    """A file of notes is about the articles that it names, and those that it named when it was published."""
    notes = config.parent / "desk" / "notes" / "mosul.yml"
    notes.parent.mkdir()
    note = "- article: articles/{name}\n  quote: {{exact: {quote}}}\n  label: context\n  note: This was {word}.\n"
    notes.write_text(note.format(name="a.txt", quote="the people of the city", word="in July"), encoding="utf-8")
    with proofs_of(config) as proofs:
        notes.write_text(
            note.format(name="b.txt", quote="the doctors of both cities", word="the first of its kind"),
            encoding="utf-8",
        )
        found = proofs.of(notes)
    assert [*found] == ["articles/a.txt", "articles/b.txt"]
    html = {path: proof.html.decode() for path, proof in found.items() if proof}
    assert "This was in July" not in html["articles/a.txt"]
    assert "This was the first of its kind" in html["articles/b.txt"]


def test_what_is_withheld_is_not_in_a_proof(config: Path) -> None:
    """Neither by the article's own word, nor by that of its source, which the desk may have written just now."""
    withheld = "Five bridges"
    with proofs_of(config) as proofs:
        own = proof_of(proofs, save(config, "own.txt", NEW.replace("language: en", "language: en\npublish: metadata")))
        (config.parent / "desk" / "sources.yml").write_text(
            "- name: Example Gazette\n  publish: metadata\n", encoding="utf-8"
        )
        by_source = proof_of(proofs, save(config, "new.txt", NEW))
    for proof in (own, by_source):
        assert proof
        assert withheld not in proof.html.decode()
        assert "Mosul builds its bridges" in proof.html.decode()


def test_what_is_wrong_with_the_desk_is_raised(config: Path) -> None:
    """The build says it to the editor."""
    with proofs_of(config) as proofs:
        (config.parent / "desk" / "glossary.yml").write_text("entries: 1\n", encoding="utf-8")
        with pytest.raises(ConfigError):
            proof_of(proofs, save(config, "new.txt", NEW))


def test_a_site_whose_pages_look_at_each_other_has_no_proofs(config: Path) -> None:
    """As MkDocs' own plugins do: a page cannot be built alone."""
    config.write_text(config.read_text(encoding="utf-8") + "plugins:\n  - search\n", encoding="utf-8")
    with proofs_of(config) as proofs:
        assert not proofs.prepare()


@pytest.fixture
def proofreader() -> Iterator[Proofreader]:
    """What asks for proofs."""
    with Proofreader() as proofreader:
        yield proofreader


def asked(proofreader: Proofreader, file: Path) -> Proof | None:
    """Ask until somebody is there to answer."""
    until = monotonic() + 60
    while monotonic() < until:
        if proof := proof_of(proofreader, file):
            return proof
        sleep(0.05)
    return None


def test_a_copy_of_the_process_that_builds_makes_the_proofs(config: Path, proofreader: Proofreader) -> None:
    """Of the last briefing: the copy before is ended, and all of them with the process that stands by."""
    assert proof_of(proofreader, config.parent / "articles" / "a.txt") is None
    with StandingBuilder(config, jobs=2, proofreader=proofreader.address) as builder:
        builder.build()
        proof = asked(proofreader, new := save(config, "new.txt", NEW))
        assert proof
        assert "Mosul builds its bridges" in proof.html.decode()
        builder.build()
        later = asked(proofreader, save(config, "new.txt", NEW.replace("Five", "Six")))
        assert later
        assert later.place == proof.place
        assert "Six bridges" in later.html.decode()
        new.unlink()
        assert proof_of(proofreader, new) is None
        builder.build()
    assert proof_of(proofreader, save(config, "new.txt", NEW)) is None
    assert not multiprocessing.active_children()


def test_a_copy_that_is_ended_leaves_its_work_to_the_next(config: Path, proofreader: Proofreader) -> None:
    """As when an article is saved in the moment in which a build ends."""
    article = config.parent / "articles" / "a.txt"
    told: list[str] = []

    def call(answer: object) -> None:
        with Client(proofreader.address, authkey=multiprocessing.current_process().authkey) as calling:
            told.append(str(calling.recv()))
            if answer is not None:
                calling.send(answer)

    first = threading.Thread(target=call, args=(None,))
    first.start()
    then = threading.Timer(0.5, call, args=({"articles/a.txt": None},))
    then.start()
    until = monotonic() + 60
    while (found := proofreader.proofs_of(article)) == {} and monotonic() < until:
        sleep(0.05)
    assert found == {"articles/a.txt": None}
    assert told == [str(article), str(article)]


def test_a_builder_that_may_use_one_process_has_no_copy(config: Path, proofreader: Proofreader) -> None:
    """The page is there when it is built."""
    with StandingBuilder(config, jobs=1, proofreader=proofreader.address) as builder:
        builder.build()
        sleep(1)
        assert proof_of(proofreader, save(config, "new.txt", NEW)) is None
