"""Measure the dates, times, durations and sets that we find in articles against TIMEX3 gold.

    python -m bench.dates FOLDER [--worst N]

FOLDER holds articles KEY.md, and beside it lies gold.json: key to [text, type, value] of each expression, in text
order. Prints the scores of TempEval-3 for each half of the articles (by the hash of the key: the rules were tuned on
the even one) and for all, by type and by rule, how often the value is right at which confidence, and the processor
time for 500 words beside the yake package's in the same run. With --worst the errors of the even half follow.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import yake

from bench.date_scoring import Pair, Scores, Timex, align, score
from bench.timing import median_seconds
from builder.annotating.dates import find_dates
from builder.config import load_project
from builder.errors import ArticleError
from builder.model import Article, Desk
from builder.reading.article import read_article
from builder.reading.source import list_paths

_ROUNDS = 5
_WORDS = 500
_MAX_WORDS_OF_YAKE = 3
_HEIDELTIME = f"{'HeidelTime, platinum set':<44}{0.903:>9.3f}{0.813:>8.3f}{0.776:>7.3f}"
"""As published for TempEval-3's platinum set, which is not what is measured here."""


@dataclass(frozen=True, slots=True)
class Sample:
    """An article with its gold; None when it could not be read."""

    key: str
    article: Article | None
    gold: tuple[Timex, ...]

    @property
    def is_for_tuning(self) -> bool:
        """True for the half on which the rules were tuned."""
        return int(sha256(self.key.encode()).hexdigest(), 16) % 2 == 0

    def pairs(self) -> list[Pair]:
        """Align our expressions with the gold."""
        return align(self.gold, [] if self.article is None else ours(self.article))


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the arguments, measure, print; return 0, or 1 when the folder has no gold, which is said on stderr."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.dates", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="show so many errors of the half for tuning")
    options = parser.parse_args(arguments)
    try:
        samples = load(options.folder)
    except (OSError, json.JSONDecodeError) as error:
        print(f"{error} (expected gold.json beside FOLDER)", file=sys.stderr)
        return 1
    print(render(samples))
    print(render_speed([sample.article for sample in samples if sample.article]))
    errors = [
        (sample.key, pair)
        for sample in samples
        if sample.is_for_tuning
        for pair in sample.pairs()
        if not (pair.is_right and pair.is_strict)
    ]
    for key, pair in errors[: options.worst]:
        print(f"   {key:<24} gold {_told(pair.gold):<48} ours {_told(pair.ours)}")
    return 0


def load(folder: Path) -> list[Sample]:
    """Read the gold and the articles of a folder.

    Raises:
        OSError: There is no gold, or it cannot be read.
        json.JSONDecodeError: The gold is no JSON.
    """
    gold = json.loads((folder.parent / "gold.json").read_text(encoding="utf-8"))
    settings = load_project(Path(__file__).parent.parent / "mkdocs.yml").settings
    articles: dict[str, Article] = {}
    for source in list_paths([folder], None)[0]:
        try:
            article = read_article(source, settings=settings, desk=Desk())
        except ArticleError:
            continue
        articles[Path(article.path).stem] = article
    return [
        Sample(key, articles.get(key), tuple(Timex(*expression) for expression in gold[key])) for key in sorted(gold)
    ]


def ours(article: Article) -> list[Timex]:
    """Our expressions in an article."""
    return [
        Timex(found.text, found.type, found.value, found.rule, found.confidence)
        for found in find_dates(article.body, article.language, published=article.published)
    ]


def render(samples: Sequence[Sample]) -> str:
    """Render the tables of scores."""
    pairs = {sample.key: sample.pairs() for sample in samples}
    tuning = [pair for sample in samples if sample.is_for_tuning for pair in pairs[sample.key]]
    other = [pair for sample in samples if not sample.is_for_tuning for pair in pairs[sample.key]]
    lines = [f"{'':<24}{'gold':>6}{'found':>7}{'P':>7}{'R':>7}{'relaxed':>9}{'strict':>8}{'value':>7}"]
    lines += [_row("half for tuning", score(tuning)), _row("other half", score(other))]
    lines += [_row("all", score([*tuning, *other])), _HEIDELTIME, ""]
    for kind in ("DATE", "TIME", "DURATION", "SET"):
        of_kind = [pair for pair in (*tuning, *other) if (pair.gold or pair.ours or Timex("", "", "")).type == kind]
        lines.append(_row(kind, score(of_kind)))
    return "\n".join([*lines, "", *_by_rule([*tuning, *other]), "", *_by_confidence([*tuning, *other])])


def _row(name: str, scores: Scores) -> str:
    return (
        f"{name:<24}{scores.gold:>6}{scores.found:>7}{scores.precision:>7.3f}{scores.recall:>7.3f}"
        f"{scores.relaxed:>9.3f}{scores.strict:>8.3f}{scores.value:>7.3f}"
    )


def _by_rule(pairs: Iterable[Pair]) -> list[str]:
    groups: dict[str, list[Pair]] = {}
    for pair in pairs:
        if pair.ours:
            groups.setdefault(pair.ours.rule, []).append(pair)
    lines = [f"{'share of what we found':<24}{'found':>6}{'in gold':>9}{'strict':>8}{'value':>7}{'confidence':>12}"]
    for rule, found in sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])):
        shares = [sum(flags) / len(found) for flags in _flags(found)]
        confidence = statistics.fmean(pair.ours.confidence for pair in found if pair.ours)
        lines.append(f"{rule:<24}{len(found):>6}{shares[0]:>9.2f}{shares[1]:>8.2f}{shares[2]:>7.2f}{confidence:>12.2f}")
    return lines


def _flags(pairs: Sequence[Pair]) -> tuple[list[bool], list[bool], list[bool]]:
    return (
        [pair.is_relaxed for pair in pairs],
        [pair.is_strict for pair in pairs],
        [pair.is_right for pair in pairs],
    )


def _by_confidence(pairs: Iterable[Pair]) -> list[str]:
    bounds: Mapping[str, tuple[float, float]] = {
        "below .7": (0, 0.7),
        ".7 to .8": (0.7, 0.8),
        ".8 to .9": (0.8, 0.9),
        ".9 and more": (0.9, 2),
    }
    both = [(pair, pair.ours.confidence) for pair in pairs if pair.gold and pair.ours]
    lines = [f"{'confidence (in gold)':<24}{'found':>6}{'value right':>13}"]
    for name, (low, high) in bounds.items():
        right = [pair.is_right for pair, confidence in both if low <= confidence < high]
        lines.append(f"{name:<24}{len(right):>6}{sum(right) / max(1, len(right)):>13.2f}")
    return lines


def render_speed(articles: Sequence[Article]) -> str:
    """Time finding beside the yake package's keyphrases, both from the articles' texts in the same run."""
    extractor = yake.KeywordExtractor(lan="en", n=_MAX_WORDS_OF_YAKE)
    words = max(1, sum(len(article.text.split()) for article in articles))
    seconds = median_seconds(lambda: [ours(article) for article in articles], _ROUNDS)
    sample = articles[:: max(1, len(articles) // 40)]
    words_of_sample = max(1, sum(len(article.text.split()) for article in sample))
    by_yake = median_seconds(lambda: [extractor.extract_keywords(article.text) for article in sample], 1)
    mine, theirs = (1000 * _WORDS * seconds / words, 1000 * _WORDS * by_yake / words_of_sample)
    return f"\nms for 500 words: ours {mine:.2f}, the yake package {theirs:.2f}, ratio {mine / max(theirs, 1e-9):.3f}"


def _told(expression: Timex | None) -> str:
    return f"{expression.text!r} {expression.type} {expression.value} {expression.rule}" if expression else "-"


if __name__ == "__main__":
    raise SystemExit(main())
