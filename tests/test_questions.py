"""The questions' sheet: one question a thing, safety first, no more than a page holds."""

from __future__ import annotations

import re

from candour.knowledge.survey import Site, survey
from candour.output.pages import disagreements
from candour.output.pages.questions import plan
from candour.output.render import Renderer

from .builders import term
from .points import library


def sheet(renderer: Renderer, site: Site) -> tuple[list[str], str]:
    """The questions on the sheet, and all of its text."""
    (html,) = [page().html for page in plan(site, renderer) if page.url == "treatments/peel/questions.html"]
    return re.findall(r"<li><span>(.*?)</span>", html), re.sub(r"<[^>]+>", "", html)


def asked(renderer: Renderer, *said: str) -> list[str]:
    return sheet(renderer, survey(library(*said)))[0]


def test_safety_comes_first_and_one_thing_is_asked_once(renderer: Renderer) -> None:
    questions, text = sheet(renderer, survey(library(*SAID)))
    assert [question.partition(":")[0] for question in questions[:2]] == ["Pain", "Scarring from it"]
    assert sum("Pain" in question for question in questions) == 1
    assert "Articles differ on 3 points" in text
    assert "Points on the same thing are one question here." in text


SAID = (
    "facts term: pain, value: slight\nside_effects term: scarring\nside_effects term: pain",
    "facts term: pain, value: painful\n"
    "side_effects term: scarring, stance: denied\nside_effects term: pain, stance: denied",
    "facts term: pain, value: slight, scope: adults",
)


def test_medicines_and_products_that_may_have_to_stop_are_asked_about(renderer: Renderer) -> None:
    said = "preparation term: sunscreen, advice: limit\npreparation term: spa, advice: do"
    (question,) = asked(renderer, said, "contraindications term: makeup\npreparation term: makeup, advice: ask-first")[
        :1
    ]
    assert question == (
        "Do I have to stop, limit or change one of these before it, and who decides? "
        "Articles name: Make-up, Sunscreen. I also use:"
    )


def test_what_is_explained_is_not_asked_as_a_point(renderer: Renderer) -> None:
    refines = "candidates term: acne\ncontraindications term: active-acne"
    questions = asked(renderer, refines, "candidates term: acne\nbenefits term: scars")
    assert questions == [
        "Few articles name these as reasons to wait or not to have it. Does one apply to me? Active acne."
    ]


def test_what_one_article_alone_names_is_a_gap(renderer: Renderer) -> None:
    questions = asked(renderer, "contraindications term: acne", "benefits term: scars")
    assert questions == ["Few articles name these as reasons to wait or not to have it. Does one apply to me? Acne."]


def test_one_article_has_no_gaps_and_no_heading_for_them(renderer: Renderer) -> None:
    questions, text = sheet(renderer, survey(library("contraindications term: acne")))
    assert questions == []
    assert "few articles" not in text.lower()


def test_what_does_not_fit_is_counted_and_never_what_touches_safety_first(renderer: Renderer) -> None:
    many = [f"matter-{number}" for number in range(25)]
    pages = {f"docs/terms/{id}.md": term(id, "choice", options="[slight, painful]") for id in many}
    said = ["\n".join(f"facts term: {id}, value: {value}" for id in many) for value in ("slight", "painful")]
    harms = ["\nside_effects term: scarring", "\nside_effects term: scarring, stance: denied"]
    site = survey(library(*(a + b for a, b in zip(said, harms, strict=True)), extra=pages))
    questions, text = sheet(renderer, site)
    assert questions[0].startswith("Scarring from it: ")
    assert len(questions) == 20
    assert "6 more questions did not fit on this page" in text


def test_a_point_on_a_term_that_is_called_as_a_section_has_its_own_anchor(renderer: Renderer) -> None:
    extra = {"docs/terms/safety.md": term("Safety", "choice", options="[safe, risky]")}
    site = survey(library("facts term: safety, value: safe", "facts term: safety, value: risky", extra=extra))
    (html,) = [one().html for one in disagreements.plan(site, renderer) if one.url.startswith("treatments/peel/")]
    ids = re.findall(r' id="([^"]+)"', html)
    assert "safety" in ids
    assert len(ids) == len(set(ids))
