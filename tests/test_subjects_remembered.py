"""What is remembered of the last time changes how long it takes to find the subjects, and never what is found."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.linking.chronology import oldest_first
from builder.linking.memory import FORGETFUL, Memory
from builder.linking.subjects.finding import find_subjects
from builder.linking.subjects.subject import Subjects
from builder.linking.subjects.topics import choose_topics
from builder.model import AnnotatedArticle, Desk, GlossaryEntry, Kind, Topic
from tests.memories import EncodingMemory
from tests.named import named

NAMES = {
    "Karim al-Hadid": "person",
    "Karim B. Hadid": "person",
    "Omar Hadid": "other",
    "al-Hadid": "person",
    "Hadid": "other",
    "Anna Roth": "person",
    "Bea Roth": "person",
    "Roth": "person",
    "Roth Meyer": "other",
    "Orven Relief Council": "organisation",
    "Orven River Club": "organisation",
    "ORC": "organisation",
    "Orven": "place",
    "Orvenian": "other",
    "Kurds": "other",
    "Kurd": "other",
    "Gaddafi": "person",
    "Qaddafi": "other",
    "Repair Runway": "other",
    "Runway": "other",
    "U.S.": "place",
    "United States": "place",
}
SMALL = ("they repair the runway", "the runway and the kurds", "an orc in orven", "it rained")
STATED = (
    ("Orven Relief Council", "ORC"),
    ("Orven River Club", "ORC"),
    ("Karim al-Hadid", "Gaddafi"),
    ("Roth", "Kurds"),
)
PHRASES = ("relief plan", "relief plans", "President Roth", "runway", "Orven plan", "orven plan")
TAGS = ("Roth", "relief plan", "Siege", "???")
DESK = Desk(
    glossary=(
        GlossaryEntry(label="Anna Roth", kind=Kind.PERSON, aliases=("Roth",), apart_from=("Bea Roth",)),
        GlossaryEntry(label="The Council", kind=Kind.ORGANISATION, aliases=("ORC",)),
    ),
    never=("Orvenian",),
)


@st.composite
def articles(draw: st.DrawFn, number: int) -> AnnotatedArticle:
    """An article of a few names that have to do with each other."""
    names = draw(st.lists(st.sampled_from(sorted(NAMES)), max_size=6))
    pieces = draw(st.permutations([*names, *draw(st.lists(st.sampled_from(SMALL), max_size=3))]))
    return named(
        ". ".join(pieces) + ".",
        {name: NAMES[name] for name in names},
        path=f"articles/{number}.txt",
        stated=draw(st.lists(st.sampled_from(STATED), max_size=2, unique=True)),
        phrases=draw(st.lists(st.sampled_from(PHRASES), max_size=2, unique=True)),
        tags=draw(st.lists(st.sampled_from(TAGS), max_size=1)),
        day=draw(st.integers(1, 3)),
    )


@st.composite
def histories(draw: st.DrawFn) -> list[list[AnnotatedArticle]]:
    """A dossier at several times: in between, articles were added, edited and removed."""
    dossier: dict[int, AnnotatedArticle] = {}
    times = []
    for _ in range(draw(st.integers(2, 4))):
        for number in draw(st.lists(st.integers(0, 9), min_size=1, max_size=5)):
            if number in dossier and draw(st.booleans()):
                del dossier[number]
            else:
                dossier[number] = draw(articles(number))
        times.append(list(dossier.values()))
    return times


def find(
    dossier: Sequence[AnnotatedArticle], desk: Desk, min_articles: int, memory: Memory
) -> tuple[Subjects, tuple[Topic, ...]]:
    """The subjects of a dossier, and its topics."""
    ordered = oldest_first(dossier)
    subjects = find_subjects(ordered, desk, min_articles=min_articles, memory=memory)
    return subjects, choose_topics(subjects, articles=len(ordered), min_articles=min_articles, memory=memory)


@settings(max_examples=150, deadline=None)
@given(histories(), st.sampled_from([Desk(), DESK]), st.integers(1, 2))
def test_what_is_found_does_not_depend_on_what_was_found_before(
    times: list[list[AnnotatedArticle]], desk: Desk, min_articles: int
) -> None:
    """After any history the subjects and topics are those that are found without one."""
    memory = EncodingMemory()
    for dossier in times:
        found = find(dossier, desk, min_articles, memory)
        assert found == find(dossier, desk, min_articles, FORGETFUL)
