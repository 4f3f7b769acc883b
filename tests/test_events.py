"""The event timeline: dated sentences of all articles, by the time that they tell of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from builder.linking.chronology import oldest_first
from builder.model import AnnotatedArticle, Event, Family, Version
from tests.dated import dated, find_events
from tests.memories import EncodingMemory

RAID = dated(
    "American forces killed Abu Bakr al-Baghdadi in the village of Barisha on Saturday night.",
    dates={"Saturday night": "2019-10-26TNI"},
    path="articles/raid.txt",
    published=date(2019, 10, 27),
)
LATER = dated(
    "On 26 October 2019 American forces killed the group’s leader al-Baghdadi in Barisha, a village in Idlib.",
    dates={"26 October 2019": "2019-10-26"},
    path="articles/later.txt",
    published=date(2019, 11, 1),
)
BY_MONTH = dated(
    "Abu Bakr al-Baghdadi was killed by American forces in the village of Barisha in October 2019.",
    dates={"October 2019": "2019-10"},
    path="articles/by-month.txt",
    published=date(2020, 2, 1),
)
ELSEWHERE = dated(
    "Turkish troops entered the town of Ras al-Ayn on 26 October 2019.",
    dates={"26 October 2019": "2019-10-26"},
    path="articles/elsewhere.txt",
    published=date(2019, 11, 2),
)
SAME_PEOPLE = dated(
    "American forces flew over the village of Barisha again on 26 October 2019 to photograph the ruins.",
    dates={"26 October 2019": "2019-10-26"},
    path="articles/same-people.txt",
    published=date(2019, 11, 3),
)


def shown(events: tuple[Event, ...]) -> list[tuple[str, list[str]]]:
    """Each event's value and the ids of the articles that tell it."""
    return [(event.value, [telling.article_id for telling in event.tellings]) for event in events]


def test_articles_that_tell_the_same_are_one_event() -> None:
    """Same time, and enough names and content words in common; the tellings in the order of publication."""
    assert shown(find_events([RAID, LATER])) == [("2019-10-26", [RAID.id, LATER.id])]


def test_two_events_of_one_day_stay_apart() -> None:
    """A common day is no reason, and neither are common names when what happened differs."""
    events = find_events([RAID, ELSEWHERE, SAME_PEOPLE])
    assert shown(events) == [
        ("2019-10-26", [RAID.id]),
        ("2019-10-26", [ELSEWHERE.id]),
        ("2019-10-26", [SAME_PEOPLE.id]),
    ]


def test_names_that_differ_tell_events_apart() -> None:
    """Stock sentences are alike in all but whom they speak of, and that is what counts."""
    one, other = (
        dated(
            f"In trading on the New York Stock Exchange on Friday, {name} shares closed at {price} dollars.",
            dates={"Friday": "1989-10-27"},
            path=f"articles/{name}.txt",
            published=date(1989, 10, 30),
        )
        for name, price in (("Conseco", 19), ("Aetna", 60))
    )
    assert len(find_events([one, other])) == 2


def test_a_later_telling_may_be_less_close() -> None:
    """A text with only the month may tell of the raid of the 26th, if its wording says so; the event keeps its day."""
    assert shown(find_events([RAID, LATER, BY_MONTH])) == [("2019-10-26", [RAID.id, LATER.id, BY_MONTH.id])]


def test_a_month_is_not_its_first_day() -> None:
    """An event is on the timeline at the precision at which it is told, the wider before what it frames."""
    articles = [
        dated(f"The army took the town in {words}.", dates={words: value}, path=f"articles/{value}.txt")
        for words, value in (("2016", "2016"), ("January 2016", "2016-01"), ("1 January 2016", "2016-01-01"))
    ]
    assert [event.value for event in find_events(articles)] == ["2016", "2016-01", "2016-01-01"]


def test_versions_of_a_story_tell_an_event_once() -> None:
    """What an agency wrote once does not become likelier by being printed twice; a version's own sentences count."""
    copy = dated(
        *RAID.article.body,
        "The White House named Conan, a dog, on 28 October 2019.",
        dates={"Saturday night": "2019-10-26TNI", "28 October 2019": "2019-10-28"},
        path="articles/copy.txt",
        published=date(2019, 10, 29),
    )
    family = Family(RAID.id, (Version(copy.id, 0.9, ()),))
    assert shown(find_events([RAID, copy], [family])) == [("2019-10-26", [RAID.id]), ("2019-10-28", [copy.id])]
    assert shown(find_events([RAID, copy]))[0] == ("2019-10-26", [RAID.id, copy.id])


def test_even_a_short_sentence_of_a_version_is_told_once() -> None:
    """Two few words to tell that two sentences are one are enough when one story has them twice."""
    one, copy = (
        dated("They left for home on 1 May 2016.", dates={"1 May 2016": "2016-05-01"}, path=f"articles/{name}.txt")
        for name in "ab"
    )
    assert len(find_events([one, copy])) == 2
    assert len(find_events([one, copy], [Family(one.id, (Version(copy.id, 1.0, ()),))])) == 1


def test_what_was_expected_and_what_came_is_one_event() -> None:
    """Each telling says for itself whether it looked ahead."""
    before = dated(
        "Poland, Hungary and the Czech Republic will join NATO in Independence, Missouri, on 12 March.",
        dates={"12 March": "1999-03-12"},
        path="articles/before.txt",
        published=date(1999, 2, 27),
    )
    after = dated(
        "Poland, Hungary and the Czech Republic joined NATO in Independence, Missouri, on Friday.",
        dates={"Friday": "1999-03-12"},
        path="articles/after.txt",
        published=date(1999, 3, 13),
    )
    (event,) = find_events([before, after])
    assert [telling.expected for telling in event.tellings] == [True, False]


_PLACES = ("Mosul", "Raqqa", "Tikrit", "Baghouz", "Palmyra", "Kobani")
_DEEDS = ("captured the northern suburbs", "bombed the railway station", "reopened the university", "left the airport")
_VALUES = ("2016-11-17", "2016-11", "2016", "2016-11-18")


@st.composite
def dossiers(draw: st.DrawFn) -> list[AnnotatedArticle]:
    """A handful of articles that tell of a few places and deeds in much the same words."""
    found = []
    for number in range(draw(st.integers(1, 7))):
        sentences, dates = [], []
        for _ in range(draw(st.integers(1, 3))):
            value = draw(st.sampled_from(_VALUES))
            sentences.append(
                f"The army {draw(st.sampled_from(_DEEDS))} of {draw(st.sampled_from(_PLACES))} in {value} again."
            )
            dates.append((value, value))
        published = date(2017, 1, draw(st.integers(1, 28)))
        found.append(dated(*sentences, dates=dates, path=f"articles/{number}.txt", published=published))
    return found


@given(dossiers(), st.randoms())
def test_the_order_in_which_articles_come_does_not_matter(articles: list[AnnotatedArticle], random: Random) -> None:
    """They are put in the order of publication before, and that alone decides."""
    shuffled = list(articles)
    random.shuffle(shuffled)
    assert find_events(oldest_first(shuffled)) == find_events(oldest_first(articles))


@given(dossiers())
def test_every_telling_is_in_one_event(articles: list[AnnotatedArticle]) -> None:
    """Nothing is lost and nothing is told twice, and events are in order."""
    places = [(t.article_id, t.date) for event in find_events(oldest_first(articles)) for t in event.tellings]
    assert sorted(places) == sorted((a.id, index) for a in articles for index in _told_once(a))


def _told_once(annotated: AnnotatedArticle) -> list[int]:
    return list(range(len(annotated.dates)))


@given(dossiers())
def test_a_newer_article_changes_no_event(articles: list[AnnotatedArticle]) -> None:
    """It adds tellings to events, or events of its own; what was together stays together, and nothing else joins it."""
    ordered = oldest_first(articles)
    newest = ordered[-1].id
    before = {tuple((t.article_id, t.date) for t in event.tellings) for event in find_events(ordered[:-1])}
    after = (
        tuple((t.article_id, t.date) for t in event.tellings if t.article_id != newest)
        for event in find_events(ordered)
    )
    assert {tellings for tellings in after if tellings} == before


@given(dossiers(), st.data())
def test_what_is_remembered_of_other_articles_makes_no_difference(
    articles: list[AnnotatedArticle], data: st.DataObject
) -> None:
    """Whatever articles were there before, come, go or change, the events are those that these articles tell."""
    memory = EncodingMemory()
    story = Family(articles[0].id, tuple(Version(found.id, 1.0, ()) for found in articles[1:2]))
    edited = [replace(found, article=replace(found.article, published=date(2016, 12, 31))) for found in articles]
    for _ in range(data.draw(st.integers(1, 4))):
        choices = [data.draw(st.sampled_from([None, one, other])) for one, other in zip(articles, edited, strict=True)]
        ordered = oldest_first([found for found in choices if found])
        families = [story] if data.draw(st.booleans()) else []
        assert find_events(ordered, families, memory) == find_events(ordered, families)
