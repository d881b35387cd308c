"""Treatments side by side: one page for each group that two treatments or more have."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from candour.knowledge.side_by_side import SideBySide, side_by_side
from candour.knowledge.survey import Site
from candour.language.spoken import _
from candour.output.about import across_treatments
from candour.output.pages.built import Built, Plan
from candour.output.render import Renderer
from candour.output.search import entries as search

_WIDEST = 8
"""With more treatments a table is unreadable: each term lists what each treatment's articles say instead."""

ORDER = 80


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page for each group; none if there is only one treatment."""
    tables = side_by_side(site)
    for table in tables:
        yield Plan(table.url, partial(_page, table, tables, site, renderer))


def _page(table: SideBySide, tables: list[SideBySide], site: Site, renderer: Renderer) -> Built:
    title = _("Treatments compared: %(group)s", group=_(table.group.name).lower())
    about = across_treatments()
    html = renderer.render(
        "compare.html",
        table.url,
        about=about,
        title=title,
        table=table,
        tables=tables,
        is_table=len(table.columns) <= _WIDEST,
        library=site.library,
        decided=site.positions,
    )
    entries = [search.entry("", title, [], search.TABLE, _(table.group.asks))]
    description = _("%(question)s Treatments side by side.", question=_(table.group.asks))
    return Built(table.url, about, title, description, html, entries)
