"""Library → tables of typed cells: term by article, one table for each group of a treatment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from candour.knowledge.levels import SORTED_BY, rank_of
from candour.knowledge.silence import Mentions
from candour.model.addresses import comparison_csv_url, comparison_url
from candour.model.groups import GROUPS, Group
from candour.model.library import Article, Claim, Library, Term, Treatment
from candour.model.state import SILENT, Cell, Mention, State


@dataclass(frozen=True, slots=True)
class Row:
    """One term, with a cell for each of the table's articles."""

    term: Term
    cells: tuple[Cell, ...]

    @property
    def claims(self) -> list[Claim]:
        """Every claim of the row, in the articles' order."""
        return [claim for cell in self.cells for claim in cell.claims]

    @property
    def mentions(self) -> int:
        """How many articles make a claim on the term in this group."""
        return sum(bool(cell.claims) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What every article on a treatment says in one group.

    The most-mentioned terms come first. Where claims warn, the strictest come first, however many articles say so.
    """

    treatment: Treatment
    group: Group
    articles: Sequence[Article]
    rows: tuple[Row, ...]

    @property
    def url(self) -> str:
        """The table's page, relative to the site's root."""
        return comparison_url(self.treatment.id, self.group.id)

    @property
    def csv_url(self) -> str:
        """The same table as CSV."""
        return comparison_csv_url(self.treatment.id, self.group.id)


def comparisons(library: Library, treatment: Treatment, mentions: Mentions) -> list[Comparison]:
    """A treatment's tables, one for each group in which an article claims something.

    It makes one pass over the treatment's claims, so the cost grows with the claims and the cells they fill.
    """
    articles = library.articles_by_treatment.get(treatment.id, ())
    said: dict[str, dict[str, dict[int, list[Claim]]]] = {group: {} for group in GROUPS}
    for column, article in enumerate(articles):
        for claim in article.claims:
            said[claim.group].setdefault(claim.term, {}).setdefault(column, []).append(claim)
    return [
        Comparison(treatment, GROUPS[group], articles, _rows(library, group, terms, articles, mentions))
        for group, terms in said.items()
        if terms
    ]


def _rows(
    library: Library,
    group: str,
    terms: dict[str, dict[int, list[Claim]]],
    articles: Sequence[Article],
    mentions: Mentions,
) -> tuple[Row, ...]:
    rows = []
    for term, columns in terms.items():
        if term in library.terms:
            cells = (
                _cell(columns[column]) if column in columns else _elsewhere(mentions.of(article.id, term))
                for column, article in enumerate(articles)
            )
            rows.append(Row(library.terms[term], tuple(cells)))
    return tuple(sorted(rows, key=lambda row: (_place(row, group), *row.term.alphabetical)))


def _place(row: Row, group: str) -> int:
    """Where a row stands in its table. No number of articles orders a caution."""
    return min(map(rank_of, row.claims)) if group in SORTED_BY else -row.mentions


def _elsewhere(mention: Mention | None) -> Cell:
    return Cell(State.ELSEWHERE, elsewhere=mention) if mention else SILENT


def _cell(claims: Sequence[Claim]) -> Cell:
    denials = {claim.is_denied for claim in claims}
    if len(denials) == 2:
        return Cell(State.BOTH, claims)
    return Cell(State.DENIED if True in denials else State.STATED, claims)
