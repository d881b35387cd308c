"""The questions' sheet: one question a thing, safety first, no more than a page holds."""

from __future__ import annotations

import re
from typing import Any

import pytest

from candour.knowledge.survey import Site, survey
from candour.output.pages import disagreements
from candour.output.pages.questions import plan
from candour.output.render import Renderer

from .builders import term
from .points import library


def sheet(renderer: Renderer, site: Site) -> tuple[list[str], str]:
    """The questions on the sheet, and all of its text."""
    (html,) = [page().html for page in plan(site, renderer) if page.url == "treatments/peel/questions.html"]
    return re.findall(r"<li><span>(.*?)</span>", html, re.DOTALL), re.sub(r"<[^>]+>", "", html)


def asked(renderer: Renderer, *said: str, **changes: Any) -> list[str]:
    return [" ".join(question.split()) for question in sheet(renderer, survey(library(*said, **changes)))[0]]


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


MEDICINES = {f"docs/terms/medicine-{n}.md": term(f"Medicine {n}", "medicine") for n in range(25)}
CONDITIONS = {f"docs/terms/illness-{n}.md": term(f"Illness {n}") for n in range(25)}


def test_every_medicine_and_product_is_asked_about_by_name_and_none_is_cut(renderer: Renderer) -> None:
    held_back = "\n".join(f"preparation term: medicine-{n}, advice: avoid, hedge: may" for n in range(24))
    used = "preparation term: medicine-24, advice: do\npreparation term: spa, advice: do"
    both = "contraindications term: makeup\npreparation term: makeup, advice: ask-first"
    question, against = asked(renderer, f"{held_back}\n{used}\n{both}", extra=MEDICINES)
    assert question.startswith("Do I have to stop, limit or change one of these before it, from when, and who decides?")
    assert "I will not stop a prescribed medicine on my own." in question
    first, others = question.split("Articles also name: ")
    assert all(f"Medicine {n}" in first for n in range(24))
    assert "Make-up" in first
    assert others == "Medicine 24. I also use:"
    assert against == "Does one of these apply to me: Make-up?"


@pytest.mark.parametrize("strength", ["", ", strength: avoid", ", strength: caution", ", scope: face", ", hedge: may"])
def test_every_reason_against_it_is_asked_about_by_name_and_none_is_cut(renderer: Renderer, strength: str) -> None:
    said = "\n".join(f"contraindications term: illness-{n}{strength}" for n in range(25))
    (question,) = asked(renderer, said, extra=CONDITIONS)
    for n in range(25):
        assert f"Illness {n}" in question
    assert question.startswith("Does one of these apply to me: ")


def test_what_is_for_and_against_is_asked_and_what_is_no_reason_is_not(renderer: Renderer) -> None:
    questions = asked(
        renderer,
        """candidates term: scars
           contraindications term: scars
           candidates term: adults, only: true
           candidates term: children, stance: denied
           contraindications term: acne, stance: denied""",
    )
    assert "Does one of these apply to me: Children, Scars?" in questions
    assert "It is said to be only for these: Adults. Am I one of them?" in questions
    assert not any("Acne" in question for question in questions)


@pytest.mark.parametrize("said", ["contraindications term: acne", "preparation term: spa, advice: avoid"])
def test_a_list_of_examples_says_that_there_may_be_more(renderer: Renderer, said: str) -> None:
    assert "such as" not in sheet(renderer, survey(library(said)))[1]
    (question,) = asked(renderer, f"{said}, open: true")
    assert "with words like “such as”. There may be more." in question


def test_what_is_explained_is_not_asked_as_a_point(renderer: Renderer) -> None:
    refines = "candidates term: acne\ncontraindications term: active-acne"
    questions = asked(renderer, refines, "candidates term: acne\nbenefits term: scars")
    assert questions == ["Does one of these apply to me: Active acne?"]


def test_what_one_article_alone_names_is_a_gap(renderer: Renderer) -> None:
    questions = asked(renderer, "aftercare term: spa, advice: avoid", "benefits term: scars")
    assert questions == ["Few articles speak of these afterwards. What should I do, or leave alone? Spa."]


def test_one_article_has_no_gaps_and_no_heading_for_them(renderer: Renderer) -> None:
    questions, text = sheet(renderer, survey(library("aftercare term: spa, advice: avoid")))
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
