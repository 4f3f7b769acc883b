"""On the record: who is quoted, and a page for each with all quotations in time order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import jinja2

from builder.model import Page, Speaker
from builder.rendering import addresses
from builder.rendering.addresses import relative
from builder.rendering.drafts import Draft
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.language import _, grouped
from builder.rendering.letters import by_letters
from builder.rendering.page_head import PageKind, page_head
from builder.rendering.speakers.quotation_entries import (
    QuotationEntry,
    QuotationGroup,
    Said,
    latest_words,
    newest_first,
    quotation_entry,
    quotation_groups,
)
from builder.rendering.views import Catalogue, days_in_words, dotted, headline_link
from builder.rendering.wording import counted, day_in_words, titled
from builder.rendering.years import (
    Part,
    all_parts,
    part_details,
    part_titled,
    parts_in_words,
    split,
    years_in_words,
    years_of,
)

INDEX_TEMPLATE = "pages/speakers.md.j2"
SPEAKER_TEMPLATE = "pages/speaker.md.j2"

MOST_ON_INDEX = 150
"""More speakers than this are listed on pages by their first letters."""

MOST_ON_LETTERS = 400
"""Letters with more speakers than this are told apart by one letter more."""

_MOST_QUOTED_SHOWN, _NEWEST_SHOWN = 25, 40
_LATEST_CHARACTERS = 280


@dataclass(frozen=True, slots=True)
class SpeakerEntry:
    """A speaker in a list.

    Attributes:
        name: Linked where the speaker has a page.
        extent: How much was said, and when.
        latest: The latest quotation.
        where: Its article, linked to its place there, and the day of publication.
    """

    name: Markdown
    extent: str
    latest: QuotationEntry
    where: Markdown


def speaker_index(catalogue: Catalogue, templates: jinja2.Environment) -> Page:
    """Render the index: all speakers, or those who are quoted most and the way to all others."""
    page, speakers = addresses.SPEAKER_INDEX, catalogue.briefing.speakers
    letters = _by_letters([speaker.slug for speaker in speakers]) if len(speakers) > MOST_ON_INDEX else {}
    most = sorted(speakers, key=lambda speaker: (-len(speaker.quotes), speaker.name, speaker.slug))
    quotations = sum(len(speaker.quotes) for speaker in speakers)
    text = templates.get_template(INDEX_TEMPLATE).render(
        front_matter=_front_matter(_("On the record"), _("Who said what, and when.")),
        # Translators: the head of the list of people who are quoted: what was said publicly and by name.
        title=_("On the record"),
        anchor="on-the-record",
        coverage=f"{_speakers(len(speakers))}, {_quotations(quotations)}." if speakers else "",
        letters=_letters_line(letters, page),
        head=_("Quoted most") if letters else "",
        speakers=[_entry(catalogue, speaker, page) for speaker in (most[:_MOST_QUOTED_SHOWN] if letters else speakers)],
    )
    return Page(page, text, "the index of speakers")


def with_pages(speakers: Iterable[Speaker]) -> Iterator[Speaker]:
    """Yield the speakers that have pages; most are quoted once, which is seen at a glance."""
    return (
        speaker for speaker in speakers if speaker.topic is not None or (len(speaker.quotes) > 1 and speaker.has_page)
    )


def speaker_letter_drafts(catalogue: Catalogue, templates: jinja2.Environment) -> Iterator[Draft]:
    """Draft the lists of speakers by their first letters, where there are too many for the index."""
    slugs = [*catalogue.speakers]
    if len(slugs) > MOST_ON_INDEX:
        for letters, group in _by_letters(slugs).items():
            make = partial(_letters_page, catalogue, letters, group, templates)
            yield Draft(addresses.speaker_letters_page(letters), make, group)


def speaker_drafts(catalogue: Catalogue, slug: str, templates: jinja2.Environment) -> Iterator[Draft]:
    """Draft the page of a speaker, and those of the years and months of one who is quoted very often."""
    speaker = catalogue.speakers[slug]
    groups = dict(newest_first(catalogue, speaker))
    years = years_of(catalogue, groups)
    page = addresses.speaker_page(speaker)
    yield Draft(page, partial(_speaker_page, catalogue, speaker, groups, years, templates), (groups, years))
    for part, year in all_parts(years):
        shown = {found: groups[found] for found in part.shown}
        make = partial(_part_page, catalogue, speaker, shown, part, year, templates)
        yield Draft(addresses.speaker_year_page(speaker, part.key), make, (part, year.key if year else "", shown))


def _speaker_page(
    catalogue: Catalogue,
    speaker: Speaker,
    groups: Mapping[str, Sequence[Said]],
    years: Sequence[Part],
    templates: jinja2.Environment,
) -> Page:
    page, title = addresses.speaker_page(speaker), speaker.name
    topic = catalogue.topics.get(speaker.topic or "")
    about = link(escape(_("Topic page")), relative(page, addresses.topic_page(topic))) if topic else Markdown("")
    extent = extent_of(catalogue, speaker)
    shown = quotation_groups(catalogue, _newest(groups) if split(years) else groups.items(), page)
    text = templates.get_template(SPEAKER_TEMPLATE).render(
        front_matter=_front_matter(title, _("{name} on the record: {extent}").format(name=title, extent=extent)),
        title=title,
        details=dotted([escape(extent), about, _everybody(page)]),
        parts=years_in_words(years, page, partial(addresses.speaker_year_page, speaker)),
        shown=_count(shown),
        groups=shown,
    )
    return Page(page, text, f"the speaker {speaker.name}")


def _part_page(
    catalogue: Catalogue,
    speaker: Speaker,
    groups: Mapping[str, Sequence[Said]],
    part: Part,
    year: Part | None,
    templates: jinja2.Environment,
) -> Page:
    page, title = addresses.speaker_year_page(speaker, part.key), part_titled(speaker.name, part)
    whole = link(escape(speaker.name), relative(page, addresses.speaker_page(speaker)))
    address = partial(addresses.speaker_year_page, speaker)
    articles = counted(len(part.article_ids), "{count} article", "{count} articles")
    shown = quotation_groups(catalogue, groups.items(), page)
    text = templates.get_template(SPEAKER_TEMPLATE).render(
        front_matter=_front_matter(title, _("{name} on the record: {extent}").format(name=title, extent=articles)),
        title=title,
        details=part_details(part, year, page, whole=whole, address=address),
        parts=parts_in_words(part, page, address),
        shown=_count(shown),
        groups=shown,
    )
    return Page(page, text, f"the speaker {speaker.name} in {part.key}")


def _everybody(page: str) -> Markdown:
    return link(escape(_("Everybody on the record")), relative(page, addresses.SPEAKER_INDEX))


def _count(groups: Sequence[QuotationGroup]) -> int:
    return sum(len(group.quotations) for group in groups)


def _letters_page(catalogue: Catalogue, letters: str, slugs: Sequence[str], templates: jinja2.Environment) -> Page:
    page = addresses.speaker_letters_page(letters)
    title = titled(_("On the record"), letters.upper())
    text = templates.get_template(INDEX_TEMPLATE).render(
        front_matter=_front_matter(title, _("Who is quoted: {letters}.").format(letters=letters.upper())),
        title=title,
        anchor="letters",
        coverage=f"{_speakers(len(slugs))}.",
        letters=_everybody(page),
        head="",
        speakers=[_entry(catalogue, catalogue.speakers[slug], page) for slug in slugs],
    )
    return Page(page, text, f"the speakers under {letters.upper()}")


def _entry(catalogue: Catalogue, speaker: Speaker, page: str) -> SpeakerEntry:
    article_id, quotes = newest_first(catalogue, speaker)[0]
    latest = latest_words(catalogue, quotes)
    article = catalogue.articles[article_id].article
    day = day_in_words(article.published) if article.published else _("Undated")
    target = relative(page, addresses.speaker_page(speaker))
    return SpeakerEntry(
        name=link(escape(speaker.name), target, css_class="source") if speaker.has_page else escape(speaker.name),
        extent=extent_of(catalogue, speaker),
        latest=quotation_entry(catalogue, latest, page, limit=_LATEST_CHARACTERS),
        where=dotted(
            [headline_link(catalogue, article_id, page, anchor=addresses.quote_anchor(latest[1])), escape(day)]
        ),
    )


def extent_of(catalogue: Catalogue, speaker: Speaker) -> str:
    """Say how much somebody said, and when."""
    days = days_in_words(catalogue, dict.fromkeys(article_id for article_id, _ in speaker.quotes))
    return f"{_quotations(len(speaker.quotes))}, {days}"


def _speakers(count: int) -> str:
    return counted(count, "{count} speaker", "{count} speakers")


def _quotations(count: int) -> str:
    return counted(count, "{count} quotation", "{count} quotations")


def _newest(groups: Mapping[str, Sequence[Said]]) -> Iterator[tuple[str, Sequence[Said]]]:
    """Yield the newest articles that together have some forty quotations."""
    shown = 0
    for article_id, quotes in groups.items():
        if shown >= _NEWEST_SHOWN:
            return
        shown += len(quotes)
        yield article_id, quotes


def _by_letters(slugs: Sequence[str]) -> dict[str, list[str]]:
    return by_letters(slugs, str, MOST_ON_LETTERS)


def _letters_line(letters: Mapping[str, Sequence[str]], page: str) -> Markdown:
    links = {name: relative(page, addresses.speaker_letters_page(name)) for name in letters}
    return dotted(
        Markdown(f"{link(escape(name.upper()), links[name])} {grouped(len(group))}") for name, group in letters.items()
    )


def _front_matter(title: str, description: str) -> Markdown:
    return page_head(PageKind.SPEAKER, title, description)
