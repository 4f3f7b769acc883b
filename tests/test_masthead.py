"""The masthead: which line gives which field, with the evidence, given the lines' roles and the story's place."""

from __future__ import annotations

from datetime import date

from builder.reading.lines import Line
from builder.reading.raw.masthead import GLUED_RULE, Masthead, read_masthead
from builder.reading.raw.roles import LineRole
from builder.reading.raw.story import Story

HEADLINE = "Storm closes the harbour bridge"
LEAD = "The harbour bridge was closed to all traffic when the storm came, the mayor of the town said."
SECOND = "It will be opened again in a week, and the port has lost two days of work but no crane."
ROLES = {
    "h": LineRole(0.0, 0.9, 0.0, 0.0),
    "m": LineRole(0.0, 0.0, 0.0, 0.9),
    "s": LineRole(0.9, 0.0, 0.0, 0.0),
    "d": LineRole(0.0, 0.0, 0.9, 0.0),
    "-": LineRole(0.0, 0.0, 0.0, 0.0),
}


def read(*told: tuple[str, str], taken: frozenset[int] = frozenset(), day_first: bool = False) -> Masthead:
    """The masthead of lines with their roles: headline, masthead, story, standfirst ("d") or "-"."""
    lines = [Line(number, text) for number, (_, text) in enumerate(told, start=1)]
    kept = tuple(index for index, (role, _) in enumerate(told) if role == "s")
    start, end = (kept[0], kept[-1] + 1) if kept else (0, 0)
    story = Story(start, end, kept, {}, 0.9)
    roles = [ROLES[role] for role, _ in told]
    return read_masthead(lines, roles, story, taken=taken, language="en", day_first=day_first)


def test_every_used_line_is_evidence() -> None:
    """Fields, evidence and used lines of an ordinary masthead agree, and another date line is dropped as such."""
    masthead = read(
        ("-", "World"),
        ("h", HEADLINE),
        ("m", "By Jane Doe"),
        ("m", "Published May 2, 2018"),
        ("m", "Updated May 3, 2018"),
        ("m", "May 2, 2018"),
        ("s", LEAD),
        ("s", SECOND),
    )
    assert masthead.headline is not None
    assert masthead.authors is not None
    assert masthead.published is not None
    assert masthead.modified is not None
    assert masthead.section is not None
    assert (masthead.headline.value, masthead.authors.value) == (HEADLINE, ("Jane Doe",))
    assert (masthead.published.value, masthead.modified.value) == (date(2018, 5, 2), date(2018, 5, 3))
    assert masthead.section.value == "World"
    found = (masthead.section, masthead.headline, masthead.authors, masthead.published, masthead.modified)
    assert [each.evidence.line for each in found] == [1, 2, 3, 4, 5]
    assert [each.evidence.text for each in found[1:3]] == [HEADLINE, "By Jane Doe"]
    assert all(0 < each.evidence.confidence <= 1 for each in found)
    assert masthead.used == {0, 1, 2, 3, 4}
    assert (masthead.reasons, masthead.glued) == ({5: "other-date"}, None)


def test_a_repeated_headline_is_surer() -> None:
    """Its other printings are dropped with the reason, those in the story, too; the rule says that it is repeated."""
    masthead = read(("-", HEADLINE), ("-", "Menu"), ("h", HEADLINE), ("s", LEAD), ("s", HEADLINE), ("s", SECOND))
    assert masthead.headline is not None
    assert (masthead.headline.evidence.rule, masthead.headline.evidence.line) == ("masthead-headline-repeated", 3)
    assert masthead.reasons == {0: "repeated-headline", 4: "repeated-headline"}


def test_the_words_of_a_share_button_are_not_the_headline() -> None:
    """They are cut off its value, and the evidence keeps the line as it stands."""
    line = f"Share All sharing options for: {HEADLINE}"
    masthead = read(("h", line), ("s", LEAD))
    assert masthead.headline is not None
    assert (masthead.headline.value, masthead.headline.evidence.text) == (HEADLINE, line)


def test_taken_furniture_sections_and_bylines_are_never_the_headline() -> None:
    """They are passed over even where nothing else is left."""
    masthead = read(
        ("h", "A caption of some words"),
        ("h", "Sign up for our newsletter"),
        ("h", "World"),
        ("h", "By"),
        ("s", LEAD),
        taken=frozenset({0}),
    )
    assert masthead.headline is None


def test_a_date_that_is_glued_to_the_lead_stays_in_the_body() -> None:
    """Its rule says so, the paragraph is named, and it is not among the lines that are used up."""
    masthead = read(("h", HEADLINE), ("s", f"May 2, 2018 {LEAD}"), ("s", SECOND))
    assert masthead.published is not None
    assert (masthead.published.value, masthead.published.evidence.rule) == (date(2018, 5, 2), GLUED_RULE)
    assert masthead.glued == 1
    assert masthead.used == {0}


def test_a_standfirst_is_named() -> None:
    """A line that is likely the summary between headline and story has its reason."""
    assert read(("h", HEADLINE), ("d", SECOND), ("s", LEAD)).reasons == {1: "standfirst"}


def test_a_byline_and_a_date_may_stand_within_the_story() -> None:
    """They are taken out of it; a sentence with a date is not."""
    masthead = read(
        ("h", HEADLINE),
        ("s", LEAD),
        ("m", "By Jane Doe"),
        ("m", "May 2, 2018"),
        ("s", SECOND),
        ("s", "On May 1, 2018, it rained in all of the town."),
    )
    assert masthead.used == {0, 2, 3}
    assert masthead.glued is None


def test_a_section_that_is_glued_to_the_date() -> None:
    """One line is the evidence of two fields."""
    masthead = read(("h", HEADLINE), ("m", "May 2, 2018News"), ("s", LEAD))
    assert masthead.section is not None
    assert masthead.published is not None
    assert (masthead.section.value, masthead.section.evidence.rule) == ("News", "after-date")
    assert masthead.section.evidence.line == masthead.published.evidence.line == 2


def test_the_agency_and_the_outlet_of_a_byline() -> None:
    """They are fields of their own, told by the same line."""
    masthead = read(("h", HEADLINE), ("m", "By Jane Doe, Reuters"), ("s", LEAD))
    assert masthead.authors is not None
    assert masthead.agency is not None
    assert (masthead.agency.value, masthead.agency.evidence.rule) == ("Reuters", "agency-byline")
    assert masthead.agency.evidence.line == masthead.authors.evidence.line


def test_a_numeric_date_that_could_be_both_follows_the_setting() -> None:
    """Where nothing else tells whether day or month comes first, the setting does."""
    told = (("h", HEADLINE), ("m", "03/04/2019"), ("s", LEAD))
    american, british = read(*told), read(*told, day_first=True)
    assert american.published is not None
    assert british.published is not None
    assert (american.published.value, british.published.value) == (date(2019, 3, 4), date(2019, 4, 3))


def test_nothing_above_the_story() -> None:
    """No field is invented."""
    assert read(("s", LEAD), ("s", SECOND)) == Masthead()
