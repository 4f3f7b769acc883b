"""How an article is cited: every form is read back by a program that is not ours."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
import rispy  # type: ignore[import-untyped]  # it says nothing of its types
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pybtex.database import Person, parse_string  # type: ignore[import-untyped]  # it says nothing of its types
from pybtex.richtext import Text  # type: ignore[import-untyped]  # it says nothing of its types

from builder.model import Article, Format, Site
from builder.rendering.article.bylines import Name, part_name
from builder.rendering.article.citations import Citation, bibtex, citation_forms, citation_of, csl_json, ris, sentence
from builder.rendering.language import speaking

STORY = "https://ntd.example/a%20b?x={1}&y=_#top"
PAGE = "articles/2017/03/mosul-4f2a9c01be.md"
CITATION = Citation(
    key="ntd-2017-4f2a9c01be",
    title="Mosul “falls” & 50% of {it} is $free_",
    authors=(part_name("Ursula von der Leyen"), part_name("NTD Staff", "NTD")),
    publication="NTD",
    published=date(2017, 3, 8),
    section="World",
    language="en",
    address=STORY,
    archived="https://archive.example/2017/x%20y",
)


def article(**fields: Any) -> Article:
    """An article with the given fields."""
    given_: dict[str, Any] = {"headline": "Mosul falls", "format": Format.TEXT, **fields}
    return Article(id="4f2a9c01be", path="articles/a.txt", **given_)


def field(text: str, name: str) -> str:
    """A field of the one entry in a BibTeX file, as pybtex reads it."""
    (entry,) = parse_string(text, "bibtex").entries.values()
    return str(entry.fields[name])


def from_latex(text: str) -> str:
    """What LaTeX would print; the commands that pybtex does not know are put in by hand."""
    signs = {"braceleft": "{", "braceright": "}", "asciicircum": "^", "less": "<", "greater": ">", "bar": "|"}
    for number, name in enumerate(signs):
        text = text.replace(f"\\text{name}{{}}", chr(0xE000 + number))
    read = str(Text.from_latex(text.replace(r"\$", "\ue010"))).replace("\ue010", "$")
    for number, sign in enumerate(signs.values()):
        read = read.replace(chr(0xE000 + number), sign)
    return read


def test_the_original_is_cited_where_it_is_known() -> None:
    """Else the page of the briefing, where its address is known; else there is none."""
    site = Site(name="The Files", url="https://files.example/sub/")
    assert citation_of(article(url="https://ntd.example/a"), site, PAGE).address == "https://ntd.example/a"
    here = "https://files.example/sub/articles/2017/03/mosul-4f2a9c01be/"
    assert citation_of(article(url="javascript:alert(1)"), site, PAGE).address == here
    assert citation_of(article(), Site(name="The Files"), PAGE).address is None


def test_what_is_cited() -> None:
    """All that the article says of itself; the agency stands in for a source."""
    cited = citation_of(
        article(
            headline=" A \n b\x00 ", authors=("Ada Example",), agency="Reuters", published=date(2017, 3, 8),
            section="World", language="en", archived="https://archive.example/x",
        ),
        Site(name="The Files"),
        PAGE,
    )  # fmt: skip
    assert cited == Citation(
        key="2017-4f2a9c01be", title="A b", authors=(Name("Ada Example", "Ada", "", "Example"),), publication="Reuters",
        published=date(2017, 3, 8), section="World", language="en", archived="https://archive.example/x",
    )  # fmt: skip


@pytest.mark.parametrize(("source", "key"), [("The Süd-Post", "the-s"), ("新华社", ""), (None, "")])
def test_keys_are_plain(source: str | None, key: str) -> None:
    """BibTeX takes ASCII alone; the id keeps the keys apart."""
    found = citation_of(article(source=source), Site(name="x"), PAGE).key
    assert found.endswith("4f2a9c01be")
    assert found.startswith(key)
    assert set(found) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_bibtex_is_what_pybtex_reads() -> None:
    """Marks that mean something to LaTeX come out as they went in, names in the order that sorts them."""
    (entry,) = parse_string(bibtex(CITATION), "bibtex").entries.values()
    assert (entry.key, entry.type) == (CITATION.key, "article")
    first, second = entry.persons["author"]
    assert (first.first_names, first.prelast_names, first.last_names) == (["Ursula"], ["von", "der"], ["Leyen"])
    assert second.last_names == ["{NTD Staff}"]
    assert from_latex(entry.fields["title"]) == CITATION.title
    fields = {name: entry.fields[name] for name in ("journal", "date", "year", "langid")}
    assert fields == {"journal": "NTD", "date": "2017-03-08", "year": "2017", "langid": "en"}
    assert entry.fields["month"] == "March"
    assert entry.fields["url"] == STORY.replace("{", "%7B").replace("}", "%7D")
    assert entry.fields["note"] == "Archived at \\url{https://archive.example/2017/x\\%20y}"


def test_ris_is_what_rispy_reads() -> None:
    """The type is that of a newspaper's article."""
    (entry,) = rispy.loads(ris(CITATION))
    assert entry == {
        "type_of_reference": "NEWS", "id": CITATION.key, "authors": ["von der Leyen, Ursula", "NTD Staff"],
        "title": CITATION.title, "secondary_title": "NTD", "year": "2017", "date": "2017/03/08/", "section": "World",
        "language": "en", "urls": [STORY], "notes": ["Archived at https://archive.example/2017/x%20y"],
    }  # fmt: skip


def test_csl_json_has_names_and_date_in_parts() -> None:
    """As citeproc takes them."""
    assert json.loads(csl_json(CITATION)) == [
        {
            "id": CITATION.key,
            "type": "article-newspaper",
            "title": CITATION.title,
            "author": [
                {"family": "Leyen", "given": "Ursula", "non-dropping-particle": "von der"},
                {"literal": "NTD Staff"},
            ],
            "container-title": "NTD",
            "issued": {"date-parts": [[2017, 3, 8]]},
            "section": "World",
            "language": "en",
            "URL": STORY,
            "archive_location": "https://archive.example/2017/x%20y",
        }
    ]


def test_the_sentence_is_in_mhra_style() -> None:
    """Authors, headline, newspaper, day, address."""
    assert sentence(CITATION) == (
        "Ursula von der Leyen and NTD Staff, ‘Mosul “falls” & 50% of {it} is $free_’, NTD, 8 March 2017 "
        f"<{STORY}> [archived at <https://archive.example/2017/x%20y>]."
    )
    assert sentence(Citation(key="x", title="Mosul falls")) == "‘Mosul falls’."


def test_an_article_of_which_little_is_known_can_be_cited() -> None:
    """What is not known is left out of every form."""
    bare = Citation(key="x", title="Mosul")
    assert bibtex(bare) == "@article{x,\n  title = {{Mosul}},\n}"
    assert rispy.loads(ris(bare)) == [{"type_of_reference": "NEWS", "id": "x", "title": "Mosul"}]
    assert json.loads(csl_json(bare)) == [{"id": "x", "type": "article-newspaper", "title": "Mosul"}]


def test_there_are_four_forms() -> None:
    """Their names are ids, their labels words of the site's language."""
    with speaking("en"):
        assert [(form.name, form.label) for form in citation_forms(CITATION)] == [
            ("text", "Text (MHRA style)"), ("bibtex", "BibTeX"), ("ris", "RIS"), ("csl", "CSL-JSON"),
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        ("Ada Example", ("Ada", "", "Example", "")),
        ("Mary Ann Smith", ("Mary Ann", "", "Smith", "")),
        ("Charles de Gaulle", ("Charles", "de", "Gaulle", "")),
        ("Ludwig van der Rohe", ("Ludwig", "van der", "Rohe", "")),
        ("José Ortega y Gasset", ("José", "", "Ortega y Gasset", "")),
        ("Robert Downey Jr.", ("Robert", "", "Downey", "Jr.")),
        ("Reuters", ("", "", "", "")),
        ("NTD Staff", ("", "", "", "")),
        ("Specimen Post Berlin", ("", "", "", "")),
        ("Example, Ada", ("", "", "", "")),
        ("李小龍", ("", "", "", "")),
        ("the editors of it", ("", "", "", "")),
        ("", ("", "", "", "")),
    ],
)
def test_names_are_parted_where_that_is_safe(whole: str, parts: tuple[str, ...]) -> None:
    """Western names of persons are parted; houses, single names and what is odd stay whole."""
    name = part_name(whole, "Specimen Post", None)
    assert (name.given, name.particle, name.family, name.suffix) == parts
    assert name.whole == whole


nasty = st.text("ab \\{}~^&%#$_<>|\"'`-,?!@=\n“é漢", max_size=40)


@settings(max_examples=150)
@given(title=nasty, author=nasty, source=nasty)
@example(title="\\", author="A} and {B", source="%")
@example(title="--- ?` !` `` '' ,, <<", author="and", source="TY  - JOUR\nER  - ")
@example(title="ER  - ", author="a, b, c, d", source="{")
def test_no_title_breaks_a_form(title: str, author: str, source: str) -> None:
    """Whatever headlines, names and sources hold, each program reads one entry with that text in it."""
    made = article(headline=title or "x", authors=(author,) if author.strip() else (), source=source.strip() or None)
    citation = citation_of(made, Site(name="x"), PAGE)
    expected = " ".join((title or "x").split())
    assert from_latex(field(bibtex(citation), "title")) == expected if expected else True
    (entry,) = parse_string(bibtex(citation), "bibtex").entries.values()
    assert len(entry.persons.get("author", [])) == len(citation.authors)
    (record,) = rispy.loads(ris(citation))
    assert record.get("title", "") == expected
    (item,) = json.loads(csl_json(citation))
    assert item.get("title", "") == expected
    assert sentence(citation).startswith(" ".join(author.split()))
    for one in citation.authors:
        assert isinstance(Person(one.sorted_form) if one.family else one.whole, Person | str)
