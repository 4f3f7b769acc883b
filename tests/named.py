"""Makes annotated articles whose names, keyphrases and statements a test gives itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np

from builder.linking.chronology import oldest_first
from builder.linking.identity.accounts import Account, Facts, accounts_of, facts_of
from builder.linking.identity.census import Hearings, take_census
from builder.linking.identity.surfaces import Surfaces, collect_surfaces
from builder.linking.identity.testimony import testimony_of
from builder.linking.memory import FORGETFUL
from builder.linking.subjects.finding import find_subjects
from builder.linking.subjects.subject import Subject, Subjects
from builder.model import AnnotatedArticle, Desk, Keyphrase, Kind, Name, StatedAlias
from tests.articles import make_article

KINDS = {"person": Kind.PERSON, "place": Kind.PLACE, "organisation": Kind.ORGANISATION, "other": Kind.OTHER}


def named(
    text: str,
    names: Mapping[str, str],
    *,
    path: str = "articles/1.txt",
    stated: Sequence[tuple[str, str]] = (),
    phrases: Sequence[str] = (),
    tags: Sequence[str] = (),
    day: int = 1,
) -> AnnotatedArticle:
    """Annotate an article of one paragraph.

    Args:
        text: The paragraph.
        names: Name to kind; where a name stands inside of a longer one, only the longer counts.
        path: As in the project.
        stated: Pairs of a name and its alias; the whole text is the passage.
        phrases: Keyphrases.
        tags: The editor's.
        day: Of May 2016.
    """
    spans: list[Name] = []
    for name in sorted(names, key=len, reverse=True):
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            if not any(other.start < end and start < other.end for other in spans):
                rule = "capitals" if names[name] == "other" else "title"
                spans.append(Name(name, KINDS[names[name]], start, end, rule))
            start = text.find(name, end)
    return AnnotatedArticle(
        article=make_article(text, path=path, published=date(2016, 5, day), tags=tags),
        names=tuple(sorted(spans, key=lambda span: span.start)),
        keyphrases=tuple(Keyphrase(phrase, 0.9) for phrase in phrases),
        aliases=tuple(StatedAlias(name, alias, text) for name, alias in stated),
    )


def subjects_of(*articles: AnnotatedArticle, desk: Desk | None = None, min_articles: int = 1) -> Subjects:
    """Find the subjects of some articles, those of a single article included."""
    return find_subjects(oldest_first(articles), desk or Desk(), min_articles=min_articles)


def facts_of_names(*articles: AnnotatedArticle) -> Facts:
    """What articles together say of their names."""
    return _heard(articles)[0]


def surfaces_of(*articles: AnnotatedArticle) -> Surfaces:
    """The surfaces of articles."""
    facts, accounts = _heard(articles)
    return collect_surfaces(accounts, facts.known, ())


def _heard(articles: Sequence[AnnotatedArticle]) -> tuple[Facts, list[Account]]:
    hearings = Hearings([testimony_of(annotated) for annotated in articles])
    census = take_census(hearings, Desk(), FORGETFUL)
    names = np.flatnonzero(census.is_known)
    alike = np.array(census.alike(FORGETFUL), np.int64).reshape(-1, 2)
    return facts_of(census, names, alike), list(accounts_of(census, hearings, census.is_known))


def names_of(subject: Subject) -> set[str]:
    """All names of a subject."""
    return {subject.label, *(alias.text for alias in subject.aliases)}


def groups_of(subjects: Subjects) -> list[set[str]]:
    """The names of each subject that has several."""
    return [names_of(subject) for subject in subjects.found if subject.aliases]


def subject_of(subjects: Subjects, label: str) -> Subject:
    """The subject with a label."""
    (subject,) = [found for found in subjects.found if found.label == label]
    return subject
