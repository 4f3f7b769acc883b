"""The topics with their names and articles, as JSON."""

from __future__ import annotations

import json
import re

from builder.rendering.data.columns import Column
from builder.rendering.data.rows import topic_values
from builder.rendering.data.tables import topic_columns
from builder.rendering.language import _
from builder.rendering.views import Catalogue

_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
_SURROGATE = re.compile("[\ud800-\udfff]")


def topic_fields() -> tuple[Column, ...]:
    """Return the fields of a topic, described in the language that is spoken."""
    return (
        *topic_columns(),
        Column("aliases", "list", _("its other names: objects with alias and reason")),
        Column("article_ids", "list", _("the ids of its articles, the oldest first")),
    )


def topics_json(catalogue: Catalogue) -> str:
    """Write the topics as a list, each on a line."""
    names = [column.name for column in topic_columns()]
    lines = []
    for topic in catalogue.topics.values():
        record: dict[str, object] = dict(zip(names, topic_values(catalogue, topic), strict=True))
        record["aliases"] = [{"alias": alias.text, "reason": alias.reason} for alias in topic.aliases]
        record["article_ids"] = list(catalogue.topic_articles[topic.slug])
        lines.append(_json(record))
    text = "[\n" + ",\n".join(lines) + "\n]\n" if lines else "[]\n"
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
