"""Profiles: what an article is about, how much it is about it, and how new that was when it was published."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from builder.linking.relations.shingles import words_of
from builder.linking.relations.vocabulary import Vocabulary, vocabulary_of
from builder.linking.subjects.subject import Subject
from builder.model import AnnotatedArticle, Kind

Matter = str | date
"""What articles can share: a subject, by its label, or a day that both texts speak of."""

_HEADLINE, _LEAD, _OFTEN = 0.45, 0.15, 0.4
"""What makes a subject salient: the headline names it, the lead does, the text comes back to it. Together 1."""

_TAGGED, _DAY = 0.8, 0.5
_DAY_WEIGHT = 0.8
_LEAD_CHARACTERS = 300, 600
"""The lead is a quarter of the text, but no less and no more than this."""

_OFTEN_CHARACTERS = 720  # a subject that is named once in so many is as present as can be
_OFTEN_MENTIONS = 3
_KINDS = {Kind.PERSON: 1.0, Kind.ORGANISATION: 0.9, Kind.OTHER: 0.8, Kind.PLACE: 0.6}
"""How much a shared subject says: two articles on one person have more in common than two on one country."""

_COMMON_FROM, _COMMON_SHARE = 4, 0.75
"""What four articles and this share of all so far are about is common."""

_SINGLE_WORD = 0.7  # of no certain kind: "Week", "Act"
_DAY_VALUE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Profile:
    """What is needed of an article to tell what it has to do with others.

    Attributes:
        saliences: What it is about and how much, in (0, 1].
        rarities: For each of these that an earlier article is about, too, and that is not common so far: 1 when that
            was at most the third, 1/2 up to the seventh, 1/3 up to the fifteenth, and so on, times how much its kind
            says.
    """

    article_id: str
    published: date | None
    saliences: Mapping[Matter, float]
    rarities: Mapping[Matter, float]
    vocabulary: Vocabulary


def profiles_of(articles: Iterable[AnnotatedArticle], subjects: Sequence[Subject]) -> tuple[Profile, ...]:
    """Draw up the profiles of articles.

    Rarity is counted in classes of powers of two and at the time of publication: newer articles never change it, and an
    older one that is added later hardly does.

    Args:
        articles: In any order, one for each story; those that are not among them make no subject more common.
        subjects: What the articles speak of.

    Returns:
        In the order of publication, undated first, ties by path: an undated one must not come after what is added.
    """
    ordered = sorted(articles, key=_arrival)
    found = _saliences({annotated.id: annotated for annotated in ordered}, subjects)
    weights: dict[Matter, float] = {subject.label: _weight(subject) for subject in subjects}
    seen: Counter[Matter] = Counter()
    profiles = []
    for place, annotated in enumerate(ordered, start=1):
        saliences = found[annotated.id]
        seen.update(saliences.keys())
        shared = (m for m in saliences if seen[m] > 1 and not _is_common(seen[m], place))
        rarities = {m: weights.get(m, _DAY_WEIGHT) / _rarity_class(seen[m]) for m in shared}
        article = annotated.article
        vocabulary = vocabulary_of(f"{article.headline}\n{article.text}")
        profiles.append(Profile(annotated.id, article.published, saliences, rarities, vocabulary))
    return tuple(profiles)


def _arrival(annotated: AnnotatedArticle) -> tuple[date, str]:
    return annotated.article.published or date.min, annotated.article.path


def _is_common(articles: int, of: int) -> bool:
    """Tell what the dossier as a whole is about: it says nothing about any two articles.

    Their number is taken down to a power of two, so that an older article that is added later hardly changes anything.
    """
    return articles >= _COMMON_FROM and articles > _COMMON_SHARE * (1 << of.bit_length() - 1)


def _rarity_class(articles: int) -> int:
    """1 for 2 and 3 articles, 2 for 4 to 7, 3 for 8 to 15, and so on."""
    return articles.bit_length() - 1


def _weight(subject: Subject) -> float:
    is_vague = subject.kind is Kind.OTHER and not subject.is_chosen and len(subject.label.split()) == 1
    return _KINDS[subject.kind] * (_SINGLE_WORD if is_vague else 1)


def _saliences(
    articles: Mapping[str, AnnotatedArticle], subjects: Sequence[Subject]
) -> Mapping[str, dict[Matter, float]]:
    """For each article what it is about, and how much."""
    found: defaultdict[str, dict[Matter, float]] = defaultdict(dict)
    judges = {article_id: _judge(annotated) for article_id, annotated in articles.items()}
    for subject in subjects:
        if not (subject.is_telling or subject.is_chosen):
            continue
        starts: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for mention in subject.mentions:
            starts[mention.article_id].append((mention.start, mention.end))
        for article_id, spans in starts.items():
            if article_id in judges and (salience := judges[article_id](spans, subject)):
                found[article_id][subject.label] = salience
        for article_id in subject.tagged_ids:
            if article_id in judges:
                found[article_id][subject.label] = _TAGGED
    for article_id, annotated in articles.items():
        found[article_id].update(dict.fromkeys(_days(annotated), _DAY))
    return found


def _days(annotated: AnnotatedArticle) -> Iterator[date]:
    """The days that a text speaks of, as far as they are days of the calendar."""
    for expression in annotated.dates:
        if _DAY_VALUE.fullmatch(expression.value):
            with suppress(ValueError):
                yield date.fromisoformat(expression.value)


def _judge(annotated: AnnotatedArticle) -> Callable[[Sequence[tuple[int, int]], Subject], float]:
    """Make the function that tells how much the article is about a subject that it mentions; 0 when it is not.

    What other articles call a name or a phrase counts here only when this article's own annotations have it as well:
    otherwise a new article could change what old ones share.
    """
    article = annotated.article
    text = article.text
    headline = f" {' '.join(words_of(article.headline))} "
    names = {name.start for name in annotated.names}
    phrases = {_folded(phrase.text) for phrase in annotated.keyphrases}
    shortest, longest = _LEAD_CHARACTERS
    lead = min(longest, max(shortest, len(text) // 4))
    often = max(_OFTEN_MENTIONS, len(text) / _OFTEN_CHARACTERS)

    def salience(spans: Sequence[tuple[int, int]], subject: Subject) -> float:
        forms = {_folded(text[start:end]) for start, end in spans}
        is_own = subject.is_chosen or any(start in names for start, _ in spans) or not forms.isdisjoint(phrases)
        if not is_own:
            return 0
        in_headline = any(f" {form} " in headline for form in forms)
        return _HEADLINE * in_headline + _LEAD * (spans[0][0] < lead) + _OFTEN * min(1, len(spans) / often)

    return salience


def _folded(text: str) -> str:
    return " ".join(words_of(text))
