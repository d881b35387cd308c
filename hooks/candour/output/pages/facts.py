"""The charts of the facts' page: each quantity's ranges as bars on one labelled axis."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from candour.knowledge.axis import Axis, Bar, axis
from candour.knowledge.comparison import Comparison, Row
from candour.language.spoken import N_
from candour.model.library import Article, Claim, Term


@dataclass(frozen=True, slots=True)
class ChartLine:
    """One article in a chart: a claim and its bar, or neither where the article does not mention it.

    `without` says why a claim that is stated has no bar.
    """

    article: Article
    claim: Claim | None
    bar: Bar | None = None
    without: str = ""


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
    spoken: list[tuple[Article, Claim | None]] = []
    for article, cell in zip(table.articles, row.cells, strict=True):
        spoken += [(article, claim) for claim in cell.claims] or [(article, None)]
    stated = [claim.quantity for _, claim in spoken if claim and claim.quantity and not claim.is_denied]
    drawn = axis([quantity for quantity in stated if not quantity.vague])
    if drawn is None:
        return None
    return Chart(row.term, drawn, tuple(_lines(spoken, iter(drawn.bars))))


def _lines(spoken: list[tuple[Article, Claim | None]], bars: Iterator[Bar | None]) -> Iterator[ChartLine]:
    for article, claim in spoken:
        if claim is None or claim.is_denied:
            yield ChartLine(article, claim)
        elif claim.quantity is None or claim.quantity.vague:
            yield ChartLine(article, claim, without=N_("no figure"))
        else:
            bar = next(bars)
            yield ChartLine(article, claim, bar, "" if bar else N_("in another unit"))
