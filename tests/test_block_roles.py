"""The roles of a web page's blocks: what the markup and trafilatura add to the words."""

from __future__ import annotations

from lxml.html import document_fromstring

from builder.reading.lines import Line
from builder.reading.raw.page_signs import read_page_signs
from builder.reading.web.block_roles import find_block_roles, read_block_signs
from builder.reading.web.blocks import PageBlock, parse_blocks

LEAD = "The harbour bridge was closed to all traffic when the storm came, the mayor of the town said."
SECOND = "It will be opened again in a week, and the port has lost two days of work but no crane."
THIRD = "Nobody was hurt at the bridge when the storm tore a crane from its moorings, the mayor said."
TEASER = "The ferry to the old island was stuck in the ice again, and its owners want to sell it."
PAGE = f"""<body><nav><a>World</a></nav>
<h1>Storm closes the harbour bridge</h1><p class="byline">By Jane Doe</p>
<div class="article-body"><p>{LEAD}</p><p>{SECOND}</p><p>{THIRD}</p></div>
<aside class="related"><p>{TEASER}</p></aside><footer>© 2018 Sample Post</footer></body>"""
MAIN = "\n".join((LEAD, SECOND, THIRD))


def blocks_of(html: str) -> tuple[PageBlock, ...]:
    """The blocks of a page."""
    return tuple(parse_blocks(document_fromstring(html), first_line=1))


def signs_of(html: str, main_text: str = "") -> dict[str, dict[str, float]]:
    """The signs of each block by its text."""
    blocks = blocks_of(html)
    signs = read_block_signs(blocks, main_text)
    return {block.text: found for block, found in zip(blocks, signs, strict=True)}


def test_the_words_signs_are_all_there() -> None:
    """A block shows all that the same line of a raw page would show."""
    blocks = blocks_of(PAGE)
    raw = read_page_signs([Line(block.line, block.text) for block in blocks])
    for without, signs in zip(raw, read_block_signs(blocks, MAIN), strict=True):
        assert without.items() <= signs.items()


def test_the_elements_around_a_block_are_signs() -> None:
    """Its nearest block element, the part of the page it stands in, and what the names around it hint at."""
    signs = signs_of(PAGE)
    assert {"element:h1"} <= signs["Storm closes the harbour bridge"].keys()
    assert {"element:p", "hint:story"} <= signs[LEAD].keys()
    assert {"element:p", "around:aside", "hint:beside"} <= signs[TEASER].keys()
    assert "around:navigation" in signs["World"]
    assert {"element:other", "around:page-footer"} <= signs["© 2018 Sample Post"].keys()
    assert not any(name.startswith("around:") for name in signs[LEAD])


def test_what_trafilatura_takes_for_text_is_a_sign() -> None:
    """For the block, and with the side's name for its neighbours; without that text there is none."""
    signs = signs_of(PAGE, MAIN)
    told = {text for text, names in signs.items() if "main-text" in names}
    assert told == {LEAD, SECOND, THIRD}
    assert "below:main-text" in signs["By Jane Doe"]
    assert {"above:main-text", "below:main-text"} <= signs[SECOND].keys()
    assert not any("main-text" in name for names in signs_of(PAGE).values() for name in names)


def test_a_part_of_a_paragraph_needs_some_words() -> None:
    """Four words or more may be a part of what trafilatura has joined, fewer must be a whole line of it."""
    signs = signs_of(
        f"<p>The harbour bridge was closed</p><p>the mayor</p><p>{SECOND}</p><p>Ferry</p>", f"{LEAD}\nFerry"
    )
    assert [text for text, names in signs.items() if "main-text" in names] == ["The harbour bridge was closed", "Ferry"]


def test_an_aside_is_not_the_story() -> None:
    """Headline and paragraphs are found, the teaser beside them, the menu and the footer are not the story."""
    blocks = blocks_of(PAGE)
    roles = find_block_roles(blocks, MAIN)
    assert [block.text for block, role in zip(blocks, roles, strict=True) if role.story >= 0.5] == [LEAD, SECOND, THIRD]
    assert max(zip(roles, blocks, strict=True), key=lambda pair: pair[0].headline)[1].element == "h1"


def test_the_markup_counts() -> None:
    """The same paragraph is likelier the story's in the article's body than in an aside."""
    outside = f"<body><p>{LEAD}</p><p>{SECOND}</p><p>{THIRD}</p><div>{{}}</div></body>"
    inside = "<div class='article-body'><p>{}</p></div>"
    beside = "<aside class='related'><p>{}</p></aside>"
    story, aside = (
        find_block_roles(blocks_of(outside.format(around.format(TEASER))), MAIN)[-1].story
        for around in (inside, beside)
    )
    assert story > aside
