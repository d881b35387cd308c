"""A comparison: one group of a treatment, terms down, articles across, every cell with its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import search, wording
from ..compare import Comparison, Row
from ..library import Library
from ..render import Renderer
from ..site import Site
from .built import Built


def build(site: Site, renderer: Renderer) -> Iterator[Built]:
    """One page for each group of each treatment."""
    for tables in site.tables.values():
        for table in tables:
            yield _page(table, tables, site.library, renderer)


def _page(table: Comparison, tables: Sequence[Comparison], library: Library, renderer: Renderer) -> Built:
    treatment = table.treatment
    title = f"{treatment.title}: {table.group.label.lower()}"
    html = renderer.render(
        "comparison.html",
        table.url,
        table=table,
        tables=tables,
        title=title,
        treatment=treatment,
        terms=library.terms,
    )
    entries = [search.entry("", title, [table.group.question, search.names(treatment)], search.LIST)]
    entries += [_row_entry(row, table) for row in table.rows]
    ids = frozenset(row.term.id for row in table.rows)
    return Built(table.url, title, f"{table.group.question} Every cell leads to the words.", html, entries, (), ids)


def _row_entry(row: Row, table: Comparison) -> search.Entry:
    of_all = f"mentioned by {row.mentions} of {wording.numbered(len(table.articles), 'article')}"
    return search.entry(row.term.id, row.term.label, [search.names(row.term), of_all], search.ROW)
