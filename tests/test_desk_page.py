"""The desk page: what was left out and what is doubtful, file by file."""

from __future__ import annotations

from dataclasses import replace

from builder.errors import Problem, Severity
from tests.briefings import article, briefing_of, render_all


def test_problems_are_grouped_by_file_and_ordered_by_line() -> None:
    """Files by path; what was left out apart from what is published but doubtful; a published file is linked."""
    shown = article("0", path="articles/a.txt")
    problems = (
        Problem("articles/c.txt", 0, "the file is empty"),
        Problem("articles/b.md", 12, "late"),
        Problem("articles/b.md", 3, "early"),
        Problem("articles/a.txt", 9, "odd", Severity.WARNING),
        Problem("articles/a.txt", 7, "doubtful", Severity.WARNING),
    )
    page = render_all(replace(briefing_of([shown]), problems=problems))["desk/index.md"].text
    left_out, _, doubtful = page.partition("## Doubtful")
    assert "2 files could not be read." in left_out
    assert "-   **articles/b.md**\n\n    - line 3: early\n    - line 12: late\n\n-   **articles/c.txt**\n" in left_out
    assert "-   **articles/c.txt**\n\n    - the file is empty\n" in left_out
    assert "1 file to look at." in doubtful
    assert (
        "-   **[articles/a.txt](../articles/undated/headline-0.md)**\n\n    - line 7: doubtful\n    - line 9: odd\n"
    ) in doubtful
    assert "All clear" not in page


def test_without_problems_all_is_clear() -> None:
    """With nothing left out and nothing doubtful a sentence says so, and drafts are no fault."""
    found = article("0")
    page = render_all(replace(briefing_of([found]), drafts=("articles/draft.md",)))["desk/index.md"].text
    assert "All clear: nothing was left out and nothing is doubtful." in page
    assert "## Left out" not in page
    assert "## Doubtful" not in page
    assert "1 draft kept off the site." in page
    assert "\n- articles/draft.md\n" in page
