"""What an author wrote survives, everything else shows as the characters it is, and nothing is lost or becomes live."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.model import PARAGRAPH_SEPARATOR, Article, Block, ContainerKind, Format, MarkKind
from builder.reading.authored import AuthoredBody, parse_authored
from builder.rendering.article.body import render_body
from tests.rendered import outline
from tests.test_body import shown
from tests.test_escaping import visible
from tests.xss_payloads import PAYLOADS

TOKENS = (
    *("# ", "## ", "\n", "\n\n", "> ", ">", "- ", "* ", "1. ", "7) ", "    ", "  ", "\t", "*", "**", "_", "[", "]"),
    *("(", ")", "](https://e.org/x)", "](raid.md)", "](javascript:x)", "[a]", "[a]: ", "[b]: ", "https://e.org/"),
    *("[a][b]", "<https://e.org/>", "<b>", "`", "```\n", "---\n", "===\n", "***", "![", "\\", "\\\n", "  \n", "&amp;"),
    *("| a | b |\n", "{: .x}", "[^1]", "[^1]: ", "word", "1975.", "!", "<a@b.c>", "[x](<a b.md>)", "\x00", "\x0b"),
    *("[z](articles/q.md#f)", "\u2028", "\xa0", "\r\n", "\r", "|---|---|\n", "<!-- c -->", "é"),
)
SHOWN = {ContainerKind.QUOTE: ["blockquote"], ContainerKind.BULLET: ["ul", "li"], ContainerKind.ORDERED: ["ol", "li"]}
authored_texts = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.lists(st.one_of(st.sampled_from(TOKENS), st.text("ab *_", max_size=3)), max_size=14).map("".join),
)


def parse(text: str) -> AuthoredBody:
    """Parse the text as an article in a folder of articles."""
    return parse_authored(text, path="articles/2019/a.md")


def page_of(authored: AuthoredBody, *, pages: bool = True) -> str:
    """Render the body; every other article has a page, or none has."""
    article = Article(
        id="0",
        path="articles/2019/a.md",
        format=Format.MARKDOWN,
        headline="x",
        body=authored.body,
        blocks=authored.blocks,
        marks=authored.marks,
    )
    return render_body(article, [], resolve=lambda path: f"../{len(path)}.md" if pages else None)


def links_of(text: str) -> list[tuple[str, str]]:
    """Give the words and the target of each link."""
    authored = parse(text)
    body = PARAGRAPH_SEPARATOR.join(authored.body)
    return [(body[mark.start : mark.end], mark.target) for mark in authored.marks if mark.kind is MarkKind.LINK]


def letters(text: str) -> str:
    """Leave out all but letters: list markers hold digits, which come back as numbers of items."""
    return "".join(character for character in text if character.isalpha())


@settings(max_examples=300)
@given(text=authored_texts)
@example("[a]: https://e.org/ 'lost?'\n[a]: https://e.org/b\n\n> [b]: https://e.org/\n> c")
def test_nothing_is_lost(text: str) -> None:
    """Every letter comes back in order, but those of targets; without links, that is every letter there is."""
    authored = parse(text)
    found = letters("".join([authored.headline or "", *authored.body]))
    has_links = authored.headline is not None or any(mark.kind is MarkKind.LINK for mark in authored.marks)
    if not has_links or ("](" not in text and "]:" not in text):
        assert found == letters(text)
    assert all(paragraph == " ".join(paragraph.split()) != "" for paragraph in authored.body)
    assert len(authored.blocks) == len(authored.body)


@settings(max_examples=200)
@given(text=authored_texts)
def test_the_page_shows_the_body(text: str) -> None:
    """Parsed, rendered and read, the paragraphs are the body's, each in its quotes and lists, with as many links."""
    authored = parse(text)
    blocks = shown(page_of(authored))
    assert [block.text for block in blocks] == [visible(paragraph) for paragraph in authored.body]
    assert [block.heading for block in blocks] == outline([block.heading for block in authored.blocks])
    assert [[tag for tag, _ in block.around] for block in blocks] == [
        [tag for container in block.containers for tag in SHOWN[container.kind]] for block in authored.blocks
    ]
    links = [mark for mark in authored.marks if mark.kind is MarkKind.LINK]
    assert sum(len(block.links) for block in blocks) == len(links)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_payload_becomes_live(payload: str) -> None:
    """Only emphasis, and links to http, https, mailto and articles, come out of the worst that can be written."""
    for text in (
        payload,
        f"Words\n\n{payload}",
        f"- {payload}",
        f"> # {payload}",
        f"*{payload}*",
        f"[{payload}](https://e.org/)",
    ):
        authored = parse(text)
        blocks = shown(page_of(authored))
        assert [block.text for block in blocks] == [visible(paragraph) for paragraph in authored.body]
        targets = [mark.target for mark in authored.marks if mark.kind is MarkKind.LINK]
        assert all(target.startswith(("https://e.org", "articles/2019/")) for target in targets)
        assert all({*node[1::2]} <= {"href"} for block in blocks for node in block.inline)


def test_what_an_author_writes_survives() -> None:
    """Headings, lists, quotes, emphasis, links and escapes are read, with their places in the body and the file."""
    text = (
        "# The *raid*\n\nHe\\* was **found**  \nin _Idlib_.\n\nSub\n---\n\n"
        "> A quote\n>\n> 1. one\n>\n>    more\n> 2. [two][t]\n\n- x\n\n[t]: <../2014/b.txt>\n"
    )
    authored = parse_authored(text, path="articles/2019/a.md", first_line=4)
    assert (authored.headline, authored.headline_line) == ("The raid", 4)
    assert authored.body == ("He* was found in Idlib.", "Sub", "A quote", "one", "more", "two", "x")
    assert [block.heading for block in authored.blocks] == [0, 2, 0, 0, 0, 0, 0]
    shapes = [[(c.kind.value, c.number) for c in block.containers] for block in authored.blocks]
    quote, first, second = ("quote", 0), ("ordered", 1), ("ordered", 2)
    assert shapes[2:] == [[quote], [quote, first], [quote, first], [quote, second], [("bullet", 0)]]
    assert authored.blocks[3] == authored.blocks[4]
    assert authored.blocks[4].containers[1].group == authored.blocks[5].containers[1].group
    joined = PARAGRAPH_SEPARATOR.join(authored.body)
    assert [(joined[mark.start : mark.end], mark.kind.value, mark.target, mark.line) for mark in authored.marks] == [
        *[("found", "strong", "", 6), ("Idlib", "emphasis", "", 6), ("two", "link", "articles/2014/b.txt", 17)]
    ]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("<b onclick=x>a</b> &amp; &#60;", ["<b onclick=x>a</b> &amp; &#60;"]),
        ("```py\na *b*\n```", ["```py a b ```"]),
        ("    code `x`", ["code `x`"]),
        ("a\n***\nb", ["a", "***", "b"]),
        ("- * * *", ["* * *"]),
        ("| a | b |\n|---|---|", ["| a | b | |---|---|"]),
        ("![a](https://e.org/x.png) \\![b](c.png)", ["![a](https://e.org/x.png) ![b](c.png)"]),
        ("words\n{: .x }", ["words {: .x }"]),
        ("a[^1]\n\n[^1]: https://e.org/", ["a[^1]", "[^1]: https://e.org/"]),
        ("1975.", ["1975."]),
        ("#\n\n>\n\n- a\n-", ["#", ">", "a", "-"]),
        ("[x](javascript:a) [y](/a.md) [z](//e.org/a.md)", ["[x](javascript:a) [y](/a.md) [z](//e.org/a.md)"]),
        ("[a]: https://e.org/ 'used'\n[b]: https://e.org/ 'not'\n\n[a]", ["[b]: https://e.org/ 'not'", "a"]),
        ("[a]: https://e.org/\n[A]: https://e.org/twice\n\n[a]", ["A: https://e.org/twice", "a"]),
        ("[a]: javascript:b\n\n[a]", ["[a]: javascript:b", "[a]"]),
        ("####### a", ["####### a"]),
    ],
)
def test_everything_else_shows_as_the_characters_it_is(text: str, body: list[str]) -> None:
    """What is not for articles is text, and words are never dropped."""
    assert list(parse(text).body) == body


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("<https://e.org/a?b=c>", [("https://e.org/a?b=c", "https://e.org/a?b=c")]),
        ("<a@e.org>", [("a@e.org", "mailto:a@e.org")]),
        ("[x](MAILTO:a@e.org) [y](http://e.org)", [("x", "MAILTO:a@e.org"), ("y", "http://e.org")]),
        ("[x](raid.md)", [("x", "articles/2019/raid.md")]),
        ("[x](./raid.HTML#top)", [("x", "articles/2019/raid.HTML")]),
        ("[x](../2014/a%20%C3%A9.txt)", [("x", "articles/2014/a é.txt")]),
        ("[x](../2014/e%CC%81.txt)", [("x", "articles/2014/é.txt")]),
        ("[x](articles/2014/a.htm)", [("x", "articles/2014/a.htm")]),
        ("[x](../../notes/a.md)", [("x", "notes/a.md")]),
        ("[](raid.md)", [("articles/2019/raid.md", "articles/2019/raid.md")]),
        ("[*](raid.md)", [("*", "articles/2019/raid.md")]),
        ("[ a ](raid.md)", [("a", "articles/2019/raid.md")]),
        ("[x](../../../a.md) [x](articles/../../a.md) [x](%2e%2e/%2e%2e/%2e%2e/a.md)", []),
        ("[x](a.pdf) [x](a.md?x) [x](#a) [x](a) [x](ftp://e.org/a.md)", []),
        ("[x](http%3A//a.md) [x](a%FF.md) [x](a%00.md)", []),
        ("[x](https://) [x](http://[e.org) [x](https:a.md) [x](mailto:) [x](<https://e.org/a b>)", []),
    ],
)
def test_links_lead_to_addresses_and_articles_only(text: str, links: list[tuple[str, str]]) -> None:
    """Paths count from the article or the project's folder and stay inside it; any other link is text."""
    assert links_of(text) == links
    if not links:
        assert parse(text).body == (text,)


def test_the_headline_is_the_first_block_only() -> None:
    """A level-1 heading that comes later, stands in a quote or has no words is part of the body."""
    assert parse("Words\n\n# Head").headline is None
    assert parse("> # Head").headline is None
    assert parse("## Head").headline is None
    assert parse("#\n\n# Head").headline is None
    assert parse("\n\nHead\nline\n====\n\n# Second") == AuthoredBody("Head line", 3, ("Second",), (Block(heading=1),))
    assert parse("") == AuthoredBody()


@pytest.mark.parametrize(
    "text",
    [
        *("> " * 10_000 + "deep", "- " * 10_000 + "deep", "1. " * 10_000 + "deep", "> - " * 10_000 + "deep"),
        *("*" * 10_000 + "deep", "[" * 10_000 + "deep", "*_" * 5_000 + "deep" + "_*" * 5_000, "![" * 5_000 + "deep"),
        "\n".join(" " * 2 * level + "- deep" * (level == 99) + "- x" * (level < 99) for level in range(100)),
        *("[a](" * 5_000 + "deep", "`" * 10_000 + "deep", "\\" * 10_000 + "deep", "<" * 10_000 + "deep"),
    ],
)
def test_deep_nesting_is_text_at_the_bottom(text: str) -> None:
    """What is nested deeper than anybody writes is kept as characters, on the page as well."""
    authored = parse(text)
    blocks = shown(page_of(authored))
    assert "deep" in authored.body[-1]
    assert max(len(block.containers) for block in authored.blocks) <= 12
    assert [block.text for block in blocks] == [visible(paragraph) for paragraph in authored.body]


def test_a_mark_on_a_missing_page_leaves_its_words() -> None:
    """A link to an article without a page shows its words."""
    authored = parse("See [the raid](raid.md).")
    assert page_of(authored) == "See [the raid](../21.md).\n"
    assert page_of(authored, pages=False) == "See the raid.\n"
