"""The charts of the facts' page: each quantity's ranges as bars on one labelled axis."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from candour.knowledge.axis import Axis, Bar, axis
from candour.knowledge.comparison import Comparison, Row
from candour.language.spoken import N_
from candour.model.library import Article, Claim, Term
from candour.model.state import Mention


@dataclass(frozen=True, slots=True)
class ChartLine:
    """One article in a chart: a claim and its bar, or neither where it claims nothing of it here.

    `without` says why a claim that is stated has no bar. `elsewhere` is where an article without a claim speaks of it;
    None if it does not mention it.
    """

    article: Article
    claim: Claim | None = None
    bar: Bar | None = None
    without: str = ""
    elsewhere: Mention | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """One quantity over all articles."""

    term: Term
    axis: Axis
    lines: tuple[ChartLine, ...]


def charts(table: Comparison) -> list[Chart]:
    """A chart for every quantity for which an article gives a figure; those with most articles come first."""
    found = (_chart(row, table) for row in table.rows)
    return [chart for chart in found if chart]


def _chart(row: Row, table: Comparison) -> Chart | None:
    stated = [claim.quantity for claim in row.claims if claim.quantity and not claim.is_denied]
    drawn = axis([quantity for quantity in stated if not quantity.vague])
    return Chart(row.term, drawn, tuple(_lines(row, table, iter(drawn.bars)))) if drawn else None


def _lines(row: Row, table: Comparison, bars: Iterator[Bar | None]) -> Iterator[ChartLine]:
    for article, cell in zip(table.articles, row.cells, strict=True):
        for claim in cell.claims:
            yield _line(article, claim, bars)
        if not cell.claims:
            yield ChartLine(article, elsewhere=cell.elsewhere)


def _line(article: Article, claim: Claim, bars: Iterator[Bar | None]) -> ChartLine:
    if claim.is_denied:
        return ChartLine(article, claim)
    if claim.quantity is None or claim.quantity.vague:
        return ChartLine(article, claim, without=N_("no figure"))
    bar = next(bars)
    return ChartLine(article, claim, bar, "" if bar else N_("in another unit"))
