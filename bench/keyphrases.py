"""Measure the keyphrases against gold that people chose, beside yake's alone and without each signal.

    python -m bench.keyphrases FOLDER… [--halves]

FOLDER holds articles KEY.txt, and beside it lies FOLDER.gold.json: key to keyphrases. Prints a row for our keyphrases,
one for the yake package's, and one for ours without each signal: F1@10 for each folder, and the processor time for the
keyphrases of 500 words once they are read and their names are known. Without the signal "yake" its statistics are not
computed, so that row shows what the rest takes.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import yake

from bench.keyphrase_scoring import f1_at
from builder.annotating.aliases import find_stated_aliases
from builder.annotating.keyphrases import extract_keyphrases
from builder.annotating.keyphrases.signals import WEIGHTS
from builder.annotating.names import find_names
from builder.config import Settings, load_project
from builder.errors import ArticleError
from builder.model import DERIVED_HEADLINE_RULE, Article, Desk, Name, StatedAlias
from builder.reading.article import read_article
from builder.reading.source import list_paths

_AT = 10
_MILLISECONDS = 1000
_WORDS = 500
_MAX_WORDS_OF_YAKE = 3


@dataclass(frozen=True, slots=True)
class Sample:
    """An article as it comes to the extraction of keyphrases."""

    key: str
    article: Article
    names: tuple[Name, ...]
    aliases: tuple[StatedAlias, ...]

    @property
    def headline_is_derived(self) -> bool:
        """True when the headline is the lead's own words."""
        return self.article.evidence["headline"].rule == DERIVED_HEADLINE_RULE


@dataclass(frozen=True, slots=True)
class Collection:
    """A folder: the gold of all its articles, and the articles that can be read."""

    name: str
    gold: Mapping[str, Sequence[str]]
    samples: tuple[Sample, ...]

    def half(self, number: int) -> Collection:
        """Every other article, by key."""
        gold = {key: self.gold[key] for key in sorted(self.gold)[number::2]}
        return Collection(f"{self.name} {'ab'[number]}", gold, tuple(s for s in self.samples if s.key in gold))


Extractor = Callable[[Sample], Sequence[str]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the arguments, measure, print; return 0, or 1 when a folder has no gold, which is said on stderr."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.keyphrases", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    parser.add_argument("--halves", action="store_true", help="columns for each half of the articles as well")
    options = parser.parse_args(arguments)
    settings = load_project(Path(__file__).parent.parent / "mkdocs.yml").settings
    try:
        collections = [load(folder, settings) for folder in options.folders]
    except (OSError, json.JSONDecodeError) as error:
        print(f"{error} (expected FOLDER.gold.json beside each FOLDER)", file=sys.stderr)
        return 1
    if options.halves:
        collections += [collection.half(number) for collection in collections for number in (0, 1)]
    print(render_table(collections))
    return 0


def load(folder: Path, settings: Settings) -> Collection:
    """Read a folder's gold and its articles; one that cannot be read has no keyphrases.

    Raises:
        OSError: There is no gold, or it cannot be read.
        json.JSONDecodeError: The gold is no JSON.
    """
    gold = json.loads(folder.with_name(f"{folder.name}.gold.json").read_text(encoding="utf-8"))
    samples = []
    for source in list_paths([folder], None)[0]:
        try:
            article = read_article(source, settings=settings, desk=Desk())
        except ArticleError:
            continue
        aliases = find_stated_aliases(article)
        names = find_names(article.body, article.language, aliases=aliases)
        samples.append(Sample(Path(article.path).stem, article, names, aliases))
    return Collection(folder.name, gold, tuple(samples))


def ours(sample: Sample, *, weights: Mapping[str, float] = WEIGHTS) -> list[str]:
    """Our keyphrases, as the record has them."""
    found = extract_keyphrases(
        sample.article,
        names=sample.names,
        aliases=sample.aliases,
        headline_is_derived=sample.headline_is_derived,
        count=_AT,
        weights=weights,
    )
    return [keyphrase.text for keyphrase in found]


def yake_alone(sample: Sample, *, extractor: yake.KeywordExtractor) -> list[str]:
    """The keyphrases of the yake package as it comes."""
    article = sample.article
    text = article.text if sample.headline_is_derived else f"{article.headline}.\n\n{article.text}"
    return [phrase for phrase, _ in extractor.extract_keywords(text)]


def render_table(collections: Sequence[Collection]) -> str:
    """Render the scores of all extractors on all collections, and their time over all articles."""
    extractor = yake.KeywordExtractor(lan="en", n=_MAX_WORDS_OF_YAKE, top=_AT)
    extractors: dict[str, Extractor] = {"ours": ours, "yake alone": partial(yake_alone, extractor=extractor)}
    for name in WEIGHTS:
        others = {other: weight for other, weight in WEIGHTS.items() if other != name}
        extractors[f"without {name}"] = partial(ours, weights=others)
    names = [collection.name for collection in collections]
    rows = [f"{'F1@10':<24}" + "".join(f"{name:>12}" for name in names) + f"{'ms/500 words':>14}"]
    for label, extract in extractors.items():
        scores, seconds, words = [], 0.0, 0
        for collection in collections:
            begin = time.process_time()
            found = {sample.key: extract(sample) for sample in collection.samples}
            seconds += time.process_time() - begin
            words += sum(len(sample.article.text.split()) for sample in collection.samples)
            scores.append(f1_at(collection.gold, found, _AT))
        each = _MILLISECONDS * seconds * _WORDS / max(1, words)
        rows.append(f"{label:<24}" + "".join(f"{score:>12.3f}" for score in scores) + f"{each:>14.1f}")
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main())
