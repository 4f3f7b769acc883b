"""What Datasette shows of the database beside its rows: descriptions of tables and columns, facets, orders."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from builder.rendering.addresses import DATA, DATABASE, site_address
from builder.rendering.data.columns import Column
from builder.rendering.data.queries import views
from builder.rendering.data.tables import tables
from builder.rendering.language import _
from builder.rendering.views import Catalogue

_SURROGATE = re.compile("[\ud800-\udfff]")
_FACETS = {
    "articles": ["source", "section", "language"],
    "topics": ["kind"],
    "names": ["kind"],
    "dates": ["type"],
    "quotes": ["kind"],
    "notes": ["label"],
    "dropped": ["reason"],
}


def database_metadata(catalogue: Catalogue) -> str:
    """Write the metadata as JSON, in the form that Datasette reads with `--metadata`.

    Source: Datasette 0.65, documentation, "Metadata".
    """
    described: dict[str, dict[str, object]] = {}
    for table in tables():
        described[table.name] = _described(table.meaning, table.columns)
        if table.label:
            described[table.name]["label_column"] = table.label
        if table.name in _FACETS:
            described[table.name]["facets"] = _FACETS[table.name]
    described["articles"]["sort_desc"] = "published"
    described |= {view.name: _described(view.meaning, view.columns) for view in views()}
    site = catalogue.site
    metadata: dict[str, object] = {"title": site.name}
    if site.description:
        metadata["description"] = site.description
    if site.url:
        metadata |= {"source": site.name, "source_url": site.url + site_address(DATA)}
    metadata["license"] = _("The articles belong to their publishers.")
    name = DATABASE.rpartition("/")[2].partition(".")[0]
    metadata["databases"] = {name: {"tables": described}}
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", json.dumps(metadata, ensure_ascii=False, indent=1)) + "\n"


def _described(meaning: str, columns: Iterable[Column]) -> dict[str, object]:
    return {"description": meaning, "columns": {column.name: column.meaning for column in columns}}
