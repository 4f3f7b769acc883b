"""Events as the pages of the timeline list them: the sentence, who tells it and when, and what was only expected."""

from __future__ import annotations

from dataclasses import dataclass

from builder.model import Event, Telling
from builder.rendering import addresses
from builder.rendering.escaping import Markdown, escape
from builder.rendering.glimpses import glimpse_of
from builder.rendering.language import _, filled
from builder.rendering.passages import Passages
from builder.rendering.timex_words import timex_in_words
from builder.rendering.views import Catalogue, dotted, headline_link, source_words
from builder.rendering.wording import capitalised, counted, day_in_words

_OTHERS_SHOWN = 4


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event in a list.

    Attributes:
        passage: The sentence that tells it first, its date in strong.
        details: A word when it was only expected; the time in words where the place in the list does not say it; the
            article, linked to the sentence; its source and the day of its publication.
        others: The other articles that tell it, linked likewise; nothing when there is none.
    """

    passage: Markdown
    details: Markdown
    others: Markdown


class EventEntries:
    """Describes events for lists; each article is cut into sentences once."""

    def __init__(self, catalogue: Catalogue, passages: Passages) -> None:
        """Take the briefing, and what cuts its articles."""
        self._catalogue = catalogue
        self._passages = passages

    def entry(self, event: Event, page: str, *, within: str) -> EventEntry:
        """Describe an event for a list on a page.

        The first telling that does not speak of the future is shown.

        Args:
            event: The event.
            page: The page.
            within: What the list's head says of the time, in words.
        """
        shown = next((telling for telling in event.tellings if not telling.expected), event.tellings[0])
        others = {telling.article_id: telling for telling in reversed(event.tellings)}
        others.pop(shown.article_id)
        when = timex_in_words("DATE", event.value)
        time = escape("" if within == when else capitalised(when))
        return EventEntry(
            passage=self._passage(shown),
            details=dotted([_expected() if shown.expected else Markdown(""), time, self._details(shown, page)]),
            others=self._others(list(reversed(others.values())), page),
        )

    def _passage(self, telling: Telling) -> Markdown:
        told = glimpse_of(self._catalogue, telling.article_id)
        date = told.date_starts[telling.date], told.date_ends[telling.date]
        return next(iter(self._passages.around(telling.article_id, [date])))

    def _details(self, telling: Telling, page: str) -> Markdown:
        article = self._catalogue.articles[telling.article_id].article
        # Translators: of an article that tells of an event.
        day = _("undated")
        if article.published:
            # Translators: of an article: "published 8 March 2017".
            day = _("published {day}").format(day=day_in_words(article.published))
        return dotted([self._link(telling, page), source_words(self._catalogue, article, page), escape(day)])

    def _others(self, tellings: list[Telling], page: str) -> Markdown:
        if not tellings:
            return Markdown("")
        links = [self._link(telling, page) for telling in tellings[:_OTHERS_SHOWN]]
        rest = len(tellings) - len(links)
        more = [escape(counted(rest, "{count} more article", "{count} more articles"))] if rest else []
        # Translators: {articles} are the headlines of other articles that tell of an event.
        return filled(_("Also told by: {articles}"), articles=dotted([*links, *more]))

    def _link(self, telling: Telling, page: str) -> Markdown:
        return headline_link(self._catalogue, telling.article_id, page, anchor=addresses.date_anchor(telling.date))


def _expected() -> Markdown:
    # Translators: a mark on an event that an article expected and no other has told of since.
    word = escape(_("Expected"))
    return Markdown(f"**{word}**{{: .expected }}")
