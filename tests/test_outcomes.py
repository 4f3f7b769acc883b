"""Outcomes as bytes: what is packed comes back equal, and equal outcomes are equal bytes."""

from __future__ import annotations

import dataclasses
import zlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.caching.outcomes import Outcome, pack, unpack
from builder.caching.store import Store
from builder.config import load_project
from builder.errors import Problem, Severity
from builder.reading.desk import read_desk
from builder.reading.source import list_paths
from tests.articles import annotated
from tests.kept import read_with
from tests.projects import REPOSITORY, SHARED

SCALARS: dict[object, st.SearchStrategy[Any]] = {
    str: st.text(max_size=8),
    int: st.integers(-(2**63), 2**64 - 1),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    date: st.dates(),
    NoneType: st.none(),
}
FEW = 3


@cache
def values_of(hint: Any) -> st.SearchStrategy[Any]:
    """Make any value of a type of the model: what its fields may hold, whether or not reading ever puts it there."""
    if hint in SCALARS:
        return SCALARS[hint]
    if isinstance(hint, UnionType):
        return st.one_of(*map(values_of, get_args(hint)))
    if get_origin(hint) is tuple:
        first, *rest = get_args(hint)
        if rest == [...]:
            return st.lists(values_of(first), max_size=FEW).map(tuple)
        return st.tuples(values_of(first), *map(values_of, rest))
    if get_origin(hint) is Mapping:
        return st.dictionaries(*map(values_of, get_args(hint)), max_size=FEW)
    if issubclass(hint, Enum):
        return st.sampled_from([*hint])
    hints = get_type_hints(hint)
    fields = {field.name: values_of(hints[field.name]) for field in dataclasses.fields(hint)}
    return st.fixed_dictionaries(fields).map(lambda values: hint(**values))


def check(outcome: Outcome) -> None:
    """Pack an outcome and compare what comes back: the values, their types, and the bytes they give."""
    packed = pack(outcome)
    again = unpack(packed)
    assert again == outcome
    assert repr(replace(again, article=None)) == repr(replace(outcome, article=None))
    assert pack(again) == packed
    if outcome.article and again.article:
        evidence = outcome.article.article.evidence
        other = replace(outcome.article.article, evidence=dict(reversed([*evidence.items()])))
        assert pack(replace(outcome, article=replace(outcome.article, article=other))) == packed
        assert {*again.article.article.evidence} == {*evidence}
        assert repr(replace(again.article, article=other)) == repr(replace(outcome.article, article=other))


def check_all(folder: Path) -> int:
    """Check every article of a folder, with the desk of the repository; return how many there are."""
    desk = read_desk(REPOSITORY / "desk", REPOSITORY)
    sources, _ = list_paths([folder], REPOSITORY)
    outcomes = read_with(Store(None), sources, settings=load_project(REPOSITORY / "mkdocs.yml").settings, desk=desk)
    for outcome in outcomes:
        check(replace(outcome, article=outcome.article and replace(outcome.article)))
    return len(outcomes)


def test_the_example_articles_come_back_equal() -> None:
    """Text, pages and Markdown with all their annotations, notes among them."""
    assert check_all(REPOSITORY / "articles") > 10


@pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="the two scraped articles are not here")
def test_scraped_texts_come_back_equal() -> None:
    """So do texts as they were scraped."""
    assert check_all(SHARED / "seeds") == 2


def test_problems_come_back_equal() -> None:
    """A file that was left out keeps its reasons, in their order."""
    warning = Problem("articles/b.txt", 0, "“doubtful” …", Severity.WARNING)
    check(Outcome(None, (Problem("articles/b.txt", 7, "no story in it"), warning)))


@settings(max_examples=60)
@given(values_of(Outcome))
def test_any_outcome_comes_back_equal(outcome: Outcome) -> None:
    """Whatever the fields hold: any text, any number that fits in 64 bits, any kind, nothing."""
    check(outcome)


def test_other_outcomes_are_other_bytes() -> None:
    """A change of the last annotation shows."""
    article = annotated("Colonel Mara Venn spoke in Tarsin on Sunday.", path="articles/a.txt")
    assert article.names
    fewer = replace(article, names=article.names[:-1])
    assert pack(Outcome(fewer)) != pack(Outcome(article))


@pytest.mark.parametrize(
    "spoilt",
    [
        b"",
        b"no outcome",
        zlib.compress(b""),
        zlib.compress(b"\xff\xff"),
        zlib.compress(b"\x90"),
        pack(Outcome(None, (Problem("a.txt", 0, "x"),)))[:-3],
    ],
)
def test_other_bytes_are_refused(spoilt: bytes) -> None:
    """What is no outcome is an error, never half an outcome."""
    with pytest.raises(ValueError, match="no packed outcome"):
        unpack(spoilt)
