"""The table of articles as CSV (RFC 4180) that a spreadsheet can open without running what an article says."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from io import StringIO

from builder.rendering.data.article_columns import Value, article_columns, article_values
from builder.rendering.data.columns import Column
from builder.rendering.feeds.plain import plain
from builder.rendering.language import _
from builder.rendering.views import Catalogue

_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")


def csv_columns() -> tuple[Column, ...]:
    """Return the columns, described in the language that is spoken."""
    return (*article_columns(), Column("topics", "text", _("slugs of its topics, with spaces between")))


def articles_head() -> str:
    """Write the row with the names of the columns."""
    return _row([column.name for column in csv_columns()])


def articles_row(catalogue: Catalogue, article_id: str) -> str:
    r"""Write the row of an article.

    Lines end with CR LF, every text stands in quotation marks on one line, and what was not found is empty. A text that
    a spreadsheet would take for a formula has an apostrophe before it.

    Source: RFC 4180; OWASP, CSV Injection.
    """
    topics = " ".join(catalogue.briefing.topics_of.get(article_id, ()))
    values = {**article_values(catalogue, article_id), "topics": topics}
    return _row([_cell(values[column.name]) for column in csv_columns()])


def _row(cells: Iterable[Value]) -> str:
    out = StringIO()
    csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n").writerow(cells)
    return out.getvalue()


def _cell(value: Value) -> Value:
    """Make a value safe for spreadsheets.

    >>> _cell("=1+1"), _cell("-5 °C in Mosul"), _cell("Mosul"), _cell(12), _cell(None)
    ("'=1+1", "'-5 °C in Mosul", 'Mosul', 12, '')
    """
    if not isinstance(value, str):
        return "" if value is None else value
    text = plain(value)
    return f"'{text}" if _FORMULA.match(text) else text
