"""On the record: who is quoted, and what each said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from builder.linking.annotations.speakers import find_speakers
from builder.linking.chronology import oldest_first
from builder.model import AnnotatedArticle, Family, Kind, Page, QuoteKind, Topic, Version
from builder.rendering.speakers.speaker_pages import MOST_ON_INDEX
from builder.rendering.years import MOST_ON_A_PAGE
from tests.briefings import briefing_of, mentions_of, render_all
from tests.dated import quoting
from tests.rendered import render


def saying(
    name: str, words: str, *, number: int = 1, published: date | None = None, kind: QuoteKind = QuoteKind.DIRECT
) -> AnnotatedArticle:
    """An article in which somebody says something."""
    found = quoting(
        f"“{words}” {name} said.",
        quotes=[(words, name)],
        names=[name],
        path=f"articles/{number}.txt",
        published=published or date(2017, 3, 8),
        kind=kind,
    )
    return replace(found, article=replace(found.article, id=f"{number:010}", headline=f"Article {number}"))


def pages_of(*articles: AnnotatedArticle, topics: tuple[Topic, ...] = ()) -> dict[str, Page]:
    """Render a briefing of articles with their speakers."""
    ordered = oldest_first(articles)
    return render_all(briefing_of(ordered[::-1], topics, speakers=find_speakers(ordered, topics)))


OLD = saying("Chris Ghika", "The city will fall in the end.")
NEW = saying(
    "Chris Ghika", "it had taken longer than planned", number=2, published=date(2018, 1, 2), kind=QuoteKind.INDIRECT
)
ONCE = saying("Ann Sample", "We saw nothing at all.", number=3)


def test_the_index_has_everybody_with_their_latest_words() -> None:
    """By name, with how much was said and when; who is quoted once has no page to lead to."""
    page = pages_of(OLD, NEW, ONCE)["quotes/index.md"].text
    assert "2 speakers, 3 quotations.\n" in page
    assert "-   Ann Sample *1 quotation, 8 March 2017*\n\n    > “We saw nothing at all.”\n" in page
    assert "-   [Chris Ghika](chris-ghika.md){ .source } *2 quotations, 8 March 2017 to 2 January 2018*\n" in page
    assert "    > it had taken longer than planned *reported speech*\n" in page
    assert page.index("Ann Sample") < page.index("Chris Ghika")


def test_a_speaker_has_all_quotations_the_newest_article_first() -> None:
    """Each leads to its place; the speaker's own words are told from the article's."""
    page = pages_of(OLD, NEW, ONCE)["quotes/chris-ghika.md"].text
    place = "../articles/2017/03/article-1-0000000001.md#quote-1"
    own = f"    > “The city will fall in the end.” *[in the article]({place})*\n"
    others = (
        "    > it had taken longer than planned *reported speech, "
        "[in the article](../articles/2018/01/article-2-0000000002.md#quote-1)*\n"
    )
    assert page.index(others) < page.index(own)


def test_who_is_quoted_once_has_no_page() -> None:
    """A page each would cost more than it tells."""
    assert "quotes/ann-sample.md" not in pages_of(OLD, NEW, ONCE)


def test_the_page_of_a_topic_and_that_of_the_speaker_lead_to_each_other() -> None:
    """A topic has a page on the record, even when it is quoted only once."""
    topic = Topic(slug="ann", label="Ann Sample", kind=Kind.PERSON, mentions=mentions_of("Ann Sample", ONCE))
    pages = pages_of(ONCE, topics=(topic,))
    said = pages["topics/ann.md"].text.partition("## On the record")[2]
    assert "[1 quotation on the record](../quotes/ann-sample.md)\n{: .more }" in said
    assert "-   > “We saw nothing at all.”\n" in said
    assert "[Topic page](../topics/ann.md)" in pages["quotes/ann-sample.md"].text


def test_versions_of_a_story_are_told_at_the_quotation() -> None:
    """The same words in another version are no second quotation."""
    copy = saying("Chris Ghika", "The city will fall in the end.", number=4, published=date(2017, 3, 9))
    articles = oldest_first([OLD, NEW, copy])
    families = (Family(OLD.id, (Version(copy.id, 1.0, ()),)),)
    speakers = find_speakers(articles, [], families)
    page = render_all(briefing_of(articles[::-1], speakers=speakers, families=families))["quotes/chris-ghika.md"].text
    assert "*also in 1 other version of the story, [in the article]" in page
    assert page.count("The city will fall") == 1


def test_many_speakers_are_listed_by_their_first_letters() -> None:
    """The index shows who is quoted most and leads to pages that together have everybody."""
    many = [
        saying(f"{letter}nn Sam{n:03}", "We saw nothing.", number=n) for n, letter in enumerate("AB" * MOST_ON_INDEX)
    ]
    pages = pages_of(OLD, NEW, *(replace(a, article=replace(a.article, id=f"m{a.id[1:]}")) for a in many))
    index = pages["quotes/index.md"].text
    assert f"[A](letters/a.md) {MOST_ON_INDEX} · [B](letters/b.md) {MOST_ON_INDEX} · [C](letters/c.md) 1\n" in index
    assert index.index("## Quoted most") < index.index("[Chris Ghika](chris-ghika.md)")
    listed = "".join(pages[f"quotes/letters/{letter}.md"].text for letter in "abc")
    assert all(f"nn Sam{n:03} " in listed for n in range(2 * MOST_ON_INDEX))


def test_a_speaker_with_many_quotations_has_a_page_for_each_year() -> None:
    """The first page has the newest; nothing is left out."""
    many = [
        saying("Chris Ghika", f"This is statement number {n}.", number=n, published=date(2016 + n % 2, 5, 1))
        for n in range(MOST_ON_A_PAGE + 2)
    ]
    pages = pages_of(*many)
    page = pages["quotes/chris-ghika.md"].text
    assert "By year: [2017](chris-ghika/2017.md) · [2016](chris-ghika/2016.md)\n" in page
    assert "The newest 40 of them:\n" in page
    years = "".join(pages[f"quotes/chris-ghika/{year}.md"].text for year in (2016, 2017))
    assert all(f"statement number {n}." in years for n in range(MOST_ON_A_PAGE + 2))
    assert "../../articles/2017/05/" in pages["quotes/chris-ghika/2017.md"].text


def test_a_briefing_that_quotes_nobody_says_so() -> None:
    """The navigation leads to the page, so it is always there."""
    assert "Nobody is quoted in this briefing yet." in pages_of()["quotes/index.md"].text


def test_quotations_and_names_are_inert() -> None:
    """They are another's words, whatever they hold."""
    attack = "<script>alert(1)</script> [x](javascript:y) {: onclick=z }"
    one, two = saying(attack, f"{attack} one"), saying(attack, f"{attack} two", number=2)
    pages = pages_of(one, two)
    for path, page in pages.items():
        if path.startswith("quotes/"):
            nodes = render(page.text.partition("\n---\n")[2])  # a site generator reads the front matter
            assert not [node for node in nodes if node[0] == "script" or "onclick" in node or "javascript:y" in node]
