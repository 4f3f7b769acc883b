"""Names: which words of a body are names, of what kind, and what told it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.annotating.annotate import annotate
from builder.annotating.names import find_names
from builder.config import Settings
from builder.model import Desk, GlossaryEntry, Kind, StatedAlias, Usage
from tests.articles import make_article

PERSON, ORGANISATION, PLACE, OTHER = Kind.PERSON, Kind.ORGANISATION, Kind.PLACE, Kind.OTHER


def names_in(*body: str, language: str | None = "en", **known: object) -> list[tuple[str, Kind]]:
    """The names of a body with their kinds."""
    return [(name.text, name.kind) for name in find_names(body, language, **known)]  # type: ignore[arg-type]  # passed on


def rules_in(*body: str, language: str = "en") -> dict[str, tuple[Kind, str]]:
    """The names of a body with their kinds and what told them."""
    return {name.text: (name.kind, name.rule) for name in find_names(body, language)}


def texts_in(*body: str, language: str = "en") -> list[str]:
    """The names of a body."""
    return [name.text for name in find_names(body, language)]


def test_a_title_makes_a_person_and_is_no_part_of_the_name() -> None:
    """Ranks and titles before a name say that it is a person's."""
    assert names_in("On Monday Colonel Mara Venn met Sen. Ada Brook and Major General Chris Ghika.") == [
        ("Mara Venn", PERSON),
        ("Ada Brook", PERSON),
        ("Chris Ghika", PERSON),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He met U.S. Secretary of State John Kerry.", ["U.S.", "John Kerry"]),
        ("He met Texas Gov. Greg Abbott.", ["Texas", "Greg Abbott"]),
        ("He met Iraqi President Barham Salih.", ["Barham Salih"]),
        ("He met the Secretary-General Kofi Annan.", ["Kofi Annan"]),
        ("He met the Vice President and the Prime Minister.", []),
        ("He joined General Motors and the Justice Department.", ["General Motors", "Justice Department"]),
        ("The actor then met spokesman Orin Vask.", ["Orin Vask"]),
        ("He serves as the Deputy Commander-Stability of the force.", []),
        ("He met Ana King-Smith.", ["Ana King-Smith"]),
        ("She was Miss Netherlands.", ["Netherlands"]),
        ("It was said by Ambassador to the U.N. Linda Vask.", ["U.N.", "Linda Vask"]),
        ("It was said by Robert M. Price, who chairs it.", ["Robert M. Price"]),
        ("It is up to the Orven County Sheriff’s Office.", ["Orven County Sheriff’s Office"]),
        ("It is up to the Attorney General's Office and Sheriff Ana Vask.", ["Attorney General's Office", "Ana Vask"]),
        ("It helps Republicans Trump and Pence.", ["Trump", "Pence"]),
    ],
)
def test_titles_part_names(text: str, names: list[str]) -> None:
    """What stands before a title is another name, and a title without a name is none."""
    assert texts_in(text) == names


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Gestern sprach Bundeskanzlerin Angela Merkel.", "Angela Merkel"),
        ("fr", "Hier, le président Orin Vask a parlé.", "Orin Vask"),
        ("es", "Ayer habló la ministra Orin Vask.", "Orin Vask"),
        ("pt", "Ontem falou o presidente Orin Vask.", "Orin Vask"),
        ("it", "Ieri ha parlato il sindaco Orin Vask.", "Orin Vask"),
    ],
)
def test_titles_of_other_languages(language: str, text: str, name: str) -> None:
    """The common titles of six languages tell a person."""
    assert rules_in(text, language=language)[name] == (PERSON, "title")


def test_a_figure_or_a_country_makes_no_person() -> None:
    """A machine may be called Max, and a beauty queen Miss Netherlands."""
    kinds = dict(names_in("They tested the Vorn M3 Max. She was Miss Netherlands."))
    assert kinds == {"Vorn M3 Max": OTHER, "Netherlands": PLACE}


def test_a_word_that_only_begins_sentences_is_no_name() -> None:
    """A capital at the beginning of a sentence says nothing."""
    assert names_in("Officials met. Nothing was said. Tarsin fell.") == []
    assert names_in("Officials met in Tarsin. Tarsin fell.") == [("Tarsin", OTHER)] * 2


def test_the_dossier_teaches_which_words_are_names() -> None:
    """A word that every article capitalises inside its sentences is a name at the beginning of one, too."""
    taught = Usage(stories=9, names=frozenset({"tarsin"}))
    assert names_in("Tarsin fell.", usage=taught) == [("Tarsin", OTHER)]
    assert names_in("Die Burg von Tarsin ist alt.", language="de", usage=taught) == [("Tarsin", OTHER)]


def test_a_name_at_the_beginning_of_a_sentence_is_whole() -> None:
    """Two capitals in a row are a name there, unless the first word is an ordinary one."""
    assert texts_in("Orin Vask came. Former Colonel Mara Venn left. Fighters of the Tarsin Army fled.") == [
        "Orin Vask",
        "Mara Venn",
        "Tarsin Army",
    ]


def test_lists_of_names_are_several_names_and_ministries_are_one() -> None:
    """A conjunction joins two names, but not the parts of an organisation's."""
    assert names_in("He went to Iraq and Syria for the Ministry of Trade and Industry.") == [
        ("Iraq", PLACE),
        ("Syria", PLACE),
        ("Ministry of Trade and Industry", ORGANISATION),
    ]
    assert texts_in("He told the Food and Drug Administration and the Bank of England and Boeing of Seattle.") == [
        "Food and Drug Administration",
        "Bank of England",
        "Boeing",
        "Seattle",
    ]


def test_a_possessive_is_inside_a_name_that_tells_whose_it_is() -> None:
    """The front of the people is named whole; what Iraq has is a name of its own."""
    assert names_in("The People’s Protection Units met Iraq’s Counter Terrorism Service.") == [
        ("People’s Protection Units", ORGANISATION),
        ("Iraq", PLACE),
        ("Counter Terrorism Service", ORGANISATION),
    ]


def test_arabic_articles_and_particles_are_inside_names() -> None:
    """Particles do not cut a name."""
    assert texts_in("He joined al Qaeda and met Abu Bakr al-Baghdadi at the Gulf of Oman.") == [
        "al Qaeda",
        "Abu Bakr al-Baghdadi",
        "Gulf of Oman",
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Syrian Democratic Forces", ORGANISATION),
        ("Ministry of the Interior", ORGANISATION),
        ("Globex Inc", ORGANISATION),
        ("Islamic State", ORGANISATION),
        ("Pentagon", ORGANISATION),
        ("Orontes River", PLACE),
        ("Great Mosque of Tarsin", PLACE),
        ("Lake Tarsin", PLACE),
        ("United States", PLACE),
        ("Clean Harbors Act", OTHER),
        ("Gulf War", OTHER),
    ],
)
def test_heads_tell_kinds(name: str, kind: Kind) -> None:
    """A name's own words say what it names."""
    assert names_in(f"They spoke of the {name} again.") == [(name, kind)]


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("Ministerio de Asuntos Exteriores", "es"),
        ("Ministério da Saúde", "pt"),
        ("Banca d'Italia", "it"),
        ("Union européenne", "fr"),
        ("Siemens AG", "de"),
        ("Vereinten Nationen", "de"),
    ],
)
def test_heads_of_other_languages(name: str, language: str) -> None:
    """Organisations are told in six languages, with what those write small or elide."""
    assert (name, ORGANISATION) in names_in(f"xx yy zz {name}.", language=language)


@pytest.mark.parametrize("name", ["Britain", "UK", "U.S.", "America", "Burma", "Czech Republic", "Texas", "Baghdad"])
def test_countries_states_and_capitals_are_places(name: str) -> None:
    """The gazetteer tells them, under their other common names too."""
    assert rules_in(f"It happened when {name} was asked.")[name] == (PLACE, "gazetteer")


def test_a_city_that_shares_its_name_needs_support() -> None:
    """A preposition or a country behind it makes a place of a name that is as often something else."""
    assert names_in("She read what Nancy wrote.") == [("Nancy", PERSON)]
    assert names_in("She lives in Nancy.") == [("Nancy", PLACE)]
    assert names_in("They spoke to Bush about it.") == [("Bush", OTHER)]
    assert names_in("He came from Clinton, Iowa.") == [("Clinton", PLACE), ("Iowa", PLACE)]


def test_what_stands_around_it_makes_a_place() -> None:
    """A dateline, a country or state behind a comma, and "the city of" tell a place that no gazetteer has."""
    assert rules_in("TARSIN, Iraq (AP) — They met.")["TARSIN"][0] is PLACE
    assert rules_in("They met at Ombra, Syria, and at Quell, Tex., again.")["Quell"] == (PLACE, "larger-place")
    assert rules_in("They met in the village of Ombra.")["Ombra"] == (PLACE, "place-word")


def test_adjectives_of_peoples_are_no_names() -> None:
    """The adjective "Iraqi" alone names nothing, and is no part of a person's name; it is one of an organisation's."""
    assert texts_in("An Iraqi strike hit Palestinian Mara Venn and the Iraqi Security Forces.") == [
        "Mara Venn",
        "Iraqi Security Forces",
    ]


def test_a_given_name_makes_a_person_and_the_last_name_alone_is_the_same_person() -> None:
    """Once an article has a person's full name, its last name is that person."""
    assert rules_in("They heard Anna Tarsin in May. They say that Tarsin left with Theresa May.") == {
        "Anna Tarsin": (PERSON, "given-name"),
        "Tarsin": (PERSON, "last-name"),
        "Theresa May": (PERSON, "given-name"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Then Xyla Quorn said so.",
        "Then Xyla Quorn, 52, left.",
        "Then Xyla Quorn, who left, won.",
        "I saw Xyla Q. Quorn.",
        "There Xyla Quorn, a spokesman for it, left.",
        "Then Xyla Quorn left. They saw Quorn.",
    ],
)
def test_what_people_do_tells_them(text: str) -> None:
    """To speak, to have an age, a job or an initial is a person's."""
    assert {kind for _, kind in names_in(text)} == {PERSON}


def test_a_name_has_one_kind_in_an_article() -> None:
    """The strongest evidence of all its mentions decides."""
    assert set(names_in("Tarsin was asked.", "They asked Mr. Tarsin.", "I saw Tarsin.")) == {("Tarsin", PERSON)}
    assert set(names_in("I flew to Houston.", "They heard Whitney Houston.", "She lives in Houston.")) == {
        ("Houston", PLACE),
        ("Whitney Houston", PERSON),
    }


def test_an_acronym_has_the_kind_of_its_expansion() -> None:
    """What an article states to be one has one kind."""
    article = make_article("The International Organization for Migration (IOM) said so. The IOM left.")
    names = annotate(article, settings=Settings(), desk=Desk()).names
    assert [(name.text, name.kind, name.rule) for name in names] == [
        ("International Organization for Migration", ORGANISATION, "organisation-head"),
        ("IOM", ORGANISATION, "acronym"),
        ("IOM", ORGANISATION, "acronym"),
    ]
    said = (StatedAlias("Mara Venn", "Lioness", "", "stated"),)
    assert ("Lioness", PERSON) in names_in("They call Mara Venn the Lioness.", aliases=said)


def test_german_names_are_told_by_more_than_capitals() -> None:
    """Where every noun has a capital, titles, given names, places, acronyms and adjectives tell names."""
    text = (
        "Die Armee hat die Stadt Mossul eingenommen. Außenministerin Xyla Quorn sprach am Montag in Brüssel mit Karl "
        "Weber und Ursula von der Leyen. Quorn lobte die SPD und das Rote Kreuz."
    )
    assert names_in(text, language="de") == [
        ("Mossul", PLACE),
        ("Xyla Quorn", PERSON),
        ("Brüssel", PLACE),
        ("Karl Weber", PERSON),
        ("Ursula von der Leyen", PERSON),
        ("Quorn", PERSON),
        ("SPD", ORGANISATION),
        ("Rote Kreuz", ORGANISATION),
    ]


def test_the_glossary_always_wins() -> None:
    """Its names are found in any language, with its kinds."""
    glossary = (
        GlossaryEntry(label="Daesh", kind=ORGANISATION, aliases=("IS", "Caliph Ibrahim")),
        GlossaryEntry(label="Ostwind", kind=OTHER),
        GlossaryEntry(label="London", kind=PERSON),
        GlossaryEntry(label="air strike"),
    )
    assert names_in("Der IS und der Ostwind: es ist kalt in London.", language="de", glossary=glossary) == [
        ("IS", ORGANISATION),
        ("Ostwind", OTHER),
        ("London", PERSON),
    ]
    assert names_in("It is said that Caliph Ibrahim saw an air strike.", glossary=glossary) == [
        ("Caliph Ibrahim", ORGANISATION)
    ]


def test_each_glossary_is_asked_for_its_own_names() -> None:
    """One glossary after the other, and a list that has grown since, give what each has now."""
    text = "He saw Caliph Ibrahim and Venn."
    one = (GlossaryEntry(label="Venn", kind=PLACE),)
    other = [GlossaryEntry(label="Venn", kind=ORGANISATION)]
    for _ in range(2):
        assert ("Venn", PLACE) in names_in(text, glossary=one)
        assert ("Venn", ORGANISATION) in names_in(text, glossary=other)
    other[0] = GlossaryEntry(label="Venn", kind=PERSON)
    assert ("Venn", PERSON) in names_in(text, glossary=other)


def test_a_name_of_the_glossary_inside_another_name_is_left_to_it() -> None:
    """The University of Mosul is not Mosul, and Chelsea Clinton is not Clinton."""
    glossary = (GlossaryEntry(label="Mosul", kind=PLACE), GlossaryEntry(label="Bill Clinton", aliases=("Clinton",)))
    assert names_in("The University of Mosul in Mosul met Chelsea Clinton.", glossary=glossary) == [
        ("University of Mosul", ORGANISATION),
        ("Mosul", PLACE),
        ("Chelsea Clinton", PERSON),
    ]


@given(
    st.lists(
        st.one_of(
            st.text(max_size=80),
            st.lists(
                st.sampled_from(
                    "The Mr. of and al-Nuri Mosul, Texas Mara Venn said May Forces U.S. ( ) . “ (IOM)".split()
                )
            ).map(" ".join),
        ),
        max_size=4,
    ),
    st.sampled_from(["en", "de", "fr", None, "zh"]),
)
def test_names_are_exact_ordered_spans(body: list[str], language: str | None) -> None:
    """Whatever the text, a name's offsets give its words, names never overlap, and each text has one kind."""
    text = "\n\n".join(body)
    end = 0
    kinds: dict[str, Kind] = {}
    glossary = (GlossaryEntry(label="Venn", kind=PLACE),)
    for name in find_names(body, language, glossary=glossary, usage=Usage(names=frozenset({"mosul"}))):
        assert text[name.start : name.end] == name.text
        assert name.start >= end
        assert kinds.setdefault(name.text, name.kind) is name.kind
        end = name.end


def test_names_do_not_depend_on_the_order_of_sets() -> None:
    """Another seed of Python's hashes gives the same names."""
    code = (
        "from builder.annotating.names import find_names\n"
        "text = 'Houston met Whitney Houston in Houston. Mr. Venn of Jordan met Jordan Venn, 5, of the Venn Group.'\n"
        "print(find_names((text,), 'en'))"
    )
    seen = {
        subprocess.run(  # noqa: S603 - our own code
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1
    assert "Whitney Houston" in seen.pop()


def test_lists_inside_of_a_committees_name_belong_to_it() -> None:
    """A comma ends a name, but for what a committee or a ministry is for."""
    assert texts_in(
        "He told the Committee on Commerce, Science, and Transportation, and the Centers for Rest and Play."
    ) == [
        "Committee on Commerce, Science, and Transportation",
        "Centers for Rest and Play",
    ]
    assert texts_in("The Office of Trade, Iraq and Syria agreed.") == ["Office of Trade", "Iraq", "Syria"]


def test_the_tail_of_a_full_name_is_the_same_person() -> None:
    """Compound last names stand alone, too."""
    assert rules_in("I saw Carlos Venn de Tarsin. I heard Venn de Tarsin.")["Venn de Tarsin"] == (PERSON, "last-name")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We read Help For Iraq And then slept.", ["Help For Iraq"]),
        ("We saw the Senate Today and left.", ["Senate"]),
        ("They ate Our Orven Bread there.", ["Orven Bread"]),
        ("They met Dick Durbin D IL there.", ["Dick Durbin"]),
        ("He saw the Latest News Tarsin Topics there.", []),
        ("He saw the Press Room there.", []),
        ("A report FOR IRAQ AND came.", ["IRAQ"]),
        ("They told Senators and wrote Dear there.", []),
    ],
)
def test_what_headlines_and_furniture_add_is_no_name(text: str, names: list[str]) -> None:
    """Function words with capitals at the edge, parties without brackets, and words that stand around stories."""
    assert texts_in(text) == names


def test_a_country_in_points_is_no_initial() -> None:
    """So "U.S." does not make a person of what follows, as "J.R." does."""
    assert dict(names_in("They saw the U.S. Tarsinium there."))["U.S. Tarsinium"] is not PERSON
    assert dict(names_in("They saw J.R. Tarsinium there."))["J.R. Tarsinium"] is PERSON


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They live in Central London now.", "Central London", PLACE),
        ("It was written in Southern California, where he works.", "Southern California", PLACE),
        ("The actress Penelope Cruz came.", "Penelope Cruz", PERSON),
        ("It was a theorist at UC Orven who said so.", "UC Orven", OTHER),
        ("He met BrightFact. BrightFact said no. BrightFact said so again.", "BrightFact", OTHER),
        ("He saw Eryk Salvag. Later Salvag said so. Then Salvag said no.", "Eryk Salvag", PERSON),
        ("He saw Aoki Lee Venn. Later Aoki said so. Then Aoki said no.", "Aoki Lee Venn", PERSON),
        ("Pamela, a 34-year-old from Orven, was late.", "Pamela", PERSON),
        ("Simon*, 34, was late.", "Simon", PERSON),
    ],
)
def test_what_is_told_by_the_words_around(text: str, name: str, kind: Kind) -> None:
    """Parts of places, families with the names of things, brands that speak, and people by one of their names."""
    assert dict(names_in(text))[name] is kind
