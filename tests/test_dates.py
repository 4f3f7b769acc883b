"""English date, time, duration and set expressions are found and resolved; what only looks like one is not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.annotating.dates import find_dates
from builder.annotating.dates.values import is_value

WEDNESDAY = date(2017, 3, 8)


def found(text: str, published: date | None = WEDNESDAY) -> list[tuple[str, str]]:
    """The expressions of an English paragraph with their values."""
    expressions = find_dates([text], "en", published=published)
    assert all(is_value(expression.type, expression.value) for expression in expressions)
    assert all(text[expression.start : expression.end] == expression.text for expression in expressions)
    return [(expression.text, expression.value) for expression in expressions]


def check(text: str, value: str) -> None:
    """The words in brackets, and no others, are an expression of this value."""
    before, rest = text.split("[")
    words, after = rest.split("]")
    assert found(before + words + after) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was signed on [March 25, 1957], in Rome.", "1957-03-25"),
        ("It was signed on [25 March 1957] in Rome.", "1957-03-25"),
        ("It was signed on [the 25th of March, 1957].", "1957-03-25"),
        ("It was signed on [Monday, March 25, 1957].", "1957-03-25"),
        ("It was signed on [Dec. 13, 2007].", "2007-12-13"),
        ("Published: [2017-03-07].", "2017-03-07"),
        ("The invoice of [10/31/89] was lost.", "1989-10-31"),
        ("The invoice of [31/10/1989] was lost.", "1989-10-31"),
        ("The bill of [31.10.1989] was lost.", "1989-10-31"),
        ("The wall fell in [November 1989].", "1989-11"),
        ("It ended in [late November 1989].", "1989-11"),
        ("The wall fell in [1989].", "1989"),
        ("By [early 1990] it was gone.", "1990"),
        ("The [1957] treaty was signed.", "1957"),
        ("In [nineteen eighty-nine] the wall fell.", "1989"),
        ("In [two thousand seven] it rose.", "2007"),
        ("It was so before [9/11].", "2001-09-11"),
        ("He was in the class of [’99].", "1999"),
        ("It was so before the [Sept. 11] attacks.", "2001-09-11"),
        ("It was ready at [the end of 2016].", "2016"),
    ],
)
def test_full_dates_say_all_themselves(text: str, value: str) -> None:
    """A date with its year is read whatever the day of publication."""
    check(text, value)
    assert found(text.replace("[", "").replace("]", ""), None)[0][1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He was seen on [Jan. 3].", "2017-01-03"),
        ("He was seen on [Dec. 24].", "2016-12-24"),
        ("They will meet on [March 20].", "2017-03-20"),
        ("They will meet on [20 March].", "2017-03-20"),
        ("It ended [Sept. 30].", "2016-09-30"),
        ("LONDON, [March 7] (Reuters) - Shares rose.", "2017-03-07"),
        ("They met on [Friday, March 3].", "2017-03-03"),
        ("The city fell in [November].", "2016-11"),
        ("The city fell in [March].", "2017-03"),
        ("The vote will be held in [May].", "2017-05"),
        ("Talks are expected to resume in [September].", "2017-09"),
        ("It has been closed since [early September].", "2016-09"),
        ("It opened in [mid-January].", "2017-01"),
        ("It opened at [the end of January].", "2017-01"),
    ],
)
def test_dates_without_a_year_are_the_nearest_that_fit(text: str, value: str) -> None:
    """A day is the nearest one, a month the last or, in a clause about the future, the next."""
    check(text, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The city fell on [Friday], the army said.", "2017-03-03"),
        ("The army said [Tuesday] that the city had fallen.", "2017-03-07"),
        ("The council will meet on [Friday].", "2017-03-10"),
        ("The council is expected to vote [Monday].", "2017-03-13"),
        ("He said on [Monday] that the council would vote.", "2017-03-06"),
        ("The army said [Wednesday] that the city had fallen.", "2017-03-08"),
        ("The army said on [last Wednesday] that it had won.", "2017-03-01"),
        ("It happened [last Friday].", "2017-03-03"),
        ("They leave [next Friday].", "2017-03-10"),
        ("They postponed the vote until [Thursday].", "2017-03-09"),
        ("Protesters rejected [Monday]'s ruling and would appeal.", "2017-03-06"),
        ("It happened [Monday night].", "2017-03-06TNI"),
        ("It will open [Saturday morning].", "2017-03-11TMO"),
    ],
)
def test_weekdays_follow_the_tense(text: str, value: str) -> None:
    """A weekday is the last one, the day of publication included, and the next in a clause about the future."""
    check(text, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It rained [today].", "2017-03-08"),
        ("It rained [yesterday].", "2017-03-07"),
        ("It will rain [tomorrow].", "2017-03-09"),
        ("It rained [the day before yesterday].", "2017-03-06"),
        ("It rained [last night].", "2017-03-07TNI"),
        ("It rained [this morning].", "2017-03-08TMO"),
        ("It rained [yesterday afternoon].", "2017-03-07TAF"),
        ("It will rain [tonight].", "2017-03-08TNI"),
        ("It rained [last week].", "2017-W09"),
        ("It rained [this week].", "2017-W10"),
        ("It will rain [next week].", "2017-W11"),
        ("It rained [last month].", "2017-02"),
        ("It rained [earlier this month].", "2017-03"),
        ("It rained [earlier this year].", "2017"),
        ("It will rain [later this year].", "2017"),
        ("It rained [last year].", "2016"),
        ("It will rain [early next year].", "2018"),
        ("It rained [last November].", "2016-11"),
        ("It rained [last summer].", "2016-SU"),
        ("It will rain [next summer].", "2017-SU"),
        ("It rained [last quarter].", "2016-Q4"),
        ("It rained [the week before last].", "2017-W08"),
        ("It rained [this past summer].", "2016-SU"),
        ("It rained in [December of last year].", "2016-12"),
        ("It rained at [the beginning of last week].", "2017-W09"),
        ("It will rain by [the end of the month].", "2017-03"),
        ("It rained [two weeks ago].", "2017-W08"),
        ("It rained [two days ago].", "2017-03-06"),
        ("It rained [a month ago].", "2017-02"),
        ("It rained [nearly four years ago].", "2013"),
        ("It rained [more than a decade ago].", "2007"),
        ("It rained [several years ago].", "PAST_REF"),
        ("It rained [decades ago].", "PAST_REF"),
        ("It rained [two and a half years ago].", "2014-09"),
        ("The vote will follow [two weeks from now].", "2017-W12"),
        ("It is raining [now].", "PRESENT_REF"),
        ("It [currently] rains.", "PRESENT_REF"),
        ("It has rained [recently].", "PAST_REF"),
        ("It has rained in [recent months].", "PAST_REF"),
        ("It rained in [the past].", "PAST_REF"),
        ("It will rain in [the future].", "FUTURE_REF"),
    ],
)
def test_relative_expressions_count_from_the_day_of_publication(text: str, value: str) -> None:
    """They are as precise as the unit that they name."""
    check(text, value)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "It fell in May 2015. On 18 August he was killed. The arch followed in October.",
            ["2015-05", "2015-08-18", "2015-10"],
        ),
        ("The siege began in June 2014. In May it ended.", ["2014-06", "2015-05"]),
        ("The siege began in June 2014. In January the town voted.", ["2014-06", "2017-01"]),
        ("The siege began in June 2014. In November 2016 it ended.", ["2014-06", "2016-11"]),
        ("The siege began in June 2014. It will be told of in October.", ["2014-06", "2017-10"]),
        ("The war began in 2014. It was lost in August.", ["2014", "2016-08"]),
        ("The battle began on 17 May.", ["2016-05-17"]),
        ("On 5 May the orchestra played in the ruins.", ["2016-05-05"]),
        ("On 5 May the orchestra plays in the ruins.", ["2017-05-05"]),
        ("The town was lost in April.", ["2016-04"]),
        ("He said the talks open in April.", ["2017-04"]),
    ],
)
def test_what_happened_is_over_and_follows_what_was_told_before(text: str, values: list[str]) -> None:
    """A day or month without its year is of the year that is told of if it would be long ago otherwise."""
    assert [value for _, value in found(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He left in 2009 and died later that year.", ["2009", "2009"]),
        ("They met on May 5, 2015, and again the following day.", ["2015-05-05", "2015-05-06"]),
        ("They met on May 5, 2015. Three days later they parted.", ["2015-05-05", "2015-05-08"]),
        ("They met on May 5, 2015. They parted the next morning.", ["2015-05-05", "2015-05-06TMO"]),
        ("They met in May 2015. The same month they parted.", ["2015-05", "2015-05"]),
        ("They met in May 2015 and parted the following month.", ["2015-05", "2015-06"]),
        ("Third-quarter profit was $5 million, up from $4 million a year earlier.", ["2016-Q3", "2015-Q3"]),
        ("Sales were $5 million, up from $4 million a year earlier.", ["2016"]),
        ("In the third quarter it rose. In the 2015 quarter it fell.", ["2016-Q3", "2015-Q3"]),
        ("It fell on May 5, 2015, and rose the following Friday.", ["2015-05-05", "2015-05-08"]),
        ("Sales rose in the year ended March 31, and fell a year earlier.", ["P1Y", "2016-03-31", "2016"]),
    ],
)
def test_a_narrative_counts_from_the_date_mentioned_last(text: str, values: list[str]) -> None:
    """Expressions such as "that year" and "the following day" go on from what was told before."""
    assert [value for _, value in found(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Profit rose in [the third quarter].", "2016-Q3"),
        ("Its [first-quarter] profit rose.", "2017-Q1"),
        ("Profit rose in [the second quarter of 2015].", "2015-Q2"),
        ("Profit rose in [Q3 2015].", "2015-Q3"),
        ("Profit rose in [the first half of 2015].", "2015-H1"),
        ("Profit rose in [fiscal 2015].", "2015"),
        ("Profit rose in [FY2015].", "2015"),
        ("It was built in [the 1980s].", "198"),
        ("It was built in [the late 1980s].", "198"),
        ("It was built in [the '80s].", "198"),
        ("It was built in [the eighties].", "198"),
        ("It was built in [the 19th century].", "18"),
        ("It was built in [the twentieth century].", "19"),
        ("It happened in [the summer of 2015].", "2015-SU"),
        ("It happened in [the fall].", "2016-FA"),
        ("It happened in [spring 2015].", "2015-SP"),
        ("They met at [Christmas].", "2016-12-25"),
        ("They will meet on [Easter Sunday].", "2017-04-16"),
        ("They met on [Thanksgiving Day 2015].", "2015-11-26"),
        ("They met on [Election Day].", "2016-11-08"),
    ],
)
def test_periods_have_values_of_their_own(text: str, value: str) -> None:
    """Quarters, halves, seasons, decades and centuries, and holidays as the days that they are."""
    check(text, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("After a [four-month] siege the city fell.", "P4M"),
        ("The siege lasted [four months].", "P4M"),
        ("The siege lasted [nearly four months].", "P4M"),
        ("It took [two and a half years].", "P2Y6M"),
        ("It took [2 1/2 years].", "P2Y6M"),
        ("It took [a minute and a half].", "PT1M30S"),
        ("It took [half an hour].", "PT30M"),
        ("It took [more than 24 hours].", "PT24H"),
        ("It took [a couple of days].", "P2D"),
        ("It took [several weeks].", "PXW"),
        ("It fell in [the last couple of years].", "P2Y"),
        ("It will take [the next few years].", "PXY"),
        ("It fell in [the past three months].", "P3M"),
        ("They fought for [decades].", "PXDE"),
        ("They fought over [this past year].", "P1Y"),
        ("A [decade-long] war ended.", "P10Y"),
        ("It will take [12 to 18 months].", "P12M"),
        ("They fought for [a year].", "P1Y"),
        ("It was rebuilt, [a year] after the siege.", "P1Y"),
        ("They fought for [half a century].", "P50Y"),
        ("They fought for [twenty-five years].", "P25Y"),
        ("They meet [every day].", "P1D"),
        ("They meet [every two weeks].", "P2W"),
        ("They meet [every Thursday].", "XXXX-WXX-4"),
        ("They meet on [Thursdays].", "XXXX-WXX-4"),
        ("They meet [annually].", "P1Y"),
        ("They meet [twice a week].", "P1W"),
        ("They meet [every other week].", "P2W"),
        ("They meet on [Monday nights].", "XXXX-WXX-1TNI"),
        ("It costs $1 billion [a year].", "P1Y"),
    ],
)
def test_lengths_and_repetitions(text: str, value: str) -> None:
    """How long is a duration, how often a set."""
    check(text, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It struck at [10:35 a.m.].", "2017-03-08T10:35"),
        ("It struck at [5 p.m. EST on March 6].", "2017-03-06T17:00"),
        ("It struck at [midnight Friday].", "2017-03-03T24:00"),
        ("It struck at [noon].", "2017-03-08T12:00"),
        ("It struck at [9am].", "2017-03-08T09:00"),
        ("It struck at [0735 GMT].", "2017-03-08T07:35Z"),
        ("It struck at [14:05 GMT].", "2017-03-08T14:05Z"),
        ("It struck at [14:05] on schedule.", "2017-03-08T14:05"),
        ("It struck at [6:41 p.m. Thursday, March 2nd, 2017].", "2017-03-02T18:41"),
    ],
)
def test_times_of_the_day(text: str, value: str) -> None:
    """A time is of the day that it is told with, else of the day of publication."""
    check(text, value)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It lasted from 3 to 5 May.", [("3", "2017-05-03"), ("5 May", "2017-05-05")]),
        ("It lasted from May 3-5, 2015.", [("May 3", "2015-05-03"), ("5, 2015", "2015-05-05")]),
        ("The war of 1990-95 was long.", [("1990", "1990"), ("95", "1995")]),
        ("The war of 1939–1945 was long.", [("1939", "1939"), ("1945", "1945")]),
        ("It fell between March and June 2015.", [("March", "2015-03"), ("June 2015", "2015-06")]),
        ("It fell between 1985 and 1987.", [("1985", "1985"), ("1987", "1987")]),
        ("It ran from November to January 2015.", [("November", "2014-11"), ("January 2015", "2015-01")]),
    ],
)
def test_ranges_are_two_dates(text: str, values: list[tuple[str, str]]) -> None:
    """The first part takes from the second what it leaves out."""
    assert found(text) == values


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the capital and it may fall.",
        "The second man saw the sun fall into the sea.",
        "The Sun and USA Today have the story.",
        "April Jones and June Carter met May Smith; August Wilson wrote.",
        "The 44-year-old man is 44 years old; Slepian, 52, is not.",
        "It cost $1,989, or 1,989 euros, and $2016 more.",
        "See page 1989 and flight 1987; room 2010 is free.",
        "They lost 2000 troops, 1,500 miles and 1999 votes, 2000 of them late.",
        "They won 3-2 and 21-14; the score was 5 to 3.",
        "Three-quarters of them and a quarter of the others left.",
        "Watch 60 Minutes with Barbara Spring and Mr. Winter.",
        "A second betrayal, a second time, and one at a time.",
        "His address is 1850.1999.12, or www.example.com/2017/x1990.",
        "He sat down, and the mon repos is mar vista with dec and jan.",
        "Now that they know, the moment passed.",
        "She has a first and a last name, and the rest is the same.",
        "It was in the 40s at the end of the day, said The Daily Planet and Saturday Night Live on Black Friday.",
        "He scored in the first quarter, and Merry Christmas to all in the Christmas spirit.",
    ],
)
def test_false_friends_are_no_dates(text: str) -> None:
    """Amounts, pages, ages, names, scores, and words that have another meaning are left alone."""
    assert found(text) == []


def test_without_a_day_of_publication_relative_words_are_left_out() -> None:
    """What says itself is read, what counts from the day of publication is not."""
    text = "It fell last November, on Friday, in May, two weeks ago and today. It was founded on May 5, 1998."
    assert found(text, None) == [("May 5, 1998", "1998-05-05")]


def test_other_languages_are_left_alone() -> None:
    """A text in a language without rules has no expressions; one of unknown language is read as English."""
    assert find_dates(["It fell in 1989."], "xx", published=WEDNESDAY) == ()
    assert len(find_dates(["It fell in 1989."], None, published=WEDNESDAY)) == 1


def test_a_year_that_describes_is_told_apart() -> None:
    """The year of "the 2016 election" is not that of the sentence, and has a rule of its own."""
    of, plain = find_dates(["He won the 2016 election, and lost in 2020 in the same states."], "en", published=None)[:2]
    assert (of.rule, of.value) == ("year-of", "2016")
    assert (plain.rule, plain.value) == ("year", "2020")
    assert of.confidence < plain.confidence


def test_offsets_count_through_the_paragraphs() -> None:
    """Offsets are into the paragraphs joined by a blank line, whatever the letters before."""
    body = ["“𝔐osul” fell — é́ — in 2017.", "", "It fell the same year."]
    text = "\n\n".join(body)
    expressions = find_dates(body, "en", published=None)
    assert [text[expression.start : expression.end] for expression in expressions] == ["2017", "the same year"]
    assert [expression.value for expression in expressions] == ["2017", "2017"]


def test_every_expression_says_its_rule_and_how_sure_it_is() -> None:
    """A weekday on the side of the past is surer than one that is still to come."""
    past, ahead = find_dates(["It fell on Friday. It will rise on Monday."], "en", published=WEDNESDAY)
    assert past.rule == ahead.rule == "weekday"
    assert 0 < ahead.confidence < past.confidence <= 1


WORDS = st.sampled_from(
    (
        "the a an last next this that past first second third two 2 3 20 1989 2017 '80s 80s 10:35 5/3/17 12-13 half "
        "few several about over nearly at least more than day days week weeks month months quarter year years decade "
        "century hours minutes weekend Monday Friday Fridays January May March Sept. spring fall ago earlier later "
        "before after end of in on from to and until every each twice now today tomorrow p.m. a.m. GMT noon night "
        "morning recently following previous same fiscal mid early late and- - , . ; ' th year-end old long will was "
        "said ſecondſ dayſ nıght ٣ ² 9999 0000 "
    ).split()
)
TEXTS = st.lists(WORDS | st.text(max_size=3), max_size=25).map(" ".join) | st.text(max_size=80)


@given(st.lists(TEXTS, max_size=4), st.none() | st.dates())
def test_any_text_has_expressions_in_order_with_well_formed_values(body: list[str], published: date | None) -> None:
    """No text is too strange: spans are in order and apart, words are the body's, values follow the grammar."""
    text, position = "\n\n".join(body), 0
    for expression in find_dates(body, "en", published=published):
        assert position <= expression.start < expression.end
        assert text[expression.start : expression.end] == expression.text
        assert "\n\n" not in expression.text or any(expression.text in paragraph for paragraph in body)
        assert is_value(expression.type, expression.value), expression
        assert 0 < expression.confidence <= 1
        position = expression.end


@given(TEXTS)
def test_a_paragraph_with_nothing_to_remember_changes_nothing_in_the_next(text: str) -> None:
    """A paragraph is read for itself, but for what was told before."""
    alone = find_dates([text], "en", published=WEDNESDAY)
    after = find_dates(["Nothing here.", text], "en", published=WEDNESDAY)
    assert [(each.text, each.value) for each in alone] == [(each.text, each.value) for each in after]
