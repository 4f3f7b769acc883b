"""Columns: what a table or record holds, said once for the page, the database, its metadata and the tests."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table, or one field of a record.

    Attributes:
        name: As the file has it.
        type: "text", "integer" or "real", as SQLite calls them; of a record also "list" or "object".
        meaning: What it holds, a phrase in the site's language.
        refers_to: The table whose key it is; empty for most.
    """

    name: str
    type: str
    meaning: str
    refers_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of the database.

    Attributes:
        name: As the database has it.
        meaning: What a row is, a phrase in the site's language.
        columns: In their order.
        key: The columns of the primary key; () for none.
        searched: The columns with full-text search; () for none.
        label: The column that says what a row is to a person; empty for none.
    """

    name: str
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    searched: tuple[str, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A question that the database answers: its name, what its rows are, its columns, and the query."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    query: str
