"""How many cells of the comparisons changed; the changes of claims say which ones."""

from __future__ import annotations

from candour.changes.pairing import Renamed
from candour.knowledge.survey import Site
from candour.model.library import Claim
from candour.model.state import Cell


def changed_cells(base: Site, head: Site, names: Renamed) -> int:
    """How many cells of the comparisons changed, including those of new and lost columns."""
    before, after = _read(base, names), _read(head, Renamed())
    return sum(before.get(place) != after.get(place) for place in before.keys() | after.keys())


def _read(site: Site, names: Renamed) -> dict[tuple[str, ...], object]:
    """What each cell that is not silent says, with the names of the head."""
    found: dict[tuple[str, ...], object] = {}
    for treatment, tables in site.tables.items():
        for table in tables:
            for row in table.rows:
                for article, cell in zip(table.articles, row.cells, strict=True):
                    if cell.claims:
                        ids = names.treatments.get(treatment, treatment), names.articles.get(article.id, article.id)
                        place = (*ids, table.group.id, names.terms.get(row.term.id, row.term.id))
                        found[place] = cell.state, _force(cell, names)
    return found


def _force(cell: Cell, names: Renamed) -> frozenset[frozenset[tuple[str, str | None]]]:
    return frozenset(_said(names.claim(claim)) for claim in cell.claims)


def _said(claim: Claim) -> frozenset[tuple[str, str | None]]:
    return frozenset((key, claim.as_typed(key)) for key in claim.meaning)
