"""Any text comes out of Markdown as the text it was, wherever it stands."""

from __future__ import annotations

import html
import json
import re
from datetime import date
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import jinja2
import pytest
import yaml
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.utils import meta

from builder.rendering.escaping import Markdown, escape, escape_html, escape_run, front_matter, link
from builder.rendering.templates import environment
from tests.rendered import CONFIGURATIONS, Node, read, render
from tests.xss_payloads import PAYLOADS

TOKENS = (
    *("*", "**", "_", "`", "```", "~~~", "[", "]", "](", "(", ")", "<", ">", "<b>", "</b>", "<!--", "-->", "&", "&lt;"),
    *("&#60;", ";", "{", "}", "{: ", "#", "## ", "+", "++", "- ", "---", "--8<--", "=", "===", "|", "\\", "!", "!!! "),
    *("??? ", "/// ", "\n", "\n\n", "    ", "\t", ":", ":smile:", "http://a.b", "https:", "//", "www", "a@b.co", "@a"),
    *("1. ", "1)", "i. ", "a)", "IV.", "$", "$$", "^", "~", "[^1]", "[^1]: ", "[a]: ", "*[HTML]: ", "[TOC]", "{{"),
    *("{%", "{++", "++}", "{>>", "[[w]]", "[x] ", "\x02", "\x03", "klzzwxh:0001", "wzxhzdk:0", "word", "0" * 40),
    *("Title: ", '"', "'", ".", "...", "!5", "?5", "<?", "<![CDATA[", "]]>", "%", "é", "\u2028", "\x85", "\ud800"),
    *("}}", "ab" * 20, "\x00"),
)
texts = st.one_of(st.text(), st.lists(st.one_of(st.sampled_from(TOKENS), st.text(max_size=3)), max_size=8).map("".join))

WORD = "QZX"
PAGE = """QZX

- QZX

1. one
    - QZX

        QZX

## QZX

### QZX { .c }

Words
QZX

> QZX

| a | b |
|---|---|
| QZX | yQZX |

QZX | QZX
--- | ---
QZX | a

QZX
:   QZX

[QZX](https://example.org/){ .c } QZX[QZX](#a)QZX **QZX**<em>QZX</em>QZXQZX ![a](b.png)QZX x[^1]

<p markdown>QZX</p>

<table><tr><td markdown>QZX</td></tr></table>

[^1]: QZX
"""


def visible(text: str) -> str:
    """Give the text as the rules say that a reader sees it."""
    line = re.sub(r"\s+", lambda run: run[0] if run[0] in ("\xa0", "\u202f") else " ", text).strip()
    return re.sub(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]", "\ufffd", line)


@cache
def skeleton(configuration: str) -> list[Node]:
    """Read the page with a harmless word in every place."""
    return render(PAGE, CONFIGURATIONS[configuration]())


def with_text(nodes: list[Node], text: str) -> list[Node]:
    """Put a text in place of the word, in texts only."""
    return [("", node[1].replace(WORD, text)) if node[0] == "" else node for node in nodes]


def assert_inert(text: str, configuration: str) -> None:
    """Check that the text is text in all places."""
    rendered = render(PAGE.replace(WORD, escape(text)), CONFIGURATIONS[configuration]())
    assert rendered == with_text(skeleton(configuration), visible(text))


@pytest.mark.parametrize("configuration", CONFIGURATIONS)
@settings(max_examples=60)
@given(text=texts)
def test_any_text_is_only_text_wherever_it_stands(text: str, configuration: str) -> None:
    """Escaped text adds no element and no attribute, and is read back as it was, with any bundled extension."""
    assume(text.split())
    assert_inert(text, configuration)


@pytest.mark.parametrize("configuration", CONFIGURATIONS)
def test_no_payload_becomes_live(configuration: str) -> None:
    """Every known way to inject something comes out as the words it is."""
    for payload in PAYLOADS:
        assert_inert(payload, configuration)


@pytest.mark.parametrize("configuration", CONFIGURATIONS)
def test_prose_that_looks_like_markup_is_only_text(configuration: str) -> None:
    """Addresses, emoji, hashes, list numbers and the like, which news does contain, are not read as Markdown."""
    looks = [
        *(
            "www.example.org",
            "https://example.org/a",
            ":smile:",
            "ab" * 20,
            "!5 and ?5",
            "1. a",
            "i. a",
            "a) b",
            "IV. a",
        ),
        *("B) a", "- a", "!!! note", "??? note", "/// note", ": a", "Title: a", "Wow!", "---", ".", ")", "smile: a :"),
        *("> a", "+ a", "a ++ctrl++ b"),
    ]
    for text in looks:
        assert_inert(text, configuration)


@given(before=st.text("ag 9٣.:", max_size=50), digits=st.text("0123456789abcdef", min_size=39, max_size=41))
def test_the_hash_of_a_commit_is_found_wherever_it_stands(before: str, digits: str) -> None:
    """Of forty hexadecimal digits in a row the first is written as a reference; of fewer or more none is."""
    text = f"x{before} {digits} and {digits[:38]}"
    is_hash = len(digits) == 40
    shown = f"&#{ord(digits[0])};{digits[1:]}" if is_hash else digits
    assert escape(text).endswith(f" {shown} and {digits[:38]}")
    assert escape_run(text).endswith(f" {shown} and {digits[:38]}")
    assert escape_html(text).endswith(f" {shown} and {digits[:38]}")


def test_the_pages_would_show_what_is_not_escaped() -> None:
    """The check itself can fail: unescaped, the payloads change the page."""
    harmless = skeleton("site")
    pages = ((render(PAGE.replace(WORD, payload)), with_text(harmless, visible(payload))) for payload in PAYLOADS)
    assert sum(page != inert for page, inert in pages) > 100


@given(text=texts)
def test_escaped_text_is_one_line_that_macros_and_snippets_leave_alone(text: str) -> None:
    """No line break, no brace and no angle bracket remains, so that nothing that reads raw text finds its marks."""
    assert not re.search(r"[{}<>\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", escape(text))


@pytest.mark.parametrize(
    "prose",
    [
        'He said: "no" - it\'s 5.5 % (IS).',
        "“Mosul’s gone,” he said; why? (REUTERS) — Dr. A. Smith, 12:30 p.m.",
        "(AP) — Mosul, Iraq – 1,500 men/women left, i.e. half.",
        "J. Smith and I. Khan",
        "...and then",
        "",
    ],
)
def test_ordinary_prose_stays_readable(prose: str) -> None:
    """What is not dangerous is not touched."""
    assert escape(prose).replace("&#46;..", "...") == prose


def test_a_no_break_space_stays_between_words() -> None:
    """As French sets it; beside other white space it is white space like any."""
    assert escape("« Quoi\u202f?\u00a0»\u00a0") == "« Quoi\u202f?\u00a0»"
    assert escape("a \u00a0b") == escape_run("a \u202fb") == "a b"


def test_a_run_keeps_the_space_at_its_edges() -> None:
    """Text between two pieces of markup keeps the space that parts them."""
    assert escape_run("\n and\t- ") == " and - "
    assert escape_run("  - and ", begins_line=True) == "&#45; and "
    assert escape_run("") == ""


@settings(max_examples=200)
@given(text=texts)
@example("a\r\n\tb\n\n\n    c\x0c\u2028d")
@example('\\" onclick=x `a` [x](y) <b>')
def test_an_attribute_and_an_element_hold_exactly_the_text(text: str) -> None:
    """HTML that a template writes around text has the value exactly, inline and as a block."""
    value = escape_html(text)
    expected = re.sub("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", "\ufffd", text)
    page = f'words <span data-text="{value}">a{value}b</span> words\n\n<div title="{value}">a{value}b</div>\n'
    inner = ("", f"a{expected}b")
    assert render(page) == [
        *[("p",), ("", "words "), ("span", "data-text", expected), inner, ("/span",), ("", " words"), ("/p",)],
        *[("div", "title", expected), inner, ("/div",)],
    ]


@given(title=texts, tags=st.lists(texts, max_size=3), number=st.integers(), flag=st.booleans())
def test_front_matter_reads_the_same_as_yaml_as_json_and_in_mkdocs(
    title: str, tags: list[str], number: int, flag: bool
) -> None:
    """Each value is one line of JSON that YAML reads alike: the escaped text, which shows the text when pasted raw."""
    block = front_matter({"title": title, "tags": tags, "number": number, "draft": flag})
    fields = yaml.safe_load(block.split("---\n", 1)[1].removesuffix("---\n"))
    assert {name: json.loads(value) for name, _, value in map(_partition, block.splitlines()[1:-1])} == fields
    assert meta.get_data(f"{block}words\n") == ("words\n", fields)
    assert html.unescape(fields["title"]) == visible(title)
    assert not re.search(r'[<>"{}]', "".join([fields["title"], *fields["tags"]]))
    assert (fields["number"], fields["draft"], len(fields["tags"])) == (number, flag, len(tags))


def _partition(line: str) -> tuple[str, str, str]:
    return line.partition(": ")


def test_front_matter_without_fields_is_nothing_and_a_name_is_a_word() -> None:
    """YAML would read some names as truth values, and anything else as worse."""
    assert front_matter({}) == ""
    for name in ("no", "Title", "a: b", "a\nb", ""):
        with pytest.raises(ValueError, match="not a name for front matter"):
            front_matter({name: "x"})


@pytest.mark.parametrize(
    "target",
    [
        *("", "#", "x", "topics/mosul", "/a.md", "//e.org/a.md", "?q.md", "a.md?q", "a:b.md", "a.md#"),
        *("https:", "https://", "http:/e.org", "HTTPS://[e.org", "data:text/html,x", "file:///a.md", "mailto:"),
        *("javascript:alert(1)//.md", "javascript:alert(1)", "vbscript:x.md", "JAVASCRIPT://e.org/x.md"),
        *("a\\b.md", "https://e.org/\x00", "\ud800.md", "https://e.org/\n", " javascript:alert(1)", "ftp://e.org/a.md"),
    ],
)
def test_a_link_leads_to_a_page_a_place_or_an_address_only(target: str) -> None:
    """Any other target is an error in the program."""
    with pytest.raises(ValueError, match=r"not a target for a link|Invalid"):
        link(escape("x"), target)


@pytest.mark.parametrize(
    ("target", "decoded"),
    [
        ("https://e.org/a_b_(c)/[d]?x=1&y=$2+3&amp=*#f'!", "https://e.org/a_b_(c)/[d]?x=1&y=$2+3&amp=*#f'!"),
        ('https://e.org/"><b> |`\\^{x}', "https://e.org/%22%3E%3Cb%3E%20%7C%60%5C%5E%7Bx%7D"),
        ("http://[::1]/100%/%41/é", "http://[::1]/100%25/%41/%C3%A9"),
        ("mailto:a.b@e.org?subject=x", "mailto:a.b@e.org?subject=x"),
        ("#fn:1", "#fn:1"),
        (
            "../t/a (b) _c_ [d] \"e\" 'f' g&h%20|.md#x y",
            "../t/a%20%28b%29%20_c_%20%5Bd%5D%20%22e%22%20%27f%27%20g%26h%2520%7C.md#x%20y",
        ),
    ],
)
def test_a_link_has_exactly_its_target(target: str, decoded: str) -> None:
    """The address is what was asked for, with what could end it percent-encoded."""
    written = link(escape("x"), target, css_class="c d", title="t")
    assert render(f"{escape('a!')}{written}{escape('!b')}\n")[1:] == [
        *[("", "a!"), ("a", "class", "c d", "href", decoded, "title", "t"), ("", "x"), ("/a",), ("", "!b"), ("/p",)]
    ]


@settings(max_examples=150)
@given(label=texts, name=st.text(min_size=1), title=texts, before=texts, after=texts)
def test_a_link_keeps_its_words_its_target_and_its_title(
    label: str, name: str, title: str, before: str, after: str
) -> None:
    """Whatever they say, neither label, target, title nor the words around a link break out of it."""
    target = f"a/{name}.md"
    assume(label.split())
    try:
        written = link(escape(label), target, css_class="c", title=title)
    except ValueError:
        assert re.search(r"[:\\?#\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]|/\Z", name)
        return
    nodes = render(f"x {escape(before)}{written}{escape(after)} x\n")
    (place,) = (number for number, node in enumerate(nodes) if node[0] == "a")
    attributes = dict(zip(nodes[place][1::2], nodes[place][2::2], strict=True))
    assert unquote(attributes.pop("href")) == target
    assert attributes == {"class": "c", **({"title": visible(title)} if title.split() else {})}
    assert nodes[place - 1 : place] + nodes[place + 1 :] == [
        *[("", f"x {visible(before)}"), ("", visible(label)), ("/a",), ("", f"{visible(after)} x"), ("/p",)]
    ]


def test_mkdocs_follows_relative_links_and_pastes_front_matter_harmlessly(tmp_path: Path) -> None:
    """MkDocs knows the target as one of its pages (its strict build passes), and the theme shows a title as text."""
    name = "a (b) & 'c' 100%.md"
    words = " ".join(PAYLOADS)
    pages = {"plain": WORD, "payload": words}
    (tmp_path / "docs" / "t").mkdir(parents=True)
    (tmp_path / "docs" / "t" / name).write_text("# Target {: #x }\n", encoding="utf-8")
    for page, text in pages.items():
        head = front_matter({"title": text, "description": text, "author": text, "tags": [text]})
        body = f"# Head\n\n{link(escape('words'), f't/{name}#x')}\n"
        (tmp_path / "docs" / f"{page}.md").write_text(head + body, encoding="utf-8")
    (tmp_path / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    setup = (
        "site_name: x\nnav: [{Home: index.md}]\nvalidation: {omitted_files: ignore, anchors: warn}\n"
        "theme: {name: material, font: false}\nplugins: []\nmarkdown_extensions: [attr_list]\n"
    )
    (tmp_path / "mkdocs.yml").write_text(setup, encoding="utf-8")
    build(load_config(str(tmp_path / "mkdocs.yml"), strict=True))
    plain, payload = (read((tmp_path / "site" / page / "index.html").read_text(encoding="utf-8")) for page in pages)
    found = [node for node in payload if node[0] == "a" and any(part.endswith("/#x") for part in node)]
    assert found == [("a", "href", "../t/a%20%28b%29%20%26%20%27c%27%20100%25/#x")]
    shown = visible(words)
    assert _without_address(payload) == _without_address(
        [tuple(part.replace(WORD, shown) for part in node) for node in plain]
    )


def _without_address(nodes: list[Node]) -> list[Node]:
    return [node for node in nodes if node[0] not in {"script", "link"}]


def templates(folder: Path, **texts: str) -> jinja2.Environment:
    """Write templates and set Jinja up for them."""
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return environment(folder)


def test_templates_escape_all_but_markdown(tmp_path: Path) -> None:
    """Text is escaped once, Markdown passes, numbers and days are text."""
    jinja = templates(tmp_path, page="- {{ a }} {{ b }} {{ 5 - 7 }} {{ day }} {{ a|html }} {{ '*' }} {{ a ~ b }}\n")
    page = jinja.get_template("page.md").render(a='*"', b=Markdown("*b*"), day=date(2019, 10, 27))
    assert page == '- &#42;" *b* &#45;2 2019-10-27 &#42;&quot; &#42; &#42;"&#42;b&#42;\n'
    assert isinstance(page, Markdown)


def test_templates_take_what_their_own_parts_render_as_it_is(tmp_path: Path) -> None:
    """Macros, set blocks, calls, includes and blocks of a parent are escaped once, inside."""
    jinja = templates(
        tmp_path,
        part="[{{ a }}]",
        base="{% block x %}*{{ a }}*{% endblock %}\n",
        page=(
            "{% extends 'base.md' %}"
            "{% macro m(t) %}**{{ t }}{% if caller is defined %}{{ caller() }}{% endif %}**{% endmacro %}"
            "{% block x %}{{ super() }} {{ m(a) }} {% set s %}_{{ a }}_{% endset %}{{ s }} "
            "{% call m(a) %}<{{ a }}>{% endcall %} {% include 'part.md' %} {{ link(s, 'a.md') }}{% endblock %}"
        ),
    )
    inert = "&#42;"
    assert jinja.get_template("page.md").render(a="*") == (
        f"*{inert}* **{inert}** _{inert}_ **{inert}<{inert}>** [{inert}] [_{inert}_](a.md)"
    )


@pytest.mark.parametrize("value", [None, True, [], object()])
def test_templates_refuse_to_print_what_is_no_text(tmp_path: Path, value: object) -> None:
    """None, a truth value or a list on a page is a mistake in the template."""
    with pytest.raises(TypeError, match="expected text, a number or a date"):
        templates(tmp_path, page="{{ a }}").get_template("page.md").render(a=value)


def test_templates_refuse_unknown_names(tmp_path: Path) -> None:
    """A misspelt name is an error, not an empty place."""
    with pytest.raises(jinja2.UndefinedError, match="'a' is undefined"):
        templates(tmp_path, page="{{ a }}").get_template("page.md").render()
