"""Treatments side by side, as soon as there are two."""

from __future__ import annotations

import re
from collections.abc import Mapping

from candour.knowledge.side_by_side import SideBySide, side_by_side
from candour.knowledge.survey import Site, survey
from candour.model.state import State
from candour.output.pages import compare
from candour.output.render import Renderer

from .builders import X, article, claims, library_of, on_one_line, treatment

PEEL = {"docs/treatments/peel.md": treatment("Peel & polish")}
SCARS = claims("benefits", "term: scars"), "Softer [scars](benefit:scars).\n"
NO_SCARS = claims("benefits", "term: scars, stance: denied"), "Not for [scars](benefit:scars/denied).\n"
BOTH = claims("benefits", "term: makeup", "term: scars"), "[a](benefit:makeup) [b](benefit:scars)\n"


def site(pages: Mapping[str, str]) -> Site:
    return survey(library_of(pages))


def table(*articles: tuple[str, str]) -> SideBySide:
    """Benefits of needling (the base's: scars) and of peel, on which these articles speak."""
    pages = {f"docs/articles/p{n}.md": article(*said, treatment="peel") for n, said in enumerate(articles)}
    (found,) = side_by_side(site(PEEL | pages))
    return found


def test_with_one_treatment_there_is_nothing_to_compare(renderer: Renderer) -> None:
    one = site({X: article(*SCARS)})
    assert side_by_side(one) == []
    assert list(compare.plan(one, renderer)) == []


def test_a_treatment_without_articles_is_no_second_one() -> None:
    assert side_by_side(site(PEEL)) == []


def test_with_two_there_is_a_table_for_each_group_that_both_have() -> None:
    found = table(SCARS)
    assert (found.group.id, found.url) == ("benefits", "compare/benefits.html")
    assert [column.treatment.id for column in found.columns] == ["needling", "peel"]


def test_what_most_treatments_share_stands_first() -> None:
    assert [row.term.id for row in table(BOTH).rows] == ["scars", "makeup"]


def test_a_cell_says_what_a_treatments_articles_say_together() -> None:
    for articles, state, mentions in (
        ([SCARS], State.STATED, 1),
        ([NO_SCARS, NO_SCARS], State.DENIED, 2),
        ([SCARS, NO_SCARS, BOTH], State.BOTH, 3),
    ):
        said = table(*articles).rows[0].by_treatment["peel"]
        assert (said.state, said.mentions) == (state, mentions)
        assert said.url == "treatments/peel/benefits.html#scars"


def test_a_silent_article_does_not_change_what_the_others_say() -> None:
    said = table(SCARS, BOTH, NO_SCARS).rows[1].by_treatment["peel"]
    assert (said.column.table.rows[1].term.id, said.state, said.mentions) == ("makeup", State.STATED, 1)


def test_a_treatment_that_is_silent_has_no_cell() -> None:
    (scars, makeup) = table(BOTH).rows
    assert list(scars.by_treatment) == ["needling", "peel"]
    assert list(makeup.by_treatment) == ["peel"]


def page(count: int, renderer: Renderer) -> str:
    """The page of benefits for needling and `count` more treatments; the first of them speaks of make-up too."""
    pages = {}
    for number in range(count):
        pages[f"docs/treatments/t{number}.md"] = treatment(f"Peel <{number}>")
        said = SCARS if number else BOTH
        pages[f"docs/articles/t{number}.md"] = article(*said, treatment=f"t{number}")
    (plan,) = compare.plan(site(pages), renderer)
    return on_one_line(plan().html)


def test_the_page_is_a_table_with_treatments_as_columns(renderer: Renderer) -> None:
    html = page(2, renderer)
    assert re.findall(r'<th scope="col"><a href="([^"]+)">', html) == [
        f"../treatments/{id}/benefits.html" for id in ("needling", "t0", "t1")
    ]
    assert html.count("not mentioned") == 2  # of make-up, in two cells
    assert html.count("1 of 1 article") == 4
    assert "Peel &lt;0&gt;" in html
    assert "Peel <0>" not in html


def test_up_to_eight_treatments_are_columns_and_more_are_listed(renderer: Renderer) -> None:
    eight, nine = page(7, renderer), page(8, renderer)
    assert (eight.count('<th scope="col">'), nine.count('<th scope="col">')) == (8, 2)
    assert "Treatments that mention it" not in eight
    assert "Treatments that mention it" in nine
    assert "<td>8 of 9 treatments</td>" in nine  # which do not mention make-up
    assert "<td>0 of 9 treatments</td>" in nine


def test_every_listed_treatment_leads_to_its_row(renderer: Renderer) -> None:
    leads = re.findall(r'class="words" href="([^"]+)"', page(8, renderer))
    scars = [f"../treatments/{id}/benefits.html#scars" for id in ("needling", *(f"t{n}" for n in range(8)))]
    assert leads == [*scars, "../treatments/t0/benefits.html#makeup"]
