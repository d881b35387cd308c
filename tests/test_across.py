"""Treatments side by side, as soon as there are two."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from candour.knowledge.side_by_side import SideBySide, TreatmentCell, side_by_side
from candour.knowledge.survey import Site, survey
from candour.model.message import plain
from candour.model.state import State
from candour.output.pages import compare, comparison
from candour.output.render import Renderer
from candour.wording.claims import qualifier_words
from candour.wording.voices import agreement, voice_words

from .builders import X, article, claims, library_of, on_one_line, treatment
from .effort import examples
from .points import TERMS
from .points import page as written

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


def across(needling: str, peel: str, group: str) -> dict[str, dict[str, TreatmentCell]]:
    """What one article on each treatment says in a group: cells by term and treatment."""
    pages = {X: written(needling, treatment="needling"), "docs/articles/p.md": written(peel, treatment="peel")}
    (found,) = (one for one in side_by_side(site(TERMS | PEEL | pages)) if one.group.id == group)
    return {row.term.id: {cell.column.treatment.id: cell for cell in row.cells} for row in found.rows}


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


def test_a_treatment_whose_articles_claim_nothing_in_a_group_is_named() -> None:
    two = {"docs/treatments/laser.md": treatment("Laser"), "docs/articles/l.md": article(treatment="laser")}
    pages = {"docs/articles/p.md": article(*SCARS, treatment="peel")}
    (found,) = side_by_side(site(PEEL | two | pages))
    assert [one.title for one in found.absent] == ["Laser"]
    assert list(table(SCARS).absent) == []


def test_what_most_treatments_share_stands_first_but_a_caution_by_its_strictness() -> None:
    assert [row.term.id for row in table(BOTH).rows] == ["scars", "makeup"]
    shared = "contraindications term: acne, strength: caution"
    found = across(shared, f"{shared}\ncontraindications term: active-acne, strength: avoid", "contraindications")
    assert list(found) == ["active-acne", "pregnancy", "acne"]


def test_a_cell_says_what_a_treatments_articles_say_together() -> None:
    for articles, state, told in (
        ([SCARS], State.STATED, [("mentioned", 1)]),
        ([NO_SCARS, NO_SCARS], State.DENIED, [("says not", 2)]),
        ([SCARS, NO_SCARS, BOTH], State.BOTH, [("mentioned", 2), ("says not", 1)]),
    ):
        said = table(*articles).rows[0].cells[1]
        assert said.state is state
        assert [(voice_words(voice), len(voice.claims)) for voice in said.voices] == told
        assert said.url == "treatments/peel/benefits.html#scars"


def test_prices_and_advice_are_seen_with_their_reserve() -> None:
    prices = across(
        "facts term: interval, value: 2 weeks", "facts term: interval, value: 3 weeks, hedge: usually", "facts"
    )
    told = {id: voice_words(cell.voices[0]) for id, cell in prices["interval"].items()}
    assert told == {"needling": "2 weeks", "peel": "3 weeks"}
    advice = "aftercare term: makeup, advice: "
    cells = across(advice + "avoid, until: 1 week after", advice + "avoid, hedge: may", "aftercare")["makeup"]
    assert {id: voice_words(cell.voices[0]) for id, cell in cells.items()} == {
        "needling": "avoid, until 1 week afterwards",
        "peel": "may have to be stopped or left out",
    }


def test_a_reason_that_is_warned_of_says_so(renderer: Renderer) -> None:
    harm = claims("benefits", "term: scars") + claims("side_effects", "term: scars")
    harmful = article(harm, "[a](benefit:scars) [b](side-effect:scars)\n", treatment="peel")
    found = site(PEEL | {"docs/articles/p.md": harmful})
    (across,) = side_by_side(found)
    assert [cell.is_warned for cell in across.rows[0].cells] == [False, True]
    link = '<a class="warned" href="../terms/scars.html">there are warnings about this too</a>'
    (plan,) = compare.plan(found, renderer)
    assert on_one_line(plan().html).count(link) == 1
    pages = {one.url: on_one_line(one().html) for one in comparison.plan(found, renderer)}
    assert (
        '<a class="warned" href="../../terms/scars.html">there are warnings about this too</a>'
        in pages["treatments/peel/benefits.html"]
    )
    assert "there are warnings about this too" not in pages["treatments/needling/benefits.html"]


def test_a_treatment_is_silent_only_if_nothing_of_it_names_the_term() -> None:
    scars, makeup = table(BOTH).rows
    assert [cell.state for cell in scars.cells] == [State.STATED, State.STATED]
    assert [cell.state for cell in makeup.cells] == [State.SILENT, State.STATED]
    cells = across("benefits term: acne\ncandidates term: active-acne", "benefits term: active-acne", "benefits")
    (narrower,) = cells["acne"]["peel"].elsewhere
    assert (plain(narrower[0]), narrower[1]) == ("Active acne", "treatments/peel/benefits.html#active-acne")
    (other,) = cells["active-acne"]["needling"].elsewhere
    assert (plain(other[0]), other[1]) == ("Who it is for", "treatments/needling/candidates.html#active-acne")
    named = {X: article("", "Of make-up.\n"), "docs/articles/p.md": article(*BOTH, treatment="peel")}
    row = side_by_side(site(PEEL | named))[0].rows[1]
    assert next((cell.state, cell.elsewhere) for cell in row.cells) == (
        State.ELSEWHERE,
        (("An article", "articles/x.html"),),
    )


SAYS = (
    "aftercare term: makeup, advice: avoid",
    "aftercare term: makeup, advice: avoid, hedge: may",
    "aftercare term: makeup, advice: avoid, scope: adults",
    "aftercare term: makeup, advice: allowed, from: healed",
    "aftercare term: light-makeup, advice: do, condition: if it is dry",
    "side_effects term: redness, seriousness: expected",
    "side_effects term: redness, stance: denied",
)
said = st.lists(
    st.lists(st.sampled_from(SAYS), min_size=1, max_size=3, unique_by=lambda one: one.split(",")[0]),
    min_size=1,
    max_size=3,
)


@examples(30)
@given(said, said)
def test_every_claim_is_told_by_a_voice_of_its_cell(needling: list[list[str]], peel: list[list[str]]) -> None:
    """Each once, in the cell of its treatment, in words that hold each of its qualifiers."""
    pages = {
        f"docs/articles/{id[0]}{n}.md": written("\n".join(entries), treatment=id)
        for id, articles in (("needling", needling), ("peel", peel))
        for n, entries in enumerate(articles)
    }
    found = site(TERMS | PEEL | pages)
    for one in side_by_side(found):
        for row in one.rows:
            for cell in row.cells:
                articles = found.library.articles_by_treatment[cell.column.treatment.id]
                expected = [
                    claim
                    for written_down in articles
                    for claim in written_down.claims
                    if (claim.group, claim.term) == (one.group.id, row.term.id)
                ]
                told = [claim for voice in cell.voices for claim in voice.claims]
                assert sorted(claim.url for claim in told) == sorted(claim.url for claim in expected)
                for voice in cell.voices:
                    words = f"{voice_words(voice)} {agreement(voice, found.library)}"
                    assert all(
                        part in words for claim in voice.claims for part in qualifier_words(claim, found.library.label)
                    )


def page(count: int, renderer: Renderer) -> str:
    """The page of benefits for needling and `count` more treatments; the first of them speaks of make-up too."""
    pages = {}
    for number in range(count):
        pages[f"docs/treatments/t{number}.md"] = treatment(f"Peel <{number}>")
        told = SCARS if number else BOTH
        pages[f"docs/articles/t{number}.md"] = article(*told, treatment=f"t{number}")
    (plan,) = compare.plan(site(pages), renderer)
    return on_one_line(plan().html)


def test_the_page_is_a_table_with_treatments_as_columns(renderer: Renderer) -> None:
    html = page(2, renderer)
    assert re.findall(r'<th scope="col"><a href="([^"]+)">', html) == [
        f"../treatments/{id}/benefits.html" for id in ("needling", "t0", "t1")
    ]
    assert html.count('<td class="silent">') == 2  # of make-up, in two cells
    assert html.count("mentioned</a> <small>1 article</small>") == 4
    assert "Peel &lt;0&gt;" in html
    assert "Peel <0>" not in html


def test_up_to_eight_treatments_are_columns_and_more_are_listed(renderer: Renderer) -> None:
    eight, nine = page(7, renderer), page(8, renderer)
    assert (eight.count('<th scope="col">'), nine.count('<th scope="col">')) == (8, 3)
    assert "What the articles on each treatment say" not in eight
    assert "What the articles on each treatment say" in nine
    assert "<td>8 treatments</td>" in nine  # which do not mention make-up
    assert "<td></td></tr>" in nine  # none is silent on scars


def test_every_listed_treatment_leads_to_its_row(renderer: Renderer) -> None:
    leads = re.findall(r'class="words" href="([^"]+)"', page(8, renderer))
    scars = [f"../treatments/{id}/benefits.html#scars" for id in ("needling", *(f"t{n}" for n in range(8)))]
    assert leads == [*scars, "../treatments/t0/benefits.html#makeup"]
