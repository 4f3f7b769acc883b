"""What the converter for the templates' own Markdown knows, and what it refuses."""

from __future__ import annotations

from typing import Any

import markdown
import pytest
from markdown.util import BLOCK_LEVEL_ELEMENTS

from builder.publishing.quick_markdown.grammar import BLOCK_TAGS, INLINE_TAGS
from builder.publishing.quick_markdown.known import is_known
from tests.quick_rendering import Twice, site_config

PAGE = "articles/2017/07/mosul.md"
PATHS = {PAGE, "index.md", "topics/mosul.md", "topics/mosul/2017.md", "data/articles.csv", "articles/2017/07/raid.md"}
TWICE = Twice(PATHS)

FIGURE = """<figure class="chart linked">
<div class="chart-window"><svg viewBox="0 0 6 6" role="img" aria-labelledby="t"><title id="t">Over time</title>
<a href="2017&#47;" aria-label="2017&#58; 1"><rect class="bar" x="1" y="0"></rect></a>
</svg></div>
<figcaption><span>2014</span> <span>2019</span></figcaption>
</figure>"""
CITATION = """<div data-copied="Copied" data-failed="Press Ctrl&#43;C &amp; &quot;go&quot;" class="b">
<p><span id="label">Text &#40;MHRA&#41;</span> <button type="button" hidden>Copy</button> <span></span></p>
<pre><code id="cite">a &#61; &#123;b&#125;,&#10;  c</code></pre>
</div>"""
TABLE = "| Field | Value |\n|---|---|\n| *Body* |  |\n| [a](#x){ .y } | 20% **doubtful** |"


def in_an_element(text: str, start: str = '<div class="x" markdown>') -> str:
    """Put blocks into an element with Markdown."""
    return f"{start}\n\n{text}\n\n</{start[1:].split(' ')[0]}>"


KNOWN = {
    "a headline": '# Mosul *falls* &amp; &#42;more&#42; {: #headline lang="de" }',
    "headings": "# One {: #one }\n\n### Two {: #two .a .b }\n\n## [Three](#one){ .c } {: #three }\n\nEnd",
    "headings without an anchor": "## What <em>happens</em> next?\n\n### Äpfel &amp; **Birnen**\n\nEnd",
    "a paragraph": 'A "word" – (5.5 %) 1. x - y # z ! = ~ \xa0: «\u202fx\u202f»',
    "paragraphs with attributes": '10 July 2017\n{: .byline }\n\nTwo\n{: #a .b .c lang="ar" dir="rtl" }',
    "many empty lines": "\n\nOne\n\n\nTwo\n\n\n\n\nThree\n\n\n",
    "an inline tag first": '<time datetime="2017">2017</time> · <span>x',
    "emphasis": "*a* **b** *a b*, **c**. (*d*) x*e*y **[f](#g)** *h [i](#j){ .k } l* [*m*](#n)",
    "emphasis with a class": "**Expected**{: .expected } and *so*{ .on }",
    "links": "[a](../../../topics/mosul.md) [b](raid.md#quote-1) [c](#here) [d](https://e.org/?a&#61;b&amp;c#d)",
    "links with titles": '[a](#b "c, d &quot;e&quot;"){ .f .g } [h](mailto:a@b.org "i"){: #j }',
    "links to the page itself": "[a](mosul.md) [b](mosul.md#c) [d](../../../index.md) [e](../../../data/articles.csv)",
    "links below a page": "[a](../../../topics/mosul/2017.md)",
    "a list": "- one\n- *two*\n- [three](#x){ .y }",
    "lists": "- one\n- two\n\nText\n\n- three",
    "a list of one": "-   one",
    "a loose list": "-   one\n\n    details\n    {: .details }\n\n    more\n\n-   two\n\n-   three\n\n    > quoted",
    "a list in blocks": "- one\n- two\n\n- three\n- four\n\n    of four",
    "a list of quotations": "-   > one\n\n    x\n    {: .y }\n\n-   > two\n\n    > three\n\n-   four",
    "a list with numbers": "3.  three\n\n4.  four\n\n    more\n\n- other\n\n1.  one",
    "quotations": "> one\n\n> two\n>\n> three\n\n- item\n\n> four\n\nText\n\n> five",
    "a table": f"{TABLE}\n\nText",
    "elements": in_an_element(
        f"One\n\n{in_an_element('- two', '<details open markdown>')}\n\n{in_an_element('> three')}"
    ),
    "an element's attributes": in_an_element(
        "One", '<aside role="note" markdown id="n&#43;1" class="a &quot;b&quot;">'
    ),
    "elements without empty lines": '<div markdown>\n<div class="a" markdown>\nOne\n</div>\n</div>',
    "an empty element": 'One\n\n<div class="a" markdown>\n\n</div>\n\nTwo',
    "raw HTML": f"One\n\n{FIGURE}\n\nTwo\n\n<pre>a\n\n\nb</pre>\n<p>c</p>",
    "raw HTML in an element": in_an_element(
        f"<summary>A (2)</summary>\n\n{CITATION}\n{FIGURE}\n\nB", "<details markdown>"
    ),
    "inert elements": in_an_element("<div>\n\nx\n<p></p>\n<p> </p> y\n<p>z</p>\n\n</div>"),
}
"""Each is read as it stands, by the converter too."""

REFUSED = {
    "nothing": "\n\n",
    "code": "a `b`",
    "a block of code": "One\n\n    two",
    "a fence": "~~~\na\n~~~",
    "a backslash": r"a \* b",
    "underscores": "_a_",
    "a tab": "a\tb",
    "a line of spaces": "a\n    \nb",
    "a line break": "a  \nb",
    "control characters": "a\x02wzxhzdk:0\x03b",
    "odd spaces": "a\u2003b",
    "two lines": "a\nb",
    "a rule": "---",
    "a heading with a line": "a\n===",
    "stray marks": "5 * 3",
    "crossing marks": "*a **b* c**",
    "marks across a link": "*a [b*](#c)",
    "unbalanced brackets": "[a](#b",
    "nested brackets": "[a [b](#c)](#d)",
    "a reference": "[a][b]\n\n[b]: #c",
    "a footnote": "a[^1]\n\n[^1]: b",
    "an image": "![a](../../../data/articles.csv)",
    "a title in other quotes": "[a](#b 'c')",
    "a script": "[a](javascript:b)",
    "a missing page": "[a](gone.md)",
    "an absolute link": "[a](/index.md)",
    "a pipe": "a | b\n--|--\nc | d",
    "a lone ampersand": "a & b",
    "a reference without a semicolon": "&#38 b",
    "a lone arrow": "a > b",
    "a lone bracket": "a < b",
    "an unknown tag": "<section>a</section>",
    "a block in a line": "a <div>b</div>",
    "an attribute that is none": "<span onclick=x>a</span>",
    "an open element": "<div markdown>\n\na",
    "a closed element": "a\n\n</div>",
    "crossing elements": "<div markdown>\n\n<details markdown>\n\na\n\n</div>\n\n</details>",
    "Markdown that is raw": "<p markdown>*a*</p>",
    "a comment": "a\n\n<!-- -->\n\nb",
    "a list in a list": "- a\n\n    - b",
    "two anchors of a kind": "## a\n\n## a",
    "an attribute list with a value": 'a\n{: onclick="b" }',
    "a braced word": "a {b}",
}


@pytest.mark.parametrize("name", KNOWN)
def test_what_the_templates_write_is_known(name: str) -> None:
    """Each of their constructs becomes what MkDocs makes of it, by itself and among others."""
    text = KNOWN[name]
    assert TWICE.is_known(PAGE, text)
    assert TWICE.is_known(PAGE, f"# Head {{: #head }}\n\nBefore\n\n{text}\n\nAfter\n{{: .after }}")


@pytest.mark.parametrize("first", KNOWN)
@pytest.mark.parametrize("place", ["index.md", "topics/mosul.md"])
def test_constructs_can_follow_each_other(first: str, place: str) -> None:
    """Two that stand side by side are what MkDocs makes of them, or are refused: never anything else."""
    for second in KNOWN.values():
        TWICE.is_known(place, f"{KNOWN[first]}\n\n{second}")
        TWICE.is_known(place, in_an_element(f"{KNOWN[first]}\n\n{second}"))


@pytest.mark.parametrize("name", REFUSED)
def test_what_they_do_not_write_is_refused(name: str) -> None:
    """Markdown means more than the converter knows; the page is then untouched."""
    assert not TWICE.is_known(PAGE, REFUSED[name])


def test_addresses_that_are_files_are_known() -> None:
    """A site can have no directory for each page."""
    flat = Twice(PATHS, site_config(use_directory_urls=False))
    for name in ("links", "links to the page itself", "links below a page"):
        assert flat.is_known(PAGE, KNOWN[name])


def test_only_the_known_settings_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another extension, another setting of one, or another version may make other HTML of the same Markdown."""
    assert is_known(site_config())
    extensions: list[Any] = ["attr_list", "footnotes", "md_in_html", "sane_lists"]
    tables, toc = {"tables": {"use_align_attribute": True}}, {"toc": {"permalink": False}}
    assert is_known(site_config(markdown_extensions=[*extensions, tables, toc]))
    assert not is_known(site_config(markdown_extensions=[*extensions, tables, toc, "smarty"]))
    assert not is_known(site_config(markdown_extensions=[*extensions[1:], tables, toc]))
    assert not is_known(site_config(markdown_extensions=[*extensions, tables, {"toc": {"permalink": True}}]))
    assert not is_known(site_config(markdown_extensions=[*extensions, "tables", toc]))
    monkeypatch.setattr(markdown, "__version__", "4.0")
    assert not is_known(site_config())


def test_blocks_are_what_python_markdown_takes_for_blocks() -> None:
    """A tag of the other kind would be read in another way."""
    assert BLOCK_TAGS.issubset(BLOCK_LEVEL_ELEMENTS)
    assert INLINE_TAGS.isdisjoint(BLOCK_LEVEL_ELEMENTS)
