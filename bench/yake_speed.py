"""Time our computation of YAKE's statistics beside the yake package's, on the same texts in the same run.

    python -m bench.yake_speed FOLDER [--texts N]

Prints milliseconds for 500 words, the median of the rounds, and each as a ratio to ours. The package is timed whole, as
it gives keyphrases, and without dropping the near-equal ones, which is what ours stands for. Exits with 1 when a score
differs by more than 1e-9.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import yake
from yake.data import DataCore

from bench.timing import median_seconds
from builder.annotating.stopwords import stopwords
from builder.annotating.yake_statistics import phrase_scores

_LANGUAGE = "en"
_ROUNDS = 5
_WORDS = 500
_MAX_WORDS = 3
_TOLERANCE = 1e-9


def main() -> int:
    """Read the arguments, compare the scores, time both, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="its .txt files are English texts in UTF-8")
    parser.add_argument("--texts", type=int, default=40, help="at most so many (default: %(default)s)")
    options = parser.parse_args()
    paths = sorted(options.folder.glob("**/*.txt"))[: options.texts]
    texts = [path.read_text(encoding="utf-8", errors="replace").replace("’", "'") for path in paths]
    words = sum(len(text.split()) for text in texts)
    if not words:
        parser.error(f"{options.folder}: no .txt file with a word in it")
    different = [path for path, text in zip(paths, texts, strict=True) if not _are_equal(text)]
    print(f"{len(texts)} texts, {words} words, scores differ in {len(different)} texts")
    extractor = yake.KeywordExtractor(lan=_LANGUAGE, n=_MAX_WORDS, stopwords=set(stopwords(_LANGUAGE)))
    rows = {
        "ours": _median_ms(texts, words, lambda text: phrase_scores(text, language=_LANGUAGE)),
        "yake, all phrases": _median_ms(texts, words, _scores_by_yake),
        "yake, keyphrases": _median_ms(texts, words, extractor.extract_keywords),
    }
    print(f"{'':<20}{'ms/500 words':>13}{'ratio':>8}")
    for name, milliseconds in rows.items():
        print(f"{name:<20}{milliseconds:>13.2f}{milliseconds / rows['ours']:>7.1f}×")
    return 1 if different else 0


def _median_ms(texts: Sequence[str], words: int, work: Callable[[str], object]) -> float:
    seconds = median_seconds(lambda: [work(text) for text in texts], _ROUNDS)
    return 1000 * seconds * _WORDS / words


def _scores_by_yake(text: str) -> Mapping[str, float]:
    core = DataCore(text.replace("\n", " "), set(stopwords(_LANGUAGE)), {"windows_size": 1, "n": _MAX_WORDS})
    core.build_single_terms_features()
    core.build_mult_terms_features()
    return {phrase: float(found.h) for phrase, found in core.candidates.items() if found.is_valid()}


def _are_equal(text: str) -> bool:
    ours, theirs = phrase_scores(text, language=_LANGUAGE), _scores_by_yake(text)
    return ours.keys() == theirs.keys() and all(abs(ours[key] - theirs[key]) <= _TOLERANCE for key in theirs)


if __name__ == "__main__":
    raise SystemExit(main())
