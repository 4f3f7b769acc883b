"""What other programs export is read, matched to articles, and taken once; nothing is lost without a word."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.errors import NoteError
from builder.model import Article, NoteEntry
from builder.noting.exchange.foreign import Foreign
from builder.noting.exchange.formats import FORMATS, read_export
from builder.noting.exchange.matching import Articles
from builder.noting.exchange.taking import Taken, take
from builder.rendering.addresses import article_page
from builder.rendering.notes.web_annotations import page_address
from tests.articles import make_article

ADDRESS = "https://www.sample.example/tarsin/"

HYPOTHESIS = {
    "total": 2,
    "rows": [
        {
            "id": "a1",
            "created": "2016-05-03T08:00:00.000000+00:00",
            "user": "acct:a.editor@hypothes.is",
            "user_info": {"display_name": None},
            "uri": ADDRESS,
            "text": "Who *counted*?",
            "tags": ["question", "numbers"],
            "document": {"title": ["Tarsin falls"]},
            "target": [
                {
                    "source": ADDRESS,
                    "selector": [
                        {"type": "TextPositionSelector", "start": 1, "end": 5},
                        {"type": "TextQuoteSelector", "exact": "the citadel", "prefix": "held ", "suffix": " fell"},
                    ],
                }
            ],
        },
        {"uri": ADDRESS, "text": "A note on the page.", "tags": [], "target": [{"source": ADDRESS}]},
    ],
}
READWISE = {
    "count": 1,
    "results": [
        {
            "title": "Tarsin falls",
            "author": "Example Desk",
            "source_url": ADDRESS,
            "highlights": [
                {
                    "id": 1,
                    "text": "the citadel",
                    "note": "Who *counted*?",
                    "highlighted_at": "2016-05-03T08:00:00Z",
                    "tags": [{"id": 1, "name": "question"}],
                }
            ],
        }
    ],
}
WALLABAG = [
    {
        "id": 1,
        "title": "Tarsin falls",
        "url": ADDRESS,
        "tags": ["war"],
        "annotations": [
            {
                "text": "Who *counted*?",
                "quote": "the citadel",
                "created_at": "2016-05-03T08:00:00+0000",
                "ranges": [{"start": "/p[1]", "startOffset": "1", "end": "/p[1]", "endOffset": "5"}],
            }
        ],
    },
    {"id": 2, "title": "Nothing noted", "url": "https://e.org/"},
]
W3C = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "https://e.org/anno/1",
    "type": "Annotation",
    "created": "2016-05-03T08:00:00Z",
    "creator": {"type": "Person", "name": "A. Editor"},
    "body": [
        {"type": "TextualBody", "value": "Who *counted*?", "purpose": "commenting"},
        {"type": "TextualBody", "value": "question", "purpose": "tagging"},
        {"type": "SpecificResource", "source": "https://www.un.org/", "purpose": "linking"},
    ],
    "target": {"source": ADDRESS, "selector": {"type": "TextQuoteSelector", "exact": "the citadel", "prefix": "held "}},
}
SHARED = Foreign(
    place="annotation 1",
    addresses=(ADDRESS,),
    title="Tarsin falls",
    exact="the citadel",
    text="Who *counted*?",
    created=date(2016, 5, 3),
)


def read(root: Path, data: object, form: str | None = None) -> tuple[Foreign, ...]:
    """Read data as an exported file."""
    file = root / "export.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    return read_export(file, form)


def test_hypothesis_is_read(tmp_path: Path) -> None:
    """What the API gives and what the client exports; a note on a page quotes nothing."""
    first = replace(SHARED, prefix="held ", suffix=" fell", tags=("question", "numbers"), author="a.editor")
    page = Foreign(place="annotation 2", addresses=(ADDRESS,), text="A note on the page.")
    assert read(tmp_path, HYPOTHESIS) == (first, page)
    assert read(tmp_path, {"export_userid": "x", "annotations": HYPOTHESIS["rows"]}) == (first, page)


def test_readwise_is_read(tmp_path: Path) -> None:
    """Documents with their highlights, and highlights alone; a book's author did not make the highlight."""
    expected = replace(SHARED, place="highlight 1", tags=("question",))
    assert read(tmp_path, READWISE) == (expected,)
    alone = {"results": [{"text": "the citadel", "note": "", "url": ADDRESS, "book_id": 3}]}
    assert read(tmp_path, alone) == (Foreign(place="highlight 1", addresses=(ADDRESS,), exact="the citadel"),)


def test_wallabag_is_read(tmp_path: Path) -> None:
    """The export and the API's list; tags belong to the entry, entries without annotations give none."""
    assert read(tmp_path, WALLABAG) == (SHARED,)
    assert read(tmp_path, {"page": 1, "_embedded": {"items": WALLABAG}}) == (SHARED,)


def test_web_annotations_are_read(tmp_path: Path) -> None:
    """One alone, a list, a page, a collection with its first page; bodies and targets as texts or objects."""
    expected = replace(
        SHARED, title="", prefix="held ", tags=("question",), author="A. Editor", sources=("https://www.un.org/",)
    )
    page = {"type": "AnnotationPage", "items": [W3C]}
    for data in (W3C, [W3C], page, {"@context": W3C["@context"], "type": "AnnotationCollection", "first": page}):
        assert read(tmp_path, data) == (expected,)
    bare = {"type": "Annotation", "bodyValue": "Yes.", "target": "https://e.org/a", "creator": "https://e.org/me"}
    assert read(tmp_path, bare) == (
        Foreign(place="annotation 1", addresses=("https://e.org/a",), text="Yes.", author="https://e.org/me"),
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "not JSON"),
        ('{"a": 1}', "no annotation found in it"),
        ('{"results": [{"title": "x"}]}', None),
        ("[" * 100_000, "nested too deeply"),
        ("9" * 5_000, "too long"),
        ('"text"', "no annotation found in it"),
    ],
)
def test_a_file_that_is_none_is_refused(tmp_path: Path, content: str, message: str | None) -> None:
    """The message says what was expected."""
    file = tmp_path / "export.json"
    file.write_text(content, encoding="utf-8")
    if message is None:
        assert [found.exact for found in read_export(file)] == [""]
        return
    with pytest.raises(NoteError, match=message):
        read_export(file)


def test_the_format_can_be_said(tmp_path: Path) -> None:
    """A wrong one finds nothing, and an empty export is no error."""
    assert read(tmp_path, READWISE, "readwise")
    with pytest.raises(NoteError, match="no annotation found in it"):
        read(tmp_path, READWISE, "wallabag")
    assert read(tmp_path, {"total": 0, "rows": []}) == read(tmp_path, []) == ()


_MORE = "document title text quote first items".split()
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*"rows annotations results highlights target selector body tags".split(), *_MORE]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(data=JSON, form=st.sampled_from(sorted(FORMATS)))
def test_nothing_in_a_file_is_a_crash(data: object, form: str) -> None:
    """Whatever stands where something else was expected counts as nothing."""
    for found in FORMATS[form](data):
        assert found.place


def article(path: str = "articles/tarsin.txt", *body: str, url: str | None = ADDRESS, **fields: str) -> Article:
    """An article that stands on the web."""
    text = body or ("They held the citadel fell not. And then the citadel “fell”.", "The end came.")
    return replace(make_article(*text, path=path, headline=fields.get("headline", "Tarsin falls")), url=url)


@pytest.mark.parametrize(
    ("address", "fits"),
    [
        (ADDRESS, True),
        ("http://sample.example/tarsin?utm_source=x#top", True),
        ("https://www.sample.example/tarsin?id=2", False),
        ("https://other.example/tarsin/", False),
        ("articles/tarsin.txt", True),
        ("http://[", False),
    ],
)
def test_addresses_are_matched(address: str, fits: bool) -> None:
    """Scheme, "www.", a slash at the end, fragments and marks of tracking do not count; a query does."""
    assert [found.path for found in Articles([article()]).find([address], "")] == ["articles/tarsin.txt"] * fits


def test_our_own_pages_are_matched() -> None:
    """By the id at the end of their address, relative or absolute."""
    one = article(url=None)
    index = Articles([one, article("articles/b.txt")])
    page = page_address(article_page(one))
    for address in (page, f"https://desk.example/briefing/{page.removeprefix('../')}#desk-note-2"):
        assert index.find([address], "") == (one,)


def test_headlines_are_the_last_resort() -> None:
    """Case and quotation marks do not count; an address that fits wins; articles may share either."""
    one, two = article("articles/a.txt", url=None, headline="The “end”"), article("articles/b.txt", headline="Other")
    index = Articles([two, one])
    assert index.find(["https://e.org/"], 'the  "END"') == (one,)
    assert index.find([ADDRESS], "The “end”") == (two,)
    assert index.find([], "") == ()
    assert Articles([article("articles/b.txt"), article()]).find([ADDRESS], "")[0].path == "articles/b.txt"


def taken(*foreign: Foreign, known: tuple[NoteEntry, ...] = (), articles: tuple[Article, ...] = ()) -> Taken:
    """Take annotations on the article."""
    return take(foreign, articles or (article(),), known)


def selector(entry: NoteEntry) -> tuple[str, str, str]:
    """The words that a note quotes, and what is around them."""
    return entry.exact, entry.prefix, entry.suffix


def test_a_note_gets_the_shortest_selector_that_fits() -> None:
    """What stands around the words chooses; the note has no more of it than it needs, and the article's own marks."""
    found = taken(replace(SHARED, prefix="unseen They held ", suffix=' fell not. And then the citadel "fell"'))
    assert [selector(note) for note in found.notes] == [("the citadel", "held ", "")]
    found = taken(replace(SHARED, exact='the citadel "fell"', prefix="Not in it: "))
    assert [selector(note) for note in found.notes] == [("the citadel “fell”", "", "")]
    assert not found.loose


def test_what_has_no_place_is_kept_as_it_was() -> None:
    """The desk settles it: the words are twice in the article, or not at all."""
    found = taken(SHARED, replace(SHARED, exact="the fortress", prefix=" of\n"))
    assert [selector(note) for note in found.notes] == [("the citadel", "", ""), ("the fortress", " of ", "")]
    assert found.loose == found.notes


def test_everything_of_an_annotation_is_kept() -> None:
    """The first tag is the label, others are told in the text; sources on our pages are articles."""
    page = page_address(article_page(article()))
    foreign = replace(
        SHARED, tags=("question", "numbers", "war"), author="A.  Editor", sources=("https://www.un.org/", page, "odd")
    )
    (note,) = taken(foreign).notes
    assert (note.label, note.author, note.created) == ("question", "A. Editor", date(2016, 5, 3))
    assert note.markdown == "Who *counted*?\n\nAlso tagged: numbers, war.\n\nSource: odd"
    assert note.sources == ("https://www.un.org/", "articles/tarsin.txt")


def test_what_cannot_be_a_note_is_named() -> None:
    """Without an article, or without words of it."""
    found = taken(replace(SHARED, addresses=("https://e.org/",), title="No"), replace(SHARED, exact=""))
    assert not found.notes
    assert found.refused == (
        "annotation 1, on https://e.org/, which is no article of this briefing: 'the citadel'",
        f"annotation 1, on {ADDRESS}, quotes no words of it: 'Who *counted*?'",
    )


def test_of_articles_with_one_address_the_one_with_the_words_is_taken() -> None:
    """Versions of a story share their address."""
    other = article("articles/a.txt", "Something else entirely.")
    (note,) = taken(replace(SHARED, exact="The end came"), articles=(other, article())).notes
    assert note.article == "articles/tarsin.txt"


def test_nothing_is_taken_twice() -> None:
    """Not within an export, not when it was taken before, not when the desk has corrected quote or label since."""
    once = taken(SHARED, SHARED)
    assert (len(once.notes), once.known) == (1, 1)
    (note,) = once.notes
    for known in (
        note,
        replace(note, prefix="held "),
        replace(note, exact="the citadell"),
        replace(note, label="our own"),
    ):
        assert taken(SHARED, known=(known,)).known == 1
    for other in (
        replace(note, created=None),
        replace(note, markdown="Else."),
        replace(note, article="articles/b.txt"),
    ):
        assert taken(SHARED, known=(other,)).known == 0
    ends = replace(SHARED, exact="The end came", text=""), replace(SHARED, exact="The end came.", text="")
    assert len(taken(*ends).notes) == 2
