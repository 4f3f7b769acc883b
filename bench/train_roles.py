"""Learn the weights of the role model from a folder of pages with gold, and say how well they do on unseen sites.

    python -m bench.train_roles FOLDER [--folds 4] [--write]

The model is a multinomial logistic regression over the signs of a line (`builder/reading/raw/page_signs.py`), fitted by
L-BFGS with an L2 penalty, and the transitions between the places of a page are counted. Lines count by the square root
of their words, pages by the square root of their lines; a page is also shown as headline, masthead and story alone, as
people paste it, and with the interruptions and the end of another page, so that fewer of their combinations are new.
The project's own pages in six languages (`tests/scraped_pages`) take part, since the folder's may all be in one. Pages
whose gold breaks off within the story (`BROKEN_GOLD`, checked by hand) are left out of the fit, since they would teach
that story is furniture; they count in the figures.

Prints the body F1 and the headline's share on sites that the fit has not seen (whole sites are kept aside in each
fold), and with all pages in the fit. Saved web pages have weights of their own, with signs of their markup. `--write`
writes `role_weights.json` beside the readers. Needs the dependency group "train".
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_array

from bench.gold_pages import GoldError
from bench.role_samples import (
    BROKEN_GOLD,
    KEY_BEGINNING,
    PASTED,
    WEB,
    Sample,
    load_samples,
    load_web_samples,
    mix_pages,
)
from bench.scoring import body_overlap, words
from builder.reading.raw.chain import FOLLOWERS, PLACES, ROLES, Role
from builder.reading.raw.roles import LineRole, RoleWeights, decode_signs
from builder.reading.raw.story import find_story

READING = Path(__file__).parent.parent / "builder" / "reading"
TEMPERATURES = (1.0, 0.5, 0.5)
"""Scale of the emissions, of the correction for how rare a role is, and of the transitions."""

_PENALTY = 1e-5
_RARE_ROLE = 10.0
_ITERATIONS = 200
_MIN_USES = 8
_MOST_WORDS = 80


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the pages, cross-validate, fit on all and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", type=int, default=4, help="0 leaves the cross-validation out (default: %(default)s)")
    parser.add_argument("--only", choices=("raw", "web"), help="learn the weights of one of the two only")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args(arguments)
    learners = {"raw": load_samples, "web": load_web_samples}
    for room in [options.only] if options.only else learners:
        try:
            samples = learners[room](options.folder)
        except GoldError as error:
            print(error, file=sys.stderr)
            return 1
        weights = learn(samples, options.folds)
        if options.write:
            (READING / room / "role_weights.json").write_text(render(weights), encoding="utf-8")
    return 0


def learn(samples: Sequence[Sample], folds: int) -> RoleWeights:
    """Cross-validate, fit on all, print the figures of both."""
    if folds:
        scores = [score for fold in range(folds) for score in _score_fold(samples, fold, folds)]
        _print("unseen sites", scores)
    weights = fit(samples)
    _print("all pages", [(sample, *score(sample, weights)) for sample in samples if sample.variant != PASTED])
    print(f"{len(weights.signs)} signs")
    return weights


def fit(samples: Sequence[Sample]) -> RoleWeights:
    """Fit the weights of signs and transitions."""
    samples = [s for s in samples if s.variant == WEB or s.gold.key[:KEY_BEGINNING] not in BROKEN_GOLD]
    samples += mix_pages(samples)
    uses = Counter(name for sample in samples for signs in sample.signs for name in signs)
    names = sorted(name for name, count in uses.items() if count >= _MIN_USES)
    place = {name: column for column, name in enumerate(names)}
    labels, importance = [], []
    values, columns, ends = [], [], [0]
    for sample in samples:
        sizes = np.sqrt([min(len(words(line.text)), _MOST_WORDS) + 2 for line in sample.lines])
        importance.append(sample.weight * sizes / math.sqrt(sizes.sum()))
        labels += [ROLES.index(PLACES[place_]) for place_ in sample.places]
        for signs in sample.signs:
            known = [(place[name], value) for name, value in signs.items() if name in place]
            columns += [column for column, _ in known]
            values += [value for _, value in known]
            ends.append(len(values))
    rare = 1.0 if any(sample.variant == WEB for sample in samples) else _RARE_ROLE
    counts = np.bincount(labels, minlength=len(ROLES))
    rows = csr_array((values, columns, ends), shape=(len(labels), len(names)))
    emission, rarity, transition = TEMPERATURES
    table = emission * _fit_logistic(rows, np.array(labels), np.concatenate(importance), rare)
    table[:, place["bias"]] -= emission * rarity * np.log(counts / counts.sum())
    table -= table[0]
    learned = {name: tuple(round(float(v), 2) for v in table[:, column]) for name, column in place.items()}
    return RoleWeights(learned, _count_transitions(samples, transition))


def _fit_logistic(rows: csr_array, labels: np.ndarray, importance: np.ndarray, rare: float) -> np.ndarray:
    wanted = np.eye(len(ROLES))[labels]
    importance = importance / importance.mean()
    shape = (len(ROLES), rows.shape[1])
    # Of headlines, standfirsts and bylines there are few: they are held back more.
    penalty = np.array([_PENALTY * (1 if role in (Role.OTHER, Role.STORY) else rare) for role in ROLES])[:, None]

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights = flat.reshape(shape)
        scores = rows @ weights.T
        scores -= scores.max(axis=1, keepdims=True)
        odds = np.exp(scores)
        totals = odds.sum(axis=1, keepdims=True)
        likelihood = ((scores * wanted).sum(axis=1) - np.log(totals[:, 0])) @ importance / len(labels)
        slope = (rows.T @ ((wanted - odds / totals) * importance[:, None])).T / len(labels)
        return float((penalty * weights**2).sum() / 2 - likelihood), (penalty * weights - slope).ravel()

    found = minimize(loss, np.zeros(shape[0] * shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": _ITERATIONS})
    return np.asarray(found.x).reshape(shape)


def _count_transitions(samples: Sequence[Sample], scale: float) -> dict[str, tuple[float, ...]]:
    counts: Counter[tuple[str, str]] = Counter()
    for sample in samples:
        counts.update(pairwise(sample.places))
    found = {}
    for source, followers in FOLLOWERS.items():
        total = sum(counts[source, follower] for follower in followers) + 1
        found[source] = tuple(
            round(scale * math.log((counts[source, follower] + 0.5) / total), 2) for follower in followers
        )
    return found


def score(sample: Sample, weights: RoleWeights) -> tuple[float, float]:
    """The F1 of the story that the roles lead to, and 1.0 or 0.0 for their headline."""
    roles = decode_signs(sample.signs, weights)
    story = find_story(sample.lines, roles, taken=frozenset(), by_markup=sample.variant == WEB)
    body = [sample.lines[index].text for index in story.kept]
    return body_overlap(body, sample.gold.body).f1, float(_headline(sample, roles) == words(sample.gold.headline))


def _headline(sample: Sample, roles: Sequence[LineRole]) -> list[str]:
    shares: dict[tuple[str, ...], float] = defaultdict(float)
    for line, role in zip(sample.lines, roles, strict=True):
        shares[tuple(words(line.text))] += role.headline
    return list(max(shares.items(), key=lambda item: item[1])[0])


def _score_fold(samples: Sequence[Sample], fold: int, folds: int) -> list[tuple[Sample, float, float]]:
    sites = sorted({sample.gold.source for sample in samples})
    random.Random(1).shuffle(sites)  # noqa: S311  # the same folds each time
    aside = {site for index, site in enumerate(sites) if index % folds == fold}
    weights = fit([sample for sample in samples if sample.gold.source not in aside])
    kept = [sample for sample in samples if sample.gold.source in aside and sample.variant != PASTED]
    return [(sample, *score(sample, weights)) for sample in kept]


def _print(title: str, scores: Sequence[tuple[Sample, float, float]]) -> None:
    for variant in sorted({sample.variant for sample, _, _ in scores}):
        chosen = [(body, headline) for sample, body, headline in scores if sample.variant == variant]
        body, headline = (sum(column) / len(chosen) for column in zip(*chosen, strict=True))
        print(f"{title:<14}{variant:<6} body {body:.4f}  headline {headline:.4f}", flush=True)


def render(weights: RoleWeights) -> str:
    """Write the weights as JSON, one sign a line, without the reference role's zeros."""
    signs = ",\n".join(
        f"  {json.dumps(name)}: {json.dumps(values[1:])}" for name, values in sorted(weights.signs.items())
    )
    moves = ",\n".join(f"  {json.dumps(name)}: {json.dumps(values)}" for name, values in weights.transitions.items())
    return f'{{"signs": {{\n{signs}\n}},\n"transitions": {{\n{moves}\n}}}}\n'


if __name__ == "__main__":
    sys.exit(main())
