"""Whatever overlaps, the page's text is the body's, every annotation covers its own words, and links never nest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

import jinja2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model import (
    AnnotatedArticle,
    Block,
    Container,
    ContainerKind,
    DateExpression,
    Footnote,
    Kind,
    Mark,
    MarkKind,
    Mention,
    Note,
    NoteEntry,
    Page,
    Quote,
    QuoteKind,
    Topic,
)
from builder.rendering.article.annotated_body import annotated_body
from builder.rendering.templates import environment
from builder.rendering.views import catalogue_of
from tests.briefings import TEMPLATES, article, briefing_of, render_all
from tests.rendered import render
from tests.test_escaping import texts, visible
from tests.test_render import PAYLOADS, shape_of


@cache
def templates() -> jinja2.Environment:
    """The repository's templates."""
    return environment(TEMPLATES)


def body_of(annotated: AnnotatedArticle, topics: Sequence[Topic] = ()) -> str:
    """Render the text of an article of a briefing that has nothing else but topics."""
    catalogue = catalogue_of(briefing_of([annotated], topics))
    return annotated_body(catalogue, annotated, catalogue.pages[annotated.id], templates()).text


@dataclass
class Shown:
    """What a reader of a rendered body finds.

    Attributes:
        paragraphs: The text of each paragraph of the story, without the numbers of the notes.
        covered: The words of each annotation, by its id.
        links: The target and words of each link to a topic or footnote.
        ids: All ids, in order.
        markers: The target of each number of a note, and the words that its note covered up to there.
    """

    paragraphs: list[str] = field(default_factory=list)
    covered: defaultdict[str, str] = field(default_factory=lambda: defaultdict(str))
    links: list[tuple[str, str]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    markers: dict[str, str] = field(default_factory=dict)


def shown(page: str) -> Shown:
    """Read a body; a tag that does not nest, a link in a link or a stop of the Tab key in one is an error."""
    found = Shown()
    opened: list[tuple[str, dict[str, str]]] = []
    for node in render(page):
        if node[0] == "":
            _read_text(found, opened, node[1])
        elif node[0].startswith("/"):
            assert opened.pop()[0] == node[0][1:]
        elif not node[0].startswith("!"):
            attributes = dict(zip(node[1::2], node[2::2], strict=True))
            in_link = any(tag == "a" for tag, _ in opened)
            assert not in_link or (node[0] != "a" and "tabindex" not in attributes)
            opened.append((node[0], attributes))
            found.ids += [attributes["id"]] if "id" in attributes else []
            in_aside = any(tag == "details" for tag, _ in opened)
            if node[0] == "p" and not in_aside:
                found.paragraphs.append("")
            if node[0] == "a" and not in_aside:
                target = attributes["href"]
                if attributes.get("class") == "desk-mark":
                    found.markers[target] = found.covered[target.removeprefix("#").removesuffix("-text")]
                else:
                    found.links.append((target, ""))
    assert opened == []
    return found


def _read_text(found: Shown, opened: list[tuple[str, dict[str, str]]], text: str) -> None:
    marks = [attributes for tag, attributes in opened if attributes.get("class") == "desk-mark"]
    if marks or any(tag == "details" for tag, _ in opened) or not any(tag == "p" for tag, _ in opened):
        return
    found.paragraphs[-1] += text
    for tag, attributes in opened:
        if tag == "a":
            target, words = found.links[-1]
            found.links[-1] = target, words + text
        elif name := attributes.get("id") or attributes.get("data-of"):
            found.covered[name] += text


SCRIPTS = ("😀", "𝒜x", "e\u0301", "a\u0308\u0323 ", "مرحبا ", "שלום", "\u202e", "नी", "👩‍🚒", "one two ", "x", " ")
words = (
    st.one_of(texts, st.lists(st.one_of(st.sampled_from(SCRIPTS), texts), max_size=6).map("".join))
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
Place = tuple[int, int]


@st.composite
def annotated_articles(draw: st.DrawFn) -> tuple[AnnotatedArticle, list[Topic]]:
    """Draw an article with annotations of all kinds anywhere, over edges of paragraphs and of one another."""
    body = draw(st.lists(words, min_size=1, max_size=3))
    length = len("\n\n".join(body))
    place = st.tuples(st.integers(0, length), st.integers(0, length)).map(lambda pair: (min(pair), max(pair)))
    places = st.lists(place, max_size=3)
    kinds = st.sampled_from(MarkKind)
    found = article(
        "0",
        body=tuple(body),
        marks=tuple(
            Mark(*at, kind, "https://e.org/" if kind is MarkKind.LINK else "")
            for at, kind in draw(st.lists(st.tuples(place, kinds), max_size=2))
        ),
        footnotes=tuple(Footnote("x", "y", draw(st.integers(0, length - 1))) for _ in range(draw(st.integers(0, 1)))),
    )
    values = st.sampled_from([("DATE", "2016-11"), ("DURATION", "P4M"), ("TIME", "2016-11-01T09:30"), ("X", '"<b>')])
    dates = tuple(DateExpression("then", *at, *draw(values)) for at in draw(places))
    speakers = st.sampled_from([None, "Ghika", '"><b>'])
    quotes = tuple(Quote("said", *at, draw(speakers), draw(st.sampled_from(QuoteKind))) for at in draw(places))
    entry = NoteEntry(article="a", exact="x", body=("What it says.",), label="assessment")
    notes = tuple(Note(entry, *at) for at in draw(places) if "\n\n".join(body)[slice(*at)].strip())
    topics = [
        Topic(slug=f"t{number}", label="T", kind=Kind.PLACE, description="D", mentions=(Mention("0", *at),))
        for number, at in enumerate(draw(places))
    ]
    return replace(found, dates=dates, quotes=quotes, notes=notes), topics


@settings(max_examples=300)
@given(drawn=annotated_articles())
def test_every_annotation_covers_exactly_its_words(drawn: tuple[AnnotatedArticle, list[Topic]]) -> None:
    """The text is the body's; each annotation is over its words, each note has one number behind them."""
    annotated, topics = drawn
    body = annotated.article.body
    found = shown(body_of(annotated, topics))
    assert found.paragraphs == [visible(text) for text in body]
    kinds: dict[str, Sequence[DateExpression | Quote | Note]] = {
        "date": annotated.dates,
        "quote": annotated.quotes,
        "desk-note": annotated.notes,
    }
    expected = {
        f"{name}-{number}": covered
        for name, spans in kinds.items()
        for number, span in enumerate(spans, start=1)
        if (covered := _words(body, span.start, span.end))
    }
    assert {name: covered for name, covered in found.covered.items() if covered} == expected
    assert len(found.ids) == len(set(found.ids))
    notes = {name: covered for name, covered in expected.items() if name.startswith("desk-note")}
    assert found.markers == {f"#{name}-text": covered for name, covered in notes.items()}
    assert set(expected) | {f"{name}-text" for name in notes} <= set(found.ids)
    mentioned = {
        (f"../../topics/{topic.slug}.md", piece)
        for topic in topics
        for piece in _pieces(body, topic.mentions[0].start, topic.mentions[0].end)
    }
    assert {link for link in found.links if "topics/" in link[0]} <= mentioned


def _pieces(body: Sequence[str], start: int, end: int) -> list[str]:
    """The parts of a stretch of the text in each paragraph, as a reader sees them, but those of white space."""
    pieces, offset = [], 0
    for text in body:
        low, high = max(start - offset, 0), max(end - offset, 0)
        piece = visible(text)[low:high]
        pieces += [piece] if text[low:high].strip() else []
        offset += len(text) + 2
    return pieces


def _words(body: Sequence[str], start: int, end: int) -> str:
    return "".join(_pieces(body, start, end))


def test_a_page_with_all_kinds_of_annotations_reads_as_it_stands() -> None:
    """What contains stands around, a link is never cut, and the note follows its paragraph."""
    text = "Gen. Ghika said on Friday: “The battle for Mosul is not over.”"
    found = article("0", body=(text, "He left."), published=date(2017, 3, 8))
    entry = NoteEntry(
        article="articles/0.txt",
        exact="x",
        body=("It was over in July.", "See the end."),
        marks=(Mark(22, 25, MarkKind.EMPHASIS),),
        label="assessment",
        author="A. Editor",
        created=date(2020, 3, 4),
        sources=("https://e.org/a",),
    )
    annotated = replace(
        found,
        dates=(DateExpression("Friday", 19, 25, "DATE", "2017-03-03"),),
        quotes=(Quote(text[28:61], 28, 61, "General Ghika", name="Ghika", cue=(5, 10)),),
        notes=(Note(entry, 32, 46),),
    )
    place = text.index("Mosul is")
    topic = Topic(slug="mosul", label="Mosul", kind=Kind.PLACE, mentions=(Mention("0", place, place + 8),))
    assert body_of(annotated, [topic]) == (
        '<div class="noted" markdown>\n\n'
        'Gen. Ghika said on <time datetime="2017-03-03" class="date" id="date-1" tabindex="0" '
        'aria-description="3 March 2017">Friday</time>: “'
        '<span class="quote" id="quote-1" aria-description="General Ghika">The '
        '<mark class="desk-note" id="desk-note-1">battle for </mark>'
        '[<mark class="desk-note" data-of="desk-note-1">Mos</mark>ul is](../../../topics/mosul.md "place"){ .topic }'
        '[1](#desk-note-1-text "Assessment &#40;note of the desk&#41;"){ .desk-mark } not over.</span>”\n\n'
        '<div class="beside" markdown>\n\n'
        '<details class="desk-note" markdown>\n<summary>Note 1: Assessment</summary>\n\n'
        '<aside id="desk-note-1-text" role="note" markdown>\n\n'
        '[1](#desk-note-1 "Back to the text"){ .desk-mark } **Assessment** · A. Editor · 4 March 2020\n'
        "{: .details }\n\n"
        "It was over in July.\n\n<em>See</em> the end.\n\n"
        "Rests on: [e.org/a](https://e.org/a)\n{: .details }\n\n</aside>\n</details>\n\n</div>\n</div>\n\nHe left.\n"
    )


@pytest.mark.parametrize(
    ("expression", "kind", "value", "opening"),
    [
        ("March 8, 2017", "DATE", "2017-03-08", '<time datetime="2017-03-08" class="date" id="date-1">'),
        ("November 2016", "DATE", "2016-11", '<time datetime="2016-11" class="date" id="date-1">'),
        ("2016", "DATE", "2016", '<time datetime="2016" class="date" id="date-1">'),
        (
            *("03/08/2017", "DATE", "2017-03-08"),
            '<time datetime="2017-03-08" class="date" id="date-1" tabindex="0" aria-description="8 March 2017">',
        ),
        (
            *("8 March", "DATE", "2017-03-08"),
            '<time datetime="2017-03-08" class="date" id="date-1" tabindex="0" aria-description="8 March 2017">',
        ),
        (
            *("four months", "DURATION", "P4M"),
            '<span data-timex="P4M" class="date" id="date-1" aria-description="a period of four months">',
        ),
        ("a few days", "DURATION", "PXD", '<span data-timex="PXD" class="date" id="date-1">'),
        ("soon", "DATE", "2016-19", '<span data-timex="2016&#45;19" class="date" id="date-1">'),
    ],
)
def test_only_what_the_words_do_not_say_is_told(expression: str, kind: str, value: str, opening: str) -> None:
    """A full date has no tip; one of the calendar that is not full is a stop of the Tab key, a period is not."""
    found = article("0", body=(expression,))
    found = replace(found, dates=(DateExpression(expression, 0, len(expression), kind, value),))
    assert body_of(found).startswith(opening)


@pytest.mark.parametrize(
    ("cue", "confidence", "attributes"),
    [
        ((0, 2), 0.9, ' tabindex="0" aria-description="General Ghika"'),
        ((3, 8), 0.9, ' aria-description="General Ghika"'),
        (None, 0.3, ' tabindex="0" aria-description="probably General Ghika"'),
    ],
)
def test_a_quotation_is_a_stop_where_the_words_beside_it_do_not_name_the_speaker(
    cue: tuple[int, int] | None, confidence: float, attributes: str
) -> None:
    """A reader asks who "he" is, but not who Ghika is."""
    found = article("0", body=("He Ghika It is over",))
    quote = Quote("It is over", 9, 19, "General Ghika", name="Ghika", cue=cue, confidence=confidence)
    assert f'<span class="quote" id="quote-1"{attributes}>It is over</span>' in body_of(replace(found, quotes=(quote,)))


def test_a_date_in_a_link_is_no_stop_and_the_link_stays_whole() -> None:
    """The link is the stop; a footnote's mark and a topic that cross a date keep their words."""
    found = article("0", body=("The September 11 attacks",))
    found = replace(found, dates=(DateExpression("September 11", 4, 16, "DATE", "2001-09-11"),))
    topic = Topic(slug="x", label="X", kind=Kind.OTHER, mentions=(Mention("0", 4, 24),))
    assert body_of(found, [topic]) == (
        'The [<time datetime="2001-09-11" class="date" id="date-1" aria-description="11 September 2001">September 11'
        '</time> attacks](../../topics/x.md "subject"){ .topic }\n'
    )


def test_a_note_on_a_list_stands_after_the_whole_list() -> None:
    """A block between two items would tear the list apart."""
    items = [Block(0, (Container(ContainerKind.ORDERED, number, number, 9),)) for number in (1, 2)]
    found = article("0", body=("one", "two", "after"), blocks=(*items, Block()))
    entry = NoteEntry(article="a", exact="x", body=("Text.",))
    page = body_of(replace(found, notes=(Note(entry, 0, 3),)))
    nodes = [node[0] for node in render(page)]
    assert nodes.count("ol") == 1
    assert nodes.index("/ol") < nodes.index("details") < nodes.index("/div") < nodes.index("p", nodes.index("/div"))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_of_an_annotation_is_alive(payload: str) -> None:
    """With a payload in every string, a page has the elements and attributes that it has without."""
    assert shape_of(_attacked(payload)) == shape_of(_attacked("x"))


def _attacked(payload: str) -> Page:
    words = f"It was over {payload}"
    found = article("0", body=("He said it is over",))
    entry = NoteEntry(article="a", exact="x", body=(words, words), label=words, author=words, sources=("a.txt",))
    annotated = replace(
        found,
        dates=(DateExpression(words, 0, 2, "DATE", words),),
        quotes=(Quote(words, 8, 18, words, name=words),),
        notes=(Note(entry, 3, 7),),
    )
    mentions = (Mention("0", 8, 10), Mention("0", 0, 2))
    topic = Topic(slug="t", label=words, kind=Kind.PLACE, description=words, mentions=mentions)
    return render_all(briefing_of([annotated], [topic]))["articles/undated/headline-0.md"]
