"""How it is said what a build would change."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from builder.comparison_words import MOST_LINES, comparison_lines, comparison_markdown
from builder.publishing.comparison import Comparison
from builder.publishing.job_summary import MOST_BYTES


def test_pages_stand_before_other_files() -> None:
    """A reviewer looks at pages; data and pictures follow from them."""
    found = Comparison(new=("a.png", "b.md"), changed=("feed.xml", "index.md"), removed=("c.md",), unchanged=7)
    assert [*comparison_lines(found, "docs")] == [
        "2 pages would be new, 2 changed, 1 removed, 7 left as they are",
        "new: docs/b.md",
        "new: docs/a.png",
        "changed: docs/index.md",
        "changed: docs/feed.xml",
        "removed: docs/c.md",
    ]
    assert comparison_markdown(found, "docs", most_bytes=MOST_BYTES).splitlines() == [
        "## What would change",
        "",
        "2 pages would be new, 2 changed, 1 removed, 7 left as they are.",
        "",
        "### New",
        "",
        "- `docs/b.md`",
        "- `docs/a.png`",
        "",
        "### Changed",
        "",
        "- `docs/index.md`",
        "- `docs/feed.xml`",
        "",
        "### Removed",
        "",
        "- `docs/c.md`",
    ]


def test_a_long_list_ends_with_a_number() -> None:
    """The last file that has room is named, and the others are counted."""
    files = tuple(f"{number:03}.md" for number in range(MOST_LINES + 3))
    lines = [*comparison_lines(Comparison(changed=files), "docs")]
    assert lines[1] == "changed: docs/000.md"
    assert lines[MOST_LINES:] == [f"changed: docs/{MOST_LINES - 1:03}.md", "and 3 more"]
    assert [*comparison_lines(Comparison(changed=files[:MOST_LINES]), "docs")][
        -1
    ] == f"changed: docs/{MOST_LINES - 1:03}.md"


@given(
    new=st.lists(st.text(max_size=40)),
    changed=st.lists(st.text(max_size=40)),
    most_bytes=st.integers(min_value=500, max_value=1500),
)
def test_markdown_is_never_too_long_and_counts_what_it_leaves_out(
    new: list[str], changed: list[str], most_bytes: int
) -> None:
    """A summary that GitHub would refuse helps nobody."""
    files = {"new": tuple(new), "changed": tuple(changed)}
    text = comparison_markdown(Comparison(new=files["new"], changed=files["changed"]), "docs", most_bytes=most_bytes)
    assert len(text.encode()) <= most_bytes


def test_any_name_is_shown_as_it_is() -> None:
    """Markdown in the name of a file is no Markdown."""
    names = ["`a`.md", "``b.md", "*c*.md", "<img src=x>.md", "[d](e).md", "f`", "&amp;.md"]
    html = MarkdownIt().render(comparison_markdown(Comparison(new=tuple(names)), "docs", most_bytes=MOST_BYTES))
    for name in names:
        escaped = name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        assert f"<li><code>docs/{escaped}</code></li>" in html
