"""The file of recurring lines: what it may say, and which lines it makes furniture for which article."""

from __future__ import annotations

import pytest

from builder.model import Desk, Publisher
from builder.reading.learned import (
    Learned,
    Recurring,
    RecurringLine,
    Verdict,
    parse_learned,
    recurring_by_source,
    recurring_lines,
)
from builder.strictyaml import Faults, parse_yaml

FILE = """
everywhere:
  - {line: "Follow us on the networks", seen: 6, of: 9}
sources:
  - name: Sample Wire
    lines:
      - {line: "Our standards: the pledge", seen: 14, of: 20}
      - {line: "Why it matters", seen: 11, of: 20, editor: story}
folders:
  - name: articles/inbox
    lines: [{line: Forwarded by the list, editor: furniture}]
"""


def parsed(text: str) -> Learned:
    """The content of a file in which nothing is wrong."""
    faults = Faults("furniture.yml")
    learned = parse_learned(parse_yaml(text, faults), faults)
    assert faults.problems == []
    return learned


def desk_of(text: str, *publishers: Publisher) -> Desk:
    """A desk that has learned what a file says."""
    return Desk(publishers=publishers, recurring=recurring_by_source(parsed(text), publishers))


def test_the_file_is_read_in_its_order() -> None:
    """Counts may be missing, as on a line that an editor added."""
    assert parsed(FILE) == Learned(
        everywhere=(RecurringLine("Follow us on the networks", 6, 9),),
        sources=(
            Recurring(
                "Sample Wire",
                (
                    RecurringLine("Our standards: the pledge", 14, 20),
                    RecurringLine("Why it matters", 11, 20, Verdict.STORY),
                ),
            ),
        ),
        folders=(Recurring("articles/inbox", (RecurringLine("Forwarded by the list", editor=Verdict.FURNITURE),)),),
    )


def test_a_source_has_its_own_lines_and_those_of_all() -> None:
    """An article gets the lines of its source, and what recurs everywhere; case and punctuation do not count."""
    desk = desk_of(FILE)
    assert recurring_lines(desk, "SAMPLE WIRE") == {"our standards the pledge", "follow us on the networks"}
    assert recurring_lines(desk, "Another") == {"follow us on the networks"}
    assert recurring_lines(desk, None) == {"follow us on the networks"}


def test_a_folder_counts_only_without_a_source() -> None:
    """The lines of a folder are for its articles whose source is not known."""
    desk = desk_of(FILE)
    both = {"forwarded by the list", "follow us on the networks"}
    assert recurring_lines(desk, None, folder="articles/inbox") == both
    assert recurring_lines(desk, "Another", folder="articles/inbox") == {"follow us on the networks"}
    assert recurring_lines(desk, None, folder="articles/inbox/older") == {"follow us on the networks"}


def test_nothing_is_learned_without_a_file() -> None:
    """An empty file and no file are the same: no line recurs."""
    assert recurring_by_source(parsed("# nothing yet\n"), ()) == {}
    assert recurring_lines(Desk(), "Sample Wire") == frozenset()


def test_a_source_is_known_by_all_its_names() -> None:
    """The desk's aliases and domains of a publisher lead to its lines, whichever of them the file has."""
    publisher = Publisher(name="Sample Wire", aliases=("SW News",), domains=("samplewire.example",))
    text = "sources: [{name: SW News, lines: [{line: A}]}, {name: Sample Wire, lines: [{line: B}]}]"
    desk = desk_of(text, publisher)
    for name in ("Sample Wire", "sw news", "samplewire.example"):
        assert recurring_lines(desk, name) == {"a", "b"}


@pytest.mark.parametrize(
    ("everywhere", "source", "elsewhere", "here"),
    [
        ("", "", True, True),
        ("story", "", False, False),
        ("", "story", True, False),
        ("furniture", "story", True, False),
        ("story", "furniture", False, True),
    ],
)
def test_the_nearer_verdict_wins(everywhere: str, source: str, *, elsewhere: bool, here: bool) -> None:
    """What an editor says of a line in one source holds there, whatever is said or counted elsewhere."""
    text = f"""
everywhere: [{{line: Share, seen: 6, of: 9, editor: {everywhere}}}]
sources: [{{name: NTD, lines: [{{line: Share, seen: 6, of: 9, editor: {source}}}]}}]
"""
    desk = desk_of(text)
    assert ("share" in recurring_lines(desk, None)) is elsewhere
    assert ("share" in recurring_lines(desk, "NTD")) is here


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a", "furniture.yml:1: a list stands here, expected lines of the form 'name: value'"),
        ("source: []", "furniture.yml:1: unknown field 'source' (did you mean 'sources'?)"),
        ("everywhere: Share", "furniture.yml:1: 'everywhere' is 'Share', expected a list"),
        ("everywhere:\n  - Share", "furniture.yml:2: 'Share' stands here, expected lines of the form 'name: value'"),
        ("everywhere:\n  - {seen: 3}", "furniture.yml:2: 'line' is missing, expected a text (add 'line: …')"),
        (
            "everywhere:\n  - {line: '***'}",
            "furniture.yml:2: 'line' is '***', expected a line with a letter or a digit in it",
        ),
        (
            "everywhere:\n  - {line: Share, seen: often}",
            "furniture.yml:2: 'seen' is 'often', expected a whole number from 0 to 1000000000",
        ),
        (
            "everywhere:\n  - {line: Share, editor: storry}",
            "furniture.yml:2: 'editor' cannot be 'storry' (did you mean 'story'?)",
        ),
        (
            "everywhere:\n  - {line: Share}\n  - {line: SHARE!}",
            "furniture.yml:3: 'SHARE!' stands here and on line 2, expected it once (remove one)",
        ),
        (
            "sources:\n  - {name: NTD}\n  - {name: ntd}",
            "furniture.yml:3: 'ntd' stands here and on line 2, expected it once (remove one)",
        ),
        ("folders:\n  - lines: []", "furniture.yml:2: 'name' is missing, expected a text (add 'name: …')"),
    ],
)
def test_a_fault_is_named_with_its_line(text: str, expected: str) -> None:
    """The message says what was expected and the way out."""
    faults = Faults("furniture.yml")
    parse_learned(parse_yaml(text, faults), faults)
    assert str(faults.problems[0]) == expected
