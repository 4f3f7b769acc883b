"""The authors of a web page, settled by evidence."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from builder.reading.findings import Finding
from builder.reading.web.blocks import PageBlock
from builder.reading.web.declarations import Declarations, Said
from builder.reading.web.page_authors import (
    AGREED,
    BARE,
    BYLINE,
    DESK_AT_MOST,
    HANDLE_AT_MOST,
    MORE,
    OTHER,
    PRINTED_TOO,
    UNPRINTED,
    find_authors,
)
from builder.reading.web.page_masthead import PageMasthead
from tests.webpages import linked, page

ADA, BO, CY = "Ada Example", "Robert Sample", "Cyril Another"


def read(
    *lines: str, declared: object = None, meta: str = "", marked: tuple[tuple[str, str], ...] = ()
) -> Finding[tuple[str, ...]] | None:
    """The authors of a page that prints these lines by its headline."""
    head = f'{linked(author=declared)}<meta name="author" content="{meta}">'
    masthead = PageMasthead(
        after=tuple(PageBlock(9, line, "") for line in lines),
        authors=tuple((Said(text, 8, "marked-author", 0.75), mark) for text, mark in marked),
    )
    return find_authors(Declarations(document_fromstring(page(head)), first_line=1), masthead, ("Aller Bote",))


def settled(found: Finding[tuple[str, ...]] | None) -> tuple[tuple[str, ...], str, float]:
    """The authors, the rule and the confidence."""
    assert found is not None
    return found.value, found.evidence.rule, found.evidence.confidence


def test_declared_authors_are_believed_as_far_as_they_are_printed() -> None:
    """In a byline, in other words by the headline, or not at all."""
    assert settled(read(f"By {ADA} and {BO}", declared=[ADA, BO])) == ((ADA, BO), "json-ld", AGREED)
    assert settled(read(f"{ADA}, a reporter of ours, tells all", declared=ADA)) == ((ADA,), "json-ld", PRINTED_TOO)
    assert settled(read(declared=ADA)) == ((ADA,), "json-ld", UNPRINTED)


def test_a_byline_that_names_more_people_is_believed() -> None:
    """Sites often declare only the first author; the evidence shows both."""
    found = read(f"By {ADA} and {BO}", declared=ADA)
    assert settled(found) == ((ADA, BO), "printed-byline", MORE)
    assert found is not None
    assert found.evidence.text == f"By {ADA} and {BO} (json-ld: {ADA})"
    marked = read(f"By {ADA}", declared=ADA, marked=((ADA, "a name"), (BO, "a name"), (CY, "b teaser")))
    assert settled(marked) == ((ADA, BO), "marked-author", MORE)


@pytest.mark.parametrize(
    "lines", [[f"Photography by {BO}"], ["Contributions from", BO], [f"Medically reviewed by {BO}"]]
)
def test_whoever_is_printed_in_another_part_is_no_author(lines: list[str]) -> None:
    """Photographers, reviewers and helpers are often declared as authors."""
    assert settled(read(f"By {ADA}", *lines, declared=[ADA, BO])) == ((ADA,), "json-ld", MORE)


def test_where_the_byline_names_others_the_declared_are_doubtful() -> None:
    """Both stand in the evidence."""
    found = read(f"By {BO}", declared=ADA)
    assert settled(found) == ((ADA,), "json-ld", OTHER)
    assert found is not None
    assert found.evidence.text == f"{ADA} (printed-byline: By {BO})"


def test_people_come_before_desks_and_desks_before_users() -> None:
    """Whether they are declared or printed."""
    desk, user = "Newsroom Staff", "ada.example_7"
    assert settled(read(declared=desk, meta=ADA)) == ((ADA,), "meta", UNPRINTED)
    assert settled(read(f"By {ADA}", declared=desk)) == ((ADA,), "printed-byline", BYLINE)
    assert settled(read(declared=user, meta=desk)) == ((desk,), "meta", DESK_AT_MOST)
    assert settled(read(declared=user)) == ((user,), "json-ld", HANDLE_AT_MOST)
    assert settled(read(f"By {ADA}", declared={"@type": "Organization", "name": "Example Works"}))[0] == (ADA,)


@pytest.mark.parametrize(
    "author", ["https://example.org/ada", "Aller Bote", "ada@example.org", "/authors/ada", "x" * 200]
)
def test_addresses_and_the_site_are_nobody(author: str) -> None:
    """They say who publishes, not who wrote."""
    assert read(declared=author) is None


def test_a_bare_name_counts_only_beside_the_date_and_never_against_a_desk() -> None:
    """Two capitalised words alone can be anything."""
    assert settled(read(f"{ADA} - March 8, 2017")) == ((ADA,), "printed-byline", BARE)
    assert settled(read(ADA, "March 8, 2017")) == ((ADA,), "printed-byline", BARE)
    assert read(ADA, "Region") is None
    assert settled(read(ADA, "March 8, 2017", declared="Newsroom Staff"))[0] == ("Newsroom Staff",)


def test_names_are_tidied_and_given_once() -> None:
    """Capitals, the word "By", repetitions; an outlet among people is none of them."""
    assert settled(read(declared=["By ADA EXAMPLE", ADA, BO, "Sample News"]))[0] == (ADA, BO)
