"""The days of a web page, settled by evidence."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import document_fromstring

from builder.reading.findings import Finding
from builder.reading.web.blocks import PageBlock
from builder.reading.web.declarations import Declarations, Said
from builder.reading.web.page_dates import (
    AGREED,
    ALONE,
    DISPUTED,
    LOCAL,
    REPEATED,
    REVISED,
    find_modified,
    find_published,
    parse_stamp,
)
from builder.reading.web.page_masthead import PageMasthead
from tests.webpages import page

DAY = date(2017, 3, 8)


def read(
    *lines: str,
    declared: str = "",
    meta: str = "",
    address: str = "",
    modified: date | None = None,
    times: tuple[tuple[str, str], ...] = (),
    day_first: bool = False,
) -> Finding[date] | None:
    """The day of a page that prints these lines by its headline."""
    head = f'<script type="application/ld+json">{{"@type": "Article", "datePublished": "{declared}"}}</script>'
    head += f'<meta property="article:published_time" content="{meta}">'
    masthead = PageMasthead(
        after=tuple(PageBlock(9, line, "") for line in lines),
        times=tuple((Said(stamp, 8, "time-element", 0.85), label) for stamp, label in times),
    )
    return find_published(
        Declarations(document_fromstring(page(head)), first_line=1),
        masthead,
        address=Said(address, 3, "canonical", 0.95) if address else None,
        modified=modified,
        day_first=day_first,
    )


def settled(found: Finding[date] | None) -> tuple[date, str, float]:
    """The day, the rule and the confidence."""
    assert found is not None
    return found.value, found.evidence.rule, found.evidence.confidence


def test_a_declared_day_that_is_printed_is_nearly_certain() -> None:
    """Whatever other days stand there."""
    found = read("Updated 9 March 2017", "March 8, 2017", declared="2017-03-08T10:00:00Z", modified=date(2017, 3, 9))
    assert settled(found) == (DAY, "json-ld", AGREED)


@pytest.mark.parametrize("stamp", ["2017-03-09T02:00:00Z", "2017-03-07T22:00:00-05:00"])
def test_the_printed_day_is_the_local_one(stamp: str) -> None:
    """A stamp in another zone is a day off; readers cite what they see, and the evidence shows both."""
    found = read("8:00 PM EST, March 8, 2017", declared=stamp)
    assert settled(found) == (DAY, "printed-date", LOCAL)
    assert found is not None
    assert found.evidence.text == f"8:00 PM EST, March 8, 2017 (json-ld: {stamp})"


def test_the_shown_day_counts_more_than_the_stamp_behind_it() -> None:
    """A time element often repeats the declared stamp, in the declared zone."""
    times = (("2017-03-09T04:00:41Z", ""),)
    found = read("March 8, 2017 11:00 pm EST", declared="2017-03-09T04:00:41Z", times=times)
    assert settled(found) == (DAY, "printed-date", LOCAL)
    assert settled(read(declared="2017-03-08", times=(("2017-03-08T10:00", ""),))) == (DAY, "json-ld", AGREED)


def test_a_printed_day_that_is_not_called_an_update_counts_more_than_the_first_edition_s() -> None:
    """A page that is rewritten every year shows its last edition's day; that is doubtful, and shown to be."""
    found = read("Mar 8, 2017", declared="2015-01-02", modified=date(2017, 3, 8))
    assert settled(found) == (DAY, "printed-date", REVISED)
    labelled = read("Last updated: Mar 8, 2017", declared="2015-01-02", modified=date(2017, 3, 8))
    assert settled(labelled) == (date(2015, 1, 2), "json-ld", ALONE)
    timed = read(declared="2015-01-02", modified=DAY, times=(("2017-03-08", "modified"),))
    assert settled(timed) == (date(2015, 1, 2), "json-ld", ALONE)


def test_declarations_that_repeat_a_day_raise_it_and_others_lower_it() -> None:
    """The address is one of them; nothing can be published after its own revision."""
    assert settled(read(declared="2017-03-08")) == (DAY, "json-ld", ALONE)
    assert settled(read(declared="2017-03-08", meta="2017-03-08T09:00Z")) == (DAY, "json-ld", REPEATED)
    assert settled(read(declared="2017-03-08", address="https://a.example/2017/03/08/x")) == (DAY, "json-ld", REPEATED)
    assert settled(read(declared="2017-03-08", meta="2016-03-08T09:00Z")) == (DAY, "json-ld", DISPUTED)
    assert settled(read(declared="2017-03-08", modified=date(2016, 1, 1))) == (DAY, "json-ld", DISPUTED)
    assert settled(read("1 January 2009", declared="2017-03-08")) == (DAY, "json-ld", DISPUTED)


@pytest.mark.parametrize(
    ("lines", "address", "expected"),
    [
        (["March 8, 2017"], "", (DAY, "printed-date", ALONE)),
        (["Published March 8, 2017"], "", (DAY, "printed-date", REPEATED)),
        (["March 8, 2017"], "https://a.example/2017/mar/08/x", (DAY, "printed-date", REPEATED)),
        (["Updated March 8, 2017"], "", (DAY, "printed-date", REVISED)),
        (["March 9, 2017"], "https://a.example/2017/3/8/x", (DAY, "date-in-address", 0.85)),
        (["03/08/2017"], "", (DAY, "printed-date", DISPUTED)),
    ],
)
def test_without_a_declaration_print_and_address_speak(
    lines: list[str], address: str, expected: tuple[date, str, float]
) -> None:
    """What two of them say is likelier than what one says; an update's day and a date of two readings are doubtful."""
    assert settled(read(*lines, address=address)) == expected


def test_a_numeric_date_is_read_as_declared() -> None:
    """The declaration decides which number is the month, then the page's language."""
    assert settled(read("08/03/2017", declared="2017-03-08")) == (DAY, "json-ld", AGREED)
    assert settled(read("08/03/2017", day_first=True))[0] == DAY


@pytest.mark.parametrize(
    "address", ["https://a.example/2017/13/08/x", "https://a.example/2017/foo/08/x", "https://a.b/2017/"]
)
def test_an_address_without_a_day_says_none(address: str) -> None:
    """A year and a number in an address are no date."""
    assert read(address=address) is None


def test_a_date_in_a_sentence_is_not_the_page_s() -> None:
    """A standfirst speaks of other days."""
    assert read("The bridge was opened to all traffic on March 8, 1985.") is None
    assert read("The bridge was opened to all traffic on March 8, 1985, when the Aller froze over for weeks.") is None


@pytest.mark.parametrize("stamp", ["1899-12-31", "9999-12-31", "2017-02-30", "03/04/2017", "soon", "", "20171332"])
def test_what_is_no_credible_day_is_none(stamp: str) -> None:
    """No calendar has it, it could be two days, or no news site existed."""
    assert parse_stamp(stamp) is None


@pytest.mark.parametrize("stamp", ["2017-03-08", "20170308", "20170308T10:00", "2017-03-08 10:00:00.0", "8. März 2017"])
def test_stamps_have_several_forms(stamp: str) -> None:
    """ISO 8601 with and without hyphens, and printed dates."""
    assert parse_stamp(stamp) == DAY


@given(st.text(max_size=40) | st.dates().map(date.isoformat))
def test_any_stamp_is_read_or_none(stamp: str) -> None:
    """Whatever a page declares, its day is credible, and the day of a date is itself."""
    day = parse_stamp(stamp)
    assert day is None or 1900 <= day.year <= 2100
    assert settled(read(declared="2017-03-08", modified=day))[0] == DAY


def test_the_day_of_revision_is_the_declared_one() -> None:
    """Metadata says it where linked data does not."""
    head = '<meta property="article:modified_time" content="2017-03-09T01:00:00Z">'
    found = find_modified(Declarations(document_fromstring(page(head)), first_line=1))
    assert settled(found) == (date(2017, 3, 9), "open-graph", 0.9)
    assert find_modified(Declarations(document_fromstring(page()), first_line=1)) is None
