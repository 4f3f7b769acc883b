"""The annotated body has exactly the article's words, in their blocks, with each span over its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model import Article, Block, Container, ContainerKind, Format, Mark, MarkKind
from builder.rendering.article.body import link_span, render_body
from builder.rendering.article.weave import Span
from tests.rendered import Node, outline, render
from tests.test_escaping import texts, visible

BLOCKS = {"p", "li", "ul", "ol", "blockquote", "h2", "h3", "h4", "h5", "h6"}
TAGS = {ContainerKind.BULLET: "ul", ContainerKind.ORDERED: "ol"}


@dataclass
class Shown:
    """A block of the rendered body: its words, the heading's level or 0, what is around it, and its inline tags."""

    heading: int
    around: tuple[tuple[str, int], ...]
    text: str = ""
    inline: list[Node] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)


def shown(page: str) -> list[Shown]:
    """Render a body and read its blocks; elements that a body never has are an error."""
    blocks: list[Shown] = []
    around: list[tuple[str, int]] = []
    current: Shown | None = None
    for number, node in enumerate(render(page)):
        name = node[0].removeprefix("/")
        if name in BLOCKS:
            current = None
            if node[0] == name:
                around.append((name, number))
            else:
                assert around.pop()[0] == name
        elif name != "!comment":
            if current is None:
                heading = next((int(tag[1]) for tag, _ in around if tag[0] == "h"), 0)
                current = Shown(heading, tuple(pair for pair in around if pair[0][0] not in "hp"))
                blocks.append(current)
            _add(current, node)
    return blocks


def _add(block: Shown, node: Node) -> None:
    if node[0] == "":
        block.text += node[1]
        return
    assert node[0] in {"a", "/a", "em", "/em", "strong", "/strong"}, node
    block.inline.append(node)
    if node[0] == "a":
        block.links.append((len(block.text), -1, dict(zip(node[1::2], node[2::2], strict=True))["href"]))
    elif node[0] == "/a":
        start, _, href = block.links.pop()
        block.links.append((start, len(block.text), href))


def rendered(
    body: Sequence[str], *, blocks: Sequence[Block] = (), marks: Iterable[Mark] = (), links: Iterable[Span] = ()
) -> str:
    """Render a body in which every other article has a page but "articles/none.md"."""
    pages = {"articles/b.md": "../b (1).md"}
    article = Article(
        id="0",
        path="articles/a.md",
        format=Format.MARKDOWN,
        headline="x",
        body=tuple(body),
        blocks=tuple(blocks),
        marks=tuple(marks),
    )
    return render_body(article, links, resolve=pages.get)


words = texts.map(lambda text: " ".join(text.split())).filter(bool)


@st.composite
def shapes(draw: st.DrawFn) -> tuple[Block, ...]:
    """Draw blocks in quotes and lists as a parser gives them: what is shared stays open, what is new is new."""
    shapes: list[Block] = []
    before: tuple[Container, ...] = ()
    for number in range(draw(st.integers(1, 6))):
        shared = draw(st.integers(0, len(before)))
        around = list(before[:shared])
        for depth in range(shared, draw(st.integers(shared, 4))):
            kind = draw(st.sampled_from(ContainerKind))
            key = number * 100 + depth
            group = key
            same = depth == shared and depth < len(before) and before[depth].kind is kind
            if same and kind is not ContainerKind.QUOTE and draw(st.booleans()):
                group = before[depth].group
            around.append(Container(kind, draw(st.integers(0, 99)) if kind is ContainerKind.ORDERED else 0, key, group))
        before = tuple(around)
        shapes.append(Block(draw(st.sampled_from([0, 0, 0, 1, 2, 6])), before))
    return tuple(shapes)


@settings(max_examples=150)
@given(shape=shapes(), data=st.data())
def test_every_block_stands_where_it_was_written(shape: tuple[Block, ...], data: st.DataObject) -> None:
    """Paragraphs of one quote, item or list stand in one, those of two in two, and headings are an outline."""
    body = [data.draw(words) for _ in shape]
    page = rendered(body, blocks=shape)
    blocks = shown(page)
    assert [block.text for block in blocks] == [visible(text) for text in body]
    assert [block.heading for block in blocks] == outline([block.heading for block in shape])
    elements: dict[tuple[str, int], int] = {}
    for block, written in zip(blocks, shape, strict=True):
        expected = [step for container in written.containers for step in _steps(container)]
        assert [tag for tag, _, _ in expected] == [tag for tag, _ in block.around], page
        for (_, what, key), (_, element) in zip(expected, block.around, strict=True):
            assert elements.setdefault((what, key), element) == element, page
    assert len(set(elements.values())) == len(elements), page


def _steps(container: Container) -> list[tuple[str, str, int]]:
    if container.kind is ContainerKind.QUOTE:
        return [("blockquote", "quote", container.key)]
    return [(TAGS[container.kind], "list", container.group), ("li", "item", container.key)]


@st.composite
def annotated(draw: st.DrawFn) -> tuple[list[str], list[Mark], list[tuple[int, int, str]]]:
    """Draw paragraphs with spans anywhere, over their edges as well."""
    body = draw(st.lists(words, min_size=1, max_size=3))
    length = len("\n\n".join(body))
    spans = st.tuples(st.integers(0, length), st.integers(0, length)).map(sorted)
    marks = [
        Mark(start, end, kind, draw(st.sampled_from(TARGETS)) if kind is MarkKind.LINK else "")
        for (start, end), kind in draw(st.lists(st.tuples(spans, st.sampled_from(MarkKind)), max_size=4))
    ]
    links = [
        (start, end, target)
        for (start, end), target in draw(st.lists(st.tuples(spans, st.sampled_from(["#f", "t.md"])), max_size=4))
    ]
    return body, marks, links


TARGETS = ("https://e.org/_(a)_", "mailto:a@e.org", "articles/b.md", "articles/none.md")
HREFS = {"articles/b.md": "../b%20%281%29.md"}


@settings(max_examples=200)
@given(drawn=annotated())
def test_spans_cover_their_words_and_change_none(
    drawn: tuple[list[str], list[Mark], list[tuple[int, int, str]]],
) -> None:
    """The text is the body's, tags nest, and each link that is shown covers the words of one that was asked for."""
    body, marks, links = drawn
    added = [link_span(start, end, target, css_class="c", title='"t"') for start, end, target in links]
    blocks = shown(rendered(body, marks=marks, links=added))
    assert [block.text for block in blocks] == [visible(text) for text in body]
    asked = [(mark.start, mark.end, mark.target) for mark in marks if mark.kind is MarkKind.LINK]
    asked += links
    offset = 0
    for block, text in zip(blocks, body, strict=True):
        opened: list[str] = []
        for node in block.inline:
            if node[0][0] == "/":
                assert opened.pop() == node[0][1:]
            else:
                assert node[0] not in opened, "a tag within itself"
                opened.append(node[0])
        assert opened == []
        covered = {
            (max(start - offset, 0), min(end - offset, len(text)), HREFS.get(target, target))
            for start, end, target in asked
            if target != "articles/none.md"
        }
        assert set(block.links) <= covered
        assert bool(block.links) == any(text[start:end].strip() for start, end, _ in covered if start < end)
        offset += len(text) + 2


def test_emphasis_within_words_and_next_to_marks() -> None:
    """Emphasis holds wherever it begins and ends."""
    page = rendered(["un*believ*able (x)"], marks=[Mark(2, 10, MarkKind.EMPHASIS), Mark(0, 15, MarkKind.STRONG)])
    assert page == "<strong>un<em>&#42;believ&#42;</em>able </strong>(x)\n"


@pytest.mark.parametrize(
    ("marks", "links", "expected"),
    [
        ([Mark(0, 7, MarkKind.LINK, "https://e.org/")], [link_span(4, 13, "#f")], "[one two](https://e.org/) three"),
        ([], [link_span(0, 7, "t.md"), link_span(4, 13, "#f")], "one [two three](#f)"),
        ([], [link_span(4, 13, "t.md"), link_span(0, 7, "u.md")], "[one two](u.md) three"),
        ([], [link_span(0, 3, "t.md"), link_span(0, 7, "u.md")], "[one two](u.md) three"),
        ([Mark(0, 7, MarkKind.LINK, "articles/none.md")], [link_span(4, 7, "t.md")], "one [two](t.md) three"),
        ([Mark(0, 7, MarkKind.EMPHASIS)], [link_span(4, 13, "t.md")], "<em>one </em>[<em>two</em> three](t.md)"),
        ([], [link_span(0, 3, "t.md"), link_span(3, 7, "u.md")], "[one](t.md)[ two](u.md) three"),
        ([], [link_span(3, 4, "t.md"), link_span(2, 2, "u.md"), link_span(40, 50, "v.md")], "one two three"),
    ],
)
def test_what_wins_where_spans_overlap(marks: list[Mark], links: list[Span], expected: str) -> None:
    """The author's link, then a footnote, then a topic; the earlier, then the longer; a missing page has no say."""
    assert rendered(["one two three"], marks=marks, links=links) == f"{expected}\n"


def test_a_span_is_cut_at_the_edges_of_paragraphs() -> None:
    """No span reaches into the next paragraph; its parts hold in both."""
    page = rendered(["one two", "three"], marks=[Mark(4, 14, MarkKind.STRONG)])
    assert page == "one <strong>two</strong>\n\n<strong>three</strong>\n"


def test_an_authored_body_reads_as_it_was_written() -> None:
    """Lists and quotes are plain Markdown, and lists that are not one are kept apart."""
    first, second, other = (Container(ContainerKind.BULLET, 0, key, group) for key, group in ((1, 9), (2, 9), (3, 8)))
    third = Container(ContainerKind.ORDERED, 3, 4, 7)
    quote = Container(ContainerKind.QUOTE, 0, 5, 5)
    shape = [
        *(Block(1), Block(0, (first,)), Block(0, (second,)), Block(0, (second, third)), Block(0, (second,))),
        *(Block(0, (other,)), Block(0, (quote, first)), Block(0, (quote, first)), Block()),
    ]
    assert rendered(["Head", *"abcdefgh"], blocks=shape) == (
        "## Head\n\n-   a\n\n-   b\n\n    3.  c\n\n    d\n\n<!-- -->\n\n-   e\n\n> -   f\n>\n>     g\n\nh\n"
    )


def test_found_material_is_plain_paragraphs() -> None:
    """Without blocks nothing is a list or a heading, whatever the text looks like."""
    assert [block.around for block in shown(rendered(["# a", "- b", "> c", "1. d"]))] == [()] * 4
    assert rendered([]) == ""
