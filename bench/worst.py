"""The pages that were read worst, field by field, with what was got, what the gold says, and why we believed it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bench.gold_pages import ReadPage
from bench.scoring import Measure, body_overlap, shingles, words
from builder.model import Article, Evidence

_LINE_CHARACTERS = 100
_LINES_SHOWN = 3
_HAVE_IT = 0.5
"""A line is missed, or surplus, when less of its shingles than this share stands on the other side."""


def render_worst(pages: Sequence[ReadPage], measure: Measure, count: int) -> str:
    """Render the worst pages by one measure.

    Args:
        pages: Of one input, at least one.
        measure: By which to judge them.
        count: How many to show at most, 1 or more.

    Returns:
        A title, then the pages that are not wholly right, the lowest score first; among equals the most confident
        first, because those mislead most; then by key.
    """
    scored = [(value, page) for page in pages if (value := page.score(measure)) is not None]
    wrong = sorted(
        ((value, page) for value, page in scored if value < 1),
        key=lambda pair: (pair[0], -_confidence(pair[1], measure), pair[1].gold.key),
    )
    title = f"-- {pages[0].input} {measure}: {len(wrong)} of {len(scored)} not right"
    return "\n".join([title, *(line for value, page in wrong[:count] for line in _render(page, measure, value))])


def _confidence(page: ReadPage, measure: Measure) -> float:
    evidence = page.article.evidence.get(measure) if page.article else None
    return evidence.confidence if evidence else 0.0


def _render(page: ReadPage, measure: Measure, value: float) -> Iterable[str]:
    yield f"   {value:.2f} {page.gold.key} {page.gold.source}"
    if page.article is None:
        yield f"        not read: {page.refusal}"
    elif measure is Measure.BODY:
        yield from _render_body(page.article, page.gold.body)
    else:
        yield f"        got   {_got(page.article, measure)}"
        yield f"        gold  {getattr(page.gold, measure)!r}{_where(page, measure)}"


def _got(article: Article, measure: Measure) -> str:
    evidence = article.evidence.get(measure)
    if evidence is None:
        return "nothing"
    value = {
        Measure.HEADLINE: repr(article.headline),
        Measure.PUBLISHED: repr(str(article.published)),
        Measure.AUTHORS: repr(", ".join(article.authors)),
    }[measure]
    return f"{value}  {_why(evidence)}"


def _why(evidence: Evidence) -> str:
    line = "no line" if evidence.line is None else f"line {evidence.line}"
    return f"({evidence.rule}, {evidence.confidence:.2f}, {line}: {_cut(evidence.text)!r})"


def _where(page: ReadPage, measure: Measure) -> str:
    """Say so when the gold's words stand nowhere on the page: then nobody could have read them."""
    if page.file is None or measure is Measure.PUBLISHED:  # a date has many forms
        return ""
    visible = words(page.file.read_text(encoding="utf-8", errors="replace"))
    wanted = words(getattr(page.gold, measure))
    if measure is Measure.HEADLINE:
        return "" if _holds(visible, wanted) else "  (not on the page)"
    absent = sorted(set(wanted) - set(visible))
    return f"  (not on the page: {', '.join(absent)})" if absent else ""


def _holds(text: Sequence[str], wanted: Sequence[str]) -> bool:
    return f" {' '.join(wanted)} " in f" {' '.join(text)} "


def _render_body(article: Article, gold: str) -> Iterable[str]:
    overlap = body_overlap(article.body, gold)
    why = _why(article.evidence["body"]) if "body" in article.evidence else ""
    yield f"        missed {overlap.missed:.0%} of the gold, surplus {overlap.surplus:.0%} of ours  {why}".rstrip()
    fates = _fates(article)
    for line in longest_absent(gold.split("\n"), "\n".join(article.body)):
        own = words(line)
        fate = next((fate for text, fate in fates if _holds(text, own)), "no line of the page")
        yield f"        missed   {_cut(line)!r} ({fate})"
    for line in longest_absent(article.body, gold):
        yield f"        surplus  {_cut(line)!r}"


def _fates(article: Article) -> list[tuple[list[str], str]]:
    """Where words that are not in the body went, first those of which the article says why."""
    fates = [(words(line.text), f"dropped as {line.reason}, line {line.line}") for line in article.dropped]
    fates += [(words(caption.text), "taken for a caption") for caption in article.captions]
    fates += [(words(note.text), "taken for a footnote") for note in article.footnotes]
    fates += [(words(found.text), f"evidence of the {field}") for field, found in article.evidence.items()]
    return [*fates, (words(article.text), "in the body, cut otherwise")]


def longest_absent(lines: Iterable[str], other: str, count: int = _LINES_SHOWN) -> tuple[str, ...]:
    """Pick the lines that another text does not have, wherever its lines are cut.

    Returns:
        At most `count`, the longest first, ties in their order; a line of which at least half is there is not absent.

    >>> longest_absent(["One two three four.", "Share", "Five six seven eight nine."], "Zero one two three four")
    ('Five six seven eight nine.', 'Share')
    """
    present = shingles(other)
    flat = words(other)
    absent = []
    for line in lines:
        if not words(line):
            continue
        own = shingles(line)
        shared = sum(times for shingle, times in own.items() if shingle in present)
        if shared < _HAVE_IT * own.total() and not _holds(flat, words(line)):
            absent.append(line)
    return tuple(sorted(absent, key=len, reverse=True)[:count])


def _cut(text: str) -> str:
    return text if len(text) <= _LINE_CHARACTERS else text[: _LINE_CHARACTERS - 1] + "…"
