"""Tables of typed cells: term by article, and silence is data."""

from __future__ import annotations

from collections.abc import Mapping

from candour.knowledge.comparison import Comparison, comparisons
from candour.knowledge.silence import Mentions
from candour.model.addresses import comparison_url
from candour.model.state import State

from .builders import X, article, claims, library_of, treatment

BENEFITS = claims("benefits", "term: scars, stance: denied", "term: makeup")
SAYS = article(BENEFITS, "No help with [scars](benefit:scars), some with [make-up](benefit:makeup).\n")


def tables(pages: Mapping[str, str]) -> dict[str, Comparison]:
    library = library_of(pages)
    return {table.group.id: table for table in comparisons(library, library.treatments["needling"], Mentions(library))}


def states(table: Comparison) -> dict[str, list[State]]:
    return {row.term.id: [cell.state for cell in row.cells] for row in table.rows}


def test_one_table_a_group_in_the_groups_order() -> None:
    assert list(tables({})) == ["benefits", "contraindications", "facts"]


def test_a_cell_is_stated_denied_or_silent() -> None:
    assert states(tables({X: SAYS})["benefits"]) == {
        "scars": [State.STATED, State.DENIED],
        "makeup": [State.SILENT, State.STATED],
    }


def test_an_article_against_itself_says_both() -> None:
    both = claims("benefits", "term: scars", "term: scars, stance: denied")
    table = tables({X: article(both, "[Yes](benefit:scars) and [no](benefit:scars/denied).\n")})["benefits"]
    assert states(table)["scars"] == [State.STATED, State.BOTH]
    assert [claim.text for claim in table.rows[0].cells[1].claims] == ["Yes", "no"]


def test_a_silent_cell_has_no_claims() -> None:
    (row,) = tables({X: article()})["contraindications"].rows
    assert (row.cells[1].state, list(row.cells[1].claims)) == (State.SILENT, [])


def test_most_mentioned_terms_stand_first_then_the_alphabet() -> None:
    three = claims("benefits", "term: pregnancy", "term: makeup", "term: scars")
    table = tables({X: article(three, "[a](benefit:pregnancy) [b](benefit:makeup) [c](benefit:scars)\n")})["benefits"]
    assert [(row.term.label, row.mentions) for row in table.rows] == [("Scars", 2), ("Make-up", 1), ("Pregnancy", 1)]


def test_every_row_has_a_cell_for_every_article() -> None:
    for table in tables({X: SAYS, "docs/articles/z.md": article()}).values():
        assert [article.id for article in table.articles] == ["first", "x", "z"]
        assert {len(row.cells) for row in table.rows} == {3}


def test_treatments_are_compared_each_for_itself() -> None:
    peel = article(BENEFITS, "[a](benefit:scars) [b](benefit:makeup)\n", treatment="peel")
    library = library_of({X: peel, "docs/treatments/peel.md": treatment("Peel")})
    (table,) = comparisons(library, library.treatments["peel"], Mentions(library))
    assert [article.id for article in table.articles] == ["x"]


def test_a_treatment_without_articles_has_no_tables() -> None:
    library = library_of({"docs/treatments/peel.md": treatment("Peel")})
    assert comparisons(library, library.treatments["peel"], Mentions(library)) == []


def test_addresses() -> None:
    assert comparison_url("needling", "side_effects") == "treatments/needling/side-effects.html"
    table = tables({})["contraindications"]
    assert table.url == "treatments/needling/contraindications.html"
    assert table.csv_url == "data/needling/contraindications.csv"
