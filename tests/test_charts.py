"""The charts of the facts' page: what has a bar, and why the rest has none."""

from __future__ import annotations

import pytest

from candour.knowledge.survey import survey
from candour.output.pages.facts import Chart, charts

from .points import library

SILENT = "facts term: pain, value: painful"


def drawn(*values: str) -> dict[str, Chart]:
    """The charts, by their terms, of articles that say these values of an interval."""
    says = [f"facts term: interval, value: {value}" if value else SILENT for value in values]
    site = survey(library(*says))
    (table,) = [table for table in site.tables["peel"] if table.group.id == "facts"]
    return {chart.term.id: chart for chart in charts(table)}


def lines(*values: str) -> list[tuple[bool, str]]:
    """Whether each article's line has a bar, and what is said where there is none."""
    return [(line.bar is not None, line.without) for line in drawn(*values)["interval"].lines]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (("2 weeks", "4 to 6 weeks"), [(True, ""), (True, "")]),
        (("2 weeks", "a few weeks"), [(True, ""), (False, "no figure")]),
        (("a couple of days", "1 week"), [(False, "no figure"), (True, "")]),
        (("2 weeks", ""), [(True, ""), (False, "")]),
        (("2 weeks", "3 sessions"), [(True, ""), (False, "in another unit")]),
        (("2 weeks", "3 weeks, stance: denied"), [(True, ""), (False, "")]),
        (("every 4 weeks", "every 2 months"), [(True, ""), (True, "")]),
        (("1 in 10", "20%"), [(True, ""), (True, "")]),
    ],
)
def test_a_line_has_a_bar_or_says_why_not(values: tuple[str, ...], expected: list[tuple[bool, str]]) -> None:
    assert lines(*values) == expected


def test_vague_amounts_alone_are_no_chart() -> None:
    assert drawn("a few weeks", "several weeks") == {}


def test_shares_are_drawn_in_percent() -> None:
    chart = drawn("1 in 10", "20%")["interval"]
    assert chart.axis.unit == "percent"
    bars = [line.bar for line in chart.lines]
    assert [bar and bar.start for bar in bars] == [50, 100]
