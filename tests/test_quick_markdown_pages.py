"""Whole pages, of real and of hostile articles: the converter gives what MkDocs gives, or leaves them to it."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.generated import write_project
from builder import pipeline
from builder.config import Project, load_project
from builder.model import Page
from builder.progress import silent
from builder.rendering.render import render
from tests.briefings import render_all, small_briefing
from tests.projects import REPOSITORY, make_project
from tests.quick_rendering import Twice
from tests.xss_payloads import PAYLOADS

ARTICLES = 150
BESIDES = ("about.md", "data/briefing.sqlite")
"""What a site has besides pages and assets."""

DAMAGED = 1000
FEW_OF_A_KIND = 12
"""How many of a kind are enough where pages are many: of topics and quotes there are hundreds, all made alike."""

MARKS = "*_`#>-+=|~^:!&<>[](){}\\\"'@./ "
TEXTS = st.one_of(
    st.sampled_from(PAYLOADS),
    st.text(alphabet=MARKS + "ab1\n\t\xa0\u202f", min_size=1, max_size=30),
    st.text(min_size=1, max_size=20),
    st.sampled_from(["- a\n- b", "1. a", "# a", "    a", "> a", "***", "a\x00b", "[a](b)", "{: .a }", "&#38;", "<p>"]),
    st.sampled_from(["שלום (עולם)", "\u200fمرحبا\u200e", "👩‍👩‍👧 🇩🇪", "a" * 3000, "word " * 800, "(" * 50 + "[" * 50]),
)
PIECES = [*"*[]{}()<>&#|\"'!-+=:;/_`\\.1a \n", "\n\n", "    ", "- ", "> ", "**", "<div>", "</div>", "<p>", " markdown"]
PIECES += [" }", "{: ", "](", "&#", "\n# ", "</span>", "<span>", "-   ", "1. ", "\t", "\xa0", "</details>", "{ .a }"]


def pages_of(project: Project) -> dict[str, str]:
    """Make the Markdown of all pages of a project."""
    briefing = pipeline.brief(project, jobs=2, progress=silent, remember=False)
    templates = project.root / project.settings.templates
    files = render(briefing, templates=templates, site=project.site, settings=project.settings)
    return {file.path: file.text for file in files if isinstance(file, Page)}


def markdown_of(pages: Mapping[str, str]) -> dict[str, str]:
    """Leave out what is no Markdown: feeds and the like."""
    return {path: text for path, text in pages.items() if path.endswith(".md")}


@pytest.fixture(scope="module")
def example_pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages of the bundled example."""
    config = make_project(tmp_path_factory.mktemp("example") / "project")
    for folder in ("articles", "desk"):
        shutil.copytree(REPOSITORY / folder, config.parent / folder)
    return pages_of(load_project(config))


@pytest.fixture(scope="module")
def generated_pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages of a project of made-up articles."""
    root = tmp_path_factory.mktemp("generated") / "project"
    return pages_of(load_project(write_project(root, ARTICLES)))


def twice(pages: Iterable[str]) -> Twice:
    """Prepare to render pages that link each other and what else a site has."""
    docs = REPOSITORY / "docs"
    assets = [file.relative_to(docs).as_posix() for file in (docs / "assets").rglob("*") if file.is_file()]
    return Twice({*pages, *assets, *BESIDES})


def kind_of(path: str) -> str:
    """Name the kind of a page: its folder."""
    return path.partition("/")[0] if "/" in path else path


def some_of(pages: Mapping[str, str]) -> dict[str, str]:
    """Choose pages of each kind."""
    seen: Counter[str] = Counter()
    chosen = {}
    for path in sorted(markdown_of(pages)):
        seen[kind_of(path)] += 1
        if seen[kind_of(path)] <= FEW_OF_A_KIND:
            chosen[path] = pages[path]
    return chosen


def test_the_example_is_as_mkdocs_makes_it(example_pages: dict[str, str]) -> None:
    """Every page is the same, and nearly all are known."""
    pages = markdown_of(example_pages)
    known = twice(example_pages).known_of(pages.items())
    assert {*pages} - {*known} <= {"desk/index.md", "data/index.md", "search/index.md"}


def test_generated_articles_are_as_mkdocs_makes_them(generated_pages: dict[str, str]) -> None:
    """Pages of every kind are the same; of the articles, and of all, 98 in 100 are known."""
    articles = {path: text for path, text in generated_pages.items() if kind_of(path) == "articles"}
    chosen = articles | some_of(generated_pages)
    known = twice(generated_pages).known_of(chosen.items())
    assert len(articles) == pytest.approx(ARTICLES, rel=0.1)
    assert len(known) >= 0.98 * len(chosen)
    assert len(articles.keys() & known) >= 0.98 * len(articles)


@given(st.lists(TEXTS, min_size=1, max_size=4), st.sampled_from(["en", "fr", "ar"]))
@settings(max_examples=15)
def test_hostile_articles_are_as_mkdocs_makes_them(texts: list[str], language: str) -> None:
    """Whatever an article says, its pages are known and the same: the templates have made it harmless."""
    strings = iter(texts * 500)
    briefing = small_briefing(lambda words: f"{next(strings)} {words} {next(strings)}")
    pages = render_all(briefing, url="https://example.org/", language=language)
    both = twice(pages)
    for path, text in markdown_of({path: page.text for path, page in pages.items()}).items():
        known = both.is_known(path, text)
        assert known or kind_of(path) in {"desk", "data", "search"}


def test_damaged_pages_are_as_mkdocs_makes_them(example_pages: dict[str, str]) -> None:
    """A page in which something is missing, or stands twice or elsewhere, is the same or refused; many are the same."""
    both, chosen = twice(example_pages), some_of(example_pages)
    outcomes: Counter[bool] = Counter()

    @given(st.integers(0, 2**32))
    @settings(max_examples=DAMAGED)
    def render_damaged(seed: int) -> None:
        chance = random.Random(seed)  # noqa: S311 - what is damaged protects nothing
        path = chance.choice(sorted(chosen))
        lines = chosen[path].split("---\n", 2)[-1].split("\n")
        start = chance.randrange(len(lines))
        text = "\n".join(lines[start : start + chance.choice([4, 12, 30])])
        for _ in range(chance.choice([0, 1, 1, 2])):
            text = damage(text, chance)
        outcomes[both.is_known(path, text)] += 1
        outcomes[both.is_known(path, f'<div class="x" markdown>\n\n{text}\n\n</div>')] += 1

    render_damaged()
    assert min(outcomes[True], outcomes[False]) > DAMAGED // 8


def damage(text: str, chance: random.Random) -> str:
    """Change a page in one place."""
    place, other = (chance.randrange(len(text) + 1) for _ in range(2))
    some = chance.choice([1, 2, 5, 30])
    lines = text.split("\n")
    line, other_line = (chance.randrange(len(lines)) for _ in range(2))
    changed: list[str] = [
        text[:place] + chance.choice(PIECES) + text[place:],
        text[:place] + text[place + some :],
        text[:place] + text[other : other + some] + text[place:],
        "\n".join(lines[:line] + lines[line + 1 :]),
        "\n".join([*lines[:line], lines[other_line], *lines[line:]]),
        "\n".join([*lines[:line], "", *lines[line:]]),
    ]
    return chance.choice(changed)
