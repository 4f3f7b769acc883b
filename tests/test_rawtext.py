"""The whole of a raw page: every field with its evidence, and every line in exactly one place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import Caption, Desk, Footnote, Publisher
from builder.reading.decode import decode
from builder.reading.findings import Findings
from builder.reading.raw.rawtext import read_raw_text
from tests.conservation import evidence_of, where_lines_went
from tests.pages import BREADCRUMB_PAGE, GLUED_PAGE, PAGES, RELEASE_PAGE, WIRE_PAGE

SHARED = Path(__file__).parents[2] / "shared"
SEEDS = SHARED / "seeds"
RAW_NEWS = SHARED / "data" / "raw-news" / "text"
needs_seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason="the two seed articles are not on this machine")
needs_raw_news = pytest.mark.skipif(not RAW_NEWS.is_dir(), reason="the scraped pages are not on this machine")

INSTITUTE = Desk(publishers=(Publisher(name="Sample Institute", domains=("institute.example",)),))
LINES_OF_PAGES = sorted({line for page in PAGES for line in page.split("\n")})
LEAD = "The harbour bridge of the town was closed to traffic on Monday, officials said."
ODD_LINES = (
    "By",
    "Jane Doe",
    "(CNN)",
    "(AP)",
    "Photo: Reuters",
    "* * *",
    "###",
    "Updated May 2, 2018",
    "*Note of old, mine",
)


def read(text: str, desk: Desk | None = None) -> Findings:
    """A page with nothing known about its publisher, unless a desk is given."""
    return read_raw_text(text, desk=desk or Desk())


def read_file(path: Path) -> tuple[str, Findings]:
    """A file's clean text and what was found in it."""
    text = decode(path.read_bytes(), path=path.name).text
    return text, read(text)


def values(found: Findings) -> dict[str, object]:
    """The fields of the masthead that were found."""
    return {name: getattr(found, name).value for name in evidence_of(found)}


def proof(found: Findings) -> dict[str, tuple[int | None, str]]:
    """Line and rule of each field."""
    return {name: (evidence.line, evidence.rule) for name, evidence in evidence_of(found).items()}


def reasons(found: Findings) -> dict[str, str]:
    """Why each line was dropped."""
    return {line.text: line.reason for line in found.dropped}


def test_a_wire_page_is_read_field_by_field() -> None:
    """A page with a doubled headline and byline, a glued section and an agency's sign-off gives every field once."""
    found = read(WIRE_PAGE)
    assert values(found) == {
        "headline": "Harbour bridge reopens after storm, officials say",
        "published": date(2018, 4, 9),
        "authors": ("PQR Staff",),
        "source": "PQR",
        "agency": "Reuters",
        "section": "News",
    }
    assert proof(found) == {
        "headline": (1, "masthead-headline-repeated"),
        "published": (5, "masthead-date"),
        "authors": (4, "byline"),
        "source": (4, "byline-outlet"),
        "agency": (20, "agency-sign-off"),
        "section": (5, "after-date"),
    }
    assert all(0.7 <= evidence.confidence <= 1 for evidence in evidence_of(found).values())
    assert [caption.credit for caption in found.captions] == ["AFP/Getty Images"]
    assert (found.body[0][:11], found.body[-1][:13], len(found.body)) == ("The harbour", "Officials say", 5)


def test_what_is_not_the_story_is_dropped_with_the_reason() -> None:
    """Share bars, forms, comments and repetitions are dropped, each with its line and reason."""
    found = read(WIRE_PAGE)
    assert [(line.line, line.reason) for line in found.dropped] == [
        (3, "repeated-byline"),
        (6, "share-bar"),
        (7, "repeated-headline"),
        (22, "newsletter"),
        (23, "newsletter"),
        (24, "newsletter"),
        (25, "newsletter"),
        (26, "newsletter"),
        (27, "comments"),
    ]


def test_a_date_glued_to_the_lead_is_taken_out_of_it() -> None:
    """The lead loses the date, which is the publication date; nothing else is known, and the headline is derived."""
    found = read(GLUED_PAGE)
    assert found.body[0].startswith("The storm that hit Sampleton has passed")
    assert values(found) == {
        "published": date(2018, 4, 10),
        "headline": "The storm that hit Sampleton has passed out to sea, and the port is working again after…",
    }
    assert proof(found) == {"published": (1, "date-glued-to-lead"), "headline": (1, "derived-from-lead")}
    evidence = evidence_of(found)
    assert (evidence["published"].text, evidence["headline"].confidence) == ("date 2018-04-10", 0.2)


def test_a_photo_paragraph_is_a_caption_and_the_marked_line_a_footnote() -> None:
    """Neither is body, and no line of the page is dropped."""
    found = read(GLUED_PAGE)
    assert [caption.text[:20] for caption in found.captions] == ["© Photo: Public doma"]
    assert found.footnotes == (Footnote("*", "Sampleton (also known as Old Sampleton) is a town that does not exist"),)
    assert (len(found.body), found.dropped) == (3, ())


def test_a_breadcrumb_a_standfirst_and_a_bare_byline_are_told_apart() -> None:
    """The breadcrumb is the section, the first of the two lines the headline, and a byline needs no "By"."""
    found = read(BREADCRUMB_PAGE)
    assert values(found) == {
        "headline": "The bridge is open: ships return to Sampleton",
        "published": date(2018, 4, 11),
        "authors": ("Sample Post Staff", "Jane Doe"),
        "source": "Sample Post",
        "section": "World / Coast",
    }
    assert found.captions == (Caption("Sampleton harbour, on the western coast.", "Sample Graphics"),)
    assert len(found.body) == 2
    assert reasons(found) == {
        "The port has lost two days of work, but none of its cranes": "standfirst",
        "5 min read": "read-time",
        "Facebook Twitter Copy link": "share-bar",
        "ADVERTISEMENT": "advertisement",
        "READ ALSO: How the pier was built": "related",
        "View comments (61)": "comments",
        "© 2018 Sample Post. All rights reserved.": "legal",
    }


def test_a_page_of_one_line_keeps_it() -> None:
    """A date in the only line is evidence, and the line stays the text."""
    found = read_raw_text("January 18 2007 Sample Institute publishes its chronology of storms", desk=Desk())
    assert (len(found.body), found.published is not None, found.dropped) == (1, True, ())


@pytest.mark.parametrize("end", ["", " (AFP)", " Source: Sample Wire"])
def test_a_brief_of_one_paragraph_is_a_story(end: str) -> None:
    """The only paragraph under a headline is the story, even if it ends in its source as captions do."""
    lead = "MOSUL: Iraqi forces on Sunday entered the last streets of the old city that militants still held, officers"
    paragraph = f"{lead} and residents said, and raised the flag over the ruins of the great mosque.{end}"
    found = read_raw_text(f"Iraqi forces enter last streets of Mosul\n{paragraph}", desk=Desk())
    assert found.headline is not None
    assert (found.headline.value, found.body) == ("Iraqi forces enter last streets of Mosul", (paragraph,))


def test_a_press_release_takes_no_date_from_its_chronology() -> None:
    """Dates in the body are not the publication date, and the text ends at its end mark."""
    found = read(RELEASE_PAGE, INSTITUTE)
    assert values(found) == {
        "headline": "Sample Institute publishes chronology of the great storms",
        "source": "Sample Institute",
    }
    assert found.body[1].startswith("4 July 2014: ")
    assert found.body[-1].startswith("The list may be copied")
    assert reasons(found)["– ENDS –"] == "end-mark"


def test_a_line_that_is_evidence_is_not_dropped_as_well() -> None:
    """The legal line that names the source is the source's evidence only."""
    found = read(f"The bridge is open\n{LEAD}\n© 2018 Sample")
    assert found.source is not None
    assert found.source.evidence.line == 3
    assert found.dropped == ()


def test_a_credit_line_belongs_to_the_caption_above_it() -> None:
    """A caption takes the credit line below it, which is then not dropped; a lone credit line is."""
    found = read(f"{LEAD}\nFILE - The bridge in May\nPhoto: Sample Wire\n{LEAD[:-1]} again.\nPhoto: Sample Wire")
    assert found.captions == (Caption("FILE - The bridge in May", "Sample Wire"),)
    assert [(line.line, line.reason) for line in found.dropped] == [(5, "credit-line")]


def test_by_and_the_name_may_stand_on_two_lines() -> None:
    """Both lines are the byline's evidence, through its text."""
    found = read(f"Storm closes the bridge\nBy\nJane Doe\n{LEAD}")
    assert found.authors is not None
    assert found.authors.value == ("Jane Doe",)
    assert (found.authors.evidence.line, found.authors.evidence.text) == (2, "By Jane Doe")
    assert found.dropped == ()


def test_a_page_that_prints_only_its_update_is_dated_by_it_doubtfully() -> None:
    """The update is the modification date, and stands in for the publication date with low confidence."""
    found = read(f"Storm closes the bridge\nUpdated May 2, 2018\n{LEAD}")
    assert values(found)["published"] == values(found)["modified"] == date(2018, 5, 2)
    assert (evidence_of(found)["published"].rule, evidence_of(found)["published"].confidence) == (
        "date-of-update",
        0.59,
    )


def test_an_agency_in_the_dateline_and_a_byline_that_is_an_agency() -> None:
    """The agency comes from the dateline, else from the byline."""
    wire = read(f"Storm closes the bridge\nBy Jane Doe\nSAMPLETON, May 2 (Reuters) - {LEAD}")
    assert (values(wire)["agency"], values(wire)["dateline"]) == ("Reuters", "SAMPLETON")
    assert wire.body == (f"SAMPLETON, May 2 (Reuters) - {LEAD}",)
    signed = read(f"Storm closes the bridge\nBy The Associated Press\n{LEAD}")
    assert (values(signed)["agency"], proof(signed)["agency"]) == ("AP", (2, "agency-byline"))


def test_line_numbers_count_from_the_first_line_given() -> None:
    """Evidence names the lines of the file, front matter included."""
    found = read_raw_text(WIRE_PAGE, first_line=11, desk=Desk())
    assert proof(found)["authors"] == (14, "byline")
    assert found.dropped[0].line == 13


def test_an_ambiguous_date_is_read_as_the_settings_say() -> None:
    """Day or month first is the caller's choice, with less confidence."""
    page = f"Storm closes the bridge\n03/04/2019\n{LEAD}"
    american = read_raw_text(page, desk=Desk())
    european = read_raw_text(page, desk=Desk(), day_first=True)
    assert (values(american)["published"], values(european)["published"]) == (date(2019, 3, 4), date(2019, 4, 3))
    assert evidence_of(european)["published"].confidence == pytest.approx(0.59)


def test_a_page_without_prose_begins_at_its_first_sentence() -> None:
    """Even the shortest note has its headline above and its sentences below."""
    found = read("Storm closes the bridge\nBy Jane Doe\nMay 2, 2018\nThe bridge is closed.\nNobody was hurt there.")
    assert values(found)["headline"] == "Storm closes the bridge"
    assert found.body == ("The bridge is closed.", "Nobody was hurt there.")


def test_nothing_but_furniture_has_no_body() -> None:
    """All lines are dropped, and no field is invented."""
    found = read("Share\nTweet\n\nComments\n")
    assert (found.body, values(found), len(found.dropped)) == ((), {}, 3)


@pytest.mark.parametrize("page", PAGES)
def test_every_line_of_a_page_is_in_one_place(page: str) -> None:
    """Body, caption, footnote, evidence or dropped: exactly one of them."""
    assert len(where_lines_went(page, read(page))) == sum(bool(line.strip()) for line in page.split("\n"))


@given(st.lists(st.sampled_from((*LINES_OF_PAGES, *ODD_LINES)), max_size=25))
def test_shuffled_pages_lose_no_line(lines: list[str]) -> None:
    """Whatever the order of realistic lines, each is in exactly one place."""
    text = "\n".join(lines)
    where_lines_went(text, read(text))


@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    """No text makes the reader fail or lose a line, and confidences stay in their range."""
    found = read(text)
    where_lines_went(text, found)
    assert all(0 <= evidence.confidence <= 1 for evidence in (*evidence_of(found).values(), *found.evidence.values()))


@needs_seeds
def test_the_seed_with_a_masthead() -> None:
    """The page of a wire story is read perfectly."""
    text, found = read_file(SEEDS / "004_89ac51fa236d18f3.txt")
    assert values(found) == {
        "headline": "Islamic State’s leader has abandoned Mosul, say intelligence sources",
        "published": date(2017, 3, 8),
        "authors": ("NTD Staff",),
        "source": "NTD",
        "agency": "Reuters",
        "section": "News",
    }
    assert [caption.credit for caption in found.captions] == ["AFP/Getty Images"]
    assert len(found.body) == 13
    assert found.body[0].startswith("Islamic State’s enigmatic leader")
    assert found.body[-1].endswith("his predecessors’ mistakes.")
    assert {line.text for line in found.dropped} >= {"share", "Sign up for NTD Daily", "Comments"}
    where_lines_went(text, found)


@needs_seeds
def test_the_seed_without_a_masthead() -> None:
    """The page that begins with a glued date is read perfectly."""
    text, found = read_file(SEEDS / "000_1dbc3b6f6943fa70.txt")
    assert set(values(found)) == {"headline", "published"}
    assert values(found)["published"] == date(2019, 9, 16)
    assert evidence_of(found)["published"].text == "date 2019-09-16"
    assert evidence_of(found)["headline"].rule == "derived-from-lead"
    assert found.body[0].startswith("Daesh has been driven from")
    assert len(found.body) == 11
    assert [caption.text[:15] for caption in found.captions] == ["© Photo: Public"]
    assert [note.mark for note in found.footnotes] == ["*"]
    assert (found.footnotes[0].text[:5], "Daesh,*" in found.body[1]) == ("Daesh", True)
    where_lines_went(text, found)


@needs_raw_news
def test_scraped_pages_lose_no_line() -> None:
    """Each line of a sample of real pages is in exactly one place."""
    paths = sorted(RAW_NEWS.iterdir())
    assert paths
    for path in paths[::6]:
        where_lines_went(*read_file(path))
