"""The same comparisons with treatments as columns, if there are at least two.

Each cell tells what a treatment's articles say of a term, each voice with its count. A treatment is silent on a term
only if all of its articles are (silence.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from candour.knowledge.comparison import Comparison, Row
from candour.knowledge.disagree import Disagreement
from candour.knowledge.levels import SORTED_BY, rank_of
from candour.knowledge.survey import Site
from candour.knowledge.voices import Voice, points, voices
from candour.model.addresses import across_url, comparison_url
from candour.model.groups import GROUPS, Group
from candour.model.library import Claim, Term, Treatment
from candour.model.message import Message, Sayable
from candour.model.state import State

_MOST_PLACES = 3


@dataclass(frozen=True, slots=True)
class Column:
    """One treatment's table in the group."""

    treatment: Treatment
    table: Comparison


@dataclass(frozen=True, slots=True)
class TreatmentCell:
    """What a treatment's articles together say about a term.

    `voices` are empty unless an article claims something here; `url` leads to the row in which they stand, and
    `points` are those on which the articles differ. `is_noted` says that an editor's note stands beside a claim,
    `is_warned` that a reason to have the treatment is warned of elsewhere.
    `elsewhere` are places where they speak of it instead: a group or a term with its address; `more` is how many
    others there are.
    """

    column: Column
    state: State
    voices: tuple[Voice, ...] = ()
    url: str = ""
    points: tuple[Disagreement, ...] = ()
    is_noted: bool = False
    is_warned: bool = False
    elsewhere: tuple[tuple[Sayable, str], ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class AcrossRow:
    """One term, with a cell for each treatment."""

    term: Term
    cells: tuple[TreatmentCell, ...]

    @property
    def said(self) -> list[TreatmentCell]:
        """The cells in which a treatment's articles claim something."""
        return [cell for cell in self.cells if cell.voices]

    def in_state(self, state: str) -> list[TreatmentCell]:
        """The cells that are in a state, such as silent."""
        return [cell for cell in self.cells if cell.state == state]


@dataclass(frozen=True)
class SideBySide:
    """One group over all treatments."""

    group: Group
    columns: Sequence[Column]
    site: Site = field(repr=False, compare=False)

    @cached_property
    def rows(self) -> Sequence[AcrossRow]:
        """Terms that most treatments share come first; where claims warn, the strictest come first."""
        rows = _rows(self.columns, self.site)
        return sorted(rows, key=lambda row: (_place(row, self.group), *row.term.alphabetical))

    @property
    def absent(self) -> Sequence[Treatment]:
        """The treatments with articles that claim nothing in the group."""
        present = {column.treatment.id for column in self.columns}
        library = self.site.library
        articles = library.articles_by_treatment
        return [one for id, one in library.treatments.items() if id in articles and id not in present]

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
    shared = [group for group in GROUPS if len(columns.get(group, ())) > 1]
    return [SideBySide(GROUPS[group], columns[group], site) for group in shared]


def _rows(columns: Sequence[Column], site: Site) -> Iterator[AcrossRow]:
    said: dict[str, dict[str, Row]] = {}
    for column in columns:
        for row in column.table.rows:
            said.setdefault(row.term.id, {})[column.treatment.id] = row
    for id, by_treatment in said.items():
        yield AcrossRow(site.library.terms[id], tuple(_cells(id, columns, by_treatment, site)))


def _place(row: AcrossRow, group: Group) -> int:
    if group.id not in SORTED_BY:
        return -len(row.said)
    return min(rank_of(claim) for cell in row.said for voice in cell.voices for claim in voice.claims)


def _cells(term: str, columns: Sequence[Column], said: Mapping[str, Row], site: Site) -> Iterator[TreatmentCell]:
    speaking: dict[str, list[str]] = {}
    for article in site.mentions.articles(term):
        speaking.setdefault(site.library.articles[article].front.treatment, []).append(article)
    for column in columns:
        id = column.treatment.id
        if id in said:
            yield _claimed(column, said[id], site)
        elif id in speaking:
            places = _elsewhere(term, id, speaking[id], site)
            shown = tuple(places.items())
            yield TreatmentCell(column, State.ELSEWHERE, elsewhere=shown[:_MOST_PLACES], more=len(shown[_MOST_PLACES:]))
        else:
            yield TreatmentCell(column, State.SILENT)


def _claimed(column: Column, row: Row, site: Site) -> TreatmentCell:
    claims = row.claims
    return TreatmentCell(
        column,
        _state(claims),
        voices(claims, site.library),
        f"{column.table.url}#{row.term.id}",
        points(claims, site),
        any(claim.note for claim in claims),
        site.rollup.is_warned_reason(claims, column.treatment.id),
    )


def _state(claims: Sequence[Claim]) -> State:
    """The state of all articles together: stated, denied, or both."""
    denials = {claim.is_denied for claim in claims}
    if len(denials) == 2:
        return State.BOTH
    return State.DENIED if True in denials else State.STATED


def _elsewhere(term: str, treatment: str, articles: Sequence[str], site: Site) -> dict[Sayable, str]:
    """Where a treatment's articles speak of a term: rows of other tables, or else the articles' text.

    The name of a group, of a related term or of an article leads to an address.
    """
    found: dict[Sayable, str] = {}
    texts: dict[Sayable, str] = {}
    for article in articles:
        mention = site.mentions.of(article, term)
        for claim in (*mention.own, *mention.narrower) if mention else ():
            is_own = claim.term == term
            name = Message(GROUPS[claim.group].name) if is_own else site.library.label(claim.term)
            found.setdefault(name, f"{comparison_url(treatment, claim.group)}#{claim.term}")
        if mention and mention.words:
            texts[site.library.articles[article].title] = mention.words
    return found or texts
