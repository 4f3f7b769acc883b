"""Front matter: what is taken for it, what its fields may say, and how each fault reads."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.errors import ArticleError
from builder.model import Publishing
from builder.reading.frontmatter import FIELDS, UNSET, FrontMatter, split_front_matter

PATH = "articles/x.md"


def metadata(*lines: str) -> FrontMatter:
    """The metadata of an article that begins with these lines between two rules."""
    return split_front_matter("\n".join(["---", *lines, "---", "Body."]), path=PATH)[0]


def refusals(*lines: str) -> list[str]:
    """The messages for front matter with these lines."""
    with pytest.raises(ArticleError) as caught:
        metadata(*lines)
    return [str(problem) for problem in caught.value.problems]


def test_every_field_can_be_set() -> None:
    """Every metadata field of the record, and what only an editor can say."""
    read = metadata(
        "headline: 1984",
        "published: 2017-03-08T23:00:00-08:00",
        "modified: 2017-03-09",
        "authors: [A. Editor, B. Writer]",
        "source: NTD",
        "agency: Reuters",
        "dateline: ERBIL, Iraq",
        "section: News",
        "language: pt-BR",
        "url: https://example.org/a?b=c#d",
        "archived: https://archive.example/20170308/x",
        "tags:",
        "  - Mosul",
        "  - Islamic State",
        "slug: Battle-of-Mosul",
        "summary: >",
        "  What happened",
        "  in Mosul.",
        "draft: yes",
        "publish: excerpt",
        "lead: true",
    )
    assert read == FrontMatter(
        headline="1984",
        published=date(2017, 3, 8),
        modified=date(2017, 3, 9),
        authors=("A. Editor", "B. Writer"),
        source="NTD",
        agency="Reuters",
        dateline="ERBIL, Iraq",
        section="News",
        language="pt",
        url="https://example.org/a?b=c#d",
        archived="https://archive.example/20170308/x",
        tags=("Mosul", "Islamic State"),
        slug="battle-of-mosul",
        summary="What happened in Mosul.",
        draft=True,
        publish=Publishing.EXCERPT,
        lead=True,
        lines=read.lines,
        texts=read.texts,
    )
    assert tuple(read.lines) == tuple(read.texts) == FIELDS
    assert (read.lines["headline"], read.lines["tags"], read.lines["draft"]) == (2, 13, 20)
    assert (read.texts["published"], read.texts["tags"]) == ("2017-03-08T23:00:00-08:00", "Mosul, Islamic State")


def test_how_much_is_published_is_one_of_three() -> None:
    """A misspelt choice is an error; it never publishes more than was meant."""
    assert refusals("publish: excrept") == ["articles/x.md:2: 'publish' cannot be 'excrept' (did you mean 'excerpt'?)"]
    assert metadata("publish:").publish is None


def test_the_rest_keeps_its_line_number() -> None:
    """The body's first line is the line of the file after the closing rule; trailing blanks in rules do not count."""
    assert split_front_matter("---  \nheadline: x\n... \n\nBody.\n", path=PATH)[1:] == ("\nBody.\n", 4)


def test_an_article_without_front_matter_is_all_text() -> None:
    """Nothing is set, and the text is untouched."""
    assert split_front_matter("Headline\n---\nx: y\n---", path=PATH) == (FrontMatter(), "Headline\n---\nx: y\n---", 1)


@pytest.mark.parametrize("value", ["null", "~", "NULL"])
def test_null_says_that_there_is_none(value: str) -> None:
    """What an editor denies wins over what the text seems to say."""
    read = metadata(f"agency: {value}", f"published: {value}", "authors: []")
    assert (read.agency, read.published, read.authors) == (None, None, ())
    assert (read.lines["agency"], read.texts["agency"], read.lines["authors"]) == (2, value, 4)


@pytest.mark.parametrize("value", ["", "''", '""', "# a comment"])
def test_an_empty_value_says_nothing(value: str) -> None:
    """A field left blank in a form leaves the text to decide."""
    assert metadata(f"agency: {value}", f"published: {value}", f"authors: {value}", f"slug: {value}") == FrontMatter()


def test_empty_front_matter_says_nothing() -> None:
    """Two rules with nothing between them are front matter that was not filled in."""
    assert split_front_matter("---\n\n---\nBody.", path=PATH) == (FrontMatter(), "Body.", 4)


@pytest.mark.parametrize(
    "text",
    [
        "---\nMOSUL, Iraq - The army said it had entered the city.\n---\nIt was the third day.",
        "---\nReuters: the bridge is closed.\nIt will stay so.\n---\nMore.",
        "---\n\nA rule above and a rule below.\n\n---\n",
        "---\n# A heading\n---\nText.",
        "---\n- a list\n- of things\n---\nText.",
        "---\nA pasted story under a rule, without any other.",
        "----\nheadline: x\n----\n",
        "-----\nheadline: x\n---\n",
        " ---\nheadline: x\n---\n",
        "---",
    ],
)
def test_a_rule_above_a_text_is_text(text: str) -> None:
    """Scraped articles may begin with a line of hyphens; none of their words is lost."""
    assert split_front_matter(text, path="articles/x.txt") == (FrontMatter(), text, 1)


def test_broken_yaml_is_an_error_with_its_line() -> None:
    """What was meant as front matter is never taken for text."""
    (problem,) = refusals("headline: The bridge is closed", "published: 2017-03-08", "source: a: b")
    assert problem == (
        "articles/x.md:4: not valid YAML: mapping values are not allowed here "
        "(a value with ': ' in it needs quotes around it)"
    )


@pytest.mark.parametrize(
    "block", ["headline x\npublished: 2017-03-08", "Headline: x", "{headline: [x}", '"source": x: y']
)
def test_what_resembles_front_matter_must_be_right(block: str) -> None:
    """One of our names, or one like it, at the beginning of a line is evidence enough."""
    assert refusals(*block.split("\n"))


@pytest.mark.parametrize(
    "text",
    [
        "---\nheadline: x\nBody.\n",
        "---\npublishd: 2017-03-08\n\nBody.",
        "---\nheadline: x\n----\nBody.",
        "---\nheadline: x\nMore\nand more.",
    ],
)
def test_front_matter_without_an_end_is_an_error(text: str) -> None:
    """The message shows the line that is missing."""
    with pytest.raises(ArticleError) as caught:
        split_front_matter(text, path=PATH)
    assert str(caught.value) == (
        "articles/x.md:1: front matter begins here and has no end, expected a line '---' below it "
        "(add it, or an empty line above if this is text)"
    )


def test_all_faults_are_named_at_once() -> None:
    """Unknown fields get the closest known name, bad values an example, each its line."""
    assert refusals(
        "publishd: 2017-03-08",
        "title: x",
        "date: 2017-03-08",
        "author: x",
        "modified: 8 March 2017",
        "language: english",
        "url: javascript:alert(1)",
        "slug: ../../etc",
        "draft: perhaps",
        "rating: 5",
    ) == [
        "articles/x.md:2: unknown field 'publishd' (did you mean 'published'?)",
        "articles/x.md:3: unknown field 'title' (did you mean 'headline'?)",
        "articles/x.md:4: unknown field 'date' (did you mean 'published'?)",
        "articles/x.md:5: unknown field 'author' (did you mean 'authors'?)",
        "articles/x.md:6: 'modified' is '8 March 2017', expected a date such as 2017-03-08",
        "articles/x.md:7: 'language' is 'english', expected a two-letter language code such as 'en' or 'pt-BR'",
        "articles/x.md:8: 'url' is 'javascript:alert(1)', expected an address such as https://example.org/story",
        "articles/x.md:9: 'slug' is '../../etc', expected letters, digits and single hyphens such as battle-of-mosul",
        "articles/x.md:10: 'draft' is 'perhaps', expected true or false",
        "articles/x.md:11: unknown field 'rating' (known: " + ", ".join(sorted(FIELDS)) + ")",
    ]


def test_a_field_given_twice_is_an_error() -> None:
    """Neither of the two values is the right one."""
    assert refusals("headline: x", "headline: y") == [
        "articles/x.md:3: field 'headline' is given twice, first on line 2 (keep one of the two)"
    ]


@pytest.mark.parametrize(
    "url", ["example.org", "ftp://example.org", "https://", "http://[::1", "https://a b", "//example.org"]
)
def test_an_address_is_http_or_https(url: str) -> None:
    """Nothing else can be linked from a page."""
    assert refusals(f"url: '{url}'") == [
        f"articles/x.md:2: 'url' is '{url}', expected an address such as https://example.org/story"
    ]


@pytest.mark.parametrize(("given", "slug"), [("Mosul-2017", "mosul-2017"), ("الموصل", "الموصل"), ("मोसुल", "मोसुल")])
def test_a_slug_has_letters_and_digits_of_any_script(given: str, slug: str) -> None:
    """Case is taken away, marks that letters need stay."""
    assert metadata(f"slug: {given}").slug == slug


@pytest.mark.parametrize("given", ["a b", "a--b", "-a", "a/b", "a_b", "a.b"])
def test_a_slug_has_nothing_else(given: str) -> None:
    """A slug is one part of an address."""
    assert "expected letters, digits and single hyphens" in refusals(f"slug: {given}")[0]


@given(st.text(alphabet=st.sampled_from("-.\n :#a{'[]&*!|>\"headline"), max_size=60))
def test_any_text_is_split_or_refused(text: str) -> None:
    """Nothing is lost: what is not front matter is the rest, from the line that is said."""
    whole = f"---\n{text}"
    try:
        _, rest, line = split_front_matter(whole, path=PATH)
    except ArticleError:
        return
    assert rest == "\n".join(whole.split("\n")[line - 1 :])


def test_the_fields_are_those_of_the_class() -> None:
    """What can be written is what is read."""
    assert set(FIELDS) == set(FrontMatter.__dataclass_fields__) - {"lines", "texts"}
    assert FrontMatter().headline is UNSET
