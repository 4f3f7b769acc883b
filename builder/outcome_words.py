"""What the command line says of a briefing: its counts, and how to correct what is doubtful or has no place."""

from __future__ import annotations

from builder.config import Settings
from builder.errors import Problem, Severity
from builder.linking.corrections import correction_of
from builder.linking.doubts import doubts_about, most_doubtful_first
from builder.model import Article, Briefing, LooseNote, Publishing
from builder.rendering.desk.loose_notes import advice_for
from builder.withholding.withhold import restrictions


def count(number: int, thing: str) -> str:
    """Write a number of things.

    >>> count(1, "page"), count(2, "page")
    ('1 page', '2 pages')
    """
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def totals(briefing: Briefing) -> str:
    """Count articles, topics, and what is left out, doubtful or not to be published yet."""
    loose = {note.problem for note in briefing.loose_notes}
    left_out = len({p.path for p in briefing.problems if p.severity is Severity.ERROR and p not in loose})
    doubtful = len({p.path for p in briefing.problems if p.severity is Severity.WARNING})
    return (
        f"{count(len(briefing.articles), 'article')}, {count(len(briefing.topics), 'topic')};"
        f" {left_out} left out, {doubtful} doubtful, {count(len(briefing.drafts), 'draft')}"
        + (f", {count(len(loose), 'note')} not anchored" if loose else "")
    )


def restricted(briefing: Briefing, settings: Settings) -> str:
    """Say how many articles are not published in full; nothing when all are."""
    chosen = [*restrictions(briefing, default=settings.publish).values()]
    counts = {publish: chosen.count(publish) for publish in (Publishing.EXCERPT, Publishing.METADATA)}
    return "".join(f"; {number} published as {publish} only" for publish, number in counts.items() if number)


def doubtful_articles(briefing: Briefing) -> tuple[Article, ...]:
    """Return the doubtful articles, the most doubtful first."""
    return most_doubtful_first(annotated.article for annotated in briefing.articles)


def correction(article: Article) -> str:
    """Say what to paste where, with room around it so that it can be marked and copied; empty when nothing can be."""
    found = correction_of(article)
    place = "paste this at the top of" if found.is_whole else "add this to the front matter of"
    return f"to correct it, {place} {article.path}:\n\n{found.text}\n" if found.lines else ""


def loose_correction(loose: LooseNote) -> str:
    """Say what to paste over the quote of a note that has no place, likewise."""
    lines = "\n".join(f"  {line}" for line in loose.correction.splitlines())
    return f"{advice_for(loose)}:\n\n{lines}\n" if lines else ""


def corrections(briefing: Briefing) -> dict[Problem, str]:
    """Return what to paste by the problem below which it is shown: for an article the last of its doubts."""
    found = {max(doubts_about(article)): correction(article) for article in doubtful_articles(briefing)}
    found.update({loose.problem: loose_correction(loose) for loose in briefing.loose_notes})
    return found
