"""What the desk page says of withheld articles: loose notes and problems without the words of the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from builder.errors import Problem, shown
from builder.linking.doubts import doubts_about
from builder.model import Briefing, LooseNote
from builder.withholding.articles import Cut


def cut_loose_note(loose: LooseNote, cuts: Mapping[str, Cut]) -> LooseNote:
    """Leave of a loose note on a withheld article what the desk wrote, and say where its editors see the rest."""
    if loose.article_id not in cuts:
        return loose
    entry = replace(loose.entry, prefix="", suffix="")
    message = (
        f"the quote '{shown(entry.exact)}' has no place of its own in {shown(entry.article, 200)}, of which the text is"
        " withheld here ('briefing check' says what is nearest)"
    )
    return LooseNote(entry, replace(loose.problem, message=message), loose.article_id)


def cut_problems(briefing: Briefing, cuts: Mapping[str, Cut], loose_notes: Sequence[LooseNote]) -> tuple[Problem, ...]:
    """Take the withheld words from what is wrong or doubtful in a briefing.

    Args:
        briefing: In full.
        cuts: What is left of the articles that are cut.
        loose_notes: Its loose notes as `cut_loose_note` leaves them.
    """
    instead = {full.problem: cut.problem for full, cut in zip(briefing.loose_notes, loose_notes, strict=True)}
    for annotated in briefing.articles:
        if cut := cuts.get(annotated.id):
            instead.update(zip(doubts_about(annotated.article), doubts_about(cut.annotated.article), strict=True))
    return tuple(sorted({instead.get(problem, problem) for problem in briefing.problems}))
