"""The same comparisons with treatments as columns, if there are at least two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from candour.knowledge.comparison import Comparison, Row
from candour.knowledge.survey import Site
from candour.model.addresses import across_url
from candour.model.groups import GROUPS, Group
from candour.model.library import Term, Treatment
from candour.model.state import State


@dataclass(frozen=True, slots=True)
class Column:
    """One treatment's table in the group."""

    treatment: Treatment
    table: Comparison


@dataclass(frozen=True, slots=True)
class TreatmentCell:
    """What a treatment's articles together say about a term: their state, how many speak, and their row."""

    column: Column
    state: State
    mentions: int
    url: str


@dataclass(frozen=True, slots=True)
class AcrossRow:
    """One term, and only the treatments whose articles mention it, in the order of the columns."""

    term: Term
    said: tuple[TreatmentCell, ...]

    @property
    def by_treatment(self) -> dict[str, TreatmentCell]:
        """The cells by the treatment's id."""
        return {said.column.treatment.id: said for said in self.said}


@dataclass(frozen=True, slots=True)
class SideBySide:
    """One group over all treatments. Terms that most treatments share come first."""

    group: Group
    columns: Sequence[Column]
    rows: tuple[AcrossRow, ...]

    @property
    def url(self) -> str:
        """The page, relative to the site's root."""
        return across_url(self.group.id)


def side_by_side(site: Site) -> list[SideBySide]:
    """One comparison for each group that at least two treatments have; none if there is one treatment."""
    columns: dict[str, list[Column]] = {}
    for id, tables in site.tables.items():
        for table in tables:
            columns.setdefault(table.group.id, []).append(Column(site.library.treatments[id], table))
    return [
        SideBySide(GROUPS[group], columns[group], _rows(columns[group]))
        for group in GROUPS
        if _is_shared(columns, group)
    ]


def _is_shared(columns: dict[str, list[Column]], group: str) -> bool:
    return len(columns.get(group, ())) > 1


def _rows(columns: Sequence[Column]) -> tuple[AcrossRow, ...]:
    said: dict[str, list[TreatmentCell]] = {}
    terms: dict[str, Term] = {}
    for column in columns:
        for row in column.table.rows:
            terms[row.term.id] = row.term
            url = f"{column.table.url}#{row.term.id}"
            said.setdefault(row.term.id, []).append(TreatmentCell(column, _state(row), row.mentions, url))
    order = sorted(said, key=lambda id: (-len(said[id]), terms[id].label.casefold(), id))
    return tuple(AcrossRow(terms[id], tuple(said[id])) for id in order)


def _state(row: Row) -> State:
    """The state of all articles together: stated, denied, or both."""
    states = {cell.state for cell in row.cells} - {State.SILENT}
    return states.pop() if len(states) == 1 else State.BOTH
