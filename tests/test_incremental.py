"""A build that follows a change gives the bytes of one from nothing, and leaves alone what is not touched by it."""

from __future__ import annotations

import json
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.generated import generate_articles
from builder import pipeline
from builder.config import load_project
from builder.progress import silent
from builder.publishing.manifest import MANIFEST
from tests.projects import bytes_below, make_project, times_below

STEPS = 6
POOL = [*generate_articles(40)]


class Dossier:
    """A project that an editor changes at random, always so that it can be built."""

    def __init__(self, root: Path, seed: int, *, articles: int = 8, topic_articles: int = 2) -> None:
        self.root, self.random = root, random.Random(seed)  # noqa: S311 - what is chosen protects nothing
        self.unused = [*POOL]
        make_project(root, {}, settings=f"    language: en\n    topic_articles: {topic_articles}")
        for _ in range(articles):
            self.add_article()

    def articles(self) -> list[Path]:
        """The articles that are there."""
        return sorted((self.root / "articles").rglob("*.*"))

    def write(self, path: str, text: str) -> None:
        """Write a file."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def add_article(self) -> None:
        """One more article."""
        if self.unused:
            article = self.unused.pop(self.random.randrange(len(self.unused)))
            self.write(article.path, article.text)

    def edit_article(self) -> None:
        """Another sentence in an article, at its end or in the middle."""
        file = self.random.choice(self.articles())
        paragraphs = file.read_text(encoding="utf-8").split("\n\n")
        paragraphs.insert(self.random.randrange(1, len(paragraphs) + 1), f"Mara Venn said {self.random.random()}.")
        file.write_text("\n\n".join(paragraphs), encoding="utf-8")

    def rename_article(self) -> None:
        """Another path is another id and another page."""
        file = self.random.choice(self.articles())
        file.rename(file.with_stem(f"{file.stem}-{self.random.randrange(1000)}"))

    def remove_article(self) -> None:
        """One article fewer."""
        if len(self.articles()) > 4:
            self.random.choice(self.articles()).unlink()

    def note(self) -> None:
        """A note on the headline's first words in some article's body, anchored or not."""
        file = self.random.choice(self.articles())
        words = file.read_text(encoding="utf-8").split()
        start = self.random.randrange(len(words) - 6)
        exact = " ".join(words[start : start + 5]).replace('"', "")
        path = file.relative_to(self.root).as_posix()
        label = self.random.choice(["assessment", "doubt"])
        self.write(
            f"desk/notes/{self.random.randrange(3)}.yml",
            f'- article: {path}\n  quote: {{exact: "{exact}"}}\n  label: {label}\n  note: A note.\n',
        )

    def remove_notes(self) -> None:
        """No notes any more."""
        shutil.rmtree(self.root / "desk" / "notes", ignore_errors=True)

    def glossary(self) -> None:
        """Another description of a term, or a term that is never a topic."""
        self.write(
            "desk/glossary.yml",
            f"never: [{self.random.choice(['police', 'ministry'])}]\nentries:\n"
            f"  - label: Mara Venn\n    kind: person\n    description: Number {self.random.randrange(100)}.\n",
        )

    def sources(self) -> None:
        """What is known about a source changes; its articles may be shown in part only."""
        publish = self.random.choice(["full", "excerpt", "metadata"])
        name = self.random.choice(POOL).source
        self.write("desk/sources.yml", f"- name: {name}\n  country: GB\n  publish: {publish}\n")

    def template(self) -> None:
        """Another word in a page's template, or in the theme's."""
        name = self.random.choice(["pages/article.md.j2", "pages/topic.md.j2", "theme/partials/copyright.html"])
        file = self.root / "templates" / name
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        file.write_text(f"{before}\nWord {self.random.randrange(100)}.\n", encoding="utf-8")

    def setting(self) -> None:
        """Another setting."""
        name, value = self.random.choice(
            [("related", 3), ("feeds", "full"), ("keyphrases", 5), ("pictures", "false"), ("publish", "excerpt")]
        )
        file = self.root / "mkdocs.yml"
        text = file.read_text(encoding="utf-8")
        if f"    {name}:" not in text:
            file.write_text(f"{text}    {name}: {value}\n", encoding="utf-8")

    def site_words(self) -> None:
        """The site says something else of itself, or is published elsewhere."""
        name, value = self.random.choice(
            [("name", "Another Name"), ("description", "Of something else."), ("url", "https://example.org/elsewhere/")]
        )
        self.say_of_site(name, value)

    def say_of_site(self, name: str, value: str) -> None:
        """Change what mkdocs.yml says of the site."""
        file = self.root / "mkdocs.yml"
        text = file.read_text(encoding="utf-8")
        file.write_text(
            re.sub(rf"^site_{name}:.*$", f"site_{name}: {value}", text, flags=re.MULTILINE), encoding="utf-8"
        )

    def page(self) -> None:
        """A page of the editors' own comes, links elsewhere, or goes."""
        file = self.root / "docs" / "own.md"
        if file.exists() and self.random.random() < 0.5:
            file.unlink()
        else:
            target = self.random.choice(["about.md", "topics/index.md", "timeline/index.md"])
            self.write("docs/own.md", f"# Our own\n\nSee [this]({target}).\n")

    def change(self) -> str:
        """Do one of these; tell which."""
        changes: list[Callable[[], None]] = [
            *(self.add_article,) * 3,
            *(self.edit_article,) * 2,
            self.rename_article,
            self.remove_article,
            self.note,
            self.remove_notes,
            self.glossary,
            self.sources,
            self.template,
            self.setting,
            self.site_words,
            self.page,
        ]
        chosen = self.random.choice(changes)
        chosen()
        return chosen.__name__


def build(root: Path) -> pipeline.Edition:
    """Build a project with what earlier builds left."""
    return pipeline.build(load_project(root / "mkdocs.yml"), jobs=1, progress=silent)


def built_from_nothing(root: Path, place: Path) -> dict[str, bytes]:
    """The site that a build gives on a fresh checkout, where nothing is that another build has made."""
    made = json.loads((root / "docs" / MANIFEST).read_bytes())
    shutil.rmtree(place, ignore_errors=True)
    for name in ("articles", "desk", "templates", "mkdocs.yml", "docs"):
        for file in [root / name] if (root / name).is_file() else sorted((root / name).rglob("*")):
            path = file.relative_to(root)
            if file.is_file() and path.name != MANIFEST and path.relative_to(path.parts[0]).as_posix() not in made:
                (place / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(file, place / path)
    build(place)
    return bytes_below(place / "site")


@pytest.mark.parametrize("seed", [1, 2])
def test_a_build_that_follows_changes_equals_one_from_nothing(tmp_path: Path, seed: int) -> None:
    """Byte for byte, after each of a sequence of random changes."""
    dossier = Dossier(tmp_path / "dossier", seed)
    build(dossier.root)
    done = []
    for _ in range(STEPS):
        done.append([dossier.change() for _ in range(dossier.random.randint(1, 3))])
        build(dossier.root)
        found, expected = bytes_below(dossier.root / "site"), built_from_nothing(dossier.root, tmp_path / "fresh")
        different = [path for path in found.keys() | expected.keys() if found.get(path) != expected.get(path)]
        assert (sorted(different), done) == ([], done)


def test_an_unrelated_article_leaves_old_pages_alone(tmp_path: Path) -> None:
    """Nothing of an old article's page changes, not even the time of its file, and the closing line counts few."""
    dossier = Dossier(tmp_path, 3, articles=30, topic_articles=3)
    first = build(tmp_path)
    before = times_below(tmp_path / "site" / "articles")
    dossier.write("articles/own.txt", "Otters return to the harbour of Kelm\n\nMay 2, 2031\n\nThey had been away.\n")
    second = build(tmp_path)
    after = times_below(tmp_path / "site" / "articles")
    assert before.items() <= after.items()
    assert len(after) == len(before) + 1
    assert second.site.pages > first.site.pages
    assert 0 < second.site.written < second.site.pages / 2


def test_what_the_site_says_of_itself_is_rendered_only_where_it_stands(tmp_path: Path) -> None:
    """The Markdown of articles does not have the site's description; their citations have its address, feeds both."""
    dossier = Dossier(tmp_path / "dossier", 5)
    build(dossier.root)
    dossier.say_of_site("description", "Of something else.")
    described = build(dossier.root)
    assert {"index.md", "feed.xml", "feed.json"} <= {*described.docs.written}
    assert [path for path in described.docs.written if path.startswith(("articles/", "topics/", "timeline/"))] == []
    assert bytes_below(dossier.root / "site") == built_from_nothing(dossier.root, tmp_path / "fresh")
    dossier.say_of_site("url", "https://example.org/elsewhere/")
    moved = build(dossier.root)
    articles = [path for path in moved.docs.written if path.startswith("articles/") and path.endswith(".md")]
    assert len(articles) == len(dossier.articles())
    assert bytes_below(dossier.root / "site") == built_from_nothing(dossier.root, tmp_path / "fresh")


def test_another_template_of_the_theme_leaves_the_search_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page is built again, the index, which knows nothing else of them, is not; a spoilt one is."""
    dossier = Dossier(tmp_path / "dossier", 4)
    build(dossier.root)
    before = bytes_below(dossier.root / "site")
    dossier.write("templates/theme/partials/copyright.html", "Another word.")

    def fail(*_: object, **__: object) -> None:
        raise AssertionError("the search is built again")

    with monkeypatch.context() as forbidden:
        forbidden.setattr("builder.publishing.search.make_bundle", fail)
        build(dossier.root)
    after = bytes_below(dossier.root / "site")
    assert "Another word." in after["index.html"].decode()
    assert {path for path in before if path.startswith("pagefind/")} == {p for p in after if p.startswith("pagefind/")}
    assert after == built_from_nothing(dossier.root, tmp_path / "fresh")
    (dossier.root / "site" / "pagefind" / "bundles.json").write_text("spoilt", encoding="utf-8")
    build(dossier.root)
    assert bytes_below(dossier.root / "site") == after
