"""What the card beside a link to a topic says: a small file for each topic, which a script fetches when it is needed.

It stands apart from the pages with the links, so that no article's page depends on how often its topics are mentioned.
"""

from __future__ import annotations

import json

from builder.model import Page, Topic
from builder.rendering import addresses
from builder.rendering.language import _
from builder.rendering.views import Catalogue, extent_in_words, kind_in_words
from builder.rendering.wording import capitalised

_json = json.JSONEncoder(ensure_ascii=False).encode


def topic_card(catalogue: Catalogue, topic: Topic) -> Page:
    """Write the card of a topic as JSON, all of it text in the language of the site.

    The fields are `label`, `kind`, `description` (empty where the desk has none), `articles` (how many), `days` (the
    first and the latest), and `open`, the words of the link that leads on where a finger has opened the card.
    """
    articles, days = extent_in_words(catalogue.extents[topic.slug])
    card = {
        "label": topic.label,
        "kind": capitalised(kind_in_words(topic.kind)),
        "description": topic.description or "",
        "articles": articles,
        "days": days,
        # Translators: a link on a card that tells of a topic; it leads to the topic's page.
        "open": _("Open the topic"),
    }
    text = f"{_json(card)}\n"
    return Page(addresses.topic_card(topic), text, f"the card of the topic {topic.label}")
