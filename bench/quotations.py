"""Measure the quotations and their speakers against gold that two readers marked.

    python -m bench.quotations SET [--gold FOLDER] [--worst N] [--held-out]

SET is the gold.json of the set that has the articles: key to a record with the "body". FOLDER holds
quotations-tuning.json and quotations-held-out.json, which tell the quotations by offsets into these bodies. Prints, for
either file and either kind: precision, recall and F1 of spans with the same words ("strict"), the same of those that
share half of the words ("relaxed"), and how many speakers are right, of the matched quotations with a speaker, of all
with a speaker, and of the matched ones with none; then the processor time for 500 words, once the names are known,
beside the yake package's for its keyphrases.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yake

from bench.quotation_scoring import Match, Quotation, Score, WordNumbers, match, rates, read_gold, score
from bench.timing import median_seconds
from builder.annotating.aliases import find_stated_aliases
from builder.annotating.names import find_names
from builder.annotating.quotations import find_quotes
from builder.model import Article, Format, Name, Quote, QuoteKind, StatedAlias

FILES = ("tuning", "held-out")

_LANGUAGE = "en"
_ROUNDS = 3
_MILLISECONDS = 1000
_WORDS = 500
_SHOWN = 90


@dataclass(frozen=True, slots=True)
class Sample:
    """An article with its names and the aliases it states, and the quotations that the gold has."""

    key: str
    article: Article
    names: tuple[Name, ...]
    aliases: tuple[StatedAlias, ...]
    gold: tuple[Quotation, ...]

    def find(self) -> tuple[Quote, ...]:
        """Find its quotations."""
        return find_quotes(self.article.body, self.article.language, names=self.names, aliases=self.aliases)

    def match(self) -> list[Match]:
        """Pair the quotations of the gold with those that are found."""
        numbers = WordNumbers(self.article.text)
        found = [Quotation(*numbers.span(one.start, one.end), one.kind, one.speaker) for one in self.find()]
        return match(self.gold, [one for one in found if one.start < one.end])


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the arguments, measure, print; return 0, or 1 when the articles or the gold cannot be read."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.quotations", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("set", type=Path, metavar="SET", help="gold.json of the set")
    parser.add_argument("--gold", type=Path, metavar="FOLDER", default=Path(__file__).with_name("gold"))
    parser.add_argument(
        "--worst", type=int, metavar="N", default=0, help="list N errors of each sort, of the tuning file"
    )
    parser.add_argument("--held-out", action="store_true", help="list those of the held-out file")
    options = parser.parse_args(arguments)
    try:
        samples = {name: load(options.set, options.gold / f"quotations-{name}.json") for name in FILES}
    except (OSError, ValueError, KeyError) as error:
        print(f"{error!r} (expected SET with a body for each key of the gold in {options.gold})", file=sys.stderr)
        return 1
    print(render_table(samples))
    print(render_speed([sample for name in FILES for sample in samples[name]]))
    if options.worst:
        for line in render_worst(samples[FILES[options.held_out]], options.worst):
            print(line)
    return 0


def load(articles: Path, gold: Path) -> list[Sample]:
    """Read one file of the gold and its articles, in the order of their keys.

    Raises:
        OSError: One of the files cannot be read.
        ValueError: One of them is no JSON, or a quotation has not the form that it should have.
        KeyError: The set has no such article.
    """
    records = json.loads(articles.read_text(encoding="utf-8"))
    entries: Mapping[str, Sequence[Mapping[str, object]]] = json.loads(gold.read_text(encoding="utf-8"))
    return [make_sample(key, str(records[key]["body"]), entries[key]) for key in sorted(entries)]


def make_sample(key: str, body: str, entries: Sequence[Mapping[str, object]]) -> Sample:
    """Make an article of a body, a paragraph for what blank lines set off, and find its names.

    White space is collapsed as it is when articles are read; the gold's offsets, which count in `body`, become numbers
    of words, which are the same in both.
    """
    article = Article(
        id=key[:10],
        path=f"{key}.txt",
        format=Format.TEXT,
        headline=key,
        language=_LANGUAGE,
        body=tuple(_paragraphs(body)),
    )
    aliases = find_stated_aliases(article)
    names = find_names(article.body, article.language, aliases=aliases)
    return Sample(key, article, names, aliases, tuple(read_gold(entries, body)))


def _paragraphs(body: str) -> Iterator[str]:
    lines: list[str] = []
    for line in [*body.splitlines(), ""]:
        if words := line.split():
            lines += words
        elif lines:
            yield " ".join(lines)
            lines = []


def render_table(samples: Mapping[str, Sequence[Sample]]) -> str:
    """Render a row for each file and kind."""
    head = f"{'':<22}{'gold':>6}{'found':>6}{'strict P':>10}{'R':>6}{'F1':>6}{'relaxed P':>11}{'R':>6}{'F1':>6}"
    rows = [f"{head}{'speaker':>9}{'of all':>8}{'none':>6}"]
    for name, of_file in samples.items():
        matches = [pair for sample in of_file for pair in sample.match()]
        for kind in QuoteKind:
            counts = score([pair for pair in matches if pair.kind is kind])
            rows.append(f"{f'{name} {kind}':<22}{_render_score(counts)}")
    return "\n".join(rows)


def _render_score(counts: Score) -> str:
    strict = rates(counts.exact, gold=counts.gold, found=counts.found)
    relaxed = rates(counts.matched, gold=counts.gold, found=counts.found)
    columns = [f"{counts.gold:>6}{counts.found:>6}"]
    columns += [f"{value:>{width}.3f}" for value, width in zip((*strict, *relaxed), (10, 6, 6, 11, 6, 6), strict=True)]
    shares = (
        (counts.named_right, counts.named),
        (counts.named_right, counts.all_named),
        (counts.nameless_right, counts.nameless),
    )
    return "".join(columns) + "".join(
        f"{right / of:>{width}.3f}" if of else f"{'-':>{width}}"
        for (right, of), width in zip(shares, (9, 8, 6), strict=True)
    )


def render_speed(samples: Sequence[Sample]) -> str:
    """Time our quotations and the yake package's keyphrases on the same articles."""
    texts = [sample.article.text for sample in samples]
    words = sum(len(text.split()) for text in texts)
    extractor = yake.KeywordExtractor(lan=_LANGUAGE)
    ours = median_seconds(lambda: [sample.find() for sample in samples], _ROUNDS)
    yakes = median_seconds(lambda: [extractor.extract_keywords(text) for text in texts], _ROUNDS)
    each = [_MILLISECONDS * seconds * _WORDS / max(1, words) for seconds in (ours, yakes)]
    return f"ms/500 words: quotations {each[0]:.2f}, yake {each[1]:.1f}, ratio {ours / max(yakes, 1e-9):.4f}"


def render_worst(samples: Iterable[Sample], count: int) -> Iterator[str]:
    """Render the errors of some articles.

    Yields:
        For each kind and each sort of error a title with how many there are, then the first of them, in text order.
    """
    matches = [(sample, pair) for sample in samples for pair in sample.match()]
    for kind in QuoteKind:
        sorts: dict[str, list[str]] = {"missed": [], "surplus": [], "cut otherwise": [], "wrong speaker": []}
        for sample, pair in matches:
            for sort in _errors(pair) if pair.kind is kind else ():
                sorts[sort].append(_render_error(sample, pair))
        for sort, lines in sorts.items():
            yield f"-- {kind} {sort}: {len(lines)}"
            yield from lines[:count]


def _errors(pair: Match) -> Iterator[str]:
    if pair.found is None:
        yield "missed"
    elif pair.gold is None:
        yield "surplus"
    else:
        if not pair.is_exact:
            yield "cut otherwise"
        if not pair.has_right_speaker:
            yield "wrong speaker"


def _render_error(sample: Sample, pair: Match) -> str:
    sides = {"gold": pair.gold, "found": pair.found}
    numbers = WordNumbers(sample.article.text)
    lines = [
        f"     {side:<6}{one.speaker!s:<40}  {_cut(sample.article.text[slice(*numbers.offsets(one.start, one.end))])!r}"
        for side, one in sides.items()
        if one
    ]
    return "\n".join([f"   {sample.key}", *lines])


def _cut(text: str) -> str:
    half = _SHOWN // 2
    return text if len(text) <= _SHOWN else f"{text[:half]} … {text[-half:]}"


if __name__ == "__main__":
    sys.exit(main())
