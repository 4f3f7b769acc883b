"""Lays stories out as the raw pages that people keep: scraped text, a saved page, or a text with front matter."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from random import Random

from bench.generated.figures import MONTHS, WEEKDAYS, full_date
from bench.generated.outlets import WIRE, DateForm, Masthead, Outlet
from bench.generated.story import Story

_WORDS_BEFORE_ADVERTISEMENT = 3
_PICTURE_CREDITS = ("Photo: Example Photos", "Photo: Sample Wire", "Credit: Example Photos", "(Photo: Example Photos)")


@dataclass(frozen=True, slots=True)
class Issue:
    """A story as one outlet ran it.

    Attributes:
        is_wire_copy: The agency's text, run by another outlet.
        is_dated: The page says when it was published.
        related: Headlines of other stories.
    """

    story: Story
    outlet: Outlet
    author: str
    is_wire_copy: bool
    is_dated: bool
    related: tuple[str, ...]


def lay_out_text(issue: Issue, random: Random) -> str:
    """Lay out a page as it comes out of a scraper: the masthead, the story, and all that is no story."""
    head = _masthead(issue, random)
    caption = [f"{issue.story.caption} {random.choice(_PICTURE_CREDITS)}"] if issue.story.caption else []
    body = _body(issue, random)
    gap = "\n\n" if issue.outlet.spaced else "\n"
    page = "\n".join((*head, *caption)) + gap + gap.join(body) + gap + "\n".join(_below(issue, random)) + "\n"
    return _curled(page) if issue.outlet.curly else page


def _masthead(issue: Issue, random: Random) -> list[str]:
    story, outlet = issue.story, issue.outlet
    byline = [f"By {issue.author}"] if issue.author else []
    dated = [print_date(story.published, outlet.date_form, story.section, random)] if issue.is_dated else []
    share = list(outlet.share)
    match outlet.masthead:
        case Masthead.NAVIGATION_FIRST:
            return [*outlet.navigation, story.section, story.headline, *byline, *dated, *share]
        case Masthead.HEADLINE_FIRST:
            return [*outlet.navigation, "", story.headline, *byline, *dated, *share, ""]
        case Masthead.OUTLET_FIRST:
            return [outlet.name, *outlet.navigation, "", story.section, story.headline, *byline, *dated, "", *share, ""]
        case Masthead.DATE_FIRST:
            return [*outlet.navigation, outlet.name, *dated, story.headline, *byline, *share]


def _body(issue: Issue, random: Random) -> list[str]:
    """The paragraphs, with a dateline before the agency's, and something to sell or to click on among them."""
    lead, *rest = issue.story.paragraphs
    body = [_with_dateline(lead, issue), *rest]
    if random.random() < 1 / 3 and len(body) > _WORDS_BEFORE_ADVERTISEMENT:
        interruption = random.choice(("Advertisement", "ADVERTISEMENT", "Story continues below", "Advertisement"))
        body.insert(2 + int((len(body) - 3) * random.random()), interruption)
    if issue.related and random.random() < 1 / 4:
        body.insert(len(body) - 1, f"Read more: {issue.related[0]}")
    return body


def _with_dateline(lead: str, issue: Issue) -> str:
    if issue.outlet is not WIRE and not issue.is_wire_copy:
        return lead
    return f"{issue.story.town.upper()}, {issue.story.country} ({WIRE.name}) — {lead}"


def _below(issue: Issue, random: Random) -> list[str]:
    numbers = {"year": str(issue.story.published.year), "count": str(int(90 * random.random()))}
    tail = [line.format(**numbers) for line in issue.outlet.tail]
    agency = ["", f"({WIRE.name.upper()})", ""] if issue.is_wire_copy else []
    return [*agency, issue.outlet.related, *issue.related, *tail]


def lay_out_page(issue: Issue, random: Random) -> str:
    """Lay out a saved page: the metadata in the head, the story, the furniture around it."""
    story, outlet = issue.story, issue.outlet
    url = f"https://www.{outlet.domain}/{story.section.split()[0].lower()}/{address_of(story.headline)}"
    stamp = f"{story.published.isoformat()}T{6 + int(15 * random.random()):02}:{int(60 * random.random()):02}:00+00:00"
    text = _curled if outlet.curly else str
    meta = {"og:type": "article", "og:site_name": outlet.name, "og:title": text(story.headline), "og:url": url}
    dated = f'<p><time datetime="{stamp}">{full_date(story.published, american=story.american)}</time></p>'
    linked = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": text(story.headline)}
    if issue.is_dated:
        linked["datePublished"] = meta["article:published_time"] = stamp
    head = [f'<meta property="{name}" content="{escape(value)}">' for name, value in meta.items()]
    if random.random() < 1 / 2:
        encoded = json.dumps(linked, ensure_ascii=False).replace("<", "\\u003c")
        head.append(f'<script type="application/ld+json">{encoded}</script>')
    navigation = " | ".join(f'<a href="/{index}">{escape(name)}</a>' for index, name in enumerate(outlet.navigation))
    related = "".join(
        f'<li><a href="/related/{i}">{escape(text(line))}</a></li>' for i, line in enumerate(issue.related)
    )
    caption = f"<figure><figcaption>{escape(text(story.caption))}</figcaption></figure>" if story.caption else ""
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        f"<title>{escape(text(story.headline))} - {escape(outlet.name)}</title>",
        *head,
        "</head>",
        "<body>",
        f"<nav>{navigation}</nav>",
        "<main><article>",
        f"<h1>{escape(text(story.headline))}</h1>",
        f'<p class="byline">By <span class="author">{escape(issue.author or outlet.name)}</span></p>',
        dated if issue.is_dated else "",
        caption,
        *(f"<p>{escape(text(paragraph), quote=False)}</p>" for paragraph in _html_paragraphs(issue)),
        "</article></main>",
        f"<aside><h2>Related</h2><ul>{related}</ul></aside>",
        f"<footer><p>© {story.published.year} {escape(outlet.name)}. All rights reserved.</p></footer>",
        "</body>",
        "</html>",
    ]
    return "\n".join(line for line in lines if line) + "\n"


def _html_paragraphs(issue: Issue) -> Sequence[str]:
    lead, *rest = issue.story.paragraphs
    return [_with_dateline(lead, issue), *rest, *([f"({WIRE.name.upper()})"] if issue.is_wire_copy else [])]


def lay_out_authored(issue: Issue, _random: Random) -> str:
    """Lay out an article that somebody wrote for the briefing, with front matter and subheads."""
    story = issue.story
    front = {"headline": story.headline, "source": issue.outlet.name, "section": story.section}
    lines = [f"{name}: {json.dumps(value)}" for name, value in front.items()]
    lines += [f"authors: [{json.dumps(issue.author)}]"] if issue.author else []
    lines += [f"published: {story.published.isoformat()}"] if issue.is_dated else []
    paragraphs = [f"## {line}" if is_subhead(line) else line for line in story.paragraphs]
    return "\n\n".join(("\n".join(("---", *lines, "---")), *paragraphs)) + "\n"


def is_subhead(paragraph: str) -> bool:
    """Whether a paragraph of a story stands over others: it is no sentence."""
    return paragraph[-1].isalpha()


def print_date(day: date, form: DateForm, section: str, random: Random) -> str:
    """Print the date of publication as an outlet does, with a time where it gives one."""
    hour, minute = 6 + int(6 * random.random()), int(60 * random.random())
    short_month = MONTHS[day.month - 1][:3]
    match form:
        case DateForm.DAY_FIRST:
            return full_date(day, american=False)
        case DateForm.MONTH_FIRST:
            return full_date(day, american=True)
        case DateForm.LONG:
            return f"{WEEKDAYS[day.weekday()]}, {full_date(day, american=True)}"
        case DateForm.STAMP:
            return f"Published {full_date(day, american=False)} {hour + 8:02}:{minute:02} GMT"
        case DateForm.DOTTED:
            return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {short_month} {day.year} {hour:02}.{minute:02} GMT"
        case DateForm.ISO:
            return day.isoformat()
        case DateForm.SHORT:
            return f"{short_month}. {day.day}, {day.year} at {hour - 5}:{minute:02} p.m. EST"
        case DateForm.WITH_SECTION:
            return f"{full_date(day, american=False)} | {section}"


def address_of(headline: str) -> str:
    """The words of a headline as addresses and file names have them."""
    words = "".join(character if character.isalnum() else " " for character in headline.lower().replace("'", ""))
    return "-".join(words.split()[:9])


def _curled(text: str) -> str:
    """Print typographic quotation marks and apostrophes."""
    parts = text.replace("'", "’").split('"')
    return "".join(part + ("“" if index % 2 == 0 else "”") for index, part in enumerate(parts[:-1])) + parts[-1]
